import type { CustomerData, CustomerDetails } from '../../../src/domain/customer/add.ts';
import type { AdminGrant, Relationship } from '../../../src/domain/customer/customer.ts';
import type { Held, Running } from '../../../src/domain/customer/life.ts';
import { clouds } from '../../../src/data/clouds.ts';
import { culturesOf } from '../../../src/data/cultures.ts';
import { phoneOf } from '../../../src/data/phone.ts';
import { phoneNeeded, registrationRule } from '../../../src/data/registration.ts';
import { regionOf } from '../../../src/data/regions.ts';
import { looksInvented } from '../../../src/data/test-names.ts';
import type { CompanyId, CustomerId, PersonId } from '../../../src/domain/ids.ts';
import type { Actor, Kind, Role } from '../../../src/domain/people.ts';

// Who and what the rules of a customer are tried on.
export const now = new Date('2026-06-01T08:00:00Z');
export const [provider, reseller, other] = ['p', 'r', 'o'] as CompanyId[] as [
  CompanyId,
  CompanyId,
  CompanyId,
];
export const actor = (company: CompanyId, kinds: readonly Kind[], ...roles: Role[]): Actor => ({
  person: 'someone' as PersonId,
  user: 'U1',
  home: 'T1',
  company,
  kinds,
  roles,
});
export const relationship = (
  partner: CompanyId,
  capacity: Kind,
  more: { with?: CompanyId } = {},
): Relationship => ({
  id: partner,
  partner,
  capacity,
  with: more.with ?? null,
  origin: 'created',
  since: now,
  atMicrosoft: { known: 'declared' },
  status: 'active',
});
export const grant = (partner: CompanyId): AdminGrant => ({
  partner,
  source: 'create',
  known: 'declared',
  since: now,
  granted: true,
});
export const held = (
  relationships: readonly Relationship[],
  grants: readonly AdminGrant[] = relationships.map(({ partner }) => grant(partner)),
): Held & Running => ({
  activeSubscriptions: { names: [], count: 0 },
  runningTransfer: null,
  customer: {
    id: 'c' as CustomerId,
    recordedBy: provider,
    name: 'Tasman Bakery BV',
    tenantId: null,
    domain: 'tasman.onmicrosoft.com',
    country: 'NL',
    cloud: 'public',
    recordedAt: now,
    version: 1,
  },
  relationships,
  grants,
  agreements: [],
});
export const data: CustomerData = {
  regionOf,
  clouds,
  registrationRule,
  phoneNeeded,
  phoneOf,
  looksInvented,
  culturesOf,
};
export const details: CustomerDetails = {
  as: 'provider',
  reseller,
  name: 'Tasman Bakery BV',
  email: 'tess@tasman.example',
  firstName: 'Tess',
  lastName: 'Tasman',
  phone: '010 123 4567',
  country: 'NL',
  state: null,
  addressLine: 'Kade 1',
  city: 'Rotterdam',
  postalCode: '3011 AA',
  domain: 'tasman.onmicrosoft.com',
  registration: null,
  cloud: 'public',
};
