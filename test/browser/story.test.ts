import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Seat } from './seat.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
let sales: Seat;
let zuidplas: Seat;
let oostzee: Seat;
beforeAll(async () => {
  stage = await openStage();
  sales = await stage.seat('UNOORDWINDSA');
  zuidplas = await stage.seat('UZUIDPLASGA');
  oostzee = await stage.seat('UOOSTZEEGA');
});
afterAll(async () => {
  await stage.close();
});

async function requests(from: Seat, reseller: string, message: string): Promise<void> {
  await from.types('/partner request');
  await from.reads('Agree on terms with them first');
  await from.chooses('Reseller', reseller);
  await from.fills('Your message', message);
}

test('a provider asks, and the form tells what happens next', async () => {
  await sales.opens('noordwind-csp');
  await requests(sales, 'Zuidplas ICT', 'Good to meet you in Utrecht. Shall we start?');
  await sales.picture('request');
  await sales.presses('Send request');
  expect(await sales.reads('on its way to Zuidplas ICT')).toContain('It is open until');
  await sales.leaves('Close');
  const card = await sales.hears('Noordwind Distribution asks Zuidplas ICT');
  expect(card).toContain('Waiting for a Global admin of Zuidplas ICT.');
  expect(card).toContain('If Zuidplas ICT authorizes:');
  expect(await sales.messages.getByRole('button').count()).toBe(0);
});

test('App Home has everything that waits, and a shortcut leads there from anywhere', async () => {
  await zuidplas.opensHome();
  await zuidplas.sees('Waiting for us (1)', zuidplas.home);
  await zuidplas.sees('Noordwind Distribution asks Zuidplas ICT', zuidplas.home);
  await zuidplas.picture('home');
  await zuidplas.home.getByRole('button', { name: 'Details' }).click();
  await zuidplas.reads('Who may decide');
  await zuidplas.leaves('Close');
  await zuidplas.opens('zuidplas-csp');
  await zuidplas.page.getByRole('textbox', { name: /^Message to/ }).fill('/waits');
  await zuidplas.page.getByRole('option', { name: 'What waits for us' }).click();
  expect(await zuidplas.reads('Noordwind Distribution asks Zuidplas ICT')).toContain('1 in all');
  await zuidplas.leaves('Close');
});

test('the reseller’s Global admin authorizes with a tick and a button', async () => {
  await zuidplas.opens('zuidplas-csp');
  const card = await zuidplas.hears('Noordwind Distribution asks Zuidplas ICT');
  expect(card).toContain('Good to meet you in Utrecht. Shall we start?');
  await zuidplas.picture('card');
  const phone = await stage.seat('UZUIDPLASGA', {
    viewport: { width: 390, height: 844 },
    colorScheme: 'dark',
  });
  await phone.opens('zuidplas-csp');
  await phone.hears('Noordwind Distribution asks Zuidplas ICT');
  await phone.picture('phone');
  await zuidplas.messages.getByRole('button', { name: 'Authorize' }).click();
  await zuidplas.reads('administrator access to your own tenant');
  const tick = zuidplas.dialog.getByRole('checkbox', { name: 'I have read this' });
  await tick.check();
  await zuidplas.picture('authorize');
  await tick.uncheck();
  await zuidplas.presses('Authorize');
  await zuidplas.sees('required', zuidplas.dialog);
  await tick.check();
  await zuidplas.leaves('Authorize');
});

test('everybody concerned sees it, and no card keeps its buttons', async () => {
  const outcome = 'Zuidplas Global admin of Zuidplas ICT authorized Noordwind Distribution';
  await zuidplas.hears(`${outcome} on`);
  await zuidplas.hears(`${outcome}: the partnership is agreed here`);
  expect(await zuidplas.messages.getByRole('button').count()).toBe(0);
  await sales.hears(`${outcome} on`);
  await sales.hears(`${outcome}: the partnership is agreed here`);
  await sales.picture('outcome');
  await sales.opens('Samen');
  await sales.hears('Zuidplas Global admin of Zuidplas ICT authorized');
});

test('the sheet says how it is known, and a tick changes that', async () => {
  await zuidplas.types('/partner show');
  expect(await zuidplas.reads('Noordwind Distribution')).toContain(
    'Agreed here; not yet marked as done at Microsoft.',
  );
  await zuidplas.presses('Done at Microsoft');
  await zuidplas.reads('You say that the step in Partner Center was done');
  await zuidplas.presses('Yes');
  await zuidplas.reads('Done at Microsoft, as Zuidplas Global admin ticked');
  await zuidplas.leaves('Close');
  await zuidplas.hears('ticked that the partnership');
});

test('a request is withdrawn, the next one declined with a reason', async () => {
  await sales.opens('noordwind-csp');
  await oostzee.opens('oostzee-csp');
  await requests(sales, 'Oostzee Cloud', 'First try');
  await sales.presses('Send request');
  await sales.reads('on its way');
  await sales.leaves('Close');
  await oostzee.hears('First try');
  await sales.types('/partner show oostzee');
  await sales.reads('First try');
  await sales.presses('Withdraw request');
  await sales.reads('can then no longer decide');
  await sales.presses('Yes');
  await sales.reads('withdrew the request');
  await sales.leaves('Close');
  await oostzee.hears('withdrew the request on');
  expect(await oostzee.messages.getByRole('button').count()).toBe(0);

  await requests(sales, 'Oostzee Cloud', 'Second try');
  await sales.presses('Send request');
  await sales.reads('on its way');
  await sales.leaves('Close');
  await oostzee.hears('Second try');
  await oostzee.messages.getByRole('button', { name: 'Decline' }).click();
  await oostzee.reads('will see that you declined');
  await oostzee.fills('Reason', 'Please ask again in spring.');
  await oostzee.leaves('Decline');
  expect(await oostzee.hears('declined on')).toContain('Please ask again in spring.');
  expect(await sales.hears('declined the request')).toContain('Please ask again in spring.');
});

test('the provider ends the partnership with its four statements', async () => {
  const admin = await stage.seat('UNOORDWINDGA');
  await admin.opens('noordwind-csp');
  await admin.types('/partner remove');
  await admin.reads('about to end the partnership with Zuidplas ICT');
  await admin.ticks('I act in good faith', 'Yes, end this partnership');
  await admin.presses('End partnership');
  await admin.reads('All four statements have to be ticked');
  await admin.ticks('I have a legitimate', 'This conforms', 'We defend Microsoft');
  await admin.presses('End partnership');
  expect(await admin.reads('ended the partnership on')).toContain('remove the reseller in Partner');
  await admin.leaves('Close');
  await admin.hears('ended the partnership with Zuidplas ICT. Customers and delegated admin');
  expect(await zuidplas.hears('Noordwind Distribution ended the partnership with you')).toContain(
    'This is not a notice of termination',
  );
});

test('the page had nothing to complain about', () => {
  expect([sales, zuidplas, oostzee].flatMap(({ faults }) => faults)).toEqual([]);
});
