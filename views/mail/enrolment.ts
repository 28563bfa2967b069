import { checks } from '../../src/domain/enrolment/enrolment.ts';
import type { Words } from '../../src/i18n/index.ts';
import { dayText, moment, type Zone } from '../../src/i18n/time.ts';
import { name } from '../blocks.ts';
import { lateAfter } from '../enrolment/card.ts';
import type { EnrolmentRecord } from '../enrolment/record.ts';
import { plain } from '../../src/i18n/text.ts';
import { letter, lists, opens, quotes, says, withoutLinks, type Letter } from './frame.ts';

/** Typed by somebody: in a mail of ours it opens nothing. */
const called = (typed: string): string => withoutLinks(name(typed));

/** To the primary contact: the link under which both statements are confirmed (R-ENR-12). */
export function contactMail(
  words: Words,
  what: {
    readonly by: string;
    readonly company: string;
    readonly contact: string;
    readonly url: string;
    readonly until: string;
  },
): Letter {
  const w = words.enrolmentNews.mail;
  const frame = words.mail.frame;
  return letter(words, w.subject(name(what.company)), [
    says(w.hello(called(what.contact))),
    says(w.from(called(what.by), called(what.company))),
    says(w.ask),
    opens(w.open, what.url),
    says(`${frame.until(what.until)} ${frame.nothingYet}`),
    says(w.notYou),
  ]);
}

/** How it goes on, for the primary contact and nobody else (R-ENR-13); null while there is no news for it. */
export function enrolmentNewsMail(
  { words, zone }: { readonly words: Words; readonly zone: Zone },
  record: Pick<EnrolmentRecord, 'enrolment' | 'company' | 'notes'>,
): Letter | null {
  const w = words.enrolmentNews.status;
  const { enrolment: e } = record;
  const company = called(record.company.name);
  const subject = (what: Parameters<typeof w.subject>[1]) =>
    w.subject(name(record.company.name), what);
  switch (e.status) {
    case 'verifying':
      return null;
    case 'in-review':
      return letter(words, subject(e.status), [
        says(w.inReview(company)),
        says(w.slow(dayText(lateAfter(e.since), words.language))),
        says(w.why(company)),
      ]);
    case 'rejected':
      // Who denied it has the answer on the page.
      return e.by === null
        ? null
        : letter(words, subject(e.status), [
            says(w.rejected(company)),
            ...failures(words, record),
            says(w.correct(company)),
            says(w.why(company)),
          ]);
    case 'qualified':
      return letter(words, subject(e.status), [
        says(w.qualified(company)),
        says(w.agree),
        says(w.why(company)),
      ]);
    case 'active':
      return letter(words, subject(e.status), [
        says(w.active(company, moment(e.at, zone, words.language))),
        says(w.why(company)),
      ]);
    case 'withdrawn':
      return letter(words, subject(e.status), [
        says(w.withdrawn(company, moment(e.at, zone, words.language))),
        says(w.linkDead),
        says(w.why(company)),
      ]);
  }
}

function failures(
  words: Words,
  { enrolment: e, notes }: Pick<EnrolmentRecord, 'enrolment' | 'notes'>,
) {
  const { names, remedies } = words.enrolment.check;
  return checks
    .filter((one) => e.checks[one].state === 'rejected')
    .flatMap((one) => {
      const note = notes.get(one);
      return [
        lists([`${names[one]}: ${remedies[one]}`]),
        ...(note === undefined
          ? []
          : [says(words.enrolmentNews.status.note), quotes(withoutLinks(plain(note)))]),
      ];
    });
}
