import type { KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import type { AskedOf } from '../../src/domain/subscription/ask.ts';
import type { Offer } from '../../src/domain/subscription/offer.ts';
import { moment } from '../../src/i18n/time.ts';
import {
  bold,
  button,
  context,
  input,
  line,
  name,
  option,
  rich,
  section,
  sure,
  text,
  typed,
} from '../blocks.ts';
import { field, modal, type Acting, type Reader } from '../frame.ts';
import { actions, numbered, screens } from '../ids.ts';
import { wishOf, type AskRecord } from './lines.ts';

export const wishKinds = ['quantity', 'upgrade', 'renewal'] as const;
export type WishKind = (typeof wishKinds)[number] | 'new';
export const readWishKind = (kept: string | undefined): WishKind =>
  kept === 'new' ? 'new' : (wishKinds.find((one) => one === kept) ?? 'quantity');

/** What the form says and offers. */
export type WishRecord = {
  readonly customer: { readonly name: string };
  readonly providers: readonly { readonly id: string; readonly name: string }[];
  readonly subscription: AskedOf | null;
  readonly open: readonly AskRecord[];
  /** The subscription's own offer, and what it can become. */
  readonly offer: Offer | null;
  readonly upgrades: readonly Offer[];
};
/** Slack's most in one menu. */
const mostOptions = 100;

/** A new subscription for a customer, or something else of one that is there; what is open already can be taken back. */
export function wishForm(
  reader: Reader,
  acting: Acting,
  record: WishRecord,
  at: { readonly subject: string; readonly kind: WishKind },
): ModalView {
  const { words } = reader;
  const w = words.ask.form;
  const { subscription: s } = record;
  const fields = fieldsOf(reader, record, at.kind);
  return modal({
    id: screens.ask.wish,
    title: w.title,
    ...(fields.asks ? { submit: w.submit } : {}),
    reader,
    acting: { ...acting, others: [] },
    meta: { subject: at.subject, filter: at.kind },
    blocks: [
      rich(line(bold(name(record.customer.name)), ...(s ? [` · ${name(s.name)}`] : []))),
      section(w.intro),
      ...openBlocks(reader, record.open),
      ...(at.kind === 'new' ? [] : [kindSelect(reader, at.kind)]),
      ...fields.blocks,
      ...(fields.asks
        ? [...providerBlocks(reader, record.providers), message(reader, record)]
        : []),
    ],
  });
}

function openBlocks(reader: Reader, open: readonly AskRecord[]): KnownBlock[] {
  const w = reader.words.ask.form;
  const { yes, cancel } = reader.words.common;
  const rows = open.map((one, i): KnownBlock => {
    const { ask } = one;
    const provider = name(one.provider.name);
    const until =
      ask.status === 'issued' ? moment(ask.until, reader.zone, reader.words.language) : '';
    return {
      ...section(
        w.openUntil(wishOf(one, reader), provider, until),
        button(numbered(actions.ask.withdraw, i), w.withdraw, ask.id, {
          confirm: sure(w.withdraw, w.withdrawSure(provider), yes, cancel),
        }),
      ),
      block_id: `open-${i}`,
    };
  });
  return rows.length === 0 ? [] : [section(w.open), ...rows.slice(0, 10)];
}

function kindSelect({ words }: Reader, kind: Exclude<WishKind, 'new'>): KnownBlock {
  const w = words.ask.form;
  return {
    ...section(w.what, {
      type: 'static_select',
      action_id: actions.ask.what,
      options: wishKinds.map((one) => option(one, w.whats[one])),
      initial_option: option(kind, w.whats[kind]),
      placeholder: text(w.what, 150),
    }),
    block_id: 'what',
  };
}

/** The inputs of one kind; `asks`: whether there is anything to send. */
function fieldsOf(
  { words }: Reader,
  { subscription: s, offer, upgrades }: WishRecord,
  kind: WishKind,
): { readonly asks: boolean; readonly blocks: readonly KnownBlock[] } {
  const w = words.ask.form;
  if (kind === 'new')
    return {
      asks: true,
      blocks: [
        input('offer', w.offer, {
          type: 'external_select',
          action_id: actions.ask.offer,
          min_query_length: 0,
          placeholder: text(w.offerPlaceholder, 150),
        }),
        input('quantity', w.seats, typed(12), { hint: w.seatsNew }),
      ],
    };
  if (!s) return { asks: false, blocks: [] };
  if (kind === 'renewal')
    return { asks: true, blocks: [section(s.renews ? w.renewal.off : w.renewal.on)] };
  if (s.status === 'suspended')
    return { asks: false, blocks: [section(w.suspended(name(s.name)))] };
  if (kind === 'quantity' && offer?.minimum === offer?.maximum && offer)
    return { asks: false, blocks: [section(w.seatsHint(offer.minimum, offer.maximum))] };
  if (kind === 'quantity')
    return {
      asks: true,
      blocks: [
        section(w.seatsNow(s.quantity)),
        input(
          'quantity',
          w.seats,
          typed(12, { initial: String(s.quantity) }),
          offer ? { hint: w.seatsHint(offer.minimum, offer.maximum) } : {},
        ),
      ],
    };
  if (upgrades.length === 0) return { asks: false, blocks: [section(w.noUpgrade(name(s.name)))] };
  return {
    asks: true,
    blocks: [
      input('offer', w.upgradeTo, {
        type: 'static_select',
        action_id: actions.value,
        options: upgrades.slice(0, mostOptions).map((one) => option(one.id, name(one.name))),
        placeholder: text(w.offerPlaceholder, 150),
      }),
    ],
  };
}

function providerBlocks({ words }: Reader, providers: WishRecord['providers']): KnownBlock[] {
  const w = words.ask.form;
  const [only] = providers;
  if (only && providers.length === 1) return [context(w.toProvider(name(only.name)))];
  return [
    input('provider', w.provider, {
      type: 'static_select',
      action_id: actions.value,
      options: providers.slice(0, mostOptions).map((one) => option(one.id, name(one.name))),
      placeholder: text(w.offerPlaceholder, 150),
    }),
  ];
}

function message({ words }: Reader, { providers }: WishRecord): KnownBlock {
  const w = words.ask.form;
  const [only] = providers;
  const whose = only && providers.length === 1 ? name(only.name) : null;
  return input('message', w.message, typed(500, { multiline: true }), {
    hint: w.messageHint(whose),
    optional: true,
  });
}

/** Absent where that kind does not ask for it. */
export const wishValues = z
  .object({
    offer: z
      .union([
        field.choice(actions.ask.offer).refine((id) => id !== null, 'missing'),
        field.choice(actions.value).refine((id) => id !== null, 'missing'),
      ])
      .optional(),
    quantity: field.count.optional(),
    provider: field
      .choice(actions.value)
      .refine((id) => id !== null, 'missing')
      .optional(),
    message: field.text.optional(),
  })
  .transform(({ offer, quantity, provider, message: said }) => ({
    offer: offer ?? null,
    quantity: quantity ?? null,
    provider: provider ?? null,
    message: said || null,
  }));
