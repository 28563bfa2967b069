import { remindOfIncentives } from '../domain/enrolment/review.ts';
import type { EnrolmentId } from '../domain/ids.ts';
import type { Backstage } from '../store/store.ts';

/** Time's own act on one enrolment (R-INC-01): asks after the incentives invitation while nobody said that it came. */
export const remind =
  ({ enrolments }: Pick<Backstage, 'enrolments'>) =>
  ({ enrolment, day }: { readonly enrolment: EnrolmentId; readonly day: string }): Promise<void> =>
    enrolments.remind(enrolment, day, remindOfIncentives);
