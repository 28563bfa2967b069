import type { EnrolmentNewsWords } from '../words/enrolment-news.ts';

const list = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} en ${names.at(-1)}`;
const by = (who: string | null): string => who ?? 'De operator';

export const enrolmentNews: EnrolmentNewsWords = {
  card: {
    title: 'Inschrijving als reseller',
    enrols: (company) => `${company} schrijft zich in als indirecte reseller`,
    enrolsToo: (company) =>
      `${company}, een directefactuurpartner, schrijft zich ook in als indirecte reseller`,
    appliedBy: (who, when) => `Aangemeld door ${who} op ${when}`,
    waits: (until) => `Wacht op de primaire contactpersoon. De link werkt tot ${until}.`,
    mailWaits: 'De mail met de link is onderweg naar de contactpersoon.',
    mailSent: (when) => `De link is op ${when} naar de contactpersoon gemaild.`,
    mailFailed: (code) =>
      `De mail aan de contactpersoon is niet bezorgd (${code}). Controleer het adres in /csp enroll status.`,
    passedOn: 'Een beoordelaar geeft de link door aan de contactpersoon.',
    nothingBefore: 'De beoordeling begint als de contactpersoon heeft geantwoord.',
    inReview: (since) => `In beoordeling sinds ${since}`,
    slow: (day) =>
      `Een beoordeling duurt meestal 3 tot 5 werkdagen. Op ${day} nog niets gehoord? Dien dan in Partnercentrum een ondersteuningsaanvraag in.`,
    correct:
      'Zet het recht met /csp enroll status; alleen wat verandert, wordt opnieuw beoordeeld.',
    agree: 'Nu accepteert een globale beheerder de overeenkomst: /csp enroll agreement.',
    changes: 'Als het is goedgekeurd en de overeenkomst is geaccepteerd:',
    changesSell: (company) =>
      `${company} kan als reseller meedoen: providers kunnen om een samenwerking vragen, en het kan klanten uitnodigen.`,
    changesNoWayBack: 'Terug naar alleen directe facturering kan niet.',
    stays: 'Wat er niet verandert:',
    staysCustomers: 'Bestaande klanten, abonnementen en facturering.',
    staysMicrosoft:
      'Bij Microsoft gebeurt er niets vanzelf: een globale beheerder schrijft het bedrijf in via Partnercentrum.',
    legalName: (name) => `Officiële naam: ${name}`,
    mpn: (id, country) => `MPN-id: ${id} (${country}), zoals de aanvrager verklaart`,
    who: 'Wie mag beslissen: een beoordelaar die het bedrijf niet heeft aangemeld en er niets mee te maken heeft.',
    review: 'Beoordelen',
    elsewhere: 'Dezelfde kaart in jullie kanaal',
  },
  outcome: {
    denied: (when) =>
      `De primaire contactpersoon zei op ${when} dat het bedrijf zich niet heeft aangemeld.`,
    rejected: (who, when) => `Niet goedgekeurd: ${who} stuurde het op ${when} terug.`,
    approved: (who, when) => `Goedgekeurd door ${who} op ${when}.`,
    passed: (when) =>
      `Goedgekeurd op ${when}, zonder beoordelaar: de contactpersoon heeft het bevestigd, en de operator staat dat toe.`,
    enrolled: (company, who, when) =>
      `${company} staat vastgelegd als indirecte reseller: ${who} accepteerde de overeenkomst op ${when}.`,
    edition: (version) => `Overeenkomst: ${version}`,
    microsoft:
      'Bij Microsoft schrijft een globale beheerder het bedrijf in via Partnercentrum en accepteert daar de overeenkomst; hier gebeurt dat niet.',
    adminAgent:
      'Ga na of je beheeragent bent: mensen toevoegen en de inrichting afmaken vraagt dat. Zie /csp members.',
    customers:
      'Je bestaande klanten haal je hierheen door ze uit te nodigen: /csp customer invite. Een provider vind je op de openbare lijst van Microsoft; spreek eerst voorwaarden af.',
    incentives:
      'Microsoft mailt binnen 30 dagen een uitnodiging voor incentives, naar het adres van het MPN-account van je tenant en niet naar de primaire contactpersoon.',
    incentivesCame: (when) => `Uitnodiging voor incentives: op ${when} aangevinkt dat ze er is.`,
    withdrawn: (who, when) => `${who} trok de inschrijving op ${when} in.`,
    again: 'Een nieuwe begin je met /csp enroll start.',
  },
  lines: {
    verified: (company) =>
      `De primaire contactpersoon van ${company} heeft de inschrijving bevestigd. Een beoordelaar kijkt er nu naar; dat duurt meestal 3 tot 5 werkdagen.`,
    denied: (company) =>
      `De primaire contactpersoon zegt dat ${company} zich niet heeft aangemeld, dus de inschrijving is gestopt. Overleg met die persoon. Zet het daarna recht, of trek de inschrijving in: /csp enroll status.`,
    rejected: (company, who, checks) =>
      `${who} heeft de inschrijving van ${company} niet goedgekeurd. Wat er niet klopte: ${list(checks)}. Wat helpt, staat in /csp enroll status, en daar zet je het recht.`,
    approved: (company, who) =>
      `${who} heeft de inschrijving van ${company} goedgekeurd. Nu accepteert een globale beheerder de overeenkomst: /csp enroll agreement.`,
    passed: (company) =>
      `De inschrijving van ${company} is goedgekeurd. Nu accepteert een globale beheerder de overeenkomst: /csp enroll agreement.`,
    enrolled: (company, who) =>
      `${company} staat vastgelegd als indirecte reseller: ${who} heeft de overeenkomst geaccepteerd. Ga na of je beheeragent bent (/csp members), en haal bestaande klanten hierheen door ze uit te nodigen (/csp customer invite).`,
    withdrawn: (company, who) =>
      `${who} heeft de inschrijving van ${company} ingetrokken. Een nieuwe begin je met /csp enroll start.`,
    notMailed: (company, code) =>
      `De mail aan de primaire contactpersoon van ${company} is niet bezorgd (${code}). Controleer het adres en maak een nieuwe link in /csp enroll status.`,
    incentivesDue: (company) =>
      `Is de uitnodiging voor incentives voor ${company} er al? Microsoft mailt haar binnen 30 dagen na de overeenkomst naar het adres van het MPN-account van je tenant: niet naar de primaire contactpersoon, niet naar de beheeragenten. Alleen een incentivesbeheerder van die MPN-locatie kan meedoen. Je incentives voor directe facturering blijven en lopen apart. Is ze er? Vink het aan in /csp enroll status.`,
    restricted: (company, who) =>
      `${by(who)} legde vast dat Microsoft de directe facturering van ${company} heeft beperkt.`,
    unrestricted: (company, who) =>
      `${by(who)} legde vast dat Microsoft de beperking van de directe facturering van ${company} heeft opgeheven. Alles kan weer als voorheen.`,
    cannot: 'Dit kan voorlopig niet voor eigen klanten:',
    can: 'Dit kan nog wel:',
    allowed: [
      'het aantal licenties van bestaande abonnementen en invoegtoepassingen veranderen',
      'abonnementen opschorten',
      'ze laten verlengen',
    ],
    joint: 'klanten samen met een provider uitnodigen',
    becomeBoth:
      'Verder met nieuwe klanten? Schrijf je ook in als indirecte reseller: /csp enroll start. Vraag Microsoft waaraan je moet voldoen om de beperking op te heffen.',
    corrected: (company, mpn) =>
      `De operator heeft veranderd wat er van ${company} vastligt. MPN-id: ${mpn}. Klopt dat niet? Zeg het je operator.`,
    transitionClosed:
      'Ook indirecte reseller worden is voorlopig gesloten; je operator opent het weer.',
  },
  mail: {
    subject: (company) => `Heeft ${company} zich aangemeld als reseller?`,
    hello: (contact) => `Hallo ${contact},`,
    from: (by_, company) =>
      `${by_} heeft ${company} in Samen aangemeld als indirecte reseller in het Cloud Solution Provider-programma van Microsoft, en noemde jou als primaire contactpersoon.`,
    ask: 'Voordat er iets verder gaat, zeg je op de pagina hieronder twee dingen: of je bedrijf zich heeft aangemeld, en of het adres dat er staat van je bedrijf is.',
    open: 'Lees het, en antwoord:',
    notYou:
      'Heeft je bedrijf zich niet aangemeld? Zeg dat dan op dezelfde pagina, of doe niets. Geef de link niet door.',
  },
  status: {
    subject: (company, what) =>
      ({
        'in-review': `${company}: je antwoord is er, de beoordeling begint`,
        rejected: `${company}: de inschrijving is niet goedgekeurd`,
        qualified: `${company}: de inschrijving is goedgekeurd`,
        active: `${company} staat vastgelegd als indirecte reseller`,
        withdrawn: `${company}: de inschrijving is ingetrokken`,
      })[what],
    inReview: (company) =>
      `De primaire contactpersoon van ${company} heeft de inschrijving als indirecte reseller bevestigd. Een beoordelaar kijkt er nu naar.`,
    slow: (day) =>
      `Dat duurt meestal 3 tot 5 werkdagen. Op ${day} nog niets gehoord? Dan dient een globale beheerder in Partnercentrum een ondersteuningsaanvraag in.`,
    rejected: (company) =>
      `Een beoordelaar heeft de inschrijving van ${company} als indirecte reseller bekeken en kon haar niet goedkeuren. Wat er niet klopte, en wat helpt:`,
    note: 'Wat de beoordelaar schreef:',
    correct: (company) =>
      `Een globale beheerder van ${company} zet het recht in Slack met /csp enroll status. Alleen wat verandert, wordt opnieuw beoordeeld.`,
    qualified: (company) =>
      `De inschrijving van ${company} als indirecte reseller is hier goedgekeurd.`,
    agree:
      'Er is nog één stap: een globale beheerder accepteert de overeenkomst in Slack met /csp enroll agreement.',
    active: (company, when) =>
      `Een globale beheerder van ${company} heeft de overeenkomst op ${when} geaccepteerd. Het bedrijf staat hier vastgelegd als indirecte reseller.`,
    withdrawn: (company, when) =>
      `Een globale beheerder van ${company} heeft de inschrijving als indirecte reseller op ${when} ingetrokken.`,
    linkDead: 'De link die je ervoor kreeg, werkt niet meer.',
    why: (company) =>
      `Je krijgt dit omdat je de primaire contactpersoon van ${company} bent. Je hoeft er niets mee te doen.`,
  },
  passOn: {
    link: (company) =>
      `Van hier gaat geen mail uit. Geef dit alsjeblieft door aan de primaire contactpersoon van ${company}, op een manier die je al kent. Niet aan wie het bedrijf aanmeldde: het antwoord moet van de contactpersoon komen.`,
    status: (company) =>
      `Van hier gaat geen mail uit. Geef dit nieuws alsjeblieft door aan de primaire contactpersoon van ${company}.`,
    gone: 'Deze inschrijving is intussen verder, dus er is niets door te geven.',
  },
};
