import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js';

/**
 * What was typed as an E.164 number like +31201234567; a national number is read as the country's own.
 * Null where it is none. The numbering plans come with libphonenumber-js, from Google's libphonenumber.
 */
export function phoneOf(typed: string, country: string): string | null {
  const own = country.toUpperCase();
  const read = parsePhoneNumberFromString(typed.trim(), {
    ...(isSupportedCountry(own) ? { defaultCountry: own } : {}),
    extract: false,
  });
  return read?.isValid() === true ? read.number : null;
}
