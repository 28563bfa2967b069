import { z } from 'zod';
import { Prisma } from '../../../../prisma/generated/client.ts';
import type { CompanyId } from '../../../domain/ids.ts';
import type { Actor } from '../../../domain/people.ts';
import { transferStatuses } from '../../../domain/transfer/transfer.ts';
import type { Face, TransferFilter, Transfers } from '../../store.ts';
import type { Rooms, Tx } from '../commit.ts';
import { unknownCustomer } from '../customers/reads.ts';
import { pickedRows, totalOf } from '../customers/sheets.ts';
import { cursorOf, pattern, readCursor } from '../lists.ts';
import { readFace } from '../rows.ts';
import { decidingOf, fleetOf, standingBetween, type Catalogue } from './around.ts';
import { transferId } from './rows.ts';
import { between, readTransferSheet, sheetColumns, unknownTransfer } from './sheets.ts';

const pickerSize = 20;
const pageSize = 8;
type Reads = Pick<Transfers, 'customers' | 'providers' | 'requesting' | 'look' | 'list' | 'pick'>;

/** Its own direct customers by name, for pickers. */
export async function directCustomers(tx: Tx, actor: Actor, typed: string) {
  const rows = await tx.$queryRaw<unknown[]>`
    select n.id, n.name, count(*) over () as total from (
      select c.id, c.name, o."nameFolded" from "ResellerRelationship" o join "Customer" c on c.id = o."customerId"
      where o."partnerId" = ${actor.company} and o.status = 'active' and o.capacity = 'direct-bill'
        and o."nameFolded" like ${pattern(typed)}) n
    order by n."nameFolded", n.id limit ${pickerSize}`;
  return { rows: pickedRows.parse(rows), total: totalOf(rows), next: null };
}

const faceRows = z.array(z.object({ company: z.unknown() }));
/** Providers `x` with a partnership with the company, by name. */
export async function partneredProviders(
  tx: Tx,
  actor: Actor,
  which: Prisma.Sql,
): Promise<readonly Face[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    select row_to_json(x) as company from "Partnership" p join "Company" x on x.id = p."providerId"
    where p."resellerId" = ${actor.company} and p.status = 'active' and x.status = 'confirmed' and ${which}
    order by x."nameFolded", x.id`;
  return faceRows.parse(rows).map(({ company }) => readFace(company));
}

/** What waits for a company's tick, or will once the other side has ticked. */
const states = {
  open: Prisma.sql`t.status in ('active', 'in-progress')`,
  ended: Prisma.sql`t.status not in ('active', 'in-progress')`,
  all: Prisma.sql`true`,
} as const;
const inState = (state: TransferFilter['state'], ticked: Prisma.Sql) =>
  state === 'to-verify'
    ? Prisma.sql`t.status in ('complete', 'partially-complete') and ${ticked} is null`
    : states[state];

/** Of each side through its own index; `more` narrows both. */
function ofCompany(
  company: CompanyId,
  state: TransferFilter['state'],
  more: Prisma.Sql,
  end: Prisma.Sql,
) {
  const ticked = { given: Prisma.sql`t."sourceTickedAt"`, taken: Prisma.sql`t."targetTickedAt"` };
  return Prisma.sql`
    (select t.* from "Transfer" t where t."sourceId" = ${company} and ${inState(state, ticked.given)} ${more} ${end})
    union all
    (select t.* from "Transfer" t where t."targetId" = ${company} and ${inState(state, ticked.taken)} ${more} ${end})`;
}

const pickedTransfers = z.array(
  z.object({
    id: transferId,
    customer: z.string(),
    other: z.string(),
    status: z.enum(transferStatuses),
    at: z.coerce.date(),
  }),
);

export function transferReads({ db }: Rooms, offers: () => Promise<Catalogue>): Reads {
  return {
    customers: (actor, typed) => directCustomers(db, actor, typed),

    providers: (actor, customer) =>
      partneredProviders(
        db,
        actor,
        Prisma.sql`exists (select from "ResellerRelationship" r where r."customerId" = ${customer}
          and r."partnerId" = x.id and r.status = 'active' and r.capacity = 'provider' and r."withId" = ${actor.company})`,
      ),

    async requesting(actor, customer, provider) {
      const sold = await offers();
      const standing = await standingBetween(db, actor.company, provider, customer);
      if (!standing) throw unknownCustomer();
      const { now: _, ...seen } = standing;
      return { ...seen, fleet: await fleetOf(db, sold, actor.company, customer, null) };
    },

    async look(actor, id) {
      const sold = await offers();
      const [row] = await db.$queryRaw<unknown[]>`
        select ${sheetColumns(actor.company)} from "Transfer" t where t.id = ${id} and ${between(actor.company)}`;
      if (row === undefined) throw unknownTransfer();
      const sheet = readTransferSheet(row);
      const deciding = await decidingOf(db, sold, sheet.transfer, actor.person);
      if (!deciding) throw unknownTransfer();
      const { now: _, ...seen } = deciding;
      return { ...seen, sheet };
    },

    async list(actor, { state, customer }, after) {
      const [at, id] = readCursor(after, 2) ?? [];
      const us = actor.company;
      const of = customer === null ? Prisma.empty : Prisma.sql`and t."customerId" = ${customer}`;
      const behind =
        at === undefined || id === undefined
          ? of
          : Prisma.sql`${of} and (t."askedAt", t.id) < (${at}::timestamptz, ${id})`;
      const end = Prisma.sql`order by t."askedAt" desc, t.id desc limit ${pageSize + 1}`;
      const [rows, count] = await Promise.all([
        db.$queryRaw<unknown[]>`
          select ${sheetColumns(us)} from (${ofCompany(us, state, behind, end)}) t
          order by t."askedAt" desc, t.id desc limit ${pageSize + 1}`,
        db.$queryRaw<{ n: bigint }[]>`
          select count(*) as n from (${ofCompany(us, state, of, Prisma.empty)}) t`,
      ]);
      const page = rows.slice(0, pageSize).map(readTransferSheet);
      const last = page.at(-1)?.transfer;
      return {
        rows: page,
        total: Number(count[0]?.n ?? 0),
        next:
          last && rows.length > pageSize ? cursorOf([last.asked.at.toISOString(), last.id]) : null,
      };
    },

    async pick(actor, typed, state) {
      const us = actor.company;
      const rows = await db.$queryRaw<unknown[]>`
        select t.id, c.name as customer, o.name as other, t.status, t."askedAt" as at, count(*) over () as total
        from (${ofCompany(us, state, Prisma.empty, Prisma.empty)}) t
        join "Customer" c on c.id = t."customerId"
        join "Company" o on o.id = case when t."sourceId" = ${us} then t."targetId" else t."sourceId" end
        where c."nameFolded" || ' ' || o."nameFolded" like ${pattern(typed)}
        order by t."askedAt" desc, t.id desc limit ${pickerSize}`;
      return { rows: pickedTransfers.parse(rows), total: totalOf(rows), next: null };
    },
  };
}
