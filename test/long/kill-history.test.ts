import { expect, test } from 'vitest';
import { killedAgainAndAgain } from '../support/kills.ts';
import { drawnRight, recordedOnce, strayCards, toldOnce } from '../support/told-once.ts';

const plan = { providers: 15, resellers: 30, requests: 150, kills: 20, lost: 5, history: true };

test('R-OPS-01: killed 20 times during 150 requests and their decisions, with the history scopes: nothing lost, nothing twice', () =>
  killedAgainAndAgain(plan, async (town) => {
    const rows = await recordedOnce(town, plan.requests);
    expect(
      await town.sql(`select queue, kind, state, error from "Delivery" where state <> 'sent'`),
    ).toEqual([]);
    toldOnce(town, rows, true);
    await drawnRight(town);
    expect(town.resellers.flatMap(strayCards)).toEqual([]);
    // Otherwise nothing of it was put to the test.
    expect(await town.sql(`select 1 from "Delivery" where "calledAt" > "startedAt"`)).not.toEqual(
      [],
    );
  }));
