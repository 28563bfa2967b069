import type { Bot } from '../../src/bot.ts';
import { Refused } from '../../src/domain/outcome.ts';
import type { Actor } from '../../src/domain/people.ts';
import { inTheWay, linesMisfit } from '../../src/domain/subscription/order.ts';
import { freshBook, freshOrderOf } from './book.ts';

/** The order that goes with a new customer, and what makes it wait; null: nothing was chosen. A line that no later retry could place is refused now. */
export async function orderOfFresh(
  bot: Bot,
  actor: Actor,
  customerDraft: string,
): Promise<{ draft: string; why: string } | null> {
  const details = await bot.store.customers.drafts.read(actor, customerDraft);
  if (!details) return null;
  const { id, seen, lines, offers } = await freshBook(bot, actor, customerDraft, details);
  if (lines.length === 0) return null;
  const wrong = linesMisfit(seen, lines, offers);
  if (wrong) throw new Refused(wrong);
  // Nobody has an agreement with a customer that is not there yet (R-MCA-08).
  const why = inTheWay(seen, lines, offers)?.code ?? 'agreement-required';
  return { draft: id, why };
}

export const dropFresh = ({ store }: Bot, actor: Actor, customerDraft: string): Promise<void> =>
  store.subscriptions.drafts.drop(actor, freshOrderOf(customerDraft));
