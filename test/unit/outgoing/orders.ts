import type { SubscriptionId } from '../../../src/domain/ids.ts';
import type { Offer } from '../../../src/domain/subscription/offer.ts';
import type { OrderLine } from '../../../src/domain/subscription/order.ts';
import type { Reader } from '../../../views/frame.ts';
import { lineForm } from '../../../views/order/line.ts';
import { orderList } from '../../../views/order/list.ts';
import { pickForOrder } from '../../../views/order/pick.ts';
import { orderAgain, orderPlaced, orderReview } from '../../../views/order/review.ts';
import { orderCard, waitingLines, waitingSheet } from '../../../views/order/waiting.ts';
import { modal } from '../../../views/frame.ts';
import type { Drawn, Typed } from './every-view.ts';

const at = new Date('2026-06-01T08:00:00Z');
const there = 'there' as SubscriptionId;
const offer = (id: string, name: string, more: Partial<Offer> = {}): Offer => ({
  id,
  name,
  kind: 'licence',
  billing: 'licence',
  minimum: 1,
  maximum: 300,
  countries: [],
  prerequisites: [],
  upgradesTo: [],
  recordFixed: false,
  ...more,
});
const line = (number: number, of: string, more: Partial<OrderLine> = {}): OrderLine => ({
  number,
  offer: of,
  quantity: 10,
  under: null,
  record: { mpnId: '4200002' },
  ...more,
});

/** An order at each of its steps; names of offers and of companies are other people's. */
export function drawOrders({ messages, modals }: Drawn, typed: Typed, reader: Reader): void {
  const acting = { id: 'p', name: typed.ours, others: [] };
  const offers = new Map(
    [
      offer('base', typed.words),
      offer('addon', typed.words, { prerequisites: ['base'], recordFixed: true }),
      offer('usage', typed.words, { billing: 'usage', maximum: 1 }),
    ].map((one) => [one.id, one]),
  );
  const lines = [
    line(1, 'base'),
    line(2, 'addon', { under: { line: 1 }, record: 'none' }),
    line(3, 'addon', { under: { subscription: there }, record: null }),
    line(4, 'addon'),
    line(5, 'usage'),
  ];
  const meta = { subject: 'draft', filter: 'draft' };
  for (const reseller of [{ name: typed.theirs, mpnId: '4200002' }, null]) {
    const book = {
      lines,
      offers,
      there: [{ id: there, name: typed.words }],
      reseller,
      customer: typed.theirs,
      fresh: reseller === null,
    };
    const of = reseller === null ? 'own' : 'for a reseller';
    modals.set(`orderList ${of}`, orderList(reader, acting, book, meta, 'Said.'));
    modals.set(`orderList ${of} empty`, orderList(reader, acting, { ...book, lines: [] }, meta));
    modals.set(`orderReview ${of}`, orderReview(reader, acting, book, meta));
    modals.set(`orderPlaced ${of}`, orderPlaced(reader, acting, book, 'support assign'));
    for (const [chosen, one] of [
      [null, null],
      [offers.get('addon') ?? null, lines[1] ?? null],
      [offers.get('usage') ?? null, null],
    ] as const) {
      const start = {
        number: one ? 2 : null,
        offer: chosen,
        line: one,
        usual: null,
        bases: [
          { under: { line: 1 }, label: typed.words },
          { under: { subscription: there }, label: typed.words },
        ],
      };
      modals.set(
        `lineForm ${of} ${chosen?.id ?? 'new'}`,
        lineForm(reader, acting, book, start, meta, 'Said.'),
      );
    }
    modals.set(
      `waitingSheet ${of}`,
      waitingSheet(reader, acting, { ...book, at }, 'Why.', reseller !== null, meta),
    );
    for (const status of reseller ? (['waiting', 'placed', 'dropped'] as const) : []) {
      const ended = status === 'waiting' ? null : { by: typed.person, at };
      const card = orderCard({ ...book, status, ended }, null, { id: 'c', buttons: true }, reader);
      messages.set(`orderCard ${of} ${status}`, card);
    }
  }
  modals.set('orderAgain', orderAgain(reader));
  modals.set('pickForOrder', pickForOrder(reader, acting, null, true));
  modals.set('pickForOrder nobody', pickForOrder(reader, acting, 'Nobody.', true));
  const rows = Array.from({ length: 2 }, (_, i) => ({
    id: `o${i}`,
    customer: { name: typed.theirs },
  }));
  const blocks = waitingLines(reader, { rows, total: 1234 });
  modals.set('waitingLines', modal({ id: 'x', title: 'x', reader, acting, blocks }));
}
