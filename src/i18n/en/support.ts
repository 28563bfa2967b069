import type { SupportWords } from '../words/support.ts';

export const support: SupportWords = {
  pick: {
    title: 'Support contact',
    subscription: 'Subscription',
    placeholder: 'Type a customer or product',
    submit: 'Continue',
  },
  assign: {
    title: 'Support contact',
    submit: 'Record',
    seen: 'The customer’s admins see this contact on the product’s support page once it is set at Microsoft.',
    now: (contact) => `Now on record: ${contact}.`,
    nowOwn: 'Now on record: you yourselves.',
    links: 'Three separate links; none follows from another:',
    linkCustomer: 'Customer (access): does not change.',
    linkRecord: (mpn) =>
      mpn === null
        ? 'Reseller of record (incentive): nobody. Does not change.'
        : `Reseller of record (incentive): MPN id ${mpn}. Does not change.`,
    linkSupport: 'Designated support contact: whom the customer asks for help. You choose it here.',
    contact: 'New contact',
    contactHint: 'Resellers with a partnership and with delegated admin rights at this customer.',
    contactPlaceholder: 'Type a name',
    ourselves: (owner) => `${owner} (yourselves)`,
    nobody:
      'No reseller can be chosen yet, and you are the contact yourselves. It takes a partnership (/csp partner request) and delegated admin rights at this customer (/csp customer invite).',
    unfit: 'Who can’t be chosen, and why:',
    unfitAdmin: (reseller) =>
      `${reseller}: no delegated admin rights at this customer. It invites the customer with these rights first: /csp customer invite.`,
    unfitMore:
      'Any other reseller needs a partnership with you first (/csp partner request), and then these rights.',
    negotiate: 'Agree on the support with the reseller before you record it.',
    done: (contact, name, customer) =>
      `${contact} is recorded as designated support contact of ${name} of ${customer}, and is told so in its channel.`,
    doneOwn: (name, customer) =>
      `You are recorded as designated support contact of ${name} of ${customer} again.`,
    left: 'Left to do at Microsoft: in Partner Center open the customer, choose the subscription, and set the support contact there.',
  },
  list: {
    title: 'Support contacts',
    ours: (contact) => `Supported by ${contact}`,
    oursOwn: 'Supported by yourselves',
    theirs: (owner) => `You support this for ${owner}`,
    line: (name, customer) => `${name} of ${customer}`,
    since: (when) => `since ${when}`,
    suspended: 'suspended',
    change: 'Change',
    empty:
      'Nothing here yet. After an order the seller is the support contact, until a provider names another with /csp support assign.',
  },
};
