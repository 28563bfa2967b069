import { z } from 'zod';
import type { CompanyId, PersonId } from '../../domain/ids.ts';
import type { Who } from '../../domain/who.ts';
import type { Backstage, Store } from '../store.ts';
import { addJob, record, sealJob, type Rooms } from './commit.ts';
import { language, readCompany, roleList } from './rows.ts';

const whoRow = z.object({
  id: z.string().transform((id) => id as PersonId),
  home: z.string(),
  slackUserId: z.string(),
  active: z.boolean(),
  name: z.string(),
  timeZone: z.string(),
  language: language.nullable(),
  actingCompanyId: z.string().nullable(),
  jobs: z.array(z.object({ company: z.unknown(), roles: roleList })),
});

export function people(rooms: Rooms): Store['people'] {
  const { db, newId } = rooms;
  return {
    async who({ home, user }) {
      // One statement, because every act begins with it.
      const [row] = await db.$queryRaw<unknown[]>`
        select p.id, p.home, p."slackUserId", p.active, p.language, p."actingCompanyId", n.name, n."timeZone",
          coalesce((select json_agg(json_build_object('company', row_to_json(c), 'roles', m.roles) order by c."nameFolded", c.id)
            from "Membership" m join "Company" c on c.id = m."companyId"
            where m."personId" = p.id and cardinality(m.roles) > 0 and c.status <> 'rejected'), '[]') as jobs
        from "Person" p join "PersonProfile" n on n."personId" = p.id
        where p.home = ${home} and p."slackUserId" = ${user}`;
      return row === undefined ? null : readWho(row);
    },

    async meet({ home, user, team, name, timeZone }) {
      const [row] = await db.$queryRaw<{ id: PersonId }[]>`
        with person as (
          insert into "Person"(id, home, "slackUserId", team) values (${newId()}, ${home}, ${user}, ${team})
          on conflict (home, "slackUserId") do update set team = excluded.team
          returning id)
        insert into "PersonProfile"("personId", name, "timeZone") select id, ${name}, ${timeZone} from person
        on conflict ("personId") do update set name = excluded.name, "timeZone" = excluded."timeZone"
        returning "personId" as id`;
      if (!row) throw new Error('A person was neither found nor made.');
      return row.id;
    },

    async choose(id, what) {
      await db.person.update({
        where: { id },
        data: 'language' in what ? { language: what.language } : { actingCompanyId: what.company },
      });
    },

    async names(ids) {
      const rows = await db.personProfile.findMany({ where: { personId: { in: [...ids] } } });
      return new Map(rows.map((row) => [row.personId as PersonId, row.name]));
    },

    async globalAdmins(company, butFor) {
      const rows = await db.membership.findMany({
        where: {
          companyId: company,
          roles: { has: 'global-admin' },
          person: {
            active: true,
            ...(butFor === undefined ? {} : { slackUserId: { not: butFor } }),
          },
        },
        select: { person: { select: { profile: { select: { name: true } } } } },
        orderBy: [{ since: 'asc' }, { personId: 'asc' }],
        take: 5,
      });
      return rows.flatMap((row) => row.person.profile?.name ?? []);
    },

    async reviews(id) {
      return (await db.reviewer.count({ where: { personId: id } })) > 0;
    },

    async whoGivesRoles(home) {
      const rows = await db.company.findMany({
        where: { home, status: { not: 'rejected' } },
        orderBy: [{ nameFolded: 'asc' }, { id: 'asc' }],
        take: 5,
        select: {
          name: true,
          memberships: {
            where: {
              roles: { hasSome: ['global-admin', 'user-admin'] },
              person: { active: true, home },
            },
            orderBy: [{ since: 'asc' }, { personId: 'asc' }],
            take: 3,
            select: { person: { select: { profile: { select: { name: true } } } } },
          },
        },
      });
      return rows.map((row) => ({
        company: row.name,
        admins: row.memberships.flatMap((m) => m.person.profile?.name ?? []),
      }));
    },
  };
}

/** The facts that have a contact's link passed on, and those that ask for a review. */
const asksContact = ['enrolment.submitted', 'enrolment.corrected', 'enrolment.link-renewed'];
const asksReviewer = ['enrolment.verified', 'enrolment.corrected'];

