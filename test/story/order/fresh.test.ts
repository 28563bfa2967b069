import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSamen, type Samen } from '../../support/samen.ts';
import { details, partners, types } from '../customer/steps.ts';
import { card, cardText, labels, sheet, statements, texts } from '../partnership/steps.ts';
import { agreed } from '../subscription/steps.ts';
import { added, count, ordered, own, sales } from './steps.ts';

let samen: Samen;
beforeAll(async () => {
  samen = await openSamen();
  await partners(samen, 'noordwind', 'zuidplas');
});
afterAll(() => samen.close());

/** The review of a new customer, with lines put in beside it. */
async function reviewed(domain: string, offers: readonly string[]): Promise<void> {
  const who = sales(samen);
  expect(await types(who, { reseller: 'Zuidplas', domain })).toBe('updated');
  await who.clicks('Add subscriptions');
  for (const offer of offers) await added(who, offer);
  expect(await who.submits()).toBe('updated');
}
const customerOf = async (domain: string): Promise<string> =>
  (await samen.sql<{ id: string }>('select id from "Customer" where domain = $1', [domain]))[0]
    ?.id ?? '';
const states = async (): Promise<string[]> =>
  (
    await samen.sql<{ status: string }>(
      'select status from "SubscriptionOrder" order by "placedAt"',
    )
  ).map(({ status }) => status);

describe('subscriptions with a new customer', () => {
  test('R-CUST-06: details, then subscriptions and counts, then the review', async () => {
    const who = sales(samen);
    await reviewed('one.onmicrosoft.com', ['Office 365 E3', 'Power BI Pro']);
    const review = who.modalText();
    expect(review).toContain('1. Office 365 E3: 10 seats');
    expect(review).toContain('2. Power BI Pro: 10 seats\nAdd-on under line 1, Office 365 E3');
    expect(review).toContain('these wait until you record it');
    expect(await count(samen, 'Customer')).toBe(0);
    // Back and forth loses nothing.
    await who.clicks('Change');
    expect(await who.submits({ city: 'Delft' })).toBe('updated');
    expect(who.modalText()).toContain('2. Power BI Pro: 10 seats');
    await who.clicks('Change subscriptions');
    await who.clicks('Remove', { value: 'remove|2' });
    expect(await who.submits()).toBe('updated');
    expect(who.modalText()).not.toContain('Power BI Pro');
  });

  test('R-CUST-15: the customer stands with what was handed out; its order waits, and says why', async () => {
    const who = sales(samen);
    expect(await who.submits()).toBe('updated');
    expect(who.modalText()).toContain('Tasman Bakery BV is recorded here.');
    expect(who.modalText()).toContain('like admin@one.onmicrosoft.com');
    expect(who.modalText()).toContain('Its subscriptions wait.');
    await who.closesAll();
    expect([await count(samen, 'Customer'), await count(samen, 'Subscription')]).toEqual([1, 0]);
    expect(await states()).toEqual(['waiting']);
    expect(await count(samen, 'FormDraft')).toBe(0);
    await samen.settle();
    const said = cardText(who, 'noordwind-csp');
    expect(said).toContain('An order for Tasman Bakery BV waits');
    expect(said).toContain('1. Office 365 E3: 10 seats · Reseller of record: MPN id 4200002');
    expect(said).toContain('No Microsoft Customer Agreement of Tasman Bakery BV');
    expect(labels(card(who, 'noordwind-csp'))).toEqual(['Retry', 'Drop']);
    expect(texts(samen.person('zuidplas', 'admin-agent'), 'zuidplas-csp').join()).not.toContain(
      'waits',
    );
  });

  test('matrix row 49: retried by whoever may order, once nothing is in the way', async () => {
    const helper = samen.person('noordwind', 'helpdesk-agent');
    await helper.clicks('Retry');
    expect(helper.hears().at(-1)).toContain('Only a Global admin, User admin, Admin agent or');
    const who = sales(samen);
    await who.clicks('Retry');
    expect(who.hears().at(-1)).toContain('No Microsoft Customer Agreement of Tasman Bakery BV');
    await who.types('/subscription list');
    expect(who.modalText()).toContain('1 order waits.');
    await who.clicks('Order for Tasman Bakery BV');
    expect(who.modalText()).toContain('No Microsoft Customer Agreement of Tasman Bakery BV');
    await who.closesAll();

    await agreed(samen, await customerOf('one.onmicrosoft.com'), 'noordwind');
    const waiting = card(who, 'noordwind-csp');
    await who.clicks('Retry', { message: waiting });
    expect(await ordered(samen)).toEqual([
      { name: 'Office 365 E3', quantity: 10, parent: null, mpnId: '4200002', status: 'active' },
    ]);
    expect(await states()).toEqual(['placed']);
    await samen.settle();
    const done = card(who, 'noordwind-csp');
    expect(who.messageText(done)).toContain('Recorded by Noordwind Sales agent on');
    expect(labels(done)).toEqual([]);
    expect(texts(samen.person('zuidplas', 'admin-agent'), 'zuidplas-csp').at(-1)).toContain(
      'Office 365 E3',
    );
  });

  test('matrix row 49: dropped, the customer stays; a button that is late says what became of it', async () => {
    const who = sales(samen);
    await reviewed('two.onmicrosoft.com', ['Office 365 E5']);
    expect(await who.submits()).toBe('updated');
    await who.closesAll();
    await samen.settle();
    await who.types('/subscription list');
    await who.clicks('Order for Tasman Bakery BV');
    const other = samen.person('noordwind', 'admin-agent');
    await other.clicks('Drop');
    expect(await states()).toEqual(['placed', 'dropped']);
    await who.clicks('Retry');
    expect(who.modalText()).toContain('Noordwind Admin agent dropped this order on');
    await who.closesAll();
    await samen.settle();
    expect(cardText(who, 'noordwind-csp')).toContain('Dropped by Noordwind Admin agent on');
    expect(await count(samen, 'Customer')).toBe(2);
    expect(await count(samen, 'Subscription')).toBe(1);
  });

  test('also from a reseller’s sheet, where the stack of forms is deepest', async () => {
    const who = sales(samen);
    await sheet(who);
    await who.clicks('Add a customer');
    expect(await who.submits({ ...details, domain: 'deep.onmicrosoft.com' })).toBe('updated');
    await who.clicks('Add subscriptions');
    await added(who, 'Office 365 E5');
    expect(await who.submits()).toBe('updated');
    expect(who.modalText()).toContain('1. Office 365 E5: 10 seats');
    await who.clicks('Cancel everything');
    await who.closesAll();
  });

  test('R-CUST-07: cancelled at the review, the lines are gone too', async () => {
    const who = sales(samen);
    await reviewed('three.onmicrosoft.com', ['Office 365 E5']);
    expect(await count(samen, 'FormDraft')).toBe(2);
    await who.clicks('Cancel everything');
    expect(await count(samen, 'FormDraft')).toBe(0);
    await who.closesAll();
  });

  test('what no later retry could place is told before anything is recorded', async () => {
    const who = sales(samen);
    await reviewed('four.onmicrosoft.com', ['Office 365 E5']);
    await samen.sql(
      `update "FormDraft" set data = jsonb_set(data, '{lines,0,quantity}', '0') where kind = 'order'`,
    );
    const before = await count(samen, 'Customer');
    expect(await who.submits()).toBe('updated');
    expect(who.modalText()).toContain('Line 1: 1 to 10,000,000 seats; you asked for 0.');
    expect(await count(samen, 'Customer')).toBe(before);
    await who.clicks('Change subscriptions');
    await who.clicks('Remove');
    expect(await who.submits()).toBe('updated');
    expect(await who.submits()).toBe('updated');
    expect(await count(samen, 'Customer')).toBe(before + 1);
    expect(who.modalText()).not.toContain('subscriptions wait');
    await who.closesAll();
  });
});

