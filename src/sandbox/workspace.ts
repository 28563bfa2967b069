import { readFile, rename, writeFile } from 'node:fs/promises';
import type { Mail } from './contract.ts';
import type { SandboxOptions, UserSeed } from './options.ts';
import {
  stored,
  type OpenModal,
  type Stored,
  type StoredConversation,
  type StoredFile,
  type StoredMessage,
  type StoredUser,
} from './stored.ts';

/** The languages Slack's own clients can be set to; a seed with another one would test something that can't happen. */
const locales =
  'de-DE en-GB en-US es-ES es-LA fr-FR it-IT ja-JP ko-KR pt-BR ru-RU zh-CN zh-TW'.split(' ');

/** Ephemerals pile up and nobody scrolls back to them; beyond this many the oldest go. */
const keptEphemerals = 500;
const keptMails = 200;
/** Pictures are large; of older ones only the title stays. */
const keptFiles = 50;

export function seededUser(seed: UserSeed): StoredUser {
  const user: StoredUser = {
    title: '',
    locale: 'en-GB',
    tz: 'Europe/Amsterdam',
    isBot: false,
    isAdmin: false,
    isOwner: false,
    isGuest: false,
    deleted: false,
    ...seed,
  };
  if (!locales.includes(user.locale))
    throw new Error(`Slack has no locale ${user.locale} (of ${user.name})`);
  return user;
}

/** What the workspace is at this moment, and the one place that says "it changed". */
export class Workspace {
  readonly options: SandboxOptions;
  readonly now: () => Date;
  version = 1;
  private data: Stored;
  /** Person → their stack, bottom first. */
  private open: Record<string, OpenModal[]> = {};
  private readonly listeners = new Set<() => void>();
  private dirty = false;
  private writing: Promise<void> | undefined;
  private writeFault: Error | undefined;

  private constructor(options: SandboxOptions, data: Stored | null) {
    this.options = options;
    this.now = options.now ?? (() => new Date());
    this.data = data ?? this.seed();
  }

