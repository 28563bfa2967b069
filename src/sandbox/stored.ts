import { z } from 'zod';
import type { Block } from './contract.ts';

const blocks = z.custom<Block[]>(
  (value) => Array.isArray(value) && value.every((b) => typeof b === 'object' && b !== null),
);
const plainText = z.object({
  type: z.literal('plain_text'),
  text: z.string(),
  emoji: z.boolean().optional(),
});

const user = z.object({
  id: z.string(),
  name: z.string(),
  title: z.string(),
  locale: z.string(),
  tz: z.string(),
  isBot: z.boolean(),
  isAdmin: z.boolean(),
  isOwner: z.boolean(),
  isGuest: z.boolean(),
  deleted: z.boolean(),
  team: z.string().exactOptional(),
});

const message = z.object({
  ts: z.string(),
  user: z.string(),
  text: z.string(),
  blocks,
  edited: z.string().nullable(),
  metadata: z.record(z.string(), z.unknown()).nullable(),
});

const conversation = z.object({
  id: z.string(),
  kind: z.enum(['public', 'private', 'dm']),
  name: z.string(),
  members: z.array(z.string()),
  archived: z.boolean(),
  shared: z.boolean(),
  created: z.number(),
  messages: z.array(message),
});

const ephemeral = message.omit({ metadata: true, edited: true }).extend({
  to: z.string(),
  conversation: z.string(),
});

const viewBase = {
  id: z.string(),
  owner: z.string(),
  callback_id: z.string(),
  external_id: z.string(),
  private_metadata: z.string(),
  blocks,
  hash: z.string(),
};

const modal = z.object({
  type: z.literal('modal'),
  ...viewBase,
  title: plainText,
  submit: plainText.nullable(),
  close: plainText.nullable(),
  clear_on_close: z.boolean(),
  notify_on_close: z.boolean(),
  previous: z.string().nullable(),
  root: z.string(),
  errors: z.record(z.string(), z.string()),
  trouble: z.string().nullable(),
});

const home = z.object({ type: z.literal('home'), ...viewBase });

/** The whole workspace as its one file holds it. */
export const stored = z.object({
  format: z.literal(1),
  users: z.array(user),
  conversations: z.array(conversation),
  ephemerals: z.array(ephemeral),
  /** Person → their stack, bottom first. */
  modals: z.record(z.string(), z.array(modal)),
  homes: z.record(z.string(), home),
  /** Person → conversation → ts of the newest message they have seen. */
  read: z.record(z.string(), z.record(z.string(), z.string())),
  lastTs: z.string(),
  counter: z.number(),
});

export type Stored = z.infer<typeof stored>;
export type StoredUser = z.infer<typeof user>;
export type StoredMessage = z.infer<typeof message>;
export type StoredConversation = z.infer<typeof conversation>;
export type StoredModal = z.infer<typeof modal>;
export type StoredHome = z.infer<typeof home>;
export type StoredView = StoredModal | StoredHome;
