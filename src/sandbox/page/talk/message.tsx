import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { SeatMessage } from '../../contract.ts';
import { Blocks } from '../blocks/block.tsx';
import { drawn } from '../blocks/kit.ts';
import { Avatar } from '../frame/avatar.tsx';
import { Eye } from '../frame/icons.tsx';
import type { Surface } from '../seat/entered.ts';
import { useSeat } from '../seat/seat.ts';
import { SurfaceOf } from '../seat/surface.tsx';
import { dateText, secondsOf } from '../text/dates.ts';
import { Mrkdwn } from '../text/words.tsx';

/** One message. `follows`: by the same person soon after the one before, so without name and picture. */
export function Message(props: { conversation: string; message: SeatMessage; follows: boolean }) {
  const { snapshot } = useSeat();
  const { conversation, message, follows } = props;
  const { ts } = message;
  const author = snapshot.people.find((one) => one.id === message.user);
  const isApp = message.user === snapshot.app.user;
  const name = author?.name ?? (isApp ? snapshot.app.name : message.user);
  const seconds = secondsOf(ts);
  const at = (format: string) => dateText(seconds, format, snapshot.me, new Date());
  const blocks = useMemo(() => drawn(message.blocks), [message.blocks]);
  const on = useMemo((): Surface => ({ surface: 'message', conversation, ts }), [conversation, ts]);
  const article = useRef<HTMLElement>(null);
  const wasHere = useRef(false);
  useLayoutEffect(() => {
    // The pressed button may have gone with this redraw; who has no mouse stays where they were.
    if (wasHere.current && document.activeElement === document.body)
      article.current?.focus({ preventScroll: true });
  }, [blocks]);
  const time = (
    <time
      class="message-time"
      dateTime={new Date(seconds * 1000).toISOString()}
      title={at('{date_long} {time_secs}')}
    >
      {at('{time}')}
    </time>
  );
  const edited = message.edited ? <span class="edited"> (edited)</span> : null;

  return (
    <article
      ref={article}
      tabIndex={-1}
      onFocusIn={() => {
        wasHere.current = true;
      }}
      onFocusOut={(event) => {
        // Null: what had the focus was taken away, not left.
        if (event.relatedTarget !== null) wasHere.current = false;
      }}
      class={`message ${follows ? 'message-follows' : ''} ${message.ephemeral ? 'message-ephemeral' : ''}`}
      aria-label={`${name}, ${at('{time}')}`}
      data-ts={ts}
    >
      {message.ephemeral ? (
        <p class="only-you">
          <Eye /> Only visible to you
        </p>
      ) : null}
      <div class="message-side">
        {follows ? time : <Avatar id={message.user} name={name} app={isApp} />}
      </div>
      <div class="message-main">
        {follows ? null : (
          <p class="message-by">
            <span class="message-name">{name}</span>
            {isApp || author?.isBot === true ? <span class="badge">APP</span> : null}
            {time}
          </p>
        )}
        {blocks.length === 0 ? (
          <p class="message-text">
            <Mrkdwn text={message.text} />
            {edited}
          </p>
        ) : (
          <SurfaceOf on={on} blocks={blocks}>
            <Blocks of={blocks} />
            {edited}
          </SurfaceOf>
        )}
        {(message.files ?? []).map((file) => (
          <figure key={file.id} class="message-file">
            <figcaption>{file.title}</figcaption>
            <a href={`/page/files/${file.id}`} target="_blank" rel="noreferrer">
              <img src={`/page/files/${file.id}`} alt={file.alt} />
            </a>
          </figure>
        ))}
      </div>
    </article>
  );
}
