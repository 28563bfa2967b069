/**
 * The CSP regional authorization table: a provider and a reseller must be in one region.
 * Source: Microsoft's Partner Center documentation, "CSP program regional authorization overview", as of August 2021.
 */
// prettier-ignore
export const regions = {
  africa: {
    name: 'Africa',
    countries: [
      'AO', 'BF', 'BI', 'BJ', 'BW', 'CD', 'CF', 'CG', 'CI', 'CM', 'CV', 'DJ', 'ER', 'ET', 'GA', 'GH',
      'GM', 'GN', 'GQ', 'GW', 'KE', 'KM', 'LR', 'MG', 'ML', 'MU', 'MW', 'NA', 'NC', 'NE', 'NG', 'PF',
      'RE', 'RW', 'SC', 'SH', 'SL', 'SN', 'SO', 'SS', 'ST', 'TD', 'TG', 'TZ', 'UG', 'YT', 'ZM',
    ],
  },
  'asia-pacific': {
    name: 'Asia and Pacific',
    countries: [
      'BD', 'BN', 'BT', 'HK', 'ID', 'KH', 'LA', 'LK', 'MM', 'MO', 'MV', 'MY', 'NP', 'PH', 'SG', 'TH',
      'TL', 'VN',
    ],
  },
  australia: {
    name: 'Australia',
    countries: [
      'AU', 'CC', 'CK', 'CX', 'FJ', 'FM', 'GU', 'HM', 'KI', 'MH', 'MP', 'NF', 'NR', 'NU', 'PG', 'PN',
      'PW', 'SB', 'TF', 'TK', 'TO', 'TV', 'WF',
    ],
  },
  brazil: {
    name: 'Brazil',
    countries: [
      'BR',
    ],
  },
  canada: {
    name: 'Canada',
    countries: [
      'CA', 'PM',
    ],
  },
  europe: {
    name: 'Europe',
    countries: [
      'AD', 'AT', 'AX', 'BE', 'BG', 'BV', 'CH', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FO', 'FR',
      'GB', 'GG', 'GI', 'GL', 'GR', 'HR', 'HU', 'IE', 'IM', 'IS', 'IT', 'JE', 'LI', 'LT', 'LU', 'LV',
      'MC', 'MT', 'NL', 'NO', 'PL', 'PT', 'RO', 'SE', 'SI', 'SJ', 'SK', 'SM', 'VA',
    ],
  },
  india: {
    name: 'India',
    countries: [
      'IN',
    ],
  },
  japan: {
    name: 'Japan',
    countries: [
      'JP',
    ],
  },
  korea: {
    name: 'Korea',
    countries: [
      'KR',
    ],
  },
  'latin-america': {
    name: 'Latin America and the Caribbean',
    countries: [
      'AG', 'AI', 'AQ', 'AR', 'AW', 'BB', 'BL', 'BM', 'BO', 'BQ', 'BS', 'BZ', 'CL', 'CO', 'CR', 'CW',
      'DM', 'DO', 'EC', 'FK', 'GD', 'GF', 'GP', 'GS', 'GT', 'GY', 'HN', 'HT', 'JM', 'KN', 'KY', 'LC',
      'MF', 'MQ', 'MS', 'MX', 'NI', 'PA', 'PE', 'PR', 'PY', 'SR', 'SV', 'SX', 'TC', 'TT', 'UY', 'VC',
      'VE', 'VG', 'VI',
    ],
  },
  'middle-east': {
    name: 'Middle East, Central Europe, and Eastern Europe',
    countries: [
      'AE', 'AF', 'AL', 'AM', 'AZ', 'BA', 'BH', 'BY', 'DZ', 'EG', 'GE', 'IL', 'IO', 'IQ', 'JO', 'KG',
      'KW', 'KZ', 'LB', 'LS', 'LY', 'MA', 'MD', 'ME', 'MK', 'MN', 'MR', 'MZ', 'OM', 'PK', 'PS', 'QA',
      'RS', 'SA', 'SZ', 'TJ', 'TM', 'TN', 'TR', 'UA', 'UZ', 'XK', 'YE', 'ZA', 'ZW',
    ],
  },
  'new-zealand': {
    name: 'New Zealand',
    countries: [
      'AS', 'NZ', 'VU', 'WS',
    ],
  },
  russia: {
    name: 'Russia',
    countries: [
      'RU',
    ],
  },
  taiwan: {
    name: 'Taiwan',
    countries: [
      'TW',
    ],
  },
  'united-states': {
    name: 'United States',
    countries: [
      'UM', 'US',
    ],
  },
} as const;

export type Region = keyof typeof regions;

const byCountry = new Map<string, Region>(
  Object.entries(regions).flatMap(([region, { countries }]) =>
    countries.map((country) => [country, region as Region] as const),
  ),
);

/** Every country of the table, as ISO 3166 two-letter codes. */
export const regionalCountries: readonly string[] = [...byCountry.keys()].toSorted();

/** The region of a two-letter country code; null means "not in the table", which nobody may guess (R-REG-01). */
export const regionOf = (country: string): Region | null =>
  byCountry.get(country.toUpperCase()) ?? null;
