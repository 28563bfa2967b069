import { differenceInBusinessDays } from 'date-fns';
import type { CompanyId, EnrolmentId, PersonId } from '../ids.ts';
import type { Outcome } from '../outcome.ts';

/** What a review looks at, one by one; a correction opens again only what it touched (C.2). */
export const checks = ['email', 'employment', 'business', 'mpn'] as const;
export type Check = (typeof checks)[number];
export type CheckState =
  | {
      readonly state: 'open';
      /** Somebody said no before: a person looks at it, whatever the operator lets through. */
      readonly again: boolean;
    }
  | {
      readonly state: 'approved';
      /** `link`: the contact confirmed through the link that we mailed to it. */
      readonly via: 'link' | 'reviewer' | 'automatic' | 'operator';
      readonly by: PersonId | null;
      readonly at: Date;
    }
  /** Null: the contact itself, on the page. */
  | { readonly state: 'rejected'; readonly by: PersonId | null; readonly at: Date };
export type CheckStates = Readonly<Record<Check, CheckState>>;

/** What an applicant fills in (R-ENR-04); it names people, so it stands in a row of its own. */
export type Details = {
  readonly legalName: string;
  readonly address: {
    readonly line: string;
    readonly city: string;
    readonly state: string;
    readonly postalCode: string;
  };
  readonly contact: {
    readonly firstName: string;
    readonly lastName: string;
    readonly email: string;
    readonly phone: string | null;
    /** As the applicant says (R-ENR-09). */
    readonly who: 'applicant' | 'colleague';
  };
  readonly support: {
    readonly email: string;
    readonly phone: string;
    readonly website: string;
  };
  readonly mpn: {
    readonly id: string;
    /** ISO 3166-1 alpha-2, of the MPN profile. */
    readonly country: string;
    readonly kind: 'location' | 'global';
    readonly active: boolean;
  };
};

/** C.2: a newcomer becomes a reseller, or a direct-bill partner becomes both (R-TRN-07: with no way back). */
export type Enrolment = {
  readonly id: EnrolmentId;
  readonly company: CompanyId;
  readonly path: 'new' | 'direct-bill';
  readonly applied: { readonly by: PersonId; readonly at: Date };
  readonly details: Details;
  readonly checks: CheckStates;
  /** How often the contact's link was made; the newest alone is good. */
  readonly issue: number;
  readonly version: number;
} &
  /** Waits for the primary contact (R-ENR-12); `until`: so long its link is good. */
  (
    | { readonly status: 'verifying'; readonly since: Date; readonly until: Date }
    | { readonly status: 'in-review'; readonly since: Date; readonly answeredAt: Date }
    | { readonly status: 'rejected'; readonly by: PersonId | null; readonly at: Date }
    | {
        readonly status: 'qualified';
        readonly via: 'reviewer' | 'automatic';
        readonly by: PersonId | null;
        readonly at: Date;
      }
    | {
        readonly status: 'active';
        readonly by: PersonId;
        readonly at: Date;
        /** The edition of the agreement that was accepted. */
        readonly agreement: string;
        /** When somebody ticked that the incentives invitation came (R-INC-01). */
        readonly incentivesAt: Date | null;
      }
    | { readonly status: 'withdrawn'; readonly by: PersonId; readonly at: Date }
  );
export type EnrolmentStatus = Enrolment['status'];

export type EnrolmentFact = {
  readonly kind:
    | 'enrolment.submitted'
    | 'enrolment.corrected'
    | 'enrolment.link-renewed'
    /** Of the contact's link: its card is drawn anew, and where it failed the company's Global admins hear of it. */
    | 'enrolment.mailed'
    | 'enrolment.not-mailed'
    | 'enrolment.verified'
    | 'enrolment.denied'
    | 'enrolment.rejected'
    | 'enrolment.qualified'
    | 'enrolment.activated'
    | 'enrolment.withdrawn'
    | 'enrolment.incentives-due'
    | 'enrolment.incentives-came';
  readonly enrolment: EnrolmentId;
};
export type EnrolmentDecision = Outcome<Enrolment, EnrolmentFact>;

/** What no act changes by itself. */
export const application = ({
  id,
  company,
  path,
  applied,
  details,
  checks: states,
  issue,
  version,
}: Enrolment) => ({ id, company, path, applied, details, checks: states, issue, version });

export const isOpen = ({ status }: Enrolment): boolean =>
  status === 'verifying' ||
  status === 'in-review' ||
  status === 'rejected' ||
  status === 'qualified';

/** R-ENR-14: longer than the five working days that a review takes at most. */
export const reviewIsLate = (seen: Enrolment, now: Date): boolean =>
  seen.status === 'in-review' && differenceInBusinessDays(now, seen.since) > 5;

/** Nothing was looked at yet. */
export const unchecked = (again: boolean): CheckStates => ({
  email: { state: 'open', again },
  employment: { state: 'open', again },
  business: { state: 'open', again },
  mpn: { state: 'open', again },
});

export const fact = (kind: EnrolmentFact['kind'], enrolment: EnrolmentId): EnrolmentFact => ({
  kind,
  enrolment,
});
