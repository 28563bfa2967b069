/**
 * The culture and language of a customer's billing profile (R-CUST-11). Version 2026-11-20.
 * Source: Microsoft's Partner Center documentation, "Partner Center supported languages and locales": the first culture
 * of the country there, except Belgium (nl-BE before fr-BE) and Canada (en-US before fr-CA), where Unicode's CLDR
 * says that more people speak the other. A country in neither list has en-US alone.
 */
// prettier-ignore
const own = [
  'am-ET', 'ar-AE', 'ar-BH', 'ar-DZ', 'ar-EG', 'ar-IQ', 'ar-JO', 'ar-KW', 'ar-LB', 'ar-LY', 'ar-MA',
  'ar-OM', 'ar-QA', 'ar-SA', 'ar-TN', 'ar-YE', 'az-Latn-AZ', 'be-BY', 'bg-BG', 'bn-BD', 'bs-Latn-BA',
  'cs-CZ', 'da-DK', 'de-AT', 'de-CH', 'de-DE', 'de-LI', 'de-LU', 'dv-MV', 'el-GR', 'en-AU', 'en-BZ',
  'en-GB', 'en-IE', 'en-IN', 'en-JM', 'en-MY', 'en-NZ', 'en-PH', 'en-SG', 'en-TT', 'en-ZA', 'en-ZW',
  'es-AR', 'es-BO', 'es-CL', 'es-CO', 'es-CR', 'es-DO', 'es-EC', 'es-ES', 'es-GT', 'es-HN', 'es-MX',
  'es-NI', 'es-PA', 'es-PE', 'es-PR', 'es-PY', 'es-SV', 'es-UY', 'es-VE', 'et-EE', 'fi-FI', 'fo-FO',
  'fr-FR', 'fr-MC', 'ha-Latn-NG', 'he-IL', 'hr-HR', 'hu-HU', 'hy-AM', 'id-ID', 'is-IS', 'it-IT',
  'ja-JP', 'ka-GE', 'kk-KZ', 'km-KH', 'ko-KR', 'ky-KG', 'lo-LA', 'lt-LT', 'lv-LV', 'mk-MK', 'mn-MN',
  'ms-BN', 'mt-MT', 'nb-NO', 'ne-NP', 'nl-BE', 'nl-NL', 'pl-PL', 'ps-AF', 'pt-BR', 'pt-CV', 'pt-PT',
  'ro-RO', 'ru-RU', 'rw-RW', 'si-LK', 'sk-SK', 'sl-SI', 'sq-AL', 'sr-Latn-ME', 'sr-Latn-RS', 'sv-SE',
  'sw-KE', 'tg-Cyrl-TJ', 'th-TH', 'tk-TM', 'tr-TR', 'uk-UA', 'ur-PK', 'uz-Latn-UZ', 'vi-VN', 'wo-SN',
  'zh-HK', 'zh-MO', 'zh-TW',
];
// prettier-ignore
const borrowed: Readonly<Record<string, readonly string[]>> = {
  'ar-SA': ['ER', 'MR', 'PS', 'SO'],
  'ca-ES': ['AD'],
  'da-DK': ['GL'],
  'el-GR': ['CY'],
  'en-GB': ['BB', 'BM', 'BS', 'BW', 'FJ', 'GH', 'KN', 'KY', 'MU', 'NA', 'TZ', 'UG', 'ZM'],
  'es-ES': ['GQ'],
  'fr-FR': [
    'BF', 'BI', 'BJ', 'BL', 'CD', 'CF', 'CG', 'CI', 'CM', 'DJ', 'GA', 'GF', 'GN', 'GP', 'HT', 'KM',
    'MF', 'MG', 'ML', 'MQ', 'NC', 'NE', 'PF', 'PM', 'RE', 'TD', 'TF', 'TG', 'WF', 'YT',
  ],
  'it-IT': ['SM', 'VA'],
  'nb-NO': ['BV', 'SJ'],
  'nl-NL': ['AW', 'BQ', 'CW', 'SR'],
  'pt-PT': ['AO', 'GW', 'MZ', 'ST', 'TL'],
  'ro-RO': ['MD'],
  'sv-SE': ['AX'],
};
const byCountry = new Map([
  ...own.map((culture) => [culture.slice(-2), culture] as const),
  ...Object.entries(borrowed).flatMap(([culture, countries]) =>
    countries.map((country) => [country, culture] as const),
  ),
]);

/** The usual culture of a country, like nl-NL, and its two-letter language. */
export function culturesOf(country: string): { culture: string; language: string } {
  const culture = byCountry.get(country.toUpperCase()) ?? 'en-US';
  return { culture, language: culture.slice(0, 2) };
}
