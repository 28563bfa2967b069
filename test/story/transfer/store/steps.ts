import { randomUUID } from 'node:crypto';
import { carryOut } from '../../../../src/jobs/carry-out.ts';
import { Refused } from '../../../../src/domain/outcome.ts';
import {
  noFaults,
  practice,
  type TransferFaults,
} from '../../../../src/partner-center/practice.ts';
import { openSamen, type Samen } from '../../../support/samen.ts';
import {
  lineUp,
  plant,
  type Match,
  type Planted,
  type Sql,
} from '../../../support/transfer/ground.ts';

export const sides = {
  source: { company: 'oostzee', person: 'uoostzeeaa' },
  target: { company: 'noordwind', person: 'unoordwindaa' },
};
/** The whole bot, and transfers through its store alone. */
export type Stage = {
  readonly samen: Samen;
  readonly faults: TransferFaults;
  readonly sql: Sql;
  /** A customer that nothing was asked for yet. */
  plants(): Promise<Planted>;
  /** With a request that waits. */
  linesUp(): Promise<Match>;
  /** Carries it out as its job does, without everything that is told besides. */
  carries(match: Match): Promise<void>;
  statusOf(match: Match): Promise<string>;
  /** Before each test: no faults, nothing left to be told, and no partnership, for there is one at a time. */
  clears(): Promise<void>;
};
const time = () => new Date();

export async function openStage(): Promise<Stage> {
  const faults = noFaults();
  const partnerCenter = practice(faults);
  const samen = await openSamen({ partnerCenter });
  const sql: Sql = (query, values) => samen.sql(query, values);
  const { transfers } = samen.bot.backstage;
  const work = carryOut({ transfers, partnerCenter, newId: randomUUID, now: time });
  let round = 0;
  const partsWays = () =>
    sql(
      `update "Partnership" set status = 'removed', "endedAt" = now(), "endedById" = 'unoordwindaa' where status = 'active'`,
    );
  return {
    samen,
    faults,
    sql,
    async plants() {
      await partsWays();
      return plant(sql, sides, (round += 1), time());
    },
    async linesUp() {
      await partsWays();
      return lineUp(samen.bot, sql, sides, (round += 1), time());
    },
    carries: work,
    async statusOf({ transfer }) {
      const [row] = await sql<{ status: string }>(`select status from "Transfer" where id = $1`, [
        transfer,
      ]);
      return row?.status ?? 'nothing';
    },
    async clears() {
      Object.assign(faults, noFaults());
      await sql('delete from graphile_worker._private_jobs');
      await partsWays();
    },
  };
}

/** The word with which it was refused. */
export const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof Refused) return error.refusal.code;
      throw error;
    },
  );
