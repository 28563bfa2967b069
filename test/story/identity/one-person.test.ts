import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { OtherSlack } from '../../support/other-slack.ts';
import { openSamen, type Samen } from '../../support/samen.ts';
import { answer, homeOf, lastText, texts } from '../people/steps.ts';
import { livesIn, people, shapes } from './shapes.ts';

// One person is one person, whichever shape Slack gives them.
let samen: Samen;
let slack: OtherSlack | undefined;
beforeEach(async () => {
  samen = await openSamen();
});
afterEach(async () => {
  await slack?.close();
  slack = undefined;
  await samen.close();
});

describe.each(Object.entries(shapes))('%s', (_, shape) => {
  beforeEach(async () => {
    slack = await livesIn(samen, shape);
  });

  test('command, options, submission, click, event: one person', async () => {
    const before = await people(samen);
    const sales = samen.person('noordwind', 'sales-agent');
    await sales.types('/csp help', 'noordwind-csp');
    expect(answer(sales)).toContain('Global admins of Noordwind Distribution');
    await sales.types('/partner request', 'noordwind-csp');
    expect(sales.modalText()).toContain('Acting for Noordwind Distribution');
    expect(JSON.stringify(await sales.suggests('reseller', 'Zuid'))).toContain('Zuidplas ICT');
    expect(await sales.submits({ reseller: 'Zuidplas' })).toBe('updated');
    await samen.settle();

    const boss = samen.person('zuidplas', 'global-admin');
    // Called by name in the channel, so the card did not come by DM as well.
    expect(texts(boss)).toEqual([]);
    await boss.clicks('Authorize');
    expect(boss.modalText()).toContain('Acting for Zuidplas ICT');
    expect(await boss.submits({ tick: ['yes'] })).toBe('closed');
    await samen.settle();
    expect(texts(boss, 'zuidplas-csp')[0]).toContain('authorized');
    expect(lastText(boss, 'zuidplas-csp')).toContain('authorized Noordwind Distribution');

    expect(await homeOf(samen, boss)).toContain('You act for Zuidplas ICT');
    await boss.chooses('language', 'Nederlands');
    expect(boss.homeText()).toContain('Je handelt namens Zuidplas ICT');
    await boss.types('/csp members', 'zuidplas-csp');
    await boss.clicks('Rollen geven');
    expect(await boss.submits({ person: 'Zuidplas Sales agent', roles: ['user-admin'] })).toBe(
      'updated',
    );
    expect(await people(samen)).toEqual(before);
  });

  test('what Slack tells of people and channels reaches theirs', async () => {
    await samen.sandbox.archive('CZUIDPLAS');
    await samen.settle();
    expect(lastText(samen.person('zuidplas', 'global-admin'))).toContain('is archived.');
    await samen.sandbox.unarchive('CZUIDPLAS');
    await samen.sandbox.deactivate('UZUIDPLASSA');
    await samen.settle();
    expect(await samen.sql(`select "slackUserId" from "Person" where not active`)).toEqual([
      { slackUserId: 'UZUIDPLASSA' },
    ]);
  });
});
