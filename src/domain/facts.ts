import type { CompanyFact } from './company.ts';
import type { EnrolmentFact } from './enrolment/enrolment.ts';
import type { CustomerFact } from './customer/customer.ts';
import type {
  AskId,
  CompanyId,
  CustomerId,
  DeliveryId,
  EnrolmentId,
  InvitationId,
  OrderId,
  PartnershipId,
  PersonId,
  SubscriptionId,
  TransferId,
} from './ids.ts';
import type { InvitationFact } from './invitation/invitation.ts';
import type { MembershipFact } from './membership.ts';
import type { PartnershipFact } from './partnership.ts';
import type { DelegationFact } from './requests/delegation.ts';
import type { Why } from './requests/notices.ts';
import type { AskFact } from './subscription/ask.ts';
import type { SubscriptionFact } from './subscription/subscription.ts';
import type { TransferFact } from './transfer/transfer.ts';

/** Everything that can happen; each kind has its case in src/notify/plan.ts. */
export type Fact =
  | CompanyFact
  | MembershipFact
  | PartnershipFact
  | InvitationFact
  | CustomerFact
  | SubscriptionFact
  | AskFact
  | TransferFact
  | EnrolmentFact
  | DelegationFact;

/** A fact as it was kept: with its time, and who did it where somebody did. */
export type KeptFact = {
  readonly id: string;
  readonly at: Date;
  readonly by: PersonId | null;
  readonly fact: Fact;
};

/** What a card or a line is about. */
export type Subject =
  | { readonly kind: 'partnership'; readonly id: PartnershipId }
  | { readonly kind: 'company'; readonly id: CompanyId }
  | { readonly kind: 'invitation'; readonly id: InvitationId }
  | { readonly kind: 'customer'; readonly id: CustomerId }
  | { readonly kind: 'subscription'; readonly id: SubscriptionId }
  | { readonly kind: 'order'; readonly id: OrderId }
  | { readonly kind: 'ask'; readonly id: AskId }
  | { readonly kind: 'transfer'; readonly id: TransferId }
  | { readonly kind: 'enrolment'; readonly id: EnrolmentId };
export const subjects = [
  'partnership',
  'company',
  'invitation',
  'customer',
  'subscription',
  'order',
  'ask',
  'transfer',
  'enrolment',
] as const;

/** Where something is said: a channel of a workspace, or one person's DM with the bot. */
export type Place =
  | { readonly team: string; readonly channel: string }
  | { readonly team: string; readonly user: string };

/** What is to be sent, before it is; for whom decides language, zone and the company a click acts for. */
export type Planned = {
  readonly to: Place;
  readonly company: CompanyId | null;
  readonly person: PersonId | null;
  readonly subject: Subject | null;
} & (
  | { readonly kind: 'card'; readonly buttons: boolean; readonly mention: readonly string[] }
  | { readonly kind: 'line'; readonly why?: Why }
  /** About a request that is open: one to a decider, or that nobody is left to decide it. */
  | { readonly kind: 'reminder' | 'nobody'; readonly why: Why }
  /** The week of a company, for its channel. */
  | { readonly kind: 'digest' }
  /** A customer's chain, for whoever asked for it. */
  | { readonly kind: 'picture' }
  /** An e-mail draft with its link, for whoever asked for it alone. */
  | { readonly kind: 'draft' }
);

/** One posted card; its id is in its buttons. */
export type Copy = {
  readonly id: DeliveryId;
  readonly team: string;
  readonly channel: string;
  readonly ts: string;
  readonly subject: Subject;
  readonly company: CompanyId | null;
  readonly person: PersonId | null;
  readonly buttons: boolean;
};
