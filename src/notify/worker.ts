import { EventEmitter, once } from 'node:events';
import { Logger, run, type Task, type TaskList, type WorkerEvents } from 'graphile-worker';
import { Pool, type PoolConfig } from 'pg';
import { z } from 'zod';
import type {
  AskId,
  CompanyId,
  EnrolmentId,
  InvitationId,
  PartnershipId,
  PersonId,
  TransferId,
} from '../domain/ids.ts';
import { requestKinds, type RequestKind, type RequestOf } from '../domain/requests/kinds.ts';
import { around, type Bystanders } from './around.ts';
import { freeDeadWorkers, watchWorkers } from './dead-workers.ts';
import { deliverNext, type DeliverOptions } from './deliver.ts';
import { postMail, type Post } from './mail.ts';
import { plan } from './plan.ts';

export type WorkerOptions = DeliverOptions & {
  readonly bystanders: Bystanders;
  /** Lets Bolt's listeners hear an event that was kept. */
  readonly hear: (event: Record<string, unknown>) => Promise<void>;
  readonly expire: (
    what:
      | { partnership: PartnershipId }
      | { invitation: InvitationId }
      | { ask: AskId }
      | { transfer: TransferId },
  ) => Promise<void>;
  readonly remind: (what: { enrolment: EnrolmentId; day: string }) => Promise<void>;
  readonly post: Post;
  readonly expireOverdue: () => Promise<void>;
  /** Reminds, or says that nobody can decide: of one request, or of all that wait for a company. */
  readonly look: (what: RequestOf | { company: CompanyId }) => Promise<void>;
  /** Hourly: to companies whose Monday morning it is. */
  readonly digests: () => Promise<void>;
  /** Draws somebody's App Home anew while they look at it. */
  readonly home: (person: PersonId) => Promise<void>;
  /** An accepted transfer, at Microsoft and here. */
  readonly carryOut: (what: { transfer: TransferId }) => Promise<void>;
  readonly resumeTransfers: () => Promise<void>;
  /** Once a day: who is still there, which channel is still ours, and the heads of the record. */
  readonly round: () => Promise<void>;
};

const tell = z.object({ fact: z.string() });
const deliver = z.object({ queue: z.string() });
const transfer = z.object({ transfer: z.string().transform((id) => id as TransferId) });
const expire = z.union([
  z.object({ partnership: z.string().transform((id) => id as PartnershipId) }),
  z.object({ invitation: z.string().transform((id) => id as InvitationId) }),
  z.object({ ask: z.string().transform((id) => id as AskId) }),
  transfer,
]);
const looked = z.union([
  z.object({ company: z.string().transform((id) => id as CompanyId) }),
  z.object({ kind: z.enum(requestKinds as [RequestKind, ...RequestKind[]]), id: z.string() }),
]);
const home = z.object({ person: z.string().transform((id) => id as PersonId) });
const remind = z.object({
  enrolment: z.string().transform((id) => id as EnrolmentId),
  day: z.string(),
});
const mail = z.object({ mail: z.string() });
const created = z.tuple([z.object({ workerPool: z.object({ id: z.string() }) })]);
const event = z.object({ event: z.record(z.string(), z.unknown()) });

