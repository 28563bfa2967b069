import type { KnownBlock, ModalView } from '@slack/types';
import { moment } from '../../src/i18n/time.ts';
import { sections, type InboxItem, type Section } from '../../src/domain/requests/inbox.ts';
import { button, buttons, context, header, name, section } from '../blocks.ts';
import { modal, type Acting, type Reader } from '../frame.ts';
import { actions, numbered, screens } from '../ids.ts';
import { waiting } from '../request/lines.ts';
import { decisionsOn, detailsOf, type Looker } from './acts.ts';

/** So many rows of each section stand in App Home; the rest is behind "Show all". */
export const few = 5;

type Shown = { readonly total: number; readonly rows: readonly InboxItem[] };
export type Inbox = Readonly<Record<Section, Shown>>;

/** Every section with its number and first rows, so that App Home is as long with 500 requests as with 20. */
export const inboxBlocks = (inbox: Inbox, looker: Looker, reader: Reader): KnownBlock[] =>
  sections.flatMap((one): KnownBlock[] => {
    const w = reader.words.home;
    const { total, rows } = inbox[one];
    const shown = rows.slice(0, few);
    return [
      header(w.sections[one].title(total)),
      ...(total === 0 ? [context(w.sections[one].none)] : []),
      ...rowsOf(shown, one, looker, reader),
      ...(total > shown.length
        ? [
            {
              ...section(
                w.shown(shown.length, total),
                button(numbered(actions.home.all, one), w.showAll, one),
              ),
              block_id: `all-${one}`,
            },
          ]
        : []),
    ];
  });

/** All of one section, a page at a time. */
export function sectionList(
  reader: Reader,
  acting: Acting,
  page: Shown & { readonly next: string | null },
  at: { readonly section: Section; readonly after: string | null },
  looker: Looker,
): ModalView {
  const { common, home: w } = reader.words;
  const paging = [
    ...(at.after === null ? [] : [button(actions.home.all, common.first, at.section)]),
    ...(page.next === null ? [] : [button(actions.home.next, common.next, page.next)]),
  ];
  return modal({
    id: screens.home.section,
    title: w.sections[at.section].window,
    reader,
    acting,
    meta: { filter: at.section, ...(at.after === null ? {} : { after: at.after }) },
    blocks: [
      section(page.total === 0 ? w.sections[at.section].none : common.showing(page.total)),
      ...rowsOf(page.rows, at.section, looker, reader),
      ...(paging.length > 0 ? [buttons('pages', ...paging)] : []),
    ],
  });
}

/** Its way back to the list in whose place it stands; three windows at most fit on each other. */
export const withWayBack = (
  view: ModalView,
  at: { readonly section: Section; readonly after: string | null },
  { words }: Reader,
): ModalView => ({
  ...view,
  blocks: [
    ...view.blocks,
    buttons(
      'inbox',
      button(
        actions.home.back,
        words.common.back,
        at.after === null ? at.section : `${at.section} ${at.after}`,
      ),
    ),
  ],
});

const rowsOf = (
  rows: readonly InboxItem[],
  at: Section,
  looker: Looker,
  reader: Reader,
): KnownBlock[] => rows.flatMap((item, i) => rowOf(item, at, `${at}-${i}`, looker, reader));

/** One block, or two with the buttons that settle it; where it only expires soon it stands a second time, without them. */
function rowOf(
  item: InboxItem,
  at: Section,
  n: string,
  looker: Looker,
  reader: Reader,
): KnownBlock[] {
  const decisions = at === 'ours' ? decisionsOn(item, looker, reader, n) : [];
  // An order's one button opens what its details would.
  const same = item.kind === 'order' && decisions.length > 0;
  const details = same ? null : detailsOf(item, reader, n);
  const said = `${opening(item, reader)}.\n${whenOf(item, reader)}`;
  if (decisions.length === 0) return [{ ...section(said, details ?? undefined), block_id: n }];
  return [
    { ...section(said), block_id: n },
    buttons(`${n}-decide`, ...decisions, ...(details ? [details] : [])),
  ];
}

/** It begins a line; a name keeps the letter it begins with. */
function opening(item: InboxItem, reader: Reader): string {
  const said = waiting(item, reader);
  return said.startsWith(name(item.from.name))
    ? said
    : `${said.slice(0, 1).toUpperCase()}${said.slice(1)}`;
}

function whenOf(item: InboxItem, { words, zone }: Reader): string {
  const w = words.home;
  const when = (at: Date) => moment(at, zone, words.language);
  if (item.ended) return w.ended(w.outcomes[item.kind][item.status] ?? '', when(item.ended));
  return item.until ? w.until(when(item.until)) : w.noDeadline;
}
