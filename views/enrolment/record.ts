import type { Company, Language } from '../../src/domain/company.ts';
import type { Check, Enrolment } from '../../src/domain/enrolment/enrolment.ts';
import type { PersonId } from '../../src/domain/ids.ts';

/** An enrolment with everything that is said of it. */
export type EnrolmentRecord = {
  readonly enrolment: Enrolment;
  readonly company: Company;
  readonly names: ReadonlyMap<PersonId, string>;
  /** What a reviewer wrote about a check that failed. */
  readonly notes: ReadonlyMap<Check, string>;
  /** Who answered on the page. */
  readonly answer: {
    readonly name: string;
    readonly email: string;
    readonly language: Language;
    readonly at: Date;
  } | null;
  /** Of the newest link's mail; null: none goes out from here. */
  readonly mail: {
    readonly state: 'waiting' | 'sent' | 'failed';
    readonly at: Date;
    readonly error: string | null;
  } | null;
};
