import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateText } from '../../src/sandbox/page/text/dates.ts';
import { withEmoji } from '../../src/sandbox/page/text/emoji.ts';
import { mrkdwn, type Piece } from '../../src/sandbox/page/text/mrkdwn.ts';

const text = (pieces: Piece[]): string =>
  pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if ('of' in piece) return text(piece.of);
      return 'text' in piece ? (piece.text ?? '') : '';
    })
    .join('');

const kinds = (pieces: Piece[]): string[] =>
  pieces.flatMap((piece) => {
    if (typeof piece === 'string') return [];
    return 'of' in piece ? [piece.kind, ...kinds(piece.of)] : [piece.kind];
  });

const escaped = (typed: string) =>
  typed.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

describe('mrkdwn is drawn as Slack draws it', () => {
  const cases: [string, string, Piece[]][] = [
    ['plain words', 'Hello there', ['Hello there']],
    ['bold', 'a *b* c', ['a ', { kind: 'bold', of: ['b'] }, ' c']],
    [
      'italic and strike',
      '_a_ ~b~',
      [{ kind: 'italic', of: ['a'] }, ' ', { kind: 'strike', of: ['b'] }],
    ],
    [
      'marks inside marks',
      '*a _b_*',
      [{ kind: 'bold', of: ['a ', { kind: 'italic', of: ['b'] }] }],
    ],
    ['no mark inside a word', 'a_b_c 2*3*4', ['a_b_c 2*3*4']],
    ['no mark beside a space', '* a * and *b *', ['* a * and *b *']],
    ['no mark over a line break', '*a\nb*', ['*a\nb*']],
    ['code', '`*a* &lt;`', [{ kind: 'code', text: '*a* <' }]],
    ['a block of code', 'x```\n> a\n*b*\n```y', ['x', { kind: 'block', text: '> a\n*b*' }, 'y']],
    ['a quote', '&gt; a\n&gt;b\nc', [{ kind: 'quote', of: ['a\nb'] }, 'c']],
    ['a quote to the end', 'a\n>>> b\nc', ['a\n', { kind: 'quote', of: ['b\nc'] }]],
    [
      'a link',
      '<https://a.example/?b=1&amp;c|A &amp; B>',
      [{ kind: 'link', to: 'https://a.example/?b=1&c', text: 'A & B' }],
    ],
    [
      'a label with the border sign',
      '<https://a.example|a|b>',
      [{ kind: 'link', to: 'https://a.example', text: 'a|b' }],
    ],
    [
      'a bare address',
      'see https://a.example/b.',
      ['see ', { kind: 'link', to: 'https://a.example/b', text: 'https://a.example/b' }, '.'],
    ],
    ['a person', '<@U1>', [{ kind: 'user', id: 'U1' }]],
    ['a channel with its name', '<#C1|general>', [{ kind: 'channel', id: 'C1', text: 'general' }]],
    ['a group', '<!subteam^S1|@ops>', [{ kind: 'group', id: 'S1', text: '@ops' }]],
    ['everybody', '<!channel>', [{ kind: 'everyone', id: 'channel' }]],
    [
      'a date',
      '<!date^1700000000^{date} at {time}|14 Nov>',
      [{ kind: 'date', seconds: 1_700_000_000, format: '{date} at {time}', otherwise: '14 Nov' }],
    ],
    [
      'a date that links',
      '<!date^1^{time}^https://a.example|x>',
      [{ kind: 'date', seconds: 1, format: '{time}', otherwise: 'x', to: 'https://a.example' }],
    ],
    ['an emoji', 'a :tada: b', ['a ', { kind: 'emoji', name: 'tada' }, ' b']],
    ['no emoji in a time', 'at 10:15:30', ['at 10:15:30']],
  ];
  test.each(cases)('%s', (_, source, drawn) => {
    expect(mrkdwn(source)).toEqual(drawn);
  });

  test('a verbatim text keeps its addresses as text', () => {
    expect(mrkdwn('see https://a.example', { verbatim: true })).toEqual(['see https://a.example']);
  });

  test('escaped signs are decoded once and never become a mention or a link', () => {
    expect(mrkdwn('&lt;!channel&gt; &lt;@U1&gt; &amp;lt;')).toEqual(['<!channel> <@U1> &lt;']);
  });

  test('whatever a person typed, once escaped, mentions nobody and hides no address', () => {
    const signs = fc.string({
      unit: fc.constantFrom(...Array.from('<>&!@#|^*_~`: \nUhttps://a.channel')),
      maxLength: 60,
    });
    fc.assert(
      fc.property(signs, (typed) => {
        const drawn = mrkdwn(escaped(typed));
        expect(kinds(drawn)).not.toEqual(
          expect.arrayContaining([expect.stringMatching(/^(?:user|channel|group|everyone|date)$/)]),
        );
        const hidden = drawn.filter(
          (piece) => typeof piece !== 'string' && piece.kind === 'link' && piece.text !== piece.to,
        );
        expect(hidden).toEqual([]);
      }),
    );
  });

  test('text without any sign of markup comes out as it went in', () => {
    const plain = fc.string({
      unit: fc.constantFrom(...Array.from('abc é\u200f\u200b 12,.\n&<')),
      maxLength: 40,
    });
    fc.assert(
      fc.property(plain, (typed) => {
        expect(text(mrkdwn(escaped(typed)))).toBe(typed);
      }),
    );
  });
});

describe('date tokens are drawn in the reader’s zone', () => {
  const dutch = { tz: 'Europe/Amsterdam', locale: 'en-GB' };
  const at = Date.UTC(2026, 10, 20, 22, 30) / 1000;
  const now = new Date(Date.UTC(2026, 10, 20, 12, 0));
  test.each([
    ['{date_num} {time}', '2026-11-20 23:30'],
    ['{date}', '20 November 2026'],
    ['{date_short_pretty} at {time}', 'today at 23:30'],
    ['{date_pretty}', 'today'],
    ['{ago}', 'in 11 hours'],
    ['{nothing} {date_slash}', '{nothing} 2026/11/20'],
  ])('%s', (format, shown) => {
    expect(dateText(at, format, dutch, now)).toBe(shown);
  });

  test('midnight is the reader’s own', () => {
    const noonInTokyo = Date.UTC(2026, 10, 21, 3, 0) / 1000;
    const drawn = (tz: string) =>
      dateText(noonInTokyo, '{date_short_pretty} {time}', { tz, locale: 'en-GB' }, now);
    expect(drawn('Asia/Tokyo')).toBe('tomorrow 12:00');
    expect(drawn('America/New_York')).toBe('today 22:00');
  });
});

test('emoji names in plain text become pictures, unknown ones stay', () => {
  expect(withEmoji('done :tada: :no_such_thing: 10:15:30')).toBe(
    'done 🎉 :no_such_thing: 10:15:30',
  );
});
