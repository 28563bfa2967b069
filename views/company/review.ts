import { countryName } from '../../src/data/countries.ts';
import type { Company } from '../../src/domain/company.ts';
import { moment } from '../../src/i18n/time.ts';
import {
  bold,
  bullets,
  button,
  buttons,
  header,
  line,
  name,
  rich,
  spoken,
  sure,
  type Message,
} from '../blocks.ts';
import type { Reader } from '../frame.ts';
import { actions } from '../ids.ts';

/** For reviewers: what a company says of itself, and the two answers. After an answer, the answer. */
export function companyCard(
  record: { company: Company; claimedBy: string | null; decidedBy: string | null },
  copy: { id: string; buttons: boolean },
  reader: Reader,
): Message {
  const { words } = reader;
  const w = words.company.review;
  const { company } = record;
  const when = (at: Date) => moment(at, reader.zone, words.language);
  const asks = w.asks(name(company.name));
  const facts = bullets([
    `${w.name}: ${name(company.name)}`,
    `${w.kinds}: ${kindsOf(company.kinds, reader)}`,
    `${w.tenant}: ${company.tenantId}`,
    `${w.domain}: ${company.domain}`,
    `${w.mpn}: ${company.mpnId}`,
    `${w.country}: ${countryName(company.country, words.language)}`,
  ]);
  if (company.status === 'confirmed' || company.status === 'rejected') {
    const by = record.decidedBy === null ? null : name(record.decidedBy);
    const outcome =
      company.status === 'confirmed'
        ? w.confirmed(name(company.name), by, when(company.confirmed.at))
        : w.rejected(name(company.name), by, when(company.rejected.at));
    return {
      text: spoken(outcome),
      blocks: [header(w.title), rich(line(bold(outcome))), rich(facts)],
    };
  }
  const claimed =
    record.claimedBy === null
      ? []
      : [rich(line(w.claimedBy(name(record.claimedBy), when(company.claimed.at))))];
  const ask = (question: string, label: string) =>
    sure(w.sure, question, label, words.common.cancel);
  return {
    text: spoken(asks),
    blocks: [
      header(w.title),
      rich(line(bold(asks))),
      rich(line(w.check), facts),
      ...claimed,
      rich(line(w.what), line(w.who)),
      ...(copy.buttons
        ? [
            buttons(
              'review',
              button(actions.card.confirm, w.confirm, copy.id, {
                style: 'primary',
                confirm: ask(w.sureConfirm(name(company.name)), w.confirm),
              }),
              button(actions.card.reject, w.reject, copy.id, {
                confirm: ask(w.sureReject(name(company.name)), w.reject),
              }),
            ),
          ]
        : []),
    ],
  };
}

/** Reseller and direct bill together have a name of their own (glossary). */
function kindsOf(kinds: Company['kinds'], { words }: Reader): string {
  const both = kinds.includes('reseller') && kinds.includes('direct-bill');
  const left = both ? kinds.filter((kind) => kind === 'provider') : kinds;
  return [
    ...(both ? [words.common.transitioning] : []),
    ...left.map((kind) => words.common.kinds[kind]),
  ].join(', ');
}
