import { subHours } from 'date-fns';
import { z } from 'zod';
import type { CompanyId, CustomerId } from '../../../domain/ids.ts';
import { Refused } from '../../../domain/outcome.ts';
import type { Actor } from '../../../domain/people.ts';
import type { TransferDraft, Transfers } from '../../store.ts';
import type { Rooms, Tx } from '../commit.ts';
import { subscriptionId } from '../subscriptions/rows.ts';

const draft: z.ZodType<TransferDraft> = z.object({
  customer: z.string().transform((id) => id as CustomerId),
  provider: z
    .string()
    .transform((id) => id as CompanyId)
    .nullable(),
  subscriptions: z.array(subscriptionId),
});
const gone = () => new Refused({ code: 'transfer-draft-gone' });

/** What was chosen is there for an hour, for whoever chose it while they act for the same company. */
async function readTransferDraft(
  tx: Tx,
  { clock }: Rooms,
  actor: Actor,
  id: string,
): Promise<TransferDraft | null> {
  const row = await tx.formDraft.findFirst({
    where: {
      id,
      kind: 'transfer',
      personId: actor.person,
      companyId: actor.company,
      at: { gt: subHours(clock?.() ?? new Date(), 1) },
    },
  });
  return row && draft.parse(row.data);
}

/** As it is submitted: nobody changes it, and nobody submits it a second time, while this goes on. */
export async function takeTransferDraft(
  tx: Tx,
  rooms: Rooms,
  actor: Actor,
  id: string,
): Promise<TransferDraft> {
  await tx.$queryRaw`select from "FormDraft" d where d.id = ${id} for update`;
  const found = await readTransferDraft(tx, rooms, actor, id);
  if (!found) throw gone();
  return found;
}

export function transferDrafts(rooms: Rooms): Transfers['drafts'] {
  const { db, clock } = rooms;
  return {
    async keep(actor, id, chosen) {
      const kept = await db.$executeRaw`
        insert into "FormDraft" (id, kind, "personId", "companyId", data, at)
        values (${id}, 'transfer', ${actor.person}, ${actor.company}, ${JSON.stringify(chosen)}::jsonb, ${clock?.() ?? new Date()})
        on conflict (id) do update set data = excluded.data, at = excluded.at
        where "FormDraft"."personId" = ${actor.person} and "FormDraft"."companyId" = ${actor.company}
          and "FormDraft".kind = 'transfer'`;
      if (kept !== 1) throw gone();
    },
    read: (actor, id) => readTransferDraft(db, rooms, actor, id),
    async drop(actor, id) {
      await db.formDraft.deleteMany({
        where: { id, kind: 'transfer', personId: actor.person, companyId: actor.company },
      });
    },
  };
}
