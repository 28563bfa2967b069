import { addJob, type Rooms, type Tx } from '../commit.ts';

/** Waking queues, and having cards drawn anew. */
export function redraws({ clock }: Rooms) {
  const now = () => clock?.() ?? new Date();

  const wake = (tx: Tx, queue: string, at?: Date) =>
    addJob(tx, clock, {
      task: 'deliver',
      payload: { queue },
      key: `deliver:${queue}`,
      queue: `deliver:${queue}`,
      ...(at ? { at } : { mode: 'preserve_run_at' as const }),
    });

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

  /** What a card shows may have been overtaken while it was on its way. */
  async function redrawIfOlder(
    tx: Tx,
    copy: { id: string; subject: string; subjectId: string },
    drawn: number,
  ): Promise<void> {
    const where = { id: copy.subjectId };
    const select = { version: true };
    const current =
      copy.subject === 'partnership'
        ? await tx.partnership.findUnique({ where, select })
        : await tx.company.findUnique({ where, select });
    if (current && current.version > drawn) await wakeAll(tx, await addRedraws(tx, [copy.id]));
  }

  return { wake, wakeAll, addRedraws, redrawIfOlder };
}
