// The place: which folder holds the database, which its sockets, and as whom PostgreSQL runs.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, chmodSync, chownSync, constants, existsSync, lstatSync } from 'node:fs';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { ownerOf } from '../own-folder.ts';
import { CLEAN } from './program.ts';

/** Whom PostgreSQL runs as; empty is "as we do", because only root may (and must) choose. */
export type User = { readonly uid?: number; readonly gid?: number };

export interface Place {
  readonly folder: string;
  /** PostgreSQL's own folder inside `folder`. */
  readonly data: string;
  /** Holds PostgreSQL's socket and the one that says who owns the folder. Nobody else may look into it. */
  readonly sockets: string;
  /** Where a copy of the program may go when the installed one can't be used. */
  readonly spare: string;
  readonly user: User;
}

const SHARED = '/var/lib/samen';
/** The systems' limits are 103 to 107 bytes. */
const LONGEST_SOCKET = 80;

/** Arranges the folders for the database of `home`. Throws in words where that can't be done. */
export async function placeFor(home: string, say: (line: string) => void): Promise<Place> {
  if (process.platform === 'win32')
    throw new Error(
      'The embedded database does not run on Windows. Start Samen in WSL, or name a PostgreSQL server in DATABASE_URL.',
    );
  mkdirSync(resolve(home), { recursive: true, mode: 0o700 });
  const wanted = realpathSync(resolve(home));
  const { folder, user, spare } = isRoot() ? placeOfRoot(wanted, say) : placeOfPerson(wanted);
  return { folder, user, spare, data: join(folder, 'pg'), sockets: await socketsOf(folder, user) };
}

type Chosen = Pick<Place, 'folder' | 'user' | 'spare'>;

const isRoot = (): boolean => process.getuid?.() === 0;

function placeOfPerson(folder: string): Chosen {
  const owner = ownerOfData(folder);
  if (!isWritable(folder) || (owner && owner.uid !== process.getuid?.()))
    throw new Error(
      `The data folder ${folder} belongs to another user than the one of this process. Start Samen as that user, or give it another DATA_DIR.`,
    );
  return { folder, user: {}, spare: folder };
}

/** PostgreSQL refuses to run as root: it runs as the owner of an existing database, else as nobody. */
function placeOfRoot(folder: string, say: (line: string) => void): Chosen {
  const moved = join(SHARED, `${basename(folder)}-${hash(folder)}`);
  const owner = ownerOfData(folder);
  const user = owner && owner.uid !== 0 ? owner : nobody();
  // A new or empty folder is ours to arrange: others may pass through it, and see nothing.
  if (statSync(folder).uid === 0 && readdirSync(folder).length === 0) chmodSync(folder, 0o711);
  const closed = closedTo(user, folder);
  if (existsSync(join(folder, 'pg'))) {
    if (closed)
      throw new Error(
        `PostgreSQL does not run as root, and user ${user.uid} can't reach the database in ${folder}: ${closed} is closed to it.`,
      );
    return { folder, user, spare: SHARED };
  }
  if (!closed && !existsSync(join(moved, 'pg'))) return { folder, user, spare: SHARED };

  mkdirSync(moved, { recursive: true });
  for (const made of [SHARED, moved]) chmodSync(made, made === moved ? 0o711 : 0o755);
  say(
    `PostgreSQL does not run as root, and ${closed ? `user ${user.uid} can't enter ${closed}` : 'it was moved before'}: the database of ${folder} is in ${moved}.`,
  );
  return { folder: moved, user, spare: SHARED };
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false; // the answer, not an error
  }
}

function ownerOfData(folder: string): Required<User> | undefined {
  const data = join(folder, 'pg');
  // A folder that we can't look into has, for us, no owner; reaching it is asked separately.
  if (!existsSync(data)) return undefined;
  const { uid, gid } = statSync(data);
  return { uid, gid };
}

/** Asked of the system: the numbers are others on macOS. */
function nobody(): Required<User> {
  return { uid: idOfNobody('-u'), gid: idOfNobody('-g') };
}

function idOfNobody(which: '-u' | '-g'): number {
  return Number(execFileSync('id', [which, 'nobody'], { encoding: 'utf8' }));
}

/** The outermost folder on the way that `user` may not enter; undefined when it can reach `folder`. */
function closedTo(user: User, folder: string): string | undefined {
  const outer = dirname(folder);
  const before = outer === folder ? undefined : closedTo(user, outer);
  if (before) return before;
  const probe = spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...user, cwd: '/', env: CLEAN });
  return probe.status === 0 ? undefined : folder;
}

/** A folder for the sockets: inside ours, or, where the path would be too long for the system, in its temp. */
async function socketsOf(folder: string, user: User): Promise<string> {
  const inside = join(folder, 'run');
  if (Buffer.byteLength(join(inside, '.s.PGSQL.5432')) <= LONGEST_SOCKET) {
    privateFolder(inside, user);
    return inside;
  }
  // Two processes can have two temps; they must still meet.
  const note = join(folder, 'sockets-are-in');
  const noted = existsSync(note) ? readFileSync(note, 'utf8').trim() : '';
  if (noted && existsSync(noted) && (await ownerOf(noted))) return noted;
  const temp = join(tmpdir().length > 40 ? '/tmp' : tmpdir(), `samen-${hash(folder)}`);
  privateFolder(temp, user);
  writeFileSync(note, temp);
  return temp;
}

/** Made for `user` alone; one that is there already is only taken when nobody else can have put things into it. */
function privateFolder(path: string, user: User): void {
  if (!existsSync(path)) {
    mkdirSync(path, { mode: 0o700 });
    if (user.uid !== undefined && user.gid !== undefined) chownSync(path, user.uid, user.gid);
  }
  const { uid, mode } = lstatSync(path);
  if (!lstatSync(path).isDirectory() || uid !== (user.uid ?? process.getuid?.()) || mode & 0o077)
    throw new Error(
      `${path} should be a folder that only user ${user.uid ?? process.getuid?.()} can enter, and is not. Remove it, or give Samen another DATA_DIR.`,
    );
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
