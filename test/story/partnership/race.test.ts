import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Driver } from '../../../src/sandbox/driver/driver.ts';
import { app, team } from '../../../src/sandbox/seed.ts';
import { minute, openSamen, type Samen } from '../../support/samen.ts';
import { admin, card, cardText, labels, requested, sheet, statuses } from './steps.ts';

let samen: Samen;
beforeAll(async () => {
  // What counts is who wins and who is told, not how fast this machine is.
  samen = await openSamen({ pace: 'off', patienceMs: minute });
});
afterAll(() => samen.close());

const crowd = Array.from({ length: 200 }, (_, i) => {
  const way = (['authorize', 'decline', 'withdraw'] as const)[i % 3] ?? 'withdraw';
  return { user: `URACE${i}`, name: `Person number ${i}.`, way };
});
const past: Record<string, string> = {
  active: 'authorized',
  declined: 'declined',
  withdrawn: 'withdrew',
};

/** All of them in one channel, where the request appears; those who withdraw work for the provider. */
async function gather(): Promise<void> {
  for (const { user, name } of crowd) samen.sandbox.addUser({ id: user, name });
  const members = [app.botUser, admin(samen).user, ...crowd.map((one) => one.user)];
  samen.sandbox.addChannel({ id: 'CRACE', name: 'race', private: true, members });
  await samen.sql(`update "Company" set channel = 'CRACE' where id = 'zuidplas'`);
  await requested(samen);
  await samen.sql(
    `with one as (
       insert into "Person"(id, home, "slackUserId", team) select lower(u), $1, u, $1 from unnest($2::text[]) as u),
     name as (
       insert into "PersonProfile"("personId", name, "timeZone")
       select lower(u), n, 'Europe/Amsterdam' from unnest($2::text[], $3::text[]) as x(u, n))
     insert into "Membership"("personId", "companyId", roles, since)
     select lower(u), case w when 'withdraw' then 'noordwind' else 'zuidplas' end,
       array[case w when 'withdraw' then 'sales-agent' else 'global-admin' end], now()
     from unnest($2::text[], $4::text[]) as x(u, w)`,
    [
      team.id,
      crowd.map((one) => one.user),
      crowd.map((one) => one.name),
      crowd.map((one) => one.way),
    ],
  );
}

/** Opens the form, and hands back the press that decides. */
async function ready(
  who: Driver,
  way: 'authorize' | 'decline' | 'withdraw',
): Promise<() => Promise<unknown>> {
  if (way === 'withdraw') {
    await sheet(who);
    return async () => {
      await who.clicks('Withdraw request');
      return who.modalText();
    };
  }
  await who.clicks(way === 'authorize' ? 'Authorize' : 'Decline');
  return () => who.submits(way === 'authorize' ? { tick: ['yes'] } : { reason: 'No.' });
}

test('200 decisions at the same moment: one winner, 199 are told who and what, one audit entry', async () => {
  await gather();
  const presses: { name: string; press: () => Promise<unknown> }[] = [];
  for (let i = 0; i < crowd.length; i += 10)
    presses.push(
      ...(await Promise.all(
        crowd.slice(i, i + 10).map(async ({ user, name, way }) => ({
          name,
          press: await ready(samen.person(user), way),
        })),
      )),
    );
  expect(await statuses(samen)).toEqual(['issued']);

  const answers = await Promise.all(
    presses.map(async ({ name, press }) => ({ name, said: JSON.stringify(await press()) })),
  );
  await samen.settle();

  const [row] = await samen.sql<{ status: string; by: string }>(
    `select p.status, f.name as by from "Partnership" p join "PersonProfile" f on f."personId" = p."decidedById"`,
  );
  const { status = '', by = '' } = row ?? {};
  const told = `Too late: ${by} already ${past[status]} this on`;
  expect(answers.filter(({ said }) => !said.includes(told)).map(({ name }) => name)).toEqual([by]);
  expect(answers.filter(({ said }) => said.includes(told))).toHaveLength(199);

  const entries = await samen.sql<{ action: string; person: string }>(
    `select e.action, f.name as person from "AuditEntry" e join "PersonProfile" f using ("personId") order by ord`,
  );
  expect(entries).toHaveLength(2);
  expect(entries[1]?.person).toBe(by);
  expect(await samen.sql('select 1 from "Fact"')).toHaveLength(2);
  expect(labels(card(admin(samen), 'race'))).toEqual([]);
  expect(cardText(admin(samen), 'race')).toContain(by);
}, 60_000);
