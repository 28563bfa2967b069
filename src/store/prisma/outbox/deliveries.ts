import { z } from 'zod';
import { subjects, type Place, type Planned } from '../../../domain/facts.ts';
import type { CompanyId, DeliveryId, PersonId } from '../../../domain/ids.ts';
import { whys } from '../../../domain/requests/notices.ts';
import { subjectOf } from './copies.ts';

/** One queue a channel, one a person's DM: their order and pace are kept there. */
export const queueOf = (to: Place): string =>
  'channel' in to ? `${to.team}/${to.channel}` : `${to.team}/@${to.user}`;

export const deliveryRow = z.object({
  id: z.string().transform((id) => id as DeliveryId),
  queue: z.string(),
  team: z.string(),
  channel: z.string().nullable(),
  user: z.string().nullable(),
  companyId: z.string().nullable(),
  personId: z.string().nullable(),
  kind: z.enum(['card', 'line', 'redraw', 'draft', 'reminder', 'nobody', 'digest', 'picture']),
  subject: z.enum(subjects).nullable(),
  subjectId: z.string().nullable(),
  factId: z.string().nullable(),
  copyId: z.string().nullable(),
  buttons: z.boolean(),
  mention: z.array(z.string()),
  why: z.enum(whys).nullable(),
  attempts: z.number(),
  deaths: z.number(),
  state: z.enum(['open', 'started', 'unconfirmed']),
  startedAt: z.coerce.date().nullable(),
  calledAt: z.coerce.date().nullable(),
  waits: z.boolean(),
});
type DeliveryRow = z.infer<typeof deliveryRow>;

export function readPlanned(row: DeliveryRow): Planned {
  const { team, channel, user } = row;
  const to: Place = channel === null ? { team, user: user ?? '' } : { team, channel };
  const common = {
    to,
    company: row.companyId as CompanyId | null,
    person: row.personId as PersonId | null,
    subject:
      row.subject !== null && row.subjectId !== null ? subjectOf(row.subject, row.subjectId) : null,
  };
  switch (row.kind) {
    case 'card':
      return { ...common, kind: 'card', buttons: row.buttons, mention: row.mention };
    case 'draft':
    case 'digest':
    case 'picture':
      return { ...common, kind: row.kind };
    case 'reminder':
    case 'nobody':
      return { ...common, kind: row.kind, why: row.why ?? 'concerned' };
    case 'line':
    case 'redraw':
      return { ...common, kind: 'line', ...(row.why === null ? {} : { why: row.why }) };
  }
}
