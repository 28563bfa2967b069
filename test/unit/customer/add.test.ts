import { describe, expect, test } from 'vitest';
import {
  addCustomer,
  checkDetails,
  mayAdd,
  type Adding,
} from '../../../src/domain/customer/add.ts';
import type { CustomerId } from '../../../src/domain/ids.ts';
import type { Kind } from '../../../src/domain/people.ts';
import { roles } from '../../../src/domain/people.ts';
import { actor, data, details, now, provider, reseller } from './parties.ts';

const party = {
  name: 'X',
  country: 'NL',
  confirmed: true,
  deadlineDays: 30,
  fourEyesRelaxed: false,
  outside: false,
};
const seen = (more: Partial<Adding> = {}, kinds: readonly Kind[] = ['provider']): Adding => ({
  company: { ...party, id: provider, kinds, restricted: false },
  reseller: { ...party, id: reseller, kinds: ['reseller'], mpnId: '4200002' },
  partnered: true,
  ...more,
});
const sales = actor(provider, ['provider'], 'sales-agent');
const ask = (more: Partial<typeof details> = {}) => ({
  id: 'c' as CustomerId,
  details: { ...details, ...more },
});
const add = (state = seen(), asked = ask(), by = sales, known = data) =>
  addCustomer(state, asked, by, known, now);
const no = (code: string) => ({ ok: false, refusal: expect.objectContaining({ code }) });

const closing = (closed: 'no-new-customers' | 'no-indirect-model') => ({
  ...data,
  clouds: { ...data.clouds, public: { ...data.clouds.public, closed } },
});
const check = (more: Partial<typeof details>) =>
  checkDetails({ ...details, phone: null, ...more }, data);

describe('a new customer', () => {
  test('R-CUST-10, -17: both are listed, each knows of the other, both have the rights', () => {
    const outcome = add();
    expect(outcome).toMatchObject({
      ok: true,
      next: {
        culture: 'nl-NL',
        language: 'nl',
        grants: [provider, reseller],
        relationships: [
          { partner: provider, capacity: 'provider', with: reseller, origin: 'created' },
          { partner: reseller, capacity: 'reseller', with: provider, origin: 'created' },
        ],
        details: { phone: '+31101234567' },
      },
      facts: [{ kind: 'customer.added', customer: 'c', partner: provider }],
    });
  });

  test('matrix row 13: a direct-bill partner’s own has nobody else', () => {
    const by = actor(provider, ['direct-bill'], 'user-admin');
    const own = ask({ as: 'direct-bill', reseller: null });
    const outcome = add(seen({ reseller: null, partnered: false }, ['direct-bill']), own, by);
    expect(outcome).toMatchObject({
      ok: true,
      next: { relationships: [{ partner: provider, capacity: 'direct-bill', with: null }] },
    });
  });

  test('R-CUST-02, -03: a reseller, and one with which there is a partnership', () => {
    expect(add(seen(), ask({ reseller: null }))).toEqual(no('reseller-required'));
    expect(add(seen({ partnered: false }))).toEqual(no('not-partnered'));
    expect(add(seen({ reseller: null }))).toEqual(no('misfit'));
  });

  test('R-CUST-01: a reseller creates none, whatever its role', () => {
    for (const role of roles)
      expect(
        mayAdd(actor(reseller, ['reseller'], role), {
          confirmed: true,
          restricted: false,
          providers: ['Noordwind'],
        }),
      ).toEqual({ code: 'reseller-cannot-create', names: ['Noordwind'] });
  });

  test('R-TRN-14: restricted, only what goes through a reseller', () => {
    const restricted = { confirmed: true, restricted: true, providers: [] };
    expect(mayAdd(actor(provider, ['direct-bill'], 'admin-agent'), restricted)).toEqual({
      code: 'direct-bill-restricted',
      what: 'customers',
      joint: false,
    });
    const two: Kind[] = ['provider', 'direct-bill'];
    expect(mayAdd(actor(provider, two, 'admin-agent'), restricted)).toBeNull();
    const state = seen({ company: { ...seen().company, restricted: true } });
    const by = actor(provider, two, 'admin-agent');
    expect(add(state, ask({ as: 'direct-bill', reseller: null }), by)).toEqual(
      no('direct-bill-restricted'),
    );
  });

  test('R-REG-01: of the same CSP region', () => {
    expect(add(seen(), ask({ country: 'US', phone: null }))).toEqual(no('customer-region'));
    expect(add(seen(), ask({ country: 'DE', phone: null }))).toHaveProperty('ok', true);
  });

  test('R-INV-23: a closed cloud takes none; without the indirect model only a provider’s', () => {
    expect(add(seen(), ask(), sales, closing('no-new-customers'))).toEqual(no('cloud-closed'));
    expect(add(seen(), ask(), sales, closing('no-indirect-model'))).toEqual(no('cloud-closed'));
    const by = actor(provider, ['direct-bill'], 'sales-agent');
    const own = ask({ as: 'direct-bill', reseller: null });
    const state = seen({ reseller: null, partnered: false }, ['direct-bill']);
    expect(add(state, own, by, closing('no-indirect-model'))).toHaveProperty('ok', true);
  });
});

describe('R-CUST-12: numbers by country', () => {
  test.each([
    ['PL', null, 'missing'],
    ['PL', '12', 'shape'],
    ['NL', '12345678', 'unsupported'],
  ])('%s with %s: %s', (country, registration, why) => {
    expect(check({ country, registration })).toMatchObject({
      ok: false,
      refusal: { code: 'registration-number', about: 'registration', why },
    });
  });
  test('fitting, it stays as it was typed', () => {
    expect(check({ country: 'PL', registration: '123-456-78-90' })).toMatchObject({
      ok: true,
      next: { registration: '123-456-78-90' },
    });
  });
  test('a phone number where Microsoft demands one, and a real one everywhere', () => {
    expect(check({ country: 'HU' })).toEqual(no('phone-needed'));
    expect(check({ phone: '12' })).toMatchObject({ refusal: { about: 'phone', why: 'phone' } });
  });
});
