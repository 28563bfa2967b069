import type { AskWords } from '../words/ask.ts';

const count = (n: number): string => n.toLocaleString('nl');
const seats = (n: number): string => (n === 1 ? '1 licentie' : `${count(n)} licenties`);
const list = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} of ${names.at(-1)}`;

export const ask: AskWords = {
  wish: {
    new: (n, offer) => `een nieuw abonnement ${offer}${n === 1 ? '' : `, ${seats(n)}`}`,
    quantity: (n, name) => `${seats(n)} van ${name}`,
    upgrade: (name, to) => `${to} in plaats van ${name}`,
    renewal: {
      on: (name) => `verlenging van ${name} aan`,
      off: (name) => `verlenging van ${name} uit`,
    },
  },
  form: {
    title: 'Vraag de provider',
    submit: 'Vraag sturen',
    intro:
      'Je provider koopt en factureert, dus die beslist en doet dit. Spreek eerst de prijs af.',
    open: 'Open vragen:',
    openUntil: (wish, provider, until) => `${wish}: wacht op ${provider} tot ${until}`,
    withdraw: 'Intrekken',
    withdrawSure: (provider) => `${provider} kan er dan niet meer over beslissen.`,
    provider: 'Welke provider?',
    toProvider: (provider) => `Je vraag gaat naar ${provider}.`,
    what: 'Wat heb je nodig?',
    whats: {
      quantity: 'Meer of minder licenties',
      upgrade: 'Een upgrade',
      renewal: 'Verlenging aan of uit',
    },
    offer: 'Welk product?',
    offerPlaceholder: 'Typ een naam',
    seats: 'Aantal licenties',
    seatsNew: 'In totaal. Vul 1 in als het naar gebruik wordt gefactureerd.',
    seatsNow: (n) => `Nu vastgelegd: ${seats(n)}. Vul in hoeveel je er in totaal nodig hebt.`,
    seatsHint: (least, most) =>
      least === most ? `Altijd ${count(least)}.` : `${count(least)} tot ${count(most)}.`,
    upgradeTo: 'Upgraden naar',
    noUpgrade: (name) =>
      `Voor ${name} is er geen upgrade. Ga terug en vraag een nieuw abonnement bij de klant zelf.`,
    renewal: {
      on: 'Verlenging staat uit. Je vraagt om die aan te zetten.',
      off: 'Verlenging staat aan. Je vraagt om die uit te zetten: het stopt dan na de termijn.',
    },
    suspended: (name) =>
      `${name} is opgeschort, dus alleen de verlenging kan veranderen. Praat eerst met je provider.`,
    message: 'Je bericht',
    messageHint: (provider) => `${provider ?? 'De provider'} leest het bij de vraag.`,
    sent: (provider, until) => `Je vraag is op weg naar ${provider}. Die staat open tot ${until}.`,
    sentNext:
      'Je hoort de beslissing hier en in je kanaal. Intrekken: kies nog eens ‘Vraag de provider’.',
  },
  card: {
    title: 'Vraag van een reseller',
    asks: (reseller, provider, customer) => `${reseller} vraagt ${provider} iets voor ${customer}`,
    askedBy: (who, when) => `Gevraagd door ${who} op ${when}`,
    message: 'Hun bericht:',
    changes: 'Als je het accepteert:',
    changesIf: (provider) => `Als ${provider} het accepteert:`,
    change: {
      new: (n, offer, customer) =>
        `Voor ${customer} wordt ${offer} besteld${n === 1 ? '' : `, ${seats(n)}`}.`,
      quantity: (name, now, n) => `${name} gaat van ${seats(now)} naar ${seats(n)}.`,
      upgrade: (name, to) =>
        `${to} wordt met hetzelfde aantal licenties besteld, en ${name} wordt opgeschort.`,
      renewal: {
        on: (name) => `${name} wordt aan het eind van de termijn verlengd.`,
        off: (name) => `${name} wordt aan het eind van de termijn niet verlengd.`,
      },
    },
    bills: 'Microsoft factureert aan de provider; wat de reseller betaalt regelen die twee samen.',
    stays: 'Wat niet verandert:',
    staysRest: 'Andere abonnementen, beheerrechten en de contactpersoon voor ondersteuning.',
    staysMicrosoft:
      'Bij Microsoft gebeurt niets vanzelf: de provider doet het nog in Partnercentrum.',
    until: (when) => `Open tot ${when}`,
    who: (roles, provider) => `Wie mag beslissen: een ${list(roles)} van ${provider}`,
    waiting: (provider) => `Wacht op ${provider}.`,
    takeBack: 'Intrekken kan met ‘Vraag de provider’, waar je het ook vroeg.',
    opens:
      '‘Accepteren’ opent het ingevulde formulier. Pas als je dat verstuurt is er iets beslist.',
    elsewhere: 'Dezelfde vraag in je kanaal',
    accept: 'Accepteren',
    decline: 'Afwijzen',
  },
  outcome: {
    accepted: (provider, who, when) => `${who} van ${provider} heeft het geaccepteerd op ${when}.`,
    acceptedNext:
      'Wat er is gedaan staat in /csp subscription list, met de stap die bij Microsoft nog te doen is.',
    declined: (provider, who, when) => `${who} van ${provider} heeft het afgewezen op ${when}.`,
    withdrawn: (reseller, who, when) =>
      `${who} van ${reseller} heeft de vraag ingetrokken op ${when}.`,
    expired: (when) => `Niemand besliste op tijd: de vraag is verlopen op ${when}.`,
    voided: (when) => `De samenwerking eindigde op ${when}, en deze vraag daarmee ook.`,
    reason: 'Reden:',
    noReason: 'Er is geen reden gegeven.',
    fourEyesRelaxed:
      'Vrager en beslisser zijn niet onafhankelijk; de instellingen van de provider staan dat toe.',
  },
  decline: {
    title: 'Vraag afwijzen',
    submit: 'Afwijzen',
    intro: (reseller, wish, customer) =>
      `${reseller} vraagt voor ${customer}: ${wish}. Die ziet dat je het afwijst, en je reden als je er een geeft.`,
    reason: 'Reden',
    reasonHint: (reseller) => `${reseller} leest dit.`,
  },
  lines: {
    accepted: (provider, who, wish, customer) =>
      `${who} van ${provider} heeft de vraag voor ${customer} geaccepteerd: ${wish}.`,
    declined: (provider, who, wish, customer, reason) =>
      `${who} van ${provider} heeft de vraag voor ${customer} afgewezen: ${wish}.${reason === null ? '' : ` Reden: ${reason}`}`,
    withdrawn: (reseller, who, wish, customer) =>
      `${who} van ${reseller} heeft de vraag voor ${customer} ingetrokken: ${wish}.`,
    expired: (reseller, wish, customer) =>
      `Niemand besliste op tijd over de vraag van ${reseller} voor ${customer}: ${wish}.`,
    voided: (reseller, wish, customer) =>
      `De vraag van ${reseller} voor ${customer} verviel met de samenwerking: ${wish}.`,
  },
};
