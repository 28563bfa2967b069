import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { staleLines } from '../../src/domain/transfer/stale.ts';
import { groupsOf } from '../../src/domain/transfer/transfer.ts';
import {
  bold,
  bullets,
  context,
  input,
  line,
  name,
  option,
  rich,
  section,
  ticks,
  typed,
} from '../blocks.ts';
import { field, modal, type Acting, type Meta, type Reader } from '../frame.ts';
import { screens } from '../ids.ts';
import type { TransferRecord } from './lines.ts';
import { countedText, lineBlocks } from './text.ts';

const most = 500;
type Form = (reader: Reader, acting: Acting, record: TransferRecord, meta: Meta) => ModalView;

/** What comes over, what becomes of it at both sides, and that nothing of it is undone. */
export const acceptTransferForm: Form = (reader, acting, record, meta) => {
  const w = reader.words.transfer.accept;
  const { transfer: t } = record;
  const source = name(record.source.name);
  const stale = staleLines(t).map((one) => countedText(one, reader));
  return modal({
    id: screens.transfer.accept,
    title: w.title,
    submit: w.submit,
    reader,
    // A card acts for the company it was sent to; there is nothing to switch.
    acting: { ...acting, others: [] },
    meta,
    blocks: [
      section(w.intro(source, name(record.customer.name))),
      ...lineBlocks(
        reader.words.transfer.sheet.lines(t.lines.length),
        groupsOf(t.lines).flatMap((one) => one.lines),
        reader,
      ),
      ...(stale.length > 0 ? [section(w.stale(stale.join('; ')))] : []),
      rich(
        line(bold(w.happens)),
        bullets([
          w.yours,
          w.theirs(source),
          w.record(source, name(t.lines[0]?.mpnId ?? '')),
          w.support,
          w.bills,
          w.partly,
          w.noUndo,
        ]),
      ),
      context(w.recorded),
      // Slack's client demands the tick, and so does the server, whatever sent the form.
      input('tick', w.tickLabel, ticks([option('yes', w.tick)])),
    ],
  });
};
/** Of the confirmations that ask for one box. */
export const tickedValues = z
  .object({ tick: field.ticks })
  .transform(({ tick }) => ({ ticked: tick.includes('yes') }));

export const rejectTransferForm: Form = (reader, acting, record, meta) => {
  const w = reader.words.transfer.reject;
  const source = name(record.source.name);
  return modal({
    id: screens.transfer.reject,
    title: w.title,
    submit: w.submit,
    reader,
    acting: { ...acting, others: [] },
    meta,
    blocks: [
      rich(line(w.intro(source, name(record.customer.name)))),
      input('reason', w.reason, typed(most, { multiline: true }), {
        hint: w.reasonHint(source),
        optional: true,
      }),
    ],
  });
};
export const rejectTransferValues = z
  .object({ reason: field.text.refine((it) => it.length <= most, 'too-long') })
  .transform(({ reason }) => ({ reason: reason || null }));

export const withdrawTransferForm: Form = (reader, acting, record, meta) => {
  const w = reader.words.transfer.withdraw;
  const { transfer: t } = record;
  return modal({
    id: screens.transfer.withdraw,
    title: w.title,
    submit: w.submit,
    reader,
    acting: { ...acting, others: [] },
    meta,
    blocks: [
      section(w.intro(name(record.target.name), name(record.customer.name))),
      ...lineBlocks(reader.words.transfer.sheet.lines(t.lines.length), t.lines, reader),
      section(w.free),
    ],
  });
};
/** There is nothing to fill in. */
export const withdrawTransferValues = z.unknown();

/** R-XFR-20, -21, -30: the provider looks at what came, then the source at what went. */
export const verifyTransferForm: Form = (reader, acting, record, meta) => {
  const w = reader.words.transfer.verify;
  const { transfer: t } = record;
  const [source, target] = [name(record.source.name), name(record.target.name)];
  const customer = name(record.customer.name);
  const came = acting.id === t.target;
  const moved = groupsOf(t.lines)
    .flatMap((one) => one.lines)
    .flatMap((one) => (one.status === 'complete' ? [one] : []));
  const listed = moved.map((one) => {
    const counted = countedText(one, reader);
    return came ? w.targetLine(counted, one.became) : counted;
  });
  const inOne = 20;
  const starts = [...listed.keys()].filter((at) => at % inOne === 0);
  return modal({
    id: screens.transfer.verify,
    title: w.title,
    submit: w.submit,
    reader,
    acting: { ...acting, others: [] },
    meta,
    blocks: [
      section(came ? w.target(customer) : w.source(target, customer)),
      ...starts.map((at) => rich(bullets(listed.slice(at, at + inOne)))),
      context(came ? w.targetNext(source) : w.sourceNext),
      input('tick', w.tickLabel, ticks([option('yes', came ? w.targetTick : w.sourceTick)])),
    ],
  });
};
