import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { countryCodes } from '../../src/data/countries.ts';
import { isWebmail } from '../../src/data/mail-domains.ts';
import { languages, type Language } from '../../src/domain/company.ts';
import { plain } from '../../src/i18n/text.ts';
import { bold, context, input, line, name, option, rich, section, typed } from '../blocks.ts';
import { domain } from '../company/setup.ts';
import { field, modal, type Acting, type Meta, type Reader } from '../frame.ts';
import { actions, screens } from '../ids.ts';
import { draftValues } from '../invitation/draft.ts';
import type { PartnershipRecord } from './card.ts';

/** A reseller that is not on Samen, as its provider knows it. */
export function outsideForm(reader: Reader, acting: Acting, language: Language): ModalView {
  const { words } = reader;
  const w = words.outside.form;
  const languageOptions = languages.map((one) => option(one, words.common.languages[one]));
  const chosen = languageOptions.find(({ value }) => value === language);
  return modal({
    id: screens.partnership.outside,
    title: w.title,
    submit: w.submit,
    reader,
    acting,
    blocks: [
      section(w.intro),
      input('name', w.name, typed(120), { hint: w.nameHint }),
      input('country', w.country, {
        type: 'external_select',
        action_id: actions.company.country,
        min_query_length: 1,
      }),
      input('domain', w.domain, typed(200), { hint: w.domainHint }),
      input('mpn', w.mpn, typed(20), { hint: w.mpnHint }),
      input(
        'email',
        w.email,
        { type: 'email_text_input', action_id: actions.value },
        { hint: w.emailHint },
      ),
      input('language', w.language, {
        type: 'radio_buttons',
        action_id: actions.value,
        options: languageOptions,
        ...(chosen ? { initial_option: chosen } : {}),
      }),
    ],
  });
}

const address = field.text.refine((it) => z.email().max(254).safeParse(it).success, 'email');
const chosen = (action: string) => field.choice(action).refine((value) => value !== null, 'choice');

/** Reads back what `outsideForm` drew. */
export const outsideValues = z
  .object({
    name: field.text.refine((it) => /[\p{L}\p{N}]/u.test(plain(it)), 'no-letters'),
    country: chosen(actions.company.country).refine(
      (code) => code === null || countryCodes.some((known) => known === code),
      'country',
    ),
    domain: field.text
      .transform((it) => it.toLowerCase())
      .refine((it) => domain.test(it), 'domain'),
    mpn: field.text.refine((id) => /^\d{1,20}$/.test(id), 'digits'),
    email: address,
    language: chosen(actions.value),
  })
  .transform((read) => ({
    name: plain(read.name, 120),
    country: read.country ?? '',
    domain: read.domain,
    mpnId: read.mpn,
    email: read.email.toLowerCase(),
    webmail: isWebmail(read.email),
    language: languages.find((one) => one === read.language) ?? ('en' as const),
  }));

/** The draft's own fields, and the address where the form asked for it. */
export const requestMailValues = z.object({ email: address.optional() }).and(draftValues);

/** Who accepted on the page, shown to those who may say whether this is the reseller. */
export function confirmOutsideForm(
  reader: Reader,
  acting: Acting,
  { reseller, answer, draft }: PartnershipRecord,
  meta: Meta,
): ModalView {
  const w = reader.words.outside.confirm;
  return modal({
    id: screens.partnership.confirm,
    title: w.title,
    submit: w.submit,
    reader,
    acting: { ...acting, others: [] },
    meta,
    blocks: [
      section(w.intro(name(reseller.name))),
      ...(answer ? [rich(line(bold(w.who(name(answer.name), name(answer.email)))))] : []),
      ...(draft ? [context(w.asked(name(draft.email)))] : []),
      section(w.effect(name(reseller.name))),
      input('theirs', w.question, {
        type: 'radio_buttons',
        action_id: actions.value,
        options: [option('yes', w.yes), option('no', w.no, w.noHint)],
      }),
    ],
  });
}
