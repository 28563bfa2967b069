import type { KnownBlock } from '@slack/types';
import { describe, expect, test } from 'vitest';
import { ada, ben, refusal } from './small-bot.ts';
import { buttons, input, later, modal, options, plain, typed, Stage } from './stage.ts';

const at = new Stage();

describe('actions', () => {
  test('on a message: message, channel, container and response_url', async () => {
    const { ts } = await at.client.chat.postMessage({
      channel: 'C0IN',
      text: 'card',
      blocks: [buttons('Go')],
    });
    await at.sandbox.as(ben).clicks('Go');
    expect(at.last).toMatchObject({
      type: 'block_actions',
      user: { id: ben },
      container: { type: 'message', message_ts: ts, channel_id: 'C0IN', is_ephemeral: false },
      channel: { id: 'C0IN', name: 'in' },
      message: { ts, user: 'U0BOT', bot_id: 'B0BOT' },
      actions: [{ type: 'button', action_id: 'Go', block_id: 'row', value: 'value of Go' }],
      response_url: expect.stringMatching(/^http/),
    });
    expect(at.last).not.toHaveProperty('view');
  });

  test('on an ephemeral one there is no message', async () => {
    at.bot.answers(() => ({ json: { text: 'x', blocks: [buttons('Go')] } }));
    await at.sandbox.as(ada).types('/try', 'in');
    at.bot.answers(() => ({}));
    await at.sandbox.as(ada).clicks('Go');
    expect(at.last).toMatchObject({ container: { is_ephemeral: true } });
    expect(at.last).not.toHaveProperty('message');
    await expect(at.sandbox.as(ben).clicks('Go')).rejects.toThrow('there is no button "Go"');
  });

  test('in a modal: the view with its state, no message', async () => {
    const id = await at.opened(
      modal({
        blocks: [
          typed('name', { initial_value: 'Ada' }),
          input('pick', { type: 'static_select', options }, { dispatch_action: true }),
        ],
      }),
    );
    await at.sandbox.as(ada).chooses('pick', 'ONE');
    expect(at.last).toMatchObject({
      type: 'block_actions',
      container: { type: 'view', view_id: id },
      view: {
        state: {
          values: {
            name: { value: { value: 'Ada' } },
            pick: { value: { selected_option: { value: 'one' } } },
          },
        },
      },
      actions: [{ type: 'static_select', selected_option: { value: 'one' } }],
    });
    for (const key of ['message', 'channel', 'response_url'])
      expect(at.last).not.toHaveProperty(key);
  });

  test('plain text of a message comes back escaped', async () => {
    const blocks: KnownBlock[] = [
      { type: 'section', text: plain('R&D <x>') },
      { type: 'section', text: { type: 'mrkdwn', text: '*a* &amp; b' } },
      buttons('Go'),
    ];
    await at.client.chat.postMessage({ channel: 'C0IN', text: 'x', blocks });
    await at.sandbox.as(ada).clicks('Go');
    expect(at.last['message']).toMatchObject({
      blocks: [{ text: { text: 'R&amp;D &lt;x&gt;' } }, { text: { text: '*a* &amp; b' } }, {}],
    });
  });

  test('a bot that does not answer a press in a modal is told there, until it answers', async () => {
    await at.opened(modal({ blocks: [buttons('Go')] }));
    at.bot.answers(() => ({ status: 500 }));
    await at.sandbox.as(ada).clicks('Go');
    expect(at.sandbox.as(ada).modal()?.trouble).toContain('not responding');
    at.bot.answers(() => ({}));
    await at.sandbox.as(ada).clicks('Go');
    expect(at.sandbox.as(ada).modal()?.trouble).toBeNull();
  });

  test('an input that does not dispatch tells nobody', async () => {
    await at.opened(modal({ blocks: [input('pick', { type: 'static_select', options })] }));
    const before = at.bot.told.length;
    await at.sandbox.as(ada).chooses('pick', 'ONE');
    expect(at.bot.told).toHaveLength(before);
  });

  test('a value that Slack does not offer can’t be sent', async () => {
    const id = await at.opened(
      modal({ blocks: [input('pick', { type: 'static_select', options })] }),
    );
    const act = { do: 'submit', view: id, inputs: { pick: 'three' } } as const;
    expect(await at.sandbox.act(ada, act)).toMatchObject({ ok: false });
    expect(await at.sandbox.act(ben, { ...act, inputs: {} })).toMatchObject({ ok: false });
  });
});

