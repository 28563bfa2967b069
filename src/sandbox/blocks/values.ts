import type { Block, Json, Value } from '../contract.ts';
import type { InputBlock, KnownBlock } from './blocks.ts';
import { elementsOf } from './check.ts';
import type { Element, Option, Stateful } from './elements.ts';
import { limits } from './limits.ts';

/** One element's value in `state.values`, in Slack's shape for its kind. */
export type Entry = { type: string } & { [key: string]: Json };
export type Values = Record<string, Record<string, Entry>>;

/** What a choice is checked against besides the element itself. */
export interface Choosable {
  /** Options that an external select was offered on this surface. */
  offered(blockId: string, actionId: string): readonly Option[];
  isPerson(id: string): boolean;
  isConversation(id: string, filter: Filter): boolean;
}
type Filter = Extract<Element, { type: 'conversations_select' }>['filter'];

export interface Field {
  blockId: string;
  actionId: string;
  element: Element;
  input: InputBlock | null;
}

export function fieldsOf(blocks: readonly Block[]): Field[] {
  return blocks.flatMap((block) => {
    const known = block as unknown as KnownBlock;
    return elementsOf(known).map(({ element }) => ({
      blockId: block.block_id ?? '',
      actionId: element.action_id ?? '',
      element,
      input: known.type === 'input' ? known : null,
    }));
  });
}

export const optionsOf = (element: Element): readonly Option[] => {
  if ('options' in element && element.options) return element.options;
  if ('option_groups' in element && element.option_groups)
    return element.option_groups.flatMap((g) => g.options);
  return [];
};

export const isStateful = (element: Element): element is Stateful =>
  element.type !== 'button' && element.type !== 'overflow';

const json = (value: unknown): Json =>
  value === undefined ? null : (JSON.parse(JSON.stringify(value)) as Json);

/** The key under which Slack tells this kind's value, and what it is before anybody touched it. */
function initial(element: Stateful): [key: string, value: Json] {
  switch (element.type) {
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
      return ['value', json(element.initial_value)];
    case 'static_select':
    case 'external_select':
    case 'radio_buttons':
      return ['selected_option', json(element.initial_option)];
    case 'multi_static_select':
    case 'multi_external_select':
    case 'checkboxes':
      return ['selected_options', json(element.initial_options ?? [])];
    case 'users_select':
      return ['selected_user', json(element.initial_user)];
    case 'multi_users_select':
      return ['selected_users', json(element.initial_users ?? [])];
    case 'conversations_select':
      return ['selected_conversation', json(element.initial_conversation)];
    case 'multi_conversations_select':
      return ['selected_conversations', json(element.initial_conversations ?? [])];
    case 'channels_select':
      return ['selected_channel', json(element.initial_channel)];
    case 'multi_channels_select':
      return ['selected_channels', json(element.initial_channels ?? [])];
    case 'datepicker':
      return ['selected_date', json(element.initial_date)];
    case 'timepicker':
      return ['selected_time', json(element.initial_time)];
    case 'datetimepicker':
      return ['selected_date_time', json(element.initial_date_time)];
  }
}

const entry = (element: Stateful, value: Json): Entry => ({
  type: element.type,
  [initial(element)[0]]: value,
  ...(element.type === 'timepicker' && element.timezone !== undefined
    ? { timezone: element.timezone }
    : {}),
});

const valueOf = (element: Stateful, given: Entry): Json => given[initial(element)[0]] ?? null;

/** `state.values`: every element that keeps a value, touched or not. */
export function stateOf(blocks: readonly Block[], touched: Values): Values {
  const out: Values = {};
  for (const { blockId, actionId, element } of fieldsOf(blocks)) {
    if (!isStateful(element)) continue;
    const kept = touched[blockId]?.[actionId];
    (out[blockId] ??= {})[actionId] =
      kept?.type === element.type ? kept : entry(element, initial(element)[1]);
  }
  return out;
}

export type Entered = { ok: true; entry: Entry } | { ok: false; why: string };

const no = (why: string): Entered => ({ ok: false, why });

