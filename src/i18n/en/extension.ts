import type { ExtensionWords } from '../words/extension.ts';

export const extension: ExtensionWords = {
  pick: {
    which: {
      consent: 'Which customer agreed?',
      extend: 'Which customer do you share with a provider?',
    },
    placeholder: 'Type a name',
    next: 'Next',
    nobody:
      'There is nobody to choose: only customers that you won as direct-bill partner can be shared. /csp customer list has all of yours.',
  },
  noProvider: (customer) =>
    `No provider is left for ${customer}: each one you have a partnership with has it already, or you have none yet. Ask a provider to request one; /csp partner list shows what there is.`,
  ways: {
    email: 'by e-mail',
    letter: 'by letter',
    call: 'in a call',
    meeting: 'in a meeting',
  },
  consent: {
    title: 'Customer’s consent',
    submit: 'Record',
    intro: (customer) =>
      `${customer} agrees before you share it with a provider. Talk to it first, so that it knows:`,
    informed: [
      'The provider gets a relationship with it beside yours, and can order for it.',
      'The provider shows as its partner in the Microsoft 365 admin center and in Microsoft Store for Business.',
      'The bill-to data that you keep of it are copied to the provider.',
      'The provider gets no delegated admin privileges, and no subscription moves by this alone.',
    ],
    provider: 'For which provider?',
    placeholder: 'Choose a provider',
    person: 'Who agreed?',
    email: 'E-mail address of who agreed',
    day: 'On which day?',
    way: 'How?',
    ways: { email: 'By e-mail', letter: 'By letter', call: 'In a call', meeting: 'In a meeting' },
    note: 'Note',
    noteHint:
      'Where the proof is, for instance. Who agreed, how, and this note stay in your company; the provider sees that there is a consent, and its day.',
    done: (customer, provider) =>
      `The consent of ${customer} to ${provider} is recorded here. It is good for one extension.`,
    doneNext: (provider) =>
      `Next: extend your relationship to ${provider}, now or later with /csp customer extend.`,
    proceed: 'Extend now',
  },
  form: {
    title: 'Extend a relationship',
    submit: 'Extend',
    intro: (customer) => `A provider gets a relationship with ${customer} beside yours.`,
    provider: 'To which provider?',
    placeholder: 'Choose a provider',
    choose: 'Choose the provider first; what is copied to it then stands here.',
    recordConsent: 'Record consent',
    consent: (who, day, way) => `Consent: ${who} agreed on ${day}, ${way}.`,
    gives: 'What this does:',
    gets: (provider, customer) =>
      `${provider} has ${customer} as a customer here, and can order for it.`,
    customerSees: (provider) =>
      `Once it is done at Microsoft, the customer sees ${provider} as its CSP partner in the Microsoft 365 admin center and in Microsoft Store for Business.`,
    staysPut:
      'Your own relationship and subscriptions stay. To hand subscriptions over afterwards: /csp transfer request.',
    noAdmin: (provider) =>
      `No delegated admin privileges come with it. If ${provider} needs them, do not extend but invite the customer jointly: /csp customer invite.`,
    agreement: 'Customer agreement',
    agreements: {
      none: (provider) =>
        `No agreement is on record, and every customer needs the Microsoft Customer Agreement; the older Cloud Agreement counts no longer. Work with ${provider} to get it accepted: until then it can order nothing and take over no subscription.`,
      kept: (provider) =>
        `The customer agreement on record stays: it counts for ${provider} too. Nothing to do.`,
      'not-kept': (provider) =>
        `The customer agreement on record does not come along: it was not accepted for ${provider}. ${provider} has it accepted again and records that; until then it can order nothing and take over no subscription.`,
    },
    billTo: (provider) => `The bill-to data that are copied to ${provider}, and to nobody else:`,
    snapshot: 'A copy as it is now: what changes later is not carried.',
    tick: 'Bill-to data',
    tickYes: (provider) => `These data may be copied to ${provider}`,
    done: (customer, provider) =>
      `It is recorded here that ${provider} has a relationship with ${customer}, without delegated admin privileges. The bill-to data are copied to it.`,
    portal: (provider) =>
      `Left to do at Microsoft: in Partner Center open the customer’s account page, choose to move it to an indirect provider, select ${provider} and save.`,
    verify: (provider) =>
      `Then check there that ${provider} stands under the customer’s providers, and tick that with /csp customer show. As long as it does not, the extension is not done.`,
    next: 'To hand over subscriptions: /csp transfer request.',
  },
  billTo: {
    company: (name) => `Company: ${name}`,
    contact: (name) => `Contact: ${name}`,
    email: (address) => `E-mail address: ${address}`,
    phone: (number) => `Phone number: ${number}`,
    address: (lines) => `Address: ${lines}`,
    registration: (number) => `Registration number: ${number}`,
    language: (codes) => `Language: ${codes}`,
  },
  sheet: {
    record: 'Record consent',
    extend: 'Extend to a provider',
    consents: 'Consent to an extension',
    agreed: (provider, who, email, day) => `${provider}: ${who} (${email}) agreed on ${day}`,
    how: (way, by, when) => `${way}, as ${by} recorded on ${when}`,
    used: (when) => `extended with it on ${when}`,
    unused: 'not used yet',
    seen: (partner, day) => `The customer agreed on ${day}, as ${partner} recorded.`,
    copied: (partner, when) => `Bill-to data, as copied from ${partner} on ${when}`,
    copiedTo: (provider, when) => `Bill-to data copied to ${provider} on ${when}.`,
    older: 'Earlier copies:',
    left: (partner) =>
      `${partner} extends this customer to you in Partner Center. Tick “Done at Microsoft” when it stands in your list there.`,
    toVerify: (provider) =>
      `In Partner Center check that ${provider} stands under this customer’s providers, then tick that below. If it does not, the extension is not done: on the account page move the customer to ${provider} again, and save.`,
    verify: (provider) => `${provider} is listed`,
    verifySure: (provider) =>
      `You say that ${provider} stands under this customer’s providers in Partner Center. Your name and the time are recorded.`,
    toDo: {
      none: (partner) =>
        `No Microsoft Customer Agreement is on record. Get it accepted together with ${partner}, then record it: /csp customer agreement.`,
      'not-kept': (partner) =>
        `The agreement that came through ${partner} does not count for you. Let the customer accept again, then record it: /csp customer agreement.`,
    },
  },
  lines: {
    consent: (by, name, provider) =>
      `${by} recorded that ${name} agrees to ${provider} as its provider. The next step: /csp customer extend.`,
    extended: (by, name, provider) =>
      `${by} extended your relationship with ${name} to ${provider}, without delegated admin privileges. In Partner Center check that ${provider} stands under its providers, then tick that: /csp customer show.`,
    extendedToUs: (partner, name) =>
      `${partner} extended its relationship with ${name} to you, without delegated admin privileges. Its bill-to data and what its agreement needs: /csp customer show.`,
    verified: (by, name, provider) =>
      `${by} ticked that ${provider} stands under the providers of ${name} in Partner Center.`,
  },
};
