import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Caret, Check, Cross } from '../frame/icons.tsx';
import { useAnchored } from './anchored.ts';
import type { Named } from './element.tsx';

export type Choice = { value: string; text: string; description?: string };
export type ChoiceGroup = { label: string | null; choices: Choice[] };

type Props = {
  named: Named;
  actionId: string;
  placeholder: string;
  chosen: Choice[];
  multi: boolean;
  most: number | undefined;
  focusOnLoad: boolean;
  clearable: boolean;
  /** All there is, filtered here; or `search`, which asks for each typed text. */
  groups: ChoiceGroup[] | undefined;
  search: ((typed: string) => Promise<ChoiceGroup[]>) | undefined;
  minLength: number;
  choose: (choices: Choice[]) => void;
};

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function filtered(groups: ChoiceGroup[], typed: string): ChoiceGroup[] {
  const wanted = folded(typed.trim());
  return groups.map(({ label, choices }) => ({
    label,
    choices: choices.filter((choice) => folded(choice.text).includes(wanted)),
  }));
}

/** A box to type in with the list of what can be chosen: the W3C's combobox with a list popup. */
export function Combobox(props: Props) {
  const { named, chosen, multi } = props;
  const [open, setOpen] = useState(false);
  // Null: the person has not typed since it opened, so everything is offered.
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const popup = useRef<HTMLDivElement>(null);
  const list = useId();
  const found = useFound(props, open, typed ?? '');
  useAnchored(box, popup, open);

  const groups = found.groups.filter((group) => group.choices.length > 0 || group.label !== null);
  const choices = groups.flatMap((group) => group.choices);
  const current = Math.min(active, Math.max(0, choices.length - 1));
  const has = (choice: Choice) => chosen.some((one) => one.value === choice.value);
  const full = props.most !== undefined && chosen.length >= props.most;

  useEffect(() => {
    popup.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' });
  }, [current, open]);

  const shut = () => {
    setOpen(false);
    setTyped(null);
  };
  const show = () => {
    if (open) return;
    setOpen(true);
    setActive(Math.max(0, multi ? 0 : choices.findIndex(has)));
  };
  const pick = (choice: Choice) => {
    if (!multi) {
      shut();
      props.choose([choice]);
    } else if (has(choice)) props.choose(chosen.filter((one) => one.value !== choice.value));
    else if (!full) {
      props.choose([...chosen, choice]);
      setTyped(null);
    }
  };
  const remove = (choice: Choice) => {
    props.choose(chosen.filter((one) => one.value !== choice.value));
    input.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (!open) show();
      else
        setActive(
          (current + (key === 'ArrowDown' ? 1 : -1) + choices.length) % (choices.length || 1),
        );
    } else if (key === 'Enter') {
      const choice = open ? choices[current] : undefined;
      if (choice !== undefined) pick(choice);
      else show();
    } else if (key === 'Escape' && open) shut();
    else if (key === 'Backspace' && multi && !typed && chosen.length > 0) {
      props.choose(chosen.slice(0, -1));
    } else return;
    event.preventDefault();
  };

  const single = multi ? undefined : chosen[0]?.text;
  const label =
    named.labelledBy === undefined && named.id === undefined
      ? { 'aria-label': props.placeholder }
      : {};
  return (
    <div class="combobox">
      <div
        ref={box}
        class={`box box-select ${multi && chosen.length > 0 ? 'box-tokens' : ''}`}
        onMouseDown={(event) => {
          if (event.target === event.currentTarget) {
            event.preventDefault();
            input.current?.focus();
            show();
          }
        }}
      >
        {multi
          ? chosen.map((choice) => (
              <span key={choice.value} class="token">
                {choice.text}
                <button
                  type="button"
                  class="token-off"
                  aria-label={`Remove ${choice.text}`}
                  onClick={() => remove(choice)}
                >
                  <Cross />
                </button>
              </span>
            ))
          : null}
        <input
          ref={input}
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck={false}
          aria-autocomplete="list"
          aria-expanded={open}
          aria-controls={list}
          aria-invalid={named.invalid ?? false}
          {...(open && choices.length > 0 ? { 'aria-activedescendant': `${list}-${current}` } : {})}
          {...(named.id === undefined ? {} : { id: named.id })}
          {...(named.labelledBy === undefined ? {} : { 'aria-labelledby': named.labelledBy })}
          {...(named.describedBy ? { 'aria-describedby': named.describedBy } : {})}
          {...label}
          {...(props.focusOnLoad ? { 'data-focus-on-load': true } : {})}
          data-action-id={props.actionId}
          placeholder={multi && chosen.length > 0 ? '' : (single ?? props.placeholder)}
          value={typed ?? single ?? ''}
          onClick={(event) => {
            show();
            if (typed === null) event.currentTarget.select();
          }}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setActive(0);
            setOpen(true);
          }}
          onKeyDown={onKeyDown}
          onBlur={shut}
        />
        {props.clearable && !multi && chosen.length > 0 ? (
          <button
            type="button"
            class="token-off"
            aria-label="Clear"
            onClick={() => {
              props.choose([]);
              input.current?.focus();
            }}
          >
            <Cross />
          </button>
        ) : null}
        <Caret />
      </div>
      {open ? (
        <div
          ref={popup}
          class="popup"
          id={list}
          role="listbox"
          aria-multiselectable={multi}
          // The focus stays in the box while the mouse chooses.
          onMouseDown={(event) => event.preventDefault()}
        >
          <Options id={list} groups={groups} current={current} has={has} full={full} pick={pick} />
          {choices.length === 0 ? (
            <p class="popup-none" role="status">
              {found.says}
            </p>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}

function Options(props: {
  id: string;
  groups: ChoiceGroup[];
  current: number;
  has: (choice: Choice) => boolean;
  full: boolean;
  pick: (choice: Choice) => void;
}) {
  let at = -1;
  return (
    <>
      {props.groups.map((group, index) => {
        const options = group.choices.map((choice) => {
          at += 1;
          return (
            <div
              key={choice.value}
              id={`${props.id}-${at}`}
              class="popup-option"
              role="option"
              aria-selected={props.has(choice)}
              aria-disabled={props.full && !props.has(choice)}
              {...(at === props.current ? { 'data-active': true } : {})}
              data-value={choice.value}
              onClick={() => props.pick(choice)}
            >
              <span class="popup-text">{choice.text}</span>
              {choice.description === undefined ? null : (
                <span class="popup-description">{choice.description}</span>
              )}
              {props.has(choice) ? <Check /> : null}
            </div>
          );
        });
        if (group.label === null) return options;
        return (
          <div key={index} role="group" aria-label={group.label}>
            <div class="popup-label" aria-hidden="true">
              {group.label}
            </div>
            {options}
          </div>
        );
      })}
    </>
  );
}

type Found = { groups: ChoiceGroup[]; says: string };

/** What the list offers for what was typed; a slower, older answer never replaces a newer one. */
function useFound({ groups, search, minLength }: Props, open: boolean, typed: string): Found {
  const [answer, setAnswer] = useState<{ typed: string; groups: ChoiceGroup[] } | null>(null);
  const ask = useRef(search);
  ask.current = search;
  const short = typed.length < minLength;
  const external = search !== undefined;
  useEffect(() => {
    if (!external || !open || short) return undefined;
    let wanted = true;
    const find = async () => {
      const found = (await ask.current?.(typed)) ?? [];
      if (wanted) setAnswer({ typed, groups: found });
    };
    const timer = setTimeout(() => {
      void find();
    }, 120);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [external, open, short, typed]);

  if (groups !== undefined) return { groups: filtered(groups, typed), says: 'No results' };
  if (short) {
    const plural = minLength === 1 ? '' : 's';
    return { groups: [], says: `Type at least ${minLength} character${plural} to search` };
  }
  if (answer?.typed !== typed) return { groups: [], says: 'Searching…' };
  return { groups: answer.groups, says: 'No results' };
}
