import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openSamen, type Samen } from '../../support/samen.ts';
import { card, cardText, delivers, labels, lastSent } from '../partnership/steps.ts';
import { plant } from '../customer/steps.ts';
import { subscribed, tasman } from '../subscription/steps.ts';
import { asked, helper, opensForNew, opensForThis, seller, wishes } from './steps.ts';

let samen: Samen;
beforeAll(async () => {
  samen = await openSamen();
  await tasman(samen);
});
afterAll(() => samen.close());
beforeEach(async () => {
  await samen.sql('delete from "ProviderAskNote"');
  await samen.sql('delete from "ProviderAsk"');
  await samen.sql('delete from "Subscription"');
});

describe('a new subscription', () => {
  test('matrix row 48: Accept opens the order with that line, and its submission answers the wish', async () => {
    await opensForNew(helper(samen));
    expect(helper(samen).modalText()).toContain('Your request goes to Noordwind Distribution.');
    expect(await helper(samen).submits({ offer: 'Office 365 E5', quantity: '7' })).toBe('updated');
    expect(helper(samen).modalText()).toContain('on its way to Noordwind Distribution');
    await helper(samen).closesAll();
    await samen.settle();
    const who = seller(samen);
    expect(cardText(who, 'noordwind-csp')).toContain(
      'Office 365 E5 is ordered for Tasman Bakery BV, 7 seats.',
    );
    await who.clicks('Accept');
    expect(who.modalText()).toContain('Office 365 E5');
    expect(await wishes(samen)).toMatchObject([{ status: 'issued' }]);
    expect(await who.submits()).toBe('updated');
    expect(await who.submits()).toBe('updated');
    expect(labels(card(who, 'noordwind-csp'))).toEqual([]);
    await who.closesAll();
    await samen.settle();
    const [order] = await samen.sql<{ id: string; askId: string }>(
      `select id, "askId" from "SubscriptionOrder" where status = 'placed'`,
    );
    expect(await wishes(samen)).toEqual([
      { what: 'new', status: 'accepted', quantity: 7, orderId: order?.id },
    ]);
    expect(
      await samen.sql('select name, quantity, "mpnId", "resellerId" from "Subscription"'),
    ).toEqual([{ name: 'Office 365 E5', quantity: 7, mpnId: '4200002', resellerId: 'zuidplas' }]);
  });

  test('R-ORD-05, R-ORD-09: what could not be ordered anyway is not asked', async () => {
    const who = helper(samen);
    await opensForNew(who);
    expect(await who.submits({ offer: 'Microsoft 365 Business Premium', quantity: '301' })).toEqual(
      { errors: { quantity: '1 to 300 seats; you asked for 301.' } },
    );
    expect(
      await who.submits({ offer: 'Microsoft 365 Business Premium', quantity: 'many' }),
    ).toEqual({ errors: { quantity: 'Type a whole number, like 10.' } });
    await who.closesAll();
    // Whatever sends the form: an offer that is in no catalogue is none.
    const sent = lastSent(samen, 'view_submission') as {
      view: { state: { values: Record<string, unknown> } };
    };
    sent.view.state.values['quantity'] = { value: { value: '5' } };
    sent.view.state.values['offer'] = {
      'ask.offer': {
        selected_option: { value: 'invented', text: { type: 'plain_text', text: '?' } },
      },
    };
    expect(JSON.parse((await delivers(samen, sent)).answer)).toMatchObject({
      errors: { offer: expect.stringContaining('can no longer be ordered') },
    });
    expect(await wishes(samen)).toEqual([]);
  });

  test('several providers: one is chosen, and nobody else can be named', async () => {
    await samen.sql(`update "Company" set country = 'NL' where id = 'westerly'`);
    await samen.sql(
      `insert into "ResellerRelationship"(id, "customerId", "partnerId", capacity, "withId", origin, status, "nameFolded", since)
       values ('tasman-westerly', 'tasman', 'westerly', 'provider', 'zuidplas', 'joint-invite', 'active', 'tasman bakery bv', now())`,
    );
    const who = helper(samen);
    await opensForNew(who);
    const values = { offer: 'Office 365 E5', quantity: '7' };
    expect(await who.submits(values)).toHaveProperty('refusedByClient.provider');
    expect(await who.submits({ ...values, provider: 'Westerly' })).toEqual({
      errors: { provider: expect.stringContaining('no partnership with Westerly Supply') },
    });
    const sent = lastSent(samen, 'view_submission') as {
      view: { state: { values: Record<string, unknown> } };
    };
    sent.view.state.values['provider'] = {
      value: { selected_option: { value: 'oostzee', text: { type: 'plain_text', text: '?' } } },
    };
    expect(JSON.parse((await delivers(samen, sent)).answer)).toMatchObject({
      errors: { provider: 'Choose one of the options.' },
    });
    expect(await who.submits({ ...values, provider: 'Noordwind' })).toBe('updated');
    await who.closesAll();
    await samen.sql(`delete from "ResellerRelationship" where id = 'tasman-westerly'`);
  });

  test('a customer that no provider has: nobody to ask', async () => {
    await plant(samen, 'alone', 'Alone BV', [{ partner: 'zuidplas', capacity: 'reseller' }]);
    const who = helper(samen);
    await who.types('/customer show alone');
    expect(who.modalText()).not.toContain('Ask the provider');
    await who.closesAll();
  });
});

