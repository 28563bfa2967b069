import type { CompanyId, PartnershipId } from '../../../domain/ids.ts';
import { Refused } from '../../../domain/outcome.ts';
import type { Partnership, PartnershipFact } from '../../../domain/partnership.ts';
import type { Actor } from '../../../domain/people.ts';
import type { Backstage, Store } from '../../store.ts';
import {
  addJob,
  decided,
  once,
  record,
  sealJob,
  type By,
  type Entry,
  type Rooms,
  type Tx,
} from '../commit.ts';
import { imageOf, readCompany, readParty, writePartnership } from '../rows.ts';
import { partnershipReads } from './reads.ts';
import { decidingColumns, readDeciding, readSheet, sheetColumns, sheetTables } from './sheets.ts';

const unknown = () => new Refused({ code: 'unknown' });

async function sheetOf(tx: Tx, id: string) {
  const [row] = await tx.$queryRaw<
    unknown[]
  >`select ${sheetColumns} from ${sheetTables} where p.id = ${id}`;
  return row === undefined ? null : readSheet(row);
}
const again = async (tx: Tx, id: string): Promise<Partnership> => {
  const sheet = await sheetOf(tx, id);
  if (!sheet) throw unknown();
  return sheet.partnership;
};

/** Both sides may read the entry; who acted is its company. */
const entry = (
  by: By,
  via: Entry['via'],
  before: Partnership | null,
  after: Partnership,
): Entry => ({
  by,
  via,
  counterpart: by.company === after.provider ? after.reseller : after.provider,
  subject: { kind: 'partnership', id: after.id },
  known: after.status === 'active' ? after.atMicrosoft.known : 'declared',
  before: before && imageOf(before),
  after: imageOf(after),
});

async function keep(
  tx: Tx,
  rooms: Rooms,
  now: Date,
  before: Partnership,
  next: Partnership,
  facts: readonly PartnershipFact[],
  about: { by: By; via: Entry['via'] },
) {
  // Compare-and-set besides the lock: a state that moved meanwhile is a fault, never overwritten.
  const { count } = await tx.partnership.updateMany({
    where: { id: next.id, version: before.version },
    data: { ...writePartnership(next), version: { increment: 1 } },
  });
  if (count !== 1) throw new Error(`Partnership ${next.id} moved under its own lock.`);
  if (next.status === 'declined' && next.reason !== null)
    await tx.partnershipNote.create({
      data: { partnershipId: next.id, kind: 'reason', text: next.reason },
    });
  await record(tx, rooms, now, facts, entry(about.by, about.via, before, next));
}

export function partnerships(rooms: Rooms): Store['partnerships'] {
  const { db, clock } = rooms;
  return {
    ...partnershipReads(rooms),

    async look(actor, id) {
      const [row] = await db.$queryRaw<unknown[]>`
        select ${sheetColumns}, ${decidingColumns(actor.person)} from ${sheetTables}
        where p.id = ${id} and ${actor.company} in (p."providerId", p."resellerId")`;
      if (row === undefined) throw unknown();
      return readDeciding(row);
    },

    between(actor, act, reseller, message, decide) {
      return once(rooms, act, '', {
        async change(tx) {
          const { seen, now } = await lockPair(tx, rooms, actor, reseller);
          const { next, facts } = decided(decide(seen, now));
          if (next.status !== 'issued') throw new Error('A new request is issued.');
          // A request whose deadline passed unnoticed makes room for the new one.
          if (seen.latest?.status === 'issued') await expireInPassing(tx, rooms, seen.latest, now);
          const { id, provider, asked, until } = next;
          await tx.partnership.create({
            data: {
              id,
              providerId: provider,
              resellerId: next.reseller,
              status: next.status,
              askedById: asked.by,
              askedAt: asked.at,
              expiresAt: until,
              ...(message === null
                ? {}
                : { notes: { create: { kind: 'message', text: message } } }),
            },
          });
          await tx.operation.update({ where: { key: act.key }, data: { subjectId: id } });
          await record(tx, rooms, now, facts, entry(actor, act.via, null, next));
          const key = `expire:${id}`;
          await addJob(tx, clock, { task: 'expire', payload: { partnership: id }, key, at: until });
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
          const [row] = await tx.$queryRaw<unknown[]>`
            select ${sheetColumns}, ${decidingColumns(actor.person)} from ${sheetTables}
            where p.id = ${id} and ${actor.company} in (p."providerId", p."resellerId") for update of p`;
          if (row === undefined) throw unknown();
          const { sheet, now: databaseTime, ...seen } = readDeciding(row);
          const now = clock?.() ?? databaseTime;
          const { next, facts } = decided(decide(seen, now));
          await keep(tx, rooms, now, sheet.partnership, next, facts, { by: actor, via: act.via });
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

/** The provider's row is the lock for its requests: the count of open ones and the pair's newest are exact. */
async function lockPair(tx: Tx, { clock }: Rooms, actor: Actor, reseller: CompanyId) {
  const [mine] = await tx.$queryRaw<{ company: unknown; now: Date }[]>`
    select row_to_json(c) as company, clock_timestamp() as now from "Company" c
    where c.id = ${actor.company} for no key update`;
  const theirs = await tx.company.findUnique({ where: { id: reseller } });
  if (!mine || !theirs) throw unknown();
  const provider = readCompany(mine.company);
  const now = clock?.() ?? mine.now;
  const [latest] = await tx.$queryRaw<unknown[]>`
    select ${sheetColumns} from ${sheetTables}
    where p."providerId" = ${actor.company} and p."resellerId" = ${reseller} order by p."askedAt" desc, p.id desc limit 1`;
  return {
    now,
    seen: {
      provider: readParty(mine.company),
      reseller: readParty(theirs),
      latest: latest === undefined ? null : readSheet(latest).partnership,
      openRequests: await tx.partnership.count({
        where: { providerId: provider.id, status: 'issued', expiresAt: { gt: now } },
      }),
      muted:
        (await tx.mute.count({ where: { resellerId: reseller, providerId: provider.id } })) > 0,
    },
  };
}

/** Time is nobody; its entry stands in the asking company's record, so that both sides find it. */
const byTime = ({ provider }: Partnership): By => ({
  company: provider,
  person: null,
  roles: ['system'],
});

async function expireInPassing(
  tx: Tx,
  rooms: Rooms,
  seen: Extract<Partnership, { status: 'issued' }>,
  now: Date,
) {
  const { until, ...rest } = seen;
  const next: Partnership = { ...rest, status: 'expired', at: until };
  const fact = { kind: 'partnership.expired' as const, partnership: seen.id };
  await keep(tx, rooms, now, seen, next, [fact], { by: byTime(seen), via: 'job' });
}

export function backstagePartnerships(rooms: Rooms): Backstage['partnerships'] {
  const { db, clock } = rooms;
  return {
    sheet: (id) => sheetOf(db, id),

    async overdue(limit) {
      const rows = await db.partnership.findMany({
        where: { status: 'issued', expiresAt: { lte: clock?.() ?? new Date() } },
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
