import type { CompanyId, PersonId } from '../../domain/ids.ts';
import type { Membership } from '../../domain/membership.ts';
import type { Act, Member, Page, Store } from '../store.ts';
import { decided, once, record, type Entry, type Rooms, type Tx } from './commit.ts';
import { cursorOf, folded, readCursor } from './lists.ts';
import { roleList } from './rows.ts';

const pageSize = 10;

async function membership(tx: Tx, company: CompanyId, person: PersonId): Promise<Membership> {
  const row = await tx.membership.findUnique({
    where: { personId_companyId: { personId: person, companyId: company } },
  });
  return { person, company, roles: row ? roleList.parse(row.roles) : [] };
}

export function members(rooms: Rooms): Store['members'] {
  const { db } = rooms;
  const change = changing(rooms);
  return {
    async list(actor, after) {
      // A company has tens of people, not thousands: read whole, cut here.
      const rows = await db.membership.findMany({
        where: { companyId: actor.company, roles: { isEmpty: false } },
        include: { person: { include: { profile: true } } },
      });
      const all = rows
        .map((row): Member & { key: string } => ({
          person: row.personId as PersonId,
          user: row.person.slackUserId,
          name: row.person.profile?.name ?? '',
          roles: roleList.parse(row.roles),
          key: `${folded(row.person.profile?.name ?? '')} ${row.personId}`,
        }))
        .toSorted((a, b) => (a.key < b.key ? -1 : 1));
      const [from] = readCursor(after, 1) ?? [''];
      const left = all.filter((row) => row.key > (from ?? ''));
      const page = left.slice(0, pageSize);
      const last = page.at(-1);
      return {
        rows: page,
        total: all.length,
        next: last && left.length > pageSize ? cursorOf([last.key]) : null,
      } satisfies Page<Member>;
    },

    of: (actor, person) => membership(db, actor.company, person),

    give: (actor, act, person, decide) =>
      change(act, actor.company, person, { by: actor, counterpart: null }, decide),

    name: (by, act, company, person, decide) =>
      change(
        act,
        company,
        person,
        { by: { company: null, person: by.person, roles: [by.as] }, counterpart: company },
        decide,
      ),
  };
}

type Decide = Parameters<Store['members']['give']>[3];

const changing =
  (rooms: Rooms) =>
  (
    act: Act,
    company: CompanyId,
    person: PersonId,
    who: Pick<Entry, 'by' | 'counterpart'>,
    decide: Decide,
  ) =>
    once(rooms, act, person, {
      async change(tx) {
        // The company's row is the lock: "the last Global admin stays" must see everybody else's change.
        await tx.$queryRaw`select id from "Company" where id = ${company} for no key update`;
        const seen = await membership(tx, company, person);
        const { next, facts } = decided(decide(seen, await globalAdmins(tx, company)));
        const now = rooms.clock?.() ?? new Date();
        await tx.membership.upsert({
          where: { personId_companyId: { personId: person, companyId: company } },
          create: { personId: person, companyId: company, roles: [...next.roles], since: now },
          update: { roles: [...next.roles] },
        });
        await record(tx, rooms, now, facts, {
          ...who,
          via: act.via,
          subject: { kind: 'membership', id: `${company}/${person}` },
          known: 'declared',
          before: { roles: [...seen.roles] },
          after: { roles: [...next.roles] },
        });
        return next;
      },
      again: (tx) => membership(tx, company, person),
    });

async function globalAdmins(tx: Tx, company: CompanyId): Promise<PersonId[]> {
  const rows = await tx.membership.findMany({
    where: { companyId: company, roles: { has: 'global-admin' }, person: { active: true } },
    select: { personId: true },
  });
  return rows.map((row) => row.personId as PersonId);
}
