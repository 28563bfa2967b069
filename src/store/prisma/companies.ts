import type { Company } from '../../domain/company.ts';
import type { CompanyId, PersonId } from '../../domain/ids.ts';
import { Refused } from '../../domain/outcome.ts';
import type { Backstage, NewCompany, Store } from '../store.ts';
import { decided, once, record, type By, type Rooms, type Tx } from './commit.ts';
import { folded } from './lists.ts';
import { readCompany } from './rows.ts';

const unknown = () => new Refused({ code: 'unknown' });

/** Locks the company and says what the database's clock is. */
async function lock(tx: Tx, { clock }: Rooms, id: CompanyId) {
  const [row] = await tx.$queryRaw<{ company: unknown; now: Date }[]>`
    select row_to_json(c) as company, clock_timestamp() as now from "Company" c where c.id = ${id} for no key update`;
  if (!row) throw unknown();
  return { company: readCompany(row.company), now: clock?.() ?? row.now };
}

const byId = async (tx: Tx, id: string): Promise<Company> => {
  const row = await tx.company.findUnique({ where: { id } });
  if (!row) throw unknown();
  return readCompany(row);
};

const worksAt = async (tx: Tx, person: PersonId, company: CompanyId): Promise<boolean> =>
  (await tx.membership.count({
    where: { personId: person, companyId: company, roles: { isEmpty: false } },
  })) > 0;

async function keep(tx: Tx, seen: Company, next: Company) {
  const verdict =
    next.status === 'claimed' ? null : next.status === 'confirmed' ? next.confirmed : next.rejected;
  const { channel, deadlineDays, findable, fourEyesRelaxed, language } = next.settings;
  await tx.company.update({
    where: { id: next.id },
    data: {
      status: next.status,
      language,
      channel,
      deadlineDays,
      findable,
      fourEyesRelaxed,
      decidedById: verdict?.by ?? null,
      decidedVia: verdict?.via ?? null,
      decidedAt: verdict?.at ?? null,
      // Cards of a company show its standing alone, so only that makes them old.
      version: { increment: seen.status === next.status ? 0 : 1 },
    },
  });
}

export const imageOfCompany = (company: Company) => ({
  status: company.status,
  kinds: [...company.kinds],
  ...company.settings,
});

export function newCompanyRow(claim: NewCompany) {
  const { contact, kinds, ...rest } = claim;
  return {
    ...rest,
    kinds: [...kinds],
    nameFolded: folded(claim.name),
    ...(contact === null ? {} : { contact: { create: { email: contact } } }),
  };
}

export function companies(rooms: Rooms): Store['companies'] {
  const { db } = rooms;
  const review = reviewing(rooms);
  return {
    async own(actor) {
      const row = await db.company.findUnique({
        where: { id: actor.company },
        include: { contact: true },
      });
      if (!row) throw unknown();
      return { ...readCompany(row), contact: row.contact?.email ?? null };
    },

    claim(by, act, claim, firstGlobalAdmin) {
      return once(rooms, act, claim.id, {
        async change(tx) {
          const now = rooms.clock?.() ?? new Date();
          const row = await tx.company.create({
            data: { ...newCompanyRow(claim), status: 'claimed', claimedById: by, claimedAt: now },
          });
          await tx.membership.create({
            data: {
              personId: firstGlobalAdmin,
              companyId: claim.id,
              roles: ['global-admin'],
              since: now,
            },
          });
          const company = readCompany(row);
          await record(
            tx,
            rooms,
            now,
            [
              { kind: 'company.claimed', company: claim.id },
              {
                kind: 'member.roles-given',
                company: claim.id,
                person: firstGlobalAdmin,
                before: [],
                after: ['global-admin'],
              },
            ],
            {
              by: { company: claim.id, person: by, roles: [] },
              via: act.via,
              counterpart: null,
              subject: { kind: 'company', id: claim.id },
              known: 'declared',
              before: null,
              after: { ...imageOfCompany(company), globalAdmin: firstGlobalAdmin },
            },
          );
          return company;
        },
        again: byId,
      });
    },

    change(actor, act, decide) {
      return once(rooms, act, actor.company, {
        async change(tx) {
          const { company, now } = await lock(tx, rooms, actor.company);
          const { next, facts } = decided(decide(company, now));
          await keep(tx, company, next);
          await record(tx, rooms, now, facts, {
            by: actor,
            via: act.via,
            counterpart: null,
            subject: { kind: 'company', id: company.id },
            known: 'declared',
            before: imageOfCompany(company),
            after: imageOfCompany(next),
          });
          return next;
        },
        again: byId,
      });
    },

    async toReview(id, reviewer) {
      const company = await byId(db, id);
      return { company, worksThere: await worksAt(db, reviewer, id) };
    },

    review(reviewer, act, id, decide) {
      const by: By = { company: null, person: reviewer, roles: ['reviewer'] };
      return review(act, id, by, async (tx, company, now) =>
        decide({ company, worksThere: await worksAt(tx, reviewer, id) }, now),
      );
    },
  };
}

function reviewing(rooms: Rooms) {
  type Decided = ReturnType<Parameters<Backstage['companies']['review']>[2]>;
  return (
    act: Parameters<Backstage['companies']['review']>[1],
    id: CompanyId,
    by: By,
    decide: (tx: Tx, company: Company, now: Date) => Promise<Decided>,
  ) =>
    once(rooms, act, id, {
      async change(tx) {
        const { company, now } = await lock(tx, rooms, id);
        const { next, facts } = decided(await decide(tx, company, now));
        await keep(tx, company, next);
        await record(tx, rooms, now, facts, {
          by,
          via: act.via,
          counterpart: id,
          subject: { kind: 'company', id },
          known: 'declared',
          before: imageOfCompany(company),
          after: imageOfCompany(next),
        });
        return next;
      },
      again: byId,
    });
}

export function backstageCompanies(rooms: Rooms): Backstage['companies'] {
  const { db } = rooms;
  const review = reviewing(rooms);
  return {
    async byId(id) {
      const row = await db.company.findUnique({ where: { id } });
      return row && readCompany(row);
    },
    async find(hint) {
      const rows = await db.company.findMany({
        where: {
          OR: [
            { id: hint },
            { tenantId: hint.toLowerCase() },
            { mpnId: hint },
            { nameFolded: folded(hint) },
          ],
        },
        orderBy: [{ claimedAt: 'asc' }, { id: 'asc' }],
        take: 20,
      });
      return rows.map(readCompany);
    },
    async contact(id) {
      return (await db.companyContact.findUnique({ where: { companyId: id } }))?.email ?? null;
    },
    review(id, act, decide) {
      const by: By = { company: null, person: null, roles: ['operator'] };
      return review(act, id, by, async (_tx, company, now) => decide(company, now));
    },
  };
}
