import type { PeopleWords } from '../words/people.ts';
import { common } from './common.ts';

export const people: PeopleWords = {
  menu: {
    title: (command) => `What you can do now with ${command}`,
    intro: 'Choose, or type the words.',
    nothing: 'Your role allows nothing here. /csp help says who can give you another one.',
    verbs: {
      'partner request': {
        label: 'Request a partnership',
        line: 'Ask a reseller to work with you.',
      },
      'partner list': { label: 'All partnerships', line: 'Open, agreed and ended ones.' },
      'partner show': {
        label: 'Show a partnership',
        line: 'What was agreed with a partner, and when.',
      },
      'partner remove': {
        label: 'End a partnership',
        line: 'With the statements Microsoft asks for.',
      },
      'partner admin-access': {
        label: 'Administrator access',
        line: 'Record that you took away a provider’s access to your tenant.',
      },
      'customer list': {
        label: 'All customers',
        line: 'Yours now and before, and how each thing is known.',
      },
      'customer show': {
        label: 'Show a customer',
        line: 'Relationships, rights, agreement, and what is left to do.',
      },
      'customer add': {
        label: 'Add a customer',
        line: 'Record a new customer, for a reseller or for yourself.',
      },
      'customer agreement': {
        label: 'Customer agreement',
        line: 'Record that a customer accepted Microsoft’s agreement.',
      },
      'customer consent': {
        label: 'Customer’s consent',
        line: 'Record that a customer agrees to be shared with a provider.',
      },
      'customer extend': {
        label: 'Extend a relationship',
        line: 'Share a customer of your own with a provider.',
      },
      'customer remove': {
        label: 'End with a customer',
        line: 'End your relationship, with the statements Microsoft asks for.',
      },
      'customer invite': {
        label: 'Invite a customer',
        line: 'Alone, or together with a provider.',
      },
      'support assign': {
        label: 'Name a support contact',
        line: 'Whom the customer sees as its support, subscription by subscription.',
      },
      'support list': { label: 'Support contacts', line: 'Who supports which subscription.' },
      'subscription order': {
        label: 'Order',
        line: 'Subscriptions for a customer: a list of lines, a review, and what is left to do at Microsoft.',
      },
      'subscription list': {
        label: 'All subscriptions',
        line: 'What customers have, and how it is known.',
      },
      'subscription quantity': {
        label: 'Change a number',
        line: 'More or fewer seats of a subscription.',
      },
      'subscription upgrade': {
        label: 'Upgrade',
        line: 'Suspend one subscription and order a better one in its place.',
      },
      'subscription renewal': {
        label: 'Renewal on or off',
        line: 'Whether a subscription goes on after its term.',
      },
      'subscription reseller': {
        label: 'Reseller of record',
        line: 'Whose MPN id a subscription counts for.',
      },
      'subscription suspend': {
        label: 'Suspend',
        line: 'Users lose access; nothing is deleted yet.',
      },
      'subscription reactivate': { label: 'Reactivate', line: 'Give users their access back.' },
      'subscription cancel': {
        label: 'Cancel a subscription',
        line: 'For good, with its add-ons.',
      },
      'transfer request': {
        label: 'Hand over subscriptions',
        line: 'Ask a provider to take over subscriptions of a customer of yours.',
      },
      'transfer list': {
        label: 'All transfer requests',
        line: 'Open, to verify, and what became of the others.',
      },
      'transfer show': {
        label: 'Show a transfer',
        line: 'What goes over, what stayed and why, and what is left to do.',
      },
      'transfer withdraw': {
        label: 'Withdraw a transfer',
        line: 'Take a request back while its provider has not decided.',
      },
      'transfer verify': {
        label: 'Verify a transfer',
        line: 'Tick what you found at Microsoft: first the provider, then who handed over.',
      },
      'enroll start': {
        label: 'Enrol as a reseller',
        line: 'Your company becomes an indirect reseller, new or besides direct bill.',
      },
      'enroll status': {
        label: 'Enrolment',
        line: 'Where it stands, who must act, and since when.',
      },
      'enroll agreement': {
        label: 'Partner agreement',
        line: 'Accept it once all checks are confirmed.',
      },
      'csp restrict': {
        label: 'Restrict direct bill',
        line: 'Record that Microsoft restricted a direct-bill partner, or lifted it.',
      },
      'csp setup': { label: 'Set up a company', line: 'Record your company here.' },
      'csp members': { label: 'People and roles', line: 'Who may do what in your company.' },
      'csp settings': {
        label: 'Settings',
        line: 'Who decides while you are away, what you hear; channel, language and deadline of your company.',
      },
      'csp who': {
        label: 'Who does what',
        line: 'The chain of a customer: rights, agreement, support, what is open.',
      },
      'csp help': { label: 'Help', line: 'What this is, and who can help you.' },
    },
    unknownVerb: (typed, nearest) =>
      `I don't know “${typed}”. Did you mean /csp ${nearest}? /csp help shows everything.`,
  },
  help: {
    title: 'Samen: partnerships in Microsoft’s CSP programme',
    what: 'Providers and resellers ask and decide here, and everybody concerned sees the outcome. This is your own record, not Microsoft’s: what must also happen in Partner Center is named on each card.',
    how: 'Every command works as /csp and its words. The short forms do the same, unless another app took them.',
    admins: (company, names) =>
      names.length > 0
        ? `Global admins of ${company}: ${names.join(', ')}.`
        : `${company} has no Global admin. Ask your operator.`,
    support: 'Something does not work? Tell a Global admin, or whoever runs this bot for you.',
    listing: 'Your public listing as a provider is changed by your Microsoft representative alone.',
  },
  home: {
    title: 'Samen',
    language: 'Language / Taal',
    what: 'Partnerships between indirect providers and resellers in Microsoft’s CSP programme: ask with a command, decide with a button.',
    actingFor: 'You act for',
    roles: (roles) => `Your roles: ${roles.join(', ')}`,
    noRole: 'You have no role in a company yet. These people can give you one:',
    giver: (company, admins) =>
      admins.length > 0 ? `${company}: ${admins.join(', ')}` : `${company}: ask your operator`,
    noCompany: 'No company is set up in this workspace yet.',
    claimed: 'Your company waits for a reviewer. Until then you can arrange people and settings.',
    claimedEnrol:
      'It can also enrol as a reseller with /csp enroll start; that review confirms it too.',
    doNow: 'What you can do now',
    asOf: (when) => `As of ${when}`,
    refresh: 'Refresh',
  },
  members: {
    title: 'People and roles',
    intro: (company) => `Who may do what for ${company}:`,
    line: (name, roles) => `${name}: ${roles.join(', ')}`,
    add: 'Give roles',
    change: 'Change',
    formTitle: 'Give roles',
    person: 'Person',
    personHint: 'Somebody of your own workspace; guests get no role.',
    roles: 'Roles in your company',
    rolesHint: 'Exactly these; tick none to take all away.',
    reach:
      'Mind: an Admin agent acts as Global Administrator, a Helpdesk agent as Helpdesk Administrator, in the tenant of every customer that gave delegated admin privileges.',
    given: (name, roles) => `${name} is now ${roles.join(', ')}.`,
    taken: (name) => `${name} has no role any more.`,
    told: (company, roles, by) =>
      `${by === null ? 'Your operator' : by} gave you roles at ${company}: you are now ${roles
        .map((role) => common.roles[role])
        .join(', ')}. Type /csp to see what you can do.`,
    toldNone: (company, by) =>
      `${by === null ? 'Your operator' : by} took away your roles at ${company}.`,
  },
};
