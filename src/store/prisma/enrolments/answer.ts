import { Refused } from '../../../domain/outcome.ts';
import type { EnrolmentId } from '../../../domain/ids.ts';
import type { Links } from '../../links.ts';
import { decided, once, type By, type Rooms } from '../commit.ts';
import { again, keepBoth, lockEnrolment } from './changes.ts';

/** The primary contact's answer on the page; it is nobody of ours. */
export const answerEnrolment =
  (rooms: Rooms): Links['answerEnrolment'] =>
  async (hash, act, { contact, language }, decide) => {
    const link = await rooms.db.link.findUnique({ where: { hash } });
    if (link?.subject !== 'enrolment') throw new Refused({ code: 'link-dead' });
    const id = link.subjectId as EnrolmentId;
    return once(rooms, act, id, {
      async change(tx) {
        const { sheet, contacted, now } = await lockEnrolment(tx, rooms, id);
        // Its newest link alone is good, also where the older one was opened before.
        if (sheet.enrolment.issue !== link.issue) throw new Refused({ code: 'link-dead' });
        const { next, facts } = decided(decide(contacted(contact?.name ?? null), now));
        const by: By = { company: sheet.company.id, person: null, roles: ['outsider'] };
        await keepBoth(tx, rooms, now, sheet, next, facts, { by, via: act.via });
        if (contact)
          await tx.enrolmentAnswer.create({
            data: { enrolmentId: id, ...contact, language, at: now },
          });
        return next;
      },
      again,
    });
  };
