import type { HomeWords } from '../words/home.ts';

const count = (n: number): string => n.toLocaleString('en');

export const home: HomeWords = {
  sections: {
    ours: {
      title: (n) => `Waiting for us (${count(n)})`,
      none: 'Nothing waits for your company.',
      window: 'Waiting for us',
    },
    others: {
      title: (n) => `Waiting for others (${count(n)})`,
      none: 'You wait for nobody.',
      window: 'Waiting for others',
    },
    soon: {
      title: (n) => `About to expire (${count(n)})`,
      none: 'Nothing expires within three days.',
      window: 'About to expire',
    },
    decided: {
      title: (n) => `Decided this week (${count(n)})`,
      none: 'Nothing was decided in the last seven days.',
      window: 'Decided this week',
    },
  },
  shown: (shown, total) => `The first ${count(shown)} of ${count(total)}.`,
  showAll: 'Show all',
  until: (when) => `Open until ${when}`,
  noDeadline: 'Open, without a deadline',
  details: 'Details',
  toWaiting: 'Try again or drop',
  outcomes: {
    partnership: {
      active: 'Authorized',
      declined: 'Declined',
      withdrawn: 'Withdrawn',
      expired: 'Expired',
      removed: 'Ended',
      replaced: 'Replaced by a request in Slack',
    },
    invitation: {
      accepted: 'Accepted',
      declined: 'Declined',
      revoked: 'Taken back',
      expired: 'Expired',
      voided: 'Void',
    },
    ask: {
      accepted: 'Accepted',
      declined: 'Declined',
      withdrawn: 'Withdrawn',
      expired: 'Expired',
      voided: 'Void: the partnership ended',
    },
    order: { placed: 'Recorded', dropped: 'Dropped' },
    transfer: {
      complete: 'Carried out, and both have looked',
      'partially-complete': 'Carried out in part, and both have looked',
      failed: 'Not carried out',
      rejected: 'Rejected',
      withdrawn: 'Withdrawn',
      expired: 'Expired',
    },
  },
  ended: (outcome, when) => `${outcome} on ${when}`,
  search: {
    label: 'Find a customer or a partner',
    placeholder: 'Type a name',
    customers: 'Customers',
    partners: 'Partners',
    more: (group, more) => `${group}: ${more}`,
  },
  welcome: {
    title: 'Samen is installed',
    does: [
      'Providers and resellers ask each other here: for partnerships, customers, orders, transfers.',
      'Whoever may decide gets a card with buttons, and everybody concerned sees the outcome.',
      'It is your own record: what also has to happen in Partner Center stands on each card.',
    ],
    first:
      'Begin with your company: its name, tenant id and MPN id. A reviewer confirms it, and then partners can reach you.',
    alone: 'You get this because you installed the app. Nobody else was written to.',
  },
  nouns: {
    partner: 'Partnerships',
    customer: 'Customers',
    subscription: 'Subscriptions',
    support: 'Support contacts',
    transfer: 'Transfers',
    enroll: 'Enrolment',
    csp: 'Company and help',
  },
};
