import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clouds } from '../../../src/data/clouds.ts';
import type { Value } from '../../../src/sandbox/contract.ts';
import type { Driver } from '../../../src/sandbox/driver/driver.ts';
import { day, hour, openSamen, type Samen } from '../../support/samen.ts';
import { accepts, begins, count, declines, invites, partners, reseller } from './steps.ts';

let samen: Samen;
beforeAll(async () => {
  samen = await openSamen({
    pace: 'off',
    trustedProxies: ['127.0.0.1'],
    clouds: {
      ...clouds,
      germany: { ...clouds.germany, closed: 'no-new-customers' },
      'us-government': { ...clouds['us-government'], closed: 'no-indirect-model' },
    },
  });
  await partners(samen, 'noordwind', 'zuidplas');
  await partners(samen, 'noordwind', 'oostzee');
});
afterAll(() => samen.close());

let number = 0;
const somebody = () => {
  number += 1;
  return { name: `Customer ${number}`, email: `it@customer${number}.example`, admin: 'no' };
};
/** Sends what is refused: the form stays as it was, so that Slack keeps what was typed, and nothing is recorded. */
async function refused(
  values: Record<string, Value>,
  by: Driver = reseller(samen),
): Promise<Record<string, string>> {
  const before = await count(samen, 'CustomerInvitation');
  await by.types('/customer invite');
  const form = by.modal();
  const done = await by.submits(values);
  expect(done).toHaveProperty('errors');
  expect(by.modal()).toMatchObject({ hash: form?.hash, blocks: form?.blocks });
  await by.closesAll();
  expect(await count(samen, 'CustomerInvitation')).toBe(before);
  return typeof done === 'object' && 'errors' in done ? done.errors : {};
}

const inputs = (by: Driver): string[] =>
  (by.modal()?.blocks ?? []).flatMap(({ type, block_id, element }) =>
    type === 'input' ? [`${String(block_id)} ${(element as { action_id: string }).action_id}`] : [],
  );
const partnership = (status: 'active' | 'removed') =>
  samen.sql(
    `update "Partnership" set status = $1, "endedAt" = $2, "endedById" = $3 where "resellerId" = 'zuidplas'`,
    status === 'active' ? [status, null, null] : [status, new Date(), 'unoordwindga'],
  );

