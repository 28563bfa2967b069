import type { Subscription } from '../../../domain/subscription/subscription.ts';
import type { CustomerSeed } from '../../store.ts';
import type { Rooms, Tx } from '../commit.ts';
import { folded } from '../lists.ts';
import { newSubscription } from '../subscriptions/rows.ts';
import { addAgreement, grantAdmin } from './writes.ts';

/** A customer whose id or domain its partner has already is left as it is, with everything of it. */
export async function plantCustomer(
  tx: Tx,
  rooms: Rooms,
  seed: CustomerSeed,
  now: Date,
): Promise<void> {
  const { profile, relationships, agreement, orders, recordedBy, ...customer } = seed;
  const { count } = await tx.customer.createMany({
    data: [
      {
        ...customer,
        recordedById: recordedBy,
        nameFolded: folded(customer.name),
        recordedAt: now,
      },
    ],
    skipDuplicates: true,
  });
  if (count === 0) return;
  await tx.customerProfile.create({ data: { customerId: customer.id, ...profile } });
  await tx.resellerRelationship.createMany({
    data: relationships.map((one) => ({
      id: rooms.newId(),
      customerId: customer.id,
      partnerId: one.partner,
      capacity: one.capacity,
      withId: one.with,
      origin: one.origin,
      status: 'active',
      nameFolded: folded(customer.name),
      since: now,
      tickedVia: 'partner',
      tickedById: one.ticked,
      tickedAt: now,
    })),
  });
  const admins = relationships.filter(({ admin }) => admin).map(({ partner }) => partner);
  await grantAdmin(tx, customer.id, admins, { source: 'create', known: 'ticked' }, now);
  if (agreement) {
    const { signer, ...rest } = agreement;
    const kept = { ...rest, id: rooms.newId(), agreedOn: now, at: now };
    await addAgreement(tx, customer.id, kept, signer && { ...signer, phone: null }, null);
  }
  await tx.subscriptionOrder.createMany({
    data: orders.map(({ id, owner, reseller, by }) => ({
      id,
      customerId: customer.id,
      ownerId: owner,
      resellerId: reseller,
      status: 'placed',
      placedById: by,
      placedAt: now,
    })),
  });
  await tx.subscription.createMany({
    data: orders.flatMap((order) =>
      order.subscriptions.map((one) =>
        newSubscription(subscriptionOf(seed, order, one, now), customer.name),
      ),
    ),
  });
}

type OrderSeed = CustomerSeed['orders'][number];
function subscriptionOf(
  { id: customer }: CustomerSeed,
  { id: order, owner, reseller, by }: OrderSeed,
  { status, ...what }: OrderSeed['subscriptions'][number],
  now: Date,
): Subscription {
  const common = {
    ...what,
    customer,
    owner,
    reseller,
    order,
    renews: true,
    support: null,
    since: now,
    movedTo: null,
    listed: true,
    atMicrosoft: { known: 'ticked', via: 'partner', by, at: now },
    version: 1,
  } as const;
  return status === 'active' ? { ...common, status } : { ...common, status, by, at: now };
}
