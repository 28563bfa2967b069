import { z } from 'zod';
import { Prisma } from '../../../../prisma/generated/client.ts';
import type { CompanyId, SubscriptionId } from '../../../domain/ids.ts';
import type { Actor } from '../../../domain/people.ts';
import type { Candidate } from '../../../domain/subscription/support.ts';
import type { SupportBackstage, SupportContacts } from '../../store.ts';
import type { Rooms, Tx } from '../commit.ts';
import { seenBy } from '../customers/sheets.ts';
import { cursorOf, readCursor } from '../lists.ts';

const pageSize = 8;
const company = z.string().transform((id) => id as CompanyId);
const supportedRow = z.object({
  id: z.string().transform((id) => id as SubscriptionId),
  name: z.string(),
  status: z.enum(['active', 'suspended']),
  customer: z.string(),
  ownerId: company,
  owner: z.string(),
  supportId: company.nullable(),
  supportName: z.string().nullable(),
  supportAt: z.coerce.date().nullable(),
  contact: z.string(),
  folded: z.string(),
});

export function support({ db }: Rooms): SupportContacts {
  return {
    async list(actor, after) {
      const [contact, folded, id] = readCursor(after, 3) ?? [];
      const us = actor.company;
      const behind =
        contact === undefined || folded === undefined || id === undefined
          ? Prisma.empty
          : Prisma.sql`and (coalesce(s."supportId", ''), s."nameFolded", s.id) > (${contact}, ${folded}, ${id})`;
      const where = Prisma.sql`(s."ownerId" = ${us} or s."supportId" = ${us}) and s.status <> 'cancelled'`;
      const [found, count] = await Promise.all([
        db.$queryRaw<unknown[]>`
          select s.id, s.name, s.status, c.name as customer, s."ownerId", o.name as owner, s."supportId", s."supportName",
            s."supportAt", coalesce(s."supportId", '') as contact, s."nameFolded" as folded
          from "Subscription" s join "Customer" c on c.id = s."customerId" join "Company" o on o.id = s."ownerId"
          where ${where} ${behind}
          order by coalesce(s."supportId", ''), s."nameFolded", s.id limit ${pageSize + 1}`,
        db.$queryRaw<{ n: bigint }[]>`select count(*) as n from "Subscription" s where ${where}`,
      ]);
      const rows = found.map((row) => supportedRow.parse(row));
      const last = rows[pageSize - 1];
      return {
        rows: rows.slice(0, pageSize).map((row) => ({
          id: row.id,
          name: row.name,
          status: row.status,
          customer: row.customer,
          owner: { id: row.ownerId, name: row.owner },
          support:
            row.supportId === null || row.supportName === null || row.supportAt === null
              ? null
              : { company: row.supportId, name: row.supportName, at: row.supportAt },
        })),
        total: Number(count[0]?.n ?? 0),
        next:
          last && rows.length > pageSize ? cursorOf([last.contact, last.folded, last.id]) : null,
      };
    },
  };
}

const candidateRow = z.object({
  company,
  tenantId: z.string(),
  mpnId: z.string(),
  name: z.string(),
  partnered: z.boolean(),
  admin: z.boolean(),
});
/** R-SUP-03: what the owner knows of a company at this moment; one that was never its partner is not there. The partnership can't end before this commit. */
export async function candidateOf(
  tx: Tx,
  actor: Actor,
  subscription: SubscriptionId,
  wanted: CompanyId,
): Promise<Candidate | null> {
  await tx.$queryRaw`
    select 1 as held from "Partnership" where "providerId" = ${actor.company} and "resellerId" = ${wanted}
      and status = 'active' for share`;
  const [row] = await tx.$queryRaw<unknown[]>`
    select m.id as company, m."tenantId", m."mpnId", m.name,
      m.status = 'confirmed' and 'reseller' = any(m.kinds) and exists (select from "Partnership" p
        where p."providerId" = s."ownerId" and p."resellerId" = m.id and p.status = 'active') as partnered,
      exists (select from "AdminGrant" g, ${seenBy(actor.company)} where c.id = s."customerId"
        and g."customerId" = c.id and g."partnerId" = m.id and m.id = any(eyes.ids) and g.granted) as admin
    from "Subscription" s, "Company" m
    where s.id = ${subscription} and s."ownerId" = ${actor.company} and m.id = ${wanted}
      and exists (select from "Partnership" p where p."providerId" = s."ownerId" and p."resellerId" = m.id)`;
  return row === undefined ? null : candidateRow.parse(row);
}

const concernedRow = z.object({
  owner: company,
  reseller: company.nullable(),
  support: company.nullable(),
});
export function backstageSupport({ db }: Rooms): SupportBackstage {
  return {
    async concerned(what) {
      const [row] =
        'subscription' in what
          ? await db.$queryRaw<unknown[]>`
              select "ownerId" as owner, "resellerId" as reseller, "supportId" as support
              from "Subscription" where id = ${what.subscription}`
          : await db.$queryRaw<unknown[]>`
              select "ownerId" as owner, "resellerId" as reseller, null as support
              from "SubscriptionOrder" where id = ${what.order}`;
      return row === undefined ? null : concernedRow.parse(row);
    },
  };
}
