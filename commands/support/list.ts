import type { Bot } from '../../src/bot.ts';
import { permits } from '../../src/domain/roles.ts';
import { seatOf } from '../../src/slack/seat.ts';
import { actions, screens } from '../../views/ids.ts';
import { supportList as listView } from '../../views/support/list.ts';
import { mayRead } from '../customer/list.ts';

/** A provider's subscriptions by support contact, and what a reseller supports. */
export function supportList({ desk, store }: Bot): void {
  desk.screen(screens.support.list, async (visitor, at) => {
    const { actor, acting, reader } = seatOf(visitor, at.company);
    mayRead(actor);
    const after = at.after ?? null;
    const page = await store.support.list(actor, after);
    const change = permits('support.assign', actor);
    return listView(reader, acting, page, { after, change });
  });

  for (const [action, how] of [
    [actions.support.next, (value: string) => ({ after: value })],
    [actions.support.first, () => ({})],
  ] as const)
    desk.click(
      action,
      async (turn, { value, meta: { company } }) => {
        await desk.redraw(turn, screens.support.list, {
          ...(company === undefined ? {} : { company }),
          ...how(value),
        });
        return undefined;
      },
      'opens',
    );
}
