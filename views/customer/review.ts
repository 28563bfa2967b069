import type { KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import { countryName } from '../../src/data/countries.ts';
import type { CustomerDetails } from '../../src/domain/customer/add.ts';
import {
  bold,
  bullets,
  button,
  buttons,
  context,
  line,
  name,
  rich,
  section,
  sure,
} from '../blocks.ts';
import { modal, note, type Acting, type Reader } from '../frame.ts';
import { actions, screens } from '../ids.ts';
import { lineText, type OrderBook } from '../order/lines.ts';

const said = (label: string, value: string | null): string[] =>
  value === null ? [] : [`${label}: ${name(value)}`];

/** R-CUST-05 to -07, -17: all of it once more, with what it gives to whom; nothing is recorded yet. */
export function reviewForm(
  reader: Reader,
  acting: Acting,
  details: CustomerDetails,
  reseller: string | null,
  draft: string,
  order: OrderBook | null = null,
): ModalView {
  const { words } = reader;
  const { add, review: w } = words.customer;
  const d = details;
  const a = actions.customer;
  return modal({
    id: screens.customer.review,
    title: w.title,
    submit: w.submit,
    close: words.common.close,
    reader,
    acting: { ...acting, others: [] },
    meta: { subject: draft },
    blocks: [
      section(w.intro),
      rich(line(bold(reseller === null ? w.forYourself : w.forReseller(name(reseller))))),
      rich(
        bullets([
          ...said(add.name, d.name),
          ...said(add.firstName, d.firstName),
          ...said(add.lastName, d.lastName),
          ...said(add.email, d.email),
          ...said(add.phone, d.phone),
          ...said(add.country, countryName(d.country, words.language)),
          ...said(add.addressLine, d.addressLine),
          ...said(add.postalCode, d.postalCode),
          ...said(add.city, d.city),
          ...said(add.state, d.state),
          ...said(add.domain, d.domain),
          ...said(add.registration, d.registration),
          ...said(add.cloud, words.common.clouds[d.cloud]),
        ]),
      ),
      rich(
        line(bold(w.gets)),
        bullets([...(reseller === null ? [] : [w.resellerGets(name(reseller))]), w.youGet]),
      ),
      ...(order === null ? [] : orderBlocks(reader, order, draft)),
      section(w.agreement),
      context(w.record),
      buttons(
        'acts',
        button(a.edit, w.edit, draft),
        button(a.cancel, w.cancel, draft, {
          confirm: sure(w.cancel, w.cancelSure, words.common.yes, words.common.cancel),
        }),
      ),
    ],
  });
}
/** R-CUST-06: what is ordered together with it. */
function orderBlocks(reader: Reader, order: OrderBook, draft: string): KnownBlock[] {
  const w = reader.words.order.fresh;
  const { lines } = order;
  const label = lines.length === 0 ? w.fill : w.change;
  return [
    rich(line(bold(w.title))),
    ...(lines.length === 0
      ? [section(w.none)]
      : [...lines.map((one) => section(lineText(order, one, reader))), section(w.waits)]),
    buttons('subscriptions', button(actions.order.fill, label, draft)),
  ];
}

/** There is nothing to fill in; what is submitted is kept under the draft. */
export const reviewValues = z.unknown();

/** What Microsoft hands out for the new tenant, as far as anybody has asked it. */
export type Setup =
  | { readonly kind: 'guided'; readonly adminUser: string }
  | { readonly kind: 'practice'; readonly userName: string; readonly password: string };

/**
 * R-CUST-08, -09: shown once, to whoever submitted. It has no input, button or notice of closing, so that nothing of it
 * ever comes back from Slack.
 */
export function addedView(
  reader: Reader,
  customer: { readonly name: string; readonly domain: string },
  reseller: string | null,
  setup: Setup,
  waits = false,
): ModalView {
  const w = reader.words.customer.added;
  const steps =
    setup.kind === 'guided'
      ? [section(w.guided(name(customer.domain))), section(w.guidedAdmin(name(setup.adminUser)))]
      : [
          rich(
            line(bold(w.practice)),
            line(w.userName(name(setup.userName))),
            line(w.password(setup.password)),
          ),
          section(w.once),
          section(w.guided(name(customer.domain))),
        ];
  return modal({
    id: screens.note,
    title: w.title,
    reader,
    acting: null,
    blocks: [
      section(w.done(name(customer.name))),
      ...(reseller === null ? [] : [section(w.listed(name(reseller)))]),
      ...steps,
      ...(waits ? [section(reader.words.order.fresh.waiting)] : []),
      context(w.guidedNext),
      context(reader.words.customer.review.agreement),
    ],
  });
}

/** The same form once more: what was shown once is not shown again. */
export function addedAlready(reader: Reader, customer: string): ModalView {
  const w = reader.words.customer.added;
  return note(reader, w.title, w.again(name(customer)), w.reset);
}
