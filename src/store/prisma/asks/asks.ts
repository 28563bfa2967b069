import { z } from 'zod';
import { Prisma } from '../../../../prisma/generated/client.ts';
import type { AskId } from '../../../domain/ids.ts';
import type { Actor } from '../../../domain/people.ts';
import type { ProviderAsk, Wish } from '../../../domain/subscription/ask.ts';
import { expireAsk } from '../../../domain/subscription/ask-decisions.ts';
import type { AskedAbout, Asks, AsksBackstage, Wishing } from '../../store.ts';
import { addJob, decided, once, record, type Rooms, type Tx } from '../commit.ts';
import { readFace, readParty } from '../rows.ts';
import { askEntry, byTime, keepAsk, lockAsk, unknownAsk } from './answers.ts';
import { writeWish } from './rows.ts';
import {
  askColumns,
  askTables,
  customerFace,
  decidingColumns,
  readAbout,
  readAskSheet,
  readDecidingAsk,
} from './sheets.ts';

/** A customer of the company, and its own subscription where the wish is about one; nothing else is there. */
async function standing(tx: Tx, actor: Actor, about: AskedAbout): Promise<Wishing> {
  const us = actor.company;
  const which =
    'customer' in about
      ? Prisma.sql`left join "Subscription" s on false where c.id = ${about.customer}`
      : Prisma.sql`join "Subscription" s on s."customerId" = c.id
          where s.id = ${about.subscription} and s."resellerId" = ${us}`;
  const asked =
    'customer' in about
      ? Prisma.sql`k."subscriptionId" is null`
      : Prisma.sql`k."subscriptionId" = ${about.subscription}`;
  // Whoever was named with this customer, on either half; of a subscription its owner alone.
  const named = Prisma.sql`
    exists (select from "ResellerRelationship" t where t."customerId" = c.id and t."partnerId" = x.id
      and t.status = 'active' and t.capacity = 'provider' and (t."withId" = ${us} or o."withId" = x.id))`;
  const [row] = await tx.$queryRaw<unknown[]>`
    select json_build_object('id', c.id, 'name', c.name) as customer, c.country, row_to_json(s) as subscription,
      (select json_agg(x order by x."nameFolded", x.id) from "Company" x
        where x.status = 'confirmed' and (s.id is null or x.id = s."ownerId") and ${named}) as providers,
      (select json_agg(k.id order by k."askedAt", k.id) from "ProviderAsk" k
        where k."customerId" = c.id and k."resellerId" = ${us} and k.status = 'issued' and ${asked}) as open
    from "Customer" c
    join "ResellerRelationship" o on o."customerId" = c.id and o."partnerId" = ${us} and o.status = 'active'
    ${which}`;
  if (row === undefined) throw unknownAsk();
  const read = wishingRow.parse(row);
  const open = await sheetsOf(tx, read.open ?? []);
  return {
    customer: { ...read.customer, country: read.country },
    providers: (read.providers ?? []).map(readFace),
    subscription: readAbout(read.subscription),
    open,
  };
}
const wishingRow = z.object({
  customer: customerFace,
  country: z.string(),
  subscription: z.unknown(),
  providers: z.array(z.unknown()).nullable(),
  open: z.array(z.string()).nullable(),
});

async function sheetsOf(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const rows = await tx.$queryRaw<unknown[]>`
    select ${askColumns} from ${askTables} where k.id = any(${[...ids]}::text[]) order by k."askedAt", k.id`;
  return rows.map(readAskSheet);
}
const again = async (tx: Tx, id: string): Promise<ProviderAsk> => {
  const [found] = await sheetsOf(tx, [id]);
  if (!found) throw unknownAsk();
  return found.ask;
};

/** The same wish that is open: there is one of a kind about one thing. */
async function sameOpen(tx: Tx, actor: Actor, customer: string, wish: Wish) {
  const { what, subscriptionId, offerId } = writeWish(wish);
  const [row] = await tx.$queryRaw<unknown[]>`
    select ${askColumns}, ${decidingColumns(null)} from ${askTables}
    where k."customerId" = ${customer} and k."resellerId" = ${actor.company} and k.what = ${what}
      and k."subscriptionId" is not distinct from ${subscriptionId}::text and k."offerId" is not distinct from ${offerId}::text
      and k.status = 'issued' for update of k`;
  const found = row === undefined ? null : readDecidingAsk(row).ask;
  return found?.status === 'issued' ? found : null;
}

