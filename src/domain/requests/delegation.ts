import { addDays } from 'date-fns';
import type { CompanyId, PersonId } from '../ids.ts';
import { refused, settled, type Outcome } from '../outcome.ts';
import type { Actor, Role } from '../people.ts';
import type { Colleague } from './kinds.ts';
import { dayThere, localDay } from './reminders.ts';

/** "While I am away, … decides for me": moves cards and reminders, not rights (product.md 3, matrix row 45). */
export type Delegation = {
  readonly company: CompanyId;
  readonly from: PersonId;
  readonly to: PersonId;
  /** From the first moment of a day to the last one of another, in the zone of whoever is away. */
  readonly since: Date;
  readonly until: Date;
};
export type DelegationFact = {
  readonly kind: 'delegation.made' | 'delegation.ended';
  readonly company: CompanyId;
  /** Who is away. */
  readonly person: PersonId;
  readonly delegate: PersonId;
};
export type DelegationRefusal =
  | { code: 'delegate-unfit'; about: 'delegate'; why: 'self' | 'no-role' }
  /** No chains: somebody who is away then can't decide for others. */
  | { code: 'delegate-away'; about: 'delegate'; until: Date }
  | { code: 'dates-misfit'; about: 'from' | 'until'; why: 'past' | 'order' | 'too-long' };

/** Longer than this is not being away, but another job. */
const longestAway = 90;

/** What is known when somebody delegates. */
export type Delegating = {
  /** What they said before; one at a time. */
  readonly current: Delegation | null;
  /** Of the chosen colleague, in this company; empty where they are gone. */
  readonly roles: readonly Role[];
  /** The chosen colleague's own. */
  readonly theirs: Delegation | null;
};
type Asked = {
  readonly delegate: PersonId;
  /** Calendar days of whoever is away: "2026-12-24". */
  readonly from: string;
  readonly until: string;
  readonly timeZone: string;
};

export function delegate(
  { current, roles, theirs }: Delegating,
  { delegate: to, from, until, timeZone }: Asked,
  by: Actor,
  now: Date,
): Outcome<Delegation, DelegationFact> {
  if (to === by.person) return refused({ code: 'delegate-unfit', about: 'delegate', why: 'self' });
  if (roles.length === 0)
    return refused({ code: 'delegate-unfit', about: 'delegate', why: 'no-role' });
  const today = localDay(now, timeZone);
  // A day that has begun counts from its beginning; one that is kept from before may stay as it is.
  const kept = current !== null && localDay(current.since, timeZone) === from;
  if (from < today && !kept) return refused({ code: 'dates-misfit', about: 'from', why: 'past' });
  if (until < from) return refused({ code: 'dates-misfit', about: 'until', why: 'order' });
  if (until < today) return refused({ code: 'dates-misfit', about: 'until', why: 'past' });
  const next: Delegation = {
    company: by.company,
    from: by.person,
    to,
    since: dayThere(from, timeZone).from,
    until: dayThere(until, timeZone).to,
  };
  if (next.until > addDays(next.since, longestAway + 1))
    return refused({ code: 'dates-misfit', about: 'until', why: 'too-long' });
  if (theirs && theirs.since < next.until && next.since < theirs.until)
    return refused({ code: 'delegate-away', about: 'delegate', until: theirs.until });
  const { company, from: person } = next;
  return settled(next, { kind: 'delegation.made', company, person, delegate: to });
}

/** Back earlier than they said; nobody to come back for is no fault. */
export function endDelegation(
  current: Delegation | null,
): Outcome<Delegation | null, DelegationFact> {
  if (!current) return settled(current);
  const { company, from: person, to } = current;
  return settled(null, { kind: 'delegation.ended', company, person, delegate: to });
}

export const isAway = ({ since, until }: Delegation, now: Date): boolean =>
  since <= now && now < until;

/** Somebody who hears of a request, and for whom besides themselves. */
export type StandIn<One> = { readonly reader: One; readonly standsFor: readonly PersonId[] };

/** Who is away now, and who decides for them. */
export type Away = Pick<Delegation, 'from' | 'to'>;

/**
 * Whom cards and reminders reach: in the place of somebody away their delegate, who must be among the deciders themselves at this moment.
 * No chains: where the delegate is away too, or may not decide, it stays with whoever would have had it.
 */
export function readersOf<One extends Pick<Colleague, 'person'>>(
  deciders: readonly One[],
  away: readonly Away[],
): readonly StandIn<One>[] {
  const absent = new Set(away.map(({ from }) => from));
  const delegateOf = (person: PersonId): One | undefined => {
    const to = away.find(({ from }) => from === person)?.to;
    return to === undefined || absent.has(to)
      ? undefined
      : deciders.find((one) => one.person === to);
  };
  return deciders
    .filter(({ person }) => delegateOf(person) === undefined)
    .map((reader) => ({
      reader,
      standsFor: deciders
        .filter(({ person }) => delegateOf(person)?.person === reader.person)
        .map(({ person }) => person),
    }));
}
