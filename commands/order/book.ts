import type { Bot } from '../../src/bot.ts';
import type { CustomerDetails } from '../../src/domain/customer/add.ts';
import type { CustomerId } from '../../src/domain/ids.ts';
import { Refused } from '../../src/domain/outcome.ts';
import type { Actor } from '../../src/domain/people.ts';
import type { Refusal } from '../../src/domain/refusals.ts';
import type { Ordering, OrderLine } from '../../src/domain/subscription/order.ts';
import { namely } from '../../src/slack/speak.ts';
import type { Meta, Reader } from '../../views/frame.ts';
import type { OrderBook } from '../../views/order/lines.ts';
import type { OrderHead } from '../../views/order/list.ts';
import { silence } from '../silence.ts';

type OrderDraft = {
  readonly customer: CustomerId;
  readonly lines: readonly OrderLine[];
  /** The reseller's wish that it answers. */
  readonly ask: string | null;
};
/** An order that is being put together: its draft, and what stands around it now. */
export type Book = OrderBook &
  OrderHead & { readonly seen: Ordering; readonly id: string; readonly draft: OrderDraft };

/** Of a customer that is not recorded yet, the order is kept beside the customer's own draft. */
export const freshOrderOf = (customerDraft: string): string => `${customerDraft}-order`;
/** What a view of an order remembers of it. */
export const orderMeta = ({ filter, subject = '', copy }: Meta): Meta => ({
  subject,
  filter: filter === 'new' ? 'new' : 'draft',
  // The card of a reseller's wish from which it was opened.
  ...(copy === undefined ? {} : { copy }),
});

/** `typed`: an MPN id that no line has yet. */
export async function bookOf(
  { store, now }: Bot,
  actor: Actor,
  meta: Meta,
  typed: string | null = null,
): Promise<Book> {
  const { subject = '', filter } = orderMeta(meta);
  if (filter === 'new') {
    const details = await store.customers.drafts.read(actor, subject);
    if (!details) throw new Refused({ code: 'draft-gone' });
    return freshBook({ store, now }, actor, subject, details, typed);
  }
  const draft = await store.subscriptions.drafts.read(actor, subject);
  if (!draft) throw new Refused({ code: 'order-draft-gone' });
  const mpns = [...mpnsOf(draft.lines), ...(typed === null ? [] : [typed])];
  const [seen, offers] = await Promise.all([
    store.subscriptions.ordering(actor, draft.customer, mpns),
    store.subscriptions.offers(),
  ]);
  return made(subject, draft, seen, offers, false);
}

/** The order of a customer-to-be: its relationships are those that recording it will make. */
export async function freshBook(
  { store, now }: Pick<Bot, 'store' | 'now'>,
  actor: Actor,
  customerDraft: string,
  details: CustomerDetails,
  typed: string | null = null,
): Promise<Book> {
  const id = freshOrderOf(customerDraft);
  const customer = customerDraft as CustomerId;
  const [kept, own, around, offers] = await Promise.all([
    store.subscriptions.drafts.read(actor, id),
    store.companies.own(actor),
    store.customers.adding(actor, details.reseller),
    store.subscriptions.offers(),
  ]);
  const draft = kept ?? { customer, lines: [], ask: null };
  const at = now();
  const mpns = [...mpnsOf(draft.lines), ...(typed === null ? [] : [typed])];
  const seen: Ordering = {
    owner: { ...around.company, mpnId: own.mpnId },
    customer: {
      id: customer,
      recordedBy: actor.company,
      name: details.name,
      tenantId: null,
      domain: details.domain,
      country: details.country,
      cloud: details.cloud,
      recordedAt: at,
      version: 0,
    },
    relationships: [
      {
        id: customerDraft,
        partner: actor.company,
        capacity: details.as,
        with: details.reseller,
        origin: 'created',
        since: at,
        atMicrosoft: { known: 'declared' },
        status: 'active',
      },
    ],
    agreements: [],
    reseller: details.as === 'provider' ? around.reseller : null,
    partnered: around.partnered,
    subscriptions: [],
    moving: new Map(),
    // Whoever has another number, it is not this reseller's.
    mpns: new Map(mpns.map((one) => [one, { reseller: true }])),
  };
  return made(id, draft, seen, offers, true);
}

const made = (
  id: string,
  draft: OrderDraft,
  seen: Ordering,
  offers: OrderBook['offers'],
  fresh: boolean,
): Book => ({
  id,
  draft,
  seen,
  offers,
  fresh,
  lines: draft.lines,
  there: seen.subscriptions,
  customer: seen.customer.name,
  reseller: seen.reseller,
});

const mpnsOf = (lines: readonly OrderLine[]): string[] =>
  lines.flatMap(({ record }) => (record === null || record === 'none' ? [] : [record.mpnId]));

/** A refusal as a part of a view; it names nobody. */
export const saidOf = (
  { atlas }: Pick<Bot, 'atlas'>,
  { words }: Reader,
  refusal: Refusal,
): string =>
  words.no(namely(refusal), {
    ...silence,
    country: (code) => atlas.countryName(code, words.language),
  });
