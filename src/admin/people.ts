import { randomUUID } from 'node:crypto';
import { giveByOperator } from '../domain/membership.ts';
import { roles, type Role } from '../domain/people.ts';
import { words } from '../i18n/index.ts';
import { plain } from '../i18n/text.ts';
import type { OpenStore } from '../store/prisma/index.ts';
import { done, no, type Answer } from './answer.ts';

type Books = Pick<OpenStore, 'store' | 'backstage'>;
const notMet = (user: string): Answer =>
  no(
    `The bot has never met ${plain(user, 40)}.`,
    'A person is a Slack user id, like U012ABCDEF; they type /csp help once, then the bot knows them.',
  );
const left = (name: string): Answer =>
  no(`${plain(name, 80)} is deactivated in Slack. Name somebody who is there.`);

/** Names who reviews companies besides the workspace's owners, or takes that back. */
export async function reviewer(
  { backstage }: Books,
  [user, ...more]: readonly string[],
  reviews: boolean,
): Promise<Answer> {
  if (user === undefined || more.length > 0)
    return no('Name one person by their Slack user id, like U012ABCDEF.');
  const person = await backstage.people.bySlackId(user);
  if (!person) return notMet(user);
  if (reviews && !person.active) return left(person.name);
  await backstage.people.nameReviewer(person.id, reviews);
  return done(
    reviews
      ? `${plain(person.name, 80)} may now confirm and reject companies, and is asked about those that wait.`
      : `${plain(person.name, 80)} reviews no more companies.`,
  );
}

/** Gives somebody a role besides those they have: the way back when nobody is left who could. */
export async function grant(
  { store, backstage }: Books,
  [user, role, ...hint]: readonly string[],
): Promise<Answer> {
  const given = roles.find((one): one is Role => one === role);
  const named = hint.join(' ').trim();
  if (user === undefined || !given || named === '')
    return no(
      'Like this: npm run admin -- member grant U012ABCDEF global-admin <company>',
      `Roles: ${roles.join(', ')}`,
    );
  const person = await backstage.people.bySlackId(user);
  if (!person) return notMet(user);
  if (!person.active) return left(person.name);
  const all = await backstage.companies.find(named);
  const [company, ...others] = all.filter(({ status }) => status !== 'rejected');
  if (!company || others.length > 0)
    return no(`"${plain(named, 120)}" names no single company. Name it by its id or tenant id.`);
  const who = plain(person.name, 80);
  const called = plain(company.name, 120);
  if (person.home !== company.home)
    return no(`${who} belongs to another organisation than ${called}. Name one of its own people.`);
  let had = false;
  await store.members.name(
    { person: null, as: 'operator' },
    { key: `operator:${randomUUID()}`, via: 'operator' },
    company.id,
    person.id,
    (seen) => {
      had = seen.roles.includes(given);
      return giveByOperator(seen, given);
    },
  );
  const roleName = words.en.common.roles[given];
  return had
    ? done(`${who} is ${roleName} of ${called} already. Nothing changed.`)
    : done(`${who} is now ${roleName} of ${called}. The bot tells them.`);
}
