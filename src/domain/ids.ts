declare const brand: unique symbol;
type Id<Of extends string> = string & { readonly [brand]: Of };

export type CompanyId = Id<'company'>;
export type PersonId = Id<'person'>;
export type PartnershipId = Id<'partnership'>;
export type DeliveryId = Id<'delivery'>;
