import { describe, expect, test } from 'vitest';
import { readConfig } from '../../../src/config.ts';
import { faults, key, slack, type Env } from './environment.ts';

const noMore = { secretKeys: undefined, trustedProxies: [], mail: null };
const without = (name: string): Env =>
  Object.fromEntries(Object.entries(slack).filter(([one]) => one !== name));

describe('one workspace over HTTP', () => {
  test('the whole row is taken, with the defaults of a bot', () => {
    expect(readConfig(slack)).toEqual({
      mode: {
        kind: 'slack',
        slack: {
          signingSecret: 'hush-secret',
          botToken: 'xoxb-hush',
          apiUrl: undefined,
          publicUrl: 'https://samen.example.com',
        },
      },
      databaseUrl: undefined,
      dataDir: './data',
      port: 3000,
      host: undefined,
      ops: { port: 9464, host: '127.0.0.1' },
      ...noMore,
      logLevel: 'info',
    });
  });

  test('what is set counts', () => {
    const set = {
      ...slack,
      SLACK_API_URL: 'http://127.0.0.1:9000/api/',
      PUBLIC_URL: 'http://localhost:3000',
      DATABASE_URL: 'postgres://samen:hush@db/samen',
      DATA_DIR: '/srv/samen',
      PORT: '0',
      HOST: '::1',
      OPS_PORT: '65535',
      OPS_HOST: '0.0.0.0',
      SECRET_KEYS: `${key('new', 1)},${key('old', 2)}`,
      TRUSTED_PROXIES: '10.0.0.0/8, 2001:db8::/32,192.0.2.7',
      SMTP_URL: 'smtps://samen:h%C3%BCsh@mail.example.com:465',
      MAIL_FROM: 'Samen <samen@example.com>',
      LOG_LEVEL: 'warn',
    };
    expect(readConfig(set)).toEqual({
      mode: {
        kind: 'slack',
        slack: {
          signingSecret: 'hush-secret',
          botToken: 'xoxb-hush',
          apiUrl: 'http://127.0.0.1:9000/api/',
          publicUrl: 'http://localhost:3000',
        },
      },
      databaseUrl: 'postgres://samen:hush@db/samen',
      dataDir: '/srv/samen',
      port: 0,
      host: '::1',
      ops: { port: 65_535, host: '0.0.0.0' },
      secretKeys: `${key('new', 1)},${key('old', 2)}`,
      trustedProxies: ['10.0.0.0/8', '2001:db8::/32', '192.0.2.7'],
      mail: {
        url: 'smtps://samen:h%C3%BCsh@mail.example.com:465',
        from: 'Samen <samen@example.com>',
      },
      logLevel: 'warn',
    });
  });

  test.for([
    ['SLACK_SIGNING_SECRET', 'in Slack under Basic Information, App Credentials.'],
    ['SLACK_BOT_TOKEN', 'in Slack under OAuth & Permissions.'],
    ['PUBLIC_URL', 'the address under which this bot is reached from outside.'],
  ] as const)('without %s it does not start, and never becomes the sandbox', ([name, where]) => {
    expect(faults(without(name))).toEqual([`${name} is missing: ${where}`]);
  });

  test('a single Slack name, also one that only changes the address, is not the sandbox', () => {
    expect(faults({ SLACK_API_URL: 'http://127.0.0.1:9000/api/' })).toHaveLength(3);
    expect(faults({ SLACK_BOT_TOKEN: 'xoxb-hush' })).toHaveLength(2);
  });
});

describe('rows that this release does not serve', () => {
  test('Socket Mode is named, whatever else is set', () => {
    const said = faults({ ...slack, SLACK_APP_TOKEN: 'xapp-hush' });
    expect(said).toEqual([expect.stringContaining('does not know Socket Mode')]);
  });

  test.for([['SLACK_CLIENT_ID'], ['SLACK_CLIENT_SECRET']] as const)(
    'many workspaces are named by %s alone',
    ([name]) => {
      const said = faults({ ...slack, [name]: 'hush' });
      expect(said).toEqual([expect.stringContaining('are for many workspaces')]);
    },
  );
});

