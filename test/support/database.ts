import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool, PoolConfig } from 'pg';
import { inject } from 'vitest';
import { openPool } from './pool.ts';

export interface TestDatabase {
  readonly where: PoolConfig;
  /** Forgets everything that was written since the migrations, in a millisecond; open connections may stay. */
  empty(): Promise<void>;
  drop(): Promise<void>;
}

/** What migrations themselves insert, and what says that they ran. */
const KEPT = ['_prisma_migrations', 'Deployment'];

/** A migrated database of the caller's own; dropped at the end of the run at the latest. */
export async function testDatabase(): Promise<TestDatabase> {
  const { template } = inject('testServer');
  return database(`template ${template}`);
}

/** A database with nothing in it, not even our tables. */
export async function bareDatabase(): Promise<TestDatabase> {
  return database('');
}

async function database(how: string): Promise<TestDatabase> {
  const { where: server, prefix } = inject('testServer');
  const name = `${prefix}${randomUUID().replaceAll('-', '')}`;
  const owner = openPool(server);
  await owner.query(`create database ${name} ${how}`);
  const where = { ...server, database: name };
  const own = openPool(where);
  const script = await deletions(own);
  return {
    where,
    empty: async () => {
      await own.query(script);
    },
    drop: async () => {
      await own.end();
      await everybodyLeft(owner, name);
      await owner.query(`drop database if exists ${name} with (force)`);
      await owner.end();
    },
  };
}

/** An ended pool's connections still say goodbye; a forced drop would cut them off, and Node takes that for a crash. */
async function everybodyLeft(owner: Pool, name: string): Promise<void> {
  const connections = 'select 1 from pg_stat_activity where datname = $1';
  for (let tries = 0; tries < 50; tries++) {
    const { rowCount } = await owner.query(connections, [name]);
    if (!rowCount) return;
    await sleep(10);
  }
}

/** As a replica there are neither foreign keys to obey nor triggers that keep rows from being deleted. */
async function deletions(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where (schemaname = 'public' and tablename <> all($1))
        or (schemaname = 'graphile_worker' and tablename in ('_private_jobs', '_private_job_queues'))`,
    [KEPT],
  );
  const deletes = rows.map(({ name }) => `delete from ${name};`).join('\n');
  // What an operator switched; a bare database has no such table.
  const settings = rows.some(({ name }) => name.endsWith('"Enrolment"'))
    ? 'update "Deployment" set "automaticEnrolment" = default;'
    : '';
  return `begin; set local session_replication_role = replica;\n${deletes}\n${settings}\ncommit;`;
}
