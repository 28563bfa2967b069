import type { KnownBlock } from '../blocks/blocks.ts';
import { elementsOf } from '../blocks/check.ts';
import type { Element } from '../blocks/elements.ts';
import type { RichPiece, RichText } from '../blocks/rich-text.ts';
import { optionsOf } from '../blocks/values.ts';
import type { Block } from '../contract.ts';

/** Names for the ids that stand in texts. */
export interface Names {
  person(id: string): string;
  channel(id: string): string;
}

const decoded = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** mrkdwn as a person reads it: mentions by name, links by their text, dates by what stands for them. Marks stay as typed. */
export function readMrkdwn(text: string, names: Names): string {
  const told = text.replace(/<([^<>\n]+)>/g, (_, inside: string) => {
    const [what = '', label] = inside.split('|', 2);
    if (what.startsWith('@')) return `@${label ?? names.person(what.slice(1))}`;
    if (what.startsWith('#')) return `#${label ?? names.channel(what.slice(1))}`;
    if (what.startsWith('!date^')) return label ?? '';
    if (what.startsWith('!')) return `@${label ?? what.slice(1)}`;
    return label ?? what;
  });
  return decoded(told);
}

const text = (given: { type: string; text: string }, names: Names): string =>
  given.type === 'mrkdwn' ? readMrkdwn(given.text, names) : given.text;

function piece(given: RichPiece, names: Names): string {
  switch (given.type) {
    case 'text':
      return given.text;
    case 'link':
      return given.text ?? given.url;
    case 'user':
      return `@${names.person(given.user_id)}`;
    case 'channel':
      return `#${names.channel(given.channel_id)}`;
    case 'emoji':
      return `:${given.name}:`;
    case 'date':
      return given.fallback ?? new Date(given.timestamp * 1000).toISOString().slice(0, 10);
    case 'broadcast':
      return `@${given.range}`;
  }
}

function rich(given: RichText, names: Names): string[] {
  const joined = (pieces: readonly RichPiece[]) => pieces.map((p) => piece(p, names)).join('');
  return given.elements.flatMap((element) => {
    if (element.type !== 'rich_text_list') return joined(element.elements).split('\n');
    const from = (element.offset ?? 0) + 1;
    return element.elements.map(
      (item, n) => `${element.style === 'ordered' ? `${n + from}.` : '•'} ${joined(item.elements)}`,
    );
  });
}

function elementLines(element: Element, names: Names): string[] {
  const lines: string[] = [];
  if (element.type === 'button') lines.push(element.text.text);
  if ('placeholder' in element && element.placeholder) lines.push(element.placeholder.text);
  for (const option of optionsOf(element)) {
    lines.push(text(option.text, names));
    if (option.description) lines.push(text(option.description, names));
  }
  if ('initial_value' in element && element.initial_value) lines.push(element.initial_value);
  if (element.type === 'external_select' && element.initial_option)
    lines.push(text(element.initial_option.text, names));
  if (element.type === 'multi_external_select')
    for (const one of element.initial_options ?? []) lines.push(text(one.text, names));
  if (element.type === 'users_select' && element.initial_user)
    lines.push(names.person(element.initial_user));
  if (element.type === 'multi_users_select')
    for (const id of element.initial_users ?? []) lines.push(names.person(id));
  if (element.type === 'conversations_select' && element.initial_conversation)
    lines.push(`#${names.channel(element.initial_conversation)}`);
  if (element.type === 'datepicker' && element.initial_date) lines.push(element.initial_date);
  if (element.type === 'timepicker' && element.initial_time) lines.push(element.initial_time);
  return lines;
}

function blockLines(known: KnownBlock, names: Names, errors: Record<string, string>): string[] {
  const elements = elementsOf(known).flatMap(({ element }) => elementLines(element, names));
  switch (known.type) {
    case 'section':
      return [
        ...(known.text ? [text(known.text, names)] : []),
        ...(known.fields ?? []).map((field) => text(field, names)),
        ...(known.accessory?.type === 'image' ? [known.accessory.alt_text] : []),
        ...elements,
      ];
    case 'rich_text':
      return rich(known, names);
    case 'header':
      return [known.text.text];
    case 'context':
      return known.elements.map((e) => (e.type === 'image' ? e.alt_text : text(e, names)));
    case 'actions':
      return elements;
    case 'image':
      return [...(known.title ? [known.title.text] : []), known.alt_text];
    case 'input': {
      const error = errors[known.block_id ?? ''];
      return [
        known.label.text,
        ...elements,
        ...(known.hint ? [known.hint.text] : []),
        ...(error === undefined ? [] : [error]),
      ];
    }
    case 'divider':
      return [];
  }
}

/** Everything a person can read in these blocks, line by line. */
export const readBlocks = (
  blocks: readonly Block[],
  names: Names,
  errors: Record<string, string> = {},
): string =>
  blocks.flatMap((b) => blockLines(b as unknown as KnownBlock, names, errors)).join('\n');
