import type { KnownBlock, View } from '@slack/types';
import { fitBlock, fitCount, sizeOf } from './fit/blocks.ts';
import { optionGroups, options } from './fit/elements.ts';
import { DoesNotFit, limits } from './fit/limits.ts';
import {
  isJson,
  keep,
  list,
  parts,
  shortenMrkdwn,
  textObject,
  words,
  type Json,
} from './fit/words.ts';

/** What a message says: `text` is mrkdwn for notifications and screen readers, and says the same as the blocks. */
export type Message = { readonly text: string; readonly blocks: readonly KnownBlock[] };

const asJson = (blocks: readonly KnownBlock[]) => blocks as unknown as readonly Json[];
const asBlocks = (blocks: readonly Json[]) => blocks as unknown as KnownBlock[];

/** The longest text that keeps the whole message inside its total, found by halving. */
function fitTotal(blocks: readonly Json[]): Json[] {
  const at = (most: number) => blocks.map((block) => fitBlock(block, most));
  const whole = at(limits.markdown);
  if (sizeOf(whole) <= limits.messageTotal) return whole;
  let fits = at(shortest);
  if (sizeOf(fits) > limits.messageTotal) return dropped(fits);
  let [low, high] = [shortest, limits.markdown];
  while (low <= high) {
    const most = Math.floor((low + high) / 2);
    const tried = at(most);
    if (sizeOf(tried) <= limits.messageTotal) [fits, low] = [tried, most + 1];
    else high = most - 1;
  }
  return fits;
}
/** Below this a text says nothing any more; then whole blocks go. */
const shortest = 40;

function dropped(blocks: readonly Json[]): Json[] {
  for (let max = blocks.length - 1; max > 0; max -= 1) {
    const fewer = fitCount(blocks, max);
    if (sizeOf(fewer) <= limits.messageTotal) return fewer;
  }
  throw new DoesNotFit('message', limits.messageTotal);
}

/** A message that Slack takes: texts shortened, blocks that are too many replaced by "…", nothing else changed. */
export function fitMessage(message: Message): { text: string; blocks: KnownBlock[] } {
  const blocks = fitTotal(fitCount(asJson(message.blocks), limits.messageBlocks));
  return {
    text: shortenMrkdwn(message.text === '' ? '–' : message.text, limits.messageText),
    blocks: asBlocks(blocks),
  };
}

const title = (text: Json) => textObject(text, limits.viewTitle);

/** A modal or App Home that Slack takes; metadata and ids are never cut, too long ones are a fault. */
export function fitView<V extends View>(view: V): V {
  const seen = view as unknown as Json;
  keep(seen, 'view', {
    private_metadata: limits.metadata,
    callback_id: limits.id,
    external_id: limits.id,
  });
  return {
    ...parts(seen, { title, submit: title, close: title }),
    blocks: fitCount(list(seen['blocks']), limits.viewBlocks).map((block) =>
      fitBlock(block, limits.markdown),
    ),
  } as unknown as V;
}

type Suggestions = { options: readonly unknown[] } | { option_groups: readonly unknown[] };

/** The answer to somebody typing in an external select; over 100 options Slack would show none at all. */
export function fitOptions<S extends Suggestions>(suggestions: S): S {
  const all = suggestions as unknown as Json;
  return {
    ...all,
    ...(Array.isArray(all['options']) ? { options: options(list(all['options'])) } : {}),
    ...(Array.isArray(all['option_groups'])
      ? { option_groups: optionGroups(list(all['option_groups'])) }
      : {}),
  } as unknown as S;
}

/** The body of an acknowledgement, whichever of Slack's kinds it is. */
export function fitAnswer(body: unknown): unknown {
  if (typeof body === 'string') return shortenMrkdwn(body, limits.messageText);
  if (!isJson(body)) return body;
  const answer: Record<string, unknown> = { ...body };
  if (isJson(body['view'])) answer['view'] = fitView(body['view'] as unknown as View);
  if (isJson(body['errors']))
    answer['errors'] = Object.fromEntries(
      Object.entries(body['errors']).map(([block, error]) => [
        block,
        words(error, limits.fieldError),
      ]),
    );
  if ('options' in body || 'option_groups' in body)
    Object.assign(answer, fitOptions(body as unknown as Suggestions));
  if ('text' in body || 'blocks' in body) {
    const { text, blocks } = fitMessage({
      text: typeof body['text'] === 'string' ? body['text'] : '',
      blocks: asBlocks(list(body['blocks'])),
    });
    if ('text' in body) answer['text'] = text;
    if ('blocks' in body) answer['blocks'] = blocks;
  }
  return answer;
}
