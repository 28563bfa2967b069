import type { KnownBlock, ModalView } from '@slack/types';
import type { CustomerId } from '../../src/domain/ids.ts';
import type { SubscriptionState } from '../../src/i18n/words/subscription.ts';
import { bold, button, buttons, line, name, option, rich, section, text } from '../blocks.ts';
import { modal, type Acting, type Reader } from '../frame.ts';
import { actions, numbered, screens } from '../ids.ts';
import { countOf, knownOf, stateOf, type Offers, type SubscriptionRecord } from './record.ts';

export const subscriptionStates = [
  'active',
  'suspended',
  'cancelled',
  'all',
] as const satisfies readonly SubscriptionState[];
/** What a list is narrowed to; in a view it is one word, `active|<customer>`. */
export type ListFilter = {
  readonly state: SubscriptionState;
  readonly customer: CustomerId | null;
};
export const filterText = ({ state, customer }: ListFilter): string => `${state}|${customer ?? ''}`;
export function readFilter(kept: string | undefined): ListFilter {
  const [state, customer = ''] = (kept ?? '').split('|');
  return {
    state: subscriptionStates.find((one) => one === state) ?? 'active',
    customer: customer === '' ? null : (customer as CustomerId),
  };
}
/** The choice that narrows to nobody. */
export const everyCustomer = 'all';

/** Private, a page at a time, by customer and offer. `first`: what stands above them, the orders that wait. */
export function subscriptionList(
  reader: Reader,
  acting: Acting,
  page: { rows: readonly SubscriptionRecord[]; total: number; next: string | null },
  at: ListFilter & { readonly after: string | null },
  beside: {
    readonly offers: Offers;
    /** The customer it is narrowed to, by name. */
    readonly customer: string | null;
    readonly first: readonly KnownBlock[];
  },
): ModalView {
  const w = reader.words.subscription.list;
  const { common } = reader.words;
  const blocks: KnownBlock[] = [
    {
      ...section(common.showing(page.total), {
        type: 'static_select',
        action_id: actions.subscription.state,
        options: subscriptionStates.map((state) => option(state, w.states[state])),
        initial_option: option(at.state, w.states[at.state]),
        placeholder: text(w.filter, 150),
      }),
      block_id: 'filter',
    },
    {
      ...section(w.ofCustomer, {
        type: 'external_select',
        action_id: actions.subscription.customer,
        min_query_length: 0,
        placeholder: text(w.typeName, 150),
        initial_option:
          at.customer === null || beside.customer === null
            ? option(everyCustomer, w.everyCustomer)
            : option(at.customer, name(beside.customer)),
      }),
      block_id: 'customer',
    },
    ...beside.first,
    ...page.rows.flatMap((row, i) => rowOf(row, reader, beside.offers, i)),
  ];
  if (page.rows.length === 0)
    blocks.push(section(at.state === 'active' && at.customer === null ? w.empty : w.emptyFiltered));
  const paging = [
    ...(at.after === null ? [] : [button(actions.subscription.first, common.first, 'first')]),
    ...(page.next === null ? [] : [button(actions.subscription.next, common.next, page.next)]),
  ];
  if (paging.length > 0) blocks.push(buttons('pages', ...paging));
  return modal({
    id: screens.subscription.list,
    title: w.title,
    reader,
    acting,
    meta: { filter: filterText(at) },
    blocks,
  });
}

function rowOf(
  record: SubscriptionRecord,
  reader: Reader,
  offers: Offers,
  i: number,
): KnownBlock[] {
  const w = reader.words.subscription;
  const { subscription, customer, base } = record;
  const under =
    base === null ? [] : [w.sheet.addOnUnder(name(base.name), w.sheet.short[base.status])];
  return [
    rich(
      line(
        bold(name(customer.name)),
        ` · ${name(subscription.name)}: ${countOf(subscription, offers, reader)}`,
      ),
    ),
    {
      ...section(
        [`${stateOf(record, reader)}; ${knownOf(record, reader)}`, ...under].join('\n'),
        button(numbered(actions.subscription.open, i), w.list.open, subscription.id),
      ),
      block_id: `row-${i}`,
    },
  ];
}
