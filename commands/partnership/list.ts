import type { Bot } from '../../src/bot.ts';
import { Refused } from '../../src/domain/outcome.ts';
import { permits, whoMay } from '../../src/domain/roles.ts';
import { seatOf } from '../../src/slack/seat.ts';
import { actions, screens } from '../../views/ids.ts';
import { filters, partnershipList } from '../../views/partnership/list.ts';

/** Everything between the company and its partners, a page at a time. */
export function list({ desk, store }: Bot): void {
  desk.screen(screens.partnership.list, async (visitor, at) => {
    const { actor, acting, reader, job } = seatOf(visitor, at.company);
    if (!permits('company.read', actor))
      throw new Refused({
        code: 'role-needed',
        roles: whoMay('company.read'),
        company: actor.company,
      });
    const filter = filters.find((one) => one === at.filter) ?? 'all';
    const after = at.after ?? null;
    const page = await store.partnerships.list(actor, filter, after);
    const side = job.company.kinds.includes('provider') ? 'provider' : 'reseller';
    return partnershipList(reader, acting, page, { filter, after }, side);
  });

  for (const [action, how] of [
    [actions.partnership.filter, (value: string) => ({ filter: value })],
    [actions.partnership.next, (value: string) => ({ after: value })],
    [actions.partnership.first, () => ({})],
    [actions.partnership.back, (value: string) => ({ filter: value })],
  ] as const)
    desk.click(
      action,
      async (turn, { value, meta }) => {
        const { company, filter } = meta;
        await desk.redraw(turn, screens.partnership.list, {
          ...(company === undefined ? {} : { company }),
          ...(filter === undefined ? {} : { filter }),
          ...how(value),
        });
        return undefined;
      },
      'opens',
    );

  desk.click(
    actions.partnership.open,
    async (turn, { value, meta }) => {
      await desk.redraw(turn, screens.partnership.sheet, { ...meta, subject: value });
      return undefined;
    },
    'opens',
  );
}
