import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Driver } from '../../../src/sandbox/driver/driver.ts';
import { openSamen, type Samen } from '../../support/samen.ts';
import { answer, holds, homeOf, lastText, setsUp, texts, typed } from '../people/steps.ts';
import { again, lastSent, post } from './wire.ts';

// architecture.md, "Slack": a refusal and a fault are spoken where the person stands, on every surface.
let samen: Samen;
beforeEach(async () => {
  samen = await openSamen();
});
afterEach(() => samen.close());

const admin = () => samen.person('noordwind', 'user-admin');
const owner = () => samen.person('UOWNER');
const noRole = () => holds(samen, 'UNOORDWINDUA', 'noordwind', []);
const onlySells = () => holds(samen, 'UNOORDWINDUA', 'noordwind', ['sales-agent']);
const opens = async (): Promise<Driver> => {
  await admin().types('/csp members');
  await admin().clicks('Give roles');
  return admin();
};
/** A fault of ours as real as can be: what every act begins with does not work any more. */
const breaks = () => samen.sql('alter table "PersonProfile" rename to "PersonProfileGone"');
const fault =
  /Something went wrong on our side\. Please try again; if it happens again, give your operator this reference: [0-9a-f]{8}/;
const gone = 'You have no role in this company any more';
const needed = 'Only a Global admin or User admin of your company can do this.';

describe('slash command', () => {
  test('refusal: a private answer', async () => {
    const nina = samen.person('UNEW');
    await nina.types('/partner', 'general');
    expect(answer(nina)).toContain('You have no role in a company here yet.');
    expect(nina.notices()).toEqual([]);
    expect(samen.person('UADMIN').reads('general')).toEqual([]);
  });
  test('refusal of a form: in the window that opened', async () => {
    await onlySells();
    await admin().types('/csp members');
    expect(admin().modalText()).toContain(needed);
    expect(admin().modal()?.submit).toBeNull();
  });
  test('fault: a private answer, or the window that opened', async () => {
    await breaks();
    await admin().types('/partner');
    expect(answer(admin())).toMatch(fault);
    await admin().types('/csp members');
    expect(admin().modalText()).toMatch(fault);
  });
});

describe('button in a message', () => {
  beforeEach(async () => {
    await setsUp(samen.person('UADMIN'));
    await samen.settle();
  });
  test('refusal: a private answer beside the card, which stays', async () => {
    await samen.sandbox.change('UOWNER', { isOwner: false });
    const before = texts(owner());
    await owner().clicks('Confirm');
    expect(answer(owner())).toContain('Only a reviewer can decide on this');
    expect(texts(owner()).slice(0, -1)).toEqual(before);
  });
  test('fault: the same, and the button can be pressed again', async () => {
    await breaks();
    await owner().clicks('Confirm');
    expect(answer(owner())).toMatch(fault);
    await samen.sql('alter table "PersonProfileGone" rename to "PersonProfile"');
    await owner().clicks('Confirm');
    expect(texts(owner())[0]).toContain('was confirmed by Olga Owner');
  });
});

describe('submission', () => {
  test('refusal about a field: under it; about none: under the first', async () => {
    const who = await opens();
    const own = await who.submits({ person: 'UNOORDWINDUA', roles: ['Sales agent'] });
    expect(own).toMatchObject({
      errors: {
        person:
          'Nobody changes their own roles. Ask another Global admin or User admin of your company.',
      },
    });
    await noRole();
    const said = await who.submits({ person: 'Nina New' });
    expect(said).toMatchObject({ errors: { person: expect.stringContaining(gone) } });
  });
  test('fault: under the first field, and what was typed stays', async () => {
    const who = await opens();
    await breaks();
    const said = await who.submits({ person: 'Nina New', roles: ['Sales agent'] });
    expect(said).toMatchObject({ errors: { person: expect.stringMatching(fault) } });
    await samen.sql('alter table "PersonProfileGone" rename to "PersonProfile"');
    expect(await who.submits({})).toBe('updated');
    expect(who.modalText()).toContain('Nina New is now Sales agent.');
  });
  test('of a form without fields: the sentence above what stands there', async () => {
    const who = await opens();
    await who.submits({ person: 'UNOORDWINDUA', roles: [] });
    const sent = lastSent(samen, 'view_submission') as { view: object };
    const blocks = [{ type: 'section', text: { type: 'plain_text', text: 'What stands there.' } }];
    const view = { ...sent.view, blocks, callback_id: 'long.gone' };
    const said = await post(samen, { payload: { ...sent, view } });
    const shown = JSON.parse(said.body) as { response_action: string; view: { blocks: object[] } };
    expect(shown.response_action).toBe('update');
    expect(shown.view.blocks).toHaveLength(2);
    expect(JSON.stringify(shown.view.blocks[0])).toContain('This button is from an older version');
    expect(shown.view.blocks[1]).toMatchObject(blocks[0] ?? {});
  });
});

