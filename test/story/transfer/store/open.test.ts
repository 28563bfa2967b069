import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { removeCustomer } from '../../../../src/domain/customer/life.ts';
import type { OrderId, SubscriptionId } from '../../../../src/domain/ids.ts';
import { attestationParts } from '../../../../src/domain/partnership-life.ts';
import { changeQuantity } from '../../../../src/domain/subscription/life.ts';
import { place } from '../../../../src/domain/subscription/order.ts';
import { minute } from '../../../support/samen.ts';
import {
  act,
  actionsOf,
  asks,
  does,
  giver,
  movedOnceOrFree,
  taker,
} from '../../../support/transfer/ground.ts';
import { openStage, refusal, type Stage } from './steps.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.samen.close());
beforeEach(() => stage.clears());

describe('a subscription stands in one open request', () => {
  test('R-XFR-11: two requests made at once: one of them is made, the other one hears of it', async () => {
    for (let turn = 0; turn < 5; turn++) {
      const asked = await stage.plants();
      const [base, , azure] = asked.subscriptions;
      const said = await Promise.all(
        [[base], [base, azure]].map((chosen) => refusal(asks(stage.samen.bot, asked, chosen))),
      );
      expect(new Set(said)).toEqual(new Set(['already-in-transfer', 'done']));
      const made = await stage.sql(`select 1 from "Transfer" where "customerId" = $1`, [
        asked.customer,
      ]);
      expect(made).toHaveLength(1);
    }
  });

  test('R-XFR-11: the database refuses a second open line, and takes it once the first is free', async () => {
    const { transfer, subscriptions } = await stage.linesUp();
    const second = () =>
      stage.sql(
        `with made as (insert into "Transfer"(id, "customerId", "sourceId", "targetId", status, "askedById", "askedAt", "expiresAt")
           select $1, "customerId", "sourceId", "targetId", 'active', "askedById", "askedAt", "expiresAt" from "Transfer" where id = $2)
         insert into "TransferLine"("transferId", "subscriptionId", position, "groupId", "offerId", name, kind, quantity, "mpnId")
         values ($1, $3, 0, $3, 'o365-e3', 'E3', 'licence', 5, '4300003')`,
        [randomUUID(), transfer, subscriptions[0]],
      );
    await expect(second()).rejects.toThrow('TransferLine_one_open');
    await stage.sql(`update "TransferLine" set held = false where "transferId" = $1`, [transfer]);
    await second();
  });

  test('R-XFR-11: one that was withdrawn makes room, and so does one whose deadline passed unnoticed', async () => {
    const first = await stage.linesUp();
    const [base] = first.subscriptions;
    expect(await refusal(asks(stage.samen.bot, first, [base]))).toBe('already-in-transfer');
    expect(await does(stage.samen.bot, first, 'withdraw')).toBeNull();
    const again = await asks(stage.samen.bot, first, [base]);
    await stage.sql(`update "Transfer" set "expiresAt" = $2 where id = $1`, [
      again,
      new Date(Date.now() - minute),
    ]);
    await asks(stage.samen.bot, first, [base]);
    expect(await actionsOf(stage.sql, { ...first, transfer: again })).toEqual([
      'transfer.requested',
      'transfer.expired',
    ]);
  });

  test('a state without its facts is refused by the database', async () => {
    const { transfer } = await stage.linesUp();
    const states = [
      `status = 'in-progress'`,
      `status = 'complete'`,
      `status = 'rejected'`,
      `status = 'elsewhere'`,
      `"targetTickedAt" = now()`,
      `"sourceId" = "targetId"`,
      `direction = 'target'`,
    ];
    for (const state of states)
      await expect(
        stage.sql(`update "Transfer" set ${state} where id = $1`, [transfer]),
      ).rejects.toThrow('Transfer_');
    const lines = [
      `status = 'complete', held = false`,
      `status = 'failed', held = false`,
      `status = 'failed', "errorText" = 'changed'`,
      `quantity = 0`,
      `kind = 'marketplace'`,
      `"staleQuantity" = 3`,
    ];
    for (const line of lines)
      await expect(
        stage.sql(`update "TransferLine" set ${line} where "transferId" = $1`, [transfer]),
      ).rejects.toThrow('TransferLine_');
  });
});

describe('what happens around a request', () => {
  test('R-XFR-15: a changed count marks the line and is recorded by whoever changed it; back again the mark goes', async () => {
    const asked = await stage.linesUp();
    const [base] = asked.subscriptions;
    const by = giver(asked);
    const offer = (await stage.samen.bot.store.subscriptions.offers()).get('o365-e3') ?? null;
    for (const [was, is] of [
      [5, 9],
      [9, 5],
    ] as const) {
      await stage.samen.bot.store.subscriptions.change(by, act(), base, (seen) =>
        changeQuantity(seen, by, { quantity: is, seen: was }, offer),
      );
      const { transfer } = await stage.samen.bot.store.transfers.look(by, asked.transfer);
      expect(transfer.lines.find((line) => line.subscription === base)).toMatchObject({
        quantity: 5,
        stale: is === 5 ? null : { quantity: is },
      });
    }
    expect(await actionsOf(stage.sql, asked)).toEqual([
      'transfer.requested',
      'transfer.count-changed',
      'transfer.count-changed',
    ]);
  });

  test('R-XFR-14: while it is carried out nothing joins it, changes in it, or ends what it stands on', async () => {
    const { store } = stage.samen.bot;
    const asked = await stage.linesUp();
    const [base] = asked.subscriptions;
    const [by, to] = [giver(asked), taker(asked)];
    expect(await does(stage.samen.bot, asked, 'accept')).toBeNull();
    const offers = await store.subscriptions.offers();
    const change = store.subscriptions.change(by, act(), base, (seen) =>
      changeQuantity(seen, by, { quantity: 9, seen: 5 }, offers.get('o365-e3') ?? null),
    );
    expect(await refusal(change)).toBe('transfer-running');
    const draft = randomUUID();
    await store.subscriptions.drafts.keep(by, draft, {
      customer: asked.customer,
      lines: [
        {
          number: 1,
          offer: 'power-bi-pro',
          quantity: 2,
          under: { subscription: base },
          record: null,
        },
      ],
      ask: null,
    });
    const ordered = store.subscriptions.place(by, act(), draft, (seen, now) => {
      const fresh = {
        order: randomUUID() as OrderId,
        offers,
        newId: () => randomUUID() as SubscriptionId,
      };
      return place(seen, seen.lines, by, fresh, now);
    });
    expect(await refusal(ordered)).toBe('transfer-running');
    for (const one of [by, to]) {
      const ended = store.customers.change(one, act(), asked.customer, (seen, now) =>
        removeCustomer(seen, one, { attested: attestationParts, yes: true, tell: false }, now),
      );
      expect(await refusal(ended)).toBe('transfer-running');
    }
    expect(await does(stage.samen.bot, asked, 'remove')).toBe('transfer-running');
    expect(await does(stage.samen.bot, asked, 'withdraw')).toBe('transfer-not-active in-progress');
    await stage.carries(asked);
    await movedOnceOrFree(stage.sql, asked, true);
  });

  test('R-PART-18: a partnership that ends takes its open requests along', async () => {
    const asked = await stage.linesUp();
    expect(await does(stage.samen.bot, asked, 'remove')).toBeNull();
    expect(await actionsOf(stage.sql, asked)).toEqual([
      'transfer.requested',
      'transfer.partnership-ended',
    ]);
    await movedOnceOrFree(stage.sql, asked, false);
  });
});
