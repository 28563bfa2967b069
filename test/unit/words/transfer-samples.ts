import type { PersonId, TransferId } from '../../../src/domain/ids.ts';
import type { TransferRefusal } from '../../../src/domain/transfer/refusals.ts';
import { transferStatuses } from '../../../src/domain/transfer/transfer.ts';

const at = new Date('2026-06-01T08:00:00Z');
const about = 'field';
const name = 'Dynamics 365 Sales Enterprise';
const transfer = '8f14e45f-ceea-467f-9575-1d6f0c7f0f3a' as TransferId;
type Code = TransferRefusal['code'];
type Changed = Extract<TransferRefusal, { code: 'transfer-changed' }>['reason'];
type Held = Extract<TransferRefusal, { code: 'transfer-ineligible' }>['reason'];

const held: readonly Held[] = [
  ...(
    [
      'moved',
      'cancelled',
      'suspended',
      'offer-unknown',
      'azure-plan',
      'reserved-instance',
      'term',
      'marketplace',
      'base-missing',
    ] as const
  ).map((why) => ({ why })),
  { why: 'base', name },
  { why: 'add-on', name, because: { why: 'in-transfer', transfer } },
];
const changed: readonly Changed[] = [
  ...held,
  { why: 'in-transfer', transfer },
  { why: 'gone' },
  { why: 'new-add-on', name },
];

/** One of each code of extensions and transfers, and of each of its kinds. */
export const transferSamples: {
  [C in Code]: readonly Extract<TransferRefusal, { code: C }>[];
} = {
  'extension-tp-only': [{ code: 'extension-tp-only' }],
  'won-as-reseller': [{ code: 'won-as-reseller', name }],
  'provider-not-partnered': [{ code: 'provider-not-partnered', about, name }],
  'consent-required': [{ code: 'consent-required', about, name }],
  'consent-already': [{ code: 'consent-already', about, name, at }],
  'already-extended': [{ code: 'already-extended', about, name, since: at }],
  'not-extended': [{ code: 'not-extended', name }],
  'transfer-tp-only': [{ code: 'transfer-tp-only' }],
  'transfer-cloud': [{ code: 'transfer-cloud', cloud: 'germany' }],
  'transfer-to-itself': [{ code: 'transfer-to-itself', about }],
  'move-customer-first': [{ code: 'move-customer-first', about, name }],
  'mca-required': [{ code: 'mca-required', about, name }],
  'transfer-empty': [{ code: 'transfer-empty', about }],
  'transfer-too-long': [{ code: 'transfer-too-long', about, limit: 100 }],
  'transfer-line-unknown': [{ code: 'transfer-line-unknown', about }],
  'addon-needs-base': [null, 'Office 365 E3'].map((base) => ({
    code: 'addon-needs-base',
    about,
    name,
    base,
  })),
  'already-in-transfer': [{ code: 'already-in-transfer', about, name, transfer }],
  'transfer-ineligible': held.map((reason) => ({
    code: 'transfer-ineligible',
    about,
    name,
    reason,
  })),
  'transfer-draft-gone': [{ code: 'transfer-draft-gone' }],
  'transfer-wrong-company': (['decide', 'withdraw'] as const).map((act) => ({
    code: 'transfer-wrong-company',
    act,
  })),
  'transfer-not-active': transferStatuses
    .filter((status) => status !== 'active')
    .flatMap((status) =>
      [null, 'nina' as PersonId].map((by) => ({
        code: 'transfer-not-active' as const,
        status,
        by,
        at,
      })),
    ),
  'transfer-changed': changed.flatMap((reason) =>
    [0, 12].map((more) => ({ code: 'transfer-changed' as const, name, reason, more })),
  ),
  'source-not-listed': [{ code: 'source-not-listed', name }],
  'transfer-running': [{ code: 'transfer-running', transfer }],
  'transfer-not-finished': [{ code: 'transfer-not-finished' }],
  'nothing-to-verify': [{ code: 'nothing-to-verify' }],
  'target-verifies-first': [{ code: 'target-verifies-first', name }],
};
