import type { RequestWords } from '../words/request.ts';

const list = (names: readonly string[], last: string): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`;
const requests = (n: number): string =>
  n === 1 ? '1 aanvraag' : `${n.toLocaleString('nl')} aanvragen`;
const partnership = {
  asked: ({ from, to }: { from: string; to: string }) => `${from} vraagt ${to} om een samenwerking`,
  answered: ({ to }: { to: string }) =>
    `iemand van ${to} heeft de samenwerkingsaanvraag geaccepteerd en wacht op jullie ‘ja, dit zijn ze’`,
};
const invitation = {
  asked: ({ from, customer }: { from: string; customer: string }) =>
    `${from} nodigt ${customer} uit als klant`,
  answered: ({ customer }: { customer: string }) =>
    `iemand heeft de uitnodiging van ${customer} geaccepteerd en wacht op jullie ‘ja, dit zijn ze’`,
  draft: ({ customer }: { customer: string }) =>
    `de uitnodiging van ${customer} is nog niet verstuurd`,
};
const ask = ({ from, to, customer }: { from: string; to: string; customer: string }) =>
  `${from} vraagt ${to} iets voor ${customer}`;
const order = ({ customer }: { customer: string }) =>
  `de bestelling voor ${customer} is nog niet geplaatst`;

const transfer = {
  asked: ({ from, to, customer }: { from: string; to: string; customer: string }) =>
    `${from} vraagt ${to} abonnementen van ${customer} over te nemen`,
  answered: ({ from, to, customer }: { from: string; to: string; customer: string }) =>
    `de overdracht van ${customer} van ${from} aan ${to} wacht op een controle bij Microsoft`,
  draft: ({ from, to, customer }: { from: string; to: string; customer: string }) =>
    `de overdracht van ${customer} van ${from} aan ${to} wordt uitgevoerd`,
};

export const request: RequestWords = {
  waits: {
    partnership: { ...partnership, draft: partnership.asked },
    invitation,
    ask: { asked: ask, answered: ask, draft: ask },
    order: { asked: order, answered: order, draft: order },
    transfer,
  },
  reminder: (what, until) => `Nog open: ${what}. Beslis voor ${until}.`,
  standsFor: (names) => `Je valt in voor ${list(names, 'en')} (afwezig).`,
  decidedFor: (names) => `Ook beslist voor ${list(names, 'en')} (afwezig).`,
  elsewhere: 'De kaart met de knoppen',
  nobody: {
    forOurs: (what, roles, us) =>
      `Niemand bij ${us} kan hier nu over beslissen: ${what}. Geef een collega een van deze rollen met /csp members: ${list(roles, 'of')}.`,
    forAsker: (what, them) =>
      `Niemand bij ${them} kan hier nu over beslissen: ${what}. De globale beheerders daar weten het. Bellen helpt.`,
  },
  digest: {
    title: (company) => `De week van ${company}`,
    counts: {
      ours: (n) => `${requests(n)}: wacht op ons`,
      others: (n) => `${requests(n)}: wacht op anderen`,
      soon: (n) => `${requests(n)}: verloopt binnenkort`,
      decided: (n) => `${requests(n)}: beslist in de laatste zeven dagen`,
    },
    where: 'Alles staat op de startpagina van de bot: druk op zijn naam, dan op Home.',
  },
  delegation: {
    made: (who, company) =>
      `${who} van ${company} is binnenkort afwezig en vraagt je zolang te beslissen. Je krijgt de kaarten waarover je zelf mag beslissen.`,
    ended: (who, company) => `${who} van ${company} beslist weer zelf: je valt niet meer in.`,
  },
  why: {
    channel: (company) => `Je ziet dit omdat dit het operationskanaal van ${company} is.`,
    asked: () => 'Je ziet dit omdat jij het vroeg.',
    admin: (company) => `Je ziet dit omdat je globale beheerder van ${company} bent.`,
    decider: (company) => `Je ziet dit omdat je hierover mag beslissen voor ${company}.`,
    'stand-in': (company) => `Je ziet dit omdat je invalt voor een collega bij ${company}.`,
    concerned: (company) => `Je ziet dit omdat het jou bij ${company} aangaat.`,
  },
};
