import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { userOf } from '../../../src/sandbox/seed.ts';
import { day, openSamen, type Samen } from '../../support/samen.ts';
import { asked } from '../ask/steps.ts';
import { begins, invitation, reseller } from '../invitation/steps.ts';
import { added, begins as orders, sales as seller } from '../order/steps.ts';
import { admin, holds, requested, sales } from '../partnership/steps.ts';
import { homeOf } from '../people/steps.ts';
import { subscribed, tasman } from '../subscription/steps.ts';
import { homeLabels } from './steps.ts';

let samen: Samen;
beforeEach(async () => {
  samen = await openSamen();
});
afterEach(() => samen.close());

const labelsOf = (company: string, role: Parameters<typeof userOf>[1]) =>
  homeLabels(samen, userOf(company, role));
const inOrder = (text: string, ...parts: string[]) =>
  expect(parts.map((part) => text.split('\n').findIndex((line) => line.startsWith(part)))).toEqual(
    parts
      .map((part) => text.split('\n').findIndex((line) => line.startsWith(part)))
      .filter((at) => at >= 0)
      .toSorted((a, b) => a - b),
  );

describe('one inbox per acting company (product.md 5)', () => {
  test('the language, for whom one acts, the search, what is open, what may be done, as of when', async () => {
    const home = await homeOf(samen, admin(samen));
    inOrder(
      home,
      'Language / Taal',
      'You act for Zuidplas ICT',
      'Find a customer or a partner',
      'Waiting for us (0)',
      'Waiting for others (0)',
      'About to expire (0)',
      'Decided this week (0)',
      'What you can do now',
      'As of',
    );
    expect(home).toContain('Nothing waits for your company.');
  });

  test('a partnership: decided from App Home, and then decided there for both', async () => {
    await requested(samen);
    const who = admin(samen);
    const home = await homeOf(samen, who);
    expect(home).toContain('Waiting for us (1)');
    expect(home).toContain(
      'Noordwind Distribution asks Zuidplas ICT for a partnership.\nOpen until 1 Jul 2026, 10:0',
    );
    expect(labelsOf('zuidplas', 'global-admin')).toEqual(
      expect.arrayContaining(['Authorize', 'Decline', 'Details']),
    );
    await homeOf(samen, sales(samen));
    expect(sales(samen).homeText()).toContain('Waiting for others (1)');
    await who.homeClicks('Authorize');
    expect(await who.submits({ tick: ['yes'] })).toBe('closed');
    await samen.settle();
    for (const one of [who, sales(samen)]) {
      expect(one.homeText()).toContain('Waiting for us (0)');
      expect(one.homeText()).toContain('Waiting for others (0)');
      expect(one.homeText()).toContain('Decided this week (1)');
      expect(one.homeText()).toContain('Authorized on 1 Jun 2026');
    }
    await samen.later(8 * day);
    expect(await homeOf(samen, who)).toContain('Decided this week (0)');
  });

  test('matrix row 7: who may not decide has no buttons for it, and sees everything', async () => {
    await requested(samen);
    const who = samen.person('zuidplas', 'sales-agent');
    expect(await homeOf(samen, who)).toContain('Waiting for us (1)');
    expect(labelsOf('zuidplas', 'sales-agent')).not.toContain('Authorize');
    await who.homeClicks('Details');
    expect(who.modalText()).toContain('Noordwind Distribution');
    expect(who.modalText()).toContain('Who may decide: a Global admin of Zuidplas ICT');
  });

  test('about to expire: once more in a section of its own, without its buttons', async () => {
    await requested(samen);
    await samen.later(28 * day);
    const home = await homeOf(samen, admin(samen));
    expect(home).toContain('About to expire (1)');
    expect(home.split('Noordwind Distribution asks Zuidplas ICT')).toHaveLength(3);
    expect(
      labelsOf('zuidplas', 'global-admin').filter((label) => label === 'Authorize'),
    ).toHaveLength(1);
  });

  test('a wish: accepted or declined from App Home, and read and taken back by whoever asked', async () => {
    await tasman(samen);
    await subscribed(samen, 'e3');
    await asked(samen);
    const helper = samen.person('zuidplas', 'helpdesk-agent');
    expect(await homeOf(samen, helper)).toContain(
      'Zuidplas ICT asks Noordwind Distribution for something for Tasman Bakery BV.',
    );
    await helper.homeClicks('Details');
    expect(helper.modal()?.title).toBe('Request of a reseller');
    expect(helper.modalText()).toContain('25');
    await helper.closesAll();
    await homeOf(samen, sales(samen));
    await sales(samen).homeClicks('Accept');
    expect(sales(samen).modalText()).toContain('Tasman Bakery BV');
    await sales(samen).closesAll();
    await sales(samen).homeClicks('Decline');
    expect(await sales(samen).submits({ reason: 'Not now.' })).toBe('closed');
    await samen.settle();
    expect(helper.homeText()).toContain('Declined on 1 Jun 2026');
    await asked(samen);
    expect(helper.homeText()).toContain('Waiting for others (1)');
    await helper.homeClicks('Details');
    await helper.clicks('Withdraw');
    expect(helper.modalText()).toContain('withdrew the request');
    await samen.settle();
    expect(helper.homeText()).toContain('Waiting for others (0)');
    expect(helper.homeText()).toContain('Withdrawn on 1 Jun 2026');
  });

  test('an invitation that is not sent yet: its draft, for whoever may finish it', async () => {
    const who = reseller(samen);
    expect(await begins(invitation, who)).toBe('updated');
    await who.closesAll();
    await samen.settle();
    expect(await homeOf(samen, who)).toContain(
      'The invitation of Duinroos Bakkerij is not sent yet.',
    );
    await who.chooses('language', 'Nederlands');
    // A sentence begins with a capital, also where another one goes on with it.
    expect(who.homeText()).toContain('De uitnodiging van Duinroos Bakkerij is nog niet verstuurd.');
    await who.chooses('language', 'English');
    await who.homeClicks('Finish the message');
    expect(await who.submits()).toBe('updated');
    await who.closesAll();
    await samen.settle();
    expect(who.homeText()).toContain('Waiting for others (1)');
    expect(who.homeText()).toContain('Zuidplas ICT invites Duinroos Bakkerij as a customer.');
  });

  test('R-CUST-15: an order that waits, without a deadline', async () => {
    await tasman(samen);
    await orders(seller(samen));
    await added(seller(samen), 'Office 365 E3');
    await seller(samen).closesAll();
    await samen.sql(
      `insert into "SubscriptionOrder"(id, "customerId", "ownerId", "resellerId", status, lines, why, "placedById", "placedAt")
       select 'order', 'tasman', 'noordwind', 'zuidplas', 'waiting', d.data -> 'lines', 'agreement-required', $1, $2
       from "FormDraft" d`,
      [userOf('noordwind', 'sales-agent').toLowerCase(), new Date()],
    );
    const who = sales(samen);
    expect(await homeOf(samen, who)).toContain(
      'The order for Tasman Bakery BV is not placed yet.\nOpen, without a deadline',
    );
    // The one of the partnership that was decided today.
    const labels = labelsOf('noordwind', 'sales-agent');
    expect(labels.filter((label) => label === 'Details')).toHaveLength(1);
    await who.homeClicks('Try again or drop');
    await who.clicks('Drop');
    await who.closesAll();
    await samen.settle();
    expect(who.homeText()).toContain('Waiting for us (0)');
    expect(who.homeText()).toContain('Dropped on 1 Jun 2026');
  });
});

