import type { CompanyId, CustomerId, OrderId, PersonId } from '../../../domain/ids.ts';
import { Refused } from '../../../domain/outcome.ts';
import type { Actor } from '../../../domain/people.ts';
import type { Ordering, OrderLine, Placed } from '../../../domain/subscription/order.ts';
import type { SubscriptionFact } from '../../../domain/subscription/subscription.ts';
import type { Act, Decide, Subscriptions } from '../../store.ts';
import { answerAsk, askId, stillAsked } from '../asks/answers.ts';
import { decided, once, record, type Rooms, type Tx } from '../commit.ts';
import { totalOf } from '../customers/sheets.ts';
import { orderDrafts, takeOrderDraft } from './drafts.ts';
import { around, subscriptionReads } from './reads.ts';
import { imageOfSubscription, newSubscription, orderId } from './rows.ts';
import { orderFor, readWaiting, unknownSubscription } from './sheets.ts';

const fewWaiting = 10;
type Deciding = Decide<
  Ordering & { readonly lines: readonly OrderLine[] },
  Placed,
  SubscriptionFact
>;
const again = async (_: Tx, id: string) => orderId.parse(id);
type Orders = Pick<
  Subscriptions,
  'drafts' | 'ordering' | 'place' | 'keepWaiting' | 'waitingList' | 'waiting' | 'retry' | 'drop'
>;

export function orders(rooms: Rooms): Orders {
  const { db, clock, newId } = rooms;

  /** Under the locks: neither customer, partnership nor a base can change before this commit. */
  const decide = async (
    tx: Tx,
    actor: Actor,
    customer: CustomerId,
    lines: readonly OrderLine[],
    rule: Deciding,
  ) => {
    const [row] = await tx.$queryRaw<{ now: Date }[]>`
      select clock_timestamp() as now from "Customer" c where c.id = ${customer} for share`;
    await holdPartners(tx, actor.company, customer);
    const bases = lines.flatMap(({ under }) =>
      under !== null && 'subscription' in under ? [under.subscription] : [],
    );
    await tx.$queryRaw`
      select from "Subscription" s where s.id = any(${bases}::text[]) and s."ownerId" = ${actor.company}
      order by s.id for share`;
    const now = clock?.() ?? row?.now ?? new Date();
    const seen = await around(tx, actor, customer, mpnsOf(lines));
    return { seen, now, ...decided(rule({ ...seen, lines }, now)) };
  };

  const keep = async (
    tx: Tx,
    actor: Actor,
    act: Act,
    done: Awaited<ReturnType<typeof decide>>,
  ): Promise<void> => {
    const { seen, next, facts, now } = done;
    await tx.subscription.createMany({
      data: next.subscriptions.map((one) => newSubscription(one, seen.customer.name)),
    });
    await tx.operation.update({ where: { key: act.key }, data: { subjectId: next.order } });
    await record(tx, rooms, now, facts, {
      by: actor,
      via: act.via,
      counterpart: next.reseller,
      subject: { kind: 'order', id: next.order },
      known: 'declared',
      before: null,
      after: { status: 'placed', subscriptions: next.subscriptions.map(imageOfSubscription) },
    });
  };

  return {
    ordering: subscriptionReads(rooms).ordering,
    drafts: orderDrafts(rooms),

    place: (actor, act, draft, rule) =>
      once(rooms, act, '', {
        async change(tx) {
          const typed = await takeOrderDraft(tx, rooms, actor, draft);
          if (typed.ask !== null) await stillAsked(tx, rooms, actor, typed.ask);
          const done = await decide(tx, actor, typed.customer, typed.lines, rule);
          const { order, owner, reseller } = done.next;
          await tx.subscriptionOrder.create({
            data: {
              id: order,
              customerId: typed.customer,
              ownerId: owner,
              resellerId: reseller,
              status: 'placed',
              placedById: actor.person,
              placedAt: done.now,
              askId: typed.ask,
            },
          });
          await keep(tx, actor, act, done);
          if (typed.ask !== null)
            await answerAsk(tx, rooms, { actor, act }, askId.parse(typed.ask), {
              what: 'new',
              customer: typed.customer,
              order,
            });
          await tx.formDraft.deleteMany({ where: { id: draft } });
          return order;
        },
        again,
      }),

    keepWaiting: (actor, act, draft, why) =>
      once(rooms, act, '', {
        async change(tx) {
          const { customer, lines, ask } = await takeOrderDraft(tx, rooms, actor, draft);
          const { reseller } = await around(tx, actor, customer, []);
          const [row] = await tx.$queryRaw<{ now: Date }[]>`select clock_timestamp() as now`;
          const now = clock?.() ?? row?.now ?? new Date();
          const id = orderId.parse(newId());
          await tx.subscriptionOrder.create({
            data: {
              id,
              customerId: customer,
              ownerId: actor.company,
              resellerId: reseller?.id ?? null,
              status: 'waiting',
              lines: lines.map((one) => ({ ...one })),
              why,
              placedById: actor.person,
              placedAt: now,
              askId: ask,
            },
          });
          await tx.formDraft.deleteMany({ where: { id: draft } });
          await tx.operation.update({ where: { key: act.key }, data: { subjectId: id } });
          await record(tx, rooms, now, [{ kind: 'order.waiting', order: id }], {
            by: actor,
            via: act.via,
            counterpart: null,
            subject: { kind: 'order', id },
            known: 'declared',
            before: null,
            after: { status: 'waiting', why, lines: lines.length },
          });
          return id;
        },
        again,
      }),

    async waitingList(actor) {
      const rows = await db.$queryRaw<unknown[]>`
        select n.*, count(*) over () as total from (
          select ${orderFor(actor.company)} and r."ownerId" = ${actor.company} and r.status = 'waiting'
          order by r."placedAt" desc, r.id desc) n limit ${fewWaiting}`;
      const found = rows.map((row) => readWaiting(row).waiting);
      return { rows: found, total: totalOf(rows), next: null };
    },
    waiting: (actor, id) => waiting(db, actor, id),

    retry: (actor, act, id, rule) =>
      once(rooms, act, id, {
        async change(tx) {
          await lock(tx, actor, id);
          const { customer, lines } = await waiting(tx, actor, id);
          const done = await decide(tx, actor, customer.id, lines, rule);
          const { count } = await tx.subscriptionOrder.updateMany({
            where: { id, status: 'waiting' },
            data: {
              status: 'placed',
              resellerId: done.next.reseller,
              endedById: actor.person,
              endedAt: done.now,
              version: { increment: 1 },
            },
          });
          if (count !== 1) throw new Error(`Order ${id} moved under its own lock.`);
          await keep(tx, actor, act, done);
          return id;
        },
        again,
      }),

    drop: (actor, act, id, rule) =>
      once(rooms, act, id, {
        async change(tx) {
          await lock(tx, actor, id);
          const seen = await waiting(tx, actor, id);
          const [row] = await tx.$queryRaw<{ now: Date }[]>`select clock_timestamp() as now`;
          const now = clock?.() ?? row?.now ?? new Date();
          const { facts } = decided(rule(seen, now));
          await tx.subscriptionOrder.updateMany({
            where: { id, status: 'waiting' },
            data: {
              status: 'dropped',
              endedById: actor.person,
              endedAt: now,
              version: { increment: 1 },
            },
          });
          await record(tx, rooms, now, facts, {
            by: actor,
            via: act.via,
            counterpart: null,
            subject: { kind: 'order', id },
            known: 'declared',
            before: { status: 'waiting', why: seen.why },
            after: { status: 'dropped' },
          });
          return id;
        },
        again,
      }),
  };
}

