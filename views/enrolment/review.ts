import type { KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import { countryName } from '../../src/data/countries.ts';
import { sameOrganisation } from '../../src/data/mail-domains.ts';
import { checks, type Check } from '../../src/domain/enrolment/enrolment.ts';
import type { Verdicts } from '../../src/domain/enrolment/review.ts';
import { plain } from '../../src/i18n/text.ts';
import { moment } from '../../src/i18n/time.ts';

import { bold, bullets, input, line, name, option, rich, section, typed } from '../blocks.ts';
import { field, modal, type Meta, type Reader } from '../frame.ts';
import { actions, screens } from '../ids.ts';
import type { EnrolmentRecord } from './record.ts';
import { checkLine } from './status.ts';

const longestNote = 500;
const verdicts = ['approved', 'rejected'] as const;
const noteOf = (check: Check) => `${check}Note` as const;

/** The open checks one by one: what was declared, what to look at, the verdict. What is settled stands as text. */
export function reviewForm(reader: Reader, sheet: EnrolmentRecord, meta: Meta): ModalView {
  const { words } = reader;
  const w = words.enrolment.review;
  const { enrolment: e, company } = sheet;
  const open = checks.filter((one) => e.checks[one].state === 'open');
  const settled = checks.filter((one) => e.checks[one].state === 'approved');
  const applicant = name(sheet.names.get(e.applied.by) ?? '');
  const country = countryName(company.country, words.language);
  return modal({
    id: screens.enrolment.review,
    title: w.title,
    submit: w.submit,
    reader,
    acting: null,
    meta,
    blocks: [
      rich(
        line(
          bold(
            w.intro(
              name(company.name),
              applicant,
              moment(e.applied.at, reader.zone, words.language),
            ),
          ),
        ),
        line(w.company(name(company.name), company.tenantId, country)),
        line(words.enrolment.sheet.paths[e.path]),
      ),
      ...(settled.length > 0
        ? [
            rich(
              line(w.approvedBefore),
              bullets(settled.map((one) => checkLine(one, sheet, reader))),
            ),
          ]
        : []),
      ...open.flatMap((one) => openCheck(one, sheet, reader)),
    ],
  });
}

function openCheck(check: Check, sheet: EnrolmentRecord, reader: Reader): KnownBlock[] {
  const { review: w, check: c } = reader.words.enrolment;
  return [
    { type: 'divider' },
    rich(line(bold(c.names[check])), bullets(declared(check, sheet, reader))),
    section(w.looks[check]),
    input(check, w.verdict(c.names[check]), {
      type: 'radio_buttons',
      action_id: actions.value,
      options: verdicts.map((one) => option(one, w.verdicts[one])),
    }),
    input(noteOf(check), w.note, typed(longestNote, { multiline: true }), {
      hint: w.noteHint,
      optional: true,
    }),
  ];
}

/** What the company said of it, and what the contact answered. */
function declared(check: Check, sheet: EnrolmentRecord, reader: Reader): string[] {
  const { words } = reader;
  const { review: w, form } = words.enrolment;
  const { contact, legalName, address, support, mpn } = sheet.enrolment.details;
  const person = w.contact(name(`${contact.firstName} ${contact.lastName}`), name(contact.email));
  switch (check) {
    case 'email':
    case 'employment':
      return [
        person,
        ...(check === 'employment' ? [w.contactIs[contact.who]] : []),
        ...answered(sheet, reader),
      ];
    case 'business': {
      const lines = [address.line, `${address.postalCode} ${address.city}`, address.state];
      const whole = lines.filter((one) => one.trim() !== '').join(', ');
      return [
        w.legal(name(legalName), plain(whole, 300)),
        w.support(name(support.email), name(support.phone), name(support.website)),
      ];
    }
    case 'mpn':
      return [
        w.mpn(
          name(mpn.id),
          form.mpnKinds[mpn.kind],
          countryName(mpn.country, words.language),
          form.mpnStatuses[mpn.active ? 'yes' : 'no'],
        ),
      ];
  }
}

function answered({ enrolment, answer, mail }: EnrolmentRecord, { words, zone }: Reader): string[] {
  const w = words.enrolment.review;
  if (!answer) return [];
  const { email } = enrolment.details.contact;
  const entered = answer.email.toLowerCase();
  const address =
    entered === email.toLowerCase()
      ? 'same'
      : sameOrganisation(email, entered)
        ? 'same-organisation'
        : 'other';
  return [
    w.answered(name(answer.name), name(answer.email), moment(answer.at, zone, words.language)),
    w.address[address],
    mail?.state === 'sent' ? w.mailed : w.notMailed,
  ];
}

const verdict = field
  .choice(actions.value)
  .transform((it) => verdicts.find((one) => one === it))
  .optional();
const written = field.text
  .refine((it) => it.length <= longestNote, 'too-long')
  .transform((it) => plain(it, longestNote))
  .optional();

/** Reads back what `reviewForm` drew; a check that was not open was not asked about. */
export const reviewValues = z
  .object({
    email: verdict,
    employment: verdict,
    business: verdict,
    mpn: verdict,
    emailNote: written,
    employmentNote: written,
    businessNote: written,
    mpnNote: written,
  })
  .superRefine((read, found) => {
    for (const check of checks)
      if (read[check] === 'rejected' && !read[noteOf(check)])
        found.addIssue({ code: 'custom', path: [noteOf(check)], message: 'missing' });
  })
  .transform((read) => {
    const said: Verdicts = Object.fromEntries(
      checks.flatMap((check) => (read[check] ? [[check, read[check]]] : [])),
    );
    const notes = new Map<Check, string>();
    for (const check of checks) {
      const note = read[noteOf(check)];
      if (read[check] === 'rejected' && note) notes.set(check, note);
    }
    return { verdicts: said, notes };
  });
