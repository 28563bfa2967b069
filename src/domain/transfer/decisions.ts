import { needs, needsAs } from '../customer/life.ts';
import { refused, settled } from '../outcome.ts';
import type { Party } from '../partnership.ts';
import type { Actor } from '../people.ts';
import type { Refusal } from '../refusals.ts';
import type { TransferRefusal } from './refusals.ts';
import { eligibility, type Fleet } from './eligibility.ts';
import { betweenMisfit, type Between } from './request.ts';
import {
  groupsOf,
  termsOf,
  transferFact,
  type Transfer,
  type TransferOutcome,
} from './transfer.ts';

/** What a decider sees while the rows are locked. */
export type DecidingTransfer = Between & {
  readonly transfer: Transfer;
  /** What the source owns of this customer now; a line's own request is this one. */
  readonly fleet: Fleet;
  /** The acting person holds a role in the source. */
  readonly worksForSource: boolean;
};
type Sides = Pick<DecidingTransfer, 'transfer' | 'worksForSource'> & {
  readonly target: Pick<Party, 'fourEyesRelaxed'>;
};

/** Who came first, for whoever comes too late (C.7). */
function notActive(seen: Transfer, now: Date): TransferRefusal | null {
  const code = 'transfer-not-active';
  switch (seen.status) {
    case 'active':
      return now < seen.until ? null : { code, status: 'expired', by: null, at: seen.until };
    case 'in-progress':
      return { code, status: seen.status, by: seen.accepted.by, at: seen.accepted.at };
    case 'complete':
    case 'partially-complete':
    case 'failed':
      return { code, status: seen.status, by: seen.accepted.by, at: seen.at };
    case 'expired':
      return { code, status: seen.status, by: null, at: seen.at };
    case 'rejected':
    case 'withdrawn':
      return { code, status: seen.status, by: seen.by, at: seen.at };
  }
}

/** R-ROLE-07, by user id: the same human may be known to two homes of one organisation. */
function independent({ transfer, worksForSource }: Sides, by: Actor): Refusal | null {
  const { asked } = transfer;
  if (asked.by === by.person || asked.user === by.user)
    return { code: 'self-approval', why: 'asked', admins: by.company };
  return worksForSource ? { code: 'self-approval', why: 'works-there', admins: by.company } : null;
}

/** Asked before a confirmation is shown, and again at its submission (R-XFR-17, -19; matrix rows 26, 27). */
export function canDecideTransfer(
  seen: Sides,
  by: Actor,
  act: 'accept' | 'reject',
  now: Date,
): Refusal | null {
  const { transfer, target } = seen;
  if (by.company !== transfer.target)
    return by.company === transfer.source
      ? { code: 'transfer-wrong-company', act: 'decide' }
      : { code: 'unknown' };
  const no = needsAs(`transfer.${act}`, 'provider', by);
  if (no) return no;
  const dependent = target.fourEyesRelaxed ? null : independent(seen, by);
  return dependent ?? notActive(transfer, now);
}

/** The facts that changed since it was asked for; a changed count is none of them (R-XFR-14). */
function changedSince(seen: DecidingTransfer): TransferRefusal | null {
  const { groups, ineligible } = eligibility(
    seen.fleet.map((item) =>
      item.inTransfer === seen.transfer.id ? { ...item, inTransfer: null } : item,
    ),
  );
  type Changed = Omit<Extract<TransferRefusal, { code: 'transfer-changed' }>, 'code' | 'more'>;
  const changes = groupsOf(seen.transfer.lines).flatMap(({ group, lines }): Changed[] => {
    const now = groups.find(({ base }) => base.id === group);
    const members = now ? [now.base, ...now.addOns] : [];
    const lost = lines
      .filter((line) => !members.some(({ id }) => id === line.subscription))
      .map(({ subscription, name }): Changed => {
        const held = ineligible.find((one) => one.subscription.id === subscription);
        return { name, reason: held?.reason ?? { why: 'gone' } };
      });
    const joined = members
      .filter(({ id }) => !lines.some(({ subscription }) => subscription === id))
      .map((one): Changed => ({
        name: lines[0]?.name ?? one.name,
        reason: { why: 'new-add-on', name: one.name },
      }));
    return [...lost, ...joined];
  });
  const [first] = changes;
  return first ? { code: 'transfer-changed', ...first, more: changes.length - 1 } : null;
}

/** Everything that creation asked for is asked for again. */
export const canAcceptTransfer = (seen: DecidingTransfer, by: Actor, now: Date): Refusal | null =>
  canDecideTransfer(seen, by, 'accept', now) ?? betweenMisfit(seen) ?? changedSince(seen);

export function acceptTransfer(seen: DecidingTransfer, by: Actor, now: Date): TransferOutcome {
  const no = canAcceptTransfer(seen, by, now);
  if (no) return refused(no);
  const fourEyesRelaxed = independent(seen, by) !== null;
  const next: Transfer = {
    ...termsOf(seen.transfer),
    status: 'in-progress',
    accepted: { by: by.person, at: now, fourEyesRelaxed },
  };
  return settled(next, transferFact('transfer.accepted', next));
}

/** The reason is the source's to read. */
export function rejectTransfer(
  seen: Sides,
  by: Actor,
  reason: string | null,
  now: Date,
): TransferOutcome {
  const no = canDecideTransfer(seen, by, 'reject', now);
  if (no) return refused(no);
  const next: Transfer = {
    ...termsOf(seen.transfer),
    status: 'rejected',
    by: by.person,
    at: now,
    reason,
    fourEyesRelaxed: independent(seen, by) !== null,
  };
  return settled(next, transferFact('transfer.rejected', next));
}

/** R-XFR-18, -19; matrix row 25. */
export function canWithdrawTransfer(seen: Transfer, by: Actor, now: Date): Refusal | null {
  if (by.company !== seen.source)
    return by.company === seen.target
      ? { code: 'transfer-wrong-company', act: 'withdraw' }
      : { code: 'unknown' };
  return needs('transfer.withdraw', by) ?? notActive(seen, now);
}
export function withdrawTransfer(seen: Transfer, by: Actor, now: Date): TransferOutcome {
  const no = canWithdrawTransfer(seen, by, now);
  if (no) return refused(no);
  const next: Transfer = { ...termsOf(seen), status: 'withdrawn', by: by.person, at: now };
  return settled(next, transferFact('transfer.withdrawn', next));
}

/** Time's own act: it only tells, since every decision looks at the deadline itself. */
export function expireTransfer(seen: Transfer, now: Date): TransferOutcome {
  if (seen.status !== 'active' || now < seen.until) return settled(seen);
  const next: Transfer = { ...termsOf(seen), status: 'expired', at: seen.until };
  return settled(next, transferFact('transfer.expired', next));
}

/** The partnership of the two ended; one that runs keeps it from ending (`canRemove`). */
export function endWithPartnership(seen: Transfer, now: Date): TransferOutcome {
  if (seen.status !== 'active') return settled(seen);
  const next: Transfer = { ...termsOf(seen), status: 'withdrawn', by: null, at: now };
  return settled(next, transferFact('transfer.partnership-ended', next));
}
