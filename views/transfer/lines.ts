import type { CompanyId, PersonId } from '../../src/domain/ids.ts';
import {
  numberOf,
  type Fault,
  type Transfer,
  type TransferFact,
} from '../../src/domain/transfer/transfer.ts';
import { staleLines } from '../../src/domain/transfer/stale.ts';
import { plain } from '../../src/i18n/text.ts';
import { name, type Message } from '../blocks.ts';
import type { Reader } from '../frame.ts';
import { sentence } from '../lines.ts';

type Named = { readonly id: CompanyId; readonly name: string };
/** What both of its companies may read of a request at this moment. */
export type TransferRecord = {
  readonly transfer: Transfer;
  readonly source: Named;
  readonly target: Named;
  readonly customer: { readonly name: string };
  readonly message: string | null;
  readonly names: ReadonlyMap<PersonId, string>;
  readonly decidedFor?: readonly string[];
};

/** Why a line stayed. */
export const faultText = (fault: Fault, { words }: Reader): string => {
  const w = words.transferNews.fault;
  return fault.code === null ? w[fault.text] : w.microsoft(fault.code, plain(fault.text, 60));
};

/** What happened to a request, told to one of its companies; null where its card says everything. */
export function transferLine(
  { kind }: TransferFact,
  record: TransferRecord,
  by: PersonId | null,
  forCompany: CompanyId,
  reader: Reader,
): Message | null {
  const w = reader.words.transferNews.lines;
  const { transfer: t } = record;
  const [source, target] = [name(record.source.name), name(record.target.name)];
  const request = w.request(numberOf(t.id), name(record.customer.name));
  const who = by === null ? '' : name(record.names.get(by) ?? '');
  const gives = forCompany === t.source;
  switch (kind) {
    case 'transfer.requested':
      return null;
    case 'transfer.accepted':
      return told(w.accepted(who, target, request));
    case 'transfer.rejected': {
      const reason = t.status === 'rejected' && t.reason !== null ? plain(t.reason, 500) : null;
      return told(w.rejected(who, target, request, reason));
    }
    case 'transfer.withdrawn':
      return told(w.withdrawn(who, source, request));
    case 'transfer.partnership-ended':
      return told(w.partnershipEnded(request));
    case 'transfer.expired':
      return told(w.expired(request, target));
    case 'transfer.count-changed':
      return gives ? told(...countsOf(t, request, reader)) : null;
    case 'transfer.completed':
      return told(w.completed(request, target), gives ? w.theyLook(target) : w.youLook);
    case 'transfer.partially-completed': {
      const done = t.lines.filter(({ status }) => status === 'complete').length;
      const looks = gives ? w.theyLook(target) : w.youLook;
      return told(w.partly(done, t.lines.length, request, target), looks);
    }
    case 'transfer.failed':
      return told(w.failed(request, source), ...(gives ? [w.failedNext] : []));
    case 'transfer.target-verified':
      return told(w.targetVerified(who, target, request), gives ? w.nowYou : w.nowThey(source));
    case 'transfer.source-verified':
      return told(w.sourceVerified(who, source, request));
  }
}

const told = (...said: readonly string[]): Message => sentence(said.join(' '));

/** R-XFR-15. */
function countsOf(transfer: Transfer, request: string, { words }: Reader): readonly string[] {
  const w = words.transferNews.lines;
  const [first, ...more] = staleLines(transfer);
  if (!first?.stale) return [w.countsBack(request)];
  return [
    w.countChanged(name(first.name), first.quantity, first.stale.quantity, request),
    ...(more.length > 0 ? [w.moreChanged(more.length)] : []),
    w.countNext,
  ];
}
