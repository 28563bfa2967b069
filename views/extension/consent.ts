import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { consentWays } from '../../src/domain/customer/extend.ts';
import { plain } from '../../src/i18n/text.ts';
import {
  bold,
  bullets,
  button,
  buttons,
  input,
  line,
  name,
  option,
  rich,
  section,
  text,
  typed,
} from '../blocks.ts';
import { field, modal, type Acting, type Reader } from '../frame.ts';
import { actions, screens } from '../ids.ts';
import type { Choosing } from './record.ts';

const longest = { name: 100, email: 254, note: 500 } as const;

/** R-EXT-04: who agreed to which provider, when and how; what the customer has to know stands above it. */
export function consentForm(
  reader: Reader,
  acting: Acting,
  { customer, providers, chosen }: Choosing,
  at: { readonly today: string; readonly from: string | undefined },
): ModalView {
  const w = reader.words.extension;
  const frame = {
    id: screens.extension.consent,
    title: w.consent.title,
    reader,
    acting: { ...acting, others: [] },
    meta: { subject: customer.id, ...(at.from === undefined ? {} : { filter: at.from }) },
  };
  if (providers === 0)
    return modal({ ...frame, blocks: [section(w.noProvider(name(customer.name)))] });
  return modal({
    ...frame,
    submit: w.consent.submit,
    blocks: [
      rich(line(bold(w.consent.intro(name(customer.name)))), bullets(w.consent.informed)),
      input('provider', w.consent.provider, {
        type: 'external_select',
        action_id: actions.extension.provider,
        min_query_length: providers <= 100 ? 0 : 1,
        placeholder: text(w.consent.placeholder, 150),
        ...(chosen === null ? {} : { initial_option: option(chosen.id, name(chosen.name)) }),
      }),
      input('name', w.consent.person, typed(longest.name)),
      input('email', w.consent.email, { type: 'email_text_input', action_id: actions.value }),
      input('day', w.consent.day, {
        type: 'datepicker',
        action_id: actions.value,
        initial_date: at.today,
      }),
      input('way', w.consent.way, {
        type: 'radio_buttons',
        action_id: actions.value,
        options: consentWays.map((way) => option(way, w.consent.ways[way])),
      }),
      input('note', w.consent.note, typed(longest.note, { multiline: true }), {
        hint: w.consent.noteHint,
        optional: true,
      }),
    ],
  });
}

export const consentValues = z
  .object({
    provider: field.choice(actions.extension.provider).refine((id) => id !== null, 'missing'),
    name: field.text
      .refine((it) => it !== '', 'missing')
      .refine((it) => it.length <= longest.name, 'too-long')
      .refine((it) => it === '' || /[\p{L}\p{N}]/u.test(plain(it)), 'no-letters'),
    email: field.text.refine((it) => z.email().max(longest.email).safeParse(it).success, 'email'),
    day: field.day.refine((day) => day !== '', 'missing'),
    way: field
      .choice(actions.value)
      .refine((one) => consentWays.some((known) => known === one), 'choice'),
    note: field.text.refine((it) => it.length <= longest.note, 'too-long'),
  })
  .transform((read) => ({
    provider: read.provider ?? '',
    day: read.day,
    way: consentWays.find((one) => one === read.way) ?? ('email' as const),
    signer: {
      name: plain(read.name, longest.name),
      email: read.email.toLowerCase(),
      note: plain(read.note, longest.note) || null,
    },
  }));

/** It is there now; the extension may follow at once. */
export function consentRecorded(
  reader: Reader,
  acting: Acting,
  customer: { readonly id: string; readonly name: string },
  provider: { readonly id: string; readonly name: string },
): ModalView {
  const w = reader.words.extension.consent;
  return modal({
    id: screens.note,
    title: w.title,
    reader,
    acting: { ...acting, others: [] },
    meta: { subject: customer.id, provider: provider.id },
    blocks: [
      section(w.done(name(customer.name), name(provider.name))),
      section(w.doneNext(name(provider.name))),
      buttons(
        'next',
        button(actions.extension.proceed, w.proceed, customer.id, { style: 'primary' }),
      ),
    ],
  });
}