describe('of one that is there', () => {
  test('an upgrade: Accept opens the form with what was asked for', async () => {
    await subscribed(samen, 'e3');
    const who = helper(samen);
    await opensForThis(who);
    await who.chooses('what', 'An upgrade');
    expect(await who.submits({ offer: 'Office 365 E5' })).toBe('updated');
    await who.closesAll();
    await samen.settle();
    const by = seller(samen);
    expect(cardText(by, 'noordwind-csp')).toContain('Office 365 E5 instead of Office 365 E3');
    await by.clicks('Accept');
    expect(await by.submits()).toBe('updated');
    await by.closesAll();
    await samen.settle();
    expect(await wishes(samen)).toMatchObject([{ what: 'upgrade', status: 'accepted' }]);
    expect(await samen.sql('select name, status from "Subscription" order by name')).toEqual([
      { name: 'Office 365 E3', status: 'suspended' },
      { name: 'Office 365 E5', status: 'active' },
    ]);
  });

  test('renewal off', async () => {
    await subscribed(samen, 'e3');
    const who = helper(samen);
    await opensForThis(who);
    await who.chooses('what', 'Renewal on or off');
    expect(who.modalText()).toContain('You ask to switch it off');
    expect(await who.submits()).toBe('updated');
    await who.closesAll();
    await samen.settle();
    const by = seller(samen);
    await by.clicks('Accept');
    expect(await by.submits()).toBe('updated');
    await by.closesAll();
    await samen.settle();
    expect(await wishes(samen)).toMatchObject([{ what: 'renewal', status: 'accepted' }]);
    expect(await samen.sql('select renews from "Subscription"')).toEqual([{ renews: false }]);
  });

  test('the same number, the same wish twice, and a suspended one are refused', async () => {
    await subscribed(samen, 'e3');
    const who = helper(samen);
    await opensForThis(who);
    expect(await who.submits({ quantity: '15' })).toEqual({
      errors: { quantity: 'The number is 15 already. Type another one.' },
    });
    expect(await who.submits({ quantity: '16' })).toBe('updated');
    await who.closesAll();
    await opensForThis(who);
    expect(who.modalText()).toContain(
      '16 seats of Office 365 E3: waits for Noordwind Distribution',
    );
    expect(await who.submits({ quantity: '17' })).toEqual({
      errors: { quantity: expect.stringContaining('You asked the provider for this already') },
    });
    await who.closesAll();
    await samen.sql(`update "Subscription" set status = 'suspended', "changedAt" = now()`);
    await samen.sql('delete from "ProviderAsk"');
    await who.types('/csp subscription list');
    expect(who.modalText()).not.toContain('Office 365 E3');
    await who.closesAll();
  });

  test('one whose deadline passed unnoticed makes room for the next', async () => {
    await subscribed(samen, 'e3');
    await asked(samen);
    await samen.sql(`update "ProviderAsk" set "expiresAt" = $1`, [new Date()]);
    await asked(samen, { quantity: '30' });
    expect((await wishes(samen)).map(({ status }) => status)).toEqual(['expired', 'issued']);
  });
});

test('R-PART-01: nothing is asked of a former partner', async () => {
  await subscribed(samen, 'e3');
  await samen.sql(
    `update "Partnership" set status = 'removed', "endedAt" = now(), "endedById" = "askedById"`,
  );
  const who = helper(samen);
  await opensForThis(who);
  const done = await who.submits({ quantity: '16' });
  expect(JSON.stringify(done)).toContain('You have no partnership with Noordwind Distribution now');
  await who.closesAll();
});
