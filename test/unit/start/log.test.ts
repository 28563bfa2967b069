import { expect, test } from 'vitest';
import { createLog, readable } from '../../../src/log.ts';

test('a line on a terminal begins with its time and sentence', () => {
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => void lines.push(readable(line)) });
  log.info({}, 'Open http://localhost:3900 in a browser.');
  log.warn({ channel: 'C1', token: 'xoxb-secret' }, 'It is gone.');
  log.error(new Error('with a value in it'));
  expect(lines[0]).toMatch(/^\d\d:\d\d:\d\d Open http:\/\/localhost:3900 in a browser\.\n$/);
  expect(lines[1]).toMatch(/ WARN It is gone\. \{"channel":"C1","token":"…"\}\n$/);
  expect(lines[2]).toMatch(/ ERROR .*"stack":/);
});
