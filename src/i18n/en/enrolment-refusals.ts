import type { EnrolmentRefusal } from '../../domain/enrolment/refusals.ts';
import type { EnrolmentStatus } from '../../domain/enrolment/enrolment.ts';
import type { RefusalWordsOf } from '../words/refusals.ts';

/** What it waits for, or how it ended. */
const waitsFor: Readonly<Record<EnrolmentStatus, string>> = {
  verifying: 'it waits for the primary contact',
  'in-review': 'it waits for a reviewer',
  rejected: 'something in it has to be put right',
  qualified: 'the agreement is left to accept',
  active: 'it is finished',
  withdrawn: 'it was withdrawn',
};

export const enrolmentRefusals: RefusalWordsOf<EnrolmentRefusal> = (no, { by, when, country }) => {
  switch (no.code) {
    case 'enrol-not-for-providers':
      return 'An indirect provider does not enrol as a reseller. Ask resellers for a partnership instead: /csp partner request.';
    case 'enrolled-already':
      return 'Your company is on record as an indirect reseller already. /csp partner list shows its providers.';
    case 'enrolment-open':
      return `An enrolment of your company is under way: ${waitsFor[no.status]}. /csp enroll status shows who must act.`;
    case 'no-enrolment':
      return 'No enrolment of your company is under way. /csp enroll start begins one.';
    case 'enrolment-elsewhere':
      return by === null
        ? `The enrolment has moved on: since ${when(no.at)} ${waitsFor[no.status]}. Nothing changed now; in the company /csp enroll status shows what comes next.`
        : `Too late: ${by} acted on this enrolment on ${when(no.at)}, and ${waitsFor[no.status]}. Nothing changed now; in the company /csp enroll status shows what comes next.`;
    case 'company-rejected':
      return 'Your company was not confirmed here, so it cannot enrol. Check name, tenant id and MPN id, and set it up again: /csp setup.';
    case 'transition-closed':
      return 'Enrolling as a reseller as well is closed for your company: Microsoft opens it by the anniversary of your direct-bill account. Ask your operator to open it here when your turn comes.';
    case 'profile-incomplete':
      return 'Please fill this in. Legal profile, address, primary contact and support details are all needed before this can be submitted.';
    case 'mpn-inactive':
      return 'Only an MPN profile that is up to date can enrol. Make it so in Partner Center under Account settings, then come back.';
    case 'mpn-not-location':
      return 'This has to be the MPN id of your location, not of the global account. You find it in Partner Center under Account settings, Organization profile.';
    case 'mpn-country-mismatch':
      return `Your tenant is in ${country(no.ours)}, this MPN profile in ${country(no.theirs)}. It has to be the same country; the same CSP region is not enough. Choose the MPN location in ${country(no.ours)}.`;
    case 'contact-elsewhere':
      return 'The primary contact has to work at your company: you, or a colleague. Fill in somebody who does, and tick this.';
    case 'no-rollback-ack-required':
      return 'There is no way back to direct bill only after this. Please tick the box if that is what your company wants.';
    case 'nothing-corrected':
      return 'Nothing is different from what was sent before. Please change what has to be put right, and send it again.';
    case 'verdict-missing':
      return 'Choose “approve” or “reject” here: every open check needs an answer.';
    case 'company-enrols':
      return 'This company enrols as a reseller, and that review decides about the company too. Please use the card of its enrolment.';
    case 'agreement-tick':
      return 'Without this agreement your company can’t take part as a reseller. Please read it and tick the box.';
    case 'incentives-known':
      return `It was ticked on ${when(no.at)} that the incentives invitation came. Nothing is left for you to do.`;
    case 'contact-mail-limit':
      return `Your company has sent ${no.limit} mails from here today, and that is the most. Nothing changed; please try again tomorrow, and the contact gets the link then.`;
    case 'not-direct-bill':
      return 'This company is no direct-bill partner, so there is nothing to restrict. Choose another one.';
    case 'restricted-already':
      return 'This company is on record as restricted already. Nothing is left for you to do.';
    case 'not-restricted':
      return 'This company is not restricted on record. Nothing is left for you to do.';
  }
};
