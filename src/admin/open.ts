import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { readConfig, type Config } from '../config.ts';
import { createLog } from '../log.ts';
import { prepare } from '../run.ts';
import { attachOrOpen, type Database } from '../store/embedded.ts';
import { openStore, type OpenStore } from '../store/prisma/index.ts';
import { openServer } from '../store/server.ts';

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Opens the store that the bot of this environment uses, also while it runs; everything is closed when `work` is over. */
export async function withBackstage<T>(
  env: NodeJS.ProcessEnv,
  work: (opened: OpenStore) => Promise<T>,
): Promise<T> {
  const config = readConfig(env);
  const database = await databaseOf(config);
  try {
    await prepare(database, config.mode.kind === 'sandbox' ? 'sandbox' : 'bot', createLog('warn'));
    const opened = openStore(database.where, { newId: randomUUID });
    try {
      return await work(opened);
    } finally {
      await opened.close();
    }
  } finally {
    await database.stop();
  }
}

function databaseOf({ databaseUrl, dataDir, mode }: Config): Promise<Database> {
  if (mode.kind === 'sandbox') return attachOrOpen(join(dataDir, 'sandbox'), say);
  return databaseUrl === undefined ? attachOrOpen(dataDir, say) : openServer(databaseUrl, say);
}
