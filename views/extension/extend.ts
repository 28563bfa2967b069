import type { KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import type { AgreementCase, Consent } from '../../src/domain/customer/extend.ts';
import { dayText } from '../../src/i18n/time.ts';
import {
  bold,
  bullets,
  button,
  buttons,
  context,
  input,
  line,
  name,
  option,
  rich,
  section,
  text,
  ticks,
} from '../blocks.ts';
import { field, modal, note, type Acting, type Reader } from '../frame.ts';
import { actions, screens } from '../ids.ts';
import { billToLines, type BillToRecord, type Choosing } from './record.ts';

/** What stands around the chosen provider. */
export type ExtendRecord = {
  readonly agreement: AgreementCase;
  readonly billTo: BillToRecord;
  readonly consent: Consent | null;
  readonly signer: { readonly name: string } | null;
  /** What is said where no consent is on record; it can be recorded from here. */
  readonly consentMissing: string | null;
};

/** R-EXT-03 to -06, R-MCA-02 to -04: first the provider, then everything that the extension does. */
export function extendForm(
  reader: Reader,
  acting: Acting,
  { customer, providers, chosen }: Choosing,
  /** Null: no provider is chosen yet. */
  record: ExtendRecord | null,
): ModalView {
  const w = reader.words.extension;
  const ready = record !== null && record.consentMissing === null;
  const frame = {
    id: screens.extension.extend,
    title: w.form.title,
    ...(ready ? { submit: w.form.submit } : {}),
    reader,
    acting: { ...acting, others: [] },
    meta: {
      subject: customer.id,
      ...(chosen === null ? {} : { provider: chosen.id }),
    },
  };
  if (providers === 0 && chosen === null)
    return modal({ ...frame, blocks: [section(w.noProvider(name(customer.name)))] });
  const select: KnownBlock = {
    ...section(w.form.provider, {
      type: 'external_select',
      action_id: actions.extension.provider,
      min_query_length: providers <= 100 ? 0 : 1,
      placeholder: text(w.form.placeholder, 150),
      ...(chosen === null ? {} : { initial_option: option(chosen.id, name(chosen.name)) }),
    }),
    block_id: 'provider',
  };
  return modal({
    ...frame,
    blocks: [
      section(w.form.intro(name(customer.name))),
      select,
      ...(record === null || chosen === null
        ? [context(w.form.choose)]
        : chosenBlocks(reader, customer, chosen, record)),
    ],
  });
}

function chosenBlocks(
  reader: Reader,
  customer: Choosing['customer'],
  chosen: NonNullable<Choosing['chosen']>,
  { agreement, billTo, consent, signer, consentMissing }: ExtendRecord,
): KnownBlock[] {
  const w = reader.words.extension;
  const provider = name(chosen.name);
  if (consentMissing !== null)
    return [
      section(consentMissing),
      buttons(
        'consent',
        button(actions.extension.consent, w.form.recordConsent, customer.id, { style: 'primary' }),
      ),
    ];
  const day = consent && dayText(consent.agreedOn, reader.words.language);
  return [
    ...(consent && day !== null
      ? [section(w.form.consent(name(signer?.name ?? ''), day, w.ways[consent.way]))]
      : []),
    rich(
      line(bold(w.form.gives)),
      bullets([
        w.form.gets(provider, name(customer.name)),
        w.form.customerSees(provider),
        w.form.noAdmin(provider),
        w.form.staysPut,
      ]),
    ),
    rich(line(bold(w.form.agreement)), line(w.form.agreements[agreement](provider))),
    rich(line(bold(w.form.billTo(provider))), bullets(billToLines(billTo, reader))),
    context(w.form.snapshot),
    // The provider stands in the tick: one that was set for another provider does not count.
    input('billTo', w.form.tick, ticks([option(chosen.id, w.form.tickYes(provider))])),
  ];
}

export const extendValues = z.object({ billTo: field.ticks });

/** What is recorded, and what is left at Microsoft and for the provider. */
export function extended(
  reader: Reader,
  customer: { readonly name: string },
  provider: { readonly name: string },
  agreement: AgreementCase,
): ModalView {
  const w = reader.words.extension.form;
  const called = name(provider.name);
  return note(
    reader,
    w.title,
    w.done(name(customer.name), called),
    w.portal(called),
    w.verify(called),
    w.agreements[agreement](called),
    w.next,
  );
}
