import { describe, expect, test } from 'vitest';
import { ada, ben } from './small-bot.ts';
import { buttons, input, modal, options, plain, typed, Stage } from './stage.ts';

const at = new Stage();

const state = () =>
  (at.last['view'] as never as { state: { values: Record<string, object> } }).state.values;
describe('submissions', () => {
  const kinds: [name: string, element: object, empty: unknown][] = [
    ['plain_text_input', {}, { value: null }],
    ['email_text_input', {}, { value: null }],
    ['url_text_input', {}, { value: null }],
    ['number_input', { is_decimal_allowed: false }, { value: null }],
    ['static_select', { options }, { selected_option: null }],
    ['external_select', {}, { selected_option: null }],
    ['multi_static_select', { options }, { selected_options: [] }],
    ['multi_external_select', {}, { selected_options: [] }],
    ['users_select', {}, { selected_user: null }],
    ['multi_users_select', {}, { selected_users: [] }],
    ['conversations_select', {}, { selected_conversation: null }],
    ['channels_select', {}, { selected_channel: null }],
    ['checkboxes', { options }, { selected_options: [] }],
    ['radio_buttons', { options }, { selected_option: null }],
    ['datepicker', {}, { selected_date: null }],
    ['timepicker', {}, { selected_time: null }],
    ['datetimepicker', {}, { selected_date_time: null }],
  ];

  test.each(kinds)('an empty %s has Slack’s empty shape', async (type, element, empty) => {
    await at.opened(modal({ blocks: [input('field', { type, ...element }, { optional: true })] }));
    expect(await at.sandbox.as(ada).submits()).toBe('closed');
    expect(state()).toEqual({ field: { value: { type, ...(empty as object) } } });
  });

  test('prefilled values arrive filled when nobody touched them', async () => {
    await at.opened(
      modal({
        blocks: [
          typed('name', { initial_value: 'Ada' }),
          input('pick', { type: 'static_select', options, initial_option: options[1] }),
          input('ticks', { type: 'checkboxes', options, initial_options: [options[0]] }),
          input('who', { type: 'users_select', initial_user: ben }),
          input('when', { type: 'datepicker', initial_date: '2026-04-01' }),
        ],
      }),
    );
    await at.sandbox.as(ada).submits();
    expect(state()).toMatchObject({
      name: { value: { value: 'Ada' } },
      pick: { value: { selected_option: { value: 'two' } } },
      ticks: { value: { selected_options: [{ value: 'one' }] } },
      who: { value: { selected_user: ben } },
      when: { value: { selected_date: '2026-04-01' } },
    });
  });

  test('the client asks for what is required and refuses what has not the shape', async () => {
    const blocks = [
      typed('name', { min_length: 3, max_length: 5 }),
      input('mail', { type: 'email_text_input' }),
      input('site', { type: 'url_text_input' }),
      input('count', { type: 'number_input', is_decimal_allowed: false, max_value: '10' }),
      input('ticks', { type: 'checkboxes', options }),
    ];
    await at.opened(modal({ blocks }));
    const before = at.bot.told.length;
    const form = at.sandbox.as(ada);
    const required = 'Please complete this required field.';
    expect(await form.submits({ name: 'xx', mail: 'a@b', site: 'b', count: '1.5' })).toEqual({
      refusedByClient: {
        name: 'Please enter at least 3 characters.',
        mail: 'Please enter a valid email address.',
        site: 'Please enter a valid URL.',
        count: 'Please enter a valid number.',
        ticks: required,
      },
    });
    expect(await form.submits({ name: 'xxxxxx', count: '11', ticks: [] })).toMatchObject({
      refusedByClient: {
        name: 'Please enter no more than 5 characters.',
        count: 'Please enter a number no more than 10.',
      },
    });
    expect(at.bot.told).toHaveLength(before);
    const good = { name: 'xxxx', mail: 'a@b.nl', site: 'https://b.nl', count: '9', ticks: ['ONE'] };
    expect(await form.submits(good)).toBe('closed');
  });

  test('the payload is Slack’s', async () => {
    await at.opened(modal({ private_metadata: 'kept', blocks: [typed('name')] }));
    await at.sandbox.as(ada).submits({ name: 'x' });
    expect(at.last).toMatchObject({
      type: 'view_submission',
      team: { id: 'T0SANDBOX', domain: 'sandbox' },
      user: { id: ada, username: 'ada.lovelace', team_id: 'T0SANDBOX' },
      api_app_id: 'A0BOT',
      enterprise: null,
      is_enterprise_install: false,
      response_urls: [],
      view: {
        type: 'modal',
        callback_id: 'form',
        private_metadata: 'kept',
        app_installed_team_id: 'T0SANDBOX',
        previous_view_id: null,
        bot_id: 'B0BOT',
        title: { type: 'plain_text', text: 'Form', emoji: true },
      },
    });
  });

  test('errors must name input blocks; they stay until the next answer', async () => {
    await at.opened(modal({ blocks: [typed('name')] }));
    const form = at.sandbox.as(ada);
    const refuses = (errors: object) =>
      at.bot.answers(() => ({ json: { response_action: 'errors', errors } }));
    refuses({ name: 'taken' });
    expect(await form.submits({ name: 'x' })).toEqual({ errors: { name: 'taken' } });
    expect(form.modalText()).toContain('taken');
    refuses({ nowhere: 'taken' });
    expect(await form.submits()).toMatchObject({ trouble: expect.stringContaining('trouble') });
    refuses({});
    expect(await form.submits()).toHaveProperty('trouble');
    expect(form.modal()?.errors).toEqual({});
  });

  test('update, push and clear', async () => {
    const id = await at.opened(modal({ blocks: [typed('name')] }));
    const form = at.sandbox.as(ada);
    const act = (response_action: string, view?: unknown) =>
      at.bot.answers(() => ({ json: { response_action, ...(view ? { view } : {}) } }));
    act('update', modal({ title: plain('Second') }));
    expect(await form.submits({ name: 'x' })).toBe('updated');
    expect(form.modal()).toMatchObject({ id, title: 'Second' });
    act('push', modal({ title: plain('Third') }));
    expect(await form.submits()).toBe('pushed');
    expect(at.sandbox.snapshot(ada).modals.map((m) => m.title)).toEqual(['Second', 'Third']);
    act('update', { type: 'modal' });
    expect(await form.submits()).toHaveProperty('trouble');
    act('clear');
    expect(await form.submits()).toBe('closed');
    expect(form.modal()).toBeUndefined();
  });

  test('an empty answer closes the view in front only; a bad or late one leaves it', async () => {
    await at.opened(modal({ title: plain('First'), blocks: [buttons('more')] }));
    const form = at.sandbox.as(ada);
    await form.clicks('more');
    const trigger_id = String(at.last['trigger_id']);
    await at.client.views.push({ trigger_id, view: modal({ title: plain('Second') }) });
    at.bot.answers(() => ({ status: 500 }));
    expect(await form.submits()).toHaveProperty('trouble');
    at.bot.answers(() => ({ afterMs: 400 }));
    expect(await form.submits()).toHaveProperty('trouble');
    at.bot.answers(() => ({ json: { response_action: 'dance' } }));
    expect(await form.submits()).toHaveProperty('trouble');
    at.bot.answers(() => ({}));
    expect(await form.submits()).toBe('closed');
    expect(form.modal()).toMatchObject({ title: 'First', trouble: null });
  });

  test('view_closed only where it was asked for, with is_cleared', async () => {
    await at.opened(modal());
    await at.sandbox.as(ada).closes();
    expect(at.last).not.toHaveProperty('type', 'view_closed');
    await at.opened(modal({ notify_on_close: true }));
    await at.sandbox.as(ada).closes();
    expect(at.last).toMatchObject({ type: 'view_closed', is_cleared: false });
    await at.opened(modal({ notify_on_close: true }));
    await at.sandbox.as(ada).closesAll();
    expect(at.last).toMatchObject({ type: 'view_closed', is_cleared: true });
  });
});
