// `node .config/on-postgres.mjs <command…>`: runs the command with a PostgreSQL server in TEST_DATABASE_URL.
// The one that is named there already; else the local one; else an installed cluster, started; else Debian's, installed.
/* oxlint-disable node/no-process-env -- it hands its environment on */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

const LOCAL = 'postgres://postgres@127.0.0.1:5432/postgres';
const PROGRAMS = '/usr/lib/postgresql';
/** As in src/store/server.ts. */
const OLDEST = 15;

const say = (line) => process.stderr.write(`on-postgres: ${line}\n`);
const isRoot = process.getuid?.() === 0;

/** Why the server at `url` is not one for the tests; nothing when it is. */
async function ask(url) {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
  client.on('error', () => undefined); // a lost connection shows in the query
  try {
    await client.connect();
    const { rows } = await client.query(
      `select current_setting('server_version_num')::int / 10000 as version, rolsuper as mighty from pg_roles where rolname = current_user`,
    );
    const { version, mighty } = rows[0];
    if (version < OLDEST) return { why: `PostgreSQL ${version} is older than ${OLDEST}` };
    if (!mighty) return { why: 'its user is no superuser' };
    say(`PostgreSQL ${version}`);
    return {};
  } catch (error) {
    return { why: error.message || error.code };
  } finally {
    await client.end();
  }
}

/** The newest installed server programs. */
function installed() {
  if (!existsSync(PROGRAMS)) return undefined;
  const versions = readdirSync(PROGRAMS)
    .filter((name) => Number(name) >= OLDEST && existsSync(`${PROGRAMS}/${name}/bin/initdb`))
    .toSorted((a, b) => Number(b) - Number(a));
  return versions[0] && `${PROGRAMS}/${versions[0]}/bin`;
}

function install() {
  if (!isRoot) throw new Error('no PostgreSQL is installed, and only root can install it');
  say('installing Debian’s PostgreSQL');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'postgresql']])
    execFileSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', 2, 2] });
  const bin = installed();
  if (!bin) throw new Error(`after the installation there is no PostgreSQL ${OLDEST} or newer`);
  return bin;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

/** A cluster of our own on a free port; the machine's clusters and their data are not touched. */
async function startOwn(bin) {
  const data = mkdtempSync(join(tmpdir(), 'samen-postgres-'));
  const who = isRoot ? { uid: idOf('-u'), gid: idOf('-g') } : {};
  if (isRoot) execFileSync('chown', ['postgres:', data]);
  const options = { ...who, cwd: '/', stdio: ['ignore', 'ignore', 2] };
  const stop = () => {
    spawnSync(`${bin}/pg_ctl`, ['-D', data, '-m', 'immediate', '-w', 'stop'], options);
    rmSync(data, { recursive: true, force: true });
  };
  try {
    execFileSync(`${bin}/initdb`, ['-D', data, '-U', 'postgres', '-A', 'trust'], options);
    const port = await freePort();
    const settings = `-c listen_addresses=127.0.0.1 -c port=${port} -c fsync=off -c unix_socket_directories=${data}`;
    const start = ['-D', data, '-o', settings, '-l', join(data, 'log'), '-w', 'start'];
    execFileSync(`${bin}/pg_ctl`, start, options);
    return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop };
  } catch (error) {
    stop();
    throw error;
  }
}

function idOf(which) {
  return Number(execFileSync('id', [which, 'postgres'], { encoding: 'utf8' }));
}

async function find() {
  const named = process.env.TEST_DATABASE_URL;
  if (named) {
    const { why } = await ask(named);
    if (why) throw new Error(`the server in TEST_DATABASE_URL can't be used: ${why}`);
    return { url: named, stop: () => undefined };
  }
  const { why } = await ask(LOCAL);
  if (!why) return { url: LOCAL, stop: () => undefined };
  say(`no server at 127.0.0.1:5432 for us (${why})`);
  const own = await startOwn(installed() ?? install());
  await ask(own.url);
  return own;
}

const [command, ...args] = process.argv.slice(2);
if (!command) {
  say('which command?');
  process.exit(1);
}
let server;
try {
  server = await find();
} catch (error) {
  say(`there is no PostgreSQL server to test on: ${error.message}`);
  process.exit(1);
}
const env = { ...process.env, TEST_DATABASE_URL: server.url };
const child = spawn(command, args, { env, stdio: 'inherit' });
// We end after the command, to stop the server after it. Ctrl-C reaches it by itself.
process.on('SIGINT', () => undefined).on('SIGTERM', () => child.kill());
child.on('error', (error) => say(error.message));
child.on('close', (status) => {
  server.stop();
  process.exitCode = status ?? 1;
});
