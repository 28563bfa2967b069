import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSamen, type Samen } from '../../support/samen.ts';
import { delivers, labels, lastSent, texts } from '../partnership/steps.ts';
import { subscribed, tasman } from '../subscription/steps.ts';
import { added, adds, begins, count, line, ordered, own, sales } from './steps.ts';

let samen: Samen;
beforeAll(async () => {
  samen = await openSamen();
  await tasman(samen);
});
afterAll(() => samen.close());

type Sent = { view: { state: { values: Record<string, unknown> } } };
const offers = async (typed: string): Promise<string[]> => {
  const { groups } = await sales(samen).suggests('offer', typed);
  return groups.flatMap(({ options }) => options.map(({ text }) => text));
};

describe('a provider orders for its reseller’s customer', () => {
  test('R-ORD-04: a list of lines, a review, and all of it on record at once', async () => {
    const who = sales(samen);
    const empty = await begins(who);
    expect(empty).toContain('For Tasman Bakery BV');
    expect(empty).toContain('Reseller: Zuidplas ICT');
    expect(who.modal()?.submit).toBeNull();
    await added(who, 'Office 365 E3');
    await added(who, 'Office 365 E1', { quantity: '1.000', record: own });
    await added(who, 'Power BI Pro', {
      quantity: '5',
      under: '1. Office 365 E3',
      record: 'Nobody',
    });
    const list = who.modalText();
    for (const said of [
      '1. Office 365 E3: 10 seats\nReseller of record: MPN id 4200002',
      '2. Power BI Pro: 5 seats\nAdd-on under line 1, Office 365 E3\nReseller of record: nobody',
      '3. Office 365 E1: 1,000 seats',
    ])
      expect(list).toContain(said);

    expect(await who.submits()).toBe('updated');
    const review = who.modalText();
    expect(review).toContain('2. Power BI Pro: 5 seats\nAdd-on under line 1, Office 365 E3');
    expect(review).toContain('3 subscriptions: recorded here, as ordered by you');
    expect(review).toContain('Nothing is bought at Microsoft from here.');
    // R-ORD-03: the portals of Microsoft 365, never Azure's.
    expect(review).toContain('in Partner Center');
    expect(review).not.toContain('Azure');
    expect(await count(samen, 'Subscription')).toBe(0);

    expect(await who.submits()).toBe('updated');
    expect(who.modalText()).toContain(
      '3 subscriptions for Tasman Bakery BV: ordered here, not yet marked as done at Microsoft.',
    );
    expect(who.modalText()).toContain('Left to do at Microsoft: order the same in Partner Center');
    expect(labels(who.modal())).toEqual(['Assign support']);
    await who.closesAll();
    expect(await ordered(samen)).toEqual([
      { name: 'Office 365 E1', quantity: 1000, parent: null, mpnId: '4200002', status: 'active' },
      { name: 'Office 365 E3', quantity: 10, parent: null, mpnId: '4200002', status: 'active' },
      {
        name: 'Power BI Pro',
        quantity: 5,
        parent: 'Office 365 E3',
        mpnId: null,
        status: 'active',
      },
    ]);
    expect(await count(samen, 'FormDraft')).toBe(0);
  });

  test('both channels have one line, and the record holds ids and counts', async () => {
    await samen.settle();
    const inOurs = texts(sales(samen), 'noordwind-csp');
    const inTheirs = texts(samen.person('zuidplas', 'sales-agent'), 'zuidplas-csp');
    expect([inOurs.length, inTheirs.length]).toEqual([1, 1]);
    expect(inTheirs[0]).toContain('Tasman Bakery BV');
    const [entry] = await samen.sql<{ counterpartId: string }>(
      `select * from "AuditEntry" where action = 'order.placed'`,
    );
    expect(entry?.counterpartId).toBe('zuidplas');
    expect(JSON.stringify(entry)).not.toMatch(/tasman bakery|office/i);
  });

  test('a line is changed and taken out; its add-ons go with it', async () => {
    const who = sales(samen);
    await begins(who);
    await added(who, 'Office 365 E1', { quantity: '4', record: own });
    await added(who, 'Office 365 E3', { quantity: '7', record: own });
    await added(who, 'Power BI Pro', { quantity: '5', under: '1. Office 365 E1', record: own });
    expect(who.modalText()).toContain('3. Office 365 E3: 7 seats');
    await line(who, 'Edit', 3);
    expect(await who.submits({ quantity: '8' })).toBe('closed');
    expect(who.modalText()).toContain('3. Office 365 E3: 8 seats');
    await line(who, 'Remove', 1);
    expect(who.modalText()).toContain('Line 1 is removed, and with it its add-on.');
    expect(who.modalText()).toContain('1. Office 365 E3: 8 seats');
    expect(who.modalText()).not.toContain('Power BI Pro');
    expect(await who.submits()).toBe('updated');
    await who.clicks('Change');
    expect(who.modalText()).toContain('1. Office 365 E3: 8 seats');
    expect(await who.submits()).toBe('updated');
    const before = await count(samen, 'Subscription');
    await who.clicks('Cancel everything');
    expect(who.modalText()).toContain('Nothing was recorded, and the lines are gone.');
    expect([await count(samen, 'Subscription'), await count(samen, 'FormDraft')]).toEqual([
      before,
      0,
    ]);
    await who.closesAll();
  });
});

