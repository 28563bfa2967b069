import { describe, expect, test } from 'vitest';
import {
  agreementWays,
  canRecordAgreement,
  recordAgreement,
} from '../../../src/domain/customer/agreement.ts';
import {
  canRemoveCustomer,
  removeCustomer,
  tickCustomer,
  turnAdmin,
} from '../../../src/domain/customer/life.ts';
import { attestationParts } from '../../../src/domain/partnership-life.ts';
import type { Kind, Role } from '../../../src/domain/people.ts';
import { actor, grant, held, now, other, provider, relationship, reseller } from './parties.ts';

const shared = held([
  relationship(provider, 'provider', { with: reseller }),
  relationship(reseller, 'reseller', { with: provider }),
]);
const all = { attested: attestationParts, yes: true, tell: true };
const no = (code: string) => ({ ok: false, refusal: expect.objectContaining({ code }) });
const nameOf = () => 'Noordwind';

describe('ending a relationship', () => {
  test.each([
    ['row 29', reseller, ['reseller'], 'admin-agent', true],
    ['row 29', reseller, ['reseller'], 'sales-agent', false],
    ['row 30', provider, ['provider'], 'global-admin', true],
    ['row 30', provider, ['provider'], 'admin-agent', false],
  ] as [string, typeof provider, Kind[], Role, boolean][])(
    'matrix %s: %s as %s with %s: %s',
    (_row, company, kinds, role, may) => {
      expect(canRemoveCustomer(shared, actor(company, kinds, role)) === null).toBe(may);
    },
  );

  test('matrix rows 29, 30: a transitioning partner by what it is to the customer', () => {
    const by = actor(other, ['reseller', 'direct-bill'], 'admin-agent');
    expect(canRemoveCustomer(held([relationship(other, 'reseller')]), by)).toBeNull();
    expect(canRemoveCustomer(held([relationship(other, 'direct-bill')]), by)).toMatchObject({
      code: 'role-needed',
      roles: ['global-admin'],
    });
  });

  test('R-REL-02: a reseller’s rights stay; R-REL-06: a provider’s end', () => {
    const kept = removeCustomer(shared, actor(reseller, ['reseller'], 'admin-agent'), all, now);
    expect(kept).toMatchObject({ ok: true, next: { grant: null } });
    const ended = removeCustomer(shared, actor(provider, ['provider'], 'global-admin'), all, now);
    expect(ended).toMatchObject({
      ok: true,
      next: {
        relationship: { status: 'removed', told: true },
        grant: { partner: provider, granted: false, by: 'removal' },
      },
    });
  });

  test('R-REL-03: not without all four statements and a yes', () => {
    const by = actor(reseller, ['reseller'], 'global-admin');
    for (const part of attestationParts) {
      const attested = attestationParts.filter((one) => one !== part);
      expect(removeCustomer(shared, by, { ...all, attested }, now)).toEqual(
        no('attestation-needed'),
      );
    }
    expect(removeCustomer(shared, by, { ...all, yes: false }, now)).toEqual(no('tick-missing'));
  });

  test('who has none, or has none any more, is told which', () => {
    const by = actor(other, ['reseller'], 'global-admin');
    expect(removeCustomer(shared, by, all, now)).toEqual(no('not-your-customer'));
    const gone = {
      ...relationship(other, 'reseller'),
      status: 'removed' as const,
      by: null,
      at: now,
      told: false,
    };
    expect(removeCustomer(held([gone]), by, all, now)).toEqual(no('relationship-ended'));
  });
});

