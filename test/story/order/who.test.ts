import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSamen, type Samen } from '../../support/samen.ts';
import { partners, plant } from '../customer/steps.ts';
import { delivers, lastSent } from '../partnership/steps.ts';
import { agreed, tasman } from '../subscription/steps.ts';
import { added, begins, count, sales } from './steps.ts';

let samen: Samen;
beforeAll(async () => {
  samen = await openSamen();
  await tasman(samen);
  await partners(samen, 'noordwind', 'oostzee');
  await plant(samen, 'eigen', 'Eigen BV', [{ partner: 'oostzee', capacity: 'direct-bill' }], {
    country: 'DE',
  });
  await agreed(samen, 'eigen', 'oostzee');
  await plant(samen, 'won', 'Gewonnen GmbH', [
    { partner: 'oostzee', capacity: 'reseller', with: 'noordwind' },
    { partner: 'noordwind', capacity: 'provider', with: 'oostzee' },
  ]);
  await agreed(samen, 'won', 'noordwind');
});
afterAll(() => samen.close());

const told = async (company: string, role: Parameters<Samen['person']>[1], hint: string) => {
  const who = samen.person(company, role);
  await who.types(`/subscription order ${hint}`);
  const said = who.modalText();
  await who.closesAll();
  return said;
};

describe('who orders', () => {
  test('R-ORD-01: a reseller has its provider order', async () => {
    expect(await told('zuidplas', 'sales-agent', 'tasman')).toContain(
      'A reseller has no billing of its own with Microsoft, so its provider orders.',
    );
  });

  test.each([
    ['global-admin', true],
    ['user-admin', true],
    ['admin-agent', true],
    ['sales-agent', true],
    ['helpdesk-agent', false],
  ] as const)('matrix row 15: a %s of the provider: %s', async (role, may) => {
    expect(await told('noordwind', role, 'tasman')).toContain(
      may
        ? 'There is nothing in this order yet.'
        : 'Only a Global admin, User admin, Admin agent or Sales agent of your company',
    );
  });

  test.each([
    ['global-admin', true],
    ['user-admin', false],
    ['admin-agent', true],
    ['sales-agent', true],
    ['helpdesk-agent', false],
  ] as const)('matrix row 16: a %s for a customer of its own: %s', async (role, may) => {
    const said = await told('oostzee', role, 'eigen');
    expect(said).toContain(
      may
        ? 'Your own customer, without a reseller'
        : 'Only a Global admin, Admin agent or Sales agent of your company',
    );
  });

  test('R-TRN-09: a customer won as reseller is ordered for by the provider', async () => {
    expect(await told('oostzee', 'sales-agent', 'gewonnen')).toContain(
      'You won Gewonnen GmbH as a reseller, so its provider orders.',
    );
    expect(await told('noordwind', 'sales-agent', 'gewonnen')).toContain('Reseller: Oostzee Cloud');
  });

  test('R-TRN-14: nothing new while Microsoft restricts direct billing', async () => {
    await samen.sql(`update "Company" set restricted = true where id = 'oostzee'`);
    expect(await told('oostzee', 'sales-agent', 'eigen')).toContain(
      'Microsoft restricted your direct billing',
    );
    await samen.sql(`update "Company" set restricted = false where id = 'oostzee'`);
  });

  test('a customer of its own has no reseller of record to choose', async () => {
    const who = samen.person('oostzee', 'sales-agent');
    await begins(who, 'eigen');
    await added(who, 'Office 365 E3', { quantity: '3' });
    expect(who.modalText()).toContain('1. Office 365 E3: 3 seats');
    expect(who.modalText()).not.toContain('Reseller of record');
    await who.closesAll();
  });
});

