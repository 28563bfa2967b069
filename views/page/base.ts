import type { Words } from '../../src/i18n/index.ts';
import type { Said } from '../../src/i18n/words/page.ts';
import { page, paragraphs } from './frame.ts';

const saying = (words: Words, { heading, lines }: Said): string =>
  page({ words, title: heading, children: paragraphs(lines) });

/** What this is, for whoever opens the bot's address. */
export const homePage = (words: Words): string => saying(words, words.page.home);
/** The one page for every link that opens nothing: expired, revoked, changed or never made. */
export const deadPage = (words: Words): string => saying(words, words.page.dead);
export const forbiddenPage = (words: Words): string => saying(words, words.page.forbidden);
export const tooManyPage = (words: Words): string => saying(words, words.page.tooMany);
export const tooLargePage = (words: Words): string => saying(words, words.page.tooLarge);
export const unreadablePage = (words: Words): string => saying(words, words.page.unreadable);
export const wrongWayPage = (words: Words): string => saying(words, words.page.wrongWay);
export const notFoundPage = (words: Words): string => saying(words, words.page.notFound);
export const busyPage = (words: Words): string => saying(words, words.page.busy);
export const awayPage = (words: Words): string => saying(words, words.page.away);
export const faultPage = (words: Words, reference: string): string =>
  saying(words, {
    heading: words.page.fault.heading,
    lines: [words.page.fault.line(reference)],
  });
