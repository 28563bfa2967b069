import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Draft } from '../../mail/draft.ts';
import { Cross, Warning } from '../frame/icons.tsx';
import { Dialog } from '../modal/dialog.tsx';
import { useSeat } from '../seat/seat.ts';

/** The person's own mail program, over whatever is open in Slack, with the mail that a link has drafted. */
export function NewMail({ draft, leave }: { draft: Draft; leave: () => void }) {
  const { act, tell, snapshot } = useSeat();
  const [to, setTo] = useState(draft.to.join(', '));
  const [subject, setSubject] = useState(draft.subject);
  const [text, setText] = useState(draft.text);
  const [wrong, setWrong] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const [title, toId, subjectId, textId, wrongId] = [useId(), useId(), useId(), useId(), useId()];
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);

  const send = async () => {
    if (sending) return;
    setSending(true);
    const addresses = to
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== '');
    const result = await act({ do: 'mail', to: addresses, subject, text });
    setSending(false);
    if (result.ok) {
      tell('Your mail is sent. It is in the mailbox.');
      leave();
    } else {
      setWrong(result.why);
      form.current?.querySelector('input')?.focus();
    }
  };

  return (
    <Dialog class="dialog-mail" labelledBy={title} onLeave={leave}>
      <form
        ref={form}
        class="dialog-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <header class="dialog-head">
          <h2 id={title} class="dialog-title">
            New mail
          </h2>
          <button type="button" class="icon-button" aria-label="Discard this mail" onClick={leave}>
            <Cross />
          </button>
        </header>
        <div class="dialog-body new-mail">
          <p class="hint">From {snapshot.me.name}’s own mail program, outside Slack.</p>
          <div>
            <label class="label" for={toId}>
              To
            </label>
            <input
              id={toId}
              class="box"
              type="text"
              inputMode="email"
              autocomplete="off"
              value={to}
              aria-invalid={wrong !== null}
              aria-describedby={wrongId}
              onInput={(event) => setTo(event.currentTarget.value)}
            />
            <p id={wrongId} class="error" role="alert">
              {wrong === null ? null : (
                <>
                  <Warning /> {wrong}
                </>
              )}
            </p>
          </div>
          <div>
            <label class="label" for={subjectId}>
              Subject
            </label>
            <input
              id={subjectId}
              class="box"
              type="text"
              autocomplete="off"
              value={subject}
              onInput={(event) => setSubject(event.currentTarget.value)}
            />
          </div>
          <div>
            <label class="label" for={textId}>
              Text
            </label>
            <textarea
              id={textId}
              class="box"
              rows={12}
              value={text}
              onInput={(event) => setText(event.currentTarget.value)}
            />
          </div>
        </div>
        <footer class="dialog-foot">
          <button type="button" class="button" onClick={leave}>
            Discard
          </button>
          <button type="submit" class="button button-primary" aria-busy={sending}>
            Send
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
