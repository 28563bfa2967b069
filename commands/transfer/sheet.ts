import type { Bot } from '../../src/bot.ts';
import type { TransferId } from '../../src/domain/ids.ts';
import type { Actor } from '../../src/domain/people.ts';
import { permits } from '../../src/domain/roles.ts';
import {
  canDecideTransfer,
  canWithdrawTransfer,
  withdrawTransfer,
} from '../../src/domain/transfer/decisions.ts';
import { failedLines, staleLines } from '../../src/domain/transfer/stale.ts';
import { numberOf } from '../../src/domain/transfer/transfer.ts';
import { canVerifyTransfer } from '../../src/domain/transfer/verify.ts';
import type { TransferPurpose } from '../../src/i18n/words/transfer.ts';
import { seatOf } from '../../src/slack/seat.ts';
import { name } from '../../views/blocks.ts';
import { choices } from '../../views/choices.ts';
import type { Meta } from '../../views/frame.ts';
import { actions, screens } from '../../views/ids.ts';
import { pickedTransferValues, pickTransfer, transferPurposes } from '../../views/transfer/pick.ts';
import { transferSheet, type TransferMay } from '../../views/transfer/sheet.ts';
import { begun, draftFrom, mayRequest } from './draft.ts';
import { mayReadTransfers } from './list.ts';

/** One request: its lines, what came of each, and what may be done about it now. */
export function transferSheets(bot: Bot): void {
  const { desk, store, now } = bot;

  desk.screen(screens.transfer.sheet, async (visitor, at) => {
    const { actor, acting, reader } = seatOf(visitor, at.company);
    mayReadTransfers(actor);
    const seen = await store.transfers.look(actor, at.subject as TransferId);
    return transferSheet(reader, acting, seen.sheet, whatMay(seen, actor, now()), at);
  });

  /** Which one? A hint or a single request answers that by itself. */
  desk.screen(screens.transfer.pick, async (visitor, at) => {
    const { actor, acting, reader } = seatOf(visitor, at.company);
    mayReadTransfers(actor);
    const what = purposeOf(at);
    const named = await store.transfers.pick(actor, at.hint ?? '', stateFor[what]);
    const [only] = named.rows;
    if (named.total === 1 && only)
      return desk.draw(visitor, screenFor[what], { company: acting.id, subject: only.id });
    const { total } =
      named.total > 0 ? named : await store.transfers.pick(actor, '', stateFor[what]);
    return pickTransfer(reader, acting, what, total > 0);
  });

  for (const [action, what] of [
    [actions.transfer.known, 'show'],
    [actions.transfer.withdrawable, 'withdraw'],
    [actions.transfer.verifiable, 'verify'],
  ] as const)
    desk.options(action, async (visitor, typed, meta) => {
      const { actor, reader } = seatOf(visitor, meta.company);
      mayReadTransfers(actor);
      const w = reader.words.transfer.pick;
      const { rows, total } = await store.transfers.pick(actor, typed, stateFor[what]);
      const found = rows.map((one) => ({
        value: one.id,
        label: w.label(numberOf(one.id), name(one.customer), name(one.other)),
      }));
      return choices(found, total, reader.words);
    });

  desk.submit(screens.transfer.pick, pickedTransferValues, async (seat, values, { meta }) => ({
    after: 'show',
    view: await desk.draw(seat, screenFor[purposeOf(meta)], {
      company: seat.acting.id,
      subject: values.transfer,
    }),
  }));

  // R-XFR-15: the same once more, with the counts of now.
  desk.click(
    actions.transfer.makeAnew,
    async (turn, { value, key, meta }) => {
      const seat = seatOf(await desk.visitor(turn), meta.company);
      mayRequest(seat);
      const { actor, acting } = seat;
      const id = value as TransferId;
      const { row } = await store.transfers.change(actor, { key, via: 'slack' }, id, (seen, time) =>
        withdrawTransfer(seen.transfer, actor, time),
      );
      const subject = await begun(bot, seat, draftFrom(row, row.lines));
      const at = { company: acting.id, subject, filter: 'draft' };
      await desk.redraw(turn, screens.transfer.request, at);
      return undefined;
    },
    'decides',
  );
  // B.3: what stayed is free for a new request.
  desk.click(
    actions.transfer.again,
    async (turn, { value, meta }) => {
      const seat = seatOf(await desk.visitor(turn), meta.company);
      mayRequest(seat);
      const { transfer } = await store.transfers.look(seat.actor, value as TransferId);
      const subject = await begun(bot, seat, draftFrom(transfer, failedLines(transfer)));
      const at = { company: seat.acting.id, subject, filter: 'draft' };
      await desk.redraw(turn, screens.transfer.request, at);
      return undefined;
    },
    'opens',
  );
}

const screenFor: Readonly<Record<TransferPurpose, string>> = {
  show: screens.transfer.sheet,
  withdraw: screens.transfer.withdraw,
  verify: screens.transfer.verify,
};
const stateFor = { show: 'all', withdraw: 'open', verify: 'to-verify' } as const;
const purposeOf = ({ filter }: Meta): TransferPurpose =>
  transferPurposes.find((one) => one === filter) ?? 'show';

type Seen = Awaited<ReturnType<Bot['store']['transfers']['look']>>;
function whatMay(seen: Seen, actor: Actor, now: Date): TransferMay {
  const { transfer: t, sheet } = seen;
  const withdraw = canWithdrawTransfer(t, actor, now) === null;
  const gives = actor.company === t.source;
  return {
    accept: canDecideTransfer(seen, actor, 'accept', now) === null,
    reject: canDecideTransfer(seen, actor, 'reject', now) === null,
    withdraw,
    verify: canVerifyTransfer(t, actor, sheet.target.name) === null,
    makeAnew: withdraw && permits('transfer.create', actor) && staleLines(t).length > 0,
    again: gives && permits('transfer.create', actor) && failedLines(t).length > 0,
    orderAnew: gives && permits('subscription.upgrade', actor),
  };
}
