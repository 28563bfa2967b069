import type { Company, CompanyFact } from '../company.ts';
import { refused, settled, type Outcome } from '../outcome.ts';
import {
  application,
  checks,
  isOpen,
  fact,
  type CheckStates,
  type Enrolment,
  type EnrolmentFact,
} from './enrolment.ts';
import { pathOf, type Enrolling } from './start.ts';

/** The operator has looked the MPN id up: the company has it from now on, and an enrolment under way needs no other word on it. */
export function setMpn(
  { company, newest }: Enrolling,
  mpnId: string,
  now: Date,
): Outcome<Enrolling, EnrolmentFact | CompanyFact> {
  if (company.status === 'outside') return refused({ code: 'unknown' });
  if (company.status === 'rejected') return refused({ code: 'company-rejected' });
  const open = newest && isOpen(newest) ? newest : null;
  const known = company.mpnId === mpnId && (!open || settles(open, mpnId));
  if (known) return settled({ company, newest });
  const next = open && lookedUp(open, mpnId, now);
  const back = open?.status === 'rejected' && next?.status === 'in-review';
  const facts: (EnrolmentFact | CompanyFact)[] = [
    { kind: 'company.corrected', company: company.id },
    ...(back ? [fact('enrolment.corrected', open.id)] : []),
  ];
  return settled({ company: { ...company, mpnId }, newest: next ?? newest }, ...facts);
}

const settles = ({ details, checks: { mpn } }: Enrolment, mpnId: string): boolean =>
  details.mpn.id === mpnId && mpn.state === 'approved' && mpn.via === 'operator';

function lookedUp(seen: Enrolment, mpnId: string, now: Date): Enrolment {
  const details = { ...seen.details, mpn: { ...seen.details.mpn, id: mpnId } };
  const states: CheckStates = {
    ...seen.checks,
    mpn: { state: 'approved', via: 'operator', by: null, at: now },
  };
  const looked = { ...seen, details, checks: states };
  // Where nothing else failed it waits for its review again.
  if (seen.status !== 'rejected' || checks.some((check) => states[check].state === 'rejected'))
    return looked;
  return { ...application(looked), status: 'in-review', since: now, answeredAt: now };
}

/** R-TRN-04: the operator's switch for a direct-bill partner that may not, or may again, become a reseller as well. */
export function closeTransition(seen: Company, closed: boolean): Outcome<Company, CompanyFact> {
  if (pathOf(seen) !== 'direct-bill') return refused({ code: 'not-direct-bill', about: 'company' });
  if (seen.status === 'confirmed' && seen.kinds.includes('reseller'))
    return refused({ code: 'enrolled-already' });
  if (seen.transitionClosed === closed) return settled(seen);
  return settled(
    { ...seen, transitionClosed: closed },
    { kind: 'company.corrected', company: seen.id },
  );
}
