/**
 * What the sandbox's page and the test driver see and do: one person's view of the imitated workspace, and one person's acts.
 * The page polls `Snapshot` and posts `Act`; story tests use the same two through `Driver`. Nothing here knows the bot.
 */

/** Block Kit as it came over the wire; the page and the tests read it, nobody here trusts it. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type Block = { type: string; block_id?: string } & { [key: string]: Json };

export type SeatUser = {
  id: string;
  name: string;
  /** Shown under the name in "act as …": company and role, or what the person is to the workspace. */
  title: string;
  locale: string;
  tz: string;
  isBot: boolean;
  isAdmin: boolean;
  isOwner: boolean;
  isGuest: boolean;
  deleted: boolean;
  /** The workspace they come from, when it is another one (shared channels). */
  team?: string;
};

export type SeatMessage = {
  ts: string;
  /** Bot or person who wrote it. */
  user: string;
  text: string;
  blocks: Block[];
  edited: boolean;
  /** Only this person sees it; gone after a reset, never in the history. */
  ephemeral: boolean;
  /** Pictures that hang on it, at `/page/files/<id>`. */
  files?: { id: string; title: string; alt: string }[];
};

export type SeatConversation = {
  id: string;
  kind: 'public' | 'private' | 'dm';
  /** Without the leading "#"; for a DM the other side's name. */
  name: string;
  members: string[];
  archived: boolean;
  unread: boolean;
  messages: SeatMessage[];
};

export type SeatView = {
  id: string;
  callbackId: string;
  title: string;
  submit: string | null;
  close: string | null;
  blocks: Block[];
  /** block_id → what to show under that input after `response_action: errors`. */
  errors: Record<string, string>;
  /** Slack's "We had some trouble connecting" line, when the bot did not answer well. */
  trouble: string | null;
  hash: string;
};

export type Snapshot = {
  version: number;
  /** The workspace's name, above the list of channels. */
  workspace?: string;
  me: SeatUser;
  people: SeatUser[];
  conversations: SeatConversation[];
  /** Modal stack, bottom first; the last one is on screen. */
  modals: SeatView[];
  home: { blocks: Block[] } | null;
  commands: { command: string; description: string; usageHint: string }[];
  shortcuts: { callbackId: string; name: string; description: string }[];
  app: { name: string; user: string };
  /** Lines that Slack shows the person alone and for a moment: "not a valid command", "didn't respond in time". */
  notices: { at: string; text: string }[];
};

/** A mail as the mailbox's list shows it. */
export type MailLine = {
  id: string;
  /** Sent by the bot over SMTP, or drafted by the bot and sent by a person from their own mail program. */
  how: 'sent' | 'drafted';
  from: string;
  to: string[];
  subject: string;
  /** ISO 8601. */
  at: string;
  read: boolean;
};
export type Mail = MailLine & { replyTo: string | null; text: string; html: string | null };

/** How something beyond the workspace behaves, for somebody to choose. */
export type OutsideState = {
  name: string;
  ways: { id: string; words: string }[];
  chosen: string;
};

/** What the page draws: what one person sees, and the world outside, the same for everybody. */
export type PageState = Snapshot & { mails: MailLine[]; outside: OutsideState | null };

/** Values as a person enters them; the sandbox turns them into Slack's `state.values` shapes. */
export type Value = string | string[] | null | { option: string; text?: string };

export type Act =
  | { do: 'say'; conversation: string; text: string }
  | { do: 'home' }
  /** A global shortcut, from wherever the person stands. */
  | { do: 'shortcut'; callbackId: string }
  | { do: 'read'; conversation: string }
  /** A button, overflow, select, checkbox … outside an `input` block, or an input with `dispatch_action`. */
  | {
      do: 'click';
      on:
        | { surface: 'message'; conversation: string; ts: string }
        | { surface: 'modal'; view: string }
        | { surface: 'home' };
      blockId: string;
      actionId: string;
      value?: Value;
      /** Values of the other inputs on the same surface, block_id → value; Slack sends them in `state`. */
      inputs?: Record<string, Value>;
    }
  | {
      do: 'suggest';
      on:
        | { surface: 'modal'; view: string }
        | { surface: 'home' }
        | { surface: 'message'; conversation: string; ts: string };
      blockId: string;
      actionId: string;
      typed: string;
    }
  | { do: 'submit'; view: string; inputs: Record<string, Value> }
  | { do: 'close'; view: string; all?: boolean }
  /** Sends a mail from the person's own mail program. */
  | { do: 'mail'; to: string[]; subject: string; text: string }
  | { do: 'openMail'; mail: string };

/** What a person can choose in an external select, as Slack would list it; empty is Slack's "No result". */
export type Suggestions = {
  groups: {
    label: string | null;
    options: { value: string; text: string; description?: string }[];
  }[];
};

export type ActResult =
  | {
      ok: true;
      suggestions?: Suggestions;
      /** What became of the modal that was submitted. */
      submission?: 'closed' | 'updated' | 'pushed' | 'errors' | 'trouble';
    }
  /** What Slack's own client would tell the person: a required field, a value too long, a confirmation that was not there. */
  | { ok: false; why: string; fields?: Record<string, string> };
