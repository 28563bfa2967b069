import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createBot, type ComposedBot } from '../../src/compose.ts';
import { createLog, type Log } from '../../src/log.ts';
import { signature } from '../story/edge/wire.ts';
import { unaided, type Samen } from './samen.ts';

export type Json = Record<string, unknown>;
/** How another Slack than the sandbox tells the same: what it sends, and what it answers about itself and its people. */
export type World = {
  readonly form?: (form: Record<string, string>) => Record<string, string>;
  readonly payload?: (payload: Json) => Json;
  readonly event?: (envelope: Json) => Json;
  readonly answers?: Readonly<Record<string, (answer: Json) => Json>>;
};
export type OtherSlack = { readonly bot: ComposedBot; close(): Promise<void> };

const read = async (req: IncomingMessage): Promise<string> => {
  const pieces: Buffer[] = [];
  for await (const piece of req) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString();
};
const opens = async (server: Server): Promise<string> => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};
const shuts = (server: Server): void => {
  server.closeAllConnections();
  server.close();
};

/** A bot of its own on the same database, whose Slack is the sandbox as `world` tells it; both ways go over HTTP, signed anew. */
export async function otherSlack(
  samen: Samen,
  world: World,
  log: Log = createLog('silent'),
): Promise<OtherSlack> {
  const api = createServer((req, res) => {
    void read(req).then(async (body) => {
      const { authorization = '', 'content-type': type = 'application/json' } = req.headers;
      const answer = await fetch(`${samen.sandbox.url}${req.url ?? ''}`, {
        method: req.method ?? 'POST',
        headers: { authorization, 'content-type': type },
        ...(body === '' ? {} : { body }),
      });
      const text = await answer.text();
      const change = world.answers?.[(req.url ?? '').replace('/api/', '')];
      const headers = { 'content-type': 'application/json' };
      const scopes = answer.headers.get('x-oauth-scopes');
      const wait = answer.headers.get('retry-after');
      res.writeHead(answer.status, {
        ...headers,
        ...(scopes === null ? {} : { 'x-oauth-scopes': scopes }),
        ...(wait === null ? {} : { 'retry-after': wait }),
      });
      return res.end(change ? JSON.stringify(change(JSON.parse(text) as Json)) : text);
    });
  });
  const apiUrl = await opens(api);

  const bot = createBot({
    where: samen.database.where,
    signingSecret: 'test-signing-secret',
    botToken: 'xoxb-test',
    slackApiUrl: `${apiUrl}/api/`,
    log,
    clock: () => new Date(),
    ...unaided,
  });
  const botUrl = await opens(bot.server);

  const through = (raw: string, type: string): string => {
    if (type === 'application/json')
      return JSON.stringify((world.event ?? ((it) => it))(JSON.parse(raw) as Json));
    const sent = [...new URLSearchParams(raw)].map(
      // The bot answers to nobody but its own Slack.
      ([name, value]) => [name, value.replaceAll(samen.sandbox.url, apiUrl)] as const,
    );
    const { payload, ...form } = Object.fromEntries(sent);
    const fields =
      payload === undefined
        ? (world.form ?? ((it) => it))(form)
        : { payload: JSON.stringify((world.payload ?? ((it) => it))(JSON.parse(payload) as Json)) };
    return new URLSearchParams(fields).toString();
  };
  const relay = createServer((req, res) => {
    void read(req).then(async (raw) => {
      const type = req.headers['content-type'] ?? '';
      const body = through(raw, type);
      const seconds = String(Math.floor(Date.now() / 1000));
      const answer = await fetch(`${botUrl}/slack/events`, {
        method: 'POST',
        body,
        headers: {
          'content-type': type,
          'x-slack-request-timestamp': seconds,
          'x-slack-signature': signature(body, seconds),
        },
      });
      const text = await answer.text();
      await bot.quiet();
      res.writeHead(answer.status, {
        'content-type': answer.headers.get('content-type') ?? 'text/plain',
      });
      return res.end(text);
    });
  });
  samen.sandbox.connect(await opens(relay));
  await bot.installations.introduce();
  // What waits in the queue is done by this one too.
  Object.assign(samen.bot.tasks, bot.tasks);
  return {
    bot,
    async close() {
      await samen.sandbox.idle();
      for (const server of [relay, bot.server, api]) shuts(server);
      await bot.shut();
    },
  };
}
