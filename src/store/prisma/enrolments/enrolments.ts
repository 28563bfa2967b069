import { addDays } from 'date-fns';
import type { Check, Enrolment } from '../../../domain/enrolment/enrolment.ts';
import { incentiveReminders } from '../../../domain/enrolment/review.ts';
import type { CompanyId, EnrolmentId } from '../../../domain/ids.ts';
import type { Enrolments } from '../../enrolments.ts';
import { addJob, decided, once, type By, type Rooms, type Tx } from '../commit.ts';
import { unknown, worksAt } from '../company-rows.ts';
import { withinLimit } from '../mails.ts';
import { readCompany } from '../rows.ts';
import {
  again,
  keepBoth,
  keepEnrolment,
  lockEnrolment,
  lockNewest,
  makeLinkOf,
  newestOf,
  recordEnrolment,
} from './changes.ts';
import { dropDraft, enrolmentDrafts } from './drafts.ts';
import { writeDetails, writeEnrolment } from './rows.ts';
import { enrolmentColumns, enrolmentTables, readEnrolmentSheet } from './sheets.ts';

/** The same act once more: where the company's newest one is by now. */
const newestAgain = async (tx: Tx, company: string): Promise<Enrolment> => {
  const [row] = await tx.$queryRaw<unknown[]>`
    select ${enrolmentColumns} from ${enrolmentTables} where e.id = ${newestOf(company as CompanyId)}`;
  if (row === undefined) throw unknown();
  return readEnrolmentSheet(row).sheet.enrolment;
};

export function enrolments(rooms: Rooms): Enrolments {
  const { db, clock } = rooms;

  const remindAt = (tx: Tx, id: EnrolmentId, day: number, at: Date) =>
    addJob(tx, clock, {
      task: 'remind',
      payload: { enrolment: id, day: String(day) },
      key: `remind:${id}:${day}`,
      at: addDays(at, day),
    });

  return {
    async own(actor) {
      const [row] = await db.$queryRaw<{ own: unknown; sheet: unknown }[]>`
        select row_to_json(o) as own, (select row_to_json(x) from (
          select ${enrolmentColumns} from ${enrolmentTables} where e.id = ${newestOf(actor.company)}) as x) as sheet
        from "Company" o where o.id = ${actor.company}`;
      if (!row) throw unknown();
      const sheet = row.sheet === null ? null : readEnrolmentSheet(row.sheet).sheet;
      return { company: readCompany(row.own), newest: sheet?.enrolment ?? null, sheet };
    },

    drafts: enrolmentDrafts(rooms),

    change(actor, act, { makeLink, draft }, decide) {
      return once(rooms, act, actor.company, {
        async change(tx) {
          const { company, found, now } = await lockNewest(tx, rooms, actor.company);
          const newest = found?.sheet.enrolment ?? null;
          const { next, facts } = decided(decide({ company, newest }, now));
          const goesOn = newest?.id === next.id ? newest : null;
          let linkKey: string | undefined;
          if (next.issue !== goesOn?.issue) {
            await withinLimit(tx, actor.company, now, (limit) => ({
              code: 'contact-mail-limit',
              limit,
            }));
            linkKey = await makeLinkOf(tx, next, makeLink, now);
          }
          if (goesOn) await keepEnrolment(tx, goesOn, next, linkKey);
          else await start(tx, next, linkKey ?? '');
          if (draft !== null) await dropDraft(tx, actor, draft);
          const before = { enrolment: goesOn, company };
          const about = { by: actor, via: act.via };
          await recordEnrolment(tx, rooms, now, before, { enrolment: next, company }, facts, about);
          return next;
        },
        again: newestAgain,
      });
    },

    agree(actor, act, decide) {
      return once(rooms, act, actor.company, {
        async change(tx) {
          const { company, found, now } = await lockNewest(tx, rooms, actor.company);
          const newest = found?.sheet.enrolment ?? null;
          const { next, facts } = decided(decide({ company, newest }, now));
          if (!newest) throw unknown();
          const before = { enrolment: newest, company };
          await keepBoth(tx, rooms, now, before, next, facts, { by: actor, via: act.via });
          const { id, path } = next.enrolment;
          if (path === 'direct-bill')
            for (const day of incentiveReminders) await remindAt(tx, id, day, now);
          return next.enrolment;
        },
        again: newestAgain,
      });
    },

    async toReview(id, reviewer) {
      const [row] = await db.$queryRaw<{ sheet: unknown; worksThere: boolean }[]>`
        select row_to_json(x) as sheet, exists (select from "Membership" m
          where m."personId" = ${reviewer} and m."companyId" = x.company ->> 'id' and cardinality(m.roles) > 0) as "worksThere"
        from (select ${enrolmentColumns} from ${enrolmentTables} where e.id = ${id}) as x`;
      if (!row) throw unknown();
      return { sheet: readEnrolmentSheet(row.sheet).sheet, worksThere: row.worksThere };
    },

    review(reviewer, act, id, notes, decide) {
      return once(rooms, act, id, {
        async change(tx) {
          const { sheet, now } = await lockEnrolment(tx, rooms, id);
          const worksThere = await worksAt(tx, reviewer, sheet.company.id);
          const { enrolment, company } = sheet;
          const seen = { enrolment, company, worksThere };
          const { next, facts } = decided(decide(seen, now));
          const by: By = { company: null, person: reviewer, roles: ['reviewer'] };
          await keepBoth(tx, rooms, now, seen, next, facts, { by, via: act.via });
          await note(tx, next.enrolment, notes);
          return next.enrolment;
        },
        again: async (tx, first) => (await again(tx, first)).enrolment,
      });
    },
  };
}

async function start(tx: Tx, next: Enrolment, linkKey: string): Promise<void> {
  if (next.status !== 'verifying') throw new Error('A new enrolment waits for its contact.');
  const { id, company, path, applied, details } = next;
  await tx.enrolment.create({
    data: {
      ...writeEnrolment(next),
      id,
      companyId: company,
      path,
      appliedById: applied.by,
      appliedAt: applied.at,
      since: next.since,
      expiresAt: next.until,
      linkKey,
      details: { create: writeDetails(details) },
    },
  });
}

/** What a reviewer wrote stays while its check fails, and no longer. */
async function note(
  tx: Tx,
  { id: enrolmentId, checks }: Enrolment,
  notes: ReadonlyMap<Check, string>,
): Promise<void> {
  const rows = [...notes].filter(([check]) => checks[check].state === 'rejected');
  for (const [check, text] of rows)
    await tx.enrolmentNote.upsert({
      where: { enrolmentId_check: { enrolmentId, check } },
      create: { enrolmentId, check, text },
      update: { text },
    });
}
