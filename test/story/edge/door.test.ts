import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { minute, openSamen, type Samen } from '../../support/samen.ts';
import { answer, homeOf, texts } from '../people/steps.ts';
import { action, again, lastSent, post, signature, tap, type Tap, submission } from './wire.ts';

let samen: Samen;
beforeEach(async () => {
  samen = await openSamen();
});
afterEach(() => samen.close());

const decider = () => samen.person('zuidplas', 'global-admin');
const asked = async () => {
  const sales = samen.person('noordwind', 'sales-agent');
  await sales.types('/partner request');
  await sales.submits({ reseller: 'Zuidplas', message: 'Shall we?' });
  await samen.settle();
};
const statuses = async () =>
  (await samen.sql<{ status: string }>('select status from "Partnership"')).map((p) => p.status);
const seconds = (at: number) => String(Math.floor(at / 1000));
/** Signed right, at another time. */
const at = (skew: number) => (raw: string) => {
  const time = seconds(Date.now() + skew);
  return { 'x-slack-request-timestamp': time, 'x-slack-signature': signature(raw, time) };
};

test('what did not come from Slack: 401, and nothing happens', async () => {
  await asked();
  await decider().clicks('Decline');
  await decider().submits({ reason: 'No.' });
  const payload = lastSent(samen, 'view_submission');
  const before = samen.sandbox.traffic().length;
  const forged: ((raw: string) => Record<string, string>)[] = [
    (raw) => ({ 'x-slack-signature': signature(raw, seconds(Date.now()), 'guessed') }),
    () => ({ 'x-slack-signature': '' }),
    () => ({ 'x-slack-signature': signature('something else', '1') }),
    at(-6 * minute),
    at(6 * minute),
  ];
  for (const headers of forged)
    expect(await post(samen, { payload }, headers)).toEqual({ status: 401, body: '' });
  expect(samen.sandbox.traffic()).toHaveLength(before);
  // Within the five minutes the same is heard.
  expect((await post(samen, { payload }, at(4 * minute))).status).toBe(200);
});

describe('what we do not know any more', () => {
  let wire: Tap;
  beforeEach(async () => {
    wire = await tap(samen);
  });
  afterEach(() => wire.close());

  test('a button of an older version on a card: said so, with the card as it is now', async () => {
    await asked();
    wire.alter(action({ action_id: 'card.partnership.accept' }));
    await decider().clicks('Authorize');
    expect(answer(decider())).toContain(
      'This button is from an older version. Here is the current card.',
    );
    expect(answer(decider())).toContain('Noordwind Distribution asks Zuidplas ICT');
    expect(await statuses()).toEqual(['issued']);
    // The card below is no picture: its buttons work.
    const [last] = decider()
      .reads('zuidplas-csp')
      .filter(({ ephemeral }) => ephemeral);
    if (!last) throw new Error('an answer was expected');
    await decider().clicks('Authorize', { message: last });
    expect(decider().modalText()).toContain('You are about to authorize Noordwind Distribution');
  });

  test('a card whose copy we never heard of, or a button without its value', async () => {
    await asked();
    for (const value of ['no-such-copy', undefined]) {
      wire.alter(action({ value }));
      await decider().clicks('Authorize');
      const said = [answer(decider()), decider().modalText()].join('');
      expect(said).toContain('This button is from an older version');
      if (decider().modal()) await decider().closesAll();
    }
    expect(await statuses()).toEqual(['issued']);
  });

  test('a button in a window', async () => {
    const who = decider();
    await who.types('/partner list');
    wire.alter(action({ action_id: 'partnership.archive' }));
    await who.chooses('filter', 'Ended');
    expect(who.modalText()).toContain('⚠ This button is from an older version');
    expect(who.modalText()).toContain('No partnership yet.');
  });

  test('a button of App Home', async () => {
    await homeOf(samen, decider());
    wire.alter(action({ action_id: 'verb:partner-dance', value: 'partner dance' }));
    await decider().homeClicks('Partnerships');
    expect(decider().modalText()).toContain('This button is from an older version');
  });

  test('a form that its reader does not know', async () => {
    const sales = samen.person('noordwind', 'sales-agent');
    await sales.types('/partner request');
    await sales.submits({ mpn: '1' });
    const sent = lastSent(samen, 'view_submission') as { view: { state: object } };
    for (const values of [{}, { reseller: 'Zuidplas' }, { mpn: { value: { value: 7 } } }]) {
      const state = { values };
      const said = await post(samen, { payload: { ...sent, view: { ...sent.view, state } } });
      expect(said.status).toBe(200);
      expect(JSON.parse(said.body)).toMatchObject({
        response_action: 'errors',
        errors: { reseller: expect.stringContaining('This button is from an older version') },
      });
    }
    expect(await statuses()).toEqual([]);
  });

  test('a command that is not ours any more', async () => {
    await decider().types('/csp help');
    const form = lastSent(samen, '/csp') as Record<string, string>;
    const url = samen.sandbox.apiUrl;
    const sent = await post(samen, {
      form: { ...form, command: '/retired', trigger_id: 'x', response_url: `${url}gone` },
    });
    expect(sent.status).toBe(200);
    // Its answer has nowhere to go, so it comes by DM.
    await samen.settle();
    expect(texts(decider()).at(-1)).toContain('This button is from an older version');
  });

  test('a payload of no kind that we know is answered and logged, without its content', async () => {
    const sent = await post(samen, { payload: { type: 'workflow_step', secret: 'private words' } });
    expect(sent.status).toBe(200);
    expect(samen.logged()).toContain('Nobody answered a request from Slack.');
    expect(samen.logged()).not.toContain('private words');
  });
});

describe('somebody of another workspace', () => {
  test('is told that this is not theirs, and decides nothing', async () => {
    samen.sandbox.addUser({ id: 'UFAR', name: 'Fay Far', team: 'T0ELSEWHERE' });
    await samen.sandbox.invite('CZUIDPLAS', 'UFAR');
    await asked();
    const fay = samen.person('UFAR');
    await fay.clicks('Authorize');
    expect(answer(fay)).toBe(
      'This is for people of the workspace where the bot is installed. Please ask your contact at that company.',
    );
    expect(fay.modal()).toBeUndefined();
    expect(await statuses()).toEqual(['issued']);
  });

  test('the same user id in another workspace is somebody else', async () => {
    await asked();
    await decider().clicks('Authorize');
    const { payload: sent } = submission(samen, decider(), { tick: ['yes'] });
    const user = { id: decider().user, team_id: 'T0ELSEWHERE' };
    const said = await post(samen, { payload: { ...sent, user } });
    expect(said.body).toContain('This is for people of the workspace');
    expect(await statuses()).toEqual(['issued']);
    // The very same request from the right workspace decides.
    await post(samen, { payload: sent });
    expect(await statuses()).toEqual(['active']);
  });
});

test('R-OPS-01: an event that Slack sends twice is heard once', async () => {
  await decider().opensHome();
  const event = lastSent(samen, 'app_home_opened');
  expect(event).toMatchObject({ type: 'event_callback' });
  await samen.settle();
  const drawn = () => samen.sandbox.traffic().filter(({ name }) => name === 'views.publish').length;
  expect(drawn()).toBe(1);
  await again(samen, 'app_home_opened');
  await samen.settle();
  expect(drawn()).toBe(1);
});
