import type { KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import type { SubscriptionId } from '../../src/domain/ids.ts';
import { isAddOn, type Offer } from '../../src/domain/subscription/offer.ts';
import type { LineAsk } from '../../src/domain/subscription/draft.ts';
import { context, input, name, option, section, text, typed } from '../blocks.ts';
import { field, modal, type Acting, type Meta, type Reader } from '../frame.ts';
import { actions, screens } from '../ids.ts';
import { countable, type OrderBook } from './lines.ts';

/** What an add-on can hang on: a line of the same order, or what is there already. */
export type Base = {
  readonly under: { readonly line: number } | { readonly subscription: SubscriptionId };
  readonly label: string;
};
const baseValue = ({ under }: Pick<Base, 'under'>): string =>
  'line' in under ? `line|${under.line}` : `there|${under.subscription}`;

export type LineStart = {
  /** Null: a new one. */
  readonly number: number | null;
  readonly offer: Offer | null;
  readonly line: LineAsk | null;
  /** Of a new line: chosen beforehand, because the line before it said so. */
  readonly usual: LineAsk['record'];
  /** What the chosen offer can hang on. */
  readonly bases: readonly Base[];
};
/** Slack's most in one menu. */
const mostBases = 100;
const most = { quantity: 12, mpn: 20 } as const;
const other = 'other';
const plainly = ['reseller', 'none'] as const;

/** The inputs of one line; choosing the offer draws it anew, with what that offer asks. `said`: what is wrong with it. */
export function lineForm(
  reader: Reader,
  acting: Acting,
  { reseller }: Pick<OrderBook, 'reseller'>,
  { number, offer, line, usual, bases }: LineStart,
  meta: Meta,
  said: string | null = null,
): ModalView {
  const w = reader.words.order.line;
  return modal({
    id: screens.order.line,
    title: number === null ? w.addTitle : w.editTitle,
    submit: w.submit,
    reader,
    acting: { ...acting, others: [] },
    meta,
    blocks: [
      ...(said === null ? [] : [{ ...section(`⚠ ${said}`), block_id: 'sentence' }]),
      {
        ...input(
          'offer',
          w.offer,
          {
            type: 'external_select',
            action_id: actions.order.offer,
            min_query_length: 0,
            placeholder: text(w.offerPlaceholder, 150),
            ...(offer ? { initial_option: option(offer.id, name(offer.name)) } : {}),
          },
          { hint: w.offerHint },
        ),
        dispatch_action: true,
      },
      ...quantityBlocks(reader, offer, line),
      ...underBlocks(reader, offer, line, bases),
      ...(reseller === null
        ? []
        : recordBlocks(reader, reseller, offer, line ? line.record : usual)),
    ],
  });
}

function quantityBlocks(
  { words }: Reader,
  offer: Offer | null,
  line: LineAsk | null,
): KnownBlock[] {
  const w = words.order.line;
  if (offer && !countable(offer)) return [context(w.byUse)];
  return [
    input(
      'quantity',
      w.quantity,
      typed(most.quantity, { initial: line ? String(line.quantity) : undefined }),
      { hint: offer ? w.quantityHint(offer.minimum, offer.maximum) : w.quantityFirst },
    ),
  ];
}

function underBlocks(
  { words }: Reader,
  offer: Offer | null,
  line: LineAsk | null,
  bases: readonly Base[],
): KnownBlock[] {
  if (!offer || !isAddOn(offer) || bases.length === 0) return [];
  const w = words.order.line;
  const options = bases.slice(0, mostBases).map((one) => option(baseValue(one), name(one.label)));
  const chosen = line?.under ? baseValue({ under: line.under }) : null;
  const initial =
    options.find(({ value }) => value === chosen) ?? (options.length === 1 ? options[0] : null);
  return [
    input(
      'under',
      w.under,
      {
        type: 'static_select',
        action_id: actions.value,
        options,
        ...(initial ? { initial_option: initial } : {}),
      },
      { hint: w.underHint },
    ),
  ];
}

/** R-RSL-03, -05: the reseller's own number, another one, or nobody with what that costs. */
function recordBlocks(
  { words }: Reader,
  reseller: { readonly name: string; readonly mpnId: string },
  offer: Offer | null,
  record: LineAsk['record'],
): KnownBlock[] {
  const w = words.order.line;
  const options = [
    option('reseller', w.recordReseller(name(reseller.name), reseller.mpnId)),
    option(other, w.recordOther),
    option('none', w.recordNobody),
  ];
  const chosen =
    record === null
      ? null
      : record === 'none'
        ? 'none'
        : record.mpnId === reseller.mpnId
          ? 'reseller'
          : other;
  const initial = options.find(({ value }) => value === chosen);
  const foreign = record !== null && record !== 'none' && chosen === other ? record.mpnId : null;
  return [
    input(
      'record',
      w.record,
      {
        type: 'radio_buttons',
        action_id: actions.value,
        options,
        ...(initial ? { initial_option: initial } : {}),
      },
      { hint: w.recordHint },
    ),
    input('mpn', w.mpn, typed(most.mpn, { initial: foreign ?? undefined }), {
      hint: w.mpnHint,
      optional: true,
    }),
    ...(offer?.recordFixed ? [context(w.recordFixed)] : []),
  ];
}

const base = field.choice(actions.value).transform((chosen): Base['under'] | null => {
  const [kind, id = ''] = (chosen ?? '').split('|');
  if (kind === 'line' && /^\d{1,2}$/.test(id)) return { line: Number(id) };
  return kind === 'there' && id !== '' ? { subscription: id as SubscriptionId } : null;
});
/** Reads back what `lineForm` drew; which fields there were hangs on the offer and on the customer. */
export const lineValues = z
  .object({
    offer: field.choice(actions.order.offer).refine((id) => id !== null, 'missing'),
    quantity: field.count.optional(),
    under: base.optional(),
    record: field.choice(actions.value).optional(),
    mpn: field.text.refine((it) => it.length <= most.mpn, 'too-long').optional(),
  })
  .refine(({ record, mpn }) => record !== other || (mpn ?? '') !== '', {
    path: ['mpn'],
    message: 'missing',
  })
  .transform(({ offer, quantity, under, record, mpn }) => ({
    offer: offer ?? '',
    quantity: quantity ?? null,
    under: under ?? null,
    record: plainly.find((one) => one === record) ?? null,
    mpn: record === other ? (mpn ?? '') : null,
  }));
