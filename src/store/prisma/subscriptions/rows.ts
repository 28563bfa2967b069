import { z } from 'zod';
import type { AtMicrosoft } from '../../../domain/customer/customer.ts';
import type {
  CompanyId,
  CustomerId,
  OrderId,
  PersonId,
  SubscriptionId,
} from '../../../domain/ids.ts';
import type { OrderLine } from '../../../domain/subscription/order.ts';
import type { Subscription, Support } from '../../../domain/subscription/subscription.ts';
import { folded } from '../lists.ts';

// What comes out of the database is read, not believed; from the query API a Date, from row_to_json a string.
const moment = z.coerce.date();
const company = z.string().transform((id) => id as CompanyId);
const person = z.string().transform((id) => id as PersonId);
const customer = z.string().transform((id) => id as CustomerId);
export const subscriptionId = z.string().transform((id) => id as SubscriptionId);
export const orderId = z.string().transform((id) => id as OrderId);
const text = z.string().nullable();

const subscriptionRow = z.object({
  id: subscriptionId,
  customerId: customer,
  ownerId: company,
  resellerId: company.nullable(),
  orderId,
  offerId: z.string(),
  name: z.string(),
  quantity: z.number(),
  parentId: subscriptionId.nullable(),
  mpnId: text,
  renews: z.boolean(),
  status: z.enum(['active', 'suspended', 'cancelled']),
  since: moment,
  tickedVia: z.enum(['partner', 'customer']).nullable(),
  tickedById: person.nullable(),
  tickedAt: moment.nullable(),
  changedById: person.nullable(),
  changedAt: moment.nullable(),
  supportId: company.nullable(),
  supportTenant: text,
  supportMpn: text,
  supportName: text,
  supportById: person.nullable(),
  supportAt: moment.nullable(),
  azureId: text,
  movedToId: subscriptionId.nullable(),
  listed: z.boolean(),
  version: z.number(),
});

export function readSubscription(row: unknown): Subscription {
  const s = subscriptionRow.parse(row);
  const atMicrosoft: AtMicrosoft =
    s.tickedVia && s.tickedAt
      ? { known: 'ticked', via: s.tickedVia, by: s.tickedById, at: s.tickedAt }
      : { known: 'declared' };
  const common = {
    id: s.id,
    customer: s.customerId,
    owner: s.ownerId,
    reseller: s.resellerId,
    order: s.orderId,
    offer: s.offerId,
    name: s.name,
    quantity: s.quantity,
    parent: s.parentId,
    record: s.mpnId === null ? ('none' as const) : { mpnId: s.mpnId },
    renews: s.renews,
    support: supportOf(s),
    since: s.since,
    azureId: s.azureId,
    movedTo: s.movedToId,
    listed: s.listed,
    atMicrosoft,
    version: s.version,
  };
  if (s.status === 'active') return { ...common, status: 'active' };
  if (!s.changedAt) throw new Error(`The subscription ${s.id} is ${s.status} without a time.`);
  return { ...common, status: s.status, by: s.changedById, at: s.changedAt };
}

function supportOf(s: z.infer<typeof subscriptionRow>): Support | null {
  if (s.supportId === null) return null;
  const { supportTenant, supportMpn, supportName, supportById, supportAt } = s;
  if (
    supportTenant === null ||
    supportMpn === null ||
    supportName === null ||
    supportById === null ||
    supportAt === null
  )
    throw new Error(`The subscription ${s.id} has half a support contact.`);
  return {
    company: s.supportId,
    tenantId: supportTenant,
    mpnId: supportMpn,
    name: supportName,
    by: supportById,
    at: supportAt,
  };
}

/** The columns that acts change. */
export function writeSubscription(s: Subscription) {
  const ticked = s.atMicrosoft.known === 'ticked' ? s.atMicrosoft : null;
  return {
    quantity: s.quantity,
    mpnId: s.record === 'none' ? null : s.record.mpnId,
    renews: s.renews,
    status: s.status,
    tickedVia: ticked?.via ?? null,
    tickedById: ticked?.by ?? null,
    tickedAt: ticked?.at ?? null,
    changedById: s.status === 'active' ? null : s.by,
    changedAt: s.status === 'active' ? null : s.at,
    supportId: s.support?.company ?? null,
    supportTenant: s.support?.tenantId ?? null,
    supportMpn: s.support?.mpnId ?? null,
    supportName: s.support?.name ?? null,
    supportById: s.support?.by ?? null,
    supportAt: s.support?.at ?? null,
    movedToId: s.movedTo,
    listed: s.listed,
  };
}

/** A row of its own; `customerName` is what it is sorted and found by, before its own name. */
export const newSubscription = (s: Subscription, customerName: string) => ({
  ...writeSubscription(s),
  id: s.id,
  customerId: s.customer,
  ownerId: s.owner,
  resellerId: s.reseller,
  orderId: s.order,
  offerId: s.offer,
  name: s.name,
  nameFolded: folded(`${customerName} ${s.name}`),
  parentId: s.parent,
  azureId: s.azureId,
  since: s.since,
});

/** What the record keeps: ids, counts and states. */
export const imageOfSubscription = (s: Subscription) => ({
  id: s.id,
  customer: s.customer,
  offer: s.offer,
  quantity: s.quantity,
  status: s.status,
  renews: s.renews,
  mpn: s.record === 'none' ? null : s.record.mpnId,
  support: s.support?.company ?? null,
  movedTo: s.movedTo,
  listed: s.listed,
  atMicrosoft: s.atMicrosoft.known,
});

export const orderLines: z.ZodType<readonly OrderLine[]> = z.array(
  z.object({
    number: z.number().int(),
    offer: z.string(),
    quantity: z.number(),
    under: z
      .union([z.object({ line: z.number().int() }), z.object({ subscription: subscriptionId })])
      .nullable(),
    record: z.union([z.object({ mpnId: z.string() }), z.literal('none')]).nullable(),
  }),
);
const orderRow = z.object({
  id: orderId,
  customerId: customer,
  ownerId: company,
  resellerId: company.nullable(),
  status: z.enum(['placed', 'waiting', 'dropped']),
  lines: orderLines.nullable(),
  why: text,
  placedAt: moment,
  endedById: person.nullable(),
  endedAt: moment.nullable(),
  askId: text,
  version: z.number(),
});
export const readOrder = (row: unknown) => orderRow.parse(row);
