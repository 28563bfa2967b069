import type { PeopleWords } from '../words/people.ts';
import { common } from './common.ts';

export const people: PeopleWords = {
  menu: {
    title: (command) => `Wat je nu kunt doen met ${command}`,
    intro: 'Kies, of typ de woorden.',
    nothing: 'Je rol staat hier niets toe. /csp help zegt wie je een andere kan geven.',
    verbs: {
      'partner request': {
        label: 'Samenwerking aanvragen',
        line: 'Vraag een reseller om met je samen te werken.',
      },
      'partner list': { label: 'Alle samenwerkingen', line: 'Open, afgesproken en beëindigde.' },
      'partner show': {
        label: 'Samenwerking tonen',
        line: 'Wat er met een partner is afgesproken, en wanneer.',
      },
      'partner remove': {
        label: 'Samenwerking beëindigen',
        line: 'Met de verklaringen die Microsoft vraagt.',
      },
      'partner admin-access': {
        label: 'Beheerderstoegang',
        line: 'Leg vast dat je de toegang van een provider tot je tenant hebt ingetrokken.',
      },
      'customer list': {
        label: 'Alle klanten',
        line: 'Die van nu en van vroeger, en hoe we alles weten.',
      },
      'customer show': {
        label: 'Klant tonen',
        line: 'Relaties, rechten, overeenkomst, en wat er nog te doen is.',
      },
      'customer add': {
        label: 'Klant toevoegen',
        line: 'Leg een nieuwe klant vast, voor een reseller of voor jezelf.',
      },
      'customer agreement': {
        label: 'Klantovereenkomst',
        line: 'Leg vast dat een klant de overeenkomst van Microsoft heeft geaccepteerd.',
      },
      'customer consent': {
        label: 'Toestemming klant',
        line: 'Leg vast dat een klant instemt met een provider erbij.',
      },
      'customer extend': {
        label: 'Relatie uitbreiden',
        line: 'Deel een eigen klant met een provider.',
      },
      'customer remove': {
        label: 'Klantrelatie beëindigen',
        line: 'Beëindig je relatie, met de verklaringen die Microsoft vraagt.',
      },
      'customer invite': { label: 'Klant uitnodigen', line: 'Alleen, of samen met een provider.' },
      'support assign': {
        label: 'Ondersteuning aanwijzen',
        line: 'Wie de klant bij een abonnement als ondersteuning ziet.',
      },
      'support list': {
        label: 'Wie ondersteunt wat',
        line: 'Welk abonnement door wie wordt ondersteund.',
      },
      'subscription order': {
        label: 'Bestellen',
        line: 'Abonnementen voor een klant: een lijst van regels, een controle, en wat er bij Microsoft nog moet.',
      },
      'subscription list': {
        label: 'Alle abonnementen',
        line: 'Wat klanten hebben, en hoe dat bekend is.',
      },
      'subscription quantity': {
        label: 'Aantal wijzigen',
        line: 'Meer of minder licenties van een abonnement.',
      },
      'subscription upgrade': {
        label: 'Upgraden',
        line: 'Schort een abonnement op en bestel een beter in de plaats.',
      },
      'subscription renewal': {
        label: 'Verlenging aan of uit',
        line: 'Of een abonnement na zijn termijn doorloopt.',
      },
      'subscription reseller': {
        label: 'Geregistreerde reseller',
        line: 'Voor wiens MPN-id een abonnement telt.',
      },
      'subscription suspend': {
        label: 'Opschorten',
        line: 'Gebruikers verliezen toegang; er wordt nog niets verwijderd.',
      },
      'subscription reactivate': {
        label: 'Weer activeren',
        line: 'Geef gebruikers hun toegang terug.',
      },
      'subscription cancel': {
        label: 'Abonnement opzeggen',
        line: 'Voorgoed, met de invoegtoepassingen.',
      },
      'transfer request': {
        label: 'Abonnementen overdragen',
        line: 'Vraag een provider om abonnementen van een klant van je over te nemen.',
      },
      'transfer list': {
        label: 'Alle overdrachten',
        line: 'Open, te controleren, en wat er van de andere kwam.',
      },
      'transfer show': {
        label: 'Overdracht tonen',
        line: 'Wat overgaat, wat bleef en waarom, en wat er nog te doen is.',
      },
      'transfer withdraw': {
        label: 'Overdracht intrekken',
        line: 'Neem een aanvraag terug zolang de provider niet heeft beslist.',
      },
      'transfer verify': {
        label: 'Overdracht controleren',
        line: 'Vink aan wat je bij Microsoft zag: eerst de provider, dan wie overdroeg.',
      },
      'enroll start': {
        label: 'Inschrijven als reseller',
        line: 'Je bedrijf wordt indirecte reseller, nieuw of naast directe factuur.',
      },
      'enroll status': {
        label: 'Inschrijving',
        line: 'Hoe het staat, wie aan zet is, en sinds wanneer.',
      },
      'enroll agreement': {
        label: 'Partnerovereenkomst',
        line: 'Accepteer hem als alles is bevestigd.',
      },
      'csp restrict': {
        label: 'Directe factuur beperken',
        line: 'Leg vast dat Microsoft een directefactuurpartner beperkte, of dat ophief.',
      },
      'csp setup': { label: 'Bedrijf aanmelden', line: 'Leg je bedrijf hier vast.' },
      'csp members': { label: 'Mensen en rollen', line: 'Wie wat mag in je bedrijf.' },
      'csp settings': {
        label: 'Instellingen',
        line: 'Wie beslist als je er niet bent, wat je hoort; kanaal, taal en termijn van je bedrijf.',
      },
      'csp who': {
        label: 'Wie doet wat',
        line: 'De keten van een klant: rechten, overeenkomst, ondersteuning, wat open is.',
      },
      'csp help': { label: 'Hulp', line: 'Wat dit is, en wie je kan helpen.' },
    },
    unknownVerb: (typed, nearest) =>
      `Ik ken “${typed}” niet. Bedoelde je /csp ${nearest}? /csp help toont alles.`,
  },
  help: {
    title: 'Samen: samenwerkingen in het CSP-programma van Microsoft',
    what: 'Providers en resellers vragen en beslissen hier, en alle betrokkenen zien de uitkomst. Dit is jullie eigen vastlegging, niet die van Microsoft: wat ook in Partnercentrum moet gebeuren, staat op elke kaart.',
    how: 'Elke opdracht werkt als /csp met de woorden erachter. De korte vormen doen hetzelfde, tenzij een andere app ze heeft.',
    admins: (company, names) =>
      names.length > 0
        ? `Globale beheerders van ${company}: ${names.join(', ')}.`
        : `${company} heeft geen globale beheerder. Vraag het je operator.`,
    support:
      'Werkt er iets niet? Zeg het een globale beheerder, of wie deze bot voor jullie beheert.',
    listing:
      'Je openbare vermelding als provider verandert alleen je vertegenwoordiger bij Microsoft.',
  },
  home: {
    title: 'Samen',
    language: 'Language / Taal',
    what: 'Samenwerkingen tussen indirecte providers en resellers in het CSP-programma van Microsoft: vraag met een opdracht, beslis met een knop.',
    actingFor: 'Je handelt namens',
    roles: (roles) => `Je rollen: ${roles.join(', ')}`,
    noRole: 'Je hebt nog geen rol in een bedrijf. Deze mensen kunnen je er een geven:',
    giver: (company, admins) =>
      admins.length > 0 ? `${company}: ${admins.join(', ')}` : `${company}: vraag het je operator`,
    noCompany: 'In deze workspace is nog geen bedrijf aangemeld.',
    claimed:
      'Je bedrijf wacht op een beoordelaar. Tot die tijd kun je mensen en instellingen regelen.',
    claimedEnrol:
      'Het kan zich ook inschrijven als reseller met /csp enroll start; die beoordeling bevestigt het meteen.',
    doNow: 'Wat je nu kunt doen',
    asOf: (when) => `Stand van ${when}`,
    refresh: 'Vernieuwen',
  },
  members: {
    title: 'Mensen en rollen',
    intro: (company) => `Wie wat mag voor ${company}:`,
    line: (name, roles) => `${name}: ${roles.join(', ')}`,
    add: 'Rollen geven',
    change: 'Wijzigen',
    formTitle: 'Rollen geven',
    person: 'Persoon',
    personHint: 'Iemand van je eigen workspace; gasten krijgen geen rol.',
    roles: 'Rollen in je bedrijf',
    rolesHint: 'Precies deze; vink niets aan om alles weg te nemen.',
    reach:
      'Let op: een beheeragent handelt als globale beheerder, een helpdeskagent als helpdeskbeheerder, in de tenant van elke klant die gedelegeerde beheerdersbevoegdheden gaf.',
    given: (name, roles) => `${name} is nu ${roles.join(', ').toLowerCase()}.`,
    taken: (name) => `${name} heeft geen rol meer.`,
    told: (company, roles, by) =>
      `${by === null ? 'Je operator' : by} gaf je rollen bij ${company}: je bent nu ${roles
        .map((role) => common.roles[role].toLowerCase())
        .join(', ')}. Typ /csp om te zien wat je kunt doen.`,
    toldNone: (company, by) =>
      `${by === null ? 'Je operator' : by} nam je rollen bij ${company} weg.`,
  },
};
