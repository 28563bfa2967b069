import { addDays } from 'date-fns';
import type { Company } from '../company.ts';
import type { EnrolmentId } from '../ids.ts';
import { refused, settled } from '../outcome.ts';
import type { Actor } from '../people.ts';
import type { Refusal } from '../refusals.ts';
import { permits, whoMay } from '../roles.ts';
import {
  application,
  checks,
  fact,
  isOpen,
  unchecked,
  type Check,
  type CheckStates,
  type Details,
  type Enrolment,
  type EnrolmentDecision,
} from './enrolment.ts';

/** The company as it is, and its newest enrolment. */
export type Enrolling = { readonly company: Company; readonly newest: Enrolment | null };
/** What is ticked besides the details. */
export type Ticks = {
  readonly contactWorks: boolean;
  /** R-TRN-07; asked of direct bill alone. */
  readonly noWayBack: boolean;
};
export type EnrolmentRules = { readonly isWebmail: (address: string) => boolean };

/** A claimed kind is no kind yet: whoever only said so enrols like a newcomer. */
export const pathOf = ({ kinds }: Company): Enrolment['path'] | null =>
  kinds.includes('provider') ? null : kinds.includes('direct-bill') ? 'direct-bill' : 'new';

/** R-ENR-03, R-TRN-03: matrix rows 1 and 2, asked for what the company is before it enrols. */
function rightToEnrol({ kinds }: Company, by: Pick<Actor, 'company' | 'roles'>): Refusal | null {
  const direct = kinds.includes('direct-bill');
  const action = direct ? 'enrolment.start-from-direct-bill' : 'enrolment.start';
  const before = { kinds: direct ? (['direct-bill'] as const) : [], roles: by.roles };
  return permits(action, before)
    ? null
    : { code: 'role-needed', roles: whoMay(action), company: by.company };
}

/** What a company is that has no enrolment to look for; null: one may be there, or begin. */
export function nothingToEnrol(company: Company): Refusal | null {
  if (pathOf(company) === null) return { code: 'enrol-not-for-providers' };
  if (company.status === 'rejected') return { code: 'company-rejected' };
  return company.status === 'confirmed' && company.kinds.includes('reseller')
    ? { code: 'enrolled-already' }
    : null;
}

/** Why this company may not enrol now; null: it may. */
export function canEnrol(
  { company, newest }: Enrolling,
  by: Pick<Actor, 'company' | 'roles'>,
): Refusal | null {
  if (company.id !== by.company) return { code: 'unknown' };
  const no = nothingToEnrol(company);
  if (no) return no;
  if (newest && isOpen(newest)) return { code: 'enrolment-open', status: newest.status };
  if (pathOf(company) === 'direct-bill' && company.transitionClosed)
    return { code: 'transition-closed' };
  return rightToEnrol(company, by);
}

/** What the form's first step asks; the rest is about people. */
export type Profile = Pick<Details, 'legalName' | 'address' | 'mpn'>;

/** R-ENR-04 to -08, of the first step alone: nobody fills in the second one for nothing. */
export function profileMisfit(
  { country }: Company,
  { legalName, address, mpn }: Profile,
): Refusal | null {
  const missing = firstMissing({
    legalName,
    addressLine: address.line,
    city: address.city,
    postalCode: address.postalCode,
    mpn: mpn.id,
  });
  if (missing) return missing;
  if (!mpn.active) return { code: 'mpn-inactive', about: 'mpnActive' };
  if (mpn.kind !== 'location') return { code: 'mpn-not-location', about: 'mpnKind' };
  return mpn.country === country
    ? null
    : { code: 'mpn-country-mismatch', about: 'mpnCountry', ours: country, theirs: mpn.country };
}

/** R-ENR-04 to -11: the refusal is about its field. */
function misfitOf(
  company: Company,
  details: Details,
  { contactWorks }: Pick<Ticks, 'contactWorks'>,
  { isWebmail }: EnrolmentRules,
): Refusal | null {
  const { contact, support } = details;
  const no =
    profileMisfit(company, details) ??
    firstMissing({
      contactFirst: contact.firstName,
      contactLast: contact.lastName,
      contactEmail: contact.email,
      supportEmail: support.email,
      supportPhone: support.phone,
      supportWebsite: support.website,
    });
  if (no) return no;
  if (isWebmail(contact.email)) return { code: 'webmail-refused', about: 'contactEmail' };
  return contactWorks ? null : { code: 'contact-elsewhere', about: 'contactWorks' };
}

/** R-ENR-04: fields that nobody may leave out, by their names in the form. */
function firstMissing(demanded: Readonly<Record<string, string>>): Refusal | null {
  const missing = Object.entries(demanded).find(([, typed]) => typed.trim() === '');
  return missing ? { code: 'profile-incomplete', about: missing[0] } : null;
}

