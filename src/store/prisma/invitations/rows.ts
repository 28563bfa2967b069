import { z } from 'zod';
import { clouds, languages } from '../../../domain/company.ts';
import type {
  CompanyId,
  CustomerId,
  InvitationId,
  PartnershipId,
  PersonId,
} from '../../../domain/ids.ts';
import type { Invitation } from '../../../domain/invitation/invitation.ts';
import { kinds } from '../../../domain/people.ts';

const moment = z.coerce.date();
const company = z.string().transform((id) => id as CompanyId);
const person = z.string().transform((id) => id as PersonId);
const customer = z.string().transform((id) => id as CustomerId);

const invitationRow = z.object({
  id: z.string().transform((id) => id as InvitationId),
  kind: z.enum(['solo', 'joint']),
  inviterId: company,
  capacity: z.enum(kinds),
  providerId: company.nullable(),
  partnershipId: z
    .string()
    .transform((id) => id as PartnershipId)
    .nullable(),
  customerId: customer.nullable(),
  customerName: z.string(),
  country: z.string(),
  cloud: z.enum(clouds),
  adminAsked: z.boolean(),
  language: z.enum(languages),
  status: z.enum([
    'draft',
    'issued',
    'to-confirm',
    'accepted',
    'declined',
    'revoked',
    'expired',
    'voided',
  ]),
  version: z.number(),
  issue: z.number(),
  createdById: person,
  createdAt: moment,
  issuedAt: moment.nullable(),
  expiresAt: moment,
  answeredAt: moment.nullable(),
  decidedById: person.nullable(),
  decidedAt: moment.nullable(),
  voidedWhy: z.enum(['partnership-ended', 'not-reseller']).nullable(),
  replacedById: z
    .string()
    .transform((id) => id as InvitationId)
    .nullable(),
  doneTicked: z.boolean(),
});

export function readInvitation(row: unknown): Invitation {
  const i = invitationRow.parse(row);
  const terms = {
    id: i.id,
    kind: i.kind,
    inviter: i.inviterId,
    capacity: i.capacity,
    provider: i.providerId,
    partnership: i.partnershipId,
    known: i.customerId,
    name: i.customerName,
    country: i.country,
    cloud: i.cloud,
    admin: i.adminAsked,
    language: i.language,
    created: { by: i.createdById, at: i.createdAt },
    issue: i.issue,
    version: i.version,
  };
  const present = <T>(value: T | null): T => {
    if (value === null) throw new Error(`The invitation ${i.id} says a status without its facts.`);
    return value;
  };
  switch (i.status) {
    case 'draft':
      return { ...terms, status: 'draft', until: i.expiresAt };
    case 'issued':
      return { ...terms, status: 'issued', at: present(i.issuedAt), until: i.expiresAt };
    case 'to-confirm':
      return {
        ...terms,
        status: 'to-confirm',
        answeredAt: present(i.answeredAt),
        until: i.expiresAt,
        done: i.doneTicked,
      };
    case 'accepted':
      return {
        ...terms,
        status: 'accepted',
        answeredAt: present(i.answeredAt),
        customer: present(i.customerId),
        confirmed: i.decidedById && i.decidedAt ? { by: i.decidedById, at: i.decidedAt } : null,
        done: i.doneTicked,
      };
    case 'declined':
      return { ...terms, status: 'declined', answeredAt: present(i.answeredAt) };
    case 'revoked':
      return {
        ...terms,
        status: 'revoked',
        by: present(i.decidedById),
        at: present(i.decidedAt),
        answeredAt: i.answeredAt,
      };
    case 'expired':
      return { ...terms, status: 'expired', at: i.expiresAt };
    case 'voided':
      return {
        ...terms,
        status: 'voided',
        at: present(i.decidedAt),
        why: present(i.voidedWhy),
        replacedBy: i.replacedById,
      };
  }
}

/** The columns that change with the state; the terms never do. */
export function writeInvitation(i: Invitation) {
  const { status, issue } = i;
  switch (i.status) {
    case 'draft':
      return { status, issue, expiresAt: i.until };
    case 'issued':
      return { status, issue, issuedAt: i.at, expiresAt: i.until };
    case 'to-confirm':
      return { status, answeredAt: i.answeredAt, expiresAt: i.until, doneTicked: i.done };
    case 'accepted':
      return {
        status,
        answeredAt: i.answeredAt,
        customerId: i.customer,
        doneTicked: i.done,
        decidedById: i.confirmed?.by ?? null,
        decidedAt: i.confirmed?.at ?? null,
      };
    case 'declined':
      return { status, answeredAt: i.answeredAt };
    case 'revoked':
      return { status, decidedById: i.by, decidedAt: i.at };
    case 'expired':
      return { status };
    case 'voided':
      return { status, decidedAt: i.at, voidedWhy: i.why, replacedById: i.replacedBy };
  }
}

/** What the record keeps of a state: ids, times and words of ours, nothing that a person typed. */
export function imageOfInvitation(i: Invitation): Record<string, string | number | boolean | null> {
  return {
    status: i.status,
    kind: i.kind,
    inviter: i.inviter,
    provider: i.provider,
    admin: i.admin,
    cloud: i.cloud,
    issue: i.issue,
    ...('until' in i ? { until: i.until.toISOString() } : {}),
    ...(i.status === 'accepted' ? { customer: i.customer, done: i.done } : {}),
    ...(i.status === 'voided' ? { why: i.why, replacedBy: i.replacedBy } : {}),
  };
}
