import { afterEach, beforeEach, expect, test } from 'vitest';
import { ada, ben, bot, clientOf, refusal, scene, type Scene } from './small-bot.ts';

let now: Date;
let at: Scene;
beforeEach(async () => {
  now = new Date('2026-03-01T09:00:00Z');
  at = await scene({ now: () => now });
});
afterEach(() => at.close());
const later = (ms: number) => {
  now = new Date(now.getTime() + ms);
};

test('tokens, scopes and unknown methods', async () => {
  const me = await at.client.auth.test();
  expect(me).toMatchObject({ ok: true, team_id: 'T0SANDBOX', user_id: bot, bot_id: 'B0BOT' });
  expect(me.response_metadata?.scopes).toContain('chat:write');
  expect(await refusal(clientOf(at.sandbox, 'xoxb-other').auth.test())).toBe('invalid_auth');
  const nobody = await fetch(`${at.sandbox.apiUrl}auth.test`, { method: 'POST' });
  expect(await nobody.json()).toEqual({ ok: false, error: 'not_authed' });
  expect(await refusal(at.client.apiCall('chat.shout', {}))).toBe('unknown_method');
  const poor = await scene({ scopes: ['commands'] });
  const answer = await fetch(`${poor.sandbox.apiUrl}users.info`, {
    method: 'POST',
    headers: { authorization: 'Bearer xoxb-of-a-test', 'content-type': 'application/json' },
    body: JSON.stringify({ user: ada }),
  });
  expect(await answer.json()).toEqual({
    ok: false,
    error: 'missing_scope',
    needed: 'users:read',
    provided: 'commands',
  });
  await poor.close();
});

test('people: flags, zone, and the locale only when asked', async () => {
  const { user } = await at.client.users.info({ user: ada, include_locale: true });
  expect(user).toMatchObject({
    locale: 'en-US',
    tz: 'Europe/Amsterdam',
    tz_offset: 3600,
    is_owner: true,
    is_admin: true,
    is_restricted: false,
    deleted: false,
  });
  const plain = await at.client.users.info({ user: ben });
  expect(plain.user).not.toHaveProperty('locale');
  expect(plain.user?.is_restricted).toBe(true);
  expect(await refusal(at.client.users.info({ user: 'U0NOBODY' }))).toBe('user_not_found');
});

test('lists page with cursors', async () => {
  const seen: (string | undefined)[] = [];
  let cursor = '';
  do {
    const page = await at.client.users.list({ limit: 2, ...(cursor ? { cursor } : {}) });
    expect(page.members?.length).toBeLessThanOrEqual(2);
    seen.push(...(page.members ?? []).map((m) => m.id));
    cursor = page.response_metadata?.next_cursor ?? '';
  } while (cursor !== '');
  expect(seen).toEqual([bot, ada, ben]);
  expect(await refusal(at.client.users.list({ cursor: 'nonsense' }))).toBe('invalid_cursor');
  const members = await at.client.conversations.members({ channel: 'C0IN', limit: 1 });
  expect(members.members).toEqual([ada]);
  expect(members.response_metadata?.next_cursor).not.toBe('');
});

test('a bot posts only where it is, and edits only what is its own', async () => {
  const { chat } = at.client;
  expect(await refusal(chat.postMessage({ channel: 'C0OUT', text: 'x' }))).toBe('not_in_channel');
  expect(await refusal(chat.postMessage({ channel: 'C0SECRET', text: 'x' }))).toBe(
    'channel_not_found',
  );
  expect(await refusal(chat.postMessage({ channel: 'C0IN', text: '' }))).toBe('no_text');
  expect(await refusal(chat.postMessage({ channel: 'C0IN', text: 'x'.repeat(40_001) }))).toBe(
    'msg_too_long',
  );
  await at.sandbox.as(ada).types('hello <all>', 'in');
  const hers = at.sandbox.as(ada).reads('in')[0];
  expect(hers?.text).toBe('hello &lt;all&gt;');
  const update = chat.update({ channel: 'C0IN', ts: hers?.ts ?? '', text: 'y' });
  expect(await refusal(update)).toBe('cant_update_message');
  expect(await refusal(chat.update({ channel: 'C0IN', ts: '1.2', text: 'y' }))).toBe(
    'message_not_found',
  );
  await at.sandbox.archive('C0IN');
  expect(await refusal(chat.postMessage({ channel: 'C0IN', text: 'x' }))).toBe('is_archived');
});

test('an update with text alone takes the blocks away; metadata is kept and not shown', async () => {
  const blocks = [{ type: 'section', text: { type: 'plain_text', text: 'card' } }] as const;
  const { ts = '' } = await at.client.chat.postMessage({
    channel: 'C0IN',
    text: 'a card',
    blocks: [...blocks],
    metadata: { event_type: 'delivery', event_payload: { id: 'd1' } },
  });
  const seen = () => at.sandbox.as(ben).reads('in').at(-1);
  expect(seen()).not.toHaveProperty('metadata');
  expect(seen()?.blocks).toHaveLength(1);
  await at.client.chat.update({ channel: 'C0IN', ts, text: 'done' });
  expect(seen()).toMatchObject({ text: 'done', blocks: [], edited: true });
});

