import type { CompanyId, CustomerId } from '../../../domain/ids.ts';
import type { Actor } from '../../../domain/people.ts';
import type { Act } from '../../store.ts';
import { record, type Rooms, type Tx } from '../commit.ts';
import { takeOrderDraft } from './drafts.ts';
import { orderId } from './rows.ts';

/** R-CUST-15: what was chosen with a new customer waits from the commit on that makes the customer, so that no crash loses it. */
export async function orderWaits(
  tx: Tx,
  rooms: Rooms,
  actor: Actor,
  via: Act['via'],
  fresh: { readonly draft: string; readonly why: string },
  of: { readonly customer: CustomerId; readonly reseller: CompanyId | null },
  now: Date,
): Promise<void> {
  const { lines } = await takeOrderDraft(tx, rooms, actor, fresh.draft);
  const id = orderId.parse(rooms.newId());
  await tx.subscriptionOrder.create({
    data: {
      id,
      customerId: of.customer,
      ownerId: actor.company,
      resellerId: of.reseller,
      status: 'waiting',
      lines: lines.map((one) => ({ ...one })),
      why: fresh.why,
      placedById: actor.person,
      placedAt: now,
    },
  });
  await tx.formDraft.deleteMany({ where: { id: fresh.draft } });
  await record(tx, rooms, now, [{ kind: 'order.waiting', order: id }], {
    by: actor,
    via,
    counterpart: null,
    subject: { kind: 'order', id },
    known: 'declared',
    before: null,
    after: { status: 'waiting', why: fresh.why, lines: lines.length },
  });
}
