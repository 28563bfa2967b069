import type { Bot } from '../../src/bot.ts';
import type { AskId, DeliveryId } from '../../src/domain/ids.ts';
import { Refused } from '../../src/domain/outcome.ts';
import {
  canAcceptAsk,
  canDecideAsk,
  declineAsk,
} from '../../src/domain/subscription/ask-decisions.ts';
import { mayOrder } from '../../src/domain/subscription/order.ts';
import type { Click } from '../../src/slack/desk.ts';
import { seatOf, type Seat } from '../../src/slack/seat.ts';
import type { Turn } from '../../src/slack/turn.ts';
import { declineAskForm, declineAskValues } from '../../views/ask/decline.ts';
import type { Meta } from '../../views/frame.ts';
import { actions, screens } from '../../views/ids.ts';
import { copyBehind } from '../copies.ts';

type AskSheet = Awaited<ReturnType<Bot['store']['asks']['look']>>['sheet'];

/** The provider does what its reseller asked for, or declines: from the card that was sent, or from an inbox. */
export function askDecisions(bot: Bot): void {
  const { desk, store, now, redraw } = bot;

  /** Opening a form changes nothing; who may not decide is told now, not after filling it in. */
  const looked = async ({ actor }: Seat, at: Meta, may: typeof canDecideAsk) => {
    const seen = await store.asks.look(actor, at.subject as AskId);
    const no = may(seen, actor, now());
    if (!no) return seen.sheet;
    if (at.copy !== undefined) await redraw(at.copy as DeliveryId);
    throw new Refused(no);
  };

  const accepting = async (turn: Turn, at: Meta) => {
    const seat = seatOf(await desk.visitor(turn), at.company);
    return filledIn(seat, await looked(seat, at, canAcceptAsk), at);
  };
  desk.opener(actions.card.acceptAsk, async (turn, { value }) =>
    accepting(turn, atOf(await copyBehind(bot, turn, value))),
  );
  desk.opener(actions.ask.accept, (turn, click) => accepting(turn, atHome(click)));

  /** The form that does it, filled in; its submission is the decision. */
  async function filledIn({ actor }: Seat, { ask, reseller }: AskSheet, at: Meta) {
    const { wish } = ask;
    const common = {
      ask: ask.id,
      ...(at.copy === undefined ? {} : { copy: at.copy }),
      ...(at.company === undefined ? {} : { company: at.company }),
    };
    if (wish.what !== 'new')
      return {
        screen: screens.subscription[wish.what],
        at: { ...common, subject: wish.subscription },
      };
    const record = { mpnId: reseller.mpnId };
    const ordering = await store.subscriptions.ordering(actor, ask.customer, [record.mpnId]);
    const no = mayOrder(ordering, actor);
    if (no) throw new Refused(no);
    const { offer, quantity } = wish;
    const lines = [{ number: 1, offer, quantity, under: null, record }];
    // The same draft however often it is pressed: what was added to it is not lost.
    const draft = `${ask.id}:${actor.person}`;
    if (!(await store.subscriptions.drafts.read(actor, draft)))
      await store.subscriptions.drafts.keep(actor, draft, {
        customer: ask.customer,
        lines,
        ask: ask.id,
      });
    return { screen: screens.order.list, at: { ...common, subject: draft, filter: 'draft' } };
  }

  desk.opener(actions.card.declineAsk, async (turn, { value }) => ({
    screen: screens.ask.decline,
    at: atOf(await copyBehind(bot, turn, value)),
  }));
  desk.opener(actions.ask.decline, async (_turn, click) => ({
    screen: screens.ask.decline,
    at: atHome(click),
  }));

  desk.screen(screens.ask.decline, async (visitor, at) => {
    const seat = seatOf(visitor, at.company);
    const sheet = await looked(seat, at, canDecideAsk);
    const { copy, subject } = at;
    return declineAskForm(seat.reader, seat.acting, sheet, {
      ...(copy === undefined ? {} : { copy }),
      ...(subject === undefined ? {} : { subject }),
    });
  });

  desk.submit(screens.ask.decline, declineAskValues, async ({ actor }, { reason }, at) => {
    const id = at.meta.subject as AskId;
    await store.asks.change(actor, { key: at.key, via: 'slack' }, id, (seen, time) =>
      declineAsk(seen, actor, reason, time),
    );
    return { after: 'clear', redraw: at.meta.copy as DeliveryId | undefined };
  });
}

/** A click on a card acts for the company to which that copy was sent. */
const atOf = (copy: Awaited<ReturnType<typeof copyBehind>>): Meta => ({
  copy: copy.id,
  subject: copy.subject.id,
  ...(copy.company ? { company: copy.company } : {}),
});
/** In an inbox: for the company for which that was drawn. */
const atHome = ({ value, meta: { company } }: Click): Meta => ({
  subject: value,
  ...(company === undefined ? {} : { company }),
});