/** Starts the enrolment; from here on it waits for the primary contact (R-ENR-12). */
export function enrol(
  seen: Enrolling,
  ask: Ticks & { readonly id: EnrolmentId; readonly details: Details },
  by: Actor,
  rules: EnrolmentRules,
  now: Date,
): EnrolmentDecision {
  const { company, newest } = seen;
  const no = canEnrol(seen, by) ?? misfitOf(company, ask.details, ask, rules);
  if (no) return refused(no);
  const path = pathOf(company) ?? 'new';
  if (path === 'direct-bill' && !ask.noWayBack)
    return refused({ code: 'no-rollback-ack-required', about: 'noWayBack' });
  const next: Enrolment = {
    id: ask.id,
    company: company.id,
    path,
    applied: { by: by.person, at: now },
    details: ask.details,
    // Whoever took one back and starts over is looked at by a person.
    checks: unchecked(newest !== null),
    issue: 1,
    version: 1,
    status: 'verifying',
    since: now,
    until: addDays(now, company.settings.deadlineDays),
  };
  return settled(next, fact('enrolment.submitted', next.id));
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
/** Which checks a correction opens again. */
export function touched(before: Details, after: Details): readonly Check[] {
  const moved = {
    email: before.contact.email !== after.contact.email,
    employment: !same(before.contact, after.contact),
    business:
      before.legalName !== after.legalName ||
      !same(before.address, after.address) ||
      !same(before.support, after.support),
    mpn: !same(before.mpn, after.mpn),
  };
  return checks.filter((check) => moved[check]);
}

export const canCorrect = ({ company, newest }: Enrolling, by: Actor): Refusal | null => {
  if (company.id !== by.company || !newest) return { code: 'no-enrolment' };
  const no = rightToEnrol(company, by);
  if (no) return no;
  return newest.status === 'verifying' || newest.status === 'rejected' ? null : elsewhere(newest);
};

/** C.2: corrected data goes to review again, and only what changed; another address has to be verified anew. */
export function correct(
  seen: Enrolling,
  ask: Pick<Ticks, 'contactWorks'> & { readonly details: Details },
  by: Actor,
  rules: EnrolmentRules,
  now: Date,
): EnrolmentDecision {
  const { company, newest } = seen;
  const no = canCorrect(seen, by) ?? misfitOf(company, ask.details, ask, rules);
  if (no) return refused(no);
  if (!newest) return refused({ code: 'no-enrolment' });
  const changed = touched(newest.details, ask.details);
  const failed = checks.filter((check) => newest.checks[check].state === 'rejected');
  // What was rejected is looked at again also where the remedy lay elsewhere: a register, a profile at Microsoft.
  if (changed.length === 0 && failed.length === 0) return refused({ code: 'nothing-corrected' });
  const states = opened(newest.checks, [...changed, ...failed]);
  const common = { ...application(newest), details: ask.details, checks: states };
  const again =
    newest.status === 'verifying' || changed.includes('email') || failed.includes('email');
  const next: Enrolment = again
    ? {
        ...common,
        issue: newest.issue + 1,
        status: 'verifying',
        since: now,
        until: addDays(now, company.settings.deadlineDays),
      }
    : { ...common, status: 'in-review', since: now, answeredAt: now };
  return settled(next, fact('enrolment.corrected', newest.id));
}

const opened = (states: CheckStates, which: readonly Check[]): CheckStates => ({
  ...states,
  ...Object.fromEntries(
    which.map((check) => {
      const before = states[check];
      const again = before.state === 'rejected' || (before.state === 'open' && before.again);
      return [check, { state: 'open' as const, again }];
    }),
  ),
});

/** A new link for the contact; the old one is dead. */
export function renewContactLink(seen: Enrolling, by: Actor, now: Date): EnrolmentDecision {
  const { company, newest } = seen;
  if (!newest || company.id !== by.company) return refused({ code: 'no-enrolment' });
  const no = rightToEnrol(company, by);
  if (no) return refused(no);
  if (newest.status !== 'verifying') return refused(elsewhere(newest));
  const until = addDays(now, company.settings.deadlineDays);
  return settled(
    { ...newest, issue: newest.issue + 1, until },
    fact('enrolment.link-renewed', newest.id),
  );
}

/** Taken back before the agreement; a new one may be started. */
export function withdrawEnrolment(seen: Enrolling, by: Actor, now: Date): EnrolmentDecision {
  const { company, newest } = seen;
  if (!newest || company.id !== by.company) return refused({ code: 'no-enrolment' });
  const no = rightToEnrol(company, by);
  if (no) return refused(no);
  if (!isOpen(newest)) return refused(elsewhere(newest));
  const next: Enrolment = {
    ...application(newest),
    status: 'withdrawn',
    by: by.person,
    at: now,
  };
  return settled(next, fact('enrolment.withdrawn', newest.id));
}

/** Where it stands by now, for whoever comes with an older picture of it. */
export function elsewhere(seen: Enrolment): Refusal {
  const { status } = seen;
  const by = 'by' in seen ? seen.by : null;
  const at = 'at' in seen ? seen.at : seen.since;
  return { code: 'enrolment-elsewhere', status, by, at };
}
