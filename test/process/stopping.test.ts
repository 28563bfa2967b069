import { createHmac, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { plantSeed } from '../../src/sandbox/plant.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { openStore } from '../../src/store/prisma/index.ts';
import { testDatabase, type TestDatabase } from '../support/database.ts';
import { openPool } from '../support/pool.ts';
import { BotProcess, eventually, ownFolder, urlOf } from './bot-process.ts';
import { openWorkspace, slackEnv } from './workspace.ts';

const folder = ownFolder();
let database: TestDatabase;
let workspace: Sandbox;
let bot: BotProcess;
let url: string;

beforeAll(async () => {
  database = await testDatabase();
  const opened = openStore(database.where, { newId: randomUUID });
  await plantSeed(opened.backstage);
  await opened.close();
  workspace = await openWorkspace();
  await start();
});
afterAll(async () => {
  await bot.kill();
  await workspace.close();
  await database.drop();
  folder.remove();
});

async function start(): Promise<void> {
  const env = { ...slackEnv(workspace), DATABASE_URL: urlOf(database) };
  bot = await BotProcess.start(env, folder.path);
  url = await bot.ready();
  workspace.connect(url);
}

/** An event of Slack's whose last bytes the test holds back: the request is under way until it sends them. */
function halfAnEvent(): { answer: Promise<string>; rest: () => void } {
  const body = JSON.stringify({
    type: 'event_callback',
    event_id: randomUUID(),
    team_id: 'T0SAMEN',
    event: { type: 'app_home_opened', user: 'UNOORDWINDGA', tab: 'home', channel: 'D0' },
  });
  const at = String(Math.floor(Date.now() / 1000));
  const { SLACK_SIGNING_SECRET: secret = '' } = slackEnv(workspace);
  const signature = createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex');
  const socket: Socket = connect(Number(new URL(url).port), '127.0.0.1');
  let heard = '';
  socket.setEncoding('utf8').on('data', (text: string) => (heard += text));
  socket.on('error', () => socket.destroy()); // the test reads what was heard
  const answer = once(socket, 'close').then(() => heard);
  const head = [
    'POST /slack/events HTTP/1.1',
    'Host: localhost',
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
    `X-Slack-Request-Timestamp: ${at}`,
    `X-Slack-Signature: v0=${signature}`,
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n${body.slice(0, 10)}`);
  return { answer, rest: () => socket.write(body.slice(10)) };
}

const isStopping = () =>
  eventually(async () =>
    expect(await bot.get('/readyz')).toMatchObject({
      status: 503,
      body: { ready: false, stopping: true },
    }),
  );

test('a database that goes away makes it unready, not dead; when it is back, what waits is delivered', async () => {
  expect(await bot.get('/healthz')).toEqual({ status: 200, body: { alive: true } });
  expect(await bot.get('/readyz')).toEqual({
    status: 200,
    body: {
      ready: true,
      database: 'answers',
      worker: 'running',
      slack: 'answers',
      mail: 'not used',
      stopping: false,
    },
  });
  const owner = openPool(inject('testServer').where);
  const name = String(database.where.database);
  await owner.query(`alter database ${name} with allow_connections false`);
  const theirs = `datname = '${name}' and application_name like 'samen%'`;
  await owner.query(`select pg_terminate_backend(pid) from pg_stat_activity where ${theirs}`);
  await eventually(async () =>
    expect(await bot.get('/readyz')).toMatchObject({
      status: 503,
      body: { ready: false, database: 'does not answer' },
    }),
  );
  expect((await bot.get('/healthz')).status).toBe(200);
  await owner.query(`alter database ${name} with allow_connections true`);
  await owner.end();
  await eventually(async () =>
    expect(await bot.get('/readyz')).toMatchObject({ status: 200, body: { worker: 'running' } }),
  );

  const provider = workspace.as('UNOORDWINDSA');
  const reseller = workspace.as('UZUIDPLASGA');
  await provider.types('/partner request');
  await eventually(() => expect(provider.modalText()).toContain('Your message'));
  await provider.submits({ reseller: 'Zuidplas', message: 'Back again' });
  await eventually(() =>
    expect(
      reseller.reads('zuidplas-csp').map((message) => reseller.messageText(message)),
    ).toContainEqual(expect.stringContaining('Back again')),
  );
});

test('SIGTERM: takes no new request, finishes the one under way, and ends with 0', async () => {
  const { answer, rest } = halfAnEvent();
  // The door has taken it when it has answered a later one.
  expect((await fetch(url)).status).toBe(200);
  bot.send('SIGTERM');
  await isStopping();
  expect((await bot.get('/healthz')).status).toBe(200);
  await expect(fetch(url)).rejects.toThrow('fetch failed');
  rest();
  expect(await answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  expect(await bot.ended()).toBe(0);
  expect(bot.said()).not.toContain('Not everything finished in time');
  const pool = openPool(database.where);
  const { rows } = await pool.query(
    `select t.identifier as task from graphile_worker._private_jobs j
     join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'event'`,
  );
  await pool.end();
  expect(rows).toEqual([{ task: 'event' }]);
});

test('a second signal does not wait for the request under way', async () => {
  await start();
  const { answer } = halfAnEvent();
  expect((await fetch(url)).status).toBe(200);
  bot.send('SIGTERM');
  await isStopping();
  bot.send('SIGINT');
  expect(await bot.ended()).toBe(1);
  expect(await answer).toBe('');
});
