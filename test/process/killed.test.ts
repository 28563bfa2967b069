import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { Client, type PoolConfig } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Driver } from '../../src/sandbox/driver/driver.ts';
import { plantSeed } from '../../src/sandbox/plant.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { attachOrOpen } from '../../src/store/embedded.ts';
import { openStore } from '../../src/store/prisma/index.ts';
import { bareDatabase, type TestDatabase } from '../support/database.ts';
import { openPool } from '../support/pool.ts';
import { BotProcess, eventually, ownFolder, urlOf, type Env } from './bot-process.ts';
import { openWorkspace, slackEnv } from './workspace.ts';

const folder = ownFolder();
const data = join(folder.path, 'data');
let database: TestDatabase | undefined;
let workspace: Sandbox;
let env: Env;
let bot: BotProcess;
let where: PoolConfig;

beforeAll(async () => {
  workspace = await openWorkspace();
  // The embedded database dies with its bot; a server outlives it and keeps the dead one's locks and jobs.
  const isServer = inject('testServer').kind === 'server';
  if (isServer) database = await bareDatabase();
  env = {
    ...slackEnv(workspace),
    ...(database ? { DATABASE_URL: urlOf(database) } : { DATA_DIR: data }),
  };
  await restart();
  where = database?.where ?? (await attachOrOpen(data, () => undefined)).where;
  const opened = openStore(where, { newId: randomUUID });
  await plantSeed(opened.backstage);
  await opened.close();
});
afterAll(async () => {
  await bot.kill();
  await workspace.close();
  await database?.drop();
  folder.remove();
});

async function restart(): Promise<void> {
  bot = await BotProcess.start(env, folder.path);
  workspace.connect(await bot.ready());
}

async function rows(sql: string): Promise<unknown[]> {
  const pool = openPool(where);
  try {
    return (await pool.query(sql)).rows;
  } finally {
    await pool.end();
  }
}

/** Somebody else's hand on everything of one kind, until it is let go. */
async function locked(table: 'Partnership' | 'Delivery'): Promise<() => Promise<void>> {
  const client = new Client(where);
  // The kill takes the embedded database along.
  client.on('error', () => undefined);
  await client.connect();
  await client.query(`begin; lock table "${table}" in share row exclusive mode`);
  return () => client.end().catch(() => undefined);
}

const texts = (who: Driver, channel: string) =>
  who.reads(channel).map((message) => who.messageText(message));
const holding = (all: string[], words: string) => all.filter((text) => text.includes(words));
const decisions = `select action, "personId" from "AuditEntry" where action <> 'partnership.requested'`;

