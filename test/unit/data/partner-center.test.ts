import { describe, expect, test } from 'vitest';
import { guided } from '../../../src/partner-center/guided.ts';
import type { TransferRequest } from '../../../src/partner-center/port.ts';
import { noFaults, practice, takenForPractice } from '../../../src/partner-center/practice.ts';

test('R-CUST-08: without a connector no password is invented, and nobody knows whether a domain is taken', async () => {
  expect(await guided.setUp({ domain: 'acme.onmicrosoft.com' })).toEqual({
    kind: 'guided',
    adminUser: 'admin@acme.onmicrosoft.com',
  });
  expect(await guided.domainTaken('contoso.onmicrosoft.com')).toBe('unknown');
});

test('R-CUST-08: the sandbox’s password is marked as practice and never the same twice', async () => {
  const [one, other] = await Promise.all(
    ['acme.onmicrosoft.com', 'acme.onmicrosoft.com'].map((domain) => practice().setUp({ domain })),
  );
  expect(one).toEqual({
    kind: 'practice',
    userName: 'admin@acme.onmicrosoft.com',
    password: expect.stringMatching(/^practice-[\w-]{16}$/),
  });
  expect(one).not.toEqual(other);
});

test('R-CUST-13: in the sandbox the domains that are documented are taken, in any case, and no others', async () => {
  for (const domain of takenForPractice)
    expect(await practice().domainTaken(` ${domain.toUpperCase()} `)).toBe(true);
  expect(await practice().domainTaken('acme.onmicrosoft.com')).toBe(false);
});

const done = (group: string) => ({ group, done: true });
const failed = (group: string) => ({
  group,
  done: false,
  code: 900103,
  text: 'TransferCreateOrderError',
});
const nothing = (): void => {};

describe('R-XFR-24: a transfer is answered group by group', () => {
  const request: TransferRequest = {
    requestId: 'once',
    transfer: 't',
    customer: 'c',
    source: 's',
    target: 'p',
    groups: ['one', 'two'].map((group) => ({ group, lines: [] })),
  };

  test('without a connector every group is declared', async () => {
    expect(await guided.transfer(request)).toEqual({
      kind: 'answered',
      known: 'declared',
      groups: [done('one'), done('two')],
    });
  });

  test('in practice faults are switched on and off: a group fails, nobody answers, the answer takes its time', async () => {
    const faults = noFaults();
    const center = practice(faults);
    const groups = async () => {
      const answer = await center.transfer(request);
      return answer.kind === 'answered' ? answer.groups : answer.kind;
    };
    expect(await groups()).toEqual([done('one'), done('two')]);
    faults.groups.add('one');
    expect(await groups()).toEqual([failed('one'), done('two')]);
    faults.groups.clear();
    faults.lastGroup = true;
    expect(await groups()).toEqual([done('one'), failed('two')]);
    expect(await center.transfer({ ...request, groups: request.groups.slice(1) })).toMatchObject({
      groups: [done('two')],
    });
    faults.unreachable = true;
    expect(await groups()).toBe('unreachable');
    Object.assign(faults, noFaults());
    let go = nothing;
    const waits = new Promise<void>((answer) => {
      go = answer;
    });
    faults.slow = () => waits;
    let answered = false;
    const later = groups().finally(() => {
      answered = true;
    });
    await Promise.resolve();
    expect(answered).toBe(false);
    go();
    expect(await later).toEqual([done('one'), done('two')]);
  });
});
