import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSamen, type Samen } from '../../support/samen.ts';
import { lastSent, post } from '../edge/wire.ts';
import { answer, holds, lastText, rolesOf, texts } from '../people/steps.ts';

let samen: Samen;
beforeEach(async () => {
  samen = await openSamen();
});
afterEach(() => samen.close());

const adam = () => samen.person('UADMIN');
const boss = () => samen.person('zuidplas', 'global-admin');
const leaves = async (user = 'UZUIDPLASGA') => {
  await samen.sandbox.deactivate(user);
  await samen.settle();
};
const opens = async () => {
  await adam().types('/csp setup', 'general');
  return adam();
};
const round = async () => {
  await samen.sql(`select graphile_worker.add_job('round', '{}', run_at => $1)`, [new Date()]);
  await samen.settle();
};
const named =
  'Adam Admin named Nina New Global admin of Zuidplas ICT, because none was left. If that is wrong, tell your operator.';

describe('who is deactivated in Slack', () => {
  test('decides nothing from that moment, whatever still comes from them', async () => {
    const sales = samen.person('noordwind', 'sales-agent');
    await sales.types('/partner request', 'noordwind-csp');
    await sales.submits({ reseller: 'Zuidplas' });
    await samen.settle();
    await boss().clicks('Authorize');
    // Slack has told us, but not ended their session yet.
    const user = { id: 'UZUIDPLASGA', team_id: 'T0SAMEN', deleted: true, profile: {} };
    await samen.sandbox.emit({ type: 'user_change', user });
    await samen.settle();
    expect(await boss().submits({ tick: ['yes'] })).toMatchObject({
      errors: { tick: expect.stringContaining('You have no role in this company any more') },
    });
    await boss().closesAll();
    await boss().clicks('Decline');
    expect(boss().modal()?.submit).toBeNull();
    await boss().closesAll();
    await boss().types('/csp members', 'general');
    expect(boss().modalText()).toContain('You have no role in a company here yet.');
    const rows = await samen.sql('select status from "Partnership"');
    expect(rows).toEqual([{ status: 'issued' }]);
  });

  test('is named to nobody, asked for nothing, and sent nothing', async () => {
    await leaves();
    const sales = samen.person('noordwind', 'sales-agent');
    await sales.types('/partner request', 'noordwind-csp');
    await sales.submits({ reseller: 'Zuidplas' });
    await samen.settle();
    const sent = await samen.sql(`select id from "Delivery" where "user" = 'UZUIDPLASGA'`);
    expect(sent).toEqual([]);
    await samen.person('zuidplas', 'sales-agent').types('/csp help', 'general');
    expect(answer(samen.person('zuidplas', 'sales-agent'))).toContain(
      'Zuidplas ICT has no Global admin. Ask your operator.',
    );
  });

  test('whom no event told of is found by the daily round, and found again when they come back', async () => {
    const active = async () =>
      (
        await samen.sql<{ active: boolean }>(
          `select active from "Person" where "slackUserId" = 'UZUIDPLASGA'`,
        )
      )[0]?.active;
    await leaves();
    // As if the event had never come.
    await samen.sql(`update "Person" set active = true`);
    expect(await active()).toBe(true);
    await round();
    expect(await active()).toBe(false);
    await samen.sandbox.change('UZUIDPLASGA', { deleted: false });
    await samen.settle();
    expect(await active()).toBe(true);
    await samen.sql(`update "Person" set active = false where "slackUserId" = 'UZUIDPLASGA'`);
    await round();
    expect(await active()).toBe(true);
  });

  test('a user id of another organisation is another person', async () => {
    samen.sandbox.addUser({ id: 'UFAR', name: 'Fay Far', team: 'T0ELSEWHERE' });
    await samen.sql(`update "Person" set "slackUserId" = 'UFAR' where id = 'uzuidplassa'`);
    await samen.sandbox.deactivate('UFAR');
    await samen.settle();
    const rows = await samen.sql(`select active from "Person" where id = 'uzuidplassa'`);
    expect(rows).toEqual([{ active: true }]);
  });
});

describe('the last Global admin', () => {
  test('two take each other’s role at the same moment: one stays', async () => {
    await holds(samen, 'UZUIDPLASUA', 'zuidplas', ['global-admin']);
    const [one, other] = [boss(), samen.person('zuidplas', 'user-admin')];
    for (const [who, whom] of [
      [one, other],
      [other, one],
    ] as const) {
      await who.types('/csp members', 'general');
      await who.clicks('Change', { value: whom.user });
    }
    const said = await Promise.all([one.submits({ roles: [] }), other.submits({ roles: [] })]);
    expect(said.filter((answered) => answered === 'updated')).toHaveLength(1);
    const left = [
      ...(await rolesOf(samen, one.user, 'zuidplas')),
      ...(await rolesOf(samen, other.user, 'zuidplas')),
    ];
    expect(left).toEqual(['global-admin']);
  });

  test('one who is gone counts for nothing: the other stays, and the gone one’s role can go', async () => {
    await holds(samen, 'UZUIDPLASUA', 'zuidplas', ['global-admin']);
    await leaves();
    const other = samen.person('zuidplas', 'user-admin');
    await other.types('/csp members', 'general');
    await other.clicks('Change', { value: 'UZUIDPLASGA' });
    expect(await other.submits({ roles: [] })).toBe('updated');
    expect(await rolesOf(samen, 'UZUIDPLASGA', 'zuidplas')).toEqual([]);
    // Nobody is left who could take theirs: they can't themselves.
    await other.clicks('Change', { value: 'UZUIDPLASUA' });
    expect(await other.submits({ roles: [] })).toEqual({
      errors: {
        roles:
          'Nobody changes their own roles. Ask another Global admin or User admin of your company.',
      },
    });
  });
});

