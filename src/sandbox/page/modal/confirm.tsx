import type { ConfirmationDialog } from '@slack/types';
import { useCallback, useId, useState } from 'preact/hooks';
import { Plain, TextOf } from '../text/words.tsx';
import { Dialog } from './dialog.tsx';

type Question = ConfirmationDialog;

/** Slack's question before a press is sent: `ask` answers true for yes. */
export function useConfirm() {
  const [open, show] = useState<{ question: Question; answer: (yes: boolean) => void } | null>(
    null,
  );
  const ask = useCallback(
    (question: Question) =>
      new Promise<boolean>((resolve) => {
        show({
          question,
          answer: (yes) => {
            show(null);
            resolve(yes);
          },
        });
      }),
    [],
  );
  const dialog =
    open === null ? null : <ConfirmDialog question={open.question} answer={open.answer} />;
  return { ask, dialog };
}

function ConfirmDialog({
  question,
  answer,
}: {
  question: Question;
  answer: (yes: boolean) => void;
}) {
  const title = useId();
  return (
    <Dialog class="dialog-small" labelledBy={title} onLeave={() => answer(false)}>
      <header class="dialog-head">
        <h2 id={title} class="dialog-title">
          {question.title === undefined ? 'Are you sure?' : <Plain of={question.title} />}
        </h2>
      </header>
      <div class="dialog-body">
        <TextOf of={question.text} />
      </div>
      <footer class="dialog-foot">
        <button type="button" class="button" onClick={() => answer(false)}>
          {question.deny === undefined ? 'Cancel' : <Plain of={question.deny} />}
        </button>
        <button
          type="button"
          class={`button ${question.style === 'danger' ? 'button-danger-solid' : 'button-primary'}`}
          onClick={() => answer(true)}
        >
          {question.confirm === undefined ? 'OK' : <Plain of={question.confirm} />}
        </button>
      </footer>
    </Dialog>
  );
}
