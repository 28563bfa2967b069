import type { CompanyId, CustomerId, SubscriptionId } from '../../../domain/ids.ts';
import type { Offer } from '../../../domain/subscription/offer.ts';
import type { Turned } from '../../../domain/subscription/life.ts';
import type { Subscription } from '../../../domain/subscription/subscription.ts';
import type { Subscriptions, SubscriptionsBackstage } from '../../store.ts';
import { answerAsk, doneBy, stillAsked } from '../asks/answers.ts';
import { candidateOf } from '../asks/support.ts';
import { decided, once, record, type Rooms, type Tx } from '../commit.ts';
import { countsChanged } from '../transfers/changes.ts';
import { holdPartners, orders } from './orders.ts';
import { around, mpnsAmong, ownerOf, resellerOf, subscriptionReads } from './reads.ts';
import {
  imageOfSubscription,
  newSubscription,
  readSubscription,
  writeSubscription,
} from './rows.ts';
import {
  orderFor,
  readOrderSheet,
  readSheet,
  sheetColumns,
  unknownSubscription,
  visibleTo,
} from './sheets.ts';

export function subscriptions(
  rooms: Rooms,
  offers: () => Promise<ReadonlyMap<string, Offer>>,
): Subscriptions {
  const { clock } = rooms;
  return {
    ...subscriptionReads(rooms),
    ...orders(rooms),
    offers,

    change: (actor, act, id, decide, also = {}) =>
      once(rooms, act, id, {
        async change(tx) {
          if (also.ask) await stillAsked(tx, rooms, actor, also.ask);
          const now = await lock(tx, actor.company, id);
          const [row] = await tx.$queryRaw<unknown[]>`
            select ${sheetColumns(actor.company)} from "Subscription" s
            where s.id = ${id} and ${visibleTo(actor.company)}`;
          if (row === undefined) throw unknownSubscription();
          const sheet = readSheet(row);
          const { subscription, base, addOns, inTransfers, capacity, restricted, links } = sheet;
          const { reseller } = await resellerOf(tx, subscription.owner, subscription.reseller);
          const seen = {
            subscription,
            base,
            addOns,
            inTransfers,
            capacity,
            restricted,
            reseller,
            links,
            owner: await ownerOf(tx, subscription.owner),
            mpns: await mpnsAmong(tx, also.mpns ?? []),
            ordering: await around(tx, actor, subscription.customer, []),
            candidate: also.candidate ? await candidateOf(tx, actor, id, also.candidate) : null,
          };
          const at = clock?.() ?? now;
          const { next, facts } = decided(decide(seen, at));
          const before = [subscription, ...(base ? [base] : []), ...addOns];
          await keep(tx, before, next, sheet.customer.name);
          const counted = next.filter((one) =>
            before.some(({ id: was, quantity }) => was === one.id && quantity !== one.quantity),
          );
          await countsChanged(tx, rooms, counted, { by: actor, via: act.via }, at);
          await record(tx, rooms, at, facts, {
            by: actor,
            via: act.via,
            counterpart:
              actor.company === subscription.owner ? subscription.reseller : subscription.owner,
            subject: { kind: 'subscription', id },
            known: next[0]?.atMicrosoft.known ?? 'declared',
            before: before
              .filter((one) => next.some((changed) => changed.id === one.id))
              .map(imageOfSubscription),
            after: next.map(imageOfSubscription),
          });
          if (also.ask) await answerAsk(tx, rooms, { actor, act }, also.ask, doneBy(id, facts));
          return again(tx, id);
        },
        again,
      }),
  };
}

const again = async (tx: Tx, id: string): Promise<Subscription> =>
  readSubscription(await tx.subscription.findUniqueOrThrow({ where: { id } }));

/** The customer first, then base, subscription and add-ons in the order of their ids: as orders and removals do. */
async function lock(tx: Tx, company: CompanyId, id: SubscriptionId): Promise<Date> {
  const [row] = await tx.$queryRaw<{ now: Date; id: CustomerId }[]>`
    select clock_timestamp() as now, c.id from "Customer" c
    where c.id = (select s."customerId" from "Subscription" s where s.id = ${id} and ${visibleTo(company)})
    for share`;
  if (!row) throw unknownSubscription();
  await holdPartners(tx, company, row.id);
  await tx.$queryRaw`
    select from "Subscription" s where s.id = ${id} or s."parentId" = ${id}
      or s.id = (select x."parentId" from "Subscription" x where x.id = ${id})
    order by s.id for update`;
  return row.now;
}

/** Each row is changed only while it is what the rule saw; one that was not there is new. */
async function keep(
  tx: Tx,
  before: readonly Subscription[],
  next: Turned,
  customerName: string,
): Promise<void> {
  for (const one of next) {
    if (!before.some(({ id }) => id === one.id)) {
      await tx.subscription.create({ data: newSubscription(one, customerName) });
      continue;
    }
    const { count } = await tx.subscription.updateMany({
      where: { id: one.id, version: one.version },
      data: { ...writeSubscription(one), version: { increment: 1 } },
    });
    if (count !== 1) throw new Error(`Subscription ${one.id} moved under its own lock.`);
  }
}

export function backstageSubscriptions({ db }: Rooms): SubscriptionsBackstage {
  return {
    async sheet(id, company) {
      const [row] = await db.$queryRaw<unknown[]>`
        select ${sheetColumns(company)} from "Subscription" s where s.id = ${id} and ${visibleTo(company)}`;
      return row === undefined ? null : readSheet(row);
    },
    async order(id, company) {
      const [row] = await db.$queryRaw<unknown[]>`select ${orderFor(company)} and r.id = ${id}`;
      return row === undefined ? null : readOrderSheet(row);
    },
  };
}
