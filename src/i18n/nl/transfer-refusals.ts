import type { EnrolmentRefusal } from '../../domain/enrolment/refusals.ts';
import type { TransferRefusal } from '../../domain/transfer/refusals.ts';
import { numberOf } from '../../domain/transfer/transfer.ts';
import type { RefusalWordsOf } from '../words/refusals.ts';
import { enrolmentRefusals } from './enrolment-refusals.ts';
import { transferReasons } from './transfer-reasons.ts';

const became = {
  'in-progress': 'geaccepteerd',
  complete: 'uitgevoerd',
  'partially-complete': 'deels uitgevoerd',
  failed: 'geaccepteerd, maar niets ervan kon worden uitgevoerd',
  rejected: 'afgewezen',
  withdrawn: 'ingetrokken',
  expired: 'verlopen',
} as const;

export const transferRefusals: RefusalWordsOf<TransferRefusal | EnrolmentRefusal> = (
  no,
  saying,
) => {
  const { by, when } = saying;
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the default has the rest, and one that is missing there does not compile
  switch (no.code) {
    case 'extension-tp-only':
      return 'Alleen een directefactuurpartner die ook als indirecte reseller is ingeschreven breidt een resellerrelatie uit. Samen met een provider een klant werven: /csp customer invite.';
    case 'won-as-reseller':
      return `Je kreeg ${no.name} als reseller, dus die heeft al een provider en niets van jullie om over te dragen. /csp customer show noemt de provider.`;
    case 'provider-not-partnered':
      return `Jullie hebben geen samenwerking met ${no.name}. Vraag ${no.name} om een samenwerkingsaanvraag; /csp partner list laat zien wat er is.`;
    case 'consent-required':
      return `Er ligt geen toestemming van deze klant voor ${no.name} vast. Overleg eerst met de klant en leg het dan vast: /csp customer consent.`;
    case 'consent-already':
      return `De toestemming voor ${no.name} is op ${when(no.at)} vastgelegd en nog niet gebruikt. Breid de relatie ermee uit: /csp customer extend.`;
    case 'already-extended':
      return `${no.name} heeft deze klant al sinds ${when(no.since)}. /csp customer show toont de relatie; abonnementen overdragen: /csp transfer request.`;
    case 'not-extended':
      return `Jullie relatie met deze klant is niet uitgebreid naar ${no.name}. Dat kan met /csp customer extend.`;
    case 'transfer-tp-only':
      return 'Alleen een directefactuurpartner die ook als indirecte reseller is ingeschreven draagt abonnementen over. Wat een provider heeft, houdt die; vraag daar om veranderingen: /csp subscription list.';
    case 'transfer-cloud':
      return 'Microsoft verplaatst geen abonnementen in nationale clouds. Vraag de provider opnieuw te bestellen en zeg de jouwe daarna op: /csp subscription cancel.';
    case 'transfer-to-itself':
      return 'Dit is je eigen bedrijf. Kies een andere provider.';
    case 'move-customer-first':
      return `${no.name} heeft nog geen relatie met deze klant. Breid eerst de jouwe uit: /csp customer extend, of nodig de klant samen uit: /csp customer invite.`;
    case 'mca-required':
      return `Er ligt geen Microsoft-klantovereenkomst van deze klant vast die voor ${no.name} geldt. Vraag ${no.name} die eerst vast te leggen: /csp customer agreement.`;
    case 'transfer-empty':
      return 'Er is nog niets gekozen. Kies minstens één abonnement.';
    case 'transfer-too-long':
      return `Een aanvraag bevat hoogstens ${no.limit} abonnementen, invoegtoepassingen meegeteld. Kies er nu minder, en maak voor de rest een tweede aanvraag.`;
    case 'transfer-line-unknown':
      return 'Een hiervan is geen abonnement van jullie bij deze klant, dus er is niets aangevraagd. Kies uit de lijst.';
    case 'addon-needs-base':
      return no.base === null
        ? `${no.name} is een invoegtoepassing en gaat alleen met het basisabonnement mee. Kies een basisabonnement; wat eraan hangt gaat vanzelf mee.`
        : `${no.name} is een invoegtoepassing en gaat alleen met het basisabonnement mee. Kies ${no.base}; wat eraan hangt gaat vanzelf mee.`;
    case 'already-in-transfer':
      return `${no.name} staat al in overdrachtsaanvraag ${numberOf(no.transfer)}, dus er is niets aangevraagd. Laat het weg, of trek die aanvraag in: /csp transfer withdraw.`;
    case 'transfer-ineligible':
      return `${no.name} kan niet mee: ${transferReasons(no.reason)}. Niets is aangevraagd. ${no.reason.why === 'suspended' ? 'Laat het weg, of heractiveer het eerst: /csp subscription reactivate.' : 'Laat het weg, of zeg op en laat de provider bestellen: /csp subscription cancel.'}`;
    case 'transfer-draft-gone':
      return 'Wat je koos blijft een uur bewaard, of is al verstuurd. Er is nu niets aangevraagd. /csp transfer list laat zien wat er is; begin opnieuw met /csp transfer request.';
    case 'transfer-wrong-company':
      return no.act === 'decide'
        ? 'Jullie deden deze aanvraag, dus de provider beslist. Intrekken kan wel: /csp transfer withdraw.'
        : 'Aan jullie is het gevraagd, dus alleen de aanvrager trekt het in. Afwijzen kan wel, op de kaart: /csp transfer show.';
    case 'transfer-not-active':
      return by === null
        ? `Te laat: deze aanvraag is op ${when(no.at)} ${became[no.status]}. /csp transfer show laat zien wat ervan kwam.`
        : `Te laat: deze aanvraag is op ${when(no.at)} ${became[no.status]} (${by}). /csp transfer show laat zien wat ervan kwam.`;
    case 'transfer-changed':
      return `Sinds de aanvraag is ${no.name} veranderd: ${transferReasons(no.reason)}.${no.more > 0 ? ` Nog ${no.more} andere ook.` : ''} Vraag de reseller om in te trekken en opnieuw aan te vragen.`;
    case 'source-not-listed':
      return `${no.name} is niet de reseller die bij deze klant met de provider is genoemd, dus tussen die twee kan niets over. /csp customer show laat zien wie dat is.`;
    case 'transfer-running':
      return `Overdrachtsaanvraag ${numberOf(no.transfer)} wordt uitgevoerd, en tot de uitslag er is verandert er niets aan wat erbij hoort. Probeer het over een paar minuten opnieuw; /csp transfer show laat zien hoe ver het is.`;
    case 'transfer-not-finished':
      return 'Er is nog geen uitslag om te controleren. /csp transfer show laat zien hoe ver het is.';
    case 'nothing-to-verify':
      return 'Van deze aanvraag is niets overgegaan, dus er valt niets te controleren. /csp transfer show laat zien wat ervan kwam.';
    case 'target-verifies-first':
      return `${no.name} kijkt eerst of de abonnementen daar in de lijst staan. Je hoort het als dat gedaan is; /csp transfer show laat zien hoe ver het is.`;
    default:
      return enrolmentRefusals(no, saying);
  }
};