describe('element inside a modal', () => {
  test('refusal: the sentence first, the rest as it was, once', async () => {
    await admin().types('/csp members');
    const before = admin().modalText();
    await onlySells();
    for (let times = 0; times < 2; times++) await admin().clicks('Give roles');
    expect(admin().modalText()).toContain(`⚠ ${needed} Ask Noordwind Global admin.`);
    expect(admin().modalText().split(needed)).toHaveLength(2);
    for (const line of before.split('\n')) expect(admin().modalText()).toContain(line);
  });
  test('fault: the same', async () => {
    await admin().types('/csp members');
    await breaks();
    await admin().clicks('Give roles');
    expect(admin().modalText()).toMatch(fault);
    expect(admin().modalText()).toContain('Noordwind Sales agent: Sales agent');
  });
});

describe('App Home', () => {
  test('refusal: a window with the sentence', async () => {
    await holds(samen, 'UNOORDWINDUA', 'zuidplas', ['sales-agent']);
    await homeOf(samen, admin());
    await holds(samen, 'UNOORDWINDUA', 'zuidplas', []);
    await admin().chooses('acting', 'Zuidplas ICT');
    expect(admin().modalText()).toContain(gone);
  });
  test('fault: a window with the sentence', async () => {
    await homeOf(samen, admin());
    await breaks();
    await admin().homeClicks('Refresh');
    expect(admin().modalText()).toMatch(fault);
  });
});

describe('options of a picker', () => {
  test('refusal and fault: an empty list, and nothing is written to anybody', async () => {
    const sales = samen.person('noordwind', 'sales-agent');
    await sales.types('/partner request');
    expect((await sales.suggests('reseller', 'Zuid')).groups).not.toEqual([]);
    await holds(samen, 'UNOORDWINDSA', 'noordwind', []);
    const nothing = { groups: [] };
    expect((await sales.suggests('reseller', 'Zuid')).groups.flatMap((g) => g.options)).toEqual([]);
    await breaks();
    expect(await sales.suggests('reseller', 'Zuid')).toMatchObject(nothing);
    expect(sales.hears()).toEqual([]);
    expect(texts(sales)).toEqual([]);
  });
});

describe('when Slack does not take the sentence there', () => {
  test('it comes by DM', async () => {
    const nina = samen.person('UNEW');
    samen.sandbox.fail({ method: 'response_url', times: 3, how: 'error', error: 'used_url' });
    await nina.types('/partner', 'general');
    expect(nina.hears()).toEqual([]);
    expect(lastText(nina)).toContain('You have no role in a company here yet.');
  });
  test('an expired trigger is said in words', async () => {
    samen.sandbox.fail({
      method: 'views.open',
      times: 1,
      how: 'error',
      error: 'expired_trigger_id',
    });
    await admin().types('/csp members');
    expect(answer(admin())).toBe('Slack did not wait for us. Please try again.');
  });
  test('a window closed meanwhile is no fault', async () => {
    samen.sandbox.fail({ method: 'views.update', times: 1, how: 'error', error: 'not_found' });
    await admin().types('/csp members');
    expect(samen.logged()).not.toContain('"level":50');
    expect(admin().hears()).toEqual([]);
  });
});

test('a fault is in the log with its reference, and nothing that was typed is', async () => {
  const who = samen.person('UADMIN');
  await who.types('/csp setup', 'general');
  const secret = 'Something very private BV';
  await who.submits({
    ...typed,
    name: secret,
    domain: 'private.onmicrosoft.com',
    contact: 'secret@private.example',
    mpn: 'x',
  });
  await breaks();
  await who.submits({ mpn: '4600006' });
  const reference = /reference: ([0-9a-f]{8})/.exec(who.modalText())?.[1] ?? 'none';
  expect(samen.logged()).toContain(reference);
  for (const word of [secret, 'secret@private.example', 'private.onmicrosoft.com', 'hooks/'])
    expect(samen.logged()).not.toContain(word);
  // The same form again is a new try, not a repetition.
  await samen.sql('alter table "PersonProfileGone" rename to "PersonProfile"');
  const second = await again(samen, 'view_submission');
  expect(second.body).toContain('is recorded');
});
