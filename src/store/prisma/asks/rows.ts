import { z } from 'zod';
import type {
  AskId,
  CompanyId,
  CustomerId,
  OrderId,
  PersonId,
  SubscriptionId,
} from '../../../domain/ids.ts';
import type { ProviderAsk, Wish } from '../../../domain/subscription/ask.ts';

// What comes out of the database is read, not believed; from the query API a Date, from row_to_json a string.
const moment = z.coerce.date();
const company = z.string().transform((id) => id as CompanyId);
const person = z.string().transform((id) => id as PersonId);
const subscription = z.string().transform((id) => id as SubscriptionId);

const wishRow = z.discriminatedUnion('what', [
  z.object({
    what: z.literal('new'),
    offerId: z.string(),
    offerName: z.string(),
    quantity: z.number(),
  }),
  z.object({ what: z.literal('quantity'), subscriptionId: subscription, quantity: z.number() }),
  z.object({
    what: z.literal('upgrade'),
    subscriptionId: subscription,
    offerId: z.string(),
    offerName: z.string(),
  }),
  z.object({ what: z.literal('renewal'), subscriptionId: subscription, renews: z.boolean() }),
]);
function readWish(row: unknown): Wish {
  const w = wishRow.parse(row);
  switch (w.what) {
    case 'new':
      return { what: 'new', offer: w.offerId, name: w.offerName, quantity: w.quantity };
    case 'quantity':
      return { what: 'quantity', subscription: w.subscriptionId, quantity: w.quantity };
    case 'upgrade':
      return {
        what: 'upgrade',
        subscription: w.subscriptionId,
        offer: w.offerId,
        name: w.offerName,
      };
    case 'renewal':
      return { what: 'renewal', subscription: w.subscriptionId, renews: w.renews };
  }
}

/** The columns of a wish; its kind says which of them are filled. */
export const writeWish = (wish: Wish) => ({
  what: wish.what,
  subscriptionId: 'subscription' in wish ? wish.subscription : null,
  offerId: 'offer' in wish ? wish.offer : null,
  offerName: 'name' in wish ? wish.name : null,
  quantity: 'quantity' in wish ? wish.quantity : null,
  renews: 'renews' in wish ? wish.renews : null,
});

const askRow = z.object({
  id: z.string().transform((id) => id as AskId),
  customerId: z.string().transform((id) => id as CustomerId),
  providerId: company,
  resellerId: company,
  status: z.enum(['issued', 'accepted', 'declined', 'withdrawn', 'expired', 'voided']),
  askedById: person,
  askedAt: moment,
  expiresAt: moment,
  decidedById: person.nullable(),
  decidedAt: moment.nullable(),
  orderId: z
    .string()
    .transform((id) => id as OrderId)
    .nullable(),
  fourEyesRelaxed: z.boolean(),
  version: z.number(),
});

/** `askedUser` and `reason` stand in other rows: the first is the person's, the second somebody's words. */
export function readAsk(row: unknown, askedUser: string, reason: string | null): ProviderAsk {
  const a = askRow.parse(row);
  const common = {
    id: a.id,
    customer: a.customerId,
    provider: a.providerId,
    reseller: a.resellerId,
    wish: readWish(row),
    asked: { by: a.askedById, user: askedUser, at: a.askedAt },
    version: a.version,
  };
  const { fourEyesRelaxed } = a;
  if (a.status === 'issued') return { ...common, status: 'issued', until: a.expiresAt };
  if (a.status === 'expired') return { ...common, status: 'expired', at: a.expiresAt };
  const { decidedAt: at, decidedById: by } = a;
  if (at === null) throw new Error(`The wish ${a.id} says a status without its time.`);
  if (a.status === 'voided') return { ...common, status: 'voided', at };
  if (by === null) throw new Error(`The wish ${a.id} says a status without its person.`);
  if (a.status === 'accepted')
    return { ...common, status: 'accepted', by, at, order: a.orderId, fourEyesRelaxed };
  if (a.status === 'declined')
    return { ...common, status: 'declined', by, at, reason, fourEyesRelaxed };
  return { ...common, status: 'withdrawn', by, at };
}

/** The columns that change with the state. */
export function writeAsk(a: ProviderAsk) {
  const { status } = a;
  if (a.status === 'issued' || a.status === 'expired') return { status };
  if (a.status === 'voided') return { status, decidedAt: a.at };
  const decided = { status, decidedById: a.by, decidedAt: a.at };
  if (a.status === 'withdrawn') return decided;
  return {
    ...decided,
    fourEyesRelaxed: a.fourEyesRelaxed,
    orderId: a.status === 'accepted' ? a.order : null,
  };
}

/** What the record keeps: ids, counts and states, nothing that a person typed. */
export function imageOfAsk(a: ProviderAsk) {
  const { offerName: _, ...wish } = writeWish(a.wish);
  const image = {
    status: a.status,
    provider: a.provider,
    reseller: a.reseller,
    customer: a.customer,
    ...wish,
  };
  if (a.status === 'accepted')
    return { ...image, order: a.order, fourEyesRelaxed: a.fourEyesRelaxed };
  if (a.status === 'declined')
    return { ...image, reasonGiven: a.reason !== null, fourEyesRelaxed: a.fourEyesRelaxed };
  return image;
}
