import { regionalCountries } from './regions.ts';

/** ISO 3166 two-letter codes, those of the CSP region table; the names come from Unicode's CLDR in the runtime. */
export const countryCodes: readonly string[] = regionalCountries;

type Language = 'en' | 'nl';
const names = {
  en: new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }),
  nl: new Intl.DisplayNames('nl', { type: 'region', fallback: 'none' }),
};
const known = new Set(countryCodes);

/** The country's name in the reader's language; an unknown code stands for itself. */
export function countryName(code: string, language: Language): string {
  const upper = code.toUpperCase();
  return (known.has(upper) ? names[language].of(upper) : undefined) ?? code;
}

const fold = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

type Country = { readonly code: string; readonly name: string };
type Searchable = Country & { readonly words: readonly string[] };
const listed = (language: Language): readonly Searchable[] => {
  const collator = new Intl.Collator(language);
  return countryCodes
    .map((code) => {
      const name = countryName(code, language);
      // Both languages are found, because people know their own country by either name.
      const words = [name, countryName(code, language === 'en' ? 'nl' : 'en'), code].map(fold);
      return { code, name, words };
    })
    .toSorted((a, b) => collator.compare(a.name, b.name));
};
const all = { en: listed('en'), nl: listed('nl') };

/** Countries whose name or code holds the query, whatever its accents and case; those that begin with it first. */
export function countries(query: string, language: Language): readonly Country[] {
  const asked = fold(query);
  const rank = ({ words }: Searchable) => {
    if (words.some((word) => word.startsWith(asked))) return 0;
    return words.some((word) => word.includes(asked)) ? 1 : 2;
  };
  return all[language]
    .map((country) => ({ country, at: rank(country) }))
    .filter(({ at }) => at < 2)
    .toSorted((a, b) => a.at - b.at)
    .map(({ country: { code, name } }) => ({ code, name }));
}
