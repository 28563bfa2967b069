import type { KnownBlock, ModalView } from '@slack/types';
import type { CustomerId } from '../../src/domain/ids.ts';
import { numberOf } from '../../src/domain/transfer/transfer.ts';
import type { TransferState } from '../../src/i18n/words/transfer.ts';
import { moment } from '../../src/i18n/time.ts';
import { bold, button, buttons, line, name, option, rich, section, text } from '../blocks.ts';
import { modal, type Acting, type Reader } from '../frame.ts';
import { actions, numbered, screens } from '../ids.ts';
import { outcomeOf } from './card.ts';
import type { TransferRecord } from './lines.ts';

export const transferStates = [
  'open',
  'to-verify',
  'ended',
  'all',
] as const satisfies readonly TransferState[];
/** What a list is narrowed to; in a view it is one word, `open|<customer>`. */
export type TransferListFilter = {
  readonly state: TransferState;
  readonly customer: CustomerId | null;
};
export const transferFilterText = ({ state, customer }: TransferListFilter): string =>
  `${state}|${customer ?? ''}`;
export function readTransferFilter(kept: string | undefined): TransferListFilter {
  const [state, customer = ''] = (kept ?? '').split('|');
  return {
    state: transferStates.find((one) => one === state) ?? 'all',
    customer: customer === '' ? null : (customer as CustomerId),
  };
}
/** The choice that narrows to nobody. */
export const everyCustomer = 'all';

/** Private, a page at a time, the newest first. */
export function transferList(
  reader: Reader,
  acting: Acting,
  page: { rows: readonly TransferRecord[]; total: number; next: string | null },
  at: TransferListFilter & { readonly after: string | null },
  /** The customer it is narrowed to, by name. */
  customer: string | null,
): ModalView {
  const w = reader.words.transfer.list;
  const { common } = reader.words;
  const blocks: KnownBlock[] = [
    {
      ...section(common.showing(page.total), {
        type: 'static_select',
        action_id: actions.transfer.state,
        options: transferStates.map((state) => option(state, w.states[state])),
        initial_option: option(at.state, w.states[at.state]),
        placeholder: text(w.filter, 150),
      }),
      block_id: 'filter',
    },
    {
      ...section(w.ofCustomer, {
        type: 'external_select',
        action_id: actions.transfer.ofCustomer,
        min_query_length: 0,
        placeholder: text(w.typeName, 150),
        initial_option:
          at.customer === null || customer === null
            ? option(everyCustomer, w.everyCustomer)
            : option(at.customer, name(customer)),
      }),
      block_id: 'customer',
    },
    ...page.rows.flatMap((row, i) => rowOf(row, reader, i)),
  ];
  if (page.rows.length === 0)
    blocks.push(section(at.state === 'all' && at.customer === null ? w.empty : w.emptyFiltered));
  const paging = [
    ...(at.after === null ? [] : [button(actions.transfer.first, common.first, 'first')]),
    ...(page.next === null ? [] : [button(actions.transfer.next, common.next, page.next)]),
  ];
  if (paging.length > 0) blocks.push(buttons('pages', ...paging));
  return modal({
    id: screens.transfer.list,
    title: w.title,
    reader,
    acting,
    meta: { filter: transferFilterText(at) },
    blocks,
  });
}

function rowOf(row: TransferRecord, reader: Reader, i: number): KnownBlock[] {
  const w = reader.words.transfer;
  const { transfer: t, customer, source, target } = row;
  return [
    rich(line(bold(w.list.row(name(customer.name), name(source.name), name(target.name))))),
    {
      ...section(
        `${w.called(numberOf(t.id))} · ${w.sheet.lines(t.lines.length)}\n${standing(row, reader)}`,
        button(numbered(actions.transfer.open, i), w.list.open, t.id),
      ),
      block_id: `row-${i}`,
    },
  ];
}

/** One sentence: for whom it waits, or what became of it. */
export function standing(row: TransferRecord, reader: Reader): string {
  const { transfer: t, target } = row;
  if (t.status !== 'active') return outcomeOf(row, reader)[0] ?? '';
  const until = moment(t.until, reader.zone, reader.words.language);
  return reader.words.transfer.waits(name(target.name), until);
}
