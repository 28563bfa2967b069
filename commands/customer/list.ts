import type { Bot } from '../../src/bot.ts';
import type { CompanyId } from '../../src/domain/ids.ts';
import { needs } from '../../src/domain/customer/life.ts';
import { Refused } from '../../src/domain/outcome.ts';
import type { Actor, Kind } from '../../src/domain/people.ts';
import { seatOf } from '../../src/slack/seat.ts';
import { choices } from '../../views/choices.ts';
import { actions, screens } from '../../views/ids.ts';
import { invitationRows } from '../../views/invitation/list.ts';
import {
  customerList,
  customerRows,
  customerStates,
  everyPartner,
  filterText,
  readFilter,
  type ListFilter,
} from '../../views/customer/list.ts';

/** Whoever has no right to customers is told who has (matrix row 31). */
export function mayRead(actor: Actor): void {
  const no = needs('customer.read', actor);
  if (no) throw new Refused(no);
}

/** On the other side of its partnerships: a provider's resellers, a reseller's providers. */
const otherSide = (kinds: readonly Kind[]): 'provider' | 'reseller' | null =>
  kinds.includes('provider') ? 'reseller' : kinds.includes('reseller') ? 'provider' : null;

const narrowed = (kept: string | undefined, to: Partial<ListFilter>) => ({
  filter: filterText({ ...readFilter(kept), ...to }),
});

/** Every customer of the company, a page at a time. */
export function customers({ desk, store }: Bot): void {
  desk.screen(screens.customer.list, async (visitor, at) => {
    const { actor, acting, reader } = seatOf(visitor, at.company);
    mayRead(actor);
    const filter = readFilter(at.filter);
    const after = at.after ?? null;
    const side = otherSide(actor.kinds);
    const { state } = filter;
    if (state === 'open' || state === 'closed') {
      const { rows, ...page } = await store.invitations.list(actor, state, after);
      const blocks = invitationRows(rows, reader);
      return customerList(reader, acting, { ...page, blocks }, { ...filter, after }, null);
    }
    const [{ rows, ...page }, partners] = await Promise.all([
      store.customers.list(actor, { ...filter, state }, after),
      side && store.customers.partners(actor, side, ''),
    ]);
    const blocks = customerRows(rows, reader, actor);
    const narrowing = side && partners && { side, rows: partners.rows, total: partners.total };
    return customerList(reader, acting, { ...page, blocks }, { ...filter, after }, narrowing);
  });

  desk.options(actions.customer.partner, async (visitor, typed, meta) => {
    const { actor, reader } = seatOf(visitor, meta.company);
    mayRead(actor);
    const side = otherSide(actor.kinds);
    if (!side) return { options: [] };
    const { rows, total } = await store.customers.partners(actor, side, typed);
    const everybody = { value: everyPartner, label: reader.words.customer.list.everyPartner };
    const found = rows.slice(0, 99).map(({ id, name }) => ({ value: id, label: name }));
    return choices([everybody, ...found], total + 1, reader.words);
  });

  for (const [action, how] of [
    [
      actions.customer.state,
      (value: string, kept: string | undefined) =>
        narrowed(kept, {
          state: customerStates.find((one) => one === value) ?? 'customers',
        }),
    ],
    [
      actions.customer.partner,
      (value: string, kept: string | undefined) =>
        narrowed(kept, { partner: value === everyPartner ? null : (value as CompanyId) }),
    ],
    [actions.customer.next, (value: string) => ({ after: value })],
    [actions.customer.first, () => ({})],
    [actions.customer.back, (value: string) => ({ filter: value })],
    [actions.invitation.back, (value: string) => ({ filter: value })],
  ] as const)
    desk.click(
      action,
      async (turn, { value, meta }) => {
        const { company, filter } = meta;
        await desk.redraw(turn, screens.customer.list, {
          ...(company === undefined ? {} : { company }),
          ...(filter === undefined ? {} : { filter }),
          ...how(value, filter),
        });
        return undefined;
      },
      'opens',
    );

  desk.click(
    actions.customer.open,
    async (turn, { value, meta }) => {
      await desk.redraw(turn, screens.customer.sheet, { ...meta, subject: value });
      return undefined;
    },
    'opens',
  );
}
