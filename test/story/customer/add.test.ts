import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hour, openSamen, type Samen } from '../../support/samen.ts';
import { labels, sheet as partnerSheet, texts } from '../partnership/steps.ts';
import { added, details, listed, partners, sheet, types } from './steps.ts';

let samen: Samen;
beforeAll(async () => {
  samen = await openSamen();
  await partners(samen, 'noordwind', 'zuidplas');
});
afterAll(() => samen.close());
const sales = () => samen.person('noordwind', 'sales-agent');
const agent = () => samen.person('zuidplas', 'admin-agent');
const transitioning = () => samen.person('oostzee', 'admin-agent');
const german = { country: 'Germany', phone: '' };
const count = async (table: string) =>
  Number((await samen.sql<{ n: string }>(`select count(*) as n from "${table}"`))[0]?.n);
const became = (field: string, sentence: string) => ({
  errors: { [field]: expect.stringContaining(sentence) },
});

describe('a provider adds a customer for its reseller', () => {
  test('R-CUST-05, -17: the review says who gets what; one commit makes all of it', async () => {
    const who = sales();
    expect(await types(who, { reseller: 'Zuidplas' })).toBe('updated');
    const shown = who.modalText();
    expect(shown).toContain('For reseller: Zuidplas ICT');
    for (const typed of ['Tasman Bakery BV', 'tess@tasman.example', '+31101234567', 'Rotterdam'])
      expect(shown).toContain(typed);
    expect(shown).toContain('Zuidplas ICT gets admin access to the customer’s tenant');
    expect(shown).toContain('You get delegated admin privileges in the customer’s tenant as well.');
    expect(shown).toContain('accept Microsoft’s customer agreement');
    expect(await count('Customer')).toBe(0);
    expect(await who.submits()).toBe('updated');
    expect(who.modalText()).toContain(
      'Left to do at Microsoft: in Partner Center, under Customers, add this customer with the domain tasman.onmicrosoft.com.',
    );
    expect(who.modalText()).toContain('like admin@tasman.onmicrosoft.com');
    expect(who.modalText()).not.toContain('Temporary password:');
    await who.closesAll();
    expect(
      await samen.sql(
        `select "partnerId", capacity, "withId", origin, status from "ResellerRelationship" order by "partnerId"`,
      ),
    ).toEqual([
      {
        partnerId: 'noordwind',
        capacity: 'provider',
        withId: 'zuidplas',
        origin: 'created',
        status: 'active',
      },
      {
        partnerId: 'zuidplas',
        capacity: 'reseller',
        withId: 'noordwind',
        origin: 'created',
        status: 'active',
      },
    ]);
    expect(
      await samen.sql(
        'select "partnerId", granted, source, known from "AdminGrant" order by "partnerId"',
      ),
    ).toEqual([
      { partnerId: 'noordwind', granted: true, source: 'create', known: 'declared' },
      { partnerId: 'zuidplas', granted: true, source: 'create', known: 'declared' },
    ]);
    expect(await count('FormDraft')).toBe(0);
  });

  test('R-CUST-11: the billing profile has its culture and language', async () => {
    expect(await samen.sql('select email, culture, language, city from "CustomerProfile"')).toEqual(
      [{ email: 'tess@tasman.example', culture: 'nl-NL', language: 'nl', city: 'Rotterdam' }],
    );
  });

  test('R-CUST-10: listed for both, and each channel has its line', async () => {
    await samen.settle();
    expect(texts(sales(), 'noordwind-csp').at(-1)).toBe(
      'Noordwind Distribution recorded the customer Tasman Bakery BV, tied to Zuidplas ICT. It still has to be created in Partner Center.',
    );
    expect(texts(agent(), 'zuidplas-csp').at(-1)).toBe(
      'Noordwind Distribution recorded the customer Tasman Bakery BV for you, with admin access for both of you. It still has to be created in Partner Center.',
    );
    expect(await listed(samen.person('noordwind', 'helpdesk-agent'))).toContain(
      'Tasman Bakery BV · with Zuidplas ICT',
    );
    expect(await listed(agent())).toContain('delegated admin as agreed here');
    const shown = await sheet(agent(), 'tasman');
    expect(shown).toContain('Noordwind Distribution adds this customer in Partner Center.');
    expect(shown).toContain('recorded here; not yet marked as done at Microsoft');
    await agent().closesAll();
  });

  test('the record holds ids, times and our words alone', async () => {
    const [entry] = await samen.sql<{ after: object; counterpartId: string }>(
      `select after, "counterpartId" from "AuditEntry" where action = 'customer.added'`,
    );
    expect(entry?.counterpartId).toBe('zuidplas');
    expect(JSON.stringify(entry)).not.toMatch(/tasman|tess|kade|rotterdam/i);
    const facts = await samen.sql('select data from "Fact"');
    expect(JSON.stringify(facts)).not.toMatch(/tasman|tess/i);
  });

  test('R-CUST-07: cancelled at the review, nothing is left; going back keeps what was typed', async () => {
    const who = sales();
    const before = await count('Customer');
    expect(await types(who, { reseller: 'Zuidplas', domain: 'other.onmicrosoft.com' })).toBe(
      'updated',
    );
    await who.clicks('Change');
    expect(who.modalText()).toContain('Tasman Bakery BV');
    expect(await who.submits({ city: 'Delft' })).toBe('updated');
    expect(who.modalText()).toContain('City: Delft');
    expect(who.modalText()).toContain('Domain: other.onmicrosoft.com');
    expect(await count('FormDraft')).toBe(1);
    await who.clicks('Cancel everything');
    expect(who.modalText()).toContain('Nothing was recorded, and what you typed is gone.');
    expect([await count('Customer'), await count('FormDraft')]).toEqual([before, 0]);
    await who.closesAll();
  });

  test('what was typed lives an hour, is nobody else’s, and stands in no view', async () => {
    const who = sales();
    expect(await types(who, { reseller: 'Zuidplas', domain: 'later.onmicrosoft.com' })).toBe(
      'updated',
    );
    const sent = samen.sandbox.traffic().findLast((one) => one.direction === 'to-bot');
    expect(JSON.stringify(sent?.answer)).not.toContain('private_metadata":"{\\"name');
    const other = samen.person('noordwind', 'admin-agent');
    await other.types('/customer add');
    await other.closesAll();
    await samen.sql(`update "FormDraft" set at = at - interval '61 minutes'`);
    expect(await who.submits()).toBe('updated');
    expect(who.modalText()).toContain('What you typed is kept for an hour only');
    await who.closesAll();
    await samen.bot.backstage.customers.forgetDrafts();
    expect(await count('FormDraft')).toBe(0);
    await samen.later(hour);
  });

  test('R-CUST-04, R-PART-14: from a reseller’s sheet that reseller is chosen already', async () => {
    const who = sales();
    expect(await partnerSheet(who)).toContain('Add a customer');
    await who.clicks('Add a customer');
    expect(await who.submits({ ...details, domain: 'sheet.onmicrosoft.com' })).toBe('updated');
    expect(who.modalText()).toContain('For reseller: Zuidplas ICT');
    await who.closesAll();
    await partnerSheet(agent());
    expect(labels(agent().modal())).not.toContain('Add a customer');
    await agent().closesAll();
  });
});

