import type { Agreement, Customer, Relationship } from '../customer/customer.ts';
import { activeOf, agreementFor } from '../customer/customer.ts';
import type { CompanyId, OrderId, SubscriptionId, TransferId } from '../ids.ts';
import { refused, settled, type Outcome } from '../outcome.ts';
import type { Party } from '../partnership.ts';
import type { Actor, Kind } from '../people.ts';
import type { Refusal } from '../refusals.ts';
import { permits, whoMay } from '../roles.ts';
import { isAddOn, misfitOf, soldIn, type Offer } from './offer.ts';
import type { SubscriptionRefusal } from './refusals.ts';
import type { OfRecord, Subscription, SubscriptionFact } from './subscription.ts';

export const mostLines = 25;

/** One line as it was asked for; what nobody chose yet is null. */
export type OrderLine = {
  /** From 1, in the order in which they stand. */
  readonly number: number;
  readonly offer: string;
  readonly quantity: number;
  /** Of an add-on: a line of the same order, or a subscription that is there. */
  readonly under: { readonly line: number } | { readonly subscription: SubscriptionId } | null;
  readonly record: OfRecord | null;
};

/** What stands around an order at this moment. */
export type Ordering = {
  readonly owner: Party & { readonly restricted: boolean; readonly mpnId: string };
  readonly customer: Customer;
  readonly relationships: readonly Relationship[];
  readonly agreements: readonly Agreement[];
  /** The reseller for whom the provider orders: the one its own relationship names. */
  readonly reseller: (Party & { readonly mpnId: string }) | null;
  readonly partnered: boolean;
  /** What the customer has from this owner. */
  readonly subscriptions: readonly Subscription[];
  /** Of these what a transfer is moving right now. */
  readonly moving: ReadonlyMap<SubscriptionId, TransferId>;
  /** Companies whose MPN id a line names, and whether they are resellers. */
  readonly mpns: ReadonlyMap<string, { readonly reseller: boolean }>;
};
export type Placed = {
  readonly order: OrderId;
  readonly owner: CompanyId;
  readonly reseller: CompanyId | null;
  readonly subscriptions: readonly Subscription[];
};

/** Whether this customer is the company's to order for (R-ORD-01, -02, -10); a claimed company orders nothing. */
function notOurs({ owner, relationships, customer }: Ordering): Refusal | null {
  if (!owner.confirmed) return { code: 'not-confirmed' };
  if (!owner.kinds.includes('provider') && !owner.kinds.includes('direct-bill'))
    return { code: 'reseller-cannot-order' };
  const ours = activeOf(relationships, owner.id);
  if (!ours) return { code: 'no-relationship', name: customer.name };
  // R-TRN-09: a customer won as reseller is ordered for by the provider.
  return ours.capacity === 'reseller' ? { code: 'not-direct-customer', name: customer.name } : null;
}

/** R-TRN-14: nothing new; R-TRN-15: what a transitioning partner's provider orders is not direct bill. */
export const restrictedOrders = (kinds: readonly Kind[]): Refusal => ({
  code: 'direct-bill-restricted',
  what: 'orders',
  joint: kinds.includes('reseller'),
});

/** What is in the way whoever orders (R-TRN-14, R-PART-01, R-ORD-08, R-MCA-08). */
function closed(seen: Ordering): Refusal | null {
  const { owner, customer, reseller } = seen;
  const ours = activeOf(seen.relationships, owner.id);
  if (ours?.capacity === 'direct-bill' && owner.restricted) return restrictedOrders(owner.kinds);
  if (ours?.capacity === 'provider' && ours.with !== null && !seen.partnered)
    return { code: 'not-partnered', about: 'customer', name: reseller?.name ?? '' };
  if (reseller && !(reseller.confirmed && reseller.kinds.includes('reseller')))
    return { code: 'order-reseller-not-enrolled', name: reseller.name };
  return agreementFor(seen.agreements, [owner.id]) === null
    ? { code: 'agreement-required', name: customer.name }
    : null;
}

/** The right to it hangs on what the company is to this customer (matrix rows 15, 16). */
function rightToOrder({ owner, relationships }: Ordering, by: Actor): Refusal | null {
  const ours = activeOf(relationships, owner.id);
  const action = ours?.capacity === 'direct-bill' ? 'order.direct' : 'order.for-reseller';
  return permits(action, by)
    ? null
    : { code: 'role-needed', roles: whoMay(action, by.kinds), company: by.company };
}

/** Who may order at all for this customer. */
export const mayOrder = (seen: Ordering, by: Actor): Refusal | null =>
  notOurs(seen) ?? rightToOrder(seen, by) ?? closed(seen);

/** Why nothing can be bought for this customer, whoever asks. */
export const unorderable = (seen: Ordering): Refusal | null => notOurs(seen) ?? closed(seen);

/** What keeps a waiting order from being placed, whoever presses; null: nothing any more. */
export const inTheWay = (
  seen: Ordering,
  lines: readonly OrderLine[],
  offers: ReadonlyMap<string, Offer>,
): Refusal | null => notOurs(seen) ?? closed(seen) ?? linesMisfit(seen, lines, offers);

