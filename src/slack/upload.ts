import { failureOf, failureOfStatus, SlackFailed, unreachable, type Failure } from './failures.ts';

/** Where Slack has files sent. */
const hosts = /(^|\.)slack(-files|-gov)?\.com$/;

/** The bytes of a file to the address that Slack named for them; it lets whoever holds it write, and goes into no log. */
export async function sendBytes(
  url: string,
  bytes: Uint8Array,
  { slackApiUrl, timeoutMs }: { slackApiUrl: string; timeoutMs: number },
): Promise<void> {
  const method = 'upload_url';
  if (!isSlack(url, slackApiUrl)) throw new SlackFailed(method, failureOf('foreign_upload_url'));
  let status: number;
  try {
    const got = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      // A copy: what a picture was drawn in may be somebody else's memory.
      body: new Uint8Array(bytes),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    status = got.status;
    await got.arrayBuffer();
  } catch (error) {
    throw new SlackFailed(method, unreachable(error as Error));
  }
  if (status !== 200) throw new SlackFailed(method, failureOfStatus(status));
}

function isSlack(url: string, slackApiUrl: string): boolean {
  if (!URL.canParse(url)) return false;
  const { origin, hostname, protocol } = new URL(url);
  return origin === new URL(slackApiUrl).origin || (protocol === 'https:' && hosts.test(hostname));
}

/** Of the call that shares a file: without a readable answer it may have done so. */
export const maybeArrived = (failure: Failure): 'no' | 'perhaps' =>
  failure.why === 'unreachable' ||
  (failure.why === 'fault' && failure.error.startsWith('unreadable_answer'))
    ? 'perhaps'
    : 'no';
