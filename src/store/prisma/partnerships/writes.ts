import type { CompanyId } from '../../../domain/ids.ts';
import { Refused } from '../../../domain/outcome.ts';
import { parties, type Partnership, type PartnershipFact } from '../../../domain/partnership.ts';
import type { Actor } from '../../../domain/people.ts';
import type { Act, RequestMail } from '../../store.ts';
import { addJob, record, type By, type Entry, type Rooms, type Tx } from '../commit.ts';
import { imageOf, readCompany, readParty, writePartnership } from '../rows.ts';
import { readSheet, sheetColumns, sheetTables } from './sheets.ts';

export const unknown = () => new Refused({ code: 'unknown' });

export async function sheetOf(tx: Tx, id: string) {
  const [row] = await tx.$queryRaw<
    unknown[]
  >`select ${sheetColumns} from ${sheetTables} where p.id = ${id}`;
  return row === undefined ? null : readSheet(row);
}
export const again = async (tx: Tx, id: string): Promise<Partnership> => {
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

export async function keep(
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

/** The provider's row is the lock for its requests: the count of open ones and the pair's newest are exact. */
export async function lockPair(tx: Tx, { clock }: Rooms, actor: Actor, reseller: CompanyId) {
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
export const byTime = ({ provider }: Partnership): By => ({
  company: provider,
  person: null,
  roles: ['system'],
});

async function expireInPassing(
  tx: Tx,
  rooms: Rooms,
  seen: Extract<Partnership, { status: 'issued' | 'to-confirm' }>,
  now: Date,
) {
  const next: Partnership = { ...parties(seen), status: 'expired', at: seen.until };
  const fact = { kind: 'partnership.expired' as const, partnership: seen.id };
  await keep(tx, rooms, now, seen, next, [fact], { by: byTime(seen), via: 'job' });
}

/** A new request with all that goes with it; one whose deadline passed unnoticed makes room for it. */
export async function issue(
  tx: Tx,
  rooms: Rooms,
  on: { actor: Actor; act: Act; latest: Partnership | null; now: Date },
  next: Partnership,
  facts: readonly PartnershipFact[],
  kept: { message: string | null; mail: RequestMail | null },
): Promise<void> {
  if (next.status !== 'issued') throw new Error('A new request is issued.');
  const { actor, act, latest, now } = on;
  if (latest?.status === 'issued' || latest?.status === 'to-confirm')
    await expireInPassing(tx, rooms, latest, now);
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
      ...(kept.message === null
        ? {}
        : { notes: { create: { kind: 'message', text: kept.message } } }),
      ...(kept.mail === null ? {} : { mail: { create: kept.mail } }),
    },
  });
  await tx.operation.update({ where: { key: act.key }, data: { subjectId: id } });
  await record(tx, rooms, now, facts, entry(actor, act.via, null, next));
  await expireAt(tx, rooms, id, until);
}

export const expireAt = (tx: Tx, { clock }: Rooms, id: string, at: Date) =>
  addJob(tx, clock, { task: 'expire', payload: { partnership: id }, key: `expire:${id}`, at });
