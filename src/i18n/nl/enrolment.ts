import type { EnrolmentWords } from '../words/enrolment.ts';

export const enrolment: EnrolmentWords = {
  form: {
    title: 'Inschrijven als reseller',
    correctTitle: 'Inschrijving verbeteren',
    next: 'Verder',
    intro:
      'Hiermee schrijft je bedrijf zich hier in als indirecte reseller: twee pagina’s, dan bevestigt de primaire contactpersoon, en dan bekijkt een beoordelaar het.',
    atHand: 'Houd dit bij de hand:',
    checklist: [
      'de officiële naam en het adres van je bedrijf',
      'de primaire contactpersoon: een naam en een zakelijk e-mailadres, geen webmail',
      'e-mailadres, telefoonnummer en website van je klantondersteuning',
      'het MPN-id van je locatie, en het land ervan',
    ],
    takes: 'De beoordeling duurt meestal 3 tot 5 werkdagen.',
    noPassword: 'Samen vraagt nooit om je gebruikersnaam of wachtwoord van Microsoft.',
    correctIntro: 'Wijzig wat beter moet. Alleen wat je wijzigt wordt opnieuw beoordeeld.',
    sameTenant: (company) =>
      `${company} blijft directefactuurpartner en gebruikt als reseller dezelfde tenant.`,
    advice: [
      'Sinds januari 2021 vraagt Microsoft van directefactuurpartners minstens 300.000 Amerikaanse dollar CSP-omzet over de voorgaande 12 maanden, geteld over het globale account; alleen cloud, geen software met een blijvende licentie.',
      'Haalt een partner dat niet, dan laat Microsoft weten wanneer het de directe factuur beperkt, ook als de partner niet voor inschrijving als reseller koos.',
    ],
    legalName: 'Officiële bedrijfsnaam',
    legalNameHint: 'Zoals ingeschreven, zonder afkortingen.',
    addressLine: 'Straat en nummer',
    postalCode: 'Postcode',
    city: 'Plaats',
    state: 'Staat of provincie',
    stateHint: 'Twee letters, alleen waar adressen er een hebben.',
    country: (country) =>
      `Land van vestiging: ${country}. Dat is voor deze tenant niet te wijzigen; een bedrijf in een ander land neemt een eigen tenant.`,
    mpn: 'MPN-id',
    mpnHint:
      'Alleen cijfers. Het id waar je incentives, voordelen en competenties aan hangen. Je vindt het in Partnercentrum onder Accountinstellingen, aangemeld met het account van je partnerlidmaatschap.',
    mpnCountry: 'Land van het MPN-profiel',
    mpnCountryHint: (country) =>
      `Moet ${country} zijn, net als je tenant; dezelfde regio is niet genoeg.`,
    mpnKind: 'Soort MPN-id',
    mpnKindHint: 'Elke CSP-tenant heeft één eigen locatienummer.',
    mpnKinds: { location: 'Locatie (PLA)', global: 'Globaal, het hoofdkantoor (PGA)' },
    mpnStatus: 'Wat Partnercentrum over het MPN-profiel zegt',
    mpnStatuses: { yes: 'In gebruik', no: 'In behandeling, afgewezen of inactief' },
  },
  contact: {
    title: 'Contact en hulp',
    submit: 'Inschrijven',
    intro: 'Er gaat niets weg voor je op Inschrijven drukt.',
    firstName: 'Voornaam van de primaire contactpersoon',
    lastName: 'Achternaam van de primaire contactpersoon',
    email: 'Zakelijk e-mailadres van de primaire contactpersoon',
    emailHint:
      'Geen webmail. De link om te bevestigen en al het nieuws over de beoordeling gaan daarheen, niet naar jou en niet naar Slack.',
    phone: 'Telefoonnummer van de primaire contactpersoon',
    who: 'Wie is de primaire contactpersoon?',
    whos: { applicant: 'Dat ben ik', colleague: 'Een collega' },
    works: 'Waar de contactpersoon werkt',
    worksTick: 'De primaire contactpersoon werkt bij ons bedrijf.',
    support: 'Hoe klanten je ondersteuning bereiken:',
    supportEmail: 'E-mailadres van je ondersteuning',
    supportPhone: 'Telefoonnummer van je ondersteuning',
    supportWebsite: 'Website van je ondersteuning',
    noWayBack: 'Geen weg terug',
    noWayBackText:
      'Is je bedrijf eenmaal ingeschreven als reseller, dan kan deze tenant niet meer alleen directe factuur zijn. Overleg dat eerst in je bedrijf.',
    noWayBackTick: 'We weten dat er geen weg terug is naar alleen directe factuur.',
  },
  sent: {
    title: 'Inschrijving',
    waits: (contact) => `Vastgelegd. Nu is ${contact} aan zet, de primaire contactpersoon.`,
    mailed: (email) =>
      `Er gaat een mail met een link naar ${email}. Op die pagina bevestigt de contactpersoon dat je bedrijf zich heeft aangemeld en dat het adres van je bedrijf is. Daarna begint de beoordeling.`,
    passedOn: (email) =>
      `Van hieruit gaat geen mail weg: een beoordelaar krijgt de link en geeft die door aan ${email}. Op die pagina bevestigt de contactpersoon dat je bedrijf zich heeft aangemeld en dat het adres van je bedrijf is. Daarna begint de beoordeling.`,
    newsTo: (email) => `Nieuws over de beoordeling gaat naar ${email}.`,
    noMailbox: (email) =>
      `Let op: ${email} is een aanmeldnaam van een tenant en heeft vaak geen postvak. Komt daar niets aan, verbeter het adres dan met /csp enroll status.`,
    reviewed: 'Vastgelegd. Het gaat weer naar de beoordelaars, die bekijken wat veranderde.',
    status: 'Hoe het ermee staat: /csp enroll status.',
  },
  sheet: {
    title: 'Inschrijving',
    head: (company) => `${company}: inschrijving als indirecte reseller`,
    paths: {
      new: 'Een nieuwe reseller.',
      'direct-bill': 'Vanuit directe factuur, op dezelfde tenant; de directe factuur blijft.',
    },
    states: {
      verifying: 'Wacht op de primaire contactpersoon',
      'in-review': 'In beoordeling',
      rejected: 'Er moet iets beter',
      qualified: 'Alles is bevestigd; alleen de overeenkomst rest',
      active: 'Hier ingeschreven als indirecte reseller',
      withdrawn: 'Ingetrokken',
    },
    denied: 'De primaire contactpersoon antwoordde dat je bedrijf zich niet heeft aangemeld',
    since: (when) => `Sinds ${when}.`,
    must: (status, until) =>
      ({
        verifying: `Nu: de primaire contactpersoon opent de link en bevestigt beide verklaringen, tot ${until}.`,
        'in-review':
          'Nu: een beoordelaar beslist die niets met je bedrijf te maken heeft. Dat duurt meestal 3 tot 5 werkdagen.',
        rejected:
          'Nu: een globale beheerder van je bedrijf drukt op Verbeteren en stuurt het opnieuw in.',
        qualified:
          'Nu: een globale beheerder van je bedrijf accepteert de overeenkomst met /csp enroll agreement.',
        active: 'Hier is niets meer te doen.',
        withdrawn:
          'Een globale beheerder van je bedrijf kan opnieuw beginnen met /csp enroll start.',
      })[status],
    passedOn:
      'Van hieruit gaat geen mail weg: een beoordelaar geeft de link door aan de contactpersoon.',
    mailFailed:
      'De mail aan de primaire contactpersoon kwam niet aan. Controleer het adres met Verbeteren, of maak een nieuwe link.',
    late: 'De beoordeling duurt langer dan 5 werkdagen. Open een ondersteuningsticket in Partnercentrum, en vraag hier een beoordelaar.',
    applied: (by, when) => `Gevraagd door ${by} op ${when}.`,
    contact: (contact, email) => `Primaire contactpersoon: ${contact}, ${email}`,
    checks: 'Wat wordt bekeken',
    mpn: (id, country) => `MPN-id: ${id}, ${country}`,
    mpnClaimed: 'zoals je bedrijf het typte; een beoordelaar bevestigt het',
    mpnFound:
      'Je vindt het in Partnercentrum, aangemeld met het account van je partnerlidmaatschap.',
    noBusiness:
      'Tot de overeenkomst is geaccepteerd, kan hier geen provider met je bedrijf werken.',
    agreed: (agreement, by, when) => `${agreement}: geaccepteerd door ${by} op ${when}.`,
    incentives:
      'De uitnodiging van Microsoft voor de incentives komt binnen 30 dagen, op het e-mailadres van het MPN-account dat bij deze tenant hoort: niet bij de primaire contactpersoon.',
    incentivesCame: (when) => `De uitnodiging voor de incentives kwam: aangevinkt op ${when}.`,
    notHere: (company) =>
      `${company} staat vast als indirecte reseller en schreef zich niet hier in. Er is niets meer te doen.`,
    correct: 'Verbeteren',
    newLink: 'Nieuwe link',
    newLinkSure: 'De primaire contactpersoon krijgt een nieuwe link. De oude werkt niet meer.',
    newLinkDone:
      'Er is een nieuwe link, en de oude is dood. De primaire contactpersoon krijgt de nieuwe.',
    withdraw: 'Intrekken',
    agreement: 'Overeenkomst accepteren',
    came: 'Uitnodiging incentives kwam',
    cameSure: 'Je zegt dat de uitnodiging van Microsoft er is. De herinneringen houden op.',
  },
  check: {
    names: {
      email: 'E-mailadres van de primaire contactpersoon',
      employment: 'De contactpersoon werkt bij het bedrijf',
      business: 'Officiële naam, adres en ondersteuning',
      mpn: 'MPN-profiel',
    },
    states: { open: 'nog niet bekeken', approved: 'bevestigd', rejected: 'moet beter' },
    vias: {
      link: 'via de link die we mailden',
      automatic: 'door de regel van de operator',
      operator: 'door de operator',
      reviewer: (by) => `door ${by}`,
    },
    remedies: {
      email:
        'Geef een adres op het eigen domein van je bedrijf dat de contactpersoon leest, en laat die op de nieuwe link antwoorden.',
      employment:
        'Noem een contactpersoon die bij het bedrijf werkt en dat kan aantonen, of verbeter de spelling van de naam.',
      business:
        'Schrijf naam en adres precies zoals in het handelsregister, of verbeter ze eerst in je profiel bij Microsoft.',
      mpn: 'Kies het locatienummer van dit land dat volgens Partnercentrum in gebruik is, of breng het profiel daar op orde.',
    },
  },
  withdraw: {
    title: 'Inschrijving intrekken',
    submit: 'Intrekken',
    what: 'Je bedrijf wordt door deze inschrijving geen reseller. Een link die nog openstaat, werkt niet meer.',
    contact: 'De primaire contactpersoon hoort het.',
    again: 'Een globale beheerder kan altijd opnieuw beginnen met /csp enroll start.',
    done: 'De inschrijving is ingetrokken. Een nieuwe begint met /csp enroll start.',
  },
  agreement: {
    title: 'Partnerovereenkomst',
    submit: 'Accepteren',
    intro: (company, agreement, version) =>
      `Je accepteert de ${agreement}, editie ${version}, voor ${company}, en daarmee de overeenkomst voor indirecte resellers.`,
    read: 'Lees hem bij Microsoft',
    effects: [
      'Vanaf dan kunnen providers je bedrijf hier om een samenwerking vragen, en kun je klanten uitnodigen.',
      'Hij geldt voor deze CSP-regio, hoeft niet elk jaar opnieuw, en blijft gelden als mensen weggaan of het bedrijf anders gaat heten.',
    ],
    atMicrosoft:
      'Dit is jullie eigen vastlegging. Bij Microsoft accepteert een globale beheerder hem in Partnercentrum, op de pagina Overeenkomsten.',
    label: 'Je verklaring',
    tick: 'Ik mag dit voor ons bedrijf accepteren, en ik accepteer het.',
  },
  after: {
    title: 'Ingeschreven',
    done: (company) => `${company} is hier nu indirecte reseller.`,
    both: (company) =>
      `${company} is hier nu allebei: directefactuurpartner en indirecte reseller. Je eigen klanten blijven zoals ze zijn.`,
    adminAgents: (names) =>
      names.length > 0
        ? `Controleer of je bij Microsoft in de groep Beheeragenten zit: dat is nodig voor werk bij klanten. Hier nu beheeragent: ${names.join(', ')}. Wijzigen doe je met /csp members.`
        : 'Controleer of je bij Microsoft in de groep Beheeragenten zit: dat is nodig voor werk bij klanten. Hier is nog niemand beheeragent: wijs iemand aan met /csp members.',
    customers:
      'Heb je al klanten? Nodig ze uit met /csp customer invite, alleen of samen met een provider.',
    providers:
      'Providers vragen je om een samenwerking. Spreek de voorwaarden eerst buiten Samen met er een af.',
    providersLink: 'Lijst van providers bij Microsoft',
    incentives: [
      'Binnen 30 dagen mailt Microsoft een uitnodiging voor de incentives, naar het e-mailadres van het MPN-account dat bij deze tenant hoort: niet naar de primaire contactpersoon, en niet naar de beheeragenten.',
      'De incentives voor directe factuur blijven op deze tenant; de twee programma’s worden apart beheerd.',
      'Alleen een incentives-beheerder van het MPN-id van deze locatie kan zich ervoor inschrijven.',
    ],
  },
  review: {
    title: 'Inschrijving beoordelen',
    submit: 'Beslissen',
    intro: (company, applicant, when) =>
      `${company} wil zich inschrijven als indirecte reseller. ${applicant} vroeg dat op ${when}.`,
    company: (name, tenant, country) => `${name}, tenant-id ${tenant}, ${country}`,
    approvedBefore: 'Al bevestigd:',
    looks: {
      email:
        'Let op: is dit het eigen postvak van de contactpersoon, op het eigen domein van het bedrijf?',
      employment:
        'Let op: noemt de website van het bedrijf, een register of iemand die je daar kent deze persoon?',
      business: 'Let op: staan naam en adres zo in het handelsregister?',
      mpn: 'Let op: toont Partnercentrum of de partnerlijst van Microsoft dit id bij dit bedrijf, als locatie, in dit land, in gebruik?',
    },
    contact: (contact, email) => `Opgegeven: ${contact}, ${email}`,
    contactIs: {
      applicant: 'De aanvrager zegt: dat is de aanvrager zelf.',
      colleague: 'De aanvrager zegt: dat is een collega.',
    },
    answered: (name, email, when) => `Antwoord op de pagina: ${name}, ${email}, op ${when}`,
    mailed: 'De link is van hieruit gemaild.',
    notMailed:
      'De link is met de hand doorgegeven, dus niets laat zien wiens postvak hij bereikte.',
    address: {
      same: 'Het ingevulde adres is het opgegeven adres.',
      'same-organisation': 'Het ingevulde adres is een ander adres van dezelfde organisatie.',
      other: 'Het ingevulde adres is van een andere organisatie dan het opgegeven adres.',
    },
    legal: (name, address) => `Opgegeven: ${name}, ${address}`,
    support: (email, phone, website) => `Ondersteuning: ${email}, ${phone}, ${website}`,
    mpn: (id, kind, country, status) =>
      `Getypt, niet gecontroleerd: ${id}, ${kind}, ${country}, ${status}`,
    verdict: (check) => `${check}: je oordeel`,
    verdicts: { approved: 'Goedkeuren', rejected: 'Afwijzen' },
    note: 'Wat er beter moet',
    noteHint: 'De aanvrager en de contactpersoon lezen het. Nodig waar je afwijst.',
    doneApproved: (company) =>
      `Alles van ${company} is bevestigd. De globale beheerders krijgen de vraag om de overeenkomst te accepteren.`,
    doneRejected: (company) => `${company} hoort wat er beter moet, en hoe.`,
  },
  restrict: {
    title: 'Directe factuur beperken',
    submit: 'Vastleggen',
    intro:
      'Leg vast dat Microsoft een directefactuurpartner heeft beperkt, of dat weer ophief. Het bedrijf leest het in zijn kanaal.',
    lead: { effects: 'Zolang het beperkt is, kan het niet:', stays: 'Het kan nog wel:' },
    effects: [
      'nieuwe abonnementen of nieuwe invoegtoepassingen bestellen',
      'eenmalige aankopen doen',
      'een tenant voor een klant maken',
      'klanten voor zichzelf alleen uitnodigen',
    ],
    stays: [
      'abonnementen opschorten, hun aantallen en die van hun invoegtoepassingen wijzigen, ze laten verlengen',
      'samen met een provider klanten uitnodigen, waar het ook reseller is',
    ],
    company: 'Directefactuurpartner',
    placeholder: 'Typ een deel van de naam',
    nobody: 'Geen bevestigd bedrijf is directefactuurpartner, dus er is niets te beperken.',
    restricted: (company) => `${company} (beperkt)`,
    what: 'Wat Microsoft deed',
    whats: { restrict: 'Beperkt', lift: 'De beperking opgeheven' },
    doneRestricted: (company) => `Vastgelegd: de directe factuur van ${company} is beperkt.`,
    doneLifted: (company) => `Vastgelegd: de directe factuur van ${company} is niet meer beperkt.`,
  },
};
