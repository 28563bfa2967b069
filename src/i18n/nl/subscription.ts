import type { SubscriptionWords } from '../words/subscription.ts';

const number = (count: number): string => count.toLocaleString('nl');
const by = (who: string | null): string => (who === null ? '' : ` door ${who}`);

export const subscription: SubscriptionWords = {
  list: {
    title: 'Abonnementen',
    filter: 'Toon',
    states: {
      active: 'In gebruik',
      suspended: 'Opgeschort',
      cancelled: 'Opgezegd',
      all: 'Allemaal',
    },
    ofCustomer: 'Van welke klant',
    everyCustomer: 'Elke klant',
    typeName: 'Typ een naam',
    empty:
      'Nog geen abonnement. Wat klanten elders kochten verschijnt niet vanzelf: /csp subscription order legt een nieuw vast.',
    emptyFiltered: 'Hier staat niets.',
    open: 'Openen',
    order: 'Bestellen',
  },
  seats: (count) => (count === 1 ? '1 licentie' : `${number(count)} licenties`),
  byUse: 'betaald naar gebruik',
  label: (customer, offer, count) => `${customer} · ${offer}: ${count}`,
  state: {
    active: (since) => `Sinds ${since}`,
    suspended: (when, who) => `Opgeschort op ${when}${by(who)}`,
    cancelled: (when, who) => `Opgezegd op ${when}${by(who)}`,
  },
  known: {
    declared: 'hier vastgelegd; nog niet als gedaan bij Microsoft gemarkeerd',
    ticked: (who, when) => `gedaan bij Microsoft, volgens ${who} op ${when}`,
  },
  sheet: {
    title: 'Abonnement',
    through: (owner) => `Verkoper: ${owner}`,
    forReseller: (reseller) => `Reseller: ${reseller}`,
    addOnUnder: (base, state) => `Invoegtoepassing onder ${base} (${state})`,
    addOns: 'Invoegtoepassingen',
    addOn: (name, count, state) => `${name}: ${count}, ${state}`,
    short: { active: 'in gebruik', suspended: 'opgeschort', cancelled: 'opgezegd' },
    links: 'Drie koppelingen; geen volgt uit een andere',
    linkCustomer: 'Klant (toegang)',
    related: (company, related, admin) =>
      `${company}: ${related ? 'relatie vastgelegd' : 'geen relatie vastgelegd'}, ${admin ? 'gedelegeerd beheer vastgelegd' : 'geen gedelegeerd beheer vastgelegd'}`,
    linkRecord: 'Geregistreerde reseller (incentive)',
    record: (mpn, company) => (company === null ? `MPN-id ${mpn}` : `MPN-id ${mpn}, ${company}`),
    recordNobody: 'Niemand: geen reseller krijgt er een incentive voor',
    recordOwn: 'Geen: het is een eigen klant van de verkoper',
    incentive: 'Of er een incentive is, bepaalt Microsoft.',
    linkSupport: 'Contactpersoon voor ondersteuning',
    support: (company) => `${company}, zoals aangewezen`,
    supportOwner: (company) => `${company}, de verkoper, tot er iemand is aangewezen`,
    renewal: { on: 'Verlenging: aan', off: 'Verlenging: uit' },
    suspendedText:
      'Gebruikers hebben geen toegang. Microsoft verwijdert de gegevens na 90 dagen, uiterlijk 120; in dit programma blijft niets nog even werken nadat het verlopen is.',
    cancelledText:
      'Het is voorbij. Wat weer nodig is, wordt opnieuw besteld: /csp subscription order.',
    azure:
      'Azure: beheerdersrechten bij de klant zijn hier niet genoeg. De klant maakt jullie mensen ook eigenaar, in de Azure-portal, bij de instellingen van zijn gebruikers.',
    left: 'Nog te doen bij Microsoft',
    leftText: (what) => `Maak het daar gelijk: ${what}.`,
    leftWhat: (count, state, renewal, record) =>
      [count, state, renewal, ...(record === null ? [] : [record])].join(', '),
    leftRenewal: { on: 'verlenging aan', off: 'verlenging uit' },
    leftWhere:
      'In Partnercentrum, op de pagina van de klant, onder Abonnementen, of in het Microsoft 365-beheercentrum.',
    leftTick: 'Kies daarna ‘Gedaan bij Microsoft’.',
    leftTickOthers: 'Daarna kiest een globale beheerder of beheeragent ‘Gedaan bij Microsoft’.',
    users: 'Licenties en gebruikers',
    usersText:
      'Open in Partnercentrum de klant, Gebruikers en licenties: daar wijs je licenties aan mensen toe.',
    usersNoRights:
      'Licenties toewijzen kan met gedelegeerde beheerdersbevoegdheden, en die van jullie zijn niet vastgelegd. Vraag de klant erom: /csp customer invite.',
    askProvider: 'De verkoper wijzigt product en aantal: kies ‘Vraag de provider’.',
    tick: 'Gedaan bij Microsoft',
    tickSure:
      'Je zegt dat het bij Microsoft staat zoals hier. Je naam en het tijdstip worden vastgelegd.',
    quantity: 'Aantal wijzigen',
    upgrade: 'Upgraden',
    renewalTurn: { on: 'Verlenging aanzetten', off: 'Verlenging uitzetten' },
    reseller: 'Geregistreerde reseller',
    assignSupport: 'Ondersteuning aanwijzen',
    suspend: 'Opschorten',
    reactivate: 'Weer activeren',
    cancel: 'Abonnement opzeggen',
    wish: 'Vraag de provider',
    back: 'Terug naar de lijst',
    ofCustomer: (count) => `Abonnementen (${number(count)})`,
  },
  pick: {
    title: {
      reseller: 'Geregistreerde reseller',
      quantity: 'Aantal wijzigen',
      upgrade: 'Upgraden',
      renewal: 'Verlenging',
      suspend: 'Opschorten',
      reactivate: 'Weer activeren',
      cancel: 'Abonnement opzeggen',
    },
    which: 'Welk abonnement?',
    next: 'Verder',
  },
  quantity: {
    title: 'Aantal wijzigen',
    submit: 'Wijzigen',
    now: (count) => `Nu vastgelegd: ${count}.`,
    field: 'Hoeveel in totaal?',
    hint: (minimum, maximum) =>
      `Het hele aantal, niet het verschil. Van ${minimum} tot ${maximum}.`,
    addOns: 'De invoegtoepassingen houden hun eigen aantal.',
  },
  upgrade: {
    title: 'Upgraden',
    submit: 'Upgraden',
    to: 'Waarnaar?',
    none: (offer) =>
      `${offer} heeft geen upgrade die aan deze klant verkocht wordt. Bestel een nieuw abonnement met /csp subscription order en schort dit daarna op.`,
    choose: 'Kies er een',
    happens: 'Wat er gebeurt:',
    ordered: (count) => `Het nieuwe wordt besteld met hetzelfde aantal: ${count}.`,
    suspended: (offer) =>
      `${offer} wordt opgeschort: de gebruikers verliezen toegang, en Microsoft verwijdert de gegevens na 90 dagen, uiterlijk 120. Verplaats eerst wat moet blijven.`,
    withAddOns: (names) => `Mee opgeschort: ${names}. Bestel ze opnieuw onder het nieuwe.`,
    support:
      'De contactpersoon voor ondersteuning van het nieuwe is de verkoper, tot je een ander aanwijst.',
    together: 'Allebei worden ze vastgelegd, of geen van beide.',
  },
  renewal: {
    title: 'Verlenging',
    turnOn: 'Aanzetten',
    turnOff: 'Uitzetten',
    nowOn: 'Verlenging staat aan: na de termijn loopt het abonnement door.',
    nowOff: 'Verlenging staat uit: na de termijn stopt het abonnement.',
    on: 'Staat ze aan, dan loopt het abonnement na de termijn door, met de kosten.',
    off: 'Staat ze uit, dan stopt het na de termijn: gebruikers verliezen toegang, en later gaan de gegevens weg.',
  },
  reseller: {
    title: 'Geregistreerde reseller',
    submit: 'Vastleggen',
    counts:
      'Dit bepaalt voor wiens incentive het abonnement telt, als die er is. Het geeft geen rechten en geen ondersteuning.',
    fixed: 'De geregistreerde reseller van dit aanbod kan niet meer worden gewijzigd.',
  },
  suspend: {
    title: 'Opschorten',
    submit: 'Opschorten',
    access: 'De gebruikers verliezen toegang.',
    data: 'Microsoft bewaart de gegevens 90 dagen, uiterlijk 120, en verwijdert ze dan.',
    addOns: (names) => `Mee opgeschort: ${names}.`,
    noPhase: 'In dit programma blijft niets nog even werken: de toegang stopt meteen.',
    undo: 'Tot de gegevens verwijderd zijn, draai je het terug met /csp subscription reactivate.',
  },
  reactivate: {
    title: 'Weer activeren',
    submit: 'Weer activeren',
    access: 'De gebruikers krijgen hun toegang terug, zolang Microsoft de gegevens nog heeft.',
    addOns: 'De invoegtoepassingen blijven opgeschort; activeer ze hierna een voor een.',
  },
  cancel: {
    title: 'Abonnement opzeggen',
    submit: 'Voorgoed opzeggen',
    forGood: 'Het stopt voorgoed: wat weer nodig is, wordt opnieuw besteld.',
    addOns: (names) => `Mee opgezegd: ${names}.`,
    data: 'Gebruikers verliezen toegang, en Microsoft verwijdert de gegevens na 90 dagen, uiterlijk 120.',
    sure: 'Weet je het zeker?',
    sureTick: 'Ja, zeg dit abonnement op',
  },
  next: 'Dit wordt hier vastgelegd. Bij Microsoft doe je hetzelfde zelf, in Partnercentrum of het Microsoft 365-beheercentrum; daarna kiest een globale beheerder of beheeragent ‘Gedaan bij Microsoft’.',
};
