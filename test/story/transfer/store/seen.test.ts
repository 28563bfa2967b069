import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { TransferId } from '../../../../src/domain/ids.ts';
import type { Actor } from '../../../../src/domain/people.ts';
import { verifyTransfer } from '../../../../src/domain/transfer/verify.ts';
import { act, does, giver, taker, type Planted } from '../../../support/transfer/ground.ts';
import { openStage, refusal, sides, type Stage } from './steps.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.samen.close());
beforeEach(() => stage.clears());

const stranger = (): Actor => ({
  ...giver(sides as Planted),
  company: 'westerly' as Actor['company'],
});

describe('who sees it', () => {
  test('R-OPS-02: the source its own, the provider what came to it, and nobody else anything', async () => {
    const { store, backstage } = stage.samen.bot;
    const asked = await stage.linesUp();
    const [by, to, other] = [giver(asked), taker(asked), stranger()];
    await stage.sql(
      `insert into "TransferNote"("transferId", consent) values ($1, 'Bea said yes')`,
      [asked.transfer],
    );
    const seen = async (actor: Actor) => (await store.transfers.look(actor, asked.transfer)).sheet;
    expect([(await seen(by)).consent, (await seen(to)).consent]).toEqual(['Bea said yes', null]);
    expect([...(await seen(by)).subscriptions.keys()].toSorted()).toEqual(
      asked.subscriptions.toSorted(),
    );
    expect((await seen(to)).subscriptions.size).toBe(0);
    expect(await does(stage.samen.bot, asked, 'accept')).toBeNull();
    await stage.carries(asked);
    expect([(await seen(by)).subscriptions.size, (await seen(to)).subscriptions.size]).toEqual([
      6, 3,
    ]);
    const looks = [
      store.transfers.look(other, asked.transfer),
      store.transfers.change(other, act(), asked.transfer, (deciding, now) =>
        verifyTransfer(deciding.transfer, other, { ticked: true, targetName: '' }, now),
      ),
    ];
    expect(await Promise.all(looks.map(refusal))).toEqual(['unknown', 'unknown']);
    const all = { state: 'all', customer: null } as const;
    expect((await store.transfers.list(other, all, null)).total).toBe(0);
    expect((await store.transfers.pick(other, '', 'all')).total).toBe(0);
    expect(await backstage.transfers.sheet(asked.transfer, other.company)).toBeNull();
    const requests = [
      store.transfers.requesting(other, asked.customer, to.company),
      store.transfers.requesting(by, asked.customer, other.company),
    ];
    expect(await Promise.all(requests.map(refusal))).toEqual(['customer-unknown', 'unknown']);
  });

  test('lists go from page to page without a gap, and know what waits for whom', async () => {
    const { store } = stage.samen.bot;
    await stage.sql('delete from "TransferNote"');
    await stage.sql('delete from "TransferLine"');
    await stage.sql('delete from "Transfer"');
    const asked = await stage.linesUp();
    const [by, to] = [giver(asked), taker(asked)];
    const copies = Array.from({ length: 17 }, (_, n) => [`copy-${n}`, `${n} minutes`]);
    for (const [id, age] of copies)
      await stage.sql(
        `insert into "Transfer"(id, "customerId", "sourceId", "targetId", status, "askedById", "askedAt", "expiresAt")
         select $1, "customerId", "sourceId", "targetId", 'expired', "askedById", "askedAt" - $3::interval, "expiresAt"
         from "Transfer" where id = $2`,
        [id, asked.transfer, age],
      );
    for (const actor of [by, to]) {
      const found: TransferId[] = [];
      for (let after: string | null = null, page = 0; page === 0 || after !== null; page++) {
        const rows = await store.transfers.list(actor, { state: 'all', customer: null }, after);
        expect(rows.total).toBe(18);
        found.push(...rows.rows.map(({ transfer }) => transfer.id));
        after = rows.next;
      }
      expect([found.length, new Set(found).size]).toEqual([18, 18]);
    }
    const totals = (actor: Actor) =>
      Promise.all(
        (['open', 'to-verify', 'ended'] as const).map(
          async (state) => (await store.transfers.pick(actor, 'CUSTOMER', state)).total,
        ),
      );
    expect(await totals(by)).toEqual([1, 0, 17]);
    expect(await does(stage.samen.bot, asked, 'accept')).toBeNull();
    await stage.carries(asked);
    expect([await totals(by), await totals(to)]).toEqual([
      [0, 1, 18],
      [0, 1, 18],
    ]);
    await store.transfers.change(to, act(), asked.transfer, (seen, now) =>
      verifyTransfer(seen.transfer, to, { ticked: true, targetName: '' }, now),
    );
    expect([await totals(by), await totals(to)]).toEqual([
      [0, 1, 18],
      [0, 0, 18],
    ]);
  });
});
