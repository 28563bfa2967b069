import { afterAll, beforeAll, expect, test } from 'vitest';
import { partner } from './outside.ts';
import type { Seat } from './seat.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
let sales: Seat;
let reseller: Seat;
beforeAll(async () => {
  stage = await openStage();
  await partner(stage);
  sales = await stage.seat('UNOORDWINDSA');
  reseller = await stage.seat('UZUIDPLASAA');
  await sales.opens('noordwind-csp');
  await reseller.opens('zuidplas-csp');
});
afterAll(() => stage.close());

type Line = { readonly offer: string; readonly seats: string; readonly record?: string };
/** In the form that lies on the order's list; an add-on finds its only base by itself. */
async function addsLine(seat: Seat, { offer, seats, record }: Line): Promise<void> {
  await seat.presses('Add a line');
  await seat.chooses('Offer', offer);
  await seat.reads('seats in this line');
  await seat.fills('How many?', seats);
  if (record !== undefined) await seat.dialog.getByRole('radio', { name: record }).check();
  await seat.presses('Save');
  await seat.reads(`${offer}: ${seats} seats`);
}
/** The last one of the list, by its name. */
async function opensSheet(seat: Seat): Promise<void> {
  await seat.types('/subscription list');
  await seat.reads('Office 365 E3');
  await seat.dialog.getByRole('button', { name: 'Open' }).last().click();
  await seat.reads('Three links');
}

test('a provider records a customer of its reseller; the password is shown once', async () => {
  await sales.types('/customer add');
  await sales.reads('Nothing is recorded until you submit the next step.');
  await sales.chooses('Reseller', 'Zuidplas ICT');
  await sales.fills('Legal name', 'Duinroos Bakkerij BV');
  await sales.fills('First name of the contact', 'Bea');
  await sales.fills('Last name of the contact', 'Bakker');
  await sales.fills('E-mail address of the contact', 'bea@duinroos.example');
  await sales.dialog.getByRole('combobox', { name: 'Country' }).fill('Netherlands');
  await sales.dialog.getByRole('option', { name: 'Netherlands', exact: true }).click();
  await sales.fills('Street and number', 'Kade 1');
  await sales.fills('Postal code', '3011 AA');
  await sales.fills('City', 'Rotterdam');
  const domain = sales.dialog.getByRole('textbox', { name: 'Domain', exact: true });
  await domain.fill('duinroos.onmicrosoft.com');
  await sales.presses('Review');
  await sales.reads('For reseller: Zuidplas ICT');
  await sales.presses('Submit');
  expect(await sales.reads('Temporary password')).toContain('Practice, opens nothing');
  await sales.leaves('Close');
});

test('R-MCA-08: nothing is ordered before an agreement is on record', async () => {
  await sales.types('/subscription order');
  expect(await sales.reads('so nothing can be ordered')).toContain('/csp customer agreement');
  await sales.leaves('Close');
  await sales.types('/customer agreement');
  await sales.reads('accepted the Microsoft Customer Agreement');
  await sales.fills('First name of who accepted', 'Bea');
  await sales.fills('Last name of who accepted', 'Bakker');
  await sales.fills('E-mail address of who accepted', 'bea@duinroos.example');
  await sales.presses('Record');
  await sales.reads('is recorded here');
  await sales.leaves('Close');
});

test('R-ORD-04, -06: two base products with add-ons are put together line by line, reviewed and recorded', async () => {
  await sales.types('/subscription order');
  await sales.reads('There is nothing in this order yet.');
  await addsLine(sales, {
    offer: 'Microsoft 365 Business Premium',
    seats: '25',
    record: 'Zuidplas ICT',
  });
  // Whose incentive it is was said on the line before.
  await addsLine(sales, { offer: 'Microsoft 365 Audio Conferencing', seats: '5' });
  await addsLine(sales, { offer: 'Office 365 E3', seats: '400' });
  await addsLine(sales, { offer: 'Microsoft Teams Phone Standard', seats: '40' });
  const list = await sales.dialog.innerText();
  expect(list).toContain('Add-on under line 1, Microsoft 365 Business Premium');
  expect(list).toContain('Add-on under line 3, Office 365 E3');
  await sales.picture('order');
  await sales.presses('Review');
  expect(await sales.reads('All lines are recorded, or none.')).toContain('MPN id 4200002');
  await sales.presses('Submit');
  await sales.reads('4 subscriptions for Duinroos Bakkerij BV: ordered here, not yet marked');
  await sales.hears('25 × Microsoft 365 Business Premium');
});

