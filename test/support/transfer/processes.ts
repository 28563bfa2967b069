import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { eventually } from '../../process/bot-process.ts';
import { townEnv, type Town } from '../town.ts';
import type { Deed, Match } from './ground.ts';
import type { Says, Setting, Told } from './process.ts';

const entry = fileURLToPath(new URL('process.ts', import.meta.url));

/** Another process with the whole bot in it, its jobs too. */
export class TransferProcess {
  readonly #child: ChildProcess;
  readonly #exit: Promise<unknown>;
  readonly #waiting = new Map<
    number,
    { done: (refused: string | null) => void; failed: (error: Error) => void }
  >();
  readonly #asked: string[] = [];
  #ready = false;
  #said = '';
  #n = 0;

  constructor(town: Town, slowMs: number | null) {
    const env = townEnv(town);
    const setting: Setting = {
      where: town.database.where,
      slackApiUrl: env['SLACK_API_URL'] ?? '',
      signingSecret: env['SLACK_SIGNING_SECRET'] ?? '',
      botToken: env['SLACK_BOT_TOKEN'] ?? '',
      keys: env['SECRET_KEYS'] ?? '',
      slowMs,
    };
    this.#child = spawn(process.execPath, ['--import', 'tsx', entry], {
      // oxlint-disable-next-line node/no-process-env -- where programs are, and nothing of the tests' own settings
      env: { PATH: process.env['PATH'] ?? '', TEST_TRANSFER_PROCESS: JSON.stringify(setting) },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => (this.#said += text));
    // Whatever is sent to it afterwards is an error of its own, which must not hide its end.
    this.#child.on('error', (error) => (this.#said += String(error)));
    this.#exit = new Promise((done) => this.#child.on('close', done));
    this.#child.on('message', (said: Says) => this.#hears(said));
    this.#child.on('close', () => {
      for (const { failed } of this.#waiting.values()) failed(new Error(`It died: ${this.#said}`));
    });
  }

  #hears(said: Says): void {
    if ('ready' in said) this.#ready = true;
    else if ('asked' in said) this.#asked.push(said.asked);
    else {
      const waiting = this.#waiting.get(said.n);
      this.#waiting.delete(said.n);
      if ('failed' in said) waiting?.failed(new Error(said.failed));
      else waiting?.done(said.refused);
    }
  }

  ready(): Promise<void> {
    return eventually(() => {
      if (!this.#ready) throw new Error(`It is not there yet: ${this.#said}`);
    });
  }
  /** Everything on stdout and stderr up to now. */
  said(): string {
    return this.#said;
  }
  /** What its practice was asked to carry out, in that order. */
  asked(): readonly string[] {
    return this.#asked;
  }
  does(match: Match, deed: Deed): Promise<string | null> {
    const n = (this.#n += 1);
    const told: Told = { n, match, deed };
    return new Promise((done, failed) => {
      this.#waiting.set(n, { done, failed });
      this.#child.send(told, (error) => {
        if (error) failed(new Error(`It is gone: ${this.#said}`));
      });
    });
  }
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#exit;
  }
}
