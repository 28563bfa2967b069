import { afterEach, describe, expect, test } from 'vitest';
import { minute, openSamen, type Samen } from '../../support/samen.ts';
import { admin, asks, labels, requested, sales } from '../partnership/steps.ts';
import { calls, cards, gives, nina, repeated, told } from './steps.ts';

let samen: Samen;
afterEach(() => samen.close());

const lost = (times: number) =>
  samen.sandbox.fail({ method: 'chat.postMessage', times, how: 'lost-answer' });
const both = () => [
  ...cards(sales(samen), 'noordwind-csp'),
  ...cards(admin(samen), 'zuidplas-csp'),
];

/** A request that only the reseller's channel hears of: nobody is left on the asking side. */
async function oneCard(): Promise<void> {
  await asks(samen);
  await samen.sql(`update "Company" set channel = null where id = 'noordwind'`);
  await samen.sql(`update "Person" set active = false where id like 'unoordwind%'`);
}

describe('with the history scopes', () => {
  test('a post whose answer was lost is found in the channel and not sent again', async () => {
    samen = await openSamen({ history: true });
    lost(2);
    await gives(samen, 'Sales agent', 'Admin agent');
    await samen.settle();
    expect(told(samen)).toEqual(['Sales agent', 'Admin agent']);
    expect(calls(samen, 'chat.postMessage').map((one) => one.error)).toEqual(['lost', 'lost']);
    expect(calls(samen, 'conversations.history')).toHaveLength(2);
  });

  test('a card that was found that way is known: its outcome is drawn on it', async () => {
    samen = await openSamen({ history: true });
    lost(2);
    await requested(samen);
    expect(both()).toHaveLength(2);
    await admin(samen).clicks('Authorize');
    await admin(samen).submits({ tick: ['yes'] });
    await samen.settle();
    expect(both()).toHaveLength(2);
    expect(both().flatMap(labels)).toEqual([]);
  });
});

describe('without them', () => {
  test('it is sent again, and only the second one says that it is one', async () => {
    samen = await openSamen();
    lost(1);
    await gives(samen, 'Sales agent', 'Admin agent');
    await samen.settle();
    const [first, second, third] = told(samen);
    expect(first).toBe('Sales agent');
    expect(second).toBe(`Sales agent\n${repeated}`);
    expect(third).toBe('Admin agent');
    const texts = nina(samen)
      .reads('samen')
      .map((message) => message.text);
    expect(texts[0]).not.toContain(repeated);
    expect(texts[1]).toContain(repeated);
  });

  test('it says so too when Slack asked for patience or went wrong in between', async () => {
    samen = await openSamen();
    lost(1);
    await gives(samen, 'Sales agent');
    samen.sandbox.fail({ method: 'chat.postMessage', times: 1, how: 'ratelimited', retryAfter: 5 });
    samen.sandbox.fail({ method: 'chat.postMessage', times: 1, how: 'error', error: 'odd_answer' });
    await samen.settle();
    expect(told(samen)).toEqual(['Sales agent', `Sales agent\n${repeated}`]);
  });

  test('what never left, or was refused, is no repetition', async () => {
    samen = await openSamen();
    samen.sandbox.fail({ method: 'chat.postMessage', times: 1, how: 'ratelimited', retryAfter: 5 });
    samen.sandbox.fail({ method: 'chat.postMessage', times: 1, how: 'error', error: 'odd_answer' });
    await gives(samen, 'Sales agent');
    await samen.settle();
    expect(told(samen)).toEqual(['Sales agent']);
  });

  test('a card pressed before its post was confirmed is adopted, and not sent again', async () => {
    samen = await openSamen();
    await oneCard();
    lost(1);
    // The repetition has to wait long enough for somebody to press.
    samen.sandbox.fail({
      method: 'chat.postMessage',
      times: 1,
      how: 'ratelimited',
      retryAfter: 600,
    });
    await samen.settle();
    expect(cards(admin(samen), 'zuidplas-csp')).toHaveLength(1);
    expect(await samen.sql('select 1 from "Copy"')).toEqual([]);

    await admin(samen).clicks('Authorize');
    expect(await admin(samen).submits({ tick: ['yes'] })).toBe('closed');
    const outcome = () =>
      admin(samen).messageText(cards(admin(samen), 'zuidplas-csp')[0] ?? never());
    expect(outcome()).toContain('Zuidplas Global admin of Zuidplas ICT authorized Noordwind');
    await samen.later(11 * minute);
    expect(cards(admin(samen), 'zuidplas-csp')).toHaveLength(1);
    expect(outcome()).not.toContain(repeated);
    expect(
      await samen.sql(`select 1 from "Delivery" where state not in ('sent', 'failed')`),
    ).toEqual([]);
  });

  test('of two cards the one that we lost sight of answers a press and then shows the outcome', async () => {
    samen = await openSamen();
    await oneCard();
    lost(1);
    await samen.settle();
    const [first, second] = cards(admin(samen), 'zuidplas-csp');
    expect(admin(samen).messageText(second ?? never())).toContain(repeated);
    expect(await samen.sql('select ts from "Copy"')).toEqual([{ ts: second?.ts }]);
    await admin(samen).clicks('Authorize', { message: first ?? never() });
    expect(await admin(samen).submits({ tick: ['yes'] })).toBe('closed');
    await samen.settle();
    const after = cards(admin(samen), 'zuidplas-csp');
    expect(after.map(({ ts }) => ts)).toEqual([first?.ts, second?.ts]);
    expect(after.flatMap(labels)).toEqual([]);
    for (const message of after)
      expect(admin(samen).messageText(message)).toContain('authorized Noordwind Distribution');
  });
});

function never(): never {
  throw new Error('There is no such card.');
}
