import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSamen, type Samen } from '../../support/samen.ts';
import { accepts, invites } from '../invitation/steps.ts';
import { begins, added } from '../order/steps.ts';
import { asks, bothKinds, buttons, ours, theirs } from './steps.ts';

let samen: Samen;
beforeAll(async () => {
  samen = await openSamen({ pace: 'off', trustedProxies: ['127.0.0.1'] });
  await bothKinds(samen);
});
afterAll(() => samen.close());

describe('R-TRN-11: the two kinds of customer are told apart', () => {
  test('a customer of its own: it orders, and the subscriptions are its own', async () => {
    const who = ours(samen);
    await who.types('/customer show eigen');
    expect(who.modalText()).toContain(
      'Your own customer: you order and bill, and its subscriptions with you are your own.',
    );
    expect(buttons(who)).toEqual(expect.arrayContaining(['Subscriptions (1)', 'Order']));
    expect(buttons(who)).not.toContain('Ask the provider');
    await who.clicks('Subscriptions (1)');
    expect(who.modalText()).toContain('Office 365 E3');
    await who.closesAll();
    expect(await asks(who, '/subscription list')).toContain('Office 365 E3');
  });

  test('a customer won as a reseller: its provider orders', async () => {
    const who = ours(samen);
    await who.types('/customer show gewonnen');
    expect(who.modalText()).toContain(
      'You won this customer as a reseller: Noordwind Distribution orders and bills. You manage its licences, users and renewals.',
    );
    expect(buttons(who)).toContain('Ask the provider');
    expect(buttons(who)).not.toContain('Order');
    await who.closesAll();
  });

  test('the list says which is which', async () => {
    const list = await asks(ours(samen), '/customer list');
    expect(list).toMatch(/Eigen GmbH.* · your own customer/);
    expect(list).toMatch(/Gewonnen GmbH.* · won as a reseller/);
  });

  test('whoever is not both has nothing to tell apart', async () => {
    expect(await asks(theirs(samen), '/customer list')).not.toContain('won as a reseller');
    expect(await asks(theirs(samen), '/customer show gewonnen')).not.toContain('orders and bills');
  });
});

describe('R-TRN-09: who orders', () => {
  test('its own customers stand in its picker; of the others it says who orders', async () => {
    const who = ours(samen, 'sales-agent');
    await who.types('/subscription order');
    expect(who.modalText()).toContain(
      'Customers that you won as a reseller are not in this list: their provider orders.',
    );
    const { groups } = await who.suggests('customer', '');
    expect(JSON.stringify(groups)).toContain('Eigen GmbH');
    expect(JSON.stringify(groups)).not.toContain('Gewonnen');
    expect(JSON.stringify((await who.suggests('customer', 'gewon')).groups)).not.toContain('GmbH');
    await who.closesAll();
  });

  test('named outright, it is refused with the next step', async () => {
    expect(await asks(ours(samen, 'sales-agent'), '/subscription order gewonnen')).toContain(
      'You won Gewonnen GmbH as a reseller, so its provider orders. Press “Ask the provider”',
    );
  });

  test('R-TRN-08: for its own it orders without a reseller, and nobody else sees it', async () => {
    const who = ours(samen, 'sales-agent');
    expect(await begins(who, 'eigen')).toContain('Your own customer, without a reseller');
    await added(who, 'Exchange Online (Plan 1)', { quantity: '4' });
    expect(await who.submits()).toBe('updated');
    expect(await who.submits()).toBe('updated');
    await who.closesAll();
    await samen.settle();
    expect(
      await samen.sql(
        `select "ownerId", "resellerId", "mpnId" from "Subscription" where name like 'Exchange%'`,
      ),
    ).toEqual([{ ownerId: 'oostzee', resellerId: null, mpnId: null }]);
    expect(await asks(theirs(samen), '/subscription list')).not.toContain('Exchange');
  });

  test('R-TRN-10: the provider orders for a customer won with it; the reseller sees what it got', async () => {
    const who = theirs(samen);
    expect(await begins(who, 'gewonnen')).toContain('Reseller: Oostzee Cloud');
    await added(who, 'Exchange Online (Plan 2)', { quantity: '4', record: 'MPN id 4300003' });
    expect(await who.submits()).toBe('updated');
    expect(await who.submits()).toBe('updated');
    await who.closesAll();
    await samen.settle();
    const shown = await asks(ours(samen), '/subscription list');
    expect(shown).toContain('Exchange Online (Plan 2)');
  });

  test('R-TRN-10: it asks the provider instead, for these alone', async () => {
    const who = ours(samen, 'helpdesk-agent');
    await who.types('/customer show gewonnen');
    await who.clicks('Ask the provider');
    expect(who.modalText()).toContain('Noordwind Distribution');
    await who.closesAll();
  });
});

