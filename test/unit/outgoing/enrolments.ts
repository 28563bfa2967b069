import type { CompanyId } from '../../../src/domain/ids.ts';
import { name } from '../../../views/blocks.ts';
import { agreementForm, enrolledNote } from '../../../views/enrolment/agreement.ts';
import { contactForm, submittedNote } from '../../../views/enrolment/contact.ts';
import { restrictForm } from '../../../views/enrolment/restrict.ts';
import { reviewForm } from '../../../views/enrolment/review.ts';
import { enrolForm } from '../../../views/enrolment/start.ts';
import { statusSheet } from '../../../views/enrolment/status.ts';
import { withdrawForm } from '../../../views/enrolment/withdraw.ts';
import { note, type Reader } from '../../../views/frame.ts';
import { enrolments } from './enrolment-news.ts';
import type { Drawn, Typed } from './every-view.ts';

const now = new Date('2026-06-20T08:00:00Z');
const offers = {
  correct: true,
  newLink: true,
  withdraw: true,
  agreement: true,
  incentives: true,
  contact: true,
};
const none = {
  correct: false,
  newLink: false,
  withdraw: false,
  agreement: false,
  incentives: false,
  contact: false,
};

/** Forms and sheets of an enrolment; its cards and lines are drawn with the news. */
export function drawEnrolments({ modals }: Drawn, typed: Typed, reader: Reader): void {
  const acting = {
    id: 'c' as CompanyId,
    name: typed.ours,
    others: [{ id: 'o' as CompanyId, name: typed.theirs }],
  };
  const w = reader.words.enrolment;
  for (const path of ['new', 'direct-bill'] as const) {
    for (const [state, record] of enrolments(typed, path)) {
      const { enrolment, company } = record;
      for (const [of, offered] of Object.entries({ all: offers, none }))
        modals.set(
          `statusSheet ${state} ${of}`,
          statusSheet(reader, acting, record, offered, { now, done: w.sheet.newLinkDone }),
        );
      modals.set(`reviewForm ${state}`, reviewForm(reader, record, { subject: 'e', copy: 'k' }));
      modals.set(
        `reviewForm ${state} unanswered`,
        reviewForm(reader, { ...record, answer: null }, { subject: 'e' }),
      );
      modals.set(`submittedNote ${state}`, submittedNote(reader, enrolment, path === 'new'));
      modals.set(`withdrawForm ${state}`, withdrawForm(reader, acting, enrolment));
      modals.set(`agreementForm ${state}`, agreementForm(reader, acting, enrolment));
      modals.set(
        `note of ${state}`,
        note(
          reader,
          w.sheet.title,
          w.sheet.notHere(name(company.name)),
          w.review.doneApproved(name(typed.ours)),
        ),
      );
    }
    // What people typed goes back into the fields they typed it in, which draw nothing.
    for (const corrects of [true, false]) {
      const profile = {
        legalName: 'x',
        address: null,
        mpn: { id: '4500005', country: 'NL' },
      };
      const company = { name: typed.ours, country: 'NL' };
      const start = { company, path, profile, corrects, draft: 'draft' };
      modals.set(`enrolForm ${path} ${corrects}`, enrolForm(reader, acting, start));
      const blank = { path, corrects, draft: 'draft', given: null, email: null };
      modals.set(`contactForm ${path} ${corrects}`, contactForm(reader, acting, blank));
    }
    for (const agents of [[], [typed.person, typed.person]])
      modals.set(
        `enrolledNote ${path} ${agents.length}`,
        enrolledNote(reader, typed.ours, path, agents),
      );
  }
  for (const companies of [0, 1, 200])
    modals.set(`restrictForm ${companies}`, restrictForm(reader, companies));
}
