import type { SubscriptionWords } from '../words/subscription.ts';

const number = (count: number): string => count.toLocaleString('en');
const by = (who: string | null): string => (who === null ? '' : ` by ${who}`);

export const subscription: SubscriptionWords = {
  list: {
    title: 'Subscriptions',
    filter: 'Show',
    states: {
      active: 'In use',
      suspended: 'Suspended',
      cancelled: 'Cancelled',
      all: 'All of them',
    },
    ofCustomer: 'Of which customer',
    everyCustomer: 'Every customer',
    typeName: 'Type a name',
    empty:
      'No subscription yet. What customers bought elsewhere does not appear by itself: /csp subscription order records a new one.',
    emptyFiltered: 'Nothing here.',
    open: 'Open',
    order: 'Order',
  },
  seats: (count) => (count === 1 ? '1 seat' : `${number(count)} seats`),
  byUse: 'billed by use',
  label: (customer, offer, count) => `${customer} · ${offer}: ${count}`,
  state: {
    active: (since) => `Since ${since}`,
    suspended: (when, who) => `Suspended on ${when}${by(who)}`,
    cancelled: (when, who) => `Cancelled on ${when}${by(who)}`,
  },
  known: {
    declared: 'recorded here; not yet marked as done at Microsoft',
    ticked: (who, when) => `done at Microsoft, as ${who} ticked on ${when}`,
  },
  sheet: {
    title: 'Subscription',
    through: (owner) => `Seller: ${owner}`,
    forReseller: (reseller) => `Reseller: ${reseller}`,
    addOnUnder: (base, state) => `Add-on under ${base} (${state})`,
    addOns: 'Add-ons',
    addOn: (name, count, state) => `${name}: ${count}, ${state}`,
    short: { active: 'in use', suspended: 'suspended', cancelled: 'cancelled' },
    links: 'Three links; none implies another',
    linkCustomer: 'Customer (access)',
    related: (company, related, admin) =>
      `${company}: ${related ? 'relationship on record' : 'no relationship on record'}, ${admin ? 'delegated admin on record' : 'no delegated admin on record'}`,
    linkRecord: 'Reseller of record (incentive)',
    record: (mpn, company) => (company === null ? `MPN id ${mpn}` : `MPN id ${mpn}, ${company}`),
    recordNobody: 'Nobody: no reseller gets an incentive for it',
    recordOwn: 'None: it is the seller’s own customer',
    incentive: 'Whether there is an incentive is up to Microsoft.',
    linkSupport: 'Support contact',
    support: (company) => `${company}, as assigned`,
    supportOwner: (company) => `${company}, the seller, until somebody is assigned`,
    renewal: { on: 'Renewal: on', off: 'Renewal: off' },
    suspendedText:
      'Users have no access. Microsoft deletes the data after 90 days, at most 120; in this programme nothing goes on working after it expired.',
    cancelledText: 'It is over. What is needed again is ordered anew: /csp subscription order.',
    azure:
      'Azure: admin rights with the customer are not enough here. The customer also makes your people owner, in the Azure portal, under the settings of its users.',
    left: 'Left to do at Microsoft',
    leftText: (what) => `Make it the same there: ${what}.`,
    leftWhat: (count, state, renewal, record) =>
      [count, state, renewal, ...(record === null ? [] : [record])].join(', '),
    leftRenewal: { on: 'renewal on', off: 'renewal off' },
    leftWhere:
      'In Partner Center, on the customer’s page, under Subscriptions, or in the Microsoft 365 admin center.',
    leftTick: 'Then press “Done at Microsoft”.',
    leftTickOthers: 'Then a Global admin or Admin agent presses “Done at Microsoft”.',
    users: 'Licences and users',
    usersText:
      'In Partner Center, open the customer, Users and licenses: there you assign seats to people.',
    usersNoRights:
      'Seats are assigned to people with delegated admin privileges, and none of yours are on record. Ask the customer for them: /csp customer invite.',
    askProvider: 'The seller changes the product and the number: press “Ask the provider”.',
    tick: 'Done at Microsoft',
    tickSure:
      'You say that it stands at Microsoft as it stands here. Your name and the time are recorded.',
    quantity: 'Change number',
    upgrade: 'Upgrade',
    renewalTurn: { on: 'Turn renewal on', off: 'Turn renewal off' },
    reseller: 'Reseller of record',
    assignSupport: 'Assign support',
    suspend: 'Suspend',
    reactivate: 'Reactivate',
    cancel: 'Cancel subscription',
    wish: 'Ask the provider',
    back: 'Back to the list',
    ofCustomer: (count) => `Subscriptions (${number(count)})`,
  },
  pick: {
    title: {
      reseller: 'Reseller of record',
      quantity: 'Change number',
      upgrade: 'Upgrade',
      renewal: 'Renewal',
      suspend: 'Suspend',
      reactivate: 'Reactivate',
      cancel: 'Cancel subscription',
    },
    which: 'Which subscription?',
    next: 'Next',
  },
  quantity: {
    title: 'Change number',
    submit: 'Change',
    now: (count) => `On record now: ${count}.`,
    field: 'How many in all?',
    hint: (minimum, maximum) =>
      `The whole number, not the difference. From ${minimum} to ${maximum}.`,
    addOns: 'Its add-ons keep their own numbers.',
  },
  upgrade: {
    title: 'Upgrade',
    submit: 'Upgrade',
    to: 'To what?',
    none: (offer) =>
      `${offer} can't be upgraded to anything that is sold to this customer. Order a new one with /csp subscription order, then suspend this one.`,
    choose: 'Choose one',
    happens: 'What happens:',
    ordered: (count) => `The new one is ordered with the same number: ${count}.`,
    suspended: (offer) =>
      `${offer} is suspended: its users lose access, and Microsoft deletes its data after 90 days, at most 120. Move what has to stay first.`,
    withAddOns: (names) => `Suspended with it: ${names}. Order them anew under the new one.`,
    support: 'The support contact of the new one is the seller, until you assign another.',
    together: 'Both are recorded together, or neither.',
  },
  renewal: {
    title: 'Renewal',
    turnOn: 'Turn on',
    turnOff: 'Turn off',
    nowOn: 'Renewal is on: after its term the subscription goes on.',
    nowOff: 'Renewal is off: after its term the subscription ends.',
    on: 'Turned on, the subscription goes on after its term, and is billed on.',
    off: 'Turned off, it ends after its term: users lose access then, and data goes later.',
  },
  reseller: {
    title: 'Reseller of record',
    submit: 'Record',
    counts:
      'It decides for whose incentive the subscription counts, if there is one. It gives no rights and no support.',
    fixed: 'The reseller of record of this offer can no longer be changed.',
  },
  suspend: {
    title: 'Suspend',
    submit: 'Suspend',
    access: 'Its users lose access.',
    data: 'Microsoft keeps the data for 90 days, at most 120, and then deletes it.',
    addOns: (names) => `Suspended with it: ${names}.`,
    noPhase: 'In this programme nothing goes on working for a while: access ends at once.',
    undo: 'Until the data is deleted you can undo it with /csp subscription reactivate.',
  },
  reactivate: {
    title: 'Reactivate',
    submit: 'Reactivate',
    access: 'Its users get their access back, as far as Microsoft still has the data.',
    addOns: 'Its add-ons stay suspended; reactivate each one after this.',
  },
  cancel: {
    title: 'Cancel subscription',
    submit: 'Cancel for good',
    forGood: 'It ends for good: what is needed again is ordered anew.',
    addOns: (names) => `Cancelled with it: ${names}.`,
    data: 'Users lose access, and Microsoft deletes the data after 90 days, at most 120.',
    sure: 'Are you sure?',
    sureTick: 'Yes, cancel this subscription',
  },
  next: 'This is recorded here. At Microsoft you do the same yourself, in Partner Center or the Microsoft 365 admin center; then a Global admin or Admin agent presses “Done at Microsoft”.',
};
