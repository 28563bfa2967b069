import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SeatConversation, Snapshot } from '../../contract.ts';
import { Send } from '../frame/icons.tsx';
import { useSeat } from '../seat/seat.ts';

type Command = Snapshot['commands'][number];
type Shortcut = Snapshot['shortcuts'][number];
type Offer = Command | Shortcut;

/** What a half-typed name may become, as in Slack commands and shortcuts alike; nothing once the name is whole and something follows. */
function offered({ commands, shortcuts }: Snapshot, text: string): Offer[] {
  if (!/^\/\S*$/.test(text)) return [];
  const typed = text.toLowerCase();
  const named = shortcuts.filter(({ name }) => name.toLowerCase().includes(typed.slice(1)));
  return [...commands.filter((one) => one.command.startsWith(typed)), ...named];
}
const keyOf = (one: Offer): string => ('command' in one ? one.command : one.callbackId);

/** Where messages and slash commands are typed. Enter sends, Shift and Enter makes a line. */
export function Composer({ conversation }: { conversation: SeatConversation }) {
  const { snapshot, act, tell } = useSeat();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const [closed, setClosed] = useState(false);
  const [sending, setSending] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const list = useId();

  const offers = closed ? [] : offered(snapshot, text);
  const current = Math.min(active, offers.length - 1);
  const typing = snapshot.commands.find((one) => text.startsWith(`${one.command} `));
  const where = conversation.kind === 'dm' ? conversation.name : `#${conversation.name}`;

  useEffect(() => {
    if (matchMedia('(min-width: 700px)').matches) area.current?.focus();
  }, []);
  useLayoutEffect(() => {
    const element = area.current;
    if (element === null) return;
    element.rows = Math.min(8, text.split('\n').length);
  }, [text]);

  /** A command is completed; a shortcut has no words and is used at once. */
  const take = async (one: Offer) => {
    setText('command' in one ? `${one.command} ` : '');
    area.current?.focus();
    if ('command' in one) return;
    const result = await act({ do: 'shortcut', callbackId: one.callbackId });
    if (!result.ok) tell(result.why);
  };
  const send = async () => {
    const wanted = text.trim();
    if (wanted === '' || sending) return;
    setSending(true);
    setText('');
    const result = await act({ do: 'say', conversation: conversation.id, text: wanted });
    setSending(false);
    if (!result.ok) {
      // Nothing typed is lost.
      setText((now) => now || wanted);
      tell(result.why);
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const offer = offers[current];
    const whole = offers.some((one) => keyOf(one) === text);
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (offer !== undefined && step !== 0)
      setActive((current + step + offers.length) % offers.length);
    else if (offer !== undefined && event.key === 'Tab') void take(offer);
    else if (offer !== undefined && event.key === 'Escape') setClosed(true);
    else if (event.key === 'Enter' && !event.shiftKey) {
      // A name that is whole is sent; a half one is completed first, as Slack does.
      if (offer !== undefined && !whole) void take(offer);
      else void send();
    } else return;
    event.preventDefault();
  };

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {offers.length === 0 ? null : (
        <div class="commands" id={list} role="listbox" aria-label="Commands">
          {offers.map((one, index) => (
            <div
              key={keyOf(one)}
              id={`${list}-${index}`}
              class="command"
              role="option"
              aria-selected={index === current}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => void take(one)}
            >
              <span class="command-name">{'command' in one ? one.command : one.name}</span>
              <span class="command-hint">
                {'command' in one ? one.usageHint : snapshot.app.name}
              </span>
              <span class="command-description">{one.description}</span>
            </div>
          ))}
        </div>
      )}
      <div class="composer-box">
        <textarea
          ref={area}
          rows={1}
          aria-label={`Message to ${where}`}
          placeholder={`Message ${where}`}
          aria-autocomplete="list"
          {...(offers.length > 0
            ? { 'aria-controls': list, 'aria-activedescendant': `${list}-${current}` }
            : {})}
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setActive(0);
            setClosed(false);
          }}
          onKeyDown={onKeyDown}
        />
        <div class="composer-foot">
          <span class="composer-hint">
            {typing === undefined ? (
              <>
                <kbd>/</kbd> for commands and shortcuts
              </>
            ) : (
              <>
                <b>{typing.command}</b> {typing.usageHint}
              </>
            )}
          </span>
          <button
            type="submit"
            class="send"
            aria-label="Send"
            aria-busy={sending}
            disabled={text.trim() === ''}
          >
            <Send />
          </button>
        </div>
      </div>
    </form>
  );
}
