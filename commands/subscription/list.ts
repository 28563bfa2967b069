import type { Bot } from '../../src/bot.ts';
import type { CustomerId } from '../../src/domain/ids.ts';
import { needs } from '../../src/domain/customer/life.ts';
import { Refused } from '../../src/domain/outcome.ts';
import type { Actor } from '../../src/domain/people.ts';
import { seatOf } from '../../src/slack/seat.ts';
import { choices } from '../../views/choices.ts';
import { actions, screens } from '../../views/ids.ts';
import { waitingLines } from '../../views/order/waiting.ts';
import {
  everyCustomer,
  filterText,
  readFilter,
  subscriptionList,
  subscriptionStates,
  type ListFilter,
} from '../../views/subscription/list.ts';

/** Whoever has no right to the company's lists is told who has (matrix row 46). */
export function mayReadSubscriptions(actor: Actor): void {
  const no = needs('company.read', actor);
  if (no) throw new Refused(no);
}

/** Every subscription of the company, or sold through it, a page at a time; above them the orders that wait. */
export function subscriptions({ desk, store }: Bot): void {
  desk.screen(screens.subscription.list, async (visitor, at) => {
    const { actor, acting, reader } = seatOf(visitor, at.company);
    mayReadSubscriptions(actor);
    const filter = readFilter(at.filter);
    const after = at.after ?? null;
    const [page, offers, waiting, customer] = await Promise.all([
      store.subscriptions.list(actor, filter, after),
      store.subscriptions.offers(),
      store.subscriptions.waitingList(actor),
      filter.customer === null ? null : store.customers.look(actor, filter.customer),
    ]);
    return subscriptionList(
      reader,
      acting,
      page,
      { ...filter, after },
      {
        offers,
        customer: customer?.customer.name ?? null,
        first: waitingLines(reader, waiting),
      },
    );
  });

  desk.options(actions.subscription.customer, async (visitor, typed, meta) => {
    const { actor, reader } = seatOf(visitor, meta.company);
    mayReadSubscriptions(actor);
    const { rows, total } = await store.customers.pick(actor, typed, 'any');
    const everybody = { value: everyCustomer, label: reader.words.subscription.list.everyCustomer };
    const found = rows.map(({ id, name }) => ({ value: id, label: name }));
    return choices([everybody, ...found], total + 1, reader.words);
  });

  for (const [action, how] of [
    [
      actions.subscription.state,
      (value: string, kept: string | undefined) =>
        narrowed(kept, { state: subscriptionStates.find((one) => one === value) ?? 'active' }),
    ],
    [
      actions.subscription.customer,
      (value: string, kept: string | undefined) =>
        narrowed(kept, { customer: value === everyCustomer ? null : (value as CustomerId) }),
    ],
    [actions.subscription.next, (value: string) => ({ after: value })],
    [actions.subscription.first, () => ({})],
    [actions.subscription.back, (value: string) => ({ filter: value })],
  ] as const)
    desk.click(
      action,
      async (turn, { value, meta: { company, filter } }) => {
        await desk.redraw(turn, screens.subscription.list, {
          ...(company === undefined ? {} : { company }),
          ...(filter === undefined ? {} : { filter }),
          ...how(value, filter),
        });
        return undefined;
      },
      'opens',
    );

  desk.click(
    actions.subscription.open,
    async (turn, { value, meta }) => {
      await desk.redraw(turn, screens.subscription.sheet, { ...meta, subject: value });
      return undefined;
    },
    'opens',
  );

  desk.opener(actions.subscription.ofCustomer, async (_turn, { value, meta }) => ({
    screen: screens.subscription.list,
    at: {
      filter: filterText({ state: 'all', customer: value as CustomerId }),
      ...(meta.company === undefined ? {} : { company: meta.company }),
    },
  }));
}

const narrowed = (kept: string | undefined, to: Partial<ListFilter>) => ({
  filter: filterText({ ...readFilter(kept), ...to }),
});
