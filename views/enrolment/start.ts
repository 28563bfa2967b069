import type { KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import { countryCodes, countryName } from '../../src/data/countries.ts';
import type { Enrolment } from '../../src/domain/enrolment/enrolment.ts';
import type { Profile } from '../../src/domain/enrolment/start.ts';
import { plain } from '../../src/i18n/text.ts';
import { bullets, context, input, line, name, option, rich, section, typed } from '../blocks.ts';
import { field, modal, type Acting, type Reader } from '../frame.ts';
import { actions, screens } from '../ids.ts';

const longest = {
  legalName: 120,
  addressLine: 200,
  city: 100,
  state: 2,
  postalCode: 20,
  mpn: 20,
} as const;

/** What the form begins with. */
export type EnrolStart = {
  readonly company: { readonly name: string; readonly country: string };
  readonly path: Enrolment['path'];
  /** R-ENR-02: as it was given before, or as far as the company itself says. */
  readonly profile: {
    readonly legalName: string;
    readonly address: Profile['address'] | null;
    readonly mpn: Profile['mpn'] | { readonly id: string; readonly country: string };
  };
  /** What was submitted is mended, and not begun. */
  readonly corrects: boolean;
  /** Under which the first step is kept while the second is filled in. */
  readonly draft: string;
};
/** What the second step has to know of the first. */
export const correcting = 'correct';

/** First step: what to have at hand, then the company's legal profile and its MPN profile (R-ENR-04 to -08). */
export function enrolForm(reader: Reader, acting: Acting, start: EnrolStart): ModalView {
  const { words } = reader;
  const w = words.enrolment.form;
  const { profile, corrects, company } = start;
  const { address, mpn } = profile;
  const ours = countryName(company.country, words.language);
  const [location, global] = [
    option('location', w.mpnKinds.location),
    option('global', w.mpnKinds.global),
  ];
  const [inUse, notInUse] = [option('yes', w.mpnStatuses.yes), option('no', w.mpnStatuses.no)];
  return modal({
    id: screens.enrolment.start,
    title: corrects ? w.correctTitle : w.title,
    submit: w.next,
    reader,
    acting: corrects ? { ...acting, others: [] } : acting,
    meta: { subject: start.draft, ...(corrects ? { filter: correcting } : {}) },
    blocks: [
      ...(corrects ? [section(w.correctIntro)] : introduction(reader, start)),
      context(w.noPassword),
      input('legalName', w.legalName, typed(longest.legalName, { initial: profile.legalName }), {
        hint: w.legalNameHint,
      }),
      input('addressLine', w.addressLine, typed(longest.addressLine, begun(address?.line))),
      input('postalCode', w.postalCode, typed(longest.postalCode, begun(address?.postalCode))),
      input('city', w.city, typed(longest.city, begun(address?.city))),
      input('state', w.state, typed(longest.state, begun(address?.state)), {
        hint: w.stateHint,
        optional: true,
      }),
      context(w.country(ours)),
      input('mpn', w.mpn, typed(longest.mpn, { initial: mpn.id }), { hint: w.mpnHint }),
      input(
        'mpnCountry',
        w.mpnCountry,
        {
          type: 'external_select',
          action_id: actions.company.country,
          min_query_length: 1,
          initial_option: option(mpn.country, countryName(mpn.country, words.language)),
        },
        { hint: w.mpnCountryHint(ours) },
      ),
      input(
        'mpnKind',
        w.mpnKind,
        {
          type: 'radio_buttons',
          action_id: actions.value,
          options: [location, global],
          ...('kind' in mpn ? { initial_option: mpn.kind === 'location' ? location : global } : {}),
        },
        { hint: w.mpnKindHint },
      ),
      input('mpnActive', w.mpnStatus, {
        type: 'radio_buttons',
        action_id: actions.value,
        options: [inUse, notInUse],
        ...('active' in mpn ? { initial_option: mpn.active ? inUse : notInUse } : {}),
      }),
    ],
  });
}

/** An empty text is nothing to begin with: Slack refuses it. */
const begun = (initial: string | undefined) => ({ initial: initial === '' ? undefined : initial });

function introduction({ words }: Reader, { company, path }: EnrolStart): KnownBlock[] {
  const w = words.enrolment.form;
  return [
    section(w.intro),
    rich(line(w.atHand), bullets(w.checklist), line(w.takes)),
    ...(path === 'direct-bill'
      ? [rich(line(w.sameTenant(name(company.name))), bullets(w.advice))]
      : []),
  ];
}

/** What is missing is refused by its own rule (R-ENR-04), so an empty one passes here. */
export const within = (max: number) =>
  field.text
    .refine((it) => it.length <= max, 'too-long')
    .refine((it) => it === '' || /[\p{L}\p{N}]/u.test(plain(it)), 'no-letters')
    .transform((it) => plain(it, max));

/** Reads back what `enrolForm` drew. */
export const enrolValues = z
  .object({
    legalName: within(longest.legalName),
    addressLine: within(longest.addressLine),
    postalCode: within(longest.postalCode),
    city: within(longest.city),
    state: within(longest.state),
    mpn: field.text.refine((id) => /^\d{0,20}$/.test(id), 'digits'),
    mpnCountry: field
      .choice(actions.company.country)
      .refine((code) => countryCodes.some((known) => known === code), 'country'),
    mpnKind: field
      .choice(actions.value)
      .refine((kind) => kind === 'location' || kind === 'global', 'choice'),
    mpnActive: field.choice(actions.value).refine((it) => it === 'yes' || it === 'no', 'choice'),
  })
  .transform((read): Profile => ({
    legalName: read.legalName,
    address: {
      line: read.addressLine,
      city: read.city,
      state: read.state,
      postalCode: read.postalCode,
    },
    mpn: {
      id: read.mpn,
      country: read.mpnCountry ?? '',
      kind: read.mpnKind === 'location' ? 'location' : 'global',
      active: read.mpnActive === 'yes',
    },
  }));
