import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Driver } from '../../../src/sandbox/driver/driver.ts';
import { openSamen, type Samen } from '../../support/samen.ts';
import { delivers, lastSent } from '../partnership/steps.ts';
import { added, details, partners, types } from './steps.ts';

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
const refused = async (who: Driver, values: Record<string, string>) => {
  const done = await types(who, values);
  await who.closesAll();
  return done;
};
const became = (field: string, sentence: string) => ({
  errors: { [field]: expect.stringContaining(sentence) },
});

describe('refusals', () => {
  test('R-CUST-01: a reseller is told which provider can', async () => {
    await agent().types('/customer add');
    expect(agent().modalText()).toContain(
      'A reseller cannot create customers; its provider does, and names the reseller. Ask Noordwind Distribution.',
    );
    await agent().closesAll();
  });

  test('R-CUST-02: a provider names a reseller', async () => {
    const who = sales();
    expect(await types(who)).toHaveProperty('refusedByClient.reseller');
    expect(await who.submits({ ...details, reseller: 'Zuidplas', domain: 'nonsense' })).toEqual(
      became('domain', 'This is not a domain'),
    );
    await who.closesAll();
    const sent = lastSent(samen, 'view_submission') as {
      view: { state: { values: Record<string, unknown> } };
    };
    sent.view.state.values['domain'] = { value: { value: 'none.onmicrosoft.com' } };
    sent.view.state.values['reseller'] = { 'customer.reseller': { selected_option: null } };
    const { answer } = await delivers(samen, sent);
    expect(JSON.parse(answer)).toEqual({
      response_action: 'errors',
      ...became('reseller', 'Choose the reseller that this customer is for.'),
    });
  });

  test('R-CUST-03, R-PART-01: only one with which there is a partnership now', async () => {
    const who = sales();
    await types(who, { reseller: 'Zuidplas', domain: 'nonsense' });
    await who.closesAll();
    const sent = lastSent(samen, 'view_submission') as {
      view: { state: { values: Record<string, unknown> } };
    };
    sent.view.state.values['domain'] = { value: { value: 'none.onmicrosoft.com' } };
    const choose = async (value: string) => {
      sent.view.state.values['reseller'] = {
        'customer.reseller': {
          selected_option: { value, text: { type: 'plain_text', text: '?' } },
        },
      };
      return JSON.parse((await delivers(samen, sent)).answer) as unknown;
    };
    await partners(samen, 'noordwind', 'oostzee', 'removed');
    expect(await choose('oostzee')).toMatchObject(
      became('reseller', 'You have no partnership with Oostzee Cloud now'),
    );
    // Nor is a stranger named by whoever forges its id.
    expect(await choose('middelveld')).toMatchObject(became('reseller', 'Choose one of'));
    // Ended between the two steps.
    expect(await types(who, { reseller: 'Zuidplas', domain: 'race.onmicrosoft.com' })).toBe(
      'updated',
    );
    await samen.sql(
      `update "Partnership" set status = 'removed', "endedAt" = now() where id = 'noordwind-zuidplas'`,
    );
    expect(await who.submits()).toBe('updated');
    expect(who.modalText()).toContain('You have no partnership with Zuidplas ICT now');
    await who.closesAll();
    await samen.sql(
      `update "Partnership" set status = 'active', "endedAt" = null where id = 'noordwind-zuidplas'`,
    );
  });

  test.each([
    ['R-CUST-14', { name: 'Test bv' }, 'name', 'Microsoft refuses test names.'],
    [
      'R-CUST-12, missing',
      { country: 'Poland', phone: '' },
      'registration',
      'Microsoft asks for the registration number of every customer in Poland.',
    ],
    [
      'R-CUST-12, shape',
      { country: 'Poland', phone: '', registration: '12' },
      'registration',
      'This is no registration number of Poland.',
    ],
    [
      'R-CUST-12, unsupported',
      { registration: '12345678' },
      'registration',
      'Microsoft takes no registration number in Netherlands.',
    ],
    [
      'R-CUST-12, phone',
      { country: 'Hungary', phone: '', registration: '12345678-1-42' },
      'phone',
      'Microsoft asks for a phone number of every customer in Hungary.',
    ],
    ['no phone number', { phone: '12' }, 'phone', 'This is no phone number'],
    ['R-REG-01', { country: 'United States', phone: '' }, 'country', 'this customer is in'],
    ['no letters', { city: '!!' }, 'city', 'There is nothing readable in this.'],
  ])('%s, under its field', async (_rule, values, field, sentence) => {
    const typed = { domain: 'fresh.onmicrosoft.com', reseller: 'Zuidplas', ...values };
    expect(await refused(sales(), typed)).toEqual(became(field, sentence));
  });

  test('R-CUST-13: taken meanwhile, the review says so', async () => {
    const [first, second] = [sales(), samen.person('noordwind', 'global-admin')];
    const typed = { reseller: 'Zuidplas', domain: 'both.onmicrosoft.com' };
    expect(await types(first, typed)).toBe('updated');
    expect(await types(second, typed)).toBe('updated');
    expect(await first.submits()).toBe('updated');
    expect(await second.submits()).toBe('updated');
    expect(second.modalText()).toContain('This domain is taken.');
    await first.closesAll();
    await second.closesAll();
    // Another company's record is none of theirs: the same domain is free there (product.md 1).
    await added(samen, { ...german, domain: 'both.onmicrosoft.com' }, transitioning(), null);
  });

  test('matrix row 12: a Helpdesk agent is told who may', async () => {
    const who = samen.person('noordwind', 'helpdesk-agent');
    await who.types('/customer add');
    expect(who.modalText()).toContain(
      'Only a Global admin, User admin, Admin agent or Sales agent of your company',
    );
    await who.closesAll();
  });

  test('who has no reseller yet is told how to get one', async () => {
    const who = samen.person('westerly', 'sales-agent');
    await who.types('/customer add');
    expect(who.modalText()).toContain('/csp partner request');
    await who.closesAll();
  });
});
