import type { Added, Adding, CustomerDetails } from '../domain/customer/add.ts';
import type { Customer, CustomerFact } from '../domain/customer/customer.ts';
import type { Altered, Held, Running } from '../domain/customer/life.ts';
import type { Language } from '../domain/company.ts';
import type { CompanyId, CustomerId, PersonId } from '../domain/ids.ts';
import type { Actor } from '../domain/people.ts';
import type { Act, Changed, Decide, Page } from './store.ts';

/** Whom one reaches at the customer. */
type CustomerContact = {
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly email: string | null;
  readonly phone: string | null;
};
/** A customer with everything that a sheet says of it to one company. */
export type CustomerSheet = Held &
  Running & {
    readonly contact: CustomerContact;
    /** The partners it names; `here`: confirmed on Samen, so that they can be told. */
    readonly partners: ReadonlyMap<CompanyId, { readonly name: string; readonly here: boolean }>;
    readonly names: ReadonlyMap<PersonId, string>;
  };
export type CustomerFilter = {
  readonly state: 'customers' | 'former';
  /** Those shared with this partner alone. */
  readonly partner: CompanyId | null;
};
/** What can be kept besides the change itself. */
export type CustomerKept = {
  readonly signer?: {
    readonly firstName: string;
    readonly lastName: string;
    readonly email: string;
    readonly phone: string | null;
  };
  readonly attested?: { readonly version: string; readonly language: Language };
};

/** A company sees the customers it has, had or recorded itself, and of other partners only those that were named with it. */
export interface Customers {
  list(actor: Actor, filter: CustomerFilter, after: string | null): Promise<Page<CustomerSheet>>;
  look(actor: Actor, id: CustomerId): Promise<CustomerSheet>;
  /** For pickers: `having` narrows to those with which there is a relationship now, `ordering` to those it may order for (R-TRN-09). */
  pick(
    actor: Actor,
    typed: string,
    status: 'any' | 'having' | 'ordering',
  ): Promise<Page<{ id: CustomerId; name: string }>>;
  /** The other side of each partnership that is in force, by name. */
  partners(
    actor: Actor,
    side: 'provider' | 'reseller',
    typed: string,
  ): Promise<Page<{ id: CompanyId; name: string }>>;
  /** R-PART-16: customers of both, by name; the first few and their number. */
  shared(actor: Actor, partner: CompanyId): Promise<Page<{ id: CustomerId; name: string }>>;
  /** What stands around a new customer, without a lock. */
  adding(actor: Actor, reseller: CompanyId | null): Promise<Adding>;
  /** Whether one of its own has this domain. */
  ownDomain(actor: Actor, domain: string): Promise<boolean>;
  readonly drafts: {
    keep(actor: Actor, id: string, details: CustomerDetails): Promise<void>;
    /** Null: never here, somebody else's, or older than an hour. */
    read(actor: Actor, id: string): Promise<CustomerDetails | null>;
    drop(actor: Actor, id: string): Promise<void>;
  };
  /** Makes the customer of a draft, which goes with it. */
  add(
    actor: Actor,
    act: Act,
    draft: string,
    decide: Decide<Adding & { details: CustomerDetails }, Added, CustomerFact>,
    /** The draft of the order that waits from then on, with what is in its way (R-CUST-15). */
    order?: { readonly draft: string; readonly why: string } | null,
  ): Promise<Changed<Customer>>;
  change(
    actor: Actor,
    act: Act,
    id: CustomerId,
    decide: Decide<CustomerSheet, Altered, CustomerFact>,
    kept?: CustomerKept,
  ): Promise<Changed<Customer>>;
}

/** What jobs hold. */
export interface CustomersBackstage {
  /** As one company sees it; null where it is gone, or not that company's to see. */
  sheet(id: CustomerId, company: CompanyId): Promise<CustomerSheet | null>;
  /** What was typed more than an hour ago. */
  forgetDrafts(): Promise<void>;
}
