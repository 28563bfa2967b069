import { mrkdwn, type Piece } from '../../../src/sandbox/page/text/mrkdwn.ts';

type Json = { readonly [key: string]: unknown };
const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whatever Slack begins a new line at. */
// oxlint-disable-next-line no-control-regex -- two of them are line breaks
const lineBreak = /\r\n|[\n\r\u000b\u000c\u0085\u2028\u2029]/u;
const linesOf = (text: string): number => text.split(lineBreak).length;

/** What Slack draws of it besides letters: links, mentions, emoji, bold, quotes, code. */
const marks = (pieces: readonly Piece[]): string[] =>
  pieces.flatMap((piece) => {
    if (typeof piece === 'string') return [];
    if ('of' in piece) return [piece.kind, ...marks(piece.of), `/${piece.kind}`];
    return [piece.kind];
  });
const emoji = /:[a-z0-9_+-]+:/gu;

/** A text by everything but its letters. */
function inMrkdwn(text: string, verbatim = false): string {
  return `mrkdwn ${linesOf(text)} [${marks(mrkdwn(text, { verbatim })).join(' ')}]`;
}
function inPlain(text: string, readsEmoji: boolean): string {
  return `plain ${linesOf(text)} [${readsEmoji ? (text.match(emoji) ?? []).map(() => 'emoji').join(' ') : ''}]`;
}

// What a reader sees of these is told by the texts around them, or they are ours alone.
const unseen = new Set(['value', 'private_metadata', 'hash']);

/** The same for the same view whatever people typed into it, unless their words became more than words. */
export function shapeOf(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(shapeOf);
  if (!isJson(part)) return part;
  const { type, text } = part;
  if (type === 'mrkdwn' && typeof text === 'string')
    return inMrkdwn(text, part['verbatim'] === true);
  if (type === 'plain_text' && typeof text === 'string')
    return inPlain(text, part['emoji'] !== false);
  // In rich text Slack reads no marks, so its letters are the only thing that may differ.
  if (type === 'text' && typeof text === 'string')
    return { rich: linesOf(text), style: part['style'] ?? null };
  return Object.fromEntries(
    Object.entries(part)
      .filter(([key]) => !unseen.has(key))
      .map(([key, value]) => [key, shapeOf(value)]),
  );
}

/** The text of a message is mrkdwn, whatever its blocks are. */
export const shapeOfMessage = (message: { text: string; blocks: readonly unknown[] }): unknown => ({
  text: inMrkdwn(message.text),
  blocks: shapeOf(message.blocks),
});
export const shapeOfError = (sentence: string): string => inPlain(sentence, false);
