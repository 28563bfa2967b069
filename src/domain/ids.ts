declare const brand: unique symbol;
type Id<Of extends string> = string & { readonly [brand]: Of };

export type CompanyId = Id<'company'>;
export type PersonId = Id<'person'>;
export type PartnershipId = Id<'partnership'>;
export type InvitationId = Id<'invitation'>;
export type CustomerId = Id<'customer'>;
export type SubscriptionId = Id<'subscription'>;
export type OrderId = Id<'order'>;
export type AskId = Id<'ask'>;
export type TransferId = Id<'transfer'>;
export type EnrolmentId = Id<'enrolment'>;
export type DeliveryId = Id<'delivery'>;
