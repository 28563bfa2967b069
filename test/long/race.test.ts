import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Driver } from '../../src/sandbox/driver/driver.ts';
import { BotProcess, eventually, ownFolder, urlOf } from '../process/bot-process.ts';
import { asks, comesToSheet, decides, insists, opens, withdraws } from '../support/crowd.ts';
import { recordedOnce } from '../support/told-once.ts';
import { openTown, townEnv, type Firm, type Town } from '../support/town.ts';

const processes = 3;
const rounds = 10;
const each = 25;

const folder = ownFolder();
let town: Town;
let bots: BotProcess[] = [];
let between: Server;

beforeAll(async () => {
  town = await openTown({ providers: each, resellers: each, bosses: 2, history: false });
  const env = { ...townEnv(town), DATABASE_URL: urlOf(town.database) };
  bots = await Promise.all(
    Array.from({ length: processes }, () => BotProcess.start(env, folder.path)),
  );
  const urls = await Promise.all(bots.map((bot) => bot.ready()));
  between = await inTurn(urls.map((url) => Number(new URL(url).port)));
  const address = between.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  town.slack.connect(`http://127.0.0.1:${port}`);
});
afterAll(async () => {
  for (const bot of bots) await bot.kill();
  between.close();
  await town.close();
  folder.remove();
});

/** Each connection goes to the next process, as behind a load balancer. */
async function inTurn(ports: readonly number[]): Promise<Server> {
  let turn = 0;
  const server = createServer((near: Socket) => {
    turn += 1;
    const far = connect(ports[turn % ports.length] ?? 0, '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.on('error', () => other.destroy());
      one.pipe(other);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

type Match = { provider: Firm; reseller: Firm; agent: Driver; first: Driver; second: Driver };
function matchesOf(round: number): Match[] {
  return town.providers.map((provider, i) => {
    const reseller = town.resellers[(i + round) % each];
    const [agent] = provider.staff;
    const [first, second] = reseller?.staff ?? [];
    if (!reseller || !agent || !first || !second) throw new Error('A company without people.');
    return { provider, reseller, agent, first, second };
  });
}

/** Everybody has a finger on the button: two forms are open, and the sheet. */
async function getReady({ provider, reseller, agent, first, second }: Match): Promise<void> {
  await asks(agent, reseller.name);
  await insists(() => opens(first, reseller.channel, provider.name, 'authorize'));
  await insists(() => opens(second, reseller.channel, provider.name, 'decline'));
  await insists(async () => {
    await comesToSheet(agent, reseller.name);
    return true;
  });
}

/** The deadline of each request falls into the same half second. */
const deadline = () =>
  town.sql(
    `with due as (
       update "Partnership" set "expiresAt" = now() + (100 + random() * 900) * interval '1 ms'
       where status = 'issued' returning id, "expiresAt")
     update graphile_worker._private_jobs j set run_at = due."expiresAt" from due where j.key = 'expire:' || due.id`,
  );

const soon = () => sleep(Math.random() * 900);
async function races({ agent, first, second }: Match): Promise<string[]> {
  const answers = await Promise.all([
    soon().then(() => decides(first, 'authorize')),
    soon().then(() => decides(second, 'decline')),
    soon().then(() => withdraws(agent)),
  ]);
  return ['active', 'declined', 'withdrawn'].filter((_, i) => answers[i] === 'won');
}

test(`R-OPS-01: ${rounds * each * 4} times authorize, decline, withdraw and expiry at once through three processes: one outcome each, one entry`, async () => {
  const won = new Map<string, string[]>();
  for (let round = 0; round < rounds; round++) {
    const matches = matchesOf(round);
    await Promise.all(matches.map(getReady));
    await deadline();
    const winners = await Promise.all(matches.map(races));
    for (const [i, { provider, reseller }] of matches.entries())
      won.set(`${provider.id} ${reseller.id}`, winners[i] ?? []);
    await eventually(async () =>
      expect(await town.sql(`select 1 from "Partnership" where status = 'issued'`)).toEqual([]),
    );
    await Promise.all(
      matches.flatMap(({ agent, first, second }) =>
        [agent, first, second].map(async (who) => {
          if (who.modal()) await who.closesAll();
        }),
      ),
    );
  }
  const rows = await recordedOnce(town, rounds * each);
  const told = rows.map(({ provider, reseller, status }) => ({
    status,
    won: won.get(`${provider} ${reseller}`),
  }));
  // Whoever was told that it worked is the one whose act is recorded; nobody is where time was faster.
  expect(
    told.filter(({ status, won: by }) =>
      status === 'expired' ? by?.length !== 0 : by?.join() !== status,
    ),
  ).toEqual([]);
  // A race that always has the same winner is none.
  expect(new Set(rows.map(({ status }) => status))).toEqual(
    new Set(['active', 'declined', 'withdrawn', 'expired']),
  );
  expect(await town.sql(`select 1 from "Partnership" where version <> 2`)).toEqual([]);
});
