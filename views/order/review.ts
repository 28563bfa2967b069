import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { bold, bullets, button, buttons, line, name, rich, section, sure } from '../blocks.ts';
import { modal, note, type Acting, type Meta, type Reader } from '../frame.ts';
import { actions, numbered, screens } from '../ids.ts';
import { lineText, type OrderBook } from './lines.ts';

/** R-ORD-04: everything once more, with what happens and what does not; nothing is recorded yet. */
export function orderReview(
  reader: Reader,
  acting: Acting,
  book: OrderBook & { readonly customer: string },
  meta: Meta,
): ModalView {
  const { words } = reader;
  const { review: w, list } = words.order;
  const customer = name(book.customer);
  const { reseller } = book;
  const a = actions.order;
  return modal({
    id: screens.order.review,
    title: w.title,
    submit: w.submit,
    close: words.common.close,
    reader,
    acting: { ...acting, others: [] },
    meta,
    blocks: [
      section(w.intro),
      rich(
        line(bold(list.forCustomer(customer))),
        line(reseller === null ? list.ownCustomer : list.throughReseller(name(reseller.name))),
        line(w.agreement(customer)),
      ),
      ...book.lines.map((one) => section(lineText(book, one, reader))),
      rich(
        line(bold(w.happens)),
        bullets([
          w.onRecord(book.lines.length),
          reseller === null ? w.toldUs : w.told(name(reseller.name)),
          w.support,
        ]),
        line(bold(w.not)),
        bullets([w.notBought, w.notIncentive]),
      ),
      buttons(
        'acts',
        button(a.edit, w.edit, 'edit'),
        button(a.cancel, w.cancel, 'cancel', {
          confirm: sure(w.cancel, w.cancelSure, words.common.yes, words.common.cancel),
        }),
      ),
    ],
  });
}
/** There is nothing to fill in; what is submitted is kept under the draft. */
export const reviewValues = z.unknown();

/** What is on record now, what is left to do at Microsoft, and the question that comes next (R-SUP-01). */
export function orderPlaced(
  reader: Reader,
  acting: Acting,
  book: OrderBook & { readonly customer: string },
  support: string | null,
): ModalView {
  const w = reader.words.order.placed;
  return modal({
    id: screens.note,
    title: w.title,
    reader,
    acting: { ...acting, others: [] },
    blocks: [
      section(w.done(book.lines.length, name(book.customer))),
      ...book.lines.map((one) => section(lineText(book, one, reader))),
      section(w.next),
      section(w.mark),
      ...(support === null
        ? []
        : [
            section(w.support),
            buttons('acts', button(numbered(actions.verb, 'support'), w.assign, support)),
          ]),
    ],
  });
}

/** The same form once more. */
export const orderAgain = (reader: Reader): ModalView => {
  const w = reader.words.order.placed;
  return note(reader, w.title, w.again, w.next);
};
