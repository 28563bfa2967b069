import { describe, expect, test } from 'vitest';
import { countries, countryCodes, countryName } from '../../../src/data/countries.ts';
import { regionOf, regions } from '../../../src/data/regions.ts';

const all = Object.values(regions).flatMap((region): readonly string[] => region.countries);
const codes = (query: string, language: 'en' | 'nl') =>
  countries(query, language).map(({ code }) => code);

describe('R-REG-01: the region table', () => {
  test('has 15 regions and 243 countries, none of them twice', () => {
    expect(Object.keys(regions)).toHaveLength(15);
    expect(all).toHaveLength(243);
    expect(new Set(all).size).toBe(243);
    expect(all.filter((code) => !/^[A-Z]{2}$/.test(code))).toEqual([]);
  });

  test('finds a country, in either case, and guesses nothing', () => {
    expect(regionOf('NL')).toBe('europe');
    expect(regionOf('be')).toBe('europe');
    expect(regionOf('TR')).toBe('middle-east');
    expect(regionOf('PM')).toBe('canada');
    expect(['CN', 'CU', 'XX', '', 'NLD', '__proto__'].map(regionOf)).toEqual(Array(6).fill(null));
  });
});

describe('countries', () => {
  test('each has a name in English and in Dutch', () => {
    expect(countryCodes).toHaveLength(243);
    // CLDR has no name for a code that it does not know.
    expect(countryCodes.filter((code) => countryName(code, 'en') === code)).toEqual([]);
    expect(countryCodes.filter((code) => countryName(code, 'nl') === code)).toEqual([]);
    expect(countryName('NL', 'en')).toBe('Netherlands');
    expect(countryName('nl', 'nl')).toBe('Nederland');
    expect(countryName('??', 'nl')).toBe('??');
  });

  test('are found without accents and case, by either name and by code', () => {
    expect(codes('BELGI', 'nl')).toEqual(['BE']);
    expect(codes('curacao', 'en')).toEqual(['CW']);
    expect(codes("cote d'ivoire", 'en')).toEqual(['CI']);
    expect(codes('netherlands', 'nl')).toContain('NL');
    expect(codes('de', 'en')).toContain('DE');
    expect(codes('atlantis', 'en')).toEqual([]);
  });

  test('those that begin with the query come first; without a query all come, in the order of the language', () => {
    expect(codes('oman', 'en')).toEqual(['OM', 'RO']);
    expect(codes('', 'nl')).toHaveLength(243);
    expect(countries('', 'nl')[0]?.name).toBe('Afghanistan');
    expect(countries('oostenr', 'nl')[0]).toEqual({ code: 'AT', name: 'Oostenrijk' });
  });
});
