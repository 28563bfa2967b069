import { refused, settled } from './outcome.ts';
import { parties, refuseRole, tooLate, type Decision, type Partnership } from './partnership.ts';
import type { Actor } from './people.ts';
import type { Refusal } from './refusals.ts';
import type { TransferId } from './ids.ts';
import { permits } from './roles.ts';

/** R-PART-20: all four, or no removal. */
export const attestationParts = [
  'good-faith',
  'business-purpose',
  'agreements',
  'indemnity',
] as const;
export type AttestationPart = (typeof attestationParts)[number];

/** Whether this person may end it: the provider alone (R-PART-23), matrix row 8. `running`: a transfer of the two that was accepted and has no result yet. */
export function canRemove(
  seen: Partnership,
  by: Actor,
  running: TransferId | null,
): Refusal | null {
  if (by.company === seen.reseller) return { code: 'provider-ends' };
  if (by.company !== seen.provider) return { code: 'unknown' };
  if (!permits('partnership.remove', by)) return refuseRole('partnership.remove', by);
  if (seen.status === 'active')
    return running === null ? null : { code: 'transfer-running', transfer: running };
  return seen.status === 'removed' ? tooLate(seen) : { code: 'not-partners' };
}

/** R-PART-17 to -22: explicit, attested; customers and rights given earlier stay as they are. Open transfer requests end with it (`endWithPartnership`). */
export function remove(
  seen: Partnership,
  by: Actor,
  ask: { attested: readonly AttestationPart[]; yes: boolean; tellReseller: boolean },
  now: Date,
  running: TransferId | null,
): Decision {
  const no = canRemove(seen, by, running);
  if (no) return refused(no);
  if (seen.status !== 'active') return refused({ code: 'not-partners' });
  if (!attestationParts.every((part) => ask.attested.includes(part)))
    return refused({ code: 'attestation-incomplete', about: 'attestation' });
  if (!ask.yes) return refused({ code: 'tick-missing', about: 'yes' });
  const { since, by: agreedBy, fourEyesRelaxed, adminAccess, atMicrosoft } = seen;
  const next: Partnership = {
    ...parties(seen),
    status: 'removed',
    by: by.person,
    at: now,
    agreed: { since, by: agreedBy, fourEyesRelaxed, adminAccess, atMicrosoft },
    told: ask.tellReseller,
  };
  return settled(next, { kind: 'partnership.removed', partnership: seen.id });
}

/** R-PART-12: the reseller cut the provider's access in Microsoft's portal and says so here; the partnership stays. */
export function recordAccessCut(
  seen: Partnership,
  by: Actor,
  ticked: boolean,
  now: Date,
): Decision {
  if (by.company !== seen.reseller) return refused({ code: 'unknown' });
  if (!permits('partnership.admin-access', by))
    return refused(refuseRole('partnership.admin-access', by));
  if (seen.status !== 'active') return refused({ code: 'not-partners' });
  if (!seen.adminAccess.given)
    return refused({ code: 'access-cut-already', at: seen.adminAccess.at });
  if (!ticked) return refused({ code: 'tick-missing', about: 'tick' });
  const next: Partnership = { ...seen, adminAccess: { given: false, by: by.person, at: now } };
  return settled(next, { kind: 'partnership.admin-access-cut', partnership: seen.id });
}

/** Either side ticks that the portal step was done (matrix row 41); it changes how we know, not what was agreed. */
export function tickAtMicrosoft(seen: Partnership, by: Actor, now: Date): Decision {
  if (by.company !== seen.provider && by.company !== seen.reseller)
    return refused({ code: 'unknown' });
  if (!permits('portal-step.tick', by)) return refused(refuseRole('portal-step.tick', by));
  if (seen.status !== 'active') return refused({ code: 'not-partners' });
  if (seen.atMicrosoft.known === 'ticked')
    return refused({ code: 'ticked-already', by: seen.atMicrosoft.by, at: seen.atMicrosoft.at });
  const next: Partnership = { ...seen, atMicrosoft: { known: 'ticked', by: by.person, at: now } };
  return settled(next, { kind: 'partnership.done-at-microsoft', partnership: seen.id });
}

/** R-PART-09 and the mute of product.md 3: a Global admin of the reseller shuts one provider's requests out. */
export function mayMute(by: Actor): Refusal | null {
  if (!by.kinds.includes('reseller')) return { code: 'kind-needed', kind: 'reseller' };
  return permits('settings.trust', by) ? null : refuseRole('settings.trust', by);
}
