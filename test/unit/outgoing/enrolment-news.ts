import type { Company } from '../../../src/domain/company.ts';
import type {
  CheckStates,
  Enrolment,
  EnrolmentFact,
} from '../../../src/domain/enrolment/enrolment.ts';
import type { CompanyId, EnrolmentId, PersonId } from '../../../src/domain/ids.ts';
import { words } from '../../../src/i18n/index.ts';
import { enrolmentCard } from '../../../views/enrolment/card.ts';
import { correctionLine, enrolmentLine, restrictionLine } from '../../../views/enrolment/lines.ts';
import type { EnrolmentRecord } from '../../../views/enrolment/record.ts';
import type { Reader } from '../../../views/frame.ts';
import { draftMessage, noDraft } from '../../../views/mail/copy.ts';
import { contactMail, enrolmentNewsMail } from '../../../views/mail/enrolment.ts';
import { enrolmentPage, enrolmentReceiptPage } from '../../../views/page/enrolment.ts';
import type { Drawn, Typed } from './every-view.ts';

const at = new Date('2026-06-01T08:00:00Z');
const [applicant, decider] = ['asker' as PersonId, 'decider' as PersonId];
const url = 'http://localhost:3000/i/token';

const open = { state: 'open', again: false } as const;
const looked: CheckStates = {
  email: { state: 'approved', via: 'link', by: null, at },
  employment: { state: 'approved', via: 'reviewer', by: decider, at },
  business: { state: 'rejected', by: decider, at },
  mpn: open,
};
const unseen: CheckStates = { email: open, employment: open, business: open, mpn: open };

function companyOf(typed: Typed, kinds: Company['kinds']): Company {
  return {
    id: 'c' as CompanyId,
    name: typed.ours,
    tenantId: '11111111-aaaa-4aaa-8aaa-000000000001',
    domain: 'middelveld.onmicrosoft.com',
    country: 'NL',
    cloud: 'public',
    kinds,
    mpnId: '4500005',
    language: 'nl',
    timeZone: 'Europe/Amsterdam',
    channelTrouble: null,
    home: 'T1',
    team: 'T1',
    version: 1,
    restricted: true,
    transitionClosed: true,
    settings: {
      channel: 'C1',
      language: 'nl',
      deadlineDays: 30,
      findable: true,
      fourEyesRelaxed: false,
    },
    claimed: { by: applicant, at },
    status: 'claimed',
  };
}

function states(typed: Typed, path: Enrolment['path']): Record<string, Enrolment> {
  const base = {
    id: 'e' as EnrolmentId,
    company: 'c' as CompanyId,
    path,
    applied: { by: applicant, at },
    details: {
      legalName: typed.ours,
      address: { line: typed.words, city: typed.words, state: '', postalCode: '1000 AA' },
      contact: {
        firstName: typed.person,
        lastName: typed.person,
        email: 'ada@middelveld.example',
        phone: null,
        who: 'colleague' as const,
      },
      support: { email: 'help@middelveld.example', phone: '+31201234567', website: typed.words },
      mpn: { id: '4500005', country: 'NL', kind: 'location' as const, active: true },
    },
    checks: unseen,
    issue: 1,
    version: 1,
  };
  return {
    verifying: { ...base, status: 'verifying', since: at, until: at },
    'in-review': { ...base, status: 'in-review', since: at, answeredAt: at },
    again: { ...base, checks: looked, status: 'in-review', since: at, answeredAt: at },
    rejected: { ...base, checks: looked, status: 'rejected', by: decider, at },
    denied: { ...base, checks: looked, status: 'rejected', by: null, at },
    qualified: { ...base, status: 'qualified', via: 'reviewer', by: decider, at },
    automatic: { ...base, status: 'qualified', via: 'automatic', by: null, at },
    active: { ...base, status: 'active', by: applicant, at, agreement: '1', incentivesAt: null },
    came: { ...base, status: 'active', by: applicant, at, agreement: '1', incentivesAt: at },
    withdrawn: { ...base, status: 'withdrawn', by: applicant, at },
  };
}
const kinds: readonly EnrolmentFact['kind'][] = [
  'enrolment.verified',
  'enrolment.denied',
  'enrolment.rejected',
  'enrolment.qualified',
  'enrolment.activated',
  'enrolment.withdrawn',
  'enrolment.not-mailed',
  'enrolment.incentives-due',
];

