import { refused, settled } from '../outcome.ts';
import type { Actor, Role } from '../people.ts';
import type { Refusal } from '../refusals.ts';
import { whoMay } from '../roles.ts';
import { transferFact, type Tick, type Transfer, type TransferOutcome } from './transfer.ts';

/** Matrix row 28: Global admin and Helpdesk agent only read. */
export const verifiers: readonly Role[] = whoMay('transfer.accept');

/** R-XFR-30, R-XFR-20, -21: `targetName`: whom the source waits for. */
export function canVerifyTransfer(seen: Transfer, by: Actor, targetName: string): Refusal | null {
  if (by.company !== seen.source && by.company !== seen.target) return { code: 'unknown' };
  if (!by.roles.some((role) => verifiers.includes(role)))
    return { code: 'role-needed', roles: verifiers, company: by.company };
  if (seen.status === 'active' || seen.status === 'in-progress')
    return { code: 'transfer-not-finished' };
  if (seen.status !== 'complete' && seen.status !== 'partially-complete')
    return { code: 'nothing-to-verify' };
  const { verification: v } = seen;
  if (by.company === seen.target)
    return v.waits === 'target' ? null : { code: 'ticked-already', ...v.target };
  if (v.waits === 'target') return { code: 'target-verifies-first', name: targetName };
  return v.waits === 'source' ? null : { code: 'ticked-already', ...v.source };
}

/** One side looked at Microsoft and found what the result says. */
export function verifyTransfer(
  seen: Transfer,
  by: Actor,
  ask: { readonly ticked: boolean; readonly targetName: string },
  now: Date,
): TransferOutcome {
  const no = canVerifyTransfer(seen, by, ask.targetName);
  if (no) return refused(no);
  if (seen.status !== 'complete' && seen.status !== 'partially-complete')
    return refused({ code: 'nothing-to-verify' });
  if (!ask.ticked) return refused({ code: 'tick-missing', about: 'tick' });
  const tick: Tick = { by: by.person, at: now };
  const { verification: v } = seen;
  if (v.waits === 'target') {
    const next: Transfer = { ...seen, verification: { waits: 'source', target: tick } };
    return settled(next, transferFact('transfer.target-verified', next));
  }
  const next: Transfer = {
    ...seen,
    verification: { waits: null, target: v.target, source: tick },
  };
  return settled(next, transferFact('transfer.source-verified', next));
}
