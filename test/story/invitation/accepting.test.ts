import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clouds } from '../../../src/data/clouds.ts';
import { customerAgreement } from '../../../src/data/agreement.ts';
import { openSamen, type Samen } from '../../support/samen.ts';
import { cardText, texts } from '../partnership/steps.ts';
import {
  accepts,
  bea,
  count,
  invites,
  listOf,
  opens,
  partners,
  posts,
  relationshipsOf,
  reseller,
  ticks,
  tokenIn,
} from './steps.ts';

let samen: Samen;
beforeAll(async () => {
  samen = await openSamen({ pace: 'off', trustedProxies: ['127.0.0.1'] });
});
afterAll(() => samen.close());

let number = 0;
const somebody = (domain = ''): { name: string; email: string; admin: string } => {
  number += 1;
  const at = domain === '' ? `customer${number}.example` : domain;
  return { name: `Customer ${number}`, email: `it${number}@${at}`, admin: 'yes' };
};
const grants = (name: string) =>
  samen.sql<{ partnerId: string; granted: boolean; source: string; known: string }>(
    `select g."partnerId", g.granted, g.source, g.known from "AdminGrant" g
     join "Customer" c on c.id = g."customerId" where c.name = $1 order by 1`,
    [name],
  );
const agreements = (name: string) =>
  samen.sql<Record<string, unknown>>(
    `select a.method, a.version, a."viaId", a."partnerIds", a."byId", a.at, s."firstName", s.email from "CustomerAgreement" a
     join "Customer" c on c.id = a."customerId" left join "AgreementSigner" s on s."agreementId" = a.id
     where c.name = $1 order by a.at`,
    [name],
  );

describe('alone', () => {
  test('R-INV-01, R-INV-02, R-INV-16: one relationship, for the inviter alone, who has the customer in its list', async () => {
    const who = somebody();
    const link = await invites(samen, who);
    expect(cardText(reseller(samen), 'zuidplas-csp')).toContain(
      'Alone: your provider can’t order for this customer.',
    );
    const page = await opens(samen, link);
    expect(page.text).toContain('Can’t order at Microsoft by itself');
    await accepts(samen, link, { email: who.email });
    expect(await relationshipsOf(samen, who.name)).toEqual([
      {
        partnerId: 'zuidplas',
        capacity: 'reseller',
        withId: null,
        origin: 'solo-invite',
        status: 'active',
        tickedVia: null,
      },
    ]);
    expect(await listOf(samen, 'zuidplas')).toContain(who.name);
    expect(await listOf(samen, 'noordwind')).not.toContain(who.name);
  });

  test.each([
    ['noordwind', 'provider', /Noordwind Distribution, your provider .* Can order for you/],
    ['oostzee', 'direct-bill', /Oostzee Cloud, your direct-bill partner .* Sells and bills you/],
  ])('R-INV-01: as %s invites, it is the customer’s %s', async (company, capacity, said) => {
    const who = somebody();
    const link = await invites(samen, who, samen.person(company, 'admin-agent'));
    expect((await opens(samen, link)).text).toMatch(said);
    await accepts(samen, link, { email: who.email });
    expect(await relationshipsOf(samen, who.name)).toMatchObject([
      { partnerId: company, capacity },
    ]);
    expect(cardText(samen.person(company, 'admin-agent'), `${company}-csp`)).not.toContain(
      'your provider can’t',
    );
  });

  test('R-INV-06: admin rights are chosen on purpose, and asked for or not', async () => {
    const by = reseller(samen);
    const { admin, ...nobodyChose } = somebody();
    expect(admin).toBe('yes');
    await by.types('/customer invite');
    expect(
      JSON.stringify(by.modal()?.blocks.find((one) => one['block_id'] === 'admin')),
    ).not.toContain('initial_option');
    expect(await by.submits(nobodyChose)).toHaveProperty('refusedByClient.admin');
    await by.closesAll();
    const [yes, no] = [somebody(), { ...somebody(), admin: 'no' }];
    for (const who of [yes, no]) {
      const link = await invites(samen, who);
      const page = await opens(samen, link);
      const asked =
        who === yes ? 'Asks for delegated admin privileges' : 'Asks for no admin rights';
      expect(page.text).toContain(asked);
      await accepts(samen, link, { email: who.email });
    }
    expect(await grants(yes.name)).toEqual([
      { partnerId: 'zuidplas', granted: true, source: 'invite', known: 'declared' },
    ]);
    expect(await grants(no.name)).toEqual([]);
    expect(cardText(by, 'zuidplas-csp')).toContain('No delegated admin privileges were asked for.');
  });

  test('R-INV-08, R-INV-09: the form says when admin rights are needed, and with what', async () => {
    const by = reseller(samen);
    await by.types('/customer invite');
    expect(by.modalText()).toMatch(
      /You need them, and an accepted Microsoft Customer Agreement, to manage services.*don’t need them if you only manage Azure/,
    );
    await by.closesAll();
  });

  test('R-INV-19: who was invited keeps its own tenant: none is made up for it', async () => {
    const who = somebody();
    await accepts(samen, await invites(samen, who), { email: who.email });
    const [kept] = await samen.sql<{ tenantId: null; domain: null }>(
      'select "tenantId", domain from "Customer" where name = $1',
      [who.name],
    );
    expect(kept).toEqual({ tenantId: null, domain: null });
  });

  test('R-INV-22: the link is nothing but a token, and what it grants is nobody’s to change', async () => {
    const who = { ...somebody(), admin: 'no' };
    const link = await invites(samen, who);
    expect(new URL(link).pathname).toMatch(/^\/i\/[\w-]{43}$/);
    expect(new URL(link).search).toBe('');
    const page = await opens(samen, `${link}?admin=yes&provider=noordwind`);
    expect(page.text).toContain('Asks for no admin rights');
    await accepts(samen, link, {
      email: who.email,
      admin: 'yes',
      adminAsked: 'true',
      provider: 'noordwind',
      customer: 'x',
      country: 'US',
    });
    expect(await grants(who.name)).toEqual([]);
    expect(await relationshipsOf(samen, who.name)).toMatchObject([{ partnerId: 'zuidplas' }]);
  });

  test('the tick that it was done at Microsoft too is kept, and who ticked', async () => {
    const who = somebody();
    await accepts(samen, await invites(samen, who), { email: who.email, done: 'yes' });
    expect(await relationshipsOf(samen, who.name)).toMatchObject([{ tickedVia: 'customer' }]);
    expect(await grants(who.name)).toMatchObject([{ known: 'ticked' }]);
    const text = cardText(reseller(samen), 'zuidplas-csp');
    expect(text).toContain('The customer ticked that it was done at Microsoft too.');
    expect(text).not.toContain('Left to do');
  });
});

