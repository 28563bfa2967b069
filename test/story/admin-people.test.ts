import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { grant, reviewer } from '../../src/admin/people.ts';
import { openSamen, type Samen } from '../support/samen.ts';
import { answer, holds, lastText, rolesOf, setsUp, texts } from './people/steps.ts';

let samen: Samen;
beforeEach(async () => {
  samen = await openSamen();
});
afterEach(() => samen.close());

const names = (user: string) => reviewer(samen.bot, [user], true);
const gives = (...args: string[]) => grant(samen.bot, args);
const nina = () => samen.person('UNEW');
const asksForHelp = async (user: string) => samen.person(user).types('/csp help', 'general');
const entries = (action: string) =>
  samen.sql(
    'select "personId", roles, via, "subjectId", "counterpartId" from "AuditEntry" where action = $1',
    [action],
  );

describe('admin -- member grant', () => {
  test('gives one role more, by name, id, tenant id or MPN id; the person hears it; audited as operator', async () => {
    for (const [i, hint] of [
      'Noordwind Distribution',
      'noordwind',
      '11111111-aaaa-4aaa-8aaa-000000000001',
      '4100001',
    ].entries()) {
      const role = ['user-admin', 'admin-agent', 'helpdesk-agent', 'global-admin'][i] ?? '';
      expect(await gives('UNOORDWINDSA', role, ...hint.split(' '))).toMatchObject({ ok: true });
    }
    expect(await rolesOf(samen, 'UNOORDWINDSA', 'noordwind')).toEqual([
      'sales-agent',
      'user-admin',
      'admin-agent',
      'helpdesk-agent',
      'global-admin',
    ]);
    await samen.settle();
    const sales = samen.person('noordwind', 'sales-agent');
    expect(texts(sales)).toHaveLength(4);
    expect(texts(sales)[0]).toBe(
      'Your operator gave you roles at Noordwind Distribution: you are now Sales agent, User admin. Type /csp to see what you can do.',
    );
    const given = await entries('member.roles-given');
    expect(given).toHaveLength(4);
    expect(given[0]).toEqual({
      personId: null,
      roles: ['operator'],
      via: 'operator',
      subjectId: 'noordwind/unoordwindsa',
      counterpartId: 'noordwind',
    });
  });

  test('who has the role already keeps it, and nobody is told', async () => {
    expect(await gives('UNOORDWINDGA', 'global-admin', 'noordwind')).toEqual({
      ok: true,
      lines: [
        'Noordwind Global admin is Global admin of Noordwind Distribution already. Nothing changed.',
      ],
    });
    await samen.settle();
    expect(await entries('member.roles-given')).toEqual([]);
  });

  test('somebody the bot never met, until they ask for help once; a guest never', async () => {
    const unmet = await gives('UNEW', 'global-admin', 'noordwind');
    expect(unmet).toEqual({
      ok: false,
      lines: [
        'The bot has never met UNEW.',
        'A person is a Slack user id, like U012ABCDEF; they type /csp help once, then the bot knows them.',
      ],
    });
    for (const user of ['UNEW', 'UGUEST']) await asksForHelp(user);
    expect(await gives('UNEW', 'global-admin', 'noordwind')).toEqual({
      ok: true,
      lines: ['Nina New is now Global admin of Noordwind Distribution. The bot tells them.'],
    });
    expect(await gives('UGUEST', 'global-admin', 'noordwind')).toMatchObject({ ok: false });
    await samen.settle();
    expect(lastText(nina())).toContain('Your operator gave you roles at Noordwind Distribution');
    await nina().types('/csp members', 'general');
    expect(nina().modalText()).toContain('Nina New: Global admin');
  });

  test('who was deactivated, or is of another organisation, gets none', async () => {
    await samen.sandbox.deactivate('UNOORDWINDSA');
    await samen.settle();
    expect(await gives('UNOORDWINDSA', 'global-admin', 'noordwind')).toEqual({
      ok: false,
      lines: ['Noordwind Sales agent is deactivated in Slack. Name somebody who is there.'],
    });
    await samen.sql(`update "Person" set home = 'T0ELSEWHERE' where id = 'unoordwindua'`);
    expect(await gives('UNOORDWINDUA', 'global-admin', 'noordwind')).toMatchObject({
      ok: false,
      lines: [expect.stringContaining('belongs to another organisation')],
    });
    expect(await entries('member.roles-given')).toEqual([]);
  });

  test('no role of ours, no company, several companies, nothing at all: words, and nothing happens', async () => {
    const usage = {
      ok: false,
      lines: [
        'Like this: npm run admin -- member grant U012ABCDEF global-admin <company>',
        'Roles: global-admin, user-admin, admin-agent, sales-agent, helpdesk-agent',
      ],
    };
    expect(await gives()).toEqual(usage);
    expect(await gives('UNOORDWINDSA', 'boss', 'noordwind')).toEqual(usage);
    expect(await gives('UNOORDWINDSA', 'user-admin')).toEqual(usage);
    for (const hint of ['nowhere\u001b[31m', 'l'])
      expect(await gives('UNOORDWINDSA', 'user-admin', hint)).toEqual({
        ok: false,
        lines: [
          `"${hint.replace('\u001b', '')}" names no single company. Name it by its id or tenant id.`,
        ],
      });
    expect(await rolesOf(samen, 'UNOORDWINDSA', 'noordwind')).toEqual(['sales-agent']);
  });

  test('the way back from a lock-out, also where a workspace admin is not at hand', async () => {
    await holds(samen, 'UNOORDWINDGA', 'noordwind', []);
    expect(await gives('UNOORDWINDUA', 'global-admin', 'noordwind')).toMatchObject({ ok: true });
    expect(await rolesOf(samen, 'UNOORDWINDUA', 'noordwind')).toEqual([
      'user-admin',
      'global-admin',
    ]);
  });
});