/** The first line that does not fit; null: all do. */
export function linesMisfit(
  seen: Ordering,
  lines: readonly OrderLine[],
  offers: ReadonlyMap<string, Offer>,
): Refusal | null {
  if (lines.length === 0) return { code: 'order-empty' };
  if (lines.length > mostLines) return { code: 'order-too-long', limit: mostLines };
  const moving = underMoving(seen, lines);
  if (moving) return moving;
  for (const line of lines) {
    const wrong = lineMisfit(seen, lines, line, offers);
    if (wrong) return { code: 'line-misfit', line: line.number, why: wrong };
  }
  return null;
}

/** What is carried out is what was agreed: nothing joins a base between the two. */
function underMoving({ moving }: Ordering, lines: readonly OrderLine[]): Refusal | null {
  for (const { under } of lines) {
    const transfer =
      under !== null && 'subscription' in under ? moving.get(under.subscription) : undefined;
    if (transfer !== undefined) return { code: 'transfer-running', transfer };
  }
  return null;
}

/** What is wrong with one line; null: nothing. */
export function lineMisfit(
  seen: Ordering,
  lines: readonly OrderLine[],
  line: OrderLine,
  offers: ReadonlyMap<string, Offer>,
): SubscriptionRefusal | null {
  const offer = offers.get(line.offer);
  if (!offer) return { code: 'offer-unknown', about: 'offer' };
  const { owner, customer } = seen;
  if (!soldIn(offer, [owner.country, customer.country]))
    return { code: 'offer-not-sold', about: 'offer', name: offer.name, country: customer.country };
  const wrong = misfitOf(offer, line.quantity);
  if (wrong) return { code: 'quantity-misfit', about: 'quantity', asked: line.quantity, ...wrong };
  return baseMisfit(seen, lines, line, offer, offers) ?? recordMisfit(seen, line);
}

/** R-ORD-06: an add-on hangs on an active base of the right kind, or on one in the same order. */
function baseMisfit(
  seen: Ordering,
  lines: readonly OrderLine[],
  line: OrderLine,
  offer: Offer,
  offers: ReadonlyMap<string, Offer>,
): SubscriptionRefusal | null {
  if (!isAddOn(offer)) return null;
  const needed = offer.prerequisites.map((id) => offers.get(id)?.name ?? id);
  const no: SubscriptionRefusal = {
    code: 'base-needed',
    about: 'under',
    name: offer.name,
    names: needed,
  };
  const { under } = line;
  if (under === null) return no;
  if ('line' in under) {
    const base = lines.find((one) => one.number === under.line);
    return base && base.number !== line.number && offer.prerequisites.includes(base.offer)
      ? null
      : no;
  }
  const base = seen.subscriptions.find((one) => one.id === under.subscription);
  if (!base || !offer.prerequisites.includes(base.offer)) return no;
  return base.status === 'active'
    ? null
    : { code: 'base-suspended', about: 'under', name: base.name };
}

/** R-RSL-03 to -05: the location number the reseller is on record with, or an explicit none. */
export function recordMisfit(
  seen: Pick<Ordering, 'owner' | 'reseller' | 'mpns'>,
  { record }: Pick<OrderLine, 'record'>,
): SubscriptionRefusal | null {
  // A direct customer has no reseller beside its partner.
  if (seen.reseller === null) return null;
  if (record === null) return { code: 'record-needed', about: 'record' };
  if (record === 'none') return null;
  const { mpnId } = record;
  if (mpnId === seen.owner.mpnId) return { code: 'own-mpn', about: 'record', mpn: mpnId };
  if (mpnId === seen.reseller.mpnId) return null;
  const known = seen.mpns.get(mpnId);
  if (!known) return { code: 'mpn-unknown', about: 'record', mpn: mpnId };
  return known.reseller
    ? { code: 'wrong-mpn', about: 'record', mpn: mpnId, right: seen.reseller.mpnId }
    : { code: 'mpn-not-reseller', about: 'record', mpn: mpnId };
}

/** All lines or none (R-ORD-04); the first line that does not fit is named. */
export function place(
  seen: Ordering,
  lines: readonly OrderLine[],
  by: Actor,
  given: {
    readonly order: OrderId;
    readonly offers: ReadonlyMap<string, Offer>;
    readonly newId: () => SubscriptionId;
  },
  now: Date,
): Outcome<Placed, SubscriptionFact> {
  const no = mayOrder(seen, by) ?? linesMisfit(seen, lines, given.offers);
  if (no) return refused(no);
  const ids = new Map(lines.map((line) => [line.number, given.newId()]));
  const reseller = seen.reseller?.id ?? null;
  const subscriptions = lines.map((line): Subscription => {
    const { under } = line;
    return {
      id: ids.get(line.number) ?? given.newId(),
      customer: seen.customer.id,
      owner: seen.owner.id,
      reseller,
      order: given.order,
      offer: line.offer,
      name: given.offers.get(line.offer)?.name ?? line.offer,
      quantity: line.quantity,
      parent:
        under === null
          ? null
          : 'line' in under
            ? (ids.get(under.line) ?? null)
            : under.subscription,
      record: line.record ?? 'none',
      renews: true,
      support: null,
      since: now,
      // Only Microsoft knows it.
      azureId: null,
      movedTo: null,
      listed: true,
      atMicrosoft: { known: 'declared' },
      version: 1,
      status: 'active',
    };
  });
  return settled(
    { order: given.order, owner: seen.owner.id, reseller, subscriptions },
    { kind: 'order.placed', order: given.order },
  );
}
