import type { Bot } from '../../src/bot.ts';
import type { CompanyId, CustomerId, SubscriptionId, TransferId } from '../../src/domain/ids.ts';
import { granted, Refused } from '../../src/domain/outcome.ts';
import { mayAsk } from '../../src/domain/subscription/ask.ts';
import { mayChange } from '../../src/domain/subscription/life.ts';
import { requestTransfer } from '../../src/domain/transfer/request.ts';
import { seatOf } from '../../src/slack/seat.ts';
import { choices } from '../../views/choices.ts';
import { actions, screens } from '../../views/ids.ts';
import { pickTransferCustomer, transferCustomerValues } from '../../views/transfer/customer.ts';
import { orderAnew } from '../../views/transfer/order-anew.ts';
import { groupLabel, requestValues } from '../../views/transfer/request.ts';
import { requestReview, reviewValues } from '../../views/transfer/review.ts';
import { begun, bookOf, draftOf, formOf, mayRequest } from './draft.ts';

const shown = 20;

/** Subscriptions of one customer for one provider: which, everything once more, and then they are asked for together or not at all. */
export function transferRequests(bot: Bot): void {
  const { desk, store, now, newId } = bot;

  /** Which customer? A hint or a single one answers that by itself. */
  desk.screen(screens.transfer.customer, async (visitor, at) => {
    const seat = seatOf(visitor, at.company);
    mayRequest(seat);
    const { actor, acting, reader } = seat;
    const named = await store.transfers.customers(actor, at.hint ?? '');
    const [only] = named.rows;
    if (named.total === 1 && only)
      return desk.draw(visitor, screens.transfer.request, { company: acting.id, subject: only.id });
    const { total } = named.total > 0 ? named : await store.transfers.customers(actor, '');
    return pickTransferCustomer(reader, acting, total > 0);
  });

  desk.options(actions.transfer.customer, async (visitor, typed, meta) => {
    const seat = seatOf(visitor, meta.company);
    mayRequest(seat);
    const { rows, total } = await store.transfers.customers(seat.actor, typed);
    const found = rows.map(({ id, name }) => ({ value: id, label: name }));
    return choices(found, total, seat.reader.words);
  });

  desk.submit(screens.transfer.customer, transferCustomerValues, async (seat, { customer }) => ({
    after: 'show',
    view: await desk.draw(seat, screens.transfer.request, {
      company: seat.acting.id,
      subject: customer,
    }),
  }));

  /** Of a draft, or a new one for this customer. */
  desk.screen(screens.transfer.request, async (visitor, at) => {
    const seat = seatOf(visitor, at.company);
    mayRequest(seat);
    if (at.filter === 'draft') return formOf(bot, seat, at.subject ?? '', at);
    const customer = (at.subject ?? '') as CustomerId;
    const id = await begun(bot, seat, { customer, provider: null, subscriptions: [] });
    return formOf(bot, seat, id, at);
  });

  // What stands below the fields hangs on what is chosen in them.
  desk.click(
    actions.transfer.provider,
    async (turn, { value, meta }) => {
      const seat = seatOf(await desk.visitor(turn), meta.company);
      const draft = await draftOf(bot, seat, meta.subject);
      const provider = value as CompanyId;
      await store.transfers.drafts.keep(seat.actor, meta.subject ?? '', { ...draft, provider });
      await desk.redraw(turn, screens.transfer.request, meta);
      return undefined;
    },
    'opens',
  );
  desk.click(
    actions.transfer.subscriptions,
    async (turn, { chosen, meta }) => {
      const seat = seatOf(await desk.visitor(turn), meta.company);
      const draft = await draftOf(bot, seat, meta.subject);
      const subscriptions = chosen as readonly SubscriptionId[];
      await store.transfers.drafts.keep(seat.actor, meta.subject ?? '', {
        ...draft,
        subscriptions,
      });
      await desk.redraw(turn, screens.transfer.request, meta);
      return undefined;
    },
    'opens',
  );

  desk.options(actions.transfer.subscriptions, async (visitor, typed, meta) => {
    const seat = seatOf(visitor, meta.company);
    mayRequest(seat);
    const book = await bookOf(bot, seat, await draftOf(bot, seat, meta.subject));
    const found = (book?.eligibility.groups ?? [])
      .map((group) => ({ value: group.base.id, label: groupLabel(group, seat.reader) }))
      .filter(({ label }) => label.toLowerCase().includes(typed.trim().toLowerCase()));
    return choices(found.slice(0, shown), found.length, seat.reader.words);
  });

  desk.submit(screens.transfer.request, requestValues, async (seat, values, { meta }) => {
    mayRequest(seat);
    const { actor, acting, reader } = seat;
    const draft = await draftOf(bot, seat, meta.subject);
    const provider = values.provider ?? draft.provider;
    if (provider === null) throw new Refused({ code: 'misfit', about: 'provider', why: 'missing' });
    const { subscriptions } = values;
    const seen = await store.transfers.requesting(actor, draft.customer, provider);
    const ask = { id: newId() as TransferId, subscriptions };
    const { next } = granted(requestTransfer(seen, ask, actor, now()));
    if (next.status !== 'active') throw new Refused({ code: 'transfer-draft-gone' });
    await store.transfers.drafts.keep(actor, meta.subject ?? '', {
      ...draft,
      provider,
      subscriptions,
    });
    const { target, customer, source } = seen;
    const review = { transfer: next, target, customer, mpnId: source.mpnId };
    const at = { subject: meta.subject ?? '' };
    return { after: 'push', view: requestReview(reader, acting, review, at) };
  });

  desk.submit(screens.transfer.review, reviewValues, async (seat, notes, { meta, key }) => {
    const { actor, acting } = seat;
    const id = newId() as TransferId;
    const { row } = await store.transfers.create(
      actor,
      { key, via: 'slack' },
      meta.subject ?? '',
      notes,
      ({ subscriptions, ...seen }, time) =>
        requestTransfer(seen, { id, subscriptions }, actor, time),
    );
    const at = { company: acting.id, subject: row.id };
    return { after: 'back', below: await desk.draw(seat, screens.transfer.sheet, at) };
  });

  desk.screen(screens.transfer.orderAnew, async (visitor, at) => {
    const { actor, acting, reader, job } = seatOf(visitor, at.company);
    const record = await store.subscriptions.look(actor, at.subject as SubscriptionId);
    return orderAnew(reader, acting, record, {
      ask: mayAsk(actor, job.company.status === 'confirmed') === null,
      cancel: mayChange(record, actor, 'subscription.upgrade') === null,
    });
  });
  desk.opener(actions.transfer.orderAnew, async (_turn, { value, meta: { company } }) => ({
    screen: screens.transfer.orderAnew,
    at: { subject: value, ...(company === undefined ? {} : { company }) },
  }));

  desk.click(
    actions.transfer.page,
    async (turn, { value, meta, view }) => {
      await desk.redraw(turn, view?.callback_id ?? '', { ...meta, after: value });
      return undefined;
    },
    'opens',
  );
}
