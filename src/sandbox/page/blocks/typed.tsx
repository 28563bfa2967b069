import type {
  Datepicker,
  EmailInput,
  NumberInput,
  PlainTextInput,
  Timepicker,
  URLInput,
} from '@slack/types';
import { useField, useGround } from '../seat/surface.tsx';
import { plainText } from '../text/words.tsx';
import type { FieldProps, Named } from './element.tsx';
import { asText, idOf } from './kit.ts';

type Text = PlainTextInput | EmailInput | URLInput | NumberInput;

const attributes = (named: Named, fallback?: string) => ({
  ...(named.id === undefined ? {} : { id: named.id }),
  ...(named.labelledBy === undefined ? {} : { 'aria-labelledby': named.labelledBy }),
  ...(named.id === undefined && named.labelledBy === undefined && fallback !== undefined
    ? { 'aria-label': fallback }
    : {}),
  ...(named.describedBy ? { 'aria-describedby': named.describedBy } : {}),
  'aria-invalid': named.invalid ?? false,
});

/** The keyboard a phone offers; what is right is checked by the workspace, as Slack does it. */
const modes = {
  plain_text_input: { type: 'text' },
  email_text_input: { type: 'text', inputMode: 'email', autocomplete: 'off' },
  url_text_input: { type: 'text', inputMode: 'url', autocomplete: 'off' },
  number_input: { type: 'text', inputMode: 'decimal', autocomplete: 'off' },
} as const;

export function TextField({ blockId, field, named, dispatches }: FieldProps<Text>) {
  const ground = useGround();
  const { value, enter } = useField(blockId, field, dispatches);
  const text = asText(value);
  const triggers = field.dispatch_action_config?.trigger_actions_on ?? ['on_enter_pressed'];
  const tell = (typed: string) =>
    void ground.click(blockId, { action_id: idOf(field) }, typed || null);
  const common = {
    ...attributes(named, field.placeholder && plainText(field.placeholder)),
    class: 'box',
    value: text,
    placeholder: field.placeholder === undefined ? '' : plainText(field.placeholder),
    'data-action-id': idOf(field),
    ...(field.focus_on_load === true ? { 'data-focus-on-load': true } : {}),
    onInput: (event: { currentTarget: { value: string } }) => {
      const typed = event.currentTarget.value;
      enter(typed || null);
      if (dispatches && triggers.includes('on_character_entered')) tell(typed);
    },
    onKeyDown: (event: KeyboardEvent) => {
      const told = event.key === 'Enter' && !event.shiftKey && dispatches;
      if (!told || !triggers.includes('on_enter_pressed')) return;
      event.preventDefault();
      tell(text);
    },
  };
  const most = field.type === 'plain_text_input' ? field.max_length : undefined;
  return (
    <>
      {field.type === 'plain_text_input' && field.multiline === true ? (
        <textarea {...common} rows={4} />
      ) : (
        <input {...common} {...modes[field.type]} />
      )}
      {most === undefined ? null : <Left of={most} text={text} />}
    </>
  );
}

/** Slack shows how many characters are left only near the end. */
function Left({ of, text }: { of: number; text: string }) {
  const left = of - text.length;
  const near = left <= Math.max(10, Math.round(of / 10));
  return (
    <span class={`left ${left < 0 ? 'left-over' : ''}`} aria-live="polite">
      {near ? left : ''}
    </span>
  );
}

export function DateField({ blockId, field, named, dispatches }: FieldProps<Datepicker>) {
  const { value, choose } = useField(blockId, field, dispatches);
  return (
    <input
      {...attributes(
        named,
        field.placeholder === undefined ? 'Date' : plainText(field.placeholder),
      )}
      class="box box-when"
      type="date"
      value={asText(value)}
      data-action-id={idOf(field)}
      onChange={(event) => void choose(event.currentTarget.value || null)}
    />
  );
}

export function TimeField({ blockId, field, named, dispatches }: FieldProps<Timepicker>) {
  const { value, choose } = useField(blockId, field, dispatches);
  return (
    <input
      {...attributes(
        named,
        field.placeholder === undefined ? 'Time' : plainText(field.placeholder),
      )}
      class="box box-when"
      type="time"
      value={asText(value)}
      data-action-id={idOf(field)}
      onChange={(event) => void choose(event.currentTarget.value || null)}
    />
  );
}