/** Turns what a person entered into Slack's shape; refuses what Slack's own client would not let them enter. */
export function enter(field: Field, given: Value, world: Choosable): Entered {
  const { element, blockId, actionId } = field;
  if (!isStateful(element)) return { ok: false, why: `a ${element.type} keeps no value` };
  const done = (value: Json): Entered => ({ ok: true, entry: entry(element, value) });
  const one = typeof given === 'object' && given && 'option' in given ? given.option : given;
  const many = Array.isArray(one) ? one : one === null || one === '' ? [] : [one];
  const isMany = Array.isArray(initial(element)[1]);
  if (!isMany && many.length > 1) return no('only one can be chosen');
  const single = many[0] ?? null;
  if ('max_selected_items' in element && many.length > (element.max_selected_items ?? Infinity))
    return no(`You can select up to ${element.max_selected_items} items.`);

  const chosen = (from: readonly Option[]): Entered => {
    const found = many.map((value) => from.find((o) => o.value === value));
    const missing = many.find((_, n) => !found[n]);
    if (missing !== undefined) return no(`"${missing}" is not one of the options`);
    return done(json(isMany ? found : (found[0] ?? null)));
  };
  const checked = (allowed: (id: string) => boolean): Entered => {
    const missing = many.find((id) => !allowed(id));
    if (missing !== undefined) return no(`"${missing}" can't be chosen here`);
    return done(isMany ? many : single);
  };
  switch (element.type) {
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
      return done(single);
    case 'static_select':
    case 'multi_static_select':
    case 'radio_buttons':
    case 'checkboxes':
      return chosen(optionsOf(element));
    case 'external_select':
      return chosen([
        ...world.offered(blockId, actionId),
        ...(element.initial_option ? [element.initial_option] : []),
      ]);
    case 'multi_external_select':
      return chosen([...world.offered(blockId, actionId), ...(element.initial_options ?? [])]);
    case 'users_select':
    case 'multi_users_select':
      return checked((id) => world.isPerson(id));
    case 'conversations_select':
    case 'multi_conversations_select':
      return checked((id) => world.isConversation(id, element.filter));
    case 'channels_select':
    case 'multi_channels_select':
      return checked((id) => world.isConversation(id, { include: ['public'] }));
    case 'datepicker':
      return single === null || /^\d{4}-\d{2}-\d{2}$/.test(single)
        ? done(single)
        : no('Enter a date.');
    case 'timepicker':
      return single === null || /^([01]\d|2[0-3]):[0-5]\d$/.test(single)
        ? done(single)
        : no('Enter a time.');
    case 'datetimepicker':
      return single === null || /^\d{10}$/.test(single)
        ? done(single === null ? null : Number(single))
        : no('Enter a date and a time.');
  }
}

/** What Slack's client says under a field before it sends anything; null when it would send. */
export function clientRefusal(field: Field, given: Entry): string | null {
  const { element, input } = field;
  if (!input || !isStateful(element)) return null;
  const value = valueOf(element, given);
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0))
    return input.optional ? null : 'Please complete this required field.';
  if (typeof value !== 'string') return null;
  if (element.type === 'plain_text_input') {
    const { min_length: min = 0, max_length: max = limits.typed } = element;
    if (value.length < min) return `Please enter at least ${min} characters.`;
    if (value.length > max) return `Please enter no more than ${max} characters.`;
  }
  if (element.type === 'email_text_input' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value))
    return 'Please enter a valid email address.';
  if (element.type === 'url_text_input' && !/^https?:\/\/[^\s/]+/i.test(value))
    return 'Please enter a valid URL.';
  if (element.type === 'number_input') {
    const shape = element.is_decimal_allowed ? /^-?\d+(\.\d+)?$/ : /^-?\d+$/;
    if (!shape.test(value)) return 'Please enter a valid number.';
    if (element.min_value !== undefined && Number(value) < Number(element.min_value))
      return `Please enter a number no less than ${element.min_value}.`;
    if (element.max_value !== undefined && Number(value) > Number(element.max_value))
      return `Please enter a number no more than ${element.max_value}.`;
  }
  return null;
}
