// The database without a server to look after: a real PostgreSQL as our child process, on a socket in the data folder.
import { execFile } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { promisify } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PoolConfig } from 'pg';
import { answers } from './embedded/answers.ts';
import { placeFor, type Place } from './embedded/place.ts';
import { CLEAN, programFor, type Program } from './embedded/program.ts';
import { startServer, type Server } from './embedded/server.ts';
import { FolderInUse, ownFolder, ownerOf } from './own-folder.ts';

/** A database that is there to be connected to. */
export interface Database {
  readonly kind: 'embedded' | 'server';
  readonly where: PoolConfig;
  /** For the end of the process, after every connection was closed; the embedded one has stopped when it resolves. */
  stop(): Promise<void>;
}

type Say = (line: string) => void;

/** Opens the database in `home`, making it where there is none. Refuses, in words, a folder that another process has open. */
export async function openEmbedded(home: string, say: Say): Promise<Database> {
  return openIn(await placeFor(home, say), say);
}

/** For the operator's commands: connects to the database of the process that has `home` open, else opens it here. */
export async function attachOrOpen(home: string, say: Say): Promise<Database> {
  const place = await placeFor(home, say);
  if (await ownerOf(place.sockets)) return attachTo(place);
  try {
    return await openIn(place, say);
  } catch (error) {
    if (!(error instanceof FolderInUse)) throw error;
    return attachTo(place);
  }
}

const whereIn = (place: Place): PoolConfig => ({
  host: place.sockets,
  port: 5432,
  user: 'samen',
  database: 'postgres',
  // Said outright, or PGSSLMODE would decide.
  ssl: false,
});

async function attachTo(place: Place): Promise<Database> {
  const where = whereIn(place);
  const patience = AbortSignal.timeout(30_000);
  if (!(await answers(where, patience)))
    throw new Error(`Another process has ${place.folder} open, but its database does not answer.`);
  return { kind: 'embedded', where, stop: () => Promise.resolve() };
}

async function openIn(place: Place, say: Say): Promise<Database> {
  const giveBack = await ownFolder(place.folder, place.sockets);
  try {
    const program = await programFor(place.user, place.spare, say);
    if (!existsSync(place.data)) await makeDatabase(program, place);
    const where = whereIn(place);
    const start = (): Promise<Server> => startServer(program, place, where, say);
    const stopServer = keepRunning(await start(), start, say);
    const stop = async (): Promise<void> => {
      await stopServer();
      await giveBack();
    };
    return { kind: 'embedded', where, stop };
  } catch (error) {
    await giveBack();
    throw error;
  }
}

/** Made beside and renamed, so that an interrupted one is never taken for a database. */
async function makeDatabase(program: Program, { data, user }: Place): Promise<void> {
  const half = `${data}.new`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });
  if (user.uid !== undefined && user.gid !== undefined) chownSync(half, user.uid, user.gid);
  const how = ['-U', 'samen', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-instructions'];
  const options = { ...user, cwd: '/', env: CLEAN };
  await promisify(execFile)(program.initdb, ['-D', half, ...how], options);
  renameSync(half, data);
}

/** A server that ends by itself is started again; answers with the function that stops it for good. */
function keepRunning(first: Server, start: () => Promise<Server>, say: Say): () => Promise<void> {
  const stopping = new AbortController();
  let server = first;
  const again = async (): Promise<void> => {
    for (let pause = 1_000; !stopping.signal.aborted; pause = Math.min(pause * 2, 30_000)) {
      // The stop cuts the pause short, and the loop ends.
      await sleep(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      try {
        server = await start();
        if (stopping.signal.aborted) server.end();
        return;
      } catch (error) {
        say(error instanceof Error ? error.message : String(error));
      }
    }
  };
  const watch = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const why = await server.gone;
      if (stopping.signal.aborted) return;
      say(`The embedded database ended by itself (${why}). It is started again.`);
      await again();
    }
    await server.gone;
  };
  const watched = watch();
  return async () => {
    stopping.abort();
    server.end();
    await watched;
  };
}
