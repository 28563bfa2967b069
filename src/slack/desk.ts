import type { App } from '@slack/bolt';
import type { HomeView, ModalView } from '@slack/types';
import type { z } from 'zod';
import type { CompanyId, DeliveryId } from '../domain/ids.ts';
import { Refused } from '../domain/outcome.ts';
import type { Who } from '../domain/who.ts';
import type { Choices } from '../../views/choices.ts';
import { section, spoken } from '../../views/blocks.ts';
import { readMeta, skeleton, type Meta } from '../../views/frame.ts';
import { actions, unnumbered } from '../../views/ids.ts';
import type { Message } from './fit.ts';
import type { Outbound } from './outbound.ts';
import { chosenIn, readForm, valueOf } from './forms.ts';
import { homes, type Homes, type Looker } from './home.ts';
import { readerOf, seatOf, type Acquaintances, type Seat, type Visitor } from './seat.ts';
import { tell } from './speak.ts';
import { turnIn, type OpenView, type Turn } from './turn.ts';

/** What a form does after its submission: close, give way to another view, or close everything below it too. */
export type Reply =
  | { readonly after: 'close' | 'clear'; readonly redraw?: DeliveryId | undefined }
  | { readonly after: 'show'; readonly view: ModalView }
  /** On top of it, which stays. */
  | { readonly after: 'push'; readonly view: ModalView }
  /** Closes; what it was pushed upon is drawn anew. */
  | { readonly after: 'back'; readonly below: ModalView }
  /** Only in the answer itself, never again: `otherwise` is said by DM where nobody was left to read it. */
  | { readonly after: 'show-once'; readonly view: ModalView; readonly otherwise: string };

/** One thing that was done, told from every other: a repeated request carries the same key (architecture.md, "One act, one effect"). */
type Key = string;
type Submission = { readonly meta: Meta; readonly key: Key };
export type Click = {
  readonly value: string;
  /** Of a menu that takes several: all that stand in it now. */
  readonly chosen: readonly string[];
  readonly key: Key;
  readonly meta: Meta;
  readonly view: OpenView | null;
};

/** Draws a modal for somebody; `at` is what a view of it remembered, or what opened it. */
export type Screen = (visitor: Visitor, at: Meta) => Promise<ModalView>;

export type DeskOptions = {
  readonly app: App;
  readonly out: Outbound;
  readonly people: Acquaintances;
  /** Asks the directly pressed copy to be drawn anew at once, past its channel's queue. */
  readonly redraw: (copy: DeliveryId) => Promise<void>;
  readonly homes: Homes;
};

/**
 * Where features register what they do; Bolt routes. A handler reads its person, decides, and returns what is to be seen: it never posts.
 * Forms open as a wordless skeleton before anything is asked of the database, because a trigger lives three seconds.
 */
export class Desk {
  readonly #options: DeskOptions;
  readonly #screens = new Map<string, Screen>();
  constructor(options: DeskOptions) {
    this.#options = options;
  }

  /** Who stands there, looked up now. */
  async visitor(turn: Turn): Promise<Visitor> {
    const who = await this.#options.people.meet(turn.person);
    return { turn, who, reader: readerOf(who) };
  }

  screen(id: string, draw: Screen): void {
    this.#screens.set(id, draw);
  }

  /** A screen as somebody would see it, to stand in another one's place. */
  async draw(visitor: Visitor, id: string, at: Meta): Promise<ModalView> {
    const draw = this.#screens.get(id);
    if (!draw) throw new Error(`No screen ${id}.`);
    return draw(visitor, at);
  }

  /** A button that opens a form: the skeleton first, then the question what it is about. */
  opener(
    id: string,
    where: (turn: Turn, click: Click) => Promise<{ screen: string; at: Meta }>,
  ): void {
    this.click(
      id,
      async (turn, click) => {
        await this.#skeleton(turn);
        const { screen, at } = await where(turn, click);
        await this.#fill(turn, screen, at);
        return undefined;
      },
      'opens',
    );
  }

  /** Opens a screen on a fresh trigger, on top of what stands there when a modal does. */
  async open(turn: Turn, id: string, at: Meta = {}): Promise<void> {
    await this.#skeleton(turn);
    await this.#fill(turn, id, at);
  }