describe('the end of a relationship', () => {
  test('R-REL-05: not while a subscription of the remover runs; nothing is suspended by itself', async () => {
    const boss = samen.person('noordwind', 'global-admin');
    const customer = await customerOf('one.onmicrosoft.com');
    await samen.sql(
      `update "Customer" set name = 'Kept BV', "nameFolded" = 'kept bv' where id = $1`,
      [customer],
    );
    await samen.sql(
      `update "ResellerRelationship" set "nameFolded" = 'kept bv' where "customerId" = $1`,
      [customer],
    );
    await boss.types('/customer remove kept');
    expect(boss.modalText()).toContain(
      'This customer still has a subscription in use: Office 365 E3.',
    );
    expect(boss.modalText()).toContain('/csp subscription suspend');
    await boss.closesAll();

    // Ordered while somebody was reading the form.
    await samen.sql(`update "Subscription" set status = 'suspended', "changedAt" = now()`);
    await boss.types('/customer remove kept');
    await samen.sql(`update "Subscription" set status = 'active', "changedAt" = null`);
    expect(await boss.submits({ attestation: statements, yes: ['yes'] })).toMatchObject({
      errors: { attestation: expect.stringContaining('subscription in use') },
    });
    await boss.closesAll();
    expect((await ordered(samen)).map(({ status }) => status)).toEqual(['active']);

    // A reseller owns none, so nothing is in its way.
    const reseller = samen.person('zuidplas', 'admin-agent');
    await reseller.types('/customer remove kept');
    expect(await reseller.submits({ attestation: statements, yes: ['yes'] })).toBe('updated');
    await reseller.closesAll();
    await samen.sql(`update "Subscription" set status = 'suspended', "changedAt" = now()`);
    await boss.types('/customer remove kept');
    expect(await boss.submits({ attestation: statements, yes: ['yes'] })).toBe('updated');
    expect(boss.modalText()).toContain('Your relationship with Kept BV ended.');
    await boss.closesAll();
  });

  test('R-REL-05: removed and ordered at the same moment, one of the two is told', async () => {
    const who = sales(samen);
    await reviewed('race.onmicrosoft.com', []);
    expect(await who.submits()).toBe('updated');
    await who.closesAll();
    const customer = await customerOf('race.onmicrosoft.com');
    await agreed(samen, customer, 'noordwind');
    await samen.sql(
      `update "ResellerRelationship" set "nameFolded" = 'race' where "customerId" = $1`,
      [customer],
    );
    await who.types('/subscription order race');
    await added(who, 'Office 365 E1', { quantity: '1', record: own });
    expect(await who.submits()).toBe('updated');
    const boss = samen.person('noordwind', 'global-admin');
    await boss.types('/customer remove race');
    await Promise.all([who.submits(), boss.submits({ attestation: statements, yes: ['yes'] })]);
    const said = `${who.modalText()}${boss.modalText()}`;
    const [removed, placed] = [said.includes('ended.'), said.includes('ordered here')];
    expect([removed, placed].filter(Boolean)).toHaveLength(1);
    await who.closesAll();
    await boss.closesAll();
  });
});
