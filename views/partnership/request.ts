import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { button, buttons, context, input, section, text, typed } from '../blocks.ts';
import { field, modal, type Acting, type Reader } from '../frame.ts';
import { actions, screens } from '../ids.ts';

/** A provider names a reseller in one of three ways and may add a message; one that is not on Slack has a form of its own. */
export function requestForm(
  reader: Reader,
  acting: Acting,
  choose: {
    readonly candidates: number;
    /** Of a reseller whose record it was opened from. */
    readonly mpn?: string | undefined;
  },
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
      input('mpn', w.mpn, typed(20, { initial: choose.mpn }), { hint: w.mpnHint, optional: true }),
      input(
        'email',
        w.email,
        { type: 'email_text_input', action_id: actions.value },
        { hint: w.emailHint, optional: true },
      ),
      buttons(
        'not-here',
        button(actions.partnership.outside, reader.words.outside.form.open, 'outside'),
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

/** What became of the request, and the way to its mail, which is there for every reseller. */
export const requestedNote = (
  reader: Reader,
  acting: Acting,
  id: string,
  sentences: readonly string[],
): ModalView =>
  modal({
    id: screens.note,
    title: reader.words.partnership.request.title,
    reader,
    acting: { ...acting, others: [] },
    blocks: [
      ...sentences.map((sentence) => section(sentence)),
      buttons('acts', button(actions.partnership.mail, reader.words.outside.mail.open, id)),
    ],
  });
