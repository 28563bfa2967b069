import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Driver } from '../../../src/sandbox/driver/driver.ts';
import { openSamen, type Samen } from '../../support/samen.ts';
import { plant } from '../customer/steps.ts';
import { labels } from '../partnership/steps.ts';
import { opens, subscribed, tasman } from './steps.ts';

let samen: Samen;
beforeEach(async () => {
  samen = await openSamen();
  await tasman(samen);
});
afterEach(() => samen.close());
const sales = () => samen.person('noordwind', 'sales-agent');
const row = async (id: string) =>
  (
    await samen.sql<{ status: string; quantity: number; renews: boolean; tickedById: string }>(
      `select status, quantity, renews, "tickedById" from "Subscription" where id = $1`,
      [id],
    )
  )[0];
const presses = async (who: Driver, verb: string) => {
  await who.clicks(verb);
  return who.modalText();
};

test('R-ORD-05: a number beside the limits is refused under its field, and one within them is kept', async () => {
  await subscribed(samen, 's1', { offer: 'm365-business-premium', name: 'Business Premium' });
  const who = sales();
  await who.types('/subscription quantity');
  expect(who.modalText()).toContain('On record now: 15 seats.');
  expect(await who.submits({ quantity: '301' })).toEqual({
    errors: { quantity: expect.stringContaining('1 to 300 seats; you asked for 301') },
  });
  expect(await who.submits({ quantity: 'many' })).toEqual({
    errors: { quantity: expect.any(String) },
  });
  expect(await who.submits({ quantity: '15' })).toEqual({
    errors: { quantity: expect.stringContaining('15 already') },
  });
  expect(await who.submits({ quantity: '25' })).toBe('updated');
  expect(who.modalText()).toContain('Business Premium: 25 seats');
  expect(who.modalText()).toContain('recorded here; not yet marked as done at Microsoft');
  expect(who.modalText()).toContain('Make it the same there: 25 seats, in use, renewal on');
  expect(await row('s1')).toMatchObject({ quantity: 25 });
});

test('R-ORD-05: a suspended one keeps its number, in the form and in one left open', async () => {
  await subscribed(samen, 's1');
  const [who, colleague] = [sales(), samen.person('noordwind', 'global-admin')];
  await who.types('/subscription quantity');
  await colleague.types('/subscription suspend');
  expect(await colleague.submits()).toBe('updated');
  expect(await who.submits({ quantity: '20' })).toEqual({
    errors: { quantity: expect.stringContaining('is suspended') },
  });
  await who.closesAll();
  await who.types('/subscription quantity');
  expect(who.modalText()).toContain('/csp subscription reactivate');
  expect(await row('s1')).toMatchObject({ quantity: 15 });
});

test('Must show 2: two people change one number at once; the later one is told, sees the new number, and decides anew', async () => {
  await subscribed(samen, 's1');
  const [first, second] = [sales(), samen.person('noordwind', 'admin-agent')];
  await first.types('/subscription quantity');
  await second.types('/subscription quantity');
  expect(await first.submits({ quantity: '20' })).toBe('updated');
  expect(await second.submits({ quantity: '30' })).toBe('updated');
  expect(second.modalText()).toContain('Somebody changed the number from 15 to 20 meanwhile.');
  expect(second.modalText()).toContain('On record now: 20 seats.');
  expect(await row('s1')).toMatchObject({ quantity: 20 });
  expect(await second.submits()).toBe('updated');
  expect(await row('s1')).toMatchObject({ quantity: 30 });
  const known = await samen.sql<{ after: { quantity: number }[] }>(
    `select after from "AuditEntry" where action = 'subscription.quantity-changed' order by ord`,
  );
  expect(known.map(({ after }) => after[0]?.quantity)).toEqual([20, 30]);
});

test('R-ORD-07, R-ORD-06, C.6: a base takes its add-ons along, and comes back before them', async () => {
  await subscribed(samen, 'base');
  await subscribed(samen, 'more', {
    offer: 'extra-storage',
    name: 'Extra File Storage',
    under: 'base',
    quantity: 5,
  });
  const who = sales();
  await opens(who, 'Office 365 E3');
  expect(who.modalText()).toContain('Extra File Storage: 5 seats, in use');
  const asked = await presses(who, 'Suspend');
  expect(asked).toContain('Its users lose access.');
  expect(asked).toContain('Suspended with it: Extra File Storage.');
  expect(asked).toContain('for 90 days, at most 120');
  expect(await row('base')).toMatchObject({ status: 'active' });
  expect(await who.submits()).toBe('updated');
  expect(who.modalText()).toContain('Users have no access. Microsoft deletes the data after 90');
  expect([await row('base'), await row('more')]).toMatchObject([
    { status: 'suspended' },
    { status: 'suspended' },
  ]);
  await who.closesAll();

  await who.types('/subscription reactivate extra');
  expect(who.modalText()).toContain('Office 365 E3, on which it hangs, is suspended.');
  await who.closesAll();
  await who.types('/subscription reactivate office');
  expect(who.modalText()).toContain('Its add-ons stay suspended');
  expect(await who.submits()).toBe('updated');
  expect(await row('more')).toMatchObject({ status: 'suspended' });
  await who.closesAll();
  await who.types('/subscription reactivate extra');
  expect(await who.submits()).toBe('updated');
  expect(await row('more')).toMatchObject({ status: 'active' });
});

