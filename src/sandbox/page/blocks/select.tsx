import type { Option, PlainTextOption } from '@slack/types';
import type { Value } from '../../contract.ts';
import { useSeat } from '../seat/seat.ts';
import { useField, useGround } from '../seat/surface.tsx';
import { plainText } from '../text/words.tsx';
import { type Choice, type ChoiceGroup, Combobox } from './combobox.tsx';
import type { FieldProps } from './element.tsx';
import { type AnySelect, asList, idOf, isMulti } from './kit.ts';

/** Every kind of select: a searchable list, of one or of several. */
export function SelectOf({ blockId, field, named, dispatches }: FieldProps<AnySelect>) {
  const ground = useGround();
  const { entered } = useSeat();
  const { value, choose } = useField(blockId, field, dispatches);
  const known = useKnown(field);
  const actionId = idOf(field);
  const external = field.type === 'external_select' || field.type === 'multi_external_select';
  const all = known.flatMap((group) => group.choices);

  const labelOf = (one: string): Choice => {
    const found = all.find((choice) => choice.value === one);
    if (found !== undefined) return found;
    const typed =
      typeof value === 'object' && value !== null && !Array.isArray(value) ? value.text : undefined;
    return { value: one, text: typed ?? entered.label(actionId, one) ?? one };
  };
  const send = (choices: Choice[]): Value => {
    for (const choice of choices) entered.rememberLabel(actionId, choice.value, choice.text);
    if (isMulti(field)) return choices.map((choice) => choice.value);
    const [one] = choices;
    if (one === undefined) return null;
    return external ? { option: one.value, text: one.text } : one.value;
  };
  const search = async (typed: string): Promise<ChoiceGroup[]> => {
    const found = await ground.suggest(blockId, actionId, typed);
    return found.groups.map(({ label, options }) => ({ label, choices: options }));
  };

  return (
    <Combobox
      named={named}
      actionId={actionId}
      placeholder={
        field.placeholder === undefined ? 'Choose an option' : plainText(field.placeholder)
      }
      chosen={asList(value).map(labelOf)}
      multi={isMulti(field)}
      most={isMulti(field) ? field.max_selected_items : undefined}
      focusOnLoad={field.focus_on_load ?? false}
      // Only a field that is sent with its form can be emptied again; Slack's menus in messages can't.
      clearable={!dispatches}
      groups={external ? undefined : known}
      search={external ? search : undefined}
      minLength={'min_query_length' in field ? (field.min_query_length ?? 3) : external ? 3 : 0}
      choose={(choices) => void choose(send(choices))}
    />
  );
}

const choice = (option: Option | PlainTextOption): Choice => ({
  value: option.value ?? '',
  text: option.text.type === 'plain_text' ? plainText(option.text) : option.text.text,
  ...(option.description === undefined ? {} : { description: plainText(option.description) }),
});

/** What can be chosen without asking the bot. */
function useKnown(field: AnySelect): ChoiceGroup[] {
  const { snapshot } = useSeat();
  switch (field.type) {
    case 'static_select':
    case 'multi_static_select':
      if (field.option_groups !== undefined)
        return field.option_groups.map((group) => ({
          label: plainText(group.label),
          choices: group.options.map(choice),
        }));
      return [{ label: null, choices: (field.options ?? []).map(choice) }];
    case 'external_select': {
      const initial = field.initial_option;
      return [{ label: null, choices: initial ? [choice(initial)] : [] }];
    }
    case 'multi_external_select':
      return [{ label: null, choices: (field.initial_options ?? []).map(choice) }];
    case 'users_select':
    case 'multi_users_select':
      return [
        {
          label: null,
          choices: snapshot.people
            .filter((person) => !person.deleted)
            .map((person) => ({ value: person.id, text: person.name, description: person.title })),
        },
      ];
    case 'channels_select':
    case 'multi_channels_select':
      return [{ label: null, choices: conversations(snapshot, ['public']) }];
    case 'conversations_select':
    case 'multi_conversations_select': {
      const include = field.filter?.include ?? ['public', 'private', 'im'];
      const bots = field.filter?.exclude_bot_users !== true;
      return [{ label: null, choices: conversations(snapshot, include, bots) }];
    }
  }
}

function conversations(
  { conversations: all, app }: ReturnType<typeof useSeat>['snapshot'],
  include: readonly string[],
  bots = true,
): Choice[] {
  return all
    .filter((one) => !one.archived && include.includes(one.kind === 'dm' ? 'im' : one.kind))
    .filter((one) => bots || one.kind !== 'dm' || !one.members.includes(app.user))
    .map((one) => ({
      value: one.id,
      text: one.kind === 'dm' ? one.name : `# ${one.name}`,
      ...(one.kind === 'private' ? { text: one.name, description: 'Private channel' } : {}),
    }));
}
