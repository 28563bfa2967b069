import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import {
  actionsOf,
  deeds,
  lineUp,
  movedOnceOrFree,
  type Deed,
  type Match,
  type Opened,
  type Sql,
} from './ground.ts';

/** Where the race is run: in one process or in several. */
export type Ground = Pick<Match, 'source' | 'target'> & {
  readonly opened: Pick<Opened, 'store'>;
  readonly sql: Sql;
  readonly now: () => Date;
  /** Each deed is done in the next process. */
  does(match: Match, deed: Deed): Promise<string | null>;
  /** The deadline passes in so many milliseconds. */
  ends(match: Match, ms: number): Promise<void>;
  /** Resolves when what was accepted has its result. */
  settles(match: Match): Promise<void>;
};

/** Accepts, takes back, lets it expire and ends the partnership at once; answers with what became of the request. */
export async function runs(ground: Ground, round: number, spread: number): Promise<string> {
  const { sql } = ground;
  const match = await lineUp(ground.opened, sql, ground, round, ground.now());
  // Each deed has a small start in its turn, so that none is always the slowest.
  const first = deeds[round % (deeds.length + 1)];
  const when = (deed: Deed) => (deed === first ? 0 : (0.5 + Math.random()) * spread);
  await ground.ends(match, when('expire'));
  const said = await Promise.all(
    deeds.map(async (deed) => {
      await sleep(when(deed));
      return [deed, await ground.does(match, deed)] as const;
    }),
  );
  await ground.settles(match);
  const [row] = await sql<{ status: string; by: string | null; partnership: string }>(
    `select t.status, t."decidedById" as by, p.status as partnership from "Transfer" t, "Partnership" p
     where t.id = $1 and p.id = $2`,
    [match.transfer, match.partnership],
  );
  const { accept, withdraw, remove } = Object.fromEntries(said) as Record<Deed, string | null>;
  const ended = row?.status === 'withdrawn' && row.by === null;
  const status = ended ? 'partnership-ended' : (row?.status ?? 'nothing');
  // Whoever was told that it worked is the one whose act is recorded; the others read what was faster.
  expect({ round, status, accepted: accept === null, withdrawn: withdraw === null }).toEqual({
    round,
    status: expect.stringMatching(/^(?:complete|withdrawn|partnership-ended|expired)$/),
    accepted: status === 'complete',
    withdrawn: status === 'withdrawn',
  });
  // While it is carried out the partnership stays, and whoever ended it hears so.
  expect([null, ...(status === 'complete' ? ['transfer-running'] : [])]).toContain(remove);
  expect(row?.partnership).toBe(remove === null ? 'removed' : 'active');
  expect(await actionsOf(sql, match)).toEqual([
    'transfer.requested',
    ...(status === 'complete'
      ? ['transfer.accepted', 'transfer.completed']
      : [`transfer.${status}`]),
  ]);
  await movedOnceOrFree(sql, match, status === 'complete');
  await sql(
    `update "Partnership" set status = 'removed', "endedAt" = now(), "endedById" = $2 where id = $1 and status = 'active'`,
    [match.partnership, match.target.person],
  );
  return status;
}
