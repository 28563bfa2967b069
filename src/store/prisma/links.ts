import { z } from 'zod';
import type { InvitationId } from '../../domain/ids.ts';
import { Refused } from '../../domain/outcome.ts';
import type { Links } from '../links.ts';
import { decided, once, type By, type Rooms } from './commit.ts';
import { answerEnrolment } from './enrolments/answer.ts';
import { enrolmentColumns, enrolmentTables, readEnrolmentSheet } from './enrolments/sheets.ts';
import { again, join, keepInvitation, lockInvitation } from './invitations/changes.ts';
import { answerRequest } from './partnerships/mailed.ts';
import { readSheet, sheetColumns, sheetTables } from './partnerships/sheets.ts';
import { invitationColumns, invitationTables, readInvitationSheet } from './invitations/sheets.ts';

const opened = z.object({
  issue: z.number(),
  repeatedOf: z.string().nullable(),
  invitation: z.unknown(),
  partnership: z.unknown(),
  enrolment: z.unknown(),
  now: z.coerce.date(),
});

export function links(rooms: Rooms): Links {
  const { db, clock } = rooms;
  return {
    async open(hash, form) {
      const [row] = await db.$queryRaw<unknown[]>`
        select l.issue, clock_timestamp() as now,
          (select o."subjectId" from "Operation" o where o.key = ${form}) as "repeatedOf",
          (select row_to_json(x) from (select ${invitationColumns} from ${invitationTables}
            where i.id = l."subjectId" and l.subject = 'invitation') as x) as invitation,
          (select row_to_json(y) from (select ${sheetColumns} from ${sheetTables}
            where p.id = l."subjectId" and l.subject = 'partnership') as y) as partnership,
          (select row_to_json(z) from (select ${enrolmentColumns} from ${enrolmentTables}
            where e.id = l."subjectId" and l.subject = 'enrolment') as z) as enrolment
        from "Link" l where l.hash = ${hash}`;
      if (row === undefined) return null;
      const read = opened.parse(row);
      const { issue, repeatedOf, invitation, partnership, enrolment, now: databaseTime } = read;
      const now = clock?.() ?? databaseTime;
      if (partnership !== null) {
        const found = readSheet(partnership);
        const { id, issue: newest } = found.partnership;
        const [current, repeated] = [issue === newest, repeatedOf === id];
        return { kind: 'partnership', sheet: found, current, repeated, now };
      }
      if (enrolment !== null) {
        const { sheet } = readEnrolmentSheet(enrolment);
        const { id, issue: newest } = sheet.enrolment;
        const [current, repeated] = [issue === newest, repeatedOf === id];
        return { kind: 'enrolment', sheet, current, repeated, now };
      }
      if (invitation === null) return null;
      const { sheet, answering } = readInvitationSheet(invitation);
      return {
        kind: 'invitation',
        sheet,
        seen: answering,
        current: issue === sheet.invitation.issue,
        repeated: repeatedOf === sheet.invitation.id,
        now,
      };
    },

    async answer(hash, act, form, decide) {
      const link = await db.link.findUnique({ where: { hash } });
      if (link?.subject !== 'invitation') throw new Refused({ code: 'link-dead' });
      const id = link.subjectId as InvitationId;
      return once(rooms, act, id, {
        async change(tx) {
          const { answering, now } = await lockInvitation(tx, rooms, id, null);
          const { invitation: seen } = answering;
          // Its newest link alone is good, also where the older one was opened before.
          if (seen.issue !== link.issue) throw new Refused({ code: 'link-dead' });
          const { next, facts } = decided(decide(answering, now));
          const { agreement, ...entered } = form;
          await tx.invitationAnswer.create({
            data: {
              invitationId: id,
              ...entered,
              at: now,
              agreementVersion: answering.agreed ? null : (agreement?.version ?? null),
            },
          });
          await join(tx, rooms, next, form, agreement, now);
          const by: By = { company: seen.inviter, person: null, roles: ['customer'] };
          await keepInvitation(tx, rooms, now, seen, next.invitation, facts, { by, via: act.via });
          return next.invitation;
        },
        again,
      });
    },

    answerRequest: answerRequest(rooms),
    answerEnrolment: answerEnrolment(rooms),
  };
}
