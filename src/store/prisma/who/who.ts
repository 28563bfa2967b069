import { z } from 'zod';
import { Prisma } from '../../../../prisma/generated/client.ts';
import { happenings, isHappening } from '../../../domain/customer/timeline.ts';
import type { CompanyId, CustomerId } from '../../../domain/ids.ts';
import type { WhoBackstage, Whos, WhoSheet } from '../../store.ts';
import { once, type Rooms, type Tx } from '../commit.ts';
import { unknownCustomer } from '../customers/reads.ts';
import { ofCompany, readSheet, seenBy, sheetColumns } from '../customers/sheets.ts';
import { sendAll } from '../outbox/adding.ts';
import { readable } from '../requests/home.ts';
import { itemColumns, named, readItem } from '../requests/rows.ts';
import { openAbout } from '../requests/statements.ts';
import { visibleTo } from '../subscriptions/sheets.ts';

/** So many requests and events fit on a screen; the sheets behind them show the rest. */
const few = { open: 10, timeline: 12 } as const;
const shared = Object.entries(happenings)
  .filter(([, whose]) => whose === 'both')
  .map(([kind]) => kind);

/** R-SUP-02: whom nobody was assigned for is supported by the owner. */
const supportColumn = (id: CustomerId, company: CompanyId) => Prisma.sql`
  (select json_agg(json_build_object('name', n.name, 'subscriptions', n.number) order by n.number desc, n.name) from (
    select coalesce(s."supportName", o.name) as name, count(*) as number
    from "Subscription" s join "Company" o on o.id = s."ownerId"
    where s."customerId" = ${id} and ${visibleTo(company)} and s.status <> 'cancelled' group by 1) n) as supports`;
const supports = z
  .array(z.object({ name: z.string(), subscriptions: z.number() }))
  .nullable()
  .transform((all) => all ?? []);

async function chainOf(db: Tx, id: CustomerId, company: CompanyId) {
  const [row] = await db.$queryRaw<{ supports: unknown }[]>`
    select ${sheetColumns}, ${supportColumn(id, company)} from ${seenBy(company)}
    where c.id = ${id} and ${ofCompany(company)}`;
  return row ? { sheet: readSheet(row), supports: supports.parse(row.supports) } : null;
}

const happened = z.object({
  at: z.coerce.date(),
  what: z.string().refine(isHappening),
  company: z.string().nullable(),
  person: z.string().nullable(),
});

/** What this company did, what was done with a record of its own, and what a partner named with it did that both are told. */
async function timelineOf(
  db: Tx,
  id: CustomerId,
  company: CompanyId,
): Promise<WhoSheet['timeline']> {
  const rows = await db.$queryRaw<unknown[]>`
    with about as (
      select 'customer' as subject, c.id, eyes.ids, false as own from ${seenBy(company)} where c.id = ${id}
      union all select 'invitation', i.id, null, i."inviterId" = ${company} from "CustomerInvitation" i
        where i."customerId" = ${id} and (i."inviterId" = ${company} or i."providerId" = ${company})
      union all select 'subscription', s.id, null, s."ownerId" = ${company} from "Subscription" s
        where s."customerId" = ${id} and ${visibleTo(company)}
      union all select 'order', r.id, null, r."ownerId" = ${company} from "SubscriptionOrder" r
        where r."customerId" = ${id} and (r."ownerId" = ${company} or (r."resellerId" = ${company} and r.status = 'placed'))
      union all select 'ask', k.id, null, false from "ProviderAsk" k
        where k."customerId" = ${id} and (k."providerId" = ${company} or k."resellerId" = ${company})
      union all select 'transfer', t.id, null, false from "Transfer" t
        where t."customerId" = ${id} and (t."sourceId" = ${company} or t."targetId" = ${company}))
    select e.at, e.action as what, m.name as company, case when e."companyId" = ${company} then f.name end as person
    from "AuditEntry" e join about on about.subject = e.subject and about.id = e."subjectId"
    left join "Company" m on m.id = e."companyId" left join "PersonProfile" f on f."personId" = e."personId"
    where e.action = any(${Object.keys(happenings)}::text[])
      and (e."companyId" = ${company} or about.own
        or (e.action = any(${shared}::text[]) and (about.ids is null or e."companyId" = any(about.ids))))
    order by e.ord desc limit ${few.timeline + 1}`;
  const read = rows.map((row) => happened.parse(row));
  return {
    more: read.length > few.timeline,
    rows: read.slice(0, few.timeline).map((one) => ({ ...one, company: one.company ?? '' })),
  };
}

export function whos(rooms: Rooms): Whos {
  const { db } = rooms;
  return {
    async look(actor, id) {
      const chain = await chainOf(db, id, actor.company);
      if (!chain) throw unknownCustomer();
      const [open, timeline] = await Promise.all([
        db.$queryRaw<{ total: bigint }[]>`
          select ${itemColumns}, count(*) over () as total
          from (select * from (${openAbout(actor.company, id)}) u where u.kind = any(${readable(actor)}::text[])) x ${named}
          order by x.until nulls last, x.id limit ${few.open}`,
        timelineOf(db, id, actor.company),
      ]);
      return {
        ...chain,
        open: { total: Number(open[0]?.total ?? 0), rows: open.map(readItem) },
        timeline,
      };
    },

    async picture(actor, act, id) {
      await once(rooms, act, id, {
        async change(tx) {
          if (!(await chainOf(tx, id, actor.company))) throw unknownCustomer();
          const { slackUserId: user, team } = await tx.person.findUniqueOrThrow({
            where: { id: actor.person },
          });
          const to = { team, user };
          const { company, person } = actor;
          await sendAll(
            tx,
            rooms,
            [{ to, company, person, subject: { kind: 'customer', id }, kind: 'picture' }],
            null,
          );
        },
        again: async () => undefined,
      });
    },
  };
}

export const backstageWho = ({ db }: Rooms): WhoBackstage => ({
  chain: (id, company) => chainOf(db, id, company),
});
