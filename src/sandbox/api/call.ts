import { timingSafeEqual } from 'node:crypto';
import type { Core } from '../core.ts';
import { Args } from './args.ts';
import { chat } from './chat.ts';
import { conversations } from './conversations.ts';
import { SlackError, TooFast } from './errors.ts';
import { Faults } from './faults.ts';
import { files } from './files.ts';
import { tier, type Method } from './method.ts';
import { Pace } from './pace.ts';
import { respond } from './respond.ts';
import { users } from './users.ts';
import { views } from './views.ts';

/** What goes back over the wire; `lost` breaks the connection, `never` leaves it open. */
export type Reply =
  | { kind: 'answer'; status: number; headers: Record<string, string>; body: unknown }
  | { kind: 'lost' }
  | { kind: 'never' };

const auth: Record<string, Method> = {
  'auth.test': {
    perMinute: tier.many,
    run: ({ core }) => {
      const { team, app } = core.options;
      return {
        url: `https://${team.domain}.slack.com/`,
        team: team.name,
        user: app.name.toLowerCase(),
        team_id: team.id,
        user_id: app.botUser,
        bot_id: app.botId,
        is_enterprise_install: false,
      };
    },
  },
};

const methods = new Map(
  Object.entries({ ...auth, ...users, ...conversations, ...chat, ...views, ...files }),
);

const equal = (a: string, b: string) => {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
};

/** The Web API: one call in, Slack's answer out. */
export class WebApi {
  readonly faults = new Faults();
  private readonly core: Core;
  private readonly pace: Pace;

  constructor(core: Core) {
    this.core = core;
    this.pace = new Pace(core.options, core.now);
  }

  call(name: string, given: Record<string, unknown>, bearer: string | undefined): Reply {
    const { token: inBody, ...args } = given;
    const token = bearer ?? (typeof inBody === 'string' ? inBody : undefined);
    return this.watched(name, args, () => {
      try {
        const more = this.run(name, new Args(args), token);
        return this.answer(200, { ok: true, ...more });
      } catch (error) {
        if (error instanceof TooFast) return this.tooFast(error.retryAfter);
        if (error instanceof SlackError)
          return this.answer(200, { ok: false, error: error.error, ...error.more });
        throw error;
      }
    });
  }

  /** A post to a response_url. */
  respond(id: string, given: Record<string, unknown>): Reply {
    return this.watched('response_url', given, () => {
      try {
        respond(this.core, id, new Args(given));
        return this.answer(200, 'ok');
      } catch (error) {
        if (!(error instanceof SlackError)) throw error;
        const gone = error.error === 'expired_url' || error.error === 'used_url';
        const body = { ok: false, error: error.error, ...error.more };
        return this.answer(gone ? 404 : 400, body);
      }
    });
  }

  /** Bytes sent to an address that `files.getUploadURLExternal` named. */
  upload(id: string, bytes: Buffer, type: string): Reply {
    return this.watched('upload_url', { length: bytes.length, type }, () =>
      this.core.uploads.take(id, bytes)
        ? this.answer(200, `OK - ${bytes.length}`)
        : this.answer(404, 'Not found\n'),
    );
  }

  private run(name: string, args: Args, token: string | undefined): Record<string, unknown> {
    const { botToken, scopes } = this.core.options;
    if (token === undefined || token === '') throw new SlackError('not_authed');
    if (!equal(token, botToken)) throw new SlackError('invalid_auth');
    const method = methods.get(name);
    if (!method) throw new SlackError('unknown_method', { req_method: name });
    if (method.scope !== undefined && !scopes.includes(method.scope))
      throw new SlackError('missing_scope', { needed: method.scope, provided: scopes.join(',') });
    this.pace.method(name, method.perMinute);
    return method.run({ core: this.core, args, pace: this.pace });
  }

  private watched(name: string, request: Record<string, unknown>, work: () => Reply): Reply {
    const fault = this.faults.take(name);
    const reply = this.faulty(fault?.how, fault?.error, fault?.retryAfter, work);
    const answered = reply.kind === 'answer' ? reply.body : reply.kind;
    const error =
      reply.kind !== 'answer'
        ? reply.kind
        : typeof answered === 'object' && answered !== null && 'error' in answered
          ? String(answered.error)
          : undefined;
    this.core.traffic.note({
      at: this.core.now().toISOString(),
      direction: 'to-slack',
      name,
      status: reply.kind === 'answer' ? reply.status : 0,
      ...(error === undefined ? {} : { error }),
      request,
      answer: answered,
    });
    return reply;
  }

  private faulty(
    how: 'ratelimited' | 'error' | 'lost-answer' | 'hang' | undefined,
    error: string | undefined,
    retryAfter: number | undefined,
    work: () => Reply,
  ): Reply {
    switch (how) {
      case undefined:
        return work();
      case 'ratelimited':
        return this.tooFast(retryAfter ?? 1);
      case 'error':
        return this.answer(200, { ok: false, error: error ?? 'internal_error' });
      case 'lost-answer':
        work();
        return { kind: 'lost' };
      case 'hang':
        return { kind: 'never' };
    }
  }

  private tooFast(seconds: number): Reply {
    return this.answer(429, { ok: false, error: 'ratelimited' }, { 'retry-after': `${seconds}` });
  }

  private answer(status: number, body: unknown, more: Record<string, string> = {}): Reply {
    const headers = { 'x-oauth-scopes': this.core.options.scopes.join(','), ...more };
    return { kind: 'answer', status, headers, body };
  }
}
