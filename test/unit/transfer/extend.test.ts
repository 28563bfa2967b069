import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  agreementCase,
  extendRelationship,
  mayExtend,
  recordConsent,
  verifyExtension,
  type Consent,
  type Extending,
} from '../../../src/domain/customer/extend.ts';
import { kinds, roles } from '../../../src/domain/people.ts';
import { party } from '../partnership/parties.ts';
import {
  actor,
  agent,
  agreement,
  both,
  customer,
  nextOf,
  noordwind,
  now,
  oostzee,
  outsider,
  record,
  relation,
} from './parties.ts';

const consent: Consent = {
  id: 'yes',
  customer,
  holder: oostzee,
  provider: noordwind,
  way: 'email',
  agreedOn: new Date('2026-05-30T00:00:00Z'),
  at: now,
  by: agent.person,
  usedAt: null,
};
const seen: Extending = {
  company: party(oostzee, 'reseller', { kinds: both }),
  provider: party(noordwind, 'provider'),
  partnered: true,
  customer: record,
  relationships: [relation(oostzee, 'direct-bill')],
  grants: [],
  agreements: [],
  consent: null,
};
const ask = {
  id: 'yes',
  way: 'email',
  day: '2026-05-30',
  today: '2026-06-01',
  signer: { name: 'Karin', email: 'karin@kadehuis.example' },
} as const;
const said = (outcome: { ok: true } | { ok: false; refusal: { code: string } }) =>
  outcome.ok ? 'done' : outcome.refusal.code;
const asks = (change: Partial<Extending>, by = agent, wanted: Partial<typeof ask> = {}) =>
  said(recordConsent({ ...seen, ...change }, by, { ...ask, ...wanted }, now));
const extend = (change: Partial<Extending>, by = agent, billToTicked = true) =>
  extendRelationship({ ...seen, consent, ...change }, by, { id: 'r', billToTicked }, now);

describe('whose to extend, and to whom', () => {
  test('R-EXT-01, -08, matrix row 21: the Admin agent of a company that is direct bill and reseller', () => {
    fc.assert(
      fc.property(fc.subarray([...kinds]), fc.subarray([...roles]), (is, held) => {
        const tp = is.includes('reseller') && is.includes('direct-bill');
        expect(mayExtend(actor(oostzee, is, held), true)?.code).toBe(
          !tp ? 'extension-tp-only' : held.includes('admin-agent') ? undefined : 'role-needed',
        );
      }),
    );
    expect(mayExtend(agent, false)?.code).toBe('not-confirmed');
  });

  test('R-EXT-02: only a direct customer', () => {
    for (const act of [asks, (change: Partial<Extending>) => said(extend(change))]) {
      expect(act({ relationships: [relation(oostzee, 'reseller', noordwind)] })).toBe(
        'won-as-reseller',
      );
      expect(act({ relationships: [] })).toBe('not-your-customer');
    }
  });

  test('R-EXT-03: a confirmed provider with a partnership, that does not have the customer yet', () => {
    expect(asks({ partnered: false })).toBe('provider-not-partnered');
    expect(said(extend({ partnered: false }))).toBe('provider-not-partnered');
    expect(said(extend({ provider: { ...seen.provider, confirmed: false } }))).toBe('unknown');
    expect(said(extend({ provider: { ...seen.provider, kinds: ['reseller'] } }))).toBe('unknown');
    const relationships = [...seen.relationships, relation(noordwind, 'provider', oostzee)];
    expect(said(extend({ relationships }))).toBe('already-extended');
    expect(asks({ relationships })).toBe('already-extended');
  });
});

test('R-EXT-04: who agreed, when and how stands there before; each yes counts once', () => {
  expect(recordConsent(seen, agent, ask, now)).toEqual({
    ok: true,
    next: consent,
    facts: [{ kind: 'customer.consent-recorded', customer, partner: oostzee, to: noordwind }],
  });
  expect(asks({ consent })).toBe('consent-already');
  expect(asks({}, agent, { day: '2026-06-02' as '2026-05-30' })).toBe('day-to-come');
  for (const lost of ['name', 'email'] as const) {
    const signer = { ...ask.signer, [lost]: '' } as unknown as typeof ask.signer;
    expect(asks({}, agent, { signer })).toBe('misfit');
  }
  expect(said(extend({ consent: null }))).toBe('consent-required');
  expect(nextOf(extend({})).consent.usedAt).toEqual(now);
});

test('R-EXT-05, -06: with the bill-to data shown and ticked; the provider gets a relationship, and no admin privileges', () => {
  expect(said(extend({}, agent, false))).toBe('tick-missing');
  expect(extend({})).toEqual({
    ok: true,
    next: {
      relationship: {
        id: 'r',
        partner: noordwind,
        capacity: 'provider',
        with: oostzee,
        origin: 'extension',
        since: now,
        atMicrosoft: { known: 'declared' },
        status: 'active',
      },
      consent: { ...consent, usedAt: now },
      billTo: { from: oostzee, to: noordwind, consent: 'yes', at: now },
    },
    facts: [{ kind: 'customer.extended', customer, partner: oostzee, to: noordwind }],
  });
});

const caseOf = (...agreements: Extending['agreements']) =>
  agreementCase(agreements, oostzee, noordwind);
test('R-MCA-02 to -04, C.5: the customer’s own acceptance is kept, an attestation or a declaration that does not name the provider is not', () => {
  expect(caseOf()).toBe('none');
  expect(caseOf(agreement('direct', oostzee))).toBe('kept');
  expect(caseOf(agreement('attested', oostzee))).toBe('not-kept');
  expect(caseOf(agreement('page', oostzee))).toBe('not-kept');
  expect(caseOf(agreement('page', oostzee, noordwind))).toBe('kept');
});

test('R-EXT-09: whoever extended it ticks once that the provider stands there', () => {
  const theirs = relation(noordwind, 'provider', oostzee);
  const extended = { ...seen, relationships: [...seen.relationships, theirs] };
  const outcome = verifyExtension(extended, agent, true, now);
  expect(outcome).toMatchObject({
    next: { partner: noordwind, atMicrosoft: { known: 'ticked', by: agent.person } },
    facts: [{ kind: 'customer.extension-verified', to: noordwind }],
  });
  const ticked = { ...seen, relationships: [...seen.relationships, nextOf(outcome)] };
  expect(said(verifyExtension(ticked, agent, true, now))).toBe('ticked-already');
  expect(said(verifyExtension(extended, agent, false, now))).toBe('tick-missing');
  expect(said(verifyExtension(seen, agent, true, now))).toBe('not-extended');
  expect(said(verifyExtension(extended, outsider, true, now))).toBe('extension-tp-only');
});
