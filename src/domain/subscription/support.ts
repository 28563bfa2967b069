import { refused, settled } from '../outcome.ts';
import type { Actor } from '../people.ts';
import type { CompanyId } from '../ids.ts';
import { mayChange, type LifeOutcome, type Owned } from './life.ts';

/** A reseller as the provider's picker has it. */
export type Candidate = {
  readonly company: CompanyId;
  readonly tenantId: string;
  readonly mpnId: string;
  readonly name: string;
  /** R-SUP-03: a partnership with the provider, and delegated admin rights with the customer. */
  readonly partnered: boolean;
  readonly admin: boolean;
};

/** R-SUP-01, -03, -06: tenant id, MPN id and name change together; null: back to the provider (R-SUP-02). */
export function assignSupport(
  seen: Owned,
  by: Actor,
  candidate: Candidate | null,
  now: Date,
): LifeOutcome {
  const no = mayChange(seen, by, 'support.assign');
  if (no) return refused(no);
  const { subscription: s } = seen;
  if (candidate !== null && !candidate.partnered)
    return refused({ code: 'not-partnered', about: 'support', name: candidate.name });
  if (candidate !== null && !candidate.admin)
    return refused({ code: 'support-needs-admin', about: 'support', name: candidate.name });
  if ((s.support?.company ?? null) === (candidate?.company ?? null))
    return refused({ code: 'support-already', about: 'support', who: candidate?.name ?? null });
  const support = candidate && {
    company: candidate.company,
    tenantId: candidate.tenantId,
    mpnId: candidate.mpnId,
    name: candidate.name,
    by: by.person,
    at: now,
  };
  return settled([{ ...s, support }], {
    kind: 'subscription.support-assigned',
    subscription: s.id,
    before: s.support?.company ?? null,
  });
}
