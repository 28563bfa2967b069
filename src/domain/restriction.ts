import type { Company, CompanyFact } from './company.ts';
import { refused, settled, type Outcome } from './outcome.ts';

/**
 * R-TRN-13, -14: a reviewer or the operator records that Microsoft restricted a direct-bill partner, or lifted it.
 * Nobody who works there does (R-ROLE-07). What it then may not do is asked where it would be done (`restricted`).
 */
export function restrict(
  seen: Company,
  by: { readonly worksThere: boolean },
  on: boolean,
): Outcome<Company, CompanyFact> {
  if (by.worksThere) return refused({ code: 'self-approval', why: 'works-there', admins: null });
  if (seen.status !== 'confirmed') return refused({ code: 'not-confirmed' });
  if (!seen.kinds.includes('direct-bill'))
    return refused({ code: 'not-direct-bill', about: 'company' });
  if (seen.restricted === on)
    return refused({ code: on ? 'restricted-already' : 'not-restricted' });
  return settled(
    { ...seen, restricted: on },
    { kind: on ? 'company.restricted' : 'company.unrestricted', company: seen.id },
  );
}
