import { createHmac } from 'node:crypto';
import type { Busy } from '../busy.ts';
import { limits } from '../blocks/limits.ts';
import type { SandboxOptions } from '../options.ts';
import type { Traffic } from '../traffic.ts';

export type BotAnswer =
  | { kind: 'answered'; status: number; body: string; json: boolean; noRetry: boolean }
  | { kind: 'late' }
  | { kind: 'unreachable'; why: string };

export type Body =
  | { kind: 'form'; fields: Record<string, string> }
  | { kind: 'payload'; payload: object }
  | { kind: 'json'; payload: object };

const written = (body: Body): string => {
  if (body.kind === 'json') return JSON.stringify(body.payload);
  return new URLSearchParams(
    body.kind === 'form' ? body.fields : { payload: JSON.stringify(body.payload) },
  ).toString();
};

/** The signed way from Slack to the bot. */
export class BotLine {
  private url: string | undefined;
  private readonly options: SandboxOptions;
  private readonly busy: Busy;
  private readonly traffic: Traffic;

  constructor(options: SandboxOptions, busy: Busy, traffic: Traffic) {
    this.options = options;
    this.busy = busy;
    this.traffic = traffic;
  }

  connect(botUrl: string): void {
    this.url = `${botUrl.replace(/\/$/, '')}/slack/events`;
  }

  /** Never throws: a bot that is away or slow is an answer like any other. */
  async send(name: string, body: Body, headers: Record<string, string> = {}): Promise<BotAnswer> {
    const answer = await this.busy.during(() => this.post(written(body), body.kind, headers));
    this.traffic.note({
      at: this.now().toISOString(),
      direction: 'to-bot',
      name,
      status: answer.kind === 'answered' ? answer.status : 0,
      ...(answer.kind === 'late' ? { error: 'operation_timeout' } : {}),
      ...(answer.kind === 'unreachable' ? { error: answer.why } : {}),
      request: body.kind === 'form' ? body.fields : body.payload,
      answer: answer.kind === 'answered' ? answer.body : null,
    });
    return answer;
  }

  private now(): Date {
    return this.options.now?.() ?? new Date();
  }

  private async post(
    body: string,
    kind: Body['kind'],
    headers: Record<string, string>,
  ): Promise<BotAnswer> {
    if (this.url === undefined) return { kind: 'unreachable', why: 'no bot is connected' };
    const seconds = String(Math.floor(this.now().getTime() / 1000));
    const signature = createHmac('sha256', this.options.signingSecret)
      .update(`v0:${seconds}:${body}`)
      .digest('hex');
    try {
      const response = await fetch(this.url, {
        method: 'POST',
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(this.options.patienceMs ?? limits.answerMs),
        headers: {
          'content-type':
            kind === 'json' ? 'application/json' : 'application/x-www-form-urlencoded',
          'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
          'x-slack-request-timestamp': seconds,
          'x-slack-signature': `v0=${signature}`,
          // A kept connection to a bot that was killed would fail the first request after its restart.
          connection: 'close',
          ...headers,
        },
      });
      const text = await response.text();
      return {
        kind: 'answered',
        status: response.status,
        body: text,
        json: (response.headers.get('content-type') ?? '').startsWith('application/json'),
        noRetry: response.headers.get('x-slack-no-retry') === '1',
      };
    } catch (error) {
      if (error instanceof DOMException && error.name === 'TimeoutError') return { kind: 'late' };
      const cause = error instanceof Error ? (error.cause ?? error) : error;
      return { kind: 'unreachable', why: cause instanceof Error ? cause.message : String(cause) };
    }
  }
}
