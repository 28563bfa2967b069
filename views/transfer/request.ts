import type { KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import type { CompanyId, SubscriptionId } from '../../src/domain/ids.ts';
import type {
  Eligibility,
  EligibleGroup,
  Ineligible,
} from '../../src/domain/transfer/eligibility.ts';
import { mostTransferLines } from '../../src/domain/transfer/request.ts';
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
  text,
} from '../blocks.ts';
import { field, modal, type Acting, type Meta, type Reader } from '../frame.ts';
import { actions, numbered, screens } from '../ids.ts';
import { countOf, type Offers } from '../subscription/record.ts';
import { countedText, lineBlocks, linesOfGroups, onPage, pageBlocks, pageFrom } from './text.ts';

type Face = { readonly id: CompanyId; readonly name: string };
/** A request as it is put together. */
export type TransferBook = {
  readonly customer: { readonly name: string };
  /** Those that have this customer; at least one. */
  readonly providers: readonly Face[];
  readonly provider: Face | null;
  readonly eligibility: Eligibility;
  /** Of those that can be moved. */
  readonly chosen: readonly EligibleGroup[];
  readonly offers: Offers;
};

/** Slack knows no disabled options: what can't be moved stands below as text, each with its reason (R-XFR-08). `said`: what is in the way of this provider. */
export function requestForm(
  reader: Reader,
  acting: Acting,
  book: TransferBook,
  meta: Meta,
  said: string | null = null,
): ModalView {
  const w = reader.words.transfer.form;
  const { groups } = book.eligibility;
  const customer = name(book.customer.name);
  const some = groups.length > 0;
  return modal({
    id: screens.transfer.request,
    title: w.title,
    ...(some ? { submit: w.submit } : {}),
    reader,
    acting: { ...acting, others: [] },
    meta,
    blocks: [
      ...(said === null ? [] : [{ ...section(`⚠ ${said}`), block_id: 'sentence' }]),
      rich(line(bold(w.forCustomer(customer)))),
      ...(some
        ? [section(w.intro), ...providerBlocks(reader, book), picker(reader, book)]
        : [section(w.nothing(customer))]),
      ...(some ? chosenBlocks(reader, book) : []),
      ...stayBlocks(reader, book, meta.after),
    ],
  });
}

function providerBlocks({ words }: Reader, { providers, provider }: TransferBook): KnownBlock[] {
  const w = words.transfer.form;
  const [only] = providers;
  if (only && providers.length === 1) return [section(w.toProvider(name(only.name)))];
  return [
    {
      ...input('provider', w.provider, {
        type: 'static_select',
        action_id: actions.transfer.provider,
        options: providers.slice(0, 100).map((one) => option(one.id, name(one.name))),
        placeholder: text(w.choose, 150),
        ...(provider ? { initial_option: option(provider.id, name(provider.name)) } : {}),
      }),
      dispatch_action: true,
    },
  ];
}

function picker(reader: Reader, { chosen }: TransferBook): KnownBlock {
  const w = reader.words.transfer.form;
  const initial = chosen.map((group) => option(group.base.id, groupLabel(group, reader)));
  return {
    ...input(
      'subscriptions',
      w.subscriptions,
      {
        type: 'multi_external_select',
        action_id: actions.transfer.subscriptions,
        min_query_length: 0,
        max_selected_items: mostTransferLines,
        placeholder: text(w.placeholder, 150),
        ...(initial.length > 0 ? { initial_options: initial } : {}),
      },
      { hint: w.subscriptionsHint },
    ),
    dispatch_action: true,
  };
}
/** As the picker offers it. */
export const groupLabel = ({ base, kinds }: EligibleGroup, reader: Reader): string =>
  countedText({ ...base, kind: kinds.get(base.id) ?? 'licence' }, reader);

function chosenBlocks(reader: Reader, { chosen }: TransferBook): KnownBlock[] {
  const w = reader.words.transfer.form;
  if (chosen.length === 0) return [rich(line(bold(w.chosen)), line(w.chosenNone))];
  return [...lineBlocks(w.chosen, linesOfGroups(chosen), reader), context(w.frozen)];
}

function stayBlocks(reader: Reader, book: TransferBook, after: string | undefined): KnownBlock[] {
  const w = reader.words.transfer.form;
  // What went over before and is listed no longer is nobody's question any more.
  const all = book.eligibility.ineligible.filter(({ subscription }) => subscription.listed);
  if (all.length === 0) return [];
  const from = pageFrom(after, all.length);
  return [
    rich(line(bold(w.stays(all.length)))),
    ...all.slice(from, from + onPage).map((one, i): KnownBlock => ({
      ...section(stayText(one, book.offers, reader), anewButton(one, i, reader)),
      block_id: `stays-${i}`,
    })),
    ...pageBlocks(reader, from, all.length),
  ];
}

function stayText({ subscription, reason }: Ineligible, offers: Offers, reader: Reader): string {
  const w = reader.words.transfer;
  const counted = w.counted(name(subscription.name), countOf(subscription, offers, reader));
  const shown = 'name' in reason ? { ...reason, name: name(reason.name) } : reason;
  return w.form.stay(counted, reader.words.transferReasons(shown));
}

/** R-XFR-09; what is over already, or waits for a decision, is not cancelled for it. */
const anewButton = ({ subscription: s, reason }: Ineligible, i: number, { words }: Reader) =>
  s.status === 'cancelled' || s.movedTo !== null || reason.why === 'in-transfer'
    ? undefined
    : button(numbered(actions.transfer.orderAnew, i), words.transfer.form.orderAnew, s.id);

/** Absent where there is but one provider, or nothing to choose. */
export const requestValues = z
  .object({
    provider: field
      .choice(actions.transfer.provider)
      .refine((id) => id !== null, 'missing')
      .optional(),
    subscriptions: field.choices(actions.transfer.subscriptions),
  })
  .transform(({ provider, subscriptions }) => ({
    provider: (provider ?? null) as CompanyId | null,
    subscriptions: subscriptions.map((id) => id as SubscriptionId),
  }));
