import type { TransferNewsWords } from '../words/transfer-news.ts';

const count = (n: number): string => n.toLocaleString('nl');
const seats = (n: number | null): string =>
  n === null ? '' : n === 1 ? ', 1 licentie' : `, ${count(n)} licenties`;
const list = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} of ${names.at(-1)}`;
const subscriptions = (n: number): string =>
  n === 1 ? '1 abonnement' : `${count(n)} abonnementen`;

export const transferNews: TransferNewsWords = {
  card: {
    title: 'Overdrachtsaanvraag',
    asks: (source, target, customer) =>
      `${source} vraagt ${target} abonnementen van ${customer} over te nemen`,
    askedBy: (number, who, when) => `Aanvraag ${number}, gedaan door ${who} op ${when}`,
    message: 'Hun bericht:',
    about: (n) => `${subscriptions(n)}, elk met het aantal van dat moment:`,
    base: (name, n) => `${name}${seats(n)}`,
    addOn: (name, n) => `${name}${seats(n)}, invoegtoepassing`,
    stale: (one, n) => `${one} (nu ${count(n)})`,
    more: (n) => `en nog ${count(n)}: /csp transfer show`,
    staleNext: (source) =>
      `Een aantal is sindsdien veranderd, en deze aanvraag neemt het oude mee. Voor het nieuwe trekt ${source} deze in en doet een nieuwe.`,
    changes: 'Als je accepteert:',
    changesIf: (target) => `Als ${target} accepteert:`,
    changesNew: (target) =>
      `Ze staan bij ${target}, met nieuwe id’s en de aantallen hierboven. ${target} betaalt Microsoft ervoor zodra het daar ook is gedaan.`,
    changesLicence: (source) => `Bij ${source} worden de licenties opgeschort.`,
    changesAzure: (source) =>
      `Azure met betalen naar gebruik houdt zijn Azure-abonnements-id, en staat niet meer in de lijst van ${source}.`,
    changesRecord: (source) => `${source} blijft er de geregistreerde reseller van.`,
    stays: 'Wat niet verandert:',
    staysRest: 'Andere abonnementen, beheerrechten en de overeenkomst van de klant.',
    staysCounts: 'Een aantal dat vanaf nu verandert, gaat niet mee.',
    staysMicrosoft: (source, target) =>
      `Bij Microsoft gebeurt niets vanzelf: ${source} doet dezelfde aanvraag in Partnercentrum, en ${target} accepteert die daar.`,
    until: (when) => `Open tot ${when}`,
    who: (roles, target) => `Wie mag beslissen: een ${list(roles)} van ${target}`,
    waiting: (target) => `Wacht op ${target}.`,
    tell: (target) => `Laat het ${target} ook zelf weten: Partnercentrum doet dat niet.`,
    takeBack: 'Intrekken: /csp transfer withdraw',
    opens: '‘Accepteren’ opent een bevestiging. Pas als je die verstuurt is er iets beslist.',
    elsewhere: 'Dezelfde aanvraag in je kanaal',
    accept: 'Accepteren',
    reject: 'Afwijzen',
  },
  outcome: {
    accepted: (target, who, when) => `${who} van ${target} heeft het geaccepteerd op ${when}.`,
    running:
      'De aanvraag wordt uitgevoerd, en niemand kan er nog iets aan veranderen. Het resultaat komt hier te staan.',
    complete: (n, target, when) =>
      n === 1
        ? `Uitgevoerd op ${when}: het abonnement staat hier bij ${target}.`
        : `Uitgevoerd op ${when}: alle ${count(n)} abonnementen staan hier bij ${target}.`,
    partly: (done, n, target, when) =>
      `Deels uitgevoerd op ${when}: ${count(done)} van ${subscriptions(n)} ${done === 1 ? 'staat' : 'staan'} hier bij ${target}.`,
    failed: (source, when) =>
      `Op ${when} kon er niets van worden uitgevoerd: alles blijft bij ${source}.`,
    results: 'Wat er van elk werd:',
    moved: (one) => `${one}: overgegaan`,
    stayed: (one) => `${one}: blijft`,
    stayedBecause: (one, why) => `${one}: blijft. ${why}`,
    stayedNext: (source, target) =>
      `Wat blijft is weer vrij: ${source} doet er een nieuwe aanvraag mee (/csp transfer show), of zegt het op en laat ${target} opnieuw bestellen (/csp subscription cancel).`,
    left: 'Wat nog te doen is:',
    declared: 'Dit is hier vastgelegd. Samen heeft bij Microsoft niets gedaan.',
    leftMicrosoft: (source, target) =>
      `In Partnercentrum doet ${source} dezelfde aanvraag, en ${target} accepteert die daar.`,
    targetLooks: (target, source) =>
      `${target} kijkt eerst of ze daar in de eigen lijst staan, en vinkt dat aan: /csp transfer verify. Daarna doet ${source} hetzelfde.`,
    targetLooked: (who, target, when) =>
      `${who} van ${target} zag ze daar in de lijst en vinkte dat aan op ${when}.`,
    sourceLooks: (source) =>
      `${source} kijkt of de aanvraag daar klaar is en de eigen abonnementen zijn gestopt, en vinkt dat aan: /csp transfer verify.`,
    sourceLooked: (who, source, when) =>
      `${who} van ${source} zag dat de eigen abonnementen daar zijn gestopt en vinkte dat aan op ${when}.`,
    verified: 'Beide kanten hebben gekeken:',
    rejected: (target, who, when) => `${who} van ${target} heeft het afgewezen op ${when}.`,
    withdrawn: (source, who, when) => `${who} van ${source} heeft het ingetrokken op ${when}.`,
    partnershipEnded: (when) =>
      `De samenwerking eindigde op ${when}, en deze aanvraag daarmee ook.`,
    expired: (when) => `Niemand besliste op tijd: de aanvraag is verlopen op ${when}.`,
    free: (source) => `Alles blijft bij ${source} en is vrij voor een nieuwe aanvraag.`,
    reason: 'Reden:',
    noReason: 'Er is geen reden gegeven.',
    fourEyesRelaxed:
      'Vrager en beslisser zijn niet onafhankelijk; de instellingen van de provider staan dat toe.',
  },
  fault: {
    changed: 'Het was niet meer zoals afgesproken toen het werd uitgevoerd.',
    'no-answer': 'Het resultaat noemt het niet.',
    microsoft: (code, text) => `${text} (code ${code})`,
  },
  lines: {
    request: (number, customer) => `overdrachtsaanvraag ${number} voor ${customer}`,
    accepted: (who, target, request) =>
      `${who} van ${target} heeft ${request} geaccepteerd. Die wordt op de achtergrond uitgevoerd; het resultaat hoor je hier.`,
    rejected: (who, target, request, reason) =>
      `${who} van ${target} heeft ${request} afgewezen. De abonnementen blijven waar ze zijn.${reason === null ? '' : ` Reden: ${reason}`}`,
    withdrawn: (who, source, request) =>
      `${who} van ${source} heeft ${request} ingetrokken. De abonnementen blijven waar ze zijn.`,
    partnershipEnded: (request) =>
      `De samenwerking is beëindigd, en daarmee ${request}. De abonnementen blijven waar ze zijn.`,
    expired: (request, target) =>
      `Niemand van ${target} besliste op tijd over ${request}. De abonnementen blijven waar ze zijn.`,
    countChanged: (name, from, to, request) =>
      `Het aantal van ${name} ging van ${count(from)} naar ${count(to)} terwijl ${request} openstaat. De aanvraag neemt ${count(from)} mee.`,
    moreChanged: (n) =>
      n === 1 ? 'Nog één aantal is veranderd.' : `Nog ${count(n)} aantallen zijn veranderd.`,
    countNext:
      'Wil je het nieuwe aantal meenemen, trek de aanvraag dan in en doe een nieuwe: /csp transfer withdraw.',
    countsBack: (request) => `Elk aantal is weer wat ${request} meeneemt.`,
    completed: (request, target) =>
      `Uitgevoerd: alles van ${request} staat hier bij ${target}. De stap bij Microsoft moet nog.`,
    partly: (done, n, request, target) =>
      `Deels uitgevoerd: ${count(done)} van ${subscriptions(n)} van ${request} ${done === 1 ? 'staat' : 'staan'} hier bij ${target}. Wat blijft en waarom staat op de kaart. De stap bij Microsoft moet nog.`,
    failed: (request, source) =>
      `Van ${request} kon niets worden uitgevoerd: alles blijft bij ${source}. Waarom staat op de kaart.`,
    failedNext: 'Je kunt er een nieuwe aanvraag mee doen: /csp transfer show.',
    youLook:
      'Kijk in Partnercentrum of ze bij jullie in de lijst staan, en vink dat aan: /csp transfer verify.',
    theyLook: (target) => `${target} kijkt eerst; je hoort wanneer jullie aan de beurt zijn.`,
    targetVerified: (who, target, request) =>
      `${who} van ${target} heeft aangevinkt dat de abonnementen van ${request} bij Microsoft in de lijst staan.`,
    nowYou:
      'Kijk nu in Partnercentrum of de aanvraag klaar is en die van jullie zijn gestopt, en vink dat aan: /csp transfer verify.',
    nowThey: (source) => `Nu kijkt ${source} of de eigen abonnementen zijn gestopt.`,
    sourceVerified: (who, source, request) =>
      `${who} van ${source} heeft aangevinkt dat de eigen abonnementen van ${request} bij Microsoft zijn gestopt. Beide kanten hebben gekeken.`,
  },
};
