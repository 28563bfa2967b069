import type { Button, KnownBlock } from '@slack/types';
import { agreementCase } from '../../src/domain/customer/extend.ts';
import { activeOf, type Relationship } from '../../src/domain/customer/customer.ts';
import type { Held } from '../../src/domain/customer/life.ts';
import type { CompanyId } from '../../src/domain/ids.ts';
import { dayText, moment } from '../../src/i18n/time.ts';
import { bold, bullets, button, line, name, quote, rich, section, sure } from '../blocks.ts';
import type { Reader } from '../frame.ts';
import { actions, numbered } from '../ids.ts';
import { billToLines, type ExtensionRecord } from './record.ts';

/** What this person may do now about extensions; the server asks again at the act. */
export type ExtensionOffers = {
  readonly extend: boolean;
  /** The providers to tick as listed at Microsoft (R-EXT-09). */
  readonly verify: readonly { readonly id: CompanyId; readonly name: string }[];
};
/** The newest are told in full. */
const mostConsents = 5;
const mostCopies = 10;

/** The relationship that came by an extension, of the provider that reads. */
export function extendedTo({ relationships }: Held, us: CompanyId): Relationship | null {
  const own = activeOf(relationships, us);
  return own?.origin === 'extension' ? own : null;
}
/** The relationships that this company extended and nobody has ticked as done at Microsoft. */
export const unverified = ({ relationships }: Held, us: CompanyId): readonly Relationship[] =>
  relationships.filter(
    (one) =>
      one.origin === 'extension' &&
      one.with === us &&
      one.status === 'active' &&
      one.atMicrosoft.known === 'declared',
  );

/** I rows 20, 21: who recorded a consent reads all of it, the provider its day alone; the copy is the provider's to read. */
export function extensionBlocks(
  reader: Reader,
  us: CompanyId,
  { consents, copies, names }: ExtensionRecord,
  partner: (id: CompanyId) => string,
): KnownBlock[] {
  const w = reader.words.extension;
  const when = (at: Date) => moment(at, reader.zone, reader.words.language);
  const day = (at: Date) => dayText(at, reader.words.language);
  const told = consents
    .slice(0, mostConsents)
    .map(({ consent: c, provider, signer }): KnownBlock => {
      if (signer === null) return rich(line(w.sheet.seen(partner(c.holder), day(c.agreedOn))));
      const by = name(names.get(c.by) ?? '');
      const said = [
        w.sheet.agreed(name(provider.name), name(signer.name), name(signer.email), day(c.agreedOn)),
        w.sheet.how(w.ways[c.way], by, when(c.at)),
        c.usedAt === null ? w.sheet.unused : w.sheet.used(when(c.usedAt)),
      ].join('; ');
      return rich(bullets([said]), ...(signer.note === null ? [] : [quote(signer.note)]));
    });
  const [newest, ...older] = copies.filter(({ to }) => to.id === us).slice(0, mostCopies);
  const given = copies.filter(({ from }) => from.id === us).slice(0, mostCopies);
  return [
    ...(told.length === 0 ? [] : [rich(line(bold(w.sheet.consents))), ...told]),
    ...(newest === undefined
      ? []
      : [
          rich(
            line(bold(w.sheet.copied(name(newest.from.name), when(newest.at)))),
            bullets(billToLines(newest.billTo, reader)),
            ...(older.length === 0
              ? []
              : [
                  line(w.sheet.older),
                  bullets(older.map((one) => w.sheet.copied(name(one.from.name), when(one.at)))),
                ]),
          ),
        ]),
    ...(given.length === 0
      ? []
      : [rich(bullets(given.map((one) => w.sheet.copiedTo(name(one.to.name), when(one.at)))))]),
  ];
}

/** C.5: what an extension leaves the provider to do about the agreement. */
export function agreementToDo(
  { words }: Reader,
  us: CompanyId,
  held: Held,
  partner: (id: CompanyId) => string,
): KnownBlock[] {
  const own = extendedTo(held, us);
  if (own === null || own.with === null) return [];
  const kind = agreementCase(held.agreements, own.with, us);
  if (kind === 'kept') return [];
  return [section(words.extension.sheet.toDo[kind](partner(own.with)))];
}

/** R-EXT-09: what is left at Microsoft for whoever extended it. */
export const verifyBlocks = (
  { words }: Reader,
  us: CompanyId,
  held: Held,
  partner: (id: CompanyId) => string,
): KnownBlock[] =>
  unverified(held, us).map((one) => section(words.extension.sheet.toVerify(partner(one.partner))));

/** On the customer's sheet, among its other buttons. */
export function extensionButtons(
  { words }: Reader,
  customer: string,
  { extend, verify }: ExtensionOffers,
): Button[] {
  const w = words.extension.sheet;
  const { yes, cancel } = words.common;
  return [
    ...verify.map((one, i) =>
      button(numbered(actions.extension.verify, i), w.verify(name(one.name)), one.id, {
        confirm: sure(w.verify(name(one.name)), w.verifySure(name(one.name)), yes, cancel),
      }),
    ),
    ...(extend
      ? [
          button(actions.extension.extend, w.extend, customer),
          button(actions.extension.consent, w.record, customer),
        ]
      : []),
  ];
}
