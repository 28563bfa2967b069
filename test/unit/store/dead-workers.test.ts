import type { Pool } from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { beat, freeDeadWorkers, watchWorkers } from '../../../src/notify/dead-workers.ts';
import { testDatabase, type TestDatabase } from '../../support/database.ts';
import { openPool } from '../../support/pool.ts';

let database: TestDatabase;
let pool: Pool;

beforeAll(async () => {
  database = await testDatabase();
  pool = openPool(database.where, 2);
});
beforeEach(() => database.empty());
afterAll(async () => {
  await pool.end();
  await database.drop();
});

/** A worker pool that took a job of the queue (a channel) and did not give it back. */
async function holds(id: string, queue: string): Promise<void> {
  await pool.query(`select graphile_worker.add_job('channel', queue_name => $1)`, [queue]);
  for (const table of ['_private_jobs', '_private_job_queues'])
    await pool.query(
      `update graphile_worker.${table} set locked_at = now(), locked_by = $1 where locked_by is null`,
      [id],
    );
}

async function held(): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `select j.locked_by as id from graphile_worker._private_jobs j
     join graphile_worker._private_job_queues q on q.id = j.job_queue_id and q.locked_by = j.locked_by order by 1`,
  );
  return rows.map(({ id }) => id);
}

const sinceLastBeat = (id: string, seconds: number): Promise<unknown> =>
  pool.query(`update "WorkerPool" set "seenAt" = now() - $2 * interval '1 second' where id = $1`, [
    id,
    seconds,
  ]);

test('frees jobs and channels of a worker whose heart stopped for 15 s, and nobody else’s', async () => {
  // "young" has taken its first job and not yet beaten; "unknown" was killed before its first beat.
  for (const id of ['own', 'alive', 'slow', 'dead', 'young', 'unknown']) {
    if (id !== 'unknown' && id !== 'young') await beat(pool, id);
    await holds(id, `C-${id}`);
  }
  for (const table of ['_private_jobs', '_private_job_queues'])
    await pool.query(
      `update graphile_worker.${table} set locked_at = now() - interval '16 seconds' where locked_by = 'unknown'`,
    );
  await sinceLastBeat('slow', 13);
  await sinceLastBeat('dead', 16);
  await sinceLastBeat('own', 16);
  expect(await held()).toEqual(['alive', 'dead', 'own', 'slow', 'unknown', 'young']);

  expect(await freeDeadWorkers(pool, 'own', false)).toEqual(['dead', 'unknown']);
  expect(await held()).toEqual(['alive', 'own', 'slow', 'young']);
});

test('a beat brings a worker back', async () => {
  await beat(pool, 'other');
  await holds('other', 'C1');
  await sinceLastBeat('other', 16);
  await beat(pool, 'other');
  expect(await freeDeadWorkers(pool, 'own', false)).toEqual([]);
});

test('alone on the embedded database, all but our own are dead at the start', async () => {
  await beat(pool, 'before');
  await holds('before', 'C1');
  await holds('own', 'C2');
  const said: string[] = [];
  const stop = await watchWorkers(pool, {
    own: 'own',
    alone: true,
    say: (line) => said.push(line),
  });
  expect(await held()).toEqual(['own']);
  expect(said).toEqual(['The jobs of 1 killed worker(s) are free again.']);
  await stop();
  const { rows } = await pool.query('select id from "WorkerPool"');
  expect(rows).toEqual([{ id: 'before' }]);
});

test('forgets hearts that stopped long ago', async () => {
  await beat(pool, 'old');
  await sinceLastBeat('old', 90_000);
  await freeDeadWorkers(pool, 'own', false);
  expect((await pool.query('select id from "WorkerPool"')).rows).toEqual([]);
});
