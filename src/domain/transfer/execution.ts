import type { OrderId, SubscriptionId } from '../ids.ts';
import { settled, type Outcome } from '../outcome.ts';
import { identity, type Subscription } from '../subscription/subscription.ts';
import {
  groupsOf,
  termsOf,
  transferFact,
  type Fault,
  type Transfer,
  type TransferFact,
  type TransferLine,
} from './transfer.ts';

/** What came of one group (R-XFR-24, -25). */
export type GroupResult = { readonly group: string } & (
  { readonly done: true } | { readonly done: false; readonly code: number; readonly text: string }
);
export type Executing = {
  readonly transfer: Transfer;
  /** The source's, as they are now. */
  readonly subscriptions: ReadonlyMap<SubscriptionId, Subscription>;
};
/** What the result changes, all of it in one commit. */
export type Executed = {
  readonly transfer: Transfer;
  /** The source's that ended: suspended, of Azure no longer listed (R-XFR-22). */
  readonly left: readonly Subscription[];
  /** The provider's that stand in their place, bases before their add-ons. */
  readonly made: readonly Subscription[];
};
type GroupMoved = Pick<Executed, 'left' | 'made'> & { readonly lines: readonly TransferLine[] };

/** From the results of a running request to what stands afterwards; one that runs no longer has had its result already, and stays. */
export function finishTransfer(
  seen: Executing,
  results: readonly GroupResult[],
  given: { readonly newId: () => SubscriptionId; readonly newOrder: () => OrderId },
  now: Date,
): Outcome<Executed, TransferFact> {
  const { transfer } = seen;
  if (transfer.status !== 'in-progress') return settled({ transfer, left: [], made: [] });
  const groups = groupsOf(transfer.lines).map(({ group, lines }): GroupMoved => {
    const result = results.find((one) => one.group === group);
    if (!result) return stayed(lines, { code: null, text: 'no-answer' });
    if (!result.done) return stayed(lines, { code: result.code, text: result.text });
    const sources = lines.map(({ subscription }) => seen.subscriptions.get(subscription));
    return sources.every((one) => one !== undefined && stillThere(one, transfer))
      ? moved(transfer, lines, seen.subscriptions, given, now)
      : stayed(lines, { code: null, text: 'changed' });
  });
  const lines = groups.flatMap((one) => one.lines);
  const complete = lines.filter(({ status }) => status === 'complete').length;
  const terms = { ...termsOf(transfer), lines, accepted: transfer.accepted, at: now };
  const status =
    complete === 0 ? 'failed' : complete === lines.length ? 'complete' : 'partially-complete';
  const next: Transfer =
    status === 'failed'
      ? { ...terms, status }
      : { ...terms, status, verification: { waits: 'target' } };
  return settled(
    {
      transfer: next,
      left: groups.flatMap((one) => one.left),
      made: groups.flatMap((one) => one.made),
    },
    transferFact(told[status], next),
  );
}

const told = {
  complete: 'transfer.completed',
  'partially-complete': 'transfer.partially-completed',
  failed: 'transfer.failed',
} as const;

const stillThere = (one: Subscription, { source, customer }: Transfer): boolean =>
  one.status === 'active' &&
  one.movedTo === null &&
  one.owner === source &&
  one.customer === customer;

const stayed = (lines: readonly TransferLine[], fault: Fault): GroupMoved => ({
  left: [],
  made: [],
  lines: lines.map((line) => ({ ...frozen(line), status: 'failed', fault })),
});

/** R-XFR-14, -22, -23, -27: another id and the frozen count with the provider; Azure's own id is kept. */
function moved(
  { source, target, customer }: Transfer,
  lines: readonly TransferLine[],
  subscriptions: Executing['subscriptions'],
  given: Parameters<typeof finishTransfer>[2],
  now: Date,
): GroupMoved {
  const order = given.newOrder();
  const ids = new Map(lines.map(({ subscription }) => [subscription, given.newId()]));
  const idOf = (was: SubscriptionId): SubscriptionId => ids.get(was) ?? was;
  const left: Subscription[] = [];
  const made: Subscription[] = [];
  for (const line of lines) {
    const before = subscriptions.get(line.subscription);
    if (!before) continue;
    const became = idOf(line.subscription);
    left.push({
      ...identity(before),
      movedTo: became,
      listed: line.kind === 'licence',
      atMicrosoft: { known: 'declared' },
      status: 'suspended',
      by: null,
      at: now,
    });
    made.push({
      id: became,
      customer,
      owner: target,
      reseller: source,
      order,
      offer: line.offer,
      name: line.name,
      quantity: line.quantity,
      parent: line.subscription === line.group ? null : idOf(line.group),
      record: { mpnId: line.mpnId },
      renews: before.renews,
      // R-SUP-02: of a new subscription it is the owner.
      support: null,
      since: now,
      azureId: line.azureId,
      movedTo: null,
      listed: true,
      atMicrosoft: { known: 'declared' },
      version: 1,
      status: 'active',
    });
  }
  return {
    left,
    made,
    lines: lines.map((line) => ({
      ...frozen(line),
      status: 'complete',
      became: idOf(line.subscription),
      order,
    })),
  };
}

const frozen = (line: TransferLine) => ({
  subscription: line.subscription,
  group: line.group,
  offer: line.offer,
  name: line.name,
  kind: line.kind,
  quantity: line.quantity,
  azureId: line.azureId,
  mpnId: line.mpnId,
  stale: line.stale,
});
