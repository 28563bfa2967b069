import { addBusinessDays } from 'date-fns';
import type { KnownBlock } from '@slack/types';
import { countryName } from '../../src/data/countries.ts';
import type { PersonId } from '../../src/domain/ids.ts';
import { dayText, moment } from '../../src/i18n/time.ts';
import {
  bold,
  bullets,
  button,
  buttons,
  header,
  line,
  link,
  name,
  rich,
  spoken,
  type Message,
} from '../blocks.ts';
import type { Reader } from '../frame.ts';
import { actions } from '../ids.ts';
import type { CopyOf } from '../partnership/card.ts';
import type { EnrolmentRecord } from './record.ts';
import { checkBlocks } from './status.ts';

/** The same card for the company that enrols, and with its button for the reviewers; its channel reads no contact's name. */
export function enrolmentCard(record: EnrolmentRecord, copy: CopyOf, reader: Reader): Message {
  const w = reader.words.enrolmentNews.card;
  const { enrolment: e, names } = record;
  const headline = headlineOf(record, reader);
  const [first = '', ...more] = standing(record, reader);
  const applicant = name(names.get(e.applied.by) ?? '');
  const { mpn, legalName } = e.details;
  return {
    text: spoken(`${headline}. ${first}`),
    blocks: [
      header(w.title),
      rich(line(bold(headline)), line(w.appliedBy(applicant, when(reader)(e.applied.at)))),
      rich(line(bold(first)), ...(more.length > 0 ? [bullets(more)] : [])),
      rich(
        bullets([
          w.legalName(name(legalName)),
          w.mpn(name(mpn.id), countryName(mpn.country, reader.words.language)),
        ]),
      ),
      ...(e.status === 'in-review' || e.status === 'rejected' ? checkBlocks(record, reader) : []),
      ...meaning(record, reader),
      ...(e.status === 'in-review' ? [rich(line(w.who))] : []),
      ...(copy.elsewhere === null ? [] : [rich(line(link(copy.elsewhere, w.elsewhere)))]),
      ...(copy.buttons && e.status === 'in-review'
        ? [
            buttons(
              'decide',
              button(actions.card.reviewEnrolment, w.review, copy.id, { style: 'primary' }),
            ),
          ]
        : []),
    ],
  };
}

const when = (reader: Reader) => (at: Date) => moment(at, reader.zone, reader.words.language);

function headlineOf({ enrolment, company }: EnrolmentRecord, { words }: Reader): string {
  const w = words.enrolmentNews.card;
  return enrolment.path === 'direct-bill'
    ? w.enrolsToo(name(company.name))
    : w.enrols(name(company.name));
}

/** Where it stands and who must act; the first sentence stands for all. */
function standing(record: EnrolmentRecord, reader: Reader): string[] {
  const { card, outcome } = reader.words.enrolmentNews;
  const { enrolment: e, company, names } = record;
  const at = when(reader);
  const who = (id: PersonId | null) => name((id === null ? undefined : names.get(id)) ?? '');
  switch (e.status) {
    case 'verifying':
      return [card.waits(at(e.until)), mailOf(record, reader), card.nothingBefore];
    case 'in-review':
      return [
        card.inReview(at(e.since)),
        card.slow(dayText(lateAfter(e.since), reader.words.language)),
      ];
    case 'rejected':
      return [
        e.by === null ? outcome.denied(at(e.at)) : outcome.rejected(who(e.by), at(e.at)),
        card.correct,
        reader.words.enrolment.sheet.noBusiness,
      ];
    case 'qualified':
      return [
        e.via === 'automatic' ? outcome.passed(at(e.at)) : outcome.approved(who(e.by), at(e.at)),
        card.agree,
      ];
    case 'active':
      return [
        outcome.enrolled(name(company.name), who(e.by), at(e.at)),
        outcome.edition(e.agreement),
        outcome.microsoft,
        outcome.adminAgent,
        outcome.customers,
        ...(e.path === 'direct-bill'
          ? [
              e.incentivesAt === null
                ? outcome.incentives
                : outcome.incentivesCame(at(e.incentivesAt)),
            ]
          : []),
      ];
    case 'withdrawn':
      return [outcome.withdrawn(who(e.by), at(e.at)), outcome.again];
  }
}

/** R-ENR-14: a review that is not over by then has lasted too long. */
export const lateAfter = (since: Date): Date => addBusinessDays(since, 5);

function mailOf({ mail }: EnrolmentRecord, reader: Reader): string {
  const w = reader.words.enrolmentNews.card;
  if (mail === null) return w.passedOn;
  if (mail.state === 'failed') return w.mailFailed(mail.error ?? '');
  return mail.state === 'sent' ? w.mailSent(when(reader)(mail.at)) : w.mailWaits;
}

/** While it is open: what it will change, and what it won't. */
function meaning({ enrolment: e, company }: EnrolmentRecord, { words }: Reader): KnownBlock[] {
  const w = words.enrolmentNews.card;
  if (e.status === 'active' || e.status === 'withdrawn') return [];
  return [
    rich(
      line(bold(w.changes)),
      bullets([
        w.changesSell(name(company.name)),
        ...(e.path === 'direct-bill' ? [w.changesNoWayBack] : []),
      ]),
    ),
    rich(line(bold(w.stays)), bullets([w.staysCustomers, w.staysMicrosoft])),
  ];
}
