import type { Company, CompanyFact } from '../company.ts';
import type { PersonId } from '../ids.ts';
import { refused, settled, type Outcome } from '../outcome.ts';
import type { Actor } from '../people.ts';
import type { Refusal } from '../refusals.ts';
import { permits, whoMay } from '../roles.ts';
import {
  application,
  checks,
  fact,
  type Check,
  type CheckState,
  type CheckStates,
  type Enrolment,
  type EnrolmentDecision,
  type EnrolmentFact,
} from './enrolment.ts';
import { elsewhere, type Enrolling } from './start.ts';

/** What stands around an enrolment when somebody decides on it. */
export type Reviewing = { readonly enrolment: Enrolment; readonly company: Company };
/** Both, because an approval also confirms a claimed company, and the agreement gives it its kind. */
export type EnrolmentOutcome = Outcome<Reviewing, EnrolmentFact | CompanyFact>;

const dead: Refusal = { code: 'link-dead' };
/** Whether the contact's link still opens a page; whatever is wrong, the page says the same. */
export const answerable = (seen: Enrolment, now: Date): boolean =>
  seen.status === 'verifying' && now < seen.until;

export type ContactAnswer = {
  readonly signedUp: boolean;
  readonly addressIsOurs: boolean;
  /** The address that was entered is the one the link went to. */
  readonly sameAddress: boolean;
  /** Our own mail took the link there; else somebody passed it on. */
  readonly mailed: boolean;
  /** The operator lets verified enrolments through without a reviewer. */
  readonly automatic: boolean;
  /** Applicant and contact are two people, as far as both have said. */
  readonly twoPeople: boolean;
};

/** R-ENR-12: the contact confirms both statements; who it was decides what is left to look at. */
export function verify(seen: Reviewing, ask: ContactAnswer, now: Date): EnrolmentOutcome {
  const { enrolment, company } = seen;
  if (!answerable(enrolment, now)) return refused(dead);
  if (!ask.signedUp) return refused({ code: 'tick-missing', about: 'signedUp' });
  if (!ask.addressIsOurs) return refused({ code: 'tick-missing', about: 'addressIsOurs' });
  const proven = ask.mailed && ask.sameAddress;
  const email: CheckState = proven
    ? { state: 'approved', via: 'link', by: null, at: now }
    : { state: 'open', again: refusedBefore(enrolment.checks.email) };
  const waiting: Enrolment = {
    ...application(enrolment),
    checks: { ...enrolment.checks, email },
    status: 'in-review',
    since: now,
    answeredAt: now,
  };
  const verified = fact('enrolment.verified', enrolment.id);
  const verdict = verdictWithout(enrolment, waiting.checks, ask, proven);
  if (!verdict) return settled({ enrolment: waiting, company }, verified);
  const passed = through(waiting, company, verdict, now);
  return settled(passed.next, verified, ...passed.facts);
}

const refusedBefore = (one: CheckState): boolean => one.state === 'open' && one.again;

/** Whose word lets it through where no reviewer has to look any more; null: one has. */
function verdictWithout(
  { checks: before }: Enrolment,
  now: CheckStates,
  { automatic, twoPeople }: ContactAnswer,
  proven: boolean,
): PassedBy | null {
  const states = checks.map((check) => now[check]);
  // Everything else was approved before, and nothing of it changed (C.2).
  if (states.every((one) => one.state === 'approved')) {
    const reviewed = states.find((one) => one.state === 'approved' && one.via === 'reviewer');
    return reviewed?.state === 'approved' ? { via: 'reviewer', by: reviewed.by } : null;
  }
  const refusedOnce = checks.some((check) => refusedBefore(before[check]));
  return automatic && proven && twoPeople && !refusedOnce ? { via: 'automatic', by: null } : null;
}

/** The contact says that it did not sign up. */
export function deny(
  { enrolment, company }: Reviewing,
  sure: boolean,
  now: Date,
): EnrolmentOutcome {
  if (!answerable(enrolment, now)) return refused(dead);
  if (!sure) return refused({ code: 'tick-missing', about: 'sure' });
  const next: Enrolment = {
    ...application(enrolment),
    checks: { ...enrolment.checks, email: { state: 'rejected', by: null, at: now } },
    status: 'rejected',
    by: null,
    at: now,
  };
  return settled({ enrolment: next, company }, fact('enrolment.denied', enrolment.id));
}

type PassedBy = { readonly via: 'reviewer' | 'automatic'; readonly by: PersonId | null };
export type Reviewer = {
  readonly person: PersonId;
  /** Holds a role in the company that enrols. */
  readonly worksThere: boolean;
};

/** Three doors: whoever applied, set the company up, or works there, decides nothing of it (R-ROLE-07). */
export function canReview({ enrolment, company }: Reviewing, by: Reviewer): Refusal | null {
  // The verdict confirms a claimed company too, which its claimer can't.
  const claims = company.status === 'claimed' && company.claimed.by === by.person;
  if (enrolment.applied.by === by.person || claims)
    return { code: 'self-approval', why: 'asked', admins: null };
  if (by.worksThere) return { code: 'self-approval', why: 'works-there', admins: null };
  return enrolment.status === 'in-review' ? null : elsewhere(enrolment);
}

export type Verdicts = Readonly<Partial<Record<Check, 'approved' | 'rejected'>>>;

