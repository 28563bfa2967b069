import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Value } from '../../../src/sandbox/contract.ts';
import { openSamen, type Samen } from '../../support/samen.ts';
import { answer, companies, homeOf, setsUp, texts } from '../people/steps.ts';

// product.md 1: a claim on a confirmed company is answered like any other and told to that company's Global admins.
let samen: Samen;
beforeEach(async () => {
  samen = await openSamen();
});
afterEach(() => samen.close());

const tenant = '11111111-AAAA-4aaa-8aaa-000000000001';
const rival =
  'Somebody has set up a company with your tenant id or MPN id. Nothing of yours is open to them. If that is not one of you, tell your operator.';
const adam = () => samen.person('UADMIN');
const noordwind = () => samen.person('noordwind', 'global-admin');
const claims = async (values: Record<string, Value>) => {
  expect(await setsUp(adam(), values)).toBe('updated');
  const answered = adam().modalText();
  await adam().closesAll();
  await samen.settle();
  return answered;
};
const traces = async () => [
  await samen.sql(`select * from "Membership" where "companyId" = 'noordwind' order by "personId"`),
  await samen.sql(`select * from "Company" where id = 'noordwind'`),
];

test.each([
  ['tenant id', { tenant }],
  ['MPN id', { mpn: '4100001' }],
  ['tenant id and MPN id', { tenant, mpn: '4100001' }],
])('a claim with a confirmed company’s %s is answered like any other', async (_, ids) => {
  const before = await traces();
  const plain = await claims({ name: 'Honest BV', tenant: tenant.replace('1', '9'), mpn: '9' });
  const copied = await claims({ name: 'Copying BV', ...ids });
  expect(copied).toBe(plain.replace('Honest', 'Copying'));
  // The named one hears it, once, in a DM; its other people and its channel do not.
  expect(texts(noordwind())).toEqual([rival]);
  expect(texts(noordwind(), 'noordwind-csp')).toEqual([]);
  expect(texts(samen.person('noordwind', 'user-admin'))).toEqual([]);
  expect(texts(samen.person('zuidplas', 'global-admin'))).toEqual([]);
  // Nothing of the confirmed one moved, and nothing of it is shown to the claimer.
  expect(await traces()).toEqual(before);
  await samen.person('UNEW').types('/csp members', 'general');
  expect(samen.person('UNEW').modalText()).not.toContain('Noordwind');
});

test('confirming the second is refused in words, in Dutch too; rejecting it is not', async () => {
  await claims({ name: 'Copying BV', tenant });
  const owner = samen.person('UOWNER');
  await owner.clicks('Confirm');
  expect(answer(owner)).toBe(
    'Another confirmed company has this tenant id. Please check it; if it is right, your operator has to look into it.',
  );
  await homeOf(samen, owner);
  await owner.chooses('language', 'Nederlands');
  await samen.settle();
  await owner.clicks('Confirm');
  expect(answer(owner)).toBe(
    'Een ander bevestigd bedrijf heeft dit tenant-id. Controleer het; klopt het, dan moet je operator ernaar kijken.',
  );
  expect(await companies(samen, 'Copying BV')).toMatchObject([{ status: 'claimed' }]);
  await owner.clicks('Reject');
  await samen.settle();
  expect(await companies(samen, 'Copying BV')).toMatchObject([{ status: 'rejected' }]);
});

test('a company that only claims is not told of another claim; in Dutch the confirmed one is', async () => {
  await claims({ name: 'First BV', admin: 'Nina New' });
  await samen.sql(`update "Company" set language = 'nl' where id = 'noordwind'`);
  await claims({ name: 'Second BV', admin: 'Olga Owner', mpn: '4100001' });
  expect(texts(samen.person('UNEW')).join('\n')).not.toContain('tenant id');
  expect(texts(noordwind())).toEqual([
    'Iemand heeft een bedrijf aangemeld met jullie tenant-id of MPN-id. Niets van jullie staat voor hen open. Is het niemand van jullie, zeg het dan je operator.',
  ]);
});
