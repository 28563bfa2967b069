import type { ModalView } from '@slack/types';
import { z } from 'zod';
import type { CompanyId } from '../../src/domain/ids.ts';
import { bullets, input, line, option, rich, section, text } from '../blocks.ts';
import { field, modal, note, type Reader } from '../frame.ts';
import { actions, screens } from '../ids.ts';

/** R-TRN-13, -14: whom Microsoft restricted, or not any longer, and what exactly that means here. */
export function restrictForm(reader: Reader, companies: number): ModalView {
  const w = reader.words.enrolment.restrict;
  if (companies === 0) return note(reader, w.title, w.nobody);
  return modal({
    id: screens.enrolment.restrict,
    title: w.title,
    submit: w.submit,
    reader,
    acting: null,
    blocks: [
      section(w.intro),
      rich(line(w.lead.effects), bullets(w.effects), line(w.lead.stays), bullets(w.stays)),
      input('company', w.company, {
        type: 'external_select',
        action_id: actions.enrolment.restrict,
        min_query_length: companies <= 100 ? 0 : 1,
        placeholder: text(w.placeholder, 150),
      }),
      input('what', w.what, {
        type: 'radio_buttons',
        action_id: actions.value,
        options: [option('restrict', w.whats.restrict), option('lift', w.whats.lift)],
      }),
    ],
  });
}

/** Reads back what `restrictForm` drew. */
export const restrictValues = z
  .object({
    company: field.choice(actions.enrolment.restrict).refine((id) => id !== null, 'missing'),
    what: field.choice(actions.value).refine((it) => it === 'restrict' || it === 'lift', 'choice'),
  })
  .transform(({ company, what }) => ({
    company: (company ?? '') as CompanyId,
    restricted: what === 'restrict',
  }));
