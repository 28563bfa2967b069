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
      const fresh = seed.companies
        .filter((one) => !companies.some(({ id }) => id === one.id))
        .map(({ confirmed, findable, channel, contact, ...company }) => ({
          contact,
          row: {
            ...newCompanyRow(company),
            channel,
            findable,
            claimedAt: now,
            ...(confirmed
              ? { status: 'confirmed', decidedVia: 'operator', decidedAt: now }
              : { status: 'claimed' }),
          },
        }));
      await tx.company.createMany({ data: fresh.map(({ row }) => row) });
      await tx.companyContact.createMany({
        data: fresh.flatMap(({ contact, row }) =>
          contact === null ? [] : [{ companyId: row.id, email: contact }],
        ),
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
