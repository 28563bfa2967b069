import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Role } from '../../../src/domain/people.ts';
import { openSamen, type Samen } from '../../support/samen.ts';
import { again } from '../edge/wire.ts';
import { holds, lastText, rolesOf, texts } from './steps.ts';

let samen: Samen;
beforeEach(async () => {
  samen = await openSamen();
});
afterEach(() => samen.close());

const staff = (role: Role) => samen.person('noordwind', role);
const opens = async (role: Role) => {
  const who = staff(role);
  await who.types('/csp members');
  await who.clicks('Give roles');
  return who;
};
const changes = async (role: Role, user: string) => {
  const who = staff(role);
  await who.types('/csp members');
  await who.clicks('Change', { value: user });
  return who;
};
const given = () => samen.sql(`select id from "AuditEntry" where action = 'member.roles-given'`);

describe('matrix row 5: a Global admin or User admin gives roles', () => {
  test('the list names everybody, the form gives exactly what is ticked, the person is told', async () => {
    const admin = await opens('global-admin');
    expect(admin.modalText()).toContain('Acting for Noordwind Distribution');
    expect(await admin.submits({ person: 'Nina New', roles: ['Sales agent'] })).toBe('updated');
    expect(admin.modalText()).toContain('✓ Nina New is now Sales agent.');
    expect(admin.modalText()).toContain('6 in all');
    expect(admin.modalText()).toContain('Nina New: Sales agent');
    await samen.settle();
    expect(lastText(samen.person('UNEW'))).toBe(
      'Noordwind Global admin gave you roles at Noordwind Distribution: you are now Sales agent. Type /csp to see what you can do.',
    );
    await admin.clicks('Change', { value: 'UNEW' });
    expect(await admin.submits({ roles: ['Admin agent', 'Helpdesk agent'] })).toBe('updated');
    expect(await rolesOf(samen, 'UNEW', 'noordwind')).toEqual(['admin-agent', 'helpdesk-agent']);
    await admin.clicks('Change', { value: 'UNEW' });
    expect(await admin.submits({ roles: [] })).toBe('updated');
    expect(admin.modalText()).toContain('✓ Nina New has no role any more.');
    await samen.settle();
    expect(lastText(samen.person('UNEW'))).toBe(
      'Noordwind Global admin took away your roles at Noordwind Distribution.',
    );
  });

  test('R-OPS-01: the same submission again gives once and tells once', async () => {
    const admin = await opens('global-admin');
    await admin.submits({ person: 'Nina New', roles: ['Sales agent'] });
    const second = await again(samen, 'view_submission');
    expect(second.body).toContain('Nina New is now Sales agent.');
    await samen.settle();
    expect(await given()).toHaveLength(1);
    expect(texts(samen.person('UNEW'))).toHaveLength(1);
  });

  test('one after another in the same window, each is saved', async () => {
    const admin = await opens('global-admin');
    await admin.submits({ person: 'Nina New', roles: ['Sales agent'] });
    await admin.clicks('Give roles');
    await admin.submits({ person: 'Adam Admin', roles: ['User admin'] });
    expect(await rolesOf(samen, 'UADMIN', 'noordwind')).toEqual(['user-admin']);
    expect(await given()).toHaveLength(2);
  });

  test('R-ROLE-08: what the agent roles reach at customers stands beside the boxes', async () => {
    const admin = await opens('global-admin');
    expect(admin.modalText()).toContain(
      '⚠ Mind: an Admin agent acts as Global Administrator, a Helpdesk agent as Helpdesk Administrator, in the tenant of every customer that gave delegated admin privileges.',
    );
  });

  test('R-ROLE-05: User admin is one role with one name', async () => {
    const admin = await opens('global-admin');
    const lines = admin.modalText().split('\n');
    expect(lines.filter((one) => / (admin|agent)$/.test(one) && !/[:.]/.test(one))).toEqual([
      'Global admin',
      'User admin',
      'Admin agent',
      'Sales agent',
      'Helpdesk agent',
    ]);
    expect(admin.modalText()).not.toContain('User management admin');
  });

  test('R-ROLE-02: who has another role, or none, is told who gives one', async () => {
    for (const role of ['admin-agent', 'sales-agent', 'helpdesk-agent'] as const) {
      const who = staff(role);
      await who.types('/csp members');
      expect(who.modalText()).toContain(
        'Only a Global admin or User admin of your company can do this. Ask Noordwind Global admin.',
      );
    }
    const nina = samen.person('UNEW');
    await nina.types('/csp members', 'general');
    expect(nina.modalText()).toContain('You have no role in a company here yet.');
    expect(nina.modalText()).toContain(
      'Noordwind Distribution: Noordwind Global admin, Noordwind User admin',
    );
  });
});

