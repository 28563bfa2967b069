import { z } from 'zod';
import type { Fact, KeptFact, Planned, Place } from '../../domain/facts.ts';
import type { CompanyId, DeliveryId, PersonId } from '../../domain/ids.ts';
import type { Ended, Outbox, Queued, Redraw } from '../store.ts';
import { addJob, type Rooms, type Tx } from './commit.ts';
import { readCopy, subjectOf } from './copies.ts';
import { language, roleList } from './rows.ts';

/** One queue a channel, one a person's DM: their order and pace are kept there. */
export const queueOf = (to: Place): string =>
  'channel' in to ? `${to.team}/${to.channel}` : `${to.team}/@${to.user}`;

const deliveryRow = z.object({
  id: z.string().transform((id) => id as DeliveryId),
  queue: z.string(),
  team: z.string(),
  channel: z.string().nullable(),
  user: z.string().nullable(),
  companyId: z.string().nullable(),
  personId: z.string().nullable(),
  kind: z.enum(['card', 'line', 'redraw']),
  subject: z.enum(['partnership', 'company']).nullable(),
  subjectId: z.string().nullable(),
  factId: z.string().nullable(),
  copyId: z.string().nullable(),
  buttons: z.boolean(),
  mention: z.array(z.string()),
  attempts: z.number(),
  state: z.enum(['open', 'started']),
  startedAt: z.coerce.date().nullable(),
});
type DeliveryRow = z.infer<typeof deliveryRow>;

function readPlanned(row: DeliveryRow): Planned {
  const { team, channel, user } = row;
  const to: Place = channel === null ? { team, user: user ?? '' } : { team, channel };
  const common = {
    to,
    company: row.companyId as CompanyId | null,
    person: row.personId as PersonId | null,
    subject:
      row.subject !== null && row.subjectId !== null ? subjectOf(row.subject, row.subjectId) : null,
  };
  return row.kind === 'card'
    ? { ...common, kind: 'card', buttons: row.buttons, mention: row.mention }
    : { ...common, kind: 'line' };
}

