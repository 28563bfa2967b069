import type { OutsideWords } from '../words/outside.ts';

export const outside: OutsideWords = {
  form: {
    open: 'The reseller is not on Slack',
    title: 'Reseller outside Slack',
    submit: 'Write the message',
    intro:
      'The reseller gets a link by mail, reads what you ask and accepts or declines there. Nothing is sent before you have seen the message.',
    name: 'Reseller',
    nameHint: 'Its exact legal name.',
    country: 'Country',
    domain: 'Tenant domain',
    domainHint: 'Like company.onmicrosoft.com.',
    mpn: 'MPN id',
    mpnHint: 'The reseller finds it in Partner Center.',
    email: 'Work e-mail address',
    emailHint: 'Of a Global admin of the reseller, or somebody who finds one.',
    language: 'Language of the message',
    wentHere: (reseller) =>
      `${reseller} works here in Slack, so your request went there and no mail is needed.`,
  },
  mail: {
    open: 'E-mail draft',
    again: 'Draft once more',
    newLink: 'New link',
    email: 'E-mail address',
    emailHint: 'Of the person at the reseller whom you write to.',
    onSlack: (reseller) =>
      `${reseller} has the request in Slack and decides there. The page behind the link shows it and says so.`,
    readIt: 'Read it:',
    readUntil: (when) => `The link works until ${when}. You decide in Slack.`,
    asked: 'The draft comes to you as a private message.',
    gone: 'This request is no longer open, so there is no draft of it. /csp partner request starts a new one.',
  },
  card: {
    who: (reseller) => `Who decides: a global admin of ${reseller}, on the page behind the link`,
    unfinished: 'No mail yet: write it with “E-mail draft” in /csp partner show.',
    self: 'You send the message yourselves.',
    failed: (code) =>
      `The message could not be delivered (${code}). Send it yourself with “Draft once more” in /csp partner show, or withdraw the request and check the address.`,
    toConfirm: (reseller, when, until) =>
      `Accepted on ${when}, as ${reseller} says. Is this them? Nothing is agreed until you say so, until ${until}.`,
    seeWho: 'See who accepted',
  },
  outcome: {
    accepted: (reseller, by, when) =>
      `${reseller} accepted on the page behind its link; ${by} said on ${when} that this is them.`,
    declared: 'Agreed as it was declared on the page; not yet marked as done at Microsoft.',
    access: (provider) =>
      `Administrator access of ${provider} to the reseller’s tenant: agreed, as declared on the page.`,
    listed: 'You have it in /csp partner list from now on.',
    declined: (reseller, when) => `${reseller} declined on the page behind its link on ${when}.`,
    refused: (by, when) =>
      `${by} did not confirm who had accepted, and ended the request on ${when}.`,
    replaced: (reseller, when) =>
      `Ended on ${when}: replaced by the request that ${reseller} authorized in Slack.`,
    linkDead: 'Its link no longer works.',
  },
  list: {
    toConfirm: 'Accepted on the page: is this them?',
    replaced: (when) => `Replaced on ${when} by a request in Slack`,
    asOutside: 'your reseller, not on Slack',
  },
  sheet: {
    record: (domain, country) => `Your own record of this reseller: ${domain}, ${country}.`,
    to: (email) => `Mail to ${email}`,
    acceptor: (name, email, when) => `Accepted on the page by ${name}, ${email}, on ${when}`,
    here: (reseller) =>
      `${reseller} is on Samen now, as its MPN id says. Ask it here: once it authorizes, that replaces your own record.`,
    askHere: 'Ask it here',
  },
  confirm: {
    title: 'Is this them?',
    submit: 'Decide',
    intro: (reseller) => `Somebody accepted your request to ${reseller}:`,
    who: (name, email) => `${name}, ${email}`,
    asked: (email) => `You wrote to ${email}.`,
    effect: (reseller) =>
      `If it is them, the partnership with ${reseller} is agreed here as they declared it. If you are not sure, ask them in a way you already know.`,
    question: 'Is this the reseller?',
    yes: 'Yes, this is them',
    no: 'No: end the request',
    noHint: 'Nothing is agreed then.',
  },
  lines: {
    waits: (reseller) =>
      `Your request was accepted, as ${reseller} says: is this them? Press “See who accepted” on the card.`,
    confirmed: (reseller, by) =>
      `${by} said that it was ${reseller} who accepted: the partnership is agreed here. The step at Microsoft is left.`,
    refused: (reseller, by) =>
      `${by} said that whoever accepted for ${reseller} is not them. The request is over, and nothing was agreed.`,
    declined: (reseller, reason) =>
      `${reseller} declined your request on the page.${reason === null ? '' : ` Reason: ${reason}`}`,
    replaced: (reseller) =>
      `${reseller} authorized your request in Slack. Your own record of it from before is replaced by that.`,
    notMailed: (reseller, code) =>
      `The message to ${reseller} could not be delivered (${code}). The request is still open: send the message yourself with “Draft once more” in /csp partner show.`,
  },
  page: {
    title: (provider) => `${provider} asks you for a partnership`,
    lead: (provider, mpn, reseller) =>
      `${provider} (MPN id ${mpn}) asks ${reseller} to work with it as its indirect provider in Microsoft’s Cloud Solution Provider programme.`,
    record: (provider) => `What ${provider} wrote down about you`,
    legalName: 'Legal name',
    recordWrong: (provider) =>
      `Is something wrong? Nothing can be changed here: tell ${provider}, which can send you a new link.`,
    changes: 'If you accept',
    staysMicrosoft: (provider) =>
      `Nothing happens at Microsoft by this page alone: ${provider} also gives you its partnership link in Partner Center, and a global admin authorizes it there.`,
    staysCheck: (provider) =>
      `${provider} first says whether it knows you. Until then nothing is agreed.`,
    inSlack: 'Where you decide',
    inSlackText: (reseller) =>
      `A Global admin of ${reseller} decides in Slack, on the card in your channel or with /csp partner list. There is nothing to fill in here.`,
    message: (name) => `What ${name} writes:`,
    name: 'Your name',
    emailHint: 'At your own company’s domain. Your receipt goes here.',
    sure: 'Yes, I decline this request',
    problems: {
      name: 'Fill in your name.',
      webmail:
        'This is an address at a public mail service. Fill in the one at your company’s own domain.',
      consent: 'Read what the provider can do, and tick the box if you authorize it.',
    },
    receipt: {
      waiting: (provider) =>
        `${provider} now says whether it knows you; until then nothing is agreed.`,
      agreed: 'The partnership is on record',
      agreedText: (provider, reseller) =>
        `${provider} knows you: it is on record that ${reseller} authorizes it.`,
    },
  },
  receipt: {
    subject: (reseller, what) =>
      ({
        waiting: `Receipt: ${reseller}, waiting for the provider`,
        agreed: `Receipt: partnership with ${reseller}`,
        declined: `Receipt: ${reseller} declined the request`,
        refused: `Not agreed: ${reseller}`,
      })[what],
    waiting: (who, reseller, when, provider) =>
      `${who} accepted the partnership request of ${provider} for ${reseller} on ${when}. Nothing is agreed until ${provider} says that this is right.`,
    agreed: (reseller, provider, when) =>
      `${provider} said on ${when} that it knows who accepted for ${reseller}.`,
    declared: 'On record, as it was declared on the page:',
    order: (provider, reseller) =>
      `${provider} may order and add subscriptions for customers of ${reseller}`,
    admin: (provider, reseller) =>
      `${provider} gets administrator access to the own tenant of ${reseller}`,
    left: (provider) =>
      `At Microsoft this is done separately: a global admin of the reseller opens the partnership link of ${provider} in Partner Center and authorizes it there. The administrator access can be taken away later in the Microsoft 365 admin center, under Settings, Partner relationships.`,
    declined: (reseller, provider, when) =>
      `${reseller} declined the partnership request of ${provider} on ${when}. Nothing was agreed.`,
    refused: (reseller, provider) =>
      `${provider} did not recognise who accepted for ${reseller}. Nothing was agreed. If this is a mistake, ask ${provider} for a new request.`,
  },
};
