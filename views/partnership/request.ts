import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { context, input, section, text, typed } from '../blocks.ts';
import { field, modal, type Acting, type Reader } from '../frame.ts';
import { actions, screens } from '../ids.ts';

/** A provider names a reseller in one of three ways and may add a message. */
export function requestForm(
  reader: Reader,
  acting: Acting,
  choose: { candidates: number },
): ModalView {
  const w = reader.words.partnership.request;
  return modal({
    id: screens.partnership.request,
    title: w.title,
    submit: w.submit,
    reader,
    acting,
    blocks: [
      section(w.intro),
      choose.candidates === 0
        ? context(w.noCandidates)
        : input(
            'reseller',
            w.reseller,
            {
              type: 'external_select',
              action_id: actions.partnership.reseller,
              // With few to choose from, all of them are there before a letter is typed.
              min_query_length: choose.candidates <= 100 ? 0 : 1,
              placeholder: text(w.resellerPlaceholder, 150),
            },
            { hint: w.resellerHint, optional: true },
          ),
      input('mpn', w.mpn, typed(20), { hint: w.mpnHint, optional: true }),
      input(
        'email',
        w.email,
        { type: 'email_text_input', action_id: actions.value },
        { hint: w.emailHint, optional: true },
      ),
      input('message', w.message, typed(500, { multiline: true }), {
        hint: w.messageHint,
        optional: true,
      }),
    ],
  });
}

/** Reads back what `requestForm` drew. */
export const requestValues = z
  .object({
    reseller: field.choice(actions.partnership.reseller).optional(),
    mpn: field.text.refine((id) => /^\d{0,20}$/.test(id), 'digits'),
    email: field.text,
    message: field.text,
  })
  .transform(({ reseller, mpn, email, message }) => ({
    reseller: reseller ?? null,
    mpn: mpn || null,
    email: email || null,
    message: message || null,
  }));
