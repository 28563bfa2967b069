import { agreementFor, type Relationship } from '../../src/domain/customer/customer.ts';
import type { CompanyId } from '../../src/domain/ids.ts';
import { dayText, moment } from '../../src/i18n/time.ts';
import { context, name, section, spoken, type Message } from '../blocks.ts';
import type { Reader } from '../frame.ts';
import { sentence } from '../lines.ts';
import { partnerName, rightsOf } from './record.ts';
import { chainOf, type WhoRecord } from './who.ts';

type Place = readonly [column: number, row: number];
/** What a picture of a chain shows, in words. */
export type ChainPicture = {
  readonly title: string;
  readonly columns: readonly (readonly {
    readonly is: string;
    readonly name: string;
    readonly lines: readonly string[];
  }[])[];
  readonly ties: readonly { readonly from: Place; readonly to: Place; readonly said: string }[];
  readonly foot: string;
};

/** Who serves a customer, from left to right: a provider stands left of the reseller through which it sells. */
export function chainPicture(
  { sheet, supports }: Pick<WhoRecord, 'sheet' | 'supports'>,
  of: { readonly company: string; readonly id: CompanyId; readonly now: Date },
  reader: Reader,
): ChainPicture {
  const { words, zone } = reader;
  const w = words.who.picture;
  const when = (at: Date) => moment(at, zone, words.language);
  const chain = chainOf(sheet);
  const throughOf = ({ partner, with: named }: Relationship) =>
    chain.filter(
      (one) => one.capacity === 'reseller' && (one.with === partner || one.partner === named),
    );
  const behind = chain.filter((one) => one.capacity === 'provider' && throughOf(one).length > 0);
  const front = chain.filter((one) => !behind.includes(one));
  const party = (one: (typeof chain)[number]) => ({
    is: words.common.kinds[one.capacity],
    name: partnerName(sheet, one.partner),
    lines: [w.since(when(one.since)), rightsOf(sheet, one.partner, reader)],
  });
  const agreement = agreementFor(sheet.agreements, [of.id]);
  const customer = {
    is: w.customer,
    name: name(sheet.customer.name),
    lines: [
      agreement === null
        ? w.noAgreement
        : w.agreement(agreement.version, dayText(agreement.agreedOn, words.language)),
      ...(supports.length > 0 ? [w.support(supports.map((one) => name(one.name)))] : []),
    ],
  };
  const columns = [behind.map(party), front.map(party)].filter((column) => column.length > 0);
  const last = columns.length;
  return {
    title: w.heading(name(sheet.customer.name)),
    columns: [...columns, [customer]],
    ties: [
      ...behind.flatMap((one, row) =>
        throughOf(one).map((other) => ({
          from: [0, row] as const,
          to: [1, front.indexOf(other)] as const,
          said: w.sellsThrough,
        })),
      ),
      ...front.map((_one, row) => ({
        from: [last - 1, row] as const,
        to: [last, 0] as const,
        said: w.serves,
      })),
    ],
    foot: w.foot(name(of.company), when(of.now)),
  };
}

/** Slack took no file: the same in words. */
export const pictureInWords = (alt: string, { words }: Reader): Message => ({
  text: spoken(`${words.who.picture.refused} ${alt}`),
  blocks: [section(words.who.picture.refused), context(alt)],
});

/** Nobody can look whether a file arrived, and twice would be once too often. */
export const pictureDoubtful = (customer: string, { words }: Reader): Message =>
  sentence(words.who.picture.doubtful(name(customer)));
