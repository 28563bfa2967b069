import type { Company, CompanyFact, Language } from '../domain/company.ts';
import type { Check, Details, Enrolment, EnrolmentFact } from '../domain/enrolment/enrolment.ts';
import type { ContactAnswer, Reviewing } from '../domain/enrolment/review.ts';
import type { Enrolling } from '../domain/enrolment/start.ts';
import type { CompanyId, EnrolmentId, PersonId } from '../domain/ids.ts';
import type { Actor } from '../domain/people.ts';
import type { MailState } from './invitations.ts';
import type { Act, Changed, Decide } from './store.ts';

/** An enrolment with everything that a card, a sheet or a mail says of it. */
export type EnrolmentSheet = Reviewing & {
  readonly names: ReadonlyMap<PersonId, string>;
  /** What a reviewer wrote about a check that failed. */
  readonly notes: ReadonlyMap<Check, string>;
  /** Who answered on the page; never the applicant's to see before it is in review. */
  readonly answer: {
    readonly name: string;
    readonly email: string;
    readonly language: Language;
    readonly at: Date;
  } | null;
  /** Of the newest link's mail; null: none goes out from here. */
  readonly mail: MailState | null;
};
/** Makes the link of an issue; what the database keeps of it is no way in. */
type MakeLink = (id: EnrolmentId, issue: number) => { hash: string; keyId: string };
type EnrolmentChange = { readonly enrolment: Enrolment; readonly company: Company };

/** A company sees its own enrolment alone; a reviewer acts for no company, and the caller has asked who that is. */
export interface Enrolments {
  /** The own company, and its newest enrolment. */
  own(actor: Actor): Promise<Enrolling & { readonly sheet: EnrolmentSheet | null }>;
  /** What was typed between the two steps, for an hour. */
  readonly drafts: {
    keep(actor: Actor, id: string, typed: EnrolmentDraft): Promise<void>;
    /** Null: never here, somebody else's, or older than an hour. */
    read(actor: Actor, id: string): Promise<EnrolmentDraft | null>;
    drop(actor: Actor, id: string): Promise<void>;
  };
  /** Under the company's lock, then the enrolment's. A new `issue` makes its link; `draft` goes with it. */
  change(
    actor: Actor,
    act: Act,
    how: { readonly makeLink: MakeLink; readonly draft: string | null },
    decide: Decide<Enrolling, Enrolment, EnrolmentFact>,
  ): Promise<Changed<Enrolment>>;
  /** R-ENR-16: the agreement, with the company's new kind in the same commit and the reminders of R-INC-01 as jobs. */
  agree(
    actor: Actor,
    act: Act,
    decide: Decide<Enrolling, EnrolmentChange, EnrolmentFact | CompanyFact>,
  ): Promise<Changed<Enrolment>>;
  toReview(
    id: EnrolmentId,
    reviewer: PersonId,
  ): Promise<{ readonly sheet: EnrolmentSheet; readonly worksThere: boolean }>;
  review(
    reviewer: PersonId,
    act: Act,
    id: EnrolmentId,
    notes: ReadonlyMap<Check, string>,
    decide: Decide<
      Reviewing & { readonly worksThere: boolean },
      EnrolmentChange,
      EnrolmentFact | CompanyFact
    >,
  ): Promise<Changed<Enrolment>>;
}

/** The first step's fields as they were typed. */
export type EnrolmentDraft = Pick<Details, 'legalName' | 'address' | 'mpn'>;

/** What was entered on the contact's page. */
export type ContactForm = {
  /** Null where it was denied. */
  readonly contact: { readonly name: string; readonly email: string } | null;
  readonly language: Language;
};
/** What the store knows when the contact answers: the rest of `ContactAnswer` is on the form. */
export type Contacted = Reviewing & Pick<ContactAnswer, 'mailed' | 'automatic' | 'twoPeople'>;
export type OpenedEnrolment = {
  readonly kind: 'enrolment';
  readonly sheet: EnrolmentSheet;
  /** The link is the newest one. */
  readonly current: boolean;
  /** The same form came before: its key is on record. */
  readonly repeated: boolean;
  readonly now: Date;
};

/** What jobs and the operator hold. */
export interface EnrolmentsBackstage {
  sheet(id: EnrolmentId): Promise<(EnrolmentSheet & { readonly linkKey: string }) | null>;
  /** R-INC-01, by time; each `day` once. */
  remind(
    id: EnrolmentId,
    day: string,
    decide: Decide<Enrolment, Enrolment, EnrolmentFact>,
  ): Promise<void>;
  /** The operator sets a company's MPN id, for its enrolment as well. */
  setMpn(
    id: CompanyId,
    act: Act,
    decide: Decide<Enrolling, Enrolling, EnrolmentFact | CompanyFact>,
  ): Promise<Changed<Company>>;
  automatic(): Promise<boolean>;
  setAutomatic(on: boolean): Promise<void>;
}
