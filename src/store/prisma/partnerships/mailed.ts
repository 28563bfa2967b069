import type { CompanyId, PartnershipId } from '../../../domain/ids.ts';
import { Refused } from '../../../domain/outcome.ts';
import type { Partnership, PartnershipFact } from '../../../domain/partnership.ts';
import { replaceOutside } from '../../../domain/partnership-outside.ts';
import type { Links } from '../../links.ts';
import type { MailedRequests, NewOutside } from '../../store.ts';
import { decided, once, type By, type Rooms, type Tx } from '../commit.ts';
import { folded } from '../lists.ts';
import { withinLimit } from '../mails.ts';
import { decidingColumns, readDeciding, sheetColumns, sheetTables } from './sheets.ts';
import { again, byTime, expireAt, issue, keep, lockPair, unknown } from './writes.ts';

export function mailedRequests(rooms: Rooms): MailedRequests {
  return {
    requestOutside(actor, act, reseller, mail, decide) {
      return once(rooms, act, '', {
        async change(tx) {
          // The provider's row first, everywhere: two that name the same reseller at once make one record.
          await tx.$queryRaw`select 1 as held from "Company" where id = ${actor.company} for no key update`;
          const outside = await recordOf(tx, rooms, actor, reseller);
          const { seen, now } = await lockPair(tx, rooms, actor, outside);
          const { next, facts } = decided(decide(seen, now));
          const on = { actor, act, latest: seen.latest, now };
          await issue(tx, rooms, on, next, facts, { message: null, mail });
          return next;
        },
        again,
      });
    },

    mail(actor, act, id, { makeLink, words, sends }, decide) {
      return once(rooms, act, id, {
        async change(tx) {
          const { sheet, now: databaseTime, ...seen } = await lockOne(tx, id, actor.company);
          const now = rooms.clock?.() ?? databaseTime;
          const { partnership } = sheet;
          const { next, facts } = decided(decide(seen, now));
          if (sends) await withinLimit(tx, actor.company, now);
          if (words)
            await tx.partnershipMail.upsert({
              where: { partnershipId: id },
              create: { partnershipId: id, ...words },
              update: words,
            });
          if (next.issue !== partnership.issue) {
            const { hash, keyId } = makeLink(id, next.issue);
            await tx.link.create({
              data: { hash, subject: 'partnership', subjectId: id, issue: next.issue, at: now },
            });
            await tx.partnership.update({ where: { id }, data: { linkKey: keyId } });
          }
          const by: By = actor;
          await keep(tx, rooms, now, partnership, next, facts, { by, via: act.via });
          if (next.status === 'issued') await expireAt(tx, rooms, id, next.until);
          return next;
        },
        again,
      });
    },
  };
}

async function lockOne(tx: Tx, id: PartnershipId, provider: CompanyId | null) {
  const [row] = await tx.$queryRaw<unknown[]>`
    select ${sheetColumns}, ${decidingColumns(null)} from ${sheetTables}
    where p.id = ${id} and (${provider}::text is null or p."providerId" = ${provider}) for update of p`;
  if (row === undefined) throw unknown();
  return readDeciding(row);
}

/** What was typed last counts; another provider's record of the same reseller is another record. */
async function recordOf(
  tx: Tx,
  { clock, newId }: Rooms,
  by: { readonly company: CompanyId; readonly person: string },
  typed: NewOutside,
): Promise<CompanyId> {
  const known = await tx.company.findFirst({
    where: { status: 'outside', outsideOfId: by.company, mpnId: typed.mpnId },
    select: { id: true },
  });
  const data = { ...typed, nameFolded: folded(typed.name) };
  if (known) {
    await tx.company.update({ where: { id: known.id }, data });
    return known.id as CompanyId;
  }
  const { id } = await tx.company.create({
    data: {
      ...data,
      id: newId(),
      // It has no tenant id on record, and no home in Slack.
      tenantId: '',
      home: '',
      team: '',
      kinds: ['reseller'],
      status: 'outside',
      outsideOfId: by.company,
      claimedById: by.person,
      claimedAt: clock?.() ?? new Date(),
    },
    select: { id: true },
  });
  return id as CompanyId;
}

/** In the transaction that made the Slack partnership active: the provider's own records of that reseller end. */
export async function replaceOutsideOf(
  tx: Tx,
  rooms: Rooms,
  { provider, reseller }: Partnership,
  now: Date,
): Promise<void> {
  const open = await tx.$queryRaw<{ id: string }[]>`
    select p.id from "Partnership" p join "Company" o on o.id = p."resellerId"
      join "Company" r on r.id = ${reseller} and r."mpnId" = o."mpnId"
    where p."providerId" = ${provider} and o.status = 'outside' and o."outsideOfId" = ${provider}
      and p.status in ('issued', 'to-confirm', 'active') order by p.id for update of p`;
  for (const { id } of open) {
    const { sheet } = await lockOne(tx, id as PartnershipId, provider);
    const seen = sheet.partnership;
    const { next, facts } = decided(replaceOutside(seen, now));
    await keep(tx, rooms, now, seen, next, facts, { by: byTime(seen), via: 'job' });
  }
}

/** The reseller's answer on the page: accepted or declined there by somebody who is nobody of ours. */
export const answerRequest =
  (rooms: Rooms): Links['answerRequest'] =>
  async (hash, act, { acceptor, language }, decide) => {
    const link = await rooms.db.link.findUnique({ where: { hash } });
    if (link?.subject !== 'partnership') throw new Refused({ code: 'link-dead' });
    const id = link.subjectId as PartnershipId;
    return once(rooms, act, id, {
      async change(tx) {
        const { sheet, now: databaseTime } = await lockOne(tx, id, null);
        const now = rooms.clock?.() ?? databaseTime;
        const seen = sheet.partnership;
        // Its newest link alone is good, also where the older one was opened before.
        if (seen.issue !== link.issue) throw new Refused({ code: 'link-dead' });
        const asked = { partnership: seen, outside: sheet.outside !== null };
        const { next, facts }: { next: Partnership; facts: readonly PartnershipFact[] } = decided(
          decide(asked, now),
        );
        if (acceptor)
          await tx.partnershipAnswer.create({
            data: { partnershipId: id, ...acceptor, language, at: now },
          });
        const by: By = { company: seen.provider, person: null, roles: ['outsider'] };
        await keep(tx, rooms, now, seen, next, facts, { by, via: act.via });
        if (next.status === 'to-confirm') await expireAt(tx, rooms, id, next.until);
        return next;
      },
      again,
    });
  };
