import type { InvitationWords } from '../words/invitation.ts';
import { common } from './common.ts';

export const invitation: InvitationWords = {
  form: {
    title: 'Invite a customer',
    submit: 'Write the message',
    intro:
      'The customer gets a link by mail, reads what you ask and accepts or declines. Nothing is sent before you have seen the message.',
    provider: 'Together with a provider',
    providerHint: {
      resold:
        'Leave empty to invite alone: then only you get a relationship, and your provider still can’t order for this customer.',
      direct:
        'Leave empty to invite alone: then it becomes your own customer, for which you order and bill.',
      restricted:
        'Choose one: it is on record that Microsoft restricted your direct billing, so you cannot invite alone.',
    },
    providerPlaceholder: 'Nobody: invite alone',
    noPartners:
      'You invite alone: you have no agreed partnership. A provider starts one with /csp partner request.',
    known: (customer) => `For your customer ${customer}`,
    name: 'Customer',
    nameHint: 'Its exact legal name.',
    email: 'E-mail address',
    emailHint: 'Of a global admin of the customer, or of somebody who passes it on to one.',
    country: 'Country',
    cloud: 'Microsoft cloud',
    admin: 'Delegated admin privileges',
    adminHint:
      'You need them, and an accepted Microsoft Customer Agreement, to manage services for the customer. You don’t need them if you only manage Azure subscriptions that you set up yourself.',
    adminYes: 'Ask for them',
    adminNo: 'Ask for the relationship only',
    adminMandatory: (cloud) =>
      `Delegated admin privileges are asked for too: in the cloud “${common.clouds[cloud]}” Microsoft does not let a customer leave them out.`,
    language: 'Language of the message',
  },
  mail: {
    subject: (inviter, customer) => `${inviter} invites ${customer}`,
    text: ({ inviter, customer, provider, admin, by, link, days }) =>
      [
        'Hello,',
        provider === null
          ? `${inviter} would like to work for ${customer} as your partner in Microsoft’s Cloud Solution Provider programme.`
          : `${inviter} would like to work for ${customer} as your partner in Microsoft’s Cloud Solution Provider programme, together with the provider ${provider}.`,
        admin
          ? 'We also ask for delegated admin privileges, so that we can manage services for you.'
          : 'We do not ask for admin rights in your tenant.',
        `A global admin of ${customer} can read everything and accept or decline here, within ${days} days:`,
        link,
        `Kind regards,\n${by}\n${inviter}`,
      ].join('\n\n'),
  },
  draft: {
    title: 'Your message',
    again: 'New link',
    submit: 'Done',
    to: (email) => `To ${email}`,
    nothingSent: 'Nothing has been sent yet.',
    oldLink: 'When you finish here, the old link stops working.',
    subject: 'Subject',
    text: 'Message',
    textHint:
      'Change what you like, but leave the link as it is: it was made for this recipient alone.',
    how: 'How does it go out?',
    howSelf: 'I send it from my own mail program',
    howHere: 'Send it from here',
    howHereHint: 'Answers go to your company’s address for notices.',
    selfOnly: 'You send it yourself: after this the draft comes to you as a private message.',
    doneSelf: (until) =>
      `The draft comes to you as a private message: open it in your mail program, or copy it. Its link is good until ${until}.`,
    doneHere: (until) => `The message goes out now. Its link is good until ${until}.`,
    doneNext: 'The card in your channel shows what becomes of it.',
  },
  copy: {
    title: (customer) => `Your draft for ${customer}`,
    to: (email, subject) => `To ${email}, subject: ${subject}`,
    open: 'Open in e-mail',
    short:
      'The message is too long for “Open in e-mail”, so that carries the subject and the link only. Copy the text from here.',
    personal: 'The link is for this recipient alone: don’t post it in a channel.',
    gone: 'This invitation is no longer open, so there is no draft of it. /csp customer invite starts a new one.',
  },
  card: {
    title: 'Customer invitation',
    alone: (inviter, customer) => `${inviter} invites ${customer}`,
    joint: (inviter, provider, customer) => `${inviter} and ${provider} invite ${customer}`,
    askedBy: (name, when) => `By ${name} on ${when}`,
    asks: 'What the customer is asked:',
    asksRelationship: (partner) => `A reseller relationship with ${partner}`,
    asksAdmin: (partners) => `Delegated admin privileges for ${partners}`,
    asksNoAdmin: 'No delegated admin privileges',
    soloOnly: 'Alone: your provider can’t order for this customer.',
    until: (when) => `Open until ${when}`,
    who: (customer) => `Who decides: a global admin of ${customer}, on the page behind the link`,
    draft: 'Not sent yet: the message still has to be finished.',
    self: 'You send the message yourselves.',
    mailWaiting: (when) => `Message waits to be sent since ${when}.`,
    mailSent: (when) => `Message sent from here on ${when}.`,
    mailFailed: (code) =>
      `The message could not be delivered (${code}). Press Details and send it yourself, or take the invitation back and check the address.`,
    toConfirm: (when, until) =>
      `Accepted on ${when} from another mail domain. Nothing is recorded until you say that this is them, until ${until}.`,
    details: 'Details',
    seeWho: 'See who accepted',
    inviteAlone: 'Invite alone',
  },
  outcome: {
    accepted: (customer, when) => `${customer} accepted on ${when}.`,
    confirmed: (by, when) => `${by} said on ${when} that this is them.`,
    relationship: (partners) => `Reseller relationship with ${partners}: declared by the customer.`,
    admin: (partners) => `Delegated admin privileges for ${partners}: declared by the customer.`,
    noAdmin: 'No delegated admin privileges were asked for.',
    done: 'The customer ticked that it was done at Microsoft too.',
    left: (portal) =>
      `Left to do: a global admin of the customer accepts your request in the ${portal}. Then tick “Done at Microsoft” in /csp customer show.`,
    listed: 'The customer is in /csp customer list now.',
    declined: (customer, when) => `${customer} declined on ${when}.`,
    reason: 'Reason:',
    revoked: (by, when) => `${by} took the invitation back on ${when}. Its link no longer works.`,
    refusedAcceptor: (by, when) =>
      `${by} said on ${when} that this is not them. Nothing was recorded, and the link no longer works.`,
    expired: (when) => `Nobody answered in time: the invitation expired on ${when}.`,
    voided: (why, when) =>
      why === 'partnership-ended'
        ? `Void since ${when}: the partnership with the provider ended. The link no longer works.`
        : `Void since ${when}: you are no longer enrolled as a reseller. The link no longer works.`,
    replaced: 'A new invitation was begun, by you alone.',
    again: 'To ask again: /csp customer invite.',
  },
  sheet: {
    title: 'Invitation',
    to: (email) => `To ${email}`,
    write: 'Finish the message',
    resend: 'New link',
    draftAgain: 'Draft once more',
    draftAsked: 'The draft comes to you as a private message.',
    revoke: 'Take it back',
    revokeSure: 'Its link then no longer works. The customer is not told.',
    invite: 'Invite alone',
    back: 'Back to the list',
    customer: 'Open the customer',
  },
  confirm: {
    title: 'Is this them?',
    submit: 'Decide',
    intro: (customer) => `Somebody accepted your invitation to ${customer}:`,
    who: (name, email) => `${name}, ${email}`,
    invited: (email) => `You invited ${email}.`,
    effect:
      'If it is them, the relationship is recorded as they declared it. If you are not sure, ask them in a way you already know.',
    question: 'Is this the customer?',
    yes: 'Yes, this is them',
    no: 'No: take the invitation back',
    noHint: 'Nothing is recorded then.',
  },
  list: {
    row: (customer, provider) => (provider === null ? customer : `${customer}, with ${provider}`),
    state: {
      draft: 'Not sent yet',
      issued: (until) => `Open until ${until}`,
      'to-confirm': 'Accepted from another mail domain: is this them?',
      accepted: (when) => `Accepted on ${when}`,
      declined: (when) => `Declined on ${when}`,
      revoked: (when) => `Taken back on ${when}`,
      expired: (when) => `Expired on ${when}`,
      voided: (when) => `Void since ${when}`,
    },
  },
  lines: {
    issued: (inviter, customer, by, until) =>
      `${by} of ${inviter} invited ${customer}. Open until ${until}.`,
    accepted: (customer, provider) =>
      provider === null
        ? `${customer} accepted your invitation and is in your list now. A relationship is on record for you alone.`
        : `${customer} accepted the invitation by you and ${provider}: a relationship is on record for both of you.`,
    acceptedForProvider: (customer, reseller) =>
      `${customer} accepted the joint invitation of ${reseller}: a relationship is on record for both of you. You can order for it once that is done at Microsoft too.`,
    unknown: (customer) =>
      `Somebody from another mail domain accepted the invitation to ${customer}. Is this them? Press “See who accepted” on the card.`,
    refused: (customer, by) =>
      `${by} said that whoever accepted the invitation to ${customer} is not them. Nothing was recorded.`,
    declined: (customer, reason) =>
      `${customer} declined the invitation.${reason === null ? '' : ` Reason: ${reason}`}`,
    revoked: (customer, by) => `${by} took back the invitation to ${customer}.`,
    expired: (customer) => `The invitation to ${customer} expired: nobody answered in time.`,
    voided: (customer, provider) =>
      `The joint invitation to ${customer} with ${provider} is void, because the partnership ended. “Invite alone” on its card starts one without the provider.`,
    notMailed: (customer, code) =>
      `The message to ${customer} could not be delivered (${code}). The invitation is still open: press Details on its card and send it yourself.`,
  },
};
