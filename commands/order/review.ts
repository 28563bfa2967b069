import type { Bot } from '../../src/bot.ts';
import type { OrderId, SubscriptionId } from '../../src/domain/ids.ts';
import { Refused } from '../../src/domain/outcome.ts';
import { linesMisfit, mayOrder, place } from '../../src/domain/subscription/order.ts';
import { permits } from '../../src/domain/roles.ts';
import type { Refusal } from '../../src/domain/refusals.ts';
import type { Reply } from '../../src/slack/desk.ts';
import { seatOf, type Seat } from '../../src/slack/seat.ts';
import { note, type Meta } from '../../views/frame.ts';
import { actions, screens } from '../../views/ids.ts';
import type { OrderBook } from '../../views/order/lines.ts';
import { listValues } from '../../views/order/list.ts';
import { orderAgain, orderPlaced, orderReview, reviewValues } from '../../views/order/review.ts';
import { bookOf, orderMeta, saidOf } from './book.ts';
import { lineView } from './line.ts';

/** All of it once more; then all lines are recorded, or none. */
export function orderReviews(bot: Bot): void {
  const { desk, store, newId } = bot;

  /** R-ORD-04: the first line that does not fit opens where it can be mended; the others stay. */
  const mend = async (seat: Seat, refusal: Refusal, meta: Meta): Promise<Reply> => {
    if (refusal.code !== 'line-misfit') throw new Refused(refusal);
    const at = { ...orderMeta(meta), line: String(refusal.line) };
    const book = await bookOf(bot, seat.actor, meta);
    const view = lineView(seat, book, at, saidOf(bot, seat.reader, refusal));
    return { after: 'push', view };
  };

  desk.submit(screens.order.list, listValues, async (seat, _nothing, { meta }) => {
    const { actor, acting, reader } = seat;
    const book = await bookOf(bot, actor, meta);
    const { seen, lines, offers } = book;
    if (book.fresh) {
      const wrong = lines.length === 0 ? null : linesMisfit(seen, lines, offers);
      if (wrong) return mend(seat, wrong, meta);
      const { company, subject = '' } = meta;
      const at = { subject, ...(company === undefined ? {} : { company }) };
      return { after: 'show', view: await desk.draw(seat, screens.customer.review, at) };
    }
    const no = mayOrder(seen, actor) ?? linesMisfit(seen, lines, offers);
    if (no) return mend(seat, no, meta);
    return { after: 'show', view: orderReview(reader, acting, book, orderMeta(meta)) };
  });

  desk.screen(screens.order.review, async (visitor, at) => {
    const { actor, acting, reader } = seatOf(visitor, at.company);
    return orderReview(reader, acting, await bookOf(bot, actor, at), orderMeta(at));
  });

  desk.click(
    actions.order.edit,
    async (turn, { meta }) => {
      await desk.redraw(turn, screens.order.list, meta);
      return undefined;
    },
    'opens',
  );

  desk.click(
    actions.order.cancel,
    async (turn, { meta }) => {
      const { actor, reader } = seatOf(await desk.visitor(turn), meta.company);
      await store.subscriptions.drafts.drop(actor, meta.subject ?? '');
      const w = reader.words.order.review;
      await desk.replace(turn, note(reader, reader.words.order.list.title, w.cancelled));
      return undefined;
    },
    'decides',
  );

  desk.submit(screens.order.review, reviewValues, async (seat, _nothing, { meta, key }) => {
    const { actor, acting, reader } = seat;
    const { subject: draft = '' } = meta;
    const offers = await store.subscriptions.offers();
    const given = {
      order: newId() as OrderId,
      offers,
      newId: () => newId() as SubscriptionId,
    };
    const placed: (OrderBook & { customer: string })[] = [];
    try {
      const { repeated } = await store.subscriptions.place(
        actor,
        { key, via: 'slack' },
        draft,
        ({ lines, ...seen }, time) => {
          const { customer, reseller, subscriptions: there } = seen;
          placed.push({ customer: customer.name, lines, offers, there, reseller });
          return place(seen, lines, actor, given, time);
        },
      );
      const [done] = placed;
      if (repeated || !done) return { after: 'show', view: orderAgain(reader) };
      const assigns = done.reseller !== null && permits('support.assign', actor);
      const view = orderPlaced(reader, acting, done, assigns ? 'support assign' : null);
      return { after: 'show', view };
    } catch (error) {
      // Changed since it was reviewed.
      if (error instanceof Refused) return mend(seat, error.refusal, meta);
      throw error;
    }
  });
}
