import type { PageWords } from '../words/page.ts';

export const page: PageWords = {
  browserTitle: (heading) => `${heading} – Samen`,
  failedTitle: (heading) => `Kijk dit na: ${heading} – Samen`,
  language: 'Taal',
  optional: 'niet verplicht',
  problems: 'Kijk na wat je hebt ingevuld',
  about:
    'In Samen leggen Microsoft-partners vast wat ze met elkaar en met hun klanten afspreken. Het is hun eigen administratie, niet die van Microsoft.',
  privacy:
    'Het bedrijf dat je de link stuurde, is verantwoordelijk voor je persoonsgegevens (de verwerkingsverantwoordelijke); Samen bewaart ze namens dat bedrijf. Vraag dat bedrijf om inzage, correctie of verwijdering.',
  misuse:
    'Verwachtte je dit niet, of klopt er iets niet? Vul dan niets in en neem contact op met de afzender op een manier die je al kent. Je kunt het ook melden bij wie deze website beheert.',
  home: {
    heading: 'Dit is Samen',
    lines: [
      'Samen is een Slack-bot voor partnerschappen in het Cloud Solution Provider-programma van Microsoft: tussen indirecte providers, indirecte resellers en hun klanten.',
      'Kreeg je een link van een partner? Open die vanuit het bericht dat je kreeg: op die pagina staat alles.',
      'Heb je een vraag over je partnerschap of je gegevens? Vraag het je contactpersoon bij dat bedrijf. In Slack zegt /csp help wie je kan helpen.',
    ],
  },
  dead: {
    heading: 'Deze link werkt niet',
    lines: ['De link is niet of niet meer geldig. Vraag de afzender om een nieuwe.'],
  },
  forbidden: {
    heading: 'Dit formulier kon niet worden aangenomen',
    lines: [
      'Er is niets veranderd. Open de link uit je bericht opnieuw en vul het formulier in dat je dan ziet.',
    ],
  },
  tooMany: {
    heading: 'Te veel pogingen',
    lines: ['Er is niets veranderd. Wacht een minuut en probeer het opnieuw.'],
  },
  tooLarge: {
    heading: 'Dat is te veel tekst',
    lines: [
      'Er is niets veranderd. Ga terug, maak korter wat je hebt ingevuld en verstuur het opnieuw.',
    ],
  },
  unreadable: {
    heading: 'Dit formulier was niet te lezen',
    lines: [
      'Er is niets veranderd. Open de link uit je bericht opnieuw en verstuur het formulier daar.',
    ],
  },
  wrongWay: {
    heading: 'Zo werkt het hier niet',
    lines: ['Er is niets veranderd. Open de link uit je bericht in een browser.'],
  },
  notFound: {
    heading: 'Hier is niets',
    lines: [
      'Kreeg je een link van een partner? Open de hele link, precies zoals die in het bericht staat.',
    ],
  },
  busy: {
    heading: 'Het is nu even druk',
    lines: ['Er is niets veranderd. Wacht een ogenblik en probeer het opnieuw.'],
  },
  away: {
    heading: 'We kunnen nu niet bij onze gegevens',
    lines: ['Wacht een minuut en open de link opnieuw. Dan zie je of er iets is vastgelegd.'],
  },
  fault: {
    heading: 'Er ging bij ons iets mis',
    line: (reference) =>
      `Open de link opnieuw en kijk of het gelukt is. Gebeurt het weer, geef de afzender dan deze referentie: ${reference}`,
  },
};