/** Every enrolment of one path, with what was typed in each place that takes something typed. */
export function enrolments(typed: Typed, path: Enrolment['path']): Map<string, EnrolmentRecord> {
  const records = Object.entries(states(typed, path)).map(
    ([state, enrolment]): [string, EnrolmentRecord] => [
      `${path} ${state}`,
      {
        enrolment,
        company: companyOf(typed, path === 'new' ? [] : ['direct-bill']),
        names: new Map([
          [applicant, typed.person],
          [decider, typed.person],
        ]),
        notes: new Map([['business', typed.words]]),
        answer: { name: typed.person, email: 'ada@middelveld.example', language: 'nl', at },
        mail: path === 'new' ? { state: 'failed', at, error: '550' } : null,
      },
    ],
  );
  return new Map(records);
}

/** The news of an enrolment and of a restriction: cards, lines, and what a reviewer passes on. */
export function drawEnrolmentNews({ messages }: Drawn, typed: Typed, reader: Reader): void {
  for (const path of ['new', 'direct-bill'] as const)
    for (const [state, record] of enrolments(typed, path)) {
      for (const [asButton, elsewhere] of [
        [true, null],
        [false, 'https://samen.slack.com/archives/C1/p1'],
      ] as const)
        messages.set(
          `enrolmentCard ${state} ${asButton}`,
          enrolmentCard(record, { id: 'copy', buttons: asButton, mention: [], elsewhere }, reader),
        );
      for (const kind of kinds)
        for (const by of [decider, null]) {
          const line = enrolmentLine(kind, record, by, reader);
          if (line) messages.set(`enrolmentLine ${kind} ${state} ${by}`, line);
        }
      for (const letter of letters(record)) {
        const draft = { ...letter, for: typed.person, email: 'ada@middelveld.example' };
        // What is in the draft itself is text that its reader copies.
        const shown = { ...draft, subject: 'x', text: 'x' };
        messages.set(`draftMessage ${state} ${letter.url}`, draftMessage(reader, shown));
      }
    }
  messages.set('noDraft enrolment', noDraft(reader, 'enrolment'));
  for (const both of [true, false]) {
    const company = companyOf(typed, both ? ['reseller', 'direct-bill'] : ['direct-bill']);
    for (const by of [typed.person, null])
      for (const kind of ['company.restricted', 'company.unrestricted'] as const)
        messages.set(
          `restrictionLine ${kind} ${both} ${by === null}`,
          restrictionLine(kind, company, by, reader),
        );
    const closed = { ...company, transitionClosed: both };
    messages.set(`correctionLine ${both}`, correctionLine(closed, reader));
  }
}

/** What goes to the primary contact. */
export function letters(record: EnrolmentRecord) {
  const reader = { words: words.nl, zone: { name: 'Europe/Amsterdam', named: true } };
  const news = enrolmentNewsMail(reader, record);
  const { firstName, lastName } = record.enrolment.details.contact;
  const link = contactMail(words.nl, {
    by: record.names.get(applicant) ?? '',
    company: record.company.name,
    contact: `${firstName} ${lastName}`,
    url,
    until: '1 jun 2026',
  });
  return [{ ...link, url }, ...(news ? [{ ...news, url: null }] : [])];
}

/** The contact's page, and its receipt. */
export function pages(record: EnrolmentRecord): string[] {
  const zone = { name: 'Europe/Amsterdam', named: true };
  const typed = {
    name: record.answer?.name ?? '',
    email: record.answer?.name ?? '',
    signedUp: true,
    addressIsOurs: true,
    sure: true,
  };
  const visit = { record, zone, formToken: 'token', typed, problems: [], old: true };
  return [enrolmentPage(words.nl, visit), enrolmentReceiptPage(words.nl, record, zone)];
}
