import type { KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import { isTenantAddress } from '../../src/data/mail-domains.ts';
import type { Details, Enrolment } from '../../src/domain/enrolment/enrolment.ts';
import { plain } from '../../src/i18n/text.ts';
import { context, input, name, option, section, ticks, typed } from '../blocks.ts';
import { domain } from '../company/setup.ts';
import { field, modal, note, type Acting, type Reader } from '../frame.ts';
import { actions, screens } from '../ids.ts';
import { correcting, within } from './start.ts';

const longest = { person: 50, email: 254, phone: 40, website: 200 } as const;

/** What the second step begins with. */
export type ContactStart = {
  readonly path: Enrolment['path'];
  readonly corrects: boolean;
  readonly draft: string;
  /** As it was given before. */
  readonly given: Pick<Details, 'contact' | 'support'> | null;
  /** Where notices of the company go, as far as nobody named a contact before. */
  readonly email: string | null;
};

/** Second step: the primary contact, the support that customers see, and what has to be ticked (R-ENR-09 to -11, R-TRN-07). */
export function contactForm(reader: Reader, acting: Acting, start: ContactStart): ModalView {
  const w = reader.words.enrolment.contact;
  const { given, corrects } = start;
  const email = given?.contact.email ?? start.email;
  const whos = (['applicant', 'colleague'] as const).map((one) => option(one, w.whos[one]));
  const who = whos.find(({ value }) => value === given?.contact.who);
  return modal({
    id: screens.enrolment.contact,
    title: w.title,
    submit: w.submit,
    close: reader.words.common.back,
    reader,
    acting: { ...acting, others: [] },
    meta: { subject: start.draft, ...(corrects ? { filter: correcting } : {}) },
    blocks: [
      context(w.intro),
      input('contactFirst', w.firstName, typed(longest.person, begun(given?.contact.firstName))),
      input('contactLast', w.lastName, typed(longest.person, begun(given?.contact.lastName))),
      input('contactEmail', w.email, mailbox(email), { hint: w.emailHint }),
      input('contactPhone', w.phone, typed(longest.phone, begun(given?.contact.phone)), {
        optional: true,
      }),
      input('contactIs', w.who, {
        type: 'radio_buttons',
        action_id: actions.value,
        options: whos,
        ...(who ? { initial_option: who } : {}),
      }),
      input('contactWorks', w.works, ticks([option('yes', w.worksTick)])),
      section(w.support),
      input('supportEmail', w.supportEmail, mailbox(given?.support.email)),
      input('supportPhone', w.supportPhone, typed(longest.phone, begun(given?.support.phone))),
      input(
        'supportWebsite',
        w.supportWebsite,
        typed(longest.website, { ...begun(given?.support.website), placeholder: 'https://' }),
      ),
      ...(start.path === 'direct-bill' && !corrects ? noWayBack(reader) : []),
    ],
  });
}

const begun = (initial: string | null | undefined) => ({ initial: initial ?? undefined });
const mailbox = (initial: string | null | undefined) => ({
  type: 'email_text_input' as const,
  action_id: actions.value,
  ...(initial ? { initial_value: initial } : {}),
});

function noWayBack({ words }: Reader): KnownBlock[] {
  const w = words.enrolment.contact;
  return [
    section(w.noWayBackText),
    input('noWayBack', w.noWayBack, ticks([option('yes', w.noWayBackTick)])),
  ];
}

const address = field.text
  .refine((it) => it === '' || z.email().max(longest.email).safeParse(it).success, 'email')
  .transform((it) => it.toLowerCase());
const number = field.text
  .refine((it) => it.length <= longest.phone, 'too-long')
  .refine((it) => it === '' || /^[+(]?\d[\d ()./-]{4,}$/.test(it), 'phone')
  .transform((it) => plain(it, longest.phone));
const ticked = field.ticks.transform((ones) => ones.includes('yes'));

/** Reads back what `contactForm` drew; direct bill alone is asked about the way back. */
export const contactValues = z
  .object({
    contactFirst: within(longest.person),
    contactLast: within(longest.person),
    contactEmail: address,
    contactPhone: number,
    contactIs: field
      .choice(actions.value)
      .refine((who) => who === 'applicant' || who === 'colleague', 'choice'),
    contactWorks: ticked,
    supportEmail: address,
    supportPhone: number,
    supportWebsite: field.text
      .refine((it) => it.length <= longest.website, 'too-long')
      .refine(
        (it) => it === '' || domain.test(it.toLowerCase().replace(/^https?:\/\/|\/.*$/g, '')),
        'website',
      )
      .transform((it) => plain(it, longest.website)),
    noWayBack: ticked.optional(),
  })
  .transform((read) => ({
    contact: {
      firstName: read.contactFirst,
      lastName: read.contactLast,
      email: read.contactEmail,
      phone: read.contactPhone || null,
      who: read.contactIs === 'colleague' ? ('colleague' as const) : ('applicant' as const),
    },
    support: {
      email: read.supportEmail,
      phone: read.supportPhone,
      website: read.supportWebsite,
    },
    ticks: { contactWorks: read.contactWorks, noWayBack: read.noWayBack ?? false },
  }));

/** What happens now, and who must act; the link itself is nothing for the applicant to see. */
export function submittedNote(reader: Reader, seen: Enrolment, mails: boolean): ModalView {
  const w = reader.words.enrolment.sent;
  const { contact } = seen.details;
  const email = name(contact.email);
  if (seen.status !== 'verifying') return note(reader, w.title, w.reviewed, w.status);
  return note(
    reader,
    w.title,
    w.waits(name(`${contact.firstName} ${contact.lastName}`)),
    mails ? w.mailed(email) : w.passedOn(email),
    w.newsTo(email),
    // R-ENR-11: no reason to say no, only to look again.
    ...(isTenantAddress(contact.email) ? [w.noMailbox(email)] : []),
    w.status,
  );
}
