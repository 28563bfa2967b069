import type { Button, ModalView } from '@slack/types';
import { bold, bullets, button, buttons, line, name, rich, section } from '../blocks.ts';
import { modal, type Acting, type Reader } from '../frame.ts';
import { actions, screens } from '../ids.ts';
import type { SubscriptionRecord } from '../subscription/record.ts';

/** R-XFR-09: the two steps for what can't be moved. */
export function orderAnew(
  reader: Reader,
  acting: Acting,
  { subscription: s, customer }: SubscriptionRecord,
  may: { readonly ask: boolean; readonly cancel: boolean },
): ModalView {
  const w = reader.words.transfer.orderAnew;
  const offered: Button[] = [
    ...(may.ask ? [button(actions.ask.wishNew, w.ask, customer.id)] : []),
    ...(may.cancel
      ? [button(actions.subscription.cancel, w.cancel, s.id, { style: 'danger' })]
      : []),
  ];
  return modal({
    id: screens.transfer.orderAnew,
    title: w.title,
    reader,
    acting: { ...acting, others: [] },
    meta: { subject: s.id },
    blocks: [
      rich(
        line(bold(w.intro(name(s.name), name(customer.name)))),
        bullets([w.first, w.afterwards]),
      ),
      ...(s.status === 'suspended' ? [section(w.suspended)] : []),
      ...(offered.length > 0 ? [buttons('acts', ...offered)] : []),
    ],
  });
}
