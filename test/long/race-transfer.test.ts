import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../../src/store/prisma/index.ts';
import { offers } from '../../src/data/offers.ts';
import { eventually } from '../process/bot-process.ts';
import { openTown, type Firm, type Town } from '../support/town.ts';
import type { Side } from '../support/transfer/ground.ts';
import { TransferProcess } from '../support/transfer/processes.ts';
import { runs, type Ground } from '../support/transfer/race.ts';

const processes = 3;
const pairs = 3;
const rounds = 100;

let town: Town;
let bots: TransferProcess[] = [];
let opened: ReturnType<typeof openStore>;

beforeAll(async () => {
  town = await openTown({ providers: pairs, resellers: pairs, bosses: 1, history: false });
  await town.sql(
    `update "Company" set kinds = array['reseller', 'direct-bill'] where 'reseller' = any(kinds)`,
  );
  bots = Array.from({ length: processes }, () => new TransferProcess(town, 20));
  await Promise.all(bots.map((bot) => bot.ready()));
  // What is raced for is asked for here.
  opened = openStore(town.database.where, { newId: randomUUID, offers });
});
afterAll(async () => {
  await opened.close();
  for (const bot of bots) await bot.kill();
  await town.close();
});

const sideOf = (firm: Firm | undefined): Side => {
  const [who] = firm?.staff ?? [];
  if (!firm || !who) throw new Error('A company without people.');
  return { company: firm.id, person: who.user.toLowerCase() };
};
let turn = 0;
const groundOf = (pair: number): Ground => ({
  opened,
  sql: (query, values) => town.sql(query, values),
  source: sideOf(town.resellers[pair]),
  target: sideOf(town.providers[pair]),
  now: () => new Date(),
  does(match, deed) {
    const bot = bots[turn++ % bots.length];
    if (!bot) throw new Error('No process.');
    return bot.does(match, deed);
  },
  async ends({ transfer }, ms) {
    await town.sql(
      `with due as (update "Transfer" set "expiresAt" = now() + $2 * interval '1 ms' where id = $1 returning id, "expiresAt")
       update graphile_worker._private_jobs j set run_at = due."expiresAt" from due where j.key = 'expire:' || due.id`,
      [transfer, ms * 4],
    );
  },
  settles: ({ transfer }) =>
    eventually(async () => {
      const open = `select 1 from "Transfer" where id = $1 and status in ('active', 'in-progress')`;
      expect(await town.sql(open, [transfer])).toEqual([]);
    }),
});

test(`R-XFR-26: ${pairs * rounds} times accepted, withdrawn, expired and its partnership ended at once, through ${processes} processes: one outcome each, lines free or moved once`, async () => {
  const statuses: string[] = [];
  // Several at a time, so that they also get into each other's way.
  await Promise.all(
    Array.from({ length: pairs }, async (_, pair) => {
      const ground = groundOf(pair);
      for (let round = 0; round < rounds; round++)
        statuses.push(await runs(ground, pair * rounds + round, round % 3 ? 150 : 5));
    }),
  );
  expect(statuses).toHaveLength(pairs * rounds);
  // A race that always has the same winner is none.
  expect(new Set(statuses)).toEqual(
    new Set(['complete', 'withdrawn', 'partnership-ended', 'expired']),
  );
  // What became of each is told too, whatever came first.
  await eventually(async () =>
    expect(await town.sql(`select 1 from "Fact" where not told`)).toEqual([]),
  );
  // A job that waited too long for a lock is tried again; what moves under its own lock is a fault.
  for (const bot of bots) expect(bot.said()).not.toMatch(/moved under|"level":60/);
});
