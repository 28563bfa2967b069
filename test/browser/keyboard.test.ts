import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Seat } from './seat.ts';
import { openStage, type Stage } from './stage.ts';

// Nothing here has a mouse: every key goes to what has the focus.
let stage: Stage;
let sales: Seat;
let zuidplas: Seat;
beforeAll(async () => {
  stage = await openStage();
  sales = await stage.seat('UNOORDWINDSA');
  zuidplas = await stage.seat('UZUIDPLASGA');
});
afterAll(() => stage.close());

const channel = (seat: Seat, name: string) => seat.page.getByRole('link', { name });
const composer = (seat: Seat) => seat.page.getByRole('textbox', { name: /^Message to/ });

test('asking, from the command’s first letters to the closed form', async () => {
  const { keyboard } = sales.page;
  await sales.tabsTo(channel(sales, 'noordwind-csp'));
  await keyboard.press('Enter');
  await sales.page.getByRole('textbox', { name: 'Message to #noordwind-csp' }).waitFor();
  await sales.tabsTo(composer(sales));
  await keyboard.type('/par');
  await sales.page.getByRole('option', { name: '/partner' }).waitFor();
  await keyboard.press('Tab');
  await keyboard.type('request');
  await keyboard.press('Enter');
  await sales.reads('Agree on terms with them first');
  await sales.tabsTo(sales.dialog.getByRole('combobox', { name: 'Reseller' }));
  await keyboard.type('zuid');
  await sales.dialog.getByRole('option', { name: 'Zuidplas ICT' }).waitFor();
  await keyboard.press('Enter');
  await sales.tabsTo(sales.dialog.getByRole('textbox', { name: 'Your message' }));
  await keyboard.type('By keyboard');
  await sales.tabsTo(sales.dialog.getByRole('button', { name: 'Send request' }));
  await keyboard.press('Enter');
  expect(await sales.reads('on its way to Zuidplas ICT')).toContain('It is open until');
  await keyboard.press('Escape');
  await sales.page.getByRole('dialog').waitFor({ state: 'detached' });
  // Back where the person was, not at the top of the page.
  expect(await composer(sales).evaluate((element) => element.matches(':focus'))).toBe(true);
});

test('deciding, and the focus is not lost with the pressed button', async () => {
  const { keyboard } = zuidplas.page;
  await zuidplas.tabsTo(channel(zuidplas, 'zuidplas-csp'));
  await keyboard.press('Enter');
  await zuidplas.hears('By keyboard');
  await zuidplas.tabsTo(zuidplas.messages.getByRole('button', { name: 'Authorize' }));
  await keyboard.press('Enter');
  await zuidplas.reads('administrator access to your own tenant');
  await zuidplas.tabsTo(zuidplas.dialog.getByRole('checkbox', { name: 'I have read this' }));
  await keyboard.press('Space');
  await zuidplas.tabsTo(zuidplas.dialog.getByRole('button', { name: 'Authorize' }));
  await keyboard.press('Enter');
  await zuidplas.page.getByRole('dialog').waitFor({ state: 'detached' });
  await zuidplas.hears('authorized Noordwind Distribution on');
  expect(await zuidplas.page.locator(':focus').count()).toBe(1);
});
