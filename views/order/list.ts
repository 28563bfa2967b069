import type { KnownBlock, ModalView, Overflow } from '@slack/types';
import { z } from 'zod';
import { mostLines, type OrderLine } from '../../src/domain/subscription/order.ts';
import { bold, button, buttons, context, line, name, option, rich, section } from '../blocks.ts';
import { modal, type Acting, type Meta, type Reader } from '../frame.ts';
import { actions, numbered, screens } from '../ids.ts';
import { lineText, type OrderBook } from './lines.ts';

/** The choices of a line's menu; in its value with the line's number. */
const lineActs = ['edit', 'remove'] as const;
type LineAct = (typeof lineActs)[number];
const lineAct = (act: LineAct, number: number): string => `${act}|${number}`;
export function readLineAct(value: string): { act: LineAct; number: number } | null {
  const [word, number] = value.split('|');
  const act = lineActs.find((one) => one === word);
  return act && number !== undefined && /^\d{1,2}$/.test(number)
    ? { act, number: Number(number) }
    : null;
}

export type OrderHead = {
  readonly customer: string;
  /** The customer is recorded together with it. */
  readonly fresh: boolean;
};

/** The order is a list: a line is put in, changed and taken out in a form of its own. `said`: what came of the last act. */
export function orderList(
  reader: Reader,
  acting: Acting,
  book: OrderBook & OrderHead,
  meta: Meta,
  said: string | null = null,
): ModalView {
  const w = reader.words.order.list;
  const { lines, reseller, fresh } = book;
  return modal({
    id: screens.order.list,
    title: w.title,
    ...(lines.length === 0 && !fresh ? {} : { submit: fresh ? w.keep : w.review }),
    reader,
    acting: { ...acting, others: [] },
    meta,
    blocks: [
      ...(said === null ? [] : [{ ...section(said), block_id: 'sentence' }]),
      rich(
        line(bold(w.forCustomer(name(book.customer)))),
        line(reseller === null ? w.ownCustomer : w.throughReseller(name(reseller.name))),
      ),
      context(fresh ? w.waits : w.intro),
      ...(lines.length === 0
        ? [section(w.empty)]
        : lines.map((one) => lineBlock(reader, book, one))),
      lines.length < mostLines
        ? buttons('acts', button(actions.order.add, w.add, 'add'))
        : context(w.full(mostLines)),
    ],
  });
}

function lineBlock(reader: Reader, book: OrderBook, one: OrderLine): KnownBlock {
  const w = reader.words.order.list;
  const menu: Overflow = {
    type: 'overflow',
    action_id: numbered(actions.order.line, one.number),
    options: [
      option(lineAct('edit', one.number), w.edit),
      option(lineAct('remove', one.number), w.remove),
    ],
  };
  return { ...section(lineText(book, one, reader), menu), block_id: `line-${one.number}` };
}

/** What is in it is kept under its draft. */
export const listValues = z.unknown();
