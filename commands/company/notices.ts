import type { Bot } from '../../src/bot.ts';
import { groupsOf } from '../../src/domain/requests/notices.ts';
import { seatOf } from '../../src/slack/seat.ts';
import { noticesForm, noticesValues, ownerOf } from '../../views/company/notices.ts';
import { note } from '../../views/frame.ts';
import { actions, screens } from '../../views/ids.ts';

/** Which news somebody hears, and which their company's channel does. */
export function notices({ desk, store }: Bot): void {
  desk.screen(screens.company.notices, async (visitor, at) => {
    const { actor, acting, reader } = seatOf(visitor, at.company);
    const owner = ownerOf(at.filter);
    const off = await store.notices.off(actor);
    return noticesForm(reader, acting, owner, off[owner]);
  });

  desk.opener(actions.company.notices, async (_turn, { value, meta }) => ({
    screen: screens.company.notices,
    at: { ...meta, filter: value },
  }));

  desk.submit(
    screens.company.notices,
    noticesValues,
    async ({ actor, reader }, { groups }, { meta, key }) => {
      const owner = ownerOf(meta.filter);
      const off = groupsOf(owner).filter((group) => !groups.includes(group));
      await store.notices.switchOff(actor, { key, via: 'slack' }, owner, off);
      const w = reader.words.settings.notices;
      return { after: 'show', view: note(reader, w.title[owner], w.saved) };
    },
  );
}