describe('for whom', () => {
  test('R-ORD-02: only for a customer with whom the provider has a relationship of its own', async () => {
    const ended = (status: string, at: Date | null) =>
      samen.sql(
        `update "ResellerRelationship" set status = $1, "endedAt" = $2
         where "customerId" = 'tasman' and "partnerId" = 'noordwind'`,
        [status, at],
      );
    const who = sales(samen);
    await who.types('/subscription order');
    expect(await who.submits({ customer: 'Tasman' })).toBe('updated');
    const sent = lastSent(samen, 'view_submission') as {
      view: { state: { values: Record<string, unknown> } };
    };
    await who.closesAll();
    const chosen = async (value: string) => {
      sent.view.state.values['customer'] = {
        'order.customer': { selected_option: { value, text: { type: 'plain_text', text: '?' } } },
      };
      return (await delivers(samen, sent)).answer;
    };
    await ended('removed', new Date());
    expect(await chosen('tasman')).toContain('You have no relationship with Tasman Bakery BV');
    await ended('active', null);
    // Another company's customer is not there, whoever names its id.
    expect(await chosen('eigen')).not.toContain('Eigen');
    expect(await chosen('eigen')).toBe((await chosen('nobody')).replace('nobody', 'eigen'));
  });

  test('R-MCA-08: not without an agreement that counts for the seller', async () => {
    await samen.sql(`update "CustomerAgreement" set "partnerIds" = '{zuidplas}', "viaId" = 'zuidplas'
      where "customerId" = 'tasman'`);
    const said = await told('noordwind', 'sales-agent', 'tasman');
    expect(said).toContain('No Microsoft Customer Agreement of Tasman Bakery BV');
    expect(said).toContain('/csp customer agreement');
    await samen.sql(`update "CustomerAgreement" set "partnerIds" = '{noordwind}', "viaId" = 'noordwind'
      where "customerId" = 'tasman'`);
  });

  test('R-PART-01, R-ORD-10: not without the partnership, nor for a claimed company', async () => {
    await samen.sql(
      `update "Partnership" set status = 'removed', "endedAt" = now() where id = 'noordwind-zuidplas'`,
    );
    expect(await told('noordwind', 'sales-agent', 'tasman')).toContain(
      'You have no partnership with Zuidplas ICT now',
    );
    await samen.sql(
      `update "Partnership" set status = 'active', "endedAt" = null where id = 'noordwind-zuidplas'`,
    );
    await samen.sql(
      `update "Company" set status = 'claimed', "decidedAt" = null, "decidedVia" = null where id = 'noordwind'`,
    );
    expect(await told('noordwind', 'sales-agent', 'tasman')).toContain('confirm');
    await samen.sql(
      `update "Company" set status = 'confirmed', "decidedAt" = now(), "decidedVia" = 'operator' where id = 'noordwind'`,
    );
  });

  test('R-ORD-08: not for a reseller whose enrolment is not confirmed', async () => {
    await samen.sql(`update "Company" set kinds = '{direct-bill}' where id = 'zuidplas'`);
    expect(await told('noordwind', 'sales-agent', 'tasman')).toContain(
      'Zuidplas ICT has no confirmed enrolment as an indirect reseller',
    );
    await samen.sql(`update "Company" set kinds = '{reseller}' where id = 'zuidplas'`);
  });

  test('R-CUST-16: the customers of one reseller, to begin from', async () => {
    const who = sales(samen);
    await who.types('/customer list');
    await who.chooses('partner', 'Oostzee');
    expect(who.modalText()).toContain('Gewonnen GmbH');
    expect(who.modalText()).not.toContain('Tasman');
    await who.clicks('Open');
    await who.clicks('Order');
    expect(who.modalText()).toContain('For Gewonnen GmbH');
    await who.closesAll();
    // The customer's own sheet has no such button for whoever may not.
    const other = samen.person('zuidplas', 'admin-agent');
    await other.types('/customer show tasman');
    expect(
      other
        .modal()
        ?.blocks.flatMap((block) => JSON.stringify(block))
        .join(),
    ).not.toContain('order.start');
    await other.closesAll();
  });
});

test('nothing of all this left a subscription', async () => {
  expect(await count(samen, 'Subscription')).toBe(0);
});