describe('R-INV-15, R-CLD-01: where it continues at Microsoft is the cloud’s', () => {
  test.each([
    ['Public cloud', 'public', 'Microsoft 365 admin center'],
    ['US Government', 'us-government', 'Office admin portal'],
    ['Germany', 'germany', 'Office admin portal'],
    ['China', 'china', 'Microsoft 365 admin center'],
  ] as const)('%s', async (cloud, key, portal) => {
    const by = samen.person('oostzee', 'admin-agent');
    const { admin, ...who } = somebody();
    await by.types('/customer invite');
    await by.chooses('cloud', cloud, who);
    const choice = clouds[key].adminPrivileges === 'optional' ? { admin } : {};
    expect(await by.submits({ ...who, cloud, ...choice })).toBe('updated');
    const link = /http\S+\/i\/[\w-]+/.exec(by.modalText())?.[0] ?? '';
    expect(await by.submits()).toBe('updated');
    await by.closesAll();
    await samen.settle();
    const page = await opens(samen, link);
    expect(page.text).toContain(`in Microsoft’s own portal, the ${portal}`);
    expect(page.html).toContain(`href="${clouds[key].portalUrl}"`);
    await accepts(samen, link, { email: who.email });
    expect(cardText(by, 'oostzee-csp')).toContain(`accepts your request in the ${portal}`);
  });
});

