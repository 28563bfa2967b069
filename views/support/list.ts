import type { KnownBlock, ModalView } from '@slack/types';
import { moment } from '../../src/i18n/time.ts';
import { bold, button, buttons, line, name, rich, section } from '../blocks.ts';
import { modal, type Acting, type Reader } from '../frame.ts';
import { actions, numbered, screens } from '../ids.ts';

export type SupportedRow = {
  readonly id: string;
  readonly name: string;
  readonly status: 'active' | 'suspended';
  readonly customer: string;
  readonly owner: { readonly id: string; readonly name: string };
  readonly support: {
    readonly company: string;
    readonly name: string;
    readonly at: Date;
  } | null;
};

/** By support contact: a heading stands where the next one begins. `change`: whether this person may name another. */
export function supportList(
  reader: Reader,
  acting: Acting,
  page: {
    readonly rows: readonly SupportedRow[];
    readonly total: number;
    readonly next: string | null;
  },
  at: { readonly after: string | null; readonly change: boolean },
): ModalView {
  const w = reader.words.support.list;
  const { common } = reader.words;
  const headings = page.rows.map((row) => headingOf(row, acting.id, reader));
  const blocks = page.rows.flatMap((row, i): KnownBlock[] => {
    const heading = headings[i] ?? '';
    const ours = row.owner.id === acting.id;
    return [
      ...(heading === headings[i - 1] ? [] : [rich(line(bold(heading)))]),
      {
        ...section(
          lineOf(row, reader),
          ours && at.change
            ? button(numbered(actions.support.assign, i), w.change, row.id)
            : undefined,
        ),
        block_id: `row-${i}`,
      },
    ];
  });
  const paging = [
    ...(at.after === null ? [] : [button(actions.support.first, common.first, 'first')]),
    ...(page.next === null ? [] : [button(actions.support.next, common.next, page.next)]),
  ];
  return modal({
    id: screens.support.list,
    title: w.title,
    reader,
    acting,
    blocks: [
      section(page.total === 0 ? w.empty : common.showing(page.total)),
      ...blocks,
      ...(paging.length > 0 ? [buttons('pages', ...paging)] : []),
    ],
  });
}

function headingOf({ owner, support }: SupportedRow, us: string, { words }: Reader): string {
  const w = words.support.list;
  if (owner.id !== us) return w.theirs(name(owner.name));
  return support ? w.ours(name(support.name)) : w.oursOwn;
}

function lineOf(row: SupportedRow, { words, zone }: Reader): string {
  const w = words.support.list;
  return [
    w.line(name(row.name), name(row.customer)),
    ...(row.support ? [w.since(moment(row.support.at, zone, words.language))] : []),
    ...(row.status === 'suspended' ? [w.suspended] : []),
  ].join(' · ');
}