/** C.2: every open check gets a verdict; one that fails sends it back with its remedy (R-ENR-15). */
export function reviewEnrolment(
  seen: Reviewing,
  by: Reviewer,
  verdicts: Verdicts,
  now: Date,
): EnrolmentOutcome {
  const { enrolment, company } = seen;
  const no = canReview(seen, by);
  if (no) return refused(no);
  const open = checks.filter((check) => enrolment.checks[check].state === 'open');
  const missing = open.find((check) => verdicts[check] === undefined);
  if (missing) return refused({ code: 'verdict-missing', about: missing });
  const states = Object.fromEntries(
    checks.map((check): [Check, CheckState] => {
      const verdict = verdicts[check];
      if (!open.includes(check) || verdict === undefined) return [check, enrolment.checks[check]];
      return [
        check,
        verdict === 'approved'
          ? { state: 'approved', via: 'reviewer', by: by.person, at: now }
          : { state: 'rejected', by: by.person, at: now },
      ];
    }),
  ) as CheckStates;
  const looked = { ...enrolment, checks: states };
  if (open.some((check) => verdicts[check] === 'rejected')) {
    const next: Enrolment = {
      ...application(looked),
      status: 'rejected',
      by: by.person,
      at: now,
    };
    return settled({ enrolment: next, company }, fact('enrolment.rejected', next.id));
  }
  const passed = through(looked, company, { via: 'reviewer', by: by.person }, now);
  return settled(passed.next, ...passed.facts);
}

/** All checks hold: the company is who it says, but no reseller before it accepted the agreement (R-ENR-16). */
function through(
  seen: Enrolment,
  company: Company,
  { via, by }: PassedBy,
  now: Date,
): { next: Reviewing; facts: readonly (EnrolmentFact | CompanyFact)[] } {
  const approved: CheckState = { state: 'approved', via, by, at: now };
  const states = Object.fromEntries(
    checks.map((check) => [
      check,
      seen.checks[check].state === 'approved' ? seen.checks[check] : approved,
    ]),
  ) as CheckStates;
  const enrolment: Enrolment = {
    ...application({ ...seen, checks: states }),
    status: 'qualified',
    via,
    by,
    at: now,
  };
  const { mpn } = seen.details;
  const verdict = { by, via: via === 'automatic' ? ('operator' as const) : via, at: now };
  const confirmed: Company =
    company.status === 'claimed'
      ? {
          ...company,
          mpnId: mpn.id,
          kinds: company.kinds.filter((kind) => kind !== 'reseller'),
          status: 'confirmed',
          confirmed: verdict,
        }
      : { ...company, mpnId: mpn.id };
  return {
    next: { enrolment, company: confirmed },
    facts: [
      fact('enrolment.qualified', enrolment.id),
      ...(company.status === 'claimed'
        ? [{ kind: 'company.confirmed' as const, company: company.id }]
        : []),
    ],
  };
}

/** Matrix row 3, asked for what the company is about to be. */
export function canAgree({ company, newest }: Enrolling, by: Actor): Refusal | null {
  if (company.id !== by.company || !newest) return { code: 'no-enrolment' };
  const may = permits('agreement.accept', { kinds: ['reseller'], roles: by.roles });
  if (!may) return { code: 'role-needed', roles: whoMay('agreement.accept'), company: by.company };
  return newest.status === 'qualified' ? null : elsewhere(newest);
}

/** R-ENR-16, R-TRN-06: the agreement switches the reseller's abilities on. */
export function acceptAgreement(
  seen: Enrolling,
  ask: { readonly ticked: boolean; readonly edition: string },
  by: Actor,
  now: Date,
): EnrolmentOutcome {
  const { company, newest } = seen;
  const no = canAgree(seen, by);
  if (no) return refused(no);
  if (!newest) return refused({ code: 'no-enrolment' });
  if (!ask.ticked) return refused({ code: 'agreement-tick', about: 'agreement' });
  const enrolment: Enrolment = {
    ...application(newest),
    status: 'active',
    by: by.person,
    at: now,
    agreement: ask.edition,
    incentivesAt: null,
  };
  const kinds = company.kinds.includes('reseller')
    ? company.kinds
    : [...company.kinds, 'reseller' as const];
  return settled(
    { enrolment, company: { ...company, kinds } },
    fact('enrolment.activated', newest.id),
  );
}

/** R-INC-01, matrix row 41: somebody ticks that the incentives invitation came; the reminders end. */
export function incentivesCame(
  { company, newest }: Enrolling,
  by: Actor,
  now: Date,
): EnrolmentDecision {
  if (company.id !== by.company || newest?.path !== 'direct-bill')
    return refused({ code: 'no-enrolment' });
  if (!permits('portal-step.tick', by))
    return refused({ code: 'role-needed', roles: whoMay('portal-step.tick'), company: by.company });
  if (newest.status !== 'active') return refused(elsewhere(newest));
  if (newest.incentivesAt !== null)
    return refused({ code: 'incentives-known', at: newest.incentivesAt });
  return settled({ ...newest, incentivesAt: now }, fact('enrolment.incentives-came', newest.id));
}

/** Days after the agreement on which the incentives invitation is asked about; it comes within 30 (R-INC-01). */
export const incentiveReminders = [7, 14, 21, 30] as const;

/** Time's own act: reminds while nobody said that it came. */
export function remindOfIncentives(seen: Enrolment): EnrolmentDecision {
  if (seen.status !== 'active' || seen.path !== 'direct-bill' || seen.incentivesAt !== null)
    return settled(seen);
  return settled(seen, fact('enrolment.incentives-due', seen.id));
}
