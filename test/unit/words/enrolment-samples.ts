import type { EnrolmentStatus } from '../../../src/domain/enrolment/enrolment.ts';
import type { EnrolmentRefusal } from '../../../src/domain/enrolment/refusals.ts';
import type { PersonId } from '../../../src/domain/ids.ts';

const at = new Date('2026-06-01T08:00:00Z');
const about = 'field';
const nobody = [null, 'nina' as PersonId] as const;
const statuses: readonly EnrolmentStatus[] = [
  'verifying',
  'in-review',
  'rejected',
  'qualified',
  'active',
  'withdrawn',
];
type Code = EnrolmentRefusal['code'];

/** One of each code of enrolment and restriction, and of each of its kinds. */
export const enrolmentSamples: {
  [C in Code]: readonly Extract<EnrolmentRefusal, { code: C }>[];
} = {
  'enrol-not-for-providers': [{ code: 'enrol-not-for-providers' }],
  'enrolled-already': [{ code: 'enrolled-already' }],
  'enrolment-open': statuses.map((status) => ({ code: 'enrolment-open', status })),
  'no-enrolment': [{ code: 'no-enrolment' }],
  'enrolment-elsewhere': statuses.flatMap((status) =>
    nobody.map((by) => ({ code: 'enrolment-elsewhere' as const, status, by, at })),
  ),
  'company-rejected': [{ code: 'company-rejected' }],
  'transition-closed': [{ code: 'transition-closed' }],
  'profile-incomplete': [{ code: 'profile-incomplete', about }],
  'mpn-inactive': [{ code: 'mpn-inactive', about: 'mpnActive' }],
  'mpn-not-location': [{ code: 'mpn-not-location', about: 'mpnKind' }],
  'mpn-country-mismatch': [
    { code: 'mpn-country-mismatch', about: 'mpnCountry', ours: 'FR', theirs: 'GB' },
  ],
  'contact-elsewhere': [{ code: 'contact-elsewhere', about: 'contactWorks' }],
  'no-rollback-ack-required': [{ code: 'no-rollback-ack-required', about: 'noWayBack' }],
  'nothing-corrected': [{ code: 'nothing-corrected' }],
  'verdict-missing': [{ code: 'verdict-missing', about }],
  'company-enrols': [{ code: 'company-enrols' }],
  'agreement-tick': [{ code: 'agreement-tick', about: 'agreement' }],
  'incentives-known': [{ code: 'incentives-known', at }],
  'contact-mail-limit': [{ code: 'contact-mail-limit', limit: 100 }],
  'not-direct-bill': [{ code: 'not-direct-bill', about }],
  'restricted-already': [{ code: 'restricted-already' }],
  'not-restricted': [{ code: 'not-restricted' }],
};
