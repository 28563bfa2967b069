import { z } from 'zod';
import { Prisma } from '../../../../prisma/generated/client.ts';
import type { PersonId } from '../../../domain/ids.ts';
import type { Deciding, Sheet } from '../../store.ts';
import { readFace, readParty, readPartnership } from '../rows.ts';

/** A partnership with both companies, what people wrote and what those who acted are called, in one statement. `p`, `a`, `b` are its rows. */
export const sheetColumns = Prisma.sql`
  row_to_json(p) as partnership, row_to_json(a) as provider, row_to_json(b) as reseller,
  (select "slackUserId" from "Person" where id = p."askedById") as "askedUser",
  (select json_object_agg(n.kind, n.text) from "PartnershipNote" n where n."partnershipId" = p.id) as notes,
  (select json_object_agg(f."personId", f.name) from "PersonProfile" f
    where f."personId" in (p."askedById", p."decidedById", p."endedById", p."accessCutById", p."tickedById")) as names,
  exists (select from "Mute" m where m."resellerId" = p."resellerId" and m."providerId" = p."providerId") as muted`;
export const sheetTables = Prisma.sql`
  "Partnership" p join "Company" a on a.id = p."providerId" join "Company" b on b.id = p."resellerId"`;

const sheetRow = z.object({
  partnership: z.unknown(),
  provider: z.unknown(),
  reseller: z.unknown(),
  askedUser: z.string(),
  notes: z.record(z.string(), z.string()).nullable(),
  names: z.record(z.string(), z.string()).nullable(),
  muted: z.boolean(),
});

export function readSheet(row: unknown): Sheet {
  const read = sheetRow.parse(row);
  return {
    partnership: readPartnership(read.partnership, read.askedUser, read.notes?.['reason'] ?? null),
    provider: readFace(read.provider),
    reseller: readFace(read.reseller),
    names: new Map(Object.entries(read.names ?? {}).map(([id, name]) => [id as PersonId, name])),
    message: read.notes?.['message'] ?? null,
    muted: read.muted,
  };
}

const decidingRow = z.object({ worksForProvider: z.boolean(), now: z.coerce.date() });
/** With `worksForProvider` and the database's clock beside the sheet's columns. */
export function readDeciding(row: unknown): Deciding & { sheet: Sheet; now: Date } {
  const sheet = readSheet(row);
  const { provider, reseller } = sheetRow.parse(row);
  return {
    sheet,
    partnership: sheet.partnership,
    provider: readParty(provider),
    reseller: readParty(reseller),
    ...decidingRow.parse(row),
  };
}
export const decidingColumns = (person: PersonId | null) => Prisma.sql`
  exists (select from "Membership" w where w."personId" = ${person} and w."companyId" = p."providerId"
    and cardinality(w.roles) > 0) as "worksForProvider", clock_timestamp() as now`;
