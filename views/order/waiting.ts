import type { KnownBlock, ModalView } from '@slack/types';
import { moment } from '../../src/i18n/time.ts';
import {
  bold,
  bullets,
  button,
  buttons,
  header,
  line,
  name,
  rich,
  section,
  spoken,
  sure,
  type Message,
} from '../blocks.ts';
import { modal, type Acting, type Meta, type Reader } from '../frame.ts';
import { actions, numbered, screens } from '../ids.ts';
import { lineText, type OrderBook } from './lines.ts';

/** An order whose customer stands while it waits, and what became of it (R-CUST-15). */
export type WaitingRecord = OrderBook & {
  readonly customer: string;
  readonly status: 'placed' | 'waiting' | 'dropped';
  readonly ended: { readonly by: string | null; readonly at: Date } | null;
};

/** `why`: the sentence of what is in the way; null: nothing any more. */
export function waitingSheet(
  reader: Reader,
  acting: Acting,
  record: OrderBook & { readonly customer: string; readonly at: Date },
  why: string | null,
  may: boolean,
  meta: Meta,
): ModalView {
  const { words } = reader;
  const w = words.order.waiting;
  const a = actions.order;
  const id = meta.subject ?? '';
  return modal({
    id: screens.order.waiting,
    title: w.title,
    reader,
    acting: { ...acting, others: [] },
    meta,
    blocks: [
      rich(
        line(bold(w.headline(name(record.customer)))),
        line(w.since(moment(record.at, reader.zone, words.language))),
      ),
      section(w.stands),
      ...record.lines.map((one) => section(lineText(record, one, reader))),
      ...wayBlocks(reader, why),
      ...(may
        ? [
            buttons(
              'acts',
              button(a.retry, w.retry, id, { style: 'primary' }),
              button(a.drop, w.drop, id, { confirm: sureToDrop(reader) }),
            ),
          ]
        : [section(w.who)]),
    ],
  });
}

/** In the provider's own channel; once it is placed or dropped it has no buttons. */
export function orderCard(
  record: WaitingRecord,
  why: string | null,
  copy: { readonly id: string; readonly buttons: boolean },
  reader: Reader,
): Message {
  const { words } = reader;
  const w = words.order.waiting;
  const customer = name(record.customer);
  const headline = w.headline(customer);
  if (record.status !== 'waiting') {
    const [outcome, next] = outcomeOf(record, reader);
    return {
      text: spoken(`${w.summary(customer)} ${outcome}`),
      blocks: [header(w.title), rich(line(bold(headline)), line(bold(outcome))), section(next)],
    };
  }
  const blocks: KnownBlock[] = [
    header(w.title),
    rich(line(bold(headline)), line(w.stands)),
    rich(
      line(bold(w.lines)),
      bullets(record.lines.map((one) => lineText(record, one, reader).replaceAll('\n', ' · '))),
    ),
    ...wayBlocks(reader, why ?? w.somethingElse),
    section(w.who),
  ];
  if (copy.buttons)
    blocks.push(
      buttons(
        'decide',
        button(actions.card.retryOrder, w.retry, copy.id, { style: 'primary' }),
        button(actions.card.dropOrder, w.drop, copy.id, { confirm: sureToDrop(reader) }),
      ),
    );
  return { text: spoken(`${w.summary(customer)} ${why ?? w.somethingElse}`), blocks };
}

/** What became of it, and what comes next. */
function outcomeOf(
  { status, ended }: WaitingRecord,
  { words, zone }: Reader,
): readonly [string, string] {
  const w = words.order.waiting;
  const when = ended ? moment(ended.at, zone, words.language) : '';
  const by = ended?.by == null ? null : name(ended.by);
  return status === 'placed'
    ? [w.placed(by, when), w.placedNext]
    : [w.dropped(by, when), w.droppedNext];
}

function wayBlocks({ words }: Reader, why: string | null): KnownBlock[] {
  const w = words.order.waiting;
  return why === null ? [section(w.nothing)] : [rich(line(bold(w.inTheWay)), line(why))];
}

const sureToDrop = ({ words }: Reader) =>
  sure(
    words.order.waiting.drop,
    words.order.waiting.dropSure,
    words.common.yes,
    words.common.cancel,
  );

/** On the list of subscriptions: how many wait, each with the button that opens it. */
export function waitingLines(
  { words }: Reader,
  waiting: {
    readonly rows: readonly { readonly id: string; readonly customer: { readonly name: string } }[];
    readonly total: number;
  },
): KnownBlock[] {
  if (waiting.total === 0) return [];
  const w = words.order.waiting;
  return [
    section(w.some(waiting.total)),
    buttons(
      'waiting',
      ...waiting.rows
        .slice(0, 10)
        .map((one, i) =>
          button(numbered(actions.order.open, i), w.open(name(one.customer.name)), one.id),
        ),
    ),
  ];
}
