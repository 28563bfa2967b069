import nock from 'nock';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createOutbound } from '../../src/slack/outbound.ts';

const api = 'https://slack.com';
const outbound = (slackApiUrl?: string) =>
  createOutbound({
    installation: () => Promise.resolve({ token: 'xoxb-1' }),
    log: { warn: () => {} },
    timeoutMs: 200,
    slackApiUrl,
  });
const slack = (method: string, args: Record<string, string>, answer: object) =>
  nock(api).post(`/api/${method}`, args).reply(200, answer);

beforeEach(() => {
  nock.disableNetConnect();
});
afterEach(() => {
  const left = nock.pendingMocks();
  nock.cleanAll();
  nock.enableNetConnect();
  if (left.length > 0) throw new Error(`Never called: ${left.join(', ')}`);
});

describe('person', () => {
  const asked = { user: 'U1', include_locale: 'true' };
  const person = async (user: object) => {
    slack('users.info', asked, { ok: true, user: { id: 'U1', team_id: 'T1', ...user } });
    return outbound().person('T1', 'U1');
  };

  test('is read with zone, locale and what they are in the workspace', async () => {
    const profile = { display_name: 'Sanne', real_name: 'Sanne de Vries' };
    const flags = { is_admin: true, is_owner: false, is_bot: false, deleted: false };
    expect(
      await person({ name: 's', tz: 'Europe/Amsterdam', locale: 'en-US', profile, ...flags }),
    ).toEqual({
      id: 'U1',
      home: 'T1',
      name: 'Sanne',
      tz: 'Europe/Amsterdam',
      locale: 'en-US',
      isAdmin: true,
      isOwner: false,
      isGuest: false,
      isBot: false,
      isStranger: false,
      deleted: false,
    });
  });

  test('is named by the real name where no other is shown, at last by the id', async () => {
    expect(await person({ real_name: 'Jan', profile: { display_name: ' ' } })).toMatchObject({
      name: 'Jan',
    });
    expect(await person({})).toMatchObject({ name: 'U1', tz: 'UTC', locale: null });
  });

  test('lives in the organisation where there is one, and counts its admins', async () => {
    const enterprise_user = { enterprise_id: 'E1', is_admin: true, is_owner: true };
    expect(await person({ enterprise_user })).toMatchObject({
      home: 'E1',
      isAdmin: true,
      isOwner: true,
    });
  });

  test.each([
    [{ is_restricted: true }, { isGuest: true }],
    [{ is_ultra_restricted: true }, { isGuest: true }],
    [{ is_stranger: true }, { isStranger: true }],
    [{ is_bot: true }, { isBot: true }],
    [{ id: 'USLACKBOT' }, { isBot: true }],
    [{ deleted: true }, { deleted: true }],
    [{ is_primary_owner: true }, { isOwner: true }],
  ])('%j is %j', async (user, seen) => {
    expect(await person(user)).toMatchObject(seen);
  });

  test('unknown is said with the word of Slack', async () => {
    slack('users.info', asked, { ok: false, error: 'user_not_found' });
    await expect(outbound().person('T1', 'U1')).rejects.toMatchObject({ error: 'user_not_found' });
  });
});

const channel = async (more: object) => {
  const found = { id: 'C1', name: 'ops', is_private: true, is_member: true, ...more };
  slack('conversations.info', { channel: 'C1' }, { ok: true, channel: found });
  return outbound().channel('T1', 'C1');
};

describe('channel', () => {
  test('is read with what decides whether it may be an operations channel', async () => {
    expect(await channel({ is_archived: true })).toEqual({
      id: 'C1',
      name: 'ops',
      isPrivate: true,
      isArchived: true,
      isShared: false,
      isMember: true,
    });
  });

  test.each([
    [{ is_shared: true, is_ext_shared: true }, true],
    [{ is_pending_ext_shared: true }, true],
    [{ is_shared: true }, true],
    [{ is_shared: true, is_org_shared: true }, false],
  ])('%j: shared with another organisation is %s', async (more, isShared) => {
    expect(await channel(more)).toMatchObject({ isShared });
  });

  test('that the bot cannot see is unknown; another "no" is thrown', async () => {
    slack('conversations.info', { channel: 'C1' }, { ok: false, error: 'channel_not_found' });
    expect(await outbound().channel('T1', 'C1')).toBe('unknown');
    slack('conversations.info', { channel: 'C1' }, { ok: false, error: 'missing_scope' });
    await expect(outbound().channel('T1', 'C1')).rejects.toThrow('missing_scope');
  });
});

const next = (next_cursor: string) => ({ response_metadata: { next_cursor } });

