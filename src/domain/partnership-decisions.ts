import { refused, settled } from './outcome.ts';
import {
  parties,
  refuseRole,
  tooLate,
  type Decision,
  type Partnership,
  type Party,
} from './partnership.ts';
import type { Actor } from './people.ts';
import type { Refusal } from './refusals.ts';
import { permits } from './roles.ts';

/** What the decider is to the requesting company, and what the deciding company allows. */
export type Deciding = {
  readonly reseller: Party;
  readonly worksForProvider: boolean;
};

function mayDecide(seen: Partnership, by: Actor, deciding: Deciding, now: Date): Refusal | null {
  if (by.company !== seen.reseller) return { code: 'unknown' };
  // Matrix row 7 counts for resellers only; what the company is today is asked first (R-PART-02).
  if (!by.roles.includes('global-admin')) return refuseRole('partnership.decide', by);
  if (!deciding.reseller.fourEyesRelaxed) {
    // By user id, not by our person: the same human may be known to two homes of one organisation.
    if (seen.asked.by === by.person || seen.asked.user === by.user)
      return { code: 'self-approval', why: 'asked', admins: by.company };
    if (deciding.worksForProvider)
      return { code: 'self-approval', why: 'works-there', admins: by.company };
  }
  return stillOpen(seen, now);
}

/** Why nobody can answer it any more; null while it is open. */
export function stillOpen(seen: Partnership, now: Date): Refusal | null {
  if (seen.status === 'to-confirm' && now >= seen.until) return { code: 'expired', at: seen.until };
  if (seen.status !== 'issued') return tooLate(seen);
  if (now >= seen.until) return { code: 'expired', at: seen.until };
  return null;
}

/** Whether this person could decide now; asked before a confirmation is shown, and again at its submission. */
export function canDecide(
  seen: Partnership,
  by: Actor,
  deciding: Deciding,
  now: Date,
): Refusal | null {
  return mayDecide(seen, by, deciding, now);
}

/** R-PART-10: a Global admin of the reseller; R-PART-08: only with the box ticked; R-ROLE-07: not whoever asked. */
export function authorize(
  seen: Partnership,
  by: Actor,
  deciding: Deciding,
  ticked: boolean,
  now: Date,
): Decision {
  const no = mayDecide(seen, by, deciding, now);
  if (no) return refused(no);
  if (!deciding.reseller.kinds.includes('reseller') || !deciding.reseller.confirmed)
    return refused({ code: 'reseller-not-enrolled', about: 'tick', name: deciding.reseller.name });
  if (!ticked) return refused({ code: 'tick-missing', about: 'tick' });
  const relaxed =
    deciding.reseller.fourEyesRelaxed &&
    (seen.asked.by === by.person || seen.asked.user === by.user || deciding.worksForProvider);
  const next: Partnership = {
    ...parties(seen),
    status: 'active',
    since: now,
    by: by.person,
    fourEyesRelaxed: relaxed,
    adminAccess: { given: true },
    atMicrosoft: { known: 'declared' },
  };
  return settled(next, { kind: 'partnership.authorized', partnership: seen.id });
}

/** Declining is the same right as authorizing (matrix row 7); the reason is the requester's to read. */
export function decline(
  seen: Partnership,
  by: Actor,
  deciding: Deciding,
  reason: string | null,
  now: Date,
): Decision {
  const no = mayDecide(seen, by, deciding, now);
  if (no) return refused(no);
  const next: Partnership = {
    ...parties(seen),
    status: 'declined',
    by: by.person,
    at: now,
    reason,
  };
  return settled(next, { kind: 'partnership.declined', partnership: seen.id });
}

/** The provider takes its open request back (C.1 "Issued -> Revoked"; matrix row 38). */
export function withdraw(seen: Partnership, by: Actor, now: Date): Decision {
  if (by.company !== seen.provider) return refused({ code: 'unknown' });
  if (!permits('partnership.request', by)) return refused(refuseRole('partnership.request', by));
  // Also what somebody on the page has accepted already (matrix row 38).
  const no = seen.status === 'to-confirm' && now < seen.until ? null : stillOpen(seen, now);
  if (no) return refused(no);
  const next: Partnership = { ...parties(seen), status: 'withdrawn', by: by.person, at: now };
  return settled(next, { kind: 'partnership.withdrawn', partnership: seen.id });
}

/** Time's own act: it only tells, since every decision looks at the deadline itself. Too early, or decided meanwhile: nothing happens. */
export function expire(seen: Partnership, now: Date): Decision {
  if (seen.status !== 'issued' && seen.status !== 'to-confirm') return settled(seen);
  if (now < seen.until) return settled(seen);
  const next: Partnership = { ...parties(seen), status: 'expired', at: seen.until };
  return settled(next, { kind: 'partnership.expired', partnership: seen.id });
}
