import type { DelegationRefusal } from '../../domain/requests/delegation.ts';
import type { RefusalWordsOf } from '../words/refusals.ts';

export const requestRefusals: RefusalWordsOf<DelegationRefusal> = (no, { when }) => {
  switch (no.code) {
    case 'delegate-unfit':
      return no.why === 'self'
        ? 'That is you. Choose a colleague who is there while you are away.'
        : 'They no longer hold a role in your company. Choose another colleague.';
    case 'delegate-away':
      return `They are away themselves until ${when(no.until)}. Choose a colleague who is there.`;
    case 'dates-misfit':
      switch (no.why) {
        case 'past':
          return 'This day has passed. Choose today or later.';
        case 'order':
          return 'The last day is before the first one. Choose a later day.';
        case 'too-long':
          return 'At most 90 days. Choose an earlier day, or give your colleague the role with /csp members.';
      }
  }
};
