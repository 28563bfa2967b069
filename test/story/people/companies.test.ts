import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSamen, type Samen } from '../../support/samen.ts';
import { answer, holds, homeOf, lastText, menusOf, rolesOf } from './steps.ts';

let samen: Samen;
beforeEach(async () => {
  samen = await openSamen();
  // One person in two companies: decides at the reseller, sells at the provider.
  await holds(samen, 'UZUIDPLASGA', 'noordwind', ['sales-agent']);
});
afterEach(() => samen.close());

const both = () => samen.person('zuidplas', 'global-admin');

describe('R-ROLE-01: a person of two companies acts for one at a time', () => {
  test('App Home says for which, and changes it; roles never merge', async () => {
    const who = both();
    const home = await homeOf(samen, who);
    expect(home).toContain('You act for Noordwind Distribution');
    expect(home).toContain('Your roles: Sales agent');
    const sells = await menusOf(samen, who);
    expect(sells).toContain('Request a partnership');
    expect(sells).not.toContain('People and roles');
    await who.types('/csp members', 'general');
    expect(who.modalText()).toContain('Only a Global admin or User admin of your company');
    await who.closesAll();
    await who.chooses('acting', 'Zuidplas ICT');
    expect(who.homeText()).toContain('You act for Zuidplas ICT');
    expect(who.homeText()).toContain('Your roles: Global admin');
    const decides = await menusOf(samen, who);
    expect(decides).toContain('People and roles');
    expect(decides).not.toContain('Request a partnership');
    await who.types('/csp members', 'general');
    expect(who.modalText()).toContain('Acting for Zuidplas ICT');
    // It is remembered.
    expect(await homeOf(samen, who)).toContain('You act for Zuidplas ICT');
  });

  test('every form says for which company, and is drawn anew for the other', async () => {
    const who = both();
    await who.types('/partner list', 'general');
    expect(who.modalText()).toContain('Acting for Noordwind Distribution');
    await who.chooses('acting', 'Zuidplas ICT');
    expect(who.modalText()).toContain('Acting for Zuidplas ICT');
    expect(who.modalText()).toContain('Your provider starts it');
    // To a company where the role does not reach it, the form says so and stays.
    await who.closesAll();
    await who.types('/csp members', 'general');
    await who.chooses('acting', 'Noordwind Distribution');
    expect(who.modalText()).toContain('Only a Global admin or User admin of your company');
  });

  test('a form acts for the company it was drawn for, whatever was chosen since', async () => {
    const who = both();
    await homeOf(samen, who);
    await who.chooses('acting', 'Zuidplas ICT');
    await who.types('/csp members', 'general');
    await who.clicks('Give roles');
    await samen.sql(`update "Person" set "actingCompanyId" = 'noordwind' where id = $1`, [
      'uzuidplasga',
    ]);
    expect(await who.submits({ person: 'Nina New', roles: ['Sales agent'] })).toBe('updated');
    expect(await rolesOf(samen, 'UNEW', 'zuidplas')).toEqual(['sales-agent']);
    expect(await rolesOf(samen, 'UNEW', 'noordwind')).toEqual([]);
  });

  test('a click on a card acts for the company to which it was sent', async () => {
    const who = both();
    const sales = samen.person('westerly', 'sales-agent');
    await samen.sql(`update "Company" set country = 'NL' where id = 'westerly'`);
    await sales.types('/partner request');
    expect(await sales.submits({ reseller: 'Zuidplas' })).toBe('updated');
    await samen.settle();
    // Acting for Noordwind, which is no party to it.
    await who.clicks('Authorize');
    expect(who.modalText()).toContain('Acting for Zuidplas ICT');
    expect(await who.submits({ tick: ['yes'] })).toBe('closed');
    await samen.settle();
    expect(lastText(who, 'zuidplas-csp')).toContain('authorized Westerly Supply');
  });

  test('who left the company of a card is told so', async () => {
    const sales = samen.person('noordwind', 'sales-agent');
    await sales.types('/partner request');
    await sales.submits({ reseller: 'Zuidplas' });
    await samen.settle();
    await holds(samen, 'UZUIDPLASGA', 'zuidplas', []);
    const who = both();
    await who.clicks('Authorize');
    expect(who.modalText()).toContain('You have no role in this company any more');
    expect(who.modal()?.submit).toBeNull();
  });
});

test('R-ROLE-02: who has no role reads nothing and is told who gives one', async () => {
  const nina = samen.person('UNEW');
  for (const command of ['/partner list', '/partner show', '/csp members', '/csp settings']) {
    await nina.types(command, 'general');
    expect(nina.modalText()).toContain('Zuidplas ICT: Zuidplas Global admin, Zuidplas User admin');
    await nina.closesAll();
  }
  await nina.types('/partner', 'general');
  expect(answer(nina)).toContain('You have no role in a company here yet.');
  const home = await homeOf(samen, nina);
  expect(home).toContain('You have no role in a company yet. These people can give you one:');
  expect(home).toContain('• Noordwind Distribution: Noordwind Global admin, Noordwind User admin');
});
