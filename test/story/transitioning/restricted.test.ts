import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSamen, type Samen } from '../../support/samen.ts';
import { subscribed } from '../subscription/steps.ts';
import { accepts, invites, relationshipsOf } from '../invitation/steps.ts';
import { added, begins } from '../order/steps.ts';
import { homeOf } from '../people/steps.ts';
import { asks, bothKinds, buttons, ours, restricts, row, subscriptions, theirs } from './steps.ts';

// Nothing new while Microsoft restricts direct billing; what exists goes on, and so does what goes through a provider.

const nothingNew = /on record that Microsoft restricted your direct billing, so nothing new/;
let samen: Samen;
beforeAll(async () => {
  samen = await openSamen({ pace: 'off', trustedProxies: ['127.0.0.1'] });
  await bothKinds(samen);
  await subscribed(samen, 'more', {
    owner: 'oostzee',
    reseller: null,
    customer: 'eigen',
    mpn: null,
    offer: 'extra-storage',
    name: 'Extra File Storage',
    under: 'own',
    quantity: 5,
  });
});
afterAll(() => samen.close());

test('R-TRN-13: a reviewer records it, and the company reads it in its channel', async () => {
  // Begun before: what was typed meets the restriction at the end.
  const early = ours(samen, 'sales-agent');
  await begins(early, 'eigen');
  await added(early, 'Exchange Online (Plan 1)', { quantity: '4' });
  expect(await early.submits()).toBe('updated');
  const drafting = ours(samen);
  const values = { name: 'Spät GmbH', email: 'it@spaet.example', admin: 'yes' };
  await drafting.types('/customer invite');
  expect(await drafting.submits(values)).toBe('updated');

  await restricts(samen, 'Restricted it');
  const said = ours(samen)
    .reads('oostzee-csp')
    .map((message) => ours(samen).messageText(message))
    .at(-1);
  expect(said).toMatch(/restricted/i);

  expect(await early.submits()).toBe('updated');
  expect(early.modalText()).toMatch(nothingNew);
  await early.closesAll();
  expect(JSON.stringify(await drafting.submits())).toMatch(
    /restricted your direct billing.*jointly with a provider/,
  );
  await drafting.closesAll();
  expect(await subscriptions(samen)).toBe(3);
});

describe('R-TRN-14: nothing new', () => {
  test('no new subscription, add-on or one-time purchase: the order is not begun', async () => {
    for (const role of ['global-admin', 'admin-agent', 'sales-agent'] as const)
      expect(await asks(ours(samen, role), '/subscription order eigen')).toMatch(nothingNew);
    const who = ours(samen);
    await who.types('/customer show eigen');
    expect(who.modalText()).toContain('nothing new can be ordered here');
    await who.clicks('Order');
    expect(who.modalText()).toMatch(nothingNew);
    await who.closesAll();
  });

  test('an upgrade orders a new line: neither offered nor opened', async () => {
    const who = ours(samen);
    await who.types('/customer show eigen');
    await who.clicks('Subscriptions (2)');
    await who.clicks({ action: 'subscription.open:1' });
    expect(who.modalText()).toContain('Office 365 E3');
    expect(buttons(who)).toContain('Change number');
    expect(buttons(who)).not.toContain('Upgrade');
    await who.closesAll();
    expect(await asks(who, '/subscription upgrade office')).toMatch(nothingNew);
  });

  test('no tenant is created', async () => {
    expect(await asks(ours(samen), '/customer add')).toMatch(
      /restricted your direct billing, so new customers of your own are not possible/,
    );
  });

  test('R-INV-24: no invitation alone', async () => {
    const who = ours(samen);
    await who.types('/customer invite');
    expect(who.modalText()).toContain(
      'Microsoft restricted your direct billing, so you cannot invite alone.',
    );
    const done = await who.submits({ name: 'Neu GmbH', email: 'it@neu.example', admin: 'no' });
    expect(JSON.stringify(done)).toMatch(/so new customers of your own are not possible/);
    await who.closesAll();
  });

  test('neither stands among what one may do', async () => {
    const who = ours(samen, 'global-admin');
    await homeOf(samen, who);
    expect(who.homeText()).not.toContain('/csp subscription order');
    expect(who.homeText()).not.toContain('/csp customer add');
  });
});

describe('R-TRN-14: what exists goes on', () => {
  test('more and fewer seats, of a subscription and of its add-on', async () => {
    const who = ours(samen);
    for (const [hint, id, quantity] of [
      ['office', 'own', 20],
      ['office', 'own', 10],
      ['extra', 'more', 8],
      ['extra', 'more', 2],
    ] as const) {
      await who.types(`/subscription quantity ${hint}`);
      expect(await who.submits({ quantity: String(quantity) })).toBe('updated');
      expect(await row(samen, id)).toMatchObject({ quantity });
      await who.closesAll();
    }
  });

  test('renewing, suspending, and turning on again what was there', async () => {
    const who = ours(samen);
    for (const [verb, hint, becomes] of [
      ['renewal', 'e3', { renews: false }],
      ['renewal', 'e3', { renews: true }],
      ['suspend', 'office', { status: 'suspended' }],
      ['reactivate', 'office', { status: 'active' }],
    ] as const) {
      await who.types(`/subscription ${verb} ${hint}`);
      expect(await who.submits()).toBe('updated');
      expect(await row(samen, 'own')).toMatchObject(becomes);
      await who.closesAll();
    }
    expect(await subscriptions(samen)).toBe(3);
  });
});

describe('R-TRN-15: as a reseller it goes on', () => {
  test('it invites jointly, and the provider orders', async () => {
    const who = ours(samen);
    const values = {
      name: 'Mitsammen GmbH',
      email: 'it@mitsammen.example',
      admin: 'yes',
      provider: 'Noordwind',
    };
    await accepts(samen, await invites(samen, values, who), { email: 'bea@mitsammen.example' });
    expect(await relationshipsOf(samen, 'Mitsammen GmbH')).toMatchObject([
      { partnerId: 'noordwind', capacity: 'provider' },
      { partnerId: 'oostzee', capacity: 'reseller' },
    ]);
    const seller = theirs(samen);
    await begins(seller, 'mitsammen');
    await added(seller, 'Office 365 E1', { quantity: '3', record: 'MPN id 4300003' });
    expect(await seller.submits()).toBe('updated');
    expect(await seller.submits()).toBe('updated');
    await seller.closesAll();
    expect(await subscriptions(samen)).toBe(4);
  });

  test('without a partner there is nobody to invite with, and the form is not begun', async () => {
    await samen.sql(`update "Partnership" set status = 'removed', "endedAt" = now()`);
    expect(await asks(ours(samen), '/customer invite')).toMatch(
      /new customers of your own are not possible.*provider that is your partner/,
    );
    await samen.sql(`update "Partnership" set status = 'active', "endedAt" = null`);
  });

  test('it asks its provider, who orders', async () => {
    const who = ours(samen);
    await who.types('/customer show gewonnen');
    expect(who.modalText()).not.toContain('restricted');
    expect(buttons(who)).toContain('Ask the provider');
    await who.closesAll();
  });
});

test('R-TRN-13: lifted, it orders again', async () => {
  await restricts(samen, 'Lifted the restriction');
  expect(await asks(ours(samen), '/subscription order eigen')).toContain('There is nothing in');
  expect(await asks(ours(samen), '/customer invite')).toContain('becomes your own customer');
});
