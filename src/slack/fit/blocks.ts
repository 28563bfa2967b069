import { element } from './elements.ts';
import { DoesNotFit, limits } from './limits.ts';
import { keep, list, parts, shortenMrkdwn, textObject, words, type Json } from './words.ts';

const more: Json = { type: 'context', elements: [{ type: 'plain_text', text: '…' }] };

/** The first of them, and "…" as the last where some are missing. */
const some = (all: Json[], max: number): Json[] =>
  all.length <= max ? all : [...all.slice(0, max - 1), { type: 'plain_text', text: '…' }];

function section(block: Json, most: number): Json {
  const fields = block['fields'];
  return {
    ...parts(block, {
      text: (text) => textObject(text, Math.min(limits.section, most)),
      accessory: element,
    }),
    ...(Array.isArray(fields)
      ? {
          fields: some(list(fields), limits.fields).map((field) =>
            textObject(field, Math.min(limits.field, most)),
          ),
        }
      : {}),
  };
}

/** Leaves and lists of a rich text; only what people typed gets shorter. */
function richText(part: Json, most: number): Json {
  if (Array.isArray(part['elements']))
    return { ...part, elements: list(part['elements']).map((inner) => richText(inner, most)) };
  if (part['type'] === 'link') keep(part, 'rich_text link', { url: limits.url });
  return typeof part['text'] === 'string'
    ? { ...part, text: words(part['text'], Math.min(limits.richText, most)) }
    : part;
}

/** One block inside its limits, none of its texts over `most`. */
export function fitBlock(block: Json, most: number): Json {
  keep(block, String(block['type']), { block_id: limits.id });
  switch (block['type']) {
    case 'section':
      return section(block, most);
    case 'header':
      return parts(block, { text: (text) => textObject(text, limits.header) });
    case 'context':
      return {
        ...block,
        elements: some(list(block['elements']), limits.contextElements).map((one) =>
          one['type'] === 'image' ? element(one) : textObject(one, Math.min(limits.context, most)),
        ),
      };
    case 'actions': {
      const elements = list(block['elements']);
      if (elements.length > limits.actionsElements)
        throw new DoesNotFit('actions.elements', limits.actionsElements);
      return { ...block, elements: elements.map(element) };
    }
    case 'input':
      return parts(block, {
        label: (label) => textObject(label, limits.label),
        hint: (hint) => textObject(hint, limits.label),
        element,
      });
    case 'image':
      keep(block, 'image', { image_url: limits.url });
      return {
        ...parts(block, { title: (title) => textObject(title, limits.alt) }),
        alt_text: words(block['alt_text'], limits.alt),
      };
    case 'rich_text':
      return richText(block, most);
    case 'markdown':
      return {
        ...block,
        text: shortenMrkdwn(words(block['text'], limits.markdown), Math.min(limits.markdown, most)),
      };
    default:
      return block;
  }
}

/** What people press or fill in may not disappear. */
const bears = (block: Json) =>
  block['type'] === 'actions' || block['type'] === 'input' || 'accessory' in block;

/** At most `max` blocks: the last ones that only show something make room for one "…". */
export function fitCount(blocks: readonly Json[], max: number): Json[] {
  const over = blocks.length - max;
  if (over <= 0) return [...blocks];
  const spare = blocks.flatMap((block, at) => (bears(block) ? [] : [at])).slice(-(over + 1));
  if (spare.length < over + 1) throw new DoesNotFit('blocks', max);
  const gone = new Set(spare);
  return blocks.flatMap((block, at) => {
    if (!gone.has(at)) return [block];
    return at === spare[0] ? [more] : [];
  });
}

/** All the characters that a reader sees in some part of a payload. */
export function sizeOf(part: unknown): number {
  if (Array.isArray(part)) return part.reduce((sum: number, one) => sum + sizeOf(one), 0);
  if (typeof part !== 'object' || part === null) return 0;
  return Object.entries(part).reduce(
    (sum, [key, value]) =>
      sum + (typeof value === 'string' ? (shown.has(key) ? value.length : 0) : sizeOf(value)),
    0,
  );
}
const shown = new Set(['text', 'alt_text', 'accessibility_label']);
