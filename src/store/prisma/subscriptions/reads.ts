import { z } from 'zod';
import { Prisma } from '../../../../prisma/generated/client.ts';
import { activeOf } from '../../../domain/customer/customer.ts';
import type { CompanyId, CustomerId, TransferId } from '../../../domain/ids.ts';
import type { Actor } from '../../../domain/people.ts';
import type { Ordering } from '../../../domain/subscription/order.ts';
import type { Candidate } from '../../../domain/subscription/support.ts';
import type { SubscriptionFilter, Subscriptions } from '../../store.ts';
import type { Rooms, Tx } from '../commit.ts';
import { unknownCustomer } from '../customers/reads.ts';
import {
  ofCompany,
  readSheet as readCustomerSheet,
  seenBy,
  sheetColumns as customerColumns,
  totalOf,
} from '../customers/sheets.ts';
import { cursorOf, pattern, readCursor } from '../lists.ts';
import { readCompany, readParty } from '../rows.ts';
import { readSubscription, subscriptionId } from './rows.ts';
import { readSheet, sheetColumns, unknownSubscription, visibleTo } from './sheets.ts';

const pickerSize = 20;
const pageSize = 8;
type Reads = Pick<Subscriptions, 'ordering' | 'look' | 'list' | 'pick' | 'candidates'>;

const listed = (company: CompanyId, { state, customer }: SubscriptionFilter) => Prisma.sql`
  ${visibleTo(company)} and s.listed
  and ${state === 'all' ? Prisma.sql`true` : Prisma.sql`s.status = ${state}`}
  and ${customer === null ? Prisma.sql`true` : Prisma.sql`s."customerId" = ${customer}`}`;

const pickedRows = z.array(
  z.object({
    id: subscriptionId,
    offer: z.string(),
    name: z.string(),
    customer: z.string(),
    quantity: z.number(),
    status: z.enum(['active', 'suspended', 'cancelled']),
  }),
);
const candidateRows: z.ZodType<Candidate[]> = z.array(
  z.object({
    company: z.string().transform((id) => id as CompanyId),
    tenantId: z.string(),
    mpnId: z.string(),
    name: z.string(),
    partnered: z.boolean(),
    admin: z.boolean(),
  }),
);

export function subscriptionReads({ db }: Rooms): Reads {
  return {
    ordering: (actor, customer, mpns) => around(db, actor, customer, mpns),

    async look(actor, id) {
      const [row] = await db.$queryRaw<unknown[]>`
        select ${sheetColumns(actor.company)} from "Subscription" s
        where s.id = ${id} and ${visibleTo(actor.company)}`;
      if (row === undefined) throw unknownSubscription();
      return readSheet(row);
    },

    async list(actor, filter, after) {
      const [at, id] = readCursor(after, 2) ?? [];
      const behind =
        at === undefined || id === undefined
          ? Prisma.empty
          : Prisma.sql`and (s."nameFolded", s.id) > (${at}, ${id})`;
      const where = listed(actor.company, filter);
      const [rows, count] = await Promise.all([
        db.$queryRaw<{ folded: string; own: string }[]>`
          select s."nameFolded" as folded, s.id as own, ${sheetColumns(actor.company)}
          from "Subscription" s where ${where} ${behind}
          order by s."nameFolded", s.id limit ${pageSize + 1}`,
        db.$queryRaw<{ n: bigint }[]>`
          select count(*) as n from "Subscription" s where ${where}`,
      ]);
      const last = rows[pageSize - 1];
      return {
        rows: rows.slice(0, pageSize).map(readSheet),
        total: Number(count[0]?.n ?? 0),
        next: last && rows.length > pageSize ? cursorOf([last.folded, last.own]) : null,
      };
    },

    async pick(actor, typed, which) {
      const whose =
        which === 'mine'
          ? Prisma.sql`s."ownerId" = ${actor.company} and s.status <> 'cancelled' and s."movedToId" is null`
          : visibleTo(actor.company);
      const rows = await db.$queryRaw<unknown[]>`
        select n.id, n."offerId" as offer, n.name, n.quantity, n.status, c.name as customer, n.total from (
          select s.*, count(*) over () as total from "Subscription" s
          where ${whose} and s.listed and s."nameFolded" like ${pattern(typed)}
          order by s."nameFolded", s.id limit ${pickerSize}) n
        join "Customer" c on c.id = n."customerId" order by n."nameFolded", n.id`;
      return { rows: pickedRows.parse(rows), total: totalOf(rows), next: null };
    },

    async candidates(actor, id, typed) {
      // Of other partners' rights at this customer the owner knows those that were named with it.
      const rows = await db.$queryRaw<unknown[]>`
        select n.*, count(*) over () as total from (
          select m.id as company, m."tenantId", m."mpnId", m.name, m."nameFolded", true as partnered,
            exists (select from "AdminGrant" g, ${seenBy(actor.company)}
              where c.id = s."customerId" and g."customerId" = c.id and g."partnerId" = m.id
                and m.id = any(eyes.ids) and g.granted) as admin
          from "Subscription" s
          join "Partnership" p on p."providerId" = s."ownerId" and p.status = 'active'
          join "Company" m on m.id = p."resellerId"
          where s.id = ${id} and s."ownerId" = ${actor.company} and m."nameFolded" like ${pattern(typed)}) n
        order by n.admin desc, n."nameFolded", n.company limit ${pickerSize}`;
      return { rows: candidateRows.parse(rows), total: totalOf(rows), next: null };
    },
  };
}

