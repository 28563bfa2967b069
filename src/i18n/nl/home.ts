import type { HomeWords } from '../words/home.ts';

const count = (n: number): string => n.toLocaleString('nl');

export const home: HomeWords = {
  sections: {
    ours: {
      title: (n) => `Wacht op ons (${count(n)})`,
      none: 'Niets wacht op je bedrijf.',
      window: 'Wacht op ons',
    },
    others: {
      title: (n) => `Wacht op anderen (${count(n)})`,
      none: 'Jullie wachten op niemand.',
      window: 'Wacht op anderen',
    },
    soon: {
      title: (n) => `Verloopt binnenkort (${count(n)})`,
      none: 'Niets verloopt binnen drie dagen.',
      window: 'Verloopt binnenkort',
    },
    decided: {
      title: (n) => `Beslist deze week (${count(n)})`,
      none: 'De laatste zeven dagen is er niets beslist.',
      window: 'Beslist deze week',
    },
  },
  shown: (shown, total) => `De eerste ${count(shown)} van ${count(total)}.`,
  showAll: 'Alles tonen',
  until: (when) => `Open tot ${when}`,
  noDeadline: 'Open, zonder uiterste datum',
  details: 'Bekijken',
  toWaiting: 'Opnieuw of laten vallen',
  outcomes: {
    partnership: {
      active: 'Geautoriseerd',
      declined: 'Afgewezen',
      withdrawn: 'Ingetrokken',
      expired: 'Verlopen',
      removed: 'Beëindigd',
      replaced: 'Vervangen door een aanvraag in Slack',
    },
    invitation: {
      accepted: 'Geaccepteerd',
      declined: 'Afgewezen',
      revoked: 'Ingetrokken',
      expired: 'Verlopen',
      voided: 'Vervallen',
    },
    ask: {
      accepted: 'Geaccepteerd',
      declined: 'Afgewezen',
      withdrawn: 'Ingetrokken',
      expired: 'Verlopen',
      voided: 'Vervallen: de samenwerking eindigde',
    },
    order: { placed: 'Vastgelegd', dropped: 'Laten vallen' },
    transfer: {
      complete: 'Uitgevoerd en door beide gecontroleerd',
      'partially-complete': 'Deels uitgevoerd en door beide gecontroleerd',
      failed: 'Niet uitgevoerd',
      rejected: 'Afgewezen',
      withdrawn: 'Ingetrokken',
      expired: 'Verlopen',
    },
  },
  ended: (outcome, when) => `${outcome} op ${when}`,
  search: {
    label: 'Zoek een klant of een partner',
    placeholder: 'Typ een naam',
    customers: 'Klanten',
    partners: 'Samenwerkingspartners',
    more: (group, more) => `${group}: ${more}`,
  },
  welcome: {
    title: 'Samen is geïnstalleerd',
    does: [
      'Providers en resellers vragen elkaar hier: om samenwerkingen, klanten, bestellingen en overdrachten.',
      'Wie mag beslissen krijgt een kaart met knoppen, en iedereen die het aangaat ziet de uitkomst.',
      'Het is jullie eigen vastlegging: wat ook in Partnercentrum moet gebeuren, staat op elke kaart.',
    ],
    first:
      'Begin met je bedrijf: naam, tenant-id en MPN-id. Een beoordelaar bevestigt het, en dan kunnen partners je bereiken.',
    alone: 'Je krijgt dit omdat je de app hebt geïnstalleerd. Niemand anders kreeg bericht.',
  },
  nouns: {
    partner: 'Samenwerkingen',
    customer: 'Klanten',
    subscription: 'Abonnementen',
    support: 'Ondersteuning',
    transfer: 'Overdrachten',
    enroll: 'Inschrijving',
    csp: 'Bedrijf en hulp',
  },
};
