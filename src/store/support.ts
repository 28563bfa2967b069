import type { CompanyId, OrderId, SubscriptionId } from '../domain/ids.ts';
import type { Actor } from '../domain/people.ts';
import type { Page } from './store.ts';

/** One subscription of a list by support contact. */
type Supported = {
  readonly id: SubscriptionId;
  readonly name: string;
  readonly status: 'active' | 'suspended';
  readonly customer: string;
  readonly owner: { readonly id: CompanyId; readonly name: string };
  /** Null: the owner (R-SUP-02). */
  readonly support: {
    readonly company: CompanyId;
    readonly name: string;
    readonly at: Date;
  } | null;
};

export interface SupportContacts {
  /** What the company supports for others, and its own subscriptions by support contact; nothing that was cancelled. */
  list(actor: Actor, after: string | null): Promise<Page<Supported>>;
}

/** Whom a subscription or an order concerns. */
export type Concerned = {
  readonly owner: CompanyId;
  readonly reseller: CompanyId | null;
  readonly support: CompanyId | null;
};
export interface SupportBackstage {
  concerned(
    what: { readonly subscription: SubscriptionId } | { readonly order: OrderId },
  ): Promise<Concerned | null>;
}
