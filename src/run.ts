import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { runMigrations } from 'graphile-worker';
import { Pool } from 'pg';
import { createBot, type BotOptions, type ComposedBot } from './compose.ts';
import type { Log } from './log.ts';
import { startWorker, type Worker } from './notify/worker.ts';
import { markDatabase } from './store/deployment.ts';
import type { Database } from './store/embedded.ts';
import { migrate, ourMigrations } from './store/migrate.ts';
import { opsServer } from './web/ops.ts';

export type RunOptions = Pick<
  BotOptions,
  | 'signingSecret'
  | 'botToken'
  | 'slackApiUrl'
  | 'partnerCenter'
  | 'keys'
  | 'publicUrl'
  | 'trustedProxies'
  | 'mail'
> & {
  readonly database: Database;
  readonly kind: 'bot' | 'sandbox';
  readonly log: Log;
  readonly port: number;
  readonly host: string | undefined;
  readonly ops: { readonly port: number; readonly host: string } | null;
};
export interface Running {
  readonly bot: ComposedBot;
  readonly port: number;
  /** No new requests; those in flight and the running jobs get ten seconds; then everything is closed. */
  stop(): Promise<void>;
}

/** Brings the schema up to date; safe when several processes start at once. */
export async function prepare(
  database: Database,
  kind: 'bot' | 'sandbox',
  log: Log,
): Promise<void> {
  const say = (line: string) => log.info({}, line);
  await migrate(database.where, ourMigrations(), say);
  await markDatabase(database.where, kind);
  const pool = new Pool({ ...database.where, max: 1 });
  const heard = (error: Error) => log.warn({ err: error }, 'The migrating connection broke.');
  pool.on('error', heard);
  pool.on('connect', (client) => client.on('error', heard));
  try {
    await runMigrations({ pgPool: pool });
  } finally {
    await pool.end();
  }
}

/** Starts everything in the order in which each part needs the others, and says where it listens. */
export async function run(options: RunOptions): Promise<Running> {
  const { database, log, ops } = options;
  await prepare(database, options.kind, log);
  const bot = createBot({ ...options, where: database.where });
  let worker: Worker | null = null;
  let stopping = false;
  const health = opsServer({
    database: () => bot.ping(),
    worker: () => worker?.running() ?? false,
    slack: () => bot.installations.known() !== null,
    mail: () => bot.mailAnswers(),
    stopping: () => stopping,
  });
  if (ops) await listen(health, ops.port, ops.host);
  // What an earlier process left undone is found before anybody asks.
  await bot.backstage.outbox.sweep();
  worker = await startWorker(database.where, bot.tasks, {
    alone: database.kind === 'embedded',
    log,
  });
  await listen(bot.server, options.port, options.host);
  const { port } = bot.server.address() as AddressInfo;
  void bot.installations.introduce();
  log.info({ port }, 'Samen is listening.');
  return {
    bot,
    port,
    async stop() {
      stopping = true;
      const quiet = close(bot.server).then(() => bot.quiet());
      await within(10_000, Promise.all([quiet, worker?.stop()]), log);
      await bot.shut();
      if (ops) await close(health);
    },
  };
}

const listen = (server: Server, port: number, host: string | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, ...(host === undefined ? {} : { host }) }, () => {
      server.off('error', reject);
      resolve();
    });
  });

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // A connection whose last request is answered now would otherwise be kept alive, and us with it.
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearInterval(idle);
      resolve();
    });
    server.closeIdleConnections();
  });
}

/** Whatever takes longer is done again by another process. */
async function within(ms: number, work: Promise<unknown>, log: Log): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<'over'>((resolve) => {
    timer = setTimeout(() => resolve('over'), ms);
  });
  const how = await Promise.race([work.then(() => 'done' as const), over]);
  clearTimeout(timer);
  if (how === 'over')
    log.warn({}, 'Not everything finished in time; it is done again at the next start.');
}
