import { randomBytes } from 'node:crypto';
import { adminUserOf, type PartnerCenter } from './port.ts';

/** The sandbox's: practise "domain taken" with one of these. */
export const takenForPractice: readonly string[] = ['contoso.onmicrosoft.com'];

/** The sandbox's: as if Microsoft had answered. */
export const practice: PartnerCenter = {
  setUp: ({ domain }) =>
    Promise.resolve({
      kind: 'practice',
      userName: adminUserOf(domain),
      password: `practice-${randomBytes(12).toString('base64url')}`,
    }),
  domainTaken: (domain) => Promise.resolve(takenForPractice.includes(domain.trim().toLowerCase())),
};
