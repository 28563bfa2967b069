import { z } from 'zod';
import { Prisma } from '../../../../prisma/generated/client.ts';
import type { CompanyId } from '../../../domain/ids.ts';
import type { Actor } from '../../../domain/people.ts';
import { sections, type Section } from '../../../domain/requests/inbox.ts';
import { reading, requestKinds } from '../../../domain/requests/kinds.ts';
import { soonBy, weekBefore } from '../../../domain/requests/reminders.ts';
import { permits } from '../../../domain/roles.ts';
import type { Home } from '../../home.ts';
import type { HomeBackstage, Inbox } from '../../requests.ts';
import type { Rooms } from '../commit.ts';
import { cursorOf, readCursor } from '../lists.ts';
import { itemColumns, named, readItem } from './rows.ts';
import { requestsOf } from './statements.ts';

const pageSize = 10;
/** As long as somebody who opened App Home is taken to look at it. */
const lookingFor = 60 * 60_000;

/** Each section's rows in their order: what ends first, or ended last. The sections are `sectionsOf` of the domain, in SQL. */
function standing(company: CompanyId, kinds: readonly string[], now: Date): Prisma.Sql {
  return Prisma.sql`
    mine as (select * from (${requestsOf(company, weekBefore(now))}) u where u.kind = any(${[...kinds]}::text[])),
    placed as (
      select m.*, case when m.ended is not null then 'decided' when m.waits = ${company} then 'ours' else 'others' end as section from mine m
      union all select m.*, 'soon' from mine m where m.ended is null and m.until <= ${soonBy(now)}),
    x as (
      select p.*, case when p.ended is null then coalesce(extract(epoch from p.until), 1e11) else -extract(epoch from p.ended) end as place
      from placed p)`;
}

const counted = z.object({
  section: z.enum(sections),
  total: z.coerce.number(),
  place: z.coerce.string(),
});

export const countRows = (rows: readonly unknown[]): Readonly<Record<Section, number>> => {
  const found = rows.map((row) => counted.omit({ place: true }).parse(row));
  const of = (section: Section) => found.find((one) => one.section === section)?.total ?? 0;
  return { ours: of('ours'), others: of('others'), soon: of('soon'), decided: of('decided') };
};
export const sectionCounts = (company: CompanyId, now: Date): Prisma.Sql => Prisma.sql`
  with ${standing(company, requestKinds, now)} select section, count(*) as total from x group by section`;

export const readable = (actor: Actor) =>
  requestKinds.filter((kind) => permits(reading[kind], actor));

export function home(rooms: Rooms): Home & HomeBackstage {
  const { db, clock } = rooms;
  const now = () => clock?.() ?? new Date();
  return {
    async inbox(actor, few) {
      const rows = await db.$queryRaw<unknown[]>`
        with ${standing(actor.company, readable(actor), now())},
        ranked as (select x.*, row_number() over (partition by section order by place, id) as n,
          count(*) over (partition by section) as total from x)
        select ${itemColumns}, x.section, x.total, x.place from ranked x ${named} where x.n <= ${few} order by x.section, x.n`;
      const found = rows.map((row) => ({ ...counted.parse(row), item: readItem(row) }));
      const of = (section: Section) => {
        const here = found.filter((one) => one.section === section);
        return { total: here[0]?.total ?? 0, rows: here.map(({ item }) => item) };
      };
      return {
        ours: of('ours'),
        others: of('others'),
        soon: of('soon'),
        decided: of('decided'),
      } satisfies Inbox;
    },

    async section(actor, section, after) {
      const [place, id] = readCursor(after, 2) ?? [];
      const behind =
        place === undefined || id === undefined || !/^-?\d+(\.\d+)?$/.test(place)
          ? Prisma.sql`true`
          : Prisma.sql`(x.place, x.id) > (${place}::numeric, ${id})`;
      const rows = await db.$queryRaw<unknown[]>`
        with ${standing(actor.company, readable(actor), now())}
        select ${itemColumns}, x.section, (select count(*) from x where section = ${section}) as total, x.place
        from x ${named} where x.section = ${section} and ${behind} order by x.place, x.id limit ${pageSize + 1}`;
      const found = rows.map((row) => ({ ...counted.parse(row), item: readItem(row) }));
      const page = found.slice(0, pageSize);
      const last = page.at(-1);
      return {
        rows: page.map(({ item }) => item),
        total: found[0]?.total ?? 0,
        next: last && found.length > pageSize ? cursorOf([last.place, last.item.id]) : null,
      };
    },

    async visited(personId, { team, company, hash }) {
      const visit = { team, companyId: company, openedAt: now(), hash };
      await db.homeVisit.upsert({
        where: { personId },
        create: { personId, ...visit },
        update: visit,
      });
    },
    async published(personId, hash) {
      await db.homeVisit.updateMany({ where: { personId }, data: { hash } });
    },
    async hash(personId) {
      return (await db.homeVisit.findUnique({ where: { personId } }))?.hash ?? null;
    },

    async wake(fact) {
      const at = now();
      // After the commit and in one order, so that no change waits for another one's visitors.
      await db.$executeRaw`
        with told as (select * from "Fact" where id = ${fact}),
        concerned as (select unnest(array[a."companyId", a."counterpartId"]) as id from "AuditEntry" a
          join told on a.subject = told.subject and a."subjectId" = told."subjectId")
        select graphile_worker.add_job('home', json_build_object('person', v."personId"),
          run_at => ${new Date(at.getTime() + 3_000)}::timestamptz, job_key => 'home:' || v."personId",
          job_key_mode => 'preserve_run_at')
        from "HomeVisit" v
        where (v."companyId" in (select id from concerned) or v."personId" in (select "byId" from told))
          and v."openedAt" >= ${new Date(at.getTime() - lookingFor)} order by v."personId"`;
    },

    async visitor(person) {
      const visit = await db.homeVisit.findUnique({ where: { personId: person } });
      if (!visit || visit.openedAt.getTime() < now().getTime() - lookingFor) return null;
      const row = await db.person.findUnique({ where: { id: person } });
      if (!row?.active) return null;
      const { team, hash } = visit;
      return { person, home: row.home, user: row.slackUserId, team, hash };
    },
  };
}
