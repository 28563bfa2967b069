import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { carryOut } from '../../../src/jobs/carry-out.ts';
import { guided } from '../../../src/partner-center/guided.ts';
import { day, openSamen, type Samen } from '../../support/samen.ts';
import { does } from '../../support/transfer/ground.ts';
import { runs, type Ground } from '../../support/transfer/race.ts';

const time = () => new Date();
let samen: Samen;
let ground: Ground;
/** The clock's own move: it belongs to its round, and must not fall into the next one's beginning. */
let passing: Promise<unknown> = Promise.resolve();
beforeAll(async () => {
  samen = await openSamen({ pace: 'off' });
  const { transfers } = samen.bot.backstage;
  const work = carryOut({ transfers, partnerCenter: guided, newId: randomUUID, now: time });
  ground = {
    opened: samen.bot,
    sql: (query, values) => samen.sql(query, values),
    source: { company: 'oostzee', person: 'uoostzeeaa' },
    target: { company: 'noordwind', person: 'unoordwindaa' },
    now: time,
    does: (match, deed) => does(samen.bot, match, deed),
    async ends(_, ms) {
      // A clock moves in no time; everybody else has to go to the database.
      passing = sleep(ms * 5).then(() => vi.setSystemTime(Date.now() + 31 * day));
    },
    async settles(match) {
      await passing;
      await work(match);
    },
  };
});
afterAll(() => samen.close());

/** The same at full size, and through several processes: test/long. */
const rounds = 10;

test('R-XFR-26: accepted, withdrawn, expired and its partnership ended at once: one outcome, lines free or moved once', async () => {
  const statuses: string[] = [];
  for (let round = 0; round < rounds; round++)
    statuses.push(await runs(ground, round, round < 5 ? 50 : 5));
  expect(statuses).toHaveLength(rounds);
});

test('R-XFR-26: what became of each is told, whatever came first', async () => {
  await samen.settle();
  expect(await samen.sql(`select 1 from "Fact" where not told`)).toEqual([]);
  expect(samen.logged()).not.toMatch(/"level":(?:50|60)/);
});
