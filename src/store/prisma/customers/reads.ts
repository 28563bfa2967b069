import { Prisma } from '../../../../prisma/generated/client.ts';
import type { Adding } from '../../../domain/customer/add.ts';
import type { CompanyId } from '../../../domain/ids.ts';
import { Refused } from '../../../domain/outcome.ts';
import type { Actor } from '../../../domain/people.ts';
import type { CustomerFilter, Customers } from '../../store.ts';
import type { Rooms, Tx } from '../commit.ts';
import { cursorOf, folded, pattern, readCursor } from '../lists.ts';
import { readCompany, readParty } from '../rows.ts';
import {
  ofCompany,
  partnerRows,
  pickedRows,
  readSheet,
  seenBy,
  sheetColumns,
  totalOf,
} from './sheets.ts';

/** How many an external select shows before it says "keep typing"; also what one list page holds. */
const pickerSize = 20;
const pageSize = 8;
const sharedSize = 10;
type Reads = Pick<
  Customers,
  'list' | 'look' | 'pick' | 'partners' | 'shared' | 'adding' | 'ownDomain'
>;

export const unknownCustomer = () => new Refused({ code: 'customer-unknown' });

/** One row for each customer of one company: its relationship now, or the last one that ended. */
const listed = (company: CompanyId, { state, partner }: CustomerFilter) => Prisma.sql`
  o."partnerId" = ${company} and ${
    state === 'customers'
      ? Prisma.sql`o.status = 'active'`
      : Prisma.sql`o.status = 'removed' and not exists (select from "ResellerRelationship" x
          where x."customerId" = o."customerId" and x."partnerId" = o."partnerId"
            and (x.status = 'active' or (x."endedAt", x.id) > (o."endedAt", o.id)))`
  } and ${
    partner === null
      ? Prisma.sql`true`
      : Prisma.sql`(o."withId" = ${partner} or exists (select from "ResellerRelationship" x
          where x."customerId" = o."customerId" and x."partnerId" = ${partner} and x."withId" = o."partnerId"))`
  }`;

const narrowing = {
  any: Prisma.empty,
  having: Prisma.sql`and o.status = 'active'`,
  ordering: Prisma.sql`and o.status = 'active' and o.capacity <> 'reseller'`,
} as const;

export function customerReads({ db }: Rooms): Reads {
  return {
    async list(actor, filter, after) {
      const [at, id] = readCursor(after, 2) ?? [];
      const behind =
        at === undefined || id === undefined
          ? Prisma.empty
          : Prisma.sql`and (o."nameFolded", o.id) > (${at}, ${id})`;
      const where = listed(actor.company, filter);
      const [rows, count] = await Promise.all([
        db.$queryRaw<{ folded: string; own: string }[]>`
          select o."nameFolded" as folded, o.id as own, ${sheetColumns} from "ResellerRelationship" o
          cross join ${seenBy(actor.company)} where c.id = o."customerId" and ${where} ${behind}
          order by o."nameFolded", o.id limit ${pageSize + 1}`,
        db.$queryRaw<{ n: bigint }[]>`
          select count(*) as n from "ResellerRelationship" o where ${where}`,
      ]);
      const last = rows[pageSize - 1];
      return {
        rows: rows.slice(0, pageSize).map(readSheet),
        total: Number(count[0]?.n ?? 0),
        next: last && rows.length > pageSize ? cursorOf([last.folded, last.own]) : null,
      };
    },

    async look(actor, id) {
      const [row] = await db.$queryRaw<unknown[]>`
        select ${sheetColumns} from ${seenBy(actor.company)}
        where c.id = ${id} and ${ofCompany(actor.company)}`;
      if (row === undefined) throw unknownCustomer();
      return readSheet(row);
    },

    async pick(actor, typed, status) {
      const having = narrowing[status];
      const found = Prisma.sql`
        select distinct on (o."customerId") o."customerId" as id, c.name, o."nameFolded"
        from "ResellerRelationship" o join "Customer" c on c.id = o."customerId"
        where o."partnerId" = ${actor.company} ${having}
          and (o."nameFolded" like ${pattern(typed)} or c.domain = ${folded(typed)})
        order by o."customerId"`;
      const rows = await db.$queryRaw<unknown[]>`
        select id, name, count(*) over () as total from (${found}) as n
        order by "nameFolded", id limit ${pickerSize}`;
      return { rows: pickedRows.parse(rows), total: totalOf(rows), next: null };
    },

    async partners(actor, side, typed) {
      const [ours, theirs] =
        side === 'reseller'
          ? [Prisma.sql`p."providerId"`, Prisma.sql`p."resellerId"`]
          : [Prisma.sql`p."resellerId"`, Prisma.sql`p."providerId"`];
      const rows = await db.$queryRaw<unknown[]>`
        select c.id, c.name, count(*) over () as total from "Partnership" p
        join "Company" c on c.id = ${theirs}
        where ${ours} = ${actor.company} and p.status = 'active' and c."nameFolded" like ${pattern(typed)}
        order by c."nameFolded", c.id limit ${typed === '' ? 100 : pickerSize}`;
      return { rows: partnerRows.parse(rows), total: totalOf(rows), next: null };
    },

    async shared(actor, partner) {
      const rows = await db.$queryRaw<unknown[]>`
        select c.id, c.name, count(*) over () as total from "ResellerRelationship" o
        join "ResellerRelationship" t on t."customerId" = o."customerId" and t."partnerId" = ${partner} and t.status = 'active'
        join "Customer" c on c.id = o."customerId"
        where o."partnerId" = ${actor.company} and o.status = 'active'
          and (o."withId" = ${partner} or t."withId" = ${actor.company})
        order by o."nameFolded", o.id limit ${sharedSize}`;
      return { rows: pickedRows.parse(rows), total: totalOf(rows), next: null };
    },

    adding: (actor, reseller) => standing(db, actor, reseller),

    async ownDomain(actor, domain) {
      return (await db.customer.count({ where: { recordedById: actor.company, domain } })) > 0;
    },
  };
}

/** A company that was never a partner is not there, whatever its id. */
export async function standing(tx: Tx, actor: Actor, reseller: CompanyId | null): Promise<Adding> {
  const [row] = await tx.$queryRaw<{ company: unknown; reseller: unknown; partnered: boolean }[]>`
    select row_to_json(c) as company, row_to_json(r) as reseller,
      exists (select from "Partnership" p where p."providerId" = c.id and p."resellerId" = r.id and p.status = 'active') as partnered
    from "Company" c left join "Company" r on r.id = ${reseller}
      and exists (select from "Partnership" p where p."providerId" = c.id and p."resellerId" = r.id)
    where c.id = ${actor.company}`;
  if (!row) throw new Refused({ code: 'unknown' });
  return {
    company: { ...readParty(row.company), restricted: readCompany(row.company).restricted },
    reseller:
      row.reseller === null
        ? null
        : { ...readParty(row.reseller), mpnId: readCompany(row.reseller).mpnId },
    partnered: row.partnered,
  };
}
