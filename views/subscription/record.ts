import type { CompanyId, PersonId } from '../../src/domain/ids.ts';
import type { Owned } from '../../src/domain/subscription/life.ts';
import type { Offer } from '../../src/domain/subscription/offer.ts';
import type { Subscription } from '../../src/domain/subscription/subscription.ts';
import { moment } from '../../src/i18n/time.ts';
import { name } from '../blocks.ts';
import type { Reader } from '../frame.ts';

type Seller = { readonly id: CompanyId; readonly name: string; readonly mpnId: string };
/** Everything that the record says of a subscription at this moment. */
export type SubscriptionRecord = Owned & {
  readonly customer: { readonly id: string; readonly name: string; readonly country: string };
  readonly owner: Seller;
  readonly reseller: Seller | null;
  readonly links: ReadonlyMap<CompanyId, { readonly related: boolean; readonly admin: boolean }>;
  readonly names: ReadonlyMap<PersonId, string>;
};
export type Offers = ReadonlyMap<string, Offer>;

const personName = (
  { names }: Pick<SubscriptionRecord, 'names'>,
  id: PersonId | null,
): string | null => {
  const found = id === null ? undefined : names.get(id);
  return found === undefined ? null : name(found);
};

/** "15 seats"; what is billed by use has no number. An offer that is sold no longer had seats as far as we know. */
export function countOf(
  { offer, quantity }: Pick<Subscription, 'offer' | 'quantity'>,
  offers: Offers,
  { words }: Pick<Reader, 'words'>,
): string {
  return offers.get(offer)?.billing === 'usage'
    ? words.subscription.byUse
    : words.subscription.seats(quantity);
}

export function stateOf(record: SubscriptionRecord, { words, zone }: Reader): string {
  const { subscription: s } = record;
  const w = words.subscription.state;
  const when = (at: Date) => moment(at, zone, words.language);
  return s.status === 'active'
    ? w.active(when(s.since))
    : w[s.status](when(s.at), personName(record, s.by));
}
/** How it is known that it stands at Microsoft as it stands here. */
export function knownOf(record: SubscriptionRecord, { words, zone }: Reader): string {
  const { atMicrosoft: how } = record.subscription;
  const w = words.subscription.known;
  return how.known === 'declared'
    ? w.declared
    : w.ticked(
        personName(record, how.by) ?? name(record.owner.name),
        moment(how.at, zone, words.language),
      );
}

/** By name, for a sentence that says what goes along. */
export const namesOf = (some: readonly Subscription[]): string =>
  some.map((one) => name(one.name)).join(', ');

/** Whose incentive it counts for. */
export function recordText({ subscription, reseller }: SubscriptionRecord, { words }: Reader) {
  const w = words.subscription.sheet;
  const { record } = subscription;
  if (reseller === null) return w.recordOwn;
  if (record === 'none') return w.recordNobody;
  return w.record(name(record.mpnId), record.mpnId === reseller.mpnId ? name(reseller.name) : null);
}
