// Graphile Worker keeps a killed process's jobs, and the whole channel they queue for, locked for four hours.
// Every process's heart beats in the database; whoever sees one that stopped frees what it held.
import type { Pool } from 'pg';
import { z } from 'zod';

const BEAT = 5_000;
const LOOK = 10_000;

export interface Watch {
  /** This process's worker pool, from graphile-worker's event `pool:create`. */
  readonly own: string;
  /** Nobody else works on this database (the embedded one): at the start, whoever holds jobs is dead. */
  readonly alone: boolean;
  readonly say: (line: string) => void;
}

const holders = z.array(z.object({ id: z.string() }));

/** One heartbeat of the worker pool `own`. */
export async function beat(pool: Pool, own: string): Promise<void> {
  await pool.query(
    `insert into "WorkerPool" (id, "seenAt") values ($1, now())
     on conflict (id) do update set "seenAt" = excluded."seenAt"`,
    [own],
  );
}

/** Frees what worker pools without a heartbeat for 15 s hold (`alone`: all but `own`); answers with their ids. */
export async function freeDeadWorkers(pool: Pool, own: string, alone: boolean): Promise<string[]> {
  const { rows } = await pool.query(
    `with holders as (
       select locked_by as id, locked_at from graphile_worker._private_jobs where locked_by is not null
       union select locked_by, locked_at from graphile_worker._private_job_queues where locked_by is not null)
     select h.id from holders h left join "WorkerPool" w using (id)
     where h.id <> $2
     -- Without a heart since its first job: killed before the first beat, or only just begun.
     group by h.id having $1 or coalesce(max(w."seenAt"), min(h.locked_at)) < now() - interval '15 seconds'
     order by h.id`,
    [alone, own],
  );
  const ids = holders.parse(rows).map(({ id }) => id);
  if (ids.length > 0)
    await pool.query('select graphile_worker.force_unlock_workers($1::text[])', [ids]);
  // Long forgotten pools: one row per start would stay for ever.
  await pool.query(`delete from "WorkerPool" where "seenAt" < now() - interval '1 day'`);
  return ids;
}

/**
 * Beats every 5 s and looks for the dead every 10 s, beginning now; resolves when the first beat and look are done, so
 * that the worker may start. Answers with the function that ends it: the heart is taken away, nothing of ours is held.
 */
export async function watchWorkers(
  pool: Pool,
  { own, alone, say }: Watch,
): Promise<() => Promise<void>> {
  const look = async (everybody: boolean): Promise<void> => {
    const freed = await freeDeadWorkers(pool, own, everybody);
    if (freed.length > 0) say(`The jobs of ${freed.length} killed worker(s) are free again.`);
  };
  await beat(pool, own);
  await look(alone);
  const stopBeating = every(BEAT, () => beat(pool, own), say);
  const stopLooking = every(LOOK, () => look(false), say);
  return async () => {
    await Promise.all([stopBeating(), stopLooking()]);
    await pool.query('delete from "WorkerPool" where id = $1', [own]);
  };
}

/** A database that is away for a while is said, and asked again the next time; nothing piles up meanwhile. */
function every(
  ms: number,
  act: () => Promise<void>,
  say: (line: string) => void,
): () => Promise<void> {
  let running: Promise<void> | undefined;
  const turn = async (): Promise<void> => {
    try {
      await act();
    } catch (error) {
      say(`Heartbeat: ${error instanceof Error ? error.message : String(error)}`);
    }
    running = undefined;
  };
  const timer = setInterval(() => {
    running ??= turn();
  }, ms);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
