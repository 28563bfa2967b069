import type { RequestWords } from '../words/request.ts';

const list = (names: readonly string[], last: string): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`;
const requests = (n: number): string =>
  n === 1 ? '1 request' : `${n.toLocaleString('en')} requests`;
const partnership = {
  asked: ({ from, to }: { from: string; to: string }) => `${from} asks ${to} for a partnership`,
  answered: ({ to }: { to: string }) =>
    `Somebody of ${to} accepted the partnership request and waits for your “yes, this is them”`,
};
const invitation = {
  asked: ({ from, customer }: { from: string; customer: string }) =>
    `${from} invites ${customer} as a customer`,
  answered: ({ customer }: { customer: string }) =>
    `Somebody accepted the invitation of ${customer} and waits for your “yes, this is them”`,
  draft: ({ customer }: { customer: string }) => `The invitation of ${customer} is not sent yet`,
};
const ask = ({ from, to, customer }: { from: string; to: string; customer: string }) =>
  `${from} asks ${to} for something for ${customer}`;
const order = ({ customer }: { customer: string }) => `The order for ${customer} is not placed yet`;

const transfer = {
  asked: ({ from, to, customer }: { from: string; to: string; customer: string }) =>
    `${from} asks ${to} to take over subscriptions of ${customer}`,
  answered: ({ from, to, customer }: { from: string; to: string; customer: string }) =>
    `The transfer of ${customer} from ${from} to ${to} waits for a look at Microsoft`,
  draft: ({ from, to, customer }: { from: string; to: string; customer: string }) =>
    `The transfer of ${customer} from ${from} to ${to} is being carried out`,
};

export const request: RequestWords = {
  waits: {
    partnership: { ...partnership, draft: partnership.asked },
    invitation,
    ask: { asked: ask, answered: ask, draft: ask },
    order: { asked: order, answered: order, draft: order },
    transfer,
  },
  reminder: (what, until) => `Still open: ${what}. Please decide before ${until}.`,
  standsFor: (names) => `You decide for ${list(names, 'and')} while they are away.`,
  decidedFor: (names) => `Decided also for ${list(names, 'and')} (away).`,
  elsewhere: 'The card with its buttons',
  nobody: {
    forOurs: (what, roles, us) =>
      `Nobody at ${us} can decide this at the moment: ${what}. Give a colleague one of these roles with /csp members: ${list(roles, 'or')}.`,
    forAsker: (what, them) =>
      `Nobody at ${them} can decide this at the moment: ${what}. Its Global admins have been told. It helps if you call them.`,
  },
  digest: {
    title: (company) => `The week of ${company}`,
    counts: {
      ours: (n) => `${requests(n)} waiting for us`,
      others: (n) => `${requests(n)} waiting for others`,
      soon: (n) => `${requests(n)} about to expire`,
      decided: (n) => `${requests(n)} decided in the last seven days`,
    },
    where: 'All of them are in App Home: press the bot’s name, then Home.',
  },
  delegation: {
    made: (who, company) =>
      `${who} of ${company} is going to be away and asks you to decide meanwhile. You get the cards that you may decide yourself.`,
    ended: (who, company) => `${who} of ${company} decides again: you no longer stand in.`,
  },
  why: {
    channel: (company) => `You see this because this is the operations channel of ${company}.`,
    asked: () => 'You see this because you asked.',
    admin: (company) => `You see this because you are a Global admin of ${company}.`,
    decider: (company) => `You see this because you may decide it for ${company}.`,
    'stand-in': (company) => `You see this because you stand in for a colleague at ${company}.`,
    concerned: (company) => `You see this because it concerns you at ${company}.`,
  },
};