export function asks(rooms: Rooms): Asks {
  const { db, clock } = rooms;
  return {
    wishing: (actor, about) => standing(db, actor, about),

    async look(actor, id) {
      const [row] = await db.$queryRaw<unknown[]>`
        select ${askColumns}, ${decidingColumns(actor.person)} from ${askTables}
        where k.id = ${id} and ${actor.company} in (k."providerId", k."resellerId")`;
      if (row === undefined) throw unknownAsk();
      return readDecidingAsk(row);
    },

    issue: (actor, act, { about, provider: wanted, wish, message }, decide) =>
      once(rooms, act, '', {
        async change(tx) {
          // The partnership can't end before this commit.
          await tx.$queryRaw`
            select 1 as held from "Partnership" where "providerId" = ${wanted} and "resellerId" = ${actor.company}
              and status = 'active' for share`;
          const wishing = await standing(tx, actor, about);
          const [around] = await tx.$queryRaw<
            { provider: unknown; reseller: unknown; partnered: boolean; now: Date }[]
          >`
            select row_to_json(a) as provider, row_to_json(b) as reseller, clock_timestamp() as now,
              exists (select from "Partnership" p where p."providerId" = a.id and p."resellerId" = b.id
                and p.status = 'active') as partnered
            from "Company" a, "Company" b where a.id = ${wanted} and b.id = ${actor.company}`;
          // Whom the form did not offer is not there.
          if (!around || !wishing.providers.some((one) => one.id === wanted)) throw unknownAsk();
          const now = clock?.() ?? around.now;
          const same = await sameOpen(tx, actor, wishing.customer.id, wish);
          const { next, facts } = decided(
            decide(
              {
                reseller: readParty(around.reseller),
                provider: readParty(around.provider),
                customer: wishing.customer,
                partnered: around.partnered,
                shared: true,
                current: wishing.subscription,
                open: same,
              },
              now,
            ),
          );
          if (next.status !== 'issued') throw new Error('A new wish is issued.');
          // One whose deadline passed unnoticed makes room for it.
          if (same) {
            const over = decided(expireAsk(same, now));
            const by = { by: byTime(same), via: 'job' } as const;
            await keepAsk(tx, rooms, now, same, over.next, over.facts, by);
          }
          const { id, customer, provider, reseller, asked, until: at } = next;
          await tx.providerAsk.create({
            data: {
              ...writeWish(next.wish),
              id,
              customerId: customer,
              providerId: provider,
              resellerId: reseller,
              status: next.status,
              askedById: asked.by,
              askedAt: asked.at,
              expiresAt: at,
              ...(message === null ? {} : { note: { create: { message } } }),
            },
          });
          await tx.operation.update({ where: { key: act.key }, data: { subjectId: id } });
          await record(tx, rooms, now, facts, askEntry(actor, act.via, null, next));
          const payload = { ask: id };
          await addJob(tx, clock, { task: 'expire', payload, key: `expire:${id}`, at });
          return next;
        },
        again,
      }),

    change: (actor, act, id, decide) =>
      once(rooms, act, id, {
        async change(tx) {
          const { now, ...seen } = await lockAsk(tx, rooms, actor, id);
          const { next, facts } = decided(decide(seen, now));
          await keepAsk(tx, rooms, now, seen.ask, next, facts, { by: actor, via: act.via });
          return next;
        },
        again,
      }),
  };
}

export function backstageAsks(rooms: Rooms): AsksBackstage {
  const { db, clock } = rooms;
  return {
    sheet: async (id) => (await sheetsOf(db, [id]))[0] ?? null,

    async overdue(limit) {
      const rows = await db.providerAsk.findMany({
        where: { status: 'issued', expiresAt: { lte: clock?.() ?? new Date() } },
        orderBy: { expiresAt: 'asc' },
        take: limit,
        select: { id: true },
      });
      return rows.map((row) => row.id as AskId);
    },

    async expire(id, decide) {
      await db.$transaction(async (tx) => {
        const [row] = await tx.$queryRaw<unknown[]>`
          select ${askColumns}, ${decidingColumns(null)} from ${askTables} where k.id = ${id} for update of k`;
        if (row === undefined) return;
        const { ask, now: databaseTime } = readDecidingAsk(row);
        const now = clock?.() ?? databaseTime;
        const { next, facts } = decided(decide(ask, now));
        if (facts.length === 0) return;
        await keepAsk(tx, rooms, now, ask, next, facts, { by: byTime(ask), via: 'job' });
      });
    },
  };
}
