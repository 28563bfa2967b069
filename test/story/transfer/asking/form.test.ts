import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hour, openSamen, type Samen } from '../../../support/samen.ts';
import { partners, plant } from '../../customer/steps.ts';
import { company } from '../../partnership/steps.ts';
import { agreed, subscribed } from '../../subscription/steps.ts';
import { asks, begins, chooses, count, giver, own, sheet, states, taker } from '../steps.ts';
import { consents, extended, ground, requested } from '../through-store.ts';

let samen: Samen;
beforeEach(async () => {
  samen = await openSamen({ pace: 'off' });
  await ground(samen);
});
afterEach(() => samen.close());

const who = () => giver(samen);
/** Noordwind has the customer, named by Oostzee. */
const listed = () => extended(samen);

describe('who asks, and for whom', () => {
  test('R-XFR-01: only a direct-bill partner that is a reseller as well', async () => {
    for (const [key, role] of [
      ['zuidplas', 'admin-agent'],
      ['noordwind', 'admin-agent'],
    ] as const)
      expect(await begins(samen.person(key, role))).toContain(
        'Only a direct-bill partner that is also enrolled as an indirect reseller hands over subscriptions.',
      );
    const direct = samen.person('zuidplas', 'admin-agent');
    await direct.closesAll();
    await samen.sql(`update "Company" set kinds = '{direct-bill}' where id = 'zuidplas'`);
    expect(await begins(direct)).toContain('Only a direct-bill partner that is also enrolled');
  });

  test('R-XFR-06: an Admin agent, and nobody else', async () => {
    await listed();
    for (const role of ['global-admin', 'user-admin', 'sales-agent', 'helpdesk-agent'] as const)
      expect(await begins(samen.person('oostzee', role))).toContain('Admin agent');
    expect(await begins(who())).toContain('Subscriptions of Kadehuis GmbH');
    expect(await count(samen, 'FormDraft')).toBe(1);
  });

  test('I row 36: a restricted partner hands over all the same', async () => {
    await listed();
    await samen.sql(`update "Company" set restricted = true where id = 'oostzee'`);
    expect(await begins(who())).toContain('Which subscriptions?');
  });

  test('R-XFR-02, R-EXT-10: without a provider that has the customer the next step is named, and nothing can be chosen', async () => {
    expect(await begins(who())).toContain(
      'No provider of yours has a relationship with Kadehuis GmbH yet. Extend yours first: /csp customer extend, or invite the customer together with a provider: /csp customer invite.',
    );
    expect(who().modal()?.submit).toBeNull();
  });

  test('R-XFR-03: the agreement has to count for that provider', async () => {
    await listed();
    await samen.sql(`update "CustomerAgreement" set method = 'attested'`);
    expect(await begins(who())).toContain(
      'No Microsoft Customer Agreement of this customer counts for Noordwind Distribution. Ask Noordwind Distribution to record it first: /csp customer agreement.',
    );
    await samen.sql('delete from "CustomerAgreement"');
    await agreed(samen, 'kadehuis', 'noordwind');
    await who().closesAll();
    expect(await begins(who())).toContain('Which subscriptions?');
  });

  test('R-XFR-04, I row 18: of several providers those listed for the customer are offered, and one is chosen', async () => {
    await listed();
    await partners(samen, 'westerly', 'oostzee');
    expect(await begins(who())).toContain('They go to Noordwind Distribution.');
    expect(who().modalText()).not.toContain('Westerly');
    await who().closesAll();
    await samen.sql(
      `insert into "ResellerRelationship"(id, "customerId", "partnerId", capacity, "withId", origin, status, "nameFolded", since)
       values ('w', 'kadehuis', 'westerly', 'provider', 'oostzee', 'extension', 'active', 'kadehuis gmbh', now())`,
    );
    await samen.sql(
      `update "CustomerAgreement" set method = 'attested', "partnerIds" = '{noordwind}'`,
    );
    await begins(who());
    await chooses(who(), 'Intune');
    expect(await who().submits()).toHaveProperty('refusedByClient.provider');
    await who().chooses('provider', 'Westerly Supply');
    // What was chosen stays, and what is in the way is said at once.
    expect(who().modalText()).toContain('⚠ No Microsoft Customer Agreement of this customer');
    expect(who().modalText()).toContain('• Intune: 3 seats');
    await who().chooses('provider', 'Noordwind Distribution');
    expect(who().modalText()).not.toContain('⚠');
    expect(await who().submits()).toBe('pushed');
    expect(who().modalText()).toContain('This is what you ask Noordwind Distribution to take over');
  });

  test('R-XFR-29: not for customers in a national cloud', async () => {
    await listed();
    await samen.sql(`update "Customer" set cloud = 'germany'`);
    expect(await begins(who())).toContain(
      'Microsoft does not move subscriptions in national clouds.',
    );
  });

  test('R-XFR-05: of one customer: with several it is asked which, and a hint answers', async () => {
    await listed();
    await plant(samen, 'tegel', 'Tegelwerk BV', [
      { partner: 'oostzee', capacity: 'direct-bill', origin: 'created' },
    ]);
    expect(await begins(who())).toContain('Of which customer?');
    expect(await who().submits({ customer: 'Kadehuis GmbH' })).toBe('updated');
    expect(who().modalText()).toContain('Subscriptions of Kadehuis GmbH');
    await who().closesAll();
    expect(await begins(who(), 'kadeh')).toContain('Subscriptions of Kadehuis GmbH');
    await who().closesAll();
    await samen.sql(
      `update "ResellerRelationship" set capacity = 'reseller', "withId" = 'noordwind' where "partnerId" = 'oostzee'`,
    );
    expect(await begins(who())).toContain('You have no customer of your own here');
  });
});

