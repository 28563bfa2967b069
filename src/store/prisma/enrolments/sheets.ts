import { z } from 'zod';
import { Prisma } from '../../../../prisma/generated/client.ts';
import { checks, type Check } from '../../../domain/enrolment/enrolment.ts';
import type { PersonId } from '../../../domain/ids.ts';
import type { Contacted, EnrolmentSheet } from '../../enrolments.ts';
import { mailState } from '../invitations/sheets.ts';
import { folded } from '../lists.ts';
import { language, readCompany } from '../rows.ts';
import { readEnrolment } from './rows.ts';

/** An enrolment with its company and everything that people typed about it, in one statement. `e`, `c`, `d` are its rows. */
export const enrolmentColumns = Prisma.sql`
  row_to_json(e) as enrolment, row_to_json(c) as company, row_to_json(d) as details,
  (select row_to_json(w) from "EnrolmentAnswer" w where w."enrolmentId" = e.id) as answer,
  (select json_object_agg(n."check", n.text) from "EnrolmentNote" n where n."enrolmentId" = e.id) as notes,
  (select row_to_json(s) from "Mail" s where s.subject = 'enrolment' and s."subjectId" = e.id and s.kind = 'enrolment'
    and s.issue = e.issue) as mail,
  (select json_object_agg(f."personId", f.name) from "PersonProfile" f where f."personId" in (
    select e."appliedById" union select e."byId"
    union select k.value ->> 'by' from jsonb_each(e.checks) k)) as names,
  (select t."automaticEnrolment" from "Deployment" t) as automatic,
  clock_timestamp() as now`;
export const enrolmentTables = Prisma.sql`
  "Enrolment" e join "Company" c on c.id = e."companyId" join "EnrolmentDetails" d on d."enrolmentId" = e.id`;

const row = z.object({
  enrolment: z.unknown(),
  company: z.unknown(),
  details: z.unknown(),
  answer: z
    .object({ name: z.string(), email: z.string(), language, at: z.coerce.date() })
    .nullable(),
  notes: z.partialRecord(z.enum(checks), z.string()).nullable(),
  mail: z.unknown(),
  names: z.record(z.string(), z.string()).nullable(),
  automatic: z.boolean(),
  now: z.coerce.date(),
});

export type ReadEnrolment = {
  readonly sheet: EnrolmentSheet;
  /** What its link's page is answered with. */
  readonly contacted: (answered: string | null) => Contacted;
  readonly now: Date;
};

export function readEnrolmentSheet(found: unknown): ReadEnrolment {
  const read = row.parse(found);
  const enrolment = readEnrolment(read.enrolment, read.details);
  const company = readCompany(read.company);
  const names = new Map(
    Object.entries(read.names ?? {}).map(([id, name]) => [id as PersonId, name]),
  );
  const mail = mailState(read.mail);
  const sheet: EnrolmentSheet = {
    enrolment,
    company,
    names,
    notes: new Map(Object.entries(read.notes ?? {}).map(([of, text]) => [of as Check, text])),
    answer: read.answer,
    mail,
  };
  const { contact } = enrolment.details;
  const applicant = called(names.get(enrolment.applied.by) ?? '');
  const others = (name: string) => called(name) !== applicant;
  return {
    sheet,
    contacted: (answered) => ({
      enrolment,
      company,
      mailed: mail?.state === 'sent',
      automatic: read.automatic,
      twoPeople:
        contact.who === 'colleague' &&
        others(`${contact.firstName} ${contact.lastName}`) &&
        answered !== null &&
        others(answered),
    }),
    now: read.now,
  };
}

/** A name as it is compared: spaces are no difference either. */
const called = (name: string): string => folded(name).replaceAll(/\s+/g, ' ');
