import { z } from 'zod';
import type { Block, Mail } from './contract.ts';

const blocks = z.custom<Block[]>(
  (value) => Array.isArray(value) && value.every((b) => typeof b === 'object' && b !== null),
);
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
  /** Ids of the files that hang on it. */
  files: z.array(z.string()).default([]),
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

const ephemeral = message.omit({ metadata: true, edited: true, files: true }).extend({
  to: z.string(),
  conversation: z.string(),
});

const home = z.object({
  type: z.literal('home'),
  id: z.string(),
  owner: z.string(),
  callback_id: z.string(),
  external_id: z.string(),
  private_metadata: z.string(),
  blocks,
  hash: z.string(),
});

const mail = z.object({
  id: z.string(),
  how: z.enum(['sent', 'drafted']),
  from: z.string(),
  replyTo: z.string().nullable(),
  to: z.array(z.string()),
  subject: z.string(),
  text: z.string(),
  html: z.string().nullable(),
  at: z.string(),
  read: z.boolean(),
}) satisfies z.ZodType<Mail>;

/** What the app has shared; the bytes as base64. */
const file = z.object({
  id: z.string(),
  name: z.string(),
  title: z.string(),
  alt: z.string(),
  bytes: z.string(),
});

/** The whole workspace as its one file holds it. */
export const stored = z.object({
  format: z.literal(1),
  users: z.array(user),
  conversations: z.array(conversation),
  ephemerals: z.array(ephemeral),
  homes: z.record(z.string(), home),
  /** Person → conversation → ts of the newest message they have seen. */
  read: z.record(z.string(), z.record(z.string(), z.string())),
  /** Oldest first. */
  mails: z.array(mail).default([]),
  files: z.array(file).default([]),
  lastTs: z.string(),
  counter: z.number(),
});

export type Stored = z.infer<typeof stored>;
export type StoredFile = z.infer<typeof file>;
export type StoredUser = z.infer<typeof user>;
export type StoredMessage = z.infer<typeof message>;
export type StoredConversation = z.infer<typeof conversation>;
export type StoredHome = z.infer<typeof home>;

type PlainText = { type: 'plain_text'; text: string; emoji: boolean };

/** A view on somebody's screen. It may show what is shown once, so it is in memory only. */
export type OpenModal = Omit<StoredHome, 'type'> & {
  type: 'modal';
  title: PlainText;
  submit: PlainText | null;
  close: PlainText | null;
  clear_on_close: boolean;
  notify_on_close: boolean;
  previous: string | null;
  root: string;
  errors: Record<string, string>;
  trouble: string | null;
};
export type AnyView = OpenModal | StoredHome;