describe('what can be chosen', () => {
  beforeEach(listed);

  test('R-XFR-07, -08, -10: only what can be moved is in the picker; the rest stands below, each with its reason', async () => {
    for (const [id, offer, name, status] of [
      ['plan', 'azure-plan', 'Azure plan', 'active'],
      ['vm', 'reserved-vm-d2s-1y', 'Reserved VM', 'active'],
      ['cal', 'windows-server-cal-3y', 'Server CAL', 'active'],
      ['saas', 'marketplace-backup-saas', 'Backup', 'active'],
      ['visio', 'visio-plan-2', 'Visio', 'suspended'],
      ['e1', 'o365-e1', 'Old E1', 'cancelled'],
      ['lost', 'no-longer-sold', 'Forgotten', 'active'],
    ] as const)
      await subscribed(samen, id, { ...own, offer, name, status, quantity: 4 });
    const text = await begins(who());
    for (const said of [
      'These 7 cannot be moved:',
      'Azure plan: billed by use. Why: it is an Azure plan.',
      'Reserved VM: 4 seats. Why: it is a reserved instance.',
      'Server CAL: 4 seats. Why: it was bought for a fixed term.',
      'Backup: 4 seats. Why: it comes from the marketplace.',
      'Visio: 4 seats. Why: it is suspended.',
      'Old E1: 4 seats. Why: it was cancelled.',
      'Forgotten: 4 seats. Why: its offer is no longer in the catalogue.',
    ])
      expect(text).toContain(said);
    const { groups } = await who().suggests('subscriptions', '');
    expect(groups.flatMap((one) => one.options.map((option) => option.text))).toEqual([
      'Azure: billed by use',
      'Intune: 3 seats',
      'Office 365 E3: 5 seats',
    ]);
  });

  test('R-XFR-08: ten to a page, and what was chosen stays', async () => {
    for (let n = 10; n < 33; n++)
      await subscribed(samen, `plan-${n}`, { ...own, offer: 'azure-plan', name: `Plan ${n}` });
    await begins(who());
    await chooses(who(), 'Intune');
    expect(who().modalText()).toContain('These 23 cannot be moved:');
    expect(who().modalText()).toContain('1 to 10 of 23');
    await who().clicks('Next page');
    await who().clicks('Next page');
    const text = who().modalText();
    expect(text).toContain('21 to 23 of 23');
    expect(text).toContain('Plan 32');
    expect(text).not.toContain('Plan 10');
    expect(text).toContain('• Intune: 3 seats');
    await who().clicks('First page');
    expect(who().modalText()).toContain('Plan 10');
  });

  test('R-XFR-12: add-ons come along and are no choice of their own', async () => {
    await begins(who());
    const text = await chooses(who(), 'Office 365 E3');
    expect(text).toContain(
      '• Office 365 E3: 5 seats\n• Extra storage: 7 seats (comes along, cannot be left out)',
    );
    await expect(chooses(who(), 'Extra storage')).rejects.toThrow('is not offered');
  });

  test('R-XFR-12: what holds an add-on holds its base, and says so', async () => {
    await samen.sql(
      `update "Subscription" set status = 'suspended', "changedAt" = now() where id = 'storage'`,
    );
    const text = await begins(who());
    expect(text).toContain(
      'Office 365 E3: 5 seats. Why: its add-on Extra storage stays: it is suspended.',
    );
    expect(text).toContain('Extra storage: 7 seats. Why: it is suspended.');
  });

  test('R-XFR-11: what stands in another open request says in which', async () => {
    const id = await requested(samen, ['intune']);
    expect(await begins(who())).toContain(
      `Intune: 3 seats. Why: it stands in transfer request ${id.slice(0, 8).toUpperCase()}.`,
    );
    await expect(chooses(who(), 'Intune')).rejects.toThrow('is not offered');
  });

  test('nothing can be moved: that is the sentence, and there is nothing to send', async () => {
    await samen.sql(`update "Subscription" set status = 'suspended', "changedAt" = now()`);
    expect(await begins(who())).toContain('Nothing of Kadehuis GmbH can be moved now.');
    expect(who().modal()?.submit).toBeNull();
  });
});

