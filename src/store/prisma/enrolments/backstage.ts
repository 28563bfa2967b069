import type { EnrolmentsBackstage } from '../../enrolments.ts';
import { addJob, decided, once, sealJob, type By, type Rooms } from '../commit.ts';
import { byId, keep, recordCompany } from '../company-rows.ts';
import { redraws } from '../outbox/redraws.ts';
import {
  enrolmentOf,
  isOfCompany,
  keepEnrolment,
  lockEnrolment,
  lockNewest,
  recordEnrolment,
} from './changes.ts';

export function backstageEnrolments(rooms: Rooms): EnrolmentsBackstage {
  const { db, clock, newId } = rooms;
  const { redrawAll } = redraws(rooms);
  return {
    async sheet(id) {
      const found = await enrolmentOf(db, id);
      const row = found && (await db.enrolment.findUnique({ where: { id } }));
      return found && row && { ...found.sheet, linkKey: row.linkKey };
    },

    async remind(id, day, decide) {
      // A job that comes twice reminds once.
      await once(rooms, { key: `remind:${id}:${day}`, via: 'operator' }, id, {
        async change(tx) {
          const { sheet, now } = await lockEnrolment(tx, rooms, id);
          const { enrolment, company } = sheet;
          const { next, facts } = decided(decide(enrolment, now));
          const by: By = { company: company.id, person: null, roles: ['system'] };
          const after = { enrolment: next, company };
          await recordEnrolment(tx, rooms, now, sheet, after, facts, { by, via: 'job' });
        },
        again: async () => {},
      });
    },

    setMpn(id, act, decide) {
      return once(rooms, act, id, {
        async change(tx) {
          const { company, found, now } = await lockNewest(tx, rooms, id);
          const newest = found?.sheet.enrolment ?? null;
          const { next, facts } = decided(decide({ company, newest }, now));
          if (facts.length === 0) return company;
          await keep(tx, company, next.company);
          const by: By = { company: null, person: null, roles: ['operator'] };
          const about = { by, via: act.via };
          if (newest && next.newest && next.newest !== newest) {
            await keepEnrolment(tx, newest, next.newest);
            const after = { enrolment: next.newest, company: next.company };
            await recordEnrolment(
              tx,
              rooms,
              now,
              { enrolment: newest, company },
              after,
              facts,
              about,
            );
            await redrawAll(tx, { kind: 'enrolment', id: newest.id });
          } else {
            const theirs = facts.filter(isOfCompany);
            await recordCompany(tx, rooms, now, company, next.company, theirs, about);
          }
          return next.company;
        },
        again: byId,
      });
    },

    async automatic() {
      const found = await db.deployment.findFirstOrThrow();
      return found.automaticEnrolment;
    },

    async setAutomatic(on) {
      const now = clock?.() ?? new Date();
      await db.$transaction(async (tx) => {
        const { count } = await tx.deployment.updateMany({
          where: { automaticEnrolment: !on },
          data: { automaticEnrolment: on },
        });
        if (count === 0) return;
        const entryId = newId();
        await tx.auditEntry.create({
          data: {
            id: entryId,
            at: now,
            roles: ['operator'],
            action: on ? 'enrolment.automatic-on' : 'enrolment.automatic-off',
            subject: 'deployment',
            subjectId: '1',
            via: 'operator',
            known: 'declared',
          },
        });
        await addJob(tx, clock, sealJob(`seal:${entryId}`, now));
      });
    },
  };
}
