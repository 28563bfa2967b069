import { createContext, type ComponentChildren } from 'preact';
import { useContext, useMemo, useRef, useState } from 'preact/hooks';
import type { Suggestions, Value } from '../../contract.ts';
import { type DrawnBlock, type Field, idOf } from '../blocks/kit.ts';
import { useConfirm } from '../modal/confirm.tsx';
import type { Surface } from './entered.ts';
import { useSeat } from './seat.ts';

type Confirm = Parameters<ReturnType<typeof useConfirm>['ask']>[0];

/** A message, a modal or the Home tab, as its blocks see it. */
export type Ground = {
  value(blockId: string, field: Field): Value;
  enter(blockId: string, field: Field, value: Value): void;
  /** Sends the click; asks first where the bot wants that. Answers whether it was sent. */
  click(
    blockId: string,
    pressed: { action_id?: string; confirm?: Confirm },
    value?: Value,
  ): Promise<boolean>;
  suggest(blockId: string, actionId: string, typed: string): Promise<Suggestions>;
  /** What is wrong, per block_id. */
  errors: Record<string, string>;
  /** The element whose click is under way. */
  busy: string | null;
};

const GroundContext = createContext<Ground | null>(null);

export function useGround(): Ground {
  const ground = useContext(GroundContext);
  if (ground === null) throw new Error('a block drawn outside a surface');
  return ground;
}

const noErrors = {};

export function SurfaceOf(props: {
  on: Surface;
  blocks: DrawnBlock[];
  errors?: Record<string, string>;
  /** Where the refusal of a click is shown; else it is told as a notice. */
  refused?: (why: string) => void;
  children: ComponentChildren;
}) {
  const { act, entered, tell } = useSeat();
  const { ask, dialog } = useConfirm();
  const [busy, setBusy] = useState<string | null>(null);
  const waiting = useRef(new Set<string>());
  const last = useRef(Promise.resolve());
  const { on, blocks } = props;

  const ground = useMemo((): Ground => {
    const refused = props.refused ?? tell;
    const send = async (blockId: string, actionId: string, value: Value | undefined) => {
      setBusy(`${blockId} ${actionId}`);
      const result = await act({
        do: 'click',
        on,
        blockId,
        actionId,
        ...(value === undefined ? {} : { value }),
        inputs: entered.collect(on, blocks),
      });
      setBusy(null);
      if (!result.ok) refused(result.why);
    };
    const click: Ground['click'] = async (blockId, pressed, value) => {
      if (pressed.confirm !== undefined && !(await ask(pressed.confirm))) return false;
      const actionId = pressed.action_id ?? '';
      const same = `${blockId} ${actionId} ${JSON.stringify(value)}`;
      // Pressed again before the first press was answered: Slack's client takes it as one.
      if (waiting.current.has(same)) return true;
      waiting.current.add(same);
      // One after the other, in the order of the person's hands.
      last.current = last.current.then(() => send(blockId, actionId, value));
      await last.current;
      waiting.current.delete(same);
      return true;
    };
    return {
      value: (blockId, field) => entered.read(on, blockId, field),
      enter: (blockId, field, value) => entered.write(on, blockId, field, value),
      click,
      suggest: async (blockId, actionId, typed) => {
        const result = await act({ do: 'suggest', on, blockId, actionId, typed });
        if (!result.ok) refused(result.why);
        return (result.ok ? result.suggestions : undefined) ?? { groups: [] };
      },
      errors: props.errors ?? noErrors,
      busy,
    };
  }, [act, ask, blocks, busy, entered, on, props.errors, props.refused, tell]);

  return (
    <GroundContext.Provider value={ground}>
      {props.children}
      {dialog}
    </GroundContext.Provider>
  );
}

/** A field with its value: entering dispatches a click where the field stands outside an input block or asks for it. */
export function useField(blockId: string, field: Field, dispatches: boolean) {
  const ground = useGround();
  const value = ground.value(blockId, field);
  const enter = (next: Value) => {
    ground.enter(blockId, field, next);
  };
  const choose = async (next: Value) => {
    enter(next);
    if (!dispatches) return;
    const confirm = 'confirm' in field ? field.confirm : undefined;
    const sent = await ground.click(
      blockId,
      { action_id: idOf(field), ...(confirm === undefined ? {} : { confirm }) },
      next,
    );
    // "No" to the question leaves things as they were.
    if (!sent) enter(value);
  };
  return { value, enter, choose };
}