  static async open(options: SandboxOptions): Promise<Workspace> {
    if (options.file === undefined) return new Workspace(options, null);
    const text = await readFile(options.file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    const workspace = new Workspace(options, text === null ? null : read(text, options.file));
    // Also a file that was read: what an earlier version kept and this one does not leaves the disk.
    workspace.changed();
    return workspace;
  }

  private seed(): Stored {
    const { app, users, channels } = this.options;
    const created = Math.floor(this.now().getTime() / 1000);
    return {
      format: 1,
      users: [
        seededUser({ id: app.botUser, name: app.name, title: 'App', isBot: true, tz: 'Etc/UTC' }),
        ...users.map(seededUser),
      ],
      conversations: channels.map((c) => ({
        id: c.id,
        kind: c.private ? 'private' : 'public',
        name: c.name,
        members: [...c.members],
        archived: false,
        shared: false,
        created,
        messages: [],
      })),
      ephemerals: [],
      homes: {},
      read: {},
      mails: [],
      files: [],
      lastTs: '0.000000',
      counter: 0,
    };
  }

  reset(): void {
    this.data = this.seed();
    this.open = {};
    this.changed();
  }

  get users() {
    return this.data.users;
  }
  get conversations() {
    return this.data.conversations;
  }
  get ephemerals() {
    return this.data.ephemerals;
  }
  get homes() {
    return this.data.homes;
  }
  get modals() {
    return this.open;
  }
  get mails(): readonly Mail[] {
    return this.data.mails;
  }
  get bot() {
    return this.options.app.botUser;
  }

  user(id: string): StoredUser | undefined {
    return this.data.users.find((u) => u.id === id);
  }

  conversation(id: string): StoredConversation | undefined {
    return this.data.conversations.find((c) => c.id === id);
  }

  stack(user: string): OpenModal[] {
    return (this.open[user] ??= []);
  }

  /** The app's DM with a person, made when it is first needed. */
  dm(user: string): StoredConversation {
    const found = this.data.conversations.find((c) => c.kind === 'dm' && c.members.includes(user));
    if (found) return found;
    const made: StoredConversation = {
      id: this.id('D'),
      kind: 'dm',
      name: '',
      members: [user, this.bot],
      archived: false,
      shared: false,
      created: Math.floor(this.now().getTime() / 1000),
      messages: [],
    };
    this.data.conversations.push(made);
    this.changed();
    return made;
  }

  /** An id of our own kind: Slack's letter in front, never the same twice in one file. */
  id(letter: string): string {
    this.data.counter += 1;
    return `${letter}0${this.data.counter.toString(36).toUpperCase().padStart(8, '0')}`;
  }

  /** A message's time is its name, so no two are alike, also when the clock stands still. */
  ts(): string {
    const micros = Math.max(
      Math.floor(this.now().getTime() * 1000),
      Number(this.data.lastTs.replace('.', '')) + 1,
    );
    const digits = String(micros).padStart(16, '0');
    this.data.lastTs = `${digits.slice(0, -6)}.${digits.slice(-6)}`;
    return this.data.lastTs;
  }

  file(id: string): StoredFile | undefined {
    return this.data.files.find((one) => one.id === id);
  }

  /** A file that was shared in a conversation. */
  share(to: StoredConversation, file: StoredFile, text: string) {
    this.data.files = [...this.data.files, file].slice(-keptFiles);
    return this.say(to, { user: this.bot, text, blocks: [] }, [file.id]);
  }

  say(
    to: StoredConversation,
    message: Pick<StoredMessage, 'user' | 'text' | 'blocks'>,
    files: string[] = [],
  ) {
    const said: StoredMessage = { ...message, ts: this.ts(), edited: null, metadata: null, files };
    to.messages.push(said);
    this.changed();
    return said;
  }

  whisper(to: string, conversation: string, message: Pick<StoredMessage, 'text' | 'blocks'>) {
    const said = { ...message, to, conversation, user: this.bot, ts: this.ts() };
    this.data.ephemerals.push(said);
    if (this.data.ephemerals.length > keptEphemerals) this.data.ephemerals.shift();
    this.changed();
    return said;
  }

  receive(mail: Omit<Mail, 'id' | 'at' | 'read'>): void {
    const arrived: Mail = {
      ...mail,
      id: this.id('M'),
      at: this.now().toISOString(),
      read: false,
    };
    this.data.mails = [...this.data.mails, arrived].slice(-keptMails);
    this.changed();
  }

  /** Undefined when it is not there (any more). */
  openMail(id: string): Mail | undefined {
    const found = this.data.mails.find((one) => one.id === id);
    if (found?.read === false) {
      found.read = true;
      this.changed();
    }
    return found;
  }

  forgetMails(): void {
    this.data.mails = [];
    this.changed();
  }

  lastRead(user: string, conversation: string): string {
    return this.data.read[user]?.[conversation] ?? '0';
  }

  /** True when the person had something unread there. */
  markRead(user: string, conversation: string): void {
    const newest = this.conversation(conversation)?.messages.at(-1)?.ts;
    if (newest === undefined || newest <= this.lastRead(user, conversation)) return;
    (this.data.read[user] ??= {})[conversation] = newest;
    this.changed();
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  changed(): void {
    this.version += 1;
    for (const listener of this.listeners) listener();
    if (this.options.file === undefined) return;
    this.dirty = true;
    this.writing ??= this.write(this.options.file);
  }

  /** Whole or not at all, and one write at a time; changes that come meanwhile share the next one. */
  private async write(file: string): Promise<void> {
    try {
      while (this.dirty) {
        this.dirty = false;
        const next = `${file}.${process.pid}.new`;
        await writeFile(next, JSON.stringify(this.data));
        await rename(next, file);
      }
    } catch (error) {
      this.writeFault = error instanceof Error ? error : new Error('not written', { cause: error });
    } finally {
      this.writing = undefined;
    }
  }

  /** Resolves when everything is in the file; rejects when it could not be written. */
  async kept(): Promise<void> {
    while (this.writing) await this.writing;
    if (this.writeFault === undefined) return;
    const fault = this.writeFault;
    this.writeFault = undefined;
    throw fault;
  }
}

function read(text: string, file: string): Stored {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (cause) {
    throw new Error(`${file} is not JSON; move it away to start from the seed again`, { cause });
  }
  const parsed = stored.safeParse(given);
  if (!parsed.success)
    throw new Error(`${file} is no workspace of this version; move it away to start again`, {
      cause: parsed.error,
    });
  return parsed.data;
}
