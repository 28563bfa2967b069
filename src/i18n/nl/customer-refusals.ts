import type { CustomerRefusal } from '../../domain/customer/refusals.ts';
import type { EnrolmentRefusal } from '../../domain/enrolment/refusals.ts';
import type { InvitationRefusal } from '../../domain/refusals.ts';
import type { SubscriptionRefusal } from '../../domain/subscription/refusals.ts';
import type { TransferRefusal } from '../../domain/transfer/refusals.ts';
import type { RefusalWordsOf } from '../words/refusals.ts';
import { common } from './common.ts';
import { subscriptionRefusals } from './subscription-refusals.ts';

const askOne = (names: readonly string[], orElse: string): string =>
  names.length === 0 ? orElse : `Vraag het ${names.join(' of ')}.`;
const became = {
  accepted: 'geaccepteerd',
  declined: 'afgewezen',
  revoked: 'ingetrokken',
  expired: 'verlopen',
  voided: 'met de samenwerking vervallen',
} as const;

const restricted = {
  customers: (joint: boolean) =>
    joint
      ? 'Er is vastgelegd dat Microsoft jullie directe facturering heeft beperkt, dus nieuwe eigen klanten kunnen niet. Nodig de klant uit samen met een provider die jullie partner is: /csp customer invite.'
      : 'Er is vastgelegd dat Microsoft jullie directe facturering heeft beperkt, dus nieuwe eigen klanten kunnen niet. Wat er is, loopt door. Vraag Microsoft waaraan je moet voldoen.',
  orders: (joint: boolean) =>
    `Er is vastgelegd dat Microsoft jullie directe facturering heeft beperkt, dus er kan niets nieuws worden besteld. Wat er is, loopt door, met meer of minder licenties. ${
      joint
        ? 'Nodig voor iets nieuws de klant samen met een provider uit: /csp customer invite.'
        : 'Vraag Microsoft waaraan je moet voldoen.'
    }`,
} as const;

export const customerRefusals: RefusalWordsOf<
  InvitationRefusal | CustomerRefusal | SubscriptionRefusal | TransferRefusal | EnrolmentRefusal
