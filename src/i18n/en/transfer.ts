import type { TransferWords } from '../words/transfer.ts';

const count = (n: number): string => n.toLocaleString('en');

export const transfer: TransferWords = {
  called: (number) => `Request ${number}`,
  counted: (name, counted) => `${name}: ${counted}`,
  comesAlong: (name, counted) => `${name}: ${counted} (comes along, cannot be left out)`,
  customer: {
    title: 'Transfer request',
    which: 'Of which customer?',
    placeholder: 'Type a name',
    next: 'Next',
    nobody:
      'You have no customer of your own here, so there is nothing to hand over. /csp customer add records one.',
  },
  form: {
    title: 'Transfer request',
    submit: 'Check',
    forCustomer: (customer) => `Subscriptions of ${customer}`,
    intro:
      'They go to one provider, which Microsoft bills from then on. Nothing is requested before you have seen everything once more.',
    noProvider: (customer) =>
      `No provider of yours has a relationship with ${customer} yet. Extend yours first: /csp customer extend, or invite the customer together with a provider: /csp customer invite.`,
    provider: 'To which provider?',
    choose: 'Choose one',
    toProvider: (target) => `They go to ${target}.`,
    subscriptions: 'Which subscriptions?',
    subscriptionsHint: 'Only what can be moved is offered. Add-ons come along with their base.',
    placeholder: 'Type a name',
    nothing: (customer) => `Nothing of ${customer} can be moved now. Below stands why, one by one.`,
    chosen: 'You hand over:',
    chosenNone: 'Nothing yet. Choose at least one subscription above.',
    frozen: 'The numbers are those of the moment you request; later changes are not carried.',
    stays: (n) => (n === 1 ? 'This one cannot be moved:' : `These ${count(n)} cannot be moved:`),
    stay: (counted, reason) => `${counted}. Why: ${reason}.`,
    orderAnew: 'Cancel, order anew',
    page: (from, to, total) => `${count(from)} to ${count(to)} of ${count(total)}`,
  },
  orderAnew: {
    title: 'Cancel and order anew',
    intro: (name, customer) =>
      `${name} of ${customer} does not go along. The provider can have it ordered anew all the same:`,
    first: 'Ask the provider to order it, so that users and data have somewhere to go.',
    afterwards: 'Once it works there, cancel yours: it ends for good.',
    suspended:
      'Or reactivate it: a subscription in use can be moved. /csp subscription reactivate.',
    ask: 'Ask the provider',
    cancel: 'Cancel mine',
  },
  review: {
    title: 'Check the request',
    submit: 'Request',
    intro: (target, customer) => `This is what you ask ${target} to take over of ${customer}:`,
    here: 'Checked here alone: Microsoft has no trial run, and looks at it itself.',
    lines: 'What goes over:',
    happens: (target) => `If ${target} accepts:`,
    newIds: (target) =>
      `They are recorded as ${target}’s, each with a new id; an Azure subscription keeps its Azure id.`,
    sourceSuspended: 'Your own licences are suspended.',
    sourceUnlisted: 'Your own Azure subscription is listed with you no longer.',
    frozen: 'The numbers stay as above, also if you change them meanwhile. Better do not.',
    record: (mpn) => `You stay the reseller of record, with MPN id ${mpn}.`,
    support: (target) => `The support contact is ${target}, until it assigns another.`,
    bills: (target) => `Microsoft bills ${target} from then on.`,
    not: 'What does not happen:',
    notRest: 'Other subscriptions, the agreement and admin rights stay as they are.',
    notCustomer: 'Nobody writes to the customer. Tell it yourself.',
    notUndone: 'Once accepted, nothing is undone. Until then you can withdraw.',
    notMicrosoft:
      'Nothing happens at Microsoft by itself: you request the same in Partner Center, on the customer’s page.',
    until: (target, when) => `${target} decides until ${when}.`,
    message: 'Your message',
    messageHint: (target) => `${target} reads it on the request.`,
    consent: 'The customer’s yes',
    consentHint: 'Who agreed, when and how. Only your company reads this.',
  },
  list: {
    title: 'Transfer requests',
    filter: 'Show',
    states: { open: 'Open', 'to-verify': 'To verify', ended: 'Ended', all: 'All of them' },
    ofCustomer: 'Of which customer',
    everyCustomer: 'Every customer',
    typeName: 'Type a name',
    row: (customer, from, to) => `${customer}: from ${from} to ${to}`,
    empty:
      'No transfer request yet. A direct-bill partner that is also a reseller makes one: /csp transfer request.',
    emptyFiltered: 'Nothing here.',
    open: 'Open',
  },
  pick: {
    title: { show: 'Transfer request', withdraw: 'Withdraw request', verify: 'Verify transfer' },
    which: 'Which request?',
    placeholder: 'Type a customer or a company',
    next: 'Next',
    none: {
      show: 'There is no transfer request yet. A direct-bill partner that is also a reseller makes one: /csp transfer request.',
      withdraw: 'No request of yours waits for its provider. /csp transfer list shows everything.',
      verify: 'There is nothing to verify now. /csp transfer list shows everything.',
    },
    label: (number, customer, other) => `${number} · ${customer} · ${other}`,
  },
  waits: (target, until) => `Waits for ${target} until ${until}.`,
  sheet: {
    title: 'Transfer request',
    fromTo: (source, target) => `From ${source} to ${target}`,
    askedBy: (who, when) => `Requested by ${who} on ${when}`,
    message: 'The message with it:',
    consent: 'The customer’s yes, for your company alone:',
    lines: (n) => (n === 1 ? '1 subscription' : `${count(n)} subscriptions`),
    addOn: 'add-on, comes along with its base',
    complete: (target, id) => `recorded as ${target}’s, new id ${id}`,
    sourceSuspended: 'the reseller’s own is suspended',
    sourceUnlisted: 'the reseller’s own is listed no longer',
    azure: (id) => `Azure id ${id}, which stays`,
    stale: (counted, when) =>
      `⚠ Since ${when} it is ${counted}. The request goes on with the old number.`,
    stayed: (why) => `⚠ Stayed with the reseller: ${why}`,
    staleNext: 'To carry the new number, withdraw this request and make it anew.',
    accept: 'Accept',
    reject: 'Reject',
    withdraw: 'Withdraw',
    verify: 'Verify',
    makeAnew: 'Withdraw and make anew',
    makeAnewSure: (target) =>
      `This request is withdrawn, and ${target} is told. Then you check and send the new one.`,
    again: 'New request with what stayed',
    back: 'Back to the list',
  },
  accept: {
    title: 'Accept transfer',
    submit: 'Accept',
    intro: (source, customer) => `${source} hands you these subscriptions of ${customer}:`,
    happens: 'If you accept:',
    yours: 'They are recorded as yours with these numbers, each with a new id. Azure ids are kept.',
    theirs: (source) => `${source}’s own licences are suspended, its Azure is listed no longer.`,
    record: (source, mpn) => `${source} stays the reseller of record, with MPN id ${mpn}.`,
    support: 'The customer sees you as its support, until you assign another.',
    bills: 'Microsoft bills you for them from then on.',
    partly: 'A base and its add-ons go together; a group that fails stays, the others go.',
    noUndo: 'It cannot be undone.',
    stale: (names) =>
      `⚠ The number changed since it was requested: ${names}. It is not carried; for the new one, ask the reseller to withdraw and make a new request.`,
    recorded:
      'This is recorded here. In Partner Center you accept the same request on the customer’s page.',
    tickLabel: 'Please confirm',
    tick: 'We take over these subscriptions and their bills',
  },
  reject: {
    title: 'Reject transfer',
    submit: 'Reject',
    intro: (source, customer) =>
      `${source} keeps these subscriptions of ${customer}. It sees that you rejected, and your reason if you give one.`,
    reason: 'Reason',
    reasonHint: (source) => `${source} reads this.`,
  },
  withdraw: {
    title: 'Withdraw request',
    submit: 'Withdraw',
    intro: (target, customer) =>
      `${target} can then no longer decide about these subscriptions of ${customer}, and is told.`,
    free: 'They stay as they are, and are free for a new request.',
  },
  verify: {
    title: 'Verify transfer',
    submit: 'Verify',
    target: (customer) =>
      `Look in Partner Center, on the page of ${customer}, whether these are listed under its subscriptions:`,
    targetLine: (counted, id) => `${counted}, on record here as ${id}`,
    targetNext: (source) => `Then ${source} is asked to look at its own side.`,
    source: (target, customer) =>
      `${target} sees them listed. Look in Partner Center, on the page of ${customer}, whether yours have ended: licences suspended, Azure no longer listed.`,
    sourceNext: 'After this the request needs nothing more.',
    tickLabel: 'What did you see?',
    targetTick: 'All of these are listed with us',
    sourceTick: 'All of these have ended with us',
  },
  held: {
    by: (name, counted, number) =>
      `⚠ ${name} stands in open transfer request ${number}, with ${counted}.`,
    so: {
      quantity:
        'A new number is not carried: better leave it until the request is decided. To carry it, withdraw the request and make it anew: /csp transfer withdraw.',
      suspend:
        'Suspended, it can no longer be handed over and the provider cannot accept. Better leave it, or withdraw the request first: /csp transfer withdraw.',
      cancel:
        'Cancelled, it can no longer be handed over and the provider cannot accept. Better leave it, or withdraw the request first: /csp transfer withdraw.',
      upgrade:
        'An upgrade suspends it, and then the provider cannot accept. Better leave it, or withdraw the request first: /csp transfer withdraw.',
    },
    moved:
      'It went to a provider with a transfer request, and nothing of it changes any more. What came of it: /csp transfer list.',
  },
};
