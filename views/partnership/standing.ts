import { moment } from '../../src/i18n/time.ts';
import { name } from '../blocks.ts';
import type { Reader } from '../frame.ts';
import type { PartnershipRecord } from './card.ts';

/** What became of the mail of an open request; null where none was asked for. */
export function mailLine(record: PartnershipRecord, { words, zone }: Reader): string | null {
  const { partnership: p, mail, outside } = record;
  if (p.issue === 0) return outside ? words.outside.card.unfinished : null;
  if (mail === null) return words.outside.card.self;
  const at = moment(mail.at, zone, words.language);
  if (mail.state === 'failed') return words.outside.card.failed(mail.error ?? '');
  const w = words.invitation.card;
  return mail.state === 'sent' ? w.mailSent(at) : w.mailWaiting(at);
}

/** What became of a request to a reseller outside Slack, without naming anybody there; null: it came about as any other. */
export function outsideOutcome(record: PartnershipRecord, reader: Reader): string[] | null {
  const { partnership: p, names, outside, answer } = record;
  if (!outside) return null;
  const { words, zone } = reader;
  const w = words.outside.outcome;
  const common = words.partnership.outcome;
  const when = (at: Date) => moment(at, zone, words.language);
  const provider = name(record.provider.name);
  const reseller = name(record.reseller.name);
  switch (p.status) {
    case 'to-confirm':
      return [words.outside.card.toConfirm(reseller, when(p.answeredAt), when(p.until))];
    case 'active':
      return [
        w.accepted(reseller, name(names.get(p.by) ?? ''), when(p.since)),
        ...(p.atMicrosoft.known === 'ticked'
          ? [common.ticked(name(names.get(p.atMicrosoft.by) ?? ''), when(p.atMicrosoft.at))]
          : [w.declared, `${common.left} ${common.leftReseller(provider)}`]),
        w.access(provider),
        w.listed,
      ];
    case 'declined':
      return [w.declined(reseller, when(p.at))];
    case 'withdrawn':
      return answer === null
        ? [common.withdrawn(provider, name(names.get(p.by) ?? ''), when(p.at)), w.linkDead]
        : [w.refused(name(names.get(p.by) ?? ''), when(p.at)), w.linkDead];
    case 'replaced':
      return [w.replaced(reseller, when(p.at))];
    case 'issued':
    case 'expired':
    case 'removed':
      return null;
  }
}
