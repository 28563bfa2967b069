import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSamen, type Samen } from '../../support/samen.ts';
import { again } from '../edge/wire.ts';
import { answer, companies, homeOf, lastText, rolesOf, setsUp, texts, typed } from './steps.ts';

let samen: Samen;
beforeEach(async () => {
  samen = await openSamen();
});
afterEach(() => samen.close());

const cardOf = (user: string) => texts(samen.person(user)).join('\n');

describe('an admin of the workspace sets up a company', () => {
  test('matrix row 50: it is recorded, its first Global admin named, and the owner asked', async () => {
    const adam = samen.person('UADMIN');
    expect(await setsUp(adam)).toBe('updated');
    expect(adam.modalText()).toContain('Veldhoven Distribution is recorded');
    expect(adam.modalText()).toContain('/csp settings');
    await samen.settle();
    expect(await companies(samen, 'Veldhoven Distribution')).toMatchObject([{ status: 'claimed' }]);
    expect(await rolesOf(samen, 'UNEW', 'Veldhoven Distribution')).toEqual(['global-admin']);
    expect(await rolesOf(samen, 'UADMIN', 'Veldhoven Distribution')).toEqual([]);
    expect(lastText(samen.person('UNEW'))).toBe(
      'Adam Admin gave you roles at Veldhoven Distribution: you are now Global admin. Type /csp to see what you can do.',
    );
    const card = cardOf('UOWNER');
    for (const fact of [
      'Veldhoven Distribution',
      'Indirect provider',
      '66666666-ffff-4fff-8fff-000000000006',
      'veldhoven.onmicrosoft.com',
      '4600006',
      'Netherlands',
      'Set up by Adam Admin',
    ])
      expect(card).toContain(fact);
    // The address is the company's own; it stands on no card.
    expect(card).not.toContain('partners@veldhoven.example');
    const [entry] = await samen.sql(
      `select action, via, known, after->>'globalAdmin' as admin from "AuditEntry" where action = 'company.claimed'`,
    );
    expect(entry).toMatchObject({ via: 'slack', known: 'declared' });
  });

  test('R-OPS-01: the same submission again makes one company', async () => {
    const adam = samen.person('UADMIN');
    await adam.types('/csp setup', 'general');
    await adam.submits(typed);
    const second = await again(samen, 'view_submission');
    expect(second.body).toContain('Veldhoven Distribution is recorded');
    expect(await companies(samen, 'Veldhoven Distribution')).toHaveLength(1);
  });

  test('whoever does not run the workspace is told who does; so is a guest', async () => {
    for (const user of ['UNEW', 'UGUEST', 'UNOORDWINDGA']) {
      const who = samen.person(user);
      await who.types('/csp setup', 'general');
      expect(who.modalText()).toContain(
        'Only an admin or owner of this Slack workspace can set up a company. Ask one of them to type /csp setup.',
      );
      expect(who.modal()?.submit).toBeNull();
    }
  });

  test('who lost the admin right while typing is refused, and nothing is lost', async () => {
    const adam = samen.person('UADMIN');
    await adam.types('/csp setup', 'general');
    await samen.sandbox.change('UADMIN', { isAdmin: false });
    const said = await adam.submits(typed);
    expect(said).toEqual({
      errors: {
        name: 'Only an admin or owner of this Slack workspace can set up a company. Ask one of them to type /csp setup.',
      },
    });
    expect(await companies(samen, 'Veldhoven Distribution')).toEqual([]);
  });

  test('the company in Dutch: preselected words follow the reader, the form says so', async () => {
    await samen.sql(`update "Company" set language = 'nl' where id = 'noordwind'`);
    await samen.sandbox.change('UNOORDWINDGA', { isAdmin: true });
    const admin = samen.person('noordwind', 'global-admin');
    await admin.types('/csp setup', 'general');
    expect(admin.modalText()).toContain('Je bedrijf aanmelden');
    const { country: _, ...rest } = typed;
    expect(await admin.submits({ ...rest, country: 'Nederland' })).toBe('updated');
    expect(admin.modalText()).toContain('wacht op een beoordelaar');
  });
});

