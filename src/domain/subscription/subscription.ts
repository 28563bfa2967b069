import type { AtMicrosoft } from '../customer/customer.ts';
import type {
  CompanyId,
  CustomerId,
  OrderId,
  PersonId,
  SubscriptionId,
  TransferId,
} from '../ids.ts';

/** The partner whose incentive it counts for, by location MPN (R-RSL-01); `none`: left out on purpose (R-RSL-05). */
export type OfRecord = { readonly mpnId: string } | 'none';

/** Whom the customer sees as its support; until somebody is assigned the seller (R-SUP-02). */
export type Support = {
  readonly company: CompanyId;
  readonly tenantId: string;
  readonly mpnId: string;
  readonly name: string;
  readonly by: PersonId;
  readonly at: Date;
};

/** C.6, as it is on record here; whether Microsoft has it so too is how we know it. */
export type Subscription = {
  readonly id: SubscriptionId;
  readonly customer: CustomerId;
  /** Who bought it: the provider, or a direct-bill partner. */
  readonly owner: CompanyId;
  /** The reseller it was ordered for, and that sees it; null: the owner's own customer. */
  readonly reseller: CompanyId | null;
  readonly order: OrderId;
  readonly offer: string;
  readonly name: string;
  readonly quantity: number;
  /** Of an add-on: its base. */
  readonly parent: SubscriptionId | null;
  readonly record: OfRecord;
  readonly renews: boolean;
  /** Null: the owner. */
  readonly support: Support | null;
  readonly since: Date;
  /** Of Azure: Microsoft's id of it, which a move keeps (R-XFR-23). */
  readonly azureId: string | null;
  /** What stands in its place with the provider since a transfer; nothing of it changes any more. */
  readonly movedTo: SubscriptionId | null;
  /** False: moved, and in no list of its old owner (R-XFR-22). */
  readonly listed: boolean;
  readonly atMicrosoft: AtMicrosoft;
  readonly version: number;
} & (
  | { readonly status: 'active' }
  /** Users lose access; data goes after 90, at most 120 days (R-ORD-07). */
  | { readonly status: 'suspended'; readonly by: PersonId | null; readonly at: Date }
  | { readonly status: 'cancelled'; readonly by: PersonId | null; readonly at: Date }
);

/** A line of an open transfer request; its count is frozen there (R-XFR-14). */
export type InTransfer = {
  readonly subscription: SubscriptionId;
  readonly transfer: TransferId;
  readonly quantity: number;
  /** Accepted: it is being carried out, and nobody may touch the line. */
  readonly running: boolean;
};

export type SubscriptionFact =
  | {
      readonly kind:
        | 'subscription.quantity-changed'
        | 'subscription.suspended'
        | 'subscription.reactivated'
        | 'subscription.cancelled'
        | 'subscription.upgraded'
        | 'subscription.renewal-changed'
        | 'subscription.reseller-set'
        | 'subscription.done-at-microsoft';
      readonly subscription: SubscriptionId;
    }
  | {
      readonly kind: 'subscription.support-assigned';
      readonly subscription: SubscriptionId;
      /** Whose people supported it before; null: the owner's. */
      readonly before: CompanyId | null;
    }
  | {
      readonly kind: 'order.placed' | 'order.waiting' | 'order.dropped';
      readonly order: OrderId;
    };

/** What no act changes. */
export const identity = (s: Subscription) => ({
  id: s.id,
  customer: s.customer,
  owner: s.owner,
  reseller: s.reseller,
  order: s.order,
  offer: s.offer,
  name: s.name,
  quantity: s.quantity,
  parent: s.parent,
  record: s.record,
  renews: s.renews,
  support: s.support,
  since: s.since,
  azureId: s.azureId,
  movedTo: s.movedTo,
  listed: s.listed,
  atMicrosoft: s.atMicrosoft,
  version: s.version,
});
