import { z } from 'zod';
import { accessory, actionElement, contextElement, inputElement } from './elements.ts';
import { limits } from './limits.ts';
import { richText } from './rich-text.ts';
import { anyText, blockId, image, plain } from './texts.ts';

const head = { block_id: blockId };

const input = z.strictObject({
  type: z.literal('input'),
  ...head,
  label: plain(limits.label),
  element: inputElement,
  hint: plain(limits.hint).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
});

export const block = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('section'),
    ...head,
    text: anyText(limits.text).optional(),
    fields: z.array(anyText(limits.field)).min(1).max(limits.fields).optional(),
    accessory: accessory.optional(),
    expand: z.boolean().optional(),
  }),
  richText,
  z.strictObject({ type: z.literal('header'), ...head, text: plain(limits.header) }),
  z.strictObject({
    type: z.literal('context'),
    ...head,
    elements: z.array(contextElement).min(1).max(limits.contextElements),
  }),
  z.strictObject({ type: z.literal('divider'), ...head }),
  z.strictObject({
    type: z.literal('actions'),
    ...head,
    elements: z.array(actionElement).min(1).max(limits.actionsElements),
  }),
  z.strictObject({
    type: z.literal('image'),
    ...head,
    ...image,
    title: plain(limits.imageTitle).optional(),
  }),
  input,
]);

export type KnownBlock = z.infer<typeof block>;
export type InputBlock = z.infer<typeof input>;

const viewHead = {
  callback_id: z.string().max(limits.callbackId).optional(),
  external_id: z.string().max(limits.externalId).optional(),
  private_metadata: z.string().max(limits.privateMetadata).optional(),
  blocks: z.array(block).max(limits.blocksInView),
};

export const modal = z.strictObject({
  type: z.literal('modal'),
  ...viewHead,
  title: plain(limits.viewTitle),
  submit: plain(limits.viewButton).optional(),
  close: plain(limits.viewButton).optional(),
  clear_on_close: z.boolean().optional(),
  notify_on_close: z.boolean().optional(),
});

export const home = z.strictObject({ type: z.literal('home'), ...viewHead });

/** Kinds Slack has and this imitation does not draw: it says so instead of showing a hole. */
export const notDrawn: readonly string[] = [
  'alert',
  'call',
  'card',
  'carousel',
  'container',
  'context_actions',
  'data_table',
  'feedback_buttons',
  'file',
  'file_input',
  'icon_button',
  'markdown',
  'plan',
  'rich_text_input',
  'table',
  'task_card',
  'team',
  'usergroup',
  'color',
  'video',
  'workflow_button',
];
