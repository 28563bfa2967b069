import { limits } from './limits.ts';
import { isJson, keep, list, parts, textObject, words, type Json } from './words.ts';

const upTo = (max: number) => (text: Json) => textObject(text, max);

const confirm = (dialog: Json): Json =>
  parts(dialog, {
    title: upTo(limits.confirmTitle),
    text: upTo(limits.confirmText),
    confirm: upTo(limits.confirmButton),
    deny: upTo(limits.confirmButton),
  });

function option(one: Json): Json {
  keep(one, 'option', { value: limits.optionValue, url: limits.url });
  return parts(one, { text: upTo(limits.optionText), description: upTo(limits.optionText) });
}

/** At most `max` of them, but what is chosen already stays among them, else Slack refuses the whole. */
function choices(all: Json[], chosen: Json[], max: number): Json[] {
  if (all.length <= max) return all.map(option);
  const values = new Set(chosen.map(({ value }) => value));
  const held = all.filter(({ value }) => values.has(value));
  const rest = all.filter(({ value }) => !values.has(value));
  const kept = new Set([...held, ...rest].slice(0, max));
  return all.filter((one) => kept.has(one)).map(option);
}

export const options = (all: Json[]): Json[] => choices(all, [], limits.options);

export const optionGroups = (all: Json[], chosen: Json[] = []): Json[] =>
  all.slice(0, limits.options).map((group) => ({
    ...parts(group, { label: upTo(limits.optionText) }),
    options: choices(list(group['options']), chosen, limits.options),
  }));

const most: Readonly<Record<string, number>> = {
  checkboxes: limits.choices,
  radio_buttons: limits.choices,
  overflow: limits.overflow,
};

/** Any interactive element; what it has decides, because the kinds share their parts. */
export function element(one: Json): Json {
  const type = String(one['type']);
  keep(one, type, {
    action_id: limits.id,
    value: limits.buttonValue,
    url: limits.url,
    initial_value: limits.inputValue,
  });
  const initial = one['initial_option'];
  const chosen = [...list(one['initial_options']), ...(isJson(initial) ? [initial] : [])];
  return {
    ...parts(one, {
      text: upTo(limits.button),
      placeholder: upTo(limits.placeholder),
      confirm,
      initial_option: option,
    }),
    ...(typeof one['accessibility_label'] === 'string'
      ? { accessibility_label: words(one['accessibility_label'], limits.button) }
      : {}),
    ...(typeof one['alt_text'] === 'string'
      ? { alt_text: words(one['alt_text'], limits.alt) }
      : {}),
    ...(Array.isArray(one['initial_options'])
      ? { initial_options: list(one['initial_options']).map(option) }
      : {}),
    ...(Array.isArray(one['options'])
      ? { options: choices(list(one['options']), chosen, most[type] ?? limits.options) }
      : {}),
    ...(Array.isArray(one['option_groups'])
      ? { option_groups: optionGroups(list(one['option_groups']), chosen) }
      : {}),
  };
}
