import type { Backstage } from '../store.ts';
import type { Rooms } from './commit.ts';
import { newCompanyRow } from './company-rows.ts';

/** Puts companies and people there as they are given; what exists already stays as it is. */
export const plant =
  ({ db, clock }: Rooms): Backstage['plant'] =>
  async (seed) => {
    const now = clock?.() ?? new Date();
    await db.$transaction(
      async (tx) => {
        for (const { confirmed, findable, channel, ...company } of seed.companies) {
          const known = await tx.company.count({ where: { id: company.id } });
          if (known === 0)
            await tx.company.create({
              data: {
                ...newCompanyRow(company),
                channel,
                findable,
                claimedAt: now,
                ...(confirmed
                  ? { status: 'confirmed', decidedVia: 'operator', decidedAt: now }
                  : { status: 'claimed' }),
              },
            });
        }
        for (const { id, home, user, team, name, timeZone, company, roles } of seed.people) {
          const known = await tx.person.count({ where: { id } });
          if (known > 0) continue;
          await tx.person.create({
            data: {
              id,
              home,
              slackUserId: user,
              team,
              profile: { create: { name, timeZone } },
              ...(company === null
                ? {}
                : {
                    memberships: { create: { companyId: company, roles: [...roles], since: now } },
                  }),
            },
          });
        }
      },
      { timeout: 30_000 },
    );
  };
