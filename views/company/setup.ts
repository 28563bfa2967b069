import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { countryCodes } from '../../src/data/countries.ts';
import { clouds, languages } from '../../src/domain/company.ts';
import { kinds } from '../../src/domain/people.ts';
import { plain } from '../../src/i18n/text.ts';
import { input, option, section, text, ticks, typed } from '../blocks.ts';
import { field, modal, type Reader } from '../frame.ts';
import { actions, screens } from '../ids.ts';

/** R-CUST-14's care applies to partners too: the legal name, whole. `me` is offered as the first Global admin. */
export function setupForm(reader: Reader, me: string): ModalView {
  const { words } = reader;
  const w = words.company.setup;
  const languageOptions = languages.map((one) => option(one, words.common.languages[one]));
  const cloudOptions = clouds.map((cloud) => option(cloud, words.common.clouds[cloud]));
  const [publicCloud] = cloudOptions;
  const chosen = languageOptions.find((one) => one.value === words.language);
  return modal({
    id: screens.company.setup,
    title: w.title,
    submit: w.submit,
    reader,
    acting: null,
    blocks: [
      section(w.intro),
      input('name', w.name, typed(120), { hint: w.nameHint }),
      input('tenant', w.tenant, typed(36), { hint: w.tenantHint }),
      input('domain', w.domain, typed(200), { hint: w.domainHint }),
      input('country', w.country, {
        type: 'external_select',
        action_id: actions.company.country,
        min_query_length: 1,
      }),
      input('cloud', w.cloud, {
        type: 'static_select',
        action_id: actions.value,
        options: cloudOptions,
        ...(publicCloud ? { initial_option: publicCloud } : {}),
      }),
      input('kinds', w.kinds, ticks(kinds.map((kind) => option(kind, words.common.kinds[kind]))), {
        hint: w.kindsHint,
      }),
      input('mpn', w.mpn, typed(20), { hint: w.mpnHint }),
      input('language', w.language, {
        type: 'radio_buttons',
        action_id: actions.value,
        options: languageOptions,
        ...(chosen ? { initial_option: chosen } : {}),
      }),
      input(
        'contact',
        w.contact,
        { type: 'email_text_input', action_id: actions.value },
        { hint: w.contactHint, optional: true },
      ),
      input(
        'admin',
        w.admin,
        {
          type: 'users_select',
          action_id: actions.value,
          initial_user: me,
          placeholder: text(w.admin, 150),
        },
        { hint: w.adminHint },
      ),
    ],
  });
}

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** A domain in lower case. */
export const domain =
  /^(?=.{4,200}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;
const chosen = (action: string) => field.choice(action).refine((value) => value !== null, 'choice');

/** Reads back what `setupForm` drew. */
export const setupValues = z
  .object({
    name: field.text
      .refine((typedName) => typedName.length > 0, 'missing')
      .refine(
        (typedName) => typedName === '' || /[\p{L}\p{N}]/u.test(plain(typedName)),
        'no-letters',
      ),
    tenant: field.text.transform((id) => id.toLowerCase()).refine((id) => guid.test(id), 'guid'),
    domain: field.text
      .transform((it) => it.toLowerCase())
      .refine((it) => domain.test(it), 'domain'),
    country: chosen(actions.company.country).refine(
      (code) => code === null || countryCodes.some((known) => known === code),
      'country',
    ),
    cloud: chosen(actions.value).refine(
      (cloud) => cloud === null || clouds.some((known) => known === cloud),
      'choice',
    ),
    kinds: field.ticks.refine((ticked) => kinds.some((kind) => ticked.includes(kind)), 'missing'),
    mpn: field.text.refine((id) => /^\d{1,20}$/.test(id), 'digits'),
    language: chosen(actions.value),
    contact: field.text.refine(
      (address) => address === '' || z.email().max(254).safeParse(address).success,
      'email',
    ),
    admin: field.user.refine((user) => user !== null, 'missing'),
  })
  .transform((read) => ({
    name: plain(read.name, 120),
    tenantId: read.tenant,
    domain: read.domain,
    country: read.country ?? '',
    cloud: clouds.find((cloud) => cloud === read.cloud) ?? 'public',
    kinds: kinds.filter((kind) => read.kinds.includes(kind)),
    mpnId: read.mpn,
    language: languages.find((one) => one === read.language) ?? 'en',
    contact: read.contact.toLowerCase() || null,
    admin: read.admin ?? '',
  }));
