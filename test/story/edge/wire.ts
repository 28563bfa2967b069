import { createHmac } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { Samen } from '../../support/samen.ts';

// What comes over the wire itself, where a person's hands can't make it: the same thing twice, something forged, something old.
const secret = 'test-signing-secret';

export type Body = { form: Record<string, string> } | { payload: object };
export type Sent = { status: number; body: string };

/** Posts to the bot as Slack does; `headers` replace what Slack would send. */
export async function post(
  samen: Samen,
  body: Body,
  headers: (raw: string) => Record<string, string> = () => ({}),
): Promise<Sent> {
  const fields = 'form' in body ? body.form : { payload: JSON.stringify(body.payload) };
  const raw = new URLSearchParams(fields).toString();
  const seconds = String(Math.floor(Date.now() / 1000));
  const { port } = samen.bot.server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}/slack/events`, {
    method: 'POST',
    body: raw,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': seconds,
      'x-slack-signature': signature(raw, seconds),
      connection: 'close',
      ...headers(raw),
    },
  });
  const text = await answer.text();
  await samen.bot.quiet();
  await samen.sandbox.idle();
  return { status: answer.status, body: text };
}

export const signature = (raw: string, seconds: string, key = secret): string =>
  `v0=${createHmac('sha256', key).update(`v0:${seconds}:${raw}`).digest('hex')}`;

/** The newest request of a kind that the bot was sent: `view_submission`, `block_actions`, a command's name. */
export function lastSent(samen: Samen, name: string): Record<string, unknown> {
  const found = samen.sandbox
    .traffic()
    .findLast((one) => one.direction === 'to-bot' && one.name === name);
  if (!found) throw new Error(`nothing was sent as ${name}`);
  return found.request as Record<string, unknown>;
}

/** The newest such request once more, as when an answer was lost on its way. */
export const again = (samen: Samen, name: string): Promise<Sent> =>
  post(samen, { payload: lastSent(samen, name) });
