import { z } from 'zod';
import { clouds } from '../../../domain/company.ts';
import {
  origins,
  type AdminGrant,
  type Agreement,
  type AtMicrosoft,
  type Customer,
  type Relationship,
} from '../../../domain/customer/customer.ts';
import type { CompanyId, CustomerId, PersonId } from '../../../domain/ids.ts';
import { kinds } from '../../../domain/people.ts';

// What comes out of the database is read, not believed; from the query API a Date, from row_to_json a string.
const moment = z.coerce.date();
const company = z.string().transform((id) => id as CompanyId);
const person = z.string().transform((id) => id as PersonId);

const customerRow = z.object({
  id: z.string().transform((id) => id as CustomerId),
  recordedById: company,
  name: z.string(),
  tenantId: z.string().nullable(),
  domain: z.string().nullable(),
  country: z.string(),
  cloud: z.enum(clouds),
  recordedAt: moment,
  version: z.number(),
});
export function readCustomer(row: unknown): Customer {
  const { recordedById, ...rest } = customerRow.parse(row);
  return { ...rest, recordedBy: recordedById };
}

const relationshipRow = z.object({
  id: z.string(),
  partnerId: company,
  capacity: z.enum(kinds),
  withId: company.nullable(),
  origin: z.enum(origins),
  status: z.enum(['active', 'removed']),
  since: moment,
  tickedVia: z.enum(['partner', 'customer']).nullable(),
  tickedById: person.nullable(),
  tickedAt: moment.nullable(),
  endedById: person.nullable(),
  endedAt: moment.nullable(),
  tellPartners: z.boolean(),
});
export function readRelationship(row: unknown): Relationship {
  const r = relationshipRow.parse(row);
  const atMicrosoft: AtMicrosoft =
    r.tickedVia && r.tickedAt
      ? { known: 'ticked', via: r.tickedVia, by: r.tickedById, at: r.tickedAt }
      : { known: 'declared' };
  const common = {
    id: r.id,
    partner: r.partnerId,
    capacity: r.capacity,
    with: r.withId,
    origin: r.origin,
    since: r.since,
    atMicrosoft,
  };
  if (r.status === 'active') return { ...common, status: 'active' };
  if (!r.endedAt) throw new Error(`The relationship ${r.id} ended without a time.`);
  return { ...common, status: 'removed', by: r.endedById, at: r.endedAt, told: r.tellPartners };
}

const grantRow = z.object({
  customerId: z.string(),
  partnerId: company,
  granted: z.boolean(),
  source: z.enum(['create', 'invite', 'other']),
  known: z.enum(['declared', 'ticked', 'read']),
  since: moment,
  endedBy: z.enum(['customer', 'removal']).nullable(),
  endedOn: moment.nullable(),
  endedAt: moment.nullable(),
  endedById: person.nullable(),
});
export function readGrant(row: unknown): AdminGrant {
  const g = grantRow.parse(row);
  const common = { partner: g.partnerId, source: g.source, known: g.known, since: g.since };
  if (g.granted) return { ...common, granted: true };
  if (!g.endedBy || !g.endedAt)
    throw new Error(`The rights at ${g.customerId} ended without saying how.`);
  const { endedBy: by, endedOn: on, endedAt: at, endedById: recordedBy } = g;
  return { ...common, granted: false, by, on, at, recordedBy };
}

const agreementRow = z.object({
  id: z.string(),
  method: z.enum(['direct', 'page', 'attested']),
  viaId: company,
  partnerIds: z.array(company),
  version: z.string(),
  link: z.string(),
  agreedOn: moment,
  at: moment,
  byId: person.nullable(),
});
export function readAgreement(row: unknown): Agreement {
  const { viaId, partnerIds, byId, ...rest } = agreementRow.parse(row);
  return { ...rest, via: viaId, partners: partnerIds, by: byId };
}
