import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Pool, type PoolConfig } from 'pg';
import { keysIn } from '../keys.ts';
import type { Log } from '../log.ts';
import { readManifest } from '../manifest.ts';
import { noFaults, practice, type TransferFaults } from '../partner-center/practice.ts';
import { run, type Running } from '../run.ts';
import { openEmbedded } from '../store/embedded.ts';
import type { Backstage } from '../store/store.ts';
import type { Outside } from './options.ts';
import { plantCustomers, plantSeed } from './plant.ts';
import { app, channels, team, users } from './seed.ts';
import { openSandbox } from './sandbox.ts';

export type SandboxStart = {
  readonly dataDir: string;
  /** Of the page. */
  readonly port: number;
  readonly botPort: number;
  readonly host: string | undefined;
  readonly ops: { readonly port: number; readonly host: string } | null;
  /** Without it the companies begin with the partnerships and customers of the sandbox. */
  readonly empty?: boolean;
};

/** Slack's part and the bot's, in one process that talks to itself over signed HTTP. */
export async function startSandbox(
  { dataDir, port, botPort, host, ops, empty = false }: SandboxStart,
  log: Log,
): Promise<{ running: Running; page: string; close: () => Promise<void> }> {
  const home = join(dataDir, 'sandbox');
  mkdirSync(home, { recursive: true });
  const database = await openEmbedded(home, (line) => log.info({}, line));
  // Anew at each start: a token that leaked from a sandbox opens nothing.
  const signingSecret = randomBytes(32).toString('hex');
  const botToken = `xoxb-sandbox-${randomBytes(16).toString('hex')}`;
  const manifest = readManifest();
  let backstage: Backstage | null = null;
  const plant = async () => {
    if (!backstage) return;
    await plantSeed(backstage);
    if (!empty) await plantCustomers(backstage);
  };
  const faults = noFaults();
  const microsoft = microsoftWith(faults);
  const sandbox = await openSandbox({
    team,
    app,
    botToken,
    signingSecret,
    scopes: manifest.oauth_config.scopes.bot,
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
    users,
    channels,
    file: join(home, 'workspace.json'),
    port,
    pageDir: join(
      dirname(createRequire(import.meta.url).resolve('#root/package.json')),
      'dist/page',
    ),
    onReset: async () => {
      microsoft.choose('answers');
      await forgetEverything(database.where);
      await plant();
    },
    outside: microsoft,
  });
  const running = await run({
    database,
    kind: 'sandbox',
    log,
    signingSecret,
    botToken,
    slackApiUrl: sandbox.apiUrl,
    partnerCenter: practice(faults),
    port: botPort,
    host,
    ops,
    keys: keysIn(home),
    publicUrl: null,
    trustedProxies: [],
    mail: { url: sandbox.smtpUrl, from: 'Samen <samen@sandbox.example>' },
  });
  backstage = running.bot.backstage;
  await plant();
  sandbox.connect(`http://127.0.0.1:${running.port}`);
  log.info({}, `Open http://localhost:${new URL(sandbox.url).port} in a browser.`);
  return {
    running,
    page: sandbox.url,
    async close() {
      await sandbox.close();
      await database.stop();
    },
  };
}

/** How Microsoft takes a transfer, as somebody chooses on the page. */
const slow = () => sleep(20_000, undefined, { ref: false });
const ways = {
  answers: { words: 'Answers', change: {} },
  'group-fails': { words: 'One group fails', change: { lastGroup: true } },
  slow: { words: 'Takes 20 s', change: { slow } },
  unreachable: { words: 'Cannot be reached', change: { unreachable: true } },
} satisfies Record<string, { words: string; change: Partial<TransferFaults> }>;
function microsoftWith(faults: TransferFaults): Outside {
  const keys = Object.keys(ways) as (keyof typeof ways)[];
  let chosen: keyof typeof ways = 'answers';
  return {
    name: 'Microsoft',
    ways: keys.map((id) => ({ id, words: ways[id].words })),
    chosen: () => chosen,
    choose(way) {
      const known = keys.find((one) => one === way);
      if (known === undefined) return false;
      chosen = known;
      Object.assign(faults, noFaults(), ways[known].change);
      return true;
    },
  };
}

async function forgetEverything(where: PoolConfig): Promise<void> {
  const pool = new Pool({ ...where, max: 1 });
  try {
    // Even the record, which refuses that everywhere else: everything in here is invented.
    await pool.query(`set session_replication_role = replica`);
    await pool.query(`do $$ declare names text; begin
      select string_agg(format('%I', tablename), ', ') into names from pg_tables
        where schemaname = 'public' and tablename not in ('_prisma_migrations', 'Deployment', 'WorkerPool');
      execute 'truncate ' || names || ' cascade';
      truncate graphile_worker._private_jobs;
    end $$`);
  } finally {
    await pool.end();
  }
}
