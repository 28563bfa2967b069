import type {
  CompanyId,
  CustomerId,
  OrderId,
  PartnershipId,
  PersonId,
  SubscriptionId,
} from '../domain/ids.ts';
import type { Backstage, CustomerSeed, Seed } from '../store/store.ts';
import { customers, partnerships } from './customers.ts';
import { channelOf, companies, staff, team, userOf } from './seed.ts';

/** The seed in the bot's own terms; what exists already stays as people left it. */
export function plantSeed(backstage: Pick<Backstage, 'plant'>): Promise<void> {
  const seed: Seed = {
    companies: companies.map(({ key, ...company }) => ({
      ...company,
      id: key as CompanyId,
      cloud: 'public',
      home: team.id,
      team: team.id,
      channel: company.confirmed ? channelOf(key) : null,
      findable: company.confirmed && company.kinds.includes('reseller'),
    })),
    people: staff.map(({ user, name, company, role }) => ({
      id: user.toLowerCase() as PersonId,
      home: team.id,
      user,
      team: team.id,
      name,
      timeZone: company.timeZone,
      company: company.key as CompanyId,
      roles: [role],
    })),
  };
  return backstage.plant(seed);
}

/** Their partnerships and customers, after the companies. */
export function plantCustomers(backstage: Pick<Backstage, 'plant'>): Promise<void> {
  return backstage.plant({
    companies: [],
    people: [],
    partnerships: partnerships.map(({ key, provider, reseller, asked, authorized }) => ({
      id: key as PartnershipId,
      provider: provider as CompanyId,
      reseller: reseller as CompanyId,
      asked: asked.toLowerCase() as PersonId,
      authorized: authorized.toLowerCase() as PersonId,
    })),
    customers: customers.map(customerOf),
  });
}

/** Who did it there: the company's Admin agent. */
const agentOf = (company: string) => userOf(company, 'admin-agent').toLowerCase() as PersonId;

function customerOf(seed: (typeof customers)[number]): CustomerSeed {
  const { key, name, country, contact, address, relationships, agreement, order } = seed;
  const partners = relationships.map(({ partner }) => partner as CompanyId);
  const [first] = partners;
  if (first === undefined) throw new Error(`${key} is nobody's customer.`);
  const [firstName, lastName, phone] = contact;
  const [addressLine, postalCode, city] = address;
  const email = `${firstName}@${key}.example`.toLowerCase();
  const orders = order ? [orderOf(key, order, agentOf(order.owner))] : [];
  return {
    id: key as CustomerId,
    recordedBy: first,
    name,
    tenantId: null,
    domain: `${key}.onmicrosoft.com`,
    country,
    cloud: seed.cloud ?? 'public',
    profile: {
      firstName,
      lastName,
      email,
      phone,
      culture: country === 'DE' ? 'de-DE' : 'nl-NL',
      language: country === 'DE' ? 'de' : 'nl',
      addressLine,
      postalCode,
      city,
    },
    relationships: relationships.map(({ partner, capacity, origin, with: other }) => ({
      partner: partner as CompanyId,
      capacity,
      with: other === undefined ? null : (other as CompanyId),
      origin,
      admin: true,
      ticked: agentOf(partner),
    })),
    agreement: agreement && {
      method: agreement,
      via: first,
      partners,
      version: '2023-04',
      link: 'https://www.microsoft.com/licensing/docs/customeragreement',
      by: agreement === 'page' ? null : agentOf(first),
      signer: { firstName, lastName, email },
    },
    orders,
  };
}

function orderOf(
  customer: string,
  order: NonNullable<(typeof customers)[number]['order']>,
  by: PersonId,
): CustomerSeed['orders'][number] {
  const idOf = (key: string) => `${customer}-${key}` as SubscriptionId;
  return {
    id: `${customer}-order` as OrderId,
    owner: order.owner as CompanyId,
    reseller: order.reseller === undefined ? null : (order.reseller as CompanyId),
    by,
    subscriptions: order.subscriptions.map(({ key, offer, name, quantity, ...more }) => ({
      id: idOf(key),
      offer,
      name,
      quantity,
      parent: more.parent === undefined ? null : idOf(more.parent),
      record: order.mpnId === null ? 'none' : { mpnId: order.mpnId },
      azureId: more.azureId ?? null,
      status: more.status ?? 'active',
    })),
  };
}