describe('R-INV-14, C.5: the customer agreement', () => {
  test('is asked for in the same acceptance: its edition, the server’s date, for the partners named', async () => {
    const who = somebody();
    const link = await invites(samen, who);
    const page = await opens(samen, link);
    expect(page.text).toContain(`Edition on record: ${customerAgreement.version}.`);
    expect(page.html).toContain(`href="${customerAgreement.link}"`);
    const without = { form: tokenIn(page), decision: 'accept', ...bea, globalAdmin: 'yes' };
    const refused = await posts(samen, link, { ...without, email: who.email });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('The relationship needs this agreement.');
    expect(await relationshipsOf(samen, who.name)).toEqual([]);
    const before = Date.now();
    await accepts(samen, link, { email: who.email, date: '2001-01-01', agreedOn: '2001-01-01' });
    const [kept] = await agreements(who.name);
    expect(kept).toMatchObject({
      method: 'page',
      version: customerAgreement.version,
      viaId: 'zuidplas',
      partnerIds: ['zuidplas'],
      byId: null,
      firstName: 'Bea',
      email: who.email,
    });
    expect(new Date(String(kept?.['at'])).getTime()).toBeGreaterThanOrEqual(before);
  });

  test('that is on record is not asked for again, where it counts for every partner named', async () => {
    await partners(samen, 'noordwind', 'zuidplas');
    const who = { ...somebody(), admin: 'no' };
    await accepts(samen, await invites(samen, who), { email: who.email });
    const again = await opens(samen, await invites(samen, { ...who, admin: 'yes' }));
    expect(again.text).toContain(
      'Your acceptance of the Microsoft Customer Agreement is on record already.',
    );
    expect(again.html).not.toContain('name="agreement"');
    // With a provider for whom nothing was accepted it is asked again.
    const joint = await invites(samen, { ...who, provider: 'Noordwind' });
    expect((await opens(samen, joint)).html).toContain('name="agreement"');
    await accepts(samen, joint, { email: who.email });
    expect(await agreements(who.name)).toMatchObject([
      { partnerIds: ['zuidplas'] },
      { partnerIds: ['zuidplas', 'noordwind'] },
    ]);
  });
});

describe('jointly', () => {
  test('R-INV-03, R-INV-04, R-INV-05: one acceptance makes both relationships, with rights for both', async () => {
    const who = somebody();
    const link = await invites(samen, { ...who, provider: 'Noordwind' });
    const page = await opens(samen, link);
    expect(page.text).toMatch(
      /one with itself and one with the provider Noordwind Distribution\. You accept both or neither/,
    );
    expect(page.text).toMatch(
      /Zuidplas ICT, your reseller .* Manages your subscriptions, licences and users.* Noordwind Distribution, your provider .* Can order for you: new subscriptions and more licences/,
    );
    expect(page.text).not.toContain('Can’t order');
    await accepts(samen, link, { email: who.email });
    expect(await relationshipsOf(samen, who.name)).toMatchObject([
      { partnerId: 'noordwind', capacity: 'provider', withId: 'zuidplas', origin: 'joint-invite' },
      { partnerId: 'zuidplas', capacity: 'reseller', withId: 'noordwind', origin: 'joint-invite' },
    ]);
    expect(await grants(who.name)).toMatchObject([
      { partnerId: 'noordwind', known: 'declared' },
      { partnerId: 'zuidplas', known: 'declared' },
    ]);
    const provider = samen.person('noordwind', 'admin-agent');
    expect(texts(provider, 'noordwind-csp').at(-1)).toBe(
      `${who.name} accepted the joint invitation of Zuidplas ICT: a relationship is on record for both of you. You can order for it once that is done at Microsoft too.`,
    );
    expect(await listOf(samen, 'noordwind')).toContain(who.name);
    expect(await listOf(samen, 'zuidplas')).toContain(who.name);
  });

  test('R-INV-17, R-INV-18: a partnership or an enrolment brings no customers', async () => {
    const before = await count(samen, 'ResellerRelationship');
    await partners(samen, 'noordwind', 'oostzee');
    await samen.settle();
    expect(await count(samen, 'ResellerRelationship')).toBe(before);
    expect(await count(samen, 'ResellerRelationship', `origin = 'pre-existing'`)).toBe(0);
    expect(await listOf(samen, 'westerly')).toMatch(
      /A partnership brings none, and customers you serve elsewhere/,
    );
  });
});

test('R-INV-13: whoever is no global admin accepts nothing', async () => {
  const who = somebody();
  const link = await invites(samen, who);
  const page = await opens(samen, link);
  const form = {
    form: tokenIn(page),
    decision: 'accept',
    ...bea,
    email: who.email,
    agreement: ticks.agreement,
  };
  const refused = await posts(samen, link, form);
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('Only a global admin can accept.');
  expect(refused.html).toContain('href="#globalAdmin"');
  expect(await relationshipsOf(samen, who.name)).toEqual([]);
});
