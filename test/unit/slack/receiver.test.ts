import { createHmac } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { App } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Acks, slackReceiver } from '../../../src/slack/receiver.ts';

const secret = 'signing secret';
const now = new Date('2026-01-05T10:00:00Z');
const seconds = (shift = 0) => Math.floor(now.getTime() / 1000) + shift;
const form = 'application/x-www-form-urlencoded';
const command = 'command=%2Fcsp&text=help&user_id=U1&team_id=T1&trigger_id=1.2&channel_id=C1';

type Kept = { id: string; body: Record<string, unknown> };
let server: Server;
let address: { port: number };
let kept: Kept[];
let faults: object[];
let keeping: (event: Kept) => Promise<void>;
let onCommand: (ack: (answer?: string | object) => Promise<void>, acks: Acks) => Promise<void>;

beforeEach(async () => {
  kept = [];
  faults = [];
  keeping = async (event) => void kept.push(event);
  onCommand = (ack) => ack();
  const { receiver, handle } = slackReceiver({
    signingSecret: secret,
    now: () => now,
    keepEvent: (event) => keeping(event),
    log: {
      warn: () => {},
      error: (fields, sentence) => faults.push({ ...fields, sentence }),
    },
    newReference: () => 'R-7',
    limit: 10_000,
  });
  const app = new App({
    receiver,
    authorize: () => Promise.resolve({ botToken: 'xoxb-1', botId: 'B1', botUserId: 'U0' }),
  });
  app.command('/csp', ({ ack, context }) =>
    onCommand((answer) => ack(answer), context['acks'] as Acks),
  );
  app.error(async (error) => {
    throw error;
  });
  server = createServer((req, res) => void handle(req, res));
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  address = server.address() as AddressInfo;
});
afterEach(
  () =>
    new Promise<void>((done) => {
      server.close(() => done());
      server.closeAllConnections();
    }),
);

const signature = (body: string | Buffer, timestamp: number | string, by = secret) =>
  `v0=${createHmac('sha256', by)
    .update(`v0:${String(timestamp)}:`)
    .update(body)
    .digest('hex')}`;

type Sending = { type?: string; timestamp?: number | string; headers?: Record<string, string> };
const send = (body: string | Buffer, { type = form, timestamp, headers }: Sending = {}) => {
  const at = timestamp ?? seconds();
  return fetch(`http://127.0.0.1:${String(address.port)}/slack/events`, {
    method: 'POST',
    body,
    headers: {
      'content-type': type,
      'x-slack-request-timestamp': String(at),
      'x-slack-signature': signature(body, at),
      ...headers,
    },
  });
};
const event = (id: unknown = 'Ev1') =>
  JSON.stringify({ type: 'event_callback', event_id: id, event: { type: 'app_home_opened' } });
const json = { type: 'application/json' };

describe('who is let in', () => {
  test('a signed command is', async () => {
    expect((await send(command)).status).toBe(200);
  });

  test.each([
    ['a forged signature', { 'x-slack-signature': signature(command, seconds(), 'another') }],
    ['a cut signature', { 'x-slack-signature': 'v0=' }],
    ['a signature of an unknown version', { 'x-slack-signature': 'v1=00' }],
    ['no signature', { 'x-slack-signature': '' }],
    ['no time', { 'x-slack-request-timestamp': '' }],
    ['another time than the signed one', { 'x-slack-request-timestamp': String(seconds(1)) }],
    ['a time that is none', { 'x-slack-request-timestamp': 'soon' }],
  ])('%s is not', async (_, headers) => {
    expect((await send(command, { headers })).status).toBe(401);
  });

  test.each([
    [301, 401],
    [-301, 401],
    [299, 200],
    [-299, 200],
  ])('a request signed %i seconds from now is answered %i', async (shift, status) => {
    expect((await send(command, { timestamp: seconds(shift) })).status).toBe(status);
    expect((await send(event(), { ...json, timestamp: seconds(shift) })).status).toBe(status);
  });

  test('only POST is', async () => {
    const got = await fetch(`http://127.0.0.1:${String(address.port)}/slack/events`);
    expect([got.status, got.headers.get('allow')]).toEqual([405, 'POST']);
  });

  test('an empty signing secret is refused at the start', () => {
    expect(() =>
      slackReceiver({
        signingSecret: '',
        now: () => now,
        keepEvent: keeping,
        log: { warn: () => {}, error: () => {} },
        newReference: () => '',
      }),
    ).toThrow('The signing secret is empty.');
  });
});

const chunked = (pieces: string[]) =>
  new Promise<number | undefined>((answered, failed) => {
    const whole = pieces.join('');
    const headers = {
      'content-type': 'application/json',
      'x-slack-request-timestamp': seconds(),
      'x-slack-signature': signature(whole, seconds()),
    };
    const sending = request({ ...address, host: '127.0.0.1', method: 'POST', headers });
    sending.on('response', (answer) => answered(answer.resume().statusCode));
    sending.on('error', failed);
    for (const piece of pieces) sending.write(piece);
    sending.end();
  });

