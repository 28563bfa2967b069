import type { z } from 'zod';
import { Refused } from '../domain/outcome.ts';
import { misfits, type Misfit } from '../domain/refusals.ts';

const isMisfit = (word: string): word is Misfit => misfits.some((known) => known === word);

/** Typed values that can't be what their fields ask for, all of them at once, so that nobody is sent round twice. */
export class Misfits extends Error {
  override readonly name = 'Misfits';
  readonly fields: Readonly<Record<string, Misfit>>;
  constructor(fields: Readonly<Record<string, Misfit>>) {
    super(`misfit: ${Object.keys(fields).join(', ')}`);
    this.fields = fields;
  }
}

/**
 * What a form's own reader makes of Slack's `state.values`. A value that does not fit is told under its field; a form
 * whose shape we do not know was drawn by an older version.
 */
export function readForm<Form extends z.ZodType>(form: Form, state: unknown): z.output<Form> {
  const read = form.safeParse(state);
  if (read.success) return read.data;
  const found = read.error.issues.flatMap(({ path: [field], message }) =>
    typeof field === 'string' && isMisfit(message) ? [[field, message] as const] : [],
  );
  if (found.length === read.error.issues.length && found.length > 0)
    throw new Misfits(Object.fromEntries(found.toReversed()));
  throw new Refused({ code: 'old-button', card: false });
}

/** What stands in a menu that takes several; null: another kind of element. */
export function chosenIn(action: object): readonly string[] | null {
  if (!('selected_options' in action)) return null;
  const { selected_options: chosen } = action;
  return (Array.isArray(chosen) ? chosen : []).flatMap((one: { value?: unknown } | null) =>
    typeof one?.value === 'string' ? [one.value] : [],
  );
}

/** A button's value, or the one choice of a menu. */
export function valueOf(action: object): string {
  if ('value' in action && typeof action.value === 'string') return action.value;
  if ('selected_option' in action) {
    const chosen = action.selected_option as { value?: unknown } | null;
    if (typeof chosen?.value === 'string') return chosen.value;
  }
  throw new Refused({ code: 'old-button', card: false });
}
