import type { InputBlock } from '@slack/types';
import { useId } from 'preact/hooks';
import { Warning } from '../frame/icons.tsx';
import { useGround } from '../seat/surface.tsx';
import { Plain } from '../text/words.tsx';
import { ElementOf } from './element.tsx';

const grouped = new Set(['checkboxes', 'radio_buttons']);

/** A field of a form: label, the element, its hint, and what is wrong with it. */
export function InputOf({ block }: { block: InputBlock & { block_id: string } }) {
  const ground = useGround();
  const [id, hint, wrong] = [useId(), useId(), useId()];
  const error = ground.errors[block.block_id];
  const describedBy = [error === undefined ? '' : wrong, block.hint === undefined ? '' : hint]
    .join(' ')
    .trim();
  const label = (
    <>
      <Plain of={block.label} />
      {block.optional === true ? <span class="optional"> (optional)</span> : null}
    </>
  );
  const rest = (
    <>
      <ElementOf
        blockId={block.block_id}
        element={block.element}
        dispatches={block.dispatch_action ?? false}
        named={{ id, describedBy, invalid: error !== undefined }}
      />
      {block.hint === undefined ? null : (
        <p id={hint} class="hint">
          <Plain of={block.hint} />
        </p>
      )}
      {/* Present before it has words, so that a screen reader speaks them. */}
      <p id={wrong} class="error" role="alert">
        {error === undefined ? null : (
          <>
            <Warning /> {error}
          </>
        )}
      </p>
    </>
  );
  if (grouped.has(block.element.type))
    return (
      <fieldset class="field" aria-describedby={describedBy}>
        <legend class="label">{label}</legend>
        {rest}
      </fieldset>
    );
  return (
    <div class="field">
      <label class="label" for={id}>
        {label}
      </label>
      {rest}
    </div>
  );
}
