import type { EnrolmentNewsWords } from '../words/enrolment-news.ts';

const list = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
const by = (who: string | null): string => who ?? 'The operator';

export const enrolmentNews: EnrolmentNewsWords = {
  card: {
    title: 'Enrolment as a reseller',
    enrols: (company) => `${company} enrols as an indirect reseller`,
    enrolsToo: (company) =>
      `${company}, a direct-bill partner, enrols as an indirect reseller as well`,
    appliedBy: (who, when) => `Signed up by ${who} on ${when}`,
    waits: (until) => `Waits for the primary contact. The link works until ${until}.`,
    mailWaits: 'The mail with the link is on its way to the contact.',
    mailSent: (when) => `The link was mailed to the contact on ${when}.`,
    mailFailed: (code) =>
      `The mail to the contact could not be delivered (${code}). Check the address in /csp enroll status.`,
    passedOn: 'A reviewer passes the link on to the contact.',
    nothingBefore: 'The review begins when the contact has answered.',
    inReview: (since) => `In review since ${since}`,
    slow: (day) =>
      `A review usually takes 3 to 5 working days. Nothing heard by ${day}? Then open a support request in Partner Center.`,
    correct: 'Put it right with /csp enroll status; only what changed is looked at again.',
    agree: 'A Global admin now accepts the agreement: /csp enroll agreement.',
    changes: 'Once it is approved and the agreement is accepted:',
    changesSell: (company) =>
      `${company} can take part as a reseller: providers can ask it for a partnership, and it can invite customers.`,
    changesNoWayBack: 'There is no way back to direct bill only.',
    stays: 'What does not change:',
    staysCustomers: 'Existing customers, subscriptions and billing.',
    staysMicrosoft:
      'Nothing happens at Microsoft by itself: a Global admin enrols in Partner Center.',
    legalName: (name) => `Legal name: ${name}`,
    mpn: (id, country) => `MPN id: ${id} (${country}), as declared by the applicant`,
    who: 'Who may decide: a reviewer who did not sign up and has no part in this company.',
    review: 'Review',
    elsewhere: 'The same card in your channel',
  },
  outcome: {
    denied: (when) => `The primary contact said on ${when} that the company did not sign up.`,
    rejected: (who, when) => `Not approved: ${who} sent it back on ${when}.`,
    approved: (who, when) => `Approved by ${who} on ${when}.`,
    passed: (when) =>
      `Approved on ${when} without a reviewer: the contact confirmed it, and the operator allows that.`,
    enrolled: (company, who, when) =>
      `${company} is on record as an indirect reseller: ${who} accepted the agreement on ${when}.`,
    edition: (version) => `Agreement: ${version}`,
    microsoft:
      'At Microsoft a Global admin enrols and accepts the agreement in Partner Center; this record does not do it.',
    adminAgent:
      'Check that you are an Admin agent: adding people and finishing the setup needs it. See /csp members.',
    customers:
      'Bring your existing customers by inviting them: /csp customer invite. For a provider, ask one on Microsoft’s public list and agree on terms first.',
    incentives:
      'Microsoft mails an incentives invitation within 30 days, to the address on the MPN account of your tenant, not to the primary contact.',
    incentivesCame: (when) => `Incentives invitation: ticked on ${when} that it came.`,
    withdrawn: (who, when) => `${who} withdrew the enrolment on ${when}.`,
    again: 'A new one begins with /csp enroll start.',
  },
  lines: {
    verified: (company) =>
      `The primary contact of ${company} confirmed the enrolment. A reviewer looks at it now; that usually takes 3 to 5 working days.`,
    denied: (company) =>
      `The primary contact says that ${company} did not sign up, so the enrolment stopped. Talk to them. Then put it right, or withdraw it: /csp enroll status.`,
    rejected: (company, who, checks) =>
      `${who} did not approve the enrolment of ${company}. What failed: ${list(checks)}. What helps stands in /csp enroll status, and there you put it right.`,
    approved: (company, who) =>
      `${who} approved the enrolment of ${company}. A Global admin now accepts the agreement: /csp enroll agreement.`,
    passed: (company) =>
      `The enrolment of ${company} is approved. A Global admin now accepts the agreement: /csp enroll agreement.`,
    enrolled: (company, who) =>
      `${company} is on record as an indirect reseller: ${who} accepted the agreement. Check that you are an Admin agent (/csp members), and bring existing customers by inviting them (/csp customer invite).`,
    withdrawn: (company, who) =>
      `${who} withdrew the enrolment of ${company}. A new one begins with /csp enroll start.`,
    notMailed: (company, code) =>
      `The mail to the primary contact of ${company} could not be delivered (${code}). Check the address and make a new link in /csp enroll status.`,
    incentivesDue: (company) =>
      `Has the incentives invitation for ${company} come? Microsoft mails it within 30 days of the agreement, to the address on the MPN account of your tenant: not to the primary contact, not to the Admin agents. Only an Incentives admin of that MPN location can enrol. Your direct-bill incentives stay, and are managed separately. Did it come? Tick it in /csp enroll status.`,
    restricted: (company, who) =>
      `${by(who)} recorded that Microsoft restricted the direct billing of ${company}.`,
    unrestricted: (company, who) =>
      `${by(who)} recorded that Microsoft lifted the restriction on the direct billing of ${company}. Everything is possible again as before.`,
    cannot: 'For customers of your own you can’t, for now:',
    can: 'You still can:',
    allowed: [
      'change the number of seats of subscriptions and add-ons that exist',
      'suspend subscriptions',
      'let them renew',
    ],
    joint: 'invite customers jointly with a provider',
    becomeBoth:
      'Want to go on with new customers? Enrol as an indirect reseller as well: /csp enroll start. Ask Microsoft what has to be met to lift the restriction.',
    corrected: (company, mpn) =>
      `The operator changed what is on record of ${company}. MPN id: ${mpn}. Is that wrong? Tell your operator.`,
    transitionClosed:
      'Enrolling as an indirect reseller as well is closed for now; your operator opens it again.',
  },
  mail: {
    subject: (company) => `Did ${company} sign up as a reseller?`,
    hello: (contact) => `Hello ${contact},`,
    from: (by_, company) =>
      `${by_} signed ${company} up as an indirect reseller in Microsoft’s Cloud Solution Provider programme, in Samen, and named you as the primary contact.`,
    ask: 'Before anything moves on, please say two things on the page below: whether your company signed up, and whether the address that stands there is your company’s.',
    open: 'Read it, and answer:',
    notYou:
      'Did your company not sign up? Then say so on the same page, or do nothing. Please don’t pass the link on.',
  },
  status: {
    subject: (company, what) =>
      ({
        'in-review': `${company}: your answer arrived, the review begins`,
        rejected: `${company}: the enrolment was not approved`,
        qualified: `${company}: the enrolment is approved`,
        active: `${company} is on record as an indirect reseller`,
        withdrawn: `${company}: the enrolment was withdrawn`,
      })[what],
    inReview: (company) =>
      `The primary contact of ${company} confirmed the enrolment as an indirect reseller. A reviewer looks at it now.`,
    slow: (day) =>
      `That usually takes 3 to 5 working days. Nothing heard by ${day}? Then a Global admin opens a support request in Partner Center.`,
    rejected: (company) =>
      `A reviewer looked at the enrolment of ${company} as an indirect reseller and could not approve it. What failed, and what helps:`,
    note: 'What the reviewer wrote:',
    correct: (company) =>
      `A Global admin of ${company} puts it right in Slack with /csp enroll status. Only what changed is looked at again.`,
    qualified: (company) =>
      `The enrolment of ${company} as an indirect reseller is approved in this record.`,
    agree:
      'One step is left: a Global admin accepts the agreement in Slack with /csp enroll agreement.',
    active: (company, when) =>
      `A Global admin of ${company} accepted the agreement on ${when}. The company is on record here as an indirect reseller.`,
    withdrawn: (company, when) =>
      `A Global admin of ${company} withdrew its enrolment as an indirect reseller on ${when}.`,
    linkDead: 'The link that you got for it no longer works.',
    why: (company) =>
      `You get this because you are the primary contact of ${company}. There is nothing you have to do with it.`,
  },
  passOn: {
    link: (company) =>
      `No mail goes out from here. Please pass this on to the primary contact of ${company}, in a way you already know. Not to the person who signed up: the answer has to come from the contact.`,
    status: (company) =>
      `No mail goes out from here. Please pass this news on to the primary contact of ${company}.`,
    gone: 'This enrolment has moved on meanwhile, so there is nothing to pass on.',
  },
};
