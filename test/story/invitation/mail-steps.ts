import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { Logger, runTaskListOnce } from 'graphile-worker';
import PostalMime, { type Email } from 'postal-mime';
import type { SMTPServerOptions } from 'smtp-server';
import type { Patience } from '../../../src/mail/smtp.ts';
import { openPool } from '../../support/pool.ts';
import { openSamen, type Samen } from '../../support/samen.ts';
import { MailServer } from '../../unit/mail/server.ts';

// Stories with a mail server of their own, on a line that breaks when the test says so.
type Mode = 'through' | 'silent' | 'hangs up';

/** The way to the mail server. */
class Line {
  mode: Mode = 'through';
  /** How often somebody called. */
  calls = 0;
  private readonly target: number;
  private server: Server | null = null;
  private readonly sockets = new Set<Socket>();
  port = 0;

  constructor(target: number) {
    this.target = target;
  }
  /** Always at the same port, as before. */
  async up(): Promise<void> {
    this.server = createServer((near) => {
      this.calls += 1;
      this.sockets.add(near.on('error', () => near.destroy()));
      if (this.mode === 'hangs up') near.destroy();
      if (this.mode !== 'through') return;
      const far = connect(this.target, '127.0.0.1');
      far.on('error', () => near.destroy());
      near.pipe(far).pipe(near);
    }).listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = (this.server.address() as AddressInfo).port;
  }
  /** From now on nobody answers the call. */
  async down(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    if (!this.server) return;
    this.server.close();
    await once(this.server, 'close');
    this.server = null;
  }
}

export type Post = {
  readonly samen: Samen;
  readonly server: MailServer;
  readonly line: Line;
  /** Every mail that arrived, as a mail program reads it. */
  mails(): Promise<(Email & { readonly raw: string })[]>;
  /** Runs every job that is due at this moment, and lets no time pass. */
  works(): Promise<void>;
  close(): Promise<void>;
};

/** The bot with a mail server that answers as `options` say. */
export async function openPost(options: SMTPServerOptions = {}, patienceMs = 3_000): Promise<Post> {
  const patience: Patience = {
    connection: patienceMs,
    greeting: patienceMs,
    socket: patienceMs,
    whole: 2 * patienceMs,
  };
  const server = await MailServer.open(options);
  const line = new Line(server.port);
  await line.up();
  const samen = await openSamen({
    pace: 'off',
    smtp: {
      url: `smtp://127.0.0.1:${line.port}`,
      from: 'Samen <samen@test.example>',
      patience,
    },
  });
  return {
    samen,
    server,
    line,
    mails: () =>
      Promise.all(server.got.map(async ({ raw }) => ({ ...(await PostalMime.parse(raw)), raw }))),
    async works() {
      const pool = openPool(samen.database.where);
      const client = await pool.connect();
      try {
        for (let rounds = 0; rounds < 100; rounds++) {
          const [due] = await samen.sql<{ count: number }>(
            `select count(*)::int as count from graphile_worker._private_jobs where is_available and run_at <= $1`,
            [new Date()],
          );
          if (due?.count === 0) return;
          await runTaskListOnce(
            { useNodeTime: true, logger: new Logger(() => () => {}) },
            samen.bot.tasks,
            client,
          );
        }
        throw new Error('The queue never came to rest.');
      } finally {
        client.release();
        await pool.end();
      }
    },
    async close() {
      await samen.close();
      await line.down();
      await server.close();
    },
  };
}
