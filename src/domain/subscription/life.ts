import type { CompanyId, SubscriptionId } from '../ids.ts';
import { refused, settled, type Outcome } from '../outcome.ts';
import type { Actor, Kind } from '../people.ts';
import type { Refusal } from '../refusals.ts';
import { permits, whoMay, type Action } from '../roles.ts';
import { misfitOf, soldIn, type Offer } from './offer.ts';
import { recordMisfit, restrictedOrders, unorderable, type Ordering } from './order.ts';
import {
  identity,
  type InTransfer,
  type OfRecord,
  type Subscription,
  type SubscriptionFact,
} from './subscription.ts';

/** A subscription with what hangs on it, as its owner changes it. */
export type Owned = {
  readonly subscription: Subscription;
  /** Its base, of an add-on. */
  readonly base: Subscription | null;
  readonly addOns: readonly Subscription[];
  /** Where it and its add-ons stand in open transfer requests. */
  readonly inTransfers: readonly InTransfer[];
  /** What the owner is to this customer; null: it has no relationship any more. */
  readonly capacity: Kind | null;
  /** R-TRN-14: nothing new, but what exists may change. */
  readonly restricted: boolean;
};
/** Whose it is, whose incentive it counts for, and what both are to the customer, as the locks hold it. */
export type Deciding = Owned &
  Pick<Ordering, 'owner' | 'reseller' | 'mpns'> & {
    readonly links: ReadonlyMap<CompanyId, { readonly related: boolean; readonly admin: boolean }>;
    /** What a new purchase for this customer would meet. */
    readonly ordering: Ordering;
  };
/** What came of an act: every subscription that changed. */
export type Turned = readonly Subscription[];
export type LifeOutcome = Outcome<Turned, SubscriptionFact>;

/** Whether this person may do it: the owner's people alone, in the owner's capacity. */
export function mayChange(seen: Owned, by: Actor, action: Action): Refusal | null {
  const { subscription } = seen;
  if (by.company !== subscription.owner)
    return by.company === subscription.reseller
      ? { code: 'ask-the-provider' }
      : { code: 'unknown' };
  return permits(action, by) ? (over(subscription) ?? carriedOut(seen)) : needed(action, by);
}
/** Where no role of its own company would do, it is another kind of company's to do (matrix rows 19, 20). */
function needed(action: Action, by: Actor): Refusal {
  const able = whoMay(action, by.kinds);
  return able.length === 0
    ? { code: 'kind-needed', kind: 'provider' }
    : { code: 'role-needed', roles: able, company: by.company };
}
const over = (s: Subscription): Refusal | null => {
  if (s.movedTo !== null) return { code: 'subscription-moved', name: s.name };
  return s.status === 'cancelled' ? { code: 'subscription-over', by: s.by, at: s.at } : null;
};
/** From accept to result the lines stand still, so that what is carried out is what was agreed. */
const carriedOut = ({ inTransfers }: Pick<Owned, 'inTransfers'>): Refusal | null => {
  const line = inTransfers.find(({ running }) => running);
  return line ? { code: 'transfer-running', transfer: line.transfer } : null;
};

/** R-XFR-15: what to say before a change of its count or state is sent; no refusal. Null: no open request has it. */
export const openTransferOf = ({ inTransfers }: Pick<Owned, 'inTransfers'>): InTransfer | null =>
  inTransfers.find(({ running }) => !running) ?? null;
/** It stands here otherwise than at Microsoft until somebody ticks that too. */
const anew = <S extends Subscription>(one: S): S => ({
  ...one,
  atMicrosoft: { known: 'declared' },
});
const stop = (
  one: Subscription,
  status: 'suspended' | 'cancelled',
  by: Actor,
  at: Date,
): Subscription => ({
  ...identity(one),
  atMicrosoft: { known: 'declared' },
  status,
  by: by.person,
  at,
});
const fact = (
  kind: Exclude<Extract<SubscriptionFact, { subscription: unknown }>, { before: unknown }>['kind'],
  subscription: SubscriptionId,
) => ({
  kind,
  subscription,
});