describe('the request', () => {
  beforeEach(listed);

  test('R-XFR-14, -16, -28: everything once more before anything is asked; then it waits, with the numbers of that moment', async () => {
    await begins(who());
    await chooses(who(), 'Office 365 E3');
    expect(await who().submits()).toBe('pushed');
    const review = who().modalText();
    for (const said of [
      'This is what you ask Noordwind Distribution to take over of Kadehuis GmbH:',
      '• Office 365 E3: 5 seats\n• Extra storage: 7 seats (comes along, cannot be left out)',
      'Your own licences are suspended.',
      'You stay the reseller of record, with MPN id 4300003.',
      'Nobody writes to the customer. Tell it yourself.',
      'Checked here alone: Microsoft has no trial run',
    ])
      expect(review).toContain(said);
    expect(review).not.toContain('Azure subscription is listed');
    expect(await states(samen)).toEqual([]);
    // Back to the form, where everything still stands.
    await who().closes();
    expect(who().modalText()).toContain('• Office 365 E3: 5 seats');
    expect(await who().submits()).toBe('pushed');
    expect(await who().submits({ message: 'As agreed', consent: 'Cas said yes' })).toBe('closed');
    expect(who().modalText()).toContain('Waits for Noordwind Distribution until 1 Jul 2026');
    expect(await states(samen)).toEqual(['active']);
    expect(
      await samen.sql(
        'select "subscriptionId" as id, quantity from "TransferLine" order by position',
      ),
    ).toEqual([
      { id: 'e3', quantity: 5 },
      { id: 'storage', quantity: 7 },
    ]);
    await who().closesAll();
  });

  test('I row 16, R-OPS-02: the note of the customer’s yes is for the own company, the message for both', async () => {
    const shown = await asks(samen, ['Intune'], { message: 'As agreed', consent: 'Cas said yes' });
    expect(shown).toContain('Cas said yes');
    expect(shown).toContain('As agreed');
    const theirs = await sheet(taker(samen));
    expect(theirs).toContain('As agreed');
    expect(theirs).not.toContain('Cas said yes');
  });

  test('what was chosen is kept for an hour', async () => {
    await begins(who());
    await chooses(who(), 'Intune');
    expect(await who().submits()).toBe('pushed');
    await samen.later(hour);
    expect(await who().submits()).toEqual({
      errors: {
        message:
          'What you chose is kept for an hour only, or was sent already. Nothing was requested now. /csp transfer list shows what there is; begin again with /csp transfer request.',
      },
    });
    expect(await states(samen)).toEqual([]);
  });

  test('R-XFR-11: a request that came first takes its lines, and the message names both', async () => {
    await begins(who());
    await chooses(who(), 'Intune', 'Azure');
    expect(await who().submits()).toBe('pushed');
    const id = await requested(samen, ['azure']);
    expect(await who().submits()).toEqual({
      errors: {
        message: `Azure stands in transfer request ${id.slice(0, 8).toUpperCase()} already, so nothing was requested. Leave it out, or withdraw that one: /csp transfer withdraw.`,
      },
    });
    expect(await states(samen)).toEqual(['active']);
    expect(await count(samen, 'TransferLine')).toBe(1);
  });
});

test('R-XFR-02: a consent alone is no relationship', async () => {
  await consents(samen);
  await company(samen, 'other', { name: 'Other Supply', kinds: ['provider'], mpnId: '4999001' });
  expect(await begins(who())).toContain('No provider of yours has a relationship');
});
