// The database that DATABASE_URL names.
import { existsSync, readFileSync } from 'node:fs';
import { isIPv4 } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, type PoolConfig } from 'pg';
import { z } from 'zod';
import type { Database } from './embedded.ts';

type Say = (line: string) => void;

/** The server that DATABASE_URL names can't be used; the message says why and what to do. */
export class DatabaseUnfit extends Error {
  override readonly name = 'DatabaseUnfit';
}

const OLDEST = 15;
const BETWEEN_TRIES = 1_000;
const BETWEEN_WORDS = 5_000;

/**
 * Waits for the server to answer, saying every few seconds which host does not and why; throws an Error in words after `patience` (ms).
 * The certificate of a server on another machine is verified; a URL that forbids it is obeyed, and said aloud.
 */
export async function openServer(url: string, say: Say, patience = 30_000): Promise<Database> {
  const { where, name } = readUrl(url, say);
  const end = Date.now() + patience;
  let spoken = 0;
  for (;;) {
    // The last try has a second too, or its time-out would hide the reason.
    const patient = Math.max(BETWEEN_TRIES, Math.min(end - Date.now(), 5_000));
    const why = await tryOnce({ ...where, connectionTimeoutMillis: patient }, name);
    if (why === undefined) return { kind: 'server', where, stop: () => Promise.resolve() };
    const rest = end - Date.now();
    if (rest <= 0)
      throw new DatabaseUnfit(
        `The database at ${name} (DATABASE_URL) did not answer for ${Math.round(patience / 1_000)} s: ${why}`,
      );
    if (Date.now() - spoken >= BETWEEN_WORDS) {
      spoken = Date.now();
      say(
        `The database at ${name} (DATABASE_URL) does not answer: ${why}. Trying for another ${Math.ceil(rest / 1_000)} s.`,
      );
    }
    await sleep(Math.min(BETWEEN_TRIES, rest));
  }
}

const answer = z.array(z.object({ version: z.coerce.number() })).length(1);

/** Undefined when the server answers; otherwise why not. A server that is too old will not get younger: that throws. */
async function tryOnce(where: PoolConfig, name: string): Promise<string | undefined> {
  const client = new Client(where);
  client.on('error', () => undefined); // a connection lost after its answer is the pool's business
  try {
    await client.connect();
    const { rows } = await client.query(
      `select current_setting('server_version_num')::int / 10000 as version`,
    );
    const version = answer.parse(rows)[0]?.version ?? 0;
    if (version >= OLDEST) return undefined;
    throw new TooOld(`The database at ${name} is PostgreSQL ${version}; Samen needs ${OLDEST}.`);
  } catch (error) {
    if (error instanceof TooOld) throw error;
    return reason(error);
  } finally {
    await client.end();
  }
}

class TooOld extends DatabaseUnfit {}

/** A host with two addresses fails with an error that has no words of its own. */
function reason(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reason).join(', ');
  return error instanceof Error ? error.message : String(error);
}

const UNREADABLE =
  'DATABASE_URL can\'t be read. It looks like postgres://user:password@host:5432/name, with special characters of the password percent-encoded ("@" as %40, "/" as %2F, "#" as %23, "?" as %3F).';

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new DatabaseUnfit(UNREADABLE); // the original error is about a password's letters
  }
}

/** Reads the URL ourselves: in pg's own reading its sslmode outweighs every other setting. */
function readUrl(text: string, say: Say): { where: PoolConfig; name: string } {
  // The URL holds the password, so neither it nor the parser's error goes into ours.
  // "postgres://user@/name?host=/folder" is the database's own way to write a socket; a URL wants a host there.
  const whole = text.replace(/^(postgres(?:ql)?:\/\/[^/?#]*@)\//, '$1localhost/');
  if (!URL.canParse(whole)) throw new DatabaseUnfit(UNREADABLE);
  const url = new URL(whole);
  const isPostgres = ['postgres:', 'postgresql:'].includes(url.protocol);
  if (!isPostgres || /[@#]/.test(`${url.pathname}${url.search}${url.hash}`))
    throw new DatabaseUnfit(UNREADABLE);

  const asked = new Map(url.searchParams);
  const take = (key: string): string | undefined => {
    const value = asked.get(key);
    asked.delete(key);
    return value || undefined;
  };
  const host = (take('host') ?? decoded(url.hostname)) || 'localhost';
  const bare = host.replace(/^\[(.*)\]$/, '$1');
  const port = z.coerce
    .number()
    .int()
    .min(1)
    .max(65_535)
    .safeParse(take('port') ?? (url.port || 5432));
  if (!port.success) throw new DatabaseUnfit(UNREADABLE);
  const name = bare.startsWith('/') ? bare : `${host}:${port.data}`;
  const options = take('options');
  const where: PoolConfig = {
    host: bare,
    port: port.data,
    user: decoded(url.username) || take('user') || 'postgres',
    password: decoded(url.password) || take('password') || '',
    database: decoded(url.pathname.slice(1)) || 'postgres',
    application_name: take('application_name') ?? 'samen',
    keepAlive: true,
    ssl: encryption({ host: bare, name, take, say }),
    ...(options === undefined ? {} : { options }),
  };
  if (asked.size > 0) say(`Not used from DATABASE_URL: ${[...asked.keys()].join(', ')}.`);
  return { where, name };
}

interface Asked {
  host: string;
  name: string;
  take: (key: string) => string | undefined;
  say: Say;
}

function encryption({ host, name, take, say }: Asked): NonNullable<PoolConfig['ssl']> {
  const ssl = take('ssl');
  const mode = take('sslmode') ?? (ssl === 'false' || ssl === '0' ? 'disable' : ssl && 'require');
  const files = {
    ...fileOf('ca', take('sslrootcert')),
    ...fileOf('cert', take('sslcert')),
    ...fileOf('key', take('sslkey')),
  };
  // libpq's own meaning of "require" does not verify; here it does.
  take('uselibpqcompat');
  if (isThisMachine(host)) {
    if (mode === undefined || ['disable', 'allow', 'prefer'].includes(mode)) return false;
    return { ...files, rejectUnauthorized: ['verify-ca', 'verify-full'].includes(mode) };
  }
  if (mode === 'disable') {
    say(`The connection to ${name} is not encrypted: DATABASE_URL says sslmode=disable.`);
    return false;
  }
  if (mode === 'no-verify') {
    say(`The certificate of ${name} is not verified: DATABASE_URL says sslmode=no-verify.`);
    return { ...files, rejectUnauthorized: false };
  }
  return { ...files, rejectUnauthorized: true };
}

function fileOf(what: 'ca' | 'cert' | 'key', path: string | undefined): Record<string, string> {
  // "system" is libpq's word for the certificates that Node uses anyway.
  if (path === undefined || path === 'system') return {};
  if (!existsSync(path))
    throw new DatabaseUnfit(`DATABASE_URL names ${path}, which does not exist.`);
  return { [what]: readFileSync(path, 'utf8') };
}

function isThisMachine(host: string): boolean {
  if (host.startsWith('/') || host === 'localhost' || host === '::1') return true;
  return isIPv4(host) && host.startsWith('127.'); // 127.0.0.1.example.com is somebody else's
}
