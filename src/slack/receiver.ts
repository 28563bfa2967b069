import { isUtf8 } from 'node:buffer';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { parse } from 'node:querystring';
import {
  type App,
  isValidSlackRequest,
  type Receiver,
  ReceiverMultipleAckError,
} from '@slack/bolt';
import { z } from 'zod';
import { fitAnswer } from './fit.ts';

type Log = {
  warn(fields: object, sentence: string): void;
  error(fields: object, sentence: string): void;
};
type Body = Record<string, unknown>;

/**
 * How often the request was answered, and whether the answer found somebody on the line; handed to the context as
 * `acks`, so that the first middleware sees what is open.
 */
export type Acks = { count: number; sent: boolean };

export type SlackReceiverOptions = {
  readonly signingSecret: string;
  readonly now: () => Date;
  /** Writes an event to the queue under its own id; Slack is answered only after it returned. */
  readonly keepEvent: (event: { id: string; body: Body }) => Promise<void>;
  readonly log: Log;
  /** What a person who meets a fault can tell support. */
  readonly newReference: () => string;
  /** Bytes of a body; over it 413. */
  readonly limit?: number;
};

const skew = 5 * 60;
const bodies = z.record(z.string(), z.unknown());
const challenges = z.object({ challenge: z.string() });
const events = z.object({ event_id: z.string().min(1) });

/**
 * Bolt's receiver and the door before it. Bolt's own answers an event before anybody kept it, ends the process at a
 * signed `null`, and takes requests from the future. `handle` never rejects; it serves any path.
 */
export function slackReceiver(options: SlackReceiverOptions): {
  receiver: Receiver;
  handle: (req: IncomingMessage, res: ServerResponse) => Promise<void>;
} {
  const { signingSecret, now, keepEvent, log, newReference, limit = 1_000_000 } = options;
  // An empty secret would make every signature forgeable.
  if (signingSecret === '') throw new Error('The signing secret is empty.');
  let app: App | undefined;

  const receiver: Receiver = {
    init: (bolt) => {
      app = bolt;
    },
    // The HTTP server is the composition root's; it calls `handle`.
    start: () => Promise.resolve(),
    stop: () => Promise.resolve(),
  };

  const isSigned = (req: IncomingMessage, raw: Buffer): boolean => {
    const sent = Number(req.headers['x-slack-request-timestamp']);
    const time = now().getTime();
    if (!(Math.abs(time / 1000 - sent) <= skew)) return false;
    const signature = req.headers['x-slack-signature'];
    return (
      typeof signature === 'string' &&
      isValidSlackRequest({
        signingSecret,
        body: raw.toString(),
        headers: { 'x-slack-signature': signature, 'x-slack-request-timestamp': sent },
        nowMilliseconds: time,
      })
    );
  };

  const fault = (res: ServerResponse, error: unknown, sentence: string) => {
    const reference = newReference();
    log.error({ err: error, reference }, sentence);
    end(res, 500, { text: reference });
  };

  const process = async (body: Body, req: IncomingMessage, res: ServerResponse) => {
    if (app === undefined) throw new Error('The receiver was not given to an app.');
    const acks: Acks = { count: 0, sent: false };
    const retryNum = Number(req.headers['x-slack-retry-num'] ?? Number.NaN);
    const retryReason = req.headers['x-slack-retry-reason'];
    await app.processEvent({
      body,
      ack: (answer: unknown) => {
        acks.count += 1;
        if (acks.count > 1) return Promise.reject(new ReceiverMultipleAckError());
        const fitted = fitAnswer(answer);
        const answered = typeof fitted === 'string' ? { text: fitted } : { json: fitted };
        acks.sent = end(res, 200, answered);
        return Promise.resolve();
      },
      ...(Number.isNaN(retryNum) ? {} : { retryNum }),
      ...(typeof retryReason === 'string' ? { retryReason } : {}),
      customProperties: { acks },
    });
    if (acks.count > 0) return;
    log.error({ type: body['type'] ?? body['command'] }, 'Nobody answered a request from Slack.');
    end(res, 200);
  };

  const serve = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    if (req.method !== 'POST') return void end(res, 405, { allow: 'POST' });
    const raw = await readBody(req, limit);
    if (raw === 'too-large') return void end(res, 413);
    const type = req.headers['content-type'] ?? '';
    const body = isUtf8(raw) ? readable(raw.toString(), type) : null;
    // Slack does not sign its check of the certificate, and nothing of it is read.
    if (body?.['ssl_check'] === '1') return void end(res, 200);
    if (!isSigned(req, raw)) {
      log.warn({}, 'A request without a valid signature was refused.');
      return void end(res, 401);
    }
    if (body === null) return void end(res, 400);
    if (body['type'] === 'url_verification') {
      const asked = challenges.safeParse(body);
      return void (asked.success
        ? end(res, 200, { json: { challenge: asked.data.challenge } })
        : end(res, 400));
    }
    if (body['type'] !== 'event_callback') return process(body, req, res);
    const event = events.safeParse(body);
    if (!event.success) return void end(res, 400);
    await keepEvent({ id: event.data.event_id, body });
    end(res, 200);
  };

  const handle = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    // Whoever hangs up gets no answer; without a listener that would end the process.
    res.on('error', () => res.destroy());
    try {
      await serve(req, res);
    } catch (error) {
      if (error instanceof HungUp) return void res.destroy();
      fault(res, error, 'A request from Slack failed.');
    }
  };

  return { receiver, handle };
}

class HungUp extends Error {
  override readonly name = 'HungUp';
}

/** Past the limit nothing is kept; the rest is read away, because closing early would hide the answer from the sender. */
function readBody(req: IncomingMessage, limit: number): Promise<Buffer | 'too-large'> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    let size = 0;
    req.on('data', (piece: Buffer) => {
      size += piece.length;
      if (size <= limit) return void pieces.push(piece);
      pieces.length = 0;
      resolve('too-large');
    });
    req.on('end', () => resolve(Buffer.concat(pieces)));
    req.on('error', () => reject(new HungUp()));
    req.on('close', () => reject(new HungUp()));
  });
}

/** What Slack sends: JSON, a form, or JSON in a form's `payload`; null when it is no object. */
function readable(text: string, type: string): Body | null {
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(type);
  if (!isForm) return fromJson(text);
  const form = parse(text);
  return 'payload' in form ? fromJson(form['payload']) : { ...form };
}

function fromJson(text: unknown): Body | null {
  if (typeof text !== 'string') return null;
  try {
    return bodies.safeParse(JSON.parse(text)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

type Answer = { json?: unknown; text?: string; allow?: string };

/** The first answer counts; a second one, or one to a closed connection, goes nowhere, and says so. */
function end(res: ServerResponse, status: number, { json, text, allow }: Answer = {}): boolean {
  if (res.headersSent || res.destroyed) return false;
  const type = json === undefined ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8';
  const content = json === undefined ? (text ?? '') : JSON.stringify(json);
  res.writeHead(status, {
    ...(content === '' ? {} : { 'content-type': type }),
    ...(allow === undefined ? {} : { allow }),
  });
  res.end(content);
  return true;
}
