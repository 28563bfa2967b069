import { z } from 'zod';
import { Prisma } from '../../../../prisma/generated/client.ts';
import type { CompanyId, CustomerId, PersonId, SubscriptionId } from '../../../domain/ids.ts';
import type { DecidingTransfer } from '../../../domain/transfer/decisions.ts';
import type { Fleet } from '../../../domain/transfer/eligibility.ts';
import type { Between } from '../../../domain/transfer/request.ts';
import type { Transfer } from '../../../domain/transfer/transfer.ts';
import type { Offer } from '../../../domain/subscription/offer.ts';
import type { Tx } from '../commit.ts';
import {
  ofCompany,
  readSheet,
  seenBy,
  sheetColumns as customerColumns,
} from '../customers/sheets.ts';
import { readCompany, readParty } from '../rows.ts';
import { readSubscription } from '../subscriptions/rows.ts';
import { transferId } from './rows.ts';
import { unknownTransfer } from './sheets.ts';

export type Catalogue = ReadonlyMap<string, Offer>;

const betweenRow = z.object({
  source: z.unknown(),
  target: z.unknown(),
  partnered: z.boolean(),
  now: z.coerce.date(),
});
/** What stands between the two as the source sees it, and the database's clock; null: no such customer of the source's. A company it never met is not there. */
export async function standingBetween(
  tx: Tx,
  source: CompanyId,
  target: CompanyId,
  customer: CustomerId,
): Promise<(Between & { readonly now: Date }) | null> {
  const [row] = await tx.$queryRaw<unknown[]>`
    select ${customerColumns}, row_to_json(src) as source, row_to_json(tgt) as target, clock_timestamp() as now,
      exists (select from "Partnership" p where p."providerId" = tgt.id and p."resellerId" = src.id
        and p.status = 'active') as partnered
    from ${seenBy(source, target)} join "Company" src on src.id = ${source}
    left join "Company" tgt on tgt.id = ${target} and (tgt.id = src.id or exists (select from "Partnership" p
      where p."providerId" = tgt.id and p."resellerId" = src.id))
    where c.id = ${customer} and ${ofCompany(source)}`;
  if (row === undefined) return null;
  const read = betweenRow.parse(row);
  if (read.target === null) throw unknownTransfer();
  const { relationships, agreements, ...sheet } = readSheet(row);
  const both: readonly CompanyId[] = [source, target];
  return {
    source: { ...readParty(read.source), mpnId: readCompany(read.source).mpnId },
    target: readParty(read.target),
    partnered: read.partnered,
    customer: sheet.customer,
    // Other partners of this customer are neither's business here.
    relationships: relationships.filter(({ partner }) => both.includes(partner)),
    agreements: agreements.map((one) => ({
      ...one,
      partners: one.partners.filter((partner) => both.includes(partner)),
    })),
    now: read.now,
  };
}

const fleetRow = z.object({ subscription: z.unknown(), inTransfer: transferId.nullable() });
/** `only`: these with their add-ons. */
export async function fleetOf(
  tx: Tx,
  sold: Catalogue,
  owner: CompanyId,
  customer: CustomerId,
  only: readonly SubscriptionId[] | null,
): Promise<Fleet> {
  const which = only === null ? Prisma.empty : Prisma.sql`and ${withAddOns(only)}`;
  const rows = await tx.$queryRaw<unknown[]>`
    select row_to_json(s) as subscription,
      (select l."transferId" from "TransferLine" l where l."subscriptionId" = s.id and l.held) as "inTransfer"
    from "Subscription" s where s."ownerId" = ${owner} and s."customerId" = ${customer} ${which}
    order by s."nameFolded", s.id`;
  return rows.map((row) => {
    const read = fleetRow.parse(row);
    const subscription = readSubscription(read.subscription);
    return {
      subscription,
      offer: sold.get(subscription.offer) ?? null,
      inTransfer: read.inTransfer,
    };
  });
}
const withAddOns = (ids: readonly SubscriptionId[]) =>
  Prisma.sql`(s.id = any(${[...ids]}::text[]) or s."parentId" = any(${[...ids]}::text[]))`;

/** What a decider sees; of the source's subscriptions those alone that the request is about. */
export async function decidingOf(
  tx: Tx,
  sold: Catalogue,
  transfer: Transfer,
  person: PersonId,
): Promise<(DecidingTransfer & { readonly now: Date }) | null> {
  const { source, target, customer } = transfer;
  const standing = await standingBetween(tx, source, target, customer);
  if (!standing) return null;
  const works = await tx.membership.count({
    where: { personId: person, companyId: source, roles: { isEmpty: false } },
  });
  const asked = transfer.lines.map((line) => line.subscription);
  return {
    ...standing,
    transfer,
    fleet: await fleetOf(tx, sold, source, customer, asked),
    worksForSource: works > 0,
  };
}

/** Partnership, customer, subscriptions by id: in this order everywhere, the request itself last. */
export async function lockAround(
  tx: Tx,
  { source, target, customer }: Pick<Transfer, 'source' | 'target' | 'customer'>,
  asked: readonly SubscriptionId[],
): Promise<void> {
  await tx.$queryRaw`
    select from "Partnership" p where p."providerId" = ${target} and p."resellerId" = ${source}
      and p.status = 'active' for share`;
  await tx.$queryRaw`select from "Customer" c where c.id = ${customer} for share`;
  // Also whoever buys an add-on under one of them waits, or is waited for.
  await tx.$queryRaw`
    select from "Subscription" s where s."ownerId" = ${source} and s."customerId" = ${customer} and ${withAddOns(asked)}
    order by s.id for update`;
}
