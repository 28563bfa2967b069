import type { Checkboxes, Option, RadioButtons } from '@slack/types';
import { useId } from 'preact/hooks';
import { useField } from '../seat/surface.tsx';
import { TextOf } from '../text/words.tsx';
import type { FieldProps } from './element.tsx';
import { asList, asText, idOf } from './kit.ts';

export function Checks({ blockId, field, named, dispatches }: FieldProps<Checkboxes>) {
  const { value, choose } = useField(blockId, field, dispatches);
  const chosen = asList(value);
  const toggle = (one: string) =>
    // In the order of the options, whatever the order of the ticks.
    field.options
      .map((option) => option.value ?? '')
      .filter((each) => (each === one ? !chosen.includes(one) : chosen.includes(each)));
  return (
    <Group named={named} role="group" actionId={idOf(field)}>
      {field.options.map((option) => (
        <Choice
          key={option.value}
          kind="checkbox"
          option={option}
          checked={chosen.includes(option.value ?? '')}
          invalid={named.invalid ?? false}
          choose={() => void choose(toggle(option.value ?? ''))}
        />
      ))}
    </Group>
  );
}

export function Radios({ blockId, field, named, dispatches }: FieldProps<RadioButtons>) {
  const { value, choose } = useField(blockId, field, dispatches);
  const name = useId();
  return (
    <Group named={named} role="radiogroup" actionId={idOf(field)}>
      {field.options.map((option) => (
        <Choice
          key={option.value}
          kind="radio"
          name={name}
          option={option}
          checked={asText(value) === option.value}
          invalid={named.invalid ?? false}
          choose={() => void choose(option.value ?? '')}
        />
      ))}
    </Group>
  );
}

function Group(props: {
  named: FieldProps<unknown>['named'];
  role: 'group' | 'radiogroup';
  actionId: string;
  children: preact.ComponentChildren;
}) {
  // Inside an input block the fieldset around it is the group.
  const group =
    props.named.labelledBy === undefined
      ? {}
      : { role: props.role, 'aria-labelledby': props.named.labelledBy };
  return (
    <div class="choices" data-action-id={props.actionId} {...group}>
      {props.children}
    </div>
  );
}

function Choice(props: {
  kind: 'checkbox' | 'radio';
  name?: string;
  option: Option;
  checked: boolean;
  invalid: boolean;
  choose: () => void;
}) {
  const { option } = props;
  const [id, says] = [useId(), useId()];
  const described = option.description === undefined ? {} : { 'aria-describedby': says };
  return (
    <div class="choice">
      <input
        id={id}
        type={props.kind}
        {...(props.name === undefined ? {} : { name: props.name })}
        value={option.value}
        checked={props.checked}
        aria-invalid={props.invalid}
        {...described}
        onChange={props.choose}
      />
      <div>
        <label for={id}>
          <TextOf of={option.text} />
        </label>
        {option.description === undefined ? null : (
          <p id={says} class="hint">
            <TextOf of={option.description} />
          </p>
        )}
      </div>
    </div>
  );
}
