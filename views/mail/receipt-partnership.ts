import type { Words } from '../../src/i18n/index.ts';
import { moment, type Zone } from '../../src/i18n/time.ts';
import { name } from '../blocks.ts';
import type { PartnershipRecord } from '../partnership/card.ts';
import { letter, lists, says, type Letter } from './frame.ts';

/** To whoever answered on the page of a request, and to its provider; null where there is nothing to confirm. */
export function partnershipReceipt(
  reader: { readonly words: Words; readonly zone: Zone },
  record: PartnershipRecord,
): Letter | null {
  const { words, zone } = reader;
  const [w, common] = [words.outside.receipt, words.mail.receipt];
  const { partnership: p, answer } = record;
  const [provider, reseller] = [name(record.provider.name), name(record.reseller.name)];
  const at = (time: Date) => moment(time, zone, words.language);
  switch (p.status) {
    case 'to-confirm':
      return letter(words, w.subject(reseller, 'waiting'), [
        says(w.waiting(name(answer?.name ?? ''), reseller, at(p.answeredAt), provider)),
        says(common.nothing),
      ]);
    case 'active':
      return letter(words, w.subject(reseller, 'agreed'), [
        says(w.agreed(reseller, provider, at(p.since))),
        says(w.declared),
        lists([w.order(provider, reseller), w.admin(provider, reseller)]),
        says(w.left(provider)),
        says(common.nothing),
      ]);
    case 'declined':
      return letter(words, w.subject(reseller, 'declined'), [
        says(w.declined(reseller, provider, at(p.at))),
        says(common.nothing),
      ]);
    case 'withdrawn':
      return answer === null
        ? null
        : letter(words, w.subject(reseller, 'refused'), [says(w.refused(reseller, provider))]);
    case 'issued':
    case 'expired':
    case 'removed':
    case 'replaced':
      return null;
  }
}
