import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { button, buttons, context, input, name, option, section, text } from '../blocks.ts';
import { field, modal, type Reader } from '../frame.ts';
import { actions, screens } from '../ids.ts';

/** product.md 1: when no Global admin is left active, those who may run setup name one. */
export function rescueForm(
  reader: Reader,
  companies: readonly { id: string; name: string }[],
): ModalView {
  const w = reader.words.company.rescue;
  return modal({
    id: screens.company.rescue,
    title: w.title,
    submit: w.submit,
    reader,
    acting: null,
    blocks: [
      section(w.intro),
      input('company', w.company, {
        type: 'static_select',
        action_id: actions.value,
        options: companies.slice(0, 100).map((one) => option(one.id, name(one.name))),
      }),
      input('admin', w.person, {
        type: 'users_select',
        action_id: actions.value,
        placeholder: text(w.person, 150),
      }),
      context(w.announce),
      buttons('another', button(actions.company.setUp, w.another, 'setup')),
    ],
  });
}
export const rescueValues = z
  .object({
    company: field.choice(actions.value).refine((id) => id !== null, 'choice'),
    admin: field.user.refine((user) => user !== null, 'missing'),
  })
  .transform(({ company, admin }) => ({ company: company ?? '', admin: admin ?? '' }));
