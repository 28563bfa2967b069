import type { Company } from '../../domain/company.ts';
import type { CompanyId, PersonId } from '../../domain/ids.ts';
import { Refused } from '../../domain/outcome.ts';
import type { Backstage, NewCompany } from '../store.ts';
import { decided, once, record, type By, type Rooms, type Tx } from './commit.ts';
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
      version: { increment: seen.status === next.status ? 0 : 1 },
    },
  });
  // What could not be edited while the channel was away can be now: the sweep draws what is old.
  if (seen.channelTrouble !== null && next.channelTrouble === null && channel !== null)
    await tx.copy.updateMany({
      where: { team: next.team, channel, lost: true },
      data: { lost: false },
    });
}

export const imageOfCompany = (company: Company) => ({
  status: company.status,
  kinds: [...company.kinds],
  channelTrouble: company.channelTrouble,
  ...company.settings,
});

/** Without the contact, which stands in a row of its own. */
export function newCompanyRow(claim: Omit<NewCompany, 'contact'>) {
  return { ...claim, kinds: [...claim.kinds], nameFolded: folded(claim.name) };
}

/** One verdict on a company, by a reviewer or the operator. */
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
        await keep(tx, company, next);
        await record(tx, rooms, now, facts, {
          by,
          via: act.via,
          counterpart: id,
          subject: { kind: 'company', id },
          known: 'declared',
          before: imageOfCompany(company),
          after: imageOfCompany(next),
        });
        return next;
      },
      again: byId,
    });
}
