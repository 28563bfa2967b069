import type { KnownBlock, ModalView } from '@slack/types';
import { moment } from '../../src/i18n/time.ts';
import { button, buttons, name, option, rich, bold, line, section, text } from '../blocks.ts';
import { modal, type Acting, type Reader } from '../frame.ts';
import { actions, numbered, screens } from '../ids.ts';
import type { PartnershipRecord } from './card.ts';

export const filters = ['all', 'open', 'active', 'ended'] as const;
export type Filter = (typeof filters)[number];

/** Private, a page at a time, with its count; the newest first. */
export function partnershipList(
  reader: Reader,
  acting: Acting,
  page: { rows: readonly PartnershipRecord[]; total: number; next: string | null },
  at: { filter: Filter; after: string | null },
  empty: 'provider' | 'reseller',
): ModalView {
  const w = reader.words.partnership.list;
  const { common } = reader.words;
  const chosen = option(at.filter, w.filters[at.filter]);
  const blocks: KnownBlock[] = [
    {
      ...section(common.showing(page.total), {
        type: 'static_select',
        action_id: actions.partnership.filter,
        options: filters.map((filter) => option(filter, w.filters[filter])),
        initial_option: chosen,
        placeholder: text(w.filter, 150),
      }),
      block_id: 'filter',
    },
    ...page.rows.flatMap((row, i) => rowOf(row, reader, acting, i)),
  ];
  if (page.rows.length === 0)
    blocks.push(
      section(
        at.filter === 'all' ? (empty === 'provider' ? w.emptyProvider : w.emptyReseller) : w.empty,
      ),
    );
  const paging = [
    ...(at.after === null ? [] : [button(actions.partnership.first, common.first, 'first')]),
    ...(page.next === null ? [] : [button(actions.partnership.next, common.next, page.next)]),
  ];
  if (paging.length > 0) blocks.push(buttons('pages', ...paging));
  return modal({
    id: screens.partnership.list,
    title: w.title,
    reader,
    acting,
    meta: { filter: at.filter },
    blocks,
  });
}

function rowOf(row: PartnershipRecord, reader: Reader, acting: Acting, i: number): KnownBlock[] {
  const w = reader.words.partnership.list;
  const weAreProvider = acting.id === row.provider.id;
  const other = weAreProvider ? row.reseller : row.provider;
  return [
    rich(
      line(
        bold(name(other.name)),
        ` · ${sideOf(row, weAreProvider, reader)} · ${reader.words.partnership.card.mpn(other.mpnId)}`,
      ),
    ),
    {
      ...section(
        stateOf(row, reader),
        button(numbered(actions.partnership.open, i), w.open, row.partnership.id),
      ),
      block_id: `row-${i}`,
    },
  ];
}

/** What the other one is to us. */
export const sideOf = (
  { outside }: PartnershipRecord,
  weAreProvider: boolean,
  { words }: Reader,
): string =>
  outside
    ? words.outside.list.asOutside
    : words.partnership.list[weAreProvider ? 'asProvider' : 'asReseller'];

/** One line: where it stands, since when, and how we know. */
function stateOf({ partnership: p }: PartnershipRecord, { words, zone }: Reader): string {
  const w = words.partnership.list.state;
  const when = (at: Date) => moment(at, zone, words.language);
  switch (p.status) {
    case 'issued':
      return w.issued(when(p.until));
    case 'to-confirm':
      return words.outside.list.toConfirm;
    case 'replaced':
      return words.outside.list.replaced(when(p.at));
    case 'active':
      return p.atMicrosoft.known === 'ticked'
        ? w.activeTicked(when(p.since))
        : w.active(when(p.since));
    case 'declined':
      return w.declined(when(p.at));
    case 'withdrawn':
      return w.withdrawn(when(p.at));
    case 'expired':
      return w.expired(when(p.at));
    case 'removed':
      return w.removed(when(p.at));
  }
}
