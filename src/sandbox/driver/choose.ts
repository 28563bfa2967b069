import { optionsOf, type Field } from '../blocks/values.ts';
import type { Act, ActResult, Snapshot, Value } from '../contract.ts';
import type { On } from '../people/surface.ts';

/** One person's eyes and hands. */
export interface Seat {
  see(): Snapshot;
  act(what: Act): Promise<ActResult>;
}

const asList = (value: Value): string[] => {
  if (value === null) return [];
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value : [value.option];
};

/** Finds what a person means among what is offered: by the text they read, or by the value behind it. */
export async function choose(seat: Seat, on: On, field: Field, value: Value): Promise<Value> {
  const { element } = field;
  const wanted = asList(value);
  const shaped = (found: string[]): Value => (Array.isArray(value) ? found : (found[0] ?? null));
  const pick = (from: { value: string; text: string }[], one: string): string => {
    const found =
      from.find((o) => o.value === one) ??
      from.find((o) => o.text === one) ??
      from.find((o) => o.text.startsWith(one));
    if (found) return found.value;
    const offered = from.map((o) => `"${o.text}"`).join(', ') || 'nothing';
    throw new Error(`"${one}" is not offered in "${field.blockId}"; offered: ${offered}`);
  };
  switch (element.type) {
    case 'static_select':
    case 'multi_static_select':
    case 'radio_buttons':
    case 'checkboxes': {
      const options = optionsOf(element).map((o) => ({ value: o.value, text: o.text.text }));
      return shaped(wanted.map((one) => pick(options, one)));
    }
    case 'users_select':
    case 'multi_users_select': {
      const people = seat
        .see()
        .people.filter((p) => !p.deleted)
        .map((p) => ({ value: p.id, text: p.name }));
      return shaped(wanted.map((one) => pick(people, one)));
    }
    case 'conversations_select':
    case 'multi_conversations_select':
    case 'channels_select':
    case 'multi_channels_select': {
      const all = seat.see().conversations.map((c) => ({ value: c.id, text: c.name }));
      // A public channel the person is not in can be chosen by its id alone.
      const known = wanted.map((one) => all.find((c) => c.text === one)?.value ?? one);
      return shaped(known);
    }
    case 'external_select':
    case 'multi_external_select': {
      const found: string[] = [];
      for (const one of wanted) {
        const typed =
          typeof value === 'object' && value && 'text' in value ? (value.text ?? one) : one;
        const { blockId, actionId } = field;
        const done = await seat.act({ do: 'suggest', on, blockId, actionId, typed });
        const groups = (done.ok && done.suggestions?.groups) || [];
        const options = groups.flatMap((g) => g.options);
        found.push(pick(options, one));
      }
      return shaped(found);
    }
    case 'button':
    case 'overflow':
    case 'datepicker':
    case 'timepicker':
    case 'datetimepicker':
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
      return value;
  }
}