/** R-ORD-05: within the offer's limits, never while suspended. `seen`: the count on the screen, so that nobody undoes another's change unseen. */
export function changeQuantity(
  seen: Owned,
  by: Actor,
  ask: { quantity: number; seen: number },
  offer: Offer | null,
): LifeOutcome {
  const no = mayChange(seen, by, 'subscription.change');
  if (no) return refused(no);
  const { subscription: s } = seen;
  if (s.status === 'suspended')
    return refused({ code: 'subscription-suspended', about: 'quantity', name: s.name });
  if (s.quantity !== ask.seen)
    return refused({ code: 'quantity-moved', about: 'quantity', was: ask.seen, is: s.quantity });
  if (!offer) return refused({ code: 'offer-unknown', about: 'quantity' });
  const wrong = misfitOf(offer, ask.quantity);
  if (wrong)
    return refused({ code: 'quantity-misfit', about: 'quantity', asked: ask.quantity, ...wrong });
  if (ask.quantity === s.quantity)
    return refused({ code: 'quantity-same', about: 'quantity', is: s.quantity });
  return settled(
    [anew({ ...s, quantity: ask.quantity })],
    fact('subscription.quantity-changed', s.id),
  );
}

/** R-ORD-07: a base takes its add-ons along. */
export function suspend(seen: Owned, by: Actor, now: Date): LifeOutcome {
  const no = mayChange(seen, by, 'subscription.change');
  if (no) return refused(no);
  const { subscription: s, addOns } = seen;
  if (s.status === 'suspended') return refused({ code: 'suspended-already', by: s.by, at: s.at });
  const also = addOns.filter((one) => one.status === 'active');
  const stopped = [s, ...also].map((one) => stop(one, 'suspended', by, now));
  return settled(stopped, fact('subscription.suspended', s.id));
}

/** The base before its add-ons (C.6); add-ons are woken one by one. */
export function reactivate(seen: Owned, by: Actor): LifeOutcome {
  const no = mayChange(seen, by, 'subscription.change');
  if (no) return refused(no);
  const { subscription: s, base } = seen;
  if (s.status === 'active') return refused({ code: 'active-already' });
  if (base && base.status !== 'active')
    return refused({ code: 'base-suspended', about: 'under', name: base.name });
  const woken = anew({ ...identity(s), status: 'active' });
  return settled([woken], fact('subscription.reactivated', s.id));
}

/** For good; its add-ons go with it. */
export function cancel(seen: Owned, by: Actor, sure: boolean, now: Date): LifeOutcome {
  const no = mayChange(seen, by, 'subscription.upgrade');
  if (no) return refused(no);
  if (!sure) return refused({ code: 'tick-missing', about: 'sure' });
  const { subscription: s, addOns } = seen;
  const also = addOns.filter((one) => one.status !== 'cancelled');
  const stopped = [s, ...also].map((one) => stop(one, 'cancelled', by, now));
  return settled(stopped, fact('subscription.cancelled', s.id));
}

/** Matrix row 43: the owner; or the reseller it was ordered for, where it has admin rights with the customer. */
export function mayRenew(seen: Pick<Deciding, 'subscription' | 'links'> & Owned, by: Actor) {
  const { subscription: s, links } = seen;
  if (by.company !== s.reseller || by.company === s.owner)
    return mayChange(seen, by, 'subscription.renew');
  if (!permits('subscription.renew', by)) return needed('subscription.renew', by);
  if (links.get(by.company)?.admin !== true) return { code: 'ask-the-provider' } as const;
  return over(s) ?? carriedOut(seen);
}
export function setRenewal(
  seen: Pick<Deciding, 'subscription' | 'links'> & Owned,
  by: Actor,
  renews: boolean,
): LifeOutcome {
  const no = mayRenew(seen, by);
  if (no) return refused(no);
  const { subscription: s } = seen;
  if (s.renews === renews) return refused({ code: 'renewal-already', renews });
  return settled([anew({ ...s, renews })], fact('subscription.renewal-changed', s.id));
}

