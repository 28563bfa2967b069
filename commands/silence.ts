import type { Saying } from '../src/i18n/words/refusals.ts';

/** For a refusal's sentence that names nobody and no time. */
export const silence: Saying = {
  by: null,
  admins: [],
  givers: [],
  when: () => '',
  country: (code) => code,
  region: (region) => region,
  bot: '',
};
