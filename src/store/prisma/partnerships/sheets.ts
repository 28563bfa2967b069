import { z } from 'zod';
import { Prisma } from '../../../../prisma/generated/client.ts';
import type { CompanyId, PersonId, TransferId } from '../../../domain/ids.ts';
import type { Deciding, Sheet } from '../../store.ts';
import { mailState } from '../invitations/sheets.ts';
import { decidedFor } from '../requests/alongside.ts';
import { language, readCompany, readFace, readParty, readPartnership } from '../rows.ts';

/** A partnership with both companies, what people wrote and what those who acted are called, in one statement. `p`, `a`, `b` are its rows. */
export const sheetColumns = Prisma.sql`
  row_to_json(p) as partnership, row_to_json(a) as provider, row_to_json(b) as reseller,
  (select "slackUserId" from "Person" where id = p."askedById") as "askedUser",
  (select json_object_agg(n.kind, n.text) from "PartnershipNote" n where n."partnershipId" = p.id) as notes,
  (select json_object_agg(f."personId", f.name) from "PersonProfile" f
    where f."personId" in (p."askedById", p."decidedById", p."endedById", p."accessCutById", p."tickedById")) as names,
  ${decidedFor('partnership', Prisma.sql`p.id`)} as "decidedFor",
  exists (select from "Mute" m where m."resellerId" = p."resellerId" and m."providerId" = p."providerId") as muted,
  (select row_to_json(d) from "PartnershipMail" d where d."partnershipId" = p.id) as draft,
  (select row_to_json(w) from "PartnershipAnswer" w where w."partnershipId" = p.id) as answer,
  (select row_to_json(s) from "Mail" s where s.subject = 'partnership' and s."subjectId" = p.id and s.kind = 'partnership'
    and s.issue = p.issue) as mail,
  b.status = 'outside' and exists (select from "Company" x where x.status = 'confirmed' and x.id <> p."providerId"
    and x."mpnId" = b."mpnId") as here`;
export const sheetTables = Prisma.sql`
  "Partnership" p join "Company" a on a.id = p."providerId" join "Company" b on b.id = p."resellerId"`;

const draft = z.object({ email: z.string(), subject: z.string(), text: z.string(), language });
const answer = z.object({ name: z.string(), email: z.string(), language, at: z.coerce.date() });
const sheetRow = z.object({
  partnership: z.unknown(),
  provider: z.unknown(),
  reseller: z.unknown(),
  askedUser: z.string(),
  notes: z.record(z.string(), z.string()).nullable(),
  names: z.record(z.string(), z.string()).nullable(),
  decidedFor: z.array(z.string()).nullable(),
  muted: z.boolean(),
  draft: draft.nullable(),
  answer: answer.nullable(),
  mail: z.unknown(),
  here: z.boolean(),
});

export function readSheet(row: unknown): Sheet {
  const read = sheetRow.parse(row);
  const { status, domain, country } = readCompany(read.reseller);
  return {
    partnership: readPartnership(read.partnership, read.askedUser, read.notes?.['reason'] ?? null),
    provider: readFace(read.provider),
    reseller: readFace(read.reseller),
    names: new Map(Object.entries(read.names ?? {}).map(([id, name]) => [id as PersonId, name])),
    message: read.notes?.['message'] ?? null,
    decidedFor: read.decidedFor ?? [],
    muted: read.muted,
    outside: status === 'outside' ? { domain, country, here: read.here } : null,
    draft: read.draft,
    answer: read.answer,
    mail: mailState(read.mail),
  };
}

/** What the provider wrote, to whom, and what became of it is not the reseller's to see. */
export const seenFrom = (company: CompanyId, sheet: Sheet): Sheet =>
  company === sheet.provider.id ? sheet : { ...sheet, draft: null, answer: null, mail: null };

const linkRow = z.object({ partnership: z.object({ linkKey: z.string().nullable() }) });
export const readLinkKey = (row: unknown): string | null => linkRow.parse(row).partnership.linkKey;

const decidingRow = z.object({
  worksForProvider: z.boolean(),
  runningTransfer: z
    .string()
    .transform((id) => id as TransferId)
    .nullable(),
  now: z.coerce.date(),
});
/** With `worksForProvider` and the database's clock beside the sheet's columns. */
export function readDeciding(row: unknown): Deciding & { sheet: Sheet; now: Date } {
  const { provider, reseller } = sheetRow.parse(row);
  const sheet = readSheet(row);
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
    and cardinality(w.roles) > 0) as "worksForProvider",
  (select min(t.id) from "Transfer" t where t."targetId" = p."providerId" and t."sourceId" = p."resellerId"
    and t.status = 'in-progress') as "runningTransfer", clock_timestamp() as now`;