test('killed while it decides and again before it told anybody: decided once, everything delivered, every card right', async () => {
  const provider = workspace.as('UNOORDWINDSA');
  const reseller = workspace.as('UZUIDPLASGA');
  await provider.types('/partner request');
  await eventually(() => expect(provider.modalText()).toContain('Your message'));
  expect(await provider.submits({ reseller: 'Zuidplas' })).toBe('updated');
  const asks = 'Noordwind Distribution';
  await eventually(() => {
    expect(holding(texts(reseller, 'zuidplas-csp'), asks)).toHaveLength(1);
    expect(holding(texts(provider, 'noordwind-csp'), asks)).toHaveLength(1);
  });
  await reseller.clicks('Authorize');
  await eventually(() => expect(reseller.modalText()).toContain('Your consent'));

  // Killed inside the decision: nothing of it stays, and what was ticked is still in the form.
  const letGo = await locked('Partnership');
  const submission = reseller.submits({ tick: ['yes'] });
  await eventually(async () =>
    expect(
      await rows(
        `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
      ),
    ).not.toEqual([]),
  );
  await bot.kill();
  expect(await submission).toEqual({ trouble: expect.any(String) });
  await letGo();
  await restart();
  expect(await rows('select status from "Partnership"')).toEqual([{ status: 'issued' }]);
  expect(await rows(decisions)).toEqual([]);

  // Killed behind the decision: Slack answers nothing any more until the process is gone.
  workspace.fail({ method: 'chat.postMessage', times: 1_000, how: 'hang' });
  workspace.fail({ method: 'chat.update', times: 1_000, how: 'hang' });
  expect(await reseller.submits({ tick: ['yes'] })).toBe('closed');
  await eventually(() =>
    expect(
      workspace.traffic().filter(({ name, status }) => name === 'chat.postMessage' && status === 0),
    ).not.toEqual([]),
  );
  await bot.kill();
  workspace.heal();
  const news =
    'Zuidplas Global admin of Zuidplas ICT authorized Noordwind Distribution: the partnership is agreed here.';
  const outcome = 'Zuidplas Global admin of Zuidplas ICT authorized Noordwind Distribution on';
  const places: [Driver, string][] = [
    [provider, 'noordwind-csp'],
    [reseller, 'zuidplas-csp'],
  ];
  for (const [who, channel] of places) expect(holding(texts(who, channel), news)).toEqual([]);

  await restart();
  await eventually(() => {
    for (const [who, channel] of places) {
      expect(holding(texts(who, channel), news)).toHaveLength(1);
      expect(holding(texts(who, channel), outcome)).toHaveLength(1);
    }
    expect(holding(texts(provider, 'samen'), news)).toHaveLength(1);
  });
  await expect(reseller.clicks('Authorize')).rejects.toThrow('there is no button "Authorize"');
  await eventually(async () =>
    expect(await rows(`select 1 from "Delivery" where state = 'open'`)).toEqual([]),
  );
  expect(await rows('select status from "Partnership"')).toEqual([{ status: 'active' }]);
  expect(await rows(decisions)).toEqual([
    { action: 'partnership.authorized', personId: 'uzuidplasga' },
  ]);
});

test('killed between a customer’s acceptance and its telling: recorded once, told once', async () => {
  const inviter = workspace.as('UZUIDPLASAA');
  const sees = (words: string) => eventually(() => expect(inviter.modalText()).toContain(words));
  await inviter.types('/customer invite');
  await sees('Delegated admin privileges');
  const values = { name: 'Duinroos Bakkerij', email: 'info@duinroos.example', admin: 'yes' };
  expect(await inviter.submits({ ...values, provider: 'Noordwind' })).toBe('updated');
  await sees('/i/');
  const [, token = ''] = /\/i\/([\w-]+)/.exec(inviter.modalText()) ?? [];
  expect(await inviter.submits()).toBe('updated');
  await inviter.closesAll();
  const headline = 'Zuidplas ICT and Noordwind Distribution invite Duinroos Bakkerij';
  await eventually(() => expect(holding(texts(inviter, 'zuidplas-csp'), headline)).toHaveLength(1));
  const page = `${await bot.ready()}/i/${token}`;
  const [, form = ''] = /name="form" value="([^"]+)"/.exec(await (await fetch(page)).text()) ?? [];
  const answer = new URLSearchParams({
    form,
    decision: 'accept',
    firstName: 'Bea',
    lastName: 'Bakker',
    email: 'bea@duinroos.example',
    globalAdmin: 'yes',
    agreement: 'yes',
  });

  // Nobody can be told anything while the deliveries are in somebody else's hand.
  const letGo = await locked('Delivery');
  const receipt = await fetch(page, { method: 'POST', body: answer });
  expect([receipt.status, await receipt.text()]).toEqual([
    200,
    expect.stringContaining('You accepted'),
  ]);
  await bot.kill();
  await letGo();
  const ours = 'Duinroos Bakkerij accepted the invitation by you and Noordwind Distribution';
  const theirs = 'Duinroos Bakkerij accepted the joint invitation of Zuidplas ICT';
  const provider = workspace.as('UNOORDWINDSA');
  expect(holding(texts(inviter, 'zuidplas-csp'), 'accepted')).toEqual([]);

  await restart();
  await eventually(() => {
    expect(holding(texts(inviter, 'zuidplas-csp'), ours)).toHaveLength(1);
    expect(holding(texts(provider, 'noordwind-csp'), theirs)).toHaveLength(1);
    const [card] = holding(texts(inviter, 'zuidplas-csp'), headline);
    expect(card).toContain('Duinroos Bakkerij accepted on');
  });
  await eventually(async () =>
    expect(await rows(`select 1 from "Delivery" where state = 'open'`)).toEqual([]),
  );
  expect(holding(texts(inviter, 'zuidplas-csp'), ours)).toHaveLength(1);
  expect(
    await rows(`select action from "AuditEntry" where action = 'invitation.accepted'`),
  ).toHaveLength(1);
  expect(await rows('select "partnerId" from "ResellerRelationship" order by 1')).toEqual([
    { partnerId: 'noordwind' },
    { partnerId: 'zuidplas' },
  ]);
  // The form that was under way when the process died shows its receipt.
  const again = await fetch(`${await bot.ready()}/i/${token}`, { method: 'POST', body: answer });
  expect(again.status).toBe(200);
});
