import { afterAll, beforeAll, expect, test } from 'vitest';
import { linksFor, parseKeys } from '../../src/keys.ts';
import { openStore } from '../../src/store/prisma/index.ts';
import { BotProcess, eventually, ownFolder, urlOf } from '../process/bot-process.ts';
import { nothingHalf, runs, type Ground, type Side } from '../support/invitation-race.ts';
import { openTown, townEnv, type Firm, type Town } from '../support/town.ts';

const processes = 3;
const pairs = 4;
const rounds = 50;

const folder = ownFolder();
let town: Town;
let bots: BotProcess[] = [];
let urls: string[] = [];
let opened: ReturnType<typeof openStore>;

beforeAll(async () => {
  town = await openTown({ providers: pairs, resellers: pairs, bosses: 1, history: false });
  const env = {
    ...townEnv(town),
    DATABASE_URL: urlOf(town.database),
    TRUSTED_PROXIES: '127.0.0.1',
  };
  bots = await Promise.all(
    Array.from({ length: processes }, () => BotProcess.start(env, folder.path)),
  );
  urls = await Promise.all(bots.map((bot) => bot.ready()));
  const [first] = urls;
  town.slack.connect(first ?? '');
  // Those who act in Slack are in a process of their own: this one.
  opened = openStore(town.database.where, { newId: () => crypto.randomUUID() });
});
afterAll(async () => {
  await opened.close();
  for (const bot of bots) await bot.kill();
  await town.close();
  folder.remove();
});

const sideOf = (firm: Firm | undefined): Side => {
  const [who] = firm?.staff ?? [];
  if (!firm || !who) throw new Error('A company without people.');
  return { company: firm.id, person: who.user.toLowerCase() };
};
let turn = 0;
function groundOf(pair: number): Ground {
  return {
    store: opened.store,
    links: linksFor(parseKeys(townEnv(town)['SECRET_KEYS'] ?? ''), 'http://localhost:3000'),
    sql: (query, values) => town.sql(query, values),
    door: () => urls[turn++ % urls.length] ?? '',
    provider: sideOf(town.providers[pair]),
    reseller: sideOf(town.resellers[pair]),
    now: () => new Date(),
  };
}

test(`R-INV-03: ${pairs * rounds} times accepted, declined, taken back and its partnership ended at once, through four processes: one outcome each`, async () => {
  const statuses: string[] = [];
  // Several at a time, so that they also get into each other's way.
  await Promise.all(
    Array.from({ length: pairs }, async (_, pair) => {
      const ground = groundOf(pair);
      for (let round = 0; round < rounds; round++)
        statuses.push(await runs(ground, pair * rounds + round, round % 3 ? 25 : 0));
    }),
  );
  expect(statuses).toHaveLength(pairs * rounds);
  // A race that always has the same winner is none.
  expect(new Set(statuses)).toEqual(new Set(['accepted', 'declined', 'revoked', 'voided']));
  await nothingHalf(groundOf(0));
  // What became of each is told too, whatever came first.
  await eventually(async () =>
    expect(await town.sql(`select 1 from "Fact" where not told`)).toEqual([]),
  );
  for (const bot of bots) expect(bot.said()).not.toMatch(/A page failed|"level":(?:50|60)/);
});
