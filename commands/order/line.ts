import type { Bot } from '../../src/bot.ts';
import { granted, Refused } from '../../src/domain/outcome.ts';
import { addLine, changeLine, type LineAsk } from '../../src/domain/subscription/draft.ts';
import { isAddOn, soldIn, type Offer } from '../../src/domain/subscription/offer.ts';
import { lineMisfit, type OrderLine } from '../../src/domain/subscription/order.ts';
import { seatOf, type Seat } from '../../src/slack/seat.ts';
import { choices } from '../../views/choices.ts';
import { name } from '../../views/blocks.ts';
import type { Meta, Reader } from '../../views/frame.ts';
import { actions, screens } from '../../views/ids.ts';
import { lineForm, lineValues, type Base } from '../../views/order/line.ts';
import { countable, offerName } from '../../views/order/lines.ts';
import { orderList } from '../../views/order/list.ts';
import { bookOf, type Book } from './book.ts';
import { listMeta, mayOrderAtAll } from './list.ts';

const shown = 20;

/** One line of an order, in a form of its own on top of the list. */
export function orderLines(bot: Bot): void {
  const { desk, store } = bot;

  desk.screen(screens.order.line, async (visitor, at) => {
    const seat = seatOf(visitor, at.company);
    mayOrderAtAll(seat.actor);
    return lineView(seat, await bookOf(bot, seat.actor, at), at);
  });

  // What is asked besides hangs on the offer.
  desk.click(
    actions.order.offer,
    async (turn, { value, meta }) => {
      await desk.redraw(turn, screens.order.line, { ...meta, offer: value });
      return undefined;
    },
    'opens',
  );

  desk.options(actions.order.offer, async (visitor, typed, meta) => {
    const { actor, reader } = seatOf(visitor, meta.company);
    mayOrderAtAll(actor);
    const book = await bookOf(bot, actor, meta);
    const found = offered(book, numberOf(meta), reader).filter((one) =>
      one.name.toLowerCase().includes(typed.trim().toLowerCase()),
    );
    const few = found.slice(0, shown).map((one) => ({ value: one.id, label: one.name }));
    return choices(few, found.length, reader.words);
  });

  desk.submit(screens.order.line, lineValues, async (seat, values, { meta }) => {
    const { actor, acting, reader } = seat;
    const book = await bookOf(bot, actor, meta, values.mpn);
    const number = numberOf(meta);
    // The same form once more: its line is there.
    const repeated = number === null && meta.after !== String(book.lines.length);
    const lines = repeated ? book.lines : changed(book, number, asked(book, values), values.mpn);
    await store.subscriptions.drafts.keep(actor, book.id, { ...book.draft, lines });
    const next = { ...book, lines };
    return { after: 'back', below: orderList(reader, acting, next, listMeta(meta, next)) };
  });
}

const numberOf = ({ line }: Meta): number | null =>
  line !== undefined && /^\d{1,2}$/.test(line) ? Number(line) : null;

/** The form of a line; `said`: what is wrong with it. */
export function lineView(
  { acting, reader }: Seat,
  book: Book,
  at: Meta,
  said: string | null = null,
) {
  const number = numberOf(at);
  const line = book.lines.find((one) => one.number === number) ?? null;
  if (number !== null && !line) throw new Refused({ code: 'order-draft-gone' });
  const offer = book.offers.get(at.offer ?? line?.offer ?? '') ?? null;
  // What costs the reseller its incentive is chosen each time.
  const before = book.lines.at(-1)?.record ?? null;
  const own = before !== null && before !== 'none' && before.mpnId === book.reseller?.mpnId;
  const usual = own ? before : null;
  const bases = offer ? basesOf(book, offer, number, reader) : [];
  const meta = {
    ...listMeta(at, book),
    ...(number === null ? {} : { line: String(number) }),
    ...(at.offer === undefined ? {} : { offer: at.offer }),
  };
  return lineForm(reader, acting, book, { number, offer, line, usual, bases }, meta, said);
}

type Typed = {
  readonly offer: string;
  readonly quantity: number | null;
  readonly under: LineAsk['under'];
  readonly record: 'reseller' | 'none' | null;
  readonly mpn: string | null;
};
/** What the fields say together; which there were hangs on the offer and on the customer. */
function asked(book: Book, { quantity, under, record, mpn, ...typed }: Typed): LineAsk {
  const offer = book.offers.get(typed.offer);
  const fixed = offer !== undefined && !countable(offer);
  if (quantity === null && !fixed)
    throw new Refused({ code: 'misfit', about: 'quantity', why: 'missing' });
  const { reseller } = book;
  return {
    offer: typed.offer,
    quantity: fixed ? offer.minimum : (quantity ?? 0),
    under: offer && isAddOn(offer) ? under : null,
    record:
      reseller === null
        ? null
        : mpn !== null
          ? { mpnId: mpn }
          : record === 'reseller'
            ? { mpnId: reseller.mpnId }
            : record,
  };
}

/** The lines with this one in its place; what does not fit is told under its field. */
function changed(
  { seen, lines, offers }: Book,
  number: number | null,
  ask: LineAsk,
  mpn: string | null,
): readonly OrderLine[] {
  const line = { ...ask, number: number ?? lines.length + 1 };
  const all = [...lines.filter((one) => one.number !== number), line];
  const wrong = lineMisfit(seen, all, line, offers);
  if (wrong)
    throw new Refused(
      mpn !== null && 'about' in wrong && wrong.about === 'record'
        ? { ...wrong, about: 'mpn' }
        : wrong,
    );
  return granted(number === null ? addLine(lines, ask) : changeLine(lines, number, ask)).next;
}

/** What an add-on can hang on here; itself is no base. */
function basesOf(
  book: Book,
  offer: Offer,
  number: number | null,
  { words }: Pick<Reader, 'words'>,
): Base[] {
  const w = words.order.one;
  const fits = (id: string) => offer.prerequisites.includes(id);
  const lines = book.lines
    .filter((one) => one.number !== number && fits(one.offer))
    .map((one) => ({
      under: { line: one.number },
      label: w.head(one.number, offerName(book, one.offer), w.seats(one.quantity)),
    }));
  const there = book.seen.subscriptions
    .filter((one) => one.status === 'active' && fits(one.offer))
    .map((one) => ({
      under: { subscription: one.id },
      label: `${name(one.name)} (${w.seats(one.quantity)})`,
    }));
  return [...lines, ...there];
}

/** R-ORD-06, -09: sold in both countries, and an add-on only where there is something to hang it on. */
function offered(book: Book, number: number | null, reader: Reader): Offer[] {
  const countries = [book.seen.owner.country, book.seen.customer.country];
  return [...book.offers.values()]
    .filter((one) => soldIn(one, countries))
    .filter((one) => !isAddOn(one) || basesOf(book, one, number, reader).length > 0)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}
