import type { Bot } from '../src/bot.ts';
import type { Copy } from '../src/domain/facts.ts';
import type { DeliveryId } from '../src/domain/ids.ts';
import { Refused } from '../src/domain/outcome.ts';
import type { Turn } from '../src/slack/turn.ts';

/** The copy whose button was pressed. One whose post Slack never confirmed makes itself known by its first click. */
export async function copyBehind({ store }: Bot, turn: Turn, value: string): Promise<Copy> {
  const id = value as DeliveryId;
  const { surface } = turn;
  const copy =
    surface.on === 'message' && surface.channel !== null && surface.ts !== null
      ? await store.copies.adopt(id, {
          channel: surface.channel,
          ts: surface.ts,
          user: turn.person.user,
        })
      : await store.copies.find(id);
  if (!copy) throw new Refused({ code: 'old-button', card: false });
  return copy;
}