/** What the queue can be asked to do; payloads hold ids alone. */
export function tasks(options: WorkerOptions): TaskList {
  const { backstage, bystanders } = options;
  const { outbox } = backstage;
  const list: Record<string, Task> = {
    async tell(payload) {
      // Every fact has an entry, also the one that nobody hears of.
      await backstage.audit.sealSoon();
      // Two jobs may run side by side; what happened to one subject is told in its order all the same.
      for (const kept of await outbox.untold(tell.parse(payload).fact)) {
        const surroundings = await around(kept, backstage, bystanders);
        const nobody = { planned: [], redraw: null, mails: [] };
        const { planned, redraw, mails } = surroundings ? plan(kept, surroundings) : nobody;
        // Before it counts as told: who may decide may be somebody else from now on.
        if ('person' in kept.fact) await options.look({ company: kept.fact.company });
        await outbox.add(kept.id, planned, redraw, mails);
        await backstage.home.wake(kept.id);
      }
    },
    deliver: (payload) => deliverNext(deliver.parse(payload).queue, options),
    look: (payload) => options.look(looked.parse(payload)),
    digest: () => options.digests(),
    home: (payload) => options.home(home.parse(payload).person),
    expire: (payload) => options.expire(expire.parse(payload)),
    transfer: (payload) => options.carryOut(transfer.parse(payload)),
    remind: (payload) => options.remind(remind.parse(payload)),
    mail: (payload) => postMail(mail.parse(payload).mail, options),
    event: (payload) => options.hear(event.parse(payload).event),
    async seal() {
      await backstage.audit.seal();
    },
    round: () => options.round(),
    async sweep() {
      await options.expireOverdue();
      await backstage.requests.wakeOverdue(100);
      await options.resumeTransfers();
      await backstage.customers.forgetDrafts();
      await outbox.sweep();
      await backstage.mails.sweep();
    },
  };
  return Object.fromEntries(
    Object.entries(list).map(([name, task]) => [name, withoutWords(name, task, options.log)]),
  );
}

/** The queue keeps a failed job's message, and a database's may hold what somebody typed: the log has the place, the queue the name. */
const withoutWords =
  (name: string, task: Task, log: DeliverOptions['log']): Task =>
  async (payload, helpers) => {
    try {
      await task(payload, helpers);
    } catch (error) {
      log.error({ err: error, task: name }, 'A job failed; it is tried again.');
      throw new Error(`${name}: ${error instanceof Error ? error.name : 'failed'}`, {
        cause: error,
      });
    }
  };

/** Slack's messages wait for nothing but their pace; with fewer hands than this one slow workspace would hold up the others. */
const hands = 8;

const grave: readonly string[] = ['error'];
/** The queue's own words; behind them it repeats an error's message, which may hold what somebody typed. */
const spokenBefore = (message: string): string => message.split(/: | with error |\n/u, 1)[0] ?? '';

export interface Worker {
  readonly running: () => boolean;
  stop(): Promise<void>;
}

/**
 * Starts the queue's worker. `alone`: on the embedded database, where every other process's jobs are a dead one's.
 * SIGTERM is main's business; `stop` waits for the jobs under way.
 */
export async function startWorker(
  where: PoolConfig,
  list: TaskList,
  {
    alone,
    log,
  }: { alone: boolean; log: DeliverOptions['log'] & { debug(fields: object, s: string): void } },
): Promise<Worker> {
  const pool = new Pool({ ...where, max: hands + 4, application_name: 'samen worker' });
  const heard = (error: Error) => log.warn({ err: error }, 'The worker lost a connection.');
  pool.on('error', heard);
  pool.on('connect', (client) => client.on('error', heard));
  // Before our own begins: on the embedded database whoever still holds something is dead.
  await freeDeadWorkers(pool, '', alone);
  const events: WorkerEvents = new EventEmitter();
  const born = once(events, 'pool:create');
  let running = true;
  const runner = await run({
    pgPool: pool,
    taskList: list,
    concurrency: hands,
    pollInterval: 250,
    noHandleSignals: true,
    crontab: '*/10 * * * * sweep ?max=1\n7 3 * * * round ?max=3\n1 * * * * digest ?max=1',
    logger: new Logger(() => (level, message, meta) => {
      const said = spokenBefore(message);
      if (grave.includes(level)) log.error({ said, err: meta?.['error'] }, 'The queue complains.');
      else log.debug({ said }, 'The queue says.');
    }),
    events,
  });
  const [{ workerPool }] = created.parse(await born);
  const unwatch = await watchWorkers(pool, {
    own: workerPool.id,
    alone: false,
    say: (line) => log.warn({}, line),
  });
  void runner.promise.then(
    () => (running = false),
    (error: unknown) => {
      running = false;
      log.error({ err: error }, 'The worker stopped by itself.');
    },
  );
  return {
    running: () => running,
    async stop() {
      await runner.stop();
      await unwatch();
      await pool.end();
    },
  };
}
