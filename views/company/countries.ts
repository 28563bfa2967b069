import { countries } from '../../src/data/countries.ts';
import type { Words } from '../../src/i18n/index.ts';
import { choices, type Choices } from '../choices.ts';

/** 243 countries are too many for a list, so they are found by typing. */
export function countryOptions(typed: string, words: Words): Choices {
  const found = countries(typed, words.language);
  return choices(
    found.slice(0, 20).map(({ code, name }) => ({ value: code, label: name })),
    found.length,
    words,
  );
}
