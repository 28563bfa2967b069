import type { KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import type { OfRecord, Support } from '../../src/domain/subscription/subscription.ts';
import { bold, bullets, context, input, line, name, rich, section, text } from '../blocks.ts';
import { field, modal, type Acting, type Reader } from '../frame.ts';
import { actions, screens } from '../ids.ts';

/** Which subscription? `refused`: why there is none to choose. */
export function pickSupported(reader: Reader, acting: Acting, refused: string | null): ModalView {
  const w = reader.words.support.pick;
  const frame = { id: screens.support.pick, title: w.title, reader, acting };
  if (refused !== null) return modal({ ...frame, blocks: [section(refused)] });
  return modal({
    ...frame,
    submit: w.submit,
    blocks: [
      input('subscription', w.subscription, {
        type: 'external_select',
        action_id: actions.support.subscription,
        min_query_length: 0,
        placeholder: text(w.placeholder, 150),
      }),
    ],
  });
}
export const pickSupportedValues = z
  .object({
    subscription: field.choice(actions.support.subscription).refine((id) => id !== null, 'missing'),
  })
  .transform(({ subscription }) => ({ subscription: subscription ?? '' }));

export type AssignRecord = {
  readonly subscription: {
    readonly id: string;
    readonly name: string;
    readonly record: OfRecord;
    readonly support: Support | null;
  };
  readonly customer: { readonly name: string };
};
/** The choice that gives it back to the owner (R-SUP-02). */
export const ourselves = 'owner';
/** So that the form stays a form where a provider has hundreds of resellers. */
const mostUnfit = 5;

/** The three links stand side by side, because none follows from another (R-RSL-01); who can't be chosen stands as text (R-SUP-04). */
export function assignForm(
  reader: Reader,
  acting: Acting,
  { subscription: s, customer }: AssignRecord,
  among: { readonly anybody: boolean; readonly unfit: readonly { readonly name: string }[] },
): ModalView {
  const w = reader.words.support.assign;
  const { support, record } = s;
  const choosable = among.anybody || support !== null;
  return modal({
    id: screens.support.assign,
    title: w.title,
    ...(choosable ? { submit: w.submit } : {}),
    reader,
    acting: { ...acting, others: [] },
    meta: { subject: s.id },
    blocks: [
      rich(
        line(bold(name(s.name)), ` · ${name(customer.name)}`),
        line(support ? w.now(name(support.name)) : w.nowOwn),
      ),
      rich(
        line(bold(w.links)),
        bullets([
          w.linkCustomer,
          w.linkRecord(record === 'none' ? null : record.mpnId),
          w.linkSupport,
        ]),
      ),
      ...(choosable
        ? [
            input(
              'support',
              w.contact,
              {
                type: 'external_select',
                action_id: actions.support.candidate,
                min_query_length: 0,
                placeholder: text(w.contactPlaceholder, 150),
              },
              { hint: w.contactHint },
            ),
          ]
        : [section(w.nobody)]),
      ...unfitBlocks(reader, among.unfit),
      context(w.seen),
      context(w.negotiate),
    ],
  });
}

function unfitBlocks({ words }: Reader, unfit: readonly { readonly name: string }[]): KnownBlock[] {
  const w = words.support.assign;
  if (unfit.length === 0) return [context(w.unfitMore)];
  const named = unfit.slice(0, mostUnfit).map((one) => w.unfitAdmin(name(one.name)));
  return [rich(line(bold(w.unfit)), bullets([...named, w.unfitMore]))];
}
export const assignValues = z
  .object({
    support: field.choice(actions.support.candidate).refine((id) => id !== null, 'missing'),
  })
  .transform(({ support }) => ({ support: support ?? '' }));
