import { z } from 'zod';
import type { CompanyId, PersonId } from '../../../domain/ids.ts';
import type { Planned } from '../../../domain/facts.ts';
import { kinds } from '../../../domain/people.ts';
import type { RequestOf } from '../../../domain/requests/kinds.ts';
import type { OpenRequest, RequestsBackstage } from '../../requests.ts';
import { addJob, type Rooms, type Tx } from '../commit.ts';
import { sendAll } from '../outbox/adding.ts';
import { roleList } from '../rows.ts';
import { countRows, sectionCounts } from './home.ts';
import { itemColumns, named, readItem } from './rows.ts';
import { openRequest, requestsOf } from './statements.ts';

const person = z.string().transform((id) => id as PersonId);
const company = z.string().transform((id) => id as CompanyId);
const reader = z.object({ person, user: z.string(), team: z.string() });
const openRow = z.object({
  waitsCompany: z
    .object({
      id: company,
      name: z.string(),
      kinds: z.array(z.enum(kinds)),
      team: z.string(),
      timeZone: z.string(),
      channel: z.string().nullable(),
      relaxed: z.boolean(),
    })
    .nullable(),
  colleagues: z
    .array(reader.extend({ timeZone: z.string(), name: z.string(), roles: roleList }))
    .nullable(),
  away: z.array(z.object({ from: person, to: person })).nullable(),
  asker: reader.nullable(),
  dependent: z.array(person).nullable(),
  nudges: z
    .array(
      z.object({
        what: z.enum(['card', 'half', 'last', 'nobody', 'ping']),
        to: z.string().transform((id) => id as PersonId | CompanyId),
        day: z.string(),
        at: z.coerce.date(),
      }),
    )
    .nullable(),
  watched: z.boolean(),
});

/** Which reminder, or what else, goes under which switch. */
const groupOf = ({ kind }: Planned) => (kind === 'reminder' ? ('reminder' as const) : null);