describe('for itself', () => {
  test('matrix row 13: a transitioning partner, as direct bill and without a reseller', async () => {
    const id = await added(
      samen,
      { ...german, domain: 'eigen.onmicrosoft.com' },
      transitioning(),
      null,
    );
    expect(
      await samen.sql(
        'select "partnerId", capacity, "withId" from "ResellerRelationship" where "customerId" = $1',
        [id],
      ),
    ).toEqual([{ partnerId: 'oostzee', capacity: 'direct-bill', withId: null }]);
    expect(texts(transitioning(), 'oostzee-csp').at(-1)).toBe(
      'Oostzee Admin agent recorded the customer Tasman Bakery BV. It still has to be created in Partner Center.',
    );
  });

  test('R-TRN-14: not while Microsoft restricts it', async () => {
    await samen.sql(`update "Company" set restricted = true where id = 'oostzee'`);
    await transitioning().types('/customer add');
    expect(transitioning().modalText()).toContain('Microsoft restricted your direct billing');
    expect(transitioning().modalText()).toContain('/csp customer invite');
    await transitioning().closesAll();
    await samen.sql(`update "Company" set restricted = false where id = 'oostzee'`);
  });

  test('a company that is both chooses', async () => {
    await samen.sql(`update "Company" set kinds = '{provider,direct-bill}' where id = 'noordwind'`);
    const who = sales();
    expect(await types(who, { domain: 'two.onmicrosoft.com' })).toHaveProperty(
      'refusedByClient.as',
    );
    const own = { ...details, domain: 'two.onmicrosoft.com', as: 'For ourselves' };
    expect(await who.submits(own)).toBe('updated');
    expect(who.modalText()).toContain('Your own customer, as direct-bill partner');
    await who.clicks('Change');
    expect(await who.submits({ as: 'For one of our resellers' })).toEqual(
      became('reseller', 'Choose the reseller'),
    );
    await who.closesAll();
    await samen.sql(`update "Company" set kinds = '{provider}' where id = 'noordwind'`);
  });
});
