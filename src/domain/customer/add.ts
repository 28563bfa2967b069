import type { CloudCapability } from '../clouds.ts';
import type { Cloud } from '../company.ts';
import type { CompanyId, CustomerId } from '../ids.ts';
import { sameRegion } from '../invitation/invitation.ts';
import { refused, settled, type Outcome } from '../outcome.ts';
import type { Party, RegionOf } from '../partnership.ts';
import type { Actor, Kind } from '../people.ts';
import type { Refusal } from '../refusals.ts';
import type { Customer, CustomerFact, Origin } from './customer.ts';
import { customerFact, needs, needsAs } from './life.ts';

/** As what a company creates customers: for its resellers, or for itself (R-CUST-02). */
export const creating = ['provider', 'direct-bill'] as const;
export type Creating = (typeof creating)[number];

/** Everything that was typed about a new customer. */
export type CustomerDetails = {
  readonly as: Creating;
  /** Null where it is the company's own. */
  readonly reseller: CompanyId | null;
  readonly name: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly phone: string | null;
  readonly country: string;
  readonly state: string | null;
  readonly addressLine: string;
  readonly city: string;
  readonly postalCode: string;
  readonly domain: string;
  readonly registration: string | null;
  readonly cloud: Cloud;
};

/** What is known of countries and names; the values are data. */
export type DetailRules = {
  readonly registrationRule: (country: string) => { shape: RegExp; example: string } | null;
  readonly phoneNeeded: (country: string) => boolean;
  /** E.164, null where it is no number of that country. */
  readonly phoneOf: (typed: string, country: string) => string | null;
  readonly looksInvented: (name: string) => boolean;
  readonly culturesOf: (country: string) => { culture: string; language: string };
};
export type CustomerData = DetailRules & {
  readonly regionOf: RegionOf;
  readonly clouds: Readonly<Record<Cloud, CloudCapability>>;
};

/** What stands around a new customer at this moment. */
export type Adding = {
  readonly company: Party & { readonly restricted: boolean };
  /** The named reseller, with which there is or was a partnership; null for any other. */
  readonly reseller: (Party & { readonly mpnId: string }) | null;
  readonly partnered: boolean;
};
export type Added = {
  readonly customer: Customer;
  readonly details: CustomerDetails;
  readonly culture: string;
  readonly language: string;
  readonly relationships: readonly {
    readonly partner: CompanyId;
    readonly capacity: Kind;
    readonly with: CompanyId | null;
    readonly origin: Origin;
  }[];
  readonly grants: readonly CompanyId[];
};

/** As what this person may create customers, whatever else is in the way. */
export const createsAs = (by: Actor): readonly Creating[] =>
  creating.filter(
    (one) =>
      by.kinds.includes(one) &&
      !(one === 'provider'
        ? needsAs('customer.create-for-reseller', one, by)
        : needs('customer.create', by)),
  );

/** R-CUST-01; matrix rows 12 and 13. `providers`: by name, for a reseller that asks. */
export function mayAdd(
  by: Actor,
  at: { confirmed: boolean; restricted: boolean; providers: readonly string[] },
): Refusal | null {
  if (!by.kinds.includes('provider') && !by.kinds.includes('direct-bill'))
    return { code: 'reseller-cannot-create', names: at.providers };
  const ways = createsAs(by);
  if (ways.length === 0)
    return by.kinds.includes('provider')
      ? needs('customer.create-for-reseller', by)
      : needs('customer.create', by);
  if (!at.confirmed) return { code: 'not-confirmed' };
  if (at.restricted && !ways.includes('provider')) return restrictedFor(by);
  return null;
}

const restrictedFor = ({ kinds }: Actor): Refusal => ({
  code: 'direct-bill-restricted',
  what: 'customers',
  joint: kinds.includes('reseller'),
});

/** R-CUST-11, -12, -14: what Microsoft would refuse; the phone number comes back in its one spelling. */
export function checkDetails(
  details: CustomerDetails,
  data: DetailRules,
): Outcome<CustomerDetails, never> {
  const { country } = details;
  if (data.looksInvented(details.name)) return refused({ code: 'name-invented', about: 'name' });
  const phone = details.phone === null ? null : data.phoneOf(details.phone, country);
  if (details.phone !== null && phone === null)
    return refused({ code: 'misfit', about: 'phone', why: 'phone' });
  if (phone === null && data.phoneNeeded(country))
    return refused({ code: 'phone-needed', about: 'phone', country });
  const rule = data.registrationRule(country);
  const why = wrongNumber(details.registration, rule);
  if (why)
    return refused({
      code: 'registration-number',
      about: 'registration',
      why,
      country,
      example: rule?.example ?? '',
    });
  return settled({ ...details, phone });
}

/** 600049, 600050 and 600002 in Microsoft's words. */
function wrongNumber(typed: string | null, rule: { shape: RegExp } | null) {
  if (!rule) return typed === null ? null : 'unsupported';
  if (typed === null) return 'missing';
  return rule.shape.test(typed) ? null : 'shape';
}

/** Everything that refuses a new customer, asked before the review and again at its submission (R-CUST-01 to -03, R-REG-01, R-INV-23). */
export function addCustomer(
  seen: Adding,
  ask: { id: CustomerId; details: CustomerDetails },
  by: Actor,
  data: CustomerData,
  now: Date,
): Outcome<Added, CustomerFact> {
  const { company, reseller } = seen;
  const { restricted, confirmed } = company;
  const no = mayAdd(by, { confirmed, restricted, providers: [] });
  if (no) return refused(no);
  const { as } = ask.details;
  if (!createsAs(by).includes(as)) return refused({ code: 'misfit', about: 'as', why: 'choice' });
  if (as === 'direct-bill' && restricted) return refused(restrictedFor(by));
  if (as === 'provider') {
    if (ask.details.reseller === null)
      return refused({ code: 'reseller-required', about: 'reseller' });
    if (!reseller) return refused({ code: 'misfit', about: 'reseller', why: 'choice' });
    if (!seen.partnered)
      return refused({ code: 'not-partnered', about: 'reseller', name: reseller.name });
  }
  const region = sameRegion(company.country, ask.details.country, data.regionOf);
  if (region) return refused(region);
  const { closed } = data.clouds[ask.details.cloud];
  if (closed === 'no-new-customers' || (closed && as === 'provider'))
    return refused({ code: 'cloud-closed', about: 'cloud', cloud: ask.details.cloud, why: closed });
  const checked = checkDetails(ask.details, data);
  if (!checked.ok) return checked;
  const details = checked.next;
  const other = as === 'provider' && reseller ? reseller.id : null;
  const origin: Origin = 'created';
  const relationships = [
    { partner: company.id, capacity: as, with: other, origin },
    ...(other === null
      ? []
      : [{ partner: other, capacity: 'reseller' as const, with: company.id, origin }]),
  ];
  const customer: Customer = {
    id: ask.id,
    recordedBy: company.id,
    name: details.name,
    tenantId: null,
    domain: details.domain,
    country: details.country,
    cloud: details.cloud,
    recordedAt: now,
    version: 1,
  };
  return settled(
    {
      customer,
      details,
      ...data.culturesOf(details.country),
      relationships,
      // R-CUST-05, -17: created, both have the rights.
      grants: relationships.map(({ partner }) => partner),
    },
    customerFact('customer.added', customer.id, company.id),
  );
}
