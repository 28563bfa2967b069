import type { Bot } from '../../src/bot.ts';
import { needs } from '../../src/domain/customer/life.ts';
import type { CustomerId } from '../../src/domain/ids.ts';
import { Refused } from '../../src/domain/outcome.ts';
import type { Actor } from '../../src/domain/people.ts';
import { seatOf } from '../../src/slack/seat.ts';
import { choices } from '../../views/choices.ts';
import { actions, screens } from '../../views/ids.ts';
import {
  everyCustomer,
  readTransferFilter,
  transferFilterText,
  transferList,
  transferStates,
  type TransferListFilter,
} from '../../views/transfer/list.ts';

/** Matrix row 28: whoever has no right to read them is told who has. */
export function mayReadTransfers(actor: Actor): void {
  const no = needs('transfer.read', actor);
  if (no) throw new Refused(no);
}

/** Every request that the company made or got, a page at a time. */
export function transfers({ desk, store }: Bot): void {
  desk.screen(screens.transfer.list, async (visitor, at) => {
    const { actor, acting, reader } = seatOf(visitor, at.company);
    mayReadTransfers(actor);
    const filter = readTransferFilter(at.filter);
    const after = at.after ?? null;
    const [page, customer] = await Promise.all([
      store.transfers.list(actor, filter, after),
      filter.customer === null ? null : store.customers.look(actor, filter.customer),
    ]);
    const named = customer?.customer.name ?? null;
    return transferList(reader, acting, page, { ...filter, after }, named);
  });

  desk.options(actions.transfer.ofCustomer, async (visitor, typed, meta) => {
    const { actor, reader } = seatOf(visitor, meta.company);
    mayReadTransfers(actor);
    const { rows, total } = await store.customers.pick(actor, typed, 'any');
    const everybody = { value: everyCustomer, label: reader.words.transfer.list.everyCustomer };
    const found = rows.map(({ id, name }) => ({ value: id, label: name }));
    return choices([everybody, ...found], total + 1, reader.words);
  });

  for (const [action, how] of [
    [
      actions.transfer.state,
      (value: string, kept: string | undefined) =>
        narrowed(kept, { state: transferStates.find((one) => one === value) ?? 'all' }),
    ],
    [
      actions.transfer.ofCustomer,
      (value: string, kept: string | undefined) =>
        narrowed(kept, { customer: value === everyCustomer ? null : (value as CustomerId) }),
    ],
    [actions.transfer.next, (value: string) => ({ after: value })],
    [actions.transfer.first, () => ({})],
    [actions.transfer.back, (value: string) => ({ filter: value })],
  ] as const)
    desk.click(
      action,
      async (turn, { value, meta: { company, filter } }) => {
        await desk.redraw(turn, screens.transfer.list, {
          ...(company === undefined ? {} : { company }),
          ...(filter === undefined ? {} : { filter }),
          ...how(value, filter),
        });
        return undefined;
      },
      'opens',
    );

  desk.click(
    actions.transfer.open,
    async (turn, { value, meta: { company, filter } }) => {
      await desk.redraw(turn, screens.transfer.sheet, {
        subject: value,
        ...(company === undefined ? {} : { company }),
        ...(filter === undefined ? {} : { filter }),
      });
      return undefined;
    },
    'opens',
  );
}

const narrowed = (kept: string | undefined, to: Partial<TransferListFilter>) => ({
  filter: transferFilterText({ ...readTransferFilter(kept), ...to }),
});
