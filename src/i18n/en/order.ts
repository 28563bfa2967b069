import type { OrderWords } from '../words/order.ts';

const number = (count: number): string => count.toLocaleString('en');
const subscriptions = (count: number): string =>
  count === 1 ? '1 subscription' : `${number(count)} subscriptions`;

export const order: OrderWords = {
  pick: {
    title: 'Order',
    which: 'For which customer?',
    next: 'Next',
    placeholder: 'Type a name',
    resold:
      'Customers that you won as a reseller are not in this list: their provider orders. Press “Ask the provider” in /csp customer show.',
  },
  one: {
    head: (line, offer, count) => `${line}. ${offer}: ${count}`,
    seats: (count) => (count === 1 ? '1 seat' : `${number(count)} seats`),
    byUse: 'billed by use',
    underLine: (line, offer) => `Add-on under line ${line}, ${offer}`,
    underThere: (offer) => `Add-on under ${offer}, which is there already`,
    underNothing: 'Add-on under nothing yet',
    record: (mpn) => `Reseller of record: MPN id ${mpn}`,
    recordNobody: 'Reseller of record: nobody, so no incentive',
    recordMissing: 'Reseller of record: not chosen yet',
  },
  list: {
    title: 'Order',
    forCustomer: (customer) => `For ${customer}`,
    throughReseller: (reseller) => `Reseller: ${reseller}`,
    ownCustomer: 'Your own customer, without a reseller',
    intro: 'Nothing is recorded until you submit after the review. The lines are kept for an hour.',
    waits: 'Submitted together with the new customer.',
    empty: 'There is nothing in this order yet.',
    full: (most) => `An order has at most ${most} lines. Submit this one, then start another.`,
    add: 'Add a line',
    edit: 'Edit',
    remove: 'Remove',
    removed: (line, addOns) =>
      addOns === 0
        ? `Line ${line} is removed.`
        : `Line ${line} is removed, and with it ${addOns === 1 ? 'its add-on' : `its ${addOns} add-ons`}.`,
    review: 'Review',
    keep: 'Keep',
  },
  line: {
    addTitle: 'Add a line',
    editTitle: 'Edit a line',
    submit: 'Save',
    offer: 'Offer',
    offerPlaceholder: 'Type a part of its name',
    offerHint:
      'What is sold in your country and in the customer’s. An add-on is here once its base is in the order or on record.',
    quantity: 'How many?',
    quantityHint: (minimum, maximum) =>
      `${number(minimum)} to ${number(maximum)} seats in this line.`,
    quantityFirst: 'Choose the offer to see its limits.',
    byUse: 'This one has no number: Microsoft bills what is used.',
    under: 'Under which one?',
    underHint: 'A line of this order, or what the customer has already.',
    record: 'Whose incentive does it count for?',
    recordReseller: (reseller, mpn) => `MPN id ${mpn}, ${reseller}`,
    recordOther: 'Another MPN id',
    recordNobody: 'Nobody: the reseller gets no incentive for it',
    recordHint:
      'The reseller of record. It gives no rights and no support; whether there is an incentive is up to Microsoft.',
    mpn: 'The other MPN id',
    mpnHint:
      'Only with “Another MPN id”: the location MPN id with which the reseller is on record.',
    recordFixed: 'It cannot be changed after the order.',
  },
  review: {
    title: 'Is this right?',
    submit: 'Submit',
    intro: 'All lines are recorded, or none. “Change” goes back; “Cancel everything” drops it.',
    happens: 'What happens:',
    onRecord: (count) =>
      `${subscriptions(count)}: recorded here, as ordered by you and not yet marked as done at Microsoft.`,
    told: (reseller) => `Your channel and that of ${reseller} get one line.`,
    toldUs: 'Your channel gets one line.',
    support: 'You are the support contact, until you assign another one.',
    not: 'What does not happen:',
    notBought:
      'Nothing is bought at Microsoft from here. You order it there yourself: in Partner Center, on the customer’s page, under Subscriptions, or in the Microsoft 365 admin center.',
    notIncentive: 'Nobody is promised an incentive, and no rights are given.',
    agreement: (customer) =>
      `A customer agreement of ${customer} that counts for you is on record.`,
    edit: 'Change',
    cancel: 'Cancel everything',
    cancelSure: 'All lines of this order are dropped, and you would start over.',
    cancelled: 'Nothing was recorded, and the lines are gone.',
  },
  placed: {
    title: 'Order recorded',
    done: (count, customer) =>
      `${subscriptions(count)} for ${customer}: ordered here, not yet marked as done at Microsoft.`,
    next: 'Left to do at Microsoft: order the same in Partner Center, on the customer’s page, under Subscriptions, or in the Microsoft 365 admin center.',
    mark: 'Then a Global admin or Admin agent opens each one in /csp subscription list and presses “Done at Microsoft”.',
    support: 'Whom should the customer see as its support? Until you assign somebody, that is you.',
    assign: 'Assign support',
    again: 'This order was recorded already with this form.',
  },
  fresh: {
    title: 'Subscriptions',
    none: 'None yet. You can add them now, or later with /csp subscription order.',
    fill: 'Add subscriptions',
    change: 'Change subscriptions',
    waits:
      'Without a customer agreement nothing can be ordered, so these wait until you record it and press “Retry”.',
    waiting:
      'Its subscriptions wait. A card in your channel says what is in the way, with “Retry” and “Drop”; so does /csp subscription list.',
  },
  waiting: {
    title: 'Order that waits',
    headline: (customer) => `An order for ${customer} waits`,
    stands: 'The customer is recorded. Nothing of this order is.',
    since: (when) => `Since ${when}`,
    lines: 'What is to be ordered',
    inTheWay: 'In the way:',
    somethingElse: 'Something keeps it from being recorded. “Retry” says what.',
    nothing: 'Nothing is in the way any more. Press “Retry”.',
    who: 'Whoever may order can retry or drop it: Global admin, User admin, Admin agent, Sales agent.',
    retry: 'Retry',
    drop: 'Drop',
    dropSure: 'All its lines are dropped. The customer stays.',
    placed: (by, when) => (by === null ? `Recorded on ${when}.` : `Recorded by ${by} on ${when}.`),
    dropped: (by, when) => (by === null ? `Dropped on ${when}.` : `Dropped by ${by} on ${when}.`),
    placedNext:
      'Left to do at Microsoft: order the same in Partner Center. Then a Global admin or Admin agent presses “Done at Microsoft” in /csp subscription list.',
    droppedNext: 'The customer stays. A new order begins with /csp subscription order.',
    summary: (customer) => `The order for ${customer} waits.`,
    some: (count) => (count === 1 ? '1 order waits.' : `${number(count)} orders wait.`),
    open: (customer) => `Order for ${customer}`,
  },
};
