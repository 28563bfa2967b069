import type { KeptFact, Planned, Subject } from '../domain/facts.ts';
import type { EnrolmentFact, EnrolmentStatus } from '../domain/enrolment/enrolment.ts';
import type { EnrolmentId } from '../domain/ids.ts';
import { words } from '../i18n/index.ts';
import { moment } from '../i18n/time.ts';
import type {
  Audience,
  Backstage,
  EnrolmentSheet,
  PlannedMail,
  QueuedMail,
  Reader as Told,
} from '../store/store.ts';
import { section, type Message } from '../../views/blocks.ts';
import { enrolmentLine } from '../../views/enrolment/lines.ts';
import type { Reader } from '../../views/frame.ts';
import { draftMessage, noDraft } from '../../views/mail/copy.ts';
import { contactMail, enrolmentNewsMail } from '../../views/mail/enrolment.ts';
import type { Letter } from '../../views/mail/frame.ts';
import type { Bystanders } from './around.ts';
import { adminsOf, channelOf, dm, lineFor } from './audience.ts';
import type { LinksOf } from './draw.ts';
import type { Drawn, MailOptions } from './mail.ts';

export type AroundEnrolment = {
  readonly about: 'enrolment';
  readonly sheet: EnrolmentSheet;
  readonly company: Audience;
  /** Those alone who neither applied nor work there. */
  readonly reviewers: readonly Told[];
  /** Mail goes out from here; else a reviewer passes everything on to the contact. */
  readonly mails: boolean;
};
type EnrolmentPlan = {
  readonly planned: readonly Planned[];
  readonly redraw: Subject | null;
  readonly mails: readonly PlannedMail[];
};
type About = Extract<Subject, { kind: 'enrolment' }>;

export async function aroundEnrolment(
  { enrolment: id }: EnrolmentFact,
  { enrolments, outbox }: Backstage,
  { reviewers, mails }: Pick<Bystanders, 'reviewers' | 'mails'>,
): Promise<AroundEnrolment | null> {
  const sheet = await enrolments.sheet(id);
  const company = sheet && (await outbox.audience(sheet.company.id));
  if (!company) return null;
  const { company: of } = sheet;
  // Who claimed it confirms it as little as who works there, and an approval does that too.
  const claimer = of.status === 'claimed' ? [of.claimed.by] : [];
  const members = company.members.map((it) => it.person);
  const inside = new Set([sheet.enrolment.applied.by, ...claimer, ...members]);
  const all = await reviewers(company.team);
  return {
    about: 'enrolment',
    sheet,
    company,
    reviewers: all.filter(({ person }) => !inside.has(person)),
    mails,
  };
}

/** Three doors (R-ENR-12, -13): the company watches, the contact alone gets the link, independent reviewers decide. */
export function enrolmentPlan(
  { fact, by }: Pick<KeptFact, 'by'> & { readonly fact: EnrolmentFact },
  around: AroundEnrolment,
): EnrolmentPlan {
  const { company } = around;
  const { status, applied } = around.sheet.enrolment;
  const subject: About = { kind: 'enrolment', id: around.sheet.enrolment.id };
  const lines = lineFor(company, subject);
  const applicant = company.members.find(({ person }) => person === applied.by);
  const told =
    applicant && by !== applicant.person && !lines.some((one) => one.person === applicant.person)
      ? [...lines, dm(applicant, company, subject)]
      : lines;
  const nothing = { planned: [], redraw: null, mails: [] };
  switch (fact.kind) {
    case 'enrolment.submitted': {
      const link = status === 'verifying' ? linkToContact(around, subject) : nothing;
      return { ...link, planned: [...watching(company, subject), ...link.planned], redraw: null };
    }
    case 'enrolment.corrected':
    case 'enrolment.link-renewed': {
      const link = status === 'verifying' ? linkToContact(around, subject) : nothing;
      const again = fact.kind === 'enrolment.corrected' ? deciding(around, subject) : [];
      return { ...link, planned: [...link.planned, ...again], redraw: subject };
    }
    case 'enrolment.verified': {
      const contact = newsToContact(around, subject, 'in-review');
      // Let through at once: what came of it is told of the fact that follows.
      const news = status === 'qualified' || status === 'active' ? [] : told;
      const cards = deciding(around, subject);
      return { ...contact, planned: [...news, ...cards, ...contact.planned], redraw: subject };
    }
    case 'enrolment.rejected':
    case 'enrolment.qualified':
    case 'enrolment.activated':
    case 'enrolment.withdrawn': {
      const contact = newsToContact(around, subject, brought[fact.kind]);
      return { ...contact, planned: [...told, ...contact.planned], redraw: subject };
    }
    case 'enrolment.denied':
    case 'enrolment.not-mailed':
      return { planned: told, redraw: subject, mails: [] };
    case 'enrolment.incentives-due':
      return { ...nothing, planned: lines };
    case 'enrolment.mailed':
    case 'enrolment.incentives-came':
      return { ...nothing, redraw: subject };
  }
}

/** The company's own card has no button: nothing of it is for the company to decide. */
function watching(company: Audience, subject: About): Planned[] {
  const card = {
    company: company.company,
    subject,
    kind: 'card' as const,
    buttons: false,
    mention: [],
  };
  const to = channelOf(company);
  if (to) return [{ ...card, to, person: null }];
  return adminsOf(company).map(({ team, user, person }) => ({
    ...card,
    to: { team, user },
    person,
  }));
}

