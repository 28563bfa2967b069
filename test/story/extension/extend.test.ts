import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CompanyId } from '../../../src/domain/ids.ts';
import { openSamen, type Samen } from '../../support/samen.ts';
import { listed, partners, plant, sheet } from '../customer/steps.ts';
import { begins as orders } from '../order/steps.ts';
import { labels, texts } from '../partnership/steps.ts';
import { agent, agreed, begins, extended, kadehuis, left, provider, tick } from './steps.ts';

let samen: Samen;
beforeEach(async () => {
  samen = await openSamen();
  await kadehuis(samen);
});
afterEach(() => samen.close());

describe('whose it is to extend', () => {
  test.each([
    ['noordwind', 'admin-agent'],
    ['zuidplas', 'admin-agent'],
  ] as const)('R-EXT-01: not %s’s %s', async (company, role) => {
    const who = samen.person(company, role);
    for (const verb of ['extend', 'consent']) {
      await who.types(`/customer ${verb}`);
      expect(who.modalText()).toContain(
        'Only a direct-bill partner that is also enrolled as an indirect reseller',
      );
      await who.closesAll();
    }
  });

  test('R-EXT-01: not a direct-bill partner that is not enrolled as a reseller', async () => {
    await samen.sql(`update "Company" set kinds = '{direct-bill}' where id = 'westerly'`);
    const who = samen.person('westerly', 'admin-agent');
    await who.types('/customer extend');
    expect(who.modalText()).toContain('also enrolled as an indirect reseller');
  });

  test('R-EXT-08, matrix row 21: the Admin agent; others are told who', async () => {
    for (const role of ['global-admin', 'user-admin', 'sales-agent', 'helpdesk-agent'] as const) {
      const who = samen.person('oostzee', role);
      await who.types('/customer extend');
      expect(who.modalText()).toContain('Only a Admin agent of your company can do this.');
      await who.closesAll();
      await who.types('/customer');
      expect(who.hears().at(-1)).not.toContain('Extend a relationship');
    }
    await agent(samen).types('/customer');
    expect(agent(samen).hears().at(-1)).toContain('Extend a relationship');
    expect(agent(samen).hears().at(-1)).toContain('Customer’s consent');
  });
});

describe('which customer and which provider', () => {
  test('R-EXT-02: a customer that was won as a reseller is not offered, and has no button', async () => {
    await plant(samen, 'resold', 'Resold GmbH', [
      { partner: 'oostzee', capacity: 'reseller', with: 'noordwind' },
      { partner: 'noordwind', capacity: 'provider', with: 'oostzee' },
    ]);
    await agent(samen).types('/customer extend resold');
    const { groups } = await agent(samen).suggests('customer', '');
    expect(groups.flatMap((one) => one.options.map(({ text }) => text))).toEqual(['Kadehuis BV']);
    await agent(samen).closesAll();
    await sheet(agent(samen), 'resold');
    expect(labels(agent(samen).modal())).not.toContain('Extend to a provider');
    await agent(samen).closesAll();
    await sheet(agent(samen), 'kadehuis');
    expect(labels(agent(samen).modal())).toContain('Extend to a provider');
  });

  test('R-EXT-02: without a customer of its own there is nobody to choose', async () => {
    await samen.sql(`update "ResellerRelationship" set capacity = 'reseller'`);
    expect(await begins(samen)).toContain('only customers that you won as direct-bill partner');
  });

  test('R-EXT-03: only a provider with a partnership that does not have the customer is offered', async () => {
    await partners(samen, 'westerly', 'oostzee', 'removed');
    await begins(samen);
    const offered = async () =>
      (await agent(samen).suggests('provider', '')).groups.flatMap((one) =>
        one.options.map(({ text }) => text),
      );
    expect(await offered()).toEqual(['Noordwind Distribution']);
    await agent(samen).closesAll();
    await extended(samen);
    expect(await begins(samen)).toContain('No provider is left for Kadehuis BV');
  });

  test('R-EXT-03: a partnership that ended meanwhile, and nothing is kept', async () => {
    await agreed(samen);
    await begins(samen);
    const before = await left(samen);
    await samen.sql(
      `update "Partnership" set status = 'removed', "endedAt" = now(), "endedById" = 'unoordwindaa'`,
    );
    expect(await agent(samen).submits({ billTo: tick })).toHaveProperty('errors');
    expect(agent(samen).modalText()).toContain(
      'You have no partnership with Noordwind Distribution.',
    );
    expect(await left(samen)).toEqual(before);
  });

  test('two providers: what stands there is the chosen one’s, and a tick for the other does not count', async () => {
    await partners(samen, 'westerly', 'oostzee');
    for (const to of ['Noordwind', 'Westerly']) await agreed(samen, { provider: to });
    expect(await begins(samen)).toContain('Choose the provider first');
    await agent(samen).chooses('provider', 'Westerly');
    expect(agent(samen).modalText()).toContain('copied to Westerly Supply, and to nobody else');
    await agent(samen).chooses('provider', 'Noordwind', { billTo: ['westerly'] });
    expect(agent(samen).modalText()).toContain('copied to Noordwind Distribution, and to nobody');
    expect(await agent(samen).submits()).toHaveProperty('errors.billTo');
    expect(await agent(samen).submits({ billTo: tick })).toBe('updated');
    const rows = await samen.sql<{ toId: string }>('select "toId" from "BillToCopy"');
    expect(rows).toEqual([{ toId: 'noordwind' }]);
  });
});

