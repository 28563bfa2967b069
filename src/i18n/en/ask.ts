import type { AskWords } from '../words/ask.ts';

const count = (n: number): string => n.toLocaleString('en');
const seats = (n: number): string => (n === 1 ? '1 seat' : `${count(n)} seats`);
const list = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;

export const ask: AskWords = {
  wish: {
    new: (n, offer) => `a new subscription of ${offer}${n === 1 ? '' : `, ${seats(n)}`}`,
    quantity: (n, name) => `${seats(n)} of ${name}`,
    upgrade: (name, to) => `${to} instead of ${name}`,
    renewal: {
      on: (name) => `renewal of ${name} on`,
      off: (name) => `renewal of ${name} off`,
    },
  },
  form: {
    title: 'Ask the provider',
    submit: 'Send request',
    intro: 'Your provider buys and bills, so it decides and does this. Agree on the price first.',
    open: 'Open requests:',
    openUntil: (wish, provider, until) => `${wish}: waits for ${provider} until ${until}`,
    withdraw: 'Withdraw',
    withdrawSure: (provider) => `${provider} can then no longer decide on it.`,
    provider: 'Provider',
    toProvider: (provider) => `Your request goes to ${provider}.`,
    what: 'What do you need?',
    whats: {
      quantity: 'More or fewer seats',
      upgrade: 'An upgrade',
      renewal: 'Renewal on or off',
    },
    offer: 'Product',
    offerPlaceholder: 'Type a name',
    seats: 'Number of seats',
    seatsNew: 'In all. Type 1 where it is billed by use.',
    seatsNow: (n) => `On record now: ${seats(n)}. Type the number you need in all.`,
    seatsHint: (least, most) =>
      least === most ? `Always ${count(least)}.` : `${count(least)} to ${count(most)}.`,
    upgradeTo: 'Upgrade to',
    noUpgrade: (name) =>
      `There is no upgrade for ${name}. Go back and ask for a new subscription on the customer’s sheet.`,
    renewal: {
      on: 'Renewal is off. You ask to switch it on.',
      off: 'Renewal is on. You ask to switch it off: it then ends with its term.',
    },
    suspended: (name) =>
      `${name} is suspended, so only its renewal can change. Talk to your provider first.`,
    message: 'Your message',
    messageHint: (provider) => `${provider ?? 'The provider'} reads it on the request.`,
    sent: (provider, until) =>
      `Your request is on its way to ${provider}. It is open until ${until}.`,
    sentNext:
      'You hear of the decision here and in your channel. To take it back: press “Ask the provider” again.',
  },
  card: {
    title: 'Request of a reseller',
    asks: (reseller, provider, customer) => `${reseller} asks ${provider} for ${customer}`,
    askedBy: (who, when) => `Asked by ${who} on ${when}`,
    message: 'Their message:',
    changes: 'If you accept:',
    changesIf: (provider) => `If ${provider} accepts:`,
    change: {
      new: (n, offer, customer) =>
        `${offer} is ordered for ${customer}${n === 1 ? '' : `, ${seats(n)}`}.`,
      quantity: (name, now, n) => `${name} goes from ${seats(now)} to ${seats(n)}.`,
      upgrade: (name, to) =>
        `${to} is ordered with the same number of seats, and ${name} is suspended.`,
      renewal: {
        on: (name) => `${name} is renewed at the end of its term.`,
        off: (name) => `${name} is not renewed at the end of its term.`,
      },
    },
    bills: 'Microsoft bills the provider; what the reseller pays is between the two.',
    stays: 'What does not change:',
    staysRest: 'Other subscriptions, admin rights and the support contact.',
    staysMicrosoft:
      'Nothing happens at Microsoft by itself: the provider still does it in Partner Center.',
    until: (when) => `Open until ${when}`,
    who: (roles, provider) => `Who may decide: a ${list(roles)} of ${provider}`,
    waiting: (provider) => `Waiting for ${provider}.`,
    takeBack: 'To take it back, press “Ask the provider” on the sheet again.',
    opens: '“Accept” opens the filled form. Nothing is decided before you submit it.',
    elsewhere: 'The same request in your channel',
    accept: 'Accept',
    decline: 'Decline',
  },
  outcome: {
    accepted: (provider, who, when) => `${who} of ${provider} accepted on ${when}.`,
    acceptedNext:
      'What was done stands in /csp subscription list, with the step that is left at Microsoft.',
    declined: (provider, who, when) => `${who} of ${provider} declined on ${when}.`,
    withdrawn: (reseller, who, when) => `${who} of ${reseller} withdrew the request on ${when}.`,
    expired: (when) => `Nobody decided in time: the request expired on ${when}.`,
    voided: (when) => `The partnership ended on ${when}, and this request with it.`,
    reason: 'Reason:',
    noReason: 'No reason was given.',
    fourEyesRelaxed: 'Asker and decider are not independent; the provider’s settings allow that.',
  },
  decline: {
    title: 'Decline request',
    submit: 'Decline',
    intro: (reseller, wish, customer) =>
      `${reseller} asks for ${customer}: ${wish}. It sees that you declined, and your reason if you give one.`,
    reason: 'Reason',
    reasonHint: (reseller) => `${reseller} reads this.`,
  },
  lines: {
    accepted: (provider, who, wish, customer) =>
      `${who} of ${provider} accepted the request for ${customer}: ${wish}.`,
    declined: (provider, who, wish, customer, reason) =>
      `${who} of ${provider} declined the request for ${customer}: ${wish}.${reason === null ? '' : ` Reason: ${reason}`}`,
    withdrawn: (reseller, who, wish, customer) =>
      `${who} of ${reseller} withdrew the request for ${customer}: ${wish}.`,
    expired: (reseller, wish, customer) =>
      `Nobody decided in time on the request of ${reseller} for ${customer}: ${wish}.`,
    voided: (reseller, wish, customer) =>
      `The request of ${reseller} for ${customer} ended with the partnership: ${wish}.`,
  },
};