test('blocks that Slack would refuse are refused with the place', async () => {
  const blocks = [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }] as const;
  const call = at.client.chat.postMessage({ channel: 'C0IN', text: 'x', blocks: [...blocks] });
  await expect(call).rejects.toMatchObject({
    data: {
      error: 'invalid_blocks',
      response_metadata: {
        messages: ['[ERROR] must be less than 151 characters [json-pointer:/blocks/0/text/text]'],
      },
    },
  });
});

test('DMs: a D… id, not with the unknown or the gone', async () => {
  const { channel } = await at.client.conversations.open({ users: ada });
  expect(channel?.id).toMatch(/^D/);
  const post = await at.client.chat.postMessage({ channel: ada, text: 'hi' });
  expect(post.channel).toBe(channel?.id);
  expect(at.sandbox.as(ada).reads('Testbot')).toHaveLength(1);
  expect(await refusal(at.client.conversations.open({ users: 'U0NOBODY' }))).toBe('user_not_found');
  await at.sandbox.deactivate(ben);
  expect(await refusal(at.client.conversations.open({ users: ben }))).toBe('user_disabled');
  expect(await refusal(at.client.chat.postMessage({ channel: ben, text: 'x' }))).toBe(
    'channel_not_found',
  );
});

test('ephemerals are seen by one person, in a channel they are in', async () => {
  const { chat } = at.client;
  await chat.postEphemeral({ channel: 'C0IN', user: ada, text: 'psst' });
  expect(at.sandbox.as(ada).hears()).toEqual(['psst']);
  expect(at.sandbox.as(ben).hears()).toEqual([]);
  at.sandbox.addUser({ id: 'U0CAT', name: 'Cat' });
  expect(await refusal(chat.postEphemeral({ channel: 'C0IN', user: 'U0CAT', text: 'x' }))).toBe(
    'user_not_in_channel',
  );
});

const post = (channel: string) => at.client.chat.postMessage({ channel, text: 'x' });

test('one post a second and channel after a short burst, then 429 with Retry-After', async () => {
  for (let n = 0; n < 3; n += 1) await post('C0IN');
  await expect(post('C0IN')).rejects.toMatchObject({ retryAfter: 1 });
  await post(ada);
  later(1000);
  await post('C0IN');
  await expect(post('C0IN')).rejects.toMatchObject({ retryAfter: 1 });
});

test('300 posts a minute in the whole workspace', async () => {
  for (let n = 0; n < 101; n += 1)
    at.sandbox.addChannel({ id: `C${n}`, name: `c${n}`, private: false, members: [bot] });
  // Some at a time: the client gives none of them longer than a second.
  for (let first = 0; first < 300; first += 50)
    await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        at.client.chat.postMessage({ channel: `C${(first + n) % 100}`, text: 'x' }),
      ),
    );
  const over = at.client.chat.postMessage({ channel: 'C100', text: 'x' });
  await expect(over).rejects.toMatchObject({ retryAfter: 60 });
  later(60_000);
  await at.client.chat.postMessage({ channel: 'C100', text: 'x' });
});

test('a tier is calls per minute and method', async () => {
  for (let n = 0; n < 20; n += 1) await at.client.users.list({});
  await expect(at.client.users.list({})).rejects.toMatchObject({ retryAfter: 60 });
  await at.client.users.info({ user: ada });
});

test('faults that a test asks for', async () => {
  at.sandbox.fail({ method: 'chat.postMessage', times: 1, how: 'ratelimited', retryAfter: 7 });
  await expect(post('C0IN')).rejects.toMatchObject({ retryAfter: 7 });
  at.sandbox.fail({ method: 'chat.postMessage', times: 1, how: 'error', error: 'fatal_error' });
  expect(await refusal(post('C0IN'))).toBe('fatal_error');
  expect(at.sandbox.as(ada).reads('in')).toHaveLength(0);
  at.sandbox.fail({ method: 'chat.postMessage', times: 1, how: 'lost-answer' });
  await expect(post('C0IN')).rejects.toMatchObject({ code: 'slack_webapi_request_error' });
  expect(at.sandbox.as(ada).reads('in')).toHaveLength(1);
  at.sandbox.fail({ method: 'chat.postMessage', times: 1, how: 'hang' });
  await expect(post('C0IN')).rejects.toThrow('timeout');
  expect(at.sandbox.as(ada).reads('in')).toHaveLength(1);
  await post('C0IN');
});

test('channels: what the bot may know of them', async () => {
  const { channel } = await at.client.conversations.info({ channel: 'C0OUT' });
  expect(channel).toMatchObject({ name: 'out', is_member: false, is_ext_shared: false });
  expect(await refusal(at.client.conversations.info({ channel: 'C0SECRET' }))).toBe(
    'channel_not_found',
  );
  await at.sandbox.invite('C0SECRET', bot);
  await at.sandbox.setShared('C0SECRET', true);
  const known = await at.client.conversations.info({ channel: 'C0SECRET' });
  expect(known.channel).toMatchObject({ is_member: true, is_private: true, is_ext_shared: true });
});
