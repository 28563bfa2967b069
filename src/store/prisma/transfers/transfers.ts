import { Prisma } from '../../../../prisma/generated/client.ts';
import type { SubscriptionId, TransferId } from '../../../domain/ids.ts';
import { Refused } from '../../../domain/outcome.ts';
import type { Actor } from '../../../domain/people.ts';
import type { Transfer } from '../../../domain/transfer/transfer.ts';
import type { TransferNotes, Transfers } from '../../store.ts';
import { addJob, decided, once, record, type Rooms, type Tx } from '../commit.ts';
import { unknownCustomer } from '../customers/reads.ts';
import { decidingOf, fleetOf, lockAround, standingBetween, type Catalogue } from './around.ts';
import { expireInPassing, keepTransfer, transferEntry } from './changes.ts';
import { takeTransferDraft, transferDrafts } from './drafts.ts';
import { transferReads } from './reads.ts';
import { newLine, writeTransfer } from './rows.ts';
import { again, between, transferOf, unknownTransfer } from './sheets.ts';

export function transfers(rooms: Rooms, offers: () => Promise<Catalogue>): Transfers {
  const { clock } = rooms;
  return {
    ...transferReads(rooms, offers),
    drafts: transferDrafts(rooms),

    async create(actor, act, draft, notes, decide) {
      const sold = await offers();
      return once(rooms, act, '', {
        async change(tx) {
          const { customer, provider, subscriptions } = await takeTransferDraft(
            tx,
            rooms,
            actor,
            draft,
          );
          if (provider === null)
            throw new Refused({ code: 'misfit', about: 'provider', why: 'missing' });
          const sides = { source: actor.company, target: provider, customer };
          await lockAround(tx, sides, subscriptions);
          const early = await standingBetween(tx, actor.company, provider, customer);
          if (!early) throw unknownCustomer();
          const { now: databaseTime, ...seen } = early;
          const now = clock?.() ?? databaseTime;
          await expireInPassing(tx, rooms, subscriptions, now);
          const fleet = await fleetOf(tx, sold, actor.company, customer, null);
          const { next, facts } = decided(decide({ ...seen, fleet, subscriptions }, now));
          await addTransfer(tx, next, notes);
          await tx.formDraft.deleteMany({ where: { id: draft } });
          await tx.operation.update({ where: { key: act.key }, data: { subjectId: next.id } });
          const entry = transferEntry({ by: actor, via: act.via }, null, next);
          await record(tx, rooms, now, facts, entry);
          if (next.status === 'active') {
            const payload = { transfer: next.id };
            const key = `expire:${next.id}`;
            await addJob(tx, clock, { task: 'expire', payload, key, at: next.until });
          }
          return next;
        },
        again,
      });
    },

    async change(actor, act, id, decide) {
      const sold = await offers();
      return once(rooms, act, id, {
        async change(tx) {
          const seen = await lockTransfer(tx, id, actor);
          const deciding = await decidingOf(tx, sold, seen, actor.person);
          if (!deciding) throw unknownTransfer();
          const { now: databaseTime, ...around } = deciding;
          const now = clock?.() ?? databaseTime;
          const { next, facts } = decided(decide(around, now));
          await keepTransfer(tx, rooms, now, seen, next, facts, { by: actor, via: act.via });
          return next;
        },
        again,
      });
    },
  };
}

async function addTransfer(
  tx: Tx,
  next: Transfer,
  { message, consent }: TransferNotes,
): Promise<void> {
  if (next.status !== 'active') throw new Error('A new request is active.');
  const { id, customer, source, target, asked, until } = next;
  await tx.transfer.create({
    data: {
      ...writeTransfer(next),
      id,
      direction: next.direction,
      customerId: customer,
      sourceId: source,
      targetId: target,
      askedById: asked.by,
      askedAt: asked.at,
      expiresAt: until,
      ...(message === null && consent === null ? {} : { note: { create: { message, consent } } }),
    },
  });
  await tx.transferLine.createMany({
    data: next.lines.map((line, position) => newLine(line, next, position)),
  });
}

/** A request with everything around it, held until the commit and read after the locks came; `actor` null: a job's. */
export async function lockTransfer(tx: Tx, id: TransferId, actor: Actor | null): Promise<Transfer> {
  const ours = actor === null ? Prisma.empty : Prisma.sql`and ${between(actor.company)}`;
  const [there] = await tx.$queryRaw<unknown[]>`
    select t.id from "Transfer" t where t.id = ${id} ${ours}`;
  // Who and what it is between never changes.
  const early = there === undefined ? null : await transferOf(tx, id);
  if (!early) throw unknownTransfer();
  const asked: readonly SubscriptionId[] = early.lines.map((line) => line.subscription);
  await lockAround(tx, early, asked);
  await tx.$queryRaw`select from "Transfer" t where t.id = ${id} for update`;
  return again(tx, id);
}
