import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createBot } from '../../../src/compose.ts';
import { createLog } from '../../../src/log.ts';
import type { Core } from '../../../src/sandbox/core.ts';
import { openSamen, unaided, type Samen } from '../../support/samen.ts';
import { admin, card, labels, requested, sales, statuses } from '../partnership/steps.ts';
import { typed } from '../people/steps.ts';
import { again } from './wire.ts';

let samen: Samen;
beforeEach(async () => {
  samen = await openSamen();
});
afterEach(() => samen.close());

// product.md 3, "A click is never silent": each of its sentences, and the test that reads it.
const here = 'edge/never-silent';
const told: readonly (readonly [what: string, file: string, test: string])[] = [
  ['decided already', 'partnership/clicks', 'decided already: by whom and when, in the form'],
  ['expired', 'partnership/clicks', '%s after the deadline is refused before its job ran'],
  ['withdrawn', 'partnership/clicks', 'withdrawn meanwhile'],
  ['not allowed', 'partnership/decisions', 'R-PART-10: the %s of the reseller is refused'],
  ['own request', 'partnership/decisions', 'whoever asked does not decide'],
  ['role lost since', 'partnership/clicks', 'the role is lost since the card came'],
  ['company left', 'partnership/clicks', 'the company is left since the card came'],
  ['bot restarted since', 'edge/away', 'a form and a card of the old process work in the new one'],
  ['pressed twice', 'people/review', 'pressed twice it is decided once, and the second press'],
  ['pressed by two at once', 'partnership/clicks', 'two people at once: one wins'],
  ['an invitation that is over', 'invitation/life', 'decided meanwhile: %s'],
  [
    'an invitation taken back by two',
    'invitation/life',
    'pressed twice: one effect, and the second',
  ],
  ['an invitation of others', 'invitation/life', 'who may not handle it sees it without buttons'],
  [
    'an acceptor decided on by two',
    'invitation/strangers',
    'matrix row 39: whoever may not invite',
  ],
  ['a transfer that is over', 'transfer/clicks', '%s after the deadline is refused before'],
  ['a transfer decided by two', 'transfer/clicks', 'two people at once: one wins'],
  ['a transfer of the own company', 'transfer/decisions', 'I row 17: four eyes'],
  ['unknown or old button', 'edge/door', 'a button of an older version on a card'],
  ['app reinstalled', here, 'the app was installed anew since'],
  ['foreign workspace', 'edge/door', 'is told that this is not theirs, and decides nothing'],
  ['database away', 'edge/away', 'a card stays as it is, and decides when the database is back'],
];
const missing = (list: typeof told): string[] =>
  list
    .filter(([, file, called]) => {
      const text = readFileSync(`test/story/${file}.test.ts`, 'utf8');
      return !text
        .split('\n')
        .some((line) => /^\s*(test|describe|'|\])/.test(line) && line.includes(called));
    })
    .map(([what]) => what);

test('every sentence of "a click is never silent" has its test', () => {
  expect(missing([['planted', 'edge/door', 'no test is called that']])).toEqual(['planted']);
  expect(missing(told)).toEqual([]);
});

/** Slack forgets the old token and the old bot; its messages stay, and can't be edited any more. */
async function installsAnew() {
  const { options, workspace } = (samen.sandbox as unknown as { core: Core }).core;
  const anew = { botToken: 'xoxb-anew', app: { ...options.app, botId: 'B0ANEW' } };
  Object.assign(options, anew);
  for (const message of workspace.conversation('CZUIDPLAS')?.messages ?? [])
    message.user = 'UFORMERBOT';
  const bot = createBot({
    where: samen.database.where,
    signingSecret: 'test-signing-secret',
    botToken: anew.botToken,
    slackApiUrl: samen.sandbox.apiUrl,
    log: createLog('silent'),
    clock: () => new Date(),
    ...unaided,
  });
  bot.server.listen(0, '127.0.0.1');
  await once(bot.server, 'listening');
  await bot.installations.introduce();
  samen.sandbox.connect(`http://127.0.0.1:${(bot.server.address() as AddressInfo).port}`);
  return {
    /** An act, with everything that goes on after its answer. */
    async does<T>(act: Promise<T>): Promise<T> {
      const done = await act;
      await bot.quiet();
      await samen.sandbox.idle();
      return done;
    },
    async stop() {
      await bot.quiet();
      bot.server.closeAllConnections();
      bot.server.close();
      await bot.shut();
    },
  };
}

describe('the app was installed anew since', () => {
  test('an old card’s button works; pressed again it says that it was decided', async () => {
    await requested(samen);
    const decider = admin(samen);
    const bot = await installsAnew();
    try {
      await bot.does(decider.clicks('Authorize'));
      expect(await bot.does(decider.submits({ tick: ['yes'] }))).toBe('closed');
      expect(await statuses(samen)).toEqual(['active']);
      // Slack lets nobody edit what the former bot posted.
      expect(labels(card(decider, 'zuidplas-csp'))).toEqual(['Authorize', 'Decline']);
      await bot.does(decider.clicks('Decline'));
      expect(decider.modalText()).toMatch(
        /Too late: Zuidplas Global admin already authorized this on 1 Jun 2026, 10:\d\d\. /,
      );
    } finally {
      await bot.stop();
    }
  });

  test('who asked finds the request in their list', async () => {
    await requested(samen);
    const bot = await installsAnew();
    try {
      await bot.does(sales(samen).types('/partner show'));
      expect(sales(samen).modalText()).toContain('Zuidplas ICT');
    } finally {
      await bot.stop();
    }
  });
});

test('a window closed meanwhile is no fault', async () => {
  samen.sandbox.fail({ method: 'views.update', times: 1, how: 'error', error: 'not_found' });
  await samen.person('noordwind', 'user-admin').types('/csp members');
  expect(samen.logged()).not.toContain('"level":50');
  expect(samen.person('noordwind', 'user-admin').hears()).toEqual([]);
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
  await samen.sql('alter table "PersonProfile" rename to "PersonProfileGone"');
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
