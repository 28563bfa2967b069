import type { CommonWords } from '../words/common.ts';

export const common: CommonWords = {
  roles: {
    'global-admin': 'Globale beheerder',
    'user-admin': 'Gebruikersbeheerder',
    'admin-agent': 'Beheeragent',
    'sales-agent': 'Verkoopagent',
    'helpdesk-agent': 'Helpdeskagent',
  },
  kinds: {
    provider: 'Indirecte provider',
    reseller: 'Indirecte reseller',
    'direct-bill': 'Directefactuurpartner',
  },
  transitioning: 'Overstappende partner',
  clouds: {
    public: 'Openbare cloud',
    'us-government': 'Amerikaanse overheid',
    germany: 'Duitsland',
    china: 'China (21Vianet)',
  },
  portals: {
    'microsoft-365-admin-center': 'Microsoft 365-beheercentrum',
    'office-admin-portal': 'Office-beheerportal',
  },
  languages: { en: 'English', nl: 'Nederlands' },
  save: 'Opslaan',
  cancel: 'Annuleren',
  close: 'Sluiten',
  back: 'Terug',
  next: 'Volgende pagina',
  first: 'Eerste pagina',
  yes: 'Ja',
  actingFor: (company) => `Je handelt namens ${company}`,
  actingSwitch: 'Namens een ander bedrijf handelen',
  more: (shown, total) =>
    `${shown.toLocaleString('nl')} van ${total.toLocaleString('nl')}, typ verder`,
  showing: (total) => (total === 1 ? '1 in totaal' : `${total.toLocaleString('nl')} in totaal`),
  fault: (reference) =>
    `Er ging bij ons iets mis. Probeer het nog eens; gebeurt het weer, geef je operator dan deze referentie: ${reference}`,
  repeated: 'Herhaald, omdat Slack het eerste bericht niet heeft bevestigd.',
};