test('C.6: suspended twice is told by whom; cancelled needs the tick and is for good', async () => {
  await subscribed(samen, 's1');
  const [who, colleague] = [sales(), samen.person('noordwind', 'global-admin')];
  await who.types('/subscription suspend');
  await colleague.types('/subscription suspend');
  expect(await who.submits()).toBe('updated');
  expect(await colleague.submits()).toBe('updated');
  expect(colleague.modalText()).toContain('Noordwind Sales agent suspended it already');
  await who.closesAll();
  await who.types('/subscription cancel');
  expect(await who.submits()).toEqual({
    refusedByClient: { sure: expect.any(String) },
  });
  expect(await who.submits({ sure: ['sure'] })).toBe('updated');
  expect(who.modalText()).toContain('It is over.');
  expect(await row('s1')).toMatchObject({ status: 'cancelled' });
  await who.closesAll();
  await who.types('/subscription reactivate');
  expect(who.modalText()).toContain('You have no subscription of your own on record.');
});

test('matrix row 41: the owner ticks what was done at Microsoft, and the next change asks for it again', async () => {
  await subscribed(samen, 's1');
  const agent = samen.person('noordwind', 'admin-agent');
  await opens(agent, 'Office 365 E3');
  expect(agent.modalText()).toContain('Left to do at Microsoft');
  await agent.clicks('Done at Microsoft');
  expect(agent.modalText()).toContain('done at Microsoft, as');
  expect(agent.modalText()).not.toContain('Left to do at Microsoft');
  expect(await row('s1')).toMatchObject({ tickedById: 'unoordwindaa' });
  await agent.clicks('Change number');
  expect(await agent.submits({ quantity: '16' })).toBe('updated');
  expect(agent.modalText()).toContain('Left to do at Microsoft');
  expect(await row('s1')).toMatchObject({ tickedById: null });
});

test('matrix row 42: an upgrade suspends the old line and orders the new one, together or not at all', async () => {
  await subscribed(samen, 's1');
  const who = sales();
  await who.types('/subscription upgrade');
  expect(who.modalText()).toContain('Both are recorded together, or neither.');
  expect(await who.submits({ offer: 'Office 365 E5' })).toBe('updated');
  expect(who.modalText()).toContain('Office 365 E5: 15 seats');
  const all = await samen.sql(
    `select name, status, quantity, "mpnId" from "Subscription" order by name`,
  );
  expect(all).toEqual([
    { name: 'Office 365 E3', status: 'suspended', quantity: 15, mpnId: '4200002' },
    { name: 'Office 365 E5', status: 'active', quantity: 15, mpnId: '4200002' },
  ]);
});

test('R-MCA-08, R-PART-01: without an agreement or a partnership an upgrade buys nothing and suspends nothing', async () => {
  await subscribed(samen, 's1');
  const who = sales();
  await who.types('/subscription upgrade');
  await samen.sql(`delete from "CustomerAgreement"`);
  expect(await who.submits({ offer: 'Office 365 E5' })).toEqual({
    errors: { offer: expect.stringContaining('/csp customer agreement') },
  });
  expect(await row('s1')).toMatchObject({ status: 'active' });
  expect(await samen.sql('select id from "Subscription"')).toHaveLength(1);
});

test('matrix row 43: the owner turns renewal, and a reseller with admin rights; one without asks the provider', async () => {
  await subscribed(samen, 's1');
  const owner = sales();
  await owner.types('/subscription renewal');
  expect(await owner.submits()).toBe('updated');
  expect(owner.modalText()).toContain('Renewal: off');
  const reseller = samen.person('zuidplas', 'sales-agent');
  await reseller.types('/subscription renewal');
  expect(await reseller.submits()).toBe('updated');
  expect(await row('s1')).toMatchObject({ renews: true });
  await reseller.closesAll();
  await reseller.types('/subscription renewal');
  await samen.sql(
    `update "AdminGrant" set granted = false, "endedBy" = 'customer', "endedAt" = now()`,
  );
  expect(await reseller.submits()).toBe('updated');
  expect(reseller.modalText()).toContain('Press “Ask the provider”');
  expect(await row('s1')).toMatchObject({ renews: true });
  await reseller.closesAll();
  await samen.person('zuidplas', 'helpdesk-agent').types('/subscription renewal');
  expect(samen.person('zuidplas', 'helpdesk-agent').modalText()).toContain('Sales agent');
});

test('matrix row 17: a helpdesk agent changes numbers of the own company; a reseller changes nothing of its provider’s', async () => {
  await subscribed(samen, 's1');
  const helpdesk = samen.person('noordwind', 'helpdesk-agent');
  await helpdesk.types('/subscription quantity');
  expect(await helpdesk.submits({ quantity: '16' })).toBe('updated');
  await helpdesk.closesAll();
  await helpdesk.types('/subscription cancel');
  expect(helpdesk.modalText()).toContain('Global admin');
  const reseller = samen.person('zuidplas', 'global-admin');
  await reseller.types('/subscription quantity');
  expect(reseller.modalText()).toContain('You have no subscription of your own on record.');
});

test('matrix row 17: a direct-bill partner changes its own customer’s, also while restricted', async () => {
  await plant(samen, 'own', 'Eigen Klant', [{ partner: 'oostzee', capacity: 'direct-bill' }]);
  await subscribed(samen, 'd1', { owner: 'oostzee', reseller: null, customer: 'own', mpn: null });
  const early = samen.person('oostzee', 'admin-agent');
  await early.types('/subscription upgrade');
  await samen.sql(`update "Company" set restricted = true where id = 'oostzee'`);
  const who = samen.person('oostzee', 'sales-agent');
  await who.types('/subscription quantity');
  expect(await who.submits({ quantity: '16' })).toBe('updated');
  expect(who.modalText()).toContain('it is the seller’s own customer');
  expect(labels(who.modal())).not.toContain('Upgrade');
  expect(await early.submits({ offer: 'Office 365 E5' })).toEqual({
    errors: { offer: expect.stringContaining('restricted') },
  });
  expect(await row('d1')).toMatchObject({ quantity: 16, status: 'active' });
});
