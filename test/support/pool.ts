import { Pool, type PoolConfig } from 'pg';

/** A pool that survives the end of its server or database; the next query says what happened. */
export function openPool(where: PoolConfig, max = 1): Pool {
  const pool = new Pool({ ...where, max });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
