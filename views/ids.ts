export { screens } from './screens.ts';

/**
 * Every name that Slack hands back to us. Once shipped, a value here never changes: old messages carry it.
 * `screens` are callback ids of modals, `actions` are action ids; a block_id is the word of its field.
 */
export const actions = {
  /** Buttons of cards; the value is the copy's id. */
  card: {
    authorize: 'card.partnership.authorize',
    decline: 'card.partnership.decline',
    seeWhoPartner: 'card.partnership.see-who',
    confirm: 'card.company.confirm',
    reject: 'card.company.reject',
    details: 'card.invitation.details',
    seeWho: 'card.invitation.see-who',
    inviteAlone: 'card.invitation.invite-alone',
    retryOrder: 'card.order.retry',
    dropOrder: 'card.order.drop',
    acceptAsk: 'card.ask.accept',
    declineAsk: 'card.ask.decline',
    acceptTransfer: 'card.transfer.accept',
    rejectTransfer: 'card.transfer.reject',
    reviewEnrolment: 'card.enrolment.review',
  },
  /** Elements of modals and of App Home. */
  verb: 'verb',
  acting: 'acting.choose',
  language: 'language.choose',
  refresh: 'home.refresh',
  home: {
    /** A noun's menu. */
    menu: 'home.menu',
    /** A request, a customer or a partnership: its kind and id. */
    open: 'home.open',
    find: 'home.find',
    all: 'home.all',
    next: 'home.next',
    back: 'home.back',
  },
  partnership: {
    reseller: 'partnership.reseller',
    partner: 'partnership.partner',
    activePartner: 'partnership.active-partner',
    filter: 'partnership.filter',
    next: 'partnership.next',
    first: 'partnership.first',
    open: 'partnership.open',
    back: 'partnership.back',
    authorize: 'partnership.authorize',
    decline: 'partnership.decline',
    withdraw: 'partnership.withdraw',
    remove: 'partnership.remove',
    access: 'partnership.admin-access',
    tick: 'partnership.done-at-microsoft',
    mute: 'partnership.mute',
    unmute: 'partnership.unmute',
    outside: 'partnership.outside',
    askHere: 'partnership.ask-here',
    mail: 'partnership.mail',
    newLink: 'partnership.new-link',
    draftAgain: 'partnership.draft-again',
    seeWho: 'partnership.see-who',
  },
  invitation: {
    provider: 'invitation.provider',
    cloud: 'invitation.cloud',
    open: 'invitation.open',
    back: 'invitation.back',
    write: 'invitation.write',
    resend: 'invitation.resend',
    draftAgain: 'invitation.draft-again',
    revoke: 'invitation.revoke',
    seeWho: 'invitation.see-who',
    inviteAlone: 'invitation.invite-alone',
    together: 'invitation.together',
  },
  customer: {
    state: 'customer.state',
    partner: 'customer.partner',
    next: 'customer.next',
    first: 'customer.first',
    open: 'customer.open',
    back: 'customer.back',
    known: 'customer.known',
    own: 'customer.own',
    add: 'customer.add',
    reseller: 'customer.reseller',
    edit: 'customer.edit',
    cancel: 'customer.cancel',
    agreement: 'customer.agreement',
    picture: 'customer.picture',
    admin: 'customer.admin',
    invite: 'customer.invite',
    tick: 'customer.done-at-microsoft',
    remove: 'customer.remove',
  },
  extension: {
    customer: 'extension.customer',
    provider: 'extension.provider',
    /** On a customer's sheet and in the form, with the customer's id. */
    consent: 'extension.consent',
    extend: 'extension.extend',
    /** Where the consent was recorded: the form in its place. */
    proceed: 'extension.proceed',
    /** On a customer's sheet, with the provider's id. */
    verify: 'extension.verify',
  },
  subscription: {
    state: 'subscription.state',
    customer: 'subscription.customer',
    next: 'subscription.next',
    first: 'subscription.first',
    open: 'subscription.open',
    back: 'subscription.back',
    /** On a customer's sheet, with its id: the list narrowed to it. */
    ofCustomer: 'subscription.of-customer',
    known: 'subscription.known',
    own: 'subscription.own',
    quantity: 'subscription.quantity',
    upgrade: 'subscription.upgrade',
    renewal: 'subscription.renewal',
    reseller: 'subscription.reseller',
    suspend: 'subscription.suspend',
    reactivate: 'subscription.reactivate',
    cancel: 'subscription.cancel',
    tick: 'subscription.done-at-microsoft',
  },
  order: {
    /** On a customer's sheet, with its id. */
    start: 'order.start',
    /** On the review of a new customer, with its draft. */
    fill: 'order.fill',
    customer: 'order.customer',
    offer: 'order.offer',
    add: 'order.add',
    /** The menu of a line. */
    line: 'order.line',
    edit: 'order.edit',
    cancel: 'order.cancel',
    /** On the list of subscriptions, with the order's id. */
    open: 'order.open',
    retry: 'order.retry',
    drop: 'order.drop',
  },
  ask: {
    /** On a customer's sheet, with its id: a new subscription. */
    wishNew: 'ask.wish-new',
    /** On a subscription's sheet, with its id. */
    wish: 'ask.wish',
    what: 'ask.what',
    offer: 'ask.offer',
    withdraw: 'ask.withdraw',
    /** In App Home, with the request's id. */
    accept: 'ask.accept',
    decline: 'ask.decline',
  },
  transfer: {
    customer: 'transfer.customer',
    provider: 'transfer.provider',
    subscriptions: 'transfer.subscriptions',
    /** The pages of what a form or a sheet lists. */
    page: 'transfer.page',
    /** With the id of a subscription that can't be moved. */
    orderAnew: 'transfer.order-anew',
    state: 'transfer.state',
    ofCustomer: 'transfer.of-customer',
    next: 'transfer.next',
    first: 'transfer.first',
    open: 'transfer.open',
    back: 'transfer.back',
    known: 'transfer.known',
    withdrawable: 'transfer.withdrawable',
    verifiable: 'transfer.verifiable',
    accept: 'transfer.accept',
    reject: 'transfer.reject',
    withdraw: 'transfer.withdraw',
    verify: 'transfer.verify',
    /** The count changed since: withdrawn, and made anew with the new one. */
    makeAnew: 'transfer.make-anew',
    /** A new request with the lines that stayed. */
    again: 'transfer.again',
  },
  support: {
    /** On a subscription's sheet, in the list or after an order, with its id. */
    assign: 'support.assign',
    subscription: 'support.subscription',
    candidate: 'support.candidate',
    next: 'support.next',
    first: 'support.first',
  },
  enrolment: {
    correct: 'enrolment.correct',
    newLink: 'enrolment.new-link',
    withdraw: 'enrolment.withdraw',
    agreement: 'enrolment.agreement',
    incentives: 'enrolment.incentives-came',
    restrict: 'enrolment.restrict-whom',
  },
  company: {
    country: 'company.country',
    give: 'company.give-roles',
    away: 'company.away',
    notAway: 'company.not-away',
    delegate: 'company.delegate',
    notices: 'company.notices',
    setUp: 'company.set-up-another',
    nextMembers: 'company.members-next',
    firstMembers: 'company.members-first',
  },
  /** Every input's element; the block_id tells which field it is. */
  value: 'value',
} as const;

/** Global shortcuts, as the manifest names them. */
export const shortcuts = {
  request: 'shortcut.partnership-request',
  invite: 'shortcut.customer-invite',
  waiting: 'shortcut.waiting',
} as const;

/** `verb` and `refresh` stand several times on one surface, and Slack wants each action_id once. */
export const numbered = (id: string, n: string | number): string => `${id}:${n}`;
/** The id without its number. */
export const unnumbered = (id: string): string => id.split(':')[0] ?? id;
