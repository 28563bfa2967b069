import type { OrderId } from '../ids.ts';
import { refused, settled, type Outcome } from '../outcome.ts';
import type { Actor } from '../people.ts';
import type { Refusal } from '../refusals.ts';
import { permits, whoMay } from '../roles.ts';
import type { SubscriptionFact } from './subscription.ts';

/** Matrix row 49, as whoever may order: rows 15 and 16. */
export function mayHandleWaiting(by: Actor): Refusal | null {
  if (permits('order.retry', by) || permits('order.direct', by)) return null;
  const action = by.kinds.includes('provider') ? 'order.retry' : 'order.direct';
  return { code: 'role-needed', roles: whoMay(action, by.kinds), company: by.company };
}

/** Nothing of it was ordered; the customer stays (R-CUST-15). */
export function dropOrder(order: OrderId, by: Actor): Outcome<null, SubscriptionFact> {
  const no = mayHandleWaiting(by);
  return no ? refused(no) : settled(null, { kind: 'order.dropped', order });
}
