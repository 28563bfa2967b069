import type { Button, KnownBlock, ModalView } from '@slack/types';
import { staleLines } from '../../src/domain/transfer/stale.ts';
import {
  groupsOf,
  isOpen,
  numberOf,
  type TransferLine,
} from '../../src/domain/transfer/transfer.ts';
import { moment } from '../../src/i18n/time.ts';
import {
  bold,
  bullets,
  button,
  buttons,
  line,
  name,
  quote,
  rich,
  section,
  sure,
} from '../blocks.ts';
import { modal, type Acting, type Meta, type Reader } from '../frame.ts';
import { actions, numbered, screens } from '../ids.ts';
import { leftOf, outcomeOf, reasonOf } from './card.ts';
import { faultText, type TransferRecord } from './lines.ts';
import { standing } from './list.ts';
import { countedText, onPage, pageBlocks, pageFrom } from './text.ts';

/** What this person may do with it now; the server asks again at the act. */
export type TransferMay = {
  readonly accept: boolean;
  readonly reject: boolean;
  readonly withdraw: boolean;
  readonly verify: boolean;
  /** Counts changed since: withdraw and make it anew (R-XFR-15). */
  readonly makeAnew: boolean;
  /** A new request with what stayed (B.3). */
  readonly again: boolean;
  /** R-XFR-09. */
  readonly orderAnew: boolean;
};
/** Besides what both sides read, what one of them alone has written down (R-OPS-02). */
type TransferSheetRecord = TransferRecord & { readonly consent: string | null };

/** Everything that the record says of a request to this side, line by line, and the buttons for what may be done now. */
export function transferSheet(
  reader: Reader,
  acting: Acting,
  record: TransferSheetRecord,
  may: TransferMay,
  { filter, after }: Pick<Meta, 'filter' | 'after'>,
): ModalView {
  const w = reader.words.transfer;
  const { transfer: t } = record;
  const when = (at: Date) => moment(at, reader.zone, reader.words.language);
  const offered = offeredButtons(reader, record, may);
  const said = t.status === 'active' ? [standing(record, reader)] : outcomeOf(record, reader);
  const meta = { subject: t.id, ...(filter === undefined ? {} : { filter }) };
  return modal({
    id: screens.transfer.sheet,
    title: w.sheet.title,
    reader,
    acting: { ...acting, others: [] },
    meta,
    blocks: [
      rich(
        line(bold(`${w.called(numberOf(t.id))} · ${name(record.customer.name)}`)),
        line(w.sheet.fromTo(name(record.source.name), name(record.target.name))),
        line(w.sheet.askedBy(name(record.names.get(t.asked.by) ?? ''), when(t.asked.at))),
      ),
      rich(bullets(said)),
      ...reasonOf(t, reader),
      ...(record.message === null ? [] : [rich(line(w.sheet.message), quote(record.message))]),
      ...(record.consent === null ? [] : [rich(line(w.sheet.consent), quote(record.consent))]),
      ...lineBlocks(reader, record, may, after),
      ...(t.status === 'active' && staleLines(t).length > 0 ? [section(w.sheet.staleNext)] : []),
      ...leftOf(record, reader),
      ...(offered.length > 0 ? [buttons('acts', ...offered)] : []),
      ...(filter === undefined
        ? []
        : [buttons('back', button(actions.transfer.back, w.sheet.back, filter))]),
    ],
  });
}

function lineBlocks(
  reader: Reader,
  record: TransferSheetRecord,
  may: TransferMay,
  after: string | undefined,
): KnownBlock[] {
  const w = reader.words.transfer;
  const lines = groupsOf(record.transfer.lines).flatMap((one) => one.lines);
  const from = pageFrom(after, lines.length);
  return [
    rich(line(bold(w.sheet.lines(lines.length)))),
    ...lines.slice(from, from + onPage).map((one, i): KnownBlock => {
      const anew = may.orderAnew && one.status === 'failed' && one.subscription === one.group;
      const offer = anew
        ? button(numbered(actions.transfer.orderAnew, i), w.form.orderAnew, one.subscription)
        : undefined;
      return {
        ...section([countedText(one, reader), ...detailsOf(one, record, reader)].join('\n'), offer),
        block_id: `line-${i}`,
      };
    }),
    ...pageBlocks(reader, from, lines.length),
  ];
}

/** What became of a line, sentence by sentence. */
function detailsOf(one: TransferLine, { transfer, target }: TransferRecord, reader: Reader) {
  const w = reader.words.transfer.sheet;
  const { words, zone } = reader;
  const addOn = one.subscription === one.group ? [] : [w.addOn];
  const stale =
    one.stale && isOpen(transfer)
      ? [
          w.stale(
            words.subscription.seats(one.stale.quantity),
            moment(one.stale.at, zone, words.language),
          ),
        ]
      : [];
  const azure = one.azureId === null ? [] : [w.azure(name(one.azureId))];
  switch (one.status) {
    case 'open':
      return [...addOn, ...azure, ...stale];
    case 'complete':
      return [
        ...addOn,
        w.complete(name(target.name), one.became),
        ...azure,
        one.kind === 'licence' ? w.sourceSuspended : w.sourceUnlisted,
      ];
    case 'failed':
      return [...addOn, w.stayed(faultText(one.fault, reader))];
  }
}

function offeredButtons(
  { words }: Reader,
  { transfer: { id }, target }: TransferRecord,
  may: TransferMay,
): Button[] {
  const w = words.transfer.sheet;
  const a = actions.transfer;
  const { yes, cancel } = words.common;
  return [
    ...(may.accept ? [button(a.accept, w.accept, id, { style: 'primary' as const })] : []),
    ...(may.reject ? [button(a.reject, w.reject, id)] : []),
    ...(may.verify ? [button(a.verify, w.verify, id, { style: 'primary' as const })] : []),
    ...(may.makeAnew
      ? [
          button(a.makeAnew, w.makeAnew, id, {
            confirm: sure(w.makeAnew, w.makeAnewSure(name(target.name)), yes, cancel),
          }),
        ]
      : []),
    ...(may.again ? [button(a.again, w.again, id)] : []),
    ...(may.withdraw ? [button(a.withdraw, w.withdraw, id, { style: 'danger' as const })] : []),
  ];
}
