import type { EnrolmentRefusal } from '../../domain/enrolment/refusals.ts';
import type { SubscriptionRefusal } from '../../domain/subscription/refusals.ts';
import type { TransferRefusal } from '../../domain/transfer/refusals.ts';
import type { RefusalWordsOf } from '../words/refusals.ts';
import { transferRefusals } from './transfer-refusals.ts';

const list = (names: readonly string[], last: string): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`;
const seats = (count: number): string => count.toLocaleString('nl');

export const subscriptionRefusals: RefusalWordsOf<
  SubscriptionRefusal | TransferRefusal | EnrolmentRefusal
> = (no, saying) => {
  const { by, when, country } = saying;
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the default has the rest, and one that is missing there does not compile
  switch (no.code) {
    case 'reseller-cannot-order':
      return 'Een reseller heeft zelf geen facturering bij Microsoft, dus zijn provider bestelt. Kies ‘Vraag de provider’ in /csp customer show.';
    case 'no-relationship':
      return `Jullie hebben zelf geen relatie met ${no.name}, dus je kunt er niet voor bestellen. De reseller nodigt de klant samen met jullie uit: /csp customer invite.`;
    case 'not-direct-customer':
      return `Je kreeg ${no.name} als reseller, dus de provider bestelt. Kies ‘Vraag de provider’ in /csp customer show.`;
    case 'agreement-required':
      return `Er ligt geen Microsoft-klantovereenkomst van ${no.name} vast die voor jullie geldt, dus er kan niets worden besteld. Leg die eerst vast: /csp customer agreement.`;
    case 'order-reseller-not-enrolled':
      return `${no.name} heeft geen bevestigde inschrijving als indirecte reseller, dus er kan niets voor worden besteld. Eerst schrijft die zich in, via Partnercentrum en hier: /csp enroll start.`;
    case 'offer-unknown':
      return 'Dit aanbod kan niet meer worden besteld. Kies een ander.';
    case 'offer-not-sold':
      return `${no.name} wordt niet zowel in jouw land als in ${country(no.country)} verkocht. Kies een ander aanbod.`;
    case 'quantity-misfit':
      return no.minimum === no.maximum
        ? `Hier is het aantal altijd ${seats(no.minimum)}; je vroeg er ${seats(no.asked)}. Vul dat aantal in.`
        : `${seats(no.minimum)} tot ${seats(no.maximum)} licenties; je vroeg er ${seats(no.asked)}. Vul een ander aantal in.`;
    case 'base-needed':
      return `${no.name} is een invoegtoepassing en heeft ${list(no.names, 'of')} nodig. Zet dat eerst in deze bestelling, of kies een abonnement dat er al is.`;
    case 'base-suspended':
      return `${no.name}, waar het aan hangt, is opgeschort. Activeer dat eerst weer: /csp subscription reactivate.`;
    case 'record-needed':
      return 'Kies voor wie de incentive telt, of ‘niemand’ als je dat bedoelt.';
    case 'own-mpn':
      return `${no.mpn} is jullie eigen MPN-id. De geregistreerde reseller heeft een eigen id; kies dat, of ‘niemand’.`;
    case 'mpn-unknown':
      return `Niemand hier heeft het MPN-id ${no.mpn}. Vraag het na bij de reseller.`;
    case 'wrong-mpn':
      return `${no.mpn} is niet het locatie-MPN-id waarmee deze reseller vastligt. Vul ${no.right} in, of kies ‘niemand’.`;
    case 'mpn-not-reseller':
      return `Het bedrijf met MPN-id ${no.mpn} is geen indirecte reseller. Kies dat van de reseller zelf.`;
    case 'order-empty':
      return 'Er staat nog niets in deze bestelling. Kies ‘Regel toevoegen’.';
    case 'order-too-long':
      return `Een bestelling heeft hoogstens ${no.limit} regels. Verstuur deze en begin daarna een nieuwe: /csp subscription order.`;
    case 'order-draft-gone':
      return 'Deze bestelling stond langer dan een uur open, of is al verstuurd. /csp subscription list laat zien wat er is; met /csp subscription order begin je een nieuwe.';
    case 'line-misfit':
      return `Regel ${no.line}: ${subscriptionRefusals(no.why, saying)} Er is niets besteld.`;
    case 'order-over':
      return no.status === 'placed'
        ? `${by ?? 'Iemand'} plaatste deze bestelling op ${when(no.at)}. Je vindt haar in /csp subscription list.`
        : `${by ?? 'Iemand'} liet deze bestelling vallen op ${when(no.at)}. Met /csp subscription order begin je een nieuwe.`;
    case 'ask-the-provider':
      return 'Dit is een abonnement van je provider, dus die verandert het. Kies ‘Vraag de provider’ bij het abonnement.';
    case 'subscription-over':
      return `${by ?? 'Iemand'} zegde dit abonnement op ${when(no.at)} op. Bestel opnieuw met /csp subscription order.`;
    case 'subscription-moved':
      return `${no.name} ging met een overdrachtsaanvraag over naar een provider, dus hier verandert er niets meer aan. /csp transfer list heeft de aanvraag.`;
    case 'subscription-suspended':
      return `${no.name} is opgeschort, dus dit kan nu niet veranderen. Activeer het eerst weer: /csp subscription reactivate.`;
    case 'quantity-moved':
      return `Iemand veranderde het aantal intussen van ${seats(no.was)} in ${seats(no.is)}. Controleer het aantal dat nu vastligt, en verstuur het jouwe opnieuw als je dat nog wilt.`;
    case 'quantity-same':
      return `Het aantal is al ${seats(no.is)}. Vul een ander in.`;
    case 'suspended-already':
      return `${by ?? 'Iemand'} schortte het al op, op ${when(no.at)}. Je hoeft niets meer te doen.`;
    case 'active-already':
      return 'Het is hier niet opgeschort. Je hoeft niets meer te doen.';
    case 'renewal-already':
      return no.renews
        ? 'Verlengen staat al aan. Je hoeft niets meer te doen.'
        : 'Verlengen staat al uit. Je hoeft niets meer te doen.';
    case 'no-upgrade':
      return `${no.name} kan hier niet naar worden opgewaardeerd. Kies er een uit de lijst.`;
    case 'record-fixed':
      return `De geregistreerde reseller van ${no.name} kan na de bestelling niet meer veranderen. Vraag de ondersteuning van Microsoft wat er kan.`;
    case 'no-reseller-here':
      return 'Dit is een eigen klant van jullie, dus er is geen geregistreerde reseller. Je hoeft niets te doen.';
    case 'support-needs-admin':
      return `${no.name} heeft geen gedelegeerde beheerrechten bij deze klant en kan dus niet de contactpersoon voor ondersteuning zijn. Nodig de klant eerst uit met die rechten: /csp customer invite.`;
    case 'support-already':
      return no.who === null
        ? 'Jullie zijn al de contactpersoon voor ondersteuning. Je hoeft niets meer te doen.'
        : `${no.who} is al de contactpersoon voor ondersteuning. Je hoeft niets meer te doen.`;
    case 'already-asked-provider':
      return `Je vroeg de provider dit al; dat staat open tot ${when(no.until)}. Kies ‘Vraag de provider’ om het te zien of in te trekken.`;
    case 'no-provider-here':
      return `Geen provider van jullie heeft ${no.name} als klant, dus er is niemand om te vragen. Nodig de klant samen met je provider uit: /csp customer invite.`;
    case 'ask-over':
      return no.why === 'expired'
        ? `Te laat: niemand besliste voor ${when(no.at)} over deze vraag. Er is niets veranderd; de reseller kan het opnieuw vragen.`
        : `De samenwerking is op ${when(no.at)} beëindigd, en deze vraag daarmee ook. Er is niets veranderd; /csp partner list laat zien wat er is.`;
    case 'active-subscriptions':
      return `Deze klant heeft nog ${no.count === 1 ? 'een abonnement in gebruik' : `${seats(no.count)} abonnementen in gebruik`}: ${list(no.names, 'en')}${no.count > no.names.length ? ' en meer' : ''}. Schort ze eerst op of zeg ze op met /csp subscription suspend; vanzelf wordt er niets opgeschort.`;
    default:
      return transferRefusals(no, saying);
  }
};
