import type { PersonId } from '../ids.ts';
import type { EnrolmentStatus } from './enrolment.ts';

/** What can be said no to around enrolment; their sentences stand in src/i18n/<language>/enrolment-refusals.ts. */
export type EnrolmentRefusal =
  /** Only a reseller-to-be or a direct-bill partner enrols. */
  | { code: 'enrol-not-for-providers' }
  | { code: 'enrolled-already' }
  | { code: 'enrolment-open'; status: EnrolmentStatus }
  /** Nothing of the kind is under way. */
  | { code: 'no-enrolment' }
  /** It moved on meanwhile: what it waits for now. */
  | { code: 'enrolment-elsewhere'; status: EnrolmentStatus; by: PersonId | null; at: Date }
  /** A company that was rejected starts with its setup again. */
  | { code: 'company-rejected' }
  /** R-TRN-04: the operator opens it again. */
  | { code: 'transition-closed' }
  | { code: 'profile-incomplete'; about: string }
  | { code: 'mpn-inactive'; about: 'mpnActive' }
  | { code: 'mpn-not-location'; about: 'mpnKind' }
  | { code: 'mpn-country-mismatch'; about: 'mpnCountry'; ours: string; theirs: string }
  | { code: 'contact-elsewhere'; about: 'contactWorks' }
  | { code: 'no-rollback-ack-required'; about: 'noWayBack' }
  | { code: 'nothing-corrected' }
  /** Every check that is open gets a verdict. */
  | { code: 'verdict-missing'; about: string }
  /** Of a company whose enrolment is under way the enrolment's card decides. */
  | { code: 'company-enrols' }
  | { code: 'agreement-tick'; about: 'agreement' }
  | { code: 'incentives-known'; at: Date }
  /** So many mails have left for the company today that the contact's has to wait. */
  | { code: 'contact-mail-limit'; limit: number }
  // restriction of direct bill
  | { code: 'not-direct-bill'; about: string }
  | { code: 'restricted-already' }
  | { code: 'not-restricted' };
