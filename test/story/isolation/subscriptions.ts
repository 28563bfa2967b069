import { expect } from 'vitest';
import { app, companies, team, userOf } from '../../../src/sandbox/seed.ts';
import { fieldsOf } from '../../../src/sandbox/blocks/values.ts';
import { asked } from '../ask/steps.ts';
import { homeOf } from '../people/steps.ts';
import { added } from '../order/steps.ts';
import { agreed, opens, subscribed } from '../subscription/steps.ts';
import type { Samen } from '../../support/samen.ts';
import { slackOf } from './forged.ts';
import type { Secret } from './leaks.ts';

const pairs = [
  { owner: 'noordwind', reseller: 'zuidplas', mpn: '4911111' },
  { owner: 'westerly', reseller: 'oostzee', mpn: '4922222' },
] as const;
const names = (owner: string) => ({
  base: `secretoffer${owner}base`,
  addOn: `secretoffer${owner}addon`,
  asleep: `secretoffer${owner}asleep`,
});

/** Of each pair: a base with its add-on and a contact, one that is suspended, an order that waits, one half done, and a wish. */
export async function withSubscriptions(samen: Samen): Promise<void> {
  for (const { owner, reseller, mpn } of pairs) {
    const customer = `joint-${owner}`;
    const who = { customer, owner, reseller, mpn };
    const { base, addOn, asleep } = names(owner);
    const person = userOf(owner, 'global-admin').toLowerCase();
    const line = { number: 1, offer: 'o365-e3', quantity: 10, under: null };
    const lines = [{ ...line, record: { mpnId: mpn } }];
    await agreed(samen, customer, owner);
    await subscribed(samen, `sub-${owner}-base`, { ...who, name: base });
    await subscribed(samen, `sub-${owner}-asleep`, { ...who, name: asleep, status: 'suspended' });
    await subscribed(samen, `sub-${owner}-addon`, {
      ...who,
      name: addOn,
      offer: 'teams-phone',
      under: `sub-${owner}-base`,
    });
    await samen.sql(
      `update "Subscription" set "supportId" = $2, "supportName" = $3, "supportTenant" = 'tenant', "supportMpn" = $4,
         "supportById" = $5, "supportAt" = now() where id = $1`,
      [`sub-${owner}-base`, reseller, `secretsupport${owner}`, mpn, person],
    );
    await samen.sql(
      `insert into "SubscriptionOrder"(id, "customerId", "ownerId", "resellerId", status, lines, why, "placedById", "placedAt")
       values ($1, $2, $3, $4, 'waiting', $5, 'agreement-required', $6, now()), ('placed-' || $1, $2, $3, $4, 'placed', null, null, $6, now())`,
      [`order-${owner}`, customer, owner, reseller, JSON.stringify(lines), person],
    );
    await samen.sql(
      `insert into "FormDraft"(id, kind, "personId", "companyId", data, at) values ($1, 'order', $2, $3, $4, now() + interval '1 day')`,
      [`basket-${owner}`, person, owner, JSON.stringify({ customer, lines, ask: null })],
    );
    await samen.sql(
      `insert into "ProviderAsk"(id, "customerId", "providerId", "resellerId", what, "offerId", "offerName", quantity, status,
         "askedById", "askedAt", "expiresAt")
       values ($1, $2, $3, $4, 'new', 'o365-e5', $5, 10, 'issued', $6, now(), now() + interval '30 days')`,
      [
        `ask-${owner}`,
        customer,
        owner,
        reseller,
        `secretwish${owner}`,
        userOf(reseller, 'global-admin').toLowerCase(),
      ],
    );
    await samen.sql(`insert into "ProviderAskNote"("askId", message) values ($1, $2)`, [
      `ask-${owner}`,
      `secretplea${owner}`,
    ]);
    const channel = `C${owner.toUpperCase()}`;
    const there = slackOf(samen).workspace;
    const hangsIn = there.conversation(channel);
    if (!hangsIn) throw new Error(`There is no ${channel}.`);
    // Whoever presses in a card has read what stands in it.
    const stands = {
      order: `secretcustomer${owner}joint ${mpn}`,
      ask: `secretcustomer${owner}joint secretwish${owner} secretplea${owner} ${nameOf(owner)}`,
    };
    for (const subject of ['order', 'ask'] as const) {
      const said = { user: app.botUser, text: stands[subject], blocks: [] };
      const { ts } = there.say(hangsIn, said);
      await samen.sql(
        `insert into "Copy"(id, team, channel, ts, queue, subject, "subjectId", "companyId", buttons, drawn)
         values ($1, $2, $3, $4, 'q', $5, $6, $7, true, 1)`,
        [`copy-${subject}-${owner}`, team.id, channel, ts, subject, `${subject}-${owner}`, owner],
      );
    }
  }
}
const nameOf = (owner: string): string => companies.find(({ key }) => key === owner)?.name ?? '';

