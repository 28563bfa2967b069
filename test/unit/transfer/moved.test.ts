import { expect, test } from 'vitest';
import type { SubscriptionId } from '../../../src/domain/ids.ts';
import {
  cancel,
  changeQuantity,
  openTransferOf,
  reactivate,
  setRenewal,
  suspend,
  tickSubscription,
  type Owned,
} from '../../../src/domain/subscription/life.ts';
import { offers } from '../../../src/data/offers.ts';
import { agent, e3, id, now, storage, suspended } from './parties.ts';

const offer = offers.find((one) => one.id === e3.offer) ?? null;
const owned = (change: Partial<Owned> = {}): Owned => ({
  subscription: e3,
  base: null,
  addOns: [storage],
  inTransfers: [],
  capacity: 'direct-bill',
  restricted: false,
  ...change,
});
const acts = (seen: Owned) =>
  [
    changeQuantity(seen, agent, { quantity: 9, seen: 5 }, offer),
    suspend(seen, agent, now),
    reactivate(seen, agent),
    cancel(seen, agent, true, now),
    setRenewal({ ...seen, links: new Map() }, agent, false),
  ].map((outcome) => (outcome.ok ? 'done' : outcome.refusal.code));

test('R-XFR-22: nothing of what moved changes any more, but for the tick that it is so at Microsoft', () => {
  const moved = owned({
    subscription: { ...e3, ...suspended, movedTo: 'new' as SubscriptionId },
  });
  expect(acts(moved)).toEqual(Array.from({ length: 5 }, () => 'subscription-moved'));
  const gone = { ...agent, roles: ['global-admin'] as const };
  expect(tickSubscription(moved, gone, now).ok).toBe(true);
});

test('R-XFR-15: while a request is open a change of it or an add-on is warned of, not refused', () => {
  const line = { subscription: storage.id, transfer: id, quantity: 7, running: false };
  const open = owned({ inTransfers: [line] });
  expect(openTransferOf(open)).toEqual(line);
  expect(openTransferOf(owned())).toBeNull();
  expect(acts(open)).toEqual(['done', 'done', 'active-already', 'done', 'done']);
});

test('C.7: from accept to result nothing of it changes', () => {
  const line = { subscription: e3.id, transfer: id, quantity: 5, running: true };
  const seen = owned({ inTransfers: [line] });
  expect(acts(seen)).toEqual(Array.from({ length: 5 }, () => 'transfer-running'));
  expect(openTransferOf(seen)).toBeNull();
});
