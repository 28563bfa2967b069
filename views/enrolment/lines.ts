import type { Company, CompanyFact } from '../../src/domain/company.ts';
import {
  checks,
  type Enrolment,
  type EnrolmentFact,
} from '../../src/domain/enrolment/enrolment.ts';
import type { PersonId } from '../../src/domain/ids.ts';
import { bold, bullets, line, name, rich, spoken, type Message } from '../blocks.ts';
import type { Reader } from '../frame.ts';
import { sentence } from '../lines.ts';
import type { EnrolmentRecord } from './record.ts';

/** Told to the company that enrols; null where its card says everything. */
export function enrolmentLine(
  kind: EnrolmentFact['kind'],
  record: EnrolmentRecord,
  by: PersonId | null,
  { words }: Reader,
): Message | null {
  const w = words.enrolmentNews.lines;
  const company = name(record.company.name);
  const who = by === null ? '' : name(record.names.get(by) ?? '');
  switch (kind) {
    case 'enrolment.verified':
      return sentence(w.verified(company));
    case 'enrolment.denied':
      return sentence(w.denied(company));
    case 'enrolment.rejected': {
      const failed = checks.filter((one) => record.enrolment.checks[one].state === 'rejected');
      // Corrected meanwhile.
      if (failed.length === 0) return null;
      const names = failed.map((one) => words.enrolment.check.names[one]);
      return sentence(w.rejected(company, who, names));
    }
    case 'enrolment.qualified':
      return sentence(by === null ? w.passed(company) : w.approved(company, who));
    case 'enrolment.activated':
      return sentence(w.enrolled(company, who));
    case 'enrolment.withdrawn':
      return sentence(w.withdrawn(company, who));
    case 'enrolment.not-mailed':
      return sentence(w.notMailed(company, record.mail?.error ?? ''));
    case 'enrolment.incentives-due':
      return came(record.enrolment) ? null : sentence(w.incentivesDue(company));
    case 'enrolment.submitted':
    case 'enrolment.corrected':
    case 'enrolment.link-renewed':
    case 'enrolment.mailed':
    case 'enrolment.incentives-came':
      return null;
  }
}

const came = (seen: Enrolment): boolean => seen.status === 'active' && seen.incentivesAt !== null;

/** R-TRN-14, -15: with everything that it means, in the channel of whoever it concerns. */
export function restrictionLine(
  kind: Extract<CompanyFact['kind'], 'company.restricted' | 'company.unrestricted'>,
  company: Pick<Company, 'name' | 'kinds'>,
  /** Null: the operator. */
  by: string | null,
  { words }: Reader,
): Message {
  const w = words.enrolmentNews.lines;
  const who = by === null ? null : name(by);
  if (kind === 'company.unrestricted') return sentence(w.unrestricted(name(company.name), who));
  const said = w.restricted(name(company.name), who);
  const both = company.kinds.includes('reseller');
  return {
    text: spoken(said),
    blocks: [
      rich(line(bold(said))),
      rich(line(w.cannot), bullets(words.enrolment.restrict.effects)),
      rich(line(w.can), bullets([...w.allowed, ...(both ? [w.joint] : [])])),
      ...(both ? [] : [rich(line(w.becomeBoth))]),
    ],
  };
}

/** The operator changed what a company is. */
export function correctionLine(
  company: Pick<Company, 'name' | 'mpnId' | 'transitionClosed'>,
  { words }: Reader,
): Message {
  const w = words.enrolmentNews.lines;
  const said = w.corrected(name(company.name), name(company.mpnId));
  return sentence(company.transitionClosed ? `${said} ${w.transitionClosed}` : said);
}
