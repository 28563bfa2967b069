import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roles } from '../../../src/domain/people.ts';
import { canRemove } from '../../../src/domain/partnership-life.ts';
import {
  acceptTransfer,
  canDecideTransfer,
  endWithPartnership,
  expireTransfer,
  rejectTransfer,
  withdrawTransfer,
  type DecidingTransfer,
} from '../../../src/domain/transfer/decisions.ts';
import { finishTransfer } from '../../../src/domain/transfer/execution.ts';
import { countChanged, failedLines, staleLines } from '../../../src/domain/transfer/stale.ts';
import {
  isOpen,
  numberOf,
  transferStatuses,
  type Transfer,
} from '../../../src/domain/transfer/transfer.ts';
import { active as partnership, agent as provider } from '../partnership/parties.ts';
import {
  active,
  actor,
  after,
  agent,
  azure,
  broken,
  code,
  decider,
  deciding,
  done,
  e3,
  fleet,
  given,
  hour,
  id,
  intune,
  item,
  nextOf,
  noordwind,
  now,
  outsider,
  relation,
  seller,
  storage,
  subscription,
  suspended,
} from './parties.ts';

const running = nextOf(acceptTransfer(deciding(), decider, now));
const all = new Map(fleet.map((one) => [one.subscription.id, one.subscription]));
const finished = (...results: Parameters<typeof finishTransfer>[1]) =>
  nextOf(finishTransfer({ transfer: running, subscriptions: all }, results, given(), now)).transfer;
const every: Transfer[] = [
  active,
  running,
  finished(done('e3'), done('azure'), done('intune')),
  finished(done('e3'), broken('azure'), done('intune')),
  finished(broken('e3'), broken('azure'), broken('intune')),
  nextOf(rejectTransfer(deciding(), decider, 'Not now.', now)),
  nextOf(withdrawTransfer(active, agent, now)),
  nextOf(expireTransfer(active, after(31 * 24 * hour))),
];

describe('accept, reject, withdraw', () => {
  test('every state of the table is tried', () => {
    expect(every.map(({ status }) => status)).toEqual([...transferStatuses]);
    expect(every.map(isOpen)).toEqual([true, true, false, false, false, false, false, false]);
    expect(numberOf(id)).toBe('TRANSFER');
  });

  test('R-XFR-17, matrix rows 26, 27: an Admin or Sales agent of the provider decides', () => {
    fc.assert(
      fc.property(fc.subarray([...roles]), (held) => {
        const by = actor(noordwind, ['provider'], held);
        const may = held.includes('admin-agent') || held.includes('sales-agent');
        expect(code(acceptTransfer(deciding(), by, now))).toBe(may ? 'in-progress' : 'role-needed');
        expect(code(rejectTransfer(deciding(), by, null, now))).toBe(
          may ? 'rejected' : 'role-needed',
        );
      }),
    );
    expect(code(acceptTransfer(deciding(), outsider, now))).toBe('unknown');
  });

  test('R-XFR-18, matrix row 25: the source’s Admin agent withdraws', () => {
    expect(code(withdrawTransfer(active, agent, now))).toBe('withdrawn');
    expect(code(withdrawTransfer(active, seller, now))).toBe('role-needed');
    expect(code(withdrawTransfer(active, outsider, now))).toBe('unknown');
  });

  test('R-XFR-19: each side does its own', () => {
    expect(acceptTransfer(deciding(), agent, now)).toMatchObject({
      refusal: { code: 'transfer-wrong-company', act: 'decide' },
    });
    expect(withdrawTransfer(active, decider, now)).toMatchObject({
      refusal: { code: 'transfer-wrong-company', act: 'withdraw' },
    });
  });

  test('R-ROLE-07: not the asker, nobody who works there, unless the provider allows it, and then it is written down', () => {
    const self = { ...decider, user: agent.user };
    const relaxed = { ...deciding().target, fourEyesRelaxed: true };
    for (const [by, worksForSource] of [
      [self, false],
      [{ ...decider, person: agent.person }, false],
      [decider, true],
    ] as const) {
      expect(code(acceptTransfer(deciding(active, { worksForSource }), by, now))).toBe(
        'self-approval',
      );
      expect(
        acceptTransfer(deciding(active, { worksForSource, target: relaxed }), by, now),
      ).toMatchObject({ next: { accepted: { fourEyesRelaxed: true } } });
    }
    expect(running).toMatchObject({ accepted: { fourEyesRelaxed: false } });
  });

  test('C.7, R-XFR-26: every exit is from an open request alone; who is late hears who was first', () => {
    for (const transfer of every.filter(({ status }) => status !== 'active'))
      for (const outcome of [
        acceptTransfer(deciding(transfer), decider, now),
        rejectTransfer(deciding(transfer), decider, null, now),
        withdrawTransfer(transfer, agent, now),
      ])
        expect(outcome).toMatchObject({
          refusal: { code: 'transfer-not-active', status: transfer.status },
        });
    const late = after(30 * 24 * hour);
    expect(acceptTransfer(deciding(), decider, late)).toMatchObject({
      refusal: { code: 'transfer-not-active', status: 'expired' },
    });
    expect(canDecideTransfer(deciding(), decider, 'accept', after(30 * 24 * hour - 1))).toBeNull();
  });

  test('C.7: the timer ends what nobody touched, and nothing else', () => {
    const late = after(31 * 24 * hour);
    for (const transfer of every)
      expect(code(expireTransfer(transfer, late))).toBe(
        transfer.status === 'active' ? 'expired' : transfer.status,
      );
    expect(expireTransfer(active, now)).toMatchObject({ next: active, facts: [] });
  });

  test('C.1: a partnership that ends takes its open requests along, and waits for one that runs', () => {
    for (const transfer of every) {
      const outcome = endWithPartnership(transfer, now);
      expect(code(outcome)).toBe(transfer.status === 'active' ? 'withdrawn' : transfer.status);
      expect(outcome).toMatchObject({
        facts: transfer.status === 'active' ? [{ kind: 'transfer.partnership-ended' }] : [],
      });
    }
    expect(canRemove(partnership, provider, null)).toBeNull();
    expect(canRemove(partnership, provider, id)).toEqual({
      code: 'transfer-running',
      transfer: id,
    });
  });
});

