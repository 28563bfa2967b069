import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { verifySlackRequest } from '@slack/bolt';
import { LogLevel, WebClient } from '@slack/web-api';
import { openSandbox, type Sandbox } from '../../../src/sandbox/sandbox.ts';
import type { SandboxOptions } from '../../../src/sandbox/options.ts';

const signingSecret = 'signing-secret-of-a-test';
const botToken = 'xoxb-of-a-test';

// Slack's payloads as they come; the assertions say which parts of them matter.
export type Payload = Record<string, never> & { [key: string]: Payload };
interface Told {
  headers: Record<string, string | string[] | undefined>;
  payload: Payload;
}
interface Answer {
  status?: number;
  json?: unknown;
  text?: string;
  afterMs?: number;
}

const silence = (): Answer => ({});

/** A bot of a few lines, so that the sandbox is tested without ours: it checks signatures and answers as it is told. */
async function smallBot() {
  const told: Told[] = [];
  const faults: string[] = [];
  let answer: (told: Told) => Answer | Promise<Answer> = silence;
  const server = createServer((req, res) => {
    const pieces: Buffer[] = [];
    req.on('data', (piece: Buffer) => pieces.push(piece));
    req.on('end', () => {
      const body = Buffer.concat(pieces).toString();
      try {
        verifySlackRequest({
          signingSecret,
          body,
          headers: {
            'x-slack-signature': String(req.headers['x-slack-signature']),
            'x-slack-request-timestamp': Number(req.headers['x-slack-request-timestamp']),
          },
        });
      } catch (error) {
        faults.push(String(error));
      }
      const form = Object.fromEntries(new URLSearchParams(body));
      const payload = (
        req.headers['content-type'] === 'application/json'
          ? JSON.parse(body)
          : form['payload'] === undefined
            ? form
            : JSON.parse(form['payload'])
      ) as Payload;
      const one = { headers: req.headers, payload };
      told.push(one);
      void (async () => {
        const { status = 200, json, text, afterMs = 0 } = await answer(one);
        if (afterMs > 0) await new Promise((done) => setTimeout(done, afterMs));
        if (json === undefined) res.writeHead(status).end(text);
        else
          res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
      })();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    told,
    /** Signatures that did not hold. */
    faults,
    answers(next: typeof answer) {
      answer = next;
    },
    last: (): Payload => told.at(-1)?.payload as Payload,
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
type SmallBot = Awaited<ReturnType<typeof smallBot>>;

export const ada = 'U0ADA';
export const ben = 'U0BEN';
export const bot = 'U0BOT';

export function options(more: Partial<SandboxOptions> = {}): SandboxOptions {
  return {
    team: { id: 'T0SANDBOX', name: 'Sandbox', domain: 'sandbox' },
    app: { id: 'A0BOT', name: 'Testbot', botUser: bot, botId: 'B0BOT' },
    botToken,
    signingSecret,
    scopes: ['commands', 'chat:write', 'im:write', 'users:read', 'channels:read', 'groups:read'],
    commands: [{ command: '/try', description: 'Tries', usageHint: '[what]' }],
    shortcuts: [{ callbackId: 'try.it', name: 'Try it', description: 'Tries' }],
    users: [
      { id: ada, name: 'Ada Lovelace', isOwner: true, locale: 'en-US' },
      { id: ben, name: 'Ben Guest', isGuest: true },
    ],
    channels: [
      { id: 'C0IN', name: 'in', private: false, members: [ada, ben, bot] },
      { id: 'C0OUT', name: 'out', private: false, members: [ada] },
      { id: 'C0SECRET', name: 'secret', private: true, members: [ada] },
    ],
    ...more,
  };
}

export interface Scene {
  sandbox: Sandbox;
  bot: SmallBot;
  client: WebClient;
  close: () => Promise<void>;
}

/** A sandbox, a small bot behind it and Slack's own client in front. */
export async function scene(more: Partial<SandboxOptions> = {}): Promise<Scene> {
  const [sandbox, small] = await Promise.all([openSandbox(options(more)), smallBot()]);
  sandbox.connect(small.url);
  const client = clientOf(sandbox);
  return {
    sandbox,
    bot: small,
    client,
    close: async () => {
      await Promise.all([sandbox.close(), small.close()]);
    },
  };
}

export const clientOf = (sandbox: Sandbox, token = botToken): WebClient =>
  new WebClient(token, {
    slackApiUrl: sandbox.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: 1000,
    logLevel: LogLevel.ERROR,
  });

/** The error name of a call that Slack refuses. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    if (error instanceof Error && 'data' in error) return (error.data as { error: string }).error;
    throw error;
  }
  throw new Error('it was accepted');
}
