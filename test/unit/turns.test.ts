import { EventEmitter, once } from 'node:events';
import { expect, test } from 'vitest';
import { Turns } from '../../src/notify/turns.ts';

/** Work that begins and ends when the test says so. */
function job(turns: Turns, name: string, how: 'together' | 'alone', log: string[]) {
  const { promise: over, resolve, reject } = withResolvers();
  const done = turns[how](async () => {
    log.push(`${name} begins`);
    await over.finally(() => log.push(`${name} ends`));
  });
  return { done, finish: (error?: Error) => (error ? reject(error) : resolve()) };
}
function withResolvers() {
  const made = new EventEmitter();
  return {
    promise: once(made, 'over').then(() => undefined),
    resolve: () => void made.emit('over'),
    reject: (error: Error) => void made.emit('error', error),
  };
}
/** Long enough for everything that waits for nothing but its turn. */
const moment = () => new Promise((done) => setImmediate(done));

test('what goes together does not wait; what goes alone waits for all before it, and all after it wait', async () => {
  const [turns, log]: [Turns, string[]] = [new Turns(), []];
  const a = job(turns, 'a', 'together', log);
  const b = job(turns, 'b', 'together', log);
  await moment();
  const suspect = job(turns, 'suspect', 'alone', log);
  const c = job(turns, 'c', 'together', log);
  await moment();
  expect(log).toEqual(['a begins', 'b begins']);
  a.finish();
  await moment();
  expect(log.slice(2)).toEqual(['a ends']);
  b.finish();
  await moment();
  expect(log.slice(3)).toEqual(['b ends', 'suspect begins']);
  suspect.finish();
  await moment();
  expect(log.slice(5)).toEqual(['suspect ends', 'c begins']);
  c.finish();
  await Promise.all([a.done, b.done, c.done, suspect.done]);
});

test('two that go alone follow each other, and one that fails holds nobody up', async () => {
  const [turns, log]: [Turns, string[]] = [new Turns(), []];
  const first = job(turns, 'first', 'alone', log);
  const second = job(turns, 'second', 'alone', log);
  const c = job(turns, 'c', 'together', log);
  const failed = first.done.catch(String);
  await moment();
  expect(log).toEqual(['first begins']);
  first.finish(new Error('died'));
  expect(await failed).toBe('Error: died');
  await moment();
  expect(log.slice(2)).toEqual(['second begins']);
  second.finish();
  await moment();
  expect(log.slice(3)).toEqual(['second ends', 'c begins']);
  const too = c.done.catch(String);
  c.finish(new Error('too'));
  expect(await too).toBe('Error: too');
  await turns.alone(async () => void log.push('still open'));
  expect(log.at(-1)).toBe('still open');
});
