import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { authorize, decline, expire, withdraw } from '../../../src/domain/partnership-decisions.ts';
import {
  attestationParts,
  mayMute,
  recordAccessCut,
  remove,
  tickAtMicrosoft,
} from '../../../src/domain/partnership-life.ts';
import type { Decision, Partnership } from '../../../src/domain/partnership.ts';
import {
  active,
  admin,
  after,
  agent,
  anyRoles,
  base,
  code,
  deciding,
  every,
  hour,
  issued,
  now,
  sales,
} from './parties.ts';

describe('an agreed partnership', () => {
  const yes = { attested: attestationParts, yes: true, tellReseller: true };

  test('R-PART-20, R-PART-17: all four and a yes, or no removal', () => {
    fc.assert(
      fc.property(fc.subarray([...attestationParts]), fc.boolean(), (attested, sure) => {
        const outcome = code(remove(active, agent, { ...yes, attested, yes: sure }, now, null));
        const all = attested.length === attestationParts.length;
        expect(outcome).toBe(all ? (sure ? 'removed' : 'tick-missing') : 'attestation-incomplete');
      }),
    );
  });

  test('R-PART-23, matrix row 8: the provider’s Global admin or Admin agent ends it, never the reseller', () => {
    fc.assert(
      fc.property(anyRoles, (held) => {
        const may = held.includes('global-admin') || held.includes('admin-agent');
        expect(code(remove(active, { ...agent, roles: held }, yes, now, null))).toBe(
          may ? 'removed' : 'role-needed',
        );
        expect(code(remove(active, { ...admin, roles: held }, yes, now, null))).toBe(
          'provider-ends',
        );
      }),
    );
  });

  test('R-PART-12: the access is recorded as cut once, and the partnership stays', () => {
    const cut = recordAccessCut(active, admin, true, now);
    expect(cut).toMatchObject({ next: { status: 'active', adminAccess: { given: false } } });
    if (!cut.ok) throw new Error('refused');
    expect(code(recordAccessCut(cut.next, admin, true, now))).toBe('access-cut-already');
    expect(code(recordAccessCut(active, admin, false, now))).toBe('tick-missing');
    expect(code(recordAccessCut(active, { ...admin, roles: ['admin-agent'] }, true, now))).toBe(
      'role-needed',
    );
    expect(code(recordAccessCut(active, agent, true, now))).toBe('unknown');
  });

  test('matrix row 41: ticked once, by a Global admin or Admin agent of either side', () => {
    const ticked = tickAtMicrosoft(active, agent, now);
    if (!ticked.ok) throw new Error('refused');
    expect(ticked.next).toMatchObject({ atMicrosoft: { known: 'ticked', by: agent.person } });
    expect(code(tickAtMicrosoft(ticked.next, admin, now))).toBe('ticked-already');
    expect(code(tickAtMicrosoft(active, sales, now))).toBe('role-needed');
  });

  test('nothing of that where there is no partnership', () => {
    for (const seen of every.filter((one) => one.status !== 'active')) {
      expect(code(recordAccessCut(seen, admin, true, now))).toBe('not-partners');
      expect(code(tickAtMicrosoft(seen, admin, now))).toBe('not-partners');
      expect(code(remove(seen, agent, yes, now, null))).toBe(
        seen.status === 'removed' ? 'already-decided' : 'not-partners',
      );
    }
  });

  test('matrix row 47: only a reseller’s Global admin mutes', () => {
    expect(mayMute(admin)).toBeNull();
    expect(mayMute({ ...admin, roles: ['user-admin'] })).toHaveProperty('code', 'role-needed');
    expect(mayMute({ ...agent, roles: ['global-admin'] })).toHaveProperty('code', 'kind-needed');
  });
});

test('whatever happens: who asked, whom, and when never changes, and no "no" changes anything', () => {
  const acts: ((seen: Partnership) => Decision)[] = [
    (seen) => authorize(seen, admin, deciding, true, now),
    (seen) => decline(seen, admin, deciding, 'no', now),
    (seen) => withdraw(seen, sales, now),
    (seen) => expire(seen, after(2 * hour)),
    (seen) =>
      remove(
        seen,
        agent,
        { attested: attestationParts, yes: true, tellReseller: false },
        now,
        null,
      ),
    (seen) => recordAccessCut(seen, admin, true, now),
    (seen) => tickAtMicrosoft(seen, agent, now),
  ];
  const dead = new Set(['declined', 'withdrawn', 'expired', 'removed']);
  fc.assert(
    fc.property(fc.array(fc.nat(acts.length - 1), { maxLength: 12 }), (steps) => {
      let seen: Partnership = issued;
      for (const step of steps) {
        const outcome = acts[step]?.(seen);
        if (!outcome?.ok) continue;
        // C.1: what ended stays ended.
        expect(dead.has(seen.status) ? outcome.next : seen).toEqual(seen);
        expect(outcome.next).toMatchObject(base);
        seen = outcome.next;
      }
    }),
  );
});
