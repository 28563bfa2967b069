import type { KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import { bold, bullets, context, input, line, option, rich, section, ticks } from '../blocks.ts';
import { field, modal, type Acting, type Reader } from '../frame.ts';
import { screens } from '../ids.ts';
import { headOf, metaOf } from './forms.ts';
import { heldBlocks } from '../transfer/warning.ts';
import { namesOf, type Offers, type SubscriptionRecord } from './record.ts';

type Stop = 'suspend' | 'reactivate' | 'cancel';
const screenOf: Readonly<Record<Stop, string>> = {
  suspend: screens.subscription.suspend,
  reactivate: screens.subscription.reactivate,
  cancel: screens.subscription.cancel,
};

function confirmation(
  reader: Reader,
  acting: Acting,
  record: SubscriptionRecord,
  offers: Offers,
  what: Stop,
  blocks: readonly KnownBlock[],
): ModalView {
  const w = reader.words.subscription[what];
  return modal({
    id: screenOf[what],
    title: w.title,
    submit: w.submit,
    reader,
    acting: { ...acting, others: [] },
    meta: metaOf(record, {}),
    blocks: [headOf(record, offers, reader), ...blocks, context(reader.words.subscription.next)],
  });
}

/** R-ORD-07: who loses access, what goes along, and until when it can be undone. */
export function suspendForm(
  reader: Reader,
  acting: Acting,
  record: SubscriptionRecord,
  offers: Offers,
): ModalView {
  const w = reader.words.subscription.suspend;
  const along = record.addOns.filter((one) => one.status === 'active');
  return confirmation(reader, acting, record, offers, 'suspend', [
    ...heldBlocks(record, 'suspend', offers, reader),
    rich(
      line(bold(w.access)),
      bullets([...(along.length > 0 ? [w.addOns(namesOf(along))] : []), w.noPhase, w.data, w.undo]),
    ),
  ]);
}

export function reactivateForm(
  reader: Reader,
  acting: Acting,
  record: SubscriptionRecord,
  offers: Offers,
): ModalView {
  const w = reader.words.subscription.reactivate;
  const asleep = record.addOns.some((one) => one.status === 'suspended');
  return confirmation(reader, acting, record, offers, 'reactivate', [
    section(w.access),
    ...(asleep ? [section(w.addOns)] : []),
  ]);
}

export function cancelForm(
  reader: Reader,
  acting: Acting,
  record: SubscriptionRecord,
  offers: Offers,
): ModalView {
  const w = reader.words.subscription.cancel;
  const along = record.addOns.filter((one) => one.status !== 'cancelled');
  return confirmation(reader, acting, record, offers, 'cancel', [
    ...heldBlocks(record, 'cancel', offers, reader),
    rich(
      line(bold(w.forGood)),
      bullets([...(along.length > 0 ? [w.addOns(namesOf(along))] : []), w.data]),
    ),
    input('sure', w.sure, ticks([option('sure', w.sureTick)])),
  ]);
}
export const stopValues = z.object({});
export const cancelValues = z
  .object({ sure: field.ticks })
  .transform(({ sure }) => ({ sure: sure.includes('sure') }));
