import { expect, test } from 'vitest';
import { killedAgainAndAgain, openMarket } from '../support/transfer/kills.ts';

const plan = { pairs: 3, each: 20, kills: 12 };

test(`R-XFR-24: ${plan.kills} kills of three processes while ${plan.pairs * plan.each} requests are carried out: each moved once, none lost`, async () => {
  const market = await openMarket(plan.pairs);
  try {
    const rested = await killedAgainAndAgain(market, plan);
    const once = ['transfer.requested', 'transfer.accepted', 'transfer.completed'];
    expect(rested).toEqual(Array.from({ length: plan.pairs * plan.each }, () => once));
  } finally {
    await market.close();
  }
});
