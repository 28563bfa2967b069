import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Pool, type PoolConfig } from 'pg';
import type { CompanyId, PersonId } from '../domain/ids.ts';
import { keysIn } from '../keys.ts';
import type { Log } from '../log.ts';
import { readManifest } from '../manifest.ts';
import { practice } from '../partner-center/practice.ts';
import { run, type Running } from '../run.ts';
import { openEmbedded } from '../store/embedded.ts';
import type { Backstage, Seed } from '../store/store.ts';
import { app, channelOf, channels, companies, staff, team, users } from './seed.ts';
import { openSandbox } from './sandbox.ts';

export type SandboxStart = {
  readonly dataDir: string;
  /** Of the page. */
  readonly port: number;
  readonly botPort: number;
  readonly host: string | undefined;
  readonly ops: { readonly port: number; readonly host: string } | null;
};

/** Slack's part and the bot's, in one process that talks to itself over signed HTTP. */
export async function startSandbox(
  { dataDir, port, botPort, host, ops }: SandboxStart,
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
    users,
    channels,
    file: join(home, 'workspace.json'),
    port,
    pageDir: join(
      dirname(createRequire(import.meta.url).resolve('#root/package.json')),
      'dist/page',
    ),
    onReset: async () => {
      await forgetEverything(database.where);
      if (backstage) await plantSeed(backstage);
    },
  });
  const running = await run({
    database,
    kind: 'sandbox',
    log,
    signingSecret,
    botToken,
    slackApiUrl: sandbox.apiUrl,
    partnerCenter: practice,
    port: botPort,
    host,
    ops,
    keys: keysIn(home),
    publicUrl: null,
    trustedProxies: [],
    mail: { url: sandbox.smtpUrl, from: 'Samen <samen@sandbox.example>' },
  });
  backstage = running.bot.backstage;
  await plantSeed(backstage);
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

/** The seed in the bot's own terms; what exists already stays as people left it. */
export function plantSeed(backstage: Pick<Backstage, 'plant'>): Promise<void> {
  const seed: Seed = {
    companies: companies.map(({ key, ...company }) => ({
      ...company,
      id: key as CompanyId,
      cloud: 'public',
      home: team.id,
      team: team.id,
      channel: company.confirmed ? channelOf(key) : null,
      findable: company.confirmed && company.kinds.includes('reseller'),
    })),
    people: staff.map(({ user, name, company, role }) => ({
      id: user.toLowerCase() as PersonId,
      home: team.id,
      user,
      team: team.id,
      name,
      timeZone: company.timeZone,
      company: company.key as CompanyId,
      roles: [role],
    })),
  };
  return backstage.plant(seed);
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
