import { createServer, type Server } from 'node:net';
import { once } from 'node:events';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { openServer } from '../../../src/store/server.ts';

let said: string[];
let silent: Server | undefined;

const say = (line: string): void => void said.push(line);

beforeEach(() => {
  said = [];
});
afterEach(() => {
  silent?.close();
  silent = undefined;
});

/** A port where nobody listens (any more). */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

test('says which host does not answer and why, never the password, then gives up', async () => {
  const port = await freePort();
  const opened = openServer(`postgres://samen:hush@127.0.0.1:${port}/x`, say, 1_200);
  await expect(opened).rejects.toThrow(
    `The database at 127.0.0.1:${port} (DATABASE_URL) did not answer for 1 s: connect ECONNREFUSED 127.0.0.1:${port}`,
  );
  expect(said).toEqual([
    `The database at 127.0.0.1:${port} (DATABASE_URL) does not answer: connect ECONNREFUSED 127.0.0.1:${port}. Trying for another 2 s.`,
  ]);
  expect(said.join()).not.toContain('hush');
});

test.for([
  ['postgres://u:hush#1@db.example.com/x'],
  ['postgres://u:12?hush@db.example.com/x'],
  ['postgres://u:12/hush@db.example.com/x'],
  ['postgres://u:%zzhush@db.example.com/x'],
  ['mysql://u:hush@db.example.com/x'],
  ['hush'],
])('a URL that cannot be read (%s) is refused in words that do not repeat it', async ([url]) => {
  const opened = openServer(String(url), say, 10);
  await expect(opened).rejects.toThrow(/^DATABASE_URL can't be read. It looks like postgres:/);
  await expect(opened).rejects.not.toThrow(/hush/);
});

/** What a client sends first: a request for TLS, or at once its greeting in the clear. */
async function firstWords(query: string, host = '127.0.0.1'): Promise<'TLS' | 'clear'> {
  const TLS = 80877103;
  const server = createServer();
  silent = server;
  const heard = new Promise<'TLS' | 'clear'>((done) => {
    server.on('connection', (socket) => {
      socket.on('error', () => socket.destroy());
      socket.once('data', (data) => {
        done(data.readInt32BE(4) === TLS ? 'TLS' : 'clear');
        socket.destroy();
      });
    });
  });
  server.listen(0, '0.0.0.0');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await expect(openServer(`postgres://u@${host}:${port}/x${query}`, say, 10)).rejects.toThrow(
    'did not answer',
  );
  return heard;
}

test('this machine is asked in the clear, unless the URL wants TLS', async () => {
  expect(await firstWords('')).toBe('clear');
  expect(await firstWords('?sslmode=require')).toBe('TLS');
});

test('another machine is asked for TLS, whatever mode the URL names; without only aloud', async () => {
  // 0.0.0.0 leads to this machine but is not one of its names.
  for (const query of ['', '?sslmode=prefer', '?sslmode=require&uselibpqcompat=true'])
    expect(await firstWords(query, '0.0.0.0')).toBe('TLS');
  expect(said.join()).not.toContain('sslmode');
  expect(await firstWords('?sslmode=disable', '0.0.0.0')).toBe('clear');
  expect(said.join()).toContain('is not encrypted: DATABASE_URL says sslmode=disable');
});

test('opens a server that answers, and says what it does not use', async () => {
  const { kind, where } = inject('testServer');
  const host = encodeURIComponent(String(where.host));
  const url = `postgres://${where.user}:${encodeURIComponent(String(where.password ?? ''))}@/${where.database}?host=${host}&port=${where.port}&schema=public`;
  const database = await openServer(url, say, 5_000);
  expect(database.where).toMatchObject({ host: where.host, database: where.database });
  expect(said).toEqual(['Not used from DATABASE_URL: schema.']);
  expect(['embedded', 'server']).toContain(kind);
});
