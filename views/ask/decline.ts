import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { input, line, name, rich, typed } from '../blocks.ts';
import { field, modal, type Acting, type Meta, type Reader } from '../frame.ts';
import { screens } from '../ids.ts';
import { wishOf, type AskRecord } from './lines.ts';

export function declineAskForm(
  reader: Reader,
  acting: Acting,
  record: AskRecord,
  meta: Meta,
): ModalView {
  const w = reader.words.ask.decline;
  const reseller = name(record.reseller.name);
  return modal({
    id: screens.ask.decline,
    title: w.title,
    submit: w.submit,
    reader,
    // A card acts for the company it was sent to; there is nothing to switch.
    acting: { ...acting, others: [] },
    meta,
    blocks: [
      rich(line(w.intro(reseller, wishOf(record, reader), name(record.customer.name)))),
      input('reason', w.reason, typed(500, { multiline: true }), {
        hint: w.reasonHint(reseller),
        optional: true,
      }),
    ],
  });
}
export const declineAskValues = z
  .object({ reason: field.text })
  .transform(({ reason }) => ({ reason: reason || null }));
