import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openSamen, type Samen } from '../../support/samen.ts';
import { partners } from '../customer/steps.ts';
import { company, delivers, lastSent, texts } from '../partnership/steps.ts';
import { subscribed, tasman } from '../subscription/steps.ts';
import { assigns, offered, opens, recorded, seller } from './steps.ts';

let samen: Samen;
beforeAll(async () => {
  samen = await openSamen();
  await tasman(samen);
  await subscribed(samen, 'e3');
  // A partner of the provider that this customer never let in.
  await company(samen, 'achterland', { name: 'Achterland', kinds: ['reseller'], mpnId: '4700007' });
  await samen.sql(
    `insert into "Partnership"(id, "providerId", "resellerId", status, "askedById", "askedAt", "expiresAt", "decidedById", "decidedAt")
     values ('noordwind-achterland', 'noordwind', 'achterland', 'active', 'unoordwindsa', now(), now(), 'unoordwindsa', now())`,
  );
});
afterAll(() => samen.close());
beforeEach(async () => {
  const who = seller(samen);
  if (who.modal()) await who.closesAll();
  await samen.sql(
    `update "Subscription" set "supportId" = null, "supportTenant" = null, "supportMpn" = null, "supportName" = null,
       "supportById" = null, "supportAt" = null`,
  );
});
const reseller = () => samen.person('zuidplas', 'global-admin');
const none = [{ tenant: null, mpn: null, name: null }];
const zuidplas = [
  { tenant: '22222222-bbbb-4bbb-8bbb-000000000002', mpn: '4200002', name: 'Zuidplas ICT' },
];

test('R-SUP-02: a new subscription is supported by the provider; R-RSL-01: the three links stand side by side', async () => {
  const text = await opens(seller(samen));
  expect(text).toContain('Now on record: you yourselves.');
  expect(text).toContain('none follows from another');
  expect(text).toContain('MPN id 4200002');
  expect(await recorded(samen)).toEqual(none);
});

test('R-SUP-01, R-SUP-06: chosen on the subscription; tenant id, MPN id and name change together, and nothing else', async () => {
  const before = await samen.sql(
    'select "mpnId", "resellerId" from "Subscription" union all select "partnerId", granted::text from "AdminGrant"',
  );
  expect(await assigns(samen, 'Zuidplas')).toBe('updated');
  expect(seller(samen).modalText()).toContain('in Partner Center open the customer');
  expect(await recorded(samen)).toEqual(zuidplas);
  expect(
    await samen.sql(
      'select "mpnId", "resellerId" from "Subscription" union all select "partnerId", granted::text from "AdminGrant"',
    ),
  ).toEqual(before);
  // The new contact is told in its own channel, once.
  const told = texts(reseller(), 'zuidplas-csp').filter((one) => one.includes('support contact'));
  expect(told).toEqual([
    'Noordwind Distribution made you the designated support contact of Office 365 E3 of Tasman Bakery BV. Once Noordwind Distribution has done so in Partner Center, the customer’s admins see you on the product’s support page. /csp support list shows all of yours.',
  ]);
  expect(texts(seller(samen), 'noordwind-csp').at(-1)).toBe(
    'Noordwind Sales agent made Zuidplas ICT the designated support contact of Office 365 E3 of Tasman Bakery BV. The step in Partner Center is left.',
  );
});

test('R-SUP-05: what the customer’s admins see', async () => {
  expect(await opens(seller(samen))).toContain(
    'The customer’s admins see this contact on the product’s support page once it is set at Microsoft.',
  );
});

test('back to the provider: the company that had it is told', async () => {
  await assigns(samen, 'Zuidplas');
  await seller(samen).closesAll();
  expect(await assigns(samen, 'Noordwind')).toBe('updated');
  expect(await recorded(samen)).toEqual(none);
  expect(texts(reseller(), 'zuidplas-csp').at(-1)).toBe(
    'Noordwind Distribution recorded that you are no longer the designated support contact of Office 365 E3 of Tasman Bakery BV. Your admin rights and relationship do not change.',
  );
});

/** The form as somebody could send it who names another company. */
const names = async (value: string, meanwhile: () => Promise<unknown> = async () => null) => {
  const who = seller(samen);
  await assigns(samen, 'Zuidplas', who);
  await who.closesAll();
  await samen.sql(
    `update "Subscription" set "supportId" = null, "supportTenant" = null, "supportMpn" = null, "supportName" = null,
       "supportById" = null, "supportAt" = null`,
  );
  await meanwhile();
  const sent = lastSent(samen, 'view_submission') as {
    view: { hash: string; state: { values: Record<string, unknown> } };
  };
  sent.view.hash = `${value}.${sent.view.hash}`;
  sent.view.state.values['support'] = {
    'support.candidate': {
      selected_option: { value, text: { type: 'plain_text', text: '?' } },
    },
  };
  return JSON.parse((await delivers(samen, sent)).answer) as unknown;
};