  async #skeleton(turn: Turn): Promise<void> {
    const { out } = this.#options;
    if (turn.trigger === null) throw new Refused({ code: 'old-button', card: false });
    turn.opened =
      turn.surface.on === 'modal'
        ? await out.pushView(turn.team, turn.trigger, skeleton())
        : await out.openView(turn.team, turn.trigger, skeleton());
  }

  async #fill(turn: Turn, id: string, at: Meta): Promise<void> {
    const view = await this.draw(await this.visitor(turn), id, at);
    if (!turn.opened) return;
    // Closed meanwhile is no fault: there is nobody to show it to.
    await this.#options.out.updateView(turn.team, turn.opened.id, turn.opened.hash, view);
  }

  /** Draws a screen in the place of the one where somebody pressed. */
  async redraw(turn: Turn, id: string, at: Meta): Promise<void> {
    const { surface } = turn;
    const draw = this.#screens.get(id);
    if (!draw || surface.on !== 'modal') throw new Refused({ code: 'old-button', card: false });
    const view = await draw(await this.visitor(turn), at);
    await this.#options.out.updateView(turn.team, surface.view.id, surface.view.hash, view);
  }

  /** Puts a view that is drawn already in the place of the one where somebody pressed. */
  async replace(turn: Turn, view: ModalView): Promise<void> {
    const { surface } = turn;
    if (surface.on !== 'modal') throw new Refused({ code: 'old-button', card: false });
    await this.#options.out.updateView(turn.team, surface.view.id, surface.view.hash, view);
  }

  /** Also under a name with a prefix, which the manifest gives where another app has the short one. */
  command(name: string, handle: (turn: Turn, text: string) => Promise<Message | null>): void {
    const names = new RegExp(`^/([a-z0-9-]+-)?${name.slice(1)}$`);
    this.#options.app.command(names, async ({ ack, context }) => {
      const turn = turnIn(context);
      if (turn.surface.on !== 'command') return;
      // Nothing of a command changes anything, so it may be answered before its form opens.
      await ack();
      const said = await handle(turn, turn.surface.text);
      if (said) await this.#options.out.respond(turn.surface.respond, said);
    });
  }

  /** A global shortcut: it stands nowhere, so all it does is to open a form. */
  shortcut(id: string, handle: (turn: Turn) => Promise<void>): void {
    this.#options.app.shortcut({ callback_id: id, type: 'shortcut' }, async ({ ack, context }) => {
      await ack();
      await handle(turnIn(context));
    });
  }

  submit<Form extends z.ZodType>(
    id: string,
    form: Form,
    handle: (seat: Seat, values: z.output<Form>, at: Submission) => Promise<Reply>,
  ): void {
    this.#submitted(id, (visitor, at, state) => {
      const { company } = at.meta;
      // Who lost every role while typing is told so, not that they never had one (R-ROLE-06).
      if (!visitor.who?.jobs.length)
        throw new Refused({ code: 'company-left', company: company as CompanyId });
      return handle(seatOf(visitor, company), readForm(form, state), at);
    });
  }

  /** For people who act for no company: they hold no role yet, or review. */
  submitAsVisitor<Form extends z.ZodType>(
    id: string,
    form: Form,
    handle: (visitor: Visitor, values: z.output<Form>, at: Submission) => Promise<Reply>,
  ): void {
    this.#submitted(id, (visitor, at, state) => handle(visitor, readForm(form, state), at));
  }

  #submitted(
    id: string,
    handle: (visitor: Visitor, at: Submission, state: unknown) => Promise<Reply>,
  ): void {
    this.#options.app.view({ callback_id: id, type: 'view_submission' }, async (args) => {
      const turn = turnIn(args.context);
      if (turn.surface.on !== 'submission') return;
      const { view } = turn.surface;
      const at = { meta: readMeta(view.private_metadata), key: keyOf(view) };
      const reply = await handle(await this.visitor(turn), at, args.view.state.values);
      if (reply.after === 'push') return args.ack({ response_action: 'push', view: reply.view });
      if (reply.after === 'back') {
        const { previous_view_id: below } = view;
        if (!below) return args.ack({ response_action: 'update', view: reply.below });
        await this.#options.out.updateView(turn.team, below, undefined, reply.below);
        return args.ack();
      }
      // After the commit, so that a form never closes over something that was not kept.
      if (reply.after === 'show' || reply.after === 'show-once') {
        await args.ack({ response_action: 'update', view: reply.view });
        const { copy } = at.meta;
        // The card from which the form was opened gives way at once.
        if (copy !== undefined) await this.#options.redraw(copy as DeliveryId);
        if (reply.after === 'show' || turn.acks.sent) return;
        const { otherwise } = reply;
        const message = { text: spoken(otherwise), blocks: [section(otherwise)] };
        return tell(turn, message, this.#options.out);
      }
      await (reply.after === 'clear' ? args.ack({ response_action: 'clear' }) : args.ack());
      if (reply.redraw) await this.#options.redraw(reply.redraw);
    });
  }

  /** A button or select of a card, a modal or App Home; `before` answers first where only a form opens. */
  click(
    id: string,
    handle: (turn: Turn, click: Click) => Promise<{ redraw?: DeliveryId } | undefined>,
    how: 'opens' | 'decides',
  ): void {
    const pattern = new RegExp(`^${id.replaceAll('.', String.raw`\.`)}(:.*)?$`);
    this.#options.app.action(pattern, async ({ ack, action, context }) => {
      const turn = turnIn(context);
      if (how === 'opens') await ack();
      const chosen = chosenIn(action);
      const value = chosen ? chosen.join() : valueOf(action);
      const view = 'view' in turn.surface ? turn.surface.view : null;
      const done = await handle(turn, {
        value,
        chosen: chosen ?? [],
        key: `click:${unnumbered(id)}:${value}:${turn.person.home}:${turn.person.user}`,
        meta: view ? readMeta(view.private_metadata) : {},
        view,
      });
      if (how === 'decides') await ack();
      if (done?.redraw) await this.#options.redraw(done.redraw);
    });
  }

  options(
    id: string,
    handle: (visitor: Visitor, typed: string, meta: Meta) => Promise<Choices>,
  ): void {
    this.#options.app.options(id, async ({ ack, context, payload, body }) => {
      const visitor = await this.visitor(turnIn(context));
      const meta = 'view' in body && body.view ? readMeta(body.view.private_metadata) : {};
      const found = await handle(visitor, payload.value, meta);
      await ack(found);
    });
  }

  /** What Slack tells us that no person asks for; kept in the queue before, so that none is lost. */
  told(
    type: string,
    handle: (from: { team: string; home: string }, event: unknown) => Promise<void>,
  ): void {
    this.#options.app.event(type, async ({ context, event }) => {
      const { team, person } = turnIn(context);
      await handle({ team, home: person.home }, event);
    });
  }

  /** App Home, drawn when somebody looks at it, after their own acts, and by a job while they still look. */
  home(draw: (visitor: Visitor) => Promise<HomeView>): void {
    const { app, out, homes: kept } = this.#options;
    const visitor = (turn: Turn) => this.visitor(turn);
    const at = homes({ out, homes: kept, visitor, draw });
    [this.refreshHome, this.redrawHome] = [at.refresh, at.redraw];
    app.event('app_home_opened', async ({ context, event }) => {
      if (event.tab === 'home') await at.refresh(turnIn(context));
    });
  }
  refreshHome: (turn: Turn) => Promise<void> = async () => {};
  /** For somebody who has it open, after something happened that they did not do. */
  redrawHome: (looker: Looker) => Promise<void> = async () => {};

  /** The company switch stands in every form and in App Home; the form is drawn anew for the other company. */
  acting(choose: (who: Who, company: CompanyId) => Promise<void>): void {
    this.click(
      actions.acting,
      async (turn, { value, view, meta }) => {
        const seat = seatOf(await this.visitor(turn), value);
        await choose(seat.who, seat.job.company.id);
        if (turn.surface.on === 'modal' && view)
          await this.redraw(turn, view.callback_id, { ...meta, company: value });
        else await this.refreshHome(turn);
        return undefined;
      },
      'opens',
    );
  }
}

/** With the hash: a view that was drawn anew since is a new act, the same submission again is not. */
const keyOf = (view: OpenView): Key => `view:${view.id}:${view.hash}`;
