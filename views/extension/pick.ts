import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { input, section, text } from '../blocks.ts';
import { field, modal, type Acting, type Reader } from '../frame.ts';
import { actions, screens } from '../ids.ts';

export const purposes = ['consent', 'extend'] as const;
export type Purpose = (typeof purposes)[number];

/** Which customer? Asked where the command named none, or more than one. */
export function pickExtension(
  reader: Reader,
  acting: Acting,
  what: Purpose,
  /** R-EXT-02: without a direct customer there is nobody to choose. */
  customers: number,
): ModalView {
  const w = reader.words.extension;
  const title = { consent: w.consent.title, extend: w.form.title }[what];
  const frame = { id: screens.extension.pick, title, reader, acting, meta: { filter: what } };
  if (customers === 0) return modal({ ...frame, blocks: [section(w.pick.nobody)] });
  return modal({
    ...frame,
    submit: w.pick.next,
    blocks: [
      input('customer', w.pick.which[what], {
        type: 'external_select',
        action_id: actions.extension.customer,
        min_query_length: customers <= 100 ? 0 : 1,
        placeholder: text(w.pick.placeholder, 150),
      }),
    ],
  });
}
export const pickExtensionValues = z
  .object({
    customer: field.choice(actions.extension.customer).refine((id) => id !== null, 'missing'),
  })
  .transform(({ customer }) => ({ customer: customer ?? '' }));