describe('R-ROLE-01: for one company at a time', () => {
  test('a button acts for the company whose requests stand there, whatever was chosen since', async () => {
    await requested(samen);
    await holds(samen, 'UZUIDPLASGA', 'westerly', ['sales-agent']);
    const who = admin(samen);
    await homeOf(samen, who);
    await who.chooses('acting', 'Zuidplas ICT');
    expect(who.homeText()).toContain('Waiting for us (1)');
    await samen.sql(`update "Person" set "actingCompanyId" = 'westerly' where id = 'uzuidplasga'`);
    await who.homeClicks('Authorize');
    expect(who.modalText()).toContain('Acting for Zuidplas ICT');
    await who.closesAll();
    expect(await homeOf(samen, who)).toContain('You act for Westerly Supply');
    expect(who.homeText()).toContain('Waiting for us (0)');
  });

  test('a company that is not confirmed has no inbox and no search', async () => {
    const home = await homeOf(samen, samen.person('middelveld', 'global-admin'));
    expect(home).toContain('Je bedrijf wacht op een beoordelaar.');
    expect(home).toContain('/csp enroll start');
    expect(home).not.toContain('Wacht op ons');
    expect(home).not.toContain('Zoek een klant');
  });

  test('R-ROLE-02: without a role it says what this is and who gives one', async () => {
    const home = await homeOf(samen, samen.person('UNEW'));
    expect(home).toContain('ask with a command, decide with a button');
    expect(home).toContain('• Zuidplas ICT: Zuidplas Global admin, Zuidplas User admin');
    expect(home).not.toContain('Waiting for us');
  });
});

test('in Dutch every section, row and button', async () => {
  await requested(samen);
  const who = admin(samen);
  await homeOf(samen, who);
  await who.chooses('language', 'Nederlands');
  const home = who.homeText();
  expect(home).toContain('Wacht op ons (1)');
  expect(home).toContain(
    'Noordwind Distribution vraagt Zuidplas ICT om een samenwerking.\nOpen tot 1 jul. 2026',
  );
  for (const section of ['Wacht op anderen', 'Verloopt binnenkort', 'Beslist deze week'])
    expect(home).toContain(`${section} (0)`);
  expect(labelsOf('zuidplas', 'global-admin')).toEqual([
    'Autoriseren',
    'Afwijzen',
    'Bekijken',
    'Samenwerkingen',
    'Klanten',
    'Abonnementen',
    'Ondersteuning',
    'Inschrijving',
    'Bedrijf en hulp',
    'Vernieuwen',
  ]);
});
