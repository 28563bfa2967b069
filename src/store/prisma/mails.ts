import { z } from 'zod';
import type { CompanyId } from '../../domain/ids.ts';
import { Refused } from '../../domain/outcome.ts';
import type { Refusal } from '../../domain/refusals.ts';
import type { Mails, PlannedMail } from '../mails.ts';
import { addJob, record, type By, type Rooms, type Tx } from './commit.ts';
import { enrolmentOf } from './enrolments/changes.ts';
import { imageOfEnrolment } from './enrolments/rows.ts';
import { imageOfInvitation } from './invitations/rows.ts';
import { invitationOf } from './invitations/changes.ts';
import { byTime, sheetOf } from './partnerships/writes.ts';
import { imageOf } from './rows.ts';

/** product.md 4: so many mails a day go out from here for one company. */
const mailsADay = 100;
/** What follows from somebody's answer or verdict uses up none of it, and no card tells of it. */
const news: readonly string[] = ['receipt', 'enrolment-status'];

/** What goes out from here is counted for a day, whatever it is about. Throws `Refused`. */
export async function withinLimit(
  tx: Tx,
  company: CompanyId,
  now: Date,
  no: (limit: number) => Refusal = (limit) => ({ code: 'mail-limit', about: 'how', limit }),
): Promise<void> {
  const since = new Date(now.getTime() - 24 * 3_600_000);
  // The company's row is the lock for its count.
  await tx.$queryRaw`select 1 as held from "Company" where id = ${company} for no key update`;
  const sent = await tx.mail.count({
    where: { companyId: company, kind: { notIn: [...news] }, addedAt: { gt: since } },
  });
  if (sent >= mailsADay) throw new Refused(no(mailsADay));
}

const row = z.object({
  id: z.string(),
  kind: z.enum(['invitation', 'partnership', 'enrolment', 'receipt', 'enrolment-status']),
  subject: z.enum(['invitation', 'partnership', 'enrolment']),
  subjectId: z.string(),
  issue: z.number(),
  companyId: z.string().transform((id) => id as CompanyId),
  toCompany: z.boolean(),
  attempts: z.number(),
});
/** Each kind has ids of its own brand; here they are the text that a row has. */
const subjectOf = (kind: PlannedMail['subject']['kind'], id: string) =>
  ({ kind, id }) as PlannedMail['subject'];

/** One after the other: a mail server that does not answer holds up nothing but mail. */
const wake = (tx: Tx, { clock }: Rooms, id: string, at?: Date) =>
  addJob(tx, clock, {
    task: 'mail',
    payload: { mail: id },
    key: `mail:${id}`,
    queue: 'mail',
    ...(at ? { at } : {}),
  });

/** Adds what a fact's plan says, in its transaction. */
export async function addMails(
  tx: Tx,
  rooms: Rooms,
  planned: readonly PlannedMail[],
): Promise<void> {
  const now = rooms.clock?.() ?? new Date();
  for (const mail of planned) {
    const id = rooms.newId();
    const { count } = await tx.mail.createMany({
      data: [
        {
          id,
          kind: mail.kind,
          subject: mail.subject.kind,
          subjectId: mail.subject.id,
          issue: mail.issue,
          companyId: mail.company,
          toCompany: mail.toCompany,
          addedAt: now,
        },
      ],
      skipDuplicates: true,
    });
    if (count === 1) await wake(tx, rooms, id);
  }
}

