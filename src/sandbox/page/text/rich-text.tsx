import type {
  RichTextBlock,
  RichTextBlockElement,
  RichTextElement,
  RichTextList,
} from '@slack/types';
import type { ComponentChildren } from 'preact';
import { emoji } from './emoji.ts';
import { Broadcast, ChannelMention, DateOf, Emoji, Link, UserMention } from './words.tsx';

/** A rich_text block: structure comes from its elements only, nothing in its texts is read. */
export function RichText({ block }: { block: RichTextBlock }) {
  return (
    <div class="rich-text">
      {block.elements.map((part, index) => (
        <Part key={index} part={part} />
      ))}
    </div>
  );
}

function Part({ part }: { part: RichTextBlockElement }) {
  switch (part.type) {
    case 'rich_text_section':
      return <div class="text">{part.elements.map(inline)}</div>;
    case 'rich_text_quote':
      return <blockquote class="text">{part.elements.map(inline)}</blockquote>;
    case 'rich_text_preformatted':
      return <pre>{part.elements.map(inline)}</pre>;
    case 'rich_text_list':
      return <List list={part} />;
  }
}

function List({ list }: { list: RichTextList }) {
  const items = list.elements.map((item, index) => (
    <li key={index} class="text">
      {item.type === 'rich_text_section' ? item.elements.map(inline) : <Part part={item} />}
    </li>
  ));
  const look = `indent-${Math.min(list.indent ?? 0, 8)} ${list.border === 1 ? 'bordered' : ''}`;
  if (list.style === 'bullet') return <ul class={look}>{items}</ul>;
  // Slack's field for a list that goes on after an interruption; its types leave it out.
  const { offset = 0 } = list as RichTextList & { offset?: number };
  return (
    <ol class={look} start={offset + 1}>
      {items}
    </ol>
  );
}

function inline(piece: RichTextElement, index: number) {
  return <span key={index}>{styled(piece, content(piece))}</span>;
}

function content(piece: RichTextElement): ComponentChildren {
  switch (piece.type) {
    case 'text':
      return piece.text;
    case 'link':
      return <Link to={piece.url} text={piece.text ?? piece.url} />;
    case 'user':
      return <UserMention id={piece.user_id} />;
    case 'channel':
      return <ChannelMention id={piece.channel_id} />;
    case 'usergroup':
      return <span class="mention">@{piece.usergroup_id}</span>;
    case 'team':
      return <span class="mention">@{piece.team_id}</span>;
    case 'broadcast':
      return <Broadcast range={piece.range} />;
    case 'emoji':
      return emoji(piece.name).startsWith(':') && piece.unicode !== undefined ? (
        fromUnicode(piece.unicode)
      ) : (
        <Emoji name={piece.name} />
      );
    case 'date':
      return (
        <DateOf
          seconds={piece.timestamp}
          format={piece.format}
          otherwise={piece.fallback ?? ''}
          to={piece.url}
        />
      );
    case 'color':
      return <code>{piece.value}</code>;
  }
}

const fromUnicode = (codes: string) =>
  String.fromCodePoint(...codes.split('-').map((code) => Number.parseInt(code, 16)));

function styled(piece: RichTextElement, of: ComponentChildren): ComponentChildren {
  const style = piece.style ?? {};
  let out = of;
  if ('code' in style && style.code === true) out = <code>{out}</code>;
  if ('strike' in style && style.strike === true) out = <s>{out}</s>;
  if ('underline' in style && style.underline === true) out = <u>{out}</u>;
  if ('italic' in style && style.italic === true) out = <em>{out}</em>;
  if ('bold' in style && style.bold === true) out = <strong>{out}</strong>;
  return out;
}
