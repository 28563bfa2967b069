import { setTimeout as sleep } from 'node:timers/promises';
import { Client, type PoolConfig } from 'pg';

/** Waits until the database answers a question; false when `until` came first. */
export async function answers(where: PoolConfig, until: AbortSignal): Promise<boolean> {
  while (!until.aborted) {
    const client = new Client({ ...where, connectionTimeoutMillis: 5_000 });
    client.on('error', () => undefined); // a server that goes away meanwhile is one that does not answer
    const heard = await client
      .connect()
      .then(() => client.query('select 1'))
      .then(
        () => true,
        () => false,
      );
    await client.end();
    if (heard) return true;
    await sleep(20);
  }
  return false;
}
