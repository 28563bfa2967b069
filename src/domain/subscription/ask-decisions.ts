import type { CustomerId, OrderId, SubscriptionId } from '../ids.ts';
import { refused, settled } from '../outcome.ts';
import type { Actor } from '../people.ts';
import type { Refusal } from '../refusals.ts';
import { permits, whoMay } from '../roles.ts';
import { doingOf, type AskOutcome, type ProviderAsk } from './ask.ts';

/** What the decider is to the asking company, and what the deciding company allows. */
export type DecidingAsk = {
  readonly ask: ProviderAsk;
  readonly provider: { readonly name: string; readonly fourEyesRelaxed: boolean };
  readonly reseller: { readonly name: string };
  readonly partnered: boolean;
  /** The acting person holds a role in the reseller. */
  readonly worksForReseller: boolean;
};
/** What was done for it, in the same commit. */
export type AskDone =
  | { readonly what: 'new'; readonly customer: CustomerId; readonly order: OrderId }
  | {
      readonly what: 'quantity' | 'upgrade' | 'renewal';
      readonly subscription: SubscriptionId;
    };

const terms = ({ id, customer, provider, reseller, wish, asked, version }: ProviderAsk) => ({
  id,
  customer,
  provider,
  reseller,
  wish,
  asked,
  version,
});
const needs = (action: Parameters<typeof permits>[0], by: Actor): Refusal | null =>
  permits(action, by)
    ? null
    : { code: 'role-needed', roles: whoMay(action, by.kinds), company: by.company };

function stillOpen(seen: ProviderAsk, now: Date): Refusal | null {
  switch (seen.status) {
    case 'issued':
      return now < seen.until ? null : { code: 'ask-over', why: 'expired', at: seen.until };
    case 'expired':
    case 'voided':
      return { code: 'ask-over', why: seen.status, at: seen.at };
    case 'accepted':
    case 'declined':
    case 'withdrawn':
      return { code: 'already-decided', status: seen.status, by: seen.by, at: seen.at };
  }
}

const independent = ({ ask, worksForReseller }: DecidingAsk, by: Actor): Refusal | null => {
  // By user id, not by our person: the same human may be known to two homes of one organisation.
  if (ask.asked.by === by.person || ask.asked.user === by.user)
    return { code: 'self-approval', why: 'asked', admins: by.company };
  return worksForReseller
    ? { code: 'self-approval', why: 'works-there', admins: by.company }
    : null;
};

/** Asked before a form is shown, and again at its submission. R-ROLE-07: not whoever asked, unless the provider allows it. */
export function canDecideAsk(seen: DecidingAsk, by: Actor, now: Date): Refusal | null {
  if (by.company !== seen.ask.provider) return { code: 'unknown' };
  const no = needs(doingOf(seen.ask.wish), by);
  if (no) return no;
  const dependent = seen.provider.fourEyesRelaxed ? null : independent(seen, by);
  return dependent ?? stillOpen(seen.ask, now);
}
/** Doing it also takes a partnership (R-PART-01). */
export const canAcceptAsk = (seen: DecidingAsk, by: Actor, now: Date): Refusal | null =>
  canDecideAsk(seen, by, now) ??
  (seen.partnered ? null : { code: 'not-partnered', about: 'provider', name: seen.reseller.name });

/** In the transaction of what was done for it; something else that was done answers no wish. */
export function acceptAsk(seen: DecidingAsk, by: Actor, done: AskDone, now: Date): AskOutcome {
  const no = canAcceptAsk(seen, by, now);
  if (no) return refused(no);
  const { ask } = seen;
  const fits =
    done.what === 'new'
      ? ask.wish.what === 'new' && ask.customer === done.customer
      : ask.wish.what === done.what && ask.wish.subscription === done.subscription;
  if (!fits) return refused({ code: 'unknown' });
  const next: ProviderAsk = {
    ...terms(ask),
    status: 'accepted',
    by: by.person,
    at: now,
    order: done.what === 'new' ? done.order : null,
    fourEyesRelaxed: independent(seen, by) !== null,
  };
  return settled(next, { kind: 'ask.accepted', ask: ask.id });
}

/** Declining is the same right as doing it; the reason is the asker's to read. */
export function declineAsk(
  seen: DecidingAsk,
  by: Actor,
  reason: string | null,
  now: Date,
): AskOutcome {
  const no = canDecideAsk(seen, by, now);
  if (no) return refused(no);
  const { ask } = seen;
  const fourEyesRelaxed = independent(seen, by) !== null;
  const next: ProviderAsk = {
    ...terms(ask),
    status: 'declined',
    by: by.person,
    at: now,
    reason,
    fourEyesRelaxed,
  };
  return settled(next, { kind: 'ask.declined', ask: ask.id });
}

export function withdrawAsk({ ask }: DecidingAsk, by: Actor, now: Date): AskOutcome {
  if (by.company !== ask.reseller) return refused({ code: 'unknown' });
  const no = needs('provider.ask', by) ?? stillOpen(ask, now);
  if (no) return refused(no);
  const next: ProviderAsk = { ...terms(ask), status: 'withdrawn', by: by.person, at: now };
  return settled(next, { kind: 'ask.withdrawn', ask: ask.id });
}

/** Time's own act: it only tells, since every decision looks at the deadline itself. */
export function expireAsk(seen: ProviderAsk, now: Date): AskOutcome {
  if (seen.status !== 'issued' || now < seen.until) return settled(seen);
  return settled(
    { ...terms(seen), status: 'expired', at: seen.until },
    { kind: 'ask.expired', ask: seen.id },
  );
}
/** The partnership ended: nothing can be done for it any more. */
export function voidAsk(seen: ProviderAsk, now: Date): AskOutcome {
  if (seen.status !== 'issued') return settled(seen);
  return settled(
    { ...terms(seen), status: 'voided', at: now },
    { kind: 'ask.voided', ask: seen.id },
  );
}
