import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { clouds } from '../../src/data/clouds.ts';
import { countryCodes, countryName } from '../../src/data/countries.ts';
import {
  clouds as cloudNames,
  languages,
  type Cloud,
  type Language,
} from '../../src/domain/company.ts';
import type { Alone } from '../../src/domain/invitation/invitation.ts';
import { plain } from '../../src/i18n/text.ts';
import { context, input, name, option, section, text, typed } from '../blocks.ts';
import { field, modal, type Acting, type Meta, type Reader } from '../frame.ts';
import { actions, screens } from '../ids.ts';

/** What stands in the form before anybody types: from a customer's sheet, or from an invitation that came to nothing. */
export type Prefilled = {
  readonly known: string | null;
  readonly name: string | null;
  readonly email: string | null;
  readonly country: string;
  readonly cloud: Cloud;
  readonly language: Language;
  readonly provider: { readonly id: string; readonly name: string } | null;
};

/** R-INV-03: with whom comes first; R-INV-06: admin rights are chosen on purpose, nothing is preselected. */
export function inviteForm(
  reader: Reader,
  acting: Acting,
  given: Prefilled,
  /** Null: no reseller, so nobody to invite with. */
  partners: number | null,
  alone: Alone,
  meta: Meta,
): ModalView {
  const { words } = reader;
  const w = words.invitation.form;
  const cloudOptions = cloudNames.map((one) => option(one, words.common.clouds[one]));
  const languageOptions = languages.map((one) => option(one, words.common.languages[one]));
  const country = option(given.country, countryName(given.country, words.language));
  return modal({
    id: screens.invitation.invite,
    title: w.title,
    submit: w.submit,
    reader,
    acting,
    meta,
    blocks: [
      section(w.intro),
      ...(partners === null ? [] : [withWhom(reader, given, partners, alone)]),
      ...(given.known === null
        ? [
            input('name', w.name, typed(100, given.name === null ? {} : { initial: given.name }), {
              hint: w.nameHint,
            }),
          ]
        : [section(w.known(name(given.known)))]),
      input(
        'email',
        w.email,
        {
          type: 'email_text_input',
          action_id: actions.value,
          ...(given.email === null ? {} : { initial_value: given.email }),
        },
        { hint: w.emailHint },
      ),
      ...(given.known === null
        ? [
            input('country', w.country, {
              type: 'external_select',
              action_id: actions.company.country,
              min_query_length: 1,
              initial_option: country,
            }),
            {
              ...input('cloud', w.cloud, {
                type: 'static_select',
                action_id: actions.invitation.cloud,
                options: cloudOptions,
                ...chosen(cloudOptions, given.cloud),
              }),
              // Another cloud may leave no choice about the rights: then a sentence says why.
              dispatch_action: true,
            },
          ]
        : []),
      ...(clouds[given.cloud].adminPrivileges === 'mandatory'
        ? [section(w.adminMandatory(given.cloud))]
        : [
            input(
              'admin',
              w.admin,
              {
                type: 'radio_buttons',
                action_id: actions.value,
                options: [option('yes', w.adminYes), option('no', w.adminNo)],
              },
              { hint: w.adminHint },
            ),
          ]),
      input('language', w.language, {
        type: 'radio_buttons',
        action_id: actions.value,
        options: languageOptions,
        ...chosen(languageOptions, given.language),
      }),
    ],
  });
}

const chosen = (options: ReturnType<typeof option>[], value: string) => {
  const initial_option = options.find((one) => one.value === value);
  return initial_option ? { initial_option } : {};
};

function withWhom({ words }: Reader, given: Prefilled, partners: number, alone: Alone) {
  const w = words.invitation.form;
  if (partners === 0) return context(w.noPartners);
  return input(
    'provider',
    w.provider,
    {
      type: 'external_select',
      action_id: actions.invitation.provider,
      min_query_length: partners <= 100 ? 0 : 1,
      ...(alone === 'restricted' ? {} : { placeholder: text(w.providerPlaceholder, 150) }),
      ...(given.provider === null
        ? {}
        : { initial_option: option(given.provider.id, name(given.provider.name)) }),
    },
    { hint: w.providerHint[alone], optional: true },
  );
}

/** Absent where the form did not ask: a customer we know, a cloud without a choice. */
export const inviteValues = z
  .object({
    provider: field.choice(actions.invitation.provider).optional(),
    name: field.text
      .refine((typedName) => typedName !== '', 'missing')
      .refine((it) => it === '' || /[\p{L}\p{N}]/u.test(plain(it)), 'no-letters')
      .optional(),
    email: field.text.refine((address) => z.email().max(254).safeParse(address).success, 'email'),
    country: field
      .choice(actions.company.country)
      .refine((code) => countryCodes.some((known) => known === code), 'country')
      .optional(),
    cloud: field
      .choice(actions.invitation.cloud)
      .refine((one) => cloudNames.some((known) => known === one), 'choice')
      .optional(),
    admin: field
      .choice(actions.value)
      .refine((one) => one !== null, 'choice')
      .optional(),
    language: field.choice(actions.value).refine((one) => one !== null, 'choice'),
  })
  .transform(({ provider, name: typedName, email, country, cloud, admin, language }) => ({
    provider: provider ?? null,
    name: typedName ?? null,
    email,
    country: country ?? null,
    cloud: cloudNames.find((one) => one === cloud) ?? null,
    admin: admin === undefined ? null : admin === 'yes',
    language: languages.find((one) => one === language) ?? ('en' as const),
  }));
