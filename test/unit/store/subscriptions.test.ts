import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CustomerId, OrderId, PersonId, SubscriptionId } from '../../../src/domain/ids.ts';
import { Refused, settled } from '../../../src/domain/outcome.ts';
import type { Actor } from '../../../src/domain/people.ts';
import { changeQuantity } from '../../../src/domain/subscription/life.ts';
import { place, type OrderLine } from '../../../src/domain/subscription/order.ts';
import { companies, team } from '../../../src/sandbox/seed.ts';
import type { CompanyId } from '../../../src/domain/ids.ts';
import { subscribed, tasman, zuidplasMpn } from '../../story/subscription/steps.ts';
import { openSamen, type Samen } from '../../support/samen.ts';

let samen: Samen;
beforeEach(async () => {
  samen = await openSamen();
  await tasman(samen);
});
afterEach(() => samen.close());

const actor = (company: string): Actor => ({
  company: company as CompanyId,
  person: `u${company}sa` as PersonId,
  user: `U${company.toUpperCase()}SA`,
  home: team.id,
  kinds: companies.find((one) => one.key === company)?.kinds ?? [],
  roles: ['sales-agent'],
});
const customer = 'tasman' as CustomerId;
const act = (key: string) => ({ key, via: 'slack' as const });
const lines: readonly OrderLine[] = [
  { number: 1, offer: 'o365-e3', quantity: 15, under: null, record: { mpnId: zuidplasMpn } },
  { number: 2, offer: 'extra-storage', quantity: 5, under: { line: 1 }, record: 'none' },
];
const order = async (key: string, draft: string) => {
  const { store } = samen.bot;
  const offers = await store.subscriptions.offers();
  return store.subscriptions.place(actor('noordwind'), act(key), draft, (seen, now) => {
    let n = 0;
    const given = {
      order: `order-${key}` as OrderId,
      offers,
      newId: () => `${key}-${++n}` as SubscriptionId,
    };
    return place(seen, seen.lines, actor('noordwind'), given, now);
  });
};

test('an order is placed whole, once, and both sides read it', async () => {
  const { subscriptions } = samen.bot.store;
  await subscriptions.drafts.keep(actor('noordwind'), 'draft', { customer, lines, ask: null });
  expect(await order('a', 'draft')).toEqual({ row: 'order-a', repeated: false });
  expect(await order('a', 'draft')).toEqual({ row: 'order-a', repeated: true });
  await expect(order('b', 'draft')).rejects.toMatchObject({
    refusal: { code: 'order-draft-gone' },
  });

  const all = { state: 'all', customer: null } as const;
  const seen = await subscriptions.list(actor('zuidplas'), all, null);
  expect(seen.rows.map((one) => one.subscription.name)).toEqual([
    'Office 365 E3',
    'Office 365 Extra File Storage',
  ]);
  expect(seen.rows[0]?.addOns.map(({ id }) => id)).toEqual(['a-2']);
  expect(seen.rows[1]?.base?.id).toBe('a-1');
  expect(seen.rows[0]?.links.get('zuidplas' as CompanyId)).toEqual({ related: true, admin: true });
  expect(await subscriptions.list(actor('westerly'), all, null)).toMatchObject({ total: 0 });
  await expect(
    subscriptions.look(actor('westerly'), 'a-1' as SubscriptionId),
  ).rejects.toMatchObject({ refusal: { code: 'unknown' } });
});

test('an order that waits is listed, dropped once, and is nobody else’s', async () => {
  const { subscriptions } = samen.bot.store;
  const own = actor('noordwind');
  await subscriptions.drafts.keep(own, 'draft', { customer, lines, ask: null });
  const { row } = await subscriptions.keepWaiting(own, act('w'), 'draft', 'agreement-required');
  expect(await subscriptions.waitingList(own)).toMatchObject({
    total: 1,
    rows: [{ id: row, why: 'agreement-required', lines }],
  });
  expect(await subscriptions.waitingList(actor('zuidplas'))).toMatchObject({ total: 0 });
  await expect(subscriptions.waiting(actor('westerly'), row)).rejects.toThrow(Refused);
  const rule = () => settled(null, { kind: 'order.dropped' as const, order: row });
  await subscriptions.drop(own, act('d'), row, rule);
  await expect(subscriptions.waiting(own, row)).rejects.toMatchObject({
    refusal: { code: 'order-over', status: 'dropped' },
  });
});

test('two change one count at once: one wins, the other is told the new one', async () => {
  await subscribed(samen, 's1');
  const { subscriptions } = samen.bot.store;
  const offers = await subscriptions.offers();
  const to = (key: string, quantity: number) =>
    subscriptions.change(actor('noordwind'), act(key), 's1' as SubscriptionId, (seen) =>
      changeQuantity(
        seen,
        actor('noordwind'),
        { quantity, seen: 15 },
        offers.get('o365-e3') ?? null,
      ),
    );
  const both = await Promise.allSettled([to('x', 20), to('y', 30)]);
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const [lost] = both.filter((one) => one.status === 'rejected');
  const sheet = await subscriptions.look(actor('noordwind'), 's1' as SubscriptionId);
  expect(lost?.reason).toMatchObject({
    refusal: { code: 'quantity-moved', was: 15, is: sheet.subscription.quantity },
  });
  expect(sheet.subscription.version).toBe(2);
});
