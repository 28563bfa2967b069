import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { input, section, text } from '../blocks.ts';
import { field, modal, type Acting, type Reader } from '../frame.ts';
import { actions, screens } from '../ids.ts';

export const purposes = ['show', 'agreement', 'remove', 'who'] as const;
export type Purpose = (typeof purposes)[number];

/** Also a customer that was. */
export const known = (what: Purpose): boolean => what === 'show' || what === 'who';

/** Which customer? Asked where the command named none, or more than one. `refused`: why there is nobody to choose. */
export function pickCustomer(
  reader: Reader,
  acting: Acting,
  what: Purpose,
  refused: string | null,
): ModalView {
  const w = reader.words.customer;
  const title = {
    show: w.sheet.pickTitle,
    agreement: w.agreementForm.title,
    remove: w.remove.title,
    who: reader.words.who.pickTitle,
  }[what];
  const label = {
    show: w.sheet.pick,
    agreement: w.agreementForm.which,
    remove: w.remove.which,
    who: reader.words.who.which,
  }[what];
  const frame = { id: screens.customer.pick, title, reader, acting, meta: { filter: what } };
  if (refused !== null) return modal({ ...frame, blocks: [section(refused)] });
  return modal({
    ...frame,
    submit: w.sheet.show,
    blocks: [
      input('customer', label, {
        type: 'external_select',
        action_id: known(what) ? actions.customer.known : actions.customer.own,
        min_query_length: 0,
        placeholder: text(w.add.resellerPlaceholder, 150),
      }),
    ],
  });
}
export const pickValues = z
  .object({
    customer: z.union([
      field.choice(actions.customer.known).refine((id) => id !== null, 'missing'),
      field.choice(actions.customer.own).refine((id) => id !== null, 'missing'),
    ]),
  })
  .transform(({ customer }) => ({ customer: customer ?? '' }));
