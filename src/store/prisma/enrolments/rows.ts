import { z } from 'zod';
import type { Company } from '../../../domain/company.ts';
import type { Details, Enrolment } from '../../../domain/enrolment/enrolment.ts';
import type { CompanyId, EnrolmentId, PersonId } from '../../../domain/ids.ts';

// What comes out of the database is read, not believed; from the query API a Date, from row_to_json a string.
const moment = z.coerce.date();
const person = z.string().transform((id) => id as PersonId);

const check = z.discriminatedUnion('state', [
  z.object({ state: z.literal('open'), again: z.boolean() }),
  z.object({
    state: z.literal('approved'),
    via: z.enum(['link', 'reviewer', 'automatic', 'operator']),
    by: person.nullable(),
    at: moment,
  }),
  z.object({ state: z.literal('rejected'), by: person.nullable(), at: moment }),
]);

const detailsRow = z.object({
  legalName: z.string(),
  addressLine: z.string(),
  city: z.string(),
  state: z.string(),
  postalCode: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
  phone: z.string().nullable(),
  contactIs: z.enum(['applicant', 'colleague']),
  supportEmail: z.string(),
  supportPhone: z.string(),
  supportWebsite: z.string(),
  mpnId: z.string(),
  mpnCountry: z.string(),
  mpnKind: z.enum(['location', 'global']),
  mpnActive: z.boolean(),
});

function readDetails(row: unknown): Details {
  const d = detailsRow.parse(row);
  return {
    legalName: d.legalName,
    address: { line: d.addressLine, city: d.city, state: d.state, postalCode: d.postalCode },
    contact: {
      firstName: d.firstName,
      lastName: d.lastName,
      email: d.email,
      phone: d.phone,
      who: d.contactIs,
    },
    support: { email: d.supportEmail, phone: d.supportPhone, website: d.supportWebsite },
    mpn: { id: d.mpnId, country: d.mpnCountry, kind: d.mpnKind, active: d.mpnActive },
  };
}

export const writeDetails = ({ legalName, address, contact, support, mpn }: Details) =>
  ({
    legalName,
    addressLine: address.line,
    city: address.city,
    state: address.state,
    postalCode: address.postalCode,
    firstName: contact.firstName,
    lastName: contact.lastName,
    email: contact.email,
    phone: contact.phone,
    contactIs: contact.who,
    supportEmail: support.email,
    supportPhone: support.phone,
    supportWebsite: support.website,
    mpnId: mpn.id,
    mpnCountry: mpn.country,
    mpnKind: mpn.kind,
    mpnActive: mpn.active,
  }) satisfies z.infer<typeof detailsRow>;

const enrolmentRow = z.object({
  id: z.string().transform((id) => id as EnrolmentId),
  companyId: z.string().transform((id) => id as CompanyId),
  path: z.enum(['new', 'direct-bill']),
  status: z.enum(['verifying', 'in-review', 'rejected', 'qualified', 'active', 'withdrawn']),
  version: z.number(),
  appliedById: person,
  appliedAt: moment,
  checks: z.object({ email: check, employment: check, business: check, mpn: check }),
  issue: z.number(),
  expiresAt: moment,
  since: moment,
  byId: person.nullable(),
  via: z.enum(['reviewer', 'automatic']).nullable(),
  answeredAt: moment.nullable(),
  agreementVersion: z.string().nullable(),
  incentivesAt: moment.nullable(),
});

export function readEnrolment(row: unknown, details: unknown): Enrolment {
  const e = enrolmentRow.parse(row);
  const present = <T>(value: T | null): T => {
    if (value === null) throw new Error(`The enrolment ${e.id} says a status without its facts.`);
    return value;
  };
  const common = {
    id: e.id,
    company: e.companyId,
    path: e.path,
    applied: { by: e.appliedById, at: e.appliedAt },
    details: readDetails(details),
    checks: e.checks,
    issue: e.issue,
    version: e.version,
  };
  switch (e.status) {
    case 'verifying':
      return { ...common, status: e.status, since: e.since, until: e.expiresAt };
    case 'in-review': {
      const answeredAt = present(e.answeredAt);
      return { ...common, status: e.status, since: e.since, answeredAt };
    }
    case 'rejected':
      return { ...common, status: e.status, by: e.byId, at: e.since };
    case 'qualified':
      return { ...common, status: e.status, via: present(e.via), by: e.byId, at: e.since };
    case 'active':
      return {
        ...common,
        status: e.status,
        by: present(e.byId),
        at: e.since,
        agreement: present(e.agreementVersion),
        incentivesAt: e.incentivesAt,
      };
    case 'withdrawn':
      return { ...common, status: e.status, by: present(e.byId), at: e.since };
  }
}

/** The columns that change with the state. */
export function writeEnrolment(e: Enrolment) {
  const { status, issue, checks } = e;
  const common = { status, issue, checks };
  switch (e.status) {
    case 'verifying':
      // Whoever answered before answered for an older link.
      return { ...common, since: e.since, expiresAt: e.until, byId: null, answeredAt: null };
    case 'in-review':
      return { ...common, since: e.since, byId: null, answeredAt: e.answeredAt };
    case 'rejected':
    case 'withdrawn':
      return { ...common, since: e.at, byId: e.by };
    case 'qualified':
      return { ...common, since: e.at, byId: e.by, via: e.via };
    case 'active':
      return {
        ...common,
        since: e.at,
        byId: e.by,
        agreementVersion: e.agreement,
        incentivesAt: e.incentivesAt,
      };
  }
}

/** What the record keeps of both: ids, times and words of ours, nothing that a person typed. */
export function imageOfEnrolment(e: Enrolment, { status, kinds }: Company) {
  const { email, employment, business, mpn } = e.checks;
  return {
    status: e.status,
    path: e.path,
    issue: e.issue,
    checks: {
      email: email.state,
      employment: employment.state,
      business: business.state,
      mpn: mpn.state,
    },
    company: { status, kinds: [...kinds] },
    ...('until' in e ? { until: e.until.toISOString() } : {}),
    ...(e.status === 'qualified' ? { via: e.via } : {}),
    ...(e.status === 'active'
      ? { agreement: e.agreement, incentivesAt: e.incentivesAt?.toISOString() ?? null }
      : {}),
  };
}
