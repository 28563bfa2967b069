import type { MrkdwnElement, PlainTextElement, TextObject } from '@slack/types';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { hrefOf } from '../seat/address.ts';
import { useSeat } from '../seat/seat.ts';
import { dateText } from './dates.ts';
import { emoji, withEmoji } from './emoji.ts';
import { mrkdwn, type Piece } from './mrkdwn.ts';

/** Plain text as Slack draws it: nothing in it is read except the emoji names, where those are wanted. */
export function Plain({ of }: { of: PlainTextElement | { text: string; emoji?: boolean } }) {
  return <>{of.emoji === false ? of.text : withEmoji(of.text)}</>;
}

export const plainText = (of: PlainTextElement) =>
  of.emoji === false ? of.text : withEmoji(of.text);

/** Either kind of text object. */
export function TextOf({ of }: { of: TextObject }) {
  return of.type === 'mrkdwn' ? (
    <MrkdwnText of={of} />
  ) : (
    <span class="text" dir="auto">
      <Plain of={of} />
    </span>
  );
}

function MrkdwnText({ of }: { of: MrkdwnElement }) {
  return <Mrkdwn text={of.text} verbatim={of.verbatim ?? false} />;
}

export function Mrkdwn({ text, verbatim = false }: { text: string; verbatim?: boolean }) {
  const pieces = useMemo(() => mrkdwn(text, { verbatim }), [text, verbatim]);
  return (
    <span class="text" dir="auto">
      {pieces.map(draw)}
    </span>
  );
}

function draw(piece: Piece) {
  if (typeof piece === 'string') return piece;
  switch (piece.kind) {
    case 'bold':
      return <strong>{piece.of.map(draw)}</strong>;
    case 'italic':
      return <em>{piece.of.map(draw)}</em>;
    case 'strike':
      return <s>{piece.of.map(draw)}</s>;
    case 'quote':
      return <blockquote>{piece.of.map(draw)}</blockquote>;
    case 'code':
      return <code>{piece.text}</code>;
    case 'block':
      return <pre>{piece.text}</pre>;
    case 'link':
      return <Link to={piece.to} text={piece.text} />;
    case 'user':
      return <UserMention id={piece.id} />;
    case 'channel':
      return <ChannelMention id={piece.id} label={piece.text} />;
    case 'group':
      return <span class="mention">{piece.text ?? `@${piece.id}`}</span>;
    case 'everyone':
      return <Broadcast range={piece.id} />;
    case 'date':
      return <DateOf {...piece} />;
    case 'emoji':
      return <Emoji name={piece.name} />;
  }
}

const opens = /^(?:https?|mailto):/i;

export const Link = ({ to, text }: { to: string; text: string }) => <Anchor to={to}>{text}</Anchor>;

/** A link that may lead out of here; an address of another kind is only its words. */
function Anchor({ to, children }: { to: string; children: ComponentChildren }) {
  const { compose } = useSeat();
  if (!opens.test(to)) return <>{children}</>;
  if (/^https?:/i.test(to))
    return (
      <a href={to} target="_blank" rel="noopener noreferrer">
        {children}
      </a>
    );
  const open = (event: Event) => {
    event.preventDefault();
    compose(to);
  };
  return (
    <a href={to} onClick={open} onAuxClick={open}>
      {children}
    </a>
  );
}

export function UserMention({ id }: { id: string }) {
  const { snapshot } = useSeat();
  const person = snapshot.people.find((one) => one.id === id);
  return (
    <span class={`mention ${id === snapshot.me.id ? 'mention-me' : ''}`} data-user={id}>
      @{person?.name ?? id}
    </span>
  );
}

export function ChannelMention({ id, label }: { id: string; label?: string | undefined }) {
  const { snapshot } = useSeat();
  const channel = snapshot.conversations.find((one) => one.id === id);
  if (channel === undefined) return <span class="mention">#{label ?? 'private-channel'}</span>;
  return (
    <a class="mention" href={hrefOf(snapshot.me.id, id)}>
      #{channel.name}
    </a>
  );
}

export const Broadcast = ({ range }: { range: string }) => (
  <span class="mention mention-me">@{range}</span>
);

export const Emoji = ({ name }: { name: string }) => (
  <span class="emoji" role="img" aria-label={name.replaceAll('_', ' ')}>
    {emoji(name)}
  </span>
);

/** A moment, in the reader's own zone; the whole of it on hover, as Slack shows it. */
export function DateOf(props: {
  seconds: number;
  format: string;
  otherwise: string;
  to?: string | undefined;
}) {
  const { me } = useSeat().snapshot;
  const now = new Date();
  const at = new Date(props.seconds * 1000);
  if (Number.isNaN(at.getTime())) return <>{props.otherwise}</>;
  const shown = dateText(props.seconds, props.format, me, now);
  const title = dateText(props.seconds, '{date_long} {time}', me, now);
  const time = (
    <time dateTime={at.toISOString()} title={title}>
      {shown}
    </time>
  );
  return props.to === undefined ? time : <Anchor to={props.to}>{time}</Anchor>;
}
