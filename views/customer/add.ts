import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { countryCodes, countryName } from '../../src/data/countries.ts';
import { clouds } from '../../src/domain/company.ts';
import { creating, type Creating, type CustomerDetails } from '../../src/domain/customer/add.ts';
import type { CompanyId } from '../../src/domain/ids.ts';
import { plain } from '../../src/i18n/text.ts';
import { context, input, name, option, section, text, typed } from '../blocks.ts';
import { field, modal, type Acting, type Reader } from '../frame.ts';
import { actions, screens } from '../ids.ts';

const longest = {
  name: 120,
  person: 50,
  email: 254,
  phone: 40,
  state: 2,
  addressLine: 200,
  city: 100,
  postalCode: 20,
  domain: 100,
  registration: 40,
} as const;

/** What the form begins with: as what one may create, a reseller chosen before (R-CUST-04), or all that was typed. */
export type AddStart = {
  readonly ways: readonly Creating[];
  /** It also resells: then others' customers are not created here (R-CUST-01). */
  readonly resells: boolean;
  readonly reseller: { readonly id: CompanyId; readonly name: string } | null;
  readonly details: CustomerDetails | null;
  /** Under which what was typed is kept; null on the way in. */
  readonly draft: string | null;
};

const begun = (initial: string | null | undefined) => ({ initial: initial ?? undefined });

/** R-CUST-06, -11: everything about a new customer; nothing is recorded before the review. */
export function addForm(
  reader: Reader,
  acting: Acting,
  { ways, resells, reseller, details: d, draft }: AddStart,
): ModalView {
  const { words } = reader;
  const w = words.customer.add;
  const asOptions = ways.map((one) => option(one, w.asWhat[one]));
  const as = asOptions.find(({ value }) => value === (d?.as ?? (reseller ? 'provider' : null)));
  const cloudOptions = clouds.map((cloud) => option(cloud, words.common.clouds[cloud]));
  const cloud = cloudOptions.find(({ value }) => value === (d?.cloud ?? 'public'));
  return modal({
    id: screens.customer.add,
    title: w.title,
    submit: w.submit,
    reader,
    acting: draft === null ? acting : { ...acting, others: [] },
    meta: draft === null ? {} : { subject: draft, filter: 'draft' },
    blocks: [
      section(w.intro),
      context(w.existing),
      ...(resells && ways.includes('direct-bill') ? [context(w.both)] : []),
      ...(ways.length > 1
        ? [
            input('as', w.as, {
              type: 'radio_buttons' as const,
              action_id: actions.value,
              options: asOptions,
              ...(as ? { initial_option: as } : {}),
            }),
          ]
        : []),
      ...(ways.includes('provider')
        ? [
            input(
              'reseller',
              w.reseller,
              {
                type: 'external_select' as const,
                action_id: actions.customer.reseller,
                min_query_length: 0,
                placeholder: text(w.resellerPlaceholder, 150),
                ...(reseller ? { initial_option: option(reseller.id, name(reseller.name)) } : {}),
              },
              { hint: w.resellerHint, optional: ways.length > 1 },
            ),
          ]
        : []),
      input('name', w.name, typed(longest.name, begun(d?.name)), { hint: w.nameHint }),
      input('firstName', w.firstName, typed(longest.person, begun(d?.firstName))),
      input('lastName', w.lastName, typed(longest.person, begun(d?.lastName))),
      input('email', w.email, {
        type: 'email_text_input',
        action_id: actions.value,
        ...(d ? { initial_value: d.email } : {}),
      }),
      input('phone', w.phone, typed(longest.phone, begun(d?.phone)), {
        hint: w.phoneHint,
        optional: true,
      }),
      input('country', w.country, {
        type: 'external_select',
        action_id: actions.company.country,
        min_query_length: 1,
        ...(d ? { initial_option: option(d.country, countryName(d.country, words.language)) } : {}),
      }),
      input('addressLine', w.addressLine, typed(longest.addressLine, begun(d?.addressLine))),
      input('postalCode', w.postalCode, typed(longest.postalCode, begun(d?.postalCode))),
      input('city', w.city, typed(longest.city, begun(d?.city))),
      input('state', w.state, typed(longest.state, begun(d?.state)), {
        hint: w.stateHint,
        optional: true,
      }),
      input('domain', w.domain, typed(longest.domain, begun(d?.domain)), { hint: w.domainHint }),
      input('registration', w.registration, typed(longest.registration, begun(d?.registration)), {
        hint: w.registrationHint,
        optional: true,
      }),
      input('cloud', w.cloud, {
        type: 'static_select',
        action_id: actions.value,
        options: cloudOptions,
        ...(cloud ? { initial_option: cloud } : {}),
      }),
    ],
  });
}

// A new tenant's own domain, in each of Microsoft's clouds.
const domain =
  /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.(?:onmicrosoft\.(?:com|us|de)|partner\.onmschina\.cn)$/;
const within = (max: number) =>
  field.text
    .refine((it) => it !== '', 'missing')
    .refine((it) => it.length <= max, 'too-long')
    .refine((it) => it === '' || /[\p{L}\p{N}]/u.test(plain(it)), 'no-letters')
    .transform((it) => plain(it, max));
const optional = (max: number) =>
  field.text.refine((it) => it.length <= max, 'too-long').transform((it) => plain(it, max) || null);

/** Reads back what `addForm` drew; as what and for whom may not have been asked. */
export const addValues = z
  .object({
    as: field.choice(actions.value).optional(),
    reseller: field.choice(actions.customer.reseller).optional(),
    name: within(longest.name),
    firstName: within(longest.person),
    lastName: within(longest.person),
    email: field.text
      .refine((address) => z.email().max(longest.email).safeParse(address).success, 'email')
      .transform((address) => address.toLowerCase()),
    phone: optional(longest.phone),
    country: field
      .choice(actions.company.country)
      .refine((code) => countryCodes.some((known) => known === code), 'country'),
    addressLine: within(longest.addressLine),
    postalCode: within(longest.postalCode),
    city: within(longest.city),
    state: optional(longest.state),
    domain: field.text
      .transform((it) => it.toLowerCase())
      .refine((it) => domain.test(it), 'domain'),
    registration: optional(longest.registration),
    cloud: field
      .choice(actions.value)
      .refine((cloud) => clouds.some((known) => known === cloud), 'choice'),
  })
  .transform(({ as, reseller, country, cloud, ...rest }) => ({
    ...rest,
    as: creating.find((one) => one === as) ?? null,
    reseller: reseller ? (reseller as CompanyId) : null,
    country: country ?? '',
    cloud: clouds.find((one) => one === cloud) ?? ('public' as const),
  }));
