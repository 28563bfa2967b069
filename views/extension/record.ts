import { countryName } from '../../src/data/countries.ts';
import type { Consent } from '../../src/domain/customer/extend.ts';
import type { CompanyId, CustomerId, PersonId } from '../../src/domain/ids.ts';
import { plain } from '../../src/i18n/text.ts';
import { name } from '../blocks.ts';
import type { Reader } from '../frame.ts';

type Called = { readonly id: CompanyId; readonly name: string };

/** For which customer, and how many providers there are to choose from. */
export type Choosing = {
  readonly customer: { readonly id: CustomerId; readonly name: string };
  readonly providers: number;
  readonly chosen: Called | null;
};

/** The billing identity that is copied (R-EXT-05). */
export type BillToRecord = {
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

/** What a customer's sheet says of extensions to one company. */
export type ExtensionRecord = {
  readonly consents: readonly {
    readonly consent: Consent;
    readonly provider: Called;
    readonly signer: {
      readonly name: string;
      readonly email: string;
      readonly note: string | null;
    } | null;
  }[];
  readonly copies: readonly {
    readonly from: Called;
    readonly to: Called;
    readonly at: Date;
    readonly billTo: BillToRecord;
  }[];
  readonly names: ReadonlyMap<PersonId, string>;
};

const joined = (parts: readonly (string | null)[], by: string): string | null => {
  const there = parts.filter((one): one is string => one !== null && one !== '');
  return there.length === 0 ? null : there.map((one) => plain(one, 200)).join(by);
};

/** Everything that is copied, each on its line; what is not known is left out. */
export function billToLines(b: BillToRecord, { words }: Reader): string[] {
  const w = words.extension.billTo;
  const contact = joined([b.firstName, b.lastName], ' ');
  const street = joined([b.addressLine, joined([b.postalCode, b.city], ' '), b.state], ', ');
  const country = countryName(b.country, words.language);
  const language = joined([b.language, b.culture], ', ');
  return [
    w.company(name(b.companyName)),
    ...(contact === null ? [] : [w.contact(contact)]),
    ...(b.email === null ? [] : [w.email(name(b.email))]),
    ...(b.phone === null ? [] : [w.phone(name(b.phone))]),
    w.address(street === null ? country : `${street}, ${country}`),
    ...(b.registrationNumber === null ? [] : [w.registration(name(b.registrationNumber))]),
    ...(language === null ? [] : [w.language(language)]),
  ];
}
