import { type PrismaClient, Prisma } from '../../../prisma/generated/client.ts';
import type { CompanyId, PersonId } from '../../domain/ids.ts';
import type { Fact, Subject } from '../../domain/facts.ts';
import { granted, Refused, type Outcome } from '../../domain/outcome.ts';
import type { Role } from '../../domain/people.ts';
import type { Act, Changed } from '../store.ts';
import { standingFor } from './requests/alongside.ts';
import { violatedIndex, waitedTooLong } from './faults.ts';

export type Tx = Prisma.TransactionClient;
type Json = Prisma.InputJsonValue;
/** Tests pass the clock in; else the database's counts. */
export type Clock = (() => Date) | undefined;
export type Rooms = {
  readonly db: PrismaClient;
  readonly clock: Clock;
  readonly newId: () => string;
};

/** Who did it, for the record; the operator and time are nobody. */
export type By = {
  readonly company: CompanyId | null;
  readonly person: PersonId | null;
  readonly roles: readonly (
    Role | 'reviewer' | 'operator' | 'system' | 'workspace-admin' | 'customer' | 'outsider'
  )[];
};
export type Entry = {
  readonly by: By;
  readonly via: Act['via'] | 'job';
  readonly counterpart: CompanyId | null;
  readonly subject: Subject | { kind: 'membership'; id: string };
  readonly known: 'declared' | 'ticked' | 'read';
  readonly before: Json | null;
  readonly after: Json | null;
};

/** What a change leaves in its one commit besides the row itself. */
export async function record(
  tx: Tx,
  { newId, clock }: Rooms,
  now: Date,
  facts: readonly Fact[],
  entry: Entry,
): Promise<void> {
  const [main] = facts;
  if (!main) return;
  const kept = facts.map(({ kind, ...data }) => ({
    id: newId(),
    at: now,
    kind,
    subject: entry.subject.kind,
    subjectId: entry.subject.id,
    byId: entry.by.person,
    data: data as Json,
  }));
  await tx.fact.createMany({ data: kept });
  await tx.$executeRaw`select graphile_worker.add_job(
      'tell', json_build_object('fact', fact), run_at => coalesce(${clock?.() ?? null}::timestamptz, now()), job_key => 'tell:' || fact)
    from unnest(${kept.map((fact) => fact.id)}::text[]) as fact`;
  const standsFor = await standingFor(tx, entry, facts, now);
  await tx.auditEntry.create({
    data: {
      id: newId(),
      at: now,
      companyId: entry.by.company,
      counterpartId: entry.counterpart,
      personId: entry.by.person,
      roles: [...entry.by.roles],
      action: main.kind,
      subject: entry.subject.kind,
      subjectId: entry.subject.id,
      before: entry.before ?? Prisma.DbNull,
      // Who decided while colleagues were away decided also for them.
      after:
        (standsFor.length > 0 && isObject(entry.after)
          ? { ...entry.after, for: standsFor }
          : entry.after) ?? Prisma.DbNull,
      via: entry.via,
      known: entry.known,
    },
  });
}
const isObject = (image: Json | null): image is { [key: string]: Json } =>
  typeof image === 'object' && image !== null && !Array.isArray(image);

export type NewJob = {
  task: string;
  payload: Record<string, string>;
  key: string;
  queue?: string;
  at?: Date;
  mode?: 'replace' | 'preserve_run_at';
};

/** In the change's own transaction, by SQL: a job exists if and only if its change does. */
export async function addJob(tx: Tx, clock: Clock, job: NewJob): Promise<void> {
  const at = job.at ?? clock?.() ?? null;
  await tx.$executeRaw`select graphile_worker.add_job(
    ${job.task}::text, ${JSON.stringify(job.payload)}::json, queue_name => ${job.queue ?? null}::text,
    run_at => coalesce(${at}::timestamptz, now()), job_key => ${job.key}::text,
    job_key_mode => ${job.mode ?? 'replace'}::text)`;
}

/** A moment later, so that one seal run takes what comes together. */
export const sealJob = (key: string, now: Date): NewJob => ({
  task: 'seal',
  payload: {},
  key,
  queue: 'seal',
  at: new Date(now.getTime() + 2_000),
});

/**
 * One act, one effect: the key goes into the same commit as the change. Somebody who comes with the same key waits here until the first one is done,
 * and is answered with what it left, without a second decision.
 */
export async function once<Row>(
  { db }: Rooms,
  act: Act,
  subjectId: string,
  work: {
    change: (tx: Tx) => Promise<Row>;
    again: (tx: Tx, subjectId: string) => Promise<Row>;
  },
): Promise<Changed<Row>> {
  try {
    return await db.$transaction(async (tx) => {
      const mine = await tx.$executeRaw`
        insert into "Operation"(key, at, "subjectId") values (${act.key}, now(), ${subjectId})
        on conflict (key) do nothing`;
      if (mine === 1) return { row: await work.change(tx), repeated: false };
      const { subjectId: first } = await tx.operation.findUniqueOrThrow({
        where: { key: act.key },
      });
      return { row: await work.again(tx, first), repeated: true };
    });
  } catch (error) {
    throw spoken(error);
  }
}

/** The domain's word, or `Refused` through the transaction so that nothing of it stays. */
export const decided = <N, F>(outcome: Outcome<N, F>) => granted(outcome);

/** A violated index is a refusal where a rule names it; a lock that did not come is "press again"; anything else stays a fault. */
function spoken(error: unknown): unknown {
  switch (violatedIndex(error)) {
    case 'Company_tenant_confirmed':
      return new Refused({ code: 'tenant-taken' });
    case 'Company_mpn_confirmed':
      return new Refused({ code: 'mpn-taken' });
    case 'Company_channel':
      return new Refused({ code: 'channel-unfit', about: 'channel', why: 'taken' });
    case 'Customer_own_domain':
      return new Refused({ code: 'domain-taken', about: 'domain' });
    case 'AgreementSigner_attested_once':
      return new Refused({ code: 'attested-already', about: 'email' });
    case 'Enrolment_one_open':
      return new Refused({ code: 'enrolment-open', status: 'verifying' });
    case 'ResellerRelationship_one_active':
    case 'Partnership_one_open':
    case 'ProviderAsk_one_open':
    case 'TransferLine_one_open':
    case 'CustomerConsent_one_unused':
      return new Refused({ code: 'busy' });
    case null:
      return waitedTooLong(error) ? new Refused({ code: 'busy' }) : error;
    default:
      return error;
  }
}
