import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { ourMigrations } from '../../src/store/migrate.ts';
import { bareDatabase, testDatabase, type TestDatabase } from '../support/database.ts';
import { openPool } from '../support/pool.ts';
import { admin, BotProcess, freePort, ownFolder, urlOf, type Env } from './bot-process.ts';
import { openWorkspace, slackEnv } from './workspace.ts';

const folder = ownFolder();
let workspace: Sandbox;
let databases: TestDatabase[] = [];
let started: BotProcess[] = [];

beforeAll(async () => {
  workspace = await openWorkspace();
});
afterEach(async () => {
  for (const bot of started) await bot.kill();
  for (const database of databases) await database.drop();
  [started, databases] = [[], []];
});
afterAll(async () => {
  await workspace.close();
  folder.remove();
});

async function start(env: Env): Promise<BotProcess> {
  const bot = await BotProcess.start(env, folder.path);
  started.push(bot);
  return bot;
}
async function rows(database: TestDatabase, sql: string): Promise<unknown[]> {
  const pool = openPool(database.where);
  try {
    return (await pool.query(sql)).rows;
  } finally {
    await pool.end();
  }
}

test('Slack settings that are not whole stop the start with every fault, and never become the sandbox', async () => {
  const bot = await start({
    SLACK_BOT_TOKEN: '',
    SLACK_SIGNNG_SECRET: 'hush',
    PUBLIC_URL: 'http://samen.example.com',
  });
  expect(await bot.ended()).toBe(1);
  expect(bot.said()).toBe(
    [
      'Please check your environment:',
      '  - SLACK_BOT_TOKEN is there but empty: give it a value or take it away',
      '  - PUBLIC_URL has to begin with https:// (plain http only on localhost)',
      '  - SLACK_SIGNNG_SECRET is not a setting of ours. Did you misspell it?',
      '  - SLACK_SIGNING_SECRET is missing: in Slack under Basic Information, App Credentials.',
      '',
    ].join('\n'),
  );
});

test('a DATABASE_URL that does not answer: the bot says which host and why, without the password, and is not alive for a probe', async () => {
  const port = await freePort();
  const where = `127.0.0.1:${port}`;
  const bot = await start({
    ...slackEnv(workspace),
    DATABASE_URL: `postgres://samen:hush@${where}/x`,
  });
  await bot.says(
    new RegExp(
      `The database at ${where} \\(DATABASE_URL\\) does not answer: connect ECONNREFUSED ${where}. Trying for another 30 s.`,
    ),
  );
  await expect(bot.get('/healthz')).rejects.toThrow('fetch failed');
  expect(bot.said()).not.toContain('hush');
});

test('a DATABASE_URL that can never answer ends the start with 1, in words and nothing else', async () => {
  const bot = await start({ ...slackEnv(workspace), DATABASE_URL: 'postgres://u:hu#sh@db/x' });
  expect(await bot.ended()).toBe(1);
  expect(bot.said()).toMatch(/^DATABASE_URL can't be read\. It looks like postgres:.*\n$/);
});

test('a port that another program has is named, with the settings that choose one', async () => {
  const database = await testDatabase();
  databases.push(database);
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' && address ? String(address.port) : '';
  const bot = await start({ ...slackEnv(workspace), DATABASE_URL: urlOf(database), PORT: port });
  expect(await bot.ended()).toBe(1);
  other.close();
  expect(bot.said()).toContain(
    `127.0.0.1:${port}: another process has this port. PORT, OPS_PORT and SANDBOX_PORT choose ours.\n`,
  );
});

test('a bot refuses the database of a sandbox', async () => {
  const database = await testDatabase();
  databases.push(database);
  await rows(database, `update "Deployment" set kind = 'sandbox'`);
  const bot = await start({ ...slackEnv(workspace), DATABASE_URL: urlOf(database) });
  expect(await bot.ended()).toBe(1);
  expect(bot.said()).toBe(
    'This database belongs to a sandbox. Give the bot another DATABASE_URL or DATA_DIR.\n',
  );
  expect(await rows(database, 'select kind from "Deployment"')).toEqual([{ kind: 'sandbox' }]);
});

test('admin without a verb, or with one that is none, lists the verbs', async () => {
  const list = [
    'What you can ask for:',
    '  npm run admin -- company confirm <name, id, tenant id or MPN id>',
  ].join('\n');
  const [none, wrong, option] = await Promise.all([
    admin({}, folder.path),
    admin({}, folder.path, 'constructor'),
    admin({}, folder.path, 'company', 'confirm', '--force'),
  ]);
  expect(none).toEqual({ code: 0, said: expect.stringContaining(list) });
  expect(wrong.code).toBe(1);
  expect(wrong.said).toMatch(/^There is no verb "constructor"\.\n/);
  expect(wrong.said).toContain(list);
  expect(option.code).toBe(1);
  expect(option.said).toMatch(/^Unknown option '--force'/);
  expect(option.said).toContain(list);
});

test('two bots that start at the same moment on one new database migrate it once, and both serve', async () => {
  const database = await bareDatabase();
  databases.push(database);
  const env = { ...slackEnv(workspace), DATABASE_URL: urlOf(database) };
  const both = await Promise.all([start(env), start(env)]);
  await Promise.all(both.map((bot) => bot.ready()));
  const migrations = readdirSync(ourMigrations(), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, done: true }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
  expect(
    await rows(
      database,
      'select migration_name as name, finished_at is not null as done from _prisma_migrations order by migration_name collate "C"',
    ),
  ).toEqual(migrations);
  expect(await rows(database, 'select kind from "Deployment"')).toEqual([{ kind: 'bot' }]);
});
