import { describe, expect, test } from 'vitest';
import type { SubscriptionId } from '../../../src/domain/ids.ts';
import type { Subscription } from '../../../src/domain/subscription/subscription.ts';
import { acceptTransfer } from '../../../src/domain/transfer/decisions.ts';
import { finishTransfer, type GroupResult } from '../../../src/domain/transfer/execution.ts';
import { verifyTransfer } from '../../../src/domain/transfer/verify.ts';
import type { Transfer } from '../../../src/domain/transfer/transfer.ts';
import {
  active,
  actor,
  after,
  agent,
  azure,
  both,
  broken,
  code,
  decider,
  deciding,
  done,
  e3,
  fleet,
  given,
  intune,
  nextOf,
  noordwind,
  now,
  oostzee,
  outsider,
  seller,
  storage,
  suspended,
} from './parties.ts';

const running = nextOf(acceptTransfer(deciding(), decider, now));
const everything = new Map(fleet.map((one) => [one.subscription.id, one.subscription]));
const finish = (
  results: readonly GroupResult[],
  subscriptions: ReadonlyMap<SubscriptionId, Subscription> = everything,
  transfer: Transfer = running,
) => nextOf(finishTransfer({ transfer, subscriptions }, results, given(), after(1000)));
const allDone = [done('e3'), done('azure'), done('intune')];
const statuses = (transfer: Transfer) =>
  transfer.lines.map(({ name, status }) => `${name} ${status}`);

describe('what comes of an accepted request', () => {
  test('R-XFR-22: a licence is suspended with the source, Azure is in no list of it any more', () => {
    const { transfer, left } = finish(allDone);
    expect(transfer.status).toBe('complete');
    expect(left.map((one) => [one.name, one.status, one.listed, one.quantity])).toEqual([
      ['e3', 'suspended', true, 5],
      ['storage', 'suspended', true, 7],
      ['azure', 'suspended', false, 1],
      ['intune', 'suspended', true, 5],
    ]);
    expect(left.every(({ owner, movedTo }) => owner === oostzee && movedTo !== null)).toBe(true);
  });

  test('R-XFR-23, R-XFR-27: with the provider another id, Azure’s own id kept, the source its reseller and on record', () => {
    const { transfer, left, made } = finish(allDone);
    expect(made.map(({ id }) => id)).toEqual(left.map(({ movedTo }) => movedTo));
    expect(new Set([...made, ...left].map(({ id }) => id)).size).toBe(8);
    for (const one of made)
      expect(one).toMatchObject({
        owner: noordwind,
        reseller: oostzee,
        record: { mpnId: '4300003' },
        status: 'active',
        support: null,
        movedTo: null,
        listed: true,
        atMicrosoft: { known: 'declared' },
      });
    const byName = new Map(made.map((one) => [one.name, one]));
    expect(byName.get('azure')?.azureId).toBe('az-1');
    expect(byName.get('storage')?.parent).toBe(byName.get('e3')?.id);
    expect(byName.get('e3')?.parent).toBeNull();
    expect(byName.get('e3')?.order).toBe(byName.get('storage')?.order);
    expect(transfer.lines.map((one) => one.status === 'complete' && one.became)).toEqual(
      made.map(({ id }) => id),
    );
  });

  test('R-XFR-14: the frozen count comes out, whatever stands there since', () => {
    const grown = new Map(everything).set(e3.id, { ...e3, quantity: 99 });
    const { made, left } = finish(allDone, grown);
    expect(made.find(({ name }) => name === 'e3')?.quantity).toBe(5);
    expect(left.find(({ name }) => name === 'e3')?.quantity).toBe(99);
  });

  test('R-XFR-24, -25: a group that failed stays whole, with the words it failed with', () => {
    const { transfer, left, made } = finish([broken('e3'), done('azure'), done('intune')]);
    expect(transfer.status).toBe('partially-complete');
    expect(statuses(transfer)).toEqual([
      'e3 failed',
      'storage failed',
      'azure complete',
      'intune complete',
    ]);
    expect(transfer.lines[1]).toMatchObject({
      fault: { code: 900103, text: 'TransferCreateOrderError' },
    });
    expect([left.length, made.length]).toEqual([2, 2]);
  });

  test('C.7: nothing succeeded is failed, and leaves everything as it is', () => {
    const executed = finish([broken('e3'), broken('azure'), broken('intune')]);
    expect(executed).toMatchObject({ transfer: { status: 'failed' }, left: [], made: [] });
  });

  test('a group that the result does not name stays, and so does one that is no longer as agreed', () => {
    const { transfer } = finish([done('e3'), done('intune')]);
    expect(transfer.lines[2]).toMatchObject({ fault: { code: null, text: 'no-answer' } });
    for (const then of [
      { ...storage, ...suspended },
      { ...storage, owner: noordwind },
      { ...storage, movedTo: azure.id },
    ]) {
      const { transfer: half } = finish(allDone, new Map(everything).set(storage.id, then));
      expect(half.lines[0]).toMatchObject({ fault: { code: null, text: 'changed' } });
      expect(half.status).toBe('partially-complete');
    }
    const gone = new Map([...everything].filter(([id]) => id !== intune.id));
    expect(finish(allDone, gone).transfer.lines[3]).toMatchObject({ status: 'failed' });
  });

  test('R-OPS-01: a result that comes twice changes nothing the second time', () => {
    const first = finish(allDone);
    expect(finish(allDone, everything, first.transfer)).toEqual({
      transfer: first.transfer,
      left: [],
      made: [],
    });
    expect(finish(allDone, everything, active)).toMatchObject({ left: [], made: [] });
  });
});

