import { addDays } from 'date-fns';
import type { AskId, CompanyId, CustomerId, OrderId, PersonId, SubscriptionId } from '../ids.ts';
import { refused, settled, type Outcome } from '../outcome.ts';
import type { Actor } from '../people.ts';
import type { Refusal } from '../refusals.ts';
import { permits, whoMay } from '../roles.ts';
import { misfitOf, soldIn, type Offer } from './offer.ts';

/** What a reseller wants its provider to do; doing it stays the provider's (R-ORD-01). `name`: the offer's, as it was called then. */
export type Wish =
  | {
      readonly what: 'new';
      readonly offer: string;
      readonly name: string;
      readonly quantity: number;
    }
  | { readonly what: 'quantity'; readonly subscription: SubscriptionId; readonly quantity: number }
  | {
      readonly what: 'upgrade';
      readonly subscription: SubscriptionId;
      readonly offer: string;
      readonly name: string;
    }
  | { readonly what: 'renewal'; readonly subscription: SubscriptionId; readonly renews: boolean };

/** "Ask the provider" (matrix row 48). */
export type ProviderAsk = {
  readonly id: AskId;
  readonly customer: CustomerId;
  readonly provider: CompanyId;
  readonly reseller: CompanyId;
  readonly wish: Wish;
  readonly asked: { readonly by: PersonId; readonly user: string; readonly at: Date };
  readonly version: number;
} & (
  | { readonly status: 'issued'; readonly until: Date }
  | {
      readonly status: 'accepted';
      readonly by: PersonId;
      readonly at: Date;
      /** The order that came of it, where it was one. */
      readonly order: OrderId | null;
      readonly fourEyesRelaxed: boolean;
    }
  | {
      readonly status: 'declined';
      readonly by: PersonId;
      readonly at: Date;
      readonly reason: string | null;
      readonly fourEyesRelaxed: boolean;
    }
  | { readonly status: 'withdrawn'; readonly by: PersonId; readonly at: Date }
  | { readonly status: 'expired'; readonly at: Date }
  /** The partnership ended meanwhile. */
  | { readonly status: 'voided'; readonly at: Date }
);
export type AskFact = {
  readonly kind:
    'ask.issued' | 'ask.accepted' | 'ask.declined' | 'ask.withdrawn' | 'ask.expired' | 'ask.voided';
  readonly ask: AskId;
};
export type AskOutcome = Outcome<ProviderAsk, AskFact>;

/** The right that doing it takes on the provider's side (matrix rows 15, 17). */
export const doingOf = (wish: Wish) =>
  wish.what === 'new'
    ? ('order.for-reseller' as const)
    : wish.what === 'upgrade'
      ? ('subscription.upgrade' as const)
      : wish.what === 'renewal'
        ? ('subscription.renew' as const)
        : ('subscription.change' as const);

const needs = (action: Parameters<typeof permits>[0], by: Actor): Refusal | null =>
  permits(action, by)
    ? null
    : { code: 'role-needed', roles: whoMay(action, by.kinds), company: by.company };

/** What is known of both sides when a reseller asks. */
export type Asking = {
  readonly reseller: {
    readonly id: CompanyId;
    readonly confirmed: boolean;
    readonly deadlineDays: number;
  };
  readonly provider: { readonly id: CompanyId; readonly name: string; readonly country: string };
  readonly customer: { readonly id: CustomerId; readonly country: string };
  readonly partnered: boolean;
  /** Both have this customer. */
  readonly shared: boolean;
  readonly current: AskedOf | null;
  /** The same wish is open already. */
  readonly open: { readonly until: Date } | null;
};
/** The subscription that a wish is about. */
export type AskedOf = {
  readonly id: SubscriptionId;
  readonly name: string;
  readonly offer: string;
  readonly quantity: number;
  readonly renews: boolean;
  readonly status: 'active' | 'suspended' | 'cancelled';
};

/** Asked before the form is shown, too. */
export const mayAsk = (by: Actor, confirmed: boolean): Refusal | null =>
  needs('provider.ask', by) ?? (confirmed ? null : { code: 'not-confirmed' });

export function ask(
  seen: Asking,
  wanted: {
    readonly id: AskId;
    readonly wish: Wish;
    /** What the wish names: the one to order, to go to, or the subscription's own. */
    readonly offer: Offer | null;
    /** Of an upgrade: what the subscription can become. */
    readonly upgradesTo: readonly string[];
  },
  by: Actor,
  now: Date,
): AskOutcome {
  const no = mayAsk(by, seen.reseller.confirmed);
  if (no) return refused(no);
  if (!seen.shared) return refused({ code: 'unknown' });
  if (!seen.partnered)
    return refused({ code: 'not-partnered', about: 'provider', name: seen.provider.name });
  const wrong = wishMisfit(seen, wanted);
  if (wrong) return refused(wrong);
  if (seen.open && now < seen.open.until)
    return refused({ code: 'already-asked-provider', until: seen.open.until });
  const next: ProviderAsk = {
    id: wanted.id,
    customer: seen.customer.id,
    provider: seen.provider.id,
    reseller: seen.reseller.id,
    wish: wanted.wish,
    asked: { by: by.person, user: by.user, at: now },
    version: 1,
    status: 'issued',
    until: addDays(now, seen.reseller.deadlineDays),
  };
  return settled(next, { kind: 'ask.issued', ask: next.id });
}

/** What the provider could not do anyway is not asked (R-ORD-05, -09). */
function wishMisfit(
  { current, customer, provider }: Asking,
  { wish, offer, upgradesTo }: Parameters<typeof ask>[1],
): Refusal | null {
  if (wish.what === 'new') {
    if (!offer) return { code: 'offer-unknown', about: 'offer' };
    return soldIn(offer, [provider.country, customer.country])
      ? countMisfit(offer, wish.quantity, 'quantity')
      : { code: 'offer-not-sold', about: 'offer', name: offer.name, country: customer.country };
  }
  if (!current) return { code: 'unknown' };
  if (current.status === 'cancelled') return { code: 'unknown' };
  if (wish.what === 'renewal')
    return current.renews === wish.renews ? { code: 'renewal-already', renews: wish.renews } : null;
  const about = wish.what === 'quantity' ? 'quantity' : 'offer';
  if (current.status === 'suspended')
    return { code: 'subscription-suspended', about, name: current.name };
  if (!offer) return { code: 'offer-unknown', about };
  if (wish.what === 'upgrade')
    return upgradesTo.includes(wish.offer)
      ? countMisfit(offer, current.quantity, about)
      : { code: 'no-upgrade', about, name: current.name };
  return wish.quantity === current.quantity
    ? { code: 'quantity-same', about, is: wish.quantity }
    : countMisfit(offer, wish.quantity, about);
}
function countMisfit(offer: Offer, asked: number, about: string): Refusal | null {
  const limits = misfitOf(offer, asked);
  return limits && { code: 'quantity-misfit', about, asked, ...limits };
}
