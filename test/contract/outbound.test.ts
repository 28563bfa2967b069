import type { HomeView, ModalView } from '@slack/types';
import nock from 'nock';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createOutbound, SlackFailed, TriggerExpired } from '../../src/slack/outbound.ts';

const api = 'https://slack.com';
const message = {
  text: 'Hello',
  blocks: [{ type: 'section' as const, text: { type: 'plain_text' as const, text: 'Hello' } }],
};
const blocks = JSON.stringify(message.blocks);
const modal: ModalView = { type: 'modal', title: { type: 'plain_text', text: 'Ask' }, blocks: [] };
const home: HomeView = { type: 'home', blocks: [] };

let installed: { token: string } | null;
let warnings: object[];
const outbound = (slackApiUrl?: string) =>
  createOutbound({
    installation: () => Promise.resolve(installed),
    log: { warn: (fields) => warnings.push(fields) },
    timeoutMs: 200,
    slackApiUrl,
  });

/** One call, with exactly these arguments and our token, and Slack's answer to it. */
const slack = (
  method: string,
  args: Record<string, string>,
  answer: object,
  headers: Record<string, string> = {},
) =>
  nock(api, { reqheaders: { authorization: 'Bearer xoxb-1' } })
    .post(`/api/${method}`, args)
    .reply(200, answer, headers);
const anything = (method: string) => nock(api).post(`/api/${method}`);

beforeEach(() => {
  nock.disableNetConnect();
  installed = { token: 'xoxb-1' };
  warnings = [];
});
afterEach(() => {
  const left = nock.pendingMocks();
  nock.cleanAll();
  nock.enableNetConnect();
  if (left.length > 0) throw new Error(`Never called: ${left.join(', ')}`);
});

const posting = {
  text: 'Hello',
  blocks,
  metadata: '{"event_type":"samen_delivery","event_payload":{"id":"d1"}}',
  unfurl_links: 'false',
  unfurl_media: 'false',
  parse: 'none',
};
const post = (to = outbound()) => to.post('T1', { channel: 'C1' }, message, 'd1');

describe('post and update', () => {
  test('a channel gets the message with its delivery id and no previews', async () => {
    slack(
      'chat.postMessage',
      { channel: 'C1', ...posting },
      { ok: true, channel: 'C1', ts: '1.2' },
    );
    expect(await post()).toEqual({ ok: true, channel: 'C1', ts: '1.2' });
  });

  test('a person gets a DM, opened once', async () => {
    const to = outbound();
    slack('conversations.open', { users: 'U1' }, { ok: true, channel: { id: 'D1' } });
    for (const ts of ['1.1', '1.2']) {
      slack('chat.postMessage', { channel: 'D1', ...posting }, { ok: true, channel: 'D1', ts });
      expect(await to.post('T1', { user: 'U1' }, message, 'd1')).toMatchObject({ ok: true, ts });
    }
  });

  test('a DM that cannot be opened is answered like a post that failed', async () => {
    slack('conversations.open', { users: 'U1' }, { ok: false, error: 'user_disabled' });
    expect(await outbound().post('T1', { user: 'U1' }, message, 'd1')).toEqual({
      ok: false,
      why: 'final',
      error: 'user_disabled',
    });
  });

  test('an update names the copy and carries text and blocks', async () => {
    const args = { channel: 'C1', ts: '1.2', text: 'Hello', blocks, parse: 'none' };
    slack('chat.update', args, { ok: true, channel: 'C1', ts: '1.2', text: 'Hello' });
    expect(await outbound().update('T1', { channel: 'C1', ts: '1.2' }, message)).toEqual({
      ok: true,
      channel: 'C1',
      ts: '1.2',
    });
  });

  test('what is too long leaves shortened', async () => {
    anything('chat.update').reply(200, (_, body) => {
      const sent = new URLSearchParams(body as string);
      expect(sent.get('text')).toHaveLength(4000);
      return { ok: true, channel: 'C1', ts: '1.2' };
    });
    const long = { ...message, text: 'x'.repeat(9000) };
    expect(await outbound().update('T1', { channel: 'C1', ts: '1.2' }, long)).toMatchObject({
      ok: true,
    });
  });
});

