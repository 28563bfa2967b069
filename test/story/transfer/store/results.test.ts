import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { OrderId, SubscriptionId } from '../../../../src/domain/ids.ts';
import { finishTransfer } from '../../../../src/domain/transfer/execution.ts';
import { actionsOf, asks, does, movedOnceOrFree } from '../../../support/transfer/ground.ts';
import { openStage, type Stage } from './steps.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.samen.close());
beforeEach(() => stage.clears());

describe('carrying it out', () => {
  test('R-XFR-24, -25: one group fails and stays free, the other has moved', async () => {
    const asked = await stage.linesUp();
    stage.faults.groups.add(asked.subscriptions[2]);
    expect(await does(stage.samen.bot, asked, 'accept')).toBeNull();
    await stage.carries(asked);
    expect(await stage.statusOf(asked)).toBe('partially-complete');
    const fleet = await stage.sql(
      `select s.quantity, s."ownerId" as owner, s.status, l.status as line, l.held, l."errorCode" as code
       from "Subscription" s left join "TransferLine" l on l."subscriptionId" = s.id
       where s."customerId" = $1 order by s.quantity, s."ownerId"`,
      [asked.customer],
    );
    const [gone, there] = [
      { owner: 'oostzee', status: 'suspended', line: 'complete', held: false, code: null },
      { owner: 'noordwind', status: 'active', line: null, held: null, code: null },
    ];
    expect(fleet).toEqual([
      {
        quantity: 1,
        owner: 'oostzee',
        status: 'active',
        line: 'failed',
        held: false,
        code: 900_103,
      },
      { quantity: 5, ...there },
      { quantity: 5, ...gone },
      { quantity: 7, ...there },
      { quantity: 7, ...gone },
    ]);
    await asks(stage.samen.bot, asked, [asked.subscriptions[2]]);
  });

  test('R-XFR-20: not reachable, it is tried again until it is, and carried out once', async () => {
    const asked = await stage.linesUp();
    stage.faults.unreachable = true;
    expect(await does(stage.samen.bot, asked, 'accept')).toBeNull();
    await stage.samen.settle();
    expect(await stage.statusOf(asked)).toBe('in-progress');
    const job = `from graphile_worker._private_jobs where key = 'transfer:${asked.transfer}'`;
    expect(await stage.sql(`select attempts, last_error as error ${job}`)).toEqual([
      { attempts: 1, error: 'transfer: PartnerCenterUnreachable' },
    ]);
    stage.faults.unreachable = false;
    // The queue's own clock is not the test's.
    await stage.sql(
      `update graphile_worker._private_jobs set run_at = $1 where id = (select id ${job})`,
      [new Date()],
    );
    await stage.samen.settle();
    expect(await stage.statusOf(asked)).toBe('complete');
    await movedOnceOrFree(stage.sql, asked, true);
  });

  test('R-XFR-20: one whose job was lost is found by the sweep', async () => {
    const asked = await stage.linesUp();
    expect(await does(stage.samen.bot, asked, 'accept')).toBeNull();
    await stage.sql(`delete from graphile_worker._private_jobs where key = $1`, [
      `transfer:${asked.transfer}`,
    ]);
    await stage.samen.settle();
    expect(await stage.statusOf(asked)).toBe('in-progress');
    await stage.sql(`select graphile_worker.add_job('sweep', run_at => $1)`, [new Date()]);
    await stage.samen.settle();
    expect(await stage.statusOf(asked)).toBe('complete');
  });

  test('the result comes twice: the second one changes nothing', async () => {
    const { transfers } = stage.samen.bot.backstage;
    const asked = await stage.linesUp();
    expect(await does(stage.samen.bot, asked, 'accept')).toBeNull();
    const running = await transfers.running(asked.transfer);
    const results = (running?.transfer.lines ?? []).map(({ group }) => ({
      group,
      done: true as const,
    }));
    const fresh = {
      newId: () => randomUUID() as SubscriptionId,
      newOrder: () => randomUUID() as OrderId,
    };
    const finish = () =>
      transfers.finish(asked.transfer, 'declared', (seen, now) =>
        finishTransfer(seen, results, fresh, now),
      );
    await Promise.all([finish(), finish(), finish()]);
    await movedOnceOrFree(stage.sql, asked, true);
    expect(await actionsOf(stage.sql, asked)).toEqual([
      'transfer.requested',
      'transfer.accepted',
      'transfer.completed',
    ]);
    expect(await transfers.running(asked.transfer)).toBeNull();
  });
});
