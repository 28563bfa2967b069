import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { offers } from '../../../src/data/offers.ts';
import type { SubscriptionId, TransferId } from '../../../src/domain/ids.ts';
import type { Subscription } from '../../../src/domain/subscription/subscription.ts';
import { acceptTransfer, withdrawTransfer } from '../../../src/domain/transfer/decisions.ts';
import { eligibility, type Fleet } from '../../../src/domain/transfer/eligibility.ts';
import { finishTransfer } from '../../../src/domain/transfer/execution.ts';
import { requestTransfer } from '../../../src/domain/transfer/request.ts';
import { isOpen, type Transfer } from '../../../src/domain/transfer/transfer.ts';
import {
  agent,
  broken,
  decider,
  deciding,
  done,
  given,
  item,
  nextOf,
  noordwind,
  now,
  oostzee,
  seen,
  subscription,
  suspended,
} from './parties.ts';

// Any fleet, and any requests over it: asked for, accepted, withdrawn, carried out with any groups failing.
const state = fc.oneof(
  { weight: 8, arbitrary: fc.constant('active') },
  { weight: 1, arbitrary: fc.constantFrom('suspended', 'cancelled') },
);
const kept = (name: string, offer: string, is: string, quantity: number, parent: string | null) =>
  subscription(name, offer, {
    quantity,
    parent: parent as SubscriptionId | null,
    azureId: offer === 'MS-AZR-0145P' ? `az-${name}` : null,
    ...(is === 'active' ? {} : { ...suspended, status: is as 'suspended' | 'cancelled' }),
  });
const line = fc.record({
  offer: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('o365-e3', 'intune-1', 'MS-AZR-0145P') },
    { weight: 1, arbitrary: fc.constantFrom(...offers.map(({ id }) => id), 'no-such-offer') },
  ),
  is: state,
  quantity: fc.integer({ min: 1, max: 500 }),
});
const anyFleet = fc
  .array(fc.record({ base: line, addOns: fc.array(line, { maxLength: 3 }) }), { maxLength: 6 })
  .map((groups) =>
    groups.flatMap(({ base, addOns }, n) => [
      kept(`b${n}`, base.offer, base.is, base.quantity, null),
      ...addOns.map((one, m) => kept(`b${n}a${m}`, one.offer, one.is, one.quantity, `b${n}`)),
    ]),
  );
const anyRound = fc.record({
  /** Picked by hand among everything there ever was; else among what the picker has. */
  forged: fc.boolean(),
  picks: fc.array(fc.nat(40), { minLength: 1, maxLength: 4 }),
  ends: fc.constantFrom('stays open', 'is withdrawn', 'is carried out'),
  fails: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
});

type World = { subscriptions: Map<SubscriptionId, Subscription>; transfers: Transfer[] };
const holding = ({ transfers }: World, id: SubscriptionId): TransferId | null =>
  transfers.find((one) => isOpen(one) && one.lines.some((its) => its.subscription === id))?.id ??
  null;
const fleetOf = (world: World): Fleet =>
  [...world.subscriptions.values()]
    .filter(({ owner }) => owner === oostzee)
    .map((one) => item(one, holding(world, one.id)));
const seats = ({ subscriptions }: World): number =>
  [...subscriptions.values()]
    .filter(({ status }) => status === 'active')
    .reduce((sum, { quantity }) => sum + quantity, 0);

