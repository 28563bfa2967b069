import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CustomerId } from '../../../src/domain/ids.ts';
import { openSamen, type Samen } from '../../support/samen.ts';
import { withoutWhy } from '../../support/why.ts';
import { company, labels, removes, sheet as partnerSheet } from '../partnership/steps.ts';
import { listed, partners, plant, sheet } from './steps.ts';

let samen: Samen;
beforeEach(async () => {
  samen = await openSamen();
  await partners(samen, 'noordwind', 'zuidplas');
});
afterEach(() => samen.close());
const agent = () => samen.person('zuidplas', 'admin-agent');
const provider = () => samen.person('noordwind', 'global-admin');
const both = [
  { partner: 'zuidplas', capacity: 'reseller', with: 'noordwind', origin: 'joint-invite' },
  { partner: 'noordwind', capacity: 'provider', with: 'zuidplas', origin: 'joint-invite' },
] as const;
const alone = [{ partner: 'zuidplas', capacity: 'reseller' }] as const;

describe('the list', () => {
  test('R-INV-17, R-PART-13: a partnership brings no customer to either side', async () => {
    await plant(samen, 'solo', 'Solo Shop BV', alone);
    expect(await listed(agent())).toContain('Solo Shop BV · without another partner');
    const shown = await listed(provider());
    expect(shown).toContain('0 in all');
    expect(shown).toContain('A partnership brings none, and customers you serve elsewhere');
    expect(shown).toContain('/csp customer invite');
  });

  test('R-INV-16, R-INV-18: by name, with whom, the rights and how they are known', async () => {
    await plant(samen, 'b', 'Bakery Two', both);
    await plant(samen, 'a', 'Ankle Clinic', [
      { partner: 'zuidplas', capacity: 'reseller', origin: 'pre-existing', admin: false },
    ]);
    const shown = await listed(agent());
    expect(shown.indexOf('Ankle Clinic')).toBeLessThan(shown.indexOf('Bakery Two'));
    expect(shown).toContain('Ankle Clinic · without another partner\nno delegated admin on record');
    expect(shown).toContain('Bakery Two · with Noordwind Distribution\ndelegated admin as agreed');
    expect(await sheet(agent(), 'ankle')).toContain('it existed before Samen');
    await agent().closesAll();
  });

  test('R-CUST-16: a provider narrows it to one reseller, a reseller to one provider', async () => {
    await company(samen, 'delft', { name: 'Delft IT', kinds: ['reseller'], mpnId: '77' });
    await samen.sql(
      `insert into "Partnership"(id, "providerId", "resellerId", status, "askedById", "askedAt", "expiresAt", "decidedById", "decidedAt")
       values ('nd', 'noordwind', 'delft', 'active', 'unoordwindsa', now(), now(), 'unoordwindsa', now())`,
    );
    await plant(samen, 'z', 'With Zuidplas', both);
    await plant(samen, 'd', 'With Delft', [
      { partner: 'noordwind', capacity: 'provider', with: 'delft' },
      { partner: 'delft', capacity: 'reseller', with: 'noordwind' },
    ]);
    await provider().types('/customer list');
    expect(provider().modalText()).toContain('2 in all');
    await provider().chooses('partner', 'Delft IT');
    expect(provider().modalText()).toContain('With Delft · with Delft IT');
    expect(provider().modalText()).not.toContain('With Zuidplas ·');
    // Open, and back to the same list.
    await provider().clicks('Open');
    await provider().clicks('Back to the list');
    expect(provider().modalText()).toContain('1 in all');
    await provider().chooses('filter', 'Former customers');
    expect(provider().modalText()).toContain('0 in all');
    await provider().chooses('filter', 'Customers');
    await provider().chooses('partner', 'Everybody');
    expect(provider().modalText()).toContain('2 in all');
    await provider().closesAll();
    await agent().types('/customer list');
    await agent().chooses('partner', 'Noordwind Distribution');
    expect(agent().modalText()).toContain('With Zuidplas');
    await agent().closesAll();
  });

  test('page by page, none twice and none left out', async () => {
    const names = Array.from({ length: 19 }, (_, i) => `Firm ${String(i).padStart(2, '0')}`);
    for (const [i, name] of names.entries()) await plant(samen, `c${i}`, name, alone);
    const who = agent();
    await who.types('/customer list');
    const seen: string[] = [];
    for (let page = 0; page < 3; page += 1) {
      seen.push(...(who.modalText().match(/Firm \d\d/g) ?? []));
      if (page < 2) await who.clicks({ action: 'customer.next' });
    }
    expect(seen).toEqual(names);
    await who.clicks({ action: 'customer.first' });
    expect(who.modalText()).toContain('Firm 00');
    await who.closesAll();
  });

  test('matrix row 31: a User admin sees no customers, nor does a pick or the partner’s sheet show any', async () => {
    await plant(samen, 'b', 'Bakery Two', both);
    const who = samen.person('noordwind', 'user-admin');
    for (const verb of ['list', 'show']) {
      await who.types(`/customer ${verb}`);
      expect(who.modalText()).toContain(
        'Only a Global admin, Admin agent, Sales agent or Helpdesk agent of your company',
      );
      await who.closesAll();
    }
    expect(await partnerSheet(who)).not.toContain('Bakery Two');
    await who.closesAll();
  });
});

