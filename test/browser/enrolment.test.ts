import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enrols, linkInMail, presses } from './outside.ts';
import { picture, type Seat } from './seat.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
let newcomer: Seat;
let reviewer: Seat;
/** The primary contact's own browser, in which nothing runs. */
let contact: Page;
beforeAll(async () => {
  stage = await openStage();
  newcomer = await stage.seat('UMIDDELVELDGA');
  reviewer = await stage.seat('UOWNER');
  contact = await stage.outsider();
});
afterAll(() => stage.close());

/** The contact's answer in English, whatever language the mail had. */
async function confirms(link: string, email: string): Promise<void> {
  await contact.goto(link);
  await contact.getByRole('textbox', { name: 'Your name' }).first().fill('Cas Contact');
  await contact.getByRole('textbox', { name: 'Work e-mail address' }).first().fill(email);
  await contact.getByRole('checkbox', { name: 'signed up' }).first().check();
  await contact.getByRole('checkbox', { name: 'The address above' }).check();
  expect(await presses(contact, 'Confirm')).toBe(200);
}
/** A company without an operations channel, and a reviewer, hear everything from the bot itself. */
async function opensMessages(seat: Seat): Promise<void> {
  await seat.opens('Samen');
  await seat.page.getByRole('link', { name: 'Messages' }).click();
}
/** Everything that is still open is approved. */
async function approves(company: string): Promise<void> {
  await opensMessages(reviewer);
  await reviewer.hears(company);
  await reviewer.messages
    .filter({ hasText: company })
    .getByRole('button', { name: 'Review', exact: true })
    .last()
    .click();
  await reviewer.reads('Confirmed already:');
  for (const radio of await reviewer.dialog.getByRole('radio', { name: 'Approve' }).all())
    await radio.check();
}

test('R-ENR-12: Middelveld enrols; its contact answers on a page', async () => {
  await newcomer.opens('middelveld-csp');
  const link = await enrols(newcomer);
  await contact.goto(link);
  expect(await contact.title()).toContain('Did Middelveld BV sign up?');
  await picture(contact, 'contact');
  await confirms(link, 'cas@middelveld.example');
  expect(await contact.locator('main').innerText()).toContain('both statements are on record');
});

test('a reviewer looks at what is left, check by check', async () => {
  await approves('Middelveld BV');
  await reviewer.page.setViewportSize({ width: 1280, height: 1000 });
  await reviewer.picture('review');
  await reviewer.page.setViewportSize({ width: 1280, height: 800 });
  await reviewer.presses('Decide');
  expect(await reviewer.reads('All checks of Middelveld BV are confirmed.')).toContain('agreement');
  await reviewer.leaves('Close');
});

test('R-ENR-16: its Global admin accepts the agreement, and a provider can ask it', async () => {
  await opensMessages(newcomer);
  await newcomer.hears('/csp enroll agreement');
  await newcomer.opens('middelveld-csp');
  await newcomer.types('/enroll agreement');
  await newcomer.reads('Microsoft Partner Agreement');
  await newcomer.dialog.getByRole('checkbox').first().check();
  await newcomer.presses('Accepteren');
  await newcomer.reads('/csp members');
  await newcomer.leaves('Sluiten');

  const sales = await stage.seat('UNOORDWINDSA');
  await sales.opens('noordwind-csp');
  await sales.types('/partner request');
  await sales.fills('MPN id', '4500005');
  await sales.presses('Send request');
  await sales.reads('on its way');
  await sales.leaves('Close');
  await opensMessages(newcomer);
  await newcomer.messages.getByRole('button', { name: 'Autoriseren' }).click();
  await newcomer.dialog.getByRole('checkbox').first().check();
  await newcomer.leaves('Autoriseren');
  await sales.hears('the partnership is agreed here');
  expect(sales.faults).toEqual([]);
});

test('R-TRN-07: a direct-bill partner becomes both, and is told before that there is no way back', async () => {
  const admin = await stage.seat('UADMIN');
  await admin.opens('general');
  await admin.types('/csp setup');
  await admin.fills('Legal company name', 'Oostzee Handel GmbH');
  await admin.fills('Tenant id', '99999999-eeee-4eee-8eee-000000000009');
  await admin.fills('Tenant domain', 'oostzeehandel.onmicrosoft.com');
  await admin.dialog.getByRole('combobox', { name: 'Country' }).fill('Germany');
  await admin.dialog.getByRole('option', { name: 'Germany', exact: true }).click();
  await admin.ticks('Direct-bill partner');
  await admin.fills('MPN id', '4900009');
  await admin.dialog.getByRole('radio', { name: 'English' }).check();
  await admin.presses('Send for review');
  await admin.reads('Oostzee Handel GmbH');
  await admin.leaves('Close');

  await admin.types('/enroll start');
  await admin.reads('USD 300,000');
  await admin.fills('Street and number', 'Hafen 9');
  await admin.fills('Postal code', '20457');
  await admin.fills('City', 'Hamburg');
  await admin.dialog.getByRole('radio', { name: 'Location' }).check();
  await admin.dialog.getByRole('radio', { name: 'In use' }).check();
  await admin.presses('Next');
  await admin.fills('First name of the primary', 'Cas');
  await admin.fills('Last name of the primary', 'Contact');
  await admin.fills('Work e-mail address of the primary', 'cas@oostzeehandel.example');
  await admin.dialog.getByRole('radio', { name: 'A colleague' }).check();
  await admin.ticks('The primary contact works');
  await admin.fills('E-mail address of your support', 'help@oostzeehandel.example');
  await admin.fills('Phone number of your support', '+49 40 1234567');
  await admin.fills('Website of your support', 'https://oostzeehandel.example');
  await admin.presses('Enrol');
  await admin.reads('no way back');
  await admin.ticks('We know that there is no way back');
  await admin.presses('Enrol');
  await admin.reads('/csp enroll status');
  await admin.leaves('Close');

  const link = await linkInMail(admin, 'Did Oostzee Handel GmbH sign up');
  await confirms(link, 'cas@oostzeehandel.example');
  await approves('Oostzee Handel GmbH');
  await reviewer.presses('Decide');
  await reviewer.reads('All checks of Oostzee Handel GmbH are confirmed.');
  await reviewer.leaves('Close');

  await admin.opens('general');
  await admin.types('/enroll agreement');
  await admin.reads('Microsoft Partner Agreement');
  await admin.ticks('I accept it');
  await admin.presses('Accept');
  const done = await admin.reads('is now both here');
  expect(done).toContain('direct-bill partner and indirect reseller');
  expect(done).toContain('Within 30 days');
  await admin.leaves('Close');
  await admin.types('/enroll start');
  await admin.reads('indirect reseller already');
  expect(admin.faults).toEqual([]);
});

test('the page had nothing to complain about', () => {
  expect([newcomer, reviewer].flatMap(({ faults }) => faults)).toEqual([]);
});
