import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import { Logger, runTaskListOnce } from 'graphile-worker';
import { vi } from 'vitest';
import { createBot, type BotOptions, type ComposedBot } from '../../src/compose.ts';
import { newKeys, parseKeys } from '../../src/keys.ts';
import { createLog } from '../../src/log.ts';
import { readManifest } from '../../src/manifest.ts';
import type { Role } from '../../src/domain/people.ts';
import { plantSeed } from '../../src/sandbox/plant.ts';
import type { Act, ActResult } from '../../src/sandbox/contract.ts';
import { Driver } from '../../src/sandbox/driver/driver.ts';
import { openSandbox, type Sandbox } from '../../src/sandbox/sandbox.ts';
import * as seed from '../../src/sandbox/seed.ts';
import { openPool } from './pool.ts';
import { testDatabase, type TestDatabase } from './database.ts';

/** The whole bot on the strict sandbox, at a time that the test says. */
export interface Samen {
  readonly bot: ComposedBot;
  readonly sandbox: Sandbox;
  readonly database: TestDatabase;
  /** Rows, for what no screen shows. */
  sql<Row extends object>(query: string, values?: unknown[]): Promise<Row[]>;
  /** Somebody of the seed: `person('noordwind', 'sales-agent')`, or by Slack user id. */
  person(who: string, role?: Role): Driver;
  /** Runs every job that is due, and those that only wait for Slack's pace. */
  settle(): Promise<void>;
  /** Moves the clock on and settles. */
  later(ms: number): Promise<void>;
  /** Everything the bot logged, as text. */
  logged(): string;
  close(): Promise<void>;
}

/** Making a database takes longer than a whole story: the next one of the same file gets this one, emptied. */
let spare: TestDatabase | null = null;

export const historyScopes = ['channels:history', 'groups:history', 'im:history'];
const clock = () => new Date();
export const keys = parseKeys(newKeys());
/** What a bot is given that mails nothing and stands behind no proxy. */
export const unaided = { keys, publicUrl: null, trustedProxies: [], mail: null } as const;
/** Longer than any pause of pace or a repeated call, shorter than a deadline. */
const patience = 90_000;
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

export async function openSamen(
  /** `history`: the optional scopes are granted, with which a post is looked for whose answer was lost. */
  options: {
    pace?: 'slack' | 'off';
    now?: Date;
    patienceMs?: number;
    history?: boolean;
    /** Mail goes out from here, into the sandbox's mailbox. */
    mail?: boolean;
    /** Or to a mail server of the test's own. */
    smtp?: NonNullable<BotOptions['mail']>;
    clouds?: NonNullable<BotOptions['clouds']>;
    partnerCenter?: NonNullable<BotOptions['partnerCenter']>;
    trustedProxies?: readonly string[];
  } = {},
): Promise<Samen> {
  const database = spare ?? (await testDatabase());
  spare = null;
  vi.useFakeTimers({ toFake: ['Date'] });
  // Tests begin on a Monday morning, in a summer without a change of the clocks nearby.
  vi.setSystemTime(options.now ?? new Date('2026-06-01T08:00:00Z'));
  const manifest = readManifest();
  const secrets = { signingSecret: 'test-signing-secret', botToken: 'xoxb-test' };
  const sandbox = await openSandbox({
    team: seed.team,
    app: seed.app,
    ...secrets,
    scopes: [...manifest.oauth_config.scopes.bot, ...(options.history ? historyScopes : [])],
    events: manifest.settings.event_subscriptions.bot_events,
    commands: manifest.features.slash_commands.map(({ command, description, usage_hint }) => ({
      command,
      description,
      usageHint: usage_hint,
    })),
    shortcuts: manifest.features.shortcuts.map(({ callback_id, name, description }) => ({
      callbackId: callback_id,
      name,
      description,
    })),
    users: seed.users,
    channels: seed.channels,
    now: clock,
    pace: options.pace ?? 'slack',
    ...(options.patienceMs === undefined ? {} : { patienceMs: options.patienceMs }),
  });
  const lines: string[] = [];
  const log = createLog(
    'trace',
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        lines.push(chunk.toString());
        done();
      },
    }),
  );
  const bot = createBot({
    where: database.where,
    ...secrets,
    slackApiUrl: sandbox.apiUrl,
    log,
    clock,
    keys,
    publicUrl: null,
    trustedProxies: options.trustedProxies ?? [],
    mail:
      options.smtp ??
      (options.mail ? { url: sandbox.smtpUrl, from: 'Samen <samen@test.example>' } : null),
    ...(options.clouds ? { clouds: options.clouds } : {}),
    ...(options.partnerCenter ? { partnerCenter: options.partnerCenter } : {}),
  });
  bot.server.listen(0, '127.0.0.1');
  await once(bot.server, 'listening');
  sandbox.connect(`http://127.0.0.1:${(bot.server.address() as AddressInfo).port}`);
  await plantSeed(bot.backstage);
  await bot.installations.introduce();
  const pool = openPool(database.where);
  /** A test that changed more than rows leaves nothing that could be emptied. */
  let rebuilt = false;

  // An act is over when the bot has done all that it does at once, also after its answer.
  const patient = {
    async act(user: string, what: Act): Promise<ActResult> {
      const result = await sandbox.act(user, what);
      await bot.quiet();
      await sandbox.idle();
      return result;
    },
    snapshot: (user: string) => sandbox.snapshot(user),
  };
  const dueAt = async (): Promise<Date | null> => {
    const { rows } = await pool.query<{ at: Date | null }>(
      'select min(run_at) as at from graphile_worker._private_jobs where is_available',
    );
    return rows[0]?.at ?? null;
  };
  const settle = async (): Promise<void> => {
    for (let rounds = 0; rounds < 500; rounds++) {
      await sandbox.idle();
      const at = await dueAt();
      if (!at || at.getTime() > Date.now() + patience) return;
      if (at.getTime() > Date.now()) vi.setSystemTime(at);
      const client = await pool.connect();
      try {
        await runTaskListOnce(
          { useNodeTime: true, logger: new Logger(() => () => {}) },
          bot.tasks,
          client,
        );
      } finally {
        client.release();
      }
    }
    throw new Error('The queue never came to rest.');
  };

  return {
    bot,
    sandbox,
    database,
    settle,
    sql: async <Row extends object>(query: string, values?: unknown[]) => {
      rebuilt ||= /\b(?:alter|create|drop) (?:table|function|trigger|index)\b/i.test(query);
      return (await pool.query<Row>(query, values)).rows;
    },
    person: (who, role) => new Driver(patient, role ? seed.userOf(who, role) : who),
    async later(ms) {
      vi.setSystemTime(Date.now() + ms);
      await settle();
    },
    logged: () => lines.join(''),
    async close() {
      await sandbox.idle();
      await sandbox.close();
      bot.server.closeAllConnections();
      await new Promise((done) => bot.server.close(done));
      await bot.shut();
      await pool.end();
      vi.useRealTimers();
      if (spare || rebuilt) return database.drop();
      await database.empty();
      spare = database;
    },
  };
}