describe('what a line can be', () => {
  test('R-ORD-06: an add-on is offered once its base is in the order, or on record and not suspended', async () => {
    const who = sales(samen);
    await begins(who);
    await who.clicks('Add a line');
    expect(await offers('Intune')).toEqual(['Microsoft Intune Plan 1']);
    await subscribed(samen, 'intune', { offer: 'intune-1', name: 'Microsoft Intune Plan 1' });
    expect(await offers('Intune')).toEqual(['Microsoft Intune Plan 1', 'Microsoft Intune Suite']);
    await who.chooses('offer', 'Microsoft Intune Suite');
    expect(await who.submits({ quantity: '3', record: own })).toBe('closed');
    expect(who.modalText()).toContain(
      'Add-on under Microsoft Intune Plan 1, which is there already',
    );
    expect(await who.submits()).toBe('updated');
    // Suspended while it was reviewed: it opens where it can be mended, and nothing is lost.
    await samen.sql(
      `update "Subscription" set status = 'suspended', "changedAt" = now() where id = 'intune'`,
    );
    expect(await who.submits()).toBe('pushed');
    expect(who.modalText()).toContain('Line 1: Microsoft Intune Plan 1, on which it hangs');
    expect(who.modalText()).toContain('Nothing was ordered.');
    await who.chooses('offer', 'Office 365 E5');
    expect(await who.submits()).toBe('closed');
    expect(who.modalText()).toContain('1. Office 365 E5: 3 seats');
    await who.closesAll();
  });

  test('R-ORD-05: the count within the offer’s limits, told under its field', async () => {
    const who = sales(samen);
    await begins(who);
    await who.clicks('Add a line');
    await who.chooses('offer', 'Microsoft Defender for Endpoint, servers');
    expect(who.modalText()).toContain('3 to 300 seats in this line.');
    for (const [typed, said] of [
      ['2', '3 to 300 seats; you asked for 2.'],
      ['301', '3 to 300 seats; you asked for 301.'],
      ['0', '3 to 300 seats; you asked for 0.'],
    ] as const)
      expect(await who.submits({ quantity: typed, record: own })).toEqual({
        errors: { quantity: said },
      });
    for (const typed of ['ten', '-4', '2.5'])
      expect(await who.submits({ quantity: typed })).toHaveProperty('errors.quantity');
    expect(await who.submits({ quantity: '3' })).toBe('closed');
    // What has no number is not asked for one.
    await who.clicks('Add a line');
    await who.chooses('offer', 'Azure plan');
    expect(who.modalText()).toContain('This one has no number');
    expect(await who.submits({ record: own })).toBe('closed');
    expect(who.modalText()).toContain('2. Azure plan: billed by use');
    await who.closesAll();
  });

  test('R-RSL-05, -06: whose incentive it counts for is chosen, also that nobody gets it', async () => {
    const who = sales(samen);
    await begins(who);
    expect(await adds(who, 'Office 365 E3', { quantity: '3' })).toHaveProperty(
      'refusedByClient.record',
    );
    expect(who.modalText()).toContain('Nobody: the reseller gets no incentive for it');
    expect(who.modalText()).toContain('whether there is an incentive is up to Microsoft');
    expect(await who.submits({ record: 'Nobody' })).toBe('closed');
    await who.closesAll();
    await begins(who);
    await who.clicks('Add a line');
    await who.chooses('offer', 'Office 365 E3');
    expect(await who.submits({ quantity: '0', record: own })).toHaveProperty('errors');
    const forged = lastSent(samen, 'view_submission') as Sent;
    forged.view.state.values['quantity'] = { value: { value: '4' } };
    forged.view.state.values['record'] = { value: { selected_option: null } };
    const { answer } = await delivers(samen, forged);
    expect(JSON.parse(answer)).toMatchObject({
      errors: { record: expect.stringContaining('Choose whose incentive this counts for') },
    });
    await who.closesAll();
  });

  test('R-RSL-03, -04: another number is refused with the reason, under its field', async () => {
    const who = sales(samen);
    await begins(who);
    expect(await adds(who, 'Office 365 E3', { quantity: '3', record: 'Another MPN id' })).toEqual({
      errors: { mpn: expect.any(String) },
    });
    for (const [mpn, said] of [
      ['4100001', '4100001 is your own MPN id.'],
      ['9999999', 'Nobody here has the MPN id 9999999.'],
      ['4300003', '4300003 is not the location MPN id that this reseller is on record with'],
      ['4400004', 'The company with MPN id 4400004 is no indirect reseller.'],
    ] as const)
      expect(await who.submits({ mpn })).toEqual({
        errors: { mpn: expect.stringContaining(said) },
      });
    expect(await who.submits({ mpn: '4200002' })).toBe('closed');
    expect(who.modalText()).toContain('Reseller of record: MPN id 4200002');
    await who.closesAll();
  });

  test('R-ORD-09: only what is sold in both countries', async () => {
    await samen.sql(`update "Customer" set country = 'PT' where id = 'tasman'`);
    const who = sales(samen);
    await begins(who);
    await added(who, 'Office 365 E3');
    await who.clicks('Add a line');
    expect(await offers('Audio')).toEqual([]);
    expect(await offers('Power BI')).toEqual(['Power BI Pro']);
    await who.chooses('offer', 'Power BI Pro');
    const zero = { quantity: '0', under: '1. Office 365 E3', record: own };
    expect(await who.submits(zero)).toHaveProperty('errors');
    const sent = lastSent(samen, 'view_submission') as Sent;
    const forge = async (value: string) => {
      sent.view.state.values['quantity'] = { value: { value: '4' } };
      sent.view.state.values['offer'] = {
        'order.offer': { selected_option: { value, text: { type: 'plain_text', text: '?' } } },
      };
      return JSON.parse((await delivers(samen, sent)).answer) as unknown;
    };
    expect(await forge('audio-conferencing')).toMatchObject({
      errors: { offer: expect.stringContaining('is not sold in both your country and Portugal') },
    });
    // Nor is taken what no catalogue has.
    expect(await forge('free-beer')).toMatchObject({
      errors: { offer: 'This offer can no longer be ordered. Choose another one.' },
    });
    await who.closesAll();
    await samen.sql(`update "Customer" set country = 'NL' where id = 'tasman'`);
  });
});
