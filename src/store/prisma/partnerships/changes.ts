import type { PartnershipId } from '../../../domain/ids.ts';
import { voidInvitation } from '../../../domain/invitation/life.ts';
import type { Backstage, Store } from '../../store.ts';
import { addJob, decided, once, sealJob, type Rooms } from '../commit.ts';
import { voidAsks } from '../asks/answers.ts';
import { voidJoint } from '../invitations/changes.ts';
import { endTransfers } from '../transfers/changes.ts';
import { mailedRequests, replaceOutsideOf } from './mailed.ts';
import { partnershipReads } from './reads.ts';
import {
  decidingColumns,
  readDeciding,
  readLinkKey,
  readSheet,
  seenFrom,
  sheetColumns,
  sheetTables,
} from './sheets.ts';
import { again, byTime, issue, keep, lockPair, sheetOf, unknown } from './writes.ts';

export function partnerships(rooms: Rooms): Store['partnerships'] {
  const { db, clock } = rooms;
  return {
    ...partnershipReads(rooms),
    ...mailedRequests(rooms),

    async look(actor, id) {
      const [row] = await db.$queryRaw<unknown[]>`
        select ${sheetColumns}, ${decidingColumns(actor.person)} from ${sheetTables}
        where p.id = ${id} and ${actor.company} in (p."providerId", p."resellerId")`;
      if (row === undefined) throw unknown();
      const seen = readDeciding(row);
      return { ...seen, sheet: seenFrom(actor.company, seen.sheet) };
    },

    between(actor, act, reseller, message, decide, mail) {
      return once(rooms, act, '', {
        async change(tx) {
          const { seen, now } = await lockPair(tx, rooms, actor, reseller);
          const { next, facts } = decided(decide(seen, now));
          await issue(tx, rooms, { actor, act, latest: seen.latest, now }, next, facts, {
            message,
            mail: mail ? mail(seen.reseller.name) : null,
          });
          return next;
        },
        again,
      });
    },

    async change(actor, act, id, decide, attested) {
      // Whoever comes too late hears so at once and takes no place in the queue for the lock, where a crowd would outwait Slack.
      const [early] = await db.$queryRaw<unknown[]>`
        select ${sheetColumns}, ${decidingColumns(actor.person)} from ${sheetTables}
        where p.id = ${id} and ${actor.company} in (p."providerId", p."resellerId")
          and not exists (select from "Operation" where key = ${act.key})`;
      if (early !== undefined) {
        const { now, ...seen } = readDeciding(early);
        decided(decide(seen, clock?.() ?? now));
      }
      return once(rooms, act, id, {
        async change(tx) {
          // First the lock, then the look: what was accepted meanwhile between the two is seen.
          await tx.$queryRaw`
            select from "Partnership" p
            where p.id = ${id} and ${actor.company} in (p."providerId", p."resellerId") for update`;
          const [row] = await tx.$queryRaw<unknown[]>`
            select ${sheetColumns}, ${decidingColumns(actor.person)} from ${sheetTables}
            where p.id = ${id} and ${actor.company} in (p."providerId", p."resellerId")`;
          if (row === undefined) throw unknown();
          const { sheet, now: databaseTime, ...seen } = readDeciding(row);
          const now = clock?.() ?? databaseTime;
          const { next, facts } = decided(decide(seen, now));
          await keep(tx, rooms, now, sheet.partnership, next, facts, { by: actor, via: act.via });
          if (facts.some(({ kind }) => kind === 'partnership.authorized'))
            await replaceOutsideOf(tx, rooms, next, now);
          if (next.status === 'removed')
            await voidJoint(tx, rooms, id, now, (open, at) =>
              decided(voidInvitation(open, 'partnership-ended', at)),
            );
          if (next.status === 'removed') await voidAsks(tx, rooms, next, now);
          if (next.status === 'removed') await endTransfers(tx, rooms, next, now);
          if (next.status === 'removed' && attested)
            await tx.attestation.create({
              data: {
                partnershipId: id,
                kind: 'remove-partnership',
                textVersion: attested.version,
                language: attested.language,
                personId: actor.person,
                at: now,
              },
            });
          return next;
        },
        again,
      });
    },

    async mute(actor, act, id, muted) {
      await once(rooms, act, id, {
        async change(tx) {
          const sheet = await sheetOf(tx, id);
          if (sheet?.partnership.reseller !== actor.company) throw unknown();
          const pair = { resellerId: actor.company, providerId: sheet.provider.id };
          const now = clock?.() ?? new Date();
          if (muted)
            await tx.mute.createMany({
              data: [{ ...pair, personId: actor.person, at: now }],
              skipDuplicates: true,
            });
          else await tx.mute.deleteMany({ where: pair });
          const entryId = rooms.newId();
          await tx.auditEntry.create({
            data: {
              id: entryId,
              at: now,
              companyId: actor.company,
              personId: actor.person,
              roles: [...actor.roles],
              action: muted ? 'provider.muted' : 'provider.unmuted',
              subject: 'company',
              subjectId: sheet.provider.id,
              before: { muted: sheet.muted },
              after: { muted },
              via: act.via,
              known: 'declared',
            },
          });
          // No fact goes with it whose telling would have it sealed.
          await addJob(tx, clock, sealJob(`seal:${entryId}`, now));
        },
        again: async () => undefined,
      });
    },
  };
}

export function backstagePartnerships(rooms: Rooms): Backstage['partnerships'] {
  const { db, clock } = rooms;
  return {
    async sheet(id) {
      const [row] = await db.$queryRaw<unknown[]>`
        select ${sheetColumns} from ${sheetTables} where p.id = ${id}`;
      return row === undefined ? null : { ...readSheet(row), linkKey: readLinkKey(row) };
    },

    async overdue(limit) {
      const rows = await db.partnership.findMany({
        where: {
          status: { in: ['issued', 'to-confirm'] },
          expiresAt: { lte: clock?.() ?? new Date() },
        },
        orderBy: { expiresAt: 'asc' },
        take: limit,
        select: { id: true },
      });
      return rows.map((row) => row.id as PartnershipId);
    },

    async expire(id, decide) {
      await db.$transaction(async (tx) => {
        const [row] = await tx.$queryRaw<unknown[]>`
          select ${sheetColumns}, ${decidingColumns(null)} from ${sheetTables} where p.id = ${id} for update of p`;
        if (row === undefined) return;
        const { partnership, now: databaseTime } = readDeciding(row);
        const now = clock?.() ?? databaseTime;
        const { next, facts } = decided(decide(partnership, now));
        if (facts.length === 0) return;
        await keep(tx, rooms, now, partnership, next, facts, {
          by: byTime(partnership),
          via: 'job',
        });
      });
    },
  };
}
