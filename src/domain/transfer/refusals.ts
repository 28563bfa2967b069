import type { Cloud } from '../company.ts';
import type { PersonId, TransferId } from '../ids.ts';
import type { Ineligibility } from './eligibility.ts';
import type { TransferStatus } from './transfer.ts';

/** Why a relationship is not extended or subscriptions not moved; their sentences stand in src/i18n/<language>/transfer-refusals.ts. */
export type TransferRefusal =
  // extension
  | { code: 'extension-tp-only' }
  | { code: 'won-as-reseller'; name: string }
  | { code: 'provider-not-partnered'; about: string; name: string }
  | { code: 'consent-required'; about: string; name: string }
  | { code: 'consent-already'; about: string; name: string; at: Date }
  | { code: 'already-extended'; about: string; name: string; since: Date }
  | { code: 'not-extended'; name: string }
  // what a request takes
  | { code: 'transfer-tp-only' }
  | { code: 'transfer-cloud'; cloud: Cloud }
  | { code: 'transfer-to-itself'; about: string }
  | { code: 'move-customer-first'; about: string; name: string }
  | { code: 'mca-required'; about: string; name: string }
  | { code: 'transfer-empty'; about: string }
  | { code: 'transfer-too-long'; about: string; limit: number }
  | { code: 'transfer-line-unknown'; about: string }
  | { code: 'addon-needs-base'; about: string; name: string; base: string | null }
  | { code: 'already-in-transfer'; about: string; name: string; transfer: TransferId }
  | {
      code: 'transfer-ineligible';
      about: string;
      name: string;
      reason: Exclude<Ineligibility, { why: 'in-transfer' }>;
    }
  | { code: 'transfer-draft-gone' }
  // what became of it
  | { code: 'transfer-wrong-company'; act: 'decide' | 'withdraw' }
  | {
      code: 'transfer-not-active';
      status: Exclude<TransferStatus, 'active'>;
      by: PersonId | null;
      at: Date;
    }
  /** At accept; `more`: how many other lines changed. */
  | {
      code: 'transfer-changed';
      name: string;
      reason: Ineligibility | { why: 'gone' } | { why: 'new-add-on'; name: string };
      more: number;
    }
  /** R-XFR-17. */
  | { code: 'source-not-listed'; name: string }
  | { code: 'transfer-running'; transfer: TransferId }
  | { code: 'transfer-not-finished' }
  | { code: 'nothing-to-verify' }
  | { code: 'target-verifies-first'; name: string };
