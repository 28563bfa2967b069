import type { OrderWords } from '../words/order.ts';

const number = (count: number): string => count.toLocaleString('nl');
const subscriptions = (count: number): string =>
  count === 1 ? '1 abonnement' : `${number(count)} abonnementen`;

export const order: OrderWords = {
  pick: {
    title: 'Bestellen',
    which: 'Voor welke klant?',
    next: 'Verder',
    placeholder: 'Typ een naam',
    resold:
      'Klanten die je als reseller won, staan niet in deze lijst: hun provider bestelt. Kies ‘Vraag de provider’ in /csp customer show.',
  },
  one: {
    head: (line, offer, count) => `${line}. ${offer}: ${count}`,
    seats: (count) => (count === 1 ? '1 licentie' : `${number(count)} licenties`),
    byUse: 'betaald naar gebruik',
    underLine: (line, offer) => `Invoegtoepassing onder regel ${line}, ${offer}`,
    underThere: (offer) => `Invoegtoepassing onder ${offer}, dat er al is`,
    underNothing: 'Invoegtoepassing, nog nergens onder',
    record: (mpn) => `Geregistreerde reseller: MPN-id ${mpn}`,
    recordNobody: 'Geregistreerde reseller: niemand, dus geen incentive',
    recordMissing: 'Geregistreerde reseller: nog niet gekozen',
  },
  list: {
    title: 'Bestelling',
    forCustomer: (customer) => `Voor ${customer}`,
    throughReseller: (reseller) => `Via reseller ${reseller}`,
    ownCustomer: 'Je eigen klant, zonder reseller',
    intro:
      'Er wordt niets vastgelegd tot je na de controle verstuurt. De regels blijven een uur bewaard.',
    waits: 'Wordt samen met de nieuwe klant ingediend.',
    empty: 'Er staat nog niets in deze bestelling.',
    full: (most) =>
      `Een bestelling heeft hoogstens ${most} regels. Verstuur deze en begin daarna een nieuwe.`,
    add: 'Regel toevoegen',
    edit: 'Wijzigen',
    remove: 'Weghalen',
    removed: (line, addOns) =>
      addOns === 0
        ? `Regel ${line} is weg.`
        : `Regel ${line} is weg, en ${addOns === 1 ? 'de invoegtoepassing eronder ook' : `de ${addOns} invoegtoepassingen eronder ook`}.`,
    review: 'Controleren',
    keep: 'Bewaren',
  },
  line: {
    addTitle: 'Regel toevoegen',
    editTitle: 'Regel wijzigen',
    submit: 'Opslaan',
    offer: 'Aanbod',
    offerPlaceholder: 'Typ een deel van de naam',
    offerHint:
      'Wat in jouw land en dat van de klant wordt verkocht. Een invoegtoepassing staat erbij zodra de basis in de bestelling zit of al vastligt.',
    quantity: 'Hoeveel?',
    quantityHint: (minimum, maximum) =>
      `${number(minimum)} tot ${number(maximum)} licenties in deze regel.`,
    quantityFirst: 'Kies eerst het aanbod; dan zie je de grenzen.',
    byUse: 'Hier hoort geen aantal bij: Microsoft rekent af wat wordt gebruikt.',
    under: 'Waaronder?',
    underHint: 'Een regel van deze bestelling, of wat de klant al heeft.',
    record: 'Voor wie telt de incentive?',
    recordReseller: (reseller, mpn) => `MPN-id ${mpn} van ${reseller}`,
    recordOther: 'Een ander MPN-id',
    recordNobody: 'Niemand: de reseller krijgt er geen incentive voor',
    recordHint:
      'De geregistreerde reseller. Dit geeft geen rechten en geen ondersteuning; of er een incentive is, bepaalt Microsoft.',
    mpn: 'Het andere MPN-id',
    mpnHint: 'Alleen bij ‘Een ander MPN-id’: het locatie-MPN-id waarmee de reseller vastligt.',
    recordFixed: 'Na de bestelling kan dit niet meer veranderen.',
  },
  review: {
    title: 'Klopt dit?',
    submit: 'Versturen',
    intro:
      'Alle regels worden vastgelegd, of geen enkele. ‘Wijzigen’ gaat terug; ‘Alles annuleren’ gooit ze weg.',
    happens: 'Wat er gebeurt:',
    onRecord: (count) =>
      `${subscriptions(count)}: hier vastgelegd, als besteld door jullie en nog niet aangevinkt als gedaan bij Microsoft.`,
    told: (reseller) => `Jullie kanaal en dat van ${reseller} krijgen één regel.`,
    toldUs: 'Jullie kanaal krijgt één regel.',
    support: 'Jullie zijn de contactpersoon voor ondersteuning, tot je een ander aanwijst.',
    not: 'Wat er niet gebeurt:',
    notBought:
      'Hiermee wordt niets gekocht bij Microsoft. Dat bestel je daar zelf: in Partnercentrum, op de pagina van de klant, onder Abonnementen, of in het Microsoft 365-beheercentrum.',
    notIncentive: 'Niemand wordt een incentive beloofd, en er worden geen rechten gegeven.',
    agreement: (customer) =>
      `Een klantovereenkomst van ${customer} die voor jullie geldt, ligt vast.`,
    edit: 'Wijzigen',
    cancel: 'Alles annuleren',
    cancelSure: 'Alle regels van deze bestelling zijn dan weg, en je zou opnieuw beginnen.',
    cancelled: 'Er is niets vastgelegd, en de regels zijn weg.',
  },
  placed: {
    title: 'Bestelling vastgelegd',
    done: (count, customer) =>
      `${subscriptions(count)} voor ${customer}: hier besteld, nog niet aangevinkt als gedaan bij Microsoft.`,
    next: 'Nog te doen bij Microsoft: bestel hetzelfde in Partnercentrum, op de pagina van de klant, onder Abonnementen, of in het Microsoft 365-beheercentrum.',
    mark: 'Daarna opent een globale beheerder of beheeragent elk abonnement in /csp subscription list en kiest ‘Gedaan bij Microsoft’.',
    support:
      'Wie moet de klant zien als contactpersoon voor ondersteuning? Tot je iemand aanwijst, zijn jullie dat.',
    assign: 'Ondersteuning aanwijzen',
    again: 'Deze bestelling is met dit formulier al vastgelegd.',
  },
  fresh: {
    title: 'Abonnementen',
    none: 'Nog geen. Je kunt ze nu toevoegen, of later met /csp subscription order.',
    fill: 'Abonnementen toevoegen',
    change: 'Abonnementen wijzigen',
    waits:
      'Zonder klantovereenkomst kan er niets worden besteld, dus deze wachten tot je die vastlegt en ‘Opnieuw proberen’ kiest.',
    waiting:
      'De abonnementen wachten. Een kaart in jullie kanaal zegt wat er in de weg staat, met ‘Opnieuw proberen’ en ‘Laten vallen’; net als /csp subscription list.',
  },
  waiting: {
    title: 'Wachtende bestelling',
    headline: (customer) => `Een bestelling voor ${customer} wacht`,
    stands: 'De klant ligt vast. Van deze bestelling nog niets.',
    since: (when) => `Sinds ${when}`,
    lines: 'Wat er besteld moet worden',
    inTheWay: 'Wat er in de weg staat:',
    somethingElse: 'Er staat iets in de weg. ‘Opnieuw proberen’ zegt wat.',
    nothing: 'Er staat niets meer in de weg. Kies ‘Opnieuw proberen’.',
    who: 'Wie mag bestellen, kan het opnieuw proberen of laten vallen: globale beheerder, gebruikersbeheerder, beheeragent, verkoopagent.',
    retry: 'Opnieuw proberen',
    drop: 'Laten vallen',
    dropSure: 'Alle regels ervan zijn dan weg. De klant blijft.',
    placed: (by, when) =>
      by === null ? `Vastgelegd op ${when}.` : `Vastgelegd door ${by} op ${when}.`,
    dropped: (by, when) =>
      by === null ? `Laten vallen op ${when}.` : `Door ${by} laten vallen op ${when}.`,
    placedNext:
      'Nog te doen bij Microsoft: bestel hetzelfde in Partnercentrum. Daarna kiest een globale beheerder of beheeragent ‘Gedaan bij Microsoft’ in /csp subscription list.',
    droppedNext: 'De klant blijft. Een nieuwe bestelling begin je met /csp subscription order.',
    summary: (customer) => `De bestelling voor ${customer} wacht.`,
    some: (count) =>
      count === 1 ? 'Er wacht 1 bestelling.' : `Er wachten ${number(count)} bestellingen.`,
    open: (customer) => `Bestelling voor ${customer}`,
  },
};
