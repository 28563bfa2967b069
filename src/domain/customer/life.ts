import type { CompanyId, CustomerId, TransferId } from '../ids.ts';
import { refused, settled, type Outcome } from '../outcome.ts';
import { attestationParts, type AttestationPart } from '../partnership-life.ts';
import type { Actor, Kind } from '../people.ts';
import type { Refusal } from '../refusals.ts';
import { permits, whoMay, type Action } from '../roles.ts';
import {
  activeOf,
  type AdminGrant,
  type Agreement,
  type Customer,
  type CustomerFact,
  type QuietCustomerKind,
  type Relationship,
} from './customer.ts';

/** A customer as one of its partners sees it: its own part, and those of the partners that were named with it. */
export type Held = {
  readonly customer: Customer;
  readonly relationships: readonly Relationship[];
  readonly grants: readonly AdminGrant[];
  readonly agreements: readonly Agreement[];
};
/** What this company sold the customer and that still runs: the first few, and how many. */
type ActiveSubscriptions = { readonly names: readonly string[]; readonly count: number };
/** What runs with a customer and is in the way of its end. */
export type Running = {
  readonly activeSubscriptions: ActiveSubscriptions;
  /** A transfer from or to this company that was accepted and has no result yet. */
  readonly runningTransfer: TransferId | null;
};
/** What an act leaves: the new state of what it changed, null for what it did not touch. */
export type Altered = {
  readonly relationship: Relationship | null;
  readonly grant: AdminGrant | null;
  readonly agreement: Agreement | null;
};
export type CustomerOutcome = Outcome<Altered, CustomerFact>;
type Active = Extract<Relationship, { status: 'active' }>;

export const untouched: Altered = { relationship: null, grant: null, agreement: null };
export const customerFact = (
  kind: QuietCustomerKind,
  customer: CustomerId,
  partner: CompanyId,
): CustomerFact => ({ kind, customer, partner });

/** A right asked for what the company is to this customer: a transitioning partner is two things. */
export const needsAs = (action: Action, capacity: Kind, by: Actor): Refusal | null =>
  permits(action, { kinds: [capacity], roles: by.roles })
    ? null
    : { code: 'role-needed', roles: whoMay(action, [capacity]), company: by.company };

export const needs = (action: Action, by: Actor): Refusal | null =>
  permits(action, by)
    ? null
    : { code: 'role-needed', roles: whoMay(action, by.kinds), company: by.company };

/** R-TRN-11: which of a transitioning partner's two kinds of customer this is; null: the company is not both. */
export function sideOf(
  { relationships }: Pick<Held, 'relationships'>,
  { company, kinds }: Pick<Actor, 'company' | 'kinds'>,
): 'direct' | 'resold' | null {
  const own = activeOf(relationships, company);
  const both = kinds.includes('direct-bill') && kinds.includes('reseller');
  if (!own || !both || own.capacity === 'provider') return null;
  return own.capacity === 'direct-bill' ? 'direct' : 'resold';
}

/** Why this company has nothing to change here; null: it has a relationship. */
export function withoutRelationship(seen: Held, company: CompanyId): Refusal | null {
  if (activeOf(seen.relationships, company)) return null;
  const [last] = seen.relationships
    .filter((one) => one.partner === company && one.status === 'removed')
    .toSorted((a, b) => endOf(b) - endOf(a));
  return last?.status === 'removed'
    ? { code: 'relationship-ended', by: last.by, at: last.at }
    : { code: 'not-your-customer' };
}
const endOf = (one: Relationship): number => (one.status === 'removed' ? one.at.getTime() : 0);

function rightToRemove({ capacity }: Active, by: Actor): Refusal | null {
  const action = capacity === 'reseller' ? 'customer.remove-as-reseller' : 'customer.remove';
  return needsAs(action, capacity, by);
}

/** Matrix rows 29 and 30: who may depends on what the company is to this customer. */
export function canRemoveCustomer(seen: Held, by: Actor): Refusal | null {
  const own = activeOf(seen.relationships, by.company);
  return own ? rightToRemove(own, by) : withoutRelationship(seen, by.company);
}

/** R-REL-05; a reseller owns no subscription, so nothing of it is in its way. */
export function stillRuns({ activeSubscriptions, runningTransfer }: Running): Refusal | null {
  if (runningTransfer !== null) return { code: 'transfer-running', transfer: runningTransfer };
  const { names, count } = activeSubscriptions;
  return count === 0 ? null : { code: 'active-subscriptions', names, count };
}

