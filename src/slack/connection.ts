import { type Logger, LogLevel, WebClient } from '@slack/web-api';
import type { z } from 'zod';
import { page } from './answers.ts';
import { failureFrom, failureOf, SlackFailed } from './failures.ts';

type Log = { warn(fields: object, sentence: string): void };
export type ConnectionOptions = {
  /** Asked before every call, so that a changed or revoked token counts at once; null: not installed. */
  readonly installation: (team: string) => Promise<{ readonly token: string } | null>;
  readonly log: Log;
  readonly slackApiUrl: string;
  readonly timeoutMs: number;
};

export type Connection = {
  readonly token: string;
  readonly web: WebClient;
  /** The DM of each person that was opened. */
  readonly dms: Map<string, string>;
};

/** One client per installation, replaced when its token changes. */
export function connections(options: ConnectionOptions): (team: string) => Promise<Connection> {
  const { installation, log, slackApiUrl, timeoutMs } = options;
  const pool = new Map<string, Connection>();
  return async (team) => {
    const installed = await installation(team);
    if (installed === null) {
      pool.delete(team);
      throw new SlackFailed('installation', failureOf('not_installed'));
    }
    const known = pool.get(team);
    if (known?.token === installed.token) return known;
    const web = new WebClient(installed.token, {
      slackApiUrl,
      timeout: timeoutMs,
      // The queue decides when to try again, and a 429 on one channel must not stop the others.
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      allowAbsoluteUrls: false,
      logger: quiet(log),
    });
    const fresh = { token: installed.token, web, dms: new Map<string, string>() };
    pool.set(team, fresh);
    return fresh;
  };
}

/** The client's debug and info lines hold what people wrote; its warnings hold Slack's own words. */
function quiet(log: Log): Logger {
  const said = (...parts: unknown[]) =>
    log.warn({ said: parts.filter((part) => typeof part === 'string') }, 'The Slack client warns.');
  return {
    debug: () => {},
    info: () => {},
    warn: said,
    error: said,
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  };
}

/** One call, its answer read; anything but a readable success is a SlackFailed. */
export async function call<T>(
  method: string,
  reader: z.ZodType<T>,
  act: () => Promise<unknown>,
): Promise<T> {
  try {
    return reader.parse(await act());
  } catch (error) {
    throw new SlackFailed(method, failureFrom(error));
  }
}

/** Gathers all pages; a cursor that comes twice would never end. */
export async function pages<T>(
  method: string,
  reader: z.ZodType<T>,
  get: (cursor: { cursor?: string }) => Promise<unknown>,
): Promise<T[]> {
  const all: T[] = [];
  const seen = new Set<string>();
  for (let cursor = ''; ;) {
    const answer: unknown = await call(method, reader.and(page), () =>
      get(cursor === '' ? {} : { cursor }),
    );
    all.push(reader.parse(answer));
    cursor = page.parse(answer).response_metadata?.next_cursor ?? '';
    if (cursor === '') return all;
    if (seen.has(cursor)) throw new SlackFailed(method, failureOf('cursor_repeated'));
    seen.add(cursor);
  }
}
