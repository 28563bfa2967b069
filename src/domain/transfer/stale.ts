import type { SubscriptionId } from '../ids.ts';
import { settled } from '../outcome.ts';
import {
  transferFact,
  type Transfer,
  type TransferLine,
  type TransferOutcome,
} from './transfer.ts';

/** R-XFR-14, -15: somebody changed a count that is frozen here: the line is marked, and the request goes on with the old one. Back at the old count the mark goes. */
export function countChanged(
  seen: Transfer,
  { id, quantity }: { readonly id: SubscriptionId; readonly quantity: number },
  now: Date,
): TransferOutcome {
  if (seen.status !== 'active') return settled(seen);
  const line = seen.lines.find(({ subscription }) => subscription === id);
  if (!line || quantity === (line.stale?.quantity ?? line.quantity)) return settled(seen);
  const stale = quantity === line.quantity ? null : { quantity, at: now };
  const next: Transfer = {
    ...seen,
    lines: seen.lines.map((one) => (one === line ? { ...one, stale } : one)),
  };
  return settled(next, transferFact('transfer.count-changed', next));
}

/** Those whose count is no longer the frozen one: "withdraw and ask anew" is offered for them. */
export const staleLines = ({ lines }: Transfer): readonly TransferLine[] =>
  lines.filter(({ stale }) => stale !== null);
/** Those that stayed: a new request can be made with them (R-XFR-09, B.3). */
export const failedLines = ({ lines }: Transfer) =>
  lines.filter((line) => line.status === 'failed');