function consistent(world: World): void {
  const held = world.transfers.filter(isOpen).flatMap(({ lines }) => lines);
  expect(new Set(held.map(({ subscription: s }) => s)).size).toBe(held.length);
  const all = [...world.subscriptions.values()];
  for (const one of all.filter(({ movedTo }) => movedTo !== null)) {
    const next = one.movedTo && world.subscriptions.get(one.movedTo);
    expect(next).toMatchObject({
      owner: noordwind,
      reseller: oostzee,
      quantity: one.quantity,
      azureId: one.azureId,
      status: 'active',
    });
    expect([one.status, one.owner]).toEqual(['suspended', oostzee]);
    expect(one.listed).toBe(one.offer !== 'MS-AZR-0145P');
    // An add-on stands under what its base became.
    const base = one.parent && world.subscriptions.get(one.parent);
    expect(next && next.parent).toBe(base ? base.movedTo : null);
  }
  const made = all.filter(({ owner }) => owner === noordwind);
  const from = all.flatMap(({ movedTo }) => movedTo ?? []);
  expect(made.map(({ id }) => id).toSorted()).toEqual(from.toSorted());
}

/** All of it or nothing: what can be chosen is refused never, anything else always. */
function ask(world: World, id: string, subscriptions: readonly SubscriptionId[]): Transfer | null {
  const fleet = fleetOf(world);
  const { groups } = eligibility(fleet);
  const bases = groups.map(({ base }) => base.id);
  const addOns = groups.flatMap((group) => group.addOns);
  const fits =
    subscriptions.length > 0 &&
    subscriptions.every(
      (one) =>
        bases.includes(one) ||
        addOns.some((it) => it.id === one && it.parent && subscriptions.includes(it.parent)),
    );
  const wanted = { id: id as TransferId, subscriptions };
  const outcome = requestTransfer({ ...seen, fleet }, wanted, agent, now);
  expect(outcome.ok).toBe(fits);
  return outcome.ok ? outcome.next : null;
}

/** Accepts it and carries it out; `fails` says which groups stay. */
function carryOut(
  world: World,
  asked: Transfer,
  fails: readonly boolean[],
  ids: ReturnType<typeof given>,
): Transfer {
  const fleet = fleetOf(world);
  const transfer = nextOf(acceptTransfer(deciding(asked, { fleet }), decider, now));
  const bases = [...new Set(asked.lines.map(({ group }) => group))];
  const results = bases.map((group, at) =>
    fails[at % fails.length] ? broken(group) : done(group),
  );
  const { subscriptions } = world;
  const executed = nextOf(finishTransfer({ transfer, subscriptions }, results, ids, now));
  for (const one of [...executed.left, ...executed.made]) subscriptions.set(one.id, one);
  const complete = executed.transfer.lines.filter(({ status }) => status === 'complete');
  expect(executed.made.map(({ name }) => name)).toEqual(complete.map(({ name }) => name));
  return executed.transfer;
}

test('R-XFR-11, -14, -22, -23, -25: over any fleet no seat is lost or doubled, no line stands twice, ids do as the rules say', () => {
  let moves = 0;
  fc.assert(
    fc.property(anyFleet, fc.array(anyRound, { maxLength: 6 }), (fleet, rounds) => {
      const world: World = {
        subscriptions: new Map(fleet.map((one) => [one.id, one])),
        transfers: [],
      };
      const before = seats(world);
      const ids = given();
      rounds.forEach(({ forged, picks, ends, fails }, n) => {
        const offered = eligibility(fleetOf(world)).groups.map(({ base }) => base.id);
        const all = forged ? [...world.subscriptions.keys()] : offered;
        const picked = picks.flatMap((at) => all[at % Math.max(all.length, 1)] ?? []);
        const asked = ask(world, `t${n}`, picked);
        if (!asked) return;
        world.transfers.push(asked);
        const ended =
          ends === 'stays open'
            ? asked
            : ends === 'is withdrawn'
              ? nextOf(withdrawTransfer(asked, agent, now))
              : carryOut(world, asked, fails, ids);
        world.transfers = world.transfers.map((one) => (one.id === ended.id ? ended : one));
        consistent(world);
        expect(seats(world)).toBe(before);
      });
      moves += [...world.subscriptions.values()].filter(({ movedTo }) => movedTo !== null).length;
    }),
    { numRuns: 300 },
  );
  // So that it is about something.
  expect(moves).toBeGreaterThan(100);
});
