import type { KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import { customerAgreement } from '../../src/data/agreement.ts';
import { clouds } from '../../src/data/clouds.ts';
import type { AgreementWay } from '../../src/domain/customer/agreement.ts';
import { plain } from '../../src/i18n/text.ts';
import { context, input, line, link, name, option, rich, section, typed } from '../blocks.ts';
import { field, modal, type Acting, type Reader } from '../frame.ts';
import { actions, screens } from '../ids.ts';
import type { CustomerRecord } from './record.ts';

const longest = { name: 50, email: 254, phone: 40 } as const;

/** R-MCA-05, -06: by whom it was accepted and when; a company that can't attest ticks what the customer did itself. */
export function agreementForm(
  reader: Reader,
  acting: Acting,
  { customer }: CustomerRecord,
  ways: readonly AgreementWay[],
  today: string,
): ModalView {
  const w = reader.words.customer.agreementForm;
  const attests = ways.includes('attested');
  const [only] = ways;
  const signer: KnownBlock[] = attests
    ? [
        input('firstName', w.firstName, typed(longest.name), {
          hint: w.signerHint,
          optional: ways.length > 1,
        }),
        input('lastName', w.lastName, typed(longest.name), { optional: ways.length > 1 }),
        input(
          'email',
          w.email,
          { type: 'email_text_input', action_id: actions.value },
          { optional: ways.length > 1 },
        ),
        input('phone', w.phone, typed(longest.phone), { optional: true }),
      ]
    : [];
  return modal({
    id: screens.customer.agreement,
    title: w.title,
    submit: w.submit,
    reader,
    acting: { ...acting, others: [] },
    meta: { subject: customer.id },
    blocks: [
      rich(
        line(w.intro(name(customer.name), customerAgreement.name, customerAgreement.version)),
        line(link(customerAgreement.link, w.read)),
      ),
      ...(clouds[customer.cloud].agreementByApi ? [] : [section(w.publicOnly)]),
      ...(ways.length > 1
        ? [
            input('way', w.way, {
              type: 'radio_buttons' as const,
              action_id: actions.value,
              options: ways.map((way) => option(way, w.ways[way])),
            }),
          ]
        : [
            ...(only ? [section(w.only[only])] : []),
            ...(attests ? [] : [context(w.resellerHint)]),
          ]),
      ...signer,
      input('day', w.day, {
        type: 'datepicker',
        action_id: actions.value,
        initial_date: today,
      }),
    ],
  });
}

const ways: readonly AgreementWay[] = ['attested', 'direct'];
const person = field.text.refine((typedName) => typedName.length <= longest.name, 'too-long');
/** Reads back what `agreementForm` drew; fields of a way that was not offered are empty. */
export const agreementValues = z
  .object({
    way: field.choice(actions.value).optional(),
    firstName: person.optional(),
    lastName: person.optional(),
    email: field.text
      .refine(
        (address) => address === '' || z.email().max(longest.email).safeParse(address).success,
        'email',
      )
      .optional(),
    phone: field.text.refine((number) => number.length <= longest.phone, 'too-long').optional(),
    day: field.day.refine((day) => day !== '', 'missing'),
  })
  .superRefine((read, check) => {
    if (read.way !== 'attested') return;
    // All that is missing at once, so that nobody is sent round three times.
    for (const about of ['firstName', 'lastName', 'email'] as const)
      if (!read[about]) check.addIssue({ code: 'custom', path: [about], message: 'missing' });
  })
  .transform((read) => ({
    way: ways.find((one) => one === read.way) ?? null,
    day: read.day,
    signer: {
      firstName: plain(read.firstName ?? '', longest.name),
      lastName: plain(read.lastName ?? '', longest.name),
      email: (read.email ?? '').toLowerCase(),
      phone: plain(read.phone ?? '', longest.phone) || null,
    },
  }));
