import type { ModalView } from '@slack/types';
import type { Bot } from '../../src/bot.ts';
import type { DeliveryId, TransferId } from '../../src/domain/ids.ts';
import { refused, Refused } from '../../src/domain/outcome.ts';
import { sections } from '../../src/domain/requests/inbox.ts';
import type { Actor } from '../../src/domain/people.ts';
import type { Refusal } from '../../src/domain/refusals.ts';
import {
  acceptTransfer,
  canAcceptTransfer,
  canDecideTransfer,
  canWithdrawTransfer,
  rejectTransfer,
  withdrawTransfer,
} from '../../src/domain/transfer/decisions.ts';
import { canVerifyTransfer, verifyTransfer } from '../../src/domain/transfer/verify.ts';
import type { Reply } from '../../src/slack/desk.ts';
import { seatOf, type Seat, type Visitor } from '../../src/slack/seat.ts';
import type { Acting, Meta, Reader } from '../../views/frame.ts';
import { actions, screens } from '../../views/ids.ts';
import {
  acceptTransferForm,
  rejectTransferForm,
  rejectTransferValues,
  tickedValues,
  verifyTransferForm,
  withdrawTransferForm,
  withdrawTransferValues,
} from '../../views/transfer/decide.ts';
import { copyBehind } from '../copies.ts';

type Seen = Awaited<ReturnType<Bot['store']['transfers']['look']>>;
type Form = (reader: Reader, acting: Acting, record: Seen['sheet'], meta: Meta) => ModalView;
type May = (seen: Seen, actor: Actor, now: Date) => Refusal | null;

/** The provider accepts or rejects, the source withdraws, and both tick what they found: from the card that was sent, or from the sheet. */
export function transferDecisions(bot: Bot): void {
  const { desk, store, now, redraw } = bot;

  /** Opening a confirmation changes nothing; who may not do it is told now, not after reading it. */
  const confirmation = (may: May, form: Form) => async (visitor: Visitor, at: Meta) => {
    const { actor, acting, reader } = seatOf(visitor, at.company);
    const seen = await store.transfers.look(actor, at.subject as TransferId);
    const no = may(seen, actor, now());
    if (no) {
      if (at.copy !== undefined) await redraw(at.copy as DeliveryId);
      throw new Refused(no);
    }
    const { copy, subject, filter } = at;
    return form(reader, acting, seen.sheet, {
      ...(copy === undefined ? {} : { copy }),
      ...(subject === undefined ? {} : { subject }),
      ...(filter === undefined ? {} : { filter }),
    });
  };
  desk.screen(screens.transfer.accept, confirmation(canAcceptTransfer, acceptTransferForm));
  desk.screen(
    screens.transfer.reject,
    confirmation((seen, by, at) => canDecideTransfer(seen, by, 'reject', at), rejectTransferForm),
  );
  desk.screen(
    screens.transfer.withdraw,
    confirmation(
      ({ transfer }, by, at) => canWithdrawTransfer(transfer, by, at),
      withdrawTransferForm,
    ),
  );
  desk.screen(
    screens.transfer.verify,
    confirmation(
      ({ transfer, sheet }, by) => canVerifyTransfer(transfer, by, sheet.target.name),
      verifyTransferForm,
    ),
  );

  for (const [onCard, screen] of [
    [actions.card.acceptTransfer, screens.transfer.accept],
    [actions.card.rejectTransfer, screens.transfer.reject],
  ] as const)
    desk.opener(onCard, async (turn, { value }) => {
      const copy = await copyBehind(bot, turn, value);
      // A click on a card acts for the company to which that copy was sent.
      return {
        screen,
        at: {
          copy: copy.id,
          subject: copy.subject.id,
          ...(copy.company ? { company: copy.company } : {}),
        },
      };
    });
  for (const [onSheet, screen] of [
    [actions.transfer.accept, screens.transfer.accept],
    [actions.transfer.reject, screens.transfer.reject],
    [actions.transfer.withdraw, screens.transfer.withdraw],
    [actions.transfer.verify, screens.transfer.verify],
  ] as const)
    desk.opener(onSheet, async (_turn, { value, meta: { company, filter } }) => ({
      screen,
      at: {
        subject: value,
        ...(company === undefined ? {} : { company }),
        ...(filter === undefined ? {} : { filter }),
      },
    }));

  /** The card gives way at once; the inbox below has one less; without either the sheet shows what came of it. */
  const decided = async (seat: Seat, { copy, subject = '', filter }: Meta): Promise<Reply> => {
    if (copy !== undefined) return { after: 'clear', redraw: copy as DeliveryId };
    const at = { subject, ...(filter === undefined ? {} : { filter }) };
    const inbox = sections.some((one) => one === filter);
    const screen = inbox ? screens.home.section : screens.transfer.sheet;
    const below = await desk.draw(seat, screen, { company: seat.acting.id, ...at });
    return { after: 'back', below };
  };
  const act = (
    { actor }: Seat,
    { meta, key }: { meta: Meta; key: string },
    decide: Parameters<typeof store.transfers.change>[3],
  ) => store.transfers.change(actor, { key, via: 'slack' }, meta.subject as TransferId, decide);

  desk.submit(screens.transfer.accept, tickedValues, async (seat, { ticked }, at) => {
    await act(seat, at, (seen, time) => {
      const outcome = acceptTransfer(seen, seat.actor, time);
      return outcome.ok && !ticked ? refused({ code: 'tick-missing', about: 'tick' }) : outcome;
    });
    return decided(seat, at.meta);
  });

  desk.submit(screens.transfer.reject, rejectTransferValues, async (seat, { reason }, at) => {
    await act(seat, at, (seen, time) => rejectTransfer(seen, seat.actor, reason, time));
    return decided(seat, at.meta);
  });

  desk.submit(screens.transfer.withdraw, withdrawTransferValues, async (seat, _nothing, at) => {
    await act(seat, at, ({ transfer }, time) => withdrawTransfer(transfer, seat.actor, time));
    return decided(seat, at.meta);
  });

  desk.submit(screens.transfer.verify, tickedValues, async (seat, { ticked }, at) => {
    await act(seat, at, ({ transfer, target }, time) =>
      verifyTransfer(transfer, seat.actor, { ticked, targetName: target.name }, time),
    );
    return decided(seat, at.meta);
  });
}
