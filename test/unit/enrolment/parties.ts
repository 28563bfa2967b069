import { isWebmail } from '../../../src/data/mail-domains.ts';
import type { Company } from '../../../src/domain/company.ts';
import {
  unchecked,
  type Check,
  type CheckState,
  type Details,
  type Enrolment,
} from '../../../src/domain/enrolment/enrolment.ts';
import type { ContactAnswer, Reviewing } from '../../../src/domain/enrolment/review.ts';
import type { Enrolling, EnrolmentRules, Ticks } from '../../../src/domain/enrolment/start.ts';
import type { CompanyId, EnrolmentId, PersonId } from '../../../src/domain/ids.ts';
import type { Actor, Kind, Role } from '../../../src/domain/people.ts';

// A company that enrols, its people, a reviewer, and the enrolment in each of its states.
export const now = new Date('2026-06-01T08:00:00Z');
export const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
const id = 'middelveld' as CompanyId;
const person = (called: string) => called as PersonId;
export const applicant = person('applicant');
export const claimer = person('claimer');
const outsider = person('outsider');

export const company = (
  kinds: readonly Kind[],
  status: 'claimed' | 'confirmed' | 'rejected' = 'claimed',
  change: Partial<Company> = {},
): Company => {
  const verdict = { by: outsider, via: 'reviewer', at: now } as const;
  const common = {
    id,
    name: 'Middelveld BV',
    tenantId: '55555555-eeee-4eee-8eee-000000000005',
    domain: 'middelveld.onmicrosoft.com',
    country: 'NL',
    cloud: 'public',
    kinds,
    mpnId: '4500005',
    language: 'nl',
    timeZone: 'Europe/Amsterdam',
    channelTrouble: null,
    home: 'T1',
    team: 'T1',
    settings: {
      channel: 'C1',
      language: 'nl',
      deadlineDays: 30,
      findable: false,
      fourEyesRelaxed: false,
    },
    restricted: false,
    transitionClosed: false,
    version: 1,
    claimed: { by: claimer, at: now },
    ...change,
  } as const;
  if (status === 'claimed') return { ...common, status };
  return status === 'confirmed'
    ? { ...common, status, confirmed: verdict }
    : { ...common, status, rejected: verdict };
};
export const claimed = company(['reseller']);
export const direct = company(['direct-bill'], 'confirmed');

export const by = (
  role: Role | readonly Role[],
  kinds: readonly Kind[] = claimed.kinds,
  change: Partial<Actor> = {},
): Actor => ({
  person: applicant,
  user: 'U1',
  home: 'T1',
  company: id,
  kinds,
  roles: typeof role === 'string' ? [role] : role,
  ...change,
});
export const admin = by('global-admin');

export const details: Details = {
  legalName: 'Middelveld Beheer BV',
  address: { line: 'Dijk 1', city: 'Almere', state: '', postalCode: '1300 AA' },
  contact: {
    firstName: 'Cora',
    lastName: 'Contact',
    email: 'cora@middelveld.example',
    phone: null,
    who: 'colleague',
  },
  support: {
    email: 'help@middelveld.example',
    phone: '+31361234567',
    website: 'https://middelveld.example',
  },
  mpn: { id: '4500005', country: 'NL', kind: 'location', active: true },
};
export const ticks: Ticks = { contactWorks: true, noWayBack: true };
export const rules: EnrolmentRules = { isWebmail };
export const ask = { id: 'e' as EnrolmentId, details, ...ticks };

const terms = {
  id: ask.id,
  company: id,
  path: 'new' as const,
  applied: { by: applicant, at: now },
  details,
  checks: unchecked(false),
  issue: 1,
  version: 1,
};
export const verifying: Enrolment = {
  ...terms,
  status: 'verifying',
  since: now,
  until: later(30),
};
export const inReview: Enrolment = {
  ...terms,
  status: 'in-review',
  since: now,
  answeredAt: now,
};
export const passed: CheckState = { state: 'approved', via: 'reviewer', by: outsider, at: now };
const failed: CheckState = { state: 'rejected', by: outsider, at: now };
const all = (state: CheckState) => ({
  email: state,
  employment: state,
  business: state,
  mpn: state,
});
export const every: Record<Enrolment['status'], Enrolment> = {
  verifying,
  'in-review': inReview,
  rejected: {
    ...terms,
    checks: { ...all(passed), business: failed },
    status: 'rejected',
    by: outsider,
    at: now,
  },
  qualified: {
    ...terms,
    checks: all(passed),
    status: 'qualified',
    via: 'reviewer',
    by: outsider,
    at: now,
  },
  active: {
    ...terms,
    checks: all(passed),
    status: 'active',
    by: applicant,
    at: now,
    agreement: '2022-10',
    incentivesAt: null,
  },
  withdrawn: { ...terms, status: 'withdrawn', by: applicant, at: now },
};

export const enrolling = (newest: Enrolment | null, of: Company = claimed): Enrolling => ({
  company: of,
  newest,
});
export const reviewing = (enrolment: Enrolment, of: Company = claimed): Reviewing => ({
  company: of,
  enrolment,
});
/** All that the page and we know where everything is as it should be. */
export const answer: ContactAnswer = {
  signedUp: true,
  addressIsOurs: true,
  sameAddress: true,
  mailed: true,
  automatic: true,
  twoPeople: true,
};
export const reviewer = { person: outsider, worksThere: false };
export const approves = (which: readonly Check[] = ['email', 'employment', 'business', 'mpn']) =>
  Object.fromEntries(which.map((check) => [check, 'approved' as const]));

type Outcome<Next> = { ok: true; next: Next } | { ok: false; refusal: { code: string } };
export const code = (outcome: Outcome<unknown>): string =>
  outcome.ok ? 'done' : outcome.refusal.code;
export function done<Next>(outcome: Outcome<Next>): Next {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.next;
}
