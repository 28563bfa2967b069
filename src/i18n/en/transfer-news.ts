import type { TransferNewsWords } from '../words/transfer-news.ts';

const count = (n: number): string => n.toLocaleString('en');
const seats = (n: number | null): string =>
  n === null ? '' : n === 1 ? ', 1 seat' : `, ${count(n)} seats`;
const list = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
const subscriptions = (n: number): string =>
  n === 1 ? '1 subscription' : `${count(n)} subscriptions`;

export const transferNews: TransferNewsWords = {
  card: {
    title: 'Transfer request',
    asks: (source, target, customer) =>
      `${source} asks ${target} to take over subscriptions of ${customer}`,
    askedBy: (number, who, when) => `Request ${number}, made by ${who} on ${when}`,
    message: 'Their message:',
    about: (n) => `${subscriptions(n)}, each with its count of that moment:`,
    base: (name, n) => `${name}${seats(n)}`,
    addOn: (name, n) => `${name}${seats(n)}, add-on`,
    stale: (one, n) => `${one} (now ${count(n)})`,
    more: (n) => `and ${count(n)} more: /csp transfer show`,
    staleNext: (source) =>
      `A count has changed since, and this request carries the old one. For the new one ${source} withdraws it and makes a new request.`,
    changes: 'If you accept:',
    changesIf: (target) => `If ${target} accepts:`,
    changesNew: (target) =>
      `They stand with ${target}, under new ids and with the counts above. ${target} pays Microsoft for them once that is done there too.`,
    changesLicence: (source) => `With ${source} the licences are suspended.`,
    changesAzure: (source) =>
      `Azure pay-as-you-go keeps its Azure subscription id, and is listed with ${source} no longer.`,
    changesRecord: (source) => `${source} stays their reseller of record.`,
    stays: 'What does not change:',
    staysRest: 'Other subscriptions, admin rights and the customer’s agreement.',
    staysCounts: 'A count that is changed from now on is not carried along.',
    staysMicrosoft: (source, target) =>
      `Nothing happens at Microsoft by itself: ${source} makes the same request in Partner Center, and ${target} accepts it there.`,
    until: (when) => `Open until ${when}`,
    who: (roles, target) => `Who may decide: an ${list(roles)} of ${target}`,
    waiting: (target) => `Waiting for ${target}.`,
    tell: (target) => `Tell ${target} yourself as well: Partner Center does not.`,
    takeBack: 'To take it back: /csp transfer withdraw',
    opens: '“Accept” opens a confirmation. Nothing is decided before you submit it.',
    elsewhere: 'The same request in your channel',
    accept: 'Accept',
    reject: 'Reject',
  },
  outcome: {
    accepted: (target, who, when) => `${who} of ${target} accepted on ${when}.`,
    running: 'It is being carried out, and nobody can change it any more. The result follows here.',
    complete: (n, target, when) =>
      n === 1
        ? `Carried out on ${when}: the subscription stands with ${target} here.`
        : `Carried out on ${when}: all ${count(n)} subscriptions stand with ${target} here.`,
    partly: (done, n, target, when) =>
      `Carried out in part on ${when}: ${count(done)} of ${subscriptions(n)} ${done === 1 ? 'stands' : 'stand'} with ${target} here.`,
    failed: (source, when) =>
      `Nothing of it could be carried out on ${when}: all of it stays with ${source}.`,
    results: 'What came of each:',
    moved: (one) => `${one}: moved`,
    stayed: (one) => `${one}: stays`,
    stayedBecause: (one, why) => `${one}: stays. ${why}`,
    stayedNext: (source, target) =>
      `What stays is free again: ${source} makes a new request with it (/csp transfer show), or cancels it and has ${target} order anew (/csp subscription cancel).`,
    left: 'What is left:',
    declared: 'This is declared here. Samen did nothing at Microsoft.',
    leftMicrosoft: (source, target) =>
      `In Partner Center ${source} makes the same request, and ${target} accepts it there.`,
    targetLooks: (target, source) =>
      `${target} looks first whether they are listed with it there, and ticks that: /csp transfer verify. Then ${source} does the same.`,
    targetLooked: (who, target, when) =>
      `${who} of ${target} found them listed there and ticked that on ${when}.`,
    sourceLooks: (source) =>
      `${source} looks whether the request is complete there and its own subscriptions have ended, and ticks that: /csp transfer verify.`,
    sourceLooked: (who, source, when) =>
      `${who} of ${source} found its own ended there and ticked that on ${when}.`,
    verified: 'Both sides have verified it:',
    rejected: (target, who, when) => `${who} of ${target} rejected it on ${when}.`,
    withdrawn: (source, who, when) => `${who} of ${source} withdrew it on ${when}.`,
    partnershipEnded: (when) => `The partnership ended on ${when}, and this request with it.`,
    expired: (when) => `Nobody decided in time: the request expired on ${when}.`,
    free: (source) => `All of it stays with ${source} and is free for a new request.`,
    reason: 'Reason:',
    noReason: 'No reason was given.',
    fourEyesRelaxed: 'Asker and decider are not independent; the provider’s settings allow that.',
  },
  fault: {
    changed: 'It was no longer as agreed when it was carried out.',
    'no-answer': 'The result does not name it.',
    microsoft: (code, text) => `${text} (${code})`,
  },
  lines: {
    request: (number, customer) => `transfer request ${number} for ${customer}`,
    accepted: (who, target, request) =>
      `${who} of ${target} accepted ${request}. It is carried out in the background; you hear the result here.`,
    rejected: (who, target, request, reason) =>
      `${who} of ${target} rejected ${request}. The subscriptions stay where they are.${reason === null ? '' : ` Reason: ${reason}`}`,
    withdrawn: (who, source, request) =>
      `${who} of ${source} withdrew ${request}. The subscriptions stay where they are.`,
    partnershipEnded: (request) =>
      `The partnership ended, and with it ${request}. The subscriptions stay where they are.`,
    expired: (request, target) =>
      `Nobody of ${target} decided in time on ${request}. The subscriptions stay where they are.`,
    countChanged: (name, from, to, request) =>
      `The count of ${name} went from ${count(from)} to ${count(to)} while ${request} is open. The request carries ${count(from)}.`,
    moreChanged: (n) =>
      n === 1 ? 'One more count has changed.' : `${count(n)} more counts have changed.`,
    countNext: 'To carry the new count, withdraw it and make a new one: /csp transfer withdraw.',
    countsBack: (request) => `Every count is again what ${request} carries.`,
    completed: (request, target) =>
      `Carried out: everything of ${request} stands with ${target} here. The step at Microsoft is left.`,
    partly: (done, n, request, target) =>
      `Carried out in part: ${count(done)} of ${subscriptions(n)} of ${request} ${done === 1 ? 'stands' : 'stand'} with ${target} here. The card has what stays and why. The step at Microsoft is left.`,
    failed: (request, source) =>
      `Nothing of ${request} could be carried out: all of it stays with ${source}. The card has why.`,
    failedNext: 'A new request can be made with it: /csp transfer show.',
    youLook:
      'Look in Partner Center whether they are listed with you, and tick that: /csp transfer verify.',
    theyLook: (target) => `${target} looks first; you hear when it is your turn to verify.`,
    targetVerified: (who, target, request) =>
      `${who} of ${target} ticked that the subscriptions of ${request} are listed with it at Microsoft.`,
    nowYou:
      'Now look in Partner Center whether the request is complete and yours have ended, and tick that: /csp transfer verify.',
    nowThey: (source) => `Now ${source} looks whether its own have ended.`,
    sourceVerified: (who, source, request) =>
      `${who} of ${source} ticked that its own subscriptions of ${request} have ended at Microsoft. Both sides have verified it.`,
  },
};
