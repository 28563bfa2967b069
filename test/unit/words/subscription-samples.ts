import type { PersonId } from '../../../src/domain/ids.ts';
import type { SubscriptionRefusal } from '../../../src/domain/subscription/refusals.ts';

const at = new Date('2026-06-01T08:00:00Z');
const about = 'field';
const name = 'Office 365 E3';
const nobody = [null, 'nina' as PersonId] as const;
type Code = SubscriptionRefusal['code'];

/** One of each code of orders and subscriptions, and of each of its kinds. */
export const subscriptionSamples: {
  [C in Code]: readonly Extract<SubscriptionRefusal, { code: C }>[];
} = {
  'reseller-cannot-order': [{ code: 'reseller-cannot-order' }],
  'no-relationship': [{ code: 'no-relationship', name }],
  'not-direct-customer': [{ code: 'not-direct-customer', name }],
  'agreement-required': [{ code: 'agreement-required', name }],
  'order-reseller-not-enrolled': [{ code: 'order-reseller-not-enrolled', name }],
  'offer-unknown': [{ code: 'offer-unknown', about }],
  'offer-not-sold': [{ code: 'offer-not-sold', about, name, country: 'NL' }],
  'quantity-misfit': [1, 300].map((maximum) => ({
    code: 'quantity-misfit',
    about,
    asked: 2,
    minimum: 1,
    maximum,
  })),
  'base-needed': [{ code: 'base-needed', about, name, names: ['Office 365 E1', 'Office 365 E5'] }],
  'base-suspended': [{ code: 'base-suspended', about, name }],
  'record-needed': [{ code: 'record-needed', about }],
  'own-mpn': [{ code: 'own-mpn', about, mpn: '4100001' }],
  'mpn-unknown': [{ code: 'mpn-unknown', about, mpn: '4100001' }],
  'wrong-mpn': [{ code: 'wrong-mpn', about, mpn: '4100001', right: '4200002' }],
  'mpn-not-reseller': [{ code: 'mpn-not-reseller', about, mpn: '4100001' }],
  'order-empty': [{ code: 'order-empty' }],
  'order-too-long': [{ code: 'order-too-long', limit: 25 }],
  'order-draft-gone': [{ code: 'order-draft-gone' }],
  'line-misfit': [
    { code: 'line-misfit', line: 17, why: { code: 'offer-unknown', about } },
    {
      code: 'line-misfit',
      line: 17,
      why: { code: 'quantity-misfit', about, asked: 2, minimum: 3, maximum: 300 },
    },
  ],
  'order-over': nobody.flatMap((by) =>
    (['placed', 'dropped'] as const).map((status) => ({ code: 'order-over', status, by, at })),
  ),
  'ask-the-provider': [{ code: 'ask-the-provider' }],
  'subscription-over': nobody.map((by) => ({ code: 'subscription-over', by, at })),
  'subscription-moved': [{ code: 'subscription-moved', name }],
  'subscription-suspended': [{ code: 'subscription-suspended', about, name }],
  'quantity-moved': [{ code: 'quantity-moved', about, was: 15, is: 20 }],
  'quantity-same': [{ code: 'quantity-same', about, is: 15 }],
  'suspended-already': nobody.map((by) => ({ code: 'suspended-already', by, at })),
  'active-already': [{ code: 'active-already' }],
  'renewal-already': [true, false].map((renews) => ({ code: 'renewal-already', renews })),
  'no-upgrade': [{ code: 'no-upgrade', about, name }],
  'record-fixed': [{ code: 'record-fixed', name }],
  'no-reseller-here': [{ code: 'no-reseller-here' }],
  'support-needs-admin': [{ code: 'support-needs-admin', about, name }],
  'support-already': [null, name].map((who) => ({ code: 'support-already', about, who })),
  'already-asked-provider': [{ code: 'already-asked-provider', until: at }],
  'no-provider-here': [{ code: 'no-provider-here', name }],
  'ask-over': (['expired', 'voided'] as const).map((why) => ({ code: 'ask-over', why, at })),
  'active-subscriptions': [1, 12].map((count) => ({
    code: 'active-subscriptions',
    names: [name],
    count,
  })),
};