const card = (who = nina()) =>
  who.reads('samen').find((one) => who.messageText(one).includes('wants to take part'));
const claims = async (values = {}) => {
  expect(await setsUp(samen.person('UADMIN'), { admin: 'Noordwind User admin', ...values })).toBe(
    'updated',
  );
  await samen.settle();
};
const status = async () =>
  (
    await samen.sql<{ status: string }>(
      `select status from "Company" where name = 'Veldhoven Distribution'`,
    )
  ).map((one) => one.status);

describe('admin -- reviewer add and remove', () => {
  beforeEach(() => asksForHelp('UNEW'));

  test('a named one gets the card besides the owners, and confirms', async () => {
    expect(await names('UNEW')).toEqual({
      ok: true,
      lines: ['Nina New may now confirm and reject companies, and is asked about those that wait.'],
    });
    await claims();
    expect(card()).toBeDefined();
    expect(card(samen.person('UOWNER'))).toBeDefined();
    await nina().clicks('Confirm');
    await samen.settle();
    expect(await status()).toEqual(['confirmed']);
    for (const who of [nina(), samen.person('UOWNER')])
      expect(texts(who).join('\n')).toContain(
        'Veldhoven Distribution was confirmed by Nina New on 1 Jun 2026',
      );
    expect(await entries('company.confirmed')).toMatchObject([
      { roles: ['reviewer'], via: 'slack' },
    ]);
    expect(await entries('reviewer.named')).toMatchObject([
      { personId: null, roles: ['operator'], via: 'operator' },
    ]);
  });

  test('what waits already reaches who is named later, once; the owners hear nothing twice', async () => {
    await claims();
    expect(card()).toBeUndefined();
    await names('UNEW');
    await samen.settle();
    await names('UNEW');
    await samen.settle();
    expect(texts(nina())).toEqual([expect.stringContaining('Veldhoven Distribution wants to')]);
    expect(texts(samen.person('UOWNER'))).toHaveLength(1);
    await nina().clicks('Reject');
    expect(await status()).toEqual(['rejected']);
  });

  test('a removed one is told who may, also on a card that is still there', async () => {
    await names('UNEW');
    await claims();
    expect(await reviewer(samen.bot, ['UNEW'], false)).toEqual({
      ok: true,
      lines: ['Nina New reviews no more companies.'],
    });
    await nina().clicks('Confirm');
    expect(answer(nina())).toContain('Only a reviewer can decide on this');
    expect(await status()).toEqual(['claimed']);
    expect(await entries('reviewer.removed')).toHaveLength(1);
    await setsUp(samen.person('UADMIN'), { name: 'Later BV', admin: 'Noordwind User admin' });
    await samen.settle();
    expect(texts(samen.person('UOWNER')).join('\n')).toContain('Later BV wants to take part');
    expect(texts(nina()).join('\n')).not.toContain('Later BV');
  });

  test('R-ROLE-07: a named one who works there decides nothing', async () => {
    await names('UNEW');
    await claims({ admin: 'Nina New' });
    await nina().clicks('Confirm');
    expect(answer(nina())).toBe(
      'You also work for the company that asks, so somebody else has to decide. Ask your operator.',
    );
    expect(await status()).toEqual(['claimed']);
  });

  test('one who left Slack is neither asked nor named', async () => {
    await names('UNEW');
    await samen.sandbox.deactivate('UNEW');
    await claims();
    expect(await names('UNEW')).toMatchObject({
      ok: false,
      lines: ['Nina New is deactivated in Slack. Name somebody who is there.'],
    });
    const sent = await samen.sql(`select id from "Delivery" where "user" = 'UNEW'`);
    expect(sent).toEqual([]);
    expect(await reviewer(samen.bot, ['UNEW'], false)).toMatchObject({ ok: true });
  });

  test('nobody, several, or somebody the bot never met: words', async () => {
    const one = {
      ok: false,
      lines: ['Name one person by their Slack user id, like U012ABCDEF.'],
    };
    expect(await reviewer(samen.bot, [], true)).toEqual(one);
    expect(await reviewer(samen.bot, ['UNEW', 'UADMIN'], true)).toEqual(one);
    expect(await names('UNOBODY')).toMatchObject({
      ok: false,
      lines: ['The bot has never met UNOBODY.', expect.anything()],
    });
  });
});
