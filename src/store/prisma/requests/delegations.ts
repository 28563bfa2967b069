import type { Delegation as DelegationRow } from '../../../../prisma/generated/client.ts';
import type { CompanyId, PersonId } from '../../../domain/ids.ts';
import type { Actor } from '../../../domain/people.ts';
import type { Delegation } from '../../../domain/requests/delegation.ts';
import type { Delegations } from '../../delegations.ts';
import type { Act } from '../../store.ts';
import { addJob, decided, once, record, type Rooms, type Tx } from '../commit.ts';
import { roleList } from '../rows.ts';

const readDelegation = (row: DelegationRow): Delegation => ({
  company: row.companyId as CompanyId,
  from: row.fromId as PersonId,
  to: row.toId as PersonId,
  since: row.since,
  until: row.until,
});
const image = (one: Delegation | null) =>
  one && { to: one.to, since: one.since.toISOString(), until: one.until.toISOString() };

/** Of one person in one company, unless its last day has passed. */
async function current(tx: Tx, company: CompanyId, person: PersonId, now: Date) {
  const row = await tx.delegation.findUnique({
    where: { companyId_fromId: { companyId: company, fromId: person } },
  });
  return row && row.until > now ? readDelegation(row) : null;
}

/** The person's own membership is the lock: one at a time. */
const lock = (tx: Tx, { company, person }: Actor) =>
  tx.$queryRaw`select 1 as held from "Membership" where "companyId" = ${company} and "personId" = ${person} for no key update`;

export function delegations(rooms: Rooms): Delegations {
  const { db, clock } = rooms;
  const time = () => clock?.() ?? new Date();

  /** What a change leaves besides the row: cards move when it begins and when it is over. */
  async function keep(
    tx: Tx,
    { actor, act, now }: { actor: Actor; act: Act; now: Date },
    before: Delegation | null,
    next: Delegation | null,
    facts: Parameters<typeof record>[3],
  ) {
    const key = { companyId: actor.company, fromId: actor.person };
    if (next) {
      const { to: toId, since, until } = next;
      await tx.delegation.upsert({
        where: { companyId_fromId: key },
        create: { ...key, toId, since, until },
        update: { toId, since, until },
      });
    } else await tx.delegation.deleteMany({ where: key });
    await record(tx, rooms, now, facts, {
      by: actor,
      via: act.via,
      counterpart: null,
      subject: { kind: 'membership', id: `${actor.company}/${actor.person}` },
      known: 'declared',
      before: image(before),
      after: image(next),
    });
    const { company } = actor;
    const name = `look:${company}:${actor.person}`;
    for (const [when, at] of [
      ['since', next?.since],
      ['until', next?.until],
    ] as const)
      await addJob(tx, clock, {
        task: 'look',
        payload: { company },
        key: `${name}:${when}`,
        at: at && at > now ? at : now,
      });
  }
  return {
    async own(actor) {
      const found = await current(db, actor.company, actor.person, time());
      if (!found) return null;
      const profile = await db.personProfile.findUnique({ where: { personId: found.to } });
      return { ...found, name: profile?.name ?? '' };
    },

    async colleagues(actor) {
      const rows = await db.membership.findMany({
        where: {
          companyId: actor.company,
          personId: { not: actor.person },
          roles: { isEmpty: false },
          person: { active: true },
        },
        include: { person: { include: { profile: true } } },
      });
      return rows
        .map((row) => ({
          person: row.personId as PersonId,
          name: row.person.profile?.name ?? '',
        }))
        .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
    },

    async make(actor, act, delegate, decide) {
      await once(rooms, act, actor.person, {
        async change(tx) {
          await lock(tx, actor);
          const now = time();
          const before = await current(tx, actor.company, actor.person, now);
          const theirs = await tx.membership.findFirst({
            where: { companyId: actor.company, personId: delegate, person: { active: true } },
          });
          const { next, facts } = decided(
            decide(
              {
                current: before,
                roles: theirs ? roleList.parse(theirs.roles) : [],
                theirs: await current(tx, actor.company, delegate, now),
              },
              now,
            ),
          );
          await keep(tx, { actor, act, now }, before, next, facts);
        },
        again: async () => undefined,
      });
    },

    async end(actor, act, decide) {
      await once(rooms, act, actor.person, {
        async change(tx) {
          await lock(tx, actor);
          const now = time();
          const before = await current(tx, actor.company, actor.person, now);
          const { next, facts } = decided(decide(before, now));
          if (facts.length > 0) await keep(tx, { actor, act, now }, before, next, facts);
        },
        again: async () => undefined,
      });
    },
  };
}
