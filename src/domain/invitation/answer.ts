import { addDays, max } from 'date-fns';
import { deadline } from '../company.ts';
import {
  activeOf,
  hasAdmin,
  type AdminGrant,
  type Origin,
  type Relationship,
} from '../customer/customer.ts';
import type { CompanyId, CustomerId } from '../ids.ts';
import { refused, settled, type Outcome } from '../outcome.ts';
import type { Actor, Kind } from '../people.ts';
import type { Refusal } from '../refusals.ts';
import { mayHandle, terms, type Invitation, type InvitationFact } from './invitation.ts';
import { over } from './life.ts';

/** What stands around an invitation when its customer answers. */
export type Answering = {
  readonly invitation: Invitation;
  /** Joint: the partnership is active and the inviter still a reseller. */
  readonly grounded: boolean;
  /** Nothing is known of a customer that no acceptance made yet. */
  readonly relationships: readonly Relationship[];
  readonly grants: readonly AdminGrant[];
  /** This record holds an agreement that counts for every partner named (R-INV-14). */
  readonly agreed: boolean;
};
export type Acceptance = {
  readonly globalAdmin: boolean;
  readonly agreement: boolean;
  readonly done: boolean;
  /** The acceptor's address belongs to the invited one's organisation. */
  readonly sameOrganisation: boolean;
};
/** What an acceptance adds; empty where everything was there already. */
type Joined = {
  readonly customer: CustomerId;
  readonly relationships: readonly {
    readonly partner: CompanyId;
    readonly capacity: Kind;
    readonly with: CompanyId | null;
    readonly origin: Origin;
  }[];
  readonly grants: readonly CompanyId[];
  /** The partners for whom the agreement counts that was accepted in the same step. */
  readonly agreement: readonly CompanyId[] | null;
};
export type Answered = { readonly invitation: Invitation; readonly joined: Joined | null };
type AnswerOutcome = Outcome<Answered, InvitationFact>;

/** Whether its link still opens a page; whatever is wrong, the page says the same. */
export const answerable = ({ invitation, grounded }: Answering, now: Date): boolean =>
  invitation.status === 'issued' && now < invitation.until && grounded;

const dead: Refusal = { code: 'link-dead' };

/** R-INV-13, -14: a global admin of the customer, with the agreement in the same step; R-INV-03: both relationships or none. */
export function accept(
  seen: Answering,
  ask: Acceptance & { customer: CustomerId },
  now: Date,
): AnswerOutcome {
  const { invitation } = seen;
  if (!answerable(seen, now) || invitation.status !== 'issued') return refused(dead);
  if (!ask.globalAdmin) return refused({ code: 'customer-ga-required', about: 'globalAdmin' });
  if (!seen.agreed && !ask.agreement)
    return refused({ code: 'agreement-needed', about: 'agreement' });
  if (!ask.sameOrganisation) {
    const waiting: Invitation = {
      ...terms(invitation),
      status: 'to-confirm',
      answeredAt: now,
      // On the last day the inviter still has time to look at who it was.
      until: max([invitation.until, addDays(now, deadline.shortest)]),
      done: ask.done,
    };
    const fact = { kind: 'invitation.acceptor-unknown' as const, invitation: invitation.id };
    return settled({ invitation: waiting, joined: null }, fact);
  }
  const customer = invitation.known ?? ask.customer;
  const next: Invitation = {
    ...terms(invitation),
    status: 'accepted',
    answeredAt: now,
    customer,
    confirmed: null,
    done: ask.done,
  };
  return settled(
    { invitation: next, joined: joins(seen, customer, !seen.agreed) },
    { kind: 'invitation.accepted', invitation: invitation.id },
  );
}

/** "Yes, this is them" (matrix row 39): what the customer accepted takes effect now. */
export function confirmAcceptor(
  seen: Answering,
  by: Actor,
  ask: { customer: CustomerId },
  now: Date,
): AnswerOutcome {
  const { invitation } = seen;
  const no = mayHandle(invitation, by) ?? over(invitation, now);
  if (no) return refused(no);
  if (invitation.status !== 'to-confirm') return refused({ code: 'nobody-to-confirm' });
  if (!seen.grounded) return refused({ code: 'not-partners' });
  const customer = invitation.known ?? ask.customer;
  const next: Invitation = {
    ...terms(invitation),
    status: 'accepted',
    answeredAt: invitation.answeredAt,
    customer,
    confirmed: { by: by.person, at: now },
    done: invitation.done,
  };
  return settled(
    { invitation: next, joined: joins(seen, customer, !seen.agreed) },
    { kind: 'invitation.acceptor-confirmed', invitation: invitation.id },
  );
}

/** R-INV-25: what is there already is not made a second time. */
function joins(seen: Answering, customer: CustomerId, agreement: boolean): Joined {
  const { invitation: i, relationships, grants } = seen;
  const origin: Origin = i.kind === 'joint' ? 'joint-invite' : 'solo-invite';
  const both = [
    { partner: i.inviter, capacity: i.capacity, with: i.provider, origin },
    ...(i.provider === null
      ? []
      : [{ partner: i.provider, capacity: 'provider' as const, with: i.inviter, origin }]),
  ];
  const partners = both.map(({ partner }) => partner);
  return {
    customer,
    relationships: both.filter(({ partner }) => activeOf(relationships, partner) === null),
    grants: i.admin ? partners.filter((partner) => !hasAdmin(grants, partner)) : [],
    agreement: agreement ? partners : null,
  };
}

/** The customer says no; a tick a person sets tells it from a machine that follows links. */
export function declineInvitation(seen: Answering, sure: boolean, now: Date): AnswerOutcome {
  const { invitation } = seen;
  if (!answerable(seen, now)) return refused(dead);
  if (!sure) return refused({ code: 'tick-missing', about: 'sure' });
  const next: Invitation = { ...terms(invitation), status: 'declined', answeredAt: now };
  return settled(
    { invitation: next, joined: null },
    { kind: 'invitation.declined', invitation: invitation.id },
  );
}