describe('before anybody is asked', () => {
  test('R-INV-10, R-REG-01: a customer in another CSP region', async () => {
    expect(await refused({ ...somebody(), country: 'US' })).toEqual({
      country: expect.stringMatching(
        /CSP region Europe, this customer is in .*United States.*own region only/,
      ),
    });
    // Another country of the same region is no reason.
    expect(await begins({ ...somebody(), country: 'BE' }, reseller(samen))).toBe('updated');
    await reseller(samen).closesAll();
  });

  test('R-INV-10, R-REG-01: the region is the inviter’s, wherever it is', async () => {
    const west = samen.person('westerly', 'sales-agent');
    expect(await refused({ ...somebody(), country: 'NL' }, west)).toHaveProperty('country');
    expect(await begins(somebody(), west)).toBe('updated');
    await west.closesAll();
  });

  test('R-INV-23, R-CLD-01: a cloud that takes no new customers', async () => {
    const by = reseller(samen);
    await by.types('/customer invite');
    const typed = { ...somebody(), email: 'it@closed.example' };
    const { admin, ...others } = typed;
    expect(admin).toBe('no');
    await by.chooses('cloud', 'Germany', typed);
    expect(await by.submits(others)).toEqual({
      errors: { cloud: 'Microsoft takes no new customers in Germany. Choose another cloud.' },
    });
    await by.closesAll();
  });

  test('R-INV-23, R-CLD-01: a cloud without the indirect model is closed for two tiers alone', async () => {
    const typed = { ...somebody(), country: 'DE', cloud: 'US Government' };
    expect(await refused(typed)).toEqual({
      cloud: expect.stringContaining('does not offer the model with provider and reseller'),
    });
    const direct = samen.person('oostzee', 'admin-agent');
    expect(await begins({ ...typed, admin: 'yes' }, direct)).toBe('updated');
    await direct.closesAll();
  });

  test('R-INV-24, R-TRN-15: direct billing is restricted; jointly it still goes', async () => {
    await samen.sql(`update "Company" set restricted = true where id = 'oostzee'`);
    const direct = samen.person('oostzee', 'admin-agent');
    const no = await refused(somebody(), direct);
    expect(Object.values(no)).toEqual([
      expect.stringMatching(/restricted your direct billing.*jointly with a provider/),
    ]);
    expect(await begins({ ...somebody(), provider: 'Noordwind' }, direct)).toBe('updated');
    await direct.closesAll();
    await samen.sql(`update "Company" set restricted = false where id = 'oostzee'`);
  });

  test('R-INV-24: with direct bill alone no form is filled in for nothing', async () => {
    const by = reseller(samen);
    await samen.sql(
      `update "Company" set kinds = '{direct-bill}', restricted = true where id = 'zuidplas'`,
    );
    await by.types('/customer invite');
    expect(by.modalText()).toContain('What exists goes on.');
    await by.closesAll();
    await samen.sql(
      `update "Company" set kinds = '{reseller}', restricted = false where id = 'zuidplas'`,
    );
  });

  test('R-INV-24: restricted after the draft, its message can’t be finished', async () => {
    const direct = samen.person('oostzee', 'admin-agent');
    expect(await begins(somebody(), direct)).toBe('updated');
    await samen.sql(`update "Company" set restricted = true where id = 'oostzee'`);
    const text = direct.modalText();
    const done = await direct.submits();
    expect(JSON.stringify(done)).toContain('restricted your direct billing');
    expect(direct.modalText()).toContain(/http\S+/.exec(text)?.[0] ?? '?');
    await direct.closesAll();
    await samen.sql(`update "Company" set restricted = false where id = 'oostzee'`);
  });

  test('R-INV-03: only partners of now are offered to invite with', async () => {
    const by = reseller(samen);
    await by.types('/customer invite');
    const offered = JSON.stringify(await by.suggests('provider', ''));
    expect(offered).toContain('Noordwind Distribution');
    expect(offered).not.toContain('Westerly');
    await by.closesAll();
    await partnership('removed');
    await by.types('/customer invite');
    expect(by.modalText()).toContain('You invite alone: you have no agreed partnership.');
    await by.closesAll();
    await partnership('active');
  });

  test('a company that is not confirmed invites nobody', async () => {
    const by = samen.person('middelveld', 'global-admin');
    await by.types('/customer invite');
    expect(by.modalText() + by.hears().join('')).toMatch(/nog niet bevestigd/);
    if (by.modal()) await by.closesAll();
  });

  test('no address, no name: each said below its field', async () => {
    const by = reseller(samen);
    const typed = somebody();
    const none = await begins({ ...typed, email: 'nobody', admin: 'no' }, by);
    expect(JSON.stringify(none)).toContain('email');
    await by.closesAll();
    expect(await begins({ ...typed, name: ' \u200b ' }, by)).not.toBe('updated');
    await by.closesAll();
  });
});