describe('what was typed wrong is told under its field', () => {
  test('every field at once, and nothing typed is lost', async () => {
    const adam = samen.person('UADMIN');
    const said = await setsUp(adam, {
      name: '***',
      tenant: 'not a guid',
      domain: 'veldhoven',
      mpn: '46-00',
      admin: 'Gus Guest',
    });
    expect(said).toEqual({
      errors: {
        name: 'There is nothing readable in this. Please type it again.',
        tenant:
          'A tenant id looks like 1b2c3d4e-0000-1111-2222-333344445555. Copy it from the Microsoft Entra admin center.',
        domain: 'This is not a domain, like company.onmicrosoft.com.',
        mpn: 'An MPN id has digits only. You find it in Partner Center under Account settings.',
      },
    });
    // The rest stands as it was: only what was wrong has to be typed again.
    const right = { name: typed['name'] ?? '', tenant: typed['tenant'] ?? '' };
    const left = await adam.submits({ ...right, domain: 'veldhoven.nl', mpn: '4600006' });
    expect(left).toEqual({
      errors: {
        admin:
          'This person is a guest in this workspace, and guests get no role. Choose a full member.',
      },
    });
    expect(await adam.submits({ admin: 'Nina New' })).toBe('updated');
    expect(await companies(samen, 'Veldhoven Distribution')).toHaveLength(1);
  });

  test('a bot and somebody deactivated are no first Global admin', async () => {
    const adam = samen.person('UADMIN');
    expect(await setsUp(adam, { admin: 'Samen' })).toEqual({
      errors: { admin: 'This is an app, not a person. Choose somebody of your company.' },
    });
    // Chosen while Lea was still there, sent when she had left.
    samen.sandbox.addUser({ id: 'ULEAVER', name: 'Lea Leaver' });
    expect(await adam.submits({ name: '?', admin: 'ULEAVER' })).toMatchObject({ errors: {} });
    await samen.sandbox.deactivate('ULEAVER');
    expect(await adam.submits({ name: 'Veldhoven Distribution' })).toEqual({
      errors: { admin: 'This account is deactivated in Slack. Choose somebody else.' },
    });
    expect(await companies(samen, 'Veldhoven Distribution')).toEqual([]);
  });

  test('somebody of another organisation is no first Global admin', async () => {
    samen.sandbox.addUser({ id: 'UFAR', name: 'Fay Far', team: 'T0ELSEWHERE' });
    expect(await setsUp(samen.person('UADMIN'), { admin: 'UFAR' })).toEqual({
      errors: {
        admin:
          'This person belongs to another organisation. Choose somebody of your own workspace.',
      },
    });
  });

  test('markup, emoji and right-to-left text in the name are only text', async () => {
    const name = '*Bold* <!channel> & שלום https://evil.example 🌍';
    expect(await setsUp(samen.person('UADMIN'), { name })).toBe('updated');
    await samen.settle();
    const owner = samen.person('UOWNER');
    const [card] = owner.reads('samen');
    const raw = JSON.stringify(card?.blocks);
    expect(owner.messageText(card ?? fail())).toContain('*Bold* <!channel> &');
    expect(raw).not.toContain('"broadcast"');
    expect(raw).not.toContain('"link"');
    expect(card?.text).not.toContain('<!channel>');
    expect(card?.text).toContain('&lt;');
  });
});

describe('a claimed company', () => {
  beforeEach(async () => {
    await setsUp(samen.person('UADMIN'));
    await samen.settle();
  });

  test('arranges its people and its settings', async () => {
    const nina = samen.person('UNEW');
    await nina.types('/csp members', 'general');
    expect(nina.modalText()).toContain('Nina New: Global admin');
    await nina.clicks('Give roles');
    expect(await nina.submits({ person: 'Adam Admin', roles: ['sales-agent'] })).toBe('updated');
    expect(await rolesOf(samen, 'UADMIN', 'Veldhoven Distribution')).toEqual(['sales-agent']);
    await nina.closesAll();
    await nina.types('/csp settings', 'general');
    expect(await nina.submits({ deadline: '14' })).toBe('updated');
    expect(nina.modalText()).toContain('Saved.');
  });

  test('and nothing else: a request is refused as not confirmed, and no menu offers one', async () => {
    const nina = samen.person('UNEW');
    await nina.types('/partner request', 'general');
    expect(nina.modalText()).toContain('Your company is not confirmed yet');
    await nina.closesAll();
    await nina.types('/csp', 'general');
    expect(answer(nina)).toContain('People and roles');
    expect(answer(nina)).not.toContain('Request a partnership');
    await nina.types('/partner', 'general');
    expect(answer(nina)).toContain('Your company is not confirmed yet');
    const home = await homeOf(samen, nina);
    expect(home).toContain('Your company waits for a reviewer.');
    expect(home).not.toContain('Request a partnership');
  });

  test('is in no picker and cannot be addressed', async () => {
    await setsUp(samen.person('UADMIN'), {
      name: 'Hidden Reseller',
      tenant: '77777777-ffff-4fff-8fff-000000000007',
      kinds: ['reseller'],
      mpn: '4700007',
      contact: 'hidden@reseller.example',
    });
    // Even where it let itself be found, nobody finds it before its confirmation.
    await samen.sql(`update "Company" set findable = true where name = 'Hidden Reseller'`);
    const sales = samen.person('noordwind', 'sales-agent');
    await sales.types('/partner request');
    const offered = JSON.stringify(await sales.suggests('reseller', 'Hidden'));
    expect(offered).not.toContain('Hidden');
    expect(await sales.submits({ mpn: '4700007' })).toEqual({
      errors: {
        mpn: 'No confirmed reseller here has this MPN id. Please check it with the reseller.',
      },
    });
    expect(await sales.submits({ mpn: '', email: 'hidden@reseller.example' })).toEqual({
      errors: {
        email:
          'No confirmed reseller here has this e-mail address. Please check it with the reseller.',
      },
    });
  });
});

function fail(): never {
  throw new Error('there is no card');
}