describe('R-XFR-20, -21, -30: both sides look', () => {
  const complete = finish(allDone).transfer;
  const ask = { ticked: true, targetName: 'Noordwind' };
  const tick = (transfer: Transfer, by = decider) => verifyTransfer(transfer, by, ask, now);

  test('the provider first, then the source, each once', () => {
    expect(tick(complete, agent)).toMatchObject({
      refusal: { code: 'target-verifies-first', name: 'Noordwind' },
    });
    const half = nextOf(tick(complete));
    expect(half).toMatchObject({
      verification: { waits: 'source', target: { by: decider.person } },
    });
    expect(code(tick(half))).toBe('ticked-already');
    const whole = nextOf(tick(half, seller));
    expect(whole).toMatchObject({
      verification: { waits: null, target: { by: decider.person }, source: { by: seller.person } },
    });
    expect([code(tick(whole)), code(tick(whole, agent))]).toEqual([
      'ticked-already',
      'ticked-already',
    ]);
    expect(tick(complete)).toMatchObject({ facts: [{ kind: 'transfer.target-verified' }] });
    expect(tick(half, agent)).toMatchObject({ facts: [{ kind: 'transfer.source-verified' }] });
  });

  test('matrix row 28: Admin and Sales agents of the two; the others read', () => {
    const reader = actor(noordwind, ['provider'], ['global-admin', 'helpdesk-agent']);
    expect(code(tick(complete, reader))).toBe('role-needed');
    expect(code(tick(complete, actor(oostzee, both, ['user-admin'])))).toBe('role-needed');
    expect(code(tick(complete, outsider))).toBe('unknown');
    expect(code(verifyTransfer(complete, decider, { ...ask, ticked: false }, now))).toBe(
      'tick-missing',
    );
  });

  test('there is something to verify once something moved', () => {
    expect(code(tick(active))).toBe('transfer-not-finished');
    expect(code(tick(running))).toBe('transfer-not-finished');
    const nothing = finish([broken('e3'), broken('azure'), broken('intune')]).transfer;
    expect(code(tick(nothing))).toBe('nothing-to-verify');
    const part = finish([done('e3'), broken('azure'), done('intune')]).transfer;
    expect(code(tick(part))).toBe('partially-complete');
  });
});
