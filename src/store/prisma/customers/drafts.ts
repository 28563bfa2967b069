import { subHours } from 'date-fns';
import { z } from 'zod';
import { creating, type CustomerDetails } from '../../../domain/customer/add.ts';
import { clouds } from '../../../domain/company.ts';
import type { CompanyId } from '../../../domain/ids.ts';
import { Refused } from '../../../domain/outcome.ts';
import type { Actor } from '../../../domain/people.ts';
import type { Customers } from '../../store.ts';
import type { Rooms, Tx } from '../commit.ts';

const text = z.string().nullable();
const details = z.object({
  as: z.enum(creating),
  reseller: z
    .string()
    .transform((id) => id as CompanyId)
    .nullable(),
  name: z.string(),
  email: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  phone: text,
  country: z.string(),
  state: text,
  addressLine: z.string(),
  city: z.string(),
  postalCode: z.string(),
  domain: z.string(),
  registration: text,
  cloud: z.enum(clouds),
});

/** What was typed is there for an hour, for whoever typed it while they act for the same company. */
const mine = (actor: Actor, id: string, { clock }: Rooms) => ({
  id,
  kind: 'customer',
  personId: actor.person,
  companyId: actor.company,
  at: { gt: subHours(clock?.() ?? new Date(), 1) },
});

export async function readDraft(
  tx: Tx,
  rooms: Rooms,
  actor: Actor,
  id: string,
): Promise<CustomerDetails | null> {
  const row = await tx.formDraft.findFirst({ where: mine(actor, id, rooms) });
  return row && details.parse(row.data);
}

export function customerDrafts(rooms: Rooms): Customers['drafts'] {
  const { db, clock } = rooms;
  return {
    async keep(actor, id, typed) {
      const kept = await db.$executeRaw`
        insert into "FormDraft" (id, kind, "personId", "companyId", data, at)
        values (${id}, 'customer', ${actor.person}, ${actor.company}, ${JSON.stringify(typed)}::jsonb, ${clock?.() ?? new Date()})
        on conflict (id) do update set data = excluded.data, at = excluded.at
        where "FormDraft"."personId" = ${actor.person} and "FormDraft"."companyId" = ${actor.company}`;
      if (kept !== 1) throw new Refused({ code: 'draft-gone' });
    },
    read: (actor, id) => readDraft(db, rooms, actor, id),
    async drop(actor, id) {
      await db.formDraft.deleteMany({
        where: { id, personId: actor.person, companyId: actor.company },
      });
    },
  };
}

export async function forgetDrafts({ db, clock }: Rooms): Promise<void> {
  await db.formDraft.deleteMany({ where: { at: { lte: subHours(clock?.() ?? new Date(), 1) } } });
}
