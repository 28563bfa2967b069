import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CompanyId } from '../../../src/domain/ids.ts';
import { authorize, decline, expire, withdraw } from '../../../src/domain/partnership-decisions.ts';
import type { Actor } from '../../../src/domain/people.ts';
import {
  active,
  admin,
  after,
  anyRoles,
  code,
  deciding,
  ended,
  every,
  hour,
  issued,
  now,
  party,
  sales,
  zuidplas,
} from './parties.ts';

const both = (by: Actor, about = deciding, seen = issued, at = now) => [
  code(authorize(seen, by, about, true, at)),
  code(decline(seen, by, about, null, at)),
];

const tooLate = (status: string) => ({
  code: 'already-decided',
  status,
  at: now,
  by: expect.any(String) as string,
});

describe('a decision', () => {
  test('R-PART-10: a Global admin of the reseller and nobody else', () => {
    fc.assert(
      fc.property(anyRoles, (held) => {
        const done = held.includes('global-admin')
          ? ['active', 'declined']
          : ['role-needed', 'role-needed'];
        expect(both({ ...admin, roles: held })).toEqual(done);
      }),
    );
    for (const company of ['noordwind', 'oostzee'])
      expect(both({ ...admin, company: company as CompanyId })).toEqual(['unknown', 'unknown']);
  });

  test('R-PART-08: without the tick nothing is agreed', () => {
    expect(code(authorize(issued, admin, deciding, false, now))).toBe('tick-missing');
  });

  test('R-PART-02: a company that is no confirmed reseller at this moment cannot accept, but decline', () => {
    for (const change of [{ kinds: ['direct-bill'] as const }, { confirmed: false }])
      expect(both(admin, { ...deciding, reseller: party(zuidplas, 'reseller', change) })).toEqual([
        'reseller-not-enrolled',
        'declined',
      ]);
  });

  test('R-ROLE-07: not who asked, not the same user id, not who works for the provider; unless relaxed', () => {
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.boolean(),
        fc.boolean(),
        fc.boolean(),
        (person, user, works, relaxed) => {
          const by = {
            ...admin,
            ...(person ? { person: sales.person } : {}),
            ...(user ? { user: sales.user } : {}),
          };
          const about = {
            reseller: party(zuidplas, 'reseller', { fourEyesRelaxed: relaxed }),
            worksForProvider: works,
          };
          const dependent = person || user || works;
          const done = authorize(issued, by, about, true, now);
          // The record says so exactly where the relaxation was used.
          const expected =
            dependent && !relaxed
              ? { refusal: { code: 'self-approval' } }
              : { next: { status: 'active', fourEyesRelaxed: dependent } };
          expect(done).toMatchObject(expected);
          expect(code(decline(issued, by, about, null, now))).toBe(
            dependent && !relaxed ? 'self-approval' : 'declined',
          );
        },
      ),
    );
  });

  test('until the deadline, not at it', () => {
    expect(both(admin, deciding, issued, after(hour - 1))).toEqual(['active', 'declined']);
    expect(both(admin, deciding, issued, after(hour))).toEqual(['expired', 'expired']);
    expect(code(withdraw(issued, sales, after(hour)))).toBe('expired');
  });

  test('too late: every end but time’s names who and when', () => {
    for (const seen of [active, ...ended]) {
      const outcomes = [
        authorize(seen, admin, deciding, true, now),
        decline(seen, admin, deciding, null, now),
        withdraw(seen, sales, now),
      ];
      for (const outcome of outcomes)
        expect(outcome).toMatchObject({
          ok: false,
          refusal: seen.status === 'expired' ? { code: 'expired', at: now } : tooLate(seen.status),
        });
    }
  });

  test('matrix row 38: withdrawn by those who may ask', () => {
    fc.assert(
      fc.property(anyRoles, (held) => {
        const may = held.some((role) => role !== 'helpdesk-agent');
        expect(code(withdraw(issued, { ...sales, roles: held }, now))).toBe(
          may ? 'withdrawn' : 'role-needed',
        );
      }),
    );
    expect(code(withdraw(issued, admin, now))).toBe('unknown');
  });

  test('time tells only of what it ended', () => {
    for (const seen of every)
      for (const at of [after(hour - 1), after(hour)]) {
        const outcome = expire(seen, at);
        const ran = seen.status === 'issued' && at >= after(hour);
        expect(outcome).toMatchObject({ ok: true, facts: { length: ran ? 1 : 0 } });
        expect(code(outcome)).toBe(ran ? 'expired' : seen.status);
      }
  });
});
