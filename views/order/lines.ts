import type { SubscriptionId } from '../../src/domain/ids.ts';
import { isAddOn, type Offer } from '../../src/domain/subscription/offer.ts';
import type { OrderLine } from '../../src/domain/subscription/order.ts';
import { name } from '../blocks.ts';
import type { Reader } from '../frame.ts';

/** An order as it stands before it is placed, with everything its lines name. */
export type OrderBook = {
  readonly lines: readonly OrderLine[];
  readonly offers: ReadonlyMap<string, Offer>;
  /** What the customer has from the same seller. */
  readonly there: readonly { readonly id: SubscriptionId; readonly name: string }[];
  /** Null: a customer of its own, so that nobody asks for a reseller of record. */
  readonly reseller: { readonly name: string; readonly mpnId: string } | null;
};

/** Not asked for where there is never but one. */
export const countable = (offer: Offer): boolean => offer.maximum > 1;
export const offerName = ({ offers }: Pick<OrderBook, 'offers'>, id: string): string =>
  name(offers.get(id)?.name ?? id);

/** "3. Office 365 E3: 10 seats", and below it what it hangs on and for whom it counts. */
export function lineText(book: OrderBook, line: OrderLine, { words }: Reader): string {
  return [headOf(book, line, words), ...detailsOf(book, line, words)].join('\n');
}

function headOf(book: OrderBook, line: OrderLine, { order }: Reader['words']): string {
  const offer = book.offers.get(line.offer);
  const count = offer && !countable(offer) ? order.one.byUse : order.one.seats(line.quantity);
  return order.one.head(line.number, offerName(book, line.offer), count);
}

function detailsOf(book: OrderBook, line: OrderLine, { order }: Reader['words']): string[] {
  const w = order.one;
  const offer = book.offers.get(line.offer);
  const { under, record } = line;
  const hangs =
    under === null
      ? offer && isAddOn(offer)
        ? [w.underNothing]
        : []
      : [
          'line' in under
            ? w.underLine(under.line, baseName(book, under.line))
            : w.underThere(
                name(book.there.find(({ id }) => id === under.subscription)?.name ?? ''),
              ),
        ];
  if (book.reseller === null) return hangs;
  const counts =
    record === null
      ? w.recordMissing
      : record === 'none'
        ? w.recordNobody
        : w.record(name(record.mpnId));
  return [...hangs, counts];
}

const baseName = (book: OrderBook, number: number): string => {
  const base = book.lines.find((one) => one.number === number);
  return base ? offerName(book, base.offer) : '';
};
