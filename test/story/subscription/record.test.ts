import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSamen, type Samen } from '../../support/samen.ts';
import { plant } from '../customer/steps.ts';
import { opens, subscribed, tasman, zuidplasMpn } from './steps.ts';

let samen: Samen;
beforeEach(async () => {
  samen = await openSamen();
  await tasman(samen);
});
afterEach(() => samen.close());
const sales = () => samen.person('noordwind', 'sales-agent');
const mpn = async () =>
  (await samen.sql<{ mpnId: string | null }>(`select "mpnId" from "Subscription"`))[0]?.mpnId;

test('R-RSL-02, -03, matrix row 19: set on a subscription that is there already; the reseller’s own number stands first', async () => {
  await subscribed(samen, 's1', { mpn: null });
  const who = sales();
  await who.types('/subscription reseller');
  expect(who.modalText()).toContain(`MPN id ${zuidplasMpn}, Zuidplas ICT`);
  expect(who.modalText()).toContain('It gives no rights and no support.');
  expect(await who.submits()).toBe('updated');
  expect(who.modalText()).toContain(`MPN id ${zuidplasMpn}, Zuidplas ICT`);
  expect(await mpn()).toBe(zuidplasMpn);
});

test('R-RSL-03, -04: the provider’s own number, a stranger’s, and one of no reseller each have their answer under the field', async () => {
  await subscribed(samen, 's1');
  await samen.sql(`update "Company" set "mpnId" = '4200009' where id = 'westerly'`);
  const who = sales();
  await who.types('/subscription reseller');
  for (const [typed, said] of [
    ['4100001', 'is your own MPN id'],
    ['9999999', 'Nobody here has the MPN id 9999999'],
    ['4300003', `Fill in ${zuidplasMpn}`],
    ['4200009', 'is no indirect reseller'],
  ] as const)
    expect(await who.submits({ record: 'Another MPN id', mpn: typed })).toEqual({
      errors: { record: expect.stringContaining(said) },
    });
  expect(await who.submits({ record: 'Another MPN id', mpn: '' })).toEqual({
    errors: { mpn: expect.any(String) },
  });
  expect(await mpn()).toBe(zuidplasMpn);
});

test('R-RSL-05, -06: "nobody" is a choice with what it costs, and no incentive is promised', async () => {
  await subscribed(samen, 's1');
  const who = sales();
  await opens(who, 'Office 365 E3');
  expect(who.modalText()).toContain('Whether there is an incentive is up to Microsoft.');
  await who.clicks('Reseller of record');
  expect(who.modalText()).toContain('Nobody: the reseller gets no incentive for it');
  expect(await who.submits({ record: 'Nobody: the reseller gets no incentive for it' })).toBe(
    'updated',
  );
  expect(who.modalText()).toContain('Nobody: no reseller gets an incentive for it');
  expect(await mpn()).toBeNull();
});

test('R-RSL-08: an offer whose reseller of record is fixed refuses, and its sheet offers no button', async () => {
  await subscribed(samen, 's1', { offer: 'reserved-vm-d2s-1y', name: 'Reserved VM' });
  const who = sales();
  await who.types('/subscription reseller');
  expect(who.modalText()).toContain('The reseller of record of Reserved VM can');
  await who.closesAll();
  await opens(who, 'Reserved VM');
  await expect(who.clicks({ action: 'subscription.reseller' })).rejects.toThrow('no button');
});

test('R-RSL-01: access, incentive and support stand side by side, and none follows from another', async () => {
  await subscribed(samen, 's1');
  await samen.sql(
    `update "AdminGrant" set granted = false, "endedBy" = 'customer', "endedAt" = now() where "partnerId" = 'zuidplas'`,
  );
  const who = sales();
  await opens(who, 'Office 365 E3');
  const text = who.modalText();
  expect(text).toContain('Three links; none implies another');
  expect(text).toContain(
    'Noordwind Distribution: relationship on record, delegated admin on record',
  );
  expect(text).toContain('Zuidplas ICT: relationship on record, no delegated admin on record');
  expect(text).toContain(`MPN id ${zuidplasMpn}, Zuidplas ICT`);
  expect(text).toContain('Noordwind Distribution, the seller, until somebody is assigned');
});

test('R-RSL-07, R-ORD-03: Azure needs owner rights in the Azure portal; nothing else names that portal', async () => {
  await subscribed(samen, 's1');
  await subscribed(samen, 's2', { offer: 'azure-plan', name: 'Azure plan', quantity: 1 });
  const who = sales();
  await opens(who, 'Azure plan');
  expect(who.modalText()).toContain('also makes your people owner, in the Azure portal');
  expect(who.modalText()).toContain('Azure plan: billed by use');
  await who.closesAll();
  await opens(who, 'Office 365 E3');
  expect(who.modalText()).not.toContain('Azure');
  expect(who.modalText()).toContain('or in the Microsoft 365 admin center');
});

