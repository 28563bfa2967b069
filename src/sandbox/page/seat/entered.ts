import type { Act, SeatView, Value } from '../../contract.ts';
import {
  drawn,
  type DrawnBlock,
  elementsOf,
  type Field,
  idOf,
  initialValue,
} from '../blocks/kit.ts';

/** Where an element stands. */
export type Surface = Extract<Act, { do: 'click' }>['on'];

const fieldKeys = (blocks: DrawnBlock[]) =>
  blocks.flatMap((block) =>
    elementsOf(block).map((element) => `${block.block_id} ${idOf(element)}`),
  );

function surfaceKey(on: Surface): string {
  if (on.surface === 'modal') return `modal ${on.view}`;
  return on.surface === 'home' ? 'home' : `message ${on.conversation} ${on.ts}`;
}

/**
 * What a person has entered and not sent yet. It outlives every new picture of the workspace; in a modal it also outlives
 * an update of the view that keeps block_id and action_id, whatever that update says about initial values: Slack's does too.
 */
export class Entered {
  readonly #values = new Map<string, Map<string, { value: Value; initial: string }>>();
  /** Texts of options that were found by searching: the next search does not name them again. */
  readonly #labels = new Map<string, string>();
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  read(on: Surface, blockId: string, element: Field): Value {
    const key = `${blockId} ${idOf(element)}`;
    const surface = surfaceKey(on);
    let there = this.#values.get(surface);
    if (there === undefined) this.#values.set(surface, (there = new Map()));
    const initial = initialValue(element);
    const stamp = JSON.stringify(initial);
    const known = there.get(key);
    if (known !== undefined && (on.surface === 'modal' || known.initial === stamp))
      return known.value;
    there.set(key, { value: initial, initial: stamp });
    return initial;
  }

  write(on: Surface, blockId: string, element: Field, value: Value): void {
    this.read(on, blockId, element);
    const known = this.#values.get(surfaceKey(on))?.get(`${blockId} ${idOf(element)}`);
    if (known !== undefined) known.value = value;
    this.#changed();
  }

  /** block_id → value of a form's fields; whatever stands elsewhere has told its value by its own click. */
  collect(on: Surface, blocks: DrawnBlock[]): Record<string, Value> {
    const forms = blocks.filter((block) => block.type === 'input');
    return Object.fromEntries(
      forms.map((block) => [block.block_id, this.read(on, block.block_id, block.element)]),
    );
  }

  rememberLabel(actionId: string, value: string, text: string): void {
    this.#labels.set(`${actionId} ${value}`, text);
  }

  label(actionId: string, value: string): string | undefined {
    return this.#labels.get(`${actionId} ${value}`);
  }

  /** Forgets modals that are gone, and fields that an update took away: one that comes back is empty again. */
  keepModals(views: SeatView[]): void {
    for (const [surface, values] of this.#values) {
      if (!surface.startsWith('modal ')) continue;
      const view = views.find(({ id }) => surfaceKey({ surface: 'modal', view: id }) === surface);
      const there = new Set(view === undefined ? [] : fieldKeys(drawn(view.blocks)));
      for (const key of values.keys()) if (!there.has(key)) values.delete(key);
      if (view === undefined) this.#values.delete(surface);
    }
  }
}
