import { z } from 'zod';
import type { Fact, KeptFact } from '../../../domain/facts.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { groupOfFact } from '../../../domain/requests/notices.ts';
import type { Ended, Outbox, Queued, Redraw } from '../../store.ts';
import type { Rooms, Tx } from '../commit.ts';
import { addMails } from '../mails.ts';
import { addDeliveries } from './adding.ts';
import { readers } from './readers.ts';
import { makeRoom, redraws } from './redraws.ts';
import { readCopy } from './copies.ts';
import { deliveryRow, queueOf, readPlanned } from './deliveries.ts';

const endStates = {
  posted: 'sent',
  redrawn: 'sent',
  said: 'sent',
  failed: 'failed',
  parked: 'parked',
} as const;

/** So that no statement outlives its two seconds after a long standstill. */
const chunks = (all: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(all.length / 500) }, (_, i) => all.slice(i * 500, i * 500 + 500));

export function outbox(rooms: Rooms): Outbox {
  const { db, clock, newId } = rooms;
  const now = () => clock?.() ?? new Date();

  const { wake, wakeAll, addRedraws, redrawIfOlder } = redraws(rooms);

  async function fact(id: string): Promise<KeptFact | null> {
    const row = await db.fact.findUnique({ where: { id } });
    if (!row) return null;
    // Written by `record` from this very type; the kind is checked by the plan's switch.
    const read = { kind: row.kind, ...z.looseObject({}).parse(row.data) } as unknown as Fact;
    return { id, at: row.at, by: row.byId as PersonId | null, fact: read };
  }

  return {
    ...readers(rooms),
    async untold(id) {
      const rows = await db.$queryRaw<{ id: string }[]>`
        select f.id from "Fact" f join "Fact" last on last.id = ${id}
        where f.subject = last.subject and f."subjectId" = last."subjectId" and f.ord <= last.ord and not f.told
        order by f.ord`;
      const facts = await Promise.all(rows.map((row) => fact(row.id)));
      return facts.filter((one) => one !== null);
    },

    async drewDirectly(id, version) {
      await db.$transaction(async (tx) => {
        const copy = await tx.copy.findUnique({ where: { id } });
        if (copy) await redrawIfOlder(tx, copy, version);
      });
    },

    async copies({ kind, id }) {
      const rows = await db.copy.findMany({ where: { subject: kind, subjectId: id, lost: false } });
      return rows.map(readCopy);
    },

    async add(factId, planned, redraw, mails) {
      await db.$transaction(async (tx) => {
        // Whoever comes second waits here for the first, and finds it done.
        const mine = await tx.fact.updateMany({
          where: { id: factId, told: false },
          data: { told: true },
        });
        if (mine.count === 0) return;
        const { kind: told } = await tx.fact.findUniqueOrThrow({
          where: { id: factId },
          select: { kind: true },
        });
        const rows = await addDeliveries(tx, rooms, planned, {
          fact: factId,
          group: groupOfFact(told),
        });
        await addMails(tx, rooms, mails);
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
        // A DM links to the same card in its company's channel, which therefore goes first.
        const second = rows.filter(
          (row) =>
            row.kind === 'card' &&
            row.channel === null &&
            rows.some((one) => one.channel !== null && one.companyId === row.companyId),
        );
        await wakeAll(
          tx,
          [...rows.map((row) => row.queue), ...redrawn],
          second.map((row) => row.queue),
        );
      });
    },

    async waiting(queue) {
      const row = await db.delivery.findFirst({
        where: { queue, state: { in: ['open', 'started', 'unconfirmed'] } },
        orderBy: { ord: 'asc' },
        select: { team: true, state: true, deaths: true },
      });
      return row && { team: row.team, suspect: row.state === 'started' || row.deaths > 0 };
    },

    async start(queue, callMs) {
      const earliest = new Date(now().getTime() - callMs);
      // What is still "started" when its call must be over died on the way.
      const [found] = await db.$queryRaw<unknown[]>`
        with oldest as (
          select id, state, "startedAt", "calledAt" from "Delivery" where queue = ${queue} and state in ('open', 'started', 'unconfirmed')
          order by ord limit 1 for update),
        begun as (
          update "Delivery" d set state = 'started', "calledAt" = ${now()}, "startedAt" = coalesce(oldest."startedAt", ${now()}),
            deaths = d.deaths + case when oldest.state = 'started' then 1 else 0 end
          from oldest where d.id = oldest.id and (oldest.state = 'open' or oldest."calledAt" <= ${earliest})
          returning d.*)
        select d.id, d.queue, d.team, d.channel, d."user", d."companyId", d."personId", d.kind, d.subject, d."subjectId",
          d."factId", d."copyId", d.buttons, d.mention, d.why, d.attempts, oldest.state, oldest."startedAt", oldest."calledAt",
          coalesce(begun.deaths, d.deaths) as deaths, begun.id is null as waits
        from oldest join "Delivery" d using (id) left join begun using (id)`;
      if (found === undefined) return null;
      const row = deliveryRow.parse(found);
      if (row.waits) {
        const since = row.calledAt ?? now();
        return { kind: 'wait', until: new Date(since.getTime() + callMs) };
      }
      const { id, attempts, deaths } = row;
      if (row.kind === 'redraw') {
        const copy = await db.copy.findUniqueOrThrow({ where: { id: row.copyId ?? '' } });
        return {
          kind: 'redraw',
          id,
          queue,
          attempts,
          deaths,
          copy: readCopy(copy),
        } satisfies Redraw;
      }
      return {
        ...readPlanned(row),
        id,
        queue,
        attempts,
        deaths,
        unanswered: row.state === 'open' ? null : row.startedAt,
        fact: row.factId === null ? null : await fact(row.factId),
      } satisfies Queued;
    },

    async end(id, ended) {
      await db.$transaction(async (tx) => {
        const row = await tx.delivery.update({
          where: { id },
          data: {
            state: endStates[ended.how],
            endedAt: now(),
            error: 'error' in ended ? ended.error : null,
          },
        });
        if (ended.how === 'posted' && row.kind === 'card') await keepCopy(tx, row, ended);
        if (ended.how === 'redrawn' && row.copyId)
          await tx.copy.update({ where: { id: row.copyId }, data: { drawn: ended.drawn } });
        if (ended.how === 'failed' && row.copyId)
          await tx.copy.update({ where: { id: row.copyId }, data: { lost: true } });
      });
    },

    async reroute(id, to) {
      await db.$transaction(async (tx) => {
        const lost = await tx.delivery.findUniqueOrThrow({ where: { id } });
        const { subject, subjectId, companyId, kind, factId, buttons } = lost;
        const rows = to.map((reader) => ({
          id: newId(),
          queue: queueOf({ team: reader.team, user: reader.user }),
          team: reader.team,
          user: reader.user,
          companyId,
          personId: reader.person,
          kind,
          subject,
          subjectId,
          factId,
          buttons,
          mention: [],
          // In the place of their company's channel.
          why: 'admin',
          addedAt: now(),
        }));
        await tx.delivery.createMany({ data: rows, skipDuplicates: true });
        await wakeAll(
          tx,
          rows.map((row) => row.queue),
        );
      });
    },

    async later(id, { at, error, counts = false, mayHaveArrived = false }) {
      await db.$transaction(async (tx) => {
        await makeRoom(tx, id);
        const { queue } = await tx.delivery.update({
          where: { id },
          data: {
            error,
            attempts: { increment: counts ? 1 : 0 },
            ...(mayHaveArrived
              ? { state: 'unconfirmed' }
              : { state: 'open', startedAt: null, calledAt: null }),
          },
        });
        await wake(tx, queue, at);
      });
    },

    wake: (queue, at) => wake(db, queue, at),

    async sweep() {
      const stale = await db.$queryRaw<{ id: string }[]>`
        select c.id from "Copy" c join "Partnership" p on p.id = c."subjectId"
          where c.subject = 'partnership' and c.drawn < p.version and not c.lost
        union all
        select c.id from "Copy" c join "Company" p on p.id = c."subjectId"
          where c.subject = 'company' and c.drawn < p.version and not c.lost
        union all
        select c.id from "Copy" c join "CustomerInvitation" p on p.id = c."subjectId"
          where c.subject = 'invitation' and c.drawn < p.version and not c.lost
        union all
        select c.id from "Copy" c join "SubscriptionOrder" p on p.id = c."subjectId"
          where c.subject = 'order' and c.drawn < p.version and not c.lost
        union all
        select c.id from "Copy" c join "ProviderAsk" p on p.id = c."subjectId"
          where c.subject = 'ask' and c.drawn < p.version and not c.lost
        union all
        select c.id from "Copy" c join "Transfer" p on p.id = c."subjectId"
          where c.subject = 'transfer' and c.drawn < p.version and not c.lost
        union all
        select c.id from "Copy" c join "Enrolment" p on p.id = c."subjectId"
          where c.subject = 'enrolment' and c.drawn < p.version and not c.lost`;
      let redrawn = 0;
      for (const some of chunks(stale.map((copy) => copy.id)))
        redrawn += (await addRedraws(db, some)).length;
      const open = await db.$queryRaw<{ queue: string }[]>`
        select distinct queue from "Delivery" where state in ('open', 'started', 'unconfirmed')`;
      for (const some of chunks(open.map((row) => row.queue))) await wakeAll(db, some);
      return { queues: open.length, redraws: redrawn };
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
    await redrawIfOlder(tx, { id, subject, subjectId }, drawn);
  }
}
