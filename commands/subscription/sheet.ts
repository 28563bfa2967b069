import type { Bot } from '../../src/bot.ts';
import type { SubscriptionId } from '../../src/domain/ids.ts';
import type { Actor } from '../../src/domain/people.ts';
import { permits } from '../../src/domain/roles.ts';
import {
  mayChange,
  mayRenew,
  mayUpgrade,
  tickSubscription,
} from '../../src/domain/subscription/life.ts';
import type { PickFor } from '../../src/i18n/words/subscription.ts';
import { seatOf } from '../../src/slack/seat.ts';
import { choices } from '../../views/choices.ts';
import type { Meta } from '../../views/frame.ts';
import { actions, screens } from '../../views/ids.ts';
import { pickedValues, pickFor, pickSubscription } from '../../views/subscription/pick.ts';
import { countOf, type Offers, type SubscriptionRecord } from '../../views/subscription/record.ts';
import { subscriptionSheet, type SubscriptionMay } from '../../views/subscription/sheet.ts';
import { silence } from '../silence.ts';
import { mayReadSubscriptions } from './list.ts';

/** One subscription: what is recorded, how it is known, and what may be done about it now. */
export function subscription({ desk, store, now }: Bot): void {
  desk.screen(screens.subscription.sheet, async (visitor, at) => {
    const { actor, acting, reader } = seatOf(visitor, at.company);
    mayReadSubscriptions(actor);
    const [record, offers] = await Promise.all([
      store.subscriptions.look(actor, at.subject as SubscriptionId),
      store.subscriptions.offers(),
    ]);
    const may = whatMay(record, offers, actor, now());
    return subscriptionSheet(reader, acting, record, offers, may, { list: at.filter });
  });

  /** Which one? A hint or a single subscription answers that by itself. */
  desk.screen(screens.subscription.pick, async (visitor, at) => {
    const { actor, acting, reader } = seatOf(visitor, at.company);
    mayReadSubscriptions(actor);
    const what = purposeOf(at);
    const which = whichFor(what);
    const named = await store.subscriptions.pick(actor, at.hint ?? '', which);
    const [only] = named.rows;
    if (named.total === 1 && only)
      return desk.draw(visitor, screens.subscription[what], {
        company: acting.id,
        subject: only.id,
      });
    const { total } = named.total > 0 ? named : await store.subscriptions.pick(actor, '', which);
    const none = reader.words.no({ code: 'nothing-to-choose', what: 'subscriptions' }, silence);
    return pickSubscription(reader, acting, what, total === 0 ? none : null);
  });

  for (const [action, which] of [
    [actions.subscription.known, 'any'],
    [actions.subscription.own, 'mine'],
  ] as const)
    desk.options(action, async (visitor, typed, meta) => {
      const { actor, reader } = seatOf(visitor, meta.company);
      mayReadSubscriptions(actor);
      const [{ rows, total }, offers] = await Promise.all([
        store.subscriptions.pick(actor, typed, which),
        store.subscriptions.offers(),
      ]);
      const w = reader.words.subscription;
      const found = rows.map((row) => ({
        value: row.id,
        label: w.label(row.customer, row.name, countOf(row, offers, reader)),
      }));
      return choices(found, total, reader.words);
    });

  desk.submit(screens.subscription.pick, pickedValues, async (seat, values, { meta }) => ({
    after: 'show',
    view: await desk.draw(seat, screens.subscription[purposeOf(meta)], {
      company: seat.acting.id,
      subject: values.subscription,
    }),
  }));

  desk.click(
    actions.subscription.tick,
    async (turn, { value, key, meta, view }) => {
      const { actor } = seatOf(await desk.visitor(turn), meta.company);
      // What was drawn anew since is a new act; pressed twice on the same drawing it is one.
      const act = { key: `${key}:${view?.hash ?? ''}`, via: 'slack' as const };
      await store.subscriptions.change(actor, act, value as SubscriptionId, (seen, time) =>
        tickSubscription(seen, actor, time),
      );
      await desk.redraw(turn, screens.subscription.sheet, meta);
      return undefined;
    },
    'decides',
  );
}

const purposeOf = ({ filter }: Meta): PickFor =>
  pickFor.find((one) => one === filter) ?? 'quantity';
/** Matrix row 43: a reseller with admin rights turns renewal of what its provider owns. */
const whichFor = (what: PickFor) => (what === 'renewal' ? 'any' : 'mine');

function whatMay(
  record: SubscriptionRecord,
  offers: Offers,
  actor: Actor,
  now: Date,
): SubscriptionMay {
  const { subscription: s, reseller } = record;
  const offer = offers.get(s.offer);
  const may = (action: Parameters<typeof mayChange>[2]) =>
    mayChange(record, actor, action) === null;
  const active = s.status === 'active';
  return {
    tick: tickSubscription(record, actor, now).ok,
    quantity: active && may('subscription.change') && offer?.maximum !== 1,
    upgrade: active && mayUpgrade(record, actor) === null && (offer?.upgradesTo.length ?? 0) > 0,
    renewal: mayRenew(record, actor) === null,
    reseller: reseller !== null && may('subscription.set-reseller') && offer?.recordFixed !== true,
    support: may('support.assign'),
    suspend: active && may('subscription.change'),
    reactivate: s.status === 'suspended' && may('subscription.change'),
    cancel: may('subscription.upgrade'),
    wish:
      actor.company === reseller?.id &&
      actor.company !== record.owner.id &&
      s.status !== 'cancelled' &&
      permits('provider.ask', actor),
  };
}
