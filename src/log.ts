import { pino, type DestinationStream, type Logger } from 'pino';

export type Log = Logger;

/** JSON lines. What grants something, or is somebody's, never comes here; what slips through is struck out by name. */
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
    },
    ...(to ? [to] : []),
  );

/** Messages of libraries hold values and addresses, so an error is its name, its code and its place. */
function errorOf(error: unknown): object {
  if (!(error instanceof Error)) return typeof error === 'object' && error !== null ? error : {};
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const stack = error.stack?.split('\n').filter((line) => line.startsWith('    at '));
  return { name: error.name, ...code, stack: stack?.slice(0, 12).join('\n') };
}
