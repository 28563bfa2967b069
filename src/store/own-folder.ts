import { linkSync, renameSync, rmSync } from 'node:fs';
import net from 'node:net';
import { join } from 'node:path';

/** Somebody else has this data folder open. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
}

const lockOf = (sockets: string): string => join(sockets, 'lock.sock');
const PATIENCE = 2_000;

/** Why a socket has nobody behind it; every other error is a real one. */
const NOBODY = new Set(['ENOENT', 'ECONNREFUSED']);

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/**
 * The process that owns a data folder, by what its lock socket answers; undefined when nobody does.
 * A stopped (not ended) owner still owns: it is called "a process that does not answer".
 */
export function ownerOf(sockets: string): Promise<string | undefined> {
  return whoListens(lockOf(sockets));
}

function whoListens(path: string): Promise<string | undefined> {
  return new Promise((done, fail) => {
    const call = net.connect(path).setEncoding('utf8');
    let heard = '';
    const answer = (): void => {
      call.destroy();
      done(/^\d+$/.test(heard) ? `process ${heard}` : 'a process that does not answer');
    };
    call.setTimeout(PATIENCE, answer);
    call.on('data', (chunk: string) => (heard += chunk)).once('end', answer);
    call.once('error', (error) => (NOBODY.has(codeOf(error)) ? done(undefined) : fail(error)));
  });
}

/**
 * One process per data folder: whoever listens on its lock socket owns it, and a killed owner listens no more.
 * Answers with the function that gives the folder back; throws {@link FolderInUse} when it has an owner.
 */
export async function ownFolder(folder: string, sockets: string): Promise<() => Promise<void>> {
  const path = lockOf(sockets);
  for (;;) {
    const server = await listen(path);
    if (server) return () => new Promise((done) => server.close(() => done()));
    const owner = await ownerOf(sockets);
    if (owner) throw inUse(folder, owner);
    await clearAway(path, folder);
  }
}

function inUse(folder: string, owner: string): FolderInUse {
  return new FolderInUse(
    `The data folder ${folder} is in use by ${owner}. Stop it, or give this one another DATA_DIR.`,
  );
}

function listen(path: string): Promise<net.Server | undefined> {
  return new Promise((done, fail) => {
    const server = net.createServer((caller) => {
      // Who hangs up before our answer wanted none.
      caller.on('error', () => caller.destroy()).end(String(process.pid));
    });
    server.once('error', (error) =>
      codeOf(error) === 'EADDRINUSE' ? done(undefined) : fail(error),
    );
    server.listen(path, () => done(server.unref()));
  });
}

/** Removes what a killed owner left. It is moved aside first: another process may just have taken the name for itself. */
async function clearAway(path: string, folder: string): Promise<void> {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  const owner = await whoListens(aside);
  if (owner) linkSync(aside, path);
  rmSync(aside, { force: true });
  if (owner) throw inUse(folder, owner);
}
