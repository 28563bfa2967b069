import type { Backstage } from '../../store.ts';
import type { Rooms } from '../commit.ts';

/** Slack sends an event again when our answer was late: the same id is the same event. */
export const keepEvent =
  ({ db, clock }: Rooms): Backstage['keepEvent'] =>
  async (id, event) => {
    const key = `event:${id}`;
    const payload = JSON.stringify({ event });
    await db.$executeRaw`
      with fresh as (
        insert into "Operation"(key, at, "subjectId") values (${key}, now(), '') on conflict (key) do nothing returning key)
      select graphile_worker.add_job('event', ${payload}::json,
        run_at => coalesce(${clock?.() ?? null}::timestamptz, now()), job_key => key) from fresh`;
  };
