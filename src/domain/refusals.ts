import type { Cloud } from './company.ts';
import type { CustomerRefusal } from './customer/refusals.ts';
import type { DelegationRefusal } from './requests/delegation.ts';
import type { EnrolmentRefusal } from './enrolment/refusals.ts';
import type { SubscriptionRefusal } from './subscription/refusals.ts';
import type { TransferRefusal } from './transfer/refusals.ts';
import type { CompanyId, PersonId } from './ids.ts';
import type { Role } from './people.ts';

/** What happened to a request or a claimed company before somebody came too late for it. */
export type Decided =
  | 'active'
  | 'accepted'
  | 'declined'
  | 'withdrawn'
  | 'expired'
  | 'removed'
  | 'replaced'
  | 'confirmed'
  | 'rejected';

/** Why a typed value can't be what its field asks for. */
export const misfits = [
  'missing',
  'too-long',
  'guid',
  'digits',
  'email',
  'domain',
  'country',
  'deadline',
  'choice',
  'no-letters',
  'day',
  'phone',
  'count',
  'website',
] as const;
export type Misfit = (typeof misfits)[number];

/**
 * A business "no": expected, typed, and where it is about a field, tied to that field by `about`.
 * `by`, `admins` are looked up and written out by whoever speaks it; the domain holds ids alone.
 */
export type Refusal =
  // people
  | { code: 'no-role' }
  /** `about`: what was chosen there takes another role than the form itself. */
  | { code: 'role-needed'; roles: readonly Role[]; company: CompanyId; about?: string }
  | { code: 'role-changed'; roles: readonly Role[]; company: CompanyId }
  | { code: 'company-left'; company: CompanyId }
  | { code: 'stranger' }
  /** Of a company's review nobody in it can be asked, only the operator: `admins` is null. */
  | { code: 'self-approval'; why: 'asked' | 'works-there'; admins: CompanyId | null }
  | { code: 'not-confirmed' }
  | { code: 'own-roles'; about: 'person' }
  | { code: 'last-global-admin'; about: 'roles' }
  | { code: 'global-admin-gives'; about: 'roles'; company: CompanyId }
  | { code: 'no-such-person'; about: string; why: 'guest' | 'bot' | 'gone' | 'stranger' }
  | { code: 'setup-not-allowed' }
  | { code: 'has-global-admin'; company: CompanyId }
  | { code: 'reviewers-only' }
  // companies
  | { code: 'misfit'; about: string; why: Misfit }
  | { code: 'tenant-taken' }
  | { code: 'mpn-taken' }
  | {
      code: 'channel-unfit';
      about: 'channel';
      why: 'archived' | 'shared' | 'taken' | 'not-member' | 'direct';
    }
  // partnerships
  | { code: 'unknown' }
  | { code: 'provider-starts' }
  | { code: 'provider-ends' }
  | { code: 'kind-needed'; kind: 'provider' | 'reseller' }
  | { code: 'address-needed'; about: 'mpn' }
  | { code: 'reseller-not-found'; about: 'reseller' | 'mpn' | 'email' }
  | { code: 'two-resellers'; about: 'mpn' | 'email' }
  | { code: 'own-company'; about: string }
  | { code: 'reseller-not-enrolled'; about: string; name: string }
  | { code: 'region-mismatch'; about: string; ours: string; theirs: string }
  | { code: 'region-unknown'; about: string; country: string }
  | { code: 'already-partners'; about: string; since: Date }
  | { code: 'already-asked'; about: string; until: Date }
  | { code: 'too-many-open'; limit: number }
  | { code: 'declined-lately'; about: string; until: Date }
  | { code: 'muted'; about: string }
  | { code: 'expired'; at: Date }
  | { code: 'already-decided'; status: Decided; by: PersonId | null; at: Date }
  | { code: 'tick-missing'; about: string }
  | { code: 'attestation-incomplete'; about: string }
  | { code: 'not-partners' }
  // its mail, and the reseller outside Slack
  | { code: 'answer-waits' }
  | { code: 'no-answer-waits' }
  | { code: 'mail-finished' }
  | { code: 'no-mail-yet' }
  | { code: 'access-cut-already'; at: Date }
  /** Nobody of ours where the customer did it, on the page. */
  | { code: 'ticked-already'; by: PersonId | null; at: Date }
  | {
      code: 'nothing-to-choose';
      what: 'partners' | 'requests' | 'customers' | 'resellers' | 'subscriptions';
    }
  | InvitationRefusal
  | CustomerRefusal
  | SubscriptionRefusal
  | DelegationRefusal
  | TransferRefusal
  | EnrolmentRefusal
  // the way here
  /** `card`: the current one stands below the sentence. */
  | { code: 'old-button'; card: boolean }
  | { code: 'trigger-expired' }
  | { code: 'busy' }
  | { code: 'database-away' };

/** Their sentences stand in src/i18n/<language>/customer-refusals.ts. */
export type InvitationRefusal =
  // customer invitations
  | { code: 'not-partnered'; about: string; name: string }
  /** `joint`: what stays open to a transitioning partner (R-TRN-15). */
  | { code: 'direct-bill-restricted'; what: 'customers' | 'orders'; joint: boolean }
  | { code: 'customer-region'; about: string; ours: string; theirs: string }
  | {
      code: 'cloud-closed';
      about: string;
      cloud: Cloud;
      why: 'no-new-customers' | 'no-indirect-model';
    }
  | { code: 'admin-mandatory'; about: string; cloud: Cloud }
  | { code: 'nothing-to-ask'; about: string; name: string }
  | { code: 'already-invited'; about: string; until: Date }
  | { code: 'customer-declined-lately'; about: string; until: Date }
  | {
      code: 'invitation-over';
      status: 'accepted' | 'declined' | 'revoked' | 'expired' | 'voided';
      at: Date;
      by: PersonId | null;
    }
  | { code: 'already-sent' }
  | { code: 'not-sent-yet' }
  | { code: 'acceptor-waits' }
  | { code: 'nobody-to-confirm' }
  | { code: 'link-missing'; about: 'text' }
  | { code: 'mail-limit'; about: 'how'; limit: number }
  // on the page behind a mailed link
  | { code: 'link-dead' }
  | { code: 'customer-ga-required'; about: string }
  | { code: 'agreement-needed'; about: string }
  | { code: 'webmail-refused'; about: string };

export type RefusalCode = Refusal['code'];
