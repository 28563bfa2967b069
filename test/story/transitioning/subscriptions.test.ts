import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Value } from '../../../src/sandbox/contract.ts';
import { openSamen, type Samen } from '../../support/samen.ts';
import { opens } from '../subscription/steps.ts';
import { aboutAnother, asks, bothKinds, buttons, ours, row, theirs } from './steps.ts';

let samen: Samen;
beforeEach(async () => {
  samen = await openSamen({ pace: 'off' });
  await bothKinds(samen);
});
afterEach(() => samen.close());

const owners = ['Change number', 'Upgrade', 'Suspend', 'Cancel subscription'];

describe('R-TRN-08: what it bills itself', () => {
  test('matrix rows 17, 42, 43: it changes, upgrades, suspends and renews', async () => {
    const who = ours(samen);
    await opens(who, 'Office 365 E3');
    expect(buttons(who)).toEqual(expect.arrayContaining([...owners, 'Turn renewal off']));
    expect(buttons(who)).not.toContain('Ask the provider');
    const presses = async (verb: string, values: Record<string, Value> = {}) => {
      await who.closesAll();
      await opens(who, 'Office 365 E3');
      await who.clicks(verb);
      expect(await who.submits(values)).toBe('updated');
    };
    await presses('Change number', { quantity: '20' });
    await presses('Turn renewal off');
    await presses('Suspend');
    expect(await row(samen, 'own')).toMatchObject({ status: 'suspended' });
    await who.clicks('Reactivate');
    expect(await who.submits()).toBe('updated');
    expect(await row(samen, 'own')).toEqual({ quantity: 20, renews: false, status: 'active' });
    await presses('Upgrade', { offer: 'Office 365 E5' });
    expect(who.modalText()).toContain('Office 365 E5: 20 seats');
    expect(await row(samen, 'own')).toMatchObject({ status: 'suspended' });
    await who.closesAll();
  });

  test('it stands in every picker of what is its own, and its partner is told nothing of it', async () => {
    const who = ours(samen, 'sales-agent');
    for (const verb of ['quantity', 'upgrade', 'renewal', 'suspend', 'cancel']) {
      await who.types(`/subscription ${verb} eigen`);
      expect(who.modalText()).toContain('Office 365 E3');
      await who.closesAll();
    }
    expect(await asks(theirs(samen), '/subscription list')).not.toContain('E3');
  });

  test('matrix rows 19, 20: it has no reseller of record and no support contact to choose', async () => {
    const who = ours(samen);
    await opens(who, 'Office 365 E3');
    for (const none of ['Reseller of record', 'Assign support'])
      expect(buttons(who)).not.toContain(none);
    await who.closesAll();
    expect(await asks(who, '/subscription reseller eigen')).toContain(
      'This is for companies that are an indirect provider.',
    );
    expect(await asks(who, '/support assign')).toContain(
      'This is for companies that are an indirect provider.',
    );
  });
});

describe('R-TRN-10: what its provider bills', () => {
  test('it asks, sees to users and renews; it changes nothing else', async () => {
    const who = ours(samen);
    await opens(who, 'Office 365 E1');
    expect(buttons(who)).toEqual(expect.arrayContaining(['Ask the provider', 'Turn renewal off']));
    for (const owner of owners) expect(buttons(who)).not.toContain(owner);
    expect(who.modalText()).toContain('Users and licenses: there you assign seats to people.');
    await who.clicks('Turn renewal off');
    expect(await who.submits()).toBe('updated');
    expect(await row(samen, 'sold')).toMatchObject({ renews: false });
    await who.closesAll();
  });

  test('matrix row 43: renewing takes admin rights with the customer', async () => {
    await samen.sql(
      `update "AdminGrant" set granted = false, "endedBy" = 'customer', "endedAt" = now()
       where "customerId" = 'won' and "partnerId" = 'oostzee'`,
    );
    const who = ours(samen);
    await opens(who, 'Office 365 E1');
    expect(buttons(who)).not.toContain('Turn renewal off');
    expect(who.modalText()).toContain('/csp customer invite');
    await who.closesAll();
    expect(await asks(who, '/subscription renewal gewonnen')).toContain(
      'This is your provider’s subscription',
    );
  });

  test('no form of the seller opens for it, and none of its pickers has it', async () => {
    const who = ours(samen, 'global-admin');
    for (const verb of ['quantity', 'upgrade', 'suspend', 'reactivate', 'cancel'])
      expect(await asks(who, `/subscription ${verb} gewonnen`)).not.toContain('Office 365 E1');
    expect(await row(samen, 'sold')).toMatchObject({ quantity: 15, status: 'active' });
  });

  test('whoever names it all the same, beside every form, is sent to the provider', async () => {
    const who = ours(samen, 'global-admin');
    const forms: [string, Record<string, Value>][] = [
      ['quantity', { quantity: '99' }],
      ['upgrade', { offer: 'Office 365 E5' }],
      ['suspend', {}],
      ['cancel', { sure: ['sure'] }],
    ];
    for (const [verb, values] of forms) {
      await who.types(`/subscription ${verb} e3`);
      await aboutAnother(samen, 'sold', () => who.submits(values));
      expect(who.modalText()).toContain('This is your provider’s subscription');
      await who.closesAll();
    }
    expect(await row(samen, 'sold')).toMatchObject({ quantity: 15, status: 'active' });
    expect(await row(samen, 'own')).toMatchObject({ quantity: 15, status: 'active' });
  });

  test('what it asks, the provider does, and it stays the provider’s', async () => {
    const who = ours(samen, 'helpdesk-agent');
    await opens(who, 'Office 365 E1');
    await who.clicks('Ask the provider');
    expect(await who.submits({ quantity: '25' })).toBe('updated');
    await who.closesAll();
    await samen.settle();
    const seller = theirs(samen);
    await seller.clicks('Accept');
    expect(await seller.submits()).toBe('updated');
    await seller.closesAll();
    await samen.settle();
    expect(await row(samen, 'sold')).toMatchObject({ quantity: 25 });
    expect(await row(samen, 'own')).toMatchObject({ quantity: 15 });
    expect(await samen.sql(`select "ownerId" from "Subscription" where id = 'sold'`)).toEqual([
      { ownerId: 'noordwind' },
    ]);
  });

  test('the provider assigns it as support, and counts it as reseller of record', async () => {
    const seller = theirs(samen);
    await seller.types('/support assign e1');
    expect(await seller.submits({ support: 'Oostzee Cloud' })).toBe('updated');
    await seller.closesAll();
    expect(await asks(ours(samen), '/support list')).toContain('Gewonnen GmbH');
    await seller.types('/subscription reseller e1');
    expect(seller.modalText()).toContain('MPN id 4300003, Oostzee Cloud');
    await seller.closesAll();
  });
});
