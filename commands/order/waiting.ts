import type { Bot } from '../../src/bot.ts';
import type { OrderId, SubscriptionId } from '../../src/domain/ids.ts';
import { Refused } from '../../src/domain/outcome.ts';
import type { Actor } from '../../src/domain/people.ts';
import { inTheWay, place } from '../../src/domain/subscription/order.ts';
import { dropOrder, mayHandleWaiting } from '../../src/domain/subscription/waiting.ts';
import { permits } from '../../src/domain/roles.ts';
import type { Click } from '../../src/slack/desk.ts';
import { seatOf } from '../../src/slack/seat.ts';
import type { Turn } from '../../src/slack/turn.ts';
import { note } from '../../views/frame.ts';
import { actions, screens } from '../../views/ids.ts';
import { orderPlaced } from '../../views/order/review.ts';
import { waitingSheet } from '../../views/order/waiting.ts';
import { copyBehind } from '../copies.ts';
import { saidOf } from './book.ts';

/** R-CUST-15: an order that could not be recorded with its customer is tried again, or dropped. */
export function waitingOrders(bot: Bot): void {
  const { desk, store, newId } = bot;

  const look = async (actor: Actor, id: OrderId) => {
    const order = await store.subscriptions.waiting(actor, id);
    const [seen, offers] = await Promise.all([
      store.subscriptions.ordering(actor, order.customer.id, []),
      store.subscriptions.offers(),
    ]);
    const { lines, at } = order;
    const { reseller, subscriptions: there } = seen;
    return {
      record: { customer: order.customer.name, lines, at, offers, there, reseller },
      no: inTheWay(seen, lines, offers),
    };
  };

  desk.screen(screens.order.waiting, async (visitor, at) => {
    const { actor, acting, reader } = seatOf(visitor, at.company);
    const id = at.subject as OrderId;
    const { record, no } = await look(actor, id);
    const why = no && saidOf(bot, reader, no);
    const may = mayHandleWaiting(actor) === null;
    return waitingSheet(reader, acting, record, why, may, { subject: id });
  });

  desk.opener(actions.order.open, async (_turn, { value, meta: { company } }) => ({
    screen: screens.order.waiting,
    at: { subject: value, ...(company === undefined ? {} : { company }) },
  }));

  const retry = async (actor: Actor, key: string, id: OrderId) => {
    const offers = await store.subscriptions.offers();
    const given = { order: id, offers, newId: () => newId() as SubscriptionId };
    await store.subscriptions.retry(actor, { key, via: 'slack' }, id, ({ lines, ...seen }, time) =>
      place(seen, lines, actor, given, time),
    );
  };
  const drop = (actor: Actor, key: string, id: OrderId) =>
    store.subscriptions.drop(actor, { key, via: 'slack' }, id, () => dropOrder(id, actor));
  desk.click(
    actions.order.retry,
    async (turn, click) => {
      const { actor, acting, reader } = seatOf(await desk.visitor(turn), click.meta.company);
      const id = click.value as OrderId;
      const { record } = await look(actor, id);
      await retry(actor, keyOf(click), id);
      const assigns = record.reseller !== null && permits('support.assign', actor);
      const view = orderPlaced(reader, acting, record, assigns ? 'support assign' : null);
      await desk.replace(turn, view);
      return undefined;
    },
    'decides',
  );
  desk.click(
    actions.order.drop,
    async (turn, click) => {
      const { actor, reader } = seatOf(await desk.visitor(turn), click.meta.company);
      await drop(actor, keyOf(click), click.value as OrderId);
      const w = reader.words.order.review;
      const { waiting } = reader.words.order;
      await desk.replace(turn, note(reader, waiting.title, w.cancelled, waiting.droppedNext));
      return undefined;
    },
    'decides',
  );

  /** A click on a card acts for the company to which that copy was sent. */
  const onCard =
    (act: (actor: Actor, key: string, id: OrderId) => Promise<unknown>) =>
    async (turn: Turn, click: Click) => {
      const copy = await copyBehind(bot, turn, click.value);
      if (copy.subject.kind !== 'order' || copy.company === null)
        throw new Refused({ code: 'old-button', card: false });
      const { actor } = seatOf(await desk.visitor(turn), copy.company);
      await act(actor, click.key, copy.subject.id);
      return { redraw: copy.id };
    };
  desk.click(actions.card.retryOrder, onCard(retry), 'decides');
  desk.click(actions.card.dropOrder, onCard(drop), 'decides');
}

/** What was drawn anew since is a new act. */
const keyOf = ({ key, view }: Click): string => `${key}:${view?.hash ?? ''}`;
