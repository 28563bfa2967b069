import type { ModalView } from '@slack/types';
import type { Bot } from '../../src/bot.ts';
import type { DeliveryId, PartnershipId } from '../../src/domain/ids.ts';
import { Refused } from '../../src/domain/outcome.ts';
import { authorize, canDecide, decline } from '../../src/domain/partnership-decisions.ts';
import { seatOf, type Visitor } from '../../src/slack/seat.ts';
import type { Acting, Meta, Reader } from '../../views/frame.ts';
import { actions, screens } from '../../views/ids.ts';
import type { PartnershipRecord } from '../../views/partnership/card.ts';
import {
  authorizeForm,
  authorizeValues,
  declineForm,
  declineValues,
} from '../../views/partnership/decide.ts';
import { copyBehind } from '../copies.ts';

type Form = (reader: Reader, acting: Acting, record: PartnershipRecord, meta: Meta) => ModalView;

/** The reseller's Global admin authorizes or declines: from the card that was sent, or from the sheet. */
export function decide(bot: Bot): void {
  const { desk, store, now, redraw } = bot;

  /** Opening a confirmation changes nothing; who may not decide is told now, not after reading it. */
  const confirmation = (form: Form) => async (visitor: Visitor, at: Meta) => {
    const { actor, acting, reader } = seatOf(visitor, at.company);
    const seen = await store.partnerships.look(actor, at.subject as PartnershipId);
    const no = canDecide(seen.partnership, actor, seen, now());
    if (no) {
      if (at.copy !== undefined) await redraw(at.copy as DeliveryId);
      throw new Refused(no);
    }
    const { copy, subject } = at;
    return form(reader, acting, seen.sheet, {
      ...(copy ? { copy } : {}),
      ...(subject ? { subject } : {}),
    });
  };
  desk.screen(screens.partnership.authorize, confirmation(authorizeForm));
  desk.screen(screens.partnership.decline, confirmation(declineForm));

  for (const [onCard, onSheet, screen] of [
    [actions.card.authorize, actions.partnership.authorize, screens.partnership.authorize],
    [actions.card.decline, actions.partnership.decline, screens.partnership.decline],
  ] as const) {
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
    desk.opener(onSheet, async (_turn, { value, meta }) => ({
      screen,
      at: { subject: value, ...(meta.company ? { company: meta.company } : {}) },
    }));
  }

  desk.submit(screens.partnership.authorize, authorizeValues, async (seat, values, at) => {
    const { actor } = seat;
    const copy = at.meta.copy as DeliveryId | undefined;
    const id = at.meta.subject as PartnershipId;
    await store.partnerships.change(actor, { key: at.key, via: 'slack' }, id, (seen, time) =>
      authorize(seen.partnership, actor, seen, values.ticked, time),
    );
    return { after: 'clear', redraw: copy };
  });

  desk.submit(screens.partnership.decline, declineValues, async (seat, values, at) => {
    const { actor } = seat;
    const id = at.meta.subject as PartnershipId;
    await store.partnerships.change(actor, { key: at.key, via: 'slack' }, id, (seen, time) =>
      decline(seen.partnership, actor, seen, values.reason, time),
    );
    if (values.mute)
      await store.partnerships.mute(actor, { key: `${at.key}:mute`, via: 'slack' }, id, true);
    return { after: 'clear', redraw: at.meta.copy as DeliveryId | undefined };
  });
}