test('R-EXT-05: the bill-to data stand there before they are copied, and the copy stays as it was', async () => {
  await agreed(samen);
  const shown = await begins(samen);
  for (const line of [
    'Company: Kadehuis BV',
    'Contact: Karin Kade',
    'E-mail address: karin@kadehuis.example',
    'Phone number: +31105550100',
    'Address: Kade 12, 3011 AB Rotterdam, Netherlands',
    'Registration number: 24555501',
    'Language: nl, nl-NL',
  ])
    expect(shown).toContain(line);
  expect(await agent(samen).submits()).toHaveProperty('refusedByClient.billTo');
  expect(await agent(samen).submits({ billTo: tick })).toBe('updated');
  await agent(samen).closesAll();
  await samen.sql(`update "CustomerProfile" set "lastName" = 'Later', phone = '+31100000000'`);
  const theirs = await sheet(provider(samen));
  expect(theirs).toContain('Bill-to data, as copied from Oostzee Cloud on 1 Jun 2026');
  expect(theirs).toContain('Contact: Karin Kade');
  expect(theirs).not.toMatch(/Later|31100000000/);
  expect(await sheet(agent(samen))).toContain(
    'Bill-to data copied to Noordwind Distribution on 1 Jun 2026',
  );
});

test('R-EXT-06: no delegated admin comes with it, and the way to it is named', async () => {
  await agreed(samen);
  expect(await begins(samen)).toContain(
    'No delegated admin privileges come with it. If Noordwind Distribution needs them, do not extend but invite the customer jointly: /csp customer invite.',
  );
  await agent(samen).submits({ billTo: tick });
  await agent(samen).closesAll();
  const grants = await samen.sql<{ partnerId: string }>('select "partnerId" from "AdminGrant"');
  expect(grants).toEqual([{ partnerId: 'oostzee' }]);
  expect(await sheet(provider(samen))).toContain(
    'Noordwind Distribution: no delegated admin on record',
  );
});

test('R-EXT-07: where the customer sees the provider from then on', async () => {
  await agreed(samen);
  expect(await begins(samen)).toContain(
    'Once it is done at Microsoft, the customer sees Noordwind Distribution as its CSP partner in the Microsoft 365 admin center and in Microsoft Store for Business.',
  );
});

