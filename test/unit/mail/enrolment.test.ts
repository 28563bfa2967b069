import { describe, expect, test } from 'vitest';
import { nasty } from '../../story/partnership/hostile/nasty.ts';
import { enrolments, letters, pages } from '../outgoing/enrolment-news.ts';

// What goes to a company's primary contact: nothing in it that somebody typed may become more than words.
const all = (text: string) => ({ ours: text, theirs: text, person: text, words: text });
const tricks = [
  ...nasty,
  '"><script>alert(1)</script><b a=\'&amp;',
  'https://evil.example/pay www.evil.example',
  'eve@evil.example',
  'a\r\nBcc: eve@evil.example\r\n\r\nb',
];
const url = 'http://localhost:3000/i/token';
const tags = (html: string): string[] => html.match(/<[^>]*>/g) ?? [];
const withoutValues = (html: string): string[] =>
  tags(html).map((tag) => tag.replaceAll(/value="[^"]*"/g, 'value=""'));
const drawn = (text: string) =>
  (['new', 'direct-bill'] as const).flatMap((path) => [...enrolments(all(text), path)]);

describe.each(tricks.map((trick) => [JSON.stringify(trick).slice(0, 40), trick]))(
  '%s',
  (_, trick) => {
    test('in a mail opens nothing, and stays on the line of its header', () => {
      for (const [state, record] of drawn(trick))
        for (const letter of letters(record)) {
          const links = [...letter.html.matchAll(/<a href="([^"]*)">([^<]*)<\/a>/g)];
          expect([state, links.map((one) => one.slice(1))]).toEqual([
            state,
            letter.url === null ? [] : [[url, url]],
          ]);
          expect(letter.subject).not.toMatch(/[\r\n]/);
          const rest = letter.text.replaceAll(url, '');
          expect(rest).not.toMatch(/:\/\/[^\s\u200b]|www\.[^\s\u200b]|\w@(?:evil|example)/);
          expect(letter.html).not.toMatch(/<script|<img|onerror=[^&]/);
        }
    });

    test('on the page is text', () => {
      const harmless = new Map(drawn('x'));
      for (const [state, record] of drawn(trick)) {
        const plain = harmless.get(state);
        if (!plain) throw new Error('not the same states');
        const [page, receipt] = pages(record);
        const [as, asReceipt] = pages(plain);
        expect(withoutValues(page ?? '')).toEqual(withoutValues(as ?? ''));
        expect(withoutValues(receipt ?? '')).toEqual(withoutValues(asReceipt ?? ''));
      }
    });
  },
);
