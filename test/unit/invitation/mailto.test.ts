import { describe, expect, test } from 'vitest';
import { mailto } from '../../../views/mail/mailto.ts';

const link = 'https://samen.example.com/i/BDII7M27Xh18ChVk04Pqdv5DPFZJEu0Gay8N1CB52aM';
const to = 'it@duinroos.example';
/** As a mail program reads it. */
function read(url: string): { to: string; subject: string | null; body: string | null } {
  const { protocol, pathname, searchParams } = new URL(url);
  expect(protocol).toBe('mailto:');
  return {
    to: decodeURIComponent(pathname),
    subject: searchParams.get('subject'),
    body: searchParams.get('body'),
  };
}

describe('an e-mail link says what was typed', () => {
  test.each([
    ['plain', 'An invitation', `Hello\n\n${link}`],
    ['signs of its own', 'A & B = C?', `a&body=x#y + 100% ${link}\n"quoted" 'too' <b>`],
    ['other letters', 'Één vraag — 日本 🥐', `Crème brûlée, Ελλάδα, עברית\n${link}`],
    ['line breaks of each kind', 'x', `one\ntwo\r\nthree\n\n${link}`],
    ['header breaks', 'x\r\nBcc: all@evil.example', `y\r\nCc: z@evil.example ${link}`],
  ])('%s', (_, subject, text) => {
    const { url, short } = mailto(to, subject, text, link);
    expect(short).toBe(false);
    expect(url).toMatch(/^mailto:it@duinroos\.example\?subject=[^&\s]*&body=[^&\s]*$/);
    expect(url).toMatch(/^[\x21-\x7e]+$/);
    expect(read(url)).toEqual({ to, subject, body: text.replaceAll(/\r?\n/g, '\r\n') });
  });

  test('an address can add nobody and nothing', () => {
    const { url } = mailto('a?cc=b@evil.example&x@y.example', 's', link, link);
    expect(url.split('?')).toHaveLength(2);
    expect(new URL(url).searchParams.get('cc')).toBeNull();
  });
});

describe('1,800 signs, as they are encoded', () => {
  const room = 1800 - mailto(to, 's', '', link).url.length;
  test.each([
    ['all of them', 'x'.repeat(room), false],
    ['one more', 'x'.repeat(room + 1), true],
    ['what takes three signs each', '&'.repeat(Math.floor(room / 3)), false],
    ['one more of those', '&'.repeat(Math.floor(room / 3) + 1), true],
    ['emoji take twelve', '🥐'.repeat(Math.floor(room / 12) + 1), true],
    ['a line break takes six', '\n'.repeat(Math.floor(room / 6) + 1), true],
  ])('%s', (_, text, short) => {
    const made = mailto(to, 's', text, link);
    expect(made.short).toBe(short);
    expect(made.url.length).toBeLessThanOrEqual(1800);
    expect(read(made.url).body).toBe(short ? link : text.replaceAll('\n', '\r\n'));
  });

  test('the longest subject and address still leave room for the link', () => {
    const { url } = mailto(
      `${'a'.repeat(64)}@${'b'.repeat(185)}.nl`,
      '𐍈'.repeat(75),
      'x'.repeat(3000),
      link,
    );
    expect(url.length).toBeLessThanOrEqual(1800);
    expect(read(url).body).toBe(link);
  });
});