describe('what is no request of Slack', () => {
  test.each([
    ['null', 'null', json],
    ['a list', '[1]', json],
    ['a number', '7', json],
    ['half a JSON', '{"type":', json],
    ['nothing', '', json],
    ['payload=null', 'payload=null', {}],
    ['a payload that is a list', 'payload=%5B%5D', {}],
    ['two payloads', 'payload=%7B%7D&payload=%7B%7D', {}],
    ['an event without an id', event(''), json],
    ['an event whose id is a number', event(7), json],
    ['a challenge without a text', '{"type":"url_verification"}', json],
  ])('%s is answered 400', async (_, body, as) => {
    expect((await send(body, as)).status).toBe(400);
    expect(kept).toEqual([]);
    expect((await send(command)).status).toBe(200);
  });

  test('bytes that are not UTF-8 are refused', async () => {
    const bytes = Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]);
    expect((await send(bytes, json)).status).toBe(401);
    const asRead = { 'x-slack-signature': signature(bytes.toString(), seconds()) };
    expect((await send(bytes, { ...json, headers: asRead })).status).toBe(400);
  });

  test('a body over the limit is answered 413, and the door stays open', async () => {
    expect((await send(`text=${'x'.repeat(20_000)}`)).status).toBe(413);
    expect((await send('x'.repeat(9999))).status).toBe(200);
  });

  test('a body in pieces is one body, and is measured too', async () => {
    const [first, second] = [event().slice(0, 20), event().slice(20)];
    expect(await chunked([first, second])).toBe(200);
    expect(kept.map(({ id }) => id)).toEqual(['Ev1']);
    expect(await chunked(Array.from({ length: 11 }, () => 'x'.repeat(1000)))).toBe(413);
  });

  test('who hangs up in the middle ends nothing', async () => {
    await new Promise<void>((closed) => {
      const socket = connect(address.port, '127.0.0.1', () => {
        socket.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nhalf', () =>
          socket.destroy(),
        );
      });
      socket.on('close', () => closed());
    });
    expect((await send(command)).status).toBe(200);
    expect(faults).toEqual([]);
  });
});

describe('what Slack asks of a server', () => {
  test('the challenge comes back', async () => {
    const answer = await send('{"type":"url_verification","challenge":"abc"}', json);
    expect(await answer.json()).toEqual({ challenge: 'abc' });
  });

  test('the check of the certificate needs no signature and carries nothing in', async () => {
    const answer = await send(`ssl_check=1&${command}`, { headers: { 'x-slack-signature': '' } });
    expect([answer.status, await answer.text()]).toEqual([200, '']);
  });
});

describe('events', () => {
  test('are kept before they are answered', async () => {
    const order: string[] = [];
    const signs = new EventEmitter();
    const asked = once(signs, 'asked');
    keeping = async ({ id }) => {
      const allowed = once(signs, 'allowed');
      signs.emit('asked');
      await allowed;
      order.push(`kept ${id}`);
    };
    const answered = send(event('Ev9'), json).then(({ status }) =>
      order.push(`answered ${String(status)}`),
    );
    await asked;
    // Long enough for an answer that would not wait.
    await send(command);
    signs.emit('allowed');
    await answered;
    expect(order).toEqual(['kept Ev9', 'answered 200']);
  });

  test('that could not be kept are answered 500 with a reference, so that Slack sends them again', async () => {
    keeping = () => Promise.reject(new Error('no database'));
    const answer = await send(event(), json);
    expect([answer.status, await answer.text()]).toEqual([500, 'R-7']);
    expect(faults).toMatchObject([{ reference: 'R-7', err: { message: 'no database' } }]);
  });
});

const answer = async () => {
  const got = await send(command);
  return [got.status, got.headers.get('content-type')?.split(';')[0] ?? null, await got.text()];
};

describe('answers', () => {
  test('text, an object and nothing are sent as Slack reads them', async () => {
    expect(await answer()).toEqual([200, null, '']);
    onCommand = (ack) => ack('Hello');
    expect(await answer()).toEqual([200, 'text/plain', 'Hello']);
    onCommand = (ack) => ack({ text: 'Hello' });
    expect(await answer()).toEqual([200, 'application/json', '{"text":"Hello"}']);
  });

  test('are measured like everything that leaves for Slack', async () => {
    onCommand = (ack) => ack({ text: 'x'.repeat(9000) });
    const [, , sent] = await answer();
    expect(sent).toHaveLength('{"text":""}'.length + 4000);
  });

  test('are counted for the first middleware', async () => {
    const counts: number[] = [];
    onCommand = async (ack, acks) => {
      counts.push(acks.count);
      await ack();
      counts.push(acks.count);
    };
    await answer();
    expect(counts).toEqual([0, 1]);
  });

  test('a second one is refused, and the first one stands', async () => {
    const seen: unknown[] = [];
    onCommand = async (ack, acks) => {
      await ack('first');
      await ack('second').catch((error: unknown) => seen.push(error, acks.count));
    };
    expect(await answer()).toEqual([200, 'text/plain', 'first']);
    expect(seen).toMatchObject([{ code: 'slack_bolt_receiver_ack_multiple_error' }, 2]);
  });

  test('where nobody answers, Slack gets an empty 200 and the log a fault', async () => {
    onCommand = () => Promise.resolve();
    expect(await answer()).toEqual([200, null, '']);
    expect(faults).toMatchObject([{ sentence: 'Nobody answered a request from Slack.' }]);
  });

  test('a fault before the answer is a 500 with a reference; after it the log alone has it', async () => {
    onCommand = () => Promise.reject(new Error('broken'));
    expect(await answer()).toEqual([500, 'text/plain', 'R-7']);
    onCommand = async (ack) => {
      await ack('done');
      throw new Error('broken later');
    };
    expect(await answer()).toEqual([200, 'text/plain', 'done']);
    expect(faults).toMatchObject([{ reference: 'R-7' }, { reference: 'R-7' }]);
  });
});
