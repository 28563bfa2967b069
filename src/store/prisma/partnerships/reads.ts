import { z } from 'zod';
import { Prisma } from '../../../../prisma/generated/client.ts';
import type { CompanyId, PartnershipId } from '../../../domain/ids.ts';
import type { Partnership } from '../../../domain/partnership.ts';
import type { Actor } from '../../../domain/people.ts';
import type { PartnershipFilter, Store } from '../../store.ts';
import type { Rooms } from '../commit.ts';
import { cursorOf, pattern, readCursor } from '../lists.ts';
import { partnershipStatuses, readFace } from '../rows.ts';
import { readSheet, seenFrom, sheetColumns, sheetTables } from './sheets.ts';

/** How many an external select shows before it says "keep typing"; also what one list page holds. */
const pickerSize = 20;
const pageSize = 8;

const statuses: Record<PartnershipFilter, readonly Partnership['status'][]> = {
  all: partnershipStatuses,
  open: ['issued', 'to-confirm'],
  active: ['active'],
  ended: ['declined', 'withdrawn', 'expired', 'removed', 'replaced'],
};
const picked = z.object({
  id: z.string().transform((id) => id as PartnershipId),
  name: z.string(),
  status: z.enum(partnershipStatuses),
});
type Reads = Pick<Store['partnerships'], 'candidates' | 'offers' | 'addressed' | 'list' | 'pick'>;

/** product.md 3: in the region, confirmed, and either willing to be found or a partner before. */
const askable = (actor: Actor, within: readonly string[]) => Prisma.sql`
  c.status = 'confirmed' and 'reseller' = any(c.kinds) and c.id <> ${actor.company}
  and c.country = any(${[...within]}::text[])
  and (c.findable or exists (select from "Partnership" p where p."providerId" = ${actor.company}
    and p."resellerId" = c.id and p.status in ('active', 'removed')))`;

export function partnershipReads({ db }: Rooms): Reads {
  return {
    async candidates(actor, typed, within) {
      const where = Prisma.sql`${askable(actor, within)} and c."nameFolded" like ${pattern(typed)}`;
      const [rows, count] = await Promise.all([
        db.$queryRaw<{ company: unknown }[]>`
          select row_to_json(c) as company from "Company" c where ${where}
          order by c."nameFolded", c.id limit ${pickerSize}`,
        db.$queryRaw<{ n: bigint }[]>`select count(*) as n from "Company" c where ${where}`,
      ]);
      return {
        rows: rows.map((row) => readFace(row.company)),
        total: Number(count[0]?.n ?? 0),
        next: null,
      };
    },

    async offers(actor, reseller, within) {
      const rows = await db.$queryRaw<unknown[]>`
        select c.id from "Company" c where c.id = ${reseller} and ${askable(actor, within)}`;
      return rows.length > 0;
    },

    async addressed(_actor, by) {
      const named =
        'mpn' in by
          ? { mpnId: by.mpn }
          : 'domain' in by
            ? { domain: by.domain }
            : { contact: { email: by.email.toLowerCase() } };
      const rows = await db.company.findMany({ where: { ...named, status: 'confirmed' }, take: 2 });
      return rows.map((row) => row.id as CompanyId);
    },

    async list(actor, filter, after) {
      const [at, id] = readCursor(after, 2) ?? [];
      const behind =
        at === undefined || id === undefined
          ? Prisma.empty
          : Prisma.sql`and (p."askedAt", p.id) < (${at}::timestamptz, ${id})`;
      const wanted = [...statuses[filter]];
      // Each side through its own index; a company is rarely both.
      const [rows, count] = await Promise.all([
        db.$queryRaw<unknown[]>`
          select ${sheetColumns} from ${sheetTables}
          where ${actor.company} in (p."providerId", p."resellerId") and p.status = any(${wanted}::text[]) ${behind}
          order by p."askedAt" desc, p.id desc limit ${pageSize + 1}`,
        db.partnership.count({
          where: {
            OR: [{ providerId: actor.company }, { resellerId: actor.company }],
            status: { in: wanted },
          },
        }),
      ]);
      const page = rows.slice(0, pageSize).map((row) => seenFrom(actor.company, readSheet(row)));
      const last = page.at(-1)?.partnership;
      return {
        rows: page,
        total: count,
        next:
          last && rows.length > pageSize ? cursorOf([last.asked.at.toISOString(), last.id]) : null,
      };
    },

    async pick(actor, typed, status) {
      const wanted = [...statuses[status === 'active' ? 'active' : 'all']];
      // One line per counterpart: its newest request or partnership.
      const newest = Prisma.sql`
        select distinct on (c.id) p.id, c.name, c."nameFolded", p.status from "Partnership" p
        join "Company" c on c.id = case when p."providerId" = ${actor.company} then p."resellerId" else p."providerId" end
        where ${actor.company} in (p."providerId", p."resellerId") and p.status = any(${wanted}::text[])
          and c."nameFolded" like ${pattern(typed)}
        order by c.id, p."askedAt" desc, p.id desc`;
      const rows = await db.$queryRaw<unknown[]>`
        select id, name, status, count(*) over () as total from (${newest}) as n
        order by "nameFolded", id limit ${pickerSize}`;
      const total = z.array(z.object({ total: z.coerce.number() })).parse(rows)[0]?.total ?? 0;
      return { rows: z.array(picked).parse(rows), total, next: null };
    },
  };
}
