/**
 * Organisation registration numbers, by country. Version 2026-11-20.
 * Sources: Microsoft's Partner Center documentation, "Create a customer for an indirect reseller" (the 24 countries),
 * "Registration ID number information" (which number it is) and "REST error codes" (the phone numbers).
 * The pages give a shape for Belarus alone; the other shapes are those of the national number they name. Where they
 * name several, or one without a public shape, any number passes: AM, IQ, MM, SS, TJ, ZA.
 */
type RegistrationRule = {
  /** What Microsoft calls the number. */
  readonly name: string;
  readonly shape: RegExp;
  readonly example: string;
};

const classes = new Map([
  ['9', '\\d'],
  ['A', '[A-Z]'],
  ['X', '[A-Z\\d]'],
]);
/** 9: a digit, A: a letter, X: either; written with or without spaces, dots, dashes and slashes. */
const like = (...masks: readonly string[]) => {
  const shapes = masks.map((mask) =>
    Array.from(mask, (sign) => classes.get(sign) ?? sign).join('[ ./-]?'),
  );
  return new RegExp(`^(?:${shapes.join('|')})$`, 'i');
};
const anyNumber = /^(?=.*\d)[A-Z\d](?:[ ./-]?[A-Z\d]){3,29}$/i;

const rules = new Map<string, RegistrationRule>(
  Object.entries({
    AE: { name: 'TRN', shape: like('999999999999999'), example: '100123456700003' },
    AM: { name: 'TIN', shape: anyNumber, example: '01234567' },
    AZ: { name: 'TIN', shape: like('9999999999'), example: '1234567891' },
    BR: { name: 'CNPJ', shape: like('XXXXXXXXXXXX99'), example: '12.345.678/0001-95' },
    BY: { name: 'UNP', shape: like('999999999'), example: '123456789' },
    HU: { name: 'TIN', shape: like('99999999999'), example: '12345678-1-42' },
    IN: { name: 'PAN', shape: like('AAAAA9999A', '99AAAAA9999AXXX'), example: 'ABCDE1234F' },
    IQ: { name: 'TIN', shape: anyNumber, example: '123456789' },
    KG: { name: 'INN', shape: like('99999999999999'), example: '12345678901234' },
    KZ: { name: 'BIN', shape: like('999999999999'), example: '123456789012' },
    MD: { name: 'IDNO', shape: like('9999999999999'), example: '1234567890123' },
    MM: { name: 'TIN', shape: anyNumber, example: '123456789' },
    PL: { name: 'NIP', shape: like('9999999999', '99999999999'), example: '123-456-78-90' },
    RU: { name: 'INN', shape: like('9999999999', '999999999999'), example: '1234567890' },
    SA: { name: 'TIN', shape: like('9999999999', '999999999999999'), example: '3123456789' },
    SS: { name: 'TIN', shape: anyNumber, example: '123456789' },
    TH: { name: 'TIN', shape: like('9999999999999'), example: '0123456789012' },
    TJ: { name: 'INN', shape: anyNumber, example: '123456789' },
    TR: { name: 'TIN', shape: like('9999999999', '99999999999'), example: '1234567890' },
    UA: { name: 'EDRPOU', shape: like('99999999'), example: '12345678' },
    UZ: { name: 'INN', shape: like('999999999'), example: '123456789' },
    VE: { name: 'RIF', shape: like('A999999999'), example: 'J-12345678-9' },
    VN: { name: 'TIN', shape: like('9999999999', '9999999999999'), example: '0123456789-001' },
    ZA: { name: 'TRN', shape: anyNumber, example: '1234567890' },
  }),
);

/** The number a customer of this country must have (R-CUST-12); null: none is asked for and none is sent. */
export const registrationRule = (country: string): RegistrationRule | null =>
  rules.get(country.toUpperCase()) ?? null;

// prettier-ignore
const withPhone = new Set(['AM', 'AZ', 'BY', 'HU', 'KZ', 'KG', 'MD', 'RU', 'TJ', 'UZ', 'UA']);

/** Whether Microsoft demands a phone number of a customer of this country (R-CUST-12). */
export const phoneNeeded = (country: string): boolean => withPhone.has(country.toUpperCase());
