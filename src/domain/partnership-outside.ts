import { addDays, max } from 'date-fns';
import { deadline } from './company.ts';
import { refused, settled } from './outcome.ts';
import { stillOpen } from './partnership-decisions.ts';
import {
  issueTo,
  mayRequest,
  parties,
  refuseRole,
  type Between,
  type Decision,
  type MailWay,
  type Partnership,
  type RegionOf,
} from './partnership.ts';
import type { PartnershipId } from './ids.ts';
import type { Actor } from './people.ts';
import type { Refusal } from './refusals.ts';
import { permits } from './roles.ts';

/** Asks a reseller that is not on Samen; what a request demands holds for it too (R-PART-03, -07, -15). */
export function requestOutside(
  seen: Between,
  ask: { id: PartnershipId },
  by: Actor,
  regionOf: RegionOf,
  now: Date,
): Decision {
  const { provider } = seen;
  const no = mayRequest({ ...by, confirmed: provider.confirmed });
  if (no) return refused(no);
  return issueTo(seen, { id: ask.id, about: 'mpn', country: 'country' }, by, regionOf, now);
}

/** The rows of the matrix that go with the request itself (38, 39); only its own provider has it. */
export function mayHandle(seen: Partnership, by: Actor): Refusal | null {
  if (by.company !== seen.provider) return { code: 'unknown' };
  return permits('partnership.request', by) ? null : refuseRole('partnership.request', by);
}

/** R-PART-05, -06: the message is written; from now on its link is good. */
export function finishMail(seen: Partnership, by: Actor, how: MailWay, now: Date): Decision {
  const no = mayHandle(seen, by) ?? stillOpen(seen, now);
  if (no) return refused(no);
  if (seen.issue > 0) return refused({ code: 'mail-finished' });
  return settled(
    { ...seen, issue: 1 },
    { kind: 'partnership.mail-finished', partnership: seen.id, how },
  );
}

/** What the two sides are when a link is made anew. */
export type LinkStanding = { readonly outside: boolean; readonly deadlineDays: number };

/** A new link, the old one is dead (I.1). Who can answer by it alone has as long again; on Slack the card's deadline stays. */
export function renewLink(
  seen: Partnership,
  by: Actor,
  { outside, deadlineDays }: LinkStanding,
  how: MailWay,
  now: Date,
): Decision {
  const no = mayHandle(seen, by) ?? stillOpen(seen, now);
  if (no) return refused(no);
  if (seen.status !== 'issued' || seen.issue === 0) return refused({ code: 'no-mail-yet' });
  const until = outside ? addDays(now, deadlineDays) : seen.until;
  return settled(
    { ...seen, until, issue: seen.issue + 1 },
    { kind: 'partnership.link-renewed', partnership: seen.id, how },
  );
}

/** The same draft with the same link, once more for whoever asks. */
export function askMail(seen: Partnership, by: Actor, now: Date): Decision {
  const no = mayHandle(seen, by) ?? stillOpen(seen, now);
  if (no) return refused(no);
  if (seen.issue === 0) return refused({ code: 'no-mail-yet' });
  return settled(seen, { kind: 'partnership.draft-asked', partnership: seen.id });
}

/** What stands behind a link when somebody answers on its page. */
export type Asked = { readonly partnership: Partnership; readonly outside: boolean };
const dead: Refusal = { code: 'link-dead' };

/** Whether its link still opens a page; whatever is wrong, the page says the same. */
export const readable = (seen: Partnership, now: Date): boolean =>
  seen.status === 'issued' && now < seen.until;

/** R-PART-10, -11: declared and ticked on the page; it always waits for the provider, whoever accepted (product.md 4). */
export function acceptOutside(
  { partnership: seen, outside }: Asked,
  ask: { globalAdmin: boolean; consent: boolean },
  now: Date,
): Decision {
  if (!outside || seen.status !== 'issued' || !readable(seen, now)) return refused(dead);
  if (!ask.globalAdmin) return refused({ code: 'customer-ga-required', about: 'globalAdmin' });
  if (!ask.consent) return refused({ code: 'tick-missing', about: 'consent' });
  const next: Partnership = {
    ...parties(seen),
    status: 'to-confirm',
    answeredAt: now,
    // On the last day the provider still has time to look at who it was.
    until: max([seen.until, addDays(now, deadline.shortest)]),
  };
  return settled(next, { kind: 'partnership.acceptor-waits', partnership: seen.id });
}

/** A tick that a person sets tells a decline from a machine that follows links. */
export function declineOutside(
  { partnership: seen, outside }: Asked,
  ask: { sure: boolean; reason: string | null },
  now: Date,
): Decision {
  if (!outside || !readable(seen, now)) return refused(dead);
  if (!ask.sure) return refused({ code: 'tick-missing', about: 'sure' });
  const next: Partnership = {
    ...parties(seen),
    status: 'declined',
    by: null,
    at: now,
    reason: ask.reason,
  };
  return settled(next, { kind: 'partnership.declined', partnership: seen.id });
}

function waiting(seen: Partnership, by: Actor, now: Date): Refusal | null {
  const no = mayHandle(seen, by);
  if (no) return no;
  if (seen.status === 'to-confirm')
    return now < seen.until ? null : { code: 'expired', at: seen.until };
  return stillOpen(seen, now) ?? { code: 'no-answer-waits' };
}

/** Whether this person may say who it was now; asked before it is shown, and again at the act. */
export const canConfirm = waiting;

/** "Yes, this is them" (row 39): both are the provider's own, so no four eyes are asked for. */
export function confirmOutside(seen: Partnership, by: Actor, now: Date): Decision {
  const no = waiting(seen, by, now);
  if (no) return refused(no);
  const next: Partnership = {
    ...parties(seen),
    status: 'active',
    since: now,
    by: by.person,
    fourEyesRelaxed: false,
    adminAccess: { given: true },
    atMicrosoft: { known: 'declared' },
  };
  return settled(next, { kind: 'partnership.acceptor-confirmed', partnership: seen.id });
}

/** "No, this is not them": the request is over (product.md 4: revoked by the provider's no). */
export function refuseOutside(seen: Partnership, by: Actor, now: Date): Decision {
  const no = waiting(seen, by, now);
  if (no) return refused(no);
  const next: Partnership = { ...parties(seen), status: 'withdrawn', by: by.person, at: now };
  return settled(next, { kind: 'partnership.acceptor-refused', partnership: seen.id });
}

/** The same reseller authorized a request on Samen: the provider's own record of it gives way (product.md 4). */
export function replaceOutside(seen: Partnership, now: Date): Decision {
  const open = seen.status === 'issued' || seen.status === 'to-confirm';
  if (!open && seen.status !== 'active') return settled(seen);
  const next: Partnership = {
    ...parties(seen),
    status: 'replaced',
    at: now,
    agreed: seen.status === 'active' ? agreedOf(seen) : null,
  };
  return settled(next, { kind: 'partnership.replaced', partnership: seen.id });
}

const agreedOf = ({
  since,
  by,
  fourEyesRelaxed,
  adminAccess,
  atMicrosoft,
}: Extract<Partnership, { status: 'active' }>) => ({
  since,
  by,
  fourEyesRelaxed,
  adminAccess,
  atMicrosoft,
});