const alike = z.array(z.object({ mpnId: z.string(), reseller: z.boolean() }));
/** Of typed location numbers: which confirmed company has one, and whether it is a reseller. */
export async function mpnsAmong(tx: Tx, mpns: readonly string[]): Promise<Ordering['mpns']> {
  if (mpns.length === 0) return new Map();
  const rows = await tx.$queryRaw<unknown[]>`
    select c."mpnId", 'reseller' = any(c.kinds) as reseller from "Company" c
    where c.status = 'confirmed' and c."mpnId" = any(${[...mpns]}::text[])`;
  return new Map(alike.parse(rows).map(({ mpnId, reseller }) => [mpnId, { reseller }]));
}

const ownerRow = z.object({ owner: z.unknown() });
/** The company itself as orders see it. */
export async function ownerOf(tx: Tx, company: CompanyId): Promise<Ordering['owner']> {
  const [row] = await tx.$queryRaw<unknown[]>`
    select row_to_json(c) as owner from "Company" c where c.id = ${company}`;
  const { owner } = ownerRow.parse(row);
  const { restricted, mpnId } = readCompany(owner);
  return { ...readParty(owner), restricted, mpnId };
}

const resellerRow = z.object({ reseller: z.unknown(), partnered: z.boolean() });
/** The reseller of an order or a subscription, and whether it is the owner's partner now. */
export async function resellerOf(
  tx: Tx,
  owner: CompanyId,
  reseller: CompanyId | null,
): Promise<Pick<Ordering, 'reseller' | 'partnered'>> {
  if (reseller === null) return { reseller: null, partnered: false };
  const [row] = await tx.$queryRaw<unknown[]>`
    select row_to_json(c) as reseller, exists (select from "Partnership" p
      where p."providerId" = ${owner} and p."resellerId" = c.id and p.status = 'active') as partnered
    from "Company" c where c.id = ${reseller}`;
  const read = resellerRow.parse(row);
  const { mpnId } = readCompany(read.reseller);
  return { reseller: { ...readParty(read.reseller), mpnId }, partnered: read.partnered };
}

const movingRows = z.array(
  z.tuple([subscriptionId, z.string().transform((id) => id as TransferId)]),
);
/** What the company gives away at this moment. */
async function movingOf(tx: Tx, actor: Actor, customer: CustomerId): Promise<Ordering['moving']> {
  const rows = await tx.$queryRaw<{ subscription: string; transfer: string }[]>`
    select l."subscriptionId" as subscription, t.id as transfer
    from "Transfer" t join "TransferLine" l on l."transferId" = t.id
    where t."customerId" = ${customer} and t."sourceId" = ${actor.company} and t.status = 'in-progress'`;
  return new Map(movingRows.parse(rows.map((row) => [row.subscription, row.transfer])));
}

/** What stands around an order; another company's customer is not there, whatever its id. */
export async function around(
  tx: Tx,
  actor: Actor,
  customer: CustomerId,
  mpns: readonly string[],
): Promise<Ordering> {
  const [row] = await tx.$queryRaw<unknown[]>`
    select ${customerColumns} from ${seenBy(actor.company)}
    where c.id = ${customer} and ${ofCompany(actor.company)}`;
  if (row === undefined) throw unknownCustomer();
  const sheet = readCustomerSheet(row);
  const own = activeOf(sheet.relationships, actor.company);
  const named = own?.capacity === 'provider' ? own.with : null;
  const there = await tx.subscription.findMany({
    where: {
      ownerId: actor.company,
      customerId: customer,
      status: { not: 'cancelled' },
      movedToId: null,
    },
    orderBy: [{ nameFolded: 'asc' }, { id: 'asc' }],
  });
  return {
    owner: await ownerOf(tx, actor.company),
    customer: sheet.customer,
    relationships: sheet.relationships,
    agreements: sheet.agreements,
    ...(await resellerOf(tx, actor.company, named)),
    subscriptions: there.map(readSubscription),
    moving: await movingOf(tx, actor, customer),
    mpns: await mpnsAmong(tx, mpns),
  };
}
