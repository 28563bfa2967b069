import type { Copy } from '../domain/facts.ts';
import type { OrderId } from '../domain/ids.ts';
import type { Refusal } from '../domain/refusals.ts';
import type { Backstage, OrderSheet } from '../store/store.ts';
import { name, type Message } from '../../views/blocks.ts';
import type { Reader } from '../../views/frame.ts';
import { orderCard } from '../../views/order/waiting.ts';

/** The card of an order that waits, for its owner; null where that is not its own. */
export async function drawOrderCard(
  id: OrderId,
  copy: Pick<Copy, 'id' | 'company' | 'buttons'>,
  { subscriptions, offers, outbox }: Backstage,
  reader: Reader,
): Promise<{ readonly message: Message; readonly version: number } | null> {
  const sheet = copy.company && (await subscriptions.order(id, copy.company));
  if (!sheet || sheet.owner.id !== copy.company) return null;
  const { ended } = sheet;
  const [catalogue, by] = await Promise.all([
    offers.all(),
    ended?.by == null ? null : outbox.reader(ended.by),
  ]);
  const record = {
    customer: sheet.customer.name,
    status: sheet.status,
    ended: ended && { by: by?.name ?? null, at: ended.at },
    lines: sheet.lines,
    offers: catalogue,
    there: [],
    reseller: sheet.reseller,
  };
  const message = orderCard(record, reasonOf(sheet, reader), copy, reader);
  return { message, version: sheet.version };
}

/** Of what was in the way only the code is kept: whom it is about stands in the order. */
function reasonOf({ why, customer, reseller }: OrderSheet, { words }: Reader): string | null {
  const about = { name: name((why === 'agreement-required' ? customer : reseller)?.name ?? '') };
  const known: Refusal | null =
    why === 'agreement-required' || why === 'order-reseller-not-enrolled'
      ? { code: why, ...about }
      : why === 'not-partnered'
        ? { code: why, about: 'customer', ...about }
        : null;
  return known && words.no(known, nothingNamed);
}
const nothingNamed = {
  by: null,
  admins: [],
  givers: [],
  when: () => '',
  country: (code: string) => code,
  region: (region: string) => region,
  bot: '',
};
