import { fieldsOf, type Field } from '../blocks/values.ts';
import type {
  Act,
  ActResult,
  Block,
  SeatConversation,
  SeatMessage,
  SeatView,
  Snapshot,
  Suggestions,
  Value,
} from '../contract.ts';
import { draftOf } from '../mail/draft.ts';
import type { On } from '../people/surface.ts';
import { labelled } from '../people/seat.ts';
import { choose, type Seat } from './choose.ts';
import { linksIn, linksOf, type SeenLink } from './links.ts';
import { readBlocks, readMrkdwn, type Names } from './readable.ts';

type Target = string | { action: string };
export type Submitted =
  | 'closed'
  | 'updated'
  | 'pushed'
  | { errors: Record<string, string> }
  | { trouble: string }
  | { refusedByClient: Record<string, string> };

interface Place {
  on: On;
  blocks: readonly Block[];
}

/** A person in a story: does only what Slack's client would let them do, and reads only what they see. */
export class Driver {
  readonly user: string;
  private readonly seat: Seat;

  constructor(
    sandbox: {
      act(user: string, act: Act): Promise<ActResult>;
      snapshot(user: string): Snapshot;
    },
    user: string,
  ) {
    this.user = user;
    this.seat = {
      act: (what) => sandbox.act(user, what),
      see: () => sandbox.snapshot(user),
    };
  }

  /** Types in a channel (name or id); by default the first one the person is in. */
  async types(text: string, where?: string): Promise<void> {
    const to =
      where === undefined
        ? this.seat.see().conversations.find((c) => c.kind !== 'dm' && !c.archived)
        : this.conversation(where);
    if (!to) throw new Error(`${this.user} is in no channel`);
    await this.does({ do: 'say', conversation: to.id, text });
  }

  modal(): SeatView | undefined {
    return this.seat.see().modals.at(-1);
  }

  modalText(): string {
    const view = this.modal();
    if (!view) return '';
    return [
      view.title,
      readBlocks(view.blocks, this.names(), view.errors),
      view.close,
      view.submit,
      view.trouble,
    ]
      .filter((line) => line !== null && line !== '')
      .join('\n');
  }

  /** Fills in fields by block id and presses the submit button of the modal in front. */
  async submits(values: Record<string, Value> = {}): Promise<Submitted> {
    const view = this.front();
    const on: On = { surface: 'modal', view: view.id };
    const inputs: Record<string, Value> = {};
    for (const [blockId, value] of Object.entries(values))
      inputs[blockId] = await choose(this.seat, on, this.field(view.blocks, blockId), value);
    const done = await this.seat.act({ do: 'submit', view: view.id, inputs });
    if (!done.ok) {
      if (done.fields) return { refusedByClient: done.fields };
      throw new Error(`${done.why}\n${this.visible()}`);
    }
    if (done.submission === 'errors') return { errors: this.front().errors };
    if (done.submission === 'trouble') return { trouble: this.front().trouble ?? '' };
    return done.submission ?? 'closed';
  }

  async closes(): Promise<void> {
    await this.does({ do: 'close', view: this.front().id });
  }

  /** Closes the whole stack with its cross. */
  async closesAll(): Promise<void> {
    await this.does({ do: 'close', view: this.front().id, all: true });
  }

  /** Presses a button by its label or action id: in the modal in front, else in the newest message that has it. */
  async clicks(what: Target, on: { message?: SeatMessage; value?: Value } = {}): Promise<void> {
    await this.press(this.places(on.message), what, on.value);
  }

  /** Links in the modal in front, else in the newest message that has any. */
  links(): SeenLink[] {
    const seen = this.seat.see();
    const view = seen.modals.at(-1);
    if (view) return linksIn(view.blocks);
    const messages = seen.conversations.flatMap((c) => c.messages);
    return (
      messages
        .toSorted((a, b) => (a.ts < b.ts ? 1 : -1))
        .map(linksOf)
        .find((links) => links.length > 0) ?? []
    );
  }

  /** Opens an e-mail link by its words, and sends the mail that it drafts from their own mail program. */
  async sendsDraft(link: string): Promise<void> {
    const draft = draftOf(this.links().find((one) => one.text === link)?.to ?? '');
    if (!draft) throw new Error(`there is no e-mail link "${link}"\n${this.visible()}`);
    await this.does({ do: 'mail', ...draft });
  }

  /** Chooses in an element that tells the app at once; the modal in front, else the Home tab. `typed`: in the form's other fields, so far. */
  async chooses(blockId: string, value: Value, typed?: Record<string, Value>): Promise<void> {
    const place = this.surface();
    const field = this.field(place.blocks, blockId);
    await this.does({
      do: 'click',
      on: place.on,
      blockId,
      actionId: field.actionId,
      value: await choose(this.seat, place.on, field, value),
      ...(typed === undefined ? {} : { inputs: typed }),
    });
  }

  async suggests(blockId: string, typed: string): Promise<Suggestions> {
    const { on, blocks } = this.surface();
    const { actionId } = this.field(blocks, blockId);
    const done = await this.does({ do: 'suggest', on, blockId, actionId, typed });
    return (done.ok && done.suggestions) || { groups: [] };
  }

