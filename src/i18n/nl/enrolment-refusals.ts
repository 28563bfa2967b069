import type { EnrolmentRefusal } from '../../domain/enrolment/refusals.ts';
import type { EnrolmentStatus } from '../../domain/enrolment/enrolment.ts';
import type { RefusalWordsOf } from '../words/refusals.ts';

/** What it waits for, or how it ended. */
const waitsFor: Readonly<Record<EnrolmentStatus, string>> = {
  verifying: 'ze wacht op de primaire contactpersoon',
  'in-review': 'ze wacht op een beoordelaar',
  rejected: 'er is iets recht te zetten',
  qualified: 'de overeenkomst is nog te accepteren',
  active: 'ze is klaar',
  withdrawn: 'ze is ingetrokken',
};

export const enrolmentRefusals: RefusalWordsOf<EnrolmentRefusal> = (no, { by, when, country }) => {
  switch (no.code) {
    case 'enrol-not-for-providers':
      return 'Een indirecte provider schrijft zich niet in als reseller. Vraag resellers om een samenwerking: /csp partner request.';
    case 'enrolled-already':
      return 'Jullie bedrijf staat al vastgelegd als indirecte reseller. /csp partner list toont de providers.';
    case 'enrolment-open':
      return `Er loopt een inschrijving van jullie bedrijf: ${waitsFor[no.status]}. /csp enroll status toont wie er aan zet is.`;
    case 'no-enrolment':
      return 'Er loopt geen inschrijving van jullie bedrijf. Met /csp enroll start begin je er een.';
    case 'enrolment-elsewhere':
      return by === null
        ? `De inschrijving is verder: sinds ${when(no.at)} geldt: ${waitsFor[no.status]}. Er is nu niets veranderd; in het bedrijf toont /csp enroll status wat er komt.`
        : `Te laat: ${by} was er op ${when(no.at)} mee bezig, en nu geldt: ${waitsFor[no.status]}. Er is nu niets veranderd; in het bedrijf toont /csp enroll status wat er komt.`;
    case 'company-rejected':
      return 'Jullie bedrijf is hier niet bevestigd en kan zich daarom niet inschrijven. Controleer naam, tenant-id en MPN-id en meld het opnieuw aan: /csp setup.';
    case 'transition-closed':
      return 'Ook reseller worden is voor jullie bedrijf gesloten: Microsoft opent het rond de jubileumdatum van jullie account voor directe facturering. Vraag je operator het hier te openen als jullie aan de beurt zijn.';
    case 'profile-incomplete':
      return 'Vul dit in. Juridisch bedrijfsprofiel, adres, primaire contactpersoon en ondersteuningsgegevens zijn allemaal nodig om dit te versturen.';
    case 'mpn-inactive':
      return 'Alleen een MPN-profiel dat bij de tijd is, kan zich inschrijven. Maak het in orde in Partnercentrum onder Accountinstellingen en kom dan terug.';
    case 'mpn-not-location':
      return 'Dit moet het MPN-id van je locatie zijn, niet dat van het globale account. Je vindt het in Partnercentrum onder Accountinstellingen, Organisatieprofiel.';
    case 'mpn-country-mismatch':
      return `Jullie tenant zit in ${country(no.ours)}, dit MPN-profiel in ${country(no.theirs)}. Het moet hetzelfde land zijn; dezelfde CSP-regio is niet genoeg. Kies de MPN-locatie in ${country(no.ours)}.`;
    case 'contact-elsewhere':
      return 'De primaire contactpersoon moet bij jullie bedrijf werken: jij, of een collega. Vul iemand in die dat doet, en vink dit aan.';
    case 'no-rollback-ack-required':
      return 'Hierna kan het bedrijf niet terug naar alleen directe facturering. Vink het vakje aan als het dat wil. Vraag het anders eerst na.';
    case 'nothing-corrected':
      return 'Er is niets anders dan wat er eerder is verstuurd. Maak in orde wat er recht te zetten is, en verstuur het opnieuw.';
    case 'verdict-missing':
      return 'Kies hier ‘goedkeuren’ of ‘afwijzen’: elke open controle heeft een antwoord nodig.';
    case 'company-enrols':
      return 'Dit bedrijf schrijft zich in als reseller, en die beoordeling beslist ook over het bedrijf. Kies de kaart van die inschrijving.';
    case 'agreement-tick':
      return 'Zonder deze overeenkomst kan jullie bedrijf niet als reseller meedoen. Lees haar. Vink dan het vakje aan.';
    case 'incentives-known':
      return `Op ${when(no.at)} is al aangevinkt dat de uitnodiging voor incentives er is. Je hoeft niets meer te doen.`;
    case 'contact-mail-limit':
      return `Jullie bedrijf heeft vandaag ${no.limit} mails van hier verstuurd, en meer kan niet. Er is niets gewijzigd; probeer het morgen opnieuw, dan krijgt de contactpersoon de link.`;
    case 'not-direct-bill':
      return 'Dit bedrijf is geen directefactuurpartner, dus er is niets te beperken. Kies een ander.';
    case 'restricted-already':
      return 'Dit bedrijf staat al als beperkt vastgelegd. Je hoeft niets meer te doen.';
    case 'not-restricted':
      return 'Dit bedrijf staat niet als beperkt vastgelegd. Je hoeft niets meer te doen.';
  }
};
