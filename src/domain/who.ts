import type { Company, Language } from './company.ts';
import type { PersonId } from './ids.ts';
import type { Actor, Role } from './people.ts';

/** A Slack person as payloads name one: home is the organisation, else the person's own workspace. */
export type SlackPerson = { readonly home: string; readonly user: string };

export type Job = { readonly company: Company; readonly roles: readonly Role[] };
/** Somebody we know, with every company they hold a role in; `acting` is the one they chose, or the only one. */
export type Who = {
  readonly id: PersonId;
  readonly home: string;
  readonly user: string;
  readonly active: boolean;
  readonly name: string;
  readonly timeZone: string;
  readonly language: Language | null;
  readonly jobs: readonly Job[];
  readonly acting: Job | null;
};

/** The person acting for one of their companies, with the roles of that one alone (R-ROLE-01). */
export const actorOf = (who: Who, job: Job): Actor => ({
  person: who.id,
  user: who.user,
  home: who.home,
  company: job.company.id,
  kinds: job.company.kinds,
  roles: job.roles,
});