const form = (more: object = {}) =>
  modal({ blocks: [input('who', { type: 'external_select', ...more })] });
const offers = (json: unknown, afterMs = 0) => at.bot.answers(() => ({ json, afterMs }));
describe('external selects', () => {
  test('ask per query from three characters on, and only what was offered can be chosen', async () => {
    await at.opened(form());
    offers({ options });
    const before = at.bot.told.length;
    expect(await at.sandbox.as(ada).suggests('who', 'on')).toEqual({ groups: [] });
    expect(at.bot.told).toHaveLength(before);
    const { groups } = await at.sandbox.as(ada).suggests('who', 'one');
    expect(groups[0]?.options).toEqual([
      { value: 'one', text: 'ONE' },
      { value: 'two', text: 'TWO' },
    ]);
    expect(at.last).toMatchObject({
      type: 'block_suggestion',
      block_id: 'who',
      action_id: 'value',
      value: 'one',
      container: { type: 'view' },
    });
    await expect(at.sandbox.as(ada).submits({ who: 'three' })).rejects.toThrow('is not offered');
    at.bot.answers(({ payload }) =>
      String(payload['type']) === 'block_suggestion' ? { json: { options } } : {},
    );
    expect(await at.sandbox.as(ada).submits({ who: 'TWO' })).toBe('closed');
  });

  test('groups, and "No result" for whatever Slack would not show', async () => {
    await at.opened(form({ min_query_length: 0 }));
    const asked = () => at.sandbox.as(ada).suggests('who', '');
    offers({ option_groups: [{ label: plain('NL'), options }] });
    expect((await asked()).groups).toMatchObject([{ label: 'NL', options: [{}, {}] }]);
    const many = Array.from({ length: 101 }, (_, n) => ({ text: plain('x'), value: `${n}` }));
    for (const bad of [
      { options: many },
      { options: [{ text: plain('x'.repeat(76)), value: 'x' }] },
      { option_groups: [{ label: plain('NL'), options: [] }] },
      'nonsense',
    ]) {
      offers(bad);
      expect(await asked()).toEqual({ groups: [] });
    }
    offers({ options }, 400);
    expect(await asked()).toEqual({ groups: [] });
  });
});

