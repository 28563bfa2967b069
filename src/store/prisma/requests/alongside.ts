import { z } from 'zod';
import { Prisma } from '../../../../prisma/generated/client.ts';
import type { Fact } from '../../../domain/facts.ts';
import { isRequest, rolesFor, settles, type RequestKind } from '../../../domain/requests/kinds.ts';
import type { Entry, Tx } from '../commit.ts';

/** For which colleagues who are away, and could have decided, this act decides too; kept beside the request. */
export async function standingFor(
  tx: Tx,
  { by, subject }: Entry,
  facts: readonly Fact[],
  now: Date,
): Promise<readonly string[]> {
  const { kind, id } = subject;
  if (by.person === null || by.company === null || !isRequest(kind)) return [];
  if (!facts.some((fact) => settles(kind, fact.kind))) return [];
  const rows = await tx.$queryRaw<unknown[]>`
    insert into "DecidedFor"(subject, "subjectId", "forId", "byId", at)
    select ${kind}, ${id}, d."fromId", d."toId", ${now} from "Delegation" d
    join "Membership" m on m."personId" = d."fromId" and m."companyId" = d."companyId" and m.roles && ${[...rolesFor(kind)]}::text[]
    join "Person" p on p.id = d."fromId" and p.active
    where d."companyId" = ${by.company} and d."toId" = ${by.person} and d.since <= ${now} and ${now} < d.until
    on conflict do nothing returning "forId" as "for"`;
  return rows.map((row) => z.object({ for: z.string() }).parse(row).for);
}

/** Their names, as a column of what is known of a request. */
export const decidedFor = (kind: RequestKind, id: Prisma.Sql): Prisma.Sql => Prisma.sql`
  (select json_agg(f.name order by f.name) from "DecidedFor" d join "PersonProfile" f on f."personId" = d."forId"
    where d.subject = ${kind} and d."subjectId" = ${id})`;
