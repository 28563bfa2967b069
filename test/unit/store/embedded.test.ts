import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { PoolConfig } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { attachOrOpen, openEmbedded } from '../../../src/store/embedded.ts';
import { openPool } from '../../support/pool.ts';

let outer: string;
let home: string;
let said: string[];
let others: ChildProcess[];

const say = (line: string): void => void said.push(line);

// One database for the whole file, made by its first test: making one takes ten times as long as opening it.
beforeAll(() => {
  outer = mkdtempSync(join(tmpdir(), 'samen-embedded-'));
  chmodSync(outer, 0o711); // run by root, PostgreSQL itself is somebody else
  home = join(outer, 'data');
});

beforeEach(() => {
  said = [];
  others = [];
});

afterEach(async () => {
  for (const other of others) await ended(other, 'SIGKILL');
});

afterAll(() => {
  rmSync(outer, { recursive: true });
});

async function ask(where: PoolConfig, sql: string): Promise<unknown> {
  const pool = openPool(where);
  try {
    const { rows } = await pool.query({ text: sql, rowMode: 'array' });
    return rows[0]?.[0];
  } finally {
    await pool.end();
  }
}

/** Another process that has `home` open. */
async function otherProcess(): Promise<ChildProcess> {
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const script = fileURLToPath(new URL('../../support/holds-folder.ts', import.meta.url));
  const other = spawn(process.execPath, ['--import', loader, script, home], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  others.push(other);
  for await (const line of createInterface({ input: other.stdout })) if (line === 'open') break;
  return other;
}

async function ended(other: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (other.exitCode !== null || other.signalCode !== null) return;
  const exit = once(other, 'exit');
  other.kill(signal);
  await exit;
}

test('makes the database at the first start, keeps it, and leaves nothing running', async () => {
  const first = await openEmbedded(home, say);
  await ask(first.where, 'create table kept as select 1 as n');
  await first.stop();
  expect(existsSync(join(home, 'pg', 'postmaster.pid'))).toBe(false);
  await expect(ask(first.where, 'select 1')).rejects.toThrow(/ENOENT|ECONNREFUSED/);

  const second = await openEmbedded(home, say);
  expect(await ask(second.where, 'select n from kept')).toBe(1);
  await second.stop();
  expect(said).toEqual([]);
});

test('is as durable as a server, and heard by nobody but us', async () => {
  const database = await openEmbedded(home, say);
  const settings = `select string_agg(current_setting(name), ' ' order by n) from unnest(array['fsync', 'synchronous_commit', 'max_connections', 'listen_addresses', 'unix_socket_permissions']) with ordinality as s(name, n)`;
  expect(await ask(database.where, settings)).toBe('on on 60  0700');
  await database.stop();
});

test('refuses a folder that another process has open, with its number; admin connects to it', async () => {
  const other = await otherProcess();
  await expect(openEmbedded(home, say)).rejects.toThrow(
    `is in use by process ${other.pid}. Stop it, or give this one another DATA_DIR.`,
  );
  const guest = await attachOrOpen(home, say);
  await guest.stop();
  expect(await ask(guest.where, 'select 1')).toBe(1);
});

test('the same process cannot open a folder twice', async () => {
  const first = await openEmbedded(home, say);
  await expect(openEmbedded(home, say)).rejects.toThrow(`in use by process ${process.pid}`);
  await first.stop();
});

test('admin opens a folder itself when nobody has it open', async () => {
  const database = await attachOrOpen(home, say);
  expect(await ask(database.where, 'select 1')).toBe(1);
  await database.stop();
  await expect(ask(database.where, 'select 1')).rejects.toThrow(/ENOENT|ECONNREFUSED/);
});

test('starts again at once after its process was killed, with everything that was committed', async () => {
  const other = await otherProcess();
  const guest = await attachOrOpen(home, say);
  await ask(guest.where, 'create table survives as select 1 as n');
  await ended(other, 'SIGKILL');
  const next = await openEmbedded(home, say);
  expect(await ask(next.where, 'select n from survives')).toBe(1);
  await next.stop();
});

test('a lock file whose number is another program’s by now does not hold us up', async () => {
  // The test runner's number: alive, and no PostgreSQL.
  writeFileSync(
    join(home, 'pg', 'postmaster.pid'),
    `${process.pid}\n${home}/pg\n1700000000\n5432\n${home}/run\n\n  1 1\nready   \n`,
  );
  const database = await openEmbedded(home, say);
  expect(await ask(database.where, 'select 1')).toBe(1);
  await database.stop();
});

test('a server that ends by itself is started again', async () => {
  const database = await openEmbedded(home, say);
  const pid = Number(readFileSync(join(home, 'pg', 'postmaster.pid'), 'utf8').split('\n')[0]);
  process.kill(pid, 'SIGKILL');
  await expect
    .poll(() => ask(database.where, 'select n from kept').catch(() => 'away'), { timeout: 15_000 })
    .toBe(1);
  expect(said).toEqual([expect.stringContaining('The embedded database ended by itself')]);
  await database.stop();
});

test('a folder with a name too long for a socket has its sockets in the system’s temp', async () => {
  const long = join(outer, 'x'.repeat(90));
  renameSync(home, long);
  const database = await openEmbedded(long, say);
  expect(Buffer.byteLength(String(database.where.host))).toBeLessThan(80);
  expect(await ask(database.where, 'select n from kept')).toBe(1);
  await expect(openEmbedded(long, say)).rejects.toThrow(`in use by process ${process.pid}`);
  await database.stop();
  rmSync(String(database.where.host), { recursive: true });
  renameSync(long, home);
});

test('says in words what is wrong with a damaged database', async () => {
  writeFileSync(join(home, 'pg', 'PG_VERSION'), '9.6\n');
  await expect(openEmbedded(home, say)).rejects.toThrow(
    `The embedded database in ${home} does not start: database files are incompatible with server`,
  );
});
