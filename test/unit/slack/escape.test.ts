import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inMrkdwn, isolate, plain, shorten } from '../../../src/i18n/text.ts';

const signs = [
  '*',
  '_',
  '~',
  '`',
  '```',
  '>',
  '<',
  '&',
  '|',
  ':',
  '/',
  '.',
  '@',
  '#',
  '!',
  '\n',
  ' ',
];
const phrases = ['a', 'B9', 'https://evil.example/x?a=b', '<!channel>', '<@U1>', ':smile:', '&lt;'];
const hidden = ['\u200b', '\u200d', '\u202e', '\u2066', '\u2069', '\ufeff', '\ud83d'];
const scripts = ['👨‍👩‍👧', 'שלום', 'می‌خواهم'];
const typed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 100 }),
  fc
    .array(fc.constantFrom(...signs, ...phrases, ...hidden, ...scripts), { maxLength: 40 })
    .map((pieces) => pieces.join('')),
);
const unseen =
  /(?!\u200c|\u200d|\ufe0e|\ufe0f)[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029]/u;
const ownIsolate = /^\u2068([^\u2068\u2069]*)\u2069$/u;

describe('plain', () => {
  test('is one line, without controls, hidden or directional characters, half surrogates', () => {
    fc.assert(
      fc.property(typed, fc.integer({ min: 4, max: 200 }), (text, max) => {
        const shown = plain(text, max);
        expect(shown.length).toBeLessThanOrEqual(max);
        expect(shown.replace(ownIsolate, '$1')).not.toMatch(unseen);
        expect(plain(shown, max)).toBe(shown);
      }),
      { numRuns: 1000 },
    );
  });

  test('leaves ordinary words alone, in any script', () => {
    for (const name of [
      'Bakker & Zn. <Groningen>',
      'Ångström',
      '株式会社',
      'naïve 👨‍👩‍👧 ☎️',
      '*A* _b_',
    ])
      expect(plain(name)).toBe(name);
    expect(plain('  two\r\n\tlines ')).toBe('two lines');
    expect(plain('pay\u202eload\u200b\u2066')).toBe('payload');
    expect(plain('\u200b\u2060\ufeff\u3164')).toBe('');
    expect(plain('x\u200dy\ufe0f')).toBe('xy');
  });

  test('right-to-left words keep their joiners and get a direction of their own', () => {
    expect(plain('می‌خواهم')).toBe('\u2068می‌خواهم\u2069');
    expect(isolate('abc')).toBe('abc');
    expect(plain('שלום\u2069 x')).toBe('\u2068שלום x\u2069');
  });
});

describe('shorten', () => {
  test('cuts between characters as people see them', () => {
    expect(shorten('abcdef', 6)).toBe('abcdef');
    expect(shorten('abcdef', 5)).toBe('abcd…');
    expect(shorten('👨‍👩‍👧👨‍👩‍👧', 12)).toBe('👨‍👩‍👧…');
    expect(shorten('e\u0301e\u0301e\u0301', 4)).toBe('e\u0301…');
    expect(shorten('😀😀', 2)).toBe('…');
    expect(shorten(`x${'\u0301'.repeat(50)}`, 10)).toHaveLength(10);
    expect(shorten('\u2068שלום עולם\u2069', 8)).toBe('\u2068שלום…\u2069');
  });

  test('never leaves half a surrogate pair or an open isolate', () => {
    fc.assert(
      fc.property(typed, fc.integer({ min: 4, max: 60 }), (text, max) => {
        const whole = plain(text, 1000);
        const cut = shorten(whole, max);
        expect(cut.length).toBeLessThanOrEqual(max);
        expect(cut).not.toMatch(/\p{Cs}/u);
        expect(cut.split('\u2068').length).toBe(cut.split('\u2069').length);
      }),
      { numRuns: 1000 },
    );
  });
});

/** What mrkdwn could take for markup; the entities are looked at apart. */
const markup = [
  /[*~`\n\r]/, // bold, strike, code; a quotation needs a line of its own
  /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u, // italics begin and end at a border of a word
  /[<>]/, // mentions, dates, links
  /&(?!(?:amp|lt|gt);)/, // an entity that the person wrote
  /^\u2068?&gt;/, // a quotation
  /:[^\s\u200b]/, // emoji, and the scheme of a URL
  /[.@#][^\s\u200b]/, // domains, addresses, names of channels
];
const read = (text: string) => text.replace(/\u200b/g, '').replace(/&gt;/g, '>');
const found = (text: string) => markup.filter((sign) => sign.test(text)).map(String);

describe('inMrkdwn', () => {
  test('the list of this test finds planted markup', () => {
    const offences = ['*b*', ' _i_', '<!channel>', '&nbsp;', '&gt; q', ':x:', 'a.nl'];
    expect(offences.map((text) => found(text).length)).toEqual([1, 1, 1, 1, 1, 1, 1]);
  });

  test('nothing that somebody types becomes markup', () => {
    fc.assert(
      fc.property(typed, (text) => {
        expect(found(inMrkdwn(text))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test('reads as it was typed', () => {
    expect(inMrkdwn('Bakker & Zn')).toBe('Bakker &amp; Zn');
    expect(inMrkdwn('snake_case and 5 % off, (really)')).toBe('snake_case and 5 % off, (really)');
    expect(read(inMrkdwn('> see https://a.example/b at 12:30'))).toBe(
      '> see https://a.example/b at 12:30',
    );
    expect(read(inMrkdwn('*really* `so`'))).toBe('∗really∗ ˋsoˋ');
  });

  test('is shortened before it is escaped, so that no entity is cut', () => {
    expect(inMrkdwn('&'.repeat(10_000), 10)).toBe(`${'&amp;'.repeat(9)}…`);
    expect(inMrkdwn('x'.repeat(10_000))).toHaveLength(200);
  });

  test('right-to-left text does not reorder the sentence around it', () => {
    expect(inMrkdwn('שלום')).toBe('\u2068שלום\u2069');
  });
});
