import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject, vi } from 'vitest';
import type { TestDatabase } from '../support/database.ts';

export type Env = Readonly<Record<string, string>>;

const built = (name: string): string =>
  fileURLToPath(new URL(`../../dist/src/${name}.js`, import.meta.url));

/** A folder for one test's processes, gone with it. Run by root, PostgreSQL is somebody else and has to pass through. */
export function ownFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'samen-process-'));
  chmodSync(path, 0o711);
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** A port where nobody listens at the moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

/** Asks again until it is so; the last refusal is what the test fails with. */
export const eventually = <T>(ask: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(ask, { timeout: 40_000, interval: 50 });

/** The DATABASE_URL of a test's database; its server may be one on a socket. */
export function urlOf({ where }: TestDatabase): string {
  const { host, port, user, password } = inject('testServer').where;
  const secret = typeof password === 'string' && password !== '' ? `:${password}` : '';
  return `postgres://${user}${encodeURIComponent(secret)}@localhost/${where.database}?host=${encodeURIComponent(String(host))}&port=${port}`;
}

/** One of our programs as operators start it, in an environment that holds nothing else. */
class Program {
  readonly #child: ChildProcess;
  readonly #exit: Promise<number | NodeJS.Signals>;
  #said = '';

  constructor(name: 'main' | 'admin', env: Env, cwd: string, args: readonly string[] = []) {
    this.#child = spawn(process.execPath, [built(name), ...args], {
      cwd,
      // oxlint-disable-next-line node/no-process-env -- where programs are, and nothing of the tests' own settings
      env: { PATH: process.env['PATH'] ?? '', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => (this.#said += text));
    this.#exit = once(this.#child, 'close').then(
      ([code, signal]: (number | NodeJS.Signals | null)[]) => code ?? signal ?? 0,
    );
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }
  /** Everything on stdout and stderr up to now. */
  said(): string {
    return this.#said;
  }
  /** Its exit code, or the signal that ended it. */
  ended(): Promise<number | NodeJS.Signals> {
    return this.#exit;
  }
  send(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }
  async kill(): Promise<void> {
    this.send('SIGKILL');
    await this.#exit;
  }
  /** Waits until it said so; a process that ends without is told with its words. */
  async says(words: RegExp): Promise<RegExpExecArray> {
    return eventually(() => {
      const found = words.exec(this.#said);
      if (!found) throw new Error(`It never said ${String(words)}:\n${this.#said}`);
      return found;
    });
  }
}

type Readiness = { status: number; body: Record<string, unknown> };

/** A bot or sandbox that was started with npm start's program, and its operations port. */
export class BotProcess extends Program {
  readonly #ops: number;

  private constructor(env: Env, cwd: string, ops: number) {
    super('main', { PORT: '0', HOST: '127.0.0.1', OPS_PORT: String(ops), ...env }, cwd);
    this.#ops = ops;
  }

  static async start(env: Env, cwd: string): Promise<BotProcess> {
    return new BotProcess(env, cwd, await freePort());
  }

  async get(path: '/healthz' | '/readyz'): Promise<Readiness> {
    const answer = await fetch(`http://127.0.0.1:${this.#ops}${path}`);
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  }

  /** Resolves with the bot's address when it takes requests and Slack has told it who it is. */
  async ready(): Promise<string> {
    const [, port] = await this.says(/"port":(\d+),"msg":"Samen is listening\."/);
    await eventually(async () => {
      const { status, body } = await this.get('/readyz');
      if (status !== 200 || body['slack'] !== 'answers') throw new Error(JSON.stringify(body));
    });
    return `http://127.0.0.1:${port}`;
  }
}

/** Runs an operator's verb to its end. */
export async function admin(
  env: Env,
  cwd: string,
  ...args: string[]
): Promise<{ code: number | NodeJS.Signals; said: string }> {
  const program = new Program('admin', env, cwd, args);
  const code = await program.ended();
  return { code, said: program.said() };
}
