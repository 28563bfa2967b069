import { Prisma } from '../../../../prisma/generated/client.ts';
import type { Company, CompanyFact } from '../../../domain/company.ts';
import type { Enrolment, EnrolmentFact } from '../../../domain/enrolment/enrolment.ts';
import type { Reviewing } from '../../../domain/enrolment/review.ts';
import type { CompanyId, EnrolmentId } from '../../../domain/ids.ts';
import { record, type Rooms, type Tx } from '../commit.ts';
import { keep, lock, recordCompany, unknown, type About } from '../company-rows.ts';
import { imageOfEnrolment, writeDetails, writeEnrolment } from './rows.ts';
import {
  enrolmentColumns,
  enrolmentTables,
  readEnrolmentSheet,
  type ReadEnrolment,
} from './sheets.ts';

export type MakeLink = (id: EnrolmentId, issue: number) => { hash: string; keyId: string };

export async function enrolmentOf(tx: Tx, id: string): Promise<ReadEnrolment | null> {
  const [row] = await tx.$queryRaw<unknown[]>`
    select ${enrolmentColumns} from ${enrolmentTables} where e.id = ${id}`;
  return row === undefined ? null : readEnrolmentSheet(row);
}
export const again = async (tx: Tx, id: string): Promise<Reviewing> => {
  const found = await enrolmentOf(tx, id);
  if (!found) throw unknown();
  return found.sheet;
};

/** The company's newest one, which is the open one where there is one: a withdrawn one may be of the same millisecond. */
export const newestOf = (company: CompanyId) => Prisma.sql`
  (select n.id from "Enrolment" n where n."companyId" = ${company}
    order by n.status <> 'withdrawn' desc, n."appliedAt" desc, n.id desc limit 1)`;

/** Company, then enrolment: in this order everywhere. */
export async function lockNewest(tx: Tx, rooms: Rooms, id: CompanyId) {
  const { company, now } = await lock(tx, rooms, id);
  const [row] = await tx.$queryRaw<unknown[]>`
    select ${enrolmentColumns} from ${enrolmentTables} where e.id = ${newestOf(id)} for update of e`;
  const found = row === undefined ? null : readEnrolmentSheet(row);
  return { company, found, now };
}

export async function lockEnrolment(tx: Tx, rooms: Rooms, id: EnrolmentId): Promise<ReadEnrolment> {
  const of = await tx.enrolment.findUnique({ where: { id }, select: { companyId: true } });
  if (!of) throw unknown();
  const { now } = await lock(tx, rooms, of.companyId as CompanyId);
  const [row] = await tx.$queryRaw<unknown[]>`
    select ${enrolmentColumns} from ${enrolmentTables} where e.id = ${id} for update of e`;
  if (row === undefined) throw unknown();
  return { ...readEnrolmentSheet(row), now };
}

/** The link of an issue; the older ones open nothing from now on. */
export async function makeLinkOf(
  tx: Tx,
  { id, issue }: Enrolment,
  makeLink: MakeLink,
  now: Date,
): Promise<string> {
  const { hash, keyId } = makeLink(id, issue);
  await tx.link.create({
    data: { hash, subject: 'enrolment', subjectId: id, issue, at: now },
  });
  return keyId;
}

/** Writes what has changed; throws where it moved under its own lock. */
export async function keepEnrolment(
  tx: Tx,
  before: Enrolment,
  next: Enrolment,
  linkKey?: string,
): Promise<void> {
  // Compare-and-set besides the lock: a state that moved meanwhile is a fault, never overwritten.
  const { count } = await tx.enrolment.updateMany({
    where: { id: next.id, version: before.version },
    data: {
      ...writeEnrolment(next),
      version: { increment: 1 },
      ...(linkKey === undefined ? {} : { linkKey }),
    },
  });
  if (count !== 1) throw new Error(`Enrolment ${next.id} moved under its own lock.`);
  const of = { enrolmentId: next.id };
  if (next.details !== before.details)
    await tx.enrolmentDetails.update({ where: of, data: writeDetails(next.details) });
  // An answer belongs to the link it came through.
  if (next.status === 'verifying') await tx.enrolmentAnswer.deleteMany({ where: of });
  const failed = Object.entries(next.checks).flatMap(([check, { state }]) =>
    state === 'rejected' ? [check] : [],
  );
  await tx.enrolmentNote.deleteMany({ where: { ...of, check: { notIn: failed } } });
}

export const isOfCompany = (fact: EnrolmentFact | CompanyFact): fact is CompanyFact =>
  'company' in fact;

/** Both with what happened to each: the company's own facts stand in an entry of their own. */
export async function recordEnrolment(
  tx: Tx,
  rooms: Rooms,
  now: Date,
  before: { readonly enrolment: Enrolment | null; readonly company: Company },
  next: Reviewing,
  facts: readonly (EnrolmentFact | CompanyFact)[],
  { by, via }: About,
): Promise<void> {
  const { enrolment, company } = next;
  // Of what a reviewer, the operator or the contact did the company is the counterpart that may read it.
  const counterpart = by.company === company.id ? null : company.id;
  const about = { by, via, counterpart };
  const own = facts.filter((fact): fact is EnrolmentFact => 'enrolment' in fact);
  const ticked = own.some(({ kind }) => kind === 'enrolment.incentives-came');
  await record(tx, rooms, now, own, {
    ...about,
    subject: { kind: 'enrolment', id: enrolment.id },
    known: ticked ? 'ticked' : 'declared',
    before: before.enrolment && imageOfEnrolment(before.enrolment, before.company),
    after: imageOfEnrolment(enrolment, company),
  });
  const theirs = facts.filter(isOfCompany);
  await recordCompany(tx, rooms, now, before.company, company, theirs, { by, via });
}

/** An enrolment and the company it makes, in one commit. */
export async function keepBoth(
  tx: Tx,
  rooms: Rooms,
  now: Date,
  before: Reviewing,
  next: Reviewing,
  facts: readonly (EnrolmentFact | CompanyFact)[],
  about: About,
): Promise<void> {
  if (next.company !== before.company) await keep(tx, before.company, next.company);
  await keepEnrolment(tx, before.enrolment, next.enrolment);
  await recordEnrolment(tx, rooms, now, before, next, facts, about);
}