const mpnsOf = (lines: readonly OrderLine[]): string[] =>
  lines.flatMap(({ record: of }) => (of === null || of === 'none' ? [] : [of.mpnId]));

/** Neither can the company be restricted nor its partnership end before this commit. */
export async function holdPartners(
  tx: Tx,
  company: CompanyId,
  customer: CustomerId,
): Promise<void> {
  await tx.$queryRaw`select from "Company" c where c.id = ${company} for share`;
  await tx.$queryRaw`
    select from "Partnership" p where p."providerId" = ${company} and p.status = 'active'
      and p."resellerId" in (select x."withId" from "ResellerRelationship" x
        where x."customerId" = ${customer} and x."partnerId" = ${company} and x.status = 'active')
    for share`;
}

/** One of the company's own that still waits. */
async function waiting(tx: Tx, actor: Actor, id: OrderId) {
  const [row] = await tx.$queryRaw<unknown[]>`
    select ${orderFor(actor.company)} and r.id = ${id} and r."ownerId" = ${actor.company}`;
  if (row === undefined) throw unknownSubscription();
  const { status, waiting: order } = readWaiting(row);
  if (status === 'waiting') return order;
  const {
    endedById: by,
    endedAt: at,
    placedAt,
  } = await tx.subscriptionOrder.findUniqueOrThrow({
    where: { id },
  });
  throw new Refused({
    code: 'order-over',
    status,
    by: by as PersonId | null,
    at: at ?? placedAt,
  });
}
const lock = (tx: Tx, actor: Actor, id: OrderId) => tx.$queryRaw`
  select from "SubscriptionOrder" r where r.id = ${id} and r."ownerId" = ${actor.company} for update`;
