import type { Subject } from '../../../domain/facts.ts';
import { addJob, type Rooms, type Tx } from '../commit.ts';

/** Waking queues, and having cards drawn anew. */
export function redraws({ clock }: Rooms) {
  const now = () => clock?.() ?? new Date();

  const wake = (tx: Tx, queue: string, at: Date) =>
    addJob(tx, clock, {
      task: 'deliver',
      payload: { queue },
      key: `deliver:${queue}`,
      queue: `deliver:${queue}`,
      at,
    });

  /** One open edit per copy: ten changes to a card are one edit. */
  async function addRedraws(tx: Tx, ids: readonly string[]): Promise<readonly string[]> {
    const rows = await tx.$queryRaw<{ queue: string }[]>`
      insert into "Delivery"(id, queue, team, kind, "copyId", mention, "addedAt")
      select gen_random_uuid()::text, c.queue, c.team, 'redraw', c.id, '{}', ${now()} from "Copy" c
      where c.id = any(${[...ids]}::text[]) and not c.lost order by c.id for share of c
      on conflict ("copyId") where kind = 'redraw' and state = 'open' do nothing
      returning queue`;
    return rows.map((row) => row.queue);
  }
  /** In one statement and always in the same order: two that wake the same queues must not wait for each other. */
  const wakeAll = (tx: Tx, queues: Iterable<string>, later: readonly string[] = []) =>
    tx.$executeRaw`
      select graphile_worker.add_job('deliver', json_build_object('queue', q), queue_name => 'deliver:' || q,
        run_at => coalesce(${clock?.() ?? null}::timestamptz, now())
          + case when q = any(${[...later]}::text[]) then interval '1500 milliseconds' else interval '0' end,
        job_key => 'deliver:' || q, job_key_mode => 'preserve_run_at')
      from (select distinct unnest(${[...queues]}::text[]) as q order by q) as queues`;

  /** What a card shows may have been overtaken while it was on its way. */
  async function redrawIfOlder(
    tx: Tx,
    copy: { id: string; subject: string; subjectId: string },
    drawn: number,
  ): Promise<void> {
    const current = await versionOf(tx, copy);
    if (current && current.version > drawn) await wakeAll(tx, await addRedraws(tx, [copy.id]));
  }

  /** Every copy about it, where nothing is told that would do it. */
  async function redrawAll(tx: Tx, { kind, id }: Subject): Promise<void> {
    const drawn = await tx.copy.findMany({
      where: { subject: kind, subjectId: id },
      select: { id: true },
    });
    const ids = drawn.map((copy) => copy.id);
    await wakeAll(tx, await addRedraws(tx, ids));
  }

  return { wake, wakeAll, addRedraws, redrawAll, redrawIfOlder };
}

function versionOf(tx: Tx, copy: { subject: string; subjectId: string }) {
  const of = { where: { id: copy.subjectId }, select: { version: true } };
  switch (copy.subject) {
    case 'partnership':
      return tx.partnership.findUnique(of);
    case 'invitation':
      return tx.customerInvitation.findUnique(of);
    case 'order':
      return tx.subscriptionOrder.findUnique(of);
    case 'ask':
      return tx.providerAsk.findUnique(of);
    case 'transfer':
      return tx.transfer.findUnique(of);
    case 'enrolment':
      return tx.enrolment.findUnique(of);
    default:
      return tx.company.findUnique(of);
  }
}

/** While an edit was under way a newer one was asked for: the older draws the same, so that one goes. */
export async function makeRoom(tx: Tx, id: string): Promise<void> {
  const edit = await tx.delivery.findUnique({ where: { id }, select: { copyId: true } });
  if (!edit?.copyId) return;
  await tx.$executeRaw`select from "Copy" where id = ${edit.copyId} for update`;
  await tx.delivery.deleteMany({
    where: { copyId: edit.copyId, kind: 'redraw', state: 'open', id: { not: id } },
  });
}
