import type { Planned } from '../../../domain/facts.ts';
import { isRequest } from '../../../domain/requests/kinds.ts';
import type { NoticeGroup } from '../../../domain/requests/notices.ts';
import type { Rooms, Tx } from '../commit.ts';
import { queueOf } from './deliveries.ts';
import { redraws } from './redraws.ts';

/** Everything that tells news can be switched off; a request itself can't. */
const lines: readonly Planned['kind'][] = ['line', 'reminder', 'digest'];

/** What of it its readers have not switched off. */
async function wanted(
  tx: Tx,
  planned: readonly Planned[],
  group: NoticeGroup | null,
): Promise<readonly Planned[]> {
  const companies = planned.flatMap(({ company }) => company ?? []);
  if (group === null || companies.length === 0) return planned;
  const off = await tx.noticeOff.findMany({ where: { group, companyId: { in: companies } } });
  return planned.filter(
    ({ kind, company, person }) =>
      !lines.includes(kind) ||
      !off.some((one) => one.companyId === company && one.personId === (person ?? '')),
  );
}

/** Deliveries for the queues, which are woken by the caller. The first card of a request begins the watch over it. */
export async function addDeliveries(
  tx: Tx,
  rooms: Rooms,
  all: readonly Planned[],
  from: { readonly fact: string | null; readonly group: NoticeGroup | null },
) {
  const { newId, clock } = rooms;
  const addedAt = clock?.() ?? new Date();
  const planned = await wanted(tx, all, from.group);
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
    factId: from.fact,
    buttons: one.kind === 'card' && one.buttons,
    mention: one.kind === 'card' ? [...one.mention] : [],
    why: 'why' in one ? (one.why ?? null) : null,
    addedAt,
  }));
  await tx.delivery.createMany({ data: rows, skipDuplicates: true });
  const cards = rows.filter(
    ({ kind, subject }) => kind === 'card' && subject && isRequest(subject),
  );
  if (cards.length > 0) await beginWatch(tx, cards, addedAt);
  return rows;
}

/** Who has a card, by DM or by a mention, and when the request is looked after first. */
async function beginWatch(tx: Tx, cards: readonly { id: string }[], now: Date): Promise<void> {
  const ids = cards.map(({ id }) => id);
  await tx.$executeRaw`
    insert into "Nudge"(subject, "subjectId", what, "toId", at)
    select d.subject, d."subjectId", 'card', p.id, ${now} from "Delivery" d
    join "Membership" m on m."companyId" = d."companyId" join "Person" p on p.id = m."personId"
    where d.id = any(${ids}::text[]) and d.buttons and (d."personId" = p.id or p."slackUserId" = any(d.mention))
    on conflict do nothing`;
  // Also in the same hour: somebody may have become a decider while the plan was made.
  const lookAt = new Date(now.getTime() + 3_600_000);
  await tx.$executeRaw`
    with begun as (
      insert into "Vigil"(subject, "subjectId", "lookAt")
      select distinct d.subject, d."subjectId", ${lookAt}::timestamptz from "Delivery" d where d.id = any(${ids}::text[])
      on conflict do nothing returning subject, "subjectId")
    select graphile_worker.add_job('look', json_build_object('kind', subject, 'id', "subjectId"), run_at => ${lookAt}::timestamptz,
      job_key => 'look:' || subject || ':' || "subjectId") from begun`;
}

/** Adds and wakes; for what follows from no fact. */
export async function sendAll(
  tx: Tx,
  rooms: Rooms,
  planned: readonly Planned[],
  group: NoticeGroup | null,
): Promise<void> {
  if (planned.length === 0) return;
  const rows = await addDeliveries(tx, rooms, planned, { fact: null, group });
  await redraws(rooms).wakeAll(
    tx,
    rows.map((row) => row.queue),
  );
}
