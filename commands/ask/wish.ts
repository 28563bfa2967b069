import type { Bot } from '../../src/bot.ts';
import type { AskId, CompanyId, CustomerId, SubscriptionId } from '../../src/domain/ids.ts';
import { Refused } from '../../src/domain/outcome.ts';
import { ask, mayAsk, type Wish } from '../../src/domain/subscription/ask.ts';
import { withdrawAsk } from '../../src/domain/subscription/ask-decisions.ts';
import { soldIn, type Offer } from '../../src/domain/subscription/offer.ts';
import { moment } from '../../src/i18n/time.ts';
import { seatOf, type Seat } from '../../src/slack/seat.ts';
import { name } from '../../views/blocks.ts';
import { choices } from '../../views/choices.ts';
import { note, type Meta } from '../../views/frame.ts';
import { actions, screens } from '../../views/ids.ts';
import { readWishKind, wishForm, wishValues, type WishKind } from '../../views/ask/wish.ts';

type Asks = Bot['store']['asks'];
type AskedAbout = Parameters<Asks['wishing']>[1];
type Wishing = Awaited<ReturnType<Asks['wishing']>>;
type Catalogue = ReadonlyMap<string, Offer>;

/** A reseller asks its provider: for a customer a new subscription, of one that is there something else. */
export function wishes({ desk, store, newId }: Bot): void {
  desk.screen(screens.ask.wish, async (visitor, at) => {
    const seat = seatOf(visitor, at.company);
    const { wishing, kind } = await standing(seat, at);
    const offers = await store.subscriptions.offers();
    const own = offers.get(wishing.subscription?.offer ?? '') ?? null;
    return wishForm(
      seat.reader,
      seat.acting,
      { ...wishing, offer: own, upgrades: upgradesOf(own, wishing, offers) },
      { subject: at.subject ?? '', kind },
    );
  });

  async function standing({ actor, job }: Seat, at: Meta) {
    const no = mayAsk(actor, job.company.status === 'confirmed');
    if (no) throw new Refused(no);
    const kind = readWishKind(at.filter);
    const wishing = await store.asks.wishing(actor, aboutOf(kind, at));
    if (wishing.providers.length === 0)
      throw new Refused({ code: 'no-provider-here', name: wishing.customer.name });
    return { wishing, kind };
  }

  for (const [action, filter] of [
    [actions.ask.wishNew, 'new'],
    [actions.ask.wish, 'quantity'],
  ] as const)
    desk.opener(action, async (_turn, { value, meta }) => ({
      screen: screens.ask.wish,
      at: {
        subject: value,
        filter,
        ...(meta.company === undefined ? {} : { company: meta.company }),
      },
    }));

  desk.click(
    actions.ask.what,
    async (turn, { value, meta }) => {
      await desk.redraw(turn, screens.ask.wish, { ...meta, filter: readWishKind(value) });
      return undefined;
    },
    'opens',
  );

  desk.options(actions.ask.offer, async (visitor, typed, meta) => {
    const seat = seatOf(visitor, meta.company);
    const { wishing } = await standing(seat, { ...meta, filter: 'new' });
    const all = [...(await store.subscriptions.offers()).values()];
    const found = all
      .filter((one) => soldHere(one, wishing))
      .filter((one) => one.name.toLowerCase().includes(typed.trim().toLowerCase()))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
    const first = found.slice(0, 20).map((one) => ({ value: one.id, label: one.name }));
    return choices(first, found.length, seat.reader.words);
  });

  desk.submit(screens.ask.wish, wishValues, async (seat, values, { meta, key }) => {
    const { actor, reader } = seat;
    const { wishing, kind } = await standing(seat, meta);
    const offers = await store.subscriptions.offers();
    const { wish, offer } = wishFrom(kind, values, wishing, offers);
    const { row } = await store.asks.issue(
      actor,
      { key, via: 'slack' },
      {
        about: aboutOf(kind, meta),
        provider: providerFrom(values.provider, wishing),
        wish,
        message: values.message,
      },
      (seen, now) => {
        const own = offers.get(seen.current?.offer ?? '');
        const upgradesTo = own?.upgradesTo ?? [];
        return ask(seen, { id: newId() as AskId, wish, offer, upgradesTo }, actor, now);
      },
    );
    const w = reader.words.ask.form;
    const { sheet } = await store.asks.look(actor, row.id);
    const until =
      row.status === 'issued' ? moment(row.until, reader.zone, reader.words.language) : '';
    return {
      after: 'show',
      view: note(reader, w.title, w.sent(name(sheet.provider.name), until), w.sentNext),
    };
  });

  desk.click(
    actions.ask.withdraw,
    async (turn, { value, key, meta, view }) => {
      const { actor } = seatOf(await desk.visitor(turn), meta.company);
      await store.asks.change(actor, { key, via: 'slack' }, value as AskId, (seen, now) =>
        withdrawAsk(seen, actor, now),
      );
      await desk.redraw(turn, view?.callback_id ?? screens.ask.wish, meta);
      return undefined;
    },
    'decides',
  );
}

const aboutOf = (kind: WishKind, { subject }: Meta): AskedAbout =>
  kind === 'new'
    ? { customer: (subject ?? '') as CustomerId }
    : { subscription: (subject ?? '') as SubscriptionId };

const soldHere = (offer: Offer, { customer, providers }: Wishing): boolean =>
  providers.some(({ country }) => soldIn(offer, [country, customer.country]));

const upgradesOf = (own: Offer | null, wishing: Wishing, offers: Catalogue): readonly Offer[] =>
  (own?.upgradesTo ?? []).flatMap((id) => {
    const to = offers.get(id);
    return to && soldHere(to, wishing) ? [to] : [];
  });

/** The one that there is, or that was chosen among several. */
function providerFrom(chosen: string | null, { providers }: Wishing): CompanyId {
  const [only] = providers;
  const found =
    providers.length === 1 ? only : providers.find((one) => one.id === (chosen as CompanyId));
  if (!found) throw new Refused({ code: 'misfit', about: 'provider', why: 'choice' });
  return found.id;
}

function wishFrom(
  kind: WishKind,
  { offer, quantity }: { offer: string | null; quantity: number | null },
  { subscription }: Wishing,
  offers: Catalogue,
): { wish: Wish; offer: Offer | null } {
  const named = offers.get(offer ?? '') ?? null;
  const nameOf = named?.name ?? '';
  if (kind === 'new')
    return {
      wish: { what: 'new', offer: offer ?? '', name: nameOf, quantity: quantity ?? 0 },
      offer: named,
    };
  if (!subscription) throw new Refused({ code: 'unknown' });
  const about = { subscription: subscription.id };
  const own = offers.get(subscription.offer) ?? null;
  switch (kind) {
    case 'quantity':
      return { wish: { what: 'quantity', ...about, quantity: quantity ?? 0 }, offer: own };
    case 'upgrade':
      return {
        wish: { what: 'upgrade', ...about, offer: offer ?? '', name: nameOf },
        offer: named,
      };
    case 'renewal':
      return { wish: { what: 'renewal', ...about, renews: !subscription.renews }, offer: own };
  }
}
