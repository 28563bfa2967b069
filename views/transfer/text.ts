import type { KnownBlock } from '@slack/types';
import type { EligibleGroup } from '../../src/domain/transfer/eligibility.ts';
import type { Movable, TransferLine } from '../../src/domain/transfer/transfer.ts';
import { bold, bullets, button, buttons, context, line, name, rich } from '../blocks.ts';
import type { Reader } from '../frame.ts';
import { actions, numbered } from '../ids.ts';

/** What stands on one page of a form or a sheet. */
export const onPage = 10;
/** Where a page begins, as a view remembers it. */
export const pageFrom = (after: string | undefined, total: number): number => {
  const at = after !== undefined && /^\d{1,6}$/.test(after) ? Number(after) : 0;
  return at < total ? at - (at % onPage) : 0;
};

/** "11 to 20 of 34", with the ways to the others; nothing where one page holds all. */
export function pageBlocks({ words }: Reader, from: number, total: number): KnownBlock[] {
  if (total <= onPage) return [];
  const { first, next } = words.common;
  const to = Math.min(from + onPage, total);
  return [
    context(words.transfer.form.page(from + 1, to, total)),
    buttons(
      'pages',
      ...(from > 0 ? [button(numbered(actions.transfer.page, 'first'), first, '0')] : []),
      ...(to < total ? [button(numbered(actions.transfer.page, 'next'), next, String(to))] : []),
    ),
  ];
}

/** "Office 365 E3: 15 seats"; what is billed by use has no number. */
export const countedText = (
  one: { readonly name: string; readonly kind: Movable; readonly quantity: number },
  { words }: Pick<Reader, 'words'>,
): string =>
  words.transfer.counted(
    name(one.name),
    one.kind === 'azure-payg' ? words.subscription.byUse : words.subscription.seats(one.quantity),
  );

type Listed = Pick<TransferLine, 'name' | 'kind' | 'quantity' | 'subscription' | 'group'>;
/** As the lines of a request will stand. */
export const linesOfGroups = (groups: readonly EligibleGroup[]): readonly Listed[] =>
  groups.flatMap(({ base, addOns, kinds }) =>
    [base, ...addOns].map((one) => ({
      name: one.name,
      kind: kinds.get(one.id) ?? 'licence',
      quantity: one.quantity,
      subscription: one.id,
      group: base.id,
    })),
  );

/** Slack was seen to refuse long texts, so a long list is several blocks. */
const inOneBlock = 20;
/** Each base with its add-ons, which come along and can't be left out (R-XFR-12). */
export function lineBlocks(title: string, lines: readonly Listed[], reader: Reader): KnownBlock[] {
  const w = reader.words.transfer;
  const said = lines.map((one) =>
    one.subscription === one.group
      ? countedText(one, reader)
      : w.comesAlong(
          name(one.name),
          one.kind === 'azure-payg'
            ? reader.words.subscription.byUse
            : reader.words.subscription.seats(one.quantity),
        ),
  );
  const starts = [...said.keys()].filter((at) => at % inOneBlock === 0);
  return starts.map((at) =>
    rich(...(at === 0 ? [line(bold(title))] : []), bullets(said.slice(at, at + inOneBlock))),
  );
}
