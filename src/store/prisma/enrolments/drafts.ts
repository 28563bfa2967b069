import { subHours } from 'date-fns';
import { z } from 'zod';
import { Refused } from '../../../domain/outcome.ts';
import type { Actor } from '../../../domain/people.ts';
import type { EnrolmentDraft, Enrolments } from '../../enrolments.ts';
import type { Rooms, Tx } from '../commit.ts';

const typed: z.ZodType<EnrolmentDraft> = z.object({
  legalName: z.string(),
  address: z.object({
    line: z.string(),
    city: z.string(),
    state: z.string(),
    postalCode: z.string(),
  }),
  mpn: z.object({
    id: z.string(),
    country: z.string(),
    kind: z.enum(['location', 'global']),
    active: z.boolean(),
  }),
});

export function enrolmentDrafts({ db, clock }: Rooms): Enrolments['drafts'] {
  const now = () => clock?.() ?? new Date();
  return {
    async keep(actor, id, data) {
      const kept = await db.$executeRaw`
        insert into "FormDraft" (id, kind, "personId", "companyId", data, at)
        values (${id}, 'enrolment', ${actor.person}, ${actor.company}, ${JSON.stringify(data)}::jsonb, ${now()})
        on conflict (id) do update set data = excluded.data, at = excluded.at
        where "FormDraft".kind = excluded.kind and "FormDraft"."personId" = excluded."personId"
          and "FormDraft"."companyId" = excluded."companyId"`;
      if (kept !== 1) throw new Refused({ code: 'draft-gone' });
    },
    async read(actor, id) {
      const row = await db.formDraft.findFirst({
        where: {
          id,
          kind: 'enrolment',
          personId: actor.person,
          companyId: actor.company,
          at: { gt: subHours(now(), 1) },
        },
      });
      return row && typed.parse(row.data);
    },
    drop: (actor, id) => dropDraft(db, actor, id),
  };
}

export async function dropDraft(tx: Tx, actor: Actor, id: string): Promise<void> {
  await tx.formDraft.deleteMany({
    where: { id, personId: actor.person, companyId: actor.company },
  });
}
