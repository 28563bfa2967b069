import { z } from 'zod';
import type { Block, Json } from '../contract.ts';
import { block, home, modal, notDrawn, type KnownBlock } from './blocks.ts';
import type { Element } from './elements.ts';
import { limits } from './limits.ts';

export type Checked<T> = { ok: true; value: T } | { ok: false; messages: string[] };
export type ModalView = z.infer<typeof modal>;
export type HomeView = z.infer<typeof home>;

type Path = readonly PropertyKey[];
type Issue = { path: Path; message: string };

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null
        ? (inner as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  );

/** Slack's own words where they are known, so that what a developer reads here is what Slack would have said. */
function inSlacksWords(issue: z.core.$ZodIssue, whole: unknown): Issue[] {
  const found = at(whole, issue.path);
  const here = (message: string): Issue[] => [{ path: issue.path, message }];
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: issue.path,
      message: `additional property: ${key}`,
    }));
  if (found === undefined && issue.path.length > 0)
    return [
      {
        path: issue.path.slice(0, -1),
        message: `missing required field: ${String(issue.path.at(-1))}`,
      },
    ];
  if (issue.code === 'invalid_union' && issue.path.at(-1) === 'type')
    return here(
      notDrawn.includes(String(found))
        ? `the sandbox can't draw this: ${String(found)}`
        : `unsupported type: ${String(found)}`,
    );
  if (issue.code === 'too_big')
    return here(
      issue.origin === 'string'
        ? `must be less than ${Number(issue.maximum) + 1} characters`
        : `no more than ${issue.maximum} items allowed`,
    );
  if (issue.code === 'too_small')
    return here(
      issue.origin === 'string'
        ? `must be more than ${Number(issue.minimum) - 1} characters`
        : `no fewer than ${issue.minimum} items required`,
    );
  return here(issue.message);
}

const told = (issues: Issue[], pointer: string): string[] =>
  issues.map(
    ({ path, message }) =>
      `[ERROR] ${message} [json-pointer:${[pointer, ...path.map(String)].join('/')}]`,
  );

