import nock from 'nock';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { failureOf, failureOfStatus, SlackFailed } from '../../../src/slack/failures.ts';
import { maybeArrived, sendBytes } from '../../../src/slack/upload.ts';

beforeEach(() => nock.disableNetConnect());
afterEach(() => {
  nock.cleanAll();
  nock.enableNetConnect();
});

const slack = { slackApiUrl: 'https://slack.com/api/', timeoutMs: 1_000 };
const send = (url: string) => sendBytes(url, new TextEncoder().encode('bytes'), slack);

test('bytes go to Slack alone', async () => {
  nock('https://files.slack.com').post('/upload/v1/abc', 'bytes').reply(200, 'OK - 5');
  await send('https://files.slack.com/upload/v1/abc');
  expect(nock.isDone()).toBe(true);
  for (const url of [
    'https://files.slack.com.evil.example/upload',
    'https://evilslack.com/upload',
    'http://files.slack.com/upload',
    'https://169.254.169.254/upload',
    'no address',
  ])
    await expect(send(url)).rejects.toMatchObject({ error: 'foreign_upload_url' });
});

test('an answer that is no success is a failure, without the address in it', async () => {
  nock('https://files.slack.com').post('/upload/v1/secret').reply(500, 'no');
  const failed = await send('https://files.slack.com/upload/v1/secret').catch(
    (error: unknown) => error,
  );
  expect(failed).toBeInstanceOf(SlackFailed);
  expect(String(failed)).not.toContain('secret');
  expect(failed).toMatchObject({ failure: { why: 'unreachable', error: 'http_500' } });
});

test('shared perhaps only where no readable answer came', () => {
  expect(maybeArrived(failureOfStatus(502))).toBe('perhaps');
  expect(maybeArrived(failureOf('file_not_found'))).toBe('no');
  expect(maybeArrived(failureOf('file_uploads_disabled'))).toBe('no');
  expect(maybeArrived(failureOf('ratelimited'))).toBe('no');
});
