import { z } from 'zod';
import { Prisma } from '../../../../prisma/generated/client.ts';
import type { CompanyId, PersonId } from '../../../domain/ids.ts';
import { Refused } from '../../../domain/outcome.ts';
import type { Transfer } from '../../../domain/transfer/transfer.ts';
import type { TransferSheet } from '../../store.ts';
import { customerFace } from '../asks/sheets.ts';
import type { Tx } from '../commit.ts';
import { decidedFor } from '../requests/alongside.ts';
import { readFace } from '../rows.ts';
import { readSubscription } from '../subscriptions/rows.ts';
import { visibleTo } from '../subscriptions/sheets.ts';
import { readTransfer } from './rows.ts';

export const unknownTransfer = () => new Refused({ code: 'unknown' });

/** The isolation of every read: the company that gives, and the one that takes. */
export const between = (company: CompanyId) =>
  Prisma.sql`${company} in (t."sourceId", t."targetId")`;

/** A request `t` with its lines and what the rules say of it. */
const transferColumns = Prisma.sql`
  row_to_json(t) as transfer,
  (select json_agg(l order by l.position) from "TransferLine" l where l."transferId" = t.id) as lines,
  (select "slackUserId" from "Person" where id = t."askedById") as "askedUser",
  (select row_to_json(n) from "TransferNote" n where n."transferId" = t.id) as note`;

/** With everything that a sheet says of it to one of its companies, in one statement. */
export const sheetColumns = (company: CompanyId) => Prisma.sql`
  ${transferColumns}, ${company} as reader,
  (select row_to_json(a) from "Company" a where a.id = t."sourceId") as source,
  (select row_to_json(b) from "Company" b where b.id = t."targetId") as target,
  (select json_build_object('id', c.id, 'name', c.name) from "Customer" c where c.id = t."customerId") as customer,
  (select json_agg(s) from "Subscription" s where ${visibleTo(company)} and s.id in (
    select unnest(array[l."subscriptionId", l."becameId"]) from "TransferLine" l where l."transferId" = t.id)) as subscriptions,
  (select json_object_agg(f."personId", f.name) from "PersonProfile" f where f."personId" in
    (t."askedById", t."acceptedById", t."decidedById", t."targetTickedById", t."sourceTickedById")) as names,
  ${decidedFor('transfer', Prisma.sql`t.id`)} as "decidedFor"`;

const text = z.string().nullable();
const transferRow = z.object({
  transfer: z.unknown(),
  lines: z.array(z.unknown()).nullable(),
  askedUser: z.string(),
  note: z.object({ message: text, reason: text, consent: text }).nullable(),
});
/** Of `transferColumns`. */
function readWhole(row: unknown): Transfer {
  const { transfer, lines, askedUser, note } = transferRow.parse(row);
  return readTransfer(transfer, lines ?? [], askedUser, note?.reason ?? null);
}

const sheetRow = transferRow.extend({
  reader: z.string(),
  source: z.unknown(),
  target: z.unknown(),
  customer: customerFace,
  subscriptions: z.array(z.unknown()).nullable(),
  names: z.record(z.string(), z.string()).nullable(),
  decidedFor: z.array(z.string()).nullable(),
});
export function readTransferSheet(row: unknown): TransferSheet {
  const read = sheetRow.parse(row);
  const transfer = readWhole(row);
  const subscriptions = (read.subscriptions ?? []).map(readSubscription);
  return {
    transfer,
    source: readFace(read.source),
    target: readFace(read.target),
    customer: read.customer,
    message: read.note?.message ?? null,
    consent: read.reader === transfer.source ? (read.note?.consent ?? null) : null,
    subscriptions: new Map(subscriptions.map((one) => [one.id, one])),
    decidedFor: read.decidedFor ?? [],
    names: new Map(Object.entries(read.names ?? {}).map(([id, name]) => [id as PersonId, name])),
  };
}

export async function transferOf(tx: Tx, id: string): Promise<Transfer | null> {
  const [row] = await tx.$queryRaw<unknown[]>`
    select ${transferColumns} from "Transfer" t where t.id = ${id}`;
  return row === undefined ? null : readWhole(row);
}
export const again = async (tx: Tx, id: string): Promise<Transfer> => {
  const found = await transferOf(tx, id);
  if (!found) throw unknownTransfer();
  return found;
};