describe('R-SUP-03', () => {
  test('only partners with delegated admin rights are offered; R-SUP-04: the others stand there with the reason', async () => {
    const who = seller(samen);
    const text = await opens(who);
    expect(text).toContain('Achterland: no delegated admin rights at this customer.');
    expect(text).toContain('Any other reseller needs a partnership with you first');
    expect(text).toContain('Agree on the support with the reseller');
    const all = await offered(who);
    expect(all).toContain('Zuidplas ICT');
    expect(all).not.toMatch(/Achterland|Oostzee|Noordwind/);
    expect(await offered(who, 'achter')).not.toContain('Achterland');
  });

  test('a partner without rights, and a stranger, are refused as a whole', async () => {
    expect(await names('achterland')).toMatchObject({
      errors: { support: expect.stringContaining('no delegated admin rights') },
    });
    expect(await names('oostzee')).toMatchObject({
      errors: { support: 'Choose one of the options.' },
    });
    expect(await recorded(samen)).toEqual(none);
  });

  test('who lost the rights or the partnership while the form was open', async () => {
    const turn = (to: string) => () => samen.sql(to);
    expect(
      await names(
        'zuidplas',
        turn(
          `update "AdminGrant" set granted = false, "endedBy" = 'customer', "endedAt" = now() where "partnerId" = 'zuidplas'`,
        ),
      ),
    ).toMatchObject({
      errors: { support: expect.stringContaining('Zuidplas ICT has no delegated admin rights') },
    });
    await samen.sql(
      `update "AdminGrant" set granted = true, "endedBy" = null, "endedAt" = null where "partnerId" = 'zuidplas'`,
    );
    expect(
      await names(
        'zuidplas',
        turn(
          `update "Partnership" set status = 'removed', "endedAt" = now(), "endedById" = "askedById" where id = 'noordwind-zuidplas'`,
        ),
      ),
    ).toMatchObject({
      errors: { support: expect.stringContaining('no partnership with Zuidplas ICT now') },
    });
    await samen.sql(
      `update "Partnership" set status = 'active', "endedAt" = null, "endedById" = null where id = 'noordwind-zuidplas'`,
    );
  });
});

test('the one that it is already is told so', async () => {
  await assigns(samen, 'Zuidplas');
  await seller(samen).closesAll();
  expect(await assigns(samen, 'Zuidplas')).toEqual({
    errors: {
      support: 'Zuidplas ICT is the support contact already. Nothing is left for you to do.',
    },
  });
});

describe('matrix row 20', () => {
  test.each(['global-admin', 'user-admin', 'admin-agent', 'sales-agent'] as const)(
    'the %s of the provider may',
    async (role) => {
      const who = samen.person('noordwind', role);
      expect(await opens(who)).toContain('Office 365 E3');
      await who.closesAll();
    },
  );

  test('a Helpdesk agent may not, and a reseller neither', async () => {
    const who = samen.person('noordwind', 'helpdesk-agent');
    expect(await opens(who)).toContain(
      'Only a Global admin, User admin, Admin agent or Sales agent of your company',
    );
    await who.closesAll();
    expect(await opens(reseller())).toContain(
      'This is for companies that are an indirect provider',
    );
    await reseller().closesAll();
  });

  test('a provider without a subscription is told what comes first', async () => {
    const who = samen.person('westerly', 'sales-agent');
    expect(await opens(who)).toContain('/csp subscription order');
    await who.closesAll();
  });
});

test('/support list: the provider’s by support contact, and what a reseller supports', async () => {
  await subscribed(samen, 'teams', { name: 'Teams Phone', offer: 'teams-phone' });
  await partners(samen, 'westerly', 'oostzee');
  await assigns(samen, 'Zuidplas', seller(samen), 'Office');
  await seller(samen).closesAll();
  await seller(samen).types('/support list');
  const own = seller(samen).modalText();
  expect(own.indexOf('Supported by yourselves')).toBeLessThan(own.indexOf('Teams Phone'));
  expect(own.indexOf('Supported by Zuidplas ICT')).toBeLessThan(own.indexOf('Office 365 E3'));
  expect(own).toContain('2 in all');
  await seller(samen).clicks('Change');
  expect(seller(samen).modalText()).toContain('Teams Phone');
  await seller(samen).closesAll();

  await reseller().types('/support list');
  expect(reseller().modalText()).toContain('You support this for Noordwind Distribution');
  expect(reseller().modalText()).toContain('Office 365 E3 of Tasman Bakery BV');
  expect(reseller().modalText()).not.toContain('Teams Phone');
  await reseller().closesAll();
  const stranger = samen.person('oostzee', 'global-admin');
  await stranger.types('/support list');
  expect(stranger.modalText()).toContain('Nothing here yet');
  await stranger.closesAll();
});
