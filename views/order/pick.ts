import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { context, input, section, text } from '../blocks.ts';
import { field, modal, type Acting, type Reader } from '../frame.ts';
import { actions, screens } from '../ids.ts';

/** For which customer? `refused`: why there is nobody to choose; `resells`: not every customer is ordered for here. */
export function pickForOrder(
  reader: Reader,
  acting: Acting,
  refused: string | null,
  resells: boolean,
): ModalView {
  const w = reader.words.order.pick;
  const frame = { id: screens.order.pick, title: w.title, reader, acting };
  const resold = resells ? [context(w.resold)] : [];
  if (refused !== null) return modal({ ...frame, blocks: [section(refused), ...resold] });
  return modal({
    ...frame,
    submit: w.next,
    blocks: [
      input('customer', w.which, {
        type: 'external_select',
        action_id: actions.order.customer,
        min_query_length: 0,
        placeholder: text(w.placeholder, 150),
      }),
      ...resold,
    ],
  });
}
export const pickValues = z
  .object({
    customer: field.choice(actions.order.customer).refine((id) => id !== null, 'missing'),
  })
  .transform(({ customer }) => ({ customer: customer ?? '' }));
