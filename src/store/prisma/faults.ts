import { z } from 'zod';
import type { Refusal } from '../../domain/refusals.ts';

// Prisma says P2002 in its query API and P2010 in raw SQL; the index's name is in the adapter's cause both times.
const violation = z.object({
  code: z.enum(['P2002', 'P2010']),
  meta: z.object({
    driverAdapterError: z.object({
      cause: z.object({
        kind: z.literal('UniqueConstraintViolation'),
        constraint: z.object({ index: z.string() }),
      }),
    }),
  }),
});
const cause = z.object({ originalCode: z.string(), kind: z.string() }).partial();
const wait = z.object({
  code: z.string(),
  // An error of Prisma's own has other things in it.
  meta: z.object({ driverAdapterError: z.object({ cause }).optional() }).optional(),
});

/** The name of the unique index that refused a row, null for any other error. */
export function violatedIndex(error: unknown): string | null {
  const read = violation.safeParse(error);
  return read.success ? read.data.meta.driverAdapterError.cause.constraint.index : null;
}

// lock_not_available, query_canceled, deadlock_detected, serialization_failure
const waits = ['55P03', '57014', '40P01', '40001'];

/** Somebody else held the row, or every connection, for longer than a person waits: "press again". */
export function waitedTooLong(error: unknown): boolean {
  const read = wait.safeParse(error);
  if (!read.success) return false;
  // P2028: no connection within maxWait, or the transaction ran out of time; P2034: a deadlock.
  if (['P2028', 'P2034'].includes(read.data.code)) return true;
  const code = read.data.meta?.driverAdapterError?.cause.originalCode;
  return code !== undefined && waits.includes(code);
}

// No server, no connection in time, connection lost, too many connections, shutting down.
const awayCodes = ['P1000', 'P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2037'];
const awayStates = ['57P01', '57P02', '57P03', '53300', '08001', '08003', '08006'];
const awayErrors = ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'ETIMEDOUT', 'EPIPE'];
// What Prisma's adapter makes of it in raw SQL, where every code is P2010.
const awayKinds = [
  'DatabaseNotReachable',
  'ConnectionClosed',
  'SocketTimeout',
  'TooManyConnections',
];
// The driver has no codes for a connection that broke under a query.
const awaySentences =
  /^(Connection terminated|Client (has encountered a connection error|was closed))\b/;
const poolIsEmpty = 'timeout exceeded when trying to connect';

/** What a person is told instead of a fault; null where it is one of ours. */
export function explain(error: unknown): Refusal | null {
  if (waitedTooLong(error)) return { code: 'busy' };
  const said = error instanceof Error ? error.message : '';
  if (said === poolIsEmpty) return { code: 'busy' };
  if (awaySentences.test(said)) return { code: 'database-away' };
  const read = wait.safeParse(error);
  if (!read.success) return null;
  const { originalCode: state = '', kind = '' } = read.data.meta?.driverAdapterError?.cause ?? {};
  const away =
    awayCodes.includes(read.data.code) ||
    awayErrors.includes(read.data.code) ||
    awayStates.includes(state) ||
    awayKinds.includes(kind);
  return away ? { code: 'database-away' } : null;
}
