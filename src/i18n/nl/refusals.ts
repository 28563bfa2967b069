import type { Decided, Misfit } from '../../domain/refusals.ts';
import type { RefusalWords } from '../words/refusals.ts';
import { common } from './common.ts';
import { customerRefusals } from './customer-refusals.ts';
import { requestRefusals } from './request-refusals.ts';

const list = (names: readonly string[], last: string): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`;
const ask = (admins: readonly string[]): string =>
  admins.length > 0 ? ` Vraag het ${list(admins, 'of')}.` : ' Vraag het je operator.';

const decided: Record<Decided, string> = {
  active: 'geautoriseerd',
  accepted: 'geaccepteerd',
  declined: 'afgewezen',
  withdrawn: 'ingetrokken',
  expired: 'verlopen',
  removed: 'beëindigd',
  replaced: 'vervangen door een aanvraag in Slack',
  confirmed: 'bevestigd',
  rejected: 'afgewezen',
};
const misfits: Record<Misfit, string> = {
  missing: 'Vul dit in.',
  'too-long': 'Dit is te lang. Maak het korter.',
  guid: 'Een tenant-id ziet eruit als 1b2c3d4e-0000-1111-2222-333344445555. Je vindt het in het Microsoft Entra-beheercentrum.',
  digits:
    'Een MPN-id bestaat alleen uit cijfers. Je vindt het in Partnercentrum onder Accountinstellingen.',
  email: 'Dit is geen volledig e-mailadres, zoals naam@bedrijf.nl.',
  domain: 'Dit is geen domein, zoals bedrijf.onmicrosoft.com.',
  country: 'Kies een land uit de lijst.',
  deadline: 'Kies een aantal dagen van 3 tot en met 90.',
  choice: 'Kies een van de mogelijkheden.',
  'no-letters': 'Hier staat niets leesbaars in. Typ het opnieuw.',
  day: 'Kies een dag in de kalender.',
  count: 'Vul een heel getal in, zoals 10.',
  phone: 'Dit is geen telefoonnummer van dat land. Typ het als +31 20 123 4567.',
  website: 'Dit is geen adres van een website. Typ het als https://bedrijf.nl.',
};

const rolesOf = (needed: readonly (keyof typeof common.roles)[]) =>
  list(
    needed.map((role) => common.roles[role].toLowerCase()),
    'of',
  );

export const refusals: RefusalWords = (no, saying) => {
  const { by, admins, givers, when, country, region, bot } = saying;
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the default has the rest, and one that is missing there does not compile
  switch (no.code) {
    case 'no-role':
      return givers.length === 0
        ? 'Je hebt hier nog geen rol in een bedrijf. Een beheerder van deze Slack-workspace kan je bedrijf aanmelden met /csp setup.'
        : `Je hebt hier nog geen rol in een bedrijf. Wie er een kan geven: ${givers
            .map(
              (g) => `${g.company}: ${g.admins.length > 0 ? g.admins.join(', ') : 'je operator'}`,
            )
            .join('; ')}.`;
    case 'role-needed':
      return `Dit kan alleen een ${rolesOf(no.roles)} van je bedrijf.${ask(admins)}`;
    case 'role-changed':
      return `Je rol is intussen veranderd, dus er is niets opgeslagen. Hiervoor moet je ${rolesOf(no.roles)} zijn.${ask(admins)}`;
    case 'company-left':
      return 'Je hebt in dit bedrijf geen rol meer, dus er is niets veranderd. Een globale beheerder ervan kan je er een geven.';
    case 'stranger':
      return 'Dit is voor mensen van de workspace waarin de bot is geïnstalleerd. Vraag het je contactpersoon bij dat bedrijf.';
    case 'self-approval':
      return no.why === 'asked'
        ? `Je hebt dit zelf aangevraagd, dus iemand anders moet beslissen.${ask(admins)}`
        : `Je werkt ook voor het bedrijf dat dit vraagt, dus iemand anders moet beslissen.${ask(admins)}`;
    case 'not-confirmed':
      return 'Je bedrijf is nog niet bevestigd en kan daarom nog niemand bereiken. Een beoordelaar of je operator bevestigt het; je hoort het hier.';
    case 'own-roles':
      return 'Niemand verandert zijn eigen rollen. Vraag het een andere globale beheerder of gebruikersbeheerder van je bedrijf.';
    case 'last-global-admin':
      return 'Dit is de laatste globale beheerder, dus de rol moet blijven. Maak eerst iemand anders globale beheerder.';
    case 'global-admin-gives':
      return `Alleen een globale beheerder geeft of neemt de rollen globale beheerder, beheeragent en helpdeskagent.${ask(admins)}`;
    case 'no-such-person':
      switch (no.why) {
        case 'guest':
          return 'Dit is een gast in deze workspace, en gasten krijgen geen rol. Kies een gewoon lid.';
        case 'bot':
          return 'Dit is een app en geen mens. Kies iemand van je bedrijf.';
        case 'gone':
          return 'Dit account is in Slack gedeactiveerd. Kies iemand anders.';
        case 'stranger':
          return 'Deze persoon hoort bij een andere organisatie. Kies iemand van je eigen workspace.';
      }
      return '';
    case 'setup-not-allowed':
      return 'Alleen een beheerder of eigenaar van deze Slack-workspace kan een bedrijf aanmelden. Vraag een van hen om /csp setup te typen.';
    case 'has-global-admin':
      return `Dit bedrijf heeft intussen een globale beheerder, dus er is niets veranderd.${ask(admins)}`;
    case 'reviewers-only':
      return 'Hierover beslist alleen een beoordelaar: een eigenaar van deze workspace die niets met het bedrijf te maken heeft. Je operator kan het ook.';
    case 'misfit':
      return misfits[no.why];
    case 'tenant-taken':
      return 'Een ander bevestigd bedrijf heeft dit tenant-id. Controleer het; klopt het, dan moet je operator ernaar kijken.';
    case 'mpn-taken':
      return 'Een ander bevestigd bedrijf heeft dit MPN-id. Controleer het; klopt het, dan moet je operator ernaar kijken.';
    case 'channel-unfit':
      switch (no.why) {
        case 'archived':
          return 'Dit kanaal is gearchiveerd. Kies een ander.';
        case 'shared':
          return 'Dit kanaal wordt gedeeld met een andere organisatie. Kies er een dat alleen van jullie is.';
        case 'taken':
          return 'Een ander bedrijf gebruikt dit kanaal al. Kies een ander.';
        case 'not-member':
          return `De bot zit niet in dit kanaal. Typ daar /invite ${bot} en sla dan opnieuw op.`;
        case 'direct':
          return 'Dit is een gesprek tussen mensen. Kies een kanaal.';
      }
      return '';
    case 'unknown':
      return 'Dit is hier niet, of je mag het niet zien. /csp partner list toont wat er wel is.';
    case 'provider-starts':
      return 'Alleen een indirecte provider begint een samenwerking. Vraag je provider om een aanvraag te sturen; je beslist er hier over.';
    case 'provider-ends':
      return 'Een reseller kan een samenwerking hier niet beëindigen. Vraag het je provider of Microsoft-ondersteuning. De beheerderstoegang kun je zelf intrekken: /csp partner admin-access laat zien hoe.';
    case 'kind-needed':
      return `Dit is voor bedrijven die ${no.kind === 'provider' ? 'indirecte provider' : 'indirecte reseller'} zijn. /csp help zegt wat je wel kunt doen.`;
    case 'address-needed':
      return 'Kies hierboven een reseller, of vul het MPN-id of e-mailadres in.';
    case 'reseller-not-found':
      return no.about === 'reseller'
        ? 'Deze reseller kan niet meer worden gekozen. Kies een andere, of vul het MPN-id in.'
        : `Geen bevestigde reseller heeft hier dit ${no.about === 'mpn' ? 'MPN-id' : 'e-mailadres'}. Controleer het bij de reseller.`;
    case 'two-resellers':
      return 'Meerdere bedrijven hebben dit. Kies de reseller in de lijst hierboven.';
    case 'own-company':
      return 'Dit is je eigen bedrijf. Kies een ander.';
    case 'reseller-not-enrolled':
      return `${no.name} is niet ingeschreven als indirecte reseller en kan dus niet accepteren. Eerst inschrijven, via Partnercentrum en hier: /csp enroll start.`;
    case 'region-mismatch':
      return `Jullie zitten in CSP-regio ${region(no.ours)}, deze reseller in ${region(no.theirs)}. Microsoft staat samenwerkingen alleen binnen één regio toe. Kies een reseller in jullie eigen regio.`;
    case 'region-unknown':
      return `We kennen de CSP-regio van ${country(no.country)} niet. Vraag een globale beheerder om het land met de operator na te kijken.`;
    case 'already-partners':
      return `Jullie zijn het op ${when(no.since)} eens geworden over een samenwerking. Zie /csp partner show.`;
    case 'already-asked':
      return `Je hebt deze reseller al gevraagd; de aanvraag staat open tot ${when(no.until)}. Intrekken kan met /csp partner show.`;
    case 'too-many-open':
      return `Je hebt ${no.limit} open aanvragen, en meer kan niet. Trek er een in met /csp partner list, of wacht op antwoord.`;
    case 'declined-lately':
      return `Deze reseller heeft je aanvraag afgewezen. Opnieuw vragen kan na ${when(no.until)}; overleg eerst.`;
    case 'muted':
      return 'Deze reseller neemt van jullie geen aanvragen aan. Overleg rechtstreeks; zij kunnen dat veranderen met /csp partner show.';
    case 'expired':
      return `Te laat: deze aanvraag is op ${when(no.at)} verlopen. Er is niets veranderd; de provider kan een nieuwe sturen.`;
    case 'already-decided':
      if (by === null && no.status === 'declined')
        return `Te laat: de reseller wees dit op de pagina af op ${when(no.at)}. Je hoeft niets meer te doen.`;
      return by === null
        ? `Te laat: dit is op ${when(no.at)} al ${decided[no.status]}. Je hoeft niets meer te doen.`
        : `Te laat: ${by} heeft dit op ${when(no.at)} al ${decided[no.status]}. Je hoeft niets meer te doen.`;
    case 'tick-missing':
      return 'Vink dit aan. Zonder vinkje wordt er niets beslist.';
    case 'attestation-incomplete':
      return 'Alle vier de verklaringen moeten aangevinkt zijn. Klopt er een niet, dan kan de samenwerking hier niet worden beëindigd.';
    case 'not-partners':
      return 'Er is op dit moment geen samenwerking tussen jullie. /csp partner list toont wat er is.';
    case 'answer-waits':
      return 'Iemand heeft deze aanvraag al op de pagina geaccepteerd. Zeg in /csp partner show of zij het zijn.';
    case 'no-answer-waits':
      return 'Bij deze aanvraag wacht niemand meer op je antwoord. /csp partner list laat zien hoe het staat.';
    case 'mail-finished':
      return 'Dit bericht was al klaar. Kies ‘Nieuwe link’ in /csp partner show voor een nieuwe link.';
    case 'no-mail-yet':
      return 'Voor deze aanvraag is nog geen mail geschreven. Kies eerst ‘E-mailconcept’ in /csp partner show.';
    case 'access-cut-already':
      return `Dit is op ${when(no.at)} al vastgelegd. Je hoeft niets meer te doen.`;
    case 'ticked-already':
      return `${by ?? 'Iemand'} heeft dit op ${when(no.at)} al aangevinkt. Je hoeft niets meer te doen.`;
    case 'nothing-to-choose':
      switch (no.what) {
        case 'subscriptions':
          return 'Er is geen abonnement van jullie vastgelegd. Met /csp subscription order leg je er een vast; een reseller vraagt zijn provider erom, in /csp customer show.';
        case 'partners':
          return 'Je hebt nog geen samenwerking. Een provider begint er een met /csp partner request.';
        case 'requests':
          return 'Er is geen open aanvraag. /csp partner list toont alles.';
        case 'customers':
          return 'Je hebt hier nog geen klant. Je nodigt er een uit met /csp customer invite; een provider maakt ze ook aan met /csp customer add.';
        case 'resellers':
          return 'Je hebt nog geen samenwerking met een reseller. Je vraagt erom met /csp partner request.';
      }
      return '';
    case 'old-button':
      return no.card
        ? 'Deze knop is van een oudere versie. Dit is de actuele kaart.'
        : 'Deze knop is van een oudere versie, of waar hij over ging is er niet meer. /csp partner list toont wat actueel is.';
    case 'trigger-expired':
      return 'Slack wachtte niet op ons. Probeer het nog eens.';
    case 'busy':
      return 'Iemand anders verandert dit op dit moment. Druk nog eens.';
    case 'database-away':
      return 'Onze database antwoordt op dit moment niet. Probeer het over een minuut nog eens; er gebeurt niets dubbel.';
    case 'delegate-unfit':
    case 'delegate-away':
    case 'dates-misfit':
      return requestRefusals(no, saying);
    default:
      return customerRefusals(no, saying);
  }
};