export function mails(rooms: Rooms): Mails {
  const { db, clock } = rooms;
  const now = () => clock?.() ?? new Date();
  /** Its job came back before it was over: whoever tried first may be dead, and is given its time. */
  async function afterFirstTry(id: string, callMs: number): Promise<void> {
    const mail = await db.mail.findUnique({ where: { id } });
    if (mail?.state !== 'started' || !mail.startedAt) return;
    await wake(db, rooms, id, new Date(mail.startedAt.getTime() + callMs));
  }
  return {
    async start(id, callMs) {
      const earliest = new Date(now().getTime() - callMs);
      const [found] = await db.$queryRaw<unknown[]>`
        update "Mail" set state = 'started', "startedAt" = ${now()}
        where id = ${id} and (state = 'open' or (state = 'started' and "startedAt" <= ${earliest}))
        returning *`;
      if (found === undefined) {
        await afterFirstTry(id, callMs);
        return null;
      }
      const { subject, subjectId, companyId, ...mail } = row.parse(found);
      return { ...mail, subject: subjectOf(subject, subjectId), company: companyId };
    },

    async end(id, ended) {
      await db.$transaction(async (tx) => {
        const mail = await tx.mail.update({
          where: { id },
          data: {
            state: ended.how,
            endedAt: now(),
            error: ended.how === 'sent' ? null : ended.error,
          },
        });
        if (news.includes(mail.kind)) return;
        const how = ended.how === 'sent' ? ('mailed' as const) : ('not-mailed' as const);
        if (mail.subject === 'invitation') await tellInvitation(tx, rooms, mail, how);
        else if (mail.subject === 'enrolment') await tellEnrolment(tx, rooms, mail, how);
        else await tellRequest(tx, rooms, mail, how);
      });
    },

    async later(id, { at, error, counts }) {
      await db.$transaction(async (tx) => {
        // A second job of a mail that is over brings it not back.
        const { count } = await tx.mail.updateMany({
          where: { id, state: { in: ['open', 'started'] } },
          data: { state: 'open', error, attempts: { increment: counts ? 1 : 0 } },
        });
        if (count === 1) await wake(tx, rooms, id, at);
      });
    },

    async sweep() {
      const waiting = await db.mail.findMany({
        where: { state: { in: ['open', 'started'] } },
        orderBy: { addedAt: 'asc' },
        take: 500,
        select: { id: true },
      });
      // A job that waits for its time keeps it.
      for (const { id } of waiting)
        await addJob(db, clock, {
          task: 'mail',
          payload: { mail: id },
          key: `mail:${id}`,
          queue: 'mail',
          mode: 'preserve_run_at',
        });
      return waiting.length;
    },
  };
}

/** What the card says of the mail has changed: it is drawn anew, and where it failed its sender hears of it. */
async function tellInvitation(
  tx: Tx,
  rooms: Rooms,
  { subjectId, issue }: { subjectId: string; issue: number },
  how: 'mailed' | 'not-mailed',
): Promise<void> {
  // Answered, over or sent anew meanwhile, its card has other things to say.
  const { count } = await tx.customerInvitation.updateMany({
    where: { id: subjectId, issue, status: 'issued' },
    data: { version: { increment: 1 } },
  });
  const found = count === 1 ? await invitationOf(tx, subjectId) : null;
  if (!found) return;
  const { invitation } = found.sheet;
  const by: By = { company: invitation.inviter, person: null, roles: ['system'] };
  await record(
    tx,
    rooms,
    rooms.clock?.() ?? found.now,
    [{ kind: `invitation.${how}`, invitation: invitation.id }],
    {
      by,
      via: 'job',
      counterpart: null,
      subject: { kind: 'invitation', id: invitation.id },
      known: 'read',
      before: null,
      after: imageOfInvitation(invitation),
    },
  );
}

async function tellRequest(
  tx: Tx,
  rooms: Rooms,
  { subjectId, issue }: { subjectId: string; issue: number },
  how: 'mailed' | 'not-mailed',
): Promise<void> {
  const { count } = await tx.partnership.updateMany({
    where: { id: subjectId, issue, status: 'issued' },
    data: { version: { increment: 1 } },
  });
  const sheet = count === 1 ? await sheetOf(tx, subjectId) : null;
  if (!sheet) return;
  const { partnership } = sheet;
  const by: By = byTime(partnership);
  await record(
    tx,
    rooms,
    rooms.clock?.() ?? new Date(),
    [{ kind: `partnership.${how}`, partnership: partnership.id }],
    {
      by,
      via: 'job',
      // Its mail is the provider's alone.
      counterpart: null,
      subject: { kind: 'partnership', id: partnership.id },
      known: 'read',
      before: null,
      after: imageOf(partnership),
    },
  );
}

async function tellEnrolment(
  tx: Tx,
  rooms: Rooms,
  { subjectId, issue }: { subjectId: string; issue: number },
  how: 'mailed' | 'not-mailed',
): Promise<void> {
  const { count } = await tx.enrolment.updateMany({
    where: { id: subjectId, issue, status: 'verifying' },
    data: { version: { increment: 1 } },
  });
  const found = count === 1 ? await enrolmentOf(tx, subjectId) : null;
  if (!found) return;
  const { enrolment, company } = found.sheet;
  await record(
    tx,
    rooms,
    rooms.clock?.() ?? found.now,
    [{ kind: `enrolment.${how}`, enrolment: enrolment.id }],
    {
      by: { company: company.id, person: null, roles: ['system'] },
      via: 'job',
      counterpart: null,
      subject: { kind: 'enrolment', id: enrolment.id },
      known: 'read',
      before: null,
      after: imageOfEnrolment(enrolment, company),
    },
  );
}
