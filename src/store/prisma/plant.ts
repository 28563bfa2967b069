import type { Backstage, Seed } from '../store.ts';
import type { Rooms, Tx } from './commit.ts';
import { newCompanyRow } from './company-rows.ts';
import { plantCustomer } from './customers/planting.ts';

/** Nobody waits for it behind a click, so it takes the time that it needs. */
const patience = 30_000;

/** Puts what is given there as it is; what exists already stays as people left it. */
export const plant =
  (rooms: Rooms): Backstage['plant'] =>
  (seed) =>
    rooms.db.$transaction(
      async (tx) => {
        await tx.$executeRaw`select set_config(name, ${String(patience)}, true)
          from unnest(array['lock_timeout', 'statement_timeout']) as name`;
        const now = rooms.clock?.() ?? new Date();
        await plantCompanies(tx, seed.companies, now);
        await plantPeople(tx, seed.people, now);
        await plantPartnerships(tx, seed.partnerships ?? [], now);
        for (const customer of seed.customers ?? []) await plantCustomer(tx, rooms, customer, now);
      },
      { maxWait: patience, timeout: patience },
    );

const ids = (rows: readonly { id: string }[]) => ({ id: { in: rows.map((row) => row.id) } });

async function plantCompanies(tx: Tx, companies: Seed['companies'], now: Date): Promise<void> {
  const known = await tx.company.findMany({ where: ids(companies), select: { id: true } });
  const fresh = companies
    .filter((one) => !known.some(({ id }) => id === one.id))
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
}

async function plantPeople(tx: Tx, people: Seed['people'], now: Date): Promise<void> {
  const known = await tx.person.findMany({ where: ids(people), select: { id: true } });
  const fresh = people.filter((one) => !known.some(({ id }) => id === one.id));
  await tx.person.createMany({
    data: fresh.map(({ id, home, user, team }) => ({ id, home, slackUserId: user, team })),
  });
  await tx.personProfile.createMany({
    data: fresh.map(({ id, name, timeZone }) => ({ personId: id, name, timeZone })),
  });
  await tx.membership.createMany({
    data: fresh.flatMap(({ id, company, roles }) =>
      company === null ? [] : [{ personId: id, companyId: company, roles: [...roles], since: now }],
    ),
  });
}

/** A pair that asked or agreed by itself keeps what it has. */
async function plantPartnerships(
  tx: Tx,
  partnerships: NonNullable<Seed['partnerships']>,
  now: Date,
): Promise<void> {
  await tx.partnership.createMany({
    data: partnerships.map(({ id, provider, reseller, asked, authorized }) => ({
      id,
      providerId: provider,
      resellerId: reseller,
      status: 'active',
      askedById: asked,
      askedAt: now,
      expiresAt: now,
      decidedById: authorized,
      decidedAt: now,
      tickedById: authorized,
      tickedAt: now,
    })),
    skipDuplicates: true,
  });
}
