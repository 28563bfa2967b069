import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Language } from '../../../src/domain/company.ts';
import type { Driver } from '../../../src/sandbox/driver/driver.ts';
import { actions } from '../../../views/ids.ts';
import { openSamen, type Samen } from '../../support/samen.ts';
import { answer, holds, homeOf, lastText, setsUp, texts } from '../people/steps.ts';
import { lastSent, post, tap } from './wire.ts';

// architecture.md, "Slack": a refusal and a fault are spoken where the person stands, on every surface, in their language.
let samen: Samen;
beforeEach(async () => {
  samen = await openSamen();
});
afterEach(() => samen.close());

const admin = () => samen.person('noordwind', 'user-admin');
const owner = () => samen.person('UOWNER');
const noRole = () => holds(samen, 'UNOORDWINDUA', 'noordwind', []);
const onlySells = () => holds(samen, 'UNOORDWINDUA', 'noordwind', ['sales-agent']);
/** A fault of ours as real as can be: what every act begins with does not work any more. */
const breaks = () => samen.sql('alter table "PersonProfile" rename to "PersonProfileGone"');
const mends = () => samen.sql('alter table "PersonProfileGone" rename to "PersonProfile"');

/** Not one of ours: Slack may still send one that an older manifest had. */
const shortcut = async (who: Driver, before: () => Promise<unknown>): Promise<void> => {
  const wire = await tap(samen);
  try {
    await before();
    wire.alter(({ team, user, trigger_id }) => ({
      type: 'shortcut',
      callback_id: 'long.gone',
      action_ts: '1.0',
      team,
      user,
      trigger_id,
    }));
    await who.homeClicks({ action: actions.refresh });
  } finally {
    wire.close();
  }
};

const sentences = {
  en: {
    fault:
      /Something went wrong on our side\. Please try again; if it happens again, give your operator this reference: [0-9a-f]{8}/,
    gone: 'You have no role in this company any more',
    needed: 'Only a Global admin or User admin of your company can do this.',
    ask: 'Ask Noordwind Global admin.',
    own: 'Nobody changes their own roles. Ask another Global admin or User admin of your company.',
    noRole: 'You have no role in a company here yet.',
    reviewers: 'Only a reviewer can decide on this',
    old: 'This button is from an older version',
    late: 'Slack did not wait for us. Please try again.',
    confirmed: 'was confirmed by Olga Owner',
    given: 'Nina New is now Sales agent.',
    list: 'Noordwind Sales agent: Sales agent',
  },
  nl: {
    fault:
      /Er ging bij ons iets mis\. Probeer het nog eens; gebeurt het weer, geef je operator dan deze referentie: [0-9a-f]{8}/,
    gone: 'Je hebt in dit bedrijf geen rol meer',
    needed: 'Dit kan alleen een globale beheerder of gebruikersbeheerder van je bedrijf.',
    ask: 'Vraag het Noordwind Global admin.',
    own: 'Niemand verandert zijn eigen rollen.',
    noRole: 'Je hebt hier nog geen rol in een bedrijf.',
    reviewers: 'Hierover beslist alleen een beoordelaar',
    old: 'Deze knop is van een oudere versie',
    late: 'Slack wachtte niet op ons. Probeer het nog eens.',
    confirmed: 'is bevestigd door Olga Owner',
    given: 'Nina New is nu',
    list: 'Noordwind Sales agent',
  },
} as const;

