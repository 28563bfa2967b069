import type { PersonId } from '../ids.ts';

/** Why an order, a change of a subscription, its support or a wish of the reseller does not go through. */
export type SubscriptionRefusal =
  | { code: 'reseller-cannot-order' }
  | { code: 'no-relationship'; name: string }
  | { code: 'not-direct-customer'; name: string }
  | { code: 'agreement-required'; name: string }
  /** R-ORD-08: the reseller has no confirmed enrolment. */
  | { code: 'order-reseller-not-enrolled'; name: string }
  | { code: 'offer-unknown'; about: string }
  | { code: 'offer-not-sold'; about: string; name: string; country: string }
  | { code: 'quantity-misfit'; about: string; asked: number; minimum: number; maximum: number }
  | { code: 'base-needed'; about: string; name: string; names: readonly string[] }
  | { code: 'base-suspended'; about: string; name: string }
  | { code: 'record-needed'; about: string }
  | { code: 'own-mpn'; about: string; mpn: string }
  | { code: 'mpn-unknown'; about: string; mpn: string }
  | { code: 'wrong-mpn'; about: string; mpn: string; right: string }
  | { code: 'mpn-not-reseller'; about: string; mpn: string }
  | { code: 'order-empty' }
  | { code: 'order-too-long'; limit: number }
  | { code: 'order-draft-gone' }
  /** `why` is about one field of that line. */
  | { code: 'line-misfit'; line: number; why: SubscriptionRefusal }
  | { code: 'order-over'; status: 'placed' | 'dropped'; by: PersonId | null; at: Date }
  | { code: 'ask-the-provider' }
  | { code: 'subscription-over'; by: PersonId | null; at: Date }
  /** By a transfer request; it is the provider's now. */
  | { code: 'subscription-moved'; name: string }
  | { code: 'subscription-suspended'; about: string; name: string }
  | { code: 'quantity-moved'; about: string; was: number; is: number }
  | { code: 'quantity-same'; about: string; is: number }
  | { code: 'suspended-already'; by: PersonId | null; at: Date }
  | { code: 'active-already' }
  | { code: 'renewal-already'; renews: boolean }
  | { code: 'no-upgrade'; about: string; name: string }
  | { code: 'record-fixed'; name: string }
  | { code: 'no-reseller-here' }
  | { code: 'support-needs-admin'; about: string; name: string }
  | { code: 'support-already'; about: string; who: string | null }
  | { code: 'already-asked-provider'; until: Date }
  | { code: 'no-provider-here'; name: string }
  | { code: 'ask-over'; why: 'expired' | 'voided'; at: Date }
  /** R-REL-05: the first few and their number. */
  | { code: 'active-subscriptions'; names: readonly string[]; count: number };
