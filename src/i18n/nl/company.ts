import type { CompanyWords } from '../words/company.ts';

const by = (name: string | null) => (name === null ? 'de operator' : name);

export const companyWords: CompanyWords = {
  setup: {
    title: 'Je bedrijf aanmelden',
    submit: 'Laten beoordelen',
    intro:
      'Hiermee leg je je bedrijf vast. Tot een beoordelaar het bevestigt, kun je mensen en een kanaal regelen en ziet verder niemand het.',
    name: 'Officiële bedrijfsnaam',
    nameHint: 'Zoals in Partnercentrum, zonder afkortingen.',
    tenant: 'Tenant-id',
    tenantHint: 'Uit het Microsoft Entra-beheercentrum, onder Overzicht.',
    domain: 'Tenantdomein',
    domainHint: 'Bijvoorbeeld bedrijf.onmicrosoft.com',
    country: 'Land of regio',
    cloud: 'Cloud',
    kinds: 'Wat je bedrijf is in het CSP-programma',
    kindsHint: 'Directefactuurpartner en indirecte reseller samen: een overstappende partner.',
    mpn: 'MPN-id',
    mpnHint: 'Het id van de partnerlocatie. Alleen cijfers.',
    language: 'Taal van je bedrijf',
    contact: 'E-mailadres voor berichten',
    contactHint: 'Partners vinden je ermee. Niemand krijgt het te zien.',
    admin: 'Eerste globale beheerder',
    adminHint: 'Geeft alle anderen hun rollen.',
    done: (company) => `${company} is vastgelegd en wacht op een beoordelaar.`,
    doneNext:
      'Kies intussen je operationskanaal met /csp settings en voeg mensen toe met /csp members.',
    doneEnrol:
      'Bij Microsoft nog geen reseller? Een globale beheerder schrijft je bedrijf in met /csp enroll start; die beoordeling bevestigt het meteen.',
  },
  rescue: {
    title: 'Beheerder aanwijzen',
    submit: 'Aanwijzen',
    intro: 'In het bedrijf hieronder kan niemand meer rollen geven. Wijs iemand aan die er werkt.',
    company: 'Bedrijf',
    person: 'Nieuwe globale beheerder',
    announce: 'Iedereen in dat bedrijf hoort het, en vastgelegd wordt dat jij het deed.',
    another: 'Een ander bedrijf aanmelden',
    done: (person, called) => `${person} is nu globale beheerder van ${called}.`,
    told: (person, called, from) =>
      `${from ?? 'Je operator'} heeft ${person} aangewezen als globale beheerder van ${called}, omdat er geen meer was. Klopt dat niet, zeg het dan je operator.`,
  },
  review: {
    title: 'Nieuw bedrijf om te beoordelen',
    asks: (company) => `${company} wil meedoen`,
    what: 'Bevestig en het bedrijf is te vinden en kan aanvragen sturen en krijgen. Wijs af en niemand ziet het.',
    check:
      'Controleer dit in de openbare partnerlijst van Microsoft of bij iemand die je daar kent:',
    name: 'Naam',
    tenant: 'Tenant-id',
    domain: 'Domein',
    country: 'Land',
    kinds: 'Soort',
    mpn: 'MPN-id',
    claimedBy: (name, when) => `Aangemeld door ${name} op ${when}.`,
    who: 'Wie mag beslissen: een beoordelaar die niets met dit bedrijf te maken heeft.',
    confirm: 'Bevestigen',
    reject: 'Afwijzen',
    sure: 'Weet je het zeker?',
    sureConfirm: (company) => `${company} is dan te vinden voor andere bedrijven.`,
    sureReject: (company) => `${company} blijft onzichtbaar. De mensen daar horen het.`,
    confirmed: (company, name, when) => `${company} is bevestigd door ${by(name)} op ${when}.`,
    rejected: (company, name, when) => `${company} is afgewezen door ${by(name)} op ${when}.`,
    toldConfirmed: (company) =>
      `${company} is bevestigd. Je kunt nu aanvragen sturen en krijgen: typ /csp partner.`,
    toldRejected: (company) =>
      `${company} is niet bevestigd. Controleer naam, tenant-id, MPN-id en soort en meld het opnieuw aan met /csp setup, of vraag het je operator.`,
  },
  channel: {
    lost: (company, why) =>
      `${{ archived: 'Het operationskanaal van je bedrijf is gearchiveerd.', shared: 'Het operationskanaal van je bedrijf wordt nu gedeeld met een andere organisatie.', lost: 'Ik kan niet meer schrijven in het operationskanaal van je bedrijf.' }[why]} Tot dat is hersteld, komt alles voor ${company} per DM bij de globale beheerders. ${{ archived: 'Maak het archiveren ongedaan', shared: 'Stop met delen', lost: 'Nodig me er weer in uit' }[why]}, of kies een ander met /csp settings.`,
    repaired: (company) =>
      `Dit is weer het operationskanaal van ${company}. Aanvragen en nieuws komen hier.`,
    rival:
      'Iemand heeft een bedrijf aangemeld met jullie tenant-id of MPN-id. Niets van jullie staat voor hen open. Is het niemand van jullie, zeg het dan je operator.',
  },
  settings: {
    title: 'Instellingen',
    channel: 'Operationskanaal',
    channelHint: (bot) =>
      `Hier komen aanvragen en nieuws. Een privékanaal is het beste. Typ daar eerst /invite ${bot}.`,
    deadline: 'Dagen tot een aanvraag verloopt',
    deadlineHint: (shortest, longest) => `Van ${shortest} tot en met ${longest} dagen.`,
    language: 'Taal van je bedrijf',
    trust: 'Wie je mag bereiken',
    findable: 'Providers mogen ons vinden',
    findableHint: 'Providers in je regio zien je in hun lijst met resellers.',
    fourEyes: 'Dezelfde persoon mag vragen en beslissen',
    fourEyesHint: 'Voor eenmansbedrijven. Kaart en vastlegging vermelden het.',
    onlyGlobalAdmin:
      'Wie je mag bereiken en wie over eigen aanvragen mag beslissen: dat verandert alleen een globale beheerder.',
    saved: 'Opgeslagen.',
    publicWarning: (channel) =>
      `#${channel} is een openbaar kanaal: iedereen in de workspace kan je aanvragen lezen. Een privékanaal is veiliger.`,
    testLine: (company) =>
      `Dit is nu het operationskanaal van ${company}. Aanvragen en nieuws komen hier.`,
  },
};
