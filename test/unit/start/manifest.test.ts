import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { commandNames } from '../../../commands/index.ts';
import { manifest as printManifest } from '../../../src/admin/manifest.ts';
import { manifestFor } from '../../../src/manifest.ts';
import { shortcuts } from '../../../views/ids.ts';

const text = readFileSync('manifest.yml', 'utf8');

const url = z.string();
const reader = z.object({
  _metadata: z.object({ major_version: z.literal(2), minor_version: z.number() }),
  display_information: z.object({
    name: z.string().max(35),
    description: z.string().max(140),
    long_description: z.string().min(174).max(4000),
    background_color: z.string().regex(/^#[0-9a-f]{6}$/),
  }),
  features: z.object({
    app_home: z.object({
      home_tab_enabled: z.literal(true),
      messages_tab_enabled: z.literal(true),
      messages_tab_read_only_enabled: z.literal(true),
    }),
    bot_user: z.object({ display_name: z.string().max(80), always_online: z.literal(true) }),
    shortcuts: z
      .array(
        z.strictObject({
          name: z.string().max(24),
          type: z.literal('global'),
          callback_id: z.string().max(255),
          description: z.string().min(10).max(150),
        }),
      )
      .max(10),
    slash_commands: z.array(
      z.object({
        command: z.string().regex(/^\/[a-z0-9-]{1,31}$/),
        url,
        description: z.string().min(10).max(2000),
        usage_hint: z.string().min(5).max(1000),
        should_escape: z.literal(false),
      }),
    ),
  }),
  oauth_config: z.strictObject({
    scopes: z.strictObject({
      bot: z.array(z.string()),
      bot_optional: z.array(z.string()).default([]),
    }),
  }),
  settings: z.object({
    event_subscriptions: z.object({ request_url: url, bot_events: z.array(z.string()) }),
    interactivity: z.object({
      is_enabled: z.literal(true),
      request_url: url,
      message_menu_options_url: url,
    }),
    org_deploy_enabled: z.literal(true),
    socket_mode_enabled: z.literal(false),
    token_rotation_enabled: z.literal(false),
  }),
});
const read = (yaml: string) => reader.parse(parse(yaml));
const ours = read(text);

type Source = { readonly path: string; readonly code: string };
const sources: Source[] = ['src', 'commands']
  .flatMap((top) =>
    readdirSync(top, { recursive: true, encoding: 'utf8' }).map((at) => join(top, at)),
  )
  .filter((path) => path.endsWith('.ts') && !path.startsWith('src/sandbox'))
  .map((path) => ({ path, code: readFileSync(path, 'utf8') }));

/** Slack's own list of what a bot token needs for a method; null: nothing. */
const scopesOf: Readonly<Record<string, readonly string[] | null>> = {
  'auth.test': null,
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'conversations.history': ['channels:history', 'groups:history', 'im:history'],
  'conversations.info': ['channels:read', 'groups:read'],
  'conversations.members': ['channels:read', 'groups:read'],
  'conversations.open': ['im:write'],
  'files.completeUploadExternal': ['files:write'],
  'files.getUploadURLExternal': ['files:write'],
  'users.info': ['users:read'],
  'users.list': ['users:read'],
  'views.open': null,
  'views.publish': null,
  'views.push': null,
  'views.update': null,
};
/** And for an event. */
const scopesOfEvent: Readonly<Record<string, readonly string[] | null>> = {
  app_home_opened: null,
  channel_archive: ['channels:read'],
  channel_deleted: ['channels:read'],
  channel_id_changed: ['channels:read', 'groups:read'],
  channel_left: ['channels:read'],
  channel_shared: ['channels:read', 'groups:read'],
  channel_unarchive: ['channels:read'],
  channel_unshared: ['channels:read', 'groups:read'],
  group_archive: ['groups:read'],
  group_deleted: ['groups:read'],
  group_left: ['groups:read'],
  group_unarchive: ['groups:read'],
  member_joined_channel: ['channels:read', 'groups:read'],
  user_change: ['users:read'],
};

/** Every Web API method that the code calls on a client. */
const methodsIn = (files: readonly Source[]): string[] => [
  ...new Set(
    files.flatMap(({ code }) =>
      [...code.matchAll(/\b(?:web|client)\s*\.((?:[a-z]\w*\.)+[a-z]\w*)\(/gi)].map(
        ([, method = '']) => method,
      ),
    ),
  ),
];
/** Every event type that a listener is registered for: named in its call, or in a list of such files. */
const eventsIn = (files: readonly Source[]): string[] => [
  ...new Set(
    files
      .filter(({ code }) => /\.(?:event|told)\(/.test(code))
      .flatMap(({ code }) =>
        [
          ...code.matchAll(
            /'((?:app|channel|group|member|user|team|tokens|im|message|reaction|file)_[a-z_]+)'/g,
          ),
        ].map(([, type = '']) => type),
      ),
  ),
];
function needed(files: readonly Source[]): { scopes: string[]; unknown: string[] } {
  const scopes = new Set(['commands']);
  const unknown: string[] = [];
  const asks: [readonly string[], typeof scopesOf][] = [
    [methodsIn(files), scopesOf],
    [eventsIn(files), scopesOfEvent],
  ];
  for (const [names, table] of asks)
    for (const name of names) {
      if (!(name in table)) unknown.push(name);
      for (const scope of table[name] ?? []) scopes.add(scope);
    }
  return { scopes: [...scopes], unknown };
}

/** Twins share one reason: the same right or news about public channels, private ones and DMs. */
const familyOf = (name: string): string =>
  name.replace(/^.*:history$/, 'history').replace(/^(?:channel|group)_.*$/, 'channel');

/** Entries of the manifest's lists of scopes and events that have no reason above them or above their twin. */
function withoutReason(yaml: string): string[] {
  const bare: string[] = [];
  let list = false;
  let reason = false;
  let family = '';
  for (const line of yaml.split('\n')) {
    const entry = /^ +- (\S+)$/.exec(line)?.[1];
    if (/^ +(bot|bot_optional|bot_events):$/.test(line)) [list, family] = [true, ''];
    else if (list && /^ +# \S+ \S+/.test(line)) reason = true;
    else if (list && entry !== undefined) {
      if (!reason && familyOf(entry) !== family) bare.push(entry);
      else family = familyOf(entry);
      reason = false;
    } else list = false;
  }
  return bare;
}

const sorted = (all: readonly string[]) => all.toSorted();

describe('scopes', () => {
  test('an offence is found: a method nobody looked up, an event nobody looked up, a scope too few', () => {
    const planted: Source[] = [
      { path: 'src/slack/outbound.ts', code: 'await web.reactions.add({})' },
      { path: 'commands/new.ts', code: "desk.told('reaction_added', handle)" },
      { path: 'commands/more.ts', code: 'client.users.info({ user })' },
    ];
    expect(needed(planted)).toEqual({
      scopes: ['commands', 'users:read'],
      unknown: ['reactions.add', 'reaction_added'],
    });
  });

  test('are those that the called methods and heard events need, and no other', () => {
    expect(methodsIn(sources)).toContain('chat.postMessage');
    const { scopes, unknown } = needed(sources);
    expect(unknown).toEqual([]);
    const { bot, bot_optional: optional } = ours.oauth_config.scopes;
    expect(sorted([...bot, ...optional])).toEqual(sorted(scopes));
  });

  test('the history of channels is optional, and nothing else is', () => {
    const { bot_optional: optional } = ours.oauth_config.scopes;
    expect(optional.filter((scope) => !scope.endsWith(':history'))).toEqual([]);
  });
});

test('events are those with a listener', () => {
  expect(sorted(ours.settings.event_subscriptions.bot_events)).toEqual(sorted(eventsIn(sources)));
});

describe('reasons', () => {
  test('an entry without one is found', () => {
    const planted = [
      '    bot:',
      '      - bare',
      '      # Because of this.',
      '      - channels:history',
      '      - groups:history',
      '      - chat:write',
      '    bot_events:',
      '      - channel_left',
    ].join('\n');
    expect(withoutReason(planted)).toEqual(['bare', 'chat:write', 'channel_left']);
  });

  test('stand above every scope and event, here and in what is printed', () => {
    expect(withoutReason(text)).toEqual([]);
    expect(withoutReason(manifestFor('https://samen.example.com'))).toEqual([]);
  });
});

test('commands are those of the code, each with a description and a hint', () => {
  const { slash_commands: commands } = ours.features;
  expect(commands.map(({ command }) => command)).toEqual([...commandNames]);
});

test('shortcuts are those of the code', () => {
  expect(sorted(ours.features.shortcuts.map((one) => one.callback_id))).toEqual(
    sorted(Object.values(shortcuts)),
  );
});

const urlsOf = ({ features, settings }: typeof ours) => [
  ...features.slash_commands.map((one) => one.url),
  settings.event_subscriptions.request_url,
  settings.interactivity.request_url,
  settings.interactivity.message_menu_options_url,
];

describe('what admin prints', () => {
  test('is the same app at the operator’s address', () => {
    const printed = read(manifestFor('https://samen.example.org:8443'));
    expect(new Set(urlsOf(printed))).toEqual(
      new Set(['https://samen.example.org:8443/slack/events']),
    );
    const commands = printed.features.slash_commands.map(({ command }) => command);
    expect(commands).toEqual([...commandNames]);
    expect(printed.oauth_config).toEqual(ours.oauth_config);
    expect(printed.display_information).toEqual(ours.display_information);
    expect(printed.settings.event_subscriptions.bot_events).toEqual(
      ours.settings.event_subscriptions.bot_events,
    );
  });

  test('a prefix goes before the short commands, not before /csp', () => {
    const printed = read(manifestFor('https://samen.example.org', 'samen-'));
    const commands = printed.features.slash_commands.map(({ command }) => command);
    expect(commands).toEqual(
      commandNames.map((name) => (name === '/csp' ? name : `/samen-${name.slice(1)}`)),
    );
  });

  test('is taken by admin as it was asked for', () => {
    const { ok, lines } = printManifest(['https://samen.example.org'], 'my-own-');
    expect(ok).toBe(true);
    const names = read(lines.join('\n')).features.slash_commands.map(({ command }) => command);
    expect(names).toContain('/my-own-partner');
  });

  test.for([
    [[], '', 'Name one address, like: npm run admin -- manifest https://samen.example.com'],
    [['https://a.example', 'https://b.example'], '', 'Name one address'],
    [['samen.example.com'], '', '"samen.example.com" is not an address'],
    [['http://samen.example.com'], '', 'The address has to begin with https://'],
    [['http://localhost:3000'], '', 'The address has to begin with https://'],
    [['https://me:hush@samen.example.com'], '', 'must not hold a user name or password'],
    [['https://samen.example.com/bot'], '', 'The address ends after its host and port'],
    [['https://samen.example.com/?a=1'], '', 'The address ends after its host and port'],
    [['https://samen.example.com'], 'samen', 'A prefix has small letters, digits and dashes'],
    [['https://samen.example.com'], 'Samen-', 'A prefix has small letters, digits and dashes'],
    [['https://samen.example.com'], '/samen-', 'A prefix has small letters, digits and dashes'],
    [['https://samen.example.com'], '-', 'A prefix has small letters, digits and dashes'],
    [['https://samen.example.com'], `${'a'.repeat(19)}-`, 'A prefix has at most 19 characters'],
  ] as const)('refuses %j with prefix "%s" in words', ([words, prefix, sentence]) => {
    const answer = printManifest(words, prefix);
    expect(answer.ok).toBe(false);
    expect(answer.lines.join('\n')).toContain(sentence);
    expect(answer.lines.join('\n')).not.toContain('hush');
  });
});
