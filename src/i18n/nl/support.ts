import type { SupportWords } from '../words/support.ts';

export const support: SupportWords = {
  pick: {
    title: 'Ondersteuning',
    subscription: 'Abonnement',
    placeholder: 'Typ een klant of product',
    submit: 'Verder',
  },
  assign: {
    title: 'Ondersteuning',
    submit: 'Vastleggen',
    seen: 'De beheerders van de klant zien deze contactpersoon op de ondersteuningspagina van het product, zodra het bij Microsoft is ingesteld.',
    now: (contact) => `Nu vastgelegd: ${contact}.`,
    nowOwn: 'Nu vastgelegd: jullie zelf.',
    links: 'Drie losse koppelingen; geen ervan volgt uit een andere:',
    linkCustomer: 'Klant (toegang): verandert niet.',
    linkRecord: (mpn) =>
      mpn === null
        ? 'Geregistreerde reseller (incentive): niemand. Verandert niet.'
        : `Geregistreerde reseller (incentive): MPN-id ${mpn}. Verandert niet.`,
    linkSupport:
      'Contactpersoon voor ondersteuning: bij wie de klant om hulp vraagt. Die kies je hier.',
    contact: 'Nieuwe contactpersoon',
    contactHint: 'Resellers met een samenwerking en met gedelegeerde beheerrechten bij deze klant.',
    contactPlaceholder: 'Typ een naam',
    ourselves: (owner) => `${owner} (jullie zelf)`,
    nobody:
      'Er is nog geen reseller te kiezen, en jullie zijn zelf de contactpersoon. Nodig zijn een samenwerking (/csp partner request) en gedelegeerde beheerrechten bij deze klant (/csp customer invite).',
    unfit: 'Wie je niet kunt kiezen, en waarom:',
    unfitAdmin: (reseller) =>
      `${reseller}: geen gedelegeerde beheerrechten bij deze klant. Die nodigt de klant eerst met die rechten uit: /csp customer invite.`,
    unfitMore:
      'Elke andere reseller heeft eerst een samenwerking met jullie nodig (/csp partner request), en dan deze rechten.',
    negotiate: 'Spreek de ondersteuning eerst met de reseller af.',
    done: (contact, name, customer) =>
      `${contact} ligt vast als aangewezen contactpersoon voor ondersteuning van ${name} van ${customer}, en hoort dat in het eigen kanaal.`,
    doneOwn: (name, customer) =>
      `Jullie liggen weer vast als aangewezen contactpersoon voor ondersteuning van ${name} van ${customer}.`,
    left: 'Nog te doen bij Microsoft: open in Partnercentrum de klant, kies het abonnement en stel daar de contactpersoon voor ondersteuning in.',
  },
  list: {
    title: 'Ondersteuning',
    ours: (contact) => `Ondersteund door ${contact}`,
    oursOwn: 'Ondersteund door jullie zelf',
    theirs: (owner) => `Jullie ondersteunen dit voor ${owner}`,
    line: (name, customer) => `${name} van ${customer}`,
    since: (when) => `sinds ${when}`,
    suspended: 'opgeschort',
    change: 'Wijzigen',
    empty:
      'Hier is nog niets. Na een bestelling is de verkoper de contactpersoon, tot een provider met /csp support assign een ander aanwijst.',
  },
};