describe('the sandbox', () => {
  const sandbox = { kind: 'sandbox', port: 3900 };

  test('is what an empty environment gives, on this machine alone and without an operations port', () => {
    expect(readConfig({})).toEqual({
      mode: sandbox,
      databaseUrl: undefined,
      dataDir: './data',
      port: 3000,
      host: '127.0.0.1',
      ops: null,
      ...noMore,
      logLevel: 'info',
    });
  });

  test('keeps its own port, and an operations port that was asked for', () => {
    const config = readConfig({ SANDBOX_PORT: '3901', OPS_PORT: '9465' });
    expect(config).toMatchObject({
      mode: { kind: 'sandbox', port: 3901 },
      ops: { port: 9465, host: '127.0.0.1' },
    });
  });

  test('is not what a deployment gets that only forgot Slack', () => {
    for (const env of [
      { DATABASE_URL: 'postgres://db/samen' },
      { SMTP_URL: 'smtp://mail' },
      { PUBLIC_URL: 'https://samen.example.com' },
      { NODE_ENV: 'production' },
      { SANDBOX: '0' },
    ])
      expect(faults(env)).toContain(
        'SLACK_BOT_TOKEN is missing: in Slack under OAuth & Permissions.',
      );
    expect(readConfig({ PUBLIC_URL: 'http://localhost:3000', NODE_ENV: 'test' }).mode).toEqual(
      sandbox,
    );
  });

  test('SANDBOX=1 forces it, also beside Slack settings; never on somebody’s database', () => {
    expect(readConfig({ ...slack, SANDBOX: '1' }).mode).toEqual(sandbox);
    expect(readConfig({ SANDBOX: '1', NODE_ENV: 'production' }).mode).toEqual(sandbox);
    expect(faults({ SANDBOX: '1', DATABASE_URL: 'postgres://db/samen' })).toEqual([
      'DATABASE_URL does not go with SANDBOX=1: the sandbox keeps its own data.',
    ]);
  });

  test('mails nobody outside', () => {
    const mail = { SMTP_URL: 'smtp://mail', MAIL_FROM: 'samen@example.com' };
    expect(faults({ SANDBOX: '1', ...mail })).toEqual([
      'SMTP_URL does not go with SANDBOX=1: the sandbox has a mailbox of its own.',
    ]);
  });
});

test.for(
  [
    'SLACK_SIGNING_SECRET',
    'SLACK_BOT_TOKEN',
    'SLACK_API_URL',
    'PUBLIC_URL',
    'DATABASE_URL',
    'DATA_DIR',
    'PORT',
    'HOST',
    'OPS_PORT',
    'OPS_HOST',
    'SECRET_KEYS',
    'TRUSTED_PROXIES',
    'SMTP_URL',
    'MAIL_FROM',
    'SANDBOX',
    'SANDBOX_PORT',
    'LOG_LEVEL',
  ].map((name) => [name]),
)('%s that is there but empty is a fault, never "not set"', ([name = '']) => {
  expect(faults({ ...slack, [name]: '' })).toContain(
    `${name} is there but empty: give it a value or take it away`,
  );
});

test('an empty Slack name alone stops the start too', () => {
  expect(faults({ SLACK_BOT_TOKEN: '' })).toEqual([
    'SLACK_BOT_TOKEN is there but empty: give it a value or take it away',
    'SLACK_SIGNING_SECRET is missing: in Slack under Basic Information, App Credentials.',
    'PUBLIC_URL is missing: the address under which this bot is reached from outside.',
  ]);
});

test('a misspelt Slack name is named, also beside whole settings', () => {
  expect(faults({ ...slack, SLACK_SIGNNG_SECRET: 'hush' })).toEqual([
    'SLACK_SIGNNG_SECRET is not a setting of ours. Did you misspell it?',
  ]);
});

test('all faults are told together, and none of them with a value', () => {
  const said = faults({
    SLACK_BOT_TOKEN: 'xoxp-hush',
    SLACK_APP_TOKEN: 'xapp-hush',
    SLACK_SECRET: 'hush',
    SLACK_API_URL: 'hush',
    PUBLIC_URL: 'http://hush.example.com',
    DATABASE_URL: 'mysql://hush:hush@db',
    PORT: 'hush',
    OPS_PORT: '65536',
    SANDBOX_PORT: '-1',
    HOST: 'hush.example.com',
    OPS_HOST: 'hush',
    SANDBOX: 'hush',
    LOG_LEVEL: 'hush',
    SECRET_KEYS: 'hush',
    TRUSTED_PROXIES: 'hush',
    SMTP_URL: 'hush',
    MAIL_FROM: 'hush',
  });
  expect(said).toEqual([
    'SLACK_BOT_TOKEN has to begin with xoxb-',
    'SLACK_API_URL has to be a URL, like https://slack.com/api/',
    'DATABASE_URL has to begin with postgres://',
    'PUBLIC_URL has to begin with https:// (plain http only on localhost)',
    'PORT has to be a port, like 3000',
    'HOST has to be an address, like 127.0.0.1',
    'OPS_PORT has to be a port, like 3000',
    'OPS_HOST has to be an address, like 127.0.0.1',
    expect.stringContaining("SECRET_KEYS can't be read at key 1"),
    expect.stringContaining('TRUSTED_PROXIES has to be'),
    expect.stringContaining('SMTP_URL has to look like'),
    'MAIL_FROM has to be an address, like samen@example.com or Samen <samen@example.com>',
    'SANDBOX has to be 1 or 0',
    'SANDBOX_PORT has to be a port, like 3000',
    'LOG_LEVEL has to be one of trace, debug, info, warn, error, fatal, silent',
    'SLACK_SECRET is not a setting of ours. Did you misspell it?',
    expect.stringContaining('SLACK_APP_TOKEN is set'),
    'SLACK_SIGNING_SECRET is missing: in Slack under Basic Information, App Credentials.',
  ]);
  expect(said.join('\n')).not.toContain('hush');
});

test.for([
  'samen.example.com',
  'ftp://samen.example.com',
  'https://',
  'http://localhost.evil.example',
])('PUBLIC_URL can not be %s', (url) => {
  expect(faults({ ...slack, PUBLIC_URL: url })).toEqual([
    expect.stringMatching(/^PUBLIC_URL has to be(gin with https| a URL)/),
  ]);
});
