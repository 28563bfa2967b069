import type { ModalView } from '@slack/types';
import { z } from 'zod';
import type { TransferPurpose } from '../../src/i18n/words/transfer.ts';
import { input, section, text } from '../blocks.ts';
import { field, modal, type Acting, type Reader } from '../frame.ts';
import { actions, screens } from '../ids.ts';

export const transferPurposes = [
  'show',
  'withdraw',
  'verify',
] as const satisfies readonly TransferPurpose[];
/** Each offers only what the act is for. */
const picker: Readonly<Record<TransferPurpose, string>> = {
  show: actions.transfer.known,
  withdraw: actions.transfer.withdrawable,
  verify: actions.transfer.verifiable,
};

/** Which request? Asked where the command named none, or more than one. */
export function pickTransfer(
  reader: Reader,
  acting: Acting,
  what: TransferPurpose,
  some: boolean,
): ModalView {
  const w = reader.words.transfer.pick;
  const title = w.title[what];
  const frame = { id: screens.transfer.pick, title, reader, acting, meta: { filter: what } };
  if (!some) return modal({ ...frame, blocks: [section(w.none[what])] });
  return modal({
    ...frame,
    submit: w.next,
    blocks: [
      input('transfer', w.which, {
        type: 'external_select',
        action_id: picker[what],
        min_query_length: 0,
        placeholder: text(w.placeholder, 150),
      }),
    ],
  });
}
const chosen = (what: TransferPurpose) =>
  field.choice(picker[what]).refine((id) => id !== null, 'missing');
export const pickedTransferValues = z
  .object({ transfer: z.union([chosen('show'), chosen('withdraw'), chosen('verify')]) })
  .transform(({ transfer }) => ({ transfer: transfer ?? '' }));