describe('lists', () => {
  test('members come from all pages', async () => {
    const args = { channel: 'C1', limit: '200' };
    slack('conversations.members', args, { ok: true, members: ['U1', 'U2'], ...next('c=') });
    slack(
      'conversations.members',
      { ...args, cursor: 'c=' },
      { ok: true, members: ['U3'], ...next('') },
    );
    expect(await outbound().membersOf('T1', 'C1')).toEqual(['U1', 'U2', 'U3']);
  });

  test('a cursor that comes back ends in a fault, not in a circle', async () => {
    const page = { ok: true, members: ['U1'], ...next('c') };
    nock(api).post('/api/conversations.members').twice().reply(200, page);
    await expect(outbound().membersOf('T1', 'C1')).rejects.toThrow('cursor_repeated');
  });

  test('owners are those who are still there', async () => {
    const user = { team_id: 'T1' };
    const first = [
      { ...user, id: 'U1', is_owner: true },
      { ...user, id: 'U2', is_admin: true },
      { ...user, id: 'U3', is_owner: true, deleted: true },
    ];
    const last = [
      { ...user, id: 'U4', is_primary_owner: true },
      { ...user, id: 'B1', is_owner: true, is_bot: true },
    ];
    slack('users.list', { limit: '200' }, { ok: true, members: first, ...next('n') });
    slack('users.list', { limit: '200', cursor: 'n' }, { ok: true, members: last });
    expect(await outbound().owners('T1')).toEqual(['U1', 'U4']);
  });
});

test('whoAmI reads the installation and the scopes of its token', async () => {
  nock(api)
    .post('/api/auth.test')
    .reply(
      200,
      { ok: true, team_id: 'T1', user_id: 'U0', bot_id: 'B0' },
      { 'x-oauth-scopes': 'commands,chat:write' },
    );
  expect(await outbound().whoAmI('T1')).toEqual({
    team: 'T1',
    enterprise: null,
    botUserId: 'U0',
    botId: 'B0',
    scopes: ['commands', 'chat:write'],
    url: null,
  });
});

const hook = () => nock('https://hooks.slack.com').post('/actions/T1/1/secret');
const answered = (body: Record<string, string | boolean | never[]>) =>
  nock('https://hooks.slack.com').post('/actions/T1/1/secret', body).reply(200, 'ok');

describe('respond', () => {
  const url = 'https://hooks.slack.com/actions/T1/1/secret';
  const message = { text: 'Hello', blocks: [] };
  test('is private and leaves the pressed message alone', async () => {
    answered({ ...message, response_type: 'ephemeral', replace_original: false });
    await expect(outbound().respond(url, message)).resolves.toBeUndefined();
  });

  test('replaces it when asked to', async () => {
    answered({ ...message, replace_original: true });
    await expect(outbound().respond(url, { ...message, replace: true })).resolves.toBeUndefined();
  });

  test.each([
    ['a used up address', 404, '{"ok":false,"error":"used_url"}', 'final', 'used_url'],
    ['a refusal with 200', 200, '{"ok":false,"error":"expired_url"}', 'final', 'expired_url'],
    ['a server that is ill', 503, 'oops', 'unreachable', 'http_503'],
    ['a word alone', 400, 'invalid_payload', 'fault', 'http_400'],
  ])('%s is thrown, without the address', async (_, status, body, why, error) => {
    hook().reply(status, body);
    const thrown: unknown = await outbound()
      .respond(url, message)
      .catch((no: unknown) => no);
    expect(thrown).toMatchObject({ name: 'SlackFailed', failure: { ok: false, why, error } });
    expect(String(thrown)).not.toContain('secret');
  });

  test('no answer in time is unreachable', async () => {
    hook().delay(2000).reply(200, 'ok');
    await expect(outbound().respond(url, message)).rejects.toMatchObject({
      failure: { why: 'unreachable', error: 'TimeoutError' },
    });
    nock.abortPendingRequests();
  });

  test.each([
    'https://hooks.slack.com.evil.example/x',
    'https://hooks.slack.com@evil.example/x',
    'http://hooks.slack.com/x',
    'http://169.254.169.254/latest',
    'file:///etc/passwd',
    'nonsense',
    '',
  ])('goes to Slack alone, not to %j', async (elsewhere) => {
    await expect(outbound().respond(elsewhere, message)).rejects.toThrow('foreign_response_url');
  });

  test('goes to the Slack that SLACK_API_URL names', async () => {
    nock('http://slack.test:3900').post('/response/1').reply(200, '{"ok":true}');
    const to = outbound('http://slack.test:3900/api/');
    await expect(to.respond('http://slack.test:3900/response/1', message)).resolves.toBeUndefined();
    await expect(to.respond('http://slack.test:3901/response/1', message)).rejects.toThrow(
      'foreign_response_url',
    );
  });
});
