import type { Ineligibility } from '../../domain/transfer/eligibility.ts';
import type { TransferRefusal } from '../../domain/transfer/refusals.ts';

/** Why a subscription stays, as the end of a sentence without its full stop; the same words in refusals, forms and cards. */
export type TransferReasons = (
  reason: Ineligibility | Extract<TransferRefusal, { code: 'transfer-changed' }>['reason'],
) => string;
