// The server: PostgreSQL's process, from its start until it is gone.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PoolConfig } from 'pg';
import { answers } from './answers.ts';
import type { Place } from './place.ts';
import { CLEAN, type Program } from './program.ts';

export interface Server {
  /** Resolves when the process has ended, with its last words. */
  readonly gone: Promise<string>;
  /** Asks it to end: what is committed is kept, open transactions are rolled back, connections closed. */
  end(): void;
}

// The shell ends PostgreSQL as soon as our end of its stdin closes, so nothing stays behind when we are killed.
// Signals meant for us (Ctrl-C, a service manager's) are not its business.
const UNTIL_WE_ARE_GONE = `
  trap '' HUP INT TERM
  exec 3<&0
  "$0" "$@" 3<&- </dev/null & server=$!
  (read -r _ <&3; kill -INT "$server") & guard=$!
  wait "$server"; code=$?
  kill -KILL "$guard"
  exit "$code"`;

const SETTINGS = [
  'listen_addresses=',
  'unix_socket_permissions=0700',
  'max_connections=60',
  'shared_buffers=64MB',
  'fsync=on',
  'synchronous_commit=on',
  // Only what ends the server, and without the data that was in the statement.
  'log_min_messages=fatal',
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
  'log_line_prefix=',
].flatMap((setting) => ['-c', setting]);

/** How long the server of a killed process may take to end before we give up. */
const LEAVING = 60_000;

/** Starts the server and resolves when it answers, however long it has to recover; throws with its words when it ends instead. */
export async function startServer(
  program: Program,
  place: Place,
  where: PoolConfig,
  say: (line: string) => void,
): Promise<Server> {
  const patience = AbortSignal.timeout(LEAVING);
  for (;;) {
    const server = launch(program, place);
    const ended = new AbortController();
    const words = server.gone.then((said) => {
      ended.abort();
      return said;
    });
    const slow = setInterval(() => say('The embedded database is still starting.'), 10_000);
    const ready = await answers(where, ended.signal);
    clearInterval(slow);
    if (ready) return server;

    const why = await words;
    if (!isOccupied(why, place) || patience.aborted)
      throw new Error(`The embedded database in ${place.folder} does not start: ${why}`);
    await sleep(50);
  }
}

function launch(program: Program, { data, sockets, user }: Place): Server {
  // PostgreSQL reads a list of folders here; in quotes a comma is part of the name.
  const quoted = `"${sockets.replaceAll('"', '""')}"`;
  const args = [program.postgres, '-D', data, '-k', quoted, ...SETTINGS];
  const child = spawn('/bin/sh', ['-c', UNTIL_WE_ARE_GONE, ...args], {
    ...user,
    cwd: '/',
    env: CLEAN,
    detached: true, // its own process group: Ctrl-C at the terminal is for us alone
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    said = (said + chunk).slice(-2_000);
  });
  // Writing to one that has just ended; its end is told by `gone`.
  child.stdin.on('error', () => undefined);
  const gone = new Promise<string>((done) => {
    child.once('error', (error) => done(error.message));
    child.once('close', (code, signal) => {
      child.stdin.destroy();
      done(
        /(?:FATAL|PANIC): +(.*)/.exec(said)?.[1] ||
          said.trim() ||
          `it ended with ${signal ?? `code ${code}`}`,
      );
    });
  });
  return { gone, end: () => void child.stdin.end() };
}

/**
 * Whether to try again: the server of a killed process is still leaving. A lock file whose number now belongs to
 * another program (numbers come back after a restart of the computer) is removed; the folder is ours, so it is stale.
 */
function isOccupied(said: string, { data }: Place): boolean {
  if (/pre-existing shared memory block/.test(said)) return true;
  const file = /lock file "([^"]+)" already exists/.exec(said)?.[1];
  if (file === undefined) return false;
  const path = resolve(data, file);
  if (!existsSync(path)) return true;
  const pid = readFileSync(path, 'utf8').split('\n')[0] ?? '';
  if (/^\d+$/.test(pid) && !commandOf(pid).includes(data)) rmSync(path);
  return true;
}

function commandOf(pid: string): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return execFileSync('ps', ['-o', 'command=', '-p', pid], { encoding: 'utf8' });
  } catch {
    // It has ended since PostgreSQL looked; the lock file is one that PostgreSQL clears away itself.
    return '';
  }
}
