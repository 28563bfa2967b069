import type { PartnershipWords } from '../words/partnership.ts';

export const partnership: PartnershipWords = {
  request: {
    title: 'Request a partnership',
    submit: 'Send request',
    intro:
      'The reseller decides here in Slack. Agree on terms with them first: this carries the request, not the contract.',
    reseller: 'Reseller',
    resellerHint: 'Resellers in your region that let providers find them.',
    resellerPlaceholder: 'Type a name',
    noCandidates:
      'No reseller in your region lets itself be found yet. Fill in the MPN id or e-mail address of the one you know.',
    mpn: 'or its MPN id',
    mpnHint: 'The reseller finds it in Partner Center.',
    email: 'or its e-mail address',
    emailHint: 'The address that the reseller gave for notices.',
    message: 'Your message',
    messageHint: 'The reseller reads it on the request.',
    sent: (reseller, until) =>
      `Your request is on its way to ${reseller}. It is open until ${until}.`,
    sentNext:
      'You hear of the decision here and in your channel. To take it back: /csp partner show.',
  },
  card: {
    title: 'Partnership request',
    asks: (provider, reseller) => `${provider} asks ${reseller} for a partnership`,
    askedBy: (name, when) => `Asked by ${name} on ${when}`,
    changes: 'If you authorize:',
    changesOrder: (provider) => `${provider} may order and add subscriptions for your customers.`,
    changesAdmin: (provider) => `${provider} gets administrator access to your own tenant.`,
    asked: {
      changes: (reseller) => `If ${reseller} authorizes:`,
      order: (provider, reseller) =>
        `${provider} may order and add subscriptions for customers of ${reseller}.`,
      admin: (provider, reseller) =>
        `${provider} gets administrator access to the own tenant of ${reseller}.`,
    },
    stays: 'What does not change:',
    staysCustomers: 'No customers are shared: each of you keeps its own.',
    staysMicrosoft:
      'Nothing happens at Microsoft yet: the provider’s link in Partner Center still has to be accepted there.',
    until: (when) => `Open until ${when}`,
    who: (company) => `Who may decide: a Global admin of ${company}`,
    message: 'Their message:',
    elsewhere: 'The same request in your channel',
    waiting: (reseller) => `Waiting for a Global admin of ${reseller}.`,
    mpn: (id) => `MPN id ${id}`,
    authorize: 'Authorize',
    decline: 'Decline',
    summary: (provider, reseller) => `${provider} asks ${reseller} for a partnership.`,
  },
  outcome: {
    authorized: (reseller, provider, by, when) =>
      `${by} of ${reseller} authorized ${provider} on ${when}.`,
    declined: (reseller, by, when) => `${by} of ${reseller} declined on ${when}.`,
    withdrawn: (provider, by, when) => `${by} of ${provider} withdrew the request on ${when}.`,
    expired: (when) => `Nobody decided in time: the request expired on ${when}.`,
    removed: (provider, by, when) => `${by} of ${provider} ended the partnership on ${when}.`,
    reason: 'Reason:',
    noReason: 'No reason was given.',
    fourEyesRelaxed: 'Asker and decider are not independent; the reseller’s settings allow that.',
    declared: 'Agreed here; not yet marked as done at Microsoft.',
    ticked: (by, when) => `Done at Microsoft, as ${by} ticked on ${when}.`,
    left: 'Left to do at Microsoft:',
    leftReseller: (provider) =>
      `A Global admin of the reseller opens ${provider}’s partnership link, signs in to Partner Center, ticks the box and presses “Authorize indirect provider”. Then tick “Done at Microsoft” in /csp partner show.`,
    accessGiven: (provider) =>
      `Administrator access of ${provider} to the reseller’s tenant: agreed. To take it away later: /csp partner admin-access.`,
    accessCut: (provider, by, when) =>
      `Administrator access of ${provider} to the reseller’s tenant: taken away, as ${by} recorded on ${when}.`,
    listed: 'Each of you has the other in /csp partner list from now on.',
  },
  authorize: {
    title: 'Authorize provider',
    submit: 'Authorize',
    intro: (provider, mpn) => `You are about to authorize ${provider} (MPN id ${mpn}).`,
    order: (provider) => `${provider} may order and add subscriptions for your customers.`,
    admin: (provider) =>
      `${provider} gets administrator access to your own tenant: it can manage your users and services.`,
    undo: 'You can take away that access later in the Microsoft 365 admin center; the partnership stays.',
    record:
      'This is recorded with your name and the time. At Microsoft you accept the provider’s link yourself.',
    tickLabel: 'Your consent',
    tick: 'I have read this and authorize this indirect provider',
  },
  decline: {
    title: 'Decline request',
    submit: 'Decline',
    intro: (provider) => `${provider} will see that you declined, and your reason if you give one.`,
    reason: 'Reason',
    reasonHint: (provider) => `${provider} reads this.`,
    mute: 'Further requests',
    muteTick: 'Take no more requests from this provider',
    muteHint: 'You can change that in /csp partner show.',
  },
  list: {
    title: 'Partnerships',
    filter: 'Show',
    filters: { all: 'All', open: 'Open requests', active: 'Agreed', ended: 'Ended' },
    empty: 'Nothing here.',
    emptyProvider: 'No partnership yet. Ask a reseller with /csp partner request.',
    emptyReseller: 'No partnership yet. Your provider starts it; its request appears here.',
    open: 'Open',
    asProvider: 'your reseller',
    asReseller: 'your provider',
    state: {
      issued: (until) => `Request open until ${until}`,
      active: (since) => `Agreed here since ${since}, not yet marked as done at Microsoft`,
      activeTicked: (since) => `Agreed since ${since}, ticked as done at Microsoft`,
      declined: (at) => `Declined on ${at}`,
      withdrawn: (at) => `Withdrawn on ${at}`,
      expired: (at) => `Expired on ${at}`,
      removed: (at) => `Ended on ${at}`,
    },
  },
  sheet: {
    title: 'Partnership',
    pick: 'Partner',
    pickTitle: 'Which partnership?',
    show: 'Show',
    nobody: 'No partnership or request yet.',
    withdraw: 'Withdraw request',
    withdrawSure: (reseller) => `${reseller} can then no longer decide on it.`,
    remove: 'End partnership',
    access: 'Record access taken away',
    tick: 'Done at Microsoft',
    tickSure:
      'You say that the step in Partner Center was done. Your name and the time are recorded.',
    mute: 'Take no requests',
    muteSure: (provider) => `${provider} can then send you no new request.`,
    unmute: 'Take requests again',
    unmuteSure: (provider) => `${provider} can then ask you again.`,
    muted: (provider) => `You take no requests from ${provider}.`,
    shared: 'No customers are shared by a partnership alone.',
    sharedCustomers: 'Customers of both of you:',
    sharedNone: 'None.',
    invite: 'Invite a customer together',
    addCustomer: 'Add a customer',
    now: 'What you can do now in Partner Center:',
    nowProvider: [
      'Place orders for its customers',
      'Name it as reseller on a subscription',
      'Make it the designated support contact',
    ],
    back: 'Back to the list',
    wantOut:
      'Want to end it? Ask the provider, or Microsoft support. You can take away the administrator access yourself.',
  },
  remove: {
    title: 'End partnership',
    submit: 'End partnership',
    which: 'With which reseller?',
    intro: (reseller) => `You are about to end the partnership with ${reseller}.`,
    stays: 'What stays untouched:',
    staysCustomers: 'The customers that are linked to this reseller stay.',
    staysAdmin:
      'Admin rights that were given stay, in customers’ tenants and in the reseller’s own, until somebody takes them away.',
    duty: 'Your duty:',
    dutyText:
      'If your agreement asks for notice of termination, you give it yourself. Nothing here is a notice, and none is sent.',
    attest: 'You declare all four',
    parts: {
      'good-faith': 'I act in good faith',
      'business-purpose': 'I have a legitimate business purpose',
      agreements: 'This conforms to our agreements',
      indemnity: 'We defend Microsoft against claims from this',
    },
    partsFull: {
      'good-faith': 'We remove this reseller in good faith.',
      'business-purpose': 'We do so for a legitimate business purpose.',
      agreements: 'Removing it conforms to our agreements with the reseller and with Microsoft.',
      indemnity:
        'We take on defending Microsoft, at our cost, against claims of third parties that arise from this removal.',
    },
    tell: 'Tell the reseller',
    tellTick: (reseller) => `Send one factual line to ${reseller}`,
    yes: 'Are you sure?',
    yesTick: 'Yes, end this partnership',
    suggest:
      'Tell the reseller and the customers yourself too, depending on the access you were given.',
    next: 'At Microsoft: remove the reseller in Partner Center under Indirect resellers.',
  },
  access: {
    title: 'Administrator access',
    submit: 'Record',
    which: 'Which provider?',
    how: (provider) =>
      `With the partnership you agreed that ${provider} gets administrator access to your tenant.`,
    howSteps:
      'To take it away: Microsoft 365 admin center, Settings, Partner relationships, choose the provider, remove roles. The bot cannot do that for you; it records that you did.',
    stays: 'The partnership stays as it is.',
    tickLabel: 'Done at Microsoft',
    tick: 'I took the access away in the Microsoft 365 admin center',
  },
  lines: {
    authorized: (reseller, provider, by) =>
      `${by} of ${reseller} authorized ${provider}: the partnership is agreed here. The step at Microsoft is left.`,
    declined: (reseller, provider, by, reason) =>
      `${by} of ${reseller} declined the request of ${provider}.${reason === null ? '' : ` Reason: ${reason}`}`,
    withdrawn: (provider, reseller, by) =>
      `${by} of ${provider} withdrew the request to ${reseller}.`,
    expired: (provider, reseller) =>
      `The request of ${provider} to ${reseller} expired: nobody decided in time.`,
    removed: (provider, reseller, by) =>
      `${by} of ${provider} ended the partnership with ${reseller}. Customers and delegated admin rights stay. If your agreement asks for notice of termination, you give it yourself.`,
    removedForReseller: (provider, when) =>
      `${provider} ended the partnership with you on ${when}. Your customers and delegated admin rights stay. This is not a notice of termination; ${provider} gives that itself if your agreement asks for it.`,
    accessCut: (provider, reseller, by) =>
      `${by} of ${reseller} recorded that the administrator access of ${provider} was taken away. The partnership stays.`,
    ticked: (provider, reseller, by) =>
      `${by} ticked that the partnership of ${provider} and ${reseller} is done at Microsoft.`,
    requested: (provider, reseller, by, until) =>
      `${by} of ${provider} asked ${reseller} for a partnership. Open until ${until}.`,
  },
};