const post = (body: object) =>
  fetch(String(at.last['response_url']), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

describe('response_url', () => {
  test('takes 5 posts', async () => {
    await at.trigger();
    for (let n = 0; n < 5; n += 1) expect((await post({ text: `${n}` })).status).toBe(200);
    const sixth = await post({ text: 'x' });
    expect([sixth.status, await sixth.json()]).toEqual([404, { ok: false, error: 'used_url' }]);
    expect(at.sandbox.as(ada).hears()).toEqual(['0', '1', '2', '3', '4']);
  });

  test('lives 30 minutes', async () => {
    await at.trigger();
    later(30 * 60_000);
    expect((await post({ text: 'in time' })).status).toBe(200);
    later(1);
    expect(await (await post({ text: 'x' })).json()).toEqual({ ok: false, error: 'expired_url' });
  });

  test('replaces and deletes the message that was pressed, and refuses bad blocks', async () => {
    await at.client.chat.postMessage({ channel: 'C0IN', text: 'card', blocks: [buttons('Go')] });
    await at.sandbox.as(ada).clicks('Go');
    expect((await post({ text: 'x', blocks: [{ type: 'marquee' }] })).status).toBe(400);
    await post({ text: 'private' });
    expect(at.sandbox.as(ada).hears()).toEqual(['private']);
    await post({ text: 'done', replace_original: true });
    expect(at.sandbox.as(ben).reads('in')).toMatchObject([{ text: 'done', blocks: [] }]);
    await post({ delete_original: true });
    expect(at.sandbox.as(ben).reads('in')).toEqual([]);
  });

  test('everybody sees it only when asked', async () => {
    await at.trigger();
    await post({ text: 'all', response_type: 'in_channel' });
    expect(at.sandbox.as(ben).reads('in')).toMatchObject([{ text: 'all', ephemeral: false }]);
  });
});

describe('events and the Home tab', () => {
  test('opening Home tells the app; what it publishes is seen', async () => {
    await at.sandbox.as(ada).opensHome();
    expect(at.last).toMatchObject({
      type: 'event_callback',
      team_id: 'T0SANDBOX',
      event: { type: 'app_home_opened', user: ada, tab: 'home' },
      authorizations: [{ team_id: 'T0SANDBOX', user_id: 'U0BOT', is_bot: true }],
    });
    const view = { type: 'home' as const, blocks: [buttons('Open')] };
    const { view: home } = await at.client.views.publish({ user_id: ada, view });
    expect(at.sandbox.as(ada).homeText()).toBe('Open');
    await at.sandbox.as(ada).homeClicks('Open');
    expect(at.last).toMatchObject({
      container: { type: 'view', view_id: home?.id },
      view: { type: 'home', id: home?.id },
    });
    await at.client.views.publish({ user_id: ada, view });
    const stale = at.client.views.publish({ user_id: ada, view, hash: home?.hash ?? '' });
    expect(await refusal(stale)).toBe('hash_conflict');
  });

  test('are sent again at once, after a minute and after five, with the same id', async () => {
    at.bot.answers(() => ({ status: 500 }));
    await at.sandbox.as(ada).opensHome();
    expect(at.bot.told).toHaveLength(2);
    later(59_000);
    await at.sandbox.tick();
    expect(at.bot.told).toHaveLength(2);
    later(1000);
    await at.sandbox.tick();
    later(300_000);
    await at.sandbox.tick();
    later(3_600_000);
    await at.sandbox.tick();
    expect(at.bot.told.map((t) => t.headers['x-slack-retry-num'])).toEqual([
      undefined,
      '1',
      '2',
      '3',
    ]);
    expect(at.bot.told[1]?.headers['x-slack-retry-reason']).toBe('http_error');
    expect(new Set(at.bot.told.map((t) => String(t.payload['event_id']))).size).toBe(1);
  });

  test('only what the app subscribed to', async () => {
    await at.sandbox.archive('C0OUT');
    expect(at.bot.told).toHaveLength(0);
    await at.sandbox.deactivate(ben);
    expect(at.last).toMatchObject({ event: { type: 'user_change', user: { id: ben } } });
    expect(await at.sandbox.act(ben, { do: 'home' })).toMatchObject({ ok: false });
    await at.sandbox.change(ada, { name: 'Ada King', isOwner: false });
    expect(at.last).toMatchObject({
      event: { user: { real_name: 'Ada King', is_owner: false, locale: 'en-US' } },
    });
  });
});

describe('a global shortcut', () => {
  test('comes with a trigger, and from nowhere: no channel, no message, no response_url', async () => {
    await at.sandbox.as(ada).uses('Try it');
    expect(at.last).toMatchObject({
      type: 'shortcut',
      callback_id: 'try.it',
      user: { id: ada },
      team: { id: 'T0SANDBOX' },
      trigger_id: expect.any(String),
      action_ts: expect.stringMatching(/^\d+\.\d{6}$/),
    });
    for (const absent of ['channel', 'message', 'response_url', 'view', 'container'])
      expect(at.last).not.toHaveProperty(absent);
    const opened = await at.client.views.open({
      trigger_id: String(at.last['trigger_id']),
      view: modal(),
    });
    expect(opened.ok).toBe(true);
  });

  test('one that the app does not have is none; one that it does not answer is said', async () => {
    const act = { do: 'shortcut', callbackId: 'try.that' } as const;
    expect(await at.sandbox.act(ada, act)).toMatchObject({ ok: false });
    at.bot.answers(() => ({ status: 500 }));
    await at.sandbox.as(ada).uses('Try it');
    expect(at.sandbox.as(ada).notices().at(-1)).toContain('This app is not responding.');
  });
});
