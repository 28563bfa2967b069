import type { MailWords } from '../words/mail.ts';

export const mail: MailWords = {
  sender: (by, company) => `${by}, ${company}`,
  frame: {
    from: (by, company) =>
      `${by} of ${company} sends you this through Samen, where Microsoft partners record what they agree with each other and with their customers.`,
    theirWords: (by) => `What ${by} writes:`,
    linkBelow: '(the link below)',
    open: 'Read it, and accept or decline:',
    until: (when) => `The link works until ${when}, once, and is for you alone.`,
    nothingYet: 'Opening it changes nothing.',
    abuse: (company) =>
      `Did you not expect this? Then do nothing, or ask ${company} in a way you already know.`,
    answers: (company) => `An answer to this mail goes to ${company}.`,
    footer: 'Samen is the partners’ own record, not Microsoft’s. We never ask for a password.',
  },
  receipt: {
    subject: (customer, what) =>
      ({
        accepted: `Receipt: ${customer} accepted`,
        waiting: `Receipt: ${customer}, waiting for the partner`,
        declined: `Receipt: ${customer} declined`,
        refused: `Not recorded: ${customer}`,
      })[what],
    accepted: (who, customer, when) => `${who} accepted for ${customer} on ${when}.`,
    waiting: (who, customer, when, inviter) =>
      `${who} accepted for ${customer} on ${when}, from another mail domain than was invited. Nothing is recorded until ${inviter} says that this is right.`,
    refused: (customer, inviter) =>
      `${inviter} did not recognise who accepted for ${customer}. Nothing was recorded. If this is a mistake, ask ${inviter} for a new invitation.`,
    declined: (customer, when) =>
      `${customer} declined on ${when}. Nothing was recorded but this answer.`,
    declared: 'On record, as it was declared on the page:',
    relationship: (partner) => `A reseller relationship with ${partner}`,
    admin: (partner) => `Delegated admin privileges for ${partner}`,
    noAdmin: 'No delegated admin privileges were asked for',
    agreement: (name, version) => `Acceptance of the ${name} (edition ${version})`,
    done: 'The customer ticked that it was done at Microsoft too.',
    left: (portal, url) =>
      `At Microsoft this is done separately: a global admin accepts the partner’s request in the ${portal}, ${url}`,
    undo: (company) =>
      `Is something wrong, or do you want to take it back? Write to ${company}. At Microsoft a global admin can take admin rights away at any time, under Settings, Partner relationships.`,
    nothing: 'There is nothing you have to do with this mail. Keep it as your receipt.',
  },
  partnership: {
    subject: (provider, reseller) => `${provider} asks ${reseller} for a partnership`,
    text: ({ provider, reseller, mpnId, by, link, days }) =>
      [
        'Hello,',
        `${provider} (MPN id ${mpnId}) would like to work with ${reseller} as its indirect provider in Microsoft’s Cloud Solution Provider programme.`,
        `Please read what this means, and decide, within ${days} days:`,
        link,
        `Kind regards,\n${by}\n${provider}`,
      ].join('\n\n'),
  },
};
