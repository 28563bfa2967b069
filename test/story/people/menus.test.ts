import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '../../../src/domain/people.ts';
import { openSamen, type Samen } from '../../support/samen.ts';
import { answer, homeOf, menusOf } from './steps.ts';

let samen: Samen;
beforeAll(async () => {
  samen = await openSamen();
});
afterAll(() => samen.close());

const types = async (company: string, role: Role, text: string) => {
  const who = samen.person(company, role);
  await who.types(text);
  return who;
};
/** The words on the buttons of the newest private answer. */
const offered = (text: string) => Object.keys(verbs).filter((label) => text.includes(label));
/** What stands on the button, what people type, what the form is called. */
const verbs: Record<string, { type: string; title: string }> = {
  'Request a partnership': { type: '/partner request', title: 'Request a partnership' },
  'All partnerships': { type: '/partner list', title: 'Partnerships' },
  'Show a partnership': { type: '/partner show', title: 'Which partnership?' },
  'End a partnership': { type: '/partner remove', title: 'Which partnership?' },
  'Administrator access': { type: '/partner admin-access', title: 'Which partnership?' },
  'Set up a company': { type: '/csp setup', title: 'Set up your company' },
  'People and roles': { type: '/csp members', title: 'People and roles' },
  Settings: { type: '/csp settings', title: 'Settings' },
};
const look = ['All partnerships', 'Show a partnership'];

describe('a menu offers what this person may do now, and nothing else', () => {
  test.each<[string, Role, string[]]>([
    [
      'noordwind',
      'global-admin',
      ['Request a partnership', ...look, 'End a partnership', 'People and roles', 'Settings'],
    ],
    ['noordwind', 'user-admin', ['Request a partnership', ...look, 'People and roles', 'Settings']],
    [
      'noordwind',
      'admin-agent',
      ['Request a partnership', ...look, 'End a partnership', 'Settings'],
    ],
    ['noordwind', 'sales-agent', ['Request a partnership', ...look, 'Settings']],
    ['noordwind', 'helpdesk-agent', [...look, 'Settings']],
    ['zuidplas', 'global-admin', [...look, 'Administrator access', 'People and roles', 'Settings']],
    ['zuidplas', 'sales-agent', [...look, 'Settings']],
  ])('%s, %s', async (company, role, expected) => {
    const who = await types(company, role, '/csp');
    expect(answer(who)).toContain('What you can do now with /csp\n');
    expect(offered(answer(who))).toEqual(expected);
    expect(offered(await menusOf(samen, who))).toEqual(expected);
  });

  test('an admin of the workspace sets up companies, others are not offered it', async () => {
    const adam = samen.person('UADMIN');
    expect(await homeOf(samen, adam)).toContain('Set up a company');
    expect(await homeOf(samen, samen.person('UNEW'))).not.toContain('Set up a company');
  });

  test('/partner alone is the menu of its noun', async () => {
    const who = await types('noordwind', 'sales-agent', '/partner');
    expect(answer(who)).toContain('What you can do now with /csp partner');
    expect(offered(answer(who))).toEqual(['Request a partnership', ...look]);
  });
});

describe('one form, whichever way leads to it', () => {
  test.each(['Request a partnership', 'All partnerships', 'People and roles', 'Settings'])(
    '%s: typed short, typed long, from the menu and from App Home',
    async (label) => {
      const { type, title } = verbs[label] ?? { type: '', title: '' };
      const who = samen.person('noordwind', 'global-admin');
      const seen: string[] = [];
      const note = async () => {
        expect(who.modal()?.title).toBe(title);
        seen.push(who.modalText());
        await who.closesAll();
      };
      await who.types(type);
      await note();
      if (type.startsWith('/partner')) {
        await who.types(`/csp ${type.slice(1)}`);
        await note();
      }
      await who.types('/csp');
      await who.clicks(label);
      await note();
      await homeOf(samen, who);
      await who.homeClicks(type.startsWith('/partner') ? 'Partnerships' : 'Company and help');
      await who.clicks(label);
      await note();
      expect(new Set(seen).size).toBe(1);
    },
  );
});

describe('help', () => {
  test('names the Global admins, every command, and where support is', async () => {
    for (const text of ['/csp help', '/partner help', '/csp partner help']) {
      const who = await types('zuidplas', 'sales-agent', text);
      expect(answer(who)).toContain('Global admins of Zuidplas ICT: Zuidplas Global admin.');
      expect(answer(who)).toContain('• /csp partner list: Open, agreed and ended ones.');
      expect(answer(who)).not.toContain('/csp partner request:');
      expect(answer(who)).toContain('Something does not work?');
    }
  });

  test('App Home has it as a form', async () => {
    const who = samen.person('zuidplas', 'sales-agent');
    await homeOf(samen, who);
    await who.homeClicks('Company and help');
    await who.clicks('Help');
    expect(who.modalText()).toContain('Global admins of Zuidplas ICT: Zuidplas Global admin.');
    await who.closesAll();
  });

  test('R-ROLE-02: without a role it says who gives one', async () => {
    const nina = samen.person('UNEW');
    for (const text of ['/csp', '/csp help']) {
      await nina.types(text, 'general');
      expect(answer(nina)).toContain('• Zuidplas ICT: Zuidplas Global admin, Zuidplas User admin');
    }
  });
});

describe('an unknown verb', () => {
  test.each([
    ['/partner requst', 'requst', 'partner request'],
    ['/csp partner lsit', 'lsit', 'partner list'],
    ['/csp setings', 'setings', 'settings'],
    ['/csp member', 'member', 'members'],
    ['/partner withdraw-all', 'withdraw-all', 'partner '],
  ])('%s: the nearest is offered, and the menu stands below', async (text, typed, nearest) => {
    const who = await types('noordwind', 'global-admin', text);
    expect(answer(who)).toContain(`I don't know “${typed}”. Did you mean /csp ${nearest}`);
    expect(answer(who)).toContain('/csp help shows everything.');
    expect(offered(answer(who))).toContain('Request a partnership');
  });

  test('case and spaces do not matter', async () => {
    const who = await types('noordwind', 'sales-agent', '/csp   PARTNER   Request ');
    expect(who.modal()?.title).toBe('Request a partnership');
    await who.closesAll();
  });

  test('what was typed comes back as text, short and on one line', async () => {
    const who = await types('noordwind', 'sales-agent', `/csp <!channel>*x*${'y'.repeat(500)}`);
    const [last] = who
      .reads('general')
      .filter((one) => one.ephemeral)
      .slice(-1);
    expect(answer(who)).toContain('“<!channel>*x*yyy');
    expect(answer(who)).not.toContain('y'.repeat(41));
    expect(last?.text ?? '').not.toContain('<!channel>');
  });
});