export function outbox(rooms: Rooms): Outbox {
  const { db, clock, newId } = rooms;
  const now = () => clock?.() ?? new Date();

  const wake = (tx: Tx, queue: string, at?: Date) =>
    addJob(tx, clock, {
      task: 'deliver',
      payload: { queue },
      key: `deliver:${queue}`,
      queue: `deliver:${queue}`,
      ...(at ? { at } : { mode: 'preserve_run_at' as const }),
    });

  async function fact(id: string): Promise<KeptFact | null> {
    const row = await db.fact.findUnique({ where: { id } });
    if (!row) return null;
    // Written by `record` from this very type; the kind is checked by the plan's switch.
    const read = { kind: row.kind, ...z.looseObject({}).parse(row.data) } as unknown as Fact;
    return { id, at: row.at, by: row.byId as PersonId | null, fact: read };
  }

  /** One open edit per copy: ten changes to a card are one edit. */
  async function addRedraws(tx: Tx, ids: readonly string[]): Promise<readonly string[]> {
    const rows = await tx.$queryRaw<{ queue: string }[]>`
      insert into "Delivery"(id, queue, team, kind, "copyId", mention, "addedAt")
      select gen_random_uuid()::text, c.queue, c.team, 'redraw', c.id, '{}', ${now()} from "Copy" c
      where c.id = any(${[...ids]}::text[]) and not c.lost
      on conflict ("copyId") where kind = 'redraw' and state = 'open' do nothing
      returning queue`;
    return rows.map((row) => row.queue);
  }
  const wakeAll = async (tx: Tx, queues: Iterable<string>) => {
    for (const queue of new Set(queues)) await wake(tx, queue);
  };

  return {
    fact,

    async audience(company) {
      const row = await db.company.findUnique({
        where: { id: company },
        select: {
          team: true,
          channel: true,
          memberships: {
            where: { roles: { isEmpty: false }, person: { active: true } },
            orderBy: [{ since: 'asc' }, { personId: 'asc' }],
            select: {
              roles: true,
              person: { select: { id: true, slackUserId: true, team: true } },
            },
          },
        },
      });
      if (!row) return null;
      return {
        company,
        team: row.team,
        channel: row.channel,
        members: row.memberships.map(({ roles, person }) => ({
          person: person.id as PersonId,
          user: person.slackUserId,
          team: person.team,
          roles: roleList.parse(roles),
        })),
      };
    },

    async reader(person) {
      const row = await db.person.findUnique({ where: { id: person }, include: { profile: true } });
      if (!row?.active || !row.profile) return null;
      return {
        person,
        user: row.slackUserId,
        team: row.team,
        roles: [],
        language: language.nullable().parse(row.language),
        timeZone: row.profile.timeZone,
        name: row.profile.name,
      };
    },

    async copies({ kind, id }) {
      const rows = await db.copy.findMany({ where: { subject: kind, subjectId: id, lost: false } });
      return rows.map(readCopy);
    },

    async add(factId, planned, redraw) {
      await db.$transaction(async (tx) => {
        const rows = planned.map((one) => ({
          id: newId(),
          queue: queueOf(one.to),
          team: one.to.team,
          channel: 'channel' in one.to ? one.to.channel : null,
          user: 'user' in one.to ? one.to.user : null,
          companyId: one.company,
          personId: one.person,
          kind: one.kind,
          subject: one.subject?.kind ?? null,
          subjectId: one.subject?.id ?? null,
          factId,
          buttons: one.kind === 'card' && one.buttons,
          mention: one.kind === 'card' ? [...one.mention] : [],
          addedAt: now(),
        }));
        await tx.delivery.createMany({ data: rows, skipDuplicates: true });
        const drawn = redraw
          ? await tx.copy.findMany({
              where: { subject: redraw.kind, subjectId: redraw.id },
              select: { id: true },
            })
          : [];
        const redrawn = await addRedraws(
          tx,
          drawn.map((copy) => copy.id),
        );
        await wakeAll(tx, [...rows.map((row) => row.queue), ...redrawn]);
      });
    },

    async start(queue) {
      // The first start counts: until its call is over there is no second one.
      const [found] = await db.$queryRaw<unknown[]>`
        with oldest as (
          select id, state, "startedAt" from "Delivery" where queue = ${queue} and state in ('open', 'started')
          order by ord limit 1 for update)
        update "Delivery" d set state = 'started', "startedAt" = coalesce(oldest."startedAt", ${now()}) from oldest
        where d.id = oldest.id
        returning d.id, d.queue, d.team, d.channel, d."user", d."companyId", d."personId", d.kind, d.subject, d."subjectId",
          d."factId", d."copyId", d.buttons, d.mention, d.attempts, oldest.state, oldest."startedAt"`;
      if (found === undefined) return null;
      const row = deliveryRow.parse(found);
      const { id, attempts } = row;
      if (row.kind === 'redraw') {
        const copy = await db.copy.findUniqueOrThrow({ where: { id: row.copyId ?? '' } });
        return { kind: 'redraw', id, queue, attempts, copy: readCopy(copy) } satisfies Redraw;
      }
      return {
        ...readPlanned(row),
        id,
        queue,
        attempts,
        unanswered: row.state === 'started' ? row.startedAt : null,
        fact: row.factId === null ? null : await fact(row.factId),
      } satisfies Queued;
    },

    async end(id, ended) {
      await db.$transaction(async (tx) => {
        const row = await tx.delivery.update({
          where: { id },
          data: {
            state: ended.how === 'failed' ? 'failed' : 'sent',
            endedAt: now(),
            error: ended.how === 'failed' ? ended.error : null,
          },
        });
        if (ended.how === 'posted' && row.kind === 'card') await keepCopy(tx, row, ended);
        if (ended.how === 'redrawn' && row.copyId)
          await tx.copy.update({ where: { id: row.copyId }, data: { drawn: ended.drawn } });
        if (ended.how === 'failed' && row.copyId)
          await tx.copy.update({ where: { id: row.copyId }, data: { lost: true } });
      });
    },

    async later(id, { at, error, counts = false, mayHaveArrived = false }) {
      await db.$transaction(async (tx) => {
        const { queue } = await tx.delivery.update({
          where: { id },
          data: {
            error,
            attempts: { increment: counts ? 1 : 0 },
            ...(mayHaveArrived ? {} : { state: 'open', startedAt: null }),
          },
        });
        await wake(tx, queue, at);
      });
    },

    wake: (queue, at) => wake(db, queue, at),

    async sweep() {
      return db.$transaction(async (tx) => {
        const stale = await tx.$queryRaw<{ id: string }[]>`
          select c.id from "Copy" c join "Partnership" p on p.id = c."subjectId"
            where c.subject = 'partnership' and c.drawn < p.version and not c.lost
          union all
          select c.id from "Copy" c join "Company" p on p.id = c."subjectId"
            where c.subject = 'company' and c.drawn < p.version and not c.lost`;
        const redraws = await addRedraws(
          tx,
          stale.map((copy) => copy.id),
        );
        const open = await tx.$queryRaw<{ queue: string }[]>`
          select distinct queue from "Delivery" where state in ('open', 'started')`;
        await wakeAll(
          tx,
          open.map((row) => row.queue),
        );
        return { queues: open.length, redraws: redraws.length };
      });
    },
  };

  /** The record may have moved on while the card was on its way: then it is drawn anew at once. */
  async function keepCopy(
    tx: Tx,
    row: { id: string; team: string; queue: string } & {
      subject: string | null;
      subjectId: string | null;
      companyId: string | null;
      personId: string | null;
      buttons: boolean;
    },
    { channel, ts, drawn }: Extract<Ended, { how: 'posted' }>,
  ) {
    const { id, team, queue, companyId, personId, buttons } = row;
    const subject = row.subject ?? '';
    const subjectId = row.subjectId ?? '';
    await tx.copy.upsert({
      where: { id },
      create: {
        id,
        team,
        queue,
        channel,
        ts,
        subject,
        subjectId,
        companyId,
        personId,
        buttons,
        drawn,
      },
      update: { drawn },
    });
    const where = { id: subjectId };
    const select = { version: true };
    const current =
      subject === 'partnership'
        ? await tx.partnership.findUnique({ where, select })
        : await tx.company.findUnique({ where, select });
    if (current && current.version > drawn) await wakeAll(tx, await addRedraws(tx, [id]));
  }
}
