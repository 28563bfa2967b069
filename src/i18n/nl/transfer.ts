import type { TransferWords } from '../words/transfer.ts';

const count = (n: number): string => n.toLocaleString('nl');

export const transfer: TransferWords = {
  called: (number) => `Aanvraag ${number}`,
  counted: (name, counted) => `${name}: ${counted}`,
  comesAlong: (name, counted) => `${name}: ${counted} (gaat vanzelf mee, kan niet wegblijven)`,
  customer: {
    title: 'Overdrachtsaanvraag',
    which: 'Van welke klant?',
    placeholder: 'Typ een naam',
    next: 'Verder',
    nobody:
      'Je hebt hier geen eigen klant, dus er is niets om over te dragen. /csp customer add legt er een vast.',
  },
  form: {
    title: 'Overdrachtsaanvraag',
    submit: 'Controleren',
    forCustomer: (customer) => `Abonnementen van ${customer}`,
    intro:
      'Ze gaan naar één provider, die vanaf dan de rekening van Microsoft krijgt. Er wordt niets aangevraagd voor je alles nog eens hebt gezien.',
    noProvider: (customer) =>
      `Nog geen provider van je heeft een relatie met ${customer}. Breid eerst de jouwe uit: /csp customer extend, of nodig de klant samen met een provider uit: /csp customer invite.`,
    provider: 'Naar welke provider?',
    choose: 'Kies er een',
    toProvider: (target) => `Ze gaan naar ${target}.`,
    subscriptions: 'Welke abonnementen?',
    subscriptionsHint:
      'Je ziet alleen wat mee kan. Invoegtoepassingen gaan met hun basisabonnement mee.',
    placeholder: 'Typ een naam',
    nothing: (customer) => `Van ${customer} kan nu niets mee. Hieronder staat per stuk waarom.`,
    chosen: 'Je draagt over:',
    chosenNone: 'Nog niets. Kies hierboven minstens één abonnement.',
    frozen: 'De aantallen zijn die van het moment van aanvragen; wat later verandert telt niet.',
    stays: (n) => (n === 1 ? 'Dit kan niet mee:' : `Deze ${count(n)} kunnen niet mee:`),
    stay: (counted, reason) => `${counted}. Waarom: ${reason}.`,
    orderAnew: 'Opzeggen, bestel nieuw',
    page: (from, to, total) => `${count(from)} tot ${count(to)} van ${count(total)}`,
  },
  orderAnew: {
    title: 'Opnieuw bestellen',
    intro: (name, customer) =>
      `${name} van ${customer} gaat niet mee. De provider kan het wel opnieuw laten bestellen:`,
    first: 'Vraag de provider het te bestellen, zodat gebruikers en gegevens ergens heen kunnen.',
    afterwards: 'Zeg het jouwe op als het daar werkt: dat is voorgoed.',
    suspended: 'Of heractiveer het: wat in gebruik is kan wel mee. /csp subscription reactivate.',
    ask: 'Vraag de provider',
    cancel: 'Het mijne opzeggen',
  },
  review: {
    title: 'Aanvraag controleren',
    submit: 'Aanvragen',
    intro: (target, customer) => `Dit vraag je ${target} van ${customer} over te nemen:`,
    here: 'Alleen hier gecontroleerd: Microsoft kent geen proef en kijkt er zelf naar.',
    lines: 'Dit gaat over:',
    happens: (target) => `Als ${target} accepteert:`,
    newIds: (target) =>
      `Ze worden vastgelegd als van ${target}, elk met een nieuwe id; Azure houdt zijn Azure-id.`,
    sourceSuspended: 'Je eigen licenties worden opgeschort.',
    sourceUnlisted: 'Je eigen Azure-abonnement staat bij jou niet meer in de lijst.',
    frozen:
      'De aantallen blijven als hierboven, ook als je ze intussen wijzigt. Doe dat liever niet.',
    record: (mpn) => `Jij blijft de geregistreerde reseller, met MPN-id ${mpn}.`,
    support: (target) =>
      `De contactpersoon voor ondersteuning is ${target}, tot die een ander aanwijst.`,
    bills: (target) => `${target} krijgt er vanaf dan de rekening van Microsoft voor.`,
    not: 'Wat niet gebeurt:',
    notRest: 'Andere abonnementen, de overeenkomst en beheerdersrechten blijven zoals ze zijn.',
    notCustomer: 'Niemand schrijft de klant. Vertel het zelf.',
    notUndone: 'Na accepteren kan niets terug. Tot dan kun je de aanvraag intrekken.',
    notMicrosoft:
      'Bij Microsoft gebeurt niets vanzelf: vraag hetzelfde aan in Partnercentrum, op de pagina van de klant.',
    until: (target, when) => `${target} beslist tot ${when}.`,
    message: 'Je bericht',
    messageHint: (target) => `${target} leest het bij de aanvraag.`,
    consent: 'Het ja van de klant',
    consentHint: 'Wie akkoord ging, wanneer en hoe. Alleen jullie eigen bedrijf leest dit.',
  },
  list: {
    title: 'Overdrachtsaanvragen',
    filter: 'Toon',
    states: { open: 'Open', 'to-verify': 'Te controleren', ended: 'Afgelopen', all: 'Allemaal' },
    ofCustomer: 'Van welke klant',
    everyCustomer: 'Elke klant',
    typeName: 'Typ een naam',
    row: (customer, from, to) => `${customer}: van ${from} naar ${to}`,
    empty:
      'Nog geen overdrachtsaanvraag. Een directefactuurpartner die ook reseller is doet er een: /csp transfer request.',
    emptyFiltered: 'Hier staat niets.',
    open: 'Openen',
  },
  pick: {
    title: {
      show: 'Overdrachtsaanvraag',
      withdraw: 'Aanvraag intrekken',
      verify: 'Overdracht controleren',
    },
    which: 'Welke aanvraag?',
    placeholder: 'Typ een klant of een bedrijf',
    next: 'Verder',
    none: {
      show: 'Er is nog geen overdrachtsaanvraag. Een directefactuurpartner die ook reseller is doet er een: /csp transfer request.',
      withdraw:
        'Geen aanvraag van jullie wacht nog op de provider. /csp transfer list laat alles zien.',
      verify: 'Er valt nu niets te controleren. /csp transfer list laat alles zien.',
    },
    label: (number, customer, other) => `${number} · ${customer} · ${other}`,
  },
  waits: (target, until) => `Wacht op ${target} tot ${until}.`,
  sheet: {
    title: 'Overdrachtsaanvraag',
    fromTo: (source, target) => `Van ${source} naar ${target}`,
    askedBy: (who, when) => `Aangevraagd door ${who} op ${when}`,
    message: 'Het bericht erbij:',
    consent: 'Het ja van de klant, alleen voor jullie eigen bedrijf:',
    lines: (n) => (n === 1 ? '1 abonnement' : `${count(n)} abonnementen`),
    addOn: 'invoegtoepassing, gaat met het basisabonnement mee',
    complete: (target, id) => `vastgelegd als van ${target}, nieuwe id ${id}`,
    sourceSuspended: 'dat van de reseller is opgeschort',
    sourceUnlisted: 'dat van de reseller staat niet meer in de lijst',
    azure: (id) => `Azure-id ${id}, die blijft`,
    stale: (counted, when) =>
      `⚠ Sinds ${when} zijn het er anders: ${counted}. De aanvraag houdt het oude aantal.`,
    stayed: (why) => `⚠ Bleef bij de reseller: ${why}`,
    staleNext: 'Voor het nieuwe aantal: trek deze aanvraag in en maak hem opnieuw.',
    accept: 'Accepteren',
    reject: 'Afwijzen',
    withdraw: 'Intrekken',
    verify: 'Controleren',
    makeAnew: 'Intrekken en opnieuw maken',
    makeAnewSure: (target) =>
      `Deze aanvraag wordt ingetrokken, en ${target} hoort dat. Daarna controleer en verstuur je de nieuwe.`,
    again: 'Nieuwe aanvraag met wat bleef',
    back: 'Terug naar de lijst',
  },
  accept: {
    title: 'Overdracht accepteren',
    submit: 'Accepteren',
    intro: (source, customer) => `${source} draagt jullie deze abonnementen van ${customer} over:`,
    happens: 'Als je accepteert:',
    yours:
      'Ze worden als van jullie vastgelegd met deze aantallen, elk met een nieuwe id. Azure-id’s blijven.',
    theirs: (source) =>
      `De licenties van ${source} zelf worden opgeschort, Azure staat daar niet meer in de lijst.`,
    record: (source, mpn) => `${source} blijft de geregistreerde reseller, met MPN-id ${mpn}.`,
    support: 'De klant ziet jullie als ondersteuning, tot je een ander aanwijst.',
    bills: 'Jullie krijgen er vanaf dan de rekening van Microsoft voor.',
    partly:
      'Een basisabonnement gaat samen met zijn invoegtoepassingen; wat mislukt blijft, de rest gaat over.',
    noUndo: 'Het kan niet terug.',
    stale: (names) =>
      `⚠ Sinds de aanvraag is het aantal veranderd: ${names}. Dat telt niet mee; vraag de reseller in te trekken en opnieuw aan te vragen als het wel moet.`,
    recorded:
      'Dit wordt hier vastgelegd. In Partnercentrum accepteer je dezelfde aanvraag op de pagina van de klant.',
    tickLabel: 'Bevestig dit',
    tick: 'Wij nemen deze abonnementen en de rekeningen ervan over',
  },
  reject: {
    title: 'Overdracht afwijzen',
    submit: 'Afwijzen',
    intro: (source, customer) =>
      `${source} houdt deze abonnementen van ${customer}. Daar zien ze dat je afwees, en je reden als je die geeft.`,
    reason: 'Reden',
    reasonHint: (source) => `${source} leest dit.`,
  },
  withdraw: {
    title: 'Aanvraag intrekken',
    submit: 'Intrekken',
    intro: (target, customer) =>
      `${target} kan dan niet meer over deze abonnementen van ${customer} beslissen, en hoort dat.`,
    free: 'Ze blijven zoals ze zijn, en zijn vrij voor een nieuwe aanvraag.',
  },
  verify: {
    title: 'Overdracht controleren',
    submit: 'Gecontroleerd',
    target: (customer) =>
      `Kijk in Partnercentrum, op de pagina van ${customer}, of deze bij de abonnementen staan:`,
    targetLine: (counted, id) => `${counted}, hier vastgelegd als ${id}`,
    targetNext: (source) => `Daarna wordt ${source} gevraagd aan de eigen kant te kijken.`,
    source: (target, customer) =>
      `${target} ziet ze in de lijst staan. Kijk in Partnercentrum, op de pagina van ${customer}, of die van jullie zijn gestopt: licenties opgeschort, Azure niet meer in de lijst.`,
    sourceNext: 'Hierna hoeft er niets meer met de aanvraag.',
    tickLabel: 'Wat zag je?',
    targetTick: 'Deze staan allemaal bij ons in de lijst',
    sourceTick: 'Deze zijn bij ons allemaal gestopt',
  },
  held: {
    by: (name, counted, number) =>
      `⚠ ${name} staat in open overdrachtsaanvraag ${number}, met ${counted}.`,
    so: {
      quantity:
        'Een nieuw aantal gaat niet mee: laat het liever zo tot er beslist is. Moet het wel mee, trek dan de aanvraag in en maak hem opnieuw: /csp transfer withdraw.',
      suspend:
        'Opgeschort kan het niet meer mee en kan de provider niet accepteren. Laat het liever zo, of trek eerst de aanvraag in: /csp transfer withdraw.',
      cancel:
        'Opgezegd kan het niet meer mee en kan de provider niet accepteren. Laat het liever zo, of trek eerst de aanvraag in: /csp transfer withdraw.',
      upgrade:
        'Een upgrade schort het op, en dan kan de provider niet accepteren. Laat het liever zo, of trek eerst de aanvraag in: /csp transfer withdraw.',
    },
    moved:
      'Het ging met een overdrachtsaanvraag naar een provider, en er verandert niets meer aan. Wat ervan kwam: /csp transfer list.',
  },
};
