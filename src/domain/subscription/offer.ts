/** What can be bought through the programme; the catalogue is versioned data (src/data/offers.ts), or imported. */
export const offerKinds = [
  'licence',
  'azure-payg',
  'azure-plan',
  'reserved-instance',
  'term',
  'marketplace',
] as const;
type OfferKind = (typeof offerKinds)[number];

export type Offer = {
  readonly id: string;
  readonly name: string;
  readonly kind: OfferKind;
  /** `licence`: so many seats; `usage`: one subscription, billed by what it used. */
  readonly billing: 'licence' | 'usage';
  readonly minimum: number;
  readonly maximum: number;
  /** ISO 3166-1 alpha-2; empty: everywhere. */
  readonly countries: readonly string[];
  /** Of an add-on: the offers it hangs on, one of which has to be there (R-ORD-06); empty: a base. */
  readonly prerequisites: readonly string[];
  /** What it can be upgraded to. */
  readonly upgradesTo: readonly string[];
  /** Whether its reseller of record can be changed later (R-RSL-08). */
  readonly recordFixed: boolean;
};

export const isAddOn = (offer: Offer): boolean => offer.prerequisites.length > 0;
/** R-ORD-09: sold where the customer is, and where its seller is. */
export const soldIn = (offer: Offer, countries: readonly string[]): boolean =>
  offer.countries.length === 0 || countries.every((one) => offer.countries.includes(one));
/** Null: fits (R-ORD-05). */
export const misfitOf = (
  offer: Offer,
  quantity: number,
): { minimum: number; maximum: number } | null =>
  Number.isInteger(quantity) && quantity >= offer.minimum && quantity <= offer.maximum
    ? null
    : { minimum: offer.minimum, maximum: offer.maximum };
