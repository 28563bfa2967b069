import type { Button, KnownBlock, ModalView } from '@slack/types';
import { resellerAgreement } from '../../src/data/agreement.ts';
import { countryName } from '../../src/data/countries.ts';
import {
  checks,
  reviewIsLate,
  type Check,
  type Enrolment,
} from '../../src/domain/enrolment/enrolment.ts';
import { moment } from '../../src/i18n/time.ts';

import {
  bold,
  bullets,
  button,
  buttons,
  context,
  line,
  name,
  quote,
  rich,
  section,
  sure,
} from '../blocks.ts';
import { modal, type Acting, type Reader } from '../frame.ts';
import { actions, screens } from '../ids.ts';
import type { EnrolmentRecord } from './record.ts';

/** What this person may do with it now; the server asks again at the act. */
export type EnrolmentOffers = {
  readonly correct: boolean;
  readonly newLink: boolean;
  readonly withdraw: boolean;
  readonly agreement: boolean;
  readonly incentives: boolean;
  /** Global admins alone read who the primary contact is. */
  readonly contact: boolean;
};

/** Where it stands, who must act, since when, each check with its remedy, and what may be done now. */
export function statusSheet(
  reader: Reader,
  acting: Acting,
  sheet: EnrolmentRecord,
  offers: EnrolmentOffers,
  /** `done`: what was just done. */
  at: { readonly now: Date; readonly done?: string | undefined },
): ModalView {
  const w = reader.words.enrolment.sheet;
  const { enrolment: e, company } = sheet;
  const when = (time: Date) => moment(time, reader.zone, reader.words.language);
  const { contact } = e.details;
  const until = e.status === 'verifying' ? when(e.until) : '';
  const offered = offeredButtons(reader, e.id, offers);
  return modal({
    id: screens.enrolment.status,
    title: w.title,
    reader,
    acting,
    blocks: [
      ...(at.done === undefined ? [] : [section(at.done)]),
      rich(
        line(bold(w.head(name(company.name)))),
        line(w.paths[e.path]),
        line(w.applied(name(sheet.names.get(e.applied.by) ?? ''), when(e.applied.at))),
      ),
      rich(
        line(bold(`${standingOf(sheet, reader)}. `), w.since(when('at' in e ? e.at : e.since))),
        ...(awaitsIncentives(e) ? [] : [line(w.must(e.status, until))]),
      ),
      ...(e.status === 'verifying' ? mailBlocks(sheet, reader) : []),
      ...(reviewIsLate(e, at.now) ? [section(w.late)] : []),
      ...(offers.contact
        ? [
            context(
              w.contact(name(`${contact.firstName} ${contact.lastName}`), name(contact.email)),
            ),
          ]
        : []),
      ...(e.status === 'withdrawn' ? [] : checkBlocks(sheet, reader)),
      context(mpnLines(e, reader).join(' · ')),
      ...(e.status === 'active'
        ? incentiveBlocks(e, sheet, reader)
        : e.status === 'withdrawn'
          ? []
          : [context(w.noBusiness)]),
      ...(offered.length > 0 ? [buttons('acts', ...offered)] : []),
    ],
  });
}

/** How the contact gets the link, where that is not by itself. */
function mailBlocks({ mail }: EnrolmentRecord, { words }: Reader): KnownBlock[] {
  const w = words.enrolment.sheet;
  if (mail === null) return [context(w.passedOn)];
  return mail.state === 'failed' ? [section(w.mailFailed)] : [];
}

/** R-INC-01: the one thing that is left after the agreement. */
const awaitsIncentives = (e: Enrolment): boolean =>
  e.status === 'active' && e.path === 'direct-bill' && e.incentivesAt === null;

/** A rejection without somebody who rejected is the contact's own no. */
const standingOf = ({ enrolment: e }: EnrolmentRecord, { words }: Reader): string =>
  e.status === 'rejected' && e.by === null
    ? words.enrolment.sheet.denied
    : words.enrolment.sheet.states[e.status];

/** R-ENR-05: typed by the company, *claimed* until somebody confirmed it. */
function mpnLines({ details, checks: states }: Enrolment, { words }: Reader): string[] {
  const w = words.enrolment.sheet;
  const { id, country } = details.mpn;
  const claimed = states.mpn.state === 'approved' ? [] : [w.mpnClaimed];
  return [w.mpn(id, countryName(country, words.language)), ...claimed, w.mpnFound];
}

/** Each check: its state, by whom, and where it failed what was written about it and what mends it (R-ENR-15). */
export function checkBlocks(sheet: EnrolmentRecord, reader: Reader): KnownBlock[] {
  const { words } = reader;
  const failed = checks.filter((one) => sheet.enrolment.checks[one].state === 'rejected');
  return [
    rich(
      line(bold(words.enrolment.sheet.checks)),
      bullets(checks.map((one) => checkLine(one, sheet, reader))),
    ),
    ...failed.map((one) => {
      const written = sheet.notes.get(one);
      const { names, remedies } = words.enrolment.check;
      return rich(
        line(bold(names[one])),
        ...(written === undefined ? [] : [quote(written)]),
        line(remedies[one]),
      );
    }),
  ];
}

/** One check on one line. */
export function checkLine(check: Check, sheet: EnrolmentRecord, { words, zone }: Reader): string {
  const w = words.enrolment.check;
  const seen = sheet.enrolment.checks[check];
  const said = `${w.names[check]}: ${w.states[seen.state]}`;
  if (seen.state === 'open') return said;
  const by = name((seen.by && sheet.names.get(seen.by)) ?? '');
  const via =
    seen.state === 'rejected' || seen.via === 'reviewer'
      ? seen.by === null
        ? ''
        : w.vias.reviewer(by)
      : w.vias[seen.via];
  return [said, via, moment(seen.at, zone, words.language)].filter(Boolean).join(', ');
}

function incentiveBlocks(
  e: Extract<Enrolment, { status: 'active' }>,
  { names }: EnrolmentRecord,
  { words, zone }: Reader,
): KnownBlock[] {
  const w = words.enrolment.sheet;
  const when = (at: Date) => moment(at, zone, words.language);
  const edition = `${resellerAgreement.name} ${e.agreement}`;
  return [
    section(w.agreed(edition, name(names.get(e.by) ?? ''), when(e.at))),
    ...(e.path === 'direct-bill'
      ? [section(e.incentivesAt === null ? w.incentives : w.incentivesCame(when(e.incentivesAt)))]
      : []),
  ];
}

function offeredButtons({ words }: Reader, id: string, offers: EnrolmentOffers): Button[] {
  const w = words.enrolment.sheet;
  const a = actions.enrolment;
  const { yes, cancel } = words.common;
  return [
    ...(offers.agreement ? [button(a.agreement, w.agreement, id, { style: 'primary' })] : []),
    ...(offers.correct ? [button(a.correct, w.correct, id)] : []),
    ...(offers.newLink
      ? [
          button(a.newLink, w.newLink, id, {
            confirm: sure(w.newLink, w.newLinkSure, yes, cancel),
          }),
        ]
      : []),
    ...(offers.incentives
      ? [button(a.incentives, w.came, id, { confirm: sure(w.came, w.cameSure, yes, cancel) })]
      : []),
    ...(offers.withdraw ? [button(a.withdraw, w.withdraw, id, { style: 'danger' })] : []),
  ];
}
