import { complaint } from './answers.ts';
import { failureOf, failureOfStatus, SlackFailed, unreachable } from './failures.ts';
import { fitMessage, type Message } from './fit.ts';

const hooks = 'https://hooks.slack.com';

/** A response_url lets whoever holds it write; it goes to Slack alone and into no log. */
export async function respond(
  responseUrl: string,
  message: Message & { readonly replace?: boolean },
  slackApiUrl: string,
  timeoutMs: number,
): Promise<void> {
  const method = 'response_url';
  if (![hooks, new URL(slackApiUrl).origin].includes(originOf(responseUrl)))
    throw new SlackFailed(method, failureOf('foreign_response_url'));
  const { replace = false, ...said } = message;
  const body = {
    ...fitMessage(said),
    replace_original: replace,
    ...(replace ? {} : { response_type: 'ephemeral' }),
  };
  let status: number;
  let answer: string;
  try {
    const got = await fetch(responseUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    [status, answer] = [got.status, await got.text()];
  } catch (error) {
    throw new SlackFailed(method, unreachable(error as Error));
  }
  const no = complaint.safeParse(jsonOf(answer)).data?.error;
  if (no !== undefined) throw new SlackFailed(method, failureOf(no));
  if (status < 200 || status > 299) throw new SlackFailed(method, failureOfStatus(status));
}

const originOf = (url: string) => (URL.canParse(url) ? new URL(url).origin : '');

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null; // Slack answers a plain "ok" here.
    throw error;
  }
}
