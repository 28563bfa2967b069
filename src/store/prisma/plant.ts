import type { Backstage } from '../store.ts';
import type { Rooms } from './commit.ts';
import { newCompanyRow } from './company-rows.ts';

const ids = (rows: readonly { id: string }[]) => ({ id: { in: rows.map((row) => row.id) } });

/** Puts companies and people there as they are given; what exists already stays as it is. */
export const plant =
  ({ db, clock }: Rooms): Backstage['plant'] =>
  async (seed) => {
    const now = clock?.() ?? new Date();
    await db.$transaction(async (tx) => {
      const select = { id: true };
      const companies = await tx.company.findMany({ where: ids(seed.companies), select });
      const known = await tx.person.findMany({ where: ids(seed.people), select });
      for (const { confirmed, findable, channel, contact, ...company } of seed.companies)
        if (!companies.some(({ id }) => id === company.id))
          await tx.company.create({
            data: {
              ...newCompanyRow(company),
              channel,
              findable,
              claimedAt: now,
              ...(contact === null ? {} : { contact: { create: { email: contact } } }),
              ...(confirmed
                ? { status: 'confirmed', decidedVia: 'operator', decidedAt: now }
                : { status: 'claimed' }),
            },
          });
      const people = seed.people.filter((one) => !known.some(({ id }) => id === one.id));
      await tx.person.createMany({
        data: people.map(({ id, home, user, team }) => ({ id, home, slackUserId: user, team })),
      });
      await tx.personProfile.createMany({
        data: people.map(({ id, name, timeZone }) => ({ personId: id, name, timeZone })),
      });
      await tx.membership.createMany({
        data: people.flatMap(({ id, company, roles }) =>
          company === null
            ? []
            : [{ personId: id, companyId: company, roles: [...roles], since: now }],
        ),
      });
    });
  };
