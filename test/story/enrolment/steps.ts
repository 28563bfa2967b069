import type { AddressInfo } from 'node:net';
import { expect } from 'vitest';
import type { PersonId } from '../../../src/domain/ids.ts';
import type { Value } from '../../../src/sandbox/contract.ts';
import type { Driver, Submitted } from '../../../src/sandbox/driver/driver.ts';
import type { Samen } from '../../support/samen.ts';
import { linkIn, opens, posts, tokenIn, type Page } from '../invitation/steps.ts';
import { tap } from '../edge/wire.ts';
import { homeOf } from '../people/steps.ts';

// What the stories of an enrolment have in common: the two steps, the contact's browser, the reviewer's verdicts.
export const admin = (samen: Samen, company = 'middelveld') =>
  samen.person(company, 'global-admin');
export const owner = (samen: Samen) => samen.person('UOWNER');

/** Middelveld works in Dutch; most stories are told in English. */
export async function inEnglish(samen: Samen, who = admin(samen)): Promise<void> {
  await homeOf(samen, who);
  await who.chooses('language', 'English');
  await samen.settle();
}

/** As if it had been confirmed as direct bill alone; the database lets no transitioning partner back. */
export async function directBillOnly(samen: Samen, company = 'oostzee'): Promise<void> {
  for (const change of [
    `status = 'claimed', "decidedAt" = null, "decidedVia" = null, "decidedById" = null`,
    `kinds = array['direct-bill']`,
    `status = 'confirmed', "decidedAt" = "claimedAt", "decidedVia" = 'operator'`,
  ])
    await samen.sql(`update "Company" set ${change} where id = $1`, [company]);
}

export const profile: Record<string, Value> = {
  legalName: 'Middelveld Beheer BV',
  addressLine: 'Dijk 1',
  postalCode: '2801 AA',
  city: 'Gouda',
  mpnKind: 'location',
  mpnActive: 'yes',
};
export const people: Record<string, Value> = {
  contactFirst: 'Cas',
  contactLast: 'Contact',
  contactEmail: 'cas@middelveld.example',
  contactIs: 'colleague',
  contactWorks: ['yes'],
  supportEmail: 'help@middelveld.example',
  supportPhone: '+31 10 123 4567',
  supportWebsite: 'https://middelveld.example',
};

/** The first step; the second stands on the screen when it was good. */
export async function begins(who: Driver, values: Record<string, Value> = {}): Promise<Submitted> {
  await who.types('/enroll start');
  return who.submits({ ...profile, ...values });
}

/** Both steps; the note stays on the screen. */
export async function submits(
  samen: Samen,
  values: Record<string, Value> = {},
  who = admin(samen),
): Promise<void> {
  expect(await begins(who)).toBe('pushed');
  expect(await who.submits({ ...people, ...values })).toBe('closed');
  await samen.settle();
}

/** The newest link that was mailed to the contact. */
export function mailedLink(samen: Samen, to = 'cas@middelveld.example'): string {
  const mail = samen.sandbox
    .mails()
    .findLast((one) => one.to.includes(to) && one.text.includes('/i/'));
  if (!mail) throw new Error(`no mail to ${to}`);
  return linkIn(mail.text);
}
/** Without a mail server a reviewer holds it. */
export const passedOn = (samen: Samen, who = owner(samen)): string =>
  linkIn(
    who
      .reads('samen')
      .map((message) => who.messageText(message))
      .join('\n'),
  );

export const answer = {
  decision: 'accept',
  name: 'Cas Contact',
  email: 'cas@middelveld.example',
  signedUp: 'yes',
  addressIsOurs: 'yes',
};
/** The contact opens the page and answers. */
export async function answers(
  samen: Samen,
  link: string,
  form: Record<string, string> = answer,
): Promise<Page> {
  const page = await opens(samen, link);
  expect(page.status).toBe(200);
  const answered = await posts(samen, link, { form: tokenIn(page), ...form });
  await samen.settle();
  return answered;
}

export type Verdicts = Record<string, Value>;
export const approvesAll: Verdicts = {
  employment: 'approved',
  business: 'approved',
  mpn: 'approved',
};
/** The reviewer presses Review and decides; with a mailed link the address is settled already. */
export async function reviews(
  samen: Samen,
  verdicts: Verdicts = approvesAll,
  who = owner(samen),
): Promise<void> {
  await who.clicks('Review');
  expect(await who.submits(verdicts)).toBe('updated');
  await samen.settle();
}

/** Accepts the agreement; what comes next stays on the screen. */
export async function agrees(samen: Samen, who = admin(samen)): Promise<void> {
  await who.types('/enroll agreement');
  expect(await who.submits({ agreement: ['yes'] })).toBe('updated');
  await samen.settle();
}

/** Through both steps, the contact's answer and the review; mail goes out from here. */
export async function qualifies(
  samen: Samen,
  values: Record<string, Value> = {},
  who = admin(samen),
): Promise<void> {
  await submits(samen, values, who);
  await who.closesAll();
  await answers(samen, mailedLink(samen));
  await reviews(samen);
  await owner(samen).closesAll();
}

export const enrolmentOf = async (samen: Samen, company = 'middelveld') =>
  (
    await samen.sql<{
      status: string;
      path: string;
      issue: number;
      checks: Record<string, { state: string; via?: string }>;
    }>(
      `select status, path, issue, checks from "Enrolment" where "companyId" = $1
       order by "appliedAt" desc, id desc limit 1`,
      [company],
    )
  )[0];
export const companyOf = async (samen: Samen, company = 'middelveld') =>
  (
    await samen.sql<{ status: string; kinds: string[]; mpnId: string; restricted: boolean }>(
      'select status, kinds, "mpnId", restricted from "Company" where id = $1',
      [company],
    )
  )[0];
export const status = async (who: Driver): Promise<string> => {
  await who.types('/enroll status');
  return who.modalText();
};

/** What Slack's client would not let anybody send: fields of the form changed on their way. */
export async function forges(
  samen: Samen,
  who: Driver,
  values: Record<string, Value>,
  fields: Record<string, object>,
): Promise<Submitted> {
  const wire = await tap(samen);
  wire.alter((payload) => {
    const { view } = payload as { view: { state: { values: object } } };
    const state = { values: { ...view.state.values, ...fields } };
    return { ...payload, view: { ...view, state } };
  });
  const done = await who.submits(values);
  const { port } = samen.bot.server.address() as AddressInfo;
  samen.sandbox.connect(`http://127.0.0.1:${port}`);
  wire.close();
  return done;
}
export const noTick = { value: { type: 'checkboxes', selected_options: [] } };

export const idOf = async (samen: Samen, user: string): Promise<PersonId> => {
  const [row] = await samen.sql<{ id: PersonId }>(
    `select id from "Person" where "slackUserId" = $1`,
    [user],
  );
  if (!row) throw new Error(`${user} is nobody yet`);
  return row.id;
};
/** The operator names a reviewer. */
export async function named(samen: Samen, user: string): Promise<Driver> {
  const who = samen.person(user);
  await who.types('/csp help', 'general');
  await samen.bot.backstage.people.nameReviewer(await idOf(samen, user), true);
  await samen.settle();
  return who;
}
/** Somebody works for Middelveld from now on, whoever it is. */
export const hires = async (samen: Samen, user: string, roles: string[]) =>
  samen.sql(
    `insert into "Membership" ("personId", "companyId", roles, since) values ($1, 'middelveld', $2, now())
     on conflict ("personId", "companyId") do update set roles = excluded.roles`,
    [await idOf(samen, user), roles],
  );
