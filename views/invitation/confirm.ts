import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { context, input, line, bold, name, option, rich, section } from '../blocks.ts';
import { field, modal, type Acting, type Meta, type Reader } from '../frame.ts';
import { actions, screens } from '../ids.ts';
import type { InvitationRecord } from './card.ts';

/** Who accepted from another mail domain, shown to those who may say whether this is the customer. */
export function confirmForm(
  reader: Reader,
  acting: Acting,
  record: Pick<InvitationRecord, 'invitation' | 'draft'> & {
    readonly answer: { readonly name: string; readonly email: string } | null;
  },
  meta: Meta,
): ModalView {
  const w = reader.words.invitation.confirm;
  const { answer, draft, invitation } = record;
  return modal({
    id: screens.invitation.confirm,
    title: w.title,
    submit: w.submit,
    reader,
    acting: { ...acting, others: [] },
    meta,
    blocks: [
      section(w.intro(name(invitation.name))),
      ...(answer ? [rich(line(bold(w.who(name(answer.name), name(answer.email)))))] : []),
      ...(draft ? [context(w.invited(name(draft.email)))] : []),
      section(w.effect),
      input('theirs', w.question, {
        type: 'radio_buttons',
        action_id: actions.value,
        options: [option('yes', w.yes), option('no', w.no, w.noHint)],
      }),
    ],
  });
}
export const confirmValues = z
  .object({ theirs: field.choice(actions.value).refine((one) => one !== null, 'choice') })
  .transform(({ theirs }) => ({ isThem: theirs === 'yes' }));
