import type { CustomerWords } from '../words/customer.ts';

export const customer: CustomerWords = {
  list: {
    title: 'Klanten',
    filter: 'Toon',
    states: {
      customers: 'Klanten',
      former: 'Vroegere klanten',
      open: 'Open uitnodigingen',
      closed: 'Gesloten uitnodigingen',
    },
    withPartner: { provider: 'Via provider', reseller: 'Via reseller' },
    everyPartner: 'Iedereen',
    empty:
      'Nog geen klant. Een samenwerking brengt er geen, en klanten die je elders bedient verschijnen niet vanzelf: /csp customer invite vraagt het ze.',
    emptyFiltered: 'Hier staat niets.',
    open: 'Openen',
    alone: 'zonder andere partner',
    together: (partner) => `met ${partner}`,
    sides: { direct: 'eigen klant', resold: 'gewonnen als reseller' },
    ended: (when) => `Relatie beëindigd op ${when}`,
  },
  rights: {
    declared: 'gedelegeerd beheer zoals hier afgesproken; niet nagekeken bij Microsoft',
    ticked: 'gedelegeerd beheer, aangevinkt als gedaan bij Microsoft',
    read: 'gedelegeerd beheer, zoals gelezen bij Microsoft',
    none: 'geen gedelegeerd beheer vastgelegd',
    byCustomer: (day) =>
      day === null
        ? 'gedelegeerd beheer is door de klant ingetrokken'
        : `gedelegeerd beheer is door de klant ingetrokken op ${day}`,
    byRemoval: (when) => `gedelegeerd beheer eindigde met de relatie op ${when}`,
  },
  sheet: {
    title: 'Klant',
    pick: 'Klant',
    pickTitle: 'Welke klant?',
    show: 'Tonen',
    nobody: 'Nog geen klant.',
    sides: {
      direct: (providers) =>
        providers.length === 0
          ? 'Je eigen klant: je bestelt en factureert zelf, en zijn abonnementen bij jullie zijn van jullie zelf.'
          : `Je eigen klant: je bestelt en factureert zelf, en zijn abonnementen bij jullie zijn van jullie zelf. Ook ${providers.join(' en ')} kan ervoor bestellen.`,
      resold: (providers) =>
        providers.length === 0
          ? 'Je won deze klant als reseller, en nog geen provider heeft hem, dus niemand kan bestellen. Nodig hem uit samen met een provider: /csp customer invite.'
          : `Je won deze klant als reseller: ${providers.join(' of ')} bestelt en factureert. Je beheert zijn licenties, gebruikers en verlengingen.`,
    },
    restricted:
      'Er is vastgelegd dat Microsoft jullie directe facturering heeft beperkt: hier kan niets nieuws worden besteld. Wat er is, kun je opschorten, verlengen, en meer of minder licenties geven.',
    relationships: 'Relaties',
    relationship: (partner, since, origin) => `${partner}: sinds ${since}, ${origin}`,
    ended: (partner, when, by) =>
      by === null
        ? `${partner}: beëindigd op ${when}`
        : `${partner}: beëindigd op ${when}, vastgelegd door ${by}`,
    origins: {
      created: 'vastgelegd als nieuwe klant',
      'solo-invite': 'na een uitnodiging van deze partner alleen',
      'joint-invite': 'na een gezamenlijke uitnodiging',
      extension: 'door een uitbreiding',
      'pre-existing': 'bestond al voor Samen',
    },
    declared: 'hier vastgelegd; nog niet aangevinkt als gedaan bij Microsoft',
    ticked: (by, when) => `gedaan bij Microsoft, zoals ${by} aanvinkte op ${when}`,
    tickedByCustomer: (when) => `gedaan bij Microsoft, zoals de klant aanvinkte op ${when}`,
    admin: 'Gedelegeerde beheerdersbevoegdheden',
    grant: (partner, how) => `${partner}: ${how}`,
    adminTaken:
      'De relatie blijft. Je blijft verplicht deze klant te ondersteunen, en gebonden aan je partnerovereenkomst, tot jullie iets anders afspreken.',
    adminTakenHelp:
      'Helpen zonder deze rechten doe je door Microsoft-ondersteuning te bellen: een aanvraag in de portal kan voor deze klant niet meer.',
    agreement: 'Klantovereenkomst',
    agreed: (version, day) => `Microsoft-klantovereenkomst ${version}, geaccepteerd op ${day}`,
    how: {
      direct: (via) => `door de klant zelf bij Microsoft, zoals ${via} aanvinkte`,
      page: (via) => `verklaard door de klant op de pagina die ${via} stuurde`,
      attested: (via) => `bevestigd door ${via}`,
    },
    countsFor: (partners) => `geldt voor ${partners.join(' en ')}`,
    countsForAll: 'geldt voor elke partner',
    recordedBy: (by, when) => `vastgelegd door ${by} op ${when}`,
    noAgreement: 'Geen overeenkomst vastgelegd: er kan niets worden besteld.',
    noAgreementNext: (portal) =>
      `Laat de klant die accepteren in het ${portal}, of bevestig die als provider of directefactuurpartner; leg het daarna vast met /csp customer agreement.`,
    noAgreementHint:
      'Een klant die al via een partner kocht, kan te zien krijgen dat zelf accepteren niet kan. Dan bevestigt de partner.',
    contact: 'Contactpersoon',
    left: 'Nog te doen bij Microsoft',
    leftCreated: (domain) =>
      `Voeg deze klant toe in Partnercentrum, onder Klanten, met het domein ${domain}. Vink daarna ‘Gedaan bij Microsoft’ aan.`,
    leftCreatedByOther: (partner) =>
      `${partner} voegt deze klant toe in Partnercentrum. Vink ‘Gedaan bij Microsoft’ aan als die daar in je lijst staat.`,
    leftInvited: (portal) =>
      `Een globale beheerder van de klant accepteert je aanvraag in het ${portal}. Vink ‘Gedaan bij Microsoft’ aan als de klant in Partnercentrum in je lijst staat.`,
    recordAgreement: 'Overeenkomst vastleggen',
    adminTurn: { ended: 'Klant trok rechten in', returned: 'Klant gaf rechten terug' },
    inviteAgain: 'Opnieuw uitnodigen',
    askAdmin: 'Om beheerrechten vragen',
    tick: 'Gedaan bij Microsoft',
    tickSure: 'Je verklaart dat dit bij Microsoft is gedaan. Je naam en de tijd worden vastgelegd.',
    remove: 'Relatie beëindigen',
    back: 'Terug naar de lijst',
  },
  agreementForm: {
    title: 'Klantovereenkomst',
    submit: 'Vastleggen',
    which: 'Voor welke klant?',
    intro: (name, agreement, version) =>
      `Je legt vast dat ${name} de ${agreement} heeft geaccepteerd, versie ${version}.`,
    read: 'Lees die bij Microsoft',
    way: 'Hoe is die geaccepteerd?',
    ways: {
      attested: 'De klant accepteerde; wij bevestigen dat als partner',
      direct: 'De klant accepteerde zelf in het beheercentrum',
    },
    only: {
      attested:
        'Je bevestigt als partner dat de klant heeft geaccepteerd. Microsoft kan je om bewijs vragen.',
      direct:
        'Je vinkt aan dat de klant zelf heeft geaccepteerd in het Microsoft 365-beheercentrum. Een provider bevestigt op een andere manier.',
    },
    resellerHint: 'Alleen een provider of directefactuurpartner kan voor een klant bevestigen.',
    firstName: 'Voornaam van wie accepteerde',
    lastName: 'Achternaam van wie accepteerde',
    email: 'E-mailadres van wie accepteerde',
    phone: 'Telefoonnummer van wie accepteerde',
    signerHint: 'Nodig als je als partner bevestigt.',
    day: 'Geaccepteerd op',
    publicOnly:
      'De API van Partnercentrum neemt alleen bevestigingen voor de openbare cloud aan. Voor deze cloud leg je het ook vast in de portal.',
    done: (name) => `De overeenkomst van ${name} is hier vastgelegd.`,
    doneNext: 'Bij Microsoft leg je die vast in Partnercentrum, op de accountpagina van de klant.',
  },
  adminTurn: {
    title: 'Beheerrechten',
    submit: 'Vastleggen',
    intro: {
      ended: (name) =>
        `Je legt vast dat ${name} je gedelegeerde beheerdersbevoegdheden heeft ingetrokken.`,
      returned: (name) =>
        `Je legt vast dat ${name} je opnieuw gedelegeerde beheerdersbevoegdheden heeft gegeven.`,
    },
    day: 'Op welke dag?',
    stays: {
      ended: 'De relatie blijft zoals die is, en daarmee je plicht om deze klant te ondersteunen.',
      returned: 'Dit is wat de klant je heeft gezegd; er wordt niets bij Microsoft gelezen.',
    },
  },
  remove: {
    title: 'Relatie beëindigen',
    submit: 'Beëindigen',
    which: 'Met welke klant?',
    intro: (name) => `Je staat op het punt je relatie met ${name} te beëindigen.`,
    stays: 'Wat blijft zoals het is:',
    staysPartners: 'De relaties van andere partners met deze klant blijven.',
    staysSubscriptions: 'Geen abonnement wordt hierdoor opgeschort of opgezegd.',
    staysAdmin:
      'Je gedelegeerde beheerdersbevoegdheden blijven, tot de klant ze intrekt in het beheercentrum.',
    ends: 'Wat eindigt:',
    endsList: 'De klant verdwijnt uit je lijst.',
    endsAdmin: 'Je gedelegeerde beheerdersbevoegdheden eindigen met de relatie.',
    endsBuying:
      'Je kunt voor deze klant niet meer kopen en er geen contactpersoon voor ondersteuning meer zijn. Microsoft wil eerst abonnementen opgeschort en reserveringen geannuleerd zien.',
    duty: 'Jouw plicht:',
    dutyText:
      'Vraagt je overeenkomst een kennisgeving van beëindiging, dan geef je die zelf. Niets hier is een kennisgeving en de klant krijgt er van hier geen.',
    attest: 'Je verklaart alle vier',
    parts: {
      'good-faith': 'Ik handel te goeder trouw',
      'business-purpose': 'Ik heb een legitiem zakelijk doel',
      agreements: 'Dit past bij onze overeenkomsten',
      indemnity: 'Wij verdedigen Microsoft tegen claims hierover',
    },
    partsFull: {
      'good-faith': 'Wij beëindigen de relatie met deze klant te goeder trouw.',
      'business-purpose': 'Wij doen dat met een legitiem zakelijk doel.',
      agreements: 'Het beëindigen past bij onze overeenkomsten met de klant en met Microsoft.',
      indemnity:
        'Wij nemen op onze kosten de verdediging van Microsoft op ons tegen claims van derden die hieruit volgen.',
    },
    tell: 'Je partner inlichten',
    tellTick: (partner) => `Stuur één feitelijke regel naar ${partner}`,
    tellHint: 'De klant krijgt van hier niets.',
    yes: 'Weet je het zeker?',
    yesTick: 'Ja, beëindig deze relatie',
    done: (name) => `Je relatie met ${name} is beëindigd.`,
    next: 'Bij Microsoft: verwijder de relatie in Partnercentrum, op de accountpagina van de klant.',
    again:
      'Ze komt alleen terug als de klant een nieuwe uitnodiging accepteert: /csp customer invite.',
  },
  add: {
    title: 'Klant toevoegen',
    submit: 'Controleren',
    intro: 'Er wordt niets vastgelegd tot je de volgende stap indient.',
    existing:
      'Een klant die al een tenant heeft, maak je niet opnieuw aan: nodig die uit met /csp customer invite.',
    both: 'Dit wordt je eigen klant: je bestelt en factureert zelf. Een klant voor wie een provider moet bestellen, maakt die provider aan, met jou als reseller.',
    as: 'Voor wie?',
    asWhat: {
      provider: 'Voor een van onze resellers',
      'direct-bill': 'Voor onszelf, als directefactuurpartner',
    },
    reseller: 'Voor welke reseller?',
    resellerHint: 'Wordt de reseller van deze klant, met beheerderstoegang.',
    resellerPlaceholder: 'Typ een naam',
    name: 'Officiële naam',
    nameHint: 'Precies zoals ingeschreven: geen afkorting, geen testnaam.',
    email: 'E-mailadres van de contactpersoon',
    firstName: 'Voornaam van de contactpersoon',
    lastName: 'Achternaam van de contactpersoon',
    phone: 'Telefoonnummer',
    phoneHint: 'Microsoft vraagt het in sommige landen.',
    country: 'Land',
    state: 'Staat of provincie',
    stateHint: 'Twee letters, waar het land ze heeft.',
    addressLine: 'Straat en huisnummer',
    city: 'Plaats',
    postalCode: 'Postcode',
    domain: 'Domein',
    domainHint: 'Een nieuw, zoals bedrijf.onmicrosoft.com.',
    registration: 'Registratienummer',
    registrationHint: 'Alleen waar Microsoft erom vraagt.',
    cloud: 'Cloud van de klant',
  },
  review: {
    title: 'Klopt dit?',
    submit: 'Indienen',
    intro: 'Lees het nog eens na. ‘Wijzigen’ gaat terug; ‘Alles annuleren’ gooit alles weg.',
    forReseller: (reseller) => `Voor reseller: ${reseller}`,
    forYourself: 'Je eigen klant, als directefactuurpartner',
    gets: 'Wat dit geeft:',
    resellerGets: (reseller) =>
      `${reseller} krijgt beheerderstoegang tot de tenant van de klant en beheert account en abonnementen.`,
    youGet: 'Zelf krijg je ook gedelegeerde beheerdersbevoegdheden in de tenant van de klant.',
    agreement:
      'Voor er iets kan worden besteld, moet de klant de klantovereenkomst van Microsoft accepteren: /csp customer agreement.',
    record:
      'Dit wordt hier vastgelegd. Bij Microsoft maak je de klant zelf nog aan in Partnercentrum.',
    edit: 'Wijzigen',
    cancel: 'Alles annuleren',
    cancelSure: 'Alles wat je typte is dan weg, en je zou opnieuw beginnen.',
    cancelled: 'Er is niets vastgelegd, en wat je typte is weg.',
  },
  added: {
    title: 'Klant vastgelegd',
    done: (name) => `${name} is hier vastgelegd.`,
    listed: (reseller) =>
      `De klant staat in je lijst, gekoppeld aan ${reseller}, en in die van hen.`,
    guided: (domain) =>
      `Nog te doen bij Microsoft: voeg deze klant toe in Partnercentrum, onder Klanten, met het domein ${domain}.`,
    guidedAdmin: (user) =>
      `Microsoft maakt dan de eerste beheerder aan, zoals ${user}, en toont het tijdelijke wachtwoord één keer. Geef dat door aan de klant.`,
    guidedNext:
      'Daarna vinkt een globale beheerder of beheeragent ‘Gedaan bij Microsoft’ aan in /csp customer show.',
    practice: 'Om te oefenen, opent niets:',
    userName: (user) => `Gebruikersnaam: ${user}`,
    password: (password) => `Tijdelijk wachtwoord: ${password}`,
    once: 'Het kan niet opnieuw worden getoond. Geef het door aan de klant voor je dit sluit.',
    again: (name) => `${name} is met dit formulier al vastgelegd.`,
    reset:
      'Een tijdelijk wachtwoord wordt één keer getoond en daarna niet meer. Is het kwijt: open de klant in Partnercentrum, Gebruikers en licenties, kies de beheerder, Wachtwoord opnieuw instellen.',
    notShown: (name) =>
      `${name} is vastgelegd, maar Slack was weg voor het antwoord kwam: het tijdelijke wachtwoord is je niet getoond. Open de klant in Partnercentrum, Gebruikers en licenties, kies de beheerder, Wachtwoord opnieuw instellen.`,
  },
  lines: {
    addedForReseller: (provider, name, reseller) =>
      `${provider} heeft de klant ${name} vastgelegd, gekoppeld aan ${reseller}. Aanmaken in Partnercentrum moet nog.`,
    addedToReseller: (provider, name) =>
      `${provider} heeft de klant ${name} voor jullie vastgelegd, met beheerderstoegang voor jullie beide. Aanmaken in Partnercentrum moet nog.`,
    addedOwn: (by, name) =>
      `${by} heeft de klant ${name} vastgelegd. Aanmaken in Partnercentrum moet nog.`,
    removed: (by, name) => `${by} heeft jullie relatie met ${name} beëindigd.`,
    removedKeepsAdmin:
      'Jullie gedelegeerde beheerdersbevoegdheden blijven, tot de klant ze intrekt.',
    removedEndsAdmin: 'Jullie gedelegeerde beheerdersbevoegdheden eindigen daarmee.',
    removedDuty: 'Vraagt je overeenkomst een kennisgeving van beëindiging, dan geef je die zelf.',
    removedForPartner: (partner, name, when) =>
      `${partner} heeft de relatie met ${name} beëindigd op ${when}. Aan die van jullie verandert niets.`,
    partnerKeepsAdmin: (partner) => `De beheerrechten van ${partner} blijven.`,
    partnerLosesAdmin: (partner) => `De beheerrechten van ${partner} eindigen daarmee.`,
    notANotice: (partner) =>
      `Dit is geen kennisgeving van beëindiging; die geeft ${partner} zelf als je overeenkomst erom vraagt.`,
    agreement: (by, company, name) =>
      `${by} van ${company} heeft vastgelegd dat ${name} de Microsoft-klantovereenkomst heeft geaccepteerd.`,
    adminEnded: (by, name) =>
      `${by} heeft vastgelegd dat ${name} jullie gedelegeerde beheerdersbevoegdheden heeft ingetrokken. De relatie blijft, en daarmee de plicht om deze klant te ondersteunen.`,
    adminReturned: (by, name) =>
      `${by} heeft vastgelegd dat ${name} jullie opnieuw gedelegeerde beheerdersbevoegdheden heeft gegeven.`,
    ticked: (by, name) => `${by} heeft aangevinkt dat ${name} bij Microsoft is gedaan.`,
  },
};
