import type { CompanyId } from '../../domain/ids.ts';
import type { Backstage } from '../store.ts';
import { enrols, imageOfCompany, keep, lock, reviewing } from './company-rows.ts';
import { decided, record, type By, type Rooms } from './commit.ts';
import { folded } from './lists.ts';
import { queueOf } from './outbox/deliveries.ts';
import { redraws } from './outbox/redraws.ts';
import { readCompany } from './rows.ts';

const operator: By = { company: null, person: null, roles: ['operator'] };

export function backstageCompanies(rooms: Rooms): Backstage['companies'] {
  const { db } = rooms;
  const review = reviewing(rooms);
  const { wakeAll } = redraws(rooms);
  return {
    async byId(id) {
      const row = await db.company.findUnique({ where: { id } });
      return row && readCompany(row);
    },
    async find(hint) {
      const name = folded(hint);
      const search = findAny(rooms);
      const ids = [{ id: hint }, { tenantId: hint.toLowerCase() }, { mpnId: hint }];
      const whole = await search([...ids, { nameFolded: name }]);
      // Part of a name is enough where nothing fits better.
      const found = whole.length > 0 ? whole : await search([{ nameFolded: { contains: name } }]);
      return found.map(readCompany);
    },
    async contact(id) {
      return (await db.companyContact.findUnique({ where: { companyId: id } }))?.email ?? null;
    },
    async ofChannel(team, channel) {
      const row = await db.company.findFirst({ where: { team, channel }, select: { id: true } });
      return (row?.id ?? null) as CompanyId | null;
    },
    async channels() {
      const rows = await db.company.findMany({
        where: { channel: { not: null } },
        select: { id: true, team: true, channel: true },
      });
      return rows.map(({ id, team, channel }) => ({
        id: id as CompanyId,
        team,
        channel: channel ?? '',
      }));
    },
    async renameChannel(team, from, to) {
      const old = queueOf({ team, channel: from });
      const queue = queueOf({ team, channel: to });
      await db.$transaction(async (tx) => {
        await tx.company.updateMany({ where: { team, channel: from }, data: { channel: to } });
        // What hangs there is edited under the new id, and what waits goes there.
        const waiting = { queue: old, endedAt: null };
        await tx.copy.updateMany({ where: { queue: old }, data: { channel: to, queue } });
        await tx.delivery.updateMany({
          where: { ...waiting, channel: from },
          data: { channel: to, queue },
        });
        await tx.delivery.updateMany({ where: waiting, data: { queue } });
        await wakeAll(tx, [queue]);
      });
    },
    async observe(id, decide) {
      await db.$transaction(async (tx) => {
        const { company, now } = await lock(tx, rooms, id);
        const { next, facts } = decided(decide(company, now));
        if (facts.length === 0) return;
        await keep(tx, company, next);
        await record(tx, rooms, now, facts, {
          by: { company: null, person: null, roles: ['system'] },
          via: 'job',
          counterpart: id,
          subject: { kind: 'company', id },
          known: 'read',
          before: imageOfCompany(company),
          after: imageOfCompany(next),
        });
      });
    },
    async namedBy(claim) {
      const rows = await db.company.findMany({
        where: {
          status: 'confirmed',
          id: { not: claim.id },
          OR: [{ tenantId: claim.tenantId }, { mpnId: claim.mpnId }],
        },
        select: { id: true },
      });
      return rows.map((row) => row.id as CompanyId);
    },
    review: (id, act, decide) =>
      review(act, id, operator, async (tx, company, now) =>
        decide({ company, enrols: await enrols(tx, id) }, now),
      ),
    change: (id, act, decide) =>
      review(act, id, operator, async (_tx, company, now) => decide(company, now)),
  };
}

const findAny =
  ({ db }: Rooms) =>
  (OR: object[]) =>
    db.company.findMany({
      // One provider's record of a reseller is no company that an operator has to do with.
      where: { OR, status: { not: 'outside' } },
      orderBy: [{ claimedAt: 'asc' }, { id: 'asc' }],
      take: 20,
    });
