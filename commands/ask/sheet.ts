import type { Bot } from '../../src/bot.ts';
import type { AskId } from '../../src/domain/ids.ts';
import { mayAsk } from '../../src/domain/subscription/ask.ts';
import { seatOf } from '../../src/slack/seat.ts';
import { askSheet } from '../../views/ask/sheet.ts';
import { screens } from '../../views/ids.ts';
import { mayRead } from '../customer/list.ts';

/** One wish: what was asked and what became of it; whoever may ask can take an open one back. */
export function askSheets({ desk, store }: Bot): void {
  desk.screen(screens.ask.sheet, async (visitor, at) => {
    const { actor, acting, reader, job } = seatOf(visitor, at.company);
    mayRead(actor);
    const { sheet } = await store.asks.look(actor, at.subject as AskId);
    const ours = sheet.reseller.id === actor.company;
    const confirmed = job.company.status === 'confirmed';
    const withdraws = ours && mayAsk(actor, confirmed) === null;
    return askSheet(reader, acting, sheet, withdraws);
  });
}
