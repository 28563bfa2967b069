import { z } from 'zod';
import type { Company } from '../../domain/company.ts';
import type { CompanyId, PersonId } from '../../domain/ids.ts';
import type { Claimed, Store } from '../store.ts';
import { decided, once, record, type By, type Rooms, type Tx } from './commit.ts';
import {
  byId,
  enrols,
  imageOfCompany,
  keep,
  lock,
  newCompanyRow,
  reviewing,
  unknown,
  worksAt,
} from './company-rows.ts';
import { pattern } from './lists.ts';
import { readCompany } from './rows.ts';

/** How many an external select shows before it says "keep typing". */
const pickerSize = 20;
const partner = z.object({
  id: z.string().transform((id) => id as CompanyId),
  name: z.string(),
  restricted: z.boolean(),
  total: z.coerce.number(),
});

const claimed = async (tx: Tx, company: Company, reviewer: PersonId): Promise<Claimed> => ({
  company,
  worksThere: await worksAt(tx, reviewer, company.id),
  enrols: await enrols(tx, company.id),
});
const asReviewer = (person: PersonId): By => ({ company: null, person, roles: ['reviewer'] });

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

    claim(by, act, { contact, ...company }, firstGlobalAdmin) {
      return once(rooms, act, company.id, {
        async change(tx) {
          const now = rooms.clock?.() ?? new Date();
          const row = await tx.company.create({
            data: {
              ...newCompanyRow(company),
              status: 'claimed',
              claimedById: by,
              claimedAt: now,
              ...(contact === null ? {} : { contact: { create: { email: contact } } }),
            },
          });
          await tx.membership.create({
            data: {
              personId: firstGlobalAdmin,
              companyId: company.id,
              roles: ['global-admin'],
              since: now,
            },
          });
          const made = readCompany(row);
          await record(
            tx,
            rooms,
            now,
            [
              { kind: 'company.claimed', company: company.id },
              {
                kind: 'member.roles-given',
                company: company.id,
                person: firstGlobalAdmin,
                before: [],
                after: ['global-admin'],
              },
            ],
            {
              by: { company: company.id, person: by, roles: [] },
              via: act.via,
              counterpart: null,
              subject: { kind: 'company', id: company.id },
              known: 'declared',
              before: null,
              after: { ...imageOfCompany(made), globalAdmin: firstGlobalAdmin },
            },
          );
          return made;
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

    async headless(home) {
      const rows = await db.company.findMany({
        where: {
          home,
          status: { not: 'rejected' },
          memberships: { none: { roles: { has: 'global-admin' }, person: { active: true } } },
        },
        orderBy: [{ nameFolded: 'asc' }, { id: 'asc' }],
        take: 100,
        select: { id: true, name: true },
      });
      return rows.map((row) => ({ id: row.id as CompanyId, name: row.name }));
    },

    async toReview(id, reviewer) {
      return claimed(db, await byId(db, id), reviewer);
    },

    review: (reviewer, act, id, decide) =>
      review(act, id, asReviewer(reviewer), async (tx, company, now) =>
        decide(await claimed(tx, company, reviewer), now),
      ),

    async directBill(typed) {
      const rows = await db.$queryRaw<unknown[]>`
        select c.id, c.name, c.restricted, count(*) over () as total from "Company" c
        where c.status = 'confirmed' and 'direct-bill' = any(c.kinds) and c."nameFolded" like ${pattern(typed)}
        order by c."nameFolded", c.id limit ${pickerSize}`;
      const read = z.array(partner).parse(rows);
      return {
        rows: read.map(({ id, name, restricted }) => ({ id, name, restricted })),
        total: read[0]?.total ?? 0,
        next: null,
      };
    },

    restrict: (reviewer, act, id, decide) =>
      review(act, id, asReviewer(reviewer), async (tx, company, now) =>
        decide(await claimed(tx, company, reviewer), now),
      ),
  };
}
