import type { CompanyId, PersonId } from './ids.ts';
import type { Role } from './people.ts';

/** What happened to a request or a claimed company before somebody came too late for it. */
export type Decided =
  'active' | 'declined' | 'withdrawn' | 'expired' | 'removed' | 'confirmed' | 'rejected';

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
] as const;
export type Misfit = (typeof misfits)[number];

/**
 * A business "no": expected, typed, and where it is about a field, tied to that field by `about`.
 * `by`, `admins` are looked up and written out by whoever speaks it; the domain holds ids alone.
 */
export type Refusal =
  // people
  | { code: 'no-role' }
  | { code: 'role-needed'; roles: readonly Role[]; company: CompanyId }
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
  | { code: 'access-cut-already'; at: Date }
  | { code: 'ticked-already'; by: PersonId; at: Date }
  | { code: 'nothing-to-choose'; what: 'partners' | 'requests' }
  // the way here
  /** `card`: the current one stands below the sentence. */
  | { code: 'old-button'; card: boolean }
  | { code: 'trigger-expired' }
  | { code: 'busy' }
  | { code: 'database-away' };

export type RefusalCode = Refusal['code'];