const said = (change: Partial<DecidingTransfer>) =>
  acceptTransfer(deciding(active, change), decider, now);
const having = (...changed: Parameters<typeof item>[0][]) => ({
  fleet: [
    ...fleet.filter((one) => !changed.some((it) => it.id === one.subscription.id)),
    ...changed.map((one) => item(one, all.has(one.id) ? id : null)),
  ],
});

describe('everything is looked at again at accept (I row 13)', () => {
  test('R-XFR-17, R-XFR-03: partnership, relationship, agreement', () => {
    const [own] = deciding().relationships;
    if (!own) throw new Error('no relationship');
    expect(code(said({ partnered: false }))).toBe('provider-not-partnered');
    expect(code(said({ relationships: [own] }))).toBe('move-customer-first');
    expect(code(said({ relationships: [own, relation(noordwind, 'provider')] }))).toBe(
      'source-not-listed',
    );
    expect(code(said({ agreements: [] }))).toBe('mca-required');
  });

  test('R-XFR-10: a line that was suspended, cancelled or is gone', () => {
    expect(said(having({ ...azure, ...suspended }))).toMatchObject({
      refusal: { code: 'transfer-changed', name: 'azure', reason: { why: 'suspended' }, more: 0 },
    });
    expect(said(having({ ...storage, ...suspended }))).toMatchObject({
      refusal: { name: 'e3', reason: { why: 'add-on', name: 'storage' }, more: 1 },
    });
    expect(said({ fleet: [] })).toMatchObject({
      refusal: { name: 'e3', reason: { why: 'gone' }, more: 3 },
    });
  });

  test('R-XFR-12: an add-on that was bought since', () => {
    const bought = subscription('bi', 'power-bi-pro', { parent: e3.id });
    expect(said(having(bought))).toMatchObject({
      refusal: { code: 'transfer-changed', name: 'e3', reason: { why: 'new-add-on', name: 'bi' } },
    });
  });

  test('R-XFR-14: a changed count is not carried and refuses nothing', () => {
    expect(said(having({ ...intune, quantity: 500 }))).toMatchObject({
      next: { status: 'in-progress', lines: active.lines },
    });
  });
});

test('R-XFR-15: a count that changes marks its line once, and back at the old one the mark goes', () => {
  const changed = countChanged(active, { id: e3.id, quantity: 9 }, now);
  expect(changed).toMatchObject({ facts: [{ kind: 'transfer.count-changed', transfer: id }] });
  const marked = nextOf(changed);
  expect(staleLines(marked).map(({ name, quantity, stale }) => [name, quantity, stale])).toEqual([
    ['e3', 5, { quantity: 9, at: now }],
  ]);
  expect(countChanged(marked, { id: e3.id, quantity: 9 }, now)).toMatchObject({ facts: [] });
  expect(staleLines(nextOf(countChanged(marked, { id: e3.id, quantity: 5 }, now)))).toEqual([]);
  const elsewhere = subscription('elsewhere', 'o365-e1').id;
  expect(countChanged(active, { id: elsewhere, quantity: 9 }, now)).toMatchObject({ facts: [] });
  for (const transfer of every.filter(({ status }) => status !== 'active'))
    expect(countChanged(transfer, { id: e3.id, quantity: 9 }, now)).toMatchObject({ facts: [] });
});

test('B.3: what failed can be asked for again, by line', () => {
  const part = every.find(({ status }) => status === 'partially-complete');
  if (!part) throw new Error('none');
  expect(failedLines(part).map(({ subscription: s }) => s)).toEqual(['azure']);
});
