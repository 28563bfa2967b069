import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { SeatView } from '../../contract.ts';
import { Blocks } from '../blocks/block.tsx';
import { drawn } from '../blocks/kit.ts';
import { Cross, Warning } from '../frame/icons.tsx';
import type { Surface } from '../seat/entered.ts';
import { useSeat } from '../seat/seat.ts';
import { SurfaceOf } from '../seat/surface.tsx';
import { withEmoji } from '../text/emoji.ts';
import { Dialog } from './dialog.tsx';

const firstField = 'input:not([type=hidden]), textarea, select';

/**
 * The modal on top of the person's stack. The dialog stays while its views come and go, so the focus stays inside.
 * A closed view is gone at once, as in Slack; it comes back only if the workspace did not take the closing.
 */
export function Modal({ stack }: { stack: SeatView[] }) {
  const { act, tell } = useSeat();
  const [leaving, setLeaving] = useState<readonly string[]>([]);
  const view = stack.findLast(({ id }) => !leaving.includes(id));
  if (view === undefined) return null;
  const close = async (all: boolean) => {
    setLeaving(all ? stack.map(({ id }) => id) : [...leaving, view.id]);
    const result = await act({ do: 'close', view: view.id, all });
    if (result.ok) return;
    setLeaving([]);
    tell(result.why);
  };
  return (
    <Dialog class="dialog-modal" labelledBy="modal-title" onLeave={() => void close(false)}>
      <View key={view.id} view={view} close={close} />
    </Dialog>
  );
}

function View({ view, close }: { view: SeatView; close: (all: boolean) => Promise<void> }) {
  const { act, entered } = useSeat();
  const [refused, setRefused] = useState<{ why: string; fields: Record<string, string> } | null>(
    null,
  );
  const [sending, setSending] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const blocks = useMemo(() => drawn(view.blocks), [view.blocks]);
  const on = useMemo((): Surface => ({ surface: 'modal', view: view.id }), [view.id]);
  const errors = useMemo(() => ({ ...view.errors, ...refused?.fields }), [view.errors, refused]);

  useFocusOnContent(form, blocks.length > 0, view.hash);
  const wrong = Object.keys(errors).join(' ');
  useEffect(() => {
    if (wrong === '' || sending) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [wrong, sending]);

  const submit = async () => {
    if (sending || view.submit === null) return;
    setSending(true);
    setRefused(null);
    const result = await act({ do: 'submit', view: view.id, inputs: entered.collect(on, blocks) });
    setSending(false);
    if (!result.ok) setRefused({ why: result.why, fields: result.fields ?? {} });
  };
  const clickRefused = useMemo(() => (why: string) => setRefused({ why, fields: {} }), []);
  const under = refused !== null && Object.keys(refused.fields).length === 0 ? refused.why : null;
  const trouble = view.trouble ?? under;

  return (
    <form
      ref={form}
      class="dialog-form"
      noValidate
      data-callback-id={view.callbackId}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <header class="dialog-head">
        <h2 id="modal-title" class="dialog-title" tabIndex={-1}>
          {withEmoji(view.title)}
        </h2>
        <button
          type="button"
          class="icon-button"
          aria-label="Dismiss"
          onClick={() => void close(true)}
        >
          <Cross />
        </button>
      </header>
      <div class="dialog-body">
        <SurfaceOf on={on} blocks={blocks} errors={errors} refused={clickRefused}>
          <Blocks of={blocks} />
        </SurfaceOf>
      </div>
      <footer class="dialog-foot">
        <p class="dialog-trouble" role="alert">
          {trouble === null ? null : (
            <>
              <Warning /> {trouble}
            </>
          )}
        </p>
        <button type="button" class="button" onClick={() => void close(false)}>
          {withEmoji(view.close ?? (view.submit === null ? 'Close' : 'Cancel'))}
        </button>
        {view.submit === null ? null : (
          <button type="submit" class="button button-primary" aria-busy={sending}>
            {withEmoji(view.submit)}
          </button>
        )}
      </footer>
    </form>
  );
}

/** Puts the focus on the first field when the contents come, unless the person is already in one. */
function useFocusOnContent(
  form: { current: HTMLFormElement | null },
  filled: boolean,
  hash: string,
): void {
  useEffect(() => {
    const element = form.current;
    if (element === null || !filled) return;
    const now = document.activeElement;
    if (now !== null && element.querySelector('.dialog-body')?.contains(now)) return;
    const wanted = element.querySelector<HTMLElement>('[data-focus-on-load]');
    const first = element.querySelector<HTMLElement>(`.dialog-body :is(${firstField})`);
    // A field below what is seen would scroll away what is to be read first.
    const field =
      wanted ??
      (first && bottomOf(first) <= bottomOf(first.closest('.dialog-body')) ? first : null);
    (field ?? element.querySelector<HTMLElement>('.dialog-title'))?.focus();
  }, [form, filled, hash]);
}

const bottomOf = (element: Element | null): number =>
  element?.getBoundingClientRect().bottom ?? Infinity;