describe('R-MCA-05: who records the agreement, and how', () => {
  test.each([
    ['provider', 'admin-agent', ['attested', 'direct']],
    ['provider', 'sales-agent', ['attested']],
    ['provider', 'global-admin', ['direct']],
    ['provider', 'helpdesk-agent', []],
    ['direct-bill', 'sales-agent', ['attested']],
    ['reseller', 'admin-agent', ['direct']],
    ['reseller', 'sales-agent', []],
  ] as [Kind, Role, string[]][])('%s, %s: %s', (capacity, role, ways) => {
    const record = held([relationship(other, capacity)]);
    expect(agreementWays(record, actor(other, [capacity], role))).toEqual(ways);
  });

  test('a reseller without a way is told whose it is', () => {
    const by = actor(reseller, ['reseller'], 'sales-agent');
    expect(canRecordAgreement(shared, by, nameOf)).toEqual({
      code: 'reseller-cannot-attest',
      names: ['Noordwind'],
    });
  });

  const by = actor(provider, ['provider'], 'admin-agent');
  const ask = {
    id: 'a',
    way: 'attested' as const,
    day: '2026-05-01',
    today: '2026-06-01',
    signer: { firstName: 'T', lastName: 'T', email: 't@t.example' },
    version: 'v',
    link: 'l',
  };
  test('R-MCA-06: first name, last name, address, and a day that has been', () => {
    for (const field of ['firstName', 'lastName', 'email'] as const) {
      const signer = { ...ask.signer, [field]: '' };
      expect(recordAgreement(shared, by, { ...ask, signer }, nameOf, now)).toMatchObject({
        refusal: { code: 'misfit', about: field, why: 'missing' },
      });
    }
    const late = { ...ask, day: '2026-06-02' };
    expect(recordAgreement(shared, by, late, nameOf, now)).toEqual(no('day-to-come'));
    expect(recordAgreement(shared, by, { ...ask, way: null }, nameOf, now)).toEqual(no('misfit'));
  });

  test('R-MCA-04: it counts for the attester and the partner named with it', () => {
    expect(recordAgreement(shared, by, ask, nameOf, now)).toMatchObject({
      ok: true,
      next: { agreement: { method: 'attested', partners: [provider, reseller] } },
    });
  });
});

describe('matrix row 41', () => {
  const by = actor(reseller, ['reseller'], 'admin-agent');
  const days = { day: '2026-05-28', today: '2026-06-01' };
  test('R-INV-20, -26: rights come and go, the relationship is not touched', () => {
    const ended = turnAdmin(shared, 'ended', by, days, now);
    expect(ended).toMatchObject({
      ok: true,
      next: { relationship: null, grant: { granted: false, by: 'customer' } },
    });
    const gone = held(shared.relationships, [
      { ...grant(reseller), granted: false, by: 'customer', on: now, at: now, recordedBy: null },
    ]);
    expect(turnAdmin(gone, 'ended', by, days, now)).toEqual(no('admin-ended-already'));
    expect(turnAdmin(gone, 'returned', by, days, now)).toMatchObject({
      next: { grant: { granted: true, known: 'declared' } },
    });
    expect(turnAdmin(shared, 'returned', by, days, now)).toEqual(no('admin-returned-already'));
    expect(turnAdmin(held(shared.relationships, []), 'ended', by, days, now)).toEqual(
      no('no-admin-rights'),
    );
    expect(turnAdmin(shared, 'ended', by, { ...days, day: '2026-06-02' }, now)).toEqual(
      no('day-to-come'),
    );
  });

  test('a portal step is ticked once, by its own partner', () => {
    const done = tickCustomer(shared, by, now);
    expect(done).toMatchObject({
      ok: true,
      next: { relationship: { partner: reseller, atMicrosoft: { known: 'ticked' } } },
    });
    const ticked = { known: 'ticked', via: 'customer', by: null, at: now } as const;
    const record = held([{ ...relationship(reseller, 'reseller'), atMicrosoft: ticked }]);
    expect(tickCustomer(record, by, now)).toEqual(no('ticked-already'));
    const sales = actor(reseller, ['reseller'], 'sales-agent');
    expect(tickCustomer(shared, sales, now)).toEqual(no('role-needed'));
  });
});