/** R-REL-01 to -07: a reseller's rights stay, a provider's end with it; no subscription is touched. */
export function removeCustomer(
  seen: Held & Running,
  by: Actor,
  ask: { attested: readonly AttestationPart[]; yes: boolean; tell: boolean },
  now: Date,
): CustomerOutcome {
  const own = activeOf(seen.relationships, by.company);
  const no = canRemoveCustomer(seen, by) ?? stillRuns(seen);
  if (no) return refused(no);
  if (!own) return refused({ code: 'not-your-customer' });
  if (!attestationParts.every((part) => ask.attested.includes(part)))
    return refused({ code: 'attestation-needed', about: 'attestation' });
  if (!ask.yes) return refused({ code: 'tick-missing', about: 'yes' });
  const held = seen.grants.find((one) => one.partner === by.company && one.granted);
  const grant: AdminGrant | null =
    own.capacity === 'reseller' || !held
      ? null
      : {
          partner: held.partner,
          source: held.source,
          known: held.known,
          since: held.since,
          granted: false,
          by: 'removal',
          on: null,
          at: now,
          recordedBy: by.person,
        };
  const relationship: Relationship = {
    ...own,
    status: 'removed',
    by: by.person,
    at: now,
    told: ask.tell,
  };
  return settled(
    { ...untouched, relationship, grant },
    customerFact('customer.removed', seen.customer.id, by.company),
  );
}

/** What can be recorded of the rights now: that the customer took them away, or gave them back. */
export type AdminTurn = 'ended' | 'returned';

/** Whether this person may say so (matrix row 41). */
export function canTurnAdmin(seen: Held, turn: AdminTurn, by: Actor): Refusal | null {
  const no = needs('portal-step.tick', by);
  if (no) return no;
  const grant = seen.grants.find((one) => one.partner === by.company);
  if (!grant) return { code: 'no-admin-rights' };
  if (turn === 'ended') return grant.granted ? null : { code: 'admin-ended-already', at: grant.at };
  if (grant.granted) return { code: 'admin-returned-already' };
  return withoutRelationship(seen, by.company);
}

/** R-INV-20, -26: rights come and go, the relationship stays. `day` and `today`: like 2026-06-01, by the reader's clock. */
export function turnAdmin(
  seen: Held,
  turn: AdminTurn,
  by: Actor,
  ask: { day: string; today: string },
  now: Date,
): CustomerOutcome {
  const no = canTurnAdmin(seen, turn, by);
  if (no) return refused(no);
  const held = seen.grants.find((one) => one.partner === by.company);
  if (!held) return refused({ code: 'no-admin-rights' });
  if (ask.day > ask.today) return refused({ code: 'day-to-come', about: 'day' });
  const { partner, source, known, since } = held;
  const grant: AdminGrant =
    turn === 'returned'
      ? { partner, source: 'other', known: 'declared', since: dayOf(ask.day), granted: true }
      : {
          partner,
          source,
          known,
          since,
          granted: false,
          by: 'customer',
          on: dayOf(ask.day),
          at: now,
          recordedBy: by.person,
        };
  const fact = customerFact(`customer.admin-${turn}`, seen.customer.id, by.company);
  return settled({ ...untouched, grant }, fact);
}
/** A calendar day has no hour; it is kept as the UTC midnight that begins it. */
export const dayOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** Matrix row 41: a partner ticks that its own portal step was done. */
export function tickCustomer(seen: Held, by: Actor, now: Date): CustomerOutcome {
  const no = needs('portal-step.tick', by) ?? withoutRelationship(seen, by.company);
  if (no) return refused(no);
  const own = activeOf(seen.relationships, by.company);
  if (!own) return refused({ code: 'not-your-customer' });
  if (own.atMicrosoft.known === 'ticked')
    return refused({ code: 'ticked-already', by: own.atMicrosoft.by, at: own.atMicrosoft.at });
  const relationship: Relationship = {
    ...own,
    atMicrosoft: { known: 'ticked', via: 'partner', by: by.person, at: now },
  };
  return settled(
    { ...untouched, relationship },
    customerFact('customer.done-at-microsoft', seen.customer.id, by.company),
  );
}
