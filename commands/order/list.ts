import type { Bot } from '../../src/bot.ts';
import { needs } from '../../src/domain/customer/life.ts';
import type { CustomerId } from '../../src/domain/ids.ts';
import { Refused } from '../../src/domain/outcome.ts';
import type { Actor } from '../../src/domain/people.ts';
import { removeLine } from '../../src/domain/subscription/draft.ts';
import { mayOrder } from '../../src/domain/subscription/order.ts';
import { permits } from '../../src/domain/roles.ts';
import { seatOf } from '../../src/slack/seat.ts';
import { choices } from '../../views/choices.ts';
import type { Meta } from '../../views/frame.ts';
import { actions, screens } from '../../views/ids.ts';
import { orderList, readLineAct } from '../../views/order/list.ts';
import { pickForOrder, pickValues } from '../../views/order/pick.ts';
import { silence } from '../silence.ts';
import { bookOf, orderMeta, type Book } from './book.ts';

/** A provider orders for its resellers' customers, a direct-bill partner for its own: which customer, and the list of lines. */
export function orders(bot: Bot): void {
  const { desk, store, newId } = bot;

  /** Which one? A hint or a single customer answers that by itself. */
  desk.screen(screens.order.pick, async (visitor, at) => {
    const { actor, acting, reader } = seatOf(visitor, at.company);
    mayOrderAtAll(actor);
    const named = await store.customers.pick(actor, at.hint ?? '', 'having');
    const [only] = named.rows;
    if (named.total === 1 && only)
      return desk.draw(visitor, screens.order.list, { company: acting.id, subject: only.id });
    const { total } = await store.customers.pick(actor, '', 'ordering');
    const nobody = reader.words.no({ code: 'nothing-to-choose', what: 'customers' }, silence);
    const resells = actor.kinds.includes('reseller');
    return pickForOrder(reader, acting, total === 0 ? nobody : null, resells);
  });

  desk.options(actions.order.customer, async (visitor, typed, meta) => {
    const { actor, reader } = seatOf(visitor, meta.company);
    mayOrderAtAll(actor);
    const { rows, total } = await store.customers.pick(actor, typed, 'ordering');
    const found = rows.map((row) => ({ value: row.id, label: row.name }));
    return choices(found, total, reader.words);
  });

  desk.submit(screens.order.pick, pickValues, async (seat, { customer }) => ({
    after: 'show',
    view: await desk.draw(seat, screens.order.list, {
      company: seat.acting.id,
      subject: customer,
    }),
  }));

  /** Of a draft, of a customer that is recorded with it, or a new one for this customer. */
  desk.screen(screens.order.list, async (visitor, at) => {
    const { actor, acting, reader } = seatOf(visitor, at.company);
    mayOrderAtAll(actor);
    if (at.filter === 'draft' || at.filter === 'new') {
      const book = await bookOf(bot, actor, at);
      return orderList(reader, acting, book, listMeta(at, book));
    }
    const customer = at.subject as CustomerId;
    // R-MCA-08 and all else that no line can mend is told before anybody fills in one.
    const no = mayOrder(await store.subscriptions.ordering(actor, customer, []), actor);
    if (no) throw new Refused(no);
    const meta = { subject: newId(), filter: 'draft' };
    await store.subscriptions.drafts.keep(actor, meta.subject, { customer, lines: [], ask: null });
    const book = await bookOf(bot, actor, meta);
    return orderList(reader, acting, book, listMeta(meta, book));
  });

  desk.opener(actions.order.start, async (_turn, { value, meta: { company } }) => ({
    screen: screens.order.list,
    at: { subject: value, ...(company === undefined ? {} : { company }) },
  }));
  // In the place of the review, because Slack stacks three forms at most and a line's stands on top.
  desk.click(
    actions.order.fill,
    async (turn, { value, meta: { company } }) => {
      await desk.redraw(turn, screens.order.list, {
        subject: value,
        filter: 'new',
        ...(company === undefined ? {} : { company }),
      });
      return undefined;
    },
    'opens',
  );

  desk.opener(actions.order.add, async (_turn, { meta }) => ({
    screen: screens.order.line,
    at: meta,
  }));

  desk.click(
    actions.order.line,
    async (turn, { value, meta }) => {
      const chosen = readLineAct(value);
      if (!chosen) throw new Refused({ code: 'old-button', card: false });
      if (chosen.act === 'edit') {
        await desk.open(turn, screens.order.line, { ...meta, line: String(chosen.number) });
        return undefined;
      }
      const { actor, acting, reader } = seatOf(await desk.visitor(turn), meta.company);
      const book = await bookOf(bot, actor, meta);
      // Pressed twice on the same drawing, the next line has not moved into its place to be taken out too.
      const asDrawn = meta.after === String(book.lines.length);
      const lines = asDrawn ? removeLine(book.lines, chosen.number) : book.lines;
      await store.subscriptions.drafts.keep(actor, book.id, { ...book.draft, lines });
      const gone = book.lines.length - lines.length;
      const said = gone > 0 ? reader.words.order.list.removed(chosen.number, gone - 1) : null;
      const next = { ...book, lines };
      await desk.replace(turn, orderList(reader, acting, next, listMeta(meta, next), said));
      return undefined;
    },
    'opens',
  );
}

/** How many lines there were when it was drawn tells a second press from a new one. */
export const listMeta = (at: Meta, { lines }: Pick<Book, 'lines'>): Meta => ({
  ...orderMeta(at),
  after: String(lines.length),
});

/** R-ORD-01; whose right it is hangs on the customer, so here any of the two is enough. */
export function mayOrderAtAll(actor: Actor): void {
  if (!actor.kinds.includes('provider') && !actor.kinds.includes('direct-bill'))
    throw new Refused({ code: 'reseller-cannot-order' });
  if (permits('order.for-reseller', actor) || permits('order.direct', actor)) return;
  const no = needs(actor.kinds.includes('provider') ? 'order.for-reseller' : 'order.direct', actor);
  if (no) throw new Refused(no);
}
