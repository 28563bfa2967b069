import { addDays } from 'date-fns';
import type { Actor } from '../people.ts';
import { refused, settled } from '../outcome.ts';
import type { Refusal } from '../refusals.ts';
import {
  mayHandle,
  restrictedAlone,
  terms,
  type Invitation,
  type InvitationOutcome,
  type VoidedWhy,
  type Way,
} from './invitation.ts';

/** What the inviter's side is when a link is made or made anew. */
export type Standing = {
  readonly deadlineDays: number;
  readonly restricted: boolean;
  /** Of a joint one: the partnership is active. Of one alone always true. */
  readonly partnered: boolean;
  readonly providerName: string;
  /** Another one of the same kind that is open to the same address. */
  readonly open?: { readonly until: Date } | null;
};

/** Why it can't be changed any more; null while it is open. */
export function over(seen: Invitation, now: Date): Refusal | null {
  switch (seen.status) {
    case 'draft':
    case 'issued':
    case 'to-confirm':
      return now < seen.until
        ? null
        : { code: 'invitation-over', status: 'expired', at: seen.until, by: null };
    case 'accepted':
    case 'declined':
      return { code: 'invitation-over', status: seen.status, at: seen.answeredAt, by: null };
    case 'revoked':
      return { code: 'invitation-over', status: 'revoked', at: seen.at, by: seen.by };
    case 'expired':
    case 'voided':
      return { code: 'invitation-over', status: seen.status, at: seen.at, by: null };
  }
}

function stillFit(seen: Invitation, by: Actor, standing: Standing, now: Date): Refusal | null {
  const no = mayHandle(seen, by) ?? over(seen, now);
  if (no) return no;
  if (!standing.partnered)
    return { code: 'not-partnered', about: 'text', name: standing.providerName };
  // R-INV-24: the restriction came after the draft.
  if (standing.restricted && seen.capacity === 'direct-bill') return restrictedAlone(by.kinds);
  return null;
}

/** Whether its message can be written now; `again`: with a new link. */
function writable(seen: Invitation, again: boolean): Refusal | null {
  if (seen.status === 'to-confirm') return { code: 'acceptor-waits' };
  if (again) return seen.status === 'draft' ? { code: 'not-sent-yet' } : null;
  return seen.status === 'draft' ? null : { code: 'already-sent' };
}

/** Said before anybody begins to write, and to whoever may not: the form shows the link. */
export const mayWrite = (seen: Invitation, by: Actor, again: boolean, now: Date): Refusal | null =>
  mayHandle(seen, by) ?? over(seen, now) ?? writable(seen, again);

/** Draft -> Issued: from now on the link is good. */
export function issue(
  seen: Invitation,
  by: Actor,
  standing: Standing,
  how: Way,
  now: Date,
): InvitationOutcome {
  const no = stillFit(seen, by, standing, now);
  if (no) return refused(no);
  const sent = writable(seen, false);
  if (sent) return refused(sent);
  // Two drafts to one address may have been written side by side.
  if (standing.open && now < standing.open.until)
    return refused({ code: 'already-invited', about: 'text', until: standing.open.until });
  const next: Invitation = {
    ...terms(seen),
    status: 'issued',
    at: now,
    until: addDays(now, standing.deadlineDays),
  };
  return settled(next, { kind: 'invitation.issued', invitation: seen.id, how });
}

/** A new link with a new deadline; the old one is dead from then on (I.1). */
export function reissue(
  seen: Invitation,
  by: Actor,
  standing: Standing,
  how: Way,
  now: Date,
): InvitationOutcome {
  const no = stillFit(seen, by, standing, now);
  if (no) return refused(no);
  const unsent = writable(seen, true);
  if (unsent) return refused(unsent);
  const next: Invitation = {
    ...terms(seen),
    issue: seen.issue + 1,
    status: 'issued',
    at: now,
    until: addDays(now, standing.deadlineDays),
  };
  return settled(next, { kind: 'invitation.reissued', invitation: seen.id, how });
}

/** The same draft with the same link, once more for whoever asks. */
export function askDraft(seen: Invitation, by: Actor, now: Date): InvitationOutcome {
  const no = mayWrite(seen, by, true, now);
  if (no) return refused(no);
  return settled(seen, { kind: 'invitation.draft-asked', invitation: seen.id });
}

/** The inviter takes it back; also a draft, and one that somebody unknown has accepted (matrix row 38). */
export function revoke(seen: Invitation, by: Actor, now: Date): InvitationOutcome {
  const no = mayHandle(seen, by) ?? over(seen, now);
  if (no) return refused(no);
  const answeredAt = seen.status === 'to-confirm' ? seen.answeredAt : null;
  const next: Invitation = {
    ...terms(seen),
    status: 'revoked',
    by: by.person,
    at: now,
    answeredAt,
  };
  const kind = answeredAt ? 'invitation.acceptor-refused' : 'invitation.revoked';
  return settled(next, { kind, invitation: seen.id });
}

/** Time's own act: it only tells, since every decision looks at the deadline itself. */
export function expireInvitation(seen: Invitation, now: Date): InvitationOutcome {
  if (seen.status !== 'issued' && seen.status !== 'draft' && seen.status !== 'to-confirm')
    return settled(seen);
  if (now < seen.until) return settled(seen);
  const next: Invitation = { ...terms(seen), status: 'expired', at: seen.until };
  // Nobody but its author knew of a draft.
  return seen.status === 'draft'
    ? settled(next)
    : settled(next, { kind: 'invitation.expired', invitation: seen.id });
}

/** The ground of a joint invitation is gone: what was not accepted by then never is (C.3). */
export function voidInvitation(seen: Invitation, why: VoidedWhy, now: Date): InvitationOutcome {
  const open = seen.status === 'draft' || seen.status === 'issued' || seen.status === 'to-confirm';
  if (seen.kind !== 'joint' || !open) return settled(seen);
  const next: Invitation = { ...terms(seen), status: 'voided', at: now, why, replacedBy: null };
  return settled(next, { kind: 'invitation.voided', invitation: seen.id });
}