describe('R-EXT-09: done is what stands in Partner Center', () => {
  test('the portal step is named, and a person ticks that the provider is listed, once', async () => {
    await agreed(samen);
    await begins(samen);
    await agent(samen).submits({ billTo: tick });
    const done = agent(samen).modalText();
    expect(done).toContain(
      'Left to do at Microsoft: in Partner Center open the customer’s account',
    );
    expect(done).toContain('As long as it does not, the extension is not done.');
    await agent(samen).closesAll();
    const before = await sheet(agent(samen));
    expect(before).toContain('by an extension; recorded here; not yet marked as done at Microsoft');
    expect(before).toContain('If it does not, the extension is not done');
    await agent(samen).clicks('Noordwind Distribution is listed');
    const after = agent(samen).modalText();
    expect(after).toContain('done at Microsoft, as Oostzee Admin agent ticked on 1 Jun 2026');
    expect(after).not.toContain('the extension is not done');
    expect(labels(agent(samen).modal())).not.toContain('Noordwind Distribution is listed');
    const [entry] = await samen.sql<{ known: string }>(
      `select known from "AuditEntry" where action = 'customer.extension-verified'`,
    );
    expect(entry?.known).toBe('ticked');
  });

  test('two people tick it: one counts, the other is told', async () => {
    await extended(samen);
    const second = samen.person('oostzee', 'global-admin');
    await samen.sql(
      `update "Membership" set roles = '{admin-agent}' where "companyId" = 'oostzee' and "personId" = 'uoostzeega'`,
    );
    await sheet(agent(samen));
    await sheet(second);
    await agent(samen).clicks('Noordwind Distribution is listed');
    await second.clicks('Noordwind Distribution is listed');
    expect(second.modalText()).toContain('Oostzee Admin agent ticked this already');
  });

  test('the provider reads that the other side does the step', async () => {
    await extended(samen);
    expect(await sheet(provider(samen))).toContain(
      'Oostzee Cloud extends this customer to you in Partner Center.',
    );
  });
});

test('R-EXT-10: before it the provider has no such customer and can’t order; afterwards it has', async () => {
  const seller = samen.person('noordwind', 'sales-agent');
  expect(await listed(seller)).toContain('0 in all');
  expect(await orders(seller, 'kadehuis')).not.toContain('Add a line');
  await seller.closesAll();
  await extended(samen);
  expect(await listed(seller)).toContain('Kadehuis BV · with Oostzee Cloud');
  await samen.sql(
    `insert into "CustomerAgreement"(id, "customerId", type, method, "viaId", "partnerIds", version, link, "agreedOn", at)
     values ('a', 'kadehuis', 'MicrosoftCustomerAgreement', 'direct', 'oostzee', '{oostzee}', '1', 'https://x.example', now(), now())`,
  );
  expect(await orders(seller, 'kadehuis')).toContain('Kadehuis BV');
  expect(labels(seller.modal())).toContain('Add a line');
});

test('both sides hear of it, the customer does not', async () => {
  await extended(samen);
  expect(texts(provider(samen), 'noordwind-csp').at(-1)).toContain(
    'Oostzee Cloud extended its relationship with Kadehuis BV to you',
  );
  expect(texts(agent(samen), 'oostzee-csp').at(-1)).toContain(
    'extended your relationship with Kadehuis BV to Noordwind Distribution',
  );
  for (const channel of ['noordwind-csp', 'oostzee-csp'])
    expect(
      texts(channel === 'oostzee-csp' ? agent(samen) : provider(samen), channel).join('\n'),
    ).not.toMatch(/willem|karin|minutes|Kade 12/i);
});

test('a role that was lost while the form was open', async () => {
  await agreed(samen);
  await begins(samen);
  await samen.sql(
    `update "Membership" set roles = '{sales-agent}' where "companyId" = 'oostzee' and "personId" = 'uoostzeeaa'`,
  );
  const before = await left(samen);
  expect(await agent(samen).submits({ billTo: tick })).toHaveProperty('errors');
  expect(await left(samen)).toEqual(before);
});

test('two forms at once: one extension, and the other is told', async () => {
  const second = samen.person('oostzee', 'global-admin');
  await samen.sql(
    `update "Membership" set roles = '{admin-agent}' where "companyId" = 'oostzee' and "personId" = 'uoostzeega'`,
  );
  await agreed(samen);
  await begins(samen);
  await second.types('/customer extend');
  const done = await Promise.all(
    [agent(samen), second].map((who) => who.submits({ billTo: tick })),
  );
  expect(done.filter((one) => one === 'updated')).toHaveLength(1);
  const has: CompanyId[] = (
    await samen.sql<{ partnerId: CompanyId }>(
      `select "partnerId" from "ResellerRelationship" where origin = 'extension'`,
    )
  ).map((one) => one.partnerId);
  expect(has).toEqual(['noordwind']);
  expect(await samen.sql('select id from "BillToCopy"')).toHaveLength(1);
});
