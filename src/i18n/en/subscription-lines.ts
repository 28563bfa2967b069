import type { SubscriptionLineWords } from '../words/subscription-lines.ts';

const count = (n: number): string => n.toLocaleString('en');
const left = 'The step in Partner Center is left.';

export const subscriptionLines: SubscriptionLineWords = {
  ordered: (who, customer, first, more) =>
    `${who} ordered for ${customer}: ${first.join(', ')}${more > 0 ? ` and ${count(more)} more` : ''}. ${left}`,
  orderedLine: (n, name) => `${count(n)} × ${name}`,
  dropped: (who, customer) =>
    `${who} dropped the order for ${customer} that waited. Nothing was ordered.`,
  quantity: (who, name, customer, n) =>
    `${who} set ${name} of ${customer} to ${n === 1 ? '1 seat' : `${count(n)} seats`}. ${left}`,
  suspended: (who, name, customer) =>
    `${who} suspended ${name} of ${customer}, with its add-ons. ${left} From then on users lose access, and the data goes after 90, at most 120 days.`,
  reactivated: (who, name, customer) => `${who} reactivated ${name} of ${customer}. ${left}`,
  cancelled: (who, name, customer) =>
    `${who} cancelled ${name} of ${customer}, with its add-ons. ${left}`,
  upgraded: (who, name, customer) =>
    `${who} upgraded ${name} of ${customer}: the new one is ordered, the old one suspended. ${left}`,
  renewal: {
    on: (who, name, customer) => `${who} switched renewal of ${name} of ${customer} on. ${left}`,
    off: (who, name, customer) => `${who} switched renewal of ${name} of ${customer} off. ${left}`,
  },
  reseller: (who, name, customer, mpn) =>
    mpn === null
      ? `${who} removed the reseller of record of ${name} of ${customer}: its incentive counts for nobody. ${left}`
      : `${who} recorded MPN id ${mpn} as reseller of record of ${name} of ${customer}. ${left}`,
  support: {
    assigned: (who, name, customer, contact) =>
      `${who} made ${contact} the designated support contact of ${name} of ${customer}. ${left}`,
    back: (who, name, customer, owner) =>
      `${who} made ${owner} the designated support contact of ${name} of ${customer} again. ${left}`,
    yours: (owner, name, customer) =>
      `${owner} made you the designated support contact of ${name} of ${customer}. Once ${owner} has done so in Partner Center, the customer’s admins see you on the product’s support page. /csp support list shows all of yours.`,
    notYours: (owner, name, customer) =>
      `${owner} recorded that you are no longer the designated support contact of ${name} of ${customer}. Your admin rights and relationship do not change.`,
  },
  done: (who, name, customer) => `${who} ticked that ${name} of ${customer} is done at Microsoft.`,
};
