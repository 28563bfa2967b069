import { setTimeout as sleep } from 'node:timers/promises';
import { expect, vi } from 'vitest';
import { BotProcess, eventually, ownFolder, urlOf } from '../process/bot-process.ts';
import { asks, comesToSheet, decides, insists, opens, withdraws, type Way } from './crowd.ts';
import { openTown, townEnv, type Firm, type Town } from './town.ts';

export type KillPlan = {
  readonly providers: number;
  readonly resellers: number;
  /** Each is decided too. */
  readonly requests: number;
  readonly kills: number;
  /** Of how many kills an answer of Slack's got lost a moment before. */
  readonly lost: number;
  readonly history: boolean;
};
type Pair = {
  readonly provider: Firm;
  readonly reseller: Firm;
  readonly ways: readonly (Way | 'withdraw')[];
};
type Random = () => number;

/** The run can be had again with TEST_SEED, as far as two processes ever do the same twice. */
function seeded(): Random {
  // oxlint-disable-next-line node/no-process-env -- the tests' own setting, not the bot's
  let state = Number(process.env['TEST_SEED'] ?? Date.now() % 1_000_000);
  process.stderr.write(`kills with TEST_SEED=${state}\n`);
  // mulberry32
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const mixes: readonly Pair['ways'][] = [
  ['authorize'],
  ['decline'],
  ['withdraw'],
  ['authorize', 'withdraw'],
  ['decline', 'withdraw'],
];
const firmAt = (firms: readonly Firm[], i: number): Firm => {
  const firm = firms[i % firms.length];
  if (!firm) throw new Error('A town without companies.');
  return firm;
};
function pairsOf({ providers, resellers }: Town, count: number): Pair[] {
  return Array.from({ length: count }, (_, i) => ({
    provider: firmAt(providers, i),
    reseller: firmAt(resellers, i + Math.floor(i / providers.length)),
    ways: mixes[i % mixes.length] ?? ['authorize'],
  }));
}
const first = (firm: Firm) => {
  const [who] = firm.staff;
  if (!who) throw new Error('A company without people.');
  return who;
};

/** What still waits in each queue, by its oldest. */
const heads = (town: Town) =>
  town.sql<{ id: string }>(
    `select distinct on (queue) id from "Delivery" where state in ('open', 'started', 'unconfirmed') order by queue, ord`,
  );

/** Everybody asks and decides while the bot's process is killed again and again; then, when all is delivered, `look` is called. */
export async function killedAgainAndAgain(
  plan: KillPlan,
  look: (town: Town) => Promise<void>,
): Promise<void> {
  const random = seeded();
  const town = await openTown({ ...plan, bosses: 1 });
  const folder = ownFolder();
  const env = { ...townEnv(town), DATABASE_URL: urlOf(town.database) };
  let bot: BotProcess | null = null;
  const dies = async () => bot?.kill();
  const comes = async () => {
    bot = await BotProcess.start(env, folder.path);
    town.slack.connect(await bot.ready());
  };
  try {
    await comes();
    const pairs = pairsOf(town, plan.requests);
    const crowd = Promise.all([
      ...town.providers.map((firm) => agent(firm, pairs, () => random() * 500 * plan.kills)),
      ...town.resellers.map((firm) => boss(firm, pairs)),
    ]);
    const killer = async () => {
      for (let kills = 1; kills < plan.kills; kills++) {
        if (kills <= plan.lost) await losesAnAnswer(town);
        await sleep(500 + random() * 5_000);
        await dies();
        await comes();
      }
    };
    // Both to their end, so that no process is started behind our back.
    const ends = await Promise.allSettled([crowd, killer()]);
    for (const one of ends) if (one.status === 'rejected') throw one.reason;

    // The last time, when everybody is done and much is still to be told.
    town.slack.heal();
    await dies();
    const waiting = (await heads(town)).map(({ id }) => id);
    await comes();
    await everyQueueMoves(town, waiting);
    await comesToRest(town);
    await look(town);
  } finally {
    await dies();
    await town.close();
    folder.remove();
  }
}

/** A post arrives and Slack's answer does not; where nobody posts for a while there is none to lose. */
async function losesAnAnswer({ slack }: Town): Promise<void> {
  const since = new Date().toISOString();
  slack.fail({ method: 'chat.postMessage', times: 1, how: 'lost-answer' });
  for (let waits = 0; waits < 200; waits++) {
    if (slack.traffic().some(({ at, error }) => error === 'lost' && at >= since)) return;
    await sleep(50);
  }
}

/** Within 30 s of the new start the oldest of every queue has left it. */
const everyQueueMoves = (town: Town, waiting: readonly string[]): Promise<void> =>
  vi.waitFor(
    async () =>
      expect(
        await town.sql(
          `select queue from "Delivery" where id = any($1) and state in ('open', 'started', 'unconfirmed')`,
          [waiting],
        ),
      ).toEqual([]),
    { timeout: 30_000, interval: 250 },
  );

async function comesToRest(town: Town): Promise<void> {
  for (const rest of [
    `select 1 from graphile_worker.jobs where task_identifier = 'tell' and attempts < max_attempts`,
    `select 1 from "Delivery" where state in ('open', 'started', 'unconfirmed')`,
    `select 1 from "AuditEntry" e where not exists (select from "AuditSeal" s where s."entryId" = e.id)`,
  ])
    for (let tries = 0; tries < 3; tries++)
      await eventually(async () => expect(await town.sql(rest)).toEqual([]));
}

/** A provider's one sales agent: asks every reseller, and takes some requests back. */
async function agent(firm: Firm, pairs: readonly Pair[], pause: () => number): Promise<void> {
  const who = first(firm);
  for (const { provider, reseller, ways } of pairs) {
    if (provider !== firm) continue;
    // So that there is something to be killed all the time.
    await sleep(pause());
    await asks(who, reseller.name);
    if (!ways.includes('withdraw')) continue;
    await insists(async () => {
      if (/withdrew|authorized|declined/.test(who.modalText())) return true;
      await comesToSheet(who, reseller.name, /authorized|declined/);
      return (await withdraws(who)) !== 'unanswered';
    });
    await who.closesAll();
  }
}

/** A reseller's Global admin: decides on whatever hangs in the channel, in any order. */
async function boss(firm: Firm, pairs: readonly Pair[]): Promise<void> {
  const who = first(firm);
  const open = pairs.filter(({ reseller }) => reseller === firm);
  for (const { provider, ways } of open) {
    const way = ways.find((one) => one !== 'withdraw');
    if (!way) continue;
    await insists(async () => {
      if (!(await opens(who, firm.channel, provider.name, way)))
        return decided(who, firm, provider);
      return (await decides(who, way)) !== 'unanswered';
    });
  }
}

/** The other side was faster, and the card says so. */
const decided = (who: ReturnType<typeof first>, firm: Firm, provider: Firm): boolean =>
  who
    .reads(firm.channel)
    .map((message) => who.messageText(message))
    .some((text) => text.includes(`of ${provider.name} withdrew the request`));
