import { z } from 'zod';
import { consentWays, type Consent } from '../../../domain/customer/extend.ts';
import type { CompanyId, CustomerId, PersonId } from '../../../domain/ids.ts';
import type { BillTo } from '../../store.ts';

// What comes out of the database is read, not believed; from the query API a Date, from row_to_json a string.
const moment = z.coerce.date();
const company = z.string().transform((id) => id as CompanyId);
const text = z.string().nullable();

const consentRow = z.object({
  id: z.string(),
  customerId: z.string().transform((id) => id as CustomerId),
  holderId: company,
  providerId: company,
  way: z.enum(consentWays),
  agreedOn: moment,
  at: moment,
  byId: z.string().transform((id) => id as PersonId),
  usedAt: moment.nullable(),
});
export function readConsent(row: unknown): Consent {
  const { customerId, holderId, providerId, byId, ...rest } = consentRow.parse(row);
  return { ...rest, customer: customerId, holder: holderId, provider: providerId, by: byId };
}
export const writeConsent = (c: Consent) => ({
  id: c.id,
  customerId: c.customer,
  holderId: c.holder,
  providerId: c.provider,
  way: c.way,
  agreedOn: c.agreedOn,
  at: c.at,
  byId: c.by,
  usedAt: c.usedAt,
});
/** What the record keeps of it, for both sides to read: its day and whether it is used, nothing that a person typed. */
export const imageOfConsent = (c: Consent) => ({
  consent: c.id,
  provider: c.provider,
  agreedOn: c.agreedOn.toISOString().slice(0, 10),
  used: c.usedAt !== null,
});

export const signerRow = z.object({ name: z.string(), email: z.string(), note: text });
export const billToRow: z.ZodType<BillTo> = z.object({
  companyName: z.string(),
  email: text,
  firstName: text,
  lastName: text,
  phone: text,
  culture: text,
  language: text,
  addressLine: text,
  city: text,
  state: text,
  postalCode: text,
  country: z.string(),
  registrationNumber: text,
});