export function backstagePeople(rooms: Rooms): Backstage['people'] {
  const { db, clock, newId } = rooms;
  return {
    async left({ home, user }, gone) {
      await db.$transaction(async (tx) => {
        const [found] = await tx.$queryRaw<{ id: PersonId; active: boolean }[]>`
          select id, active from "Person" where home = ${home} and "slackUserId" = ${user} for no key update`;
        if (!found || found.active !== gone) return;
        const person = found.id;
        await tx.person.update({ where: { id: person }, data: { active: !gone } });
        const now = clock?.() ?? new Date();
        const jobs = await tx.membership.findMany({
          where: { personId: person, roles: { isEmpty: false } },
          orderBy: { companyId: 'asc' },
        });
        for (const { companyId, roles } of jobs) {
          const company = companyId as CompanyId;
          const kind = gone ? 'member.left' : 'member.returned';
          await record(tx, rooms, now, [{ kind, company, person }], {
            by: { company, person: null, roles: ['system'] },
            via: 'job',
            counterpart: null,
            subject: { kind: 'membership', id: `${company}/${person}` },
            known: 'declared',
            before: { active: gone, roles },
            after: { active: !gone, roles },
          });
        }
      });
    },
    async bySlackId(user) {
      const row = await db.person.findFirst({
        where: { slackUserId: user },
        include: { profile: true },
      });
      if (!row) return null;
      const { id, home, active, profile } = row;
      return { id: id as PersonId, home, active, name: profile?.name ?? '' };
    },
    async reviewers() {
      const rows = await db.reviewer.findMany();
      const found = await db.person.findMany({
        where: { id: { in: rows.map((row) => row.personId) }, active: true },
      });
      return found.map(({ id, slackUserId, team }) => ({
        person: id as PersonId,
        user: slackUserId,
        team,
        roles: [],
      }));
    },
    async nameReviewer(id, reviews) {
      const now = clock?.() ?? new Date();
      await db.$transaction(async (tx) => {
        if (reviews) {
          await tx.reviewer.createMany({
            data: [{ personId: id, since: now }],
            skipDuplicates: true,
          });
          // Told once more, what waits for a review, or for one who passes its link on, reaches the new one; the others have it already.
          await tx.$executeRaw`
            with waiting as (
              update "Fact" f set told = false where f.id in (
                select o.id from "Fact" o join "Company" c on c.id = o."subjectId"
                where o.subject = 'company' and o.kind = 'company.claimed' and c.status = 'claimed'
                union all
                select (select o.id from "Fact" o where o.subject = 'enrolment' and o."subjectId" = e.id
                  and o.kind = any(case e.status when 'verifying' then ${asksContact}::text[] else ${asksReviewer}::text[] end)
                  order by o.ord desc limit 1)
                from "Enrolment" e where e.status in ('verifying', 'in-review'))
              returning f.id)
            select graphile_worker.add_job('tell', json_build_object('fact', id),
              run_at => coalesce(${clock?.() ?? null}::timestamptz, now()), job_key => 'tell:' || id)
            from waiting`;
        } else await tx.reviewer.deleteMany({ where: { personId: id } });
        const entryId = newId();
        await tx.auditEntry.create({
          data: {
            id: entryId,
            at: now,
            roles: ['operator'],
            action: reviews ? 'reviewer.named' : 'reviewer.removed',
            subject: 'person',
            subjectId: id,
            via: 'operator',
            known: 'declared',
          },
        });
        await addJob(tx, clock, sealJob(`seal:${entryId}`, now));
      });
    },
    async withRoles() {
      const rows = await db.person.findMany({
        where: {
          OR: [
            { memberships: { some: { roles: { isEmpty: false } } } },
            { id: { in: (await db.reviewer.findMany()).map((row) => row.personId) } },
          ],
        },
        select: { home: true, slackUserId: true, team: true },
      });
      return rows.map(({ home, slackUserId, team }) => ({ home, user: slackUserId, team }));
    },
  };
}

function readWho(row: unknown): Who {
  const read = whoRow.parse(row);
  const jobs = read.jobs.map((job) => ({ company: readCompany(job.company), roles: job.roles }));
  const chosen = jobs.find((job) => job.company.id === read.actingCompanyId);
  return {
    id: read.id,
    home: read.home,
    user: read.slackUserId,
    active: read.active,
    name: read.name,
    timeZone: read.timeZone,
    language: read.language,
    jobs,
    // Without a choice the first by name; App Home and every form say which one it is.
    acting: chosen ?? jobs[0] ?? null,
  };
}
