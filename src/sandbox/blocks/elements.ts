import { z } from 'zod';
import { limits } from './limits.ts';
import {
  actionId,
  confirm,
  drawnOption,
  image,
  option,
  optionGroup,
  overflowOption,
  plain,
} from './texts.ts';

const acts = { action_id: actionId };
const asks = { ...acts, confirm: confirm.optional() };
const focus = { focus_on_load: z.boolean().optional() };
const hinted = { ...focus, placeholder: plain(limits.placeholder).optional() };
const menu = { ...asks, ...hinted };
const several = { max_selected_items: z.int().min(1).optional() };
const dispatch = {
  dispatch_action_config: z
    .strictObject({
      trigger_actions_on: z
        .array(z.enum(['on_enter_pressed', 'on_character_entered']))
        .min(1)
        .optional(),
    })
    .optional(),
};
const replies = { response_url_enabled: z.boolean().optional() };
const id = z.string().min(1);
const date = z.iso.date();
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be in the format HH:mm');

const listed = {
  options: z.array(option).min(1).max(limits.options).optional(),
  option_groups: z.array(optionGroup).min(1).max(limits.optionGroups).optional(),
};
const queried = { min_query_length: z.int().min(0).optional() };

const filter = z
  .strictObject({
    include: z
      .array(z.enum(['im', 'mpim', 'private', 'public']))
      .min(1)
      .optional(),
    exclude_external_shared_channels: z.boolean().optional(),
    exclude_bot_users: z.boolean().optional(),
  })
  .optional();

const link = z.url({ protocol: /^(https?|mailto)$/ }).max(limits.buttonUrl);

const button = z.strictObject({
  type: z.literal('button'),
  ...asks,
  text: plain(limits.buttonText),
  value: z.string().max(limits.buttonValue).optional(),
  url: link.optional(),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label: z.string().max(limits.accessibilityLabel).optional(),
});

const picture = z.strictObject({ type: z.literal('image'), ...image });

/** What may stand beside a section or in a row of actions. */
const loose = [
  button,
  z.strictObject({
    type: z.literal('overflow'),
    ...asks,
    options: z.array(overflowOption).min(1).max(limits.overflowOptions),
  }),
] as const;

/** What may also stand in an input block, and always has a state. */
const choosing = [
  z.strictObject({
    type: z.literal('static_select'),
    ...menu,
    ...listed,
    initial_option: option.optional(),
  }),
  z.strictObject({
    type: z.literal('multi_static_select'),
    ...menu,
    ...several,
    ...listed,
    initial_options: z.array(option).min(1).optional(),
  }),
  z.strictObject({
    type: z.literal('external_select'),
    ...menu,
    ...queried,
    initial_option: option.optional(),
  }),
  z.strictObject({
    type: z.literal('multi_external_select'),
    ...menu,
    ...several,
    ...queried,
    initial_options: z.array(option).min(1).optional(),
  }),
  z.strictObject({ type: z.literal('users_select'), ...menu, initial_user: id.optional() }),
  z.strictObject({
    type: z.literal('multi_users_select'),
    ...menu,
    ...several,
    initial_users: z.array(id).optional(),
  }),
  z.strictObject({
    type: z.literal('conversations_select'),
    ...menu,
    ...replies,
    filter,
    default_to_current_conversation: z.boolean().optional(),
    initial_conversation: id.optional(),
  }),
  z.strictObject({
    type: z.literal('multi_conversations_select'),
    ...menu,
    ...several,
    filter,
    initial_conversations: z.array(id).optional(),
  }),
  z.strictObject({
    type: z.literal('channels_select'),
    ...menu,
    ...replies,
    initial_channel: id.optional(),
  }),
  z.strictObject({
    type: z.literal('multi_channels_select'),
    ...menu,
    ...several,
    initial_channels: z.array(id).optional(),
  }),
  z.strictObject({
    type: z.literal('checkboxes'),
    ...asks,
    ...focus,
    options: z.array(drawnOption).min(1).max(limits.fewOptions),
    initial_options: z.array(drawnOption).min(1).optional(),
  }),
  z.strictObject({
    type: z.literal('radio_buttons'),
    ...asks,
    ...focus,
    options: z.array(drawnOption).min(1).max(limits.fewOptions),
    initial_option: drawnOption.optional(),
  }),
  z.strictObject({ type: z.literal('datepicker'), ...menu, initial_date: date.optional() }),
  z.strictObject({
    type: z.literal('timepicker'),
    ...menu,
    initial_time: time.optional(),
    timezone: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('datetimepicker'),
    ...asks,
    ...focus,
    initial_date_time: z.int().min(1_000_000_000).max(9_999_999_999).optional(),
  }),
] as const;

/** What a person types; only in an input block. */
const typing = [
  z.strictObject({
    type: z.literal('plain_text_input'),
    ...acts,
    ...hinted,
    ...dispatch,
    multiline: z.boolean().optional(),
    min_length: z.int().min(0).max(limits.typed).optional(),
    max_length: z.int().min(1).max(limits.typed).optional(),
    initial_value: z.string().max(limits.typed).optional(),
  }),
  z.strictObject({
    type: z.literal('email_text_input'),
    ...acts,
    ...hinted,
    ...dispatch,
    initial_value: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('url_text_input'),
    ...acts,
    ...hinted,
    ...dispatch,
    initial_value: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('number_input'),
    ...acts,
    ...hinted,
    ...dispatch,
    is_decimal_allowed: z.boolean(),
    initial_value: z.string().optional(),
    min_value: z.string().optional(),
    max_value: z.string().optional(),
  }),
] as const;

export const contextElement = z.discriminatedUnion('type', [
  picture,
  z.strictObject({
    type: z.literal('plain_text'),
    text: z.string().min(1).max(limits.text),
    emoji: z.boolean().optional(),
  }),
  z.strictObject({
    type: z.literal('mrkdwn'),
    text: z.string().min(1).max(limits.text),
    verbatim: z.boolean().optional(),
  }),
]);
export const accessory = z.discriminatedUnion('type', [picture, ...loose, ...choosing]);
export const actionElement = z.discriminatedUnion('type', [...loose, ...choosing]);
export const inputElement = z.discriminatedUnion('type', [...choosing, ...typing]);

/** An element that keeps a value; `action_id` is there once the surface was accepted. */
export type Stateful = z.infer<typeof inputElement>;
export type Element = z.infer<typeof actionElement> | Stateful;
export type Option = z.infer<typeof drawnOption>;
