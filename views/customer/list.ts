import type { KnownBlock, ModalView } from '@slack/types';
import { sideOf } from '../../src/domain/customer/life.ts';
import type { CompanyId } from '../../src/domain/ids.ts';
import type { Actor } from '../../src/domain/people.ts';
import { moment } from '../../src/i18n/time.ts';
import { bold, button, buttons, line, name, option, rich, section, text } from '../blocks.ts';
import { modal, type Acting, type Reader } from '../frame.ts';
import { actions, numbered, screens } from '../ids.ts';
import { othersOf, ownOf, partnerName, rightsOf, type CustomerRecord } from './record.ts';

export const customerStates = ['customers', 'former', 'open', 'closed'] as const;
type CustomerState = (typeof customerStates)[number];
/** What a list is narrowed to; in a view it is one word, `customers|<partner>`. */
export type ListFilter = { readonly state: CustomerState; readonly partner: CompanyId | null };
export const filterText = ({ state, partner }: ListFilter): string => `${state}|${partner ?? ''}`;
export function readFilter(kept: string | undefined): ListFilter {
  const [state, partner = ''] = (kept ?? '').split('|');
  return {
    state: customerStates.find((one) => one === state) ?? 'customers',
    partner: partner === '' ? null : (partner as CompanyId),
  };
}
/** The choice that narrows to nobody. */
export const everyPartner = 'all';

/** The partners that one can narrow a list to; many are found by typing. */
export type Narrowing = {
  readonly side: 'provider' | 'reseller';
  readonly rows: readonly { readonly id: CompanyId; readonly name: string }[];
  readonly total: number;
};

/** Private, a page at a time, by name. */
export function customerList(
  reader: Reader,
  acting: Acting,
  page: { blocks: readonly KnownBlock[]; total: number; next: string | null },
  at: ListFilter & { readonly after: string | null },
  narrowing: Narrowing | null,
): ModalView {
  const w = reader.words.customer.list;
  const { common } = reader.words;
  const blocks: KnownBlock[] = [
    {
      ...section(common.showing(page.total), {
        type: 'static_select',
        action_id: actions.customer.state,
        options: customerStates.map((state) => option(state, w.states[state])),
        initial_option: option(at.state, w.states[at.state]),
        placeholder: text(w.filter, 150),
      }),
      block_id: 'filter',
    },
    ...(narrowing && narrowing.rows.length > 0 ? [partnerFilter(reader, at, narrowing)] : []),
    ...page.blocks,
  ];
  if (page.blocks.length === 0)
    blocks.push(
      section(at.state === 'customers' && at.partner === null ? w.empty : w.emptyFiltered),
    );
  const paging = [
    ...(at.after === null ? [] : [button(actions.customer.first, common.first, 'first')]),
    ...(page.next === null ? [] : [button(actions.customer.next, common.next, page.next)]),
  ];
  if (paging.length > 0) blocks.push(buttons('pages', ...paging));
  return modal({
    id: screens.customer.list,
    title: w.title,
    reader,
    acting,
    meta: { filter: filterText(at) },
    blocks,
  });
}

function partnerFilter(
  { words }: Reader,
  { partner }: ListFilter,
  { side, rows, total }: Narrowing,
): KnownBlock {
  const w = words.customer.list;
  const all = [
    option(everyPartner, w.everyPartner),
    ...rows.map((one) => option(one.id, name(one.name))),
  ];
  const chosen = all.find(({ value }) => value === (partner ?? everyPartner));
  const common = {
    action_id: actions.customer.partner,
    placeholder: text(w.withPartner[side], 150),
    ...(chosen ? { initial_option: chosen } : {}),
  };
  return {
    ...section(
      w.withPartner[side],
      total < 100
        ? { ...common, type: 'static_select', options: all }
        : { ...common, type: 'external_select', min_query_length: 0 },
    ),
    block_id: 'partner',
  };
}

/** Two blocks for each customer. */
export const customerRows = (
  rows: readonly CustomerRecord[],
  reader: Reader,
  us: Pick<Actor, 'company' | 'kinds'>,
): readonly KnownBlock[] => rows.flatMap((row, i) => rowOf(row, reader, us, i));

function rowOf(
  row: CustomerRecord,
  reader: Reader,
  actor: Pick<Actor, 'company' | 'kinds'>,
  i: number,
): KnownBlock[] {
  const w = reader.words.customer.list;
  const us = actor.company;
  const side = sideOf(row, actor);
  const others = othersOf(row, us).map((one) => partnerName(row, one));
  const own = ownOf(row, us);
  const state =
    own?.status === 'removed'
      ? w.ended(moment(own.at, reader.zone, reader.words.language))
      : rightsOf(row, us, reader);
  return [
    rich(
      line(
        bold(name(row.customer.name)),
        ` · ${others.length === 0 ? w.alone : w.together(others.join(', '))}`,
        ...(side === null ? [] : [` · ${w.sides[side]}`]),
      ),
    ),
    {
      ...section(state, button(numbered(actions.customer.open, i), w.open, row.customer.id)),
      block_id: `row-${i}`,
    },
  ];
}
