import type { OutsideWords } from '../words/outside.ts';

export const outside: OutsideWords = {
  form: {
    open: 'De reseller zit niet op Slack',
    title: 'Reseller buiten Slack',
    submit: 'Bericht schrijven',
    intro:
      'De reseller krijgt per mail een link, leest wat je vraagt en accepteert of wijst het daar af. Er gaat niets uit voordat je het bericht hebt gezien.',
    name: 'Reseller',
    nameHint: 'De precieze statutaire naam.',
    country: 'Land',
    domain: 'Tenantdomein',
    domainHint: 'Zoals bedrijf.onmicrosoft.com.',
    mpn: 'MPN-id',
    mpnHint: 'De reseller vindt het in Partnercentrum.',
    email: 'Zakelijk e-mailadres',
    emailHint: 'Van een globale beheerder van de reseller, of van iemand die er een vindt.',
    language: 'Taal van het bericht',
    wentHere: (reseller) =>
      `${reseller} werkt hier in Slack, dus je aanvraag is daarheen gegaan en er is geen mail nodig.`,
  },
  mail: {
    open: 'E-mailconcept',
    again: 'Concept nog een keer',
    newLink: 'Nieuwe link',
    email: 'E-mailadres',
    emailHint: 'Van wie je bij de reseller schrijft.',
    onSlack: (reseller) =>
      `${reseller} heeft de aanvraag in Slack en beslist daar. De pagina achter de link laat haar zien en zegt dat ook.`,
    readIt: 'Lees het:',
    readUntil: (when) => `De link werkt tot ${when}. Beslissen doe je in Slack.`,
    asked: 'Het concept komt als privébericht naar je toe.',
    gone: 'Deze aanvraag staat niet meer open, dus er is geen concept van. Een nieuwe begin je met /csp partner request.',
  },
  card: {
    who: (reseller) =>
      `Wie beslist: een globale beheerder van ${reseller}, op de pagina achter de link`,
    unfinished: 'Nog geen mail: schrijf hem met ‘E-mailconcept’ in /csp partner show.',
    self: 'Jullie versturen het bericht zelf.',
    failed: (code) =>
      `Het bericht kon niet worden bezorgd (${code}). Verstuur het zelf met ‘Concept nog een keer’ in /csp partner show, of trek de aanvraag in en controleer het adres.`,
    toConfirm: (reseller, when, until) =>
      `Geaccepteerd op ${when}, zoals ${reseller} zegt. Zijn zij dit? Er is niets afgesproken totdat je dat zegt, uiterlijk ${until}.`,
    seeWho: 'Zie wie accepteerde',
  },
  outcome: {
    accepted: (reseller, by, when) =>
      `${reseller} accepteerde op de pagina achter de link; ${by} zei op ${when} dat zij het zijn.`,
    declared:
      'Afgesproken zoals het op de pagina is verklaard; nog niet aangevinkt als gedaan bij Microsoft.',
    access: (provider) =>
      `Beheerderstoegang van ${provider} tot de tenant van de reseller: afgesproken, zoals op de pagina verklaard.`,
    listed: 'Hij staat vanaf nu in je /csp partner list.',
    declined: (reseller, when) => `${reseller} wees af op de pagina achter de link op ${when}.`,
    refused: (by, when) =>
      `${by} bevestigde niet wie er accepteerde en beëindigde de aanvraag op ${when}.`,
    replaced: (reseller, when) =>
      `Beëindigd op ${when}: vervangen door de aanvraag die ${reseller} in Slack autoriseerde.`,
    linkDead: 'De link werkt niet meer.',
  },
  list: {
    toConfirm: 'Geaccepteerd op de pagina: zijn zij dit?',
    replaced: (when) => `Op ${when} vervangen door een aanvraag in Slack`,
    asOutside: 'je reseller, niet op Slack',
  },
  sheet: {
    record: (domain, country) => `Je eigen vermelding van deze reseller: ${domain}, ${country}.`,
    to: (email) => `Mail naar ${email}`,
    acceptor: (name, email, when) => `Op de pagina geaccepteerd door ${name}, ${email}, op ${when}`,
    here: (reseller) =>
      `${reseller} zit nu op Samen, te zien aan het MPN-id. Vraag het hier: zodra ze autoriseren, vervangt dat je eigen vermelding.`,
    askHere: 'Hier vragen',
  },
  confirm: {
    title: 'Zijn zij dit?',
    submit: 'Beslissen',
    intro: (reseller) => `Iemand accepteerde je aanvraag aan ${reseller}:`,
    who: (name, email) => `${name}, ${email}`,
    asked: (email) => `Je schreef aan ${email}.`,
    effect: (reseller) =>
      `Zijn zij het, dan is de samenwerking met ${reseller} hier afgesproken zoals ze die verklaarden. Weet je het niet zeker, vraag het ze dan op een manier die je al kent.`,
    question: 'Is dit de reseller?',
    yes: 'Ja, dit zijn ze',
    no: 'Nee: beëindig de aanvraag',
    noHint: 'Er is dan niets afgesproken.',
  },
  lines: {
    waits: (reseller) =>
      `Je aanvraag is geaccepteerd, zoals ${reseller} zegt: zijn zij dit? Druk op de kaart op ‘Zie wie accepteerde’.`,
    confirmed: (reseller, by) =>
      `${by} zei dat het ${reseller} was die accepteerde: de samenwerking is hier afgesproken. De stap bij Microsoft is nog te doen.`,
    refused: (reseller, by) =>
      `${by} zei dat wie voor ${reseller} accepteerde niet bij hen hoort. De aanvraag is voorbij en er is niets afgesproken.`,
    declined: (reseller, reason) =>
      `${reseller} wees je aanvraag af op de pagina.${reason === null ? '' : ` Reden: ${reason}`}`,
    replaced: (reseller) =>
      `${reseller} heeft je aanvraag in Slack geautoriseerd. Die vervangt je eigen vermelding van eerder.`,
    notMailed: (reseller, code) =>
      `Het bericht aan ${reseller} kon niet worden bezorgd (${code}). De aanvraag staat nog open: verstuur het bericht zelf met ‘Concept nog een keer’ in /csp partner show.`,
  },
  page: {
    title: (provider) => `${provider} vraagt je om een samenwerking`,
    lead: (provider, mpn, reseller) =>
      `${provider} (MPN-id ${mpn}) vraagt ${reseller} om samen te werken als indirecte provider in het Cloud Solution Provider-programma van Microsoft.`,
    record: (provider) => `Wat ${provider} over jullie noteerde`,
    legalName: 'Statutaire naam',
    recordWrong: (provider) =>
      `Klopt er iets niet? Hier is niets te veranderen: zeg het ${provider}, dan kun je een nieuwe link krijgen.`,
    changes: 'Als je accepteert',
    staysMicrosoft: (provider) =>
      `Door deze pagina alleen gebeurt er niets bij Microsoft: ${provider} geeft je ook zijn samenwerkingslink in Partnercentrum, en een globale beheerder autoriseert hem daar.`,
    staysCheck: (provider) =>
      `${provider} zegt eerst of ze je kennen. Tot die tijd is er niets afgesproken.`,
    inSlack: 'Waar je beslist',
    inSlackText: (reseller) =>
      `Een globale beheerder van ${reseller} beslist in Slack, op de kaart in jullie kanaal of met /csp partner list. Hier hoef je niets in te vullen.`,
    message: (name) => `Wat ${name} schrijft:`,
    name: 'Je naam',
    emailHint: 'Op het domein van je eigen bedrijf. Hier komt je ontvangstbewijs.',
    sure: 'Ja, ik wijs deze aanvraag af',
    problems: {
      name: 'Vul je naam in.',
      webmail:
        'Dit is een adres bij een openbare maildienst. Vul het adres op het domein van je eigen bedrijf in.',
      consent: 'Lees wat de provider kan doen, en vink het vakje aan als je hem autoriseert.',
    },
    receipt: {
      waiting: (provider) =>
        `${provider} zegt nu of ze je kennen; tot die tijd is er niets afgesproken.`,
      agreed: 'De samenwerking ligt vast',
      agreedText: (provider, reseller) =>
        `${provider} kent je: vastgelegd is dat ${reseller} hem autoriseert.`,
    },
  },
  receipt: {
    subject: (reseller, what) =>
      ({
        waiting: `Ontvangstbewijs: ${reseller}, wacht op de provider`,
        agreed: `Ontvangstbewijs: samenwerking met ${reseller}`,
        declined: `Ontvangstbewijs: ${reseller} wees de aanvraag af`,
        refused: `Niet afgesproken: ${reseller}`,
      })[what],
    waiting: (who, reseller, when, provider) =>
      `${who} accepteerde namens ${reseller} op ${when} de samenwerkingsaanvraag van ${provider}. Er is niets afgesproken totdat ${provider} zegt dat dit klopt.`,
    agreed: (reseller, provider, when) =>
      `${provider} zei op ${when} dat ze kennen wie namens ${reseller} accepteerde.`,
    declared: 'Vastgelegd, zoals het op de pagina is verklaard:',
    order: (provider, reseller) =>
      `${provider} mag abonnementen bestellen en toevoegen voor klanten van ${reseller}`,
    admin: (provider, reseller) =>
      `${provider} krijgt beheerderstoegang tot de eigen tenant van ${reseller}`,
    left: (provider) =>
      `Bij Microsoft gaat dit apart: een globale beheerder van de reseller opent de samenwerkingslink van ${provider} in Partnercentrum en autoriseert hem daar. De beheerderstoegang kun je later weghalen in het Microsoft 365-beheercentrum, onder Instellingen, Partnerrelaties.`,
    declined: (reseller, provider, when) =>
      `${reseller} wees de samenwerkingsaanvraag van ${provider} af op ${when}. Er is niets afgesproken.`,
    refused: (reseller, provider) =>
      `${provider} herkende niet wie namens ${reseller} accepteerde. Er is niets afgesproken. Is dat een vergissing, vraag ${provider} dan om een nieuwe aanvraag.`,
  },
};
