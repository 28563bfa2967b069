import { expect, test } from 'vitest';
import { ada, type Payload } from './small-bot.ts';
import { input, modal, options, plain, Stage, typed } from './stage.ts';

const at = new Stage();

const choices = (block_id: string, type: string, more: object = {}) =>
  input(block_id, { type, options, ...more });
const asked = input('kind', { type: 'static_select', options }, { dispatch_action: true });
const form = modal({
  blocks: [
    typed('name', { initial_value: 'Bakkerij' }),
    asked,
    input('on', { type: 'datepicker', initial_date: '2026-03-02' }),
    choices('how', 'radio_buttons'),
    choices('which', 'checkboxes', { initial_options: [options[0]] }),
  ],
});
/** An option as Slack hands it back. */
const chosen = (value: string) => ({
  text: { ...plain(value.toUpperCase()), emoji: true },
  value,
});
const state = () => at.last['view']?.['state']?.['values'];

/** What the bot draws after `kind` was chosen: one field less, one more, and other first values that nobody asked for. */
const redrawn = modal({
  blocks: [
    typed('name', { initial_value: 'Another' }),
    asked,
    input('on', { type: 'datepicker', initial_date: '2027-01-01' }),
    choices('which', 'checkboxes'),
    typed('reason'),
  ],
});

test('choosing in an input that dispatches tells the whole form, typed and first values alike', async () => {
  await at.opened(form);
  await at.sandbox.as(ada).chooses('kind', 'TWO', { name: 'Sanne', how: 'one' });
  expect(at.last).toMatchObject({
    type: 'block_actions',
    actions: [{ block_id: 'kind', type: 'static_select', selected_option: { value: 'two' } }],
  });
  expect(state()).toEqual({
    name: { value: { type: 'plain_text_input', value: 'Sanne' } },
    kind: { value: { type: 'static_select', selected_option: chosen('two') } },
    on: { value: { type: 'datepicker', selected_date: '2026-03-02' } },
    how: { value: { type: 'radio_buttons', selected_option: chosen('one') } },
    which: { value: { type: 'checkboxes', selected_options: [chosen('one')] } },
  });
});

const redraws = {
  'views.update': (view_id: string) => at.client.views.update({ view_id, view: redrawn }),
  'response_action: update': async () => {
    at.bot.answers(() => ({ json: { response_action: 'update', view: redrawn } }));
    await at.sandbox.as(ada).submits({});
    at.bot.answers(() => ({}));
  },
};
test.each(Object.entries(redraws))(
  'what was entered outlives %s where block_id and action_id stay, whatever the new first values',
  async (_, redraw) => {
    const id = await at.opened(form);
    await at.sandbox
      .as(ada)
      .chooses('kind', 'TWO', { name: 'Sanne', on: '2026-05-05', how: 'two', which: ['two'] });
    await redraw(id);
    expect(at.sandbox.as(ada).modal()?.id).toBe(id);
    expect(await at.sandbox.as(ada).submits({ reason: 'New' })).toBe('closed');
    expect(state()).toEqual({
      name: { value: { type: 'plain_text_input', value: 'Sanne' } },
      kind: { value: { type: 'static_select', selected_option: chosen('two') } },
      on: { value: { type: 'datepicker', selected_date: '2026-05-05' } },
      which: { value: { type: 'checkboxes', selected_options: [chosen('two')] } },
      reason: { value: { type: 'plain_text_input', value: 'New' } },
    });
  },
);

test('a field that went and came back is empty again', async () => {
  const view_id = await at.opened(form);
  const { client } = at;
  await at.sandbox.as(ada).chooses('kind', 'TWO', { how: 'two' });
  await client.views.update({ view_id, view: redrawn });
  await client.views.update({ view_id, view: form });
  expect(await at.sandbox.as(ada).submits({})).toEqual({
    refusedByClient: { how: 'Please complete this required field.' },
  });
});

test('only a whole date, one choice of a radio and offered ticks are entered; a required tick is missed', async () => {
  await at.opened(modal({ blocks: form.blocks.toSpliced(1, 1) }));
  const sends = (values: Record<string, never>) =>
    at.sandbox.act(ada, {
      do: 'submit',
      view: at.sandbox.as(ada).modal()?.id ?? '',
      inputs: { how: 'one', ...values },
    });
  const refused = async (values: object) => {
    const done = await sends(values as Record<string, never>);
    return done.ok ? 'sent' : done.fields;
  };
  expect(await refused({ on: '5 May' })).toEqual({ on: 'Enter a date.' });
  expect(await refused({ how: ['one', 'two'] })).toEqual({ how: 'only one can be chosen' });
  expect(await refused({ how: 'three' })).toEqual({ how: '"three" is not one of the options' });
  expect(await refused({ which: ['three'] })).toEqual({
    which: '"three" is not one of the options',
  });
  expect(await refused({ which: [] })).toEqual({ which: 'Please complete this required field.' });
  expect(await refused({ which: ['one', 'two'] })).toBe('sent');
});

test('errors stand under a date, a radio and a tick too, and what was entered stays', async () => {
  await at.opened(form);
  const errors = { on: 'Too late.', how: 'Not this one.', which: 'Tick both.' };
  at.bot.answers(() => ({ json: { response_action: 'errors', errors } }));
  const values = { kind: 'ONE', on: '2026-04-01', how: 'TWO' };
  expect(await at.sandbox.as(ada).submits(values)).toEqual({ errors });
  at.bot.answers(() => ({}));
  expect(await at.sandbox.as(ada).submits({})).toBe('closed');
  const told: Payload | undefined = state();
  expect(told).toMatchObject({
    on: { value: { selected_date: '2026-04-01' } },
    how: { value: { selected_option: { value: 'two', text: plain('TWO') } } },
  });
});
