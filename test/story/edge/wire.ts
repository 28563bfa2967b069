import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import type { Samen } from '../../support/samen.ts';

// What comes over the wire itself, where a person's hands can't make it: the same thing twice, something forged, something old.
const secret = 'test-signing-secret';

export type Body = { form: Record<string, string> } | { payload: object } | { event: string };
export type Sent = { status: number; body: string };

/** Posts to the bot as Slack does; `headers` replace what Slack would send. */
export async function post(
  samen: Samen,
  body: Body,
  headers: (raw: string) => Record<string, string> = () => ({}),
  wholeAct = true,
): Promise<Sent> {
  const raw = written(body);
  const seconds = String(Math.floor(Date.now() / 1000));
  const { port } = samen.bot.server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}/slack/events`, {
    method: 'POST',
    body: raw,
    headers: {
      'content-type': 'event' in body ? 'application/json' : 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': seconds,
      'x-slack-signature': signature(raw, seconds),
      connection: 'close',
      ...headers(raw),
    },
  });
  const text = await answer.text();
  if (wholeAct) {
    await samen.bot.quiet();
    await samen.sandbox.idle();
  }
  return { status: answer.status, body: text };
}

function written(body: Body): string {
  if ('event' in body) return body.event;
  const fields = 'form' in body ? body.form : { payload: JSON.stringify(body.payload) };
  return new URLSearchParams(fields).toString();
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

/** The form on somebody's screen, sent by something other than Slack's client, which would demand its required fields. */
export function submission(
  samen: Samen,
  who: { user: string },
  ticked: Record<string, readonly string[]>,
): { payload: object } {
  const drawn = samen.sandbox
    .traffic()
    .findLast((one) => one.direction === 'to-slack' && one.name === 'views.update');
  const { view } = z.object({ view: z.looseObject({ team_id: z.string() }) }).parse(drawn?.answer);
  const values = Object.fromEntries(
    Object.entries(ticked).map(([field, options]) => [
      field,
      {
        value: {
          type: 'checkboxes',
          selected_options: options.map((value) => ({
            text: { type: 'plain_text', text: value },
            value,
          })),
        },
      },
    ]),
  );
  const team = { id: view.team_id, domain: 'samen-sandbox' };
  const user = { id: who.user, name: who.user, team_id: view.team_id };
  const form = { ...view, state: { values } };
  return { payload: { type: 'view_submission', team, user, trigger_id: 'none', view: form } };
}

/** The newest such request once more, as when an answer was lost on its way. */
export const again = (samen: Samen, name: string): Promise<Sent> =>
  post(samen, { payload: lastSent(samen, name) });

export type Tap = {
  /** The next interaction reaches the bot as this makes it, signed anew; later ones as they are. */
  alter(change: (payload: Record<string, unknown>) => object): void;
  close(): void;
};

/** Stands between Slack and the bot, where an older message or a newer Slack would differ from ours. */
export async function tap(samen: Samen): Promise<Tap> {
  let change: ((payload: Record<string, unknown>) => object) | null = null;
  const read = (raw: string): Body => {
    const { payload, ...form } = Object.fromEntries(new URLSearchParams(raw));
    if (payload === undefined) return { form };
    const sent = JSON.parse(payload) as Record<string, unknown>;
    const made = change?.(sent) ?? sent;
    change = null;
    return { payload: made };
  };
  const server = createServer((req, res) => {
    const pieces: Buffer[] = [];
    req.on('data', (piece: Buffer) => pieces.push(piece));
    req.on('end', () => {
      const raw = Buffer.concat(pieces).toString();
      const body = req.headers['content-type'] === 'application/json' ? { event: raw } : read(raw);
      void post(samen, body, () => ({}), false).then(({ status, body: said }) => {
        res.writeHead(status, { 'content-type': 'application/json' });
        return res.end(said);
      });
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  samen.sandbox.connect(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return {
    alter: (how) => {
      change = how;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The one action of a click, changed. */
export const action =
  (what: object) =>
  (payload: Record<string, unknown>): object => {
    const [first] = payload['actions'] as object[];
    return { ...payload, actions: [{ ...first, ...what }] };
  };
