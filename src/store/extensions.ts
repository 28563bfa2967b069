import type { Relationship, CustomerFact } from '../domain/customer/customer.ts';
import type { Consent, Extended, Extending } from '../domain/customer/extend.ts';
import type { CompanyId, CustomerId } from '../domain/ids.ts';
import type { Actor } from '../domain/people.ts';
import type { Act, Changed, Decide, Face, Page } from './store.ts';

/** Who said yes and what was noted, for the company that recorded it alone. */
export type ConsentSigner = {
  readonly name: string;
  readonly email: string;
  readonly note: string | null;
};
export type ConsentSheet = {
  readonly consent: Consent;
  readonly provider: Face;
  /** Null for the provider, which sees that there is one and its day (I row 21). */
  readonly signer: ConsentSigner | null;
};
/** The billing identity that a partner keeps for a customer. */
export type BillTo = {
  readonly companyName: string;
  readonly email: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly phone: string | null;
  readonly culture: string | null;
  readonly language: string | null;
  readonly addressLine: string | null;
  readonly city: string | null;
  readonly state: string | null;
  readonly postalCode: string | null;
  readonly country: string;
  readonly registrationNumber: string | null;
};
/** The snapshot as the provider got it (I row 20). */
export type BillToCopy = {
  readonly from: Face;
  readonly to: Face;
  readonly at: Date;
  readonly billTo: BillTo;
};

export interface Extensions {
  /** Own direct customers for the picker, by name. */
  customers(actor: Actor, typed: string): Promise<Page<{ id: CustomerId; name: string }>>;
  /** Partnered providers that do not have this customer yet (R-EXT-03). */
  providers(actor: Actor, customer: CustomerId): Promise<readonly Face[]>;
  /** What stands around it, without a lock, with the bill-to data that would be copied. */
  extending(
    actor: Actor,
    customer: CustomerId,
    provider: CompanyId,
  ): Promise<Extending & { readonly billTo: BillTo; readonly signer: ConsentSigner | null }>;
  consent(
    actor: Actor,
    act: Act,
    about: { readonly customer: CustomerId; readonly provider: CompanyId },
    signer: ConsentSigner,
    decide: Decide<Extending, Consent, CustomerFact>,
  ): Promise<Changed<Consent>>;
  /** The relationship, the used consent and the copy in one commit. */
  extend(
    actor: Actor,
    act: Act,
    about: { readonly customer: CustomerId; readonly provider: CompanyId },
    decide: Decide<Extending, Extended, CustomerFact>,
  ): Promise<Changed<Relationship>>;
  /** R-EXT-09. */
  verify(
    actor: Actor,
    act: Act,
    about: { readonly customer: CustomerId; readonly provider: CompanyId },
    decide: Decide<Extending, Relationship, CustomerFact>,
  ): Promise<Changed<Relationship>>;
  /** Of one customer: those the company recorded, and those that name it as provider. */
  consents(actor: Actor, customer: CustomerId): Promise<readonly ConsentSheet[]>;
  /** Copies that went to the company or came from it, newest first. */
  billToCopies(actor: Actor, customer: CustomerId): Promise<readonly BillToCopy[]>;
}
