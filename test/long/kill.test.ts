import { expect, test } from 'vitest';
import { presses } from '../support/crowd.ts';
import { killedAgainAndAgain } from '../support/kills.ts';
import { drawnRight, recordedOnce, strayCards, toldOnce } from '../support/told-once.ts';

const plan = { providers: 15, resellers: 30, requests: 150, kills: 20, lost: 5, history: false };

test('R-OPS-01: killed 20 times during 150 requests and their decisions, without the history scopes: nothing lost, a second one says so', () =>
  killedAgainAndAgain(plan, async (town) => {
    const rows = await recordedOnce(town, plan.requests);
    expect(
      await town.sql(`select queue, kind, state, error from "Delivery" where state <> 'sent'`),
    ).toEqual([]);
    toldOnce(town, rows, false);
    await drawnRight(town);
    expect(await town.sql(`select 1 from "Delivery" where "calledAt" > "startedAt"`)).not.toEqual(
      [],
    );
    // A card that Slack never told us of answers its first press, and shows from then on what the record says.
    for (const firm of town.resellers) {
      const [boss] = firm.staff;
      if (boss) await presses(boss, firm.channel);
      expect(strayCards(firm)).toEqual([]);
    }
    await recordedOnce(town, plan.requests);
  }));
