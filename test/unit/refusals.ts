import type { CompanyId, PersonId } from '../../src/domain/ids.ts';
import { enrolmentSamples } from './words/enrolment-samples.ts';
import { subscriptionSamples } from './words/subscription-samples.ts';
import { transferSamples } from './words/transfer-samples.ts';
import { misfits, type Refusal, type RefusalCode } from '../../src/domain/refusals.ts';

const company = 'zuidplas' as CompanyId;
const person = 'nina' as PersonId;
const at = new Date('2026-06-01T08:00:00Z');
const about = 'field';
/** One of each code, and of each of its kinds; a code that is missing does not compile. */
export const samples: { [Code in RefusalCode]: readonly Extract<Refusal, { code: Code }>[] } = {
  'no-role': [{ code: 'no-role' }],
  'role-needed': [{ code: 'role-needed', roles: ['global-admin', 'user-admin'], company }],
  'role-changed': [{ code: 'role-changed', roles: ['global-admin'], company }],
  'company-left': [{ code: 'company-left', company }],
  stranger: [{ code: 'stranger' }],
  'self-approval': (['asked', 'works-there'] as const).flatMap((why) =>
    [company, null].map((admins) => ({ code: 'self-approval' as const, why, admins })),
  ),
  'not-confirmed': [{ code: 'not-confirmed' }],
  'own-roles': [{ code: 'own-roles', about: 'person' }],
  'last-global-admin': [{ code: 'last-global-admin', about: 'roles' }],
  'global-admin-gives': [{ code: 'global-admin-gives', about: 'roles', company }],
  'no-such-person': (['guest', 'bot', 'gone', 'stranger'] as const).map((why) => ({
    code: 'no-such-person',
    about,
    why,
  })),
  'setup-not-allowed': [{ code: 'setup-not-allowed' }],
  'has-global-admin': [{ code: 'has-global-admin', company }],
  'reviewers-only': [{ code: 'reviewers-only' }],
  misfit: misfits.map((why) => ({ code: 'misfit', about, why })),
  'delegate-unfit': (['self', 'no-role'] as const).map((why) => ({
    code: 'delegate-unfit',
    about: 'delegate',
    why,
  })),
  'delegate-away': [{ code: 'delegate-away', about: 'delegate', until: at }],
  'dates-misfit': (['past', 'order', 'too-long'] as const).map((why) => ({
    code: 'dates-misfit',
    about: 'until',
    why,
  })),
  'tenant-taken': [{ code: 'tenant-taken' }],
  'mpn-taken': [{ code: 'mpn-taken' }],
  'channel-unfit': (['archived', 'shared', 'taken', 'not-member', 'direct'] as const).map(
    (why) => ({ code: 'channel-unfit', about: 'channel', why }),
  ),
  unknown: [{ code: 'unknown' }],
  'provider-starts': [{ code: 'provider-starts' }],
  'provider-ends': [{ code: 'provider-ends' }],
  'kind-needed': (['provider', 'reseller'] as const).map((kind) => ({ code: 'kind-needed', kind })),
  'address-needed': [{ code: 'address-needed', about: 'mpn' }],
  'reseller-not-found': (['reseller', 'mpn', 'email'] as const).map((field) => ({
    code: 'reseller-not-found',
    about: field,
  })),
  'two-resellers': [{ code: 'two-resellers', about: 'mpn' }],
  'own-company': [{ code: 'own-company', about }],
  'reseller-not-enrolled': [{ code: 'reseller-not-enrolled', about, name: 'Zuidplas ICT' }],
  'region-mismatch': [{ code: 'region-mismatch', about, ours: 'europe', theirs: 'us' }],
  'region-unknown': [{ code: 'region-unknown', about, country: 'NL' }],
  'already-partners': [{ code: 'already-partners', about, since: at }],
  'already-asked': [{ code: 'already-asked', about, until: at }],
  'too-many-open': [{ code: 'too-many-open', limit: 20 }],
  'declined-lately': [{ code: 'declined-lately', about, until: at }],
  muted: [{ code: 'muted', about }],
  expired: [{ code: 'expired', at }],
  'already-decided': (
    [
      'active',
      'declined',
      'withdrawn',
      'expired',
      'removed',
      'replaced',
      'confirmed',
      'rejected',
    ] as const
  ).flatMap((status) =>
    [person, null].map((by) => ({ code: 'already-decided' as const, status, by, at })),
  ),
  'tick-missing': [{ code: 'tick-missing', about }],
  'attestation-incomplete': [{ code: 'attestation-incomplete', about }],
  'not-partners': [{ code: 'not-partners' }],
  'answer-waits': [{ code: 'answer-waits' }],
  'no-answer-waits': [{ code: 'no-answer-waits' }],
  'mail-finished': [{ code: 'mail-finished' }],
  'no-mail-yet': [{ code: 'no-mail-yet' }],
  'access-cut-already': [{ code: 'access-cut-already', at }],
  'ticked-already': [{ code: 'ticked-already', by: person, at }],
  'nothing-to-choose': (
    ['partners', 'requests', 'customers', 'resellers', 'subscriptions'] as const
  ).map((what) => ({
    code: 'nothing-to-choose',
    what,
  })),
  'not-partnered': [{ code: 'not-partnered', about, name: 'Zuidplas ICT' }],
  'direct-bill-restricted': (['customers', 'orders'] as const).flatMap((what) =>
    [true, false].map((joint) => ({ code: 'direct-bill-restricted' as const, what, joint })),
  ),
  'customer-region': [{ code: 'customer-region', about, ours: 'europe', theirs: 'us' }],
  'cloud-closed': (['no-new-customers', 'no-indirect-model'] as const).map((why) => ({
    code: 'cloud-closed',
    about,
    cloud: 'germany',
    why,
  })),
  'admin-mandatory': [{ code: 'admin-mandatory', about, cloud: 'germany' }],
  'nothing-to-ask': [{ code: 'nothing-to-ask', about, name: 'Tasman Bakery' }],
  'already-invited': [{ code: 'already-invited', about, until: at }],
  'customer-declined-lately': [{ code: 'customer-declined-lately', about, until: at }],
  'invitation-over': (['accepted', 'declined', 'revoked', 'expired', 'voided'] as const).flatMap(
    (status) => [person, null].map((by) => ({ code: 'invitation-over' as const, status, at, by })),
  ),
  'already-sent': [{ code: 'already-sent' }],
  'not-sent-yet': [{ code: 'not-sent-yet' }],
  'acceptor-waits': [{ code: 'acceptor-waits' }],
  'nobody-to-confirm': [{ code: 'nobody-to-confirm' }],
  'link-missing': [{ code: 'link-missing', about: 'text' }],
  'mail-limit': [{ code: 'mail-limit', about: 'how', limit: 100 }],
  'link-dead': [{ code: 'link-dead' }],
  'customer-ga-required': [{ code: 'customer-ga-required', about }],
  'agreement-needed': [{ code: 'agreement-needed', about }],
  'webmail-refused': [{ code: 'webmail-refused', about }],
  'reseller-cannot-create': [[], ['Noordwind Distribution', 'Westerly Supply']].map((names) => ({
    code: 'reseller-cannot-create',
    names,
  })),
  'reseller-required': [{ code: 'reseller-required', about: 'reseller' }],
  'domain-taken': [{ code: 'domain-taken', about: 'domain' }],
  'registration-number': (['missing', 'shape', 'unsupported'] as const).map((why) => ({
    code: 'registration-number',
    about: 'registration',
    why,
    country: 'PL',
    example: '123-456-78-90',
  })),
  'phone-needed': [{ code: 'phone-needed', about: 'phone', country: 'HU' }],
  'name-invented': [{ code: 'name-invented', about: 'name' }],
  'draft-gone': [{ code: 'draft-gone' }],
  'customer-unknown': [{ code: 'customer-unknown' }],
  'not-your-customer': [{ code: 'not-your-customer' }],
  'relationship-ended': [person, null].map((by) => ({ code: 'relationship-ended', by, at })),
  'attestation-needed': [{ code: 'attestation-needed', about: 'attestation' }],
  'reseller-cannot-attest': [[], ['Noordwind Distribution']].map((names) => ({
    code: 'reseller-cannot-attest',
    names,
  })),
  'attested-already': [{ code: 'attested-already', about: 'email' }],
  'day-to-come': [{ code: 'day-to-come', about }],
  'no-admin-rights': [{ code: 'no-admin-rights' }],
  'admin-ended-already': [{ code: 'admin-ended-already', at }],
  'admin-returned-already': [{ code: 'admin-returned-already' }],
  ...subscriptionSamples,
  ...transferSamples,
  ...enrolmentSamples,
  'old-button': [true, false].map((card) => ({ code: 'old-button', card })),
  'trigger-expired': [{ code: 'trigger-expired' }],
  busy: [{ code: 'busy' }],
  'database-away': [{ code: 'database-away' }],
};