function deciding({ sheet, reviewers }: AroundEnrolment, subject: About): Planned[] {
  if (sheet.enrolment.status !== 'in-review') return [];
  return reviewers.map(({ team, user, person }) => ({
    to: { team, user },
    company: null,
    person,
    subject,
    kind: 'card',
    buttons: true,
    mention: [],
  }));
}

const passOn = ({ reviewers }: AroundEnrolment, subject: About): Planned[] =>
  reviewers.map(({ team, user, person }) => ({
    to: { team, user },
    company: null,
    person,
    subject,
    kind: 'draft',
  }));

const toContact = (
  around: AroundEnrolment,
  subject: About,
  mail: Pick<PlannedMail, 'kind' | 'issue'>,
): Pick<EnrolmentPlan, 'planned' | 'mails'> =>
  around.mails
    ? {
        planned: [],
        mails: [{ ...mail, subject, company: around.company.company, toCompany: false }],
      }
    : { planned: passOn(around, subject), mails: [] };

const linkToContact = (around: AroundEnrolment, subject: About) =>
  toContact(around, subject, { kind: 'enrolment', issue: around.sheet.enrolment.issue });

/** Which state a fact's news tells of. */
const brought = {
  'enrolment.rejected': 'rejected',
  'enrolment.qualified': 'qualified',
  'enrolment.activated': 'active',
  'enrolment.withdrawn': 'withdrawn',
} as const;

/** Nothing where it has moved on: the fact that came after has its own news. */
const newsToContact = (around: AroundEnrolment, subject: About, of: EnrolmentStatus) =>
  around.sheet.enrolment.status === of
    ? toContact(around, subject, {
        kind: 'enrolment-status',
        issue: around.sheet.enrolment.version,
      })
    : { planned: [], mails: [] };

export async function drawEnrolmentLine(
  { fact, by }: Pick<KeptFact, 'by'> & { readonly fact: EnrolmentFact },
  { enrolments }: Backstage,
  reader: Reader,
): Promise<Message | null> {
  const sheet = await enrolments.sheet(fact.enrolment);
  return sheet && enrolmentLine(fact.kind, sheet, by, reader);
}

type Sheet = EnrolmentSheet & { readonly linkKey: string };
const zoneOf = ({ company }: EnrolmentSheet) => ({ name: company.timeZone, named: true });
const languageOf = ({ answer, company }: EnrolmentSheet) => answer?.language ?? company.language;
const contactOf = ({ enrolment }: EnrolmentSheet) => enrolment.details.contact;

type Linked = Letter & { readonly url: string | null };

/** The link as it goes to the contact; null where it would open nothing. */
function linkLetter(sheet: Sheet, links: LinksOf): Linked | null {
  const { enrolment: e, company, names, linkKey } = sheet;
  const url = links.url(e.id, e.issue, linkKey);
  if (e.status !== 'verifying' || url === null) return null;
  const language = languageOf(sheet);
  const { firstName, lastName } = contactOf(sheet);
  const mail = contactMail(words[language], {
    by: names.get(e.applied.by) ?? '',
    company: company.name,
    contact: `${firstName} ${lastName}`,
    url,
    until: moment(e.until, zoneOf(sheet), language),
  });
  return { ...mail, url };
}
function newsLetter(sheet: Sheet): Linked | null {
  const reader = { words: words[languageOf(sheet)], zone: zoneOf(sheet) };
  const news = enrolmentNewsMail(reader, sheet);
  return news && { ...news, url: null };
}

const withLink: readonly EnrolmentFact['kind'][] = [
  'enrolment.submitted',
  'enrolment.corrected',
  'enrolment.link-renewed',
];
/** For a reviewer to pass on, because no mail goes out from here. */
export async function drawToPassOn(
  id: EnrolmentId,
  fact: KeptFact | null,
  reader: Reader,
  { enrolments }: Backstage,
  links: LinksOf,
): Promise<Message | null> {
  const sheet = await enrolments.sheet(id);
  if (!sheet) return null;
  const w = reader.words.enrolmentNews.passOn;
  const linked = withLink.some((kind) => kind === fact?.fact.kind);
  const letter = linked ? linkLetter(sheet, links) : newsLetter(sheet);
  if (!letter) return noDraft(reader, 'enrolment');
  const { email, firstName, lastName } = contactOf(sheet);
  const { subject, text, url } = letter;
  const draft = draftMessage(reader, {
    for: `${firstName} ${lastName}`,
    email,
    subject,
    text,
    url,
  });
  const company = sheet.company.name;
  const why = linked ? w.link(company) : w.status(company);
  const [head, ...rest] = draft.blocks;
  return { ...draft, blocks: [...(head ? [head] : []), section(why), ...rest] };
}

/** To the primary contact, whose address it is; an answer reaches nobody of the company (R-ENR-13). */
export async function enrolmentMail(
  mail: QueuedMail & { readonly subject: About },
  { backstage, links }: Pick<MailOptions, 'backstage' | 'links'>,
): Promise<Drawn | null> {
  const sheet = await backstage.enrolments.sheet(mail.subject.id);
  if (!sheet) return null;
  // Made anew meanwhile: the old link opens nothing.
  if (mail.kind === 'enrolment' && sheet.enrolment.issue !== mail.issue) return null;
  const letter = mail.kind === 'enrolment' ? linkLetter(sheet, links) : newsLetter(sheet);
  if (!letter) return null;
  const { subject, text, html } = letter;
  const to = contactOf(sheet).email;
  return { subject, text, html, to, replyTo: null, fromName: null, language: languageOf(sheet) };
}
