import type { KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import type { Offer } from '../../src/domain/subscription/offer.ts';
import {
  bold,
  bullets,
  context,
  input,
  line,
  name,
  option,
  rich,
  section,
  text,
  typed,
} from '../blocks.ts';
import { field, modal, type Acting, type Meta, type Reader } from '../frame.ts';
import { actions, screens } from '../ids.ts';
import { heldBlocks } from '../transfer/warning.ts';
import { countOf, namesOf, recordText, type Offers, type SubscriptionRecord } from './record.ts';

const most = { quantity: 12, mpn: 20 } as const;

/** Of what the form is: the customer, the offer and how many. */
export const headOf = (record: SubscriptionRecord, offers: Offers, reader: Reader): KnownBlock =>
  rich(
    line(bold(name(record.customer.name))),
    line(bold(name(record.subscription.name)), `: ${countOf(record.subscription, offers, reader)}`),
  );
/** The wish that it answers goes along; and a number, so that nobody undoes another's change unseen. */
export const metaOf = (record: SubscriptionRecord, more: Meta): Meta => ({
  subject: record.subscription.id,
  ...more,
});

/** The reseller's wish that a form does, and the card from which it was opened. */
type Wished = Pick<Meta, 'ask' | 'copy'>;
const wished = ({ ask, copy }: Wished): Meta => ({
  ...(ask === undefined ? {} : { ask }),
  ...(copy === undefined ? {} : { copy }),
});

/** `initial`: what the reseller asked for, or what stood in the form before. `said`: why it is drawn anew. */
export function quantityForm(
  reader: Reader,
  acting: Acting,
  record: SubscriptionRecord,
  offers: Offers,
  start: Wished & { readonly initial: number | null },
  said: string | null = null,
): ModalView {
  const w = reader.words.subscription.quantity;
  const { subscription: s, addOns } = record;
  const offer = offers.get(s.offer);
  const count = (n: number) => n.toLocaleString(reader.words.language);
  return modal({
    id: screens.subscription.quantity,
    title: w.title,
    submit: w.submit,
    reader,
    acting: { ...acting, others: [] },
    meta: metaOf(record, {
      seen: String(s.quantity),
      ...wished(start),
    }),
    blocks: [
      ...(said === null ? [] : [{ ...section(`⚠ ${said}`), block_id: 'sentence' }]),
      headOf(record, offers, reader),
      ...heldBlocks(record, 'quantity', offers, reader),
      section(w.now(countOf(s, offers, reader))),
      input(
        'quantity',
        w.field,
        typed(most.quantity, { initial: String(start.initial ?? s.quantity) }),
        offer ? { hint: w.hint(count(offer.minimum), count(offer.maximum)) } : {},
      ),
      ...(addOns.length > 0 ? [section(w.addOns)] : []),
      context(reader.words.subscription.next),
    ],
  });
}
export const quantityValues = z.object({
  quantity: field.text
    .refine((it) => it !== '', 'missing')
    // As people group thousands.
    .transform((it) => (/^\d{1,3}(?:[., ]\d{3})+$/.test(it) ? it.replaceAll(/\D/g, '') : it))
    .refine((it) => it === '' || /^\d+$/.test(it), 'digits')
    .transform(Number),
});

/** `to`: what it can become for this customer. */
export function upgradeForm(
  reader: Reader,
  acting: Acting,
  record: SubscriptionRecord,
  offers: Offers,
  to: readonly Offer[],
  start: Wished & { readonly initial: string | null },
): ModalView {
  const w = reader.words.subscription.upgrade;
  const { subscription: s, addOns } = record;
  const frame = {
    id: screens.subscription.upgrade,
    title: w.title,
    reader,
    acting: { ...acting, others: [] },
    meta: metaOf(record, wished(start)),
  };
  if (to.length === 0)
    return modal({
      ...frame,
      blocks: [headOf(record, offers, reader), section(w.none(name(s.name)))],
    });
  const options = to.slice(0, 100).map((one) => option(one.id, name(one.name)));
  const initial = options.find(({ value }) => value === start.initial);
  const along = addOns.filter((one) => one.status === 'active');
  return modal({
    ...frame,
    submit: w.submit,
    blocks: [
      headOf(record, offers, reader),
      ...heldBlocks(record, 'upgrade', offers, reader),
      input('offer', w.to, {
        type: 'static_select',
        action_id: actions.value,
        options,
        placeholder: text(w.choose, 150),
        ...(initial ? { initial_option: initial } : {}),
      }),
      rich(
        line(bold(w.happens)),
        bullets([
          w.together,
          w.ordered(countOf(s, offers, reader)),
          w.suspended(name(s.name)),
          ...(along.length > 0 ? [w.withAddOns(namesOf(along))] : []),
          w.support,
        ]),
      ),
      ...(record.reseller === null ? [] : [section(recordText(record, reader))]),
      context(reader.words.subscription.next),
    ],
  });
}
export const upgradeValues = z.object({
  offer: field
    .choice(actions.value)
    .refine((id) => id !== null, 'missing')
    .transform((id) => id ?? ''),
});

/** What it becomes stands in the form, so that a form left open turns nothing back. */
export function renewalForm(
  reader: Reader,
  acting: Acting,
  record: SubscriptionRecord,
  offers: Offers,
  start: Wished,
): ModalView {
  const w = reader.words.subscription.renewal;
  const { renews } = record.subscription;
  return modal({
    id: screens.subscription.renewal,
    title: w.title,
    submit: renews ? w.turnOff : w.turnOn,
    reader,
    acting: { ...acting, others: [] },
    meta: metaOf(record, {
      filter: renews ? 'off' : 'on',
      ...wished(start),
    }),
    blocks: [
      headOf(record, offers, reader),
      section(renews ? w.nowOn : w.nowOff),
      section(renews ? w.off : w.on),
      context(reader.words.subscription.next),
    ],
  });
}
export const renewalValues = z.object({});

/** R-RSL-02, -03, -05: the reseller's own location number, another one, or nobody and what that costs. */
export function recordForm(
  reader: Reader,
  acting: Acting,
  record: SubscriptionRecord,
  offers: Offers,
  reseller: { readonly name: string; readonly mpnId: string },
): ModalView {
  const w = reader.words.subscription.reseller;
  const o = reader.words.order.line;
  const { record: now } = record.subscription;
  const options = [
    option('reseller', o.recordReseller(name(reseller.name), name(reseller.mpnId))),
    option('other', o.recordOther),
    option('none', o.recordNobody),
  ];
  return modal({
    id: screens.subscription.reseller,
    title: w.title,
    submit: w.submit,
    reader,
    acting: { ...acting, others: [] },
    meta: metaOf(record, {}),
    blocks: [
      headOf(record, offers, reader),
      section(recordText(record, reader)),
      input(
        'record',
        o.record,
        {
          type: 'radio_buttons',
          action_id: actions.value,
          options,
          initial_option: option(
            'reseller',
            o.recordReseller(name(reseller.name), name(reseller.mpnId)),
          ),
        },
        { hint: o.recordHint },
      ),
      input(
        'mpn',
        o.mpn,
        typed(most.mpn, {
          initial: now !== 'none' && now.mpnId !== reseller.mpnId ? now.mpnId : undefined,
        }),
        { hint: o.mpnHint, optional: true },
      ),
      section(w.counts),
      context(reader.words.subscription.next),
    ],
  });
}
export const recordValues = z
  .object({
    record: field.choice(actions.value).refine((one) => one !== null, 'missing'),
    mpn: field.text.refine((it) => it.length <= most.mpn, 'too-long'),
  })
  .refine(({ record, mpn }) => record !== 'other' || mpn !== '', {
    path: ['mpn'],
    message: 'missing',
  });
