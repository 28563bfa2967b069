import type { CompanyId, SubscriptionId } from '../../src/domain/ids.ts';
import type { Subscription, SubscriptionFact } from '../../src/domain/subscription/subscription.ts';
import { name, type Message } from '../blocks.ts';
import type { Reader } from '../frame.ts';
import { sentence } from '../lines.ts';

/** What a line says of a subscription. */
export type LineRecord = {
  readonly subscription: Subscription;
  readonly customer: { readonly name: string };
  readonly owner: { readonly id: CompanyId; readonly name: string };
};
type Told = Extract<SubscriptionFact, { subscription: SubscriptionId }>;

/** Told to the owner with the person who did it, to the others with the owner; null where it concerns that company no more. */
export function subscriptionLine(
  fact: Told,
  record: LineRecord,
  by: string,
  forCompany: CompanyId,
  reader: Reader,
): Message | null {
  const w = reader.words.subscriptionLines;
  const { subscription: s } = record;
  const said = [name(by), name(s.name), name(record.customer.name)] as const;
  switch (fact.kind) {
    case 'subscription.quantity-changed':
      return sentence(w.quantity(...said, s.quantity));
    case 'subscription.suspended':
      return sentence(w.suspended(...said));
    case 'subscription.reactivated':
      return sentence(w.reactivated(...said));
    case 'subscription.cancelled':
      return sentence(w.cancelled(...said));
    case 'subscription.upgraded':
      return sentence(w.upgraded(...said));
    case 'subscription.renewal-changed':
      return sentence(s.renews ? w.renewal.on(...said) : w.renewal.off(...said));
    case 'subscription.reseller-set':
      return sentence(w.reseller(...said, s.record === 'none' ? null : s.record.mpnId));
    case 'subscription.support-assigned':
      return supportLine(fact.before, record, said, forCompany, reader);
    case 'subscription.done-at-microsoft':
      return sentence(w.done(...said));
  }
}

function supportLine(
  before: CompanyId | null,
  { subscription: s, owner }: LineRecord,
  said: readonly [by: string, subscription: string, customer: string],
  forCompany: CompanyId,
  { words }: Reader,
): Message {
  const w = words.subscriptionLines.support;
  const [, subscription, customer] = said;
  if (s.support?.company === forCompany)
    return sentence(w.yours(name(owner.name), subscription, customer));
  if (before === forCompany) return sentence(w.notYours(name(owner.name), subscription, customer));
  return sentence(
    s.support ? w.assigned(...said, name(s.support.name)) : w.back(...said, name(owner.name)),
  );
}

/** So that a long order stays one line. */
const shown = 3;

/** An order that was placed or dropped; one that waits has a card. */
export function orderLine(
  kind: Extract<SubscriptionFact, { order: unknown }>['kind'],
  order: {
    readonly customer: { readonly name: string };
    readonly subscriptions: readonly Subscription[];
  },
  by: string,
  { words }: Reader,
): Message | null {
  const w = words.subscriptionLines;
  const customer = name(order.customer.name);
  switch (kind) {
    case 'order.placed': {
      // What was ordered comes before what hangs on it.
      const first = order.subscriptions
        .toSorted((a, b) => Number(a.parent !== null) - Number(b.parent !== null))
        .slice(0, shown)
        .map((one) => w.orderedLine(one.quantity, name(one.name)));
      return sentence(
        w.ordered(name(by), customer, first, order.subscriptions.length - first.length),
      );
    }
    case 'order.dropped':
      return sentence(w.dropped(name(by), customer));
    case 'order.waiting':
      return null;
  }
}
