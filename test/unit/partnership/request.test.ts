import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  request,
  requestLimits,
  type Ask,
  type Between,
  type Partnership,
} from '../../../src/domain/partnership.ts';
import type { Actor } from '../../../src/domain/people.ts';
import type { PartnershipId } from '../../../src/domain/ids.ts';
import {
  active,
  admin,
  after,
  base,
  anyKinds,
  anyRoles,
  code,
  ended,
  hour,
  issued,
  noordwind,
  now,
  party,
  sales,
  zuidplas,
} from './parties.ts';

const regionOf = (country: string) => ({ NL: 'eu', BE: 'eu', US: 'us' })[country] ?? null;
const ask: Ask = { id: 'new' as PartnershipId, about: 'mpn' };
const pair = (change: Partial<Between> = {}): Between => ({
  provider: party(noordwind, 'provider'),
  reseller: party(zuidplas, 'reseller'),
  latest: null,
  openRequests: 0,
  muted: false,
  ...change,
});
const asked = (change: Partial<Between>, by: Actor = sales) =>
  code(request(pair(change), ask, by, regionOf, now));

describe('a request', () => {
  test('R-PART-03: only a provider’s Global admin, User admin, Admin agent or Sales agent asks', () => {
    fc.assert(
      fc.property(anyKinds, anyRoles, (own, held) => {
        const outcome = asked({}, { ...sales, kinds: own, roles: held });
        const may = own.includes('provider') && held.some((role) => role !== 'helpdesk-agent');
        expect(outcome === 'issued').toBe(may);
      }),
    );
  });

  test('R-PART-02: only a confirmed reseller is asked; a claimed one is not there', () => {
    fc.assert(
      fc.property(anyKinds, fc.boolean(), (theirs, confirmed) => {
        const reseller = party(zuidplas, 'reseller', { kinds: theirs, confirmed });
        const expected = !confirmed
          ? 'reseller-not-found'
          : theirs.includes('reseller')
            ? 'issued'
            : 'reseller-not-enrolled';
        expect(asked({ reseller })).toBe(expected);
      }),
    );
  });

  test('R-PART-07, R-REG-01: within one CSP region, whatever the country; an unknown one is not guessed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('NL', 'BE', 'US', 'ZZ'),
        fc.constantFrom('NL', 'BE', 'US', 'ZZ'),
        (a, b) => {
          const outcome = asked({
            provider: party(noordwind, 'provider', { country: a }),
            reseller: party(zuidplas, 'reseller', { country: b }),
          });
          const known = a !== 'ZZ' && b !== 'ZZ';
          const same = regionOf(a) === regionOf(b);
          expect(outcome).toBe(known ? (same ? 'issued' : 'region-mismatch') : 'region-unknown');
        },
      ),
    );
  });

  test('R-PART-15: one open request and one partnership of the same two', () => {
    expect(asked({ latest: active })).toBe('already-partners');
    expect(asked({ latest: issued })).toBe('already-asked');
    expect(asked({ latest: { ...base, status: 'issued', until: now } })).toBe('issued');
    for (const latest of ended.filter((one) => one.status !== 'declined'))
      expect(asked({ latest })).toBe('issued');
  });

  test('24 hours after a decline, to the millisecond', () => {
    const until = requestLimits.hoursAfterDecline * hour;
    const latest: Partnership = {
      ...base,
      status: 'declined',
      by: admin.person,
      at: now,
      reason: null,
    };
    for (const [at, expected] of [
      [until - 1, 'declined-lately'],
      [until, 'issued'],
    ] as const)
      expect(code(request(pair({ latest }), ask, sales, regionOf, after(at)))).toBe(expected);
  });

  test('at most 20 open, not muted, not oneself, and confirmed', () => {
    expect(asked({ openRequests: requestLimits.open - 1 })).toBe('issued');
    expect(asked({ openRequests: requestLimits.open })).toBe('too-many-open');
    expect(asked({ muted: true })).toBe('muted');
    expect(asked({ reseller: party(noordwind, 'reseller') })).toBe('own-company');
    expect(asked({ provider: party(noordwind, 'provider', { confirmed: false }) })).toBe(
      'not-confirmed',
    );
  });

  test('it is open as long as the provider says', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 90 }), (deadlineDays) => {
        const provider = party(noordwind, 'provider', { deadlineDays });
        const outcome = request(pair({ provider }), ask, sales, regionOf, now);
        expect(outcome).toMatchObject({ next: { until: after(deadlineDays * 24 * hour) } });
      }),
    );
  });
});
