import { Refused } from '../domain/outcome.ts';
import type { CompanyId } from '../domain/ids.ts';
import type { Language } from '../domain/company.ts';
import type { Actor } from '../domain/people.ts';
import { actorOf, type Job, type SlackPerson, type Who } from '../domain/who.ts';
import { words } from '../i18n/index.ts';
import type { Acting, Reader } from '../../views/frame.ts';
import type { Turn } from './turn.ts';

/** What a handler is handed about the person in front of it. */
export type Visitor = {
  readonly turn: Turn;
  readonly who: Who | null;
  readonly reader: Reader;
};
/** Somebody who acts for a company. */
export type Seat = Visitor & {
  readonly who: Who;
  readonly job: Job;
  readonly actor: Actor;
  readonly acting: Acting;
};

/** product.md 6: what they chose, else their company's language, else English; Slack's client knows no Dutch. */
const languageOf = (who: Who | null): Language =>
  who?.language ?? who?.acting?.company.language ?? 'en';

export const readerOf = (who: Who | null): Reader => ({
  words: words[languageOf(who)],
  zone: { name: who?.timeZone ?? 'UTC', named: who === null },
});

const key = ({ home, user }: SlackPerson) => `${home}/${user}`;

/** Whoever was here in the last minute, so that a "no" finds their language when the database does not answer. */
export function acquaintances(
  find: (person: SlackPerson) => Promise<Who | null>,
  now: () => Date,
  most = 5_000,
) {
  const seen = new Map<string, { who: Who | null; at: number }>();
  return {
    /** Fresh, always: rights are looked at at the moment of the act. */
    async meet(person: SlackPerson): Promise<Who | null> {
      const found = await find(person);
      const who = found?.active === false ? null : found;
      if (seen.size >= most) seen.clear();
      seen.set(key(person), { who, at: now().getTime() });
      return who;
    },
    recall(person: SlackPerson): Who | null {
      const known = seen.get(key(person));
      return known && now().getTime() - known.at < 60_000 ? known.who : null;
    },
  };
}
export type Acquaintances = ReturnType<typeof acquaintances>;

/** The company a form or card was drawn for, else the one that was chosen. */
export function seatOf(visitor: Visitor, company?: string): Seat {
  const { who } = visitor;
  if (!who || who.jobs.length === 0) throw new Refused({ code: 'no-role' });
  const job =
    company === undefined ? who.acting : who.jobs.find((one) => one.company.id === company);
  if (!job) throw new Refused({ code: 'company-left', company: (company ?? '') as CompanyId });
  const others = who.jobs
    .filter((one) => one !== job)
    .map(({ company: { id, name } }) => ({ id, name }));
  return {
    ...visitor,
    who,
    job,
    actor: actorOf(who, job),
    acting: { id: job.company.id, name: job.company.name, others },
  };
}
