import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kinds, roles } from '../../../src/domain/people.ts';
import { eligibility } from '../../../src/domain/transfer/eligibility.ts';
import {
  chosenGroups,
  mayTransfer,
  mostTransferLines,
  requestTransfer,
  type Requesting,
} from '../../../src/domain/transfer/request.ts';
import {
  active,
  actor,
  agent,
  agreement,
  azure,
  both,
  code,
  e3,
  fleet,
  id,
  ids,
  item,
  noordwind,
  now,
  oostzee,
  other,
  record,
  relation,
  seen,
  storage,
  subscription,
  suspended,
} from './parties.ts';

const asked = (change: Partial<Requesting>, names = ['e3'], by = agent) =>
  requestTransfer({ ...seen, ...change }, { id, subscriptions: ids(...names) }, by, now);

const between = (...relationships: Requesting['relationships']) => code(asked({ relationships }));
const agreed = (...agreements: Requesting['agreements']) => code(asked({ agreements }));
const reasonOf = (which: string, items = fleet) =>
  eligibility(items).ineligible.find((one) => one.subscription.id === which)?.reason;
const bases = (items = fleet) => eligibility(items).groups.map(({ base }) => base.name);
const reasonWith = (change: Parameters<typeof subscription>[2]) =>
  reasonOf('x', [item(subscription('x', 'o365-e1', change))]);

describe('who asks, and between whom', () => {
  test('R-XFR-01, R-XFR-06, matrix rows 23, 24: the Admin agent of a company that is direct bill and reseller', () => {
    fc.assert(
      fc.property(fc.subarray([...kinds]), fc.subarray([...roles]), (is, held) => {
        const tp = is.includes('reseller') && is.includes('direct-bill');
        const expected = !tp
          ? 'transfer-tp-only'
          : held.includes('admin-agent')
            ? undefined
            : 'role-needed';
        const by = actor(oostzee, is, held);
        expect(mayTransfer(by, true)?.code).toBe(expected);
        expect(mayTransfer(by, true, 'transfer.check')?.code).toBe(expected);
      }),
    );
    expect(mayTransfer(agent, false)?.code).toBe('not-confirmed');
    expect(code(asked({}, ['e3'], actor(noordwind, both, ['admin-agent'])))).toBe('unknown');
  });

  test('R-XFR-02, -04: the provider has this customer, from this partner', () => {
    const [own] = seen.relationships;
    if (!own) throw new Error('no relationship');
    expect(between(own)).toBe('move-customer-first');
    expect(between(own, relation(noordwind, 'provider'))).toBe('source-not-listed');
    expect(between(own, relation(noordwind, 'provider', oostzee))).toBe('active');
    expect(between(relation(noordwind, 'provider', oostzee))).toBe('not-your-customer');
    expect(
      between(relation(oostzee, 'reseller', noordwind), relation(noordwind, 'provider', oostzee)),
    ).toBe('won-as-reseller');
  });

  test('R-XFR-03, R-MCA-02 to -04: the agreement counts for the provider, or nothing moves', () => {
    expect(agreed()).toBe('mca-required');
    expect(agreed(agreement('attested', oostzee))).toBe('mca-required');
    expect(agreed(agreement('page', oostzee))).toBe('mca-required');
    expect(agreed(agreement('page', oostzee, noordwind))).toBe('active');
    expect(agreed(agreement('attested', noordwind))).toBe('active');
    expect(agreed(agreement('direct', oostzee))).toBe('active');
  });

  test('R-XFR-29: another provider, partnered and confirmed, in the public cloud', () => {
    expect(code(asked({ partnered: false }))).toBe('provider-not-partnered');
    expect(code(asked({ target: { ...seen.target, id: oostzee } }))).toBe('transfer-to-itself');
    expect(code(asked({ target: { ...seen.target, confirmed: false } }))).toBe('unknown');
    expect(code(asked({ target: { ...seen.target, kinds: ['reseller'] } }))).toBe('unknown');
    for (const cloud of ['germany', 'us-government', 'china'] as const)
      expect(code(asked({ customer: { ...record, cloud } }))).toBe('transfer-cloud');
  });
});

