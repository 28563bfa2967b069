import { Client, type PoolConfig } from 'pg';

/** This release; a database says which is the oldest that understands it. */
const release = '0.1.0';

/** The database belongs to a bot or to a sandbox, or was written by a release that is newer than this one. */
export class NotOurDatabase extends Error {
  override readonly name = 'NotOurDatabase';
}

/** Marks a new database, and refuses one of the other kind or of the future; throws `NotOurDatabase` in words. */
export async function markDatabase(where: PoolConfig, kind: 'bot' | 'sandbox'): Promise<void> {
  const client = new Client(where);
  await client.connect();
  try {
    await client.query(`update "Deployment" set kind = $1 where kind = 'new'`, [kind]);
    const { rows } = await client.query<{ kind: string; oldestRelease: string }>(
      'select kind, "oldestRelease" from "Deployment"',
    );
    const [mark] = rows;
    if (mark?.kind !== kind)
      throw new NotOurDatabase(
        kind === 'bot'
          ? 'This database belongs to a sandbox. Give the bot another DATABASE_URL or DATA_DIR.'
          : 'This database belongs to a bot with real data. The sandbox needs another DATA_DIR.',
      );
    if (newer(mark.oldestRelease, release))
      throw new NotOurDatabase(
        `This database needs Samen ${mark.oldestRelease} or newer; this is ${release}. Update the bot.`,
      );
  } finally {
    await client.end();
  }
}

/** Whether release `a` came after `b`. */
function newer(a: string, b: string): boolean {
  const [left, right] = [a, b].map((one) => one.split('.').map(Number));
  const at = left?.findIndex((part, i) => part !== right?.[i]) ?? -1;
  return at >= 0 && (left?.[at] ?? 0) > (right?.[at] ?? 0);
}