test('R-SUP-01: support is asked for next, and the reseller is told', async () => {
  await sales.presses('Assign support');
  await sales.chooses('Subscription', 'Office 365 E3');
  await sales.presses('Continue');
  await sales.reads('Three separate links');
  await sales.chooses('New contact', 'Zuidplas ICT');
  await sales.presses('Record');
  await sales.reads('is recorded as designated support contact');
  await sales.page.keyboard.press('Escape');
  await sales.leaves('Close');
  const told = await reseller.hears('made you the designated support contact of Office 365 E3');
  expect(told).toContain('Once Noordwind Distribution has done so in Partner Center');
});

test('R-RSL-01: the sheet shows the three links side by side', async () => {
  await opensSheet(sales);
  const sheet = await sales.reads('Three links; none implies another');
  expect(sheet).toContain('Zuidplas ICT: relationship on record, delegated admin on record');
  expect(sheet).toContain('MPN id 4200002, Zuidplas ICT');
  expect(sheet).toContain('Zuidplas ICT, as assigned');
  await sales.page.setViewportSize({ width: 1280, height: 1120 });
  await sales.picture('subscription');
  await sales.page.setViewportSize({ width: 1280, height: 800 });
  await sales.leaves('Close');
});

test('R-ORD-01: a reseller asks for ten more seats, and the provider’s Accept does it', async () => {
  await opensSheet(reseller);
  await reseller.presses('Ask the provider');
  await reseller.reads('On record now: 400 seats');
  await reseller.fills('Number of seats', '410');
  await reseller.fills('Your message', 'Ten colleagues start in December.');
  await reseller.presses('Send request');
  await reseller.reads('on its way to Noordwind Distribution');
  await reseller.page.keyboard.press('Escape');
  await reseller.leaves('Close');
  const card = await sales.hears('Ten colleagues start in December.');
  expect(card).toContain('Office 365 E3 goes from 400 seats to 410 seats.');
  await sales.messages.getByRole('button', { name: 'Accept' }).click();
  await sales.reads('How many in all?');
  const number = sales.dialog.getByRole('textbox', { name: 'How many in all?' });
  expect(await number.inputValue()).toBe('410');
  await sales.presses('Change');
  await sales.reads('Office 365 E3: 410 seats');
  await sales.leaves('Close');
  for (const seat of [sales, reseller]) {
    await seat.hears('accepted on');
    await seat.hears('set Office 365 E3 of Duinroos Bakkerij BV to 410 seats');
    expect(await seat.messages.getByRole('button').count()).toBe(0);
  }
});

test('product.md 5: who does what for this customer, and its picture in a message', async () => {
  await reseller.types('/csp who');
  const chain = await reseller.reads('What happened, newest first');
  expect(chain).toContain('Noordwind Distribution → Zuidplas ICT → Duinroos Bakkerij BV');
  await reseller.page.setViewportSize({ width: 1280, height: 1120 });
  await reseller.picture('who');
  await reseller.page.setViewportSize({ width: 1280, height: 800 });
  await reseller.presses('Picture');
  await reseller.reads('The picture comes to you as a message from the bot.');
  await reseller.leaves('Close');
  await reseller.opens('Samen');
  const picture = reseller.messages.getByRole('img', { name: /^Who does what for Duinroos/ });
  await picture.waitFor();
  const width = await picture.evaluate(async (element) => {
    const image = element as unknown as { decode(): Promise<void>; naturalWidth: number };
    await image.decode();
    return image.naturalWidth;
  });
  expect(width).toBeGreaterThan(1_000);
  await reseller.picture('chain');
});

test('the page had nothing to complain about', () => {
  expect([sales, reseller].flatMap(({ faults }) => faults)).toEqual([]);
});
