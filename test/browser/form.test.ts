import type { KnownBlock } from '@slack/types';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ada, scene, type Payload, type Scene } from '../unit/sandbox/small-bot.ts';
import { input, modal, options, typed } from '../unit/sandbox/stage.ts';
import type { Seat } from './seat.ts';
import { openBrowser } from './stage.ts';

let at: Scene;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let seat: Seat;
let view_id: string;
beforeAll(async () => {
  browser = await openBrowser();
  at = await scene({ pageDir: 'dist/page' });
  seat = await browser.seat(at.sandbox.url, ada);
});
afterAll(async () => {
  await browser.close();
  await at.close();
});

const kind = input('kind', { type: 'static_select', options }, { dispatch_action: true });
const form = (...blocks: KnownBlock[]) => modal({ blocks: [typed('name'), kind, ...blocks] });
const whole = form(
  input('on', { type: 'datepicker', initial_date: '2026-03-02' }),
  input('how', { type: 'radio_buttons', options }),
  input('which', { type: 'checkboxes', options }),
);
const state = (): Payload | undefined => at.bot.last()['view']?.['state']?.['values'];
const field = (role: 'textbox' | 'radio' | 'checkbox', name: string) =>
  seat.dialog.getByRole(role, { name, exact: true });

test('choosing in an input that dispatches tells everything that was typed and ticked so far', async () => {
  await at.sandbox.as(ada).types('/try', 'in');
  const trigger_id = String(at.bot.last()['trigger_id']);
  view_id = (await at.client.views.open({ trigger_id, view: whole })).view?.id ?? '';
  await field('textbox', 'name').fill('Sanne');
  await seat.dialog.getByLabel('on', { exact: true }).fill('2026-05-05');
  await field('radio', 'ONE').check();
  await field('checkbox', 'TWO').check();
  await seat.chooses('kind', 'TWO');
  await expect.poll(() => at.bot.last()['type']).toBe('block_actions');
  expect(state()).toMatchObject({
    name: { value: { value: 'Sanne' } },
    kind: { value: { selected_option: { value: 'two' } } },
    on: { value: { selected_date: '2026-05-05' } },
    how: { value: { selected_option: { value: 'one' } } },
    which: { value: { selected_options: [{ value: 'two' }] } },
  });
});

test('what stays in an updated form keeps what was entered; what went and came back is empty', async () => {
  await at.client.views.update({ view_id, view: form(typed('reason')) });
  await field('textbox', 'reason').fill('New');
  expect(await field('textbox', 'name').inputValue()).toBe('Sanne');
  await at.client.views.update({ view_id, view: whole });
  await field('radio', 'ONE').waitFor();
  expect(await field('textbox', 'name').inputValue()).toBe('Sanne');
  expect(await seat.dialog.getByLabel('on', { exact: true }).inputValue()).toBe('2026-03-02');
  expect(await field('radio', 'ONE').isChecked()).toBe(false);
  expect(await field('checkbox', 'TWO').isChecked()).toBe(false);
});

test('errors stand under radios, ticks and dates, and leave what was entered', async () => {
  await field('radio', 'TWO').check();
  await field('checkbox', 'ONE').check();
  const errors = { on: 'That is over.', how: 'Not this one.', which: 'Both, please.' };
  at.bot.answers(() => ({ json: { response_action: 'errors', errors } }));
  await seat.presses('Send');
  for (const why of Object.values(errors)) await seat.sees(why, seat.dialog);
  expect(await field('radio', 'TWO').isChecked()).toBe(true);
  at.bot.answers(() => ({}));
  await seat.leaves('Send');
  expect(seat.faults).toEqual([]);
});
