import type { InvitationId } from '../../../domain/ids.ts';
import type { Backstage } from '../../store.ts';
import { decided, type By, type Rooms } from '../commit.ts';
import { invitationOf, keepInvitation, lockInvitation } from './changes.ts';

export function backstageInvitations(rooms: Rooms): Backstage['invitations'] {
  const { db, clock } = rooms;
  return {
    async sheet(id) {
      const found = await invitationOf(db, id);
      const row = found && (await db.customerInvitation.findUnique({ where: { id } }));
      return found && row && { ...found.sheet, linkKey: row.linkKey };
    },

    async overdue(limit) {
      const rows = await db.customerInvitation.findMany({
        where: {
          status: { in: ['draft', 'issued', 'to-confirm'] },
          expiresAt: { lte: clock?.() ?? new Date() },
        },
        orderBy: { expiresAt: 'asc' },
        take: limit,
        select: { id: true },
      });
      return rows.map((row) => row.id as InvitationId);
    },

    async expire(id, decide) {
      await db.$transaction(async (tx) => {
        const { sheet, now } = await lockInvitation(tx, rooms, id, null);
        const seen = sheet.invitation;
        const { next, facts } = decided(decide(seen, now));
        if (next === seen) return;
        const by: By = { company: seen.inviter, person: null, roles: ['system'] };
        await keepInvitation(tx, rooms, now, seen, next, facts, { by, via: 'job' });
      });
    },
  };
}
