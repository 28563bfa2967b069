import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { input, section, text } from '../blocks.ts';
import { field, modal, type Acting, type Reader } from '../frame.ts';
import { actions, screens } from '../ids.ts';

/** Of which customer? `some`: whether there is one to choose. */
export function pickTransferCustomer(reader: Reader, acting: Acting, some: boolean): ModalView {
  const w = reader.words.transfer.customer;
  const frame = { id: screens.transfer.customer, title: w.title, reader, acting };
  if (!some) return modal({ ...frame, blocks: [section(w.nobody)] });
  return modal({
    ...frame,
    submit: w.next,
    blocks: [
      input('customer', w.which, {
        type: 'external_select',
        action_id: actions.transfer.customer,
        min_query_length: 0,
        placeholder: text(w.placeholder, 150),
      }),
    ],
  });
}
export const transferCustomerValues = z
  .object({
    customer: field.choice(actions.transfer.customer).refine((id) => id !== null, 'missing'),
  })
  .transform(({ customer }) => ({ customer: customer ?? '' }));
