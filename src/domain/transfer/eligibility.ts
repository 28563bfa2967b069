import type { SubscriptionId, TransferId } from '../ids.ts';
import type { Offer } from '../subscription/offer.ts';
import type { Subscription } from '../subscription/subscription.ts';
import { movable, type Movable } from './transfer.ts';

/** One subscription that the source owns of this customer. */
export type FleetItem = {
  readonly subscription: Subscription;
  /** Null: the catalogue does not know it any more. */
  readonly offer: Pick<Offer, 'kind'> | null;
  /** The open request that has it. */
  readonly inTransfer: TransferId | null;
};
export type Fleet = readonly FleetItem[];

/** Why one can't be moved by itself (B.3, R-XFR-07, -10, -11). */
type OwnReason =
  | { readonly why: 'moved' | 'cancelled' | 'suspended' | 'offer-unknown' }
  | { readonly why: Exclude<Offer['kind'], Movable> }
  | { readonly why: 'in-transfer'; readonly transfer: TransferId };
/** A group moves whole (R-XFR-12, -25), so what holds one of it holds all of it. */
export type Ineligibility =
  | OwnReason
  | { readonly why: 'base'; readonly name: string }
  | { readonly why: 'add-on'; readonly name: string; readonly because: OwnReason }
  | { readonly why: 'base-missing' };

export type EligibleGroup = {
  readonly base: Subscription;
  /** They come along and can't be left out. */
  readonly addOns: readonly Subscription[];
  /** Of all of them. */
  readonly kinds: ReadonlyMap<SubscriptionId, Movable>;
};
export type Ineligible = { readonly subscription: Subscription; readonly reason: Ineligibility };
export type Eligibility = {
  readonly groups: readonly EligibleGroup[];
  readonly ineligible: readonly Ineligible[];
};

/** Sorts a customer's subscriptions with the source into those that can be asked for and those that can't, in the order given (R-XFR-07 to -13). */
export function eligibility(fleet: Fleet): Eligibility {
  const byId = new Map(fleet.map((item) => [item.subscription.id, item]));
  const groups: EligibleGroup[] = [];
  const ineligible: Ineligible[] = [];
  for (const item of fleet) {
    const { subscription } = item;
    const reason = reasonOf(item, byId, fleet);
    if (reason) ineligible.push({ subscription, reason });
    else if (subscription.parent === null) {
      const addOns = livingAddOns(subscription.id, fleet);
      groups.push({
        base: subscription,
        addOns: addOns.map((one) => one.subscription),
        kinds: new Map([item, ...addOns].flatMap(kindOf)),
      });
    }
  }
  return { groups, ineligible };
}

function reasonOf(
  item: FleetItem,
  byId: ReadonlyMap<SubscriptionId, FleetItem>,
  fleet: Fleet,
): Ineligibility | null {
  const own = ownReason(item);
  if (own) return own;
  const { parent, id } = item.subscription;
  if (parent === null) return heldByAddOn(id, fleet);
  const base = byId.get(parent);
  if (!base) return { why: 'base-missing' };
  return (ownReason(base) ?? heldByAddOn(parent, fleet))
    ? { why: 'base', name: base.subscription.name }
    : null;
}

function heldByAddOn(base: SubscriptionId, fleet: Fleet): Ineligibility | null {
  for (const one of livingAddOns(base, fleet)) {
    const because = ownReason(one);
    if (because) return { why: 'add-on', name: one.subscription.name, because };
  }
  return null;
}

/** What ended for good hangs on its base no longer. */
const livingAddOns = (base: SubscriptionId, fleet: Fleet): Fleet =>
  fleet.filter(
    ({ subscription: s }) => s.parent === base && s.status !== 'cancelled' && s.movedTo === null,
  );

const kindOf = ({ subscription, offer }: FleetItem) =>
  movable.filter((kind) => kind === offer?.kind).map((kind) => [subscription.id, kind] as const);

function ownReason(item: FleetItem): OwnReason | null {
  const { subscription: s, offer, inTransfer } = item;
  if (s.movedTo !== null || !s.listed) return { why: 'moved' };
  if (s.status !== 'active') return { why: s.status };
  if (!offer) return { why: 'offer-unknown' };
  const { kind } = offer;
  if (kind !== 'licence' && kind !== 'azure-payg') return { why: kind };
  return inTransfer === null ? null : { why: 'in-transfer', transfer: inTransfer };
}
