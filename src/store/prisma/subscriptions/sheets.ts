import { z } from 'zod';
import { Prisma } from '../../../../prisma/generated/client.ts';
import type { CompanyId, CustomerId, PersonId, TransferId } from '../../../domain/ids.ts';
import { Refused } from '../../../domain/outcome.ts';
import { kinds } from '../../../domain/people.ts';
import type { OrderSheet, SubscriptionSheet, WaitingOrder } from '../../store.ts';
import { readFace } from '../rows.ts';
import { readOrder, readSubscription, subscriptionId } from './rows.ts';

export const unknownSubscription = () => new Refused({ code: 'unknown' });

/** The isolation of every read: its owner, and the reseller it was ordered for. */
export const visibleTo = (company: CompanyId, alias = Prisma.raw('s')) =>
  Prisma.sql`(${alias}."ownerId" = ${company} or ${alias}."resellerId" = ${company})`;

const base = Prisma.raw('b');
const addOn = Prisma.raw('a');
/** Open requests of its owner that have it or one of its add-ons; another company's are not there. */
const inTransfers = (company: CompanyId) => Prisma.sql`
  (select json_agg(json_build_object('subscription', l."subscriptionId", 'transfer', l."transferId",
      'quantity', l.quantity, 'running', t.status = 'in-progress') order by l."groupId", l.position)
    from "TransferLine" l join "Transfer" t on t.id = l."transferId" and ${company} in (t."sourceId", t."targetId")
    where l.held and (l."subscriptionId" = s.id
      or l."subscriptionId" in (select a.id from "Subscription" a where a."parentId" = s.id))) as "inTransfers"`;
/** Everything about a subscription `s` in one statement. */
export const sheetColumns = (company: CompanyId) => Prisma.sql`
  row_to_json(s) as subscription,
  (select row_to_json(b) from "Subscription" b
    where b.id = s."parentId" and ${visibleTo(company, base)}) as base,
  (select json_agg(a order by a."nameFolded", a.id) from "Subscription" a
    where a."parentId" = s.id and ${visibleTo(company, addOn)}) as "addOns",
  ${inTransfers(company)},
  (select json_build_object('id', c.id, 'name', c.name, 'country', c.country, 'cloud', c.cloud)
    from "Customer" c where c.id = s."customerId") as customer,
  (select row_to_json(o) from "Company" o where o.id = s."ownerId") as owner,
  (select row_to_json(r) from "Company" r where r.id = s."resellerId") as reseller,
  (select x.capacity from "ResellerRelationship" x where x."customerId" = s."customerId"
    and x."partnerId" = s."ownerId" and x.status = 'active') as capacity,
  (select o.restricted from "Company" o where o.id = s."ownerId") as restricted,
  (select json_agg(json_build_object('id', p.id,
      'related', exists (select from "ResellerRelationship" x where x."customerId" = s."customerId"
        and x."partnerId" = p.id and x.status = 'active'),
      'admin', exists (select from "AdminGrant" g where g."customerId" = s."customerId"
        and g."partnerId" = p.id and g.granted)))
    from (select s."ownerId" as id union select s."resellerId" where s."resellerId" is not null) p) as links,
  (select json_object_agg(f."personId", f.name) from "PersonProfile" f
    where f."personId" in (s."tickedById", s."changedById", s."supportById")) as names`;

const id = z.string();
const sheetRow = z.object({
  subscription: z.unknown(),
  base: z.unknown(),
  addOns: z.array(z.unknown()).nullable(),
  inTransfers: z
    .array(
      z.object({
        subscription: subscriptionId,
        transfer: id.transform((one) => one as TransferId),
        quantity: z.number(),
        running: z.boolean(),
      }),
    )
    .nullable(),
  customer: z.object({
    id: id.transform((one) => one as CustomerId),
    name: z.string(),
    country: z.string(),
    cloud: z.string(),
  }),
  owner: z.unknown(),
  reseller: z.unknown(),
  capacity: z.enum(kinds).nullable(),
  restricted: z.boolean(),
  links: z.array(z.object({ id, related: z.boolean(), admin: z.boolean() })),
  names: z.record(id, z.string()).nullable(),
});

export function readSheet(row: unknown): SubscriptionSheet {
  const read = sheetRow.parse(row);
  return {
    subscription: readSubscription(read.subscription),
    base: read.base === null ? null : readSubscription(read.base),
    addOns: (read.addOns ?? []).map(readSubscription),
    inTransfers: read.inTransfers ?? [],
    capacity: read.capacity,
    restricted: read.restricted,
    customer: read.customer,
    owner: readFace(read.owner),
    reseller: read.reseller === null ? null : readFace(read.reseller),
    links: new Map(read.links.map(({ id: of, ...link }) => [of as CompanyId, link])),
    names: new Map(Object.entries(read.names ?? {}).map(([of, name]) => [of as PersonId, name])),
  };
}

/** An order `r` as one of its companies sees it: a waiting one is its owner's alone. */
export const orderFor = (company: CompanyId) => Prisma.sql`
  row_to_json(r) as "order", c.id as "customerId", c.name as customer,
  (select row_to_json(o) from "Company" o where o.id = r."ownerId") as owner,
  (select row_to_json(p) from "Company" p where p.id = r."resellerId") as reseller,
  (select json_agg(s order by s.since, s."nameFolded", s.id) from "Subscription" s
    where s."orderId" = r.id and ${visibleTo(company)}) as subscriptions
  from "SubscriptionOrder" r join "Customer" c on c.id = r."customerId"
  where (r."ownerId" = ${company} or (r."resellerId" = ${company} and r.status = 'placed'))`;

const orderSheet = z.object({
  order: z.unknown(),
  customerId: id.transform((one) => one as CustomerId),
  customer: z.string(),
  owner: z.unknown(),
  reseller: z.unknown(),
  subscriptions: z.array(z.unknown()).nullable(),
});
export function readOrderSheet(row: unknown): OrderSheet {
  const read = orderSheet.parse(row);
  const order = readOrder(read.order);
  return {
    id: order.id,
    status: order.status,
    version: order.version,
    customer: { id: read.customerId, name: read.customer },
    owner: readFace(read.owner),
    reseller: read.reseller === null ? null : readFace(read.reseller),
    subscriptions: (read.subscriptions ?? []).map(readSubscription),
    lines: order.lines ?? [],
    why: order.why,
    ended: order.endedAt === null ? null : { by: order.endedById, at: order.endedAt },
  };
}

const waitingRow = z.object({
  order: z.unknown(),
  customerId: id.transform((one) => one as CustomerId),
  customer: z.string(),
});
export function readWaiting(row: unknown): {
  readonly status: OrderSheet['status'];
  readonly waiting: WaitingOrder;
} {
  const read = waitingRow.parse(row);
  const order = readOrder(read.order);
  return {
    status: order.status,
    waiting: {
      id: order.id,
      customer: { id: read.customerId, name: read.customer },
      lines: order.lines ?? [],
      why: order.why ?? '',
      at: order.placedAt,
    },
  };
}