export function backstageRequests(rooms: Rooms): RequestsBackstage {
  const { db, clock } = rooms;
  const now = () => clock?.() ?? new Date();
  const lookJob = (tx: Tx, { kind, id }: RequestOf, at: Date) =>
    addJob(tx, clock, { task: 'look', payload: { kind, id }, key: `look:${kind}:${id}`, at });

  return {
    async open({ kind, id }) {
      const [row] = await db.$queryRaw<unknown[]>`
        select ${itemColumns},
          (select json_build_object('id', w.id, 'name', w.name, 'kinds', w.kinds, 'team', w.team, 'timeZone', w."timeZone",
              'channel', case when w."channelTrouble" is null then w.channel end, 'relaxed', w."fourEyesRelaxed")
            from "Company" w where w.id = x.waits) as "waitsCompany",
          (select json_agg(json_build_object('person', p.id, 'user', p."slackUserId", 'team', p.team, 'timeZone', n."timeZone",
              'name', n.name, 'roles', m.roles) order by m.since, p.id)
            from "Membership" m join "Person" p on p.id = m."personId" join "PersonProfile" n on n."personId" = p.id
            where m."companyId" = x.waits and cardinality(m.roles) > 0 and p.active) as colleagues,
          (select json_agg(json_build_object('from', d."fromId", 'to', d."toId"))
            from "Delegation" d where d."companyId" = x.waits and d.since <= ${now()} and ${now()} < d.until) as away,
          (select json_build_object('person', p.id, 'user', p."slackUserId", 'team', p.team)
            from "Person" p where p.id = x.by and p.active) as asker,
          (select json_agg(o.id) from "Membership" m join "Person" o on o.id = m."personId"
            where m."companyId" = x.waits and x."from" <> x.waits
              and (o."slackUserId" = (select a."slackUserId" from "Person" a where a.id = x.by)
                or exists (select from "Membership" e where e."personId" = o.id and e."companyId" = x."from"
                  and cardinality(e.roles) > 0))) as dependent,
          (select json_agg(json_build_object('what', u.what, 'to', u."toId", 'day', u.day, 'at', u.at))
            from "Nudge" u where u.subject = x.kind and u."subjectId" = x.id) as nudges,
          exists (select from "Vigil" v where v.subject = x.kind and v."subjectId" = x.id) as watched
        from (${openRequest(kind, id)}) x ${named}`;
      if (row === undefined) return null;
      const { waitsCompany, colleagues, away, asker, dependent, nudges, watched } =
        openRow.parse(row);
      return {
        item: readItem(row),
        waits: waitsCompany && { ...waitsCompany, colleagues: colleagues ?? [], away: away ?? [] },
        asker: asker && { ...asker, roles: [] },
        dependent: dependent ?? [],
        nudges: nudges ?? [],
        watched,
      } satisfies OpenRequest;
    },

    async looked(request, sends, lookAt) {
      const { kind: subject, id: subjectId } = request;
      await db.$transaction(async (tx) => {
        for (const { nudge, planned } of sends) {
          const { what, to, day = '' } = nudge;
          // Whoever comes second waits here for the first, and finds it done.
          const fresh = await tx.$executeRaw`
            insert into "Nudge"(subject, "subjectId", what, "toId", day, at)
            values (${subject}, ${subjectId}, ${what}, ${to}, ${day}, ${now()}) on conflict do nothing`;
          if (fresh !== 1) continue;
          for (const one of planned) await sendAll(tx, rooms, [one], groupOf(one));
        }
        if (!lookAt) {
          await tx.vigil.deleteMany({ where: { subject, subjectId } });
          return;
        }
        await tx.vigil.upsert({
          where: { subject_subjectId: { subject, subjectId } },
          create: { subject, subjectId, lookAt },
          update: { lookAt },
        });
        await lookJob(tx, request, lookAt);
      });
    },

    async wake(id) {
      await db.$executeRaw`
        select graphile_worker.add_job('look', json_build_object('kind', x.kind, 'id', x.id),
          run_at => coalesce(${clock?.() ?? null}::timestamptz, now()), job_key => 'look:' || x.kind || ':' || x.id)
        from (${requestsOf(id, null)}) x where x.waits = ${id}`;
    },

    async wakeOverdue(limit) {
      const late = new Date(now().getTime() - 600_000);
      await db.$executeRaw`
        select graphile_worker.add_job('look', json_build_object('kind', subject, 'id', "subjectId"),
          run_at => coalesce(${clock?.() ?? null}::timestamptz, now()), job_key => 'look:' || subject || ':' || "subjectId")
        from (select subject, "subjectId" from "Vigil" where "lookAt" < ${late} order by "lookAt" limit ${limit}) v`;
    },

    async withoutDigest() {
      const rows = await db.company.findMany({
        where: { status: 'confirmed', channel: { not: null }, channelTrouble: null },
        select: { id: true, timeZone: true, digestOn: true },
      });
      return rows.map(({ id, timeZone, digestOn }) => ({
        id: id as CompanyId,
        timeZone,
        on: digestOn,
      }));
    },

    async counts(id) {
      return countRows(await db.$queryRaw<unknown[]>`${sectionCounts(id, now())}`);
    },

    async digest(id, day) {
      const counts = await this.counts(id);
      await db.$transaction(async (tx) => {
        const mine = await tx.company.updateMany({
          where: { id, OR: [{ digestOn: null }, { digestOn: { lt: day } }] },
          data: { digestOn: day },
        });
        if (mine.count === 0 || Object.values(counts).every((count) => count === 0)) return;
        const { team, channel } = await tx.company.findUniqueOrThrow({ where: { id } });
        if (channel === null) return;
        const to = { team, channel };
        await sendAll(
          tx,
          rooms,
          [{ kind: 'digest', to, company: id, person: null, subject: null }],
          'digest',
        );
      });
    },
  };
}
