import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { offers } from '../../../src/data/offers.ts';
import { openStore } from '../../../src/store/prisma/index.ts';
import { eventually } from '../../process/bot-process.ts';
import { openTown, type Firm, type Town } from '../town.ts';
import {
  actionsOf,
  does,
  lineUp,
  movedOnceOrFree,
  type Match,
  type Side,
  type Sql,
} from './ground.ts';
import { TransferProcess } from './processes.ts';

/** A town whose resellers hand on what they have, and this process's own hands in it. */
export type Market = {
  readonly town: Town;
  readonly sql: Sql;
  /** A customer between the nth pair, with a request that waits. */
  lineUp(pair: number, round: number): Promise<Match>;
  accepts(match: Match): Promise<void>;
  close(): Promise<void>;
};
const sideOf = (firm: Firm | undefined): Side => {
  const [who] = firm?.staff ?? [];
  if (!firm || !who) throw new Error('A company without people.');
  return { company: firm.id, person: who.user.toLowerCase() };
};

export async function openMarket(pairs: number): Promise<Market> {
  const town = await openTown({ providers: pairs, resellers: pairs, bosses: 1, history: false });
  await town.sql(
    `update "Company" set kinds = array['reseller', 'direct-bill'] where 'reseller' = any(kinds)`,
  );
  const sql: Sql = (query, values) => town.sql(query, values);
  const opened = openStore(town.database.where, { newId: randomUUID, offers });
  return {
    town,
    sql,
    async lineUp(pair, round) {
      const sides = { source: sideOf(town.resellers[pair]), target: sideOf(town.providers[pair]) };
      return lineUp(opened, sql, sides, round, new Date());
    },
    async accepts(match) {
      expect(await does(opened, match, 'accept')).toBeNull();
    },
    async close() {
      await opened.close();
      await town.close();
    },
  };
}

/** What is recorded of an accepted one when it has come to rest; it moved once. */
async function cameToRest({ sql }: Market, match: Match): Promise<string[]> {
  await eventually(async () =>
    expect(await sql(`select status from "Transfer" where id = $1`, [match.transfer])).toEqual([
      { status: 'complete' },
    ]),
  );
  await movedOnceOrFree(sql, match, true);
  return actionsOf(sql, match);
}

/** The process dies while it waits for Microsoft; the next one asks the same once more. */
export async function killedWhileItAsks(market: Market): Promise<string[]> {
  const { town, sql } = market;
  const match = await market.lineUp(0, 1);
  const first = new TransferProcess(town, null);
  await first.ready();
  await market.accepts(match);
  await eventually(() => expect(first.asked()).toEqual([match.transfer]));
  await first.kill();
  expect(await actionsOf(sql, match)).toEqual(['transfer.requested', 'transfer.accepted']);
  const next = new TransferProcess(town, 0);
  try {
    await next.ready();
    const actions = await cameToRest(market, match);
    expect(next.asked()).toEqual([match.transfer]);
    return actions;
  } finally {
    await next.kill();
  }
}

/** The process dies inside the commit of the result: nothing of it stays, and the next one keeps it whole. */
export async function killedWhileItKeeps(market: Market): Promise<string[]> {
  const { town, sql } = market;
  const match = await market.lineUp(1, 2);
  const first = new TransferProcess(town, 0);
  await first.ready();
  // Somebody else's hand on what it writes last.
  const hand = new Client(town.database.where);
  await hand.connect();
  await hand.query('begin; lock table "SubscriptionOrder" in share row exclusive mode');
  await market.accepts(match);
  await eventually(async () =>
    expect(
      await sql(
        `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
      ),
    ).not.toEqual([]),
  );
  await first.kill();
  await hand.end();
  expect(await actionsOf(sql, match)).toEqual(['transfer.requested', 'transfer.accepted']);
  expect(
    await sql(`select 1 from "Subscription" where "customerId" = $1 and status <> 'active'`, [
      match.customer,
    ]),
  ).toEqual([]);
  const next = new TransferProcess(town, 0);
  try {
    await next.ready();
    return await cameToRest(market, match);
  } finally {
    await next.kill();
  }
}

/** Requests are accepted one after another while one of several processes after the other is killed. */
export async function killedAgainAndAgain(
  market: Market,
  plan: { readonly pairs: number; readonly each: number; readonly kills: number },
): Promise<readonly string[][]> {
  const { town, sql } = market;
  const start = () => new TransferProcess(town, 300);
  const bots = [start(), start(), start()];
  await Promise.all(bots.map((bot) => bot.ready()));
  const matches: Match[] = [];
  const accepting = Array.from({ length: plan.pairs }, async (_, pair) => {
    for (let n = 0; n < plan.each; n++) {
      const match = await market.lineUp(pair, 100 + pair * plan.each + n);
      await market.accepts(match);
      matches.push(match);
      // Another customer of the same two.
      await sql(
        `update "Partnership" set status = 'removed', "endedAt" = now(), "endedById" = $2 where id = $1`,
        [match.partnership, match.target.person],
      );
      await sleep(Math.random() * 1_000);
    }
  });
  const killing = async () => {
    for (let kill = 0; kill < plan.kills; kill++) {
      await sleep(500 + Math.random() * 2_000);
      const at = kill % bots.length;
      await bots[at]?.kill();
      const next = start();
      bots[at] = next;
      await next.ready();
    }
  };
  try {
    const ends = await Promise.allSettled([...accepting, killing()]);
    for (const one of ends) if (one.status === 'rejected') throw one.reason;
    const rested: string[][] = [];
    for (const match of matches) rested.push(await cameToRest(market, match));
    return rested;
  } finally {
    for (const bot of bots) await bot.kill();
  }
}
