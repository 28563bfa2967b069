import type { EnrolmentRefusal } from '../../domain/enrolment/refusals.ts';
import type { TransferRefusal } from '../../domain/transfer/refusals.ts';
import { numberOf } from '../../domain/transfer/transfer.ts';
import type { RefusalWordsOf } from '../words/refusals.ts';
import { enrolmentRefusals } from './enrolment-refusals.ts';
import { transferReasons } from './transfer-reasons.ts';

const became = {
  'in-progress': 'was accepted',
  complete: 'was carried out',
  'partially-complete': 'was carried out in part',
  failed: 'was accepted, and nothing of it could be carried out',
  rejected: 'was rejected',
  withdrawn: 'was withdrawn',
  expired: 'expired',
} as const;

export const transferRefusals: RefusalWordsOf<TransferRefusal | EnrolmentRefusal> = (
  no,
  saying,
) => {
  const { by, when } = saying;
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the default has the rest, and one that is missing there does not compile
  switch (no.code) {
    case 'extension-tp-only':
      return 'Only a direct-bill partner that is also enrolled as an indirect reseller extends a relationship. To win a customer together with a provider: /csp customer invite.';
    case 'won-as-reseller':
      return `You won ${no.name} as a reseller, so it has its provider and nothing of yours to hand on. /csp customer show has the provider.`;
    case 'provider-not-partnered':
      return `You have no partnership with ${no.name}. Ask ${no.name} to request one; /csp partner list shows what there is.`;
    case 'consent-required':
      return `No consent of this customer to ${no.name} is on record. Talk to the customer first, then record it: /csp customer consent.`;
    case 'consent-already':
      return `A consent to ${no.name} was recorded on ${when(no.at)} and is not used yet. Extend the relationship with it: /csp customer extend.`;
    case 'already-extended':
      return `${no.name} has had this customer since ${when(no.since)}. /csp customer show has its relationship; to hand over subscriptions: /csp transfer request.`;
    case 'not-extended':
      return `Your relationship with this customer was not extended to ${no.name}. To do that: /csp customer extend.`;
    case 'transfer-tp-only':
      return 'Only a direct-bill partner that is also enrolled as an indirect reseller hands over subscriptions. Whatever a provider owns, it keeps; ask it about changes: /csp subscription list.';
    case 'transfer-cloud':
      return 'Microsoft does not move subscriptions in national clouds. Ask the provider to order anew, and cancel yours afterwards: /csp subscription cancel.';
    case 'transfer-to-itself':
      return 'This is your own company. Choose another provider.';
    case 'move-customer-first':
      return `${no.name} has no relationship with this customer yet. Extend yours first: /csp customer extend, or invite the customer jointly: /csp customer invite.`;
    case 'mca-required':
      return `No Microsoft Customer Agreement of this customer counts for ${no.name}. Ask ${no.name} to record it first: /csp customer agreement.`;
    case 'transfer-empty':
      return 'Nothing is chosen yet. Choose at least one subscription.';
    case 'transfer-too-long':
      return `One request takes ${no.limit} subscriptions, add-ons included. Choose fewer now, and make a second request for the rest.`;
    case 'transfer-line-unknown':
      return 'One of these is no subscription of yours with this customer, so nothing was requested. Choose from the list.';
    case 'addon-needs-base':
      return no.base === null
        ? `${no.name} is an add-on and moves with its base alone. Choose a base; its add-ons come along by themselves.`
        : `${no.name} is an add-on and moves with its base alone. Choose ${no.base}; its add-ons come along by themselves.`;
    case 'already-in-transfer':
      return `${no.name} stands in transfer request ${numberOf(no.transfer)} already, so nothing was requested. Leave it out, or withdraw that one: /csp transfer withdraw.`;
    case 'transfer-ineligible':
      return `${no.name} cannot be moved: ${transferReasons(no.reason)}. Nothing was requested. ${no.reason.why === 'suspended' ? 'Leave it out, or reactivate it first: /csp subscription reactivate.' : 'Leave it out, or cancel it and have the provider order anew: /csp subscription cancel.'}`;
    case 'transfer-draft-gone':
      return 'What you chose is kept for an hour only, or was sent already. Nothing was requested now. /csp transfer list shows what there is; begin again with /csp transfer request.';
    case 'transfer-wrong-company':
      return no.act === 'decide'
        ? 'Your company made this request, so its provider decides. You can withdraw it: /csp transfer withdraw.'
        : 'Your company was asked, so only the one that asked withdraws. You can reject it on its card: /csp transfer show.';
    case 'transfer-not-active':
      return by === null
        ? `Too late: this request ${became[no.status]} on ${when(no.at)}. /csp transfer show has what became of it.`
        : `Too late: this request ${became[no.status]} on ${when(no.at)} (${by}). /csp transfer show has what became of it.`;
    case 'transfer-changed':
      return `Since this was requested, ${no.name} changed: ${transferReasons(no.reason)}.${no.more > 0 ? ` So did ${no.more} more.` : ''} Ask the reseller to withdraw this request and make a new one.`;
    case 'source-not-listed':
      return `${no.name} is not the reseller named with the provider for this customer, so nothing can move between the two. /csp customer show has who is.`;
    case 'transfer-running':
      return `Transfer request ${numberOf(no.transfer)} is being carried out, and nothing it concerns changes until its result is there. Please try again in a few minutes; /csp transfer show has how far it is.`;
    case 'transfer-not-finished':
      return 'There is no result to verify yet. /csp transfer show has how far it is.';
    case 'nothing-to-verify':
      return 'Nothing of this request moved, so there is nothing to verify. /csp transfer show has what became of it.';
    case 'target-verifies-first':
      return `${no.name} looks first whether the subscriptions are listed with it. You will hear when it has; /csp transfer show has how far it is.`;
    default:
      return enrolmentRefusals(no, saying);
  }
};