/** R-TRN-14: an upgrade orders a new line, which a restricted direct-bill partner can't. */
export const mayUpgrade = (seen: Owned, by: Actor): Refusal | null =>
  mayChange(seen, by, 'subscription.upgrade') ??
  (seen.capacity === 'direct-bill' && seen.restricted ? restrictedOrders(by.kinds) : null);

/** The old line is suspended and the new one ordered, together or not at all; so all that counts for an order counts here. */
export function upgrade(
  seen: Owned & Pick<Deciding, 'ordering'>,
  by: Actor,
  ask: { to: Offer | null; from: Offer | null; id: SubscriptionId },
  now: Date,
): LifeOutcome {
  const { subscription: s, addOns, ordering } = seen;
  const no = mayUpgrade(seen, by) ?? unorderable(ordering);
  if (no) return refused(no);
  if (s.status === 'suspended')
    return refused({ code: 'subscription-suspended', about: 'offer', name: s.name });
  const { to } = ask;
  if (!to || !ask.from?.upgradesTo.includes(to.id))
    return refused({ code: 'no-upgrade', about: 'offer', name: s.name });
  const { country } = ordering.customer;
  if (!soldIn(to, [ordering.owner.country, country]))
    return refused({ code: 'offer-not-sold', about: 'offer', name: to.name, country });
  const wrong = misfitOf(to, s.quantity);
  if (wrong)
    return refused({ code: 'quantity-misfit', about: 'offer', asked: s.quantity, ...wrong });
  const next: Subscription = {
    ...identity(s),
    atMicrosoft: { known: 'declared' },
    id: ask.id,
    offer: to.id,
    name: to.name,
    since: now,
    azureId: null,
    // R-SUP-02: of a new subscription it is the owner.
    support: null,
    version: 1,
    status: 'active',
  };
  const also = addOns.filter((one) => one.status === 'active');
  const stopped = [s, ...also].map((one) => stop(one, 'suspended', by, now));
  return settled([next, ...stopped], fact('subscription.upgraded', s.id));
}

/** R-RSL-02, -03, -08: also on a subscription that is there already. */
export function setReseller(
  seen: Owned & Pick<Deciding, 'owner' | 'reseller' | 'mpns'>,
  by: Actor,
  record: OfRecord,
  offer: Offer | null,
): LifeOutcome {
  const no = mayChange(seen, by, 'subscription.set-reseller');
  if (no) return refused(no);
  const { subscription: s } = seen;
  if (offer?.recordFixed) return refused({ code: 'record-fixed', name: s.name });
  if (seen.reseller === null) return refused({ code: 'no-reseller-here' });
  const wrong = recordMisfit(seen, { record });
  if (wrong) return refused(wrong);
  if (sameRecord(s.record, record)) return settled([]);
  return settled([anew({ ...s, record })], fact('subscription.reseller-set', s.id));
}

const sameRecord = (a: OfRecord, b: OfRecord): boolean =>
  a === 'none' || b === 'none' ? a === b : a.mpnId === b.mpnId;

/** Matrix row 41: its owner ticks that it stands at Microsoft as it stands here. */
export function tickSubscription(seen: Owned, by: Actor, now: Date): LifeOutcome {
  const { subscription: s } = seen;
  if (by.company !== s.owner)
    return refused({ code: by.company === s.reseller ? 'ask-the-provider' : 'unknown' });
  if (!permits('portal-step.tick', by)) return refused(needed('portal-step.tick', by));
  if (s.atMicrosoft.known === 'ticked')
    return refused({ code: 'ticked-already', by: s.atMicrosoft.by, at: s.atMicrosoft.at });
  const done: Subscription = {
    ...s,
    atMicrosoft: { known: 'ticked', via: 'partner', by: by.person, at: now },
  };
  return settled([done], fact('subscription.done-at-microsoft', s.id));
}
