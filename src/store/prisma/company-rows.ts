import type { Company, CompanyFact } from '../../domain/company.ts';
import type { CompanyId, PersonId } from '../../domain/ids.ts';
import { Refused } from '../../domain/outcome.ts';
import type { Backstage, NewCompany } from '../store.ts';
import { decided, once, record, type By, type Entry, type Rooms, type Tx } from './commit.ts';
import { folded } from './lists.ts';
import { readCompany } from './rows.ts';

export const unknown = () => new Refused({ code: 'unknown' });

/** Locks the company and says what the database's clock is. */
export async function lock(tx: Tx, { clock }: Rooms, id: CompanyId) {
  const [row] = await tx.$queryRaw<{ company: unknown; now: Date }[]>`
    select row_to_json(c) as company, clock_timestamp() as now from "Company" c where c.id = ${id} for no key update`;
  if (!row) throw unknown();
  return { company: readCompany(row.company), now: clock?.() ?? row.now };
}

export const byId = async (tx: Tx, id: string): Promise<Company> => {
  const row = await tx.company.findUnique({ where: { id } });
  if (!row) throw unknown();
  return readCompany(row);
};

export const worksAt = async (tx: Tx, person: PersonId, company: CompanyId): Promise<boolean> =>
  (await tx.membership.count({
    where: { personId: person, companyId: company, roles: { isEmpty: false } },
  })) > 0;

/** An enrolment is under way, which decides on the company as well. The caller holds the company's row. */
export const enrols = async (tx: Tx, companyId: CompanyId): Promise<boolean> =>
  (await tx.enrolment.count({
    where: { companyId, status: { in: ['verifying', 'in-review', 'rejected', 'qualified'] } },
  })) > 0;

export async function keep(tx: Tx, seen: Company, next: Company) {
  const verdict =
    next.status === 'confirmed'
      ? next.confirmed
      : next.status === 'rejected'
        ? next.rejected
        : null;
  const { channel, deadlineDays, findable, fourEyesRelaxed, language } = next.settings;
  await tx.company.update({
    where: { id: next.id },
    data: {
      status: next.status,
      kinds: [...next.kinds],
      mpnId: next.mpnId,
      restricted: next.restricted,
      transitionClosed: next.transitionClosed,
      language,
      channel,
      channelTrouble: next.channelTrouble,
      deadlineDays,
      findable,
      fourEyesRelaxed,
      decidedById: verdict?.by ?? null,
      decidedVia: verdict?.via ?? null,
      decidedAt: verdict?.at ?? null,
      // Cards of a company show its standing alone, so only that makes them old.
      version: { increment: standing(seen) === standing(next) ? 0 : 1 },
    },
  });
  // What could not be edited while the channel was away can be now: the sweep draws what is old.
  if (seen.channelTrouble !== null && next.channelTrouble === null && channel !== null)
    await tx.copy.updateMany({
      where: { team: next.team, channel, lost: true },
      data: { lost: false },
    });
}

const standing = ({ status, kinds, mpnId, restricted }: Company): string =>
  JSON.stringify([status, kinds, mpnId, restricted]);

export const imageOfCompany = (company: Company) => ({
  status: company.status,
  kinds: [...company.kinds],
  mpnId: company.mpnId,
  restricted: company.restricted,
  transitionClosed: company.transitionClosed,
  channelTrouble: company.channelTrouble,
  ...company.settings,
});

/** Without the contact, which stands in a row of its own. */
export function newCompanyRow(claim: Omit<NewCompany, 'contact'>) {
  return { ...claim, kinds: [...claim.kinds], nameFolded: folded(claim.name) };
}

export type About = { readonly by: By; readonly via: Entry['via'] };

export async function recordCompany(
  tx: Tx,
  rooms: Rooms,
  now: Date,
  before: Company,
  after: Company,
  facts: readonly CompanyFact[],
  { by, via }: About,
): Promise<void> {
  await record(tx, rooms, now, facts, {
    by,
    via,
    // Of what somebody else did to it the company is the counterpart, and may read it.
    counterpart: by.company === after.id ? null : after.id,
    subject: { kind: 'company', id: after.id },
    known: 'declared',
    before: imageOfCompany(before),
    after: imageOfCompany(after),
  });
}

/** One act on a company that nobody of it does: a reviewer's, or the operator's. */
export function reviewing(rooms: Rooms) {
  type Decided = ReturnType<Parameters<Backstage['companies']['review']>[2]>;
  return (
    act: Parameters<Backstage['companies']['review']>[1],
    id: CompanyId,
    by: By,
    decide: (tx: Tx, company: Company, now: Date) => Promise<Decided>,
  ) =>
    once(rooms, act, id, {
      async change(tx) {
        const { company, now } = await lock(tx, rooms, id);
        const { next, facts } = decided(await decide(tx, company, now));
        if (facts.length === 0) return company;
        await keep(tx, company, next);
        await recordCompany(tx, rooms, now, company, next, facts, { by, via: act.via });
        return next;
      },
      again: byId,
    });
}
