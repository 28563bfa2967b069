import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { z } from 'zod';

const LOCK = 7263726;
const BETWEEN_TRIES = 200;
const BETWEEN_WORDS = 10_000;

const turn = z.object({ mine: z.boolean() });
const holder = z.object({ pid: z.number(), name: z.string().nullable() });

/**
 * Waits until this connection may migrate; the turn ends with the connection.
 * By asking again: the engine's own lock waits inside a statement, for 10 s at most, and such a waiting statement makes
 * CREATE INDEX CONCURRENTLY a deadlock.
 */
export async function takeTurn(pool: Pool, say: (line: string) => void): Promise<void> {
  let spoken = Date.now();
  while (!(await isMine(pool))) {
    if (Date.now() - spoken >= BETWEEN_WORDS) {
      spoken = Date.now();
      say(`Waiting to migrate the database: ${await whoHasIt(pool)} is at it.`);
    }
    await sleep(BETWEEN_TRIES);
  }
}

async function isMine(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query(`select pg_try_advisory_lock(${LOCK}) as mine`);
  return turn.parse(rows[0]).mine;
}

async function whoHasIt(pool: Pool): Promise<string> {
  const { rows } = await pool.query(
    `select l.pid, a.application_name as name
     from pg_locks l left join pg_stat_activity a using (pid)
     where l.locktype = 'advisory' and l.classid = 0 and l.objid = ${LOCK} and l.objsubid = 1 and l.granted
       and l.database = (select oid from pg_database where datname = current_database())`,
  );
  const [first] = z.array(holder).parse(rows);
  return first ? `connection ${first.pid} (${first.name || 'without a name'})` : 'somebody';
}
