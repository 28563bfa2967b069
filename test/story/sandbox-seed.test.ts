import { afterEach, beforeEach, expect, test } from 'vitest';
import { plantCustomers, plantSeed } from '../../src/sandbox/plant.ts';
import { openSamen, type Samen } from '../support/samen.ts';

let samen: Samen;
beforeEach(async () => {
  samen = await openSamen();
  await plantCustomers(samen.bot.backstage);
});
afterEach(() => samen.close());

const everything = () =>
  samen.sql(
    `select 'partnership' as what, id, status from "Partnership"
     union all select 'customer', id, name from "Customer"
     union all select 'relationship', id, status from "ResellerRelationship"
     union all select 'agreement', id, method from "CustomerAgreement"
     union all select 'subscription', id, status || quantity from "Subscription" order by 1, 2`,
  );

test('the sandbox begins with every kind of subscription, and each is movable or says why not', async () => {
  const agent = samen.person('oostzee', 'admin-agent');
  await agent.types('/customer consent hafen');
  const yes = { name: 'Hanna Hansen', email: 'hanna@hafenkontor.example', day: '2026-05-29' };
  expect(await agent.submits({ ...yes, way: 'In a meeting' })).toBe('updated');
  await agent.closesAll();
  await agent.types('/customer extend hafen');
  expect(await agent.submits({ billTo: ['These data may be copied to'] })).toBe('updated');
  await agent.closesAll();
  await agent.types('/transfer request hafen');
  const form = agent.modalText();
  for (const said of [
    'Azure plan: billed by use. Why: it is an Azure plan.',
    '1 year: 2 seats. Why: it is a reserved instance.',
    '3-year term: 40 seats. Why: it was bought for a fixed term.',
    'SaaS): 40 seats. Why: it comes from the marketplace.',
    'Visio Plan 2: 5 seats. Why: it is suspended.',
    'Project Plan 3: 3 seats. Why: it was cancelled.',
  ])
    expect(form).toContain(said);
  const { groups } = await agent.suggests('subscriptions', '');
  expect(groups.flatMap(({ options }) => options.map(({ text }) => text))).toEqual([
    'Microsoft Azure (pay-as-you-go, MS-AZR-0145P): billed by use',
    'Microsoft Intune Plan 1: 40 seats',
    'Office 365 E3: 40 seats',
  ]);
});

test('a customer has accepted the agreement in each way, or not at all', async () => {
  const kept = await samen.sql(
    `select c.id, a.method, coalesce(array_length(a."partnerIds", 1), 0) as partners from "Customer" c
     left join "CustomerAgreement" a on a."customerId" = c.id order by c.id`,
  );
  expect(kept).toEqual([
    { id: 'deichamt', method: 'direct', partners: 1 },
    { id: 'hafenkontor', method: 'direct', partners: 1 },
    { id: 'leuchtturm', method: 'page', partners: 2 },
    { id: 'muehlenhof', method: 'attested', partners: 1 },
    { id: 'polderzicht', method: null, partners: 0 },
    { id: 'sternwarte', method: null, partners: 0 },
  ]);
});

test('what exists stays as people left it, and what they took away does not come back', async () => {
  await samen.sql(
    `update "Partnership" set status = 'removed', "endedById" = 'x', "endedAt" = now()`,
  );
  await samen.sql(`update "Subscription" set quantity = 77 where id = 'hafenkontor-e3'`);
  await samen.sql(`update "Customer" set name = 'Another name' where id = 'leuchtturm'`);
  const left = await everything();
  await plantSeed(samen.bot.backstage);
  await plantCustomers(samen.bot.backstage);
  expect(await everything()).toEqual(left);
});

test('a pair that agreed by itself keeps its partnership, and a domain its customer', async () => {
  await samen.sql(`update "Partnership" set id = 'agreed-by-themselves'`);
  await samen.sql(`update "Customer" set id = 'recorded-by-hand' where id = 'polderzicht'`);
  const left = await everything();
  await plantCustomers(samen.bot.backstage);
  expect(await everything()).toEqual(left);
});
