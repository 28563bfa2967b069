import { Prisma } from '../../../../prisma/generated/client.ts';
import type { CompanyId, CustomerId } from '../../../domain/ids.ts';
import type { RequestKind } from '../../../domain/requests/kinds.ts';

type Sql = Prisma.Sql;
/**
 * One kind of request as rows of one shape: kind, id, form, status, waits (for which company), from (which company), by (whom of it),
 * to, customer, asked, until, ended. `key` is its id; `party`, `open` and `over` are ranges of its indexes.
 */
type Statement = {
  readonly rows: Sql;
  readonly key: Sql;
  readonly party: (company: CompanyId) => Sql;
  readonly open: Sql;
  readonly over: (since: Date) => Sql;
  /** Of one customer; none where it is about no customer. */
  readonly about: (customer: CustomerId) => Sql;
};

const text = Prisma.sql`null::text`;
/** It is carried out, and somebody has yet to look at Microsoft. */
const toVerify = Prisma.sql`(t.status in ('complete', 'partially-complete') and t."sourceTickedAt" is null)`;
const statements: Readonly<Record<RequestKind, Statement>> = {
  partnership: {
    rows: Prisma.sql`
      select 'partnership' as kind, p.id, case when p.status = 'to-confirm' then p.status else 'issued' end as form, p.status,
        case when p.status = 'to-confirm' then p."providerId"
          when p.status = 'issued' and not exists (select from "Company" o where o.id = p."resellerId" and o.status = 'outside')
          then p."resellerId" end as waits,
        p."providerId" as "from", p."askedById" as by, p."resellerId" as "to", ${text} as customer,
        p."askedAt" as asked, p."expiresAt" as until,
        case when p.status in ('issued', 'to-confirm') then null else coalesce(p."decidedAt", p."expiresAt") end as ended
      from "Partnership" p`,
    key: Prisma.sql`p.id`,
    party: (company) => Prisma.sql`(p."providerId" = ${company} or p."resellerId" = ${company})`,
    open: Prisma.sql`p.status in ('issued', 'to-confirm')`,
    over: (since) =>
      Prisma.sql`p.status not in ('issued', 'to-confirm') and coalesce(p."decidedAt", p."expiresAt") >= ${since}`,
    about: () => Prisma.sql`false`,
  },
  invitation: {
    rows: Prisma.sql`
      select 'invitation', i.id,
        case when i.kind = 'joint' then 'joint' when i."adminAsked" then 'solo-with-admin' else 'solo' end, i.status,
        case when i.status in ('draft', 'to-confirm') then i."inviterId" end,
        i."inviterId", i."createdById", ${text}, i."customerName", i."createdAt", i."expiresAt",
        case when i.status in ('draft', 'issued', 'to-confirm') then null
          else coalesce(i."decidedAt", i."answeredAt", i."expiresAt") end
      from "CustomerInvitation" i`,
    key: Prisma.sql`i.id`,
    party: (company) => Prisma.sql`i."inviterId" = ${company}`,
    open: Prisma.sql`i.status in ('draft', 'issued', 'to-confirm')`,
    over: (since) => Prisma.sql`i.status not in ('draft', 'issued', 'to-confirm')
      and coalesce(i."decidedAt", i."answeredAt", i."expiresAt") >= ${since}`,
    about: (customer) => Prisma.sql`i."customerId" = ${customer}`,
  },
  ask: {
    rows: Prisma.sql`
      select 'ask', k.id, k.what, k.status, case when k.status = 'issued' then k."providerId" end,
        k."resellerId", k."askedById", k."providerId", (select c.name from "Customer" c where c.id = k."customerId"),
        k."askedAt", k."expiresAt",
        case when k.status <> 'issued' then coalesce(k."decidedAt", k."expiresAt") end
      from "ProviderAsk" k`,
    key: Prisma.sql`k.id`,
    party: (company) => Prisma.sql`(k."providerId" = ${company} or k."resellerId" = ${company})`,
    open: Prisma.sql`k.status = 'issued'`,
    over: (since) =>
      Prisma.sql`k.status <> 'issued' and coalesce(k."decidedAt", k."expiresAt") >= ${since}`,
    about: (customer) => Prisma.sql`k."customerId" = ${customer}`,
  },
  order: {
    rows: Prisma.sql`
      select 'order', r.id,
        case when exists (select from "Company" o where o.id = r."ownerId" and 'provider' = any(o.kinds)) then 'provider' else 'direct' end,
        r.status, case when r.status = 'waiting' then r."ownerId" end,
        r."ownerId", r."placedById", ${text}, (select c.name from "Customer" c where c.id = r."customerId"),
        r."placedAt", null::timestamptz, r."endedAt"
      from "SubscriptionOrder" r`,
    key: Prisma.sql`r.id`,
    party: (company) => Prisma.sql`r."ownerId" = ${company}`,
    open: Prisma.sql`r.status = 'waiting'`,
    // One that was placed at once never waited and has no end.
    over: (since) =>
      Prisma.sql`r.status <> 'waiting' and r."endedAt" is not null and r."endedAt" >= ${since}`,
    about: (customer) => Prisma.sql`r."customerId" = ${customer}`,
  },
  transfer: {
    rows: Prisma.sql`
      select 'transfer', t.id,
        case when t.status in ('complete', 'partially-complete') then 'to-verify' when t.status = 'in-progress' then t.status else 'active' end,
        case when ${toVerify} then 'to-verify' else t.status end,
        case when t.status = 'active' then t."targetId"
          when ${toVerify} and t."targetTickedAt" is null then t."targetId" when ${toVerify} then t."sourceId" end,
        t."sourceId", t."askedById", t."targetId", (select c.name from "Customer" c where c.id = t."customerId"),
        t."askedAt", case when t.status = 'active' then t."expiresAt" end,
        case when t.status in ('active', 'in-progress') or ${toVerify} then null
          else coalesce(t."sourceTickedAt", t."decidedAt", t."endedAt", t."expiresAt") end
      from "Transfer" t`,
    key: Prisma.sql`t.id`,
    party: (company) => Prisma.sql`(t."sourceId" = ${company} or t."targetId" = ${company})`,
    open: Prisma.sql`(t.status in ('active', 'in-progress') or ${toVerify})`,
    over: (since) => Prisma.sql`not (t.status in ('active', 'in-progress') or ${toVerify})
      and coalesce(t."sourceTickedAt", t."decidedAt", t."endedAt", t."expiresAt") >= ${since}`,
    about: (customer) => Prisma.sql`t."customerId" = ${customer}`,
  },
};
const all = Object.values(statements);

/** The names that every part of the union has; a union takes those of its first part. */
const together = (parts: readonly Sql[]): Sql => Prisma.join([...parts], ' union all ');

/** A company's open requests, and with `since` those that ended after it. */
export const requestsOf = (company: CompanyId, since: Date | null): Sql =>
  together(
    all.flatMap(({ rows, party, open, over }) => [
      Prisma.sql`${rows} where ${party(company)} and ${open}`,
      ...(since ? [Prisma.sql`${rows} where ${party(company)} and ${over(since)}`] : []),
    ]),
  );

/** A company's open requests about one customer. */
export const openAbout = (company: CompanyId, customer: CustomerId): Sql =>
  together(
    all.map(
      ({ rows, party, open, about }) =>
        Prisma.sql`${rows} where ${party(company)} and ${open} and ${about(customer)}`,
    ),
  );

/** One of them while it is open; it takes no lock. */
export const openRequest = (kind: RequestKind, id: string): Sql => {
  const { rows, key, open } = statements[kind];
  return kind === 'partnership'
    ? Prisma.sql`${rows} where ${key} = ${id} and ${open}`
    : // The names are the first part's.
      Prisma.sql`${statements.partnership.rows} where false union all ${rows} where ${key} = ${id} and ${open}`;
};
