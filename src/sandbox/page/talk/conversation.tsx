import { useEffect } from 'preact/hooks';
import type { SeatConversation, SeatMessage } from '../../contract.ts';
import { appDm } from '../frame/sidebar.tsx';
import { Hash, Lock } from '../frame/icons.tsx';
import { useSeat } from '../seat/seat.ts';
import { dateText, secondsOf } from '../text/dates.ts';
import { AppHead } from './app-head.tsx';
import { Composer } from './composer.tsx';
import { BackToList } from './head.tsx';
import { Message } from './message.tsx';
import { useStickToEnd } from './stick.ts';

export function Conversation({ conversation }: { conversation: SeatConversation }) {
  const { snapshot, act } = useSeat();
  const { id, unread } = conversation;
  const isApp = appDm(snapshot)?.id === id;
  const { body, content } = useStickToEnd();

  useEffect(() => {
    if (unread) void act({ do: 'read', conversation: id });
  }, [act, id, unread]);

  return (
    <>
      {isApp ? <AppHead tab="messages" /> : <Head conversation={conversation} />}
      <div class="talk-body" ref={body} tabIndex={0} role="region" aria-label="Messages">
        <div class="talk-space" />
        <div
          ref={content}
          class="messages"
          role="log"
          aria-live="polite"
          aria-label={`Messages in ${conversation.name}`}
        >
          <Beginning conversation={conversation} isApp={isApp} />
          {conversation.messages.map((message, index, all) => (
            <Entry key={message.ts} conversation={id} message={message} before={all[index - 1]} />
          ))}
        </div>
      </div>
      <Foot conversation={conversation} isApp={isApp} />
    </>
  );
}

function Head({ conversation }: { conversation: SeatConversation }) {
  const { kind, members, name } = conversation;
  const count = members.length;
  return (
    <header class="talk-head">
      <BackToList />
      <h2>
        {kind === 'private' ? <Lock /> : null}
        {kind === 'public' ? <Hash /> : null}
        {name}
      </h2>
      {kind === 'dm' ? null : (
        <p class="quiet">
          {count} {count === 1 ? 'member' : 'members'}
        </p>
      )}
    </header>
  );
}

function Beginning({ conversation, isApp }: { conversation: SeatConversation; isApp: boolean }) {
  if (conversation.messages.length > 0) return null;
  const { kind, name } = conversation;
  const where = kind === 'dm' ? name : `#${name}`;
  return (
    <p class="beginning">
      {isApp ? `${name} will write to you here.` : `This is the very beginning of ${where}.`}
    </p>
  );
}

const together = 5 * 60;

function Entry(props: {
  conversation: string;
  message: SeatMessage;
  before: SeatMessage | undefined;
}) {
  const { me } = useSeat().snapshot;
  const { message, before } = props;
  const now = new Date();
  const dayOf = (one: SeatMessage) => dateText(secondsOf(one.ts), '{date_long_pretty}', me, now);
  const newDay = before === undefined || dayOf(before) !== dayOf(message);
  const follows =
    !newDay &&
    before.user === message.user &&
    !before.ephemeral &&
    !message.ephemeral &&
    secondsOf(message.ts) - secondsOf(before.ts) < together;
  return (
    <>
      {newDay ? (
        <div class="day" role="separator" aria-label={dayOf(message)}>
          <span>{dayOf(message)}</span>
        </div>
      ) : null}
      <Message conversation={props.conversation} message={message} follows={follows} />
    </>
  );
}

function Foot({ conversation, isApp }: { conversation: SeatConversation; isApp: boolean }) {
  const { me } = useSeat().snapshot;
  if (conversation.archived) return <p class="talk-closed">This channel is archived.</p>;
  if (isApp)
    return (
      <p class="talk-closed">
        Sending messages to this app is turned off. Commands work in any channel.
      </p>
    );
  if (!conversation.members.includes(me.id))
    return (
      <p class="talk-closed">You are looking at #{conversation.name} without being a member.</p>
    );
  return <Composer key={conversation.id} conversation={conversation} />;
}