test('matrix row 18: seats and people are a portal step, for whoever has admin rights', async () => {
  await subscribed(samen, 's1');
  const reseller = samen.person('zuidplas', 'helpdesk-agent');
  await opens(reseller, 'Office 365 E3');
  expect(reseller.modalText()).toContain('there you assign seats to people');
  expect(reseller.modalText()).toContain('The seller changes the product and the number');
  await reseller.closesAll();
  await samen.sql(
    `update "AdminGrant" set granted = false, "endedBy" = 'customer', "endedAt" = now()`,
  );
  await opens(reseller, 'Office 365 E3');
  expect(reseller.modalText()).toContain('none of yours are on record');
});

test('matrix row 19: neither a helpdesk agent nor a direct-bill partner sets a reseller of record', async () => {
  await subscribed(samen, 's1');
  const helpdesk = samen.person('noordwind', 'helpdesk-agent');
  await helpdesk.types('/subscription reseller');
  expect(helpdesk.modalText()).toContain('Sales agent');
  await plant(samen, 'own', 'Eigen Klant', [{ partner: 'oostzee', capacity: 'direct-bill' }]);
  await subscribed(samen, 'd1', { owner: 'oostzee', reseller: null, customer: 'own', mpn: null });
  const direct = samen.person('oostzee', 'sales-agent');
  await opens(direct, 'Office 365 E3');
  await expect(direct.clicks({ action: 'subscription.reseller' })).rejects.toThrow('no button');
});

test('product.md 2: the list is paged and counted, by state and customer, and opens from the customer’s sheet', async () => {
  await plant(samen, 'bakker', 'Bakker BV', [{ partner: 'noordwind', capacity: 'provider' }]);
  for (let i = 0; i < 9; i++) await subscribed(samen, `s${i}`, { name: `Office ${i}` });
  await subscribed(samen, 'other', { customer: 'bakker', reseller: null });
  await subscribed(samen, 'gone', { status: 'suspended', name: 'Visio' });
  const who = sales();
  await who.types('/subscription list');
  expect(who.modalText()).toContain('10 in all');
  expect(who.modalText()).toContain('Bakker BV · Office 365 E3');
  expect(who.modalText()).not.toContain('Office 8');
  await who.clicks('Next page');
  expect(who.modalText()).toContain('Office 8');
  await who.clicks('First page');
  await who.chooses('customer', 'Bakker');
  expect(who.modalText()).toContain('1 in all');
  await who.chooses('customer', 'Every customer');
  await who.chooses('filter', 'Suspended');
  expect(who.modalText()).toContain('Visio');
  await who.closesAll();
  await who.types('/customer show tasman');
  await who.clicks('Subscriptions (10)');
  expect(who.modalText()).toContain('10 in all');
});

test('another company’s subscription is unknown: no list, no picker, no form, no button', async () => {
  await subscribed(samen, 's1');
  const stranger = samen.person('westerly', 'global-admin');
  await stranger.types('/subscription list');
  expect(stranger.modalText()).toContain('No subscription yet.');
  await stranger.closesAll();
  await stranger.types('/subscription cancel tasman');
  expect(stranger.modalText()).toContain('You have no subscription of your own on record.');
});

test('product.md 6: in Dutch the same sheet and forms', async () => {
  await subscribed(samen, 's1');
  await samen.sql(`update "Person" set language = 'nl' where id = 'unoordwindsa'`);
  const who = sales();
  await opens(who, 'Office 365 E3');
  expect(who.modalText()).toContain('Office 365 E3: 15 licenties');
  expect(who.modalText()).toContain('Drie koppelingen; geen volgt uit een andere');
  expect(who.modalText()).toContain(
    'hier vastgelegd; nog niet als gedaan bij Microsoft gemarkeerd',
  );
  await who.clicks('Aantal wijzigen');
  expect(await who.submits({ quantity: '0' })).toEqual({
    errors: { quantity: expect.stringContaining('licenties; je vroeg er 0') },
  });
  expect(await who.submits({ quantity: '20' })).toBe('updated');
  expect(who.modalText()).toContain(
    'Maak het daar gelijk: 20 licenties, in gebruik, verlenging aan',
  );
  await who.clicks('Opschorten');
  expect(who.modalText()).toContain('De gebruikers verliezen toegang.');
});

test('product.md 3: a button on a sheet that is out of date says what happened since', async () => {
  await subscribed(samen, 's1');
  const [agent, admin] = [
    samen.person('noordwind', 'admin-agent'),
    samen.person('noordwind', 'global-admin'),
  ];
  await opens(agent, 'Office 365 E3');
  await opens(admin, 'Office 365 E3');
  await agent.clicks('Done at Microsoft');
  await admin.clicks('Done at Microsoft');
  expect(admin.modalText()).toContain('Noordwind Admin agent');
  await agent.clicks('Cancel subscription');
  expect(await agent.submits({ sure: ['sure'] })).toBe('updated');
  await admin.clicks('Suspend');
  expect(admin.modalText()).toContain('cancelled this subscription');
});
