import type { PersonId } from '../../../domain/ids.ts';
import type { Outbox } from '../../store.ts';
import type { Rooms } from '../commit.ts';
import { language, roleList } from '../rows.ts';

/** Who is told: a company's people, or one person. */
export function readers({ db, clock }: Rooms): Pick<Outbox, 'audience' | 'reader'> {
  return {
    async audience(company) {
      const row = await db.company.findUnique({
        where: { id: company },
        select: {
          team: true,
          channel: true,
          channelTrouble: true,
          memberships: {
            where: { roles: { isEmpty: false }, person: { active: true } },
            orderBy: [{ since: 'asc' }, { personId: 'asc' }],
            select: {
              roles: true,
              person: { select: { id: true, slackUserId: true, team: true } },
            },
          },
        },
      });
      if (!row) return null;
      const now = clock?.() ?? new Date();
      const away = await db.delegation.findMany({
        where: { companyId: company, since: { lte: now }, until: { gt: now } },
      });
      return {
        company,
        away: away.map(({ fromId, toId }) => ({ from: fromId as PersonId, to: toId as PersonId })),
        team: row.team,
        // What can't be read now is as good as none: then everything goes by DM.
        channel: row.channelTrouble === null ? row.channel : null,
        members: row.memberships.map(({ roles, person }) => ({
          person: person.id as PersonId,
          user: person.slackUserId,
          team: person.team,
          roles: roleList.parse(roles),
        })),
      };
    },

    async reader(person) {
      const row = await db.person.findUnique({ where: { id: person }, include: { profile: true } });
      if (!row?.active || !row.profile) return null;
      return {
        person,
        user: row.slackUserId,
        team: row.team,
        roles: [],
        language: language.nullable().parse(row.language),
        timeZone: row.profile.timeZone,
        name: row.profile.name,
      };
    },
  };
}
