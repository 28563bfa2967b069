import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { migrate } from '../../../src/store/migrate.ts';
import { newMigration } from '../../../src/store/migrations/new-migration.ts';
import { runScript } from '../../../src/store/migrations/unfinished.ts';
import { bareDatabase, testDatabase, type TestDatabase } from '../../support/database.ts';
import { openPool } from '../../support/pool.ts';

let home: string;
let database: TestDatabase;
let pool: Pool;
let said: string[];

const folder = (): string => join(home, 'migrations');
const say = (line: string): void => void said.push(line);
const apply = (): Promise<string[]> => migrate(database.where, folder(), say);

function write(name: string, sql: string): void {
  mkdirSync(join(folder(), name), { recursive: true });
  writeFileSync(join(folder(), name, 'migration.sql'), sql);
}

async function one(sql: string): Promise<unknown> {
  const { rows } = await pool.query({ text: sql, rowMode: 'array' });
  return rows[0]?.[0];
}

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'samen-migrate-'));
  said = [];
  database = await bareDatabase();
  pool = openPool(database.where, 3);
});

afterEach(async () => {
  await pool.end();
  await database.drop();
  rmSync(home, { recursive: true });
});

describe('migrate', () => {
  test('applies what is missing, in the order of the names, once', async () => {
    write('2_more', 'insert into a values (1)');
    write('1_first', 'create table a (n int)');
    expect(await apply()).toEqual(['1_first', '2_more']);
    expect(await apply()).toEqual([]);
    expect(await one('select count(*)::int from a')).toBe(1);
  });

  test('three at once: one applies, the others find it done', async () => {
    write('1_first', 'create table a (n int); select pg_sleep(0.3)');
    const done = await Promise.all([apply(), apply(), apply()]);
    expect(done.flat()).toEqual(['1_first']);
  });

  test('sends a file whole: semicolons in functions and strings are no ends', async () => {
    write(
      '1_first',
      `create function two() returns int language plpgsql as $$ begin perform 1; return 2; end $$;
       create table a (t text); insert into a values ('a;b') -- and a last line without an end`,
    );
    await apply();
    expect(await one('select t from a where two() = 2')).toBe('a;b');
  });

  test('a file is one transaction; a failed one says why and is tried again', async () => {
    write('1_first', 'create table a (n int); select 1/0');
    await expect(apply()).rejects.toThrow(
      'The database could not be migrated (1_first): ERROR: division by zero',
    );
    expect(await one(`select to_regclass('a')`)).toBeNull();

    write('1_first', 'create table a (n int)');
    expect(await apply()).toEqual(['1_first']);
    expect(said).toEqual([expect.stringContaining('Migration 1_first did not finish last time')]);
  });

  test('a connection lost in the middle of a file leaves nothing of it', async () => {
    write('1_first', 'create table a (n int)');
    write('2_fatal', 'create table b (n int); select pg_terminate_backend(pg_backend_pid())');
    await expect(apply()).rejects.toThrow('2_fatal');
    expect(await one(`select to_regclass('b')`)).toBeNull();
    write('2_fatal', 'create table b (n int)');
    expect(await apply()).toEqual(['2_fatal']);
  });

  test('the end of a file is noted with its changes: killed right after, it is not done twice', async () => {
    write('1_first', 'create table a (n int)');
    await apply();
    write('2_killed', 'create table b (n int)');
    // What the engine writes before a file; its process gets no further than the file itself.
    await pool.query(
      `insert into _prisma_migrations (id, checksum, migration_name) values ('2', '', '2_killed')`,
    );
    await runScript(pool, 'create table b (n int)');
    expect(await apply()).toEqual([]);
    expect(said).toEqual([]);
  });

  test('an index built concurrently stands alone, also while others wait; what a failed one left is removed', async () => {
    write('1_first', 'create table a (n int); insert into a values (1), (1)');
    write('2_index', '-- big\ncreate unique index concurrently "a_n" on a (n);');
    await expect(apply()).rejects.toThrow('2_index');
    expect(await one(`select indisvalid from pg_index where indexrelid = '"a_n"'::regclass`)).toBe(
      false,
    );

    await pool.query('delete from a');
    const done = await Promise.all([apply(), apply(), apply()]);
    expect(done.flat()).toEqual(['2_index']);
    expect(await one(`select indisvalid from pg_index where indexrelid = '"a_n"'::regclass`)).toBe(
      true,
    );
  });

  test('waits for its turn', async () => {
    write('1_first', 'create table a (n int)');
    const other = await pool.connect();
    await other.query('select pg_advisory_lock(7263726)');
    let applied = false;
    const waiting = apply().finally(() => (applied = true));
    // Asked three times for its turn, it has asked in vain.
    for (let asked = 0; asked < 3; asked++) await one('select pg_sleep(0.25)');
    expect(applied).toBe(false);
    await other.query('select pg_advisory_unlock_all()');
    other.release();
    expect(await waiting).toEqual(['1_first']);
  });
});

function schema(fields: string): string {
  return `datasource db {\n  provider = "postgresql"\n}\nmodel Company {\n  id String @id\n${fields}\n}\n`;
}

function make(name: string): Promise<string | null> {
  return newMigration(database.where, name, home, new Date('2026-01-02T03:04:05Z'));
}

describe('npm run migration', () => {
  test('writes what the schema needs beyond the migrations, and nothing when nothing is missing', async () => {
    write('1_first', 'create table "Company" (id text primary key)');
    writeFileSync(join(home, 'schema.prisma'), schema('name String?'));
    const made = await make('names');
    expect(made).toBe(join(folder(), '20260102030405_names'));
    const sql = readFileSync(join(String(made), 'migration.sql'), 'utf8');
    expect(sql).toContain('ALTER TABLE "Company" ADD COLUMN     "name" TEXT;');
    expect(await make('again')).toBeNull();
    expect(await apply()).toEqual(['1_first', '20260102030405_names']);
  });

  test('leaves hand-written indexes and checks alone', async () => {
    write(
      '1_first',
      `create table "Company" (id text primary key, name text, constraint named check (name <> ''));
       create index partial on "Company" (name) where name is not null;
       create index folded on "Company" (lower(name));`,
    );
    writeFileSync(join(home, 'schema.prisma'), schema('name String?'));
    expect(await make('nothing')).toBeNull();
  });

  test('leaves no scratch database behind, also when the schema is wrong', async () => {
    writeFileSync(join(home, 'schema.prisma'), 'model Company { }');
    await expect(make('wrong')).rejects.toThrow(/Company/);
    expect(
      await one(
        `select count(*)::int from pg_database where datname = 'samen_scratch_${process.pid}'`,
      ),
    ).toBe(0);
  });
});

test('a test’s own database is migrated, and emptied of all but what migrations wrote', async () => {
  const own = await testDatabase();
  const there = openPool(own.where);
  try {
    await there.query(`insert into "WorkerPool" (id, "seenAt") values ('a', now())`);
    await there.query(`select graphile_worker.add_job('x', queue_name => 'q')`);
    await own.empty();
    const { rows } = await there.query(
      `select (select count(*)::int from "WorkerPool") as pools, (select count(*)::int from graphile_worker.jobs) as jobs,
              (select count(*)::int > 0 from _prisma_migrations) as migrated`,
    );
    expect(rows).toEqual([{ pools: 0, jobs: 0, migrated: true }]);
  } finally {
    await there.end();
    await own.drop();
  }
});