describe('limits of who gives what', () => {
  const refusal =
    'Only a Global admin gives or takes the roles Global admin, Admin agent and Helpdesk agent. Ask Noordwind Global admin.';

  test('a User admin gives User admin and Sales agent, nothing that reaches further', async () => {
    const admin = await opens('user-admin');
    for (const role of ['Global admin', 'Admin agent', 'Helpdesk agent'])
      expect(await admin.submits({ person: 'Nina New', roles: [role] })).toEqual({
        errors: { roles: refusal },
      });
    expect(await admin.submits({ roles: ['User admin', 'Sales agent'] })).toBe('updated');
    expect(await rolesOf(samen, 'UNEW', 'noordwind')).toEqual(['user-admin', 'sales-agent']);
  });

  test('nor takes it away', async () => {
    for (const user of ['UNOORDWINDGA', 'UNOORDWINDAA', 'UNOORDWINDHA']) {
      const admin = await changes('user-admin', user);
      expect(await admin.submits({ roles: [] })).toEqual({ errors: { roles: refusal } });
      await admin.closesAll();
    }
    const admin = await changes('user-admin', 'UNOORDWINDSA');
    expect(await admin.submits({ roles: [] })).toBe('updated');
    expect(await rolesOf(samen, 'UNOORDWINDSA', 'noordwind')).toEqual([]);
  });

  test('nobody changes their own roles', async () => {
    const said =
      'Nobody changes their own roles. Ask another Global admin or User admin of your company.';
    const admin = await opens('global-admin');
    expect(await admin.submits({ person: admin.user, roles: ['Sales agent'] })).toEqual({
      errors: { person: said },
    });
    await admin.closesAll();
    const other = await changes('user-admin', 'UNOORDWINDUA');
    expect(await other.submits({ roles: ['User admin', 'Sales agent'] })).toEqual({
      errors: { roles: said },
    });
    expect(await rolesOf(samen, 'UNOORDWINDUA', 'noordwind')).toEqual(['user-admin']);
  });

  test('the last Global admin stays, also when two take it from each other at once', async () => {
    await holds(samen, 'UNOORDWINDSA', 'noordwind', ['global-admin']);
    const one = await changes('global-admin', 'UNOORDWINDSA');
    const two = await changes('sales-agent', 'UNOORDWINDGA');
    const said = await Promise.all([one.submits({ roles: [] }), two.submits({ roles: [] })]);
    expect(said.filter((answer) => answer === 'updated')).toHaveLength(1);
    const left = await samen.sql(
      `select 1 from "Membership" where "companyId" = 'noordwind' and 'global-admin' = any(roles)`,
    );
    expect(left).toHaveLength(1);
    const [no] = said.filter((answer) => typeof answer === 'object');
    expect(JSON.stringify(no)).toMatch(/last Global admin|no role in this company any more/);
  });

  test('guests, apps and strangers get no role; somebody who left keeps none', async () => {
    samen.sandbox.addUser({ id: 'UFAR', name: 'Fay Far', team: 'T0ELSEWHERE' });
    samen.sandbox.addUser({ id: 'ULEAVER', name: 'Lea Leaver' });
    const admin = await opens('global-admin');
    const tries = {
      UGUEST:
        'This person is a guest in this workspace, and guests get no role. Choose a full member.',
      U0SAMEN: 'This is an app, not a person. Choose somebody of your company.',
      UFAR: 'This person belongs to another organisation. Choose somebody of your own workspace.',
    };
    for (const [person, said] of Object.entries(tries))
      expect(await admin.submits({ person, roles: ['Sales agent'] })).toEqual({
        errors: { person: said },
      });
    expect(await admin.submits({ person: 'ULEAVER', roles: ['Sales agent'] })).toBe('updated');
    await samen.sandbox.deactivate('ULEAVER');
    await admin.clicks('Change', { value: 'ULEAVER' });
    expect(await admin.submits({ roles: ['User admin'] })).toEqual({
      errors: { roles: 'This account is deactivated in Slack. Choose somebody else.' },
    });
    // Taking away from somebody who left stays possible.
    expect(await admin.submits({ roles: [] })).toBe('updated');
    expect(await rolesOf(samen, 'ULEAVER', 'noordwind')).toEqual([]);
  });
});

describe('R-ROLE-06: a role lost between opening and submitting', () => {
  test('a smaller role is left: told which one is needed, nothing saved', async () => {
    const admin = await opens('user-admin');
    await holds(samen, 'UNOORDWINDUA', 'noordwind', ['sales-agent']);
    expect(await admin.submits({ person: 'Nina New', roles: ['Sales agent'] })).toEqual({
      errors: {
        person:
          'Your role changed while you were busy here, so nothing was saved. This needs a Global admin or User admin. Ask Noordwind Global admin.',
      },
    });
    expect(await given()).toEqual([]);
  });

  test('no role is left: told so, not that there never was one', async () => {
    const admin = await opens('user-admin');
    await holds(samen, 'UNOORDWINDUA', 'noordwind', []);
    expect(await admin.submits({ person: 'Nina New', roles: ['Sales agent'] })).toEqual({
      errors: {
        person:
          'You have no role in this company any more, so nothing changed. A Global admin of it can give you one.',
      },
    });
    expect(await given()).toEqual([]);
  });
});