describe('a company without an active Global admin', () => {
  test('a workspace admin names one: told to everybody in it and in its channel, and audited', async () => {
    await leaves();
    const who = await opens();
    expect(who.modalText()).toContain('Nobody is left who can give roles in the company below.');
    expect(who.modalText()).toContain('Everybody in that company hears of it');
    expect(who.modalText()).toContain('Zuidplas ICT');
    expect(who.modalText()).not.toContain('Noordwind Distribution');
    expect(await who.submits({ company: 'Zuidplas ICT', admin: 'Nina New' })).toBe('updated');
    expect(who.modalText()).toContain('Nina New is now Global admin of Zuidplas ICT.');
    await samen.settle();
    expect(await rolesOf(samen, 'UNEW', 'zuidplas')).toEqual(['global-admin']);
    expect(texts(samen.person('zuidplas', 'user-admin'), 'zuidplas-csp')).toEqual([named]);
    for (const role of ['user-admin', 'admin-agent', 'sales-agent', 'helpdesk-agent'] as const)
      expect(texts(samen.person('zuidplas', role))).toEqual([named]);
    expect(texts(samen.person('UNEW'))).toEqual([
      'Adam Admin gave you roles at Zuidplas ICT: you are now Global admin. Type /csp to see what you can do.',
      named,
    ]);
    expect(texts(samen.person('noordwind', 'global-admin'))).toEqual([]);
    const [adamId] = await samen.sql<{ id: string }>(
      `select id from "Person" where "slackUserId" = 'UADMIN'`,
    );
    expect(
      await samen.sql(
        `select action, "personId", roles, via, "companyId", "counterpartId", after from "AuditEntry" where via <> 'job'`,
      ),
    ).toEqual([
      {
        action: 'member.roles-given',
        personId: adamId?.id,
        roles: ['workspace-admin'],
        via: 'slack',
        companyId: null,
        counterpartId: 'zuidplas',
        after: { roles: ['global-admin'] },
      },
    ]);
    await samen.person('UNEW').types('/csp members', 'general');
    expect(samen.person('UNEW').modalText()).toContain('Nina New: Global admin');
  });

  test('not while one is active, nor for a company that was never offered', async () => {
    await leaves();
    const who = await opens();
    await who.submits({ company: 'Zuidplas ICT', admin: 'UGUEST' });
    expect(who.modalText()).toContain('This person is a guest in this workspace');
    // Meanwhile the boss is back.
    await samen.sandbox.change('UZUIDPLASGA', { deleted: false });
    await samen.settle();
    const said = await who.submits({ admin: 'Nina New' });
    expect(said).toMatchObject({
      errors: {
        company: expect.stringContaining('This company has a Global admin by now'),
      },
    });
    const sent = lastSent(samen, 'view_submission') as {
      view: { state: { values: { company: { value: { selected_option: { value: string } } } } } };
    };
    sent.view.state.values.company.value.selected_option.value = 'noordwind';
    const forged = await post(samen, { payload: sent });
    expect(forged.body).toContain('This company has a Global admin by now');
    expect(await rolesOf(samen, 'UNEW', 'noordwind')).toEqual([]);
    expect(await rolesOf(samen, 'UNEW', 'zuidplas')).toEqual([]);
    await who.closesAll();
    await opens();
    expect(who.modalText()).toContain('Set up your company');
  });

  test('two admins at once: one names, the other is told', async () => {
    await leaves();
    const [one, other] = [await opens(), samen.person('UOWNER')];
    await other.types('/csp setup', 'general');
    const said = await Promise.all([
      one.submits({ company: 'Zuidplas ICT', admin: 'Nina New' }),
      other.submits({ company: 'Zuidplas ICT', admin: 'Zuidplas User admin' }),
    ]);
    expect(said.filter((answered) => answered === 'updated')).toHaveLength(1);
    expect(JSON.stringify(said)).toContain('This company has a Global admin by now');
    const admins = await samen.sql(
      `select "personId" from "Membership" where "companyId" = 'zuidplas' and 'global-admin' = any(roles)
       and "personId" <> 'uzuidplasga'`,
    );
    expect(admins).toHaveLength(1);
  });

  test('another company can still be set up from there', async () => {
    await leaves();
    const who = await opens();
    await who.clicks('Set up another company');
    expect(who.modalText()).toContain('Legal company name');
  });

  test('nobody who does not run the workspace may; in Dutch', async () => {
    await leaves();
    const sales = samen.person('zuidplas', 'user-admin');
    await sales.types('/csp setup', 'general');
    expect(sales.modalText()).toContain('Only an admin or owner of this Slack workspace');
    await samen.sql(`update "Company" set language = 'nl' where id = 'zuidplas'`);
    const who = await opens();
    await who.submits({ company: 'Zuidplas ICT', admin: 'Zuidplas User admin' });
    await samen.settle();
    expect(lastText(sales, 'zuidplas-csp')).toBe(
      'Adam Admin heeft Zuidplas User admin aangewezen als globale beheerder van Zuidplas ICT, omdat er geen meer was. Klopt dat niet, zeg het dan je operator.',
    );
    expect(await rolesOf(samen, 'UZUIDPLASUA', 'zuidplas')).toEqual(['global-admin', 'user-admin']);
  });
});
