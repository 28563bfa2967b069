import type {
  ActionsBlock,
  Button,
  Checkboxes,
  ContextBlock,
  HeaderBlock,
  InputBlock,
  KnownBlock,
  PlainTextElement,
  PlainTextOption,
  RichTextBlock,
  RichTextElement,
  SectionBlock,
} from '@slack/types';
import { inMrkdwn, plain, shorten } from '../src/i18n/text.ts';
import { actions } from './ids.ts';

export type Message = { text: string; blocks: KnownBlock[] };

/** Nothing in it is read as markup; what people typed comes in through `name` or `plain`. */
export const text = (words: string, max = 3000): PlainTextElement => ({
  type: 'plain_text',
  text: shorten(words, max),
  emoji: false,
});

/** A message's `text`, for notifications and screen readers: Slack reads mrkdwn there, so all of it is escaped. */
export const spoken = (words: string): string => inMrkdwn(words, 1000);

/** A company's or person's name inside a sentence: one line, of a length that leaves the sentence readable. */
export const name = (typed: string): string => plain(typed, 80);

export const section = (words: string, accessory?: SectionBlock['accessory']): SectionBlock => ({
  type: 'section',
  text: text(words),
  ...(accessory ? { accessory } : {}),
});
export const header = (words: string): HeaderBlock => ({ type: 'header', text: text(words, 150) });
export const context = (words: string): ContextBlock => ({
  type: 'context',
  elements: [text(words)],
});

export const button = (
  action_id: string,
  label: string,
  value: string,
  more: Pick<Button, 'style' | 'confirm'> = {},
): Button => ({ type: 'button', action_id, text: text(label, 75), value, ...more });

/** Slack asks first and sends nothing on "no". */
export const sure = (title: string, question: string, yes: string, no: string) => ({
  title: text(title, 100),
  text: text(question, 300),
  confirm: text(yes, 30),
  deny: text(no, 30),
});

export const buttons = (block_id: string, ...elements: ActionsBlock['elements']): ActionsBlock => ({
  type: 'actions',
  block_id,
  elements,
});

export const option = (value: string, label: string, description?: string): PlainTextOption => ({
  text: text(label, 75),
  value,
  ...(description === undefined ? {} : { description: text(description, 75) }),
});

export const input = (
  block_id: string,
  label: string,
  element: InputBlock['element'],
  more: { hint?: string; optional?: boolean } = {},
): InputBlock => ({
  type: 'input',
  block_id,
  label: text(label, 2000),
  element,
  optional: more.optional ?? false,
  ...(more.hint === undefined ? {} : { hint: text(more.hint, 2000) }),
});

export const typed = (
  max_length: number,
  more: { initial?: string | undefined; multiline?: boolean; placeholder?: string } = {},
) => ({
  type: 'plain_text_input' as const,
  action_id: actions.value,
  max_length,
  ...(more.initial === undefined ? {} : { initial_value: more.initial }),
  ...(more.multiline === undefined ? {} : { multiline: more.multiline }),
  ...(more.placeholder === undefined ? {} : { placeholder: text(more.placeholder, 150) }),
});

/** Slack wants `initial_options` to be left out when nothing is ticked. */
export const ticks = (options: PlainTextOption[], initial: readonly string[] = []): Checkboxes => {
  const chosen = options.filter((one) => initial.includes(one.value ?? ''));
  return {
    type: 'checkboxes',
    action_id: actions.value,
    options,
    ...(chosen.length > 0 ? { initial_options: chosen } : {}),
  };
};

type Piece = string | RichTextElement;
const words = (said: string): RichTextElement => ({ type: 'text', text: shorten(said, 3000) });
const piece = (one: Piece): RichTextElement => (typeof one === 'string' ? words(one) : one);
export const bold = (said: string): RichTextElement => ({
  type: 'text',
  text: shorten(said, 3000),
  style: { bold: true },
});
export const mention = (user_id: string): RichTextElement => ({ type: 'user', user_id });
export const link = (url: string, label: string): RichTextElement => ({
  type: 'link',
  url,
  text: label,
});

/** rich_text draws text as text, so it is where anything from people goes. */
export const rich = (...elements: RichTextBlock['elements']): RichTextBlock => ({
  type: 'rich_text',
  elements,
});
export const line = (...pieces: Piece[]) => ({
  type: 'rich_text_section' as const,
  elements: pieces.map(piece),
});
/** `indent`: below the list before it. */
export const bullets = (items: readonly string[], indent = 0) => ({
  type: 'rich_text_list' as const,
  style: 'bullet' as const,
  ...(indent === 0 ? {} : { indent }),
  elements: items.map((item) => line(item)),
});
/** Somebody's own words; their line breaks become spaces, so nothing in it passes for ours. */
export const quote = (typedText: string) => ({
  type: 'rich_text_quote' as const,
  elements: [words(plain(typedText))],
});
