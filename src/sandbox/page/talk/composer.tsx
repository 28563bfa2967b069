import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SeatConversation, Snapshot } from '../../contract.ts';
import { Send } from '../frame/icons.tsx';
import { useSeat } from '../seat/seat.ts';

type Command = Snapshot['commands'][number];

/** The commands that a half-typed name may become; none once the name is whole and something follows. */
function offered(commands: Command[], text: string): Command[] {
  if (!/^\/\S*$/.test(text)) return [];
  return commands.filter((one) => one.command.startsWith(text.toLowerCase()));
}

/** Where messages and slash commands are typed. Enter sends, Shift and Enter makes a line. */
export function Composer({ conversation }: { conversation: SeatConversation }) {
  const { snapshot, act, tell } = useSeat();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const [closed, setClosed] = useState(false);
  const [sending, setSending] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const list = useId();

  const offers = closed ? [] : offered(snapshot.commands, text);
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

  const complete = (command: Command) => {
    setText(`${command.command} `);
    area.current?.focus();
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
    const whole = offers.some((one) => one.command === text);
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (offer !== undefined && step !== 0)
      setActive((current + step + offers.length) % offers.length);
    else if (offer !== undefined && event.key === 'Tab') complete(offer);
    else if (offer !== undefined && event.key === 'Escape') setClosed(true);
    else if (event.key === 'Enter' && !event.shiftKey) {
      // A name that is whole is sent; a half one is completed first, as Slack does.
      if (offer !== undefined && !whole) complete(offer);
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
              key={one.command}
              id={`${list}-${index}`}
              class="command"
              role="option"
              aria-selected={index === current}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => complete(one)}
            >
              <span class="command-name">{one.command}</span>
              <span class="command-hint">{one.usageHint}</span>
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
                <kbd>/</kbd> for commands
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
