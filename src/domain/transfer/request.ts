import { addDays } from 'date-fns';
import {
  activeOf,
  agreementFor,
  type Agreement,
  type Customer,
  type Relationship,
} from '../customer/customer.ts';
import { needs, withoutRelationship } from '../customer/life.ts';
import type { SubscriptionId, TransferId } from '../ids.ts';
import { refused, settled } from '../outcome.ts';
import type { Party } from '../partnership.ts';
import type { Actor } from '../people.ts';
import type { Refusal } from '../refusals.ts';
import { standingsOf, type Action } from '../roles.ts';
import { eligibility, type EligibleGroup, type Fleet, type Ineligible } from './eligibility.ts';
import {
  transferFact,
  type Transfer,
  type TransferLine,
  type TransferOutcome,
} from './transfer.ts';

/** Lines, add-ons included: what one card still shows. */
export const mostTransferLines = 100;

/** What stands between a source, a customer and a provider at this moment. */
export type Between = {
  readonly source: Party & { readonly mpnId: string };
  readonly target: Party;
  readonly partnered: boolean;
  readonly customer: Customer;
  /** Of both. */
  readonly relationships: readonly Relationship[];
  readonly agreements: readonly Agreement[];
};
export type Requesting = Between & {
  /** Everything the source owns of this customer. */
  readonly fleet: Fleet;
};

/** R-XFR-01, -06: a transitioning partner's Admin agent. `action`: checking what can be moved, or asking for it. */
export function mayTransfer(
  by: Actor,
  confirmed: boolean,
  action: Extract<Action, 'transfer.check' | 'transfer.create'> = 'transfer.create',
): Refusal | null {
  if (!standingsOf(by.kinds).includes('transitioning')) return { code: 'transfer-tp-only' };
  return needs(action, by) ?? (confirmed ? null : { code: 'not-confirmed' });
}

/** Whether this customer's subscriptions are the source's to hand on. */
export function mayTransferFor(
  { source, customer, relationships }: Pick<Requesting, 'source' | 'customer' | 'relationships'>,
  by: Actor,
): Refusal | null {
  const no = mayTransfer(by, source.confirmed);
  if (no) return no;
  const own = activeOf(relationships, source.id);
  if (!own)
    return withoutRelationship({ customer, relationships, grants: [], agreements: [] }, source.id);
  if (own.capacity !== 'direct-bill') return { code: 'won-as-reseller', name: customer.name };
  // 900138.
  return customer.cloud === 'public' ? null : { code: 'transfer-cloud', cloud: customer.cloud };
}

/** R-XFR-02 to -04, -17: what must stand between the two, at creation and again at accept. */
export function betweenMisfit(seen: Between): Refusal | null {
  const { source, target, relationships } = seen;
  const about = 'provider';
  // 900148.
  if (source.id === target.id) return { code: 'transfer-to-itself', about };
  if (!target.confirmed || !target.kinds.includes('provider')) return { code: 'unknown' };
  if (!seen.partnered) return { code: 'provider-not-partnered', about, name: target.name };
  const theirs = activeOf(relationships, target.id);
  if (theirs?.capacity !== 'provider')
    return { code: 'move-customer-first', about, name: target.name };
  if (theirs.with !== source.id) return { code: 'source-not-listed', name: source.name };
  return agreementFor(seen.agreements, [target.id]) === null
    ? { code: 'mca-required', about, name: target.name }
    : null;
}

/** Everything a request takes. One line that does not fit refuses it whole. */
export function requestTransfer(
  seen: Requesting,
  ask: { readonly id: TransferId; readonly subscriptions: readonly SubscriptionId[] },
  by: Actor,
  now: Date,
): TransferOutcome {
  if (by.company !== seen.source.id) return refused({ code: 'unknown' });
  const no = mayTransferFor(seen, by) ?? betweenMisfit(seen);
  if (no) return refused(no);
  const chosen = chosenGroups(seen.fleet, ask.subscriptions);
  if ('code' in chosen) return refused(chosen);
  const lines = chosen.groups.flatMap((group) => linesOf(group, seen));
  if (lines.length > mostTransferLines)
    return refused({ code: 'transfer-too-long', about, limit: mostTransferLines });
  const next: Transfer = {
    id: ask.id,
    direction: 'source',
    customer: seen.customer.id,
    source: seen.source.id,
    target: seen.target.id,
    asked: { by: by.person, user: by.user, at: now },
    lines,
    version: 1,
    status: 'active',
    until: addDays(now, seen.source.deadlineDays),
  };
  return settled(next, transferFact('transfer.requested', next));
}

const about = 'subscriptions';

/** R-XFR-12, -13: the chosen bases with all their add-ons; or the first that can't be chosen. Also what the form shows under its picker. */
export function chosenGroups(
  fleet: Fleet,
  chosen: readonly SubscriptionId[],
): { readonly groups: readonly EligibleGroup[] } | Refusal {
  const { groups, ineligible } = eligibility(fleet);
  for (const id of chosen) {
    const no = notChoosable(id, chosen, fleet, groups, ineligible);
    if (no) return no;
  }
  const bases = groups.filter(({ base }) => chosen.includes(base.id));
  return bases.length === 0 ? { code: 'transfer-empty', about } : { groups: bases };
}

function notChoosable(
  id: SubscriptionId,
  chosen: readonly SubscriptionId[],
  fleet: Fleet,
  groups: readonly EligibleGroup[],
  ineligible: readonly Ineligible[],
): Refusal | null {
  if (groups.some(({ base }) => base.id === id)) return null;
  const item = fleet.find(({ subscription }) => subscription.id === id);
  // Another company's, or another customer's (R-XFR-05): it is not named.
  if (!item) return { code: 'transfer-line-unknown', about };
  const { name, parent } = item.subscription;
  const held = ineligible.find(({ subscription }) => subscription.id === id);
  if (held) {
    const { reason } = held;
    return reason.why === 'in-transfer'
      ? { code: 'already-in-transfer', about, name, transfer: reason.transfer }
      : { code: 'transfer-ineligible', about, name, reason };
  }
  if (parent !== null && chosen.includes(parent)) return null;
  const base = groups.find((one) => one.base.id === parent)?.base.name ?? null;
  return { code: 'addon-needs-base', about, name, base };
}

const linesOf = (
  { base, addOns, kinds }: EligibleGroup,
  { source }: Between,
): readonly TransferLine[] =>
  [base, ...addOns].map((one) => ({
    subscription: one.id,
    group: base.id,
    offer: one.offer,
    name: one.name,
    kind: kinds.get(one.id) ?? 'licence',
    quantity: one.quantity,
    azureId: one.azureId,
    mpnId: source.mpnId,
    stale: null,
    status: 'open',
  }));
