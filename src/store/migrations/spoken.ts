import { DriverAdapterError } from '@prisma/driver-adapter-utils';
import { DatabaseError } from 'pg';

/** The engine reads only its own kind of error; anything else it answers with a number or a panic. */
export function spoken(error: unknown): never {
  const isItsOwn = error instanceof DatabaseError;
  const { code = 'XX000', severity = 'ERROR', detail, column, hint } = isItsOwn ? error : {};
  const message = error instanceof Error ? error.message : String(error);
  throw new DriverAdapterError({ kind: 'postgres', code, severity, message, detail, column, hint });
}
