import type { Bot } from '../../src/bot.ts';
import type { AskId, SubscriptionId } from '../../src/domain/ids.ts';
import { Refused } from '../../src/domain/outcome.ts';
import type { Actor } from '../../src/domain/people.ts';
import type { Refusal } from '../../src/domain/refusals.ts';
import type { Wish } from '../../src/domain/subscription/ask.ts';
import {
  changeQuantity,
  mayChange,
  mayRenew,
  mayUpgrade,
  setRenewal,
  setReseller,
  upgrade,
} from '../../src/domain/subscription/life.ts';
import { soldIn } from '../../src/domain/subscription/offer.ts';
import { seatOf, type Seat } from '../../src/slack/seat.ts';
import type { Meta } from '../../views/frame.ts';
import { actions, screens } from '../../views/ids.ts';
import {
  quantityForm,
  quantityValues,
  recordForm,
  recordValues,
  renewalForm,
  renewalValues,
  upgradeForm,
  upgradeValues,
} from '../../views/subscription/forms.ts';
import type { SubscriptionRecord } from '../../views/subscription/record.ts';
import { silence } from '../silence.ts';

/** The record, where nothing is in the way of this person; else why. */
export async function looked(
  { store }: Pick<Bot, 'store'>,
  actor: Actor,
  subject: string | undefined,
  may: (record: SubscriptionRecord) => Refusal | null,
) {
  const [record, offers] = await Promise.all([
    store.subscriptions.look(actor, subject as SubscriptionId),
    store.subscriptions.offers(),
  ]);
  const no = may(record);
  if (no) throw new Refused(no);
  return { record, offers, offer: offers.get(record.subscription.offer) ?? null };
}

