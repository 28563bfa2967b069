import type { PartnershipWords } from '../words/partnership.ts';

export const partnership: PartnershipWords = {
  request: {
    title: 'Samenwerking vragen',
    submit: 'Aanvraag sturen',
    intro:
      'De reseller beslist hier in Slack. Spreek de voorwaarden eerst samen af: dit is de aanvraag, niet het contract.',
    reseller: 'Reseller',
    resellerHint: 'Resellers in je regio die zich door providers laten vinden.',
    resellerPlaceholder: 'Typ een naam',
    noCandidates:
      'In je regio laat nog geen reseller zich vinden. Vul het MPN-id of e-mailadres in van wie je kent.',
    mpn: 'of het MPN-id',
    mpnHint: 'De reseller vindt het in Partnercentrum.',
    email: 'of het e-mailadres',
    emailHint: 'Het adres dat de reseller voor berichten heeft opgegeven.',
    message: 'Je bericht',
    messageHint: 'De reseller leest het bij de aanvraag.',
    sent: (reseller, until) =>
      `Je aanvraag is op weg naar ${reseller}. Die staat open tot ${until}.`,
    sentNext: 'Je hoort de beslissing hier en in je kanaal. Intrekken: /csp partner show.',
  },
  card: {
    title: 'Samenwerkingsaanvraag',
    asks: (provider, reseller) => `${provider} vraagt ${reseller} om een samenwerking`,
    askedBy: (name, when) => `Gevraagd door ${name} op ${when}`,
    changes: 'Als je autoriseert:',
    changesOrder: (provider) =>
      `${provider} mag abonnementen bestellen en toevoegen voor je klanten.`,
    changesAdmin: (provider) => `${provider} krijgt beheerderstoegang tot je eigen tenant.`,
    asked: {
      changes: (reseller) => `Als ${reseller} autoriseert:`,
      order: (provider, reseller) =>
        `${provider} mag abonnementen bestellen en toevoegen voor klanten van ${reseller}.`,
      admin: (provider, reseller) =>
        `${provider} krijgt beheerderstoegang tot de eigen tenant van ${reseller}.`,
    },
    stays: 'Wat niet verandert:',
    staysCustomers: 'Er worden geen klanten gedeeld: ieder houdt de eigen klanten.',
    staysMicrosoft:
      'Bij Microsoft gebeurt nog niets: de link van de provider moet daar nog in Partnercentrum worden geaccepteerd.',
    until: (when) => `Open tot ${when}`,
    who: (company) => `Wie mag beslissen: een globale beheerder van ${company}`,
    message: 'Hun bericht:',
    elsewhere: 'Dezelfde aanvraag in je kanaal',
    waiting: (reseller) => `Wacht op een globale beheerder van ${reseller}.`,
    mpn: (id) => `MPN-id ${id}`,
    authorize: 'Autoriseren',
    decline: 'Afwijzen',
    summary: (provider, reseller) => `${provider} vraagt ${reseller} om een samenwerking.`,
  },
  outcome: {
    authorized: (reseller, provider, by, when) =>
      `${by} van ${reseller} heeft ${provider} geautoriseerd op ${when}.`,
    declined: (reseller, by, when) => `${by} van ${reseller} heeft afgewezen op ${when}.`,
    withdrawn: (provider, by, when) =>
      `${by} van ${provider} heeft de aanvraag ingetrokken op ${when}.`,
    expired: (when) => `Niemand besliste op tijd: de aanvraag is verlopen op ${when}.`,
    removed: (provider, by, when) =>
      `${by} van ${provider} heeft de samenwerking beëindigd op ${when}.`,
    reason: 'Reden:',
    noReason: 'Er is geen reden gegeven.',
    fourEyesRelaxed:
      'Aanvrager en beslisser zijn niet onafhankelijk; de instellingen van de reseller staan dat toe.',
    declared: 'Hier afgesproken; nog niet aangevinkt als gedaan bij Microsoft.',
    ticked: (by, when) => `Gedaan bij Microsoft, zoals ${by} op ${when} aanvinkte.`,
    left: 'Nog te doen bij Microsoft:',
    leftReseller: (provider) =>
      `Een globale beheerder van de reseller opent de samenwerkingslink van ${provider}, meldt zich aan bij Partnercentrum, vinkt het vakje aan en drukt op ‘Indirecte provider autoriseren’. Vink daarna ‘Gedaan bij Microsoft’ aan in /csp partner show.`,
    accessGiven: (provider) =>
      `Beheerderstoegang van ${provider} tot de tenant van de reseller: afgesproken. Later intrekken: /csp partner admin-access.`,
    accessCut: (provider, by, when) =>
      `Beheerderstoegang van ${provider} tot de tenant van de reseller: ingetrokken, zoals ${by} op ${when} vastlegde.`,
    listed: 'Jullie staan vanaf nu bij elkaar in /csp partner list.',
  },
  authorize: {
    title: 'Provider autoriseren',
    submit: 'Autoriseren',
    intro: (provider, mpn) => `Je staat op het punt ${provider} te autoriseren (MPN-id ${mpn}).`,
    order: (provider) => `${provider} mag abonnementen bestellen en toevoegen voor je klanten.`,
    admin: (provider) =>
      `${provider} krijgt beheerderstoegang tot je eigen tenant: het kan je gebruikers en diensten beheren.`,
    undo: 'Die toegang kun je later intrekken in het Microsoft 365-beheercentrum; de samenwerking blijft.',
    record:
      'Dit wordt vastgelegd met je naam en de tijd. Bij Microsoft accepteer je zelf de link van de provider.',
    tickLabel: 'Je toestemming',
    tick: 'Ik heb dit gelezen en autoriseer deze indirecte provider',
  },
  decline: {
    title: 'Aanvraag afwijzen',
    submit: 'Afwijzen',
    intro: (provider) => `${provider} ziet dat je afwijst, en je reden als je er een geeft.`,
    reason: 'Reden',
    reasonHint: (provider) => `${provider} leest dit.`,
    mute: 'Verdere aanvragen',
    muteTick: 'Geen aanvragen meer van deze provider',
    muteHint: 'Je kunt dat veranderen in /csp partner show.',
  },
  list: {
    title: 'Samenwerkingen',
    filter: 'Toon',
    filters: { all: 'Alle', open: 'Open aanvragen', active: 'Afgesproken', ended: 'Beëindigd' },
    empty: 'Hier is niets.',
    emptyProvider: 'Nog geen samenwerking. Vraag een reseller met /csp partner request.',
    emptyReseller: 'Nog geen samenwerking. Je provider begint; de aanvraag verschijnt hier.',
    open: 'Openen',
    asProvider: 'je reseller',
    asReseller: 'je provider',
    state: {
      issued: (until) => `Aanvraag open tot ${until}`,
      active: (since) =>
        `Hier afgesproken sinds ${since}, nog niet aangevinkt als gedaan bij Microsoft`,
      activeTicked: (since) => `Afgesproken sinds ${since}, aangevinkt als gedaan bij Microsoft`,
      declined: (at) => `Afgewezen op ${at}`,
      withdrawn: (at) => `Ingetrokken op ${at}`,
      expired: (at) => `Verlopen op ${at}`,
      removed: (at) => `Beëindigd op ${at}`,
    },
  },
  sheet: {
    title: 'Samenwerking',
    pick: 'Partner',
    pickTitle: 'Welke samenwerking?',
    show: 'Tonen',
    nobody: 'Nog geen samenwerking of aanvraag.',
    withdraw: 'Aanvraag intrekken',
    withdrawSure: (reseller) => `${reseller} kan er dan niet meer over beslissen.`,
    remove: 'Samenwerking beëindigen',
    access: 'Intrekken van toegang vastleggen',
    tick: 'Gedaan bij Microsoft',
    tickSure:
      'Je verklaart dat de stap in Partnercentrum is gedaan. Je naam en de tijd worden vastgelegd.',
    mute: 'Geen aanvragen aannemen',
    muteSure: (provider) => `${provider} kan je dan geen nieuwe aanvraag sturen.`,
    unmute: 'Weer aanvragen aannemen',
    unmuteSure: (provider) => `${provider} kan je dan weer vragen.`,
    muted: (provider) => `Je neemt geen aanvragen aan van ${provider}.`,
    shared: 'Door een samenwerking alleen worden geen klanten gedeeld.',
    sharedCustomers: 'Klanten van jullie beide:',
    sharedNone: 'Geen.',
    invite: 'Samen een klant uitnodigen',
    addCustomer: 'Klant toevoegen',
    now: 'Wat je nu kunt doen in Partnercentrum:',
    nowProvider: [
      'Bestellen voor klanten van deze reseller',
      'De reseller bij een abonnement vermelden',
      'De reseller aangewezen contactpersoon voor ondersteuning maken',
    ],
    back: 'Terug naar de lijst',
    wantOut:
      'Wil je ermee stoppen? Vraag het de provider of Microsoft-ondersteuning. De beheerderstoegang kun je zelf intrekken.',
  },
  remove: {
    title: 'Beëindigen',
    submit: 'Beëindigen',
    which: 'Met welke reseller?',
    intro: (reseller) => `Je staat op het punt de samenwerking met ${reseller} te beëindigen.`,
    stays: 'Wat blijft zoals het is:',
    staysCustomers: 'De klanten die aan deze reseller zijn gekoppeld blijven.',
    staysAdmin:
      'Gegeven beheerdersrechten blijven, in de tenants van klanten en in die van de reseller zelf, tot iemand ze intrekt.',
    duty: 'Jouw plicht:',
    dutyText:
      'Vraagt je overeenkomst een kennisgeving van beëindiging, dan geef je die zelf. Niets hier is een kennisgeving en er wordt er geen verstuurd.',
    attest: 'Je verklaart alle vier',
    parts: {
      'good-faith': 'Ik handel te goeder trouw',
      'business-purpose': 'Ik heb een legitiem zakelijk doel',
      agreements: 'Dit past bij onze overeenkomsten',
      indemnity: 'Wij verdedigen Microsoft tegen claims hierover',
    },
    partsFull: {
      'good-faith': 'Wij verwijderen deze reseller te goeder trouw.',
      'business-purpose': 'Wij doen dat met een legitiem zakelijk doel.',
      agreements: 'Het verwijderen past bij onze overeenkomsten met de reseller en met Microsoft.',
      indemnity:
        'Wij nemen op onze kosten de verdediging van Microsoft op ons tegen claims van derden die uit deze verwijdering volgen.',
    },
    tell: 'De reseller inlichten',
    tellTick: (reseller) => `Stuur één feitelijke regel naar ${reseller}`,
    yes: 'Weet je het zeker?',
    yesTick: 'Ja, beëindig deze samenwerking',
    suggest:
      'Licht de reseller en de klanten ook zelf in, afhankelijk van de toegang die je hebt gekregen.',
    next: 'Bij Microsoft: verwijder de reseller in Partnercentrum onder Indirecte resellers.',
  },
  access: {
    title: 'Beheerderstoegang',
    submit: 'Vastleggen',
    which: 'Welke provider?',
    how: (provider) =>
      `Met de samenwerking sprak je af dat ${provider} beheerderstoegang tot je tenant krijgt.`,
    howSteps:
      'Intrekken: Microsoft 365-beheercentrum, Instellingen, Partnerrelaties, kies de provider, rollen verwijderen. De bot kan dat niet voor je doen; hij legt vast dat je het hebt gedaan.',
    stays: 'De samenwerking blijft zoals die is.',
    tickLabel: 'Gedaan bij Microsoft',
    tick: 'Ik heb de toegang ingetrokken in het Microsoft 365-beheercentrum',
  },
  lines: {
    authorized: (reseller, provider, by) =>
      `${by} van ${reseller} heeft ${provider} geautoriseerd: de samenwerking is hier afgesproken. De stap bij Microsoft is nog te doen.`,
    declined: (reseller, provider, by, reason) =>
      `${by} van ${reseller} heeft de aanvraag van ${provider} afgewezen.${reason === null ? '' : ` Reden: ${reason}`}`,
    withdrawn: (provider, reseller, by) =>
      `${by} van ${provider} heeft de aanvraag aan ${reseller} ingetrokken.`,
    expired: (provider, reseller) =>
      `De aanvraag van ${provider} aan ${reseller} is verlopen: niemand besliste op tijd.`,
    removed: (provider, reseller, by) =>
      `${by} van ${provider} heeft de samenwerking met ${reseller} beëindigd. Klanten en gedelegeerde beheerdersrechten blijven. Vraagt je overeenkomst een kennisgeving van beëindiging, dan geef je die zelf.`,
    removedForReseller: (provider, when) =>
      `${provider} heeft de samenwerking met jullie beëindigd op ${when}. Je klanten en gedelegeerde beheerdersrechten blijven. Dit is geen kennisgeving van beëindiging; die geeft ${provider} zelf als je overeenkomst erom vraagt.`,
    accessCut: (provider, reseller, by) =>
      `${by} van ${reseller} heeft vastgelegd dat de beheerderstoegang van ${provider} is ingetrokken. De samenwerking blijft.`,
    ticked: (provider, reseller, by) =>
      `${by} heeft aangevinkt dat de samenwerking van ${provider} en ${reseller} bij Microsoft is gedaan.`,
    requested: (provider, reseller, by, until) =>
      `${by} van ${provider} heeft ${reseller} om een samenwerking gevraagd. Open tot ${until}.`,
  },
};
