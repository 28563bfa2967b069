import { z } from 'zod';
import { Prisma } from '../../../../prisma/generated/client.ts';
import type { CompanyId, CustomerId, PersonId, TransferId } from '../../../domain/ids.ts';
import type { CustomerSheet } from '../../store.ts';
import { readAgreement, readCustomer, readGrant, readRelationship } from './rows.ts';

/** A customer `c` as one company may see it: `eyes.ids` are that company and the partners that were named with it; `also` is one it deals with now. */
export const seenBy = (company: CompanyId, also: CompanyId = company) => Prisma.sql`
  "Customer" c cross join lateral (
    select array_agg(distinct v.id) as ids, ${company}::text as us from (
      select unnest(array[${company}, ${also}]::text[]) as id
      union all select r."partnerId" from "ResellerRelationship" r
        where r."customerId" = c.id and r."withId" = ${company}
      union all select r."withId" from "ResellerRelationship" r
        where r."customerId" = c.id and r."partnerId" = ${company} and r."withId" is not null
    ) v
  ) eyes`;
/** Whom a company may see at all: who is or was its customer, or was recorded by it. */
export const ofCompany = (company: CompanyId) => Prisma.sql`
  (c."recordedById" = ${company} or exists (select from "ResellerRelationship" o
    where o."customerId" = c.id and o."partnerId" = ${company}))`;

/** Everything about it in one statement. */
export const sheetColumns = Prisma.sql`
  row_to_json(c) as customer, eyes.ids,
  (select json_agg(r order by r.since, r.id) from "ResellerRelationship" r
    where r."customerId" = c.id and r."partnerId" = any(eyes.ids)) as relationships,
  (select json_agg(g order by g.since, g."partnerId") from "AdminGrant" g
    where g."customerId" = c.id and g."partnerId" = any(eyes.ids)) as grants,
  (select json_agg(a order by a.at desc, a.id) from "CustomerAgreement" a
    where a."customerId" = c.id and a."viaId" = any(eyes.ids)) as agreements,
  (select json_build_object('count', count(*), 'names', (array_agg(s.name order by s."nameFolded", s.id))[1:3])
    from "Subscription" s where s."customerId" = c.id and s."ownerId" = eyes.us and s.status = 'active') as "activeSubscriptions",
  (select min(t.id) from "Transfer" t where t."customerId" = c.id and eyes.us in (t."sourceId", t."targetId")
    and t.status = 'in-progress') as "runningTransfer",
  (select row_to_json(p) from "CustomerProfile" p where p."customerId" = c.id) as contact,
  (select json_agg(json_build_object('id', m.id, 'name', m.name, 'here', m.status = 'confirmed'))
    from "Company" m where m.id = any(eyes.ids)) as partners,
  (select json_object_agg(f."personId", f.name) from "PersonProfile" f where f."personId" in (
    select unnest(array[r."tickedById", r."endedById"]) from "ResellerRelationship" r
      where r."customerId" = c.id and r."partnerId" = any(eyes.ids)
    union all select g."endedById" from "AdminGrant" g
      where g."customerId" = c.id and g."partnerId" = any(eyes.ids)
    union all select a."byId" from "CustomerAgreement" a
      where a."customerId" = c.id and a."viaId" = any(eyes.ids))) as names`;

const text = z.string().nullable();
const contact = z.object({ firstName: text, lastName: text, email: text, phone: text });
const nobody = { firstName: null, lastName: null, email: null, phone: null };
const sheetRow = z.object({
  customer: z.unknown(),
  ids: z.array(z.string()),
  relationships: z.array(z.unknown()).nullable(),
  grants: z.array(z.unknown()).nullable(),
  agreements: z.array(z.unknown()).nullable(),
  activeSubscriptions: z.object({
    count: z.number(),
    names: z
      .array(z.string())
      .nullable()
      .transform((names) => names ?? []),
  }),
  runningTransfer: z
    .string()
    .transform((id) => id as TransferId)
    .nullable(),
  contact: contact.nullable(),
  partners: z.array(z.object({ id: z.string(), name: z.string(), here: z.boolean() })).nullable(),
  names: z.record(z.string(), z.string()).nullable(),
});

export function readSheet(row: unknown): CustomerSheet {
  const read = sheetRow.parse(row);
  const seen = (id: string) => read.ids.includes(id);
  return {
    customer: readCustomer(read.customer),
    // A partner may have been named with another one, of whom this reader knows nothing.
    relationships: (read.relationships ?? [])
      .map(readRelationship)
      .map((one) => (one.with !== null && !seen(one.with) ? { ...one, with: null } : one)),
    grants: (read.grants ?? []).map(readGrant),
    agreements: (read.agreements ?? [])
      .map(readAgreement)
      .map((one) => ({ ...one, partners: one.partners.filter(seen) })),
    activeSubscriptions: read.activeSubscriptions,
    runningTransfer: read.runningTransfer,
    contact: read.contact ?? nobody,
    partners: new Map(
      (read.partners ?? []).map(({ id, ...partner }) => [id as CompanyId, partner]),
    ),
    names: new Map(Object.entries(read.names ?? {}).map(([id, name]) => [id as PersonId, name])),
  };
}

export const pickedRows = z.array(
  z.object({ id: z.string().transform((id) => id as CustomerId), name: z.string() }),
);
export const partnerRows = z.array(
  z.object({ id: z.string().transform((id) => id as CompanyId), name: z.string() }),
);
/** Of `count(*) over ()`. */
export const totalOf = (rows: readonly unknown[]): number =>
  z.array(z.object({ total: z.coerce.number() })).parse(rows)[0]?.total ?? 0;
