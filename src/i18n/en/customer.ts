import type { CustomerWords } from '../words/customer.ts';

export const customer: CustomerWords = {
  list: {
    title: 'Customers',
    filter: 'Show',
    states: {
      customers: 'Customers',
      former: 'Former customers',
      open: 'Open invitations',
      closed: 'Closed invitations',
    },
    withPartner: { provider: 'Through provider', reseller: 'Through reseller' },
    everyPartner: 'Everybody',
    empty:
      'No customer yet. A partnership brings none, and customers you serve elsewhere do not appear by themselves: /csp customer invite asks them.',
    emptyFiltered: 'Nothing here.',
    open: 'Open',
    alone: 'without another partner',
    together: (partner) => `with ${partner}`,
    sides: { direct: 'your own customer', resold: 'won as a reseller' },
    ended: (when) => `Relationship ended on ${when}`,
  },
  rights: {
    declared: 'delegated admin as agreed here; not checked at Microsoft',
    ticked: 'delegated admin, ticked as done at Microsoft',
    read: 'delegated admin, as read from Microsoft',
    none: 'no delegated admin on record',
    byCustomer: (day) =>
      day === null
        ? 'delegated admin was taken away by the customer'
        : `delegated admin was taken away by the customer on ${day}`,
    byRemoval: (when) => `delegated admin ended with the relationship on ${when}`,
  },
  sheet: {
    title: 'Customer',
    pick: 'Customer',
    pickTitle: 'Which customer?',
    show: 'Show',
    nobody: 'No customer yet.',
    sides: {
      direct: (providers) =>
        providers.length === 0
          ? 'Your own customer: you order and bill, and its subscriptions with you are your own.'
          : `Your own customer: you order and bill, and its subscriptions with you are your own. ${providers.join(' and ')} can order for it too.`,
      resold: (providers) =>
        providers.length === 0
          ? 'You won this customer as a reseller, and no provider has it yet, so nobody can order. Invite it jointly with a provider: /csp customer invite.'
          : `You won this customer as a reseller: ${providers.join(' or ')} orders and bills. You manage its licences, users and renewals.`,
    },
    restricted:
      'It is on record that Microsoft restricted your direct billing: nothing new can be ordered here. What exists can be suspended, renewed, and get more or fewer seats.',
    relationships: 'Relationships',
    relationship: (partner, since, origin) => `${partner}: since ${since}, ${origin}`,
    ended: (partner, when, by) =>
      by === null
        ? `${partner}: ended on ${when}`
        : `${partner}: ended on ${when}, recorded by ${by}`,
    origins: {
      created: 'recorded as a new customer',
      'solo-invite': 'by an invitation of this partner alone',
      'joint-invite': 'by a joint invitation',
      extension: 'by an extension',
      'pre-existing': 'it existed before Samen',
    },
    declared: 'recorded here; not yet marked as done at Microsoft',
    ticked: (by, when) => `done at Microsoft, as ${by} ticked on ${when}`,
    tickedByCustomer: (when) => `done at Microsoft, as the customer ticked on ${when}`,
    admin: 'Delegated admin privileges',
    grant: (partner, how) => `${partner}: ${how}`,
    adminTaken:
      'The relationship stays. You remain bound to support this customer, and to your partner agreement, until you both agree otherwise.',
    adminTakenHelp:
      'To help without these rights, call Microsoft support: a request in the portal can no longer be opened for this customer.',
    agreement: 'Customer agreement',
    agreed: (version, day) => `Microsoft Customer Agreement ${version}, accepted on ${day}`,
    how: {
      direct: (via) => `by the customer itself at Microsoft, as ${via} ticked`,
      page: (via) => `declared by the customer on the page that ${via} sent`,
      attested: (via) => `confirmed by ${via}`,
    },
    countsFor: (partners) => `counts for ${partners.join(' and ')}`,
    countsForAll: 'counts for every partner',
    recordedBy: (by, when) => `recorded by ${by} on ${when}`,
    noAgreement: 'No agreement on record: nothing can be ordered.',
    noAgreementNext: (portal) =>
      `Let the customer accept it in the ${portal}, or confirm it as its provider or direct-bill partner; then record it with /csp customer agreement.`,
    noAgreementHint:
      'A customer that bought through a partner before may be told that it cannot accept by itself. Then its partner confirms.',
    contact: 'Contact',
    left: 'Left to do at Microsoft',
    leftCreated: (domain) =>
      `In Partner Center, under Customers, add this customer with the domain ${domain}. Then tick “Done at Microsoft”.`,
    leftCreatedByOther: (partner) =>
      `${partner} adds this customer in Partner Center. Tick “Done at Microsoft” when it stands in your list there.`,
    leftInvited: (portal) =>
      `A global admin of the customer accepts your request in the ${portal}. Tick “Done at Microsoft” when the customer stands in your list in Partner Center.`,
    recordAgreement: 'Record agreement',
    adminTurn: { ended: 'Customer took rights away', returned: 'Customer gave rights back' },
    inviteAgain: 'Invite again',
    askAdmin: 'Ask for admin rights',
    tick: 'Done at Microsoft',
    tickSure: 'You say that this was done at Microsoft. Your name and the time are recorded.',
    remove: 'End relationship',
    back: 'Back to the list',
  },
  agreementForm: {
    title: 'Customer agreement',
    submit: 'Record',
    which: 'For which customer?',
    intro: (name, agreement, version) =>
      `You record that ${name} accepted the ${agreement}, version ${version}.`,
    read: 'Read it at Microsoft',
    way: 'How was it accepted?',
    ways: {
      attested: 'The customer accepted; we confirm that as its partner',
      direct: 'The customer accepted itself in the admin center',
    },
    only: {
      attested:
        'You confirm as the customer’s partner that it accepted. Microsoft can ask you to prove it.',
      direct:
        'You tick that the customer accepted it itself in the Microsoft 365 admin center. A provider confirms in another way.',
    },
    resellerHint: 'Only a provider or direct-bill partner can confirm for a customer.',
    firstName: 'First name of who accepted',
    lastName: 'Last name of who accepted',
    email: 'E-mail address of who accepted',
    phone: 'Phone number of who accepted',
    signerHint: 'Needed when you confirm as its partner.',
    day: 'Accepted on',
    publicOnly:
      'Partner Center’s API takes confirmations for the public cloud only. For this cloud you also record it in the portal.',
    done: (name) => `The agreement of ${name} is recorded here.`,
    doneNext: 'At Microsoft you record it in Partner Center, on the customer’s account page.',
  },
  adminTurn: {
    title: 'Admin rights',
    submit: 'Record',
    intro: {
      ended: (name) => `You record that ${name} took away your delegated admin privileges.`,
      returned: (name) => `You record that ${name} gave you delegated admin privileges again.`,
    },
    day: 'On which day?',
    stays: {
      ended: 'The relationship stays as it is, and with it your duty to support this customer.',
      returned: 'This is what the customer told you; nothing is read from Microsoft.',
    },
  },
  remove: {
    title: 'End relationship',
    submit: 'End relationship',
    which: 'With which customer?',
    intro: (name) => `You are about to end your relationship with ${name}.`,
    stays: 'What stays untouched:',
    staysPartners: 'The relationships of other partners with this customer stay.',
    staysSubscriptions: 'No subscription is suspended or cancelled by this.',
    staysAdmin:
      'Your delegated admin privileges stay until the customer takes them away in its admin center.',
    ends: 'What ends:',
    endsList: 'The customer leaves your list.',
    endsAdmin: 'Your delegated admin privileges end with the relationship.',
    endsBuying:
      'You can no longer buy for this customer, nor be named as its support contact. Microsoft first wants subscriptions suspended and reservations cancelled.',
    duty: 'Your duty:',
    dutyText:
      'If your agreement asks for notice of termination, you give it yourself. Nothing here is a notice, and none is sent to the customer.',
    attest: 'You declare all four',
    parts: {
      'good-faith': 'I act in good faith',
      'business-purpose': 'I have a legitimate business purpose',
      agreements: 'This conforms to our agreements',
      indemnity: 'We defend Microsoft against claims from this',
    },
    partsFull: {
      'good-faith': 'We end the relationship with this customer in good faith.',
      'business-purpose': 'We do so for a legitimate business purpose.',
      agreements: 'Ending it conforms to our agreements with the customer and with Microsoft.',
      indemnity:
        'We take on defending Microsoft, at our cost, against claims of third parties that arise from ending it.',
    },
    tell: 'Tell your partner',
    tellTick: (partner) => `Send one factual line to ${partner}`,
    tellHint: 'The customer gets nothing from here.',
    yes: 'Are you sure?',
    yesTick: 'Yes, end this relationship',
    done: (name) => `Your relationship with ${name} ended.`,
    next: 'At Microsoft: remove the relationship in Partner Center, on the customer’s account page.',
    again: 'It comes back only when the customer accepts a new invitation: /csp customer invite.',
  },
  add: {
    title: 'Add a customer',
    submit: 'Review',
    intro: 'Nothing is recorded until you submit the next step.',
    existing:
      'A customer that has a tenant already is not created anew: invite it with /csp customer invite.',
    both: 'This becomes your own customer: you order and bill. A customer that a provider is to order for is created by that provider, which names you.',
    as: 'For whom?',
    asWhat: {
      provider: 'For one of our resellers',
      'direct-bill': 'For ourselves, as direct-bill partner',
    },
    reseller: 'Reseller',
    resellerHint: 'It becomes the reseller of this customer, with admin access.',
    resellerPlaceholder: 'Type a name',
    name: 'Legal name',
    nameHint: 'Exactly as registered: no abbreviation, no test name.',
    email: 'E-mail address of the contact',
    firstName: 'First name of the contact',
    lastName: 'Last name of the contact',
    phone: 'Phone number',
    phoneHint: 'Microsoft asks for it in some countries.',
    country: 'Country',
    state: 'State or province',
    stateHint: 'Two letters, where the country has them.',
    addressLine: 'Street and number',
    city: 'City',
    postalCode: 'Postal code',
    domain: 'Domain',
    domainHint: 'A new one, like company.onmicrosoft.com.',
    registration: 'Registration number',
    registrationHint: 'Only where Microsoft asks for it.',
    cloud: 'Cloud',
  },
  review: {
    title: 'Is this right?',
    submit: 'Submit',
    intro: 'Read it once more. “Change” goes back; “Cancel everything” drops all of it.',
    forReseller: (reseller) => `For reseller: ${reseller}`,
    forYourself: 'Your own customer, as direct-bill partner',
    gets: 'What this gives:',
    resellerGets: (reseller) =>
      `${reseller} gets admin access to the customer’s tenant and manages its account and subscriptions.`,
    youGet: 'You get delegated admin privileges in the customer’s tenant as well.',
    agreement:
      'Before anything can be ordered, the customer has to accept Microsoft’s customer agreement: /csp customer agreement.',
    record: 'This is recorded here. At Microsoft you still create the customer in Partner Center.',
    edit: 'Change',
    cancel: 'Cancel everything',
    cancelSure: 'Everything that you typed is dropped, and you would start over.',
    cancelled: 'Nothing was recorded, and what you typed is gone.',
  },
  added: {
    title: 'Customer recorded',
    done: (name) => `${name} is recorded here.`,
    listed: (reseller) => `It stands in your list, tied to ${reseller}, and in theirs.`,
    guided: (domain) =>
      `Left to do at Microsoft: in Partner Center, under Customers, add this customer with the domain ${domain}.`,
    guidedAdmin: (user) =>
      `Microsoft then makes its first admin user, like ${user}, and shows the temporary password once. Pass it on to the customer.`,
    guidedNext:
      'Then a Global admin or Admin agent ticks “Done at Microsoft” in /csp customer show.',
    practice: 'Practice, opens nothing:',
    userName: (user) => `User name: ${user}`,
    password: (password) => `Temporary password: ${password}`,
    once: 'It cannot be shown again. Pass it on to the customer before you close this.',
    again: (name) => `${name} was recorded already with this form.`,
    reset:
      'A temporary password is shown once and cannot be shown again. If it is lost: in Partner Center open the customer, Users and licenses, choose the admin user, Reset password.',
    notShown: (name) =>
      `${name} is recorded, but Slack had gone before the answer came: the temporary password was not shown to you. In Partner Center open the customer, Users and licenses, choose the admin user, Reset password.`,
  },
  lines: {
    addedForReseller: (provider, name, reseller) =>
      `${provider} recorded the customer ${name}, tied to ${reseller}. It still has to be created in Partner Center.`,
    addedToReseller: (provider, name) =>
      `${provider} recorded the customer ${name} for you, with admin access for both of you. It still has to be created in Partner Center.`,
    addedOwn: (by, name) =>
      `${by} recorded the customer ${name}. It still has to be created in Partner Center.`,
    removed: (by, name) => `${by} ended your relationship with ${name}.`,
    removedKeepsAdmin: 'Your delegated admin privileges stay until the customer takes them away.',
    removedEndsAdmin: 'Your delegated admin privileges end with it.',
    removedDuty: 'If your agreement asks for notice of termination, you give it yourself.',
    removedForPartner: (partner, name, when) =>
      `${partner} ended its relationship with ${name} on ${when}. Yours does not change.`,
    partnerKeepsAdmin: (partner) => `The admin rights of ${partner} stay.`,
    partnerLosesAdmin: (partner) => `The admin rights of ${partner} end with it.`,
    notANotice: (partner) =>
      `This is not a notice of termination; ${partner} gives that itself if your agreement asks for it.`,
    agreement: (by, company, name) =>
      `${by} of ${company} recorded that ${name} accepted the Microsoft Customer Agreement.`,
    adminEnded: (by, name) =>
      `${by} recorded that ${name} took away your delegated admin privileges. The relationship stays, and with it your duty to support this customer.`,
    adminReturned: (by, name) =>
      `${by} recorded that ${name} gave you delegated admin privileges again.`,
    ticked: (by, name) => `${by} ticked that ${name} is done at Microsoft.`,
  },
};
