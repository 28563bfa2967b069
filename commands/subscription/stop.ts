import type { Bot } from '../../src/bot.ts';
import type { SubscriptionId } from '../../src/domain/ids.ts';
import type { Refusal } from '../../src/domain/refusals.ts';
import {
  cancel,
  mayChange,
  reactivate,
  suspend,
  type LifeOutcome,
  type Owned,
} from '../../src/domain/subscription/life.ts';
import { seatOf, type Seat } from '../../src/slack/seat.ts';
import { screens } from '../../views/ids.ts';
import {
  cancelForm,
  cancelValues,
  reactivateForm,
  stopValues,
  suspendForm,
} from '../../views/subscription/stop.ts';
import { looked } from './change.ts';

/** Suspended, woken, or ended for good: each opens a confirmation, and its submission does it. */
export function subscriptionStops(bot: Bot): void {
  const { desk, store, now } = bot;
  const acted = async (
    seat: Seat,
    at: { readonly key: string; readonly meta: { readonly subject?: string | undefined } },
    rule: (seen: Owned, time: Date) => LifeOutcome,
  ) => {
    const subject = at.meta.subject ?? '';
    const act = { key: at.key, via: 'slack' as const };
    await store.subscriptions.change(seat.actor, act, subject as SubscriptionId, rule);
    const view = await desk.draw(seat, screens.subscription.sheet, {
      company: seat.acting.id,
      subject,
    });
    return { after: 'show' as const, view };
  };

  desk.screen(screens.subscription.suspend, async (visitor, at) => {
    const { actor, acting, reader } = seatOf(visitor, at.company);
    const { record, offers } = await looked(bot, actor, at.subject, (seen) =>
      refusalOf(suspend(seen, actor, now())),
    );
    return suspendForm(reader, acting, record, offers);
  });
  desk.submit(screens.subscription.suspend, stopValues, (seat, _values, at) =>
    acted(seat, at, (seen, time) => suspend(seen, seat.actor, time)),
  );

  desk.screen(screens.subscription.reactivate, async (visitor, at) => {
    const { actor, acting, reader } = seatOf(visitor, at.company);
    const { record, offers } = await looked(bot, actor, at.subject, (seen) =>
      refusalOf(reactivate(seen, actor)),
    );
    return reactivateForm(reader, acting, record, offers);
  });
  desk.submit(screens.subscription.reactivate, stopValues, (seat, _values, at) =>
    acted(seat, at, (seen) => reactivate(seen, seat.actor)),
  );

  desk.screen(screens.subscription.cancel, async (visitor, at) => {
    const { actor, acting, reader } = seatOf(visitor, at.company);
    const { record, offers } = await looked(bot, actor, at.subject, (seen) =>
      mayChange(seen, actor, 'subscription.upgrade'),
    );
    return cancelForm(reader, acting, record, offers);
  });
  desk.submit(screens.subscription.cancel, cancelValues, (seat, { sure }, at) =>
    acted(seat, at, (seen, time) => cancel(seen, seat.actor, sure, time)),
  );
}

const refusalOf = (outcome: LifeOutcome): Refusal | null => (outcome.ok ? null : outcome.refusal);
