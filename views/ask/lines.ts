import type { AskFact, ProviderAsk, Wish } from '../../src/domain/subscription/ask.ts';
import type { CompanyId, PersonId } from '../../src/domain/ids.ts';
import { plain } from '../../src/i18n/text.ts';
import { name, type Message } from '../blocks.ts';
import type { Reader } from '../frame.ts';
import { sentence } from '../lines.ts';

/** Everything that the record says of a wish at this moment. */
export type AskRecord = {
  readonly ask: ProviderAsk;
  readonly provider: { readonly id: CompanyId; readonly name: string };
  readonly reseller: { readonly id: CompanyId; readonly name: string };
  readonly customer: { readonly name: string };
  /** What it is about, as it is now. */
  readonly subscription: {
    readonly name: string;
    readonly quantity: number;
  } | null;
  readonly message: string | null;
  readonly names: ReadonlyMap<PersonId, string>;
  /** Colleagues who were away, for whom whoever decided did so too. */
  readonly decidedFor?: readonly string[];
};

/** What is wanted, as the object of a sentence. */
function wishText(wish: Wish, of: string, { words }: Reader): string {
  const w = words.ask.wish;
  switch (wish.what) {
    case 'new':
      return w.new(wish.quantity, name(wish.name));
    case 'quantity':
      return w.quantity(wish.quantity, name(of));
    case 'upgrade':
      return w.upgrade(name(of), name(wish.name));
    case 'renewal':
      return wish.renews ? w.renewal.on(name(of)) : w.renewal.off(name(of));
  }
}
export const wishOf = ({ ask, subscription }: AskRecord, reader: Reader): string =>
  wishText(ask.wish, subscription?.name ?? '', reader);

/** Told to both sides and to whoever asked; null where its card says everything. */
export function askLine(kind: AskFact['kind'], record: AskRecord, reader: Reader): Message | null {
  const w = reader.words.ask.lines;
  const { ask } = record;
  const who = 'by' in ask ? name(record.names.get(ask.by) ?? '') : '';
  const [provider, reseller] = [name(record.provider.name), name(record.reseller.name)];
  const said = [wishOf(record, reader), name(record.customer.name)] as const;
  switch (kind) {
    case 'ask.issued':
      return null;
    case 'ask.accepted':
      return sentence(w.accepted(provider, who, ...said));
    case 'ask.declined': {
      const reason = ask.status === 'declined' && ask.reason !== null ? ask.reason : null;
      return sentence(w.declined(provider, who, ...said, reason && plain(reason, 500)));
    }
    case 'ask.withdrawn':
      return sentence(w.withdrawn(reseller, who, ...said));
    case 'ask.expired':
      return sentence(w.expired(reseller, ...said));
    case 'ask.voided':
      return sentence(w.voided(reseller, ...said));
  }
}
