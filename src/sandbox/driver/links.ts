import type { Block, Json, SeatMessage } from '../contract.ts';

export type SeenLink = { text: string; to: string };

const decoded = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

const inMrkdwn = (text: string): SeenLink[] =>
  [...text.matchAll(/<((?:https?|mailto):[^<>|\n]+)(?:\|([^<>\n]*))?>/gi)].map(
    ([, to = '', label]) => ({ to: decoded(to), text: decoded(label ?? to) }),
  );

function within(value: Json): SeenLink[] {
  if (Array.isArray(value)) return value.flatMap(within);
  if (typeof value !== 'object' || value === null) return [];
  const { type, text, url } = value;
  if (type === 'mrkdwn' && typeof text === 'string') return inMrkdwn(text);
  if (type === 'link' && typeof url === 'string')
    return [{ to: url, text: typeof text === 'string' ? text : url }];
  return Object.values(value).flatMap(within);
}

/** The links of texts, as they are read from top to bottom. */
export const linksIn = (blocks: readonly Block[]): SeenLink[] => blocks.flatMap(within);

export const linksOf = ({ blocks, text }: SeatMessage): SeenLink[] =>
  blocks.length > 0 ? linksIn(blocks) : inMrkdwn(text);