/** Every interactive element of a block, with the path to it. */
export function elementsOf(known: KnownBlock): { element: Element; path: Path }[] {
  if (known.type === 'actions')
    return known.elements.map((element, n) => ({ element, path: ['elements', n] }));
  if (known.type === 'input') return [{ element: known.element, path: ['element'] }];
  if (known.type === 'section' && known.accessory && known.accessory.type !== 'image')
    return [{ element: known.accessory, path: ['accessory'] }];
  return [];
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const bare = (o: { text: { text: string }; value: string }) => [o.text.text, o.value];

function* elementFaults(element: Element): Generator<{ key: string; message: string }> {
  if (element.type === 'static_select' || element.type === 'multi_static_select') {
    if (!element.options === !element.option_groups)
      yield { key: 'options', message: 'provide either options or option_groups' };
    const offered = element.options ?? element.option_groups?.flatMap((g) => g.options) ?? [];
    const chosen =
      element.type === 'static_select'
        ? element.initial_option && [element.initial_option]
        : element.initial_options;
    if (chosen?.some((one) => !offered.some((o) => same(bare(o), bare(one)))))
      yield {
        key: element.type === 'static_select' ? 'initial_option' : 'initial_options',
        message: 'must exactly match one of the provided options',
      };
  }
  if (element.type === 'checkboxes' || element.type === 'radio_buttons') {
    const chosen =
      element.type === 'checkboxes'
        ? element.initial_options
        : element.initial_option && [element.initial_option];
    if (chosen?.some((one) => !element.options.some((o) => same(bare(o), bare(one)))))
      yield {
        key: element.type === 'checkboxes' ? 'initial_options' : 'initial_option',
        message: 'must exactly match one of the provided options',
      };
  }
  if (element.type === 'plain_text_input') {
    const { min_length: min = 0, max_length: max = limits.typed, initial_value } = element;
    if (min > max) yield { key: 'min_length', message: 'must not be greater than max_length' };
    if (initial_value !== undefined && initial_value.length > max)
      yield { key: 'initial_value', message: `must be less than ${max + 1} characters` };
  }
}

function* faults(blocks: KnownBlock[]): Generator<Issue> {
  const seen = new Set<string>();
  let focused = 0;
  for (const [n, known] of blocks.entries()) {
    if (known.block_id !== undefined && seen.has(known.block_id))
      yield { path: [n, 'block_id'], message: `block_id "${known.block_id}" already exists` };
    if (known.block_id !== undefined) seen.add(known.block_id);
    if (known.type === 'section' && !known.text && !known.fields)
      yield { path: [n], message: 'missing required field: text' };
    const actions = new Set<string>();
    for (const { element, path } of elementsOf(known)) {
      const id = element.action_id;
      if (id !== undefined && actions.has(id))
        yield { path: [n, ...path, 'action_id'], message: `action_id "${id}" already exists` };
      if (id !== undefined) actions.add(id);
      for (const { key, message } of elementFaults(element))
        yield { path: [n, ...path, key], message };
      if ('focus_on_load' in element && element.focus_on_load && (focused += 1) > 1)
        yield {
          path: [n, ...path, 'focus_on_load'],
          message: 'only one element can have focus_on_load',
        };
    }
  }
}

/** Blocks of a message as Slack would accept them. `pointer` is what stands before the block's number in Slack's messages. */
export function checkBlocks(given: unknown, pointer = '/blocks'): Checked<Block[]> {
  const parsed = z.array(block).max(limits.blocksInMessage).safeParse(given);
  if (!parsed.success)
    return {
      ok: false,
      messages: told(
        parsed.error.issues.flatMap((i) => inSlacksWords(i, given)),
        pointer,
      ),
    };
  const found = [...faults(parsed.data)];
  if (found.length > 0) return { ok: false, messages: told(found, pointer) };
  return { ok: true, value: given as Block[] };
}

function checkView<T extends ModalView | HomeView>(
  schema: z.ZodType<T>,
  given: unknown,
): Checked<T> {
  const parsed = schema.safeParse(given);
  if (!parsed.success)
    return {
      ok: false,
      messages: told(
        parsed.error.issues.flatMap((i) => inSlacksWords(i, given)),
        '/view',
      ),
    };
  const found = [...faults(parsed.data.blocks)].map((i) => ({ ...i, path: ['blocks', ...i.path] }));
  if (
    parsed.data.type === 'modal' &&
    !parsed.data.submit &&
    parsed.data.blocks.some((b) => b.type === 'input')
  )
    found.push({ path: [], message: 'submit is required when an input block is within blocks' });
  if (found.length > 0) return { ok: false, messages: told(found, '/view') };
  return { ok: true, value: given as T };
}

export const checkModal = (given: unknown) => checkView(modal, given);
export const checkHome = (given: unknown) => checkView(home, given);

/** All texts of the blocks together, as Slack counts them against `msg_blocks_too_long`. */
export function textLength(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + textLength(one), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, one]) =>
      sum + (key === 'text' && typeof one === 'string' ? one.length : textLength(one)),
    0,
  );
}

/** What Slack adds to blocks it accepted: ids where there are none, `emoji` and `verbatim` where they are not said. */
export function completed(blocks: unknown, newId: () => string): Block[] {
  const fill = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(fill);
    if (typeof value !== 'object' || value === null) return value;
    const out = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, fill(one)]));
    if (out['type'] === 'plain_text' && typeof out['text'] === 'string') out['emoji'] ??= true;
    if (out['type'] === 'mrkdwn' && typeof out['text'] === 'string') out['verbatim'] ??= false;
    return out;
  };
  // Through JSON: what is kept is what would have crossed the wire.
  return (fill(JSON.parse(JSON.stringify(blocks)) as Json) as Block[]).map((one) => {
    const known: Block = { ...one, block_id: one.block_id ?? newId() };
    for (const { element } of elementsOf(known as unknown as KnownBlock))
      element.action_id ??= newId();
    return known;
  });
}
