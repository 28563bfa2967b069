import { Prisma } from '../../../../prisma/generated/client.ts';
import type { Invitations } from '../../invitations.ts';
import type { Rooms } from '../commit.ts';
import { cursorOf, readCursor } from '../lists.ts';
import { invitationColumns, invitationTables, readInvitationSheet } from './sheets.ts';

const pageSize = 8;
const statuses = {
  open: ['draft', 'issued', 'to-confirm'],
  closed: ['accepted', 'declined', 'revoked', 'expired', 'voided'],
};

/** The newest first, a page at a time. */
export const invitationList =
  ({ db }: Rooms): Invitations['list'] =>
  async (actor, filter, after) => {
    const [at, id] = readCursor(after, 2) ?? [];
    const behind =
      at === undefined || id === undefined
        ? Prisma.empty
        : Prisma.sql`and (i."createdAt", i.id) < (${at}::timestamptz, ${id})`;
    const wanted = statuses[filter];
    const [rows, total] = await Promise.all([
      db.$queryRaw<unknown[]>`
        select ${invitationColumns} from ${invitationTables}
        where i."inviterId" = ${actor.company} and i.status = any(${wanted}::text[]) ${behind}
        order by i."createdAt" desc, i.id desc limit ${pageSize + 1}`,
      db.customerInvitation.count({
        where: { inviterId: actor.company, status: { in: wanted } },
      }),
    ]);
    const page = rows.slice(0, pageSize).map((row) => readInvitationSheet(row).sheet);
    const last = page.at(-1)?.invitation;
    return {
      rows: page,
      total,
      next:
        last && rows.length > pageSize ? cursorOf([last.created.at.toISOString(), last.id]) : null,
    };
  };
