import { moment } from '../src/i18n/time.ts';
import { plain } from '../src/i18n/text.ts';
import type { Fact } from '../src/domain/facts.ts';
import type { CompanyId, PersonId } from '../src/domain/ids.ts';
import { context, line, name, rich, spoken, type Message } from './blocks.ts';
import type { PartnershipRecord } from './partnership/card.ts';
import type { Reader } from './frame.ts';

/** A sentence of ours with names in it: drawn as rich_text, and escaped once more where Slack only knows mrkdwn. */
export const sentence = (words: string): Message => ({
  text: spoken(words),
  blocks: [rich(line(words))],
});

/** Slack did not confirm the first one, so the reader may have it twice. */
export const repeated = (message: Message, { words }: Reader): Message => ({
  text: `${message.text} (${words.common.repeated})`,
  blocks: [...message.blocks.slice(0, 49), context(words.common.repeated)],
});

/** What changed between the two, told to one of them; null where the fact has no line for that company. */
export function partnershipLine(
  kind: Extract<Fact, { partnership: unknown }>['kind'],
  record: PartnershipRecord,
  by: PersonId | null,
  forCompany: CompanyId,
  reader: Reader,
): Message | null {
  const w = reader.words.partnership.lines;
  const { partnership: p } = record;
  const when = (at: Date) => moment(at, reader.zone, reader.words.language);
  const who = by === null ? '' : name(record.names.get(by) ?? '');
  const [provider, reseller] = [name(record.provider.name), name(record.reseller.name)];
  const outside = reader.words.outside.lines;
  switch (kind) {
    case 'partnership.requested':
      return p.status === 'issued'
        ? sentence(w.requested(provider, reseller, who, when(p.until)))
        : null;
    case 'partnership.authorized':
      return sentence(w.authorized(reseller, provider, who));
    case 'partnership.declined': {
      const reason = p.status === 'declined' && p.reason !== null ? plain(p.reason, 500) : null;
      return sentence(
        record.outside
          ? outside.declined(reseller, reason)
          : w.declined(reseller, provider, who, reason),
      );
    }
    case 'partnership.withdrawn':
      return sentence(w.withdrawn(provider, reseller, who));
    case 'partnership.expired':
      return sentence(w.expired(provider, reseller));
    case 'partnership.removed':
      if (p.status !== 'removed') return null;
      return forCompany === record.reseller.id
        ? sentence(w.removedForReseller(provider, when(p.at)))
        : sentence(w.removed(provider, reseller, who));
    case 'partnership.admin-access-cut':
      return sentence(w.accessCut(provider, reseller, who));
    case 'partnership.done-at-microsoft':
      return sentence(w.ticked(provider, reseller, who));
    case 'partnership.acceptor-waits':
      return sentence(outside.waits(reseller));
    case 'partnership.acceptor-confirmed':
      return sentence(outside.confirmed(reseller, who));
    case 'partnership.acceptor-refused':
      return sentence(outside.refused(reseller, who));
    case 'partnership.replaced':
      return sentence(outside.replaced(reseller));
    case 'partnership.not-mailed':
      return sentence(outside.notMailed(reseller, record.mail?.error ?? ''));
    case 'partnership.mail-finished':
    case 'partnership.link-renewed':
    case 'partnership.draft-asked':
    case 'partnership.mailed':
      return null;
  }
}
