import type { CompanyId } from '../../../domain/ids.ts';
import type { Subscription } from '../../../domain/subscription/subscription.ts';
import type { Executed } from '../../../domain/transfer/execution.ts';
import type { TransfersBackstage } from '../../store.ts';
import { addJob, decided, record, type Rooms, type Tx } from '../commit.ts';
import { imageOfSubscription, newSubscription, readSubscription } from '../subscriptions/rows.ts';
import { byTime, executionOf, keepTransfer, transferEntry, writeNext } from './changes.ts';
import { imageOfTransfer, transferId } from './rows.ts';
import { between, readTransferSheet, sheetColumns, transferOf } from './sheets.ts';
import { lockTransfer } from './transfers.ts';

export function backstageTransfers(rooms: Rooms): TransfersBackstage {
  const { db, clock } = rooms;

  /** After the locks came. */
  const time = async (tx: Tx): Promise<Date> => {
    const [row] = await tx.$queryRaw<{ now: Date }[]>`select clock_timestamp() as now`;
    return clock?.() ?? row?.now ?? new Date();
  };

  return {
    async expire(id, decide) {
      await db.$transaction(async (tx) => {
        await tx.$queryRaw`select from "Transfer" t where t.id = ${id} for update`;
        const seen = await transferOf(tx, id);
        if (!seen) return;
        const now = await time(tx);
        const { next, facts } = decided(decide(seen, now));
        await keepTransfer(tx, rooms, now, seen, next, facts, byTime(seen));
      });
    },

    async overdue(limit) {
      const rows = await db.transfer.findMany({
        where: { status: 'active', expiresAt: { lte: clock?.() ?? new Date() } },
        orderBy: { expiresAt: 'asc' },
        take: limit,
        select: { id: true },
      });
      return rows.map((row) => transferId.parse(row.id));
    },

    async running(id) {
      const transfer = await transferOf(db, id);
      if (transfer?.status !== 'in-progress') return null;
      const tenants = await db.company.findMany({
        where: { id: { in: [transfer.source, transfer.target] } },
        select: { id: true, tenantId: true },
      });
      const tenantOf = (company: CompanyId): string => {
        const found = tenants.find((one) => one.id === company);
        if (!found) throw new Error(`The transfer ${id} is between companies that are not there.`);
        return found.tenantId;
      };
      return {
        transfer,
        sourceTenant: tenantOf(transfer.source),
        targetTenant: tenantOf(transfer.target),
      };
    },

    async unfinished(limit) {
      const rows = await db.transfer.findMany({
        where: { status: 'in-progress' },
        orderBy: { acceptedAt: 'asc' },
        take: limit,
        select: { id: true },
      });
      return rows.map((row) => transferId.parse(row.id));
    },

    carryOut: (id, at) =>
      addJob(
        db,
        clock,
        at === null ? { ...executionOf(id), mode: 'preserve_run_at' } : { ...executionOf(id), at },
      ),

    async finish(id, known, decide) {
      await db.$transaction(async (tx) => {
        const transfer = await lockTransfer(tx, id, null);
        const rows = await tx.subscription.findMany({
          where: { id: { in: transfer.lines.map((line) => line.subscription) } },
        });
        const before = new Map(rows.map(readSubscription).map((one) => [one.id, one]));
        const now = await time(tx);
        const { next, facts } = decided(decide({ transfer, subscriptions: before }, now));
        // Somebody else was first.
        if (facts.length === 0) return;
        await move(tx, next, now);
        await writeNext(tx, transfer, next.transfer);
        const left = next.left.flatMap(({ id: of }) => before.get(of) ?? []);
        await record(tx, rooms, now, facts, {
          ...transferEntry(byTime(transfer), transfer, next.transfer),
          known,
          before: { ...imageOfTransfer(transfer), subscriptions: left.map(imageOfSubscription) },
          after: {
            ...imageOfTransfer(next.transfer),
            subscriptions: [...next.left, ...next.made].map(imageOfSubscription),
          },
        });
      });
    },

    async sides(id) {
      const transfer = await transferOf(db, id);
      return (
        transfer && {
          id: transfer.id,
          source: transfer.source,
          target: transfer.target,
          asked: transfer.asked,
        }
      );
    },

    async sheet(id, company) {
      const [row] = await db.$queryRaw<unknown[]>`
        select ${sheetColumns(company)} from "Transfer" t where t.id = ${id} and ${between(company)}`;
      return row === undefined ? null : readTransferSheet(row);
    },
  };
}

/** What the source had ends, and stands with the provider as an order of its own for each group. */
async function move(tx: Tx, { transfer, left, made }: Executed, now: Date): Promise<void> {
  const gone = JSON.stringify(left.map(goneColumns));
  const ended = await tx.$executeRaw`
    update "Subscription" s set status = x.status, "changedById" = x."changedById", "changedAt" = x."changedAt",
      "movedToId" = x."movedToId", listed = x.listed, "tickedVia" = null, "tickedById" = null, "tickedAt" = null,
      version = s.version + 1
    from jsonb_to_recordset(${gone}::jsonb) as x(id text, version int, status text, "changedById" text,
      "changedAt" timestamptz, "movedToId" text, listed boolean)
    where s.id = x.id and s.version = x.version`;
  if (ended !== left.length)
    throw new Error(`Subscriptions of ${transfer.id} moved under their own lock.`);
  if (made.length === 0 || !('accepted' in transfer)) return;
  const { name } = await tx.customer.findUniqueOrThrow({
    where: { id: transfer.customer },
    select: { name: true },
  });
  await tx.subscriptionOrder.createMany({
    data: [...new Set(made.map(({ order }) => order))].map((id) => ({
      id,
      customerId: transfer.customer,
      ownerId: transfer.target,
      resellerId: transfer.source,
      status: 'placed',
      placedById: transfer.accepted.by,
      placedAt: now,
    })),
  });
  await tx.subscription.createMany({ data: made.map((one) => newSubscription(one, name)) });
}

const goneColumns = (s: Subscription) => ({
  id: s.id,
  version: s.version,
  status: s.status,
  changedById: s.status === 'active' ? null : s.by,
  changedAt: s.status === 'active' ? null : s.at,
  movedToId: s.movedTo,
  listed: s.listed,
});
