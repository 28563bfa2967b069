import type {
  CompanyId,
  CustomerId,
  OrderId,
  PersonId,
  SubscriptionId,
} from '../../../src/domain/ids.ts';
import type { Offer } from '../../../src/domain/subscription/offer.ts';
import type { Subscription } from '../../../src/domain/subscription/subscription.ts';
import type { Reader } from '../../../views/frame.ts';
import {
  quantityForm,
  recordForm,
  renewalForm,
  upgradeForm,
} from '../../../views/subscription/forms.ts';
import { subscriptionList } from '../../../views/subscription/list.ts';
import { pickFor, pickSubscription } from '../../../views/subscription/pick.ts';
import type { SubscriptionRecord } from '../../../views/subscription/record.ts';
import { subscriptionSheet } from '../../../views/subscription/sheet.ts';
import { cancelForm, reactivateForm, suspendForm } from '../../../views/subscription/stop.ts';
import type { Drawn, Typed } from './every-view.ts';

const at = new Date('2026-06-01T08:00:00Z');
const [owner, reseller, by] = ['p' as CompanyId, 'r' as CompanyId, 'decider' as PersonId];
const offer = (id: string, name: string, more: Partial<Offer> = {}): Offer => ({
  id,
  name,
  kind: 'licence',
  billing: 'licence',
  minimum: 1,
  maximum: 300,
  countries: [],
  prerequisites: [],
  upgradesTo: ['usage'],
  recordFixed: false,
  ...more,
});

const face = (id: CompanyId, name: string) => ({ id, name, mpnId: '4200002' });

/** Every state of a subscription on every screen; names of offers and companies are other people's. */
export function drawSubscriptions({ modals }: Drawn, typed: Typed, reader: Reader): void {
  const acting = { id: owner, name: typed.ours, others: [] };
  const offers = new Map(
    [
      offer('base', typed.words),
      offer('usage', typed.words, { kind: 'azure-plan', billing: 'usage', maximum: 1 }),
    ].map((one) => [one.id, one]),
  );
  const common = {
    id: 'id' as SubscriptionId,
    customer: 'c' as CustomerId,
    owner,
    reseller,
    order: 'o' as OrderId,
    offer: 'base',
    name: typed.words,
    quantity: 1234,
    parent: null,
    record: { mpnId: '4200002' },
    renews: true,
    support: null,
    since: at,
    azureId: null,
    movedTo: null,
    listed: true,
    atMicrosoft: { known: 'declared' },
    version: 1,
    status: 'active',
  } as const satisfies Subscription;
  const support = { company: reseller, tenantId: 't', mpnId: '1', name: typed.theirs, by, at };
  const states: Record<string, Subscription> = {
    fresh: common,
    ticked: { ...common, support, atMicrosoft: { known: 'ticked', via: 'partner', by, at } },
    usage: { ...common, offer: 'usage', record: 'none', renews: false, quantity: 1 },
    suspended: { ...common, status: 'suspended', by, at },
    cancelled: { ...common, status: 'cancelled', by: null, at },
  };
  const all = {
    tick: true,
    quantity: true,
    upgrade: true,
    renewal: true,
    reseller: true,
    support: true,
    suspend: true,
    reactivate: true,
    cancel: true,
    wish: true,
  };
  for (const [state, subscription] of Object.entries(states)) {
    const record: SubscriptionRecord = {
      subscription,
      base: state === 'usage' ? common : null,
      addOns: [common, { ...common, status: 'suspended', by, at }],
      inTransfers: [],
      capacity: 'provider',
      restricted: false,
      customer: { id: 'c', name: typed.theirs, country: 'NL' },
      owner: face(owner, typed.ours),
      reseller: state === 'cancelled' ? null : face(reseller, typed.theirs),
      links: new Map([[owner, { related: true, admin: true }]]),
      names: new Map([[by, typed.person]]),
    };
    for (const who of [owner, reseller])
      modals.set(
        `subscriptionSheet ${state} ${who}`,
        subscriptionSheet(reader, { ...acting, id: who }, record, offers, all, { list: 'all|' }),
      );
    const page = { rows: Array.from({ length: 2 }, () => record), total: 1234, next: 'next' };
    const filter = { state: 'all', customer: 'c' as CustomerId, after: 'a' } as const;
    modals.set(
      `subscriptionList ${state}`,
      subscriptionList(reader, acting, page, filter, { offers, customer: typed.theirs, first: [] }),
    );
    // The forms show of it no more than these two.
    if (state !== 'fresh' && state !== 'usage') continue;
    const start = { initial: null, ask: 'ask' };
    modals.set(`quantityForm ${state}`, quantityForm(reader, acting, record, offers, start, 'No.'));
    modals.set(
      `upgradeForm ${state}`,
      upgradeForm(reader, acting, record, offers, [...offers.values()], start),
    );
    modals.set(`upgradeForm none ${state}`, upgradeForm(reader, acting, record, offers, [], start));
    modals.set(`renewalForm ${state}`, renewalForm(reader, acting, record, offers, { ask: 'ask' }));
    const theirs = { name: typed.theirs, mpnId: '4200002' };
    modals.set(`recordForm ${state}`, recordForm(reader, acting, record, offers, theirs));
    modals.set(`suspendForm ${state}`, suspendForm(reader, acting, record, offers));
    modals.set(`reactivateForm ${state}`, reactivateForm(reader, acting, record, offers));
    modals.set(`cancelForm ${state}`, cancelForm(reader, acting, record, offers));
  }
  const nothing = { rows: [], total: 0, next: null };
  const everybody = { state: 'active', customer: null, after: null } as const;
  modals.set(
    'subscriptionList empty',
    subscriptionList(reader, acting, nothing, everybody, { offers, customer: null, first: [] }),
  );
  for (const what of pickFor)
    for (const refused of [null, 'No.'])
      modals.set(
        `pickSubscription ${what} ${refused}`,
        pickSubscription(reader, acting, what, refused),
      );
}
