import type { CustomerRefusal } from '../../domain/customer/refusals.ts';
import type { EnrolmentRefusal } from '../../domain/enrolment/refusals.ts';
import type { InvitationRefusal } from '../../domain/refusals.ts';
import type { SubscriptionRefusal } from '../../domain/subscription/refusals.ts';
import type { TransferRefusal } from '../../domain/transfer/refusals.ts';
import type { RefusalWordsOf } from '../words/refusals.ts';
import { common } from './common.ts';
import { subscriptionRefusals } from './subscription-refusals.ts';

const askOne = (names: readonly string[], orElse: string): string =>
  names.length === 0 ? orElse : `Ask ${names.join(' or ')}.`;
const became = {
  accepted: 'was accepted',
  declined: 'was declined',
  revoked: 'was taken back',
  expired: 'expired',
  voided: 'ended with the partnership',
} as const;

const restricted = {
  customers: (joint: boolean) =>
    joint
      ? 'It is on record that Microsoft restricted your direct billing, so new customers of your own are not possible. Invite the customer jointly with a provider that is your partner: /csp customer invite.'
      : 'It is on record that Microsoft restricted your direct billing, so new customers of your own are not possible. What exists goes on. Ask Microsoft what has to be met.',
  orders: (joint: boolean) =>
    `It is on record that Microsoft restricted your direct billing, so nothing new can be ordered. What exists goes on, with more or fewer seats. ${
      joint
        ? 'For something new, invite the customer jointly with a provider, which then orders: /csp customer invite.'
        : 'Ask Microsoft what has to be met.'
    }`,
} as const;

export const customerRefusals: RefusalWordsOf<
  InvitationRefusal | CustomerRefusal | SubscriptionRefusal | TransferRefusal | EnrolmentRefusal
> = (no, saying) => {
  const { by, when, country, region } = saying;
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the default has the rest, and one that is missing there does not compile
  switch (no.code) {
    case 'not-partnered':
      return `You have no partnership with ${no.name} now, so this cannot be done together. /csp partner list shows what there is.`;
    case 'direct-bill-restricted':
      return restricted[no.what](no.joint);
    case 'customer-region':
      return `You are in the CSP region ${region(no.ours)}, this customer is in ${region(no.theirs)}. Microsoft allows customers of your own region only. Check the country.`;
    case 'cloud-closed':
      return no.why === 'no-new-customers'
        ? `Microsoft takes no new customers in ${common.clouds[no.cloud]}. Choose another cloud.`
        : `In ${common.clouds[no.cloud]} Microsoft does not offer the model with provider and reseller. Choose another cloud.`;
    case 'admin-mandatory':
      return `In ${common.clouds[no.cloud]} a relationship always comes with delegated admin privileges. Choose “Ask for them”, or another cloud.`;
    case 'nothing-to-ask':
      return `${no.name} already has this relationship with you, with everything you would ask for. /csp customer show has it.`;
    case 'already-invited':
      return `This address was invited already; the invitation is open until ${when(no.until)}. You find it in /csp customer list, also to make a new link.`;
    case 'customer-declined-lately':
      return `This customer declined your invitation. You can ask again after ${when(no.until)}; talk to them first.`;
    case 'invitation-over':
      return by !== null && no.status === 'revoked'
        ? `Too late: ${by} took this invitation back on ${when(no.at)}. /csp customer list shows how things are.`
        : `Too late: this invitation ${became[no.status]} on ${when(no.at)}. /csp customer list shows how things are.`;
    case 'already-sent':
      return 'This message is finished already. For a new link press Details on its card, then “New link”.';
    case 'not-sent-yet':
      return 'The message of this invitation is not finished, so its link is not out yet. Finish it first: /csp customer list has it.';
    case 'acceptor-waits':
      return 'Somebody from another mail domain accepted. First say whether this is them: “See who accepted” on its card.';
    case 'nobody-to-confirm':
      return 'Nobody waits for your answer here any more. /csp customer list shows how things are.';
    case 'link-missing':
      return 'The link is missing or was changed. Type {{link}} where it belongs.';
    case 'mail-limit':
      return `Your company has sent ${no.limit} mails from here today, and that is the most. Choose to open it in your own e-mail, or copy it.`;
    case 'link-dead':
      return 'This link does not work, or not any more. Ask the sender for a new one.';
    case 'customer-ga-required':
      return 'Only a global admin of your organisation can accept this. Ask one of them to open the link, or tick this if you are one.';
    case 'agreement-needed':
      return 'Without Microsoft’s customer agreement nothing can be ordered for you. Please read it and tick this box.';
    case 'webmail-refused':
      return 'This is an address at a public mail service. Please use the address at your organisation.';
    case 'reseller-cannot-create':
      return `A reseller cannot create customers; its provider does, and names the reseller. ${askOne(no.names, 'Ask a provider for a partnership first.')} A customer with a tenant of its own is invited: /csp customer invite.`;
    case 'reseller-required':
      return 'Choose the reseller that this customer is for. Without one it would become your own direct customer.';
    case 'domain-taken':
      return 'This domain is taken. Choose another one; a customer that has a tenant already is not created but invited: /csp customer invite.';
    case 'registration-number':
      switch (no.why) {
        case 'missing':
          return `Microsoft asks for the registration number of every customer in ${country(no.country)}. Fill it in, like ${no.example}.`;
        case 'shape':
          return `This is no registration number of ${country(no.country)}. Please check it: it looks like ${no.example}.`;
        case 'unsupported':
          return `Microsoft takes no registration number in ${country(no.country)}. Please leave this empty.`;
      }
      return '';
    case 'phone-needed':
      return `Microsoft asks for a phone number of every customer in ${country(no.country)}. Please fill it in.`;
    case 'name-invented':
      return 'Microsoft refuses test names. Fill in the legal name, as it is registered.';
    case 'draft-gone':
      return 'What you typed is kept for an hour only, and that is over. Nothing was recorded. Please begin again: /csp customer add.';
    case 'customer-unknown':
      return 'This customer is not here, or not yours to see. /csp customer list shows who is.';
    case 'not-your-customer':
      return 'You have no relationship with this customer now, so there is nothing for you to change. To ask for one: /csp customer invite.';
    case 'relationship-ended':
      return by === null
        ? `Your relationship with this customer ended on ${when(no.at)}. Nothing is left for you to do.`
        : `Too late: ${by} ended your relationship with this customer on ${when(no.at)}. Nothing is left for you to do.`;
    case 'attestation-needed':
      return 'All four statements have to be ticked. If one of them is not true, the relationship cannot be ended here.';
    case 'reseller-cannot-attest':
      return `A reseller cannot confirm the agreement for a customer; its provider can. ${askOne(no.names, 'Ask the provider that orders for this customer.')}`;
    case 'attested-already':
      return 'This agreement was recorded already with the same person, and Microsoft takes that once. Please check the name and address; /csp customer show has what is recorded.';
    case 'day-to-come':
      return 'This day is still to come. Choose today or an earlier day.';
    case 'no-admin-rights':
      return 'You have no delegated admin privileges on record here. To ask for them: /csp customer invite.';
    case 'admin-ended-already':
      return `The end of these rights was recorded already on ${when(no.at)}. Nothing is left for you to do.`;
    case 'admin-returned-already':
      return 'These rights are on record already. Nothing is left for you to do.';
    default:
      return subscriptionRefusals(no, saying);
  }
};