describe('failures', () => {
  test.each([
    ['channel_not_found', 'final'],
    ['is_archived', 'final'],
    ['not_in_channel', 'final'],
    ['account_inactive', 'final'],
    ['invalid_blocks', 'final'],
    ['messages_tab_disabled', 'final'],
    ['token_revoked', 'final'],
    ['invalid_arguments', 'fault'],
    ['some_new_word', 'fault'],
    ['internal_error', 'unreachable'],
    ['service_unavailable', 'unreachable'],
  ])('Slack says %s: %s', async (error, why) => {
    anything('chat.postMessage').reply(200, { ok: false, error });
    expect(await post()).toEqual({ ok: false, why, error });
  });

  test('429 waits exactly as long as Slack says, and is not tried again here', async () => {
    anything('chat.postMessage').reply(429, '', { 'retry-after': '7' });
    expect(await post()).toEqual({ ok: false, why: 'later', retryAfterMs: 7000 });
    anything('chat.postMessage').reply(200, { ok: false, error: 'ratelimited' });
    expect(await post()).toEqual({ ok: false, why: 'later', retryAfterMs: 30_000 });
    anything('chat.postMessage').reply(429, '');
    expect(await post()).toEqual({ ok: false, why: 'later', retryAfterMs: 30_000 });
  });

  test('a server that is ill is unreachable, and is not tried again here', async () => {
    anything('chat.postMessage').reply(500, 'oops');
    expect(await post()).toEqual({ ok: false, why: 'unreachable', error: 'http_500' });
    anything('chat.postMessage').reply(404, 'nothing here');
    expect(await post()).toEqual({ ok: false, why: 'fault', error: 'http_404' });
  });

  test('a connection that breaks is unreachable', async () => {
    const broken = Object.assign(new Error('broken'), { code: 'ECONNRESET' });
    anything('chat.postMessage').replyWithError(broken);
    expect(await post()).toMatchObject({ ok: false, why: 'unreachable' });
  });

  test('no answer in time is unreachable', async () => {
    anything('chat.postMessage').delay(2000).reply(200, { ok: true, channel: 'C1', ts: '1.2' });
    expect(await post()).toEqual({ ok: false, why: 'unreachable', error: 'TimeoutError' });
    nock.abortPendingRequests();
  });

  test.each([
    ['half a JSON', '{"ok":tr'],
    ['a page of a proxy', '<html>token xoxb-1</html>'],
    ['null', 'null'],
    ['nothing', ''],
  ])('an answer that is %s is unreachable, and is not repeated', async (_, answer) => {
    anything('chat.postMessage').reply(200, answer);
    const got = await post();
    expect(got).toMatchObject({ ok: false, why: 'unreachable' });
    expect(JSON.stringify(got)).not.toContain('xoxb');
  });

  test('an answer without the ts is a fault that names the place', async () => {
    anything('chat.postMessage').reply(200, { ok: true, channel: 'C1' });
    expect(await post()).toEqual({
      ok: false,
      why: 'fault',
      error: 'unreadable_answer: ts invalid_type',
    });
  });

  test('without an installation nothing is sent', async () => {
    installed = null;
    expect(await post()).toEqual({ ok: false, why: 'final', error: 'not_installed' });
    await expect(outbound().openView('T1', 't', modal)).rejects.toThrow('not_installed');
  });

  test('a store that fails is not Slack that fails', async () => {
    const to = createOutbound({
      installation: () => Promise.reject(new Error('no database')),
      log: { warn: () => {} },
    });
    await expect(post(to)).rejects.toThrow('no database');
  });

  test('a value that may not be cut is a fault before anything is sent', async () => {
    const value = 'x'.repeat(2001);
    const text = { type: 'plain_text' as const, text: 'x' };
    const button = { type: 'button' as const, text, value };
    const long = { text: 'x', blocks: [{ type: 'actions' as const, elements: [button] }] };
    expect(await outbound().post('T1', { channel: 'C1' }, long, 'd1')).toEqual({
      ok: false,
      why: 'fault',
      error: 'button.value is over 2000',
    });
  });
});

