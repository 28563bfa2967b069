import type { KnownBlock } from '@slack/types';
import { openTransferOf } from '../../src/domain/subscription/life.ts';
import { numberOf } from '../../src/domain/transfer/transfer.ts';
import type { TransferHeld } from '../../src/i18n/words/transfer.ts';
import { name, section } from '../blocks.ts';
import type { Reader } from '../frame.ts';
import { countOf, type Offers, type SubscriptionRecord } from '../subscription/record.ts';

/** R-XFR-15: an open request has it, or what hangs on it; said above the form, before anything is sent. */
export function heldBlocks(
  record: SubscriptionRecord,
  act: TransferHeld,
  offers: Offers,
  reader: Reader,
): KnownBlock[] {
  const held = openTransferOf(record);
  if (!held) return [];
  const w = reader.words.transfer.held;
  const { subscription: s, addOns, inTransfers } = record;
  // Its own line before that of an add-on.
  const own = inTransfers.find((one) => !one.running && one.subscription === s.id) ?? held;
  const which = addOns.find((one) => one.id === own.subscription) ?? s;
  const counted = countOf({ offer: which.offer, quantity: own.quantity }, offers, reader);
  const by = w.by(name(which.name), counted, numberOf(own.transfer));
  return [{ ...section(`${by} ${w.so[act]}`), block_id: 'held' }];
}
