import type { SettingsWords } from '../words/settings.ts';

export const settings: SettingsWords = {
  own: 'Van jezelf',
  away: {
    button: 'Als ik er niet ben',
    title: 'Als ik er niet ben',
    submit: 'Opslaan',
    intro:
      'Een collega krijgt je kaarten en herinneringen en beslist voor je. Die beslist alleen waarvoor de eigen rollen ruimte geven; de vastlegging noemt jullie allebei.',
    delegate: 'Wie voor me beslist',
    placeholder: 'Naam van een collega',
    nobody:
      'Geen van je collega’s heeft hier al een rol. Vraag een globale beheerder of gebruikersbeheerder er een te geven met /csp members.',
    from: 'Eerste dag',
    until: 'Laatste dag',
    now: (who, from, until) => `${who} beslist voor je van ${from} tot en met ${until}.`,
    end: 'Ik beslis weer zelf',
    made: (who, from, until) =>
      `Opgeslagen: ${who} beslist voor je van ${from} tot en met ${until}.`,
    ended: 'Je beslist weer zelf. Kaarten komen vanaf nu bij jou.',
  },
  notices: {
    mine: 'Wat ik hoor',
    channel: 'Wat het kanaal hoort',
    title: { person: 'Wat ik hoor', company: 'Wat het kanaal hoort' },
    which: { person: 'De bot vertelt mij over', company: 'De bot vertelt ons kanaal over' },
    hint: {
      person: 'Kaarten die op jouw beslissing wachten komen altijd.',
      company: 'Kaarten komen altijd: dat zijn de aanvragen zelf.',
    },
    groups: {
      partnership: 'Samenwerkingen',
      invitation: 'Uitnodigingen van klanten',
      customer: 'Klanten en hun overeenkomsten',
      subscription: 'Abonnementen',
      order: 'Bestellingen',
      ask: 'Wat resellers hun provider vragen',
      transfer: 'Overdrachten van abonnementen',
      enrolment: 'Inschrijving als reseller',
      reminder: 'Herinneringen aan wat nog open is',
      digest: 'De week, op maandagochtend',
    },
    saved: 'Opgeslagen.',
  },
};
