// One database server per run and, on it, one migrated template that every test file copies.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runMigrations } from 'graphile-worker';
import type { PoolConfig } from 'pg';
import type { TestProject } from 'vitest/node';
import { openEmbedded, type Database } from '../../src/store/embedded.ts';
import { migrate, ourMigrations } from '../../src/store/migrate.ts';
import { openServer } from '../../src/store/server.ts';
import { openPool } from './pool.ts';

export interface TestServer {
  readonly kind: Database['kind'];
  /** A role that may create databases. */
  readonly where: PoolConfig;
  readonly template: string;
  /** What the names of this run's databases begin with. */
  readonly prefix: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: TestServer;
  }
}

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Opens the server named by TEST_DATABASE_URL, or an embedded one, and prepares the template. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'samen-test-'));
  chmodSync(folder, 0o711); // run by root, PostgreSQL itself is somebody else
  // oxlint-disable-next-line node/no-process-env -- the tests' own setting, not the bot's
  const url = process.env['TEST_DATABASE_URL'];
  const database = url ? await openServer(url, say) : await openEmbedded(join(folder, 'd'), say);
  const { kind, where } = database;
  const prefix = `samen_test_${process.pid}_`;
  const template = `${prefix}template`;
  const close = async (): Promise<void> => {
    await leaveNothing(where, prefix);
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    if (kind === 'embedded') await hurry(where);
    await makeTemplate(where, template);
  } catch (error) {
    await close();
    throw error;
  }
  project.provide('testServer', { kind, where, template, prefix });
  return close;
}

/** Ours alone and gone after the run: nothing in it has to outlive the machine, so no commit waits for the disk. */
async function hurry(where: PoolConfig): Promise<void> {
  const owner = openPool(where);
  try {
    await owner.query('alter system set fsync = off');
    await owner.query('select pg_reload_conf()');
  } finally {
    await owner.end();
  }
}

async function makeTemplate(where: PoolConfig, template: string): Promise<void> {
  const owner = openPool(where);
  try {
    await owner.query(`create database ${template}`);
  } finally {
    await owner.end();
  }
  const there = { ...where, database: template };
  await migrate(there, ourMigrations(), say);
  const pgPool = openPool(there, 2);
  try {
    await runMigrations({ pgPool });
  } finally {
    await pgPool.end();
  }
}

async function leaveNothing(where: PoolConfig, prefix: string): Promise<void> {
  const owner = openPool(where);
  try {
    const { rows } = await owner.query<{ name: string }>(
      'select datname as name from pg_database where starts_with(datname, $1)',
      [prefix],
    );
    for (const { name } of rows) await owner.query(`drop database "${name}" with (force)`);
  } finally {
    await owner.end();
  }
}
