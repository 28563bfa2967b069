import type { Cloud } from '../company.ts';
import type { CompanyId, CustomerId, PersonId } from '../ids.ts';
import type { Kind } from '../people.ts';

/** One company's record of a customer; a typed domain, tenant id or address never joins two of them (product.md 1). */
export type Customer = {
  readonly id: CustomerId;
  readonly recordedBy: CompanyId;
  readonly name: string;
  readonly tenantId: string | null;
  readonly domain: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly cloud: Cloud;
  readonly recordedAt: Date;
  readonly version: number;
};

/** How we know that a thing was also done at Microsoft; nobody but a person has said so yet. */
export type AtMicrosoft =
  | { readonly known: 'declared' }
  | {
      readonly known: 'ticked';
      readonly via: 'partner' | 'customer';
      /** Null: the customer, on the page. */
      readonly by: PersonId | null;
      readonly at: Date;
    };

export const origins = [
  'created',
  'solo-invite',
  'joint-invite',
  'extension',
  'pre-existing',
] as const;
export type Origin = (typeof origins)[number];

/** Customer and one partner (C.4); several partners per customer are allowed. */
export type Relationship = {
  readonly id: string;
  readonly partner: CompanyId;
  /** What the partner is to this customer: it decides what its removal ends (R-REL-02, R-REL-06). */
  readonly capacity: Kind;
  /** The partner named in the same act; both see each other's half, and nobody else's. */
  readonly with: CompanyId | null;
  readonly origin: Origin;
  readonly since: Date;
  readonly atMicrosoft: AtMicrosoft;
} & (
  | { readonly status: 'active' }
  | {
      readonly status: 'removed';
      readonly by: PersonId | null;
      readonly at: Date;
      readonly told: boolean;
    }
);

/** Delegated admin privileges of one partner; independent of its relationship. */
export type AdminGrant = {
  readonly partner: CompanyId;
  readonly source: 'create' | 'invite' | 'other';
  readonly known: 'declared' | 'ticked' | 'read';
  readonly since: Date;
} & (
  | { readonly granted: true }
  | {
      readonly granted: false;
      readonly by: 'customer' | 'removal';
      /** The day on which the customer took it away, as the partner learnt it. */
      readonly on: Date | null;
      readonly at: Date;
      readonly recordedBy: PersonId | null;
    }
);

/** C.5. `direct`: the customer itself at Microsoft; `page`: declared on our page; `attested`: by a partner. */
export type Agreement = {
  readonly id: string;
  readonly method: 'direct' | 'page' | 'attested';
  readonly via: CompanyId;
  /** Whom it counts for; an acceptance by the customer itself counts for everybody. */
  readonly partners: readonly CompanyId[];
  readonly version: string;
  readonly link: string;
  readonly agreedOn: Date;
  readonly at: Date;
  readonly by: PersonId | null;
};

export type CustomerFact = {
  readonly customer: CustomerId;
  /** Whose relationship, right or agreement it is. */
  readonly partner: CompanyId;
} & (
  { readonly kind: QuietCustomerKind } | { readonly kind: ExtensionKind; readonly to: CompanyId }
);
/** What a partner does to hand a customer to a provider. */
type ExtensionKind =
  'customer.consent-recorded' | 'customer.extended' | 'customer.extension-verified';
export type QuietCustomerKind =
  | 'customer.added'
  | 'customer.removed'
  | 'customer.agreement-recorded'
  | 'customer.admin-ended'
  | 'customer.admin-returned'
  | 'customer.done-at-microsoft';

/** The agreement that counts for all of these partners, null where none does (C.5). */
export const agreementFor = (
  agreements: readonly Agreement[],
  partners: readonly CompanyId[],
): Agreement | null =>
  agreements.find(
    (one) => one.method === 'direct' || partners.every((partner) => one.partners.includes(partner)),
  ) ?? null;

export const activeOf = (
  relationships: readonly Relationship[],
  partner: CompanyId,
): Extract<Relationship, { status: 'active' }> | null =>
  relationships.find(
    (one): one is Extract<Relationship, { status: 'active' }> =>
      one.partner === partner && one.status === 'active',
  ) ?? null;

export const hasAdmin = (grants: readonly AdminGrant[], partner: CompanyId): boolean =>
  grants.some((one) => one.partner === partner && one.granted);
