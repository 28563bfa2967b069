import { subHours } from 'date-fns';
import { z } from 'zod';
import type { CustomerId } from '../../../domain/ids.ts';
import { Refused } from '../../../domain/outcome.ts';
import type { Actor } from '../../../domain/people.ts';
import type { OrderDraft, Subscriptions } from '../../store.ts';
import type { Rooms, Tx } from '../commit.ts';
import { orderLines } from './rows.ts';

const draft: z.ZodType<OrderDraft> = z.object({
  customer: z.string().transform((id) => id as CustomerId),
  lines: orderLines,
  ask: z.string().nullable(),
});

/** What was typed is there for an hour, for whoever typed it while they act for the same company. */
const mine = (actor: Actor, id: string, { clock }: Rooms) => ({
  id,
  kind: 'order',
  personId: actor.person,
  companyId: actor.company,
  at: { gt: subHours(clock?.() ?? new Date(), 1) },
});

async function readOrderDraft(
  tx: Tx,
  rooms: Rooms,
  actor: Actor,
  id: string,
): Promise<OrderDraft | null> {
  const row = await tx.formDraft.findFirst({ where: mine(actor, id, rooms) });
  return row && draft.parse(row.data);
}

/** As it is submitted: nobody changes it, and nobody submits it a second time, while this goes on. */
export async function takeOrderDraft(
  tx: Tx,
  rooms: Rooms,
  actor: Actor,
  id: string,
): Promise<OrderDraft> {
  await tx.$queryRaw`select from "FormDraft" d where d.id = ${id} for update`;
  const found = await readOrderDraft(tx, rooms, actor, id);
  if (!found) throw new Refused({ code: 'order-draft-gone' });
  return found;
}

export function orderDrafts(rooms: Rooms): Subscriptions['drafts'] {
  const { db, clock } = rooms;
  return {
    async keep(actor, id, typed) {
      const kept = await db.$executeRaw`
        insert into "FormDraft" (id, kind, "personId", "companyId", data, at)
        values (${id}, 'order', ${actor.person}, ${actor.company}, ${JSON.stringify(typed)}::jsonb, ${clock?.() ?? new Date()})
        on conflict (id) do update set data = excluded.data, at = excluded.at
        where "FormDraft"."personId" = ${actor.person} and "FormDraft"."companyId" = ${actor.company}
          and "FormDraft".kind = 'order'`;
      if (kept !== 1) throw new Refused({ code: 'order-draft-gone' });
    },
    read: (actor, id) => readOrderDraft(db, rooms, actor, id),
    async drop(actor, id) {
      await db.formDraft.deleteMany({
        where: { id, kind: 'order', personId: actor.person, companyId: actor.company },
      });
    },
  };
}
