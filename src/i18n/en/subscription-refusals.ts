import type { EnrolmentRefusal } from '../../domain/enrolment/refusals.ts';
import type { SubscriptionRefusal } from '../../domain/subscription/refusals.ts';
import type { TransferRefusal } from '../../domain/transfer/refusals.ts';
import type { RefusalWordsOf } from '../words/refusals.ts';
import { transferRefusals } from './transfer-refusals.ts';

const list = (names: readonly string[], last: string): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`;
const seats = (count: number): string => count.toLocaleString('en');

export const subscriptionRefusals: RefusalWordsOf<
  SubscriptionRefusal | TransferRefusal | EnrolmentRefusal
> = (no, saying) => {
  const { by, when, country } = saying;
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the default has the rest, and one that is missing there does not compile
  switch (no.code) {
    case 'reseller-cannot-order':
      return 'A reseller has no billing of its own with Microsoft, so its provider orders. Press “Ask the provider” in /csp customer show.';
    case 'no-relationship':
      return `You have no relationship with ${no.name} yourselves, so you can't order for it. The reseller invites it together with you: /csp customer invite.`;
    case 'not-direct-customer':
      return `You won ${no.name} as a reseller, so its provider orders. Press “Ask the provider” in /csp customer show.`;
    case 'agreement-required':
      return `No Microsoft Customer Agreement of ${no.name} that counts for you is on record, so nothing can be ordered. Record it first: /csp customer agreement.`;
    case 'order-reseller-not-enrolled':
      return `${no.name} has no confirmed enrolment as an indirect reseller, so nothing can be ordered for it. It enrols first, in Partner Center and here: /csp enroll start.`;
    case 'offer-unknown':
      return 'This offer can no longer be ordered. Choose another one.';
    case 'offer-not-sold':
      return `${no.name} is not sold in both your country and ${country(no.country)}. Choose another offer.`;
    case 'quantity-misfit':
      return no.minimum === no.maximum
        ? `Here the number is always ${seats(no.minimum)}; you asked for ${seats(no.asked)}.`
        : `${seats(no.minimum)} to ${seats(no.maximum)} seats; you asked for ${seats(no.asked)}.`;
    case 'base-needed':
      return `${no.name} is an add-on and needs ${list(no.names, 'or')}. Add that to this order first, or choose a subscription that is there.`;
    case 'base-suspended':
      return `${no.name}, on which it hangs, is suspended. Reactivate that first: /csp subscription reactivate.`;
    case 'record-needed':
      return 'Choose whose incentive this counts for, or “nobody” if you mean that.';
    case 'own-mpn':
      return `${no.mpn} is your own MPN id. The reseller of record has its own; choose that, or “nobody”.`;
    case 'mpn-unknown':
      return `Nobody here has the MPN id ${no.mpn}. Check it with the reseller.`;
    case 'wrong-mpn':
      return `${no.mpn} is not the location MPN id that this reseller is on record with. Fill in ${no.right}, or choose “nobody”.`;
    case 'mpn-not-reseller':
      return `The company with MPN id ${no.mpn} is no indirect reseller. Choose the reseller's own.`;
    case 'order-empty':
      return 'There is nothing in this order yet. Choose “Add a line”.';
    case 'order-too-long':
      return `An order has at most ${no.limit} lines. Submit this one, then start another: /csp subscription order.`;
    case 'order-draft-gone':
      return 'This order was left open for more than an hour, or it is submitted already. /csp subscription list shows what is there; /csp subscription order starts a new one.';
    case 'line-misfit':
      return `Line ${no.line}: ${subscriptionRefusals(no.why, saying)} Nothing was ordered.`;
    case 'order-over':
      return no.status === 'placed'
        ? `${by ?? 'Somebody'} placed this order on ${when(no.at)}. /csp subscription list shows it.`
        : `${by ?? 'Somebody'} dropped this order on ${when(no.at)}. /csp subscription order starts a new one.`;
    case 'ask-the-provider':
      return 'This is your provider’s subscription, so the provider changes it. Press “Ask the provider” on its sheet.';
    case 'subscription-over':
      return `${by ?? 'Somebody'} cancelled this subscription on ${when(no.at)}. Order anew with /csp subscription order.`;
    case 'subscription-moved':
      return `${no.name} was moved to a provider by a transfer request, so nothing of it changes here any more. /csp transfer list has the request.`;
    case 'subscription-suspended':
      return `${no.name} is suspended, so this can't change now. Reactivate it first: /csp subscription reactivate.`;
    case 'quantity-moved':
      return `Somebody changed the number from ${seats(no.was)} to ${seats(no.is)} meanwhile. Check the number now on record, and send yours again if you still want it.`;
    case 'quantity-same':
      return `The number is ${seats(no.is)} already. Type another one.`;
    case 'suspended-already':
      return `${by ?? 'Somebody'} suspended it already on ${when(no.at)}. Nothing is left for you to do.`;
    case 'active-already':
      return 'It is not suspended on record. Nothing is left for you to do.';
    case 'renewal-already':
      return no.renews
        ? 'Renewal is on already. Nothing is left for you to do.'
        : 'Renewal is off already. Nothing is left for you to do.';
    case 'no-upgrade':
      return `${no.name} can't be upgraded to this. Choose one from the list.`;
    case 'record-fixed':
      return `The reseller of record of ${no.name} can't be changed after the order. Ask Microsoft’s support what is possible.`;
    case 'no-reseller-here':
      return 'This is a customer of your own, so there is no reseller of record. Nothing is left for you to do.';
    case 'support-needs-admin':
      return `${no.name} has no delegated admin rights with this customer, so it can't be its support contact. Invite the customer with these rights first: /csp customer invite.`;
    case 'support-already':
      return no.who === null
        ? 'You are the support contact already. Nothing is left for you to do.'
        : `${no.who} is the support contact already. Nothing is left for you to do.`;
    case 'already-asked-provider':
      return `You asked the provider for this already; that is open until ${when(no.until)}. “Ask the provider” shows it, and there you can withdraw it.`;
    case 'no-provider-here':
      return `No provider of yours has ${no.name} as its customer, so there is nobody to ask. Invite the customer together with your provider: /csp customer invite.`;
    case 'ask-over':
      return no.why === 'expired'
        ? `Too late: nobody decided on this request until ${when(no.at)}. Nothing changed; the reseller can ask again.`
        : `Your partnership ended on ${when(no.at)}, and this request with it. Nothing changed; /csp partner list shows what there is.`;
    case 'active-subscriptions':
      return `This customer still has ${no.count === 1 ? 'a subscription in use' : `${seats(no.count)} subscriptions in use`}: ${list(no.names, 'and')}${no.count > no.names.length ? ' and more' : ''}. Suspend or cancel them first with /csp subscription suspend; nothing is suspended by itself.`;
    default:
      return transferRefusals(no, saying);
  }
};
