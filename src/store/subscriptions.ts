import type {
  AskId,
  CompanyId,
  CustomerId,
  OrderId,
  PersonId,
  SubscriptionId,
} from '../domain/ids.ts';
import type { Actor } from '../domain/people.ts';
import type { Deciding, Owned, Turned } from '../domain/subscription/life.ts';
import type { Offer } from '../domain/subscription/offer.ts';
import type { Ordering, OrderLine, Placed } from '../domain/subscription/order.ts';
import type { Subscription, SubscriptionFact } from '../domain/subscription/subscription.ts';
import type { Candidate } from '../domain/subscription/support.ts';
import type { Act, Changed, Decide, Face, Page } from './store.ts';

/** A subscription with everything that a sheet says of it: the three links stand side by side (R-RSL-01). */
export type SubscriptionSheet = Owned & {
  readonly customer: {
    readonly id: CustomerId;
    readonly name: string;
    readonly country: string;
    readonly cloud: string;
  };
  readonly owner: Face;
  readonly reseller: Face | null;
  /** What the owner and the reseller are to the customer, each on its own. */
  readonly links: ReadonlyMap<CompanyId, { readonly related: boolean; readonly admin: boolean }>;
  readonly names: ReadonlyMap<PersonId, string>;
};
export type SubscriptionFilter = {
  readonly state: 'active' | 'suspended' | 'cancelled' | 'all';
  readonly customer: CustomerId | null;
};
/** An order that could not be placed: what is to be ordered, and what was in the way. */
export type WaitingOrder = {
  readonly id: OrderId;
  readonly customer: { readonly id: CustomerId; readonly name: string };
  readonly lines: readonly OrderLine[];
  /** The code of the refusal. */
  readonly why: string;
  readonly at: Date;
};
/** What one order asked for and what came of it, as one of its companies sees it. */
export type OrderSheet = {
  readonly id: OrderId;
  readonly status: 'placed' | 'waiting' | 'dropped';
  readonly version: number;
  readonly customer: { readonly id: CustomerId; readonly name: string };
  readonly owner: Face;
  readonly reseller: Face | null;
  /** Those that it made; none while it waits. */
  readonly subscriptions: readonly Subscription[];
  /** Of a waiting or dropped one, for its owner alone. */
  readonly lines: readonly OrderLine[];
  readonly why: string | null;
  readonly ended: { readonly by: PersonId | null; readonly at: Date } | null;
};
/** The draft of an order, for an hour. */
export type OrderDraft = {
  readonly customer: CustomerId;
  readonly lines: readonly OrderLine[];
  /** The reseller's wish that it answers. */
  readonly ask: string | null;
};

type PickedSubscription = {
  readonly id: SubscriptionId;
  readonly offer: string;
  readonly name: string;
  readonly customer: string;
  readonly quantity: number;
  readonly status: Subscription['status'];
};

/** What goes with a change. */
type AlsoDone = {
  /** Location numbers that were typed. */
  readonly mpns?: readonly string[];
  /** The reseller's wish that it does: accepted in the same commit. */
  readonly ask?: AskId | undefined;
  /** Who is to become its support contact, looked at under the locks. */
  readonly candidate?: CompanyId | undefined;
};

export interface Subscriptions {
  /** The catalogue, by id: imported, else the one that came with the release. */
  offers(): Promise<ReadonlyMap<string, Offer>>;
  /** What stands around an order for this customer, without a lock. `mpns`: those that lines name. */
  ordering(actor: Actor, customer: CustomerId, mpns: readonly string[]): Promise<Ordering>;
  readonly drafts: {
    keep(actor: Actor, id: string, draft: OrderDraft): Promise<void>;
    /** Null: never here, somebody else's, or older than an hour. */
    read(actor: Actor, id: string): Promise<OrderDraft | null>;
    drop(actor: Actor, id: string): Promise<void>;
  };
  /** Places the order of a draft, which goes with it; all lines or none. */
  place(
    actor: Actor,
    act: Act,
    draft: string,
    decide: Decide<Ordering & { readonly lines: readonly OrderLine[] }, Placed, SubscriptionFact>,
  ): Promise<Changed<OrderId>>;
  /** R-CUST-15: the customer stands, the order of the draft waits, with what was in the way. */
  keepWaiting(actor: Actor, act: Act, draft: string, why: string): Promise<Changed<OrderId>>;
  /** The first few of the company's own and their number. */
  waitingList(actor: Actor): Promise<Page<WaitingOrder>>;
  /** Later it is tried again or dropped; one that waits no longer is refused. */
  waiting(actor: Actor, id: OrderId): Promise<WaitingOrder>;
  retry(
    actor: Actor,
    act: Act,
    id: OrderId,
    decide: Decide<Ordering & { readonly lines: readonly OrderLine[] }, Placed, SubscriptionFact>,
  ): Promise<Changed<OrderId>>;
  drop(
    actor: Actor,
    act: Act,
    id: OrderId,
    decide: Decide<WaitingOrder, null, SubscriptionFact>,
  ): Promise<Changed<OrderId>>;
  look(actor: Actor, id: SubscriptionId): Promise<SubscriptionSheet>;
  list(
    actor: Actor,
    filter: SubscriptionFilter,
    after: string | null,
  ): Promise<Page<SubscriptionSheet>>;
  /** For pickers, by customer and offer: `mine` narrows to what the company owns and has not cancelled. */
  pick(actor: Actor, typed: string, which: 'any' | 'mine'): Promise<Page<PickedSubscription>>;
  /** Under the locks of the subscription, its base and its add-ons. `reseller`: the one it was ordered for. */
  change(
    actor: Actor,
    act: Act,
    id: SubscriptionId,
    decide: Decide<Deciding & { readonly candidate: Candidate | null }, Turned, SubscriptionFact>,
    also?: AlsoDone,
  ): Promise<Changed<Subscription>>;
  /** Resellers with a partnership, those with delegated admin rights with this customer first (R-SUP-03). */
  candidates(actor: Actor, id: SubscriptionId, typed: string): Promise<Page<Candidate>>;
}

/** What jobs hold. */
export interface SubscriptionsBackstage {
  /** As one company sees it; null where it is gone, or not that company's to see. */
  sheet(id: SubscriptionId, company: CompanyId): Promise<SubscriptionSheet | null>;
  order(id: OrderId, company: CompanyId): Promise<OrderSheet | null>;
}
export interface OffersBackstage {
  /** The catalogue, by id. */
  all(): Promise<ReadonlyMap<string, Offer>>;
  /** The whole catalogue at once, by the operator. */
  replace(offers: readonly Offer[]): Promise<void>;
}
