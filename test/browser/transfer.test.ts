import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Seat } from './seat.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
let oostzee: Seat;
let sales: Seat;
beforeAll(async () => {
  stage = await openStage({ empty: false });
  oostzee = await stage.seat('UOOSTZEEAA');
  sales = await stage.seat('UNOORDWINDSA');
  await oostzee.opens('oostzee-csp');
  await sales.opens('noordwind-csp');
});
afterAll(() => stage.close());

test('R-EXT-04: the customer’s consent comes first', async () => {
  await oostzee.types('/customer consent hafenkontor');
  await oostzee.reads('Hafenkontor Logistik GmbH agrees before you share it with a provider.');
  await oostzee.fills('Who agreed?', 'Hanna Hansen');
  await oostzee.fills('E-mail address of who agreed', 'hanna@hafenkontor.example');
  await oostzee.dialog.getByRole('radio', { name: 'In a meeting' }).check();
  await oostzee.presses('Record');
  expect(await oostzee.reads('It is good for one extension.')).toContain('Next: extend');
});

test('R-EXT-05, -06: the relationship is extended, with the bill-to data shown and ticked', async () => {
  await oostzee.presses('Extend now');
  const form = await oostzee.reads('To hand subscriptions over afterwards');
  expect(form).toContain('Address: Kaistraße 12, 20457 Hamburg');
  expect(form).toContain('The customer agreement on record stays');
  await oostzee.ticks('These data may be copied to Noordwind Distribution');
  await oostzee.presses('Extend');
  await oostzee.reads('It is recorded here that Noordwind Distribution has a relationship');
  await oostzee.leaves('Close');
  await sales.hears('Hafenkontor Logistik GmbH');
});

test('R-XFR-07 to -14: three subscriptions are chosen; what cannot go says why', async () => {
  await oostzee.types('/transfer request hafenkontor');
  await oostzee.reads('Subscriptions of Hafenkontor Logistik GmbH');
  for (const name of ['Microsoft Azure', 'Microsoft Intune', 'Office 365 E3'])
    await choosesOne(name);
  const form = await oostzee.reads('(comes along, cannot be left out)');
  expect(form).toContain('Visio Plan 2: 5 seats. Why: it is suspended.');
  await oostzee.dialog.getByRole('combobox', { name: 'Which subscriptions?' }).blur();
  await oostzee.picture('transfer-request');
  await oostzee.presses('Check');
  await oostzee.reads('This is what you ask Noordwind Distribution to take over');
  await oostzee.presses('Request');
  await oostzee.reads('Waits for Noordwind Distribution until');
  await oostzee.leaves('Close');
  const card = await sales.hears('Oostzee Cloud asks Noordwind Distribution to take over');
  expect(card).toContain('Office 365 Extra File Storage, 100 seats, add-on');
});
/** One of several; what stands below is drawn anew. */
async function choosesOne(name: string): Promise<void> {
  const box = oostzee.dialog.getByRole('combobox', { name: 'Which subscriptions?' });
  await box.fill(name);
  await oostzee.dialog.getByRole('option', { name }).click();
  await oostzee.dialog.getByRole('button', { name: `Remove ${name}` }).waitFor();
}

test('R-XFR-24: Microsoft lets one group fail; the others are carried out', async () => {
  await sales.page.getByRole('combobox', { name: 'Microsoft' }).selectOption('One group fails');
  // Everybody's page shows it.
  const theirs = oostzee.page.getByRole('combobox', { name: 'Microsoft' });
  await expect.poll(() => theirs.inputValue()).toBe('group-fails');
  await sales.messages.getByRole('button', { name: 'Accept' }).click();
  await sales.reads('Oostzee Cloud hands you these subscriptions');
  await sales.ticks('We take over these subscriptions and their bills');
  await sales.leaves('Accept');
  const result = await sales.hears('Carried out in part on');
  expect(result).toContain('TransferCreateOrderError (900103)');
  await oostzee.hears('2 of 4 subscriptions stand with Noordwind Distribution here.');
  await sales.hears('Carried out in part: 2 of 4 subscriptions');
  await sales.page.setViewportSize({ width: 1280, height: 1120 });
  await sales.picture('transfer-result');
  await sales.page.setViewportSize({ width: 1280, height: 800 });
  expect(await sales.messages.getByRole('button').count()).toBe(0);
});

test('R-XFR-30: first the provider verifies, then the reseller', async () => {
  await sales.types('/transfer verify');
  await sales.reads('whether these are listed under its subscriptions');
  await sales.ticks('All of these are listed with us');
  await sales.presses('Verify');
  await sales.leaves('Close');
  await oostzee.hears('Now look in Partner Center');
  await oostzee.types('/transfer verify');
  await oostzee.reads('sees them listed');
  await oostzee.ticks('All of these have ended with us');
  await oostzee.presses('Verify');
  await oostzee.leaves('Close');
  expect(await sales.hears('Both sides have verified it:')).toContain('What came of each');
});

test('what failed is with the reseller still, and what moved is the provider’s', async () => {
  await oostzee.types('/transfer show');
  const sheet = await oostzee.reads('Stayed with the reseller');
  expect(sheet).toContain('New request with what stayed');
  await oostzee.leaves('Close');
  await sales.types('/subscription list');
  await sales.reads('Microsoft Intune Plan 1');
  await sales.leaves('Close');
});

test('the page had nothing to complain about', () => {
  expect([oostzee, sales].flatMap(({ faults }) => faults)).toEqual([]);
});
