import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  killedWhileItAsks,
  killedWhileItKeeps,
  openMarket,
  type Market,
} from '../support/transfer/kills.ts';

// At full size: test/long.
const once = ['transfer.requested', 'transfer.accepted', 'transfer.completed'];
let market: Market;
beforeAll(async () => {
  market = await openMarket(2);
});
afterAll(() => market.close());

test('R-XFR-24: killed while Microsoft is slow: another process carries it out, no subscription twice, none lost', () =>
  expect(killedWhileItAsks(market)).resolves.toEqual(once));

test('R-XFR-24: killed while the result is kept: nothing of it stays, and another process keeps it whole', () =>
  expect(killedWhileItKeeps(market)).resolves.toEqual(once));
