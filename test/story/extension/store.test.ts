import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  extendRelationship,
  recordConsent,
  verifyExtension,
} from '../../../src/domain/customer/extend.ts';
import type { CompanyId } from '../../../src/domain/ids.ts';
import { Refused } from '../../../src/domain/outcome.ts';
import type { Actor } from '../../../src/domain/people.ts';
import { openSamen, type Samen } from '../../support/samen.ts';
import { act, giver, plant, taker, type Planted, type Sql } from '../../support/transfer/ground.ts';

const sides = {
  source: { company: 'oostzee', person: 'uoostzeeaa' },
  target: { company: 'noordwind', person: 'unoordwindaa' },
};
let samen: Samen;
let round = 0;
const sql: Sql = (query, values) => samen.sql(query, values);
beforeAll(async () => {
  samen = await openSamen();
});
afterAll(() => samen.close());

/** A customer that the provider does not have yet. */
async function fresh(): Promise<Planted> {
  await sql(
    `update "Partnership" set status = 'removed', "endedAt" = now(), "endedById" = 'unoordwindaa' where status = 'active'`,
  );
  const planted = await plant(sql, sides, (round += 1), new Date());
  await sql(
    `delete from "ResellerRelationship" where "customerId" = $1 and "partnerId" = 'noordwind'`,
    [planted.customer],
  );
  await sql(`insert into "CustomerProfile"("customerId", email, city) values ($1, $2, 'Delft')`, [
    planted.customer,
    'bea@customer.example',
  ]);
  return planted;
}
const aboutOf = ({ customer, target }: Planted) => ({
  customer,
  provider: target.company as CompanyId,
});
const signer = { name: 'Bea Bakker', email: 'bea@customer.example', note: 'on the phone' };
const consents = (planted: Planted) =>
  samen.bot.store.extensions.consent(giver(planted), act(), aboutOf(planted), signer, (seen, now) =>
    recordConsent(
      seen,
      giver(planted),
      { id: randomUUID(), way: 'call', day: '2026-05-20', today: '2026-06-01', signer },
      now,
    ),
  );
const extendsIt = (planted: Planted, key = act()) =>
  samen.bot.store.extensions.extend(giver(planted), key, aboutOf(planted), (seen, now) =>
    extendRelationship(seen, giver(planted), { id: randomUUID(), billToTicked: true }, now),
  );
const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof Refused) return error.refusal.code;
      throw error;
    },
  );

test('R-EXT-04, -05, -06: consent first; then relationship, used consent and copy at once, and no rights', async () => {
  const { extensions } = samen.bot.store;
  const planted = await fresh();
  const [by, to] = [giver(planted), taker(planted)];
  expect((await extensions.providers(by, planted.customer)).map(({ id }) => id)).toEqual([
    'noordwind',
  ]);
  expect(await refusal(extendsIt(planted))).toBe('consent-required');
  const { row: consent } = await consents(planted);
  expect(await refusal(consents(planted))).toBe('consent-already');
  const key = act();
  const first = await extendsIt(planted, key);
  expect(first.row).toMatchObject({ partner: 'noordwind', with: 'oostzee', origin: 'extension' });
  expect(await extendsIt(planted, key)).toMatchObject({ repeated: true, row: first.row });
  expect(await refusal(extendsIt(planted))).toBe('already-extended');
  expect(
    await sql(`select 1 from "AdminGrant" where "customerId" = $1`, [planted.customer]),
  ).toEqual([]);
  expect(await extensions.providers(by, planted.customer)).toEqual([]);
  // A later change is not carried.
  await sql(`update "CustomerProfile" set city = 'Leiden' where "customerId" = $1`, [
    planted.customer,
  ]);
  for (const actor of [by, to]) {
    const [copy] = await extensions.billToCopies(actor, planted.customer);
    expect(copy).toMatchObject({
      from: { id: 'oostzee' },
      to: { id: 'noordwind' },
      billTo: { city: 'Delft', email: 'bea@customer.example', companyName: `Customer ${round}` },
    });
  }
  const sheets = await Promise.all(
    [by, to].map((actor) => extensions.consents(actor, planted.customer)),
  );
  expect(sheets.map(([sheet]) => [sheet?.consent.id, sheet?.signer])).toEqual([
    [consent.id, signer],
    [consent.id, null],
  ]);
  const told = await sql<{ data: unknown }>(`select after as data from "AuditEntry"`);
  expect(JSON.stringify(told)).not.toMatch(/Bea|bea@|phone/);
});

test('R-EXT-03: extended twice at once: one of them is, and the other one hears of it', async () => {
  const planted = await fresh();
  await consents(planted);
  const said = await Promise.all([1, 2, 3].map(() => refusal(extendsIt(planted))));
  expect(said.filter((one) => one !== 'already-extended')).toEqual(['done']);
});

test('R-EXT-09: ticked once', async () => {
  const planted = await fresh();
  await consents(planted);
  await extendsIt(planted);
  const verifies = () =>
    samen.bot.store.extensions.verify(giver(planted), act(), aboutOf(planted), (seen, now) =>
      verifyExtension(seen, giver(planted), true, now),
    );
  expect((await verifies()).row.atMicrosoft).toMatchObject({ known: 'ticked', via: 'partner' });
  expect(await refusal(verifies())).toBe('ticked-already');
});

test('another company finds neither customer nor consent nor copy, and a provider it never met is not there', async () => {
  const { extensions } = samen.bot.store;
  const planted = await fresh();
  await consents(planted);
  await extendsIt(planted);
  const stranger: Actor = { ...giver(planted), company: 'westerly' as CompanyId };
  const { customer } = planted;
  expect(await extensions.consents(stranger, customer)).toEqual([]);
  expect(await extensions.billToCopies(stranger, customer)).toEqual([]);
  expect((await extensions.customers(stranger, '')).total).toBe(0);
  const asked = [
    extensions.extending(stranger, customer, 'noordwind' as CompanyId),
    extensions.extending(giver(planted), customer, 'westerly' as CompanyId),
  ];
  expect(await Promise.all(asked.map(refusal))).toEqual(['customer-unknown', 'unknown']);
});
