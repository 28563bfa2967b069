import type { DelegationRefusal } from '../../domain/requests/delegation.ts';
import type { RefusalWordsOf } from '../words/refusals.ts';

export const requestRefusals: RefusalWordsOf<DelegationRefusal> = (no, { when }) => {
  switch (no.code) {
    case 'delegate-unfit':
      return no.why === 'self'
        ? 'Dat ben je zelf. Kies een collega die er is als jij afwezig bent.'
        : 'Die heeft geen rol meer in je bedrijf. Kies een andere collega.';
    case 'delegate-away':
      return `Die is zelf afwezig tot ${when(no.until)}. Kies een collega die er is.`;
    case 'dates-misfit':
      switch (no.why) {
        case 'past':
          return 'Deze dag is voorbij. Kies vandaag of later.';
        case 'order':
          return 'De laatste dag ligt voor de eerste. Kies een latere dag.';
        case 'too-long':
          return 'Hoogstens 90 dagen. Kies een eerdere dag, of geef je collega de rol met /csp members.';
      }
  }
};
