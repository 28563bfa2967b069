import type { PersonId } from '../ids.ts';

/** What can be said no to around a customer; their sentences stand in src/i18n/<language>/customer-refusals.ts. */
export type CustomerRefusal =
  /** R-CUST-01; `names`: the providers that can do it. */
  | { code: 'reseller-cannot-create'; names: readonly string[] }
  | { code: 'reseller-required'; about: 'reseller' }
  | { code: 'domain-taken'; about: 'domain' }
  | {
      code: 'registration-number';
      about: 'registration';
      why: 'missing' | 'shape' | 'unsupported';
      country: string;
      example: string;
    }
  | { code: 'phone-needed'; about: 'phone'; country: string }
  | { code: 'name-invented'; about: 'name' }
  /** What was typed between the two steps is kept for an hour. */
  | { code: 'draft-gone' }
  | { code: 'customer-unknown' }
  /** Its record is visible through a partner, or the relationship is over. */
  | { code: 'not-your-customer' }
  | { code: 'relationship-ended'; by: PersonId | null; at: Date }
  | { code: 'attestation-needed'; about: 'attestation' }
  | { code: 'reseller-cannot-attest'; names: readonly string[] }
  | { code: 'attested-already'; about: 'email' }
  | { code: 'day-to-come'; about: string }
  | { code: 'no-admin-rights' }
  | { code: 'admin-ended-already'; at: Date }
  | { code: 'admin-returned-already' };
