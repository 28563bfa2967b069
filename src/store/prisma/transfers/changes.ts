import type { CompanyId, SubscriptionId } from '../../../domain/ids.ts';
import { endWithPartnership, expireTransfer } from '../../../domain/transfer/decisions.ts';
import { countChanged } from '../../../domain/transfer/stale.ts';
import { isOpen, type Transfer, type TransferFact } from '../../../domain/transfer/transfer.ts';
import {
  addJob,
  decided,
  record,
  type By,
  type Entry,
  type NewJob,
  type Rooms,
  type Tx,
} from '../commit.ts';
import { imageOfTransfer, transferId, writeLine, writeTransfer } from './rows.ts';
import { again } from './sheets.ts';

type About = { readonly by: By; readonly via: Entry['via'] };

/** Both sides may read the entry; who acted is its company. */
export const transferEntry = (
  { by, via }: About,
  before: Transfer | null,
  after: Transfer,
): Entry => ({
  by,
  via,
  counterpart: by.company === after.target ? after.source : after.target,
  subject: { kind: 'transfer', id: after.id },
  known: 'declared',
  before: before && imageOfTransfer(before),
  after: imageOfTransfer(after),
});

/** Time is nobody; its entry stands in the asking company's record, so that both sides find it. */
export const byTime = ({ source }: Transfer): About => ({
  by: { company: source, person: null, roles: ['system'] },
  via: 'job',
});

/** Writes what has changed, without its entry; throws where it moved under its own lock. */
export async function writeNext(tx: Tx, before: Transfer, next: Transfer): Promise<void> {
  // Compare-and-set besides the lock: a state that moved meanwhile is a fault, never overwritten.
  const { count } = await tx.transfer.updateMany({
    where: { id: next.id, version: before.version },
    data: { ...writeTransfer(next), version: { increment: 1 } },
  });
  if (count !== 1) throw new Error(`Transfer ${next.id} moved under its own lock.`);
  if (next.lines !== before.lines || !isOpen(next)) {
    const lines = JSON.stringify(next.lines.map((line) => writeLine(line, next)));
    await tx.$executeRaw`
      update "TransferLine" l set status = x.status, held = x.held, "becameId" = x."becameId", "orderId" = x."orderId",
        "errorCode" = x."errorCode", "errorText" = x."errorText", "staleQuantity" = x."staleQuantity", "staleAt" = x."staleAt"
      from jsonb_to_recordset(${lines}::jsonb) as x("subscriptionId" text, status text, held boolean, "becameId" text,
        "orderId" text, "errorCode" int, "errorText" text, "staleQuantity" int, "staleAt" timestamptz)
      where l."transferId" = ${next.id} and l."subscriptionId" = x."subscriptionId"`;
  }
  if (next.status === 'rejected' && next.reason !== null) {
    const { id, reason } = next;
    await tx.transferNote.upsert({
      where: { transferId: id },
      create: { transferId: id, reason },
      update: { reason },
    });
  }
}

export async function keepTransfer(
  tx: Tx,
  rooms: Rooms,
  now: Date,
  before: Transfer,
  next: Transfer,
  facts: readonly TransferFact[],
  about: About,
): Promise<void> {
  if (facts.length === 0) return;
  await writeNext(tx, before, next);
  const ticked = facts.some(({ kind }) => kind.endsWith('-verified'));
  await record(tx, rooms, now, facts, {
    ...transferEntry(about, before, next),
    known: ticked ? 'ticked' : 'declared',
  });
  if (before.status === 'active' && next.status === 'in-progress')
    await addJob(tx, rooms.clock, executionOf(next.id));
}

/** At most three at a time, so that slow answers leave hands for everything else. */
export const executionOf = (id: string): NewJob => ({
  task: 'transfer',
  payload: { transfer: id },
  key: `transfer:${id}`,
  queue: `transfer:${(id.codePointAt(0) ?? 0) % 3}`,
});

/** Open requests that end or change by another record's change; the caller holds that record's lock. */
async function each(
  tx: Tx,
  ids: readonly { id: string }[],
  work: (seen: Transfer) => Promise<void>,
): Promise<void> {
  for (const { id } of ids) await work(await again(tx, transferId.parse(id)));
}

/** The requests of a partnership that ends are withdrawn; the caller holds the partnership's lock. */
export async function endTransfers(
  tx: Tx,
  rooms: Rooms,
  { provider, reseller }: { provider: CompanyId; reseller: CompanyId },
  now: Date,
): Promise<void> {
  const open = await tx.$queryRaw<{ id: string }[]>`
    select t.id from "Transfer" t where t."targetId" = ${provider} and t."sourceId" = ${reseller}
      and t.status in ('active', 'in-progress') order by t.id for update`;
  await each(tx, open, async (seen) => {
    const { next, facts } = decided(endWithPartnership(seen, now));
    await keepTransfer(tx, rooms, now, seen, next, facts, byTime(seen));
  });
}

/** R-XFR-15: marks the lines whose count is another one now; the caller holds the subscriptions' locks. */
export async function countsChanged(
  tx: Tx,
  rooms: Rooms,
  changed: readonly { readonly id: SubscriptionId; readonly quantity: number }[],
  about: About,
  now: Date,
): Promise<void> {
  if (changed.length === 0) return;
  const ids = changed.map(({ id }) => id);
  const open = await tx.$queryRaw<{ id: string }[]>`
    select t.id from "Transfer" t where t.status = 'active' and t.id in (
      select l."transferId" from "TransferLine" l where l.held and l."subscriptionId" = any(${ids}::text[]))
    order by t.id for update`;
  for (const one of changed)
    await each(tx, open, async (seen) => {
      const { next, facts } = decided(countChanged(seen, one, now));
      await keepTransfer(tx, rooms, now, seen, next, facts, about);
    });
}

/** Requests whose deadline passed unnoticed make room for a new one with the same lines. */
export async function expireInPassing(
  tx: Tx,
  rooms: Rooms,
  asked: readonly SubscriptionId[],
  now: Date,
): Promise<void> {
  const over = await tx.$queryRaw<{ id: string }[]>`
    select t.id from "Transfer" t where t.status = 'active' and t."expiresAt" <= ${now} and t.id in (
      select l."transferId" from "TransferLine" l join "Subscription" s on s.id = l."subscriptionId"
      where l.held and (s.id = any(${[...asked]}::text[]) or s."parentId" = any(${[...asked]}::text[])))
    order by t.id for update`;
  await each(tx, over, async (seen) => {
    const { next, facts } = decided(expireTransfer(seen, now));
    await keepTransfer(tx, rooms, now, seen, next, facts, byTime(seen));
  });
}
