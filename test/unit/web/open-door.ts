import { once } from 'node:events';
import type { Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { expect } from 'vitest';
import { publicServer, type DoorOptions } from '../../../src/web/door.ts';
import type { PageAnswer } from '../../../src/web/doorstep-types.ts';

export const token = 'a-token-that-grants-something';
export const form = 'application/x-www-form-urlencoded';
type Asked = { how: string; token: string; language: string; form?: string };
type Sending = {
  readonly method?: string;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly headers?: Record<string, string>;
  /** As a trusted proxy says. */
  readonly from?: string;
};

/** The public side on a port of its own, with one link that opens and a doorstep that writes down what it is asked. */
export class Door {
  asked: Asked[] = [];
  readonly logged: string[] = [];
  /** What stands behind a link, for this test. */
  behind = async (of: string): Promise<PageAnswer> =>
    of === token
      ? { status: 200, html: '<p>the invitation</p>', known: true }
      : { status: 404, html: '<p>no link</p>', known: false };
  private readonly server: Server;

  constructor(options: Pick<Partial<DoorOptions>, 'publicUrl' | 'patience'>) {
    this.server = publicServer({
      slack: async (_, res) => void res.end('slack'),
      doorstep: {
        show: (of, { language }) => {
          this.asked.push({ how: 'show', token: of, language });
          return this.behind(of);
        },
        decide: (of, { language, form: posted }) => {
          this.asked.push({ how: 'decide', token: of, language, form: posted.toString() });
          return this.behind(of);
        },
      },
      publicUrl: 'https://samen.example.com',
      trustedProxies: ['127.0.0.1'],
      log: {
        error: (fields, sentence) => void this.logged.push(JSON.stringify({ ...fields, sentence })),
      },
      newReference: () => 'R-7',
      explain: () => null,
      ...options,
    });
  }

  static async open(
    options: Pick<Partial<DoorOptions>, 'publicUrl' | 'patience'> = {},
  ): Promise<Door> {
    const door = new Door(options);
    door.server.listen(0, '127.0.0.1');
    await once(door.server, 'listening');
    return door;
  }

  close(): Promise<void> {
    return new Promise((done) => {
      this.server.close(() => done());
      this.server.closeAllConnections();
    });
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  ask(path: string, { from, headers, ...init }: Sending = {}): Promise<Response> {
    return fetch(`http://127.0.0.1:${this.port}${path}`, {
      ...init,
      headers: { ...headers, ...(from === undefined ? {} : { 'x-forwarded-for': from }) },
    });
  }

  /** The form of the link that opens. */
  post(body: Sending['body'] & {}, more: Sending = {}): Promise<Response> {
    const headers = { 'content-type': form, ...more.headers };
    return this.ask(`/i/${token}`, { method: 'POST', ...more, body, headers });
  }

  /** What is answered to these very bytes. */
  async raw(bytes: string): Promise<string> {
    const socket = connect(this.port, '127.0.0.1').setEncoding('utf8');
    let heard = '';
    socket.on('data', (piece: string) => (heard += piece));
    socket.write(bytes);
    await once(socket, 'close');
    return heard;
  }
}

export const headersOf = (answer: Response) => Object.fromEntries(answer.headers);
/** What every page is sent with. */
export const strict = {
  'content-type': 'text/html; charset=utf-8',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex, nofollow',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'permissions-policy': expect.any(String),
  'strict-transport-security': 'max-age=31536000',
};
