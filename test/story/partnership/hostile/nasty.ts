import * as fc from 'fast-check';
import { expect } from 'vitest';
import type { Block } from '../../../../src/sandbox/contract.ts';

// What people type who wish to be taken for somebody else, or only copied too much.
export const nasty = [
  '<!channel>',
  '<!here|x>',
  '<@UZUIDPLASGA>',
  '<#CZUIDPLAS>',
  '<https://evil.example|Authorize>',
  'https://evil.example/?a=1&b=2',
  'evil.example',
  'mail@evil.example',
  '&<>',
  '&amp;&lt;',
  '*bold* _sly_ ~gone~ `code`',
  '```\ncode\n```',
  '>quote',
  ':tada: 🎉👩‍👩‍👧‍👦🏳️‍🌈',
  'one\ntwo\r\nthree\u2028four',
  '\u202eright to left\u202c',
  'שלום עולם',
  'مرحبا بالعالم',
  '\u200b\u200c\u200d\ufeff\u00ad',
  '\u0000\u0007\u001b[31m',
  '\ud83d',
  'Z̸̡̛̤a̵͓͐l̷̼̀g̴̰͗o̷͓͝',
  '{"type":"section"}',
  `'; drop table "Partnership"; --`,
  '%_\\',
  '0',
];
export const text = (max: number) =>
  fc
    .array(fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'binary', maxLength: 30 })), {
      maxLength: 12,
    })
    .map((parts) => parts.join(' ').slice(0, max));

/** Every text that is drawn, and whether Slack would read marks in it. */
function drawn(blocks: readonly Block[]): { type: string; text: string }[] {
  const found: { type: string; text: string }[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(walk);
    if (typeof value !== 'object' || value === null) return;
    const { type, text: said } = value as Record<string, unknown>;
    if (typeof type === 'string' && typeof said === 'string') found.push({ type, text: said });
    Object.values(value).forEach(walk);
  };
  walk(blocks);
  return found;
}
// A line break, a direction that is not closed, anything that shows nothing.
// oxlint-disable-next-line no-control-regex -- controls are what is looked for
const breaking = /[\n\r\u2028\u2029\u202a-\u202e\u200b\ufeff\u00ad\0\u0007\u001b]/;
const marks = /<[!@#]|<https?:|\*bold\*|_sly_|~gone~|`code`/;

/** All of it is text on its own line, and nobody is called. */
export function tame(blocks: readonly Block[], spoken: string): void {
  const calls = drawn(blocks).filter(({ type }) => type === 'user' || type === 'broadcast');
  expect(calls).toEqual([]);
  for (const { type, text: said } of drawn(blocks)) {
    expect(['plain_text', 'text', 'link']).toContain(type);
    expect(said).not.toMatch(breaking);
    expect(said.split('\u2068')).toHaveLength(said.split('\u2069').length);
  }
  expect(spoken).not.toMatch(marks);
  expect(spoken).not.toMatch(/[\n\r]/);
}
