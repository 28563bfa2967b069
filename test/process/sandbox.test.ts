import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attachOrOpen } from '../../src/store/embedded.ts';
import { openPool } from '../support/pool.ts';
import { admin, BotProcess, freePort, ownFolder, type Env } from './bot-process.ts';

// One data folder and one story, told in order: making an embedded database takes longer than all of it.
const folder = ownFolder();
const data = join(folder.path, 'data');
let env: Env;
let page: string;
let sandbox: BotProcess;

beforeAll(async () => {
  const port = await freePort();
  page = `http://localhost:${port}`;
  env = { DATA_DIR: data, SANDBOX_PORT: String(port) };
  sandbox = await BotProcess.start(env, folder.path);
  await sandbox.ready();
});
afterAll(async () => {
  await sandbox.kill();
  folder.remove();
});

async function restart(): Promise<void> {
  sandbox.send('SIGTERM');
  expect(await sandbox.ended()).toBe(0);
  sandbox = await BotProcess.start(env, folder.path);
  await sandbox.ready();
}
const says = (text: string) =>
  fetch(`${page}/page/act`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      as: 'UNOORDWINDGA',
      act: { do: 'say', conversation: 'CGENERAL', text },
    }),
  });
const seen = async () => (await fetch(`${page}/page/state?as=UNOORDWINDGA`)).text();
const confirms = () => admin(env, folder.path, 'company', 'confirm', 'middelveld');

test('without any setting npm start is the sandbox: its page, people, channels and commands on SANDBOX_PORT', async () => {
  await sandbox.says(new RegExp(`Open ${page} in a browser\\.`));
  const answer = await fetch(page);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await answer.text()).toContain('<title>');
  const state = await seen();
  for (const words of ['Noordwind Global admin', 'noordwind-csp', '/partner'])
    expect(state).toContain(words);
});

test('a second process on the same data is refused, with the number of the one that has it', async () => {
  const second = await BotProcess.start({ ...env, SANDBOX_PORT: '0' }, folder.path);
  expect(await second.ended()).toBe(1);
  expect(second.said()).toContain('/data/sandbox is in use by process');
  expect(second.said()).toContain(
    `is in use by process ${sandbox.pid}. Stop it, or give this one another DATA_DIR.\n`,
  );
});

test('what people wrote and the bot recorded is there after a restart; reset brings the seed back', async () => {
  expect((await says('We were here')).status).toBe(200);
  expect(await confirms()).toMatchObject({
    code: 0,
    said: expect.stringMatching(/^Middelveld BV is confirmed, as:\n/),
  });
  await restart();
  expect(await seen()).toContain('We were here');
  expect(await confirms()).toMatchObject({
    code: 1,
    said: expect.stringMatching(/^Middelveld BV was confirmed already, by the operator on /),
  });

  expect((await fetch(`${page}/page/reset`, { method: 'POST' })).status).toBe(200);
  expect(await seen()).not.toContain('We were here');
  expect(await confirms()).toMatchObject({ code: 0 });
});

test('the sandbox refuses the database of a bot, and leaves it alone', async () => {
  sandbox.send('SIGTERM');
  expect(await sandbox.ended()).toBe(0);
  const database = await attachOrOpen(join(data, 'sandbox'), () => undefined);
  const pool = openPool(database.where);
  await pool.query(`update "Deployment" set kind = 'bot'`);
  await pool.end();
  await database.stop();
  sandbox = await BotProcess.start(env, folder.path);
  expect(await sandbox.ended()).toBe(1);
  expect(sandbox.said()).toBe(
    'This database belongs to a bot with real data. The sandbox needs another DATA_DIR.\n',
  );
});
