import type { EnrolmentWords } from '../words/enrolment.ts';

export const enrolment: EnrolmentWords = {
  form: {
    title: 'Enrol as a reseller',
    correctTitle: 'Correct the enrolment',
    next: 'Next',
    intro:
      'With this your company enrols here as an indirect reseller: two pages, then the primary contact confirms, then a reviewer looks at it.',
    atHand: 'Have these at hand:',
    checklist: [
      'the legal name and address of your company',
      'the primary contact: a name and a work e-mail address, no webmail',
      'e-mail address, phone number and website of your customer support',
      'the MPN id of your location, and its country',
    ],
    takes: 'The review usually takes 3 to 5 working days.',
    noPassword: 'Samen never asks for your Microsoft user name or password.',
    correctIntro: 'Change what has to be mended. Only what you change is reviewed again.',
    sameTenant: (company) =>
      `${company} stays a direct-bill partner and uses the same tenant as a reseller.`,
    advice: [
      'As of January 2021 Microsoft asks direct-bill partners for at least USD 300,000 CSP revenue over the previous 12 months, counted for the global account; cloud only, no perpetual software.',
      'If that is not met, Microsoft tells the partner when it restricts direct bill, whether or not the partner chose to enrol as a reseller.',
    ],
    legalName: 'Legal business name',
    legalNameHint: 'As it is registered, without abbreviations.',
    addressLine: 'Street and number',
    postalCode: 'Postal code',
    city: 'City',
    state: 'State or province',
    stateHint: 'Two letters, only where addresses have one.',
    country: (country) =>
      `Legal country: ${country}. It can’t be changed for this tenant; a company in another country takes a tenant of its own.`,
    mpn: 'MPN id',
    mpnHint:
      'Digits only. The one that your incentives, benefits and competencies hang on. You find it in Partner Center under Account settings, signed in with the account of your partner membership.',
    mpnCountry: 'Country of the MPN profile',
    mpnCountryHint: (country) =>
      `Has to be ${country}, like your tenant; the same region is not enough.`,
    mpnKind: 'Kind of MPN id',
    mpnKindHint: 'Each CSP tenant has one location number of its own.',
    mpnKinds: { location: 'Location (PLA)', global: 'Global, the headquarters (PGA)' },
    mpnStatus: 'What Partner Center says of the MPN profile',
    mpnStatuses: { yes: 'In use', no: 'Pending, declined or inactive' },
  },
  contact: {
    title: 'Contact and support',
    submit: 'Enrol',
    intro: 'Nothing is sent before you press Enrol.',
    firstName: 'First name of the primary contact',
    lastName: 'Last name of the primary contact',
    email: 'Work e-mail address of the primary contact',
    emailHint:
      'No webmail. The link to confirm and all news of the review go there, not to you and not into Slack.',
    phone: 'Phone number of the primary contact',
    who: 'Who is the primary contact?',
    whos: { applicant: 'I am', colleague: 'A colleague' },
    works: 'Where the contact works',
    worksTick: 'The primary contact works for our company.',
    support: 'How customers reach your support:',
    supportEmail: 'E-mail address of your support',
    supportPhone: 'Phone number of your support',
    supportWebsite: 'Website of your support',
    noWayBack: 'No way back',
    noWayBackText:
      'Once your company is enrolled as a reseller, this tenant can’t be direct bill alone again. Talk about it in your company first.',
    noWayBackTick: 'We know that there is no way back to direct bill alone.',
  },
  sent: {
    title: 'Enrolment',
    waits: (contact) => `Recorded. Now it waits for ${contact}, the primary contact.`,
    mailed: (email) =>
      `A mail with a link goes to ${email}. On its page the contact confirms that your company signed up and that the address is your company’s. The review begins after that.`,
    passedOn: (email) =>
      `No mail goes out from here: a reviewer gets the link and passes it on to ${email}. On its page the contact confirms that your company signed up and that the address is your company’s. The review begins after that.`,
    newsTo: (email) => `News of the review goes to ${email}.`,
    noMailbox: (email) =>
      `Mind: ${email} is a sign-in name of a tenant, and often has no mailbox. If nothing arrives there, correct the address with /csp enroll status.`,
    reviewed: 'Recorded. It goes to the reviewers again, who look at what changed.',
    status: 'Where it stands: /csp enroll status.',
  },
  sheet: {
    title: 'Enrolment',
    head: (company) => `${company}: enrolment as an indirect reseller`,
    paths: {
      new: 'A new reseller.',
      'direct-bill': 'From direct bill, on the same tenant; direct bill stays.',
    },
    states: {
      verifying: 'Waits for the primary contact',
      'in-review': 'In review',
      rejected: 'Something has to be mended',
      qualified: 'All checks are confirmed; the agreement is left',
      active: 'Enrolled here as an indirect reseller',
      withdrawn: 'Withdrawn',
    },
    denied: 'The primary contact answered that your company did not sign up',
    since: (when) => `Since ${when}.`,
    must: (status, until) =>
      ({
        verifying: `Next: the primary contact opens the link and confirms both statements, until ${until}.`,
        'in-review':
          'Next: a reviewer decides who has no part in your company. That usually takes 3 to 5 working days.',
        rejected: 'Next: a Global admin of your company presses Correct and sends it again.',
        qualified:
          'Next: a Global admin of your company accepts the agreement with /csp enroll agreement.',
        active: 'Nothing is left to do here.',
        withdrawn: 'A Global admin of your company can start again with /csp enroll start.',
      })[status],
    passedOn: 'No mail goes out from here: a reviewer passes the link on to the contact.',
    mailFailed:
      'The mail to the primary contact did not arrive. Check the address with Correct, or make a new link.',
    late: 'The review takes longer than 5 working days. Open a support ticket in Partner Center, and ask a reviewer here.',
    applied: (by, when) => `Asked for by ${by} on ${when}.`,
    contact: (contact, email) => `Primary contact: ${contact}, ${email}`,
    checks: 'What is looked at',
    mpn: (id, country) => `MPN id ${id}, ${country}`,
    mpnClaimed: 'as your company typed it; a reviewer confirms it',
    mpnFound:
      'You find it in Partner Center, signed in with the account of your partner membership.',
    noBusiness: 'Until the agreement is accepted, no provider can work with your company here.',
    agreed: (agreement, by, when) => `${agreement}: accepted by ${by} on ${when}.`,
    incentives:
      'Microsoft’s invitation to the incentives comes within 30 days, to the e-mail address of the MPN account that belongs to this tenant: not to the primary contact.',
    incentivesCame: (when) => `The invitation to the incentives came: ticked on ${when}.`,
    notHere: (company) =>
      `${company} is on record as an indirect reseller, and did not enrol here. Nothing is left to do.`,
    correct: 'Correct',
    newLink: 'New link',
    newLinkSure: 'The primary contact gets a new link. The old one stops working.',
    newLinkDone:
      'A new link is made, and the old one is dead. The primary contact gets the new one.',
    withdraw: 'Withdraw',
    agreement: 'Accept agreement',
    came: 'Incentives invitation came',
    cameSure: 'You say that Microsoft’s invitation arrived. The reminders end.',
  },
  check: {
    names: {
      email: 'E-mail address of the primary contact',
      employment: 'The contact works for the company',
      business: 'Legal name, address and support details',
      mpn: 'MPN profile',
    },
    states: { open: 'not looked at yet', approved: 'confirmed', rejected: 'to be mended' },
    vias: {
      link: 'through the link that we mailed',
      automatic: 'by the operator’s rule',
      operator: 'by the operator',
      reviewer: (by) => `by ${by}`,
    },
    remedies: {
      email:
        'Give an address on your company’s own domain that the contact reads, and let the contact answer the new link.',
      employment:
        'Name a contact who works for the company and can prove it, or correct the spelling of the name.',
      business:
        'Write name and address exactly as in the trade register, or correct them in your profile at Microsoft first.',
      mpn: 'Choose the location number of this country that Partner Center shows as in use, or bring its profile up to date there.',
    },
  },
  withdraw: {
    title: 'Withdraw the enrolment',
    submit: 'Withdraw',
    what: 'Your company does not become a reseller by this enrolment. A link that is still out stops working.',
    contact: 'The primary contact is told.',
    again: 'A Global admin can start anew at any time with /csp enroll start.',
    done: 'The enrolment is withdrawn. A new one begins with /csp enroll start.',
  },
  agreement: {
    title: 'Partner agreement',
    submit: 'Accept',
    intro: (company, agreement, version) =>
      `You accept the ${agreement}, edition ${version}, for ${company}, and with it the indirect reseller agreement.`,
    read: 'Read it at Microsoft',
    effects: [
      'From then on providers can ask your company for a partnership here, and you can invite customers.',
      'It counts for this CSP region, does not have to be repeated every year, and stays when people leave or the company gets another name.',
    ],
    atMicrosoft:
      'This is your record. At Microsoft a Global admin accepts it in Partner Center, on the Agreements page.',
    label: 'Your statement',
    tick: 'I may accept this for our company, and I accept it.',
  },
  after: {
    title: 'Enrolled',
    done: (company) => `${company} is now an indirect reseller here.`,
    both: (company) =>
      `${company} is now both here: direct-bill partner and indirect reseller. Your own customers stay as they are.`,
    adminAgents: (names) =>
      names.length > 0
        ? `Check that you are in the Admin agents group at Microsoft: work for customers needs it. Admin agent here now: ${names.join(', ')}. Change it with /csp members.`
        : 'Check that you are in the Admin agents group at Microsoft: work for customers needs it. Nobody is Admin agent here yet: name somebody with /csp members.',
    customers:
      'You have customers already? Invite them with /csp customer invite, alone or together with a provider.',
    providers:
      'Providers ask you for a partnership. Agree on the terms with one outside Samen first.',
    providersLink: 'Microsoft’s list of providers',
    incentives: [
      'Within 30 days Microsoft mails an invitation to the incentives, to the e-mail address of the MPN account that belongs to this tenant: not to the primary contact, and not to the Admin agents.',
      'The incentives for direct bill stay on this tenant; the two programmes are managed apart.',
      'Only an Incentives admin of this location’s MPN id can enrol in them.',
    ],
  },
  review: {
    title: 'Review an enrolment',
    submit: 'Decide',
    intro: (company, applicant, when) =>
      `${company} wants to enrol as an indirect reseller. ${applicant} asked for it on ${when}.`,
    company: (name, tenant, country) => `${name}, tenant ${tenant}, ${country}`,
    approvedBefore: 'Confirmed already:',
    looks: {
      email: 'Look at: is this the contact’s own mailbox, on the company’s own domain?',
      employment:
        'Look at: does the company’s website, a register or somebody you know there name this person?',
      business: 'Look at: do name and address stand like this in the trade register?',
      mpn: 'Look at: does Partner Center or Microsoft’s partner list show this id for this company, as a location, in this country, in use?',
    },
    contact: (contact, email) => `Declared: ${contact}, ${email}`,
    contactIs: {
      applicant: 'The applicant says: this is the applicant.',
      colleague: 'The applicant says: this is a colleague.',
    },
    answered: (name, email, when) => `Answered on the page: ${name}, ${email}, on ${when}`,
    mailed: 'The link was mailed from here.',
    notMailed: 'The link was passed on by hand, so nothing shows whose mailbox it reached.',
    address: {
      same: 'The address entered is the declared one.',
      'same-organisation': 'The address entered is another one of the same organisation.',
      other: 'The address entered is of another organisation than the declared one.',
    },
    legal: (name, address) => `Declared: ${name}, ${address}`,
    support: (email, phone, website) => `Support: ${email}, ${phone}, ${website}`,
    mpn: (id, kind, country, status) => `Typed, not checked: ${id}, ${kind}, ${country}, ${status}`,
    verdict: (check) => `${check}: your verdict`,
    verdicts: { approved: 'Approve', rejected: 'Reject' },
    note: 'What has to be mended',
    noteHint: 'The applicant and the contact read it. Needed where you reject.',
    doneApproved: (company) =>
      `All checks of ${company} are confirmed. Its Global admins are asked to accept the agreement.`,
    doneRejected: (company) => `${company} hears what has to be mended, and how.`,
  },
  restrict: {
    title: 'Restrict direct bill',
    submit: 'Record',
    intro:
      'Record that Microsoft restricted a direct-bill partner, or lifted that. The company reads it in its channel.',
    lead: { effects: 'While it is restricted, it can’t:', stays: 'It still can:' },
    effects: [
      'order new subscriptions or new add-ons',
      'make one-time purchases',
      'create a customer’s tenant',
      'invite customers for itself alone',
    ],
    stays: [
      'suspend subscriptions, change their numbers and those of their add-ons, let them renew',
      'invite customers together with a provider, where it is a reseller too',
    ],
    company: 'Direct-bill partner',
    placeholder: 'Type a part of its name',
    nobody: 'No confirmed company is a direct-bill partner, so there is nothing to restrict.',
    restricted: (company) => `${company} (restricted)`,
    what: 'What Microsoft did',
    whats: { restrict: 'Restricted it', lift: 'Lifted the restriction' },
    doneRestricted: (company) => `Recorded: direct bill of ${company} is restricted.`,
    doneLifted: (company) => `Recorded: direct bill of ${company} is no longer restricted.`,
  },
};