describe('installations', () => {
  test('a changed token counts at the next call', async () => {
    const to = outbound();
    const answer = { ok: true, channel: 'C1', ts: '1.2' };
    slack('chat.postMessage', { channel: 'C1', ...posting }, answer);
    expect(await post(to)).toMatchObject({ ok: true });
    installed = { token: 'xoxb-2' };
    nock(api, { reqheaders: { authorization: 'Bearer xoxb-2' } })
      .post('/api/chat.postMessage')
      .reply(200, answer);
    expect(await post(to)).toMatchObject({ ok: true });
  });

  test('another Slack is asked where SLACK_API_URL says so, with or without the last slash', async () => {
    for (const url of ['http://slack.test:3900/api', 'http://slack.test:3900/api/']) {
      nock('http://slack.test:3900')
        .post('/api/chat.postMessage')
        .reply(200, { ok: true, channel: 'C1', ts: '1.2' });
      expect(await post(outbound(url))).toMatchObject({ ok: true });
    }
  });

  test("Slack's warnings reach our log, what people wrote does not", async () => {
    anything('chat.postMessage').reply(200, {
      ok: true,
      channel: 'C1',
      ts: '1.2',
      response_metadata: { warnings: ['superfluous_charset'] },
    });
    await post();
    expect(warnings).toEqual([{ said: ['superfluous_charset'] }]);
  });
});

describe('views', () => {
  const view = JSON.stringify(modal);
  const answer = { ok: true, view: { id: 'V1', hash: 'h2', type: 'modal' } };
  const shown = { id: 'V1', hash: 'h2' };

  test('are opened and pushed with a trigger', async () => {
    slack('views.open', { trigger_id: 't', view }, answer);
    expect(await outbound().openView('T1', 't', modal)).toEqual(shown);
    slack('views.push', { trigger_id: 't', view }, answer);
    expect(await outbound().pushView('T1', 't', modal)).toEqual(shown);
  });

  test.each(['expired_trigger_id', 'exchanged_trigger_id'])(
    '%s has a name of its own',
    async (error) => {
      anything('views.open').reply(200, { ok: false, error });
      await expect(outbound().openView('T1', 't', modal)).rejects.toBeInstanceOf(TriggerExpired);
    },
  );

  test('any other "no" is thrown with its word', async () => {
    anything('views.push').reply(200, { ok: false, error: 'push_limit_reached' });
    const pushed = outbound().pushView('T1', 't', modal);
    await expect(pushed).rejects.toBeInstanceOf(SlackFailed);
    await expect(pushed).rejects.toThrow('views.push: fault (push_limit_reached)');
  });

  test('are updated by id, with the hash that was seen', async () => {
    slack('views.update', { view_id: 'V1', hash: 'h1', view }, answer);
    expect(await outbound().updateView('T1', 'V1', 'h1', modal)).toEqual(shown);
    slack('views.update', { view_id: 'V1', view }, answer);
    expect(await outbound().updateView('T1', 'V1', undefined, modal)).toEqual(shown);
  });

  test.each(['not_found', 'hash_conflict'])('%s: what was drawn upon is gone', async (error) => {
    anything('views.update').reply(200, { ok: false, error });
    expect(await outbound().updateView('T1', 'V1', 'h1', modal)).toBe('gone');
  });

  test('App Home is published for one person', async () => {
    slack('views.publish', { user_id: 'U1', view: JSON.stringify(home), hash: 'h1' }, answer);
    expect(await outbound().publishHome('T1', 'U1', home, 'h1')).toEqual(shown);
  });
});