/** Once through their windows, as those who may. */
export async function tourOfSubscriptions(samen: Samen): Promise<void> {
  const who = samen.person('westerly', 'global-admin');
  const { base, asleep } = names('westerly');
  await who.types('/subscription order');
  await who.closesAll();
  await who.types('/subscription order secretcustomerwesterlyjoint');
  await added(who, 'Office 365 E3', { quantity: '10', record: 'MPN id 4300003' });
  expect(await who.submits()).toBe('updated');
  await who.closesAll();
  await who.types('/subscription list');
  await who.clicks({ action: 'order.open:0' });
  await who.closesAll();
  await who.types('/subscription quantity');
  await who.closesAll();
  for (const form of ['quantity', 'upgrade', 'renewal', 'reseller', 'suspend', 'cancel']) {
    await who.types(`/subscription ${form} ${base}`);
    await who.closesAll();
  }
  await who.types(`/subscription reactivate ${asleep}`);
  await who.closesAll();
  await opens(who, base);
  await who.closesAll();
  for (const command of ['/support assign', `/support assign ${base}`, '/support list']) {
    await who.types(command);
    await who.closesAll();
  }
  const seller = samen.person('oostzee', 'global-admin');
  await seller.types('/customer show joint');
  await seller.clicks('Ask the provider');
  await seller.closesAll();
  const message = 'secretpleaofoostzee';
  await asked(samen, { quantity: '25', message }, seller);
  await homeOf(samen, seller);
  const seen = fieldsOf(samen.sandbox.snapshot(seller.user).home?.blocks ?? []);
  const wish = seen.find(
    ({ element }) => element.type === 'button' && element.value?.startsWith('ask '),
  );
  await seller.homeClicks({ action: wish?.actionId ?? '' });
  await seller.closesAll();
  await seller.uses('What waits for us');
  await seller.closesAll();
  await who.clicks('Decline');
  await who.closesAll();
}

/** Everything of subscriptions that is there, and what of it nobody else may read. */
export async function subscriptionsThere(samen: Samen) {
  type Kept = { id: string; of: string[] };
  const all = (table: string, owner: string, more = '') =>
    samen.sql<Kept>(
      `select id, array_remove(array["${owner}", "resellerId"], null) as of from "${table}" ${more} order by id`,
    );
  const kept = await all('Subscription', 'ownerId');
  const asks = await all('ProviderAsk', 'providerId');
  // A reseller is told of an order when it is placed.
  const orders = await samen.sql<Kept>(
    `select id, array["ownerId"] as of from "SubscriptionOrder" where status = 'waiting' order by id`,
  );
  const baskets = await samen.sql<Kept>(
    `select id, array["companyId"] as of from "FormDraft" where kind = 'order' order by id`,
  );
  const secrets: Secret[] = [
    ...[...kept, ...asks, ...orders, ...baskets].map(({ id, of }): Secret => ({
      text: id,
      of: new Set(of),
      kind: 'id',
    })),
    ...pairs.flatMap(({ owner, reseller, mpn }) =>
      [
        mpn,
        `secretoffer${owner}`,
        `secretsupport${owner}`,
        `secretwish${owner}`,
        `secretplea${owner}`,
      ].map((text): Secret => ({ text, of: new Set([owner, reseller]), kind: 'note' })),
    ),
    { text: 'secretpleaofoostzee', of: new Set(['westerly', 'oostzee']), kind: 'note' },
  ];
  return { kept, asks, orders, baskets, secrets };
}
