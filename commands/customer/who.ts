import type { Bot } from '../../src/bot.ts';
import type { CustomerId } from '../../src/domain/ids.ts';
import { seatOf } from '../../src/slack/seat.ts';
import { whoView } from '../../views/customer/who.ts';
import { note } from '../../views/frame.ts';
import { actions, screens } from '../../views/ids.ts';
import { mayRead } from './list.ts';

/** Who does what for a customer: on the screen of whoever asks, and as a picture in their DM. */
export function who({ desk, store }: Bot): void {
  desk.screen(screens.customer.who, async (visitor, at) => {
    const { actor, acting, reader } = seatOf(visitor, at.company);
    mayRead(actor);
    return whoView(reader, acting, await store.who.look(actor, at.subject as CustomerId));
  });

  desk.click(
    actions.customer.picture,
    async (turn, { value, key, meta, view }) => {
      const { actor, reader } = seatOf(await desk.visitor(turn), meta.company);
      mayRead(actor);
      // Pressed twice on the same drawing it is one picture; the screen then says that it comes.
      const act = { key: `${key}:${view?.id ?? ''}`, via: 'slack' as const };
      await store.who.picture(actor, act, value as CustomerId);
      await desk.replace(
        turn,
        note(reader, reader.words.who.title, reader.words.who.picture.asked),
      );
      return undefined;
    },
    'decides',
  );
}