describe('what moves', () => {
  test('R-XFR-07: licences and Azure pay-as-you-go; no plan, reservation, term or marketplace', () => {
    expect(bases()).toEqual(['e3', 'azure', 'intune']);
    for (const [offer, why] of [
      ['azure-plan', 'azure-plan'],
      ['reserved-vm-d2s-1y', 'reserved-instance'],
      ['windows-server-cal-3y', 'term'],
      ['marketplace-backup-saas', 'marketplace'],
      ['gone-from-the-list', 'offer-unknown'],
    ] as const) {
      const items = [item(subscription('x', offer))];
      expect(reasonOf('x', items)).toEqual({ why });
      expect(asked({ fleet: items }, ['x'])).toMatchObject({
        refusal: { code: 'transfer-ineligible', name: 'x', reason: { why } },
      });
    }
  });

  test('R-XFR-08, -10: what is suspended, cancelled or moved before says so', () => {
    expect(reasonWith(suspended)).toEqual({ why: 'suspended' });
    expect(reasonWith({ ...suspended, status: 'cancelled' })).toEqual({ why: 'cancelled' });
    expect(reasonWith({ ...suspended, movedTo: e3.id })).toEqual({ why: 'moved' });
    expect(reasonWith({ ...suspended, movedTo: e3.id, listed: false })).toEqual({ why: 'moved' });
  });

  test('R-XFR-11: one line in another open request refuses the whole, naming the line and that request', () => {
    const items = [item(e3, other), item(storage, other), item(azure)];
    expect(reasonOf('e3', items)).toEqual({ why: 'in-transfer', transfer: other });
    expect(asked({ fleet: items }, ['azure', 'e3'])).toEqual({
      ok: false,
      refusal: { code: 'already-in-transfer', about: 'subscriptions', name: 'e3', transfer: other },
    });
  });

  test('R-XFR-12, R-XFR-25: a base takes its add-ons along in its group, asked for or not', () => {
    for (const names of [['e3'], ['storage', 'e3'], ['e3', 'storage', 'e3']]) {
      const outcome = asked({}, names);
      if (!outcome.ok) throw new Error(outcome.refusal.code);
      expect(outcome.next.lines.map(({ subscription: s, group }) => [s, group])).toEqual([
        ['e3', 'e3'],
        ['storage', 'e3'],
      ]);
    }
  });

  test('R-XFR-12: an add-on that has to stay keeps its base and its sisters; a cancelled one is no add-on any more', () => {
    const sister = subscription('sister', 'power-bi-pro', { parent: e3.id });
    const held = [item(e3), item({ ...storage, ...suspended }), item(sister)];
    expect(reasonOf('e3', held)).toEqual({
      why: 'add-on',
      name: 'storage',
      because: { why: 'suspended' },
    });
    expect(reasonOf('sister', held)).toEqual({ why: 'base', name: 'e3' });
    const over = [item(e3), item({ ...storage, ...suspended, status: 'cancelled' })];
    expect(eligibility(over).groups[0]).toMatchObject({ base: e3, addOns: [] });
    expect(reasonOf('storage', [item(storage)])).toEqual({ why: 'base-missing' });
  });

  test('R-XFR-13: an add-on alone needs its base, by name', () => {
    expect(asked({}, ['storage'])).toMatchObject({
      refusal: { code: 'addon-needs-base', name: 'storage', base: 'e3' },
    });
    expect(asked({}, ['azure', 'storage'])).toMatchObject({
      refusal: { code: 'addon-needs-base' },
    });
  });

  test('R-XFR-05: nothing, somebody else’s and too much are refused whole', () => {
    expect(code(asked({}, []))).toBe('transfer-empty');
    expect(code(asked({}, ['e3', 'of-somebody-else']))).toBe('transfer-line-unknown');
    const many = Array.from({ length: mostTransferLines + 1 }, (_, n) =>
      item(subscription(`s${n}`, 'o365-e1')),
    );
    const names = many.map((one) => one.subscription.name);
    expect(code(asked({ fleet: many }, names))).toBe('transfer-too-long');
    expect(code(asked({ fleet: many }, names.slice(1)))).toBe('active');
    expect(chosenGroups(fleet, [])).toMatchObject({ code: 'transfer-empty' });
  });

  test('R-XFR-14, -16, -27: counts and Azure ids are frozen, the partner’s own number is on record, and it is open for its days', () => {
    expect(active).toMatchObject({
      status: 'active',
      source: oostzee,
      target: noordwind,
      asked: { by: agent.person },
      until: new Date('2026-07-01T08:00:00Z'),
      version: 1,
    });
    expect(
      active.lines.map((line) => [line.subscription, line.kind, line.quantity, line.azureId]),
    ).toEqual([
      ['e3', 'licence', 5, null],
      ['storage', 'licence', 7, null],
      ['azure', 'azure-payg', 1, 'az-1'],
      ['intune', 'licence', 5, null],
    ]);
    expect(
      active.lines.every(({ mpnId, status }) => mpnId === '4300003' && status === 'open'),
    ).toBe(true);
  });
});
