import { pino, type DestinationStream, type Logger } from 'pino';
import { z } from 'zod';

export type Log = Logger;

const entry = z.looseObject({
  level: z.number(),
  time: z.iso.datetime(),
  msg: z.string().optional(),
});

/** A line for somebody who sits at a terminal: the time, the sentence, and what belongs to it. */
export function readable(line: string): string {
  const { level, time, msg, ...more } = entry.parse(JSON.parse(line));
  const grave = level >= 40 ? `${pino.levels.labels[level]?.toUpperCase() ?? level} ` : '';
  const rest = Object.keys(more).length === 0 ? '' : ` ${JSON.stringify(more)}`;
  return `${time.slice(11, 19)} ${grave}${msg ?? ''}${rest}\n`;
}
const terminal: DestinationStream = { write: (line) => void process.stdout.write(readable(line)) };

/** JSON lines, readable ones on a terminal. What grants something, or is somebody's, never comes here; what slips through is struck out by name. */
export const createLog = (level: string, to?: DestinationStream): Log =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: [
          'token',
          '*.token',
          'secret',
          '*.secret',
          'email',
          '*.email',
          'response_url',
          '*.response_url',
        ],
        censor: '…',
      },
      serializers: { err: errorOf },
      // pino would take an error's message for the sentence where there is none.
      hooks: {
        logMethod([first, said, ...rest], method) {
          const fields: unknown = first;
          const bare = fields instanceof Error ? { err: fields } : fields;
          const silent = typeof bare === 'object' && said === undefined;
          method.apply(this, [bare, silent ? 'Without a sentence.' : said, ...rest] as never);
        },
      },
    },
    ...(to ? [to] : process.stdout.isTTY ? [terminal] : []),
  );

/** Messages of libraries hold values and addresses, so an error is its name, its code and its place; of zod's, what it names. */
function errorOf(error: unknown): object {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const issues =
    error instanceof z.ZodError
      ? { issues: error.issues.map((issue) => ({ path: issue.path, code: issue.code })) }
      : {};
  // Slack's own word for it, sorted where it came in.
  const why = error.name === 'SlackFailed' && 'error' in error ? { why: error.error } : {};
  return { name: error.name, ...code, ...why, ...issues, stack: placeOf(error) };
}

/** Its message is taken out first: lines of it may look like places. */
function placeOf({ stack = '', message }: Error): string {
  const places = stack
    .replace(message, () => '')
    .split('\n')
    .filter((line) => line.startsWith('    at '));
  return places.slice(0, 12).join('\n');
}