describe('the same customer again', () => {
  test('I.1: of two drafts to one address, written side by side, one goes out', async () => {
    const values = somebody();
    const [one, other] = [reseller(samen), samen.person('zuidplas', 'global-admin')];
    expect(await begins(values, one)).toBe('updated');
    expect(await begins(values, other)).toBe('updated');
    expect(await one.submits({})).toBe('updated');
    expect(await other.submits({})).toEqual({
      errors: { text: expect.stringMatching(/invited already; the invitation is open until/) },
    });
    await one.closesAll();
    await other.closesAll();
    await samen.settle();
  });

  test('I.1: invited already, until the invitation is over', async () => {
    const typed = somebody();
    await invites(samen, typed);
    expect(await refused({ ...typed, email: typed.email.toUpperCase() })).toEqual({
      email: expect.stringMatching(/invited already; the invitation is open until 1 Jul 2026/),
    });
    // Jointly is another question, and so is another company's.
    expect(await begins({ ...typed, provider: 'Noordwind' }, reseller(samen))).toBe('updated');
    await reseller(samen).closesAll();
    const other = samen.person('noordwind', 'sales-agent');
    expect(await begins(typed, other)).toBe('updated');
    await other.closesAll();
  });

  test('I.3: declined lately, for a day', async () => {
    const typed = somebody();
    await declines(samen, await invites(samen, typed));
    expect(await refused(typed)).toEqual({
      email: expect.stringMatching(/declined your invitation. You can ask again after/),
    });
    await samen.later(day - hour);
    expect(await refused(typed)).toHaveProperty('email');
    await samen.later(hour);
    expect(await begins(typed, reseller(samen))).toBe('updated');
    await reseller(samen).closesAll();
  });

  test('R-INV-25: with everything already there, nothing is asked; for admin rights alone it is', async () => {
    const typed = somebody();
    await accepts(samen, await invites(samen, typed), { email: typed.email });
    expect(Object.values(await refused(typed))).toEqual([
      expect.stringContaining(`${typed.name} already has this relationship with you`),
    ]);
    const link = await invites(samen, { ...typed, admin: 'yes' });
    const answered = await accepts(samen, link, { email: typed.email });
    expect(answered.text).toContain('You accepted');
    const own = `"partnerId" = 'zuidplas' and "customerId" in (select id from "Customer" where name = '${typed.name}')`;
    expect(await count(samen, 'ResellerRelationship', own)).toBe(1);
    expect(await count(samen, 'AdminGrant', `${own} and granted`)).toBe(1);
    expect(await refused({ ...typed, admin: 'yes' })).toHaveProperty('name');
  });

  test('R-INV-25: another partner’s relationship never blocks, and is not told', async () => {
    const typed = somebody();
    await accepts(samen, await invites(samen, typed), { email: typed.email });
    const other = samen.person('oostzee', 'admin-agent');
    const theirs = await invites(samen, typed, other);
    const answered = await accepts(samen, theirs, { email: typed.email });
    expect(answered.text).not.toContain('Zuidplas');
    expect(other.visible()).not.toContain('Zuidplas');
    expect(await count(samen, 'Customer', `name = '${typed.name}'`)).toBe(2);
  });

  test('R-INV-20, -26: admin rights that were taken away can be asked for again; the relationship stayed', async () => {
    const typed = { ...somebody(), admin: 'yes' };
    await accepts(samen, await invites(samen, typed), { email: typed.email });
    const own = `"customerId" in (select id from "Customer" where name = '${typed.name}')`;
    await samen.sql(
      `update "AdminGrant" set granted = false, "endedBy" = 'customer', "endedOn" = now(), "endedAt" = now() where ${own}`,
    );
    expect(await count(samen, 'ResellerRelationship', `${own} and status = 'active'`)).toBe(1);
    await accepts(samen, await invites(samen, typed), { email: typed.email });
    expect(await count(samen, 'ResellerRelationship', own)).toBe(1);
    expect(await count(samen, 'AdminGrant', `${own} and granted`)).toBe(1);
  });
});

describe('R-INV-07, R-CLD-01: a cloud in which admin rights can’t be left out', () => {
  test('says why instead of asking, and keeps what was typed', async () => {
    const by = samen.person('oostzee', 'admin-agent');
    await by.types('/customer invite');
    expect(by.modalText()).toContain('Ask for the relationship only');
    const typed = somebody();
    const before = inputs(by);
    expect(before).toContain('admin value');
    await by.chooses('cloud', 'US Government', typed);
    expect(by.modalText()).toMatch(
      /Delegated admin privileges are asked for too: in the cloud “US Government” Microsoft does not let/,
    );
    expect(by.modalText()).not.toContain('Ask for the relationship only');
    // Slack keeps what stands in an input that is drawn again under the same ids.
    expect(inputs(by)).toEqual(before.filter((one) => !one.startsWith('admin ')));
    const { name, email } = typed;
    await by.chooses('cloud', 'Public cloud', { name, email });
    expect(by.modalText()).toContain('Ask for the relationship only');
    await by.chooses('cloud', 'US Government', typed);
    expect(await by.submits({ name, email })).toBe('updated');
    expect(by.modalText()).toContain('We also ask for delegated admin privileges');
    expect(
      await count(samen, 'CustomerInvitation', `"customerName" = '${name}' and "adminAsked"`),
    ).toBe(1);
    await by.closesAll();
  });

  test('a form that still asks is refused below that field', async () => {
    const by = samen.person('oostzee', 'admin-agent');
    expect(await refused({ ...somebody(), cloud: 'US Government' }, by)).toEqual({
      admin: expect.stringContaining('In US Government a relationship always comes with'),
    });
  });
});
