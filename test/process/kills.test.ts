import { expect, test } from 'vitest';
import { killedAgainAndAgain } from '../support/kills.ts';
import { drawnRight, recordedOnce, strayCards, toldOnce } from '../support/told-once.ts';

// The same at full size: test/long.
const plan = { providers: 2, resellers: 2, requests: 4, kills: 2, lost: 1, history: true };

test('R-OPS-01: killed in the middle of requests and decisions: nothing lost, nothing twice', () =>
  killedAgainAndAgain(plan, async (town) => {
    toldOnce(town, await recordedOnce(town, plan.requests), true);
    await drawnRight(town);
    expect(town.resellers.flatMap(strayCards)).toEqual([]);
    // Otherwise nothing of it was put to the test.
    expect(await town.sql(`select 1 from "Delivery" where "calledAt" > "startedAt"`)).not.toEqual(
      [],
    );
  }));