> = (no, saying) => {
  const { by, when, country, region } = saying;
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the default has the rest, and one that is missing there does not compile
  switch (no.code) {
    case 'not-partnered':
      return `Je hebt nu geen samenwerking met ${no.name}, dus samen kan dit niet. /csp partner list toont wat er is.`;
    case 'direct-bill-restricted':
      return restricted[no.what](no.joint);
    case 'customer-region':
      return `Jullie zitten in CSP-regio ${region(no.ours)}, deze klant in ${region(no.theirs)}. Microsoft staat alleen klanten in je eigen regio toe. Controleer het land.`;
    case 'cloud-closed':
      return no.why === 'no-new-customers'
        ? `Microsoft neemt in ${common.clouds[no.cloud]} geen nieuwe klanten aan. Kies een andere cloud.`
        : `In ${common.clouds[no.cloud]} kent Microsoft het model met provider en reseller niet. Kies een andere cloud.`;
    case 'admin-mandatory':
      return `In ${common.clouds[no.cloud]} horen bij een relatie altijd gedelegeerde beheerdersbevoegdheden. Kies ‘Vraag erom’, of een andere cloud.`;
    case 'nothing-to-ask':
      return `${no.name} heeft deze relatie al met jullie, met alles wat je zou vragen. /csp customer show toont het.`;
    case 'already-invited':
      return `Dit adres is al uitgenodigd; de uitnodiging staat open tot ${when(no.until)}. Je vindt haar in /csp customer list, ook voor een nieuwe link.`;
    case 'customer-declined-lately':
      return `Deze klant heeft je uitnodiging afgewezen. Weer vragen kan na ${when(no.until)}; overleg eerst.`;
    case 'invitation-over':
      return by !== null && no.status === 'revoked'
        ? `Te laat: ${by} heeft deze uitnodiging op ${when(no.at)} ingetrokken. /csp customer list toont hoe het nu is.`
        : `Te laat: deze uitnodiging is op ${when(no.at)} ${became[no.status]}. /csp customer list toont hoe het nu is.`;
    case 'already-sent':
      return 'Dit bericht is al af. Voor een nieuwe link kies je Details op de kaart en dan ‘Nieuwe link’.';
    case 'not-sent-yet':
      return 'Het bericht van deze uitnodiging is nog niet af, dus de link is nog niet de deur uit. Maak het eerst af: het staat in /csp customer list.';
    case 'acceptor-waits':
      return 'Iemand van een ander maildomein heeft geaccepteerd. Zeg eerst of zij het zijn: ‘Wie accepteerde?’ op de kaart.';
    case 'nobody-to-confirm':
      return 'Hier wacht niemand meer op je antwoord. /csp customer list toont hoe het nu is.';
    case 'link-missing':
      return 'De link ontbreekt of is veranderd. Typ {{link}} op de plek waar hij hoort.';
    case 'mail-limit':
      return `Jullie bedrijf heeft vandaag ${no.limit} mails van hier verstuurd, en meer kan niet. Kies voor je eigen e-mail, of kopieer de tekst.`;
    case 'link-dead':
      return 'Deze link werkt niet, of niet meer. Vraag de afzender om een nieuwe.';
    case 'customer-ga-required':
      return 'Alleen een globale beheerder van je organisatie kan dit accepteren. Vraag een van hen de link te openen, of vink dit aan als je er een bent.';
    case 'agreement-needed':
      return 'Zonder de klantovereenkomst van Microsoft kan er niets voor je worden besteld. Lees die. Vink dit daarna aan.';
    case 'webmail-refused':
      return 'Dit is een adres bij een openbare maildienst. Vul je adres bij je organisatie in.';
    case 'reseller-cannot-create':
      return `Een reseller kan geen klanten aanmaken; dat doet de provider, die de reseller noemt. ${askOne(no.names, 'Vraag eerst een provider om een samenwerking.')} Een klant met een eigen tenant nodig je uit: /csp customer invite.`;
    case 'reseller-required':
      return 'Kies de reseller voor wie deze klant is. Zonder reseller werd het je eigen directe klant.';
    case 'domain-taken':
      return 'Dit domein is bezet. Kies een ander; een klant die al een tenant heeft, maak je niet aan maar nodig je uit: /csp customer invite.';
    case 'registration-number':
      switch (no.why) {
        case 'missing':
          return `Microsoft vraagt van elke klant in ${country(no.country)} het registratienummer. Vul het in, zoals ${no.example}.`;
        case 'shape':
          return `Dit is geen registratienummer van ${country(no.country)}. Controleer het: het ziet eruit als ${no.example}.`;
        case 'unsupported':
          return `Microsoft neemt in ${country(no.country)} geen registratienummer aan. Maak dit veld leeg.`;
      }
      return '';
    case 'phone-needed':
      return `Microsoft vraagt van elke klant in ${country(no.country)} een telefoonnummer. Vul het in.`;
    case 'name-invented':
      return 'Microsoft weigert testnamen. Vul de officiële naam in, zoals die is ingeschreven.';
    case 'draft-gone':
      return 'Wat je typte bewaren we maar een uur, en dat is om. Er is niets vastgelegd. Begin opnieuw: /csp customer add.';
    case 'customer-unknown':
      return 'Deze klant is hier niet, of je mag die niet zien. /csp customer list toont wie er wel is.';
    case 'not-your-customer':
      return 'Je hebt nu geen relatie met deze klant, dus er is voor jou niets te veranderen. Er een vragen kan met /csp customer invite.';
    case 'relationship-ended':
      return by === null
        ? `Jullie relatie met deze klant is op ${when(no.at)} geëindigd. Je hoeft niets meer te doen.`
        : `Te laat: ${by} heeft jullie relatie met deze klant op ${when(no.at)} beëindigd. Je hoeft niets meer te doen.`;
    case 'attestation-needed':
      return 'Alle vier de verklaringen moeten aangevinkt zijn. Klopt er een niet, dan kan de relatie hier niet worden beëindigd.';
    case 'reseller-cannot-attest':
      return `Een reseller kan de overeenkomst niet voor een klant bevestigen; de provider wel. ${askOne(no.names, 'Vraag de provider die voor deze klant bestelt.')}`;
    case 'attested-already':
      return 'Deze overeenkomst is met dezelfde persoon al vastgelegd, en Microsoft neemt dat één keer aan. Controleer naam en adres; /csp customer show toont wat er vastligt.';
    case 'day-to-come':
      return 'Deze dag moet nog komen. Kies vandaag of een eerdere dag.';
    case 'no-admin-rights':
      return 'Jullie hebben hier geen vastgelegd gedelegeerd beheer. Erom vragen kan met /csp customer invite.';
    case 'admin-ended-already':
      return `Het einde van deze rechten is op ${when(no.at)} al vastgelegd. Je hoeft niets meer te doen.`;
    case 'admin-returned-already':
      return 'Deze rechten staan al vastgelegd. Je hoeft niets meer te doen.';
    default:
      return subscriptionRefusals(no, saying);
  }
};
