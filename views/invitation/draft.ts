import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { ways } from '../../src/domain/invitation/invitation.ts';
import { context, input, name, option, section, typed } from '../blocks.ts';
import { field, modal, type Acting, type Reader } from '../frame.ts';
import { actions, screens } from '../ids.ts';

/** Where the link stands in a text that is kept: the link itself is in no table. */
const place = '{{link}}';

export const withLink = (text: string, url: string): string => text.replaceAll(place, url);

/** A subject line stands in lists and on lock screens: the link has no place in it. */
export const subjectWithoutLink = (subject: string, url: string): string =>
  subject.replaceAll(url, '').replaceAll(place, '').replaceAll(/\s+/g, ' ').trim();

/** R-PART-05, R-INV-11: null where the link is gone or altered by as much as a character. Who lost it may type its place. */
export function withoutLink(text: string, url: string): string | null {
  const whole = new RegExp(
    `(?<![A-Za-z0-9])${url.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)}(?![A-Za-z0-9_/%-])`,
    'g',
  );
  const kept = text.replaceAll(whole, place);
  return kept.includes(place) ? kept : null;
}

const forms = {
  invitation: screens.invitation.draft,
  partnership: screens.partnership.mail,
} as const;

/** The message as it will go out; the link in it can't be lost. `again`: finishing it makes the old link dead. */
export function draftForm(
  reader: Reader,
  acting: Acting,
  what: {
    readonly id: string;
    readonly of: keyof typeof forms;
    /** Null: it is asked for in the form's field `email`. */
    readonly email: string | null;
    readonly subject: string;
    readonly text: string;
    readonly again: boolean;
    readonly mails: boolean;
    /** What else its author should know. */
    readonly aside?: string;
  },
): ModalView {
  const w = reader.words.invitation.draft;
  const { email } = reader.words.outside.mail;
  const state = what.again ? w.oldLink : w.nothingSent;
  return modal({
    id: forms[what.of],
    title: what.again ? w.again : w.title,
    submit: w.submit,
    reader,
    acting: { ...acting, others: [] },
    meta: {
      subject: what.id,
      ...(what.again ? { filter: 'again' } : {}),
    },
    blocks: [
      section(what.email === null ? state : `${w.to(name(what.email))}. ${state}`),
      ...(what.aside === undefined ? [] : [context(what.aside)]),
      ...(what.email === null
        ? [
            input(
              'email',
              email,
              { type: 'email_text_input', action_id: actions.value },
              { hint: reader.words.outside.mail.emailHint },
            ),
          ]
        : []),
      input('subject', w.subject, typed(150, { initial: what.subject })),
      input('text', w.text, typed(3000, { initial: what.text, multiline: true }), {
        hint: w.textHint,
      }),
      what.mails
        ? input(
            'how',
            w.how,
            {
              type: 'radio_buttons',
              action_id: actions.value,
              options: [option('here', w.howHere), option('self', w.howSelf)],
            },
            { hint: w.howHereHint },
          )
        : context(w.selfOnly),
    ],
  });
}

export const draftValues = z
  .object({
    subject: field.text.refine((typedText) => typedText !== '', 'missing'),
    text: field.text.refine((typedText) => typedText !== '', 'missing'),
    how: field
      .choice(actions.value)
      .refine((one) => one !== null, 'choice')
      .optional(),
  })
  .transform(({ subject, text, how }) => ({
    subject: subject.replaceAll(/\s+/g, ' '),
    text,
    how: ways.find((one) => one === how) ?? ('self' as const),
  }));
