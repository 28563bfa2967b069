import { z } from 'zod';
import { Prisma } from '../../../../prisma/generated/client.ts';
import type { CustomerId, PersonId, SubscriptionId } from '../../../domain/ids.ts';
import type { AskedOf } from '../../../domain/subscription/ask.ts';
import type { DecidingAsk } from '../../../domain/subscription/ask-decisions.ts';
import type { AskSheet } from '../../store.ts';
import { decidedFor } from '../requests/alongside.ts';
import { readFace, readParty } from '../rows.ts';
import { readAsk } from './rows.ts';

/** A wish with both companies, its customer, what it is about and what people wrote, in one statement. `k`, `a`, `b` are its rows. */
export const askColumns = Prisma.sql`
  row_to_json(k) as ask, row_to_json(a) as provider, row_to_json(b) as reseller,
  json_build_object('id', c.id, 'name', c.name) as customer,
  (select "slackUserId" from "Person" where id = k."askedById") as "askedUser",
  (select row_to_json(s) from "Subscription" s where s.id = k."subscriptionId") as subscription,
  (select row_to_json(n) from "ProviderAskNote" n where n."askId" = k.id) as note,
  (select json_object_agg(f."personId", f.name) from "PersonProfile" f
    where f."personId" in (k."askedById", k."decidedById")) as names,
  ${decidedFor('ask', Prisma.sql`k.id`)} as "decidedFor"`;
export const askTables = Prisma.sql`
  "ProviderAsk" k join "Company" a on a.id = k."providerId" join "Company" b on b.id = k."resellerId"
  join "Customer" c on c.id = k."customerId"`;
export const decidingColumns = (person: PersonId | null) => Prisma.sql`
  exists (select from "Partnership" p where p."providerId" = k."providerId" and p."resellerId" = k."resellerId"
    and p.status = 'active') as partnered,
  exists (select from "Membership" w where w."personId" = ${person} and w."companyId" = k."resellerId"
    and cardinality(w.roles) > 0) as "worksForReseller", clock_timestamp() as now`;

export const customerFace = z.object({
  id: z.string().transform((id) => id as CustomerId),
  name: z.string(),
});
const about = z.object({
  id: z.string().transform((id) => id as SubscriptionId),
  name: z.string(),
  offerId: z.string(),
  quantity: z.number(),
  renews: z.boolean(),
  status: z.enum(['active', 'suspended', 'cancelled']),
});
export function readAbout(row: unknown): AskedOf | null {
  if (row === null) return null;
  const { offerId, ...rest } = about.parse(row);
  return { ...rest, offer: offerId };
}

const sheetRow = z.object({
  ask: z.unknown(),
  provider: z.unknown(),
  reseller: z.unknown(),
  customer: customerFace,
  askedUser: z.string(),
  subscription: z.unknown(),
  note: z.object({ message: z.string().nullable(), reason: z.string().nullable() }).nullable(),
  names: z.record(z.string(), z.string()).nullable(),
  decidedFor: z.array(z.string()).nullable(),
});
export function readAskSheet(row: unknown): AskSheet {
  const read = sheetRow.parse(row);
  return {
    ask: readAsk(read.ask, read.askedUser, read.note?.reason ?? null),
    provider: readFace(read.provider),
    reseller: readFace(read.reseller),
    customer: read.customer,
    subscription: readAbout(read.subscription),
    decidedFor: read.decidedFor ?? [],
    message: read.note?.message ?? null,
    names: new Map(Object.entries(read.names ?? {}).map(([id, name]) => [id as PersonId, name])),
  };
}

const decidingRow = z.object({
  partnered: z.boolean(),
  worksForReseller: z.boolean(),
  now: z.coerce.date(),
});
/** With what `decidingColumns` adds. */
export function readDecidingAsk(row: unknown): DecidingAsk & { sheet: AskSheet; now: Date } {
  const { provider, reseller } = sheetRow.parse(row);
  const sheet = readAskSheet(row);
  return {
    sheet,
    ask: sheet.ask,
    provider: readParty(provider),
    reseller: readParty(reseller),
    ...decidingRow.parse(row),
  };
}
