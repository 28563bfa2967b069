import type { ModalView } from '@slack/types';
import { z } from 'zod';
import type { PickFor } from '../../src/i18n/words/subscription.ts';
import { input, section, text } from '../blocks.ts';
import { field, modal, type Acting, type Reader } from '../frame.ts';
import { actions, screens } from '../ids.ts';

export const pickFor = [
  'reseller',
  'quantity',
  'upgrade',
  'renewal',
  'suspend',
  'reactivate',
  'cancel',
] as const satisfies readonly PickFor[];

/** Which subscription? Asked where the command named none, or more than one. `refused`: why there is none to choose. */
export function pickSubscription(
  reader: Reader,
  acting: Acting,
  what: PickFor,
  refused: string | null,
): ModalView {
  const w = reader.words.subscription;
  const title = w.pick.title[what];
  const frame = { id: screens.subscription.pick, title, reader, acting, meta: { filter: what } };
  if (refused !== null) return modal({ ...frame, blocks: [section(refused)] });
  return modal({
    ...frame,
    submit: w.pick.next,
    blocks: [
      input('subscription', w.pick.which, {
        type: 'external_select',
        // A reseller may turn renewal of what its provider owns.
        action_id: what === 'renewal' ? actions.subscription.known : actions.subscription.own,
        min_query_length: 0,
        placeholder: text(w.list.typeName, 150),
      }),
    ],
  });
}
export const pickedValues = z
  .object({
    subscription: z.union([
      field.choice(actions.subscription.known).refine((id) => id !== null, 'missing'),
      field.choice(actions.subscription.own).refine((id) => id !== null, 'missing'),
    ]),
  })
  .transform(({ subscription }) => ({ subscription: subscription ?? '' }));
