import { afterEach, beforeEach, expect, test } from 'vitest';
import { minute, openSamen, type Samen } from '../../support/samen.ts';
import { deliveries, gives, queue, repeated, told } from './steps.ts';

let samen: Samen;
beforeEach(async () => {
  samen = await openSamen();
});
afterEach(() => samen.close());

const refuses = (times: number) =>
  samen.sandbox.fail({ method: 'chat.postMessage', times, how: 'error', error: 'odd_answer' });
/** A process takes the oldest delivery to Nina and is never heard of again. */
async function dies(): Promise<void> {
  const at = new Date();
  const taken = await samen.bot.backstage.outbox.start(queue, 6_000);
  expect(taken).toMatchObject({ kind: 'line' });
  await samen.sql(`update "Delivery" set "calledAt" = $1 where state = 'started'`, [
    new Date(at.getTime() - 6_000),
  ]);
}

test('eight faults park it, the log says which, and what comes after it is delivered', async () => {
  refuses(8);
  await gives(samen, 'Sales agent', 'Admin agent');
  await samen.settle();
  expect(told(samen)).toEqual(['Admin agent']);
  expect(await deliveries(samen)).toEqual([
    { state: 'parked', attempts: 7, deaths: 0, error: 'odd_answer' },
    { state: 'sent', attempts: 0, deaths: 0, error: null },
  ]);
  expect(samen.logged()).toContain('A delivery failed eight times and is parked.');
  await gives(samen, 'User admin');
  await samen.settle();
  expect(told(samen)).toEqual(['Admin agent', 'User admin']);
});

test('seven faults do not, and its place in the order is kept', async () => {
  refuses(7);
  await gives(samen, 'Sales agent', 'Admin agent');
  await samen.settle();
  expect(told(samen)).toEqual(['Sales agent', 'Admin agent']);
});

test('three dead processes park it, and what comes after it is delivered', async () => {
  await gives(samen, 'Sales agent', 'Admin agent');
  await planned(2);
  for (let deaths = 0; deaths < 3; deaths++) await dies();
  await samen.later(11 * minute);
  await samen.settle();
  expect(told(samen)).toEqual(['Admin agent']);
  expect(await deliveries(samen)).toEqual([
    { state: 'parked', attempts: 0, deaths: 3, error: 'process_died' },
    { state: 'sent', attempts: 0, deaths: 0, error: null },
  ]);
  expect(samen.logged()).toContain('A delivery ended the process three times and is parked.');
});

test('two dead processes do not; it may have arrived, and says so', async () => {
  await gives(samen, 'Sales agent');
  await planned(1);
  for (let deaths = 0; deaths < 2; deaths++) await dies();
  await samen.later(11 * minute);
  await samen.settle();
  expect(told(samen)).toEqual([`Sales agent\n${repeated}`]);
});

test('what can not be drawn is tried again, and delivered once it can', async () => {
  await gives(samen, 'Sales agent');
  await samen.sql(`update "Company" set language = 'xx' where id = 'noordwind'`);
  await samen.settle();
  expect(told(samen)).toEqual([]);
  expect(await deliveries(samen)).toMatchObject([{ state: 'parked', error: 'not_drawn' }]);
  expect(samen.logged()).toContain('A delivery could not be drawn.');
  await samen.sql(`update "Company" set language = 'en' where id = 'noordwind'`);
  await gives(samen, 'Admin agent');
  await samen.settle();
  expect(told(samen)).toEqual(['Admin agent']);
});

/** Plans what the facts say, without sending any of it. */
async function planned(count: number): Promise<void> {
  samen.sandbox.fail({ method: 'chat.postMessage', times: 1, how: 'ratelimited', retryAfter: 600 });
  await samen.settle();
  expect(await deliveries(samen)).toHaveLength(count);
  samen.sandbox.heal();
}