describe('who sees what', () => {
  test('R-PART-16: a partner’s sheet lists the customers of both, and none else', async () => {
    await plant(samen, 'b', 'Bakery Two', both);
    await plant(samen, 's', 'Solo Shop BV', alone);
    await plant(samen, 'o', 'Own Account', [{ partner: 'noordwind', capacity: 'provider' }]);
    for (const who of [agent(), provider()]) {
      const shown = await partnerSheet(who);
      expect(shown).toContain('Customers of both of you:\n• Bakery Two');
      expect(shown).not.toContain('Solo Shop');
      expect(shown).not.toContain('Own Account');
      await who.closesAll();
    }
  });

  test('two providers of one customer know nothing of each other', async () => {
    await company(samen, 'second', { name: 'Second Supply', kinds: ['provider'], mpnId: '88' });
    await plant(samen, 'b', 'Bakery Two', [
      { partner: 'zuidplas', capacity: 'reseller', with: 'second', origin: 'joint-invite' },
      { partner: 'second', capacity: 'provider', with: 'zuidplas', origin: 'joint-invite' },
      { partner: 'noordwind', capacity: 'provider', with: 'zuidplas', origin: 'joint-invite' },
    ]);
    await samen.sql(
      `insert into "CustomerAgreement"(id, "customerId", type, method, "viaId", "partnerIds", version, link, "agreedOn", at)
       values ('a', 'b', 'MicrosoftCustomerAgreement', 'page', 'zuidplas', '{zuidplas,second}', 'v', 'l', now(), now())`,
    );
    const shown = await sheet(provider());
    expect(shown).toContain('Zuidplas ICT: since');
    expect(shown).toContain('counts for Zuidplas ICT');
    expect(shown).not.toContain('Second Supply');
    await provider().closesAll();
    const resellers = await sheet(agent());
    expect(resellers).toContain('Second Supply: since');
    expect(resellers).toContain('Noordwind Distribution: since');
    await agent().closesAll();
  });

  test('a stranger’s id is one that was never here', async () => {
    await plant(samen, 'b', 'Bakery Two', both);
    const outsider = {
      person: 'uwesterlyga',
      user: 'UWESTERLYGA',
      home: 'T0SAMEN',
      company: 'westerly',
      kinds: ['provider'],
      roles: ['global-admin'],
    } as never;
    const look = (id: string) => samen.bot.store.customers.look(outsider, id as CustomerId);
    await expect(look('b')).rejects.toThrow('customer-unknown');
    await expect(look('nothing')).rejects.toThrow('customer-unknown');
  });

  test('R-PART-18, -19: the partnership ends, customers and rights stay', async () => {
    await plant(samen, 'b', 'Bakery Two', both);
    expect(await removes(samen)).toBe('updated');
    for (const who of [agent(), provider()]) {
      if (who.modal()) await who.closesAll();
      const shown = await sheet(who);
      expect(shown).toContain('Noordwind Distribution: since');
      expect(shown).toContain('Zuidplas ICT: since');
      expect(shown.match(/delegated admin as agreed here/g)).toHaveLength(2);
      await who.closesAll();
    }
  });
});

describe('the sheet', () => {
  test('R-CLD-01: another cloud, another portal', async () => {
    await plant(samen, 'p', 'Public Shop', alone);
    await plant(samen, 'g', 'German Shop', alone, { cloud: 'germany' });
    expect(await sheet(agent(), 'public')).toContain(
      'accepts your request in the Microsoft 365 admin center',
    );
    await agent().closesAll();
    expect(await sheet(agent(), 'german')).toContain(
      'accepts your request in the Office admin portal',
    );
    await agent().closesAll();
  });

  test('a hint finds by name or domain, several are chosen from', async () => {
    await plant(samen, 'one', 'Firm One', alone);
    await plant(samen, 'two', 'Firm Two', alone);
    expect(await sheet(agent(), 'two.onmicrosoft.com')).toContain('Firm Two');
    await agent().closesAll();
    await agent().types('/customer show firm');
    expect(await agent().submits({ customer: 'Firm One' })).toBe('updated');
    expect(agent().modalText()).toContain('one.onmicrosoft.com');
    await agent().closesAll();
    await provider().types('/customer show');
    expect(provider().modalText()).toContain('You have no customer here yet.');
    await provider().closesAll();
  });

  test('matrix row 41: a partner ticks its own step at Microsoft; the other’s stays', async () => {
    await plant(samen, 'b', 'Bakery Two', both);
    await sheet(samen.person('zuidplas', 'sales-agent'));
    expect(labels(samen.person('zuidplas', 'sales-agent').modal())).not.toContain(
      'Done at Microsoft',
    );
    await samen.person('zuidplas', 'sales-agent').closesAll();
    await sheet(agent());
    await agent().clicks('Done at Microsoft');
    expect(agent().modalText()).toMatch(
      /Zuidplas ICT: since .*; done at Microsoft, as Zuidplas Admin agent ticked on 1 Jun 2026/,
    );
    expect(agent().modalText()).toMatch(/Noordwind Distribution: since .*; recorded here; not yet/);
    expect(labels(agent().modal())).not.toContain('Done at Microsoft');
    await agent().closesAll();
    await samen.settle();
    const channel = agent().reads('zuidplas-csp').at(-1);
    expect(channel && withoutWhy(agent().messageText(channel))).toBe(
      'Zuidplas Admin agent ticked that Bakery Two is done at Microsoft.',
    );
    expect(provider().reads('noordwind-csp')).toEqual([]);
  });
});
