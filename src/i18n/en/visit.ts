import type { VisitWords } from '../words/visit.ts';

export const visit: VisitWords = {
  title: (inviter) => `${inviter} invites you`,
  lead: (inviter, customer, provider) =>
    provider === null
      ? `${inviter} asks ${customer} for a reseller relationship in Microsoft’s Cloud Solution Provider programme.`
      : `${inviter} asks ${customer} for reseller relationships in Microsoft’s Cloud Solution Provider programme: one with itself and one with the provider ${provider}. You accept both or neither.`,
  by: (name, company, when) => `Sent by ${name} of ${company} on ${when}`,
  until: (when) => `You can answer until ${when}`,
  what: 'What each partner will be able to do',
  partner: {
    reseller: (company) => `${company}, your reseller`,
    provider: (company) => `${company}, your provider`,
    'direct-bill': (company) => `${company}, your direct-bill partner`,
    relationship: 'Gets a reseller relationship with you and has you in its list of customers.',
    manage: 'Manages your subscriptions, licences and users, as far as its admin rights go.',
    noOrder:
      'Can’t order at Microsoft by itself: its provider does, and needs a relationship of its own.',
    order: 'Can order for you: new subscriptions and more licences.',
    sell: 'Sells and bills you Microsoft services itself.',
    admin:
      'Asks for delegated admin privileges: with them its people can administer your tenant, users and services included.',
    noAdmin: 'Asks for no admin rights in your tenant.',
  },
  stays: 'What does not change',
  staysMicrosoft: 'Nothing happens at Microsoft by this page alone: that step is below.',
  staysUndo:
    'Your other partners stay, and you can end this later with the partner or at Microsoft.',
  portal: 'At Microsoft',
  portalText: (portal) =>
    `A global admin also accepts the partner’s request in Microsoft’s own portal, the ${portal}. Your partner gives you that link; you can do it before or after this page.`,
  portalLink: 'Open the portal',
  done: 'I have accepted the request there too',
  doneHint: 'Leave the box empty if you do it later.',
  agreement: 'Microsoft Customer Agreement',
  agreementText: (name, version) =>
    `Microsoft asks every customer to accept the ${name}. This record has no acceptance of it that counts for these partners yet. Edition on record: ${version}.`,
  agreementLink: 'Read the agreement at Microsoft',
  agreementKnown: (name) => `Your acceptance of the ${name} is on record already.`,
  agreementTick: (name, customer) => `I accept the ${name} for ${customer}`,
  agreementPartner:
    'If Microsoft tells you that you can’t accept it yourself, because you bought through a partner before, ask your partner to confirm your acceptance.',
  you: 'Who you are',
  firstName: 'First name',
  lastName: 'Last name',
  email: 'Work e-mail address',
  emailHint: 'Your receipt goes here.',
  phone: 'Phone number',
  phoneHint: 'With the country code, like +31 20 123 4567.',
  admin: 'Your declaration',
  globalAdmin: (customer) => `I am a global admin of the Microsoft tenant of ${customer}`,
  globalAdminHint: 'Are you not? Pass the message on to somebody who is.',
  accept: 'Accept',
  acceptButton: 'Accept',
  record: (inviter) =>
    `Your name, address, declaration and today’s date are kept by ${inviter} as proof of your answer.`,
  decline: 'Or decline',
  declineText: (inviter) => `${inviter} sees that you declined, and your reason if you give one.`,
  sure: 'Yes, I decline this invitation',
  reason: 'Reason',
  reasonHint: (inviter) => `${inviter} reads this.`,
  declineButton: 'Decline',
  tooOld: 'You left this page open for a long time. Please check it and send it once more.',
  receipt: {
    accepted: 'You accepted',
    acceptedText: (customer, inviter, provider) =>
      provider === null
        ? `It is on record that ${customer} accepts a reseller relationship with ${inviter}.`
        : `It is on record that ${customer} accepts reseller relationships with ${inviter} and ${provider}.`,
    waiting: 'Thank you: one check is left',
    waitingText: (inviter) =>
      `Your address is not from the mail domain that was invited. ${inviter} now looks whether it knows you; until then nothing is recorded.`,
    declined: 'You declined',
    declinedText: (inviter) => `${inviter} has been told. This link no longer works.`,
    left: 'What is left to do',
    mailed: 'A receipt is on its way to you by mail.',
    keep: 'Print or keep this page as your receipt: it is shown for 15 minutes.',
  },
  problems: {
    firstName: 'Fill in your first name.',
    lastName: 'Fill in your last name.',
    email: 'Fill in your e-mail address, like name@company.com.',
    phone: 'Write the phone number with its country code, like +31 20 123 4567, or leave it empty.',
    globalAdmin:
      'Only a global admin can accept. Tick this if you are one; else pass the message on.',
    agreement: 'The relationship needs this agreement. Read it and tick the box.',
    sure: 'Tick the box if you want to decline.',
    reason: 'Shorten the reason to 500 characters.',
  },
};