/** Number, upgrade, renewal and reseller of record, one change at a time; also what a reseller asked for. */
export function subscriptionChanges(bot: Bot): void {
  const { desk, store, newId } = bot;

  /** What the reseller asked for, where the form does that. */
  const wishOf = async (actor: Actor, { ask }: Meta): Promise<Wish | null> =>
    ask === undefined ? null : (await store.asks.look(actor, ask as AskId)).ask.wish;
  const sheetAfter = async (seat: Seat, subject: string) => ({
    after: 'show' as const,
    view: await desk.draw(seat, screens.subscription.sheet, { company: seat.acting.id, subject }),
  });

  desk.screen(screens.subscription.quantity, async (visitor, at) => {
    const { actor, acting, reader } = seatOf(visitor, at.company);
    const { record, offers } = await looked(bot, actor, at.subject, (seen) => {
      const { subscription: s } = seen;
      const no = mayChange(seen, actor, 'subscription.change');
      if (no || s.status !== 'suspended') return no;
      return { code: 'subscription-suspended', about: 'quantity', name: s.name };
    });
    const wish = await wishOf(actor, at);
    const initial = wish?.what === 'quantity' ? wish.quantity : null;
    return quantityForm(reader, acting, record, offers, { initial, ask: at.ask, copy: at.copy });
  });

  desk.submit(screens.subscription.quantity, quantityValues, async (seat, values, at) => {
    const { actor, acting, reader } = seat;
    const { quantity } = values;
    const { subject = '', seen: shown, ask } = at.meta;
    const offers = await store.subscriptions.offers();
    try {
      await store.subscriptions.change(
        actor,
        { key: at.key, via: 'slack' },
        subject as SubscriptionId,
        (seen) =>
          changeQuantity(
            seen,
            actor,
            { quantity, seen: Number(shown) },
            offers.get(seen.subscription.offer) ?? null,
          ),
        { ask: ask as AskId | undefined },
      );
    } catch (error) {
      if (!(error instanceof Refused) || error.refusal.code !== 'quantity-moved') throw error;
      // The form now shows the new number, so that sending it again is a decision about that one.
      const record = await store.subscriptions.look(actor, subject as SubscriptionId);
      const said = reader.words.no(error.refusal, silence);
      const start = { initial: quantity, ask, copy: at.meta.copy };
      return {
        after: 'show',
        view: quantityForm(reader, acting, record, offers, start, said),
      };
    }
    return sheetAfter(seat, subject);
  });

  desk.screen(screens.subscription.upgrade, async (visitor, at) => {
    const { actor, acting, reader } = seatOf(visitor, at.company);
    const { record, offers, offer } = await looked(bot, actor, at.subject, (seen) => {
      const { subscription: s } = seen;
      const no = mayUpgrade(seen, actor);
      if (no || s.status !== 'suspended') return no;
      return { code: 'subscription-suspended', about: 'offer', name: s.name };
    });
    const countries = [record.owner.country, record.customer.country];
    const to = (offer?.upgradesTo ?? [])
      .flatMap((id) => offers.get(id) ?? [])
      .filter((one) => soldIn(one, countries));
    const wish = await wishOf(actor, at);
    const initial = wish?.what === 'upgrade' ? wish.offer : null;
    return upgradeForm(reader, acting, record, offers, to, { initial, ask: at.ask, copy: at.copy });
  });

  desk.submit(screens.subscription.upgrade, upgradeValues, async (seat, values, at) => {
    const { actor } = seat;
    const { subject = '', ask } = at.meta;
    const offers = await store.subscriptions.offers();
    const id = newId() as SubscriptionId;
    const { repeated } = await store.subscriptions.change(
      actor,
      { key: at.key, via: 'slack' },
      subject as SubscriptionId,
      (seen, now) => {
        const from = offers.get(seen.subscription.offer) ?? null;
        const to = offers.get(values.offer) ?? null;
        return upgrade(seen, actor, { from, to, id }, now);
      },
      { ask: ask as AskId | undefined },
    );
    // Sent again, it made no second one.
    return sheetAfter(seat, repeated ? subject : id);
  });

  desk.screen(screens.subscription.renewal, async (visitor, at) => {
    const { actor, acting, reader } = seatOf(visitor, at.company);
    const { record, offers } = await looked(bot, actor, at.subject, (seen) =>
      mayRenew(seen, actor),
    );
    return renewalForm(reader, acting, record, offers, at);
  });

  desk.submit(screens.subscription.renewal, renewalValues, async (seat, _values, at) => {
    const { actor } = seat;
    const { subject = '', filter, ask } = at.meta;
    await store.subscriptions.change(
      actor,
      { key: at.key, via: 'slack' },
      subject as SubscriptionId,
      (seen) => setRenewal(seen, actor, filter === 'on'),
      { ask: ask as AskId | undefined },
    );
    return sheetAfter(seat, subject);
  });

  desk.screen(screens.subscription.reseller, async (visitor, at) => {
    const { actor, acting, reader } = seatOf(visitor, at.company);
    const { record, offers, offer } = await looked(bot, actor, at.subject, (seen) =>
      mayChange(seen, actor, 'subscription.set-reseller'),
    );
    if (offer?.recordFixed)
      throw new Refused({ code: 'record-fixed', name: record.subscription.name });
    if (record.reseller === null) throw new Refused({ code: 'no-reseller-here' });
    return recordForm(reader, acting, record, offers, record.reseller);
  });

  desk.submit(screens.subscription.reseller, recordValues, async (seat, values, at) => {
    const { actor } = seat;
    const { subject = '' } = at.meta;
    const { record, offers } = await looked(bot, actor, subject, () => null);
    const mpn = values.record === 'other' ? values.mpn : (record.reseller?.mpnId ?? '');
    const chosen = values.record === 'none' ? ('none' as const) : { mpnId: mpn };
    await store.subscriptions.change(
      actor,
      { key: at.key, via: 'slack' },
      subject as SubscriptionId,
      (seen) => setReseller(seen, actor, chosen, offers.get(seen.subscription.offer) ?? null),
      { mpns: [mpn] },
    );
    return sheetAfter(seat, subject);
  });

  for (const [action, screen] of [
    [actions.subscription.quantity, screens.subscription.quantity],
    [actions.subscription.upgrade, screens.subscription.upgrade],
    [actions.subscription.renewal, screens.subscription.renewal],
    [actions.subscription.reseller, screens.subscription.reseller],
    [actions.subscription.suspend, screens.subscription.suspend],
    [actions.subscription.reactivate, screens.subscription.reactivate],
    [actions.subscription.cancel, screens.subscription.cancel],
  ] as const)
    desk.opener(action, async (_turn, { value, meta }) => ({
      screen,
      at: { subject: value, ...(meta.company === undefined ? {} : { company: meta.company }) },
    }));
}
