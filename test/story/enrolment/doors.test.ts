import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { PersonId } from '../../../src/domain/ids.ts';
import type { Value } from '../../../src/sandbox/contract.ts';
import { app } from '../../../src/sandbox/seed.ts';
import { minute, openSamen, type Samen } from '../../support/samen.ts';
import { doesEverything, readersOfLinks } from './alone.ts';
import {
  agrees,
  answers,
  companyOf,
  enrolmentOf,
  mailedLink,
  passedOn,
  reviews,
  submits,
} from './steps.ts';

// R-ENR-12, R-ROLE-07: applicant, primary contact and reviewer are three doors, and nobody has the keys to all.

let samen: Samen;

const admin = { user: 'UMIDDELVELDGA', name: ['Middelveld', 'Global admin'] } as const;
const olga = { user: 'UOWNER', name: ['Olga', 'Owner'] } as const;
/** `named`: reviewers by the operator's word; `others`: who may review besides the applicant. */
const applicants = [
  { who: 'an ordinary Global admin', ...admin, named: [], others: ['UOWNER'] },
  { who: 'the workspace’s owner', ...olga, named: ['UADMIN'], others: ['UADMIN'] },
  { who: 'a named reviewer', ...admin, named: ['UMIDDELVELDGA'], others: ['UOWNER'] },
  { who: 'the owner and only reviewer', ...olga, named: [], others: [] },
] as const;

const personOf = async (user: string): Promise<PersonId> => {
  await samen.person(user).types('/csp help', 'general');
  const [row] = await samen.sql<{ id: PersonId }>(
    'select id from "Person" where "slackUserId" = $1',
    [user],
  );
  if (!row) throw new Error(`${user} is nobody yet`);
  return row.id;
};
/** As it is before anybody applied: what the one before left is gone, and so are its reviewers. */
async function begins({ user, named }: { user: string; named: readonly string[] }) {
  for (const table of ['EnrolmentNote', 'EnrolmentAnswer', 'EnrolmentDetails', 'Enrolment'])
    await samen.sql(`delete from "${table}"`);
  for (const one of ['UADMIN', 'UMIDDELVELDGA']) {
    const person = await personOf(one);
    await samen.bot.backstage.people.nameReviewer(person, named.includes(one));
  }
  const owner = await personOf('UOWNER');
  await samen.sql(`delete from "Membership" where "personId" = $1`, [owner]);
  if (user === 'UOWNER')
    await samen.sql(
      `insert into "Membership"("personId", "companyId", roles, since) values ($1, 'middelveld', '{global-admin}', now())`,
      [owner],
    );
  await samen.settle();
}

describe.each([
  { where: 'mail goes out from here', mail: true },
  { where: 'no mail goes out from here', mail: false },
])('$where', ({ mail }) => {
  beforeAll(async () => {
    samen = await openSamen({ pace: 'off', mail, trustedProxies: ['127.0.0.1'] });
  });
  afterEach(async () => {
    await samen.bot.backstage.enrolments.setAutomatic(false);
  });
  afterAll(() => samen.close());

  const cases = applicants.flatMap((applicant) =>
    [true, false].flatMap((automatic) =>
      (['applicant', 'colleague'] as const).map((contact) => ({
        ...applicant,
        automatic,
        contact,
      })),
    ),
  );
  test.each(cases)(
    'alone, $who is not enrolled: automatic $automatic, the contact is the $contact',
    { timeout: 60_000 },
    async ({ user, name, named, others, automatic, contact }) => {
      await begins({ user, named });
      await samen.bot.backstage.enrolments.setAutomatic(automatic);
      const who = samen.person(user);
      const address = `${user.toLowerCase()}@middelveld.example`;
      const self: Record<string, Value> = {
        contactFirst: name[0],
        contactLast: name[1],
        contactEmail: address,
        contactIs: 'applicant',
      };
      const since = String(Date.now() / 1000);
      await samen.later(minute);
      await submits(samen, contact === 'applicant' ? self : {}, who);
      await who.closesAll();
      const home = automatic && contact === 'applicant';
      await doesEverything(samen, who, { address, since, home });

      const answered = mail && contact === 'applicant';
      expect(await enrolmentOf(samen)).toMatchObject({
        status: answered ? 'in-review' : 'verifying',
      });
      expect(await companyOf(samen)).toMatchObject({ status: 'claimed', kinds: ['reseller'] });
      // R-ENR-12: the link is never in Slack but with an independent reviewer who passes it on.
      const readers = readersOfLinks(samen, since).filter((one) => one !== app.botUser);
      expect(readers).toEqual(mail ? [] : others);
    },
  );

  test('through all three doors somebody is', async () => {
    await begins({ user: admin.user, named: [] });
    const who = samen.person(admin.user);
    await submits(samen, {}, who);
    await who.closesAll();
    await answers(samen, mail ? mailedLink(samen) : passedOn(samen));
    const all = { employment: 'approved', business: 'approved', mpn: 'approved' };
    await reviews(samen, mail ? all : { email: 'approved', ...all });
    await agrees(samen, who);
    expect(await enrolmentOf(samen)).toMatchObject({ status: 'active' });
    expect(await companyOf(samen)).toMatchObject({ status: 'confirmed', kinds: ['reseller'] });
  });
});
