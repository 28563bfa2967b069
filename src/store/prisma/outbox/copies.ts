import { z } from 'zod';
import { subjects, type Copy, type Subject } from '../../../domain/facts.ts';
import type { CompanyId, DeliveryId, PersonId } from '../../../domain/ids.ts';
import type { Store } from '../../store.ts';
import type { Rooms } from '../commit.ts';

const copyRow = z.object({
  id: z.string().transform((id) => id as DeliveryId),
  team: z.string(),
  channel: z.string(),
  ts: z.string(),
  subject: z.enum(subjects),
  subjectId: z.string(),
  companyId: z
    .string()
    .transform((id) => id as CompanyId)
    .nullable(),
  personId: z
    .string()
    .transform((id) => id as PersonId)
    .nullable(),
  buttons: z.boolean(),
});

/** Each kind has ids of its own brand; here they are the text that a row has. */
export const subjectOf = (kind: Subject['kind'], id: string): Subject => ({ kind, id }) as Subject;

export function readCopy(row: unknown): Copy {
  const { subject, subjectId, companyId, personId, ...rest } = copyRow.parse(row);
  return { ...rest, subject: subjectOf(subject, subjectId), company: companyId, person: personId };
}

export function copies({ db, newId }: Rooms): Store['copies'] {
  const find = async (id: DeliveryId) => {
    const row = await db.copy.findUnique({ where: { id } });
    return row && readCopy(row);
  };
  const hangsAt = async (team: string, channel: string, ts: string) => {
    const row = await db.copy.findUnique({ where: { team_channel_ts: { team, channel, ts } } });
    return row && readCopy(row);
  };
  return {
    find,
    at: hangsAt,
    async adopt(id, { channel, ts, user }) {
      const known = await find(id);
      if (known?.channel === channel && known.ts === ts) return known;
      const sent = await db.delivery.findUnique({ where: { id } });
      if (sent?.kind !== 'card' || sent.subject === null || sent.subjectId === null) return known;
      const { team, queue, subject, subjectId, companyId, personId, buttons } = sent;
      // A copy is drawn anew where it hangs, so it can only hang where it was sent.
      const sentHere =
        sent.channel === null
          ? sent.user === user && channel.startsWith('D')
          : sent.channel === channel;
      if (!sentHere) return null;
      // Drawn as version 0: the next sweep, or this click's outcome, draws it anew.
      await db.copy.createMany({
        data: [
          {
            // A card that was sent twice has the other one's id on its buttons: from now on it has its own.
            id: known ? newId() : id,
            team,
            channel,
            ts,
            queue,
            subject,
            subjectId,
            companyId,
            personId,
            buttons,
            drawn: 0,
          },
        ],
        skipDuplicates: true,
      });
      return hangsAt(team, channel, ts);
    },
  };
}