  /** A global shortcut, by its name. */
  async uses(shortcut: string): Promise<void> {
    const found = this.seat.see().shortcuts.find((one) => one.name === shortcut);
    if (!found) throw new Error(`there is no shortcut "${shortcut}"\n${this.visible()}`);
    await this.does({ do: 'shortcut', callbackId: found.callbackId });
  }

  async opensHome(): Promise<void> {
    await this.does({ do: 'home' });
  }

  homeText(): string {
    return readBlocks(this.seat.see().home?.blocks ?? [], this.names());
  }

  async homeClicks(what: Target, value?: Value): Promise<void> {
    const blocks = this.seat.see().home?.blocks ?? [];
    await this.press([{ on: { surface: 'home' }, blocks }], what, value);
  }

  /** Messages of a channel or of the app's DM, private ones among them; oldest first. */
  reads(channelNameOrId: string): SeatMessage[] {
    return this.conversation(channelNameOrId)?.messages ?? [];
  }

  /** The texts only this person sees, newest last. */
  hears(): string[] {
    return this.seat
      .see()
      .conversations.flatMap((c) => c.messages)
      .filter((m) => m.ephemeral)
      .toSorted((a, b) => (a.ts < b.ts ? -1 : 1))
      .map((m) => this.messageText(m));
  }

  /** What Slack's own client told the person, newest last. */
  notices(): string[] {
    return this.seat.see().notices.map((n) => n.text);
  }

  messageText(message: SeatMessage): string {
    const said =
      message.blocks.length > 0
        ? readBlocks(message.blocks, this.names())
        : readMrkdwn(message.text, this.names());
    // Of a picture what is read out.
    return [said, ...(message.files ?? []).map(({ alt }) => alt)].filter(Boolean).join('\n');
  }

  /** Everything on this person's screen, for the message of a test that fails. */
  visible(): string {
    const seen = this.seat.see();
    const messages = seen.conversations.flatMap((c) =>
      c.messages.slice(-5).map((m) => `[${c.name}] ${this.messageText(m)}`),
    );
    return [
      `--- ${seen.me.name} sees`,
      ...messages,
      ...seen.notices.slice(-3).map((n) => `[notice] ${n.text}`),
      ...(this.modal() ? [`[modal] ${this.modalText()}`] : []),
    ].join('\n');
  }

  private async press(places: Place[], what: Target, value?: Value): Promise<void> {
    for (const { on, blocks } of places) {
      const hit = find(blocks, what, value);
      if (!hit) continue;
      await this.does({
        do: 'click',
        on,
        blockId: hit.field.blockId,
        actionId: hit.field.actionId,
        ...(hit.value === undefined ? {} : { value: hit.value }),
      });
      return;
    }
    const name = typeof what === 'string' ? `"${what}"` : `with action ${what.action}`;
    throw new Error(`there is no button ${name}\n${this.visible()}`);
  }

  private places(message?: SeatMessage): Place[] {
    const seen = this.seat.see();
    const view = seen.modals.at(-1);
    const messages = seen.conversations
      .flatMap((c) => c.messages.map((m) => ({ conversation: c.id, m })))
      .filter(({ m }) => !message || m.ts === message.ts)
      .toSorted((a, b) => (a.m.ts < b.m.ts ? 1 : -1))
      .map(({ conversation, m }): Place => {
        return { on: { surface: 'message', conversation, ts: m.ts }, blocks: m.blocks };
      });
    if (message || !view) return messages;
    return [{ on: { surface: 'modal', view: view.id }, blocks: view.blocks }, ...messages];
  }

  private surface(): Place {
    const view = this.modal();
    if (view) return { on: { surface: 'modal', view: view.id }, blocks: view.blocks };
    return { on: { surface: 'home' }, blocks: this.seat.see().home?.blocks ?? [] };
  }

  private field(blocks: readonly Block[], blockId: string): Field {
    const found = fieldsOf(blocks).find((f) => f.blockId === blockId);
    if (!found) throw new Error(`there is no field "${blockId}"\n${this.visible()}`);
    return found;
  }

  private front(): SeatView {
    const view = this.modal();
    if (!view) throw new Error(`no modal is open\n${this.visible()}`);
    return view;
  }

  private conversation(nameOrId: string): SeatConversation | undefined {
    const wanted = nameOrId.toLowerCase();
    return this.seat
      .see()
      .conversations.find((c) => c.id === nameOrId || c.name.toLowerCase() === wanted);
  }

  private async does(what: Act): Promise<ActResult> {
    const done = await this.seat.act(what);
    if (!done.ok) throw new Error(`${done.why}\n${this.visible()}`);
    return done;
  }

  private names(): Names {
    const { people, conversations } = this.seat.see();
    return {
      person: (id) => people.find((p) => p.id === id)?.name ?? id,
      channel: (id) => conversations.find((c) => c.id === id)?.name ?? id,
    };
  }
}

function find(
  blocks: readonly Block[],
  what: Target,
  value: Value | undefined,
): { field: Field; value?: string } | undefined {
  return labelled(blocks).find((one) => {
    const { element, actionId } = one.field;
    if (typeof what === 'string' ? one.label !== what : actionId !== what.action) return false;
    return value === undefined || value === (element.type === 'button' ? element.value : one.value);
  });
}