describe('R-TRN-08: new customers of both kinds', () => {
  test('invited alone, a customer becomes its own; the form says so', async () => {
    const who = ours(samen);
    expect(await asks(who, '/customer invite')).toContain(
      'Leave empty to invite alone: then it becomes your own customer, for which you order and bill.',
    );
    const values = { name: 'Allein GmbH', email: 'it@allein.example', admin: 'yes' };
    await accepts(samen, await invites(samen, values, who), { email: 'bea@allein.example' });
    expect(await asks(who, '/customer show allein')).toContain('Your own customer');
    expect(await asks(ours(samen, 'sales-agent'), '/subscription order allein')).toContain(
      'Your own customer, without a reseller',
    );
  });

  test('R-INV-03: invited with a provider, it is won as a reseller', async () => {
    const who = ours(samen);
    const values = {
      name: 'Zusammen GmbH',
      email: 'it@zusammen.example',
      admin: 'yes',
      provider: 'Noordwind',
    };
    await accepts(samen, await invites(samen, values, who), { email: 'bea@zusammen.example' });
    expect(await asks(who, '/customer show zusammen')).toContain('You won this customer');
    expect(await asks(ours(samen, 'sales-agent'), '/subscription order zusammen')).toContain(
      'so its provider orders',
    );
    expect(await asks(theirs(samen), '/subscription order zusammen')).toContain('Oostzee Cloud');
  });

  test('R-INV-25, R-EXT-06: a customer of its own that it invites with a provider stays its own, and the provider can order too', async () => {
    const who = ours(samen);
    await samen.sql(
      `update "AdminGrant" set granted = false, "endedBy" = 'customer', "endedAt" = now() where "customerId" = 'eigen'`,
    );
    await who.types('/customer show eigen');
    await who.clicks('Ask for admin rights');
    expect(
      await who.submits({ email: 'it@eigen.example', admin: 'yes', provider: 'Noordwind' }),
    ).toBe('updated');
    const link = /http\S+\/i\/[\w-]+/.exec(who.modalText())?.[0] ?? '';
    expect(await who.submits({})).toBe('updated');
    await who.closesAll();
    await accepts(samen, link, { email: 'bea@eigen.example' });
    expect(await asks(who, '/customer show eigen')).toContain(
      'Your own customer: you order and bill, and its subscriptions with you are your own. Noordwind Distribution can order for it too.',
    );
    expect(await asks(ours(samen, 'sales-agent'), '/subscription order eigen')).toContain(
      'Your own customer, without a reseller',
    );
    expect(await asks(theirs(samen), '/subscription order eigen')).toContain('Oostzee Cloud');
    // What Oostzee bills stays its own to see.
    expect(await asks(theirs(samen), '/subscription list')).not.toContain('Office 365 E3');
  });

  test('R-CUST-01: what it creates is its own; for a provider’s customer the provider creates', async () => {
    expect(await asks(ours(samen), '/customer add')).toContain(
      'A customer that a provider is to order for is created by that provider, which names you.',
    );
    expect(await asks(theirs(samen), '/customer add')).not.toContain('is created by that provider');
  });

  test('matrix rows 22, 29, 30: agreement and ending go by what it is to the customer', async () => {
    expect(await asks(ours(samen), '/customer agreement eigen')).toContain(
      'The customer accepted; we confirm that as its partner',
    );
    expect(await asks(ours(samen), '/customer agreement gewonnen')).not.toContain(
      'we confirm that as its partner',
    );
    expect(await asks(ours(samen), '/customer remove eigen')).toContain('Only a Global admin');
    expect(await asks(ours(samen), '/customer remove gewonnen')).toContain(
      'You are about to end your relationship with Gewonnen GmbH.',
    );
    expect(await asks(ours(samen, 'global-admin'), '/customer remove eigen')).toContain(
      'This customer still has 2 subscriptions',
    );
  });
});