describe.each(['en', 'nl'] as const)('in %s', (language: Language) => {
  const said = sentences[language];
  const give = { action: `${actions.company.give}:new` };
  /** Somebody who reads this language, and was here a moment ago. */
  const reads = async (who: Driver): Promise<Driver> => {
    await homeOf(samen, who);
    await who.chooses('language', language);
    return who;
  };
  const opens = async (): Promise<Driver> => {
    const who = await reads(admin());
    await who.types('/csp members');
    await who.clicks(give);
    return who;
  };

  describe('slash command', () => {
    test('refusal: a private answer', async () => {
      const nina = await reads(samen.person('UNEW'));
      await nina.types('/partner', 'general');
      expect(answer(nina)).toContain(said.noRole);
      expect(nina.notices()).toEqual([]);
      expect(samen.person('UADMIN').reads('general')).toEqual([]);
    });
    test('refusal of a form: in the window that opened', async () => {
      await onlySells();
      await reads(admin());
      await admin().types('/csp members');
      expect(admin().modalText()).toContain(said.needed);
      expect(admin().modal()?.submit).toBeNull();
    });
    test('fault: a private answer, or the window that opened', async () => {
      await reads(admin());
      await breaks();
      await admin().types('/partner');
      expect(answer(admin())).toMatch(said.fault);
      await admin().types('/csp members');
      expect(admin().modalText()).toMatch(said.fault);
    });
  });

  describe('button in a message', () => {
    const confirm = { action: actions.card.confirm };
    beforeEach(async () => {
      await setsUp(samen.person('UADMIN'));
      await samen.settle();
      await reads(owner());
    });
    test('refusal: a private answer beside the card, which stays', async () => {
      await samen.sandbox.change('UOWNER', { isOwner: false });
      const before = texts(owner());
      await owner().clicks(confirm);
      expect(answer(owner())).toContain(said.reviewers);
      expect(texts(owner()).slice(0, -1)).toEqual(before);
    });
    test('fault: the same, and the button can be pressed again', async () => {
      await breaks();
      await owner().clicks(confirm);
      expect(answer(owner())).toMatch(said.fault);
      await mends();
      await owner().clicks(confirm);
      expect(texts(owner())[0]).toContain(said.confirmed);
    });
  });

  describe('submission', () => {
    test('refusal about a field: under it; about none: under the first', async () => {
      const who = await opens();
      const own = await who.submits({ person: 'UNOORDWINDUA', roles: ['sales-agent'] });
      expect(own).toMatchObject({ errors: { person: expect.stringContaining(said.own) } });
      await noRole();
      const none = await who.submits({ person: 'Nina New' });
      expect(none).toMatchObject({ errors: { person: expect.stringContaining(said.gone) } });
    });
    test('fault: under the first field, and what was typed stays', async () => {
      const who = await opens();
      await breaks();
      const done = await who.submits({ person: 'Nina New', roles: ['sales-agent'] });
      expect(done).toMatchObject({ errors: { person: expect.stringMatching(said.fault) } });
      await mends();
      expect(await who.submits({})).toBe('updated');
      expect(who.modalText()).toContain(said.given);
    });
    test.each(['refusal', 'fault'])(
      '%s, of a form without fields: the sentence above what stands there',
      async (what) => {
        const who = await opens();
        await who.submits({ person: 'UNOORDWINDUA', roles: [] });
        const sent = lastSent(samen, 'view_submission') as { view: object };
        const blocks = [{ type: 'section', text: { type: 'plain_text', text: 'Stands there.' } }];
        if (what === 'refusal') await noRole();
        else await breaks();
        const done = await post(samen, { payload: { ...sent, view: { ...sent.view, blocks } } });
        const shown = JSON.parse(done.body) as {
          response_action: string;
          view: { blocks: object[] };
        };
        expect(shown.response_action).toBe('update');
        expect(shown.view.blocks).toHaveLength(2);
        expect(JSON.stringify(shown.view.blocks[0])).toMatch(
          what === 'refusal' ? said.gone : said.fault,
        );
        expect(shown.view.blocks[1]).toMatchObject(blocks[0] ?? {});
      },
    );
  });

  describe('element inside a modal', () => {
    test('refusal: the sentence first, the rest as it was, once', async () => {
      await reads(admin());
      await admin().types('/csp members');
      const before = admin().modalText();
      await onlySells();
      for (let times = 0; times < 2; times++) await admin().clicks(give);
      expect(admin().modalText()).toContain(`⚠ ${said.needed} ${said.ask}`);
      expect(admin().modalText().split(said.needed)).toHaveLength(2);
      for (const line of before.split('\n')) expect(admin().modalText()).toContain(line);
    });
    test('fault: the same', async () => {
      await reads(admin());
      await admin().types('/csp members');
      await breaks();
      await admin().clicks(give);
      expect(admin().modalText()).toMatch(said.fault);
      expect(admin().modalText()).toContain(said.list);
    });
  });

  describe('App Home', () => {
    test('refusal: a window with the sentence', async () => {
      await holds(samen, 'UNOORDWINDUA', 'zuidplas', ['sales-agent']);
      await reads(admin());
      await holds(samen, 'UNOORDWINDUA', 'zuidplas', []);
      await admin().chooses('acting', 'Zuidplas ICT');
      expect(admin().modalText()).toContain(said.gone);
    });
    test('fault: a window with the sentence', async () => {
      await reads(admin());
      await breaks();
      await admin().homeClicks({ action: actions.refresh });
      expect(admin().modalText()).toMatch(said.fault);
    });
  });

  describe('global shortcut', () => {
    test('refusal: a window with the sentence', async () => {
      const who = await reads(admin());
      await shortcut(who, async () => {});
      expect(who.modalText()).toContain(said.old);
    });
    test('fault: a window with the sentence, in English when nothing says who reads it', async () => {
      const who = await reads(admin());
      await shortcut(who, async () => {
        // Longer than anybody is remembered without the database.
        await samen.later(61_000);
        await breaks();
      });
      expect(who.modalText()).toMatch(sentences.en.fault);
    });
  });

  test('options of a picker: refusal and fault are an empty list, and nothing is written to anybody', async () => {
    const sales = await reads(samen.person('noordwind', 'sales-agent'));
    await sales.types('/partner request');
    const offered = async () =>
      (await sales.suggests('reseller', 'Zuid')).groups.flatMap(({ options }) => options);
    expect(await offered()).not.toEqual([]);
    await holds(samen, 'UNOORDWINDSA', 'noordwind', []);
    expect(await offered()).toEqual([]);
    await holds(samen, 'UNOORDWINDSA', 'noordwind', ['sales-agent']);
    await breaks();
    expect(await offered()).toEqual([]);
    expect(sales.hears()).toEqual([]);
    expect(texts(sales)).toEqual([]);
  });

  describe('when Slack does not take the sentence there', () => {
    const used = { method: 'response_url', times: 3, how: 'error', error: 'used_url' } as const;
    test('refusal: it comes by DM', async () => {
      const nina = await reads(samen.person('UNEW'));
      samen.sandbox.fail(used);
      await nina.types('/partner', 'general');
      expect(nina.hears()).toEqual([]);
      expect(lastText(nina)).toContain(said.noRole);
    });
    test('fault: it comes by DM', async () => {
      await reads(admin());
      samen.sandbox.fail(used);
      await breaks();
      await admin().types('/partner');
      expect(lastText(admin())).toMatch(said.fault);
    });
    test('an expired trigger is said in words', async () => {
      await reads(admin());
      const error = 'expired_trigger_id';
      samen.sandbox.fail({ method: 'views.open', times: 1, how: 'error', error });
      await admin().types('/csp members');
      expect(answer(admin())).toBe(said.late);
    });
  });
});
