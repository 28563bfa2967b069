import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { OutgoingMail } from '../../../src/mail/port.ts';

/** A mail server on this machine that keeps what it gets. */
export class MailServer {
  readonly got: { from: string; to: string[]; raw: string }[] = [];
  readonly logins: string[] = [];
  private readonly server: SMTPServer;
  private readonly sockets = new Set<Socket>();

  private constructor(options: SMTPServerOptions) {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      disableReverseLookup: true,
      logger: false,
      onAuth: ({ username = '', password = '' }, _, done) => {
        this.logins.push(`${username}:${password}`);
        if (password === 'wrong') done(answer(535));
        else done(null, { user: username });
      },
      onData: (stream, { envelope }, done) => {
        const pieces: Buffer[] = [];
        stream.on('data', (piece: Buffer) => pieces.push(piece));
        stream.on('end', () => {
          this.got.push({
            from: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
            to: envelope.rcptTo.map(({ address }) => address),
            raw: Buffer.concat(pieces).toString(),
          });
          done();
        });
      },
      ...options,
    });
  }

  static async open(options: SMTPServerOptions = {}): Promise<MailServer> {
    const server = new MailServer(options);
    server.server.server.on('connection', (socket) => server.sockets.add(socket));
    server.server.on('error', () => undefined); // what a client breaks off is its business
    await once(server.server.listen(0, '127.0.0.1'), 'listening');
    return server;
  }

  /** Dies under everybody who talks to it; who calls again finds it alive. */
  cut(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  get port(): number {
    return (this.server.server.address() as AddressInfo).port;
  }

  /** The only mail so far, as a mail program reads it. */
  async mail(): Promise<Email & { readonly raw: string }> {
    const [one, ...more] = this.got;
    if (!one || more.length > 0) throw new Error(`${this.got.length} mails, not one.`);
    return { ...(await PostalMime.parse(one.raw)), raw: one.raw };
  }

  close(): Promise<void> {
    return new Promise((done) => {
      this.server.close(() => done());
    });
  }
}

/** What a server says instead of yes; its words hold an address, as they often do. */
export const answer = (responseCode: number): Error =>
  Object.assign(new Error('not for <ann@adven.example>'), { responseCode });

export const mail: OutgoingMail = {
  messageId: '<d1@samen.example.com>',
  to: 'ann@adven.example',
  replyTo: 'nina@zuidplas.example',
  fromName: 'Zuidplas ICT via Samen',
  subject: 'Zuidplas ICT nodigt je uit',
  text: 'Hallo Ann,\n\nOpen de link.\n',
  html: '<p>Hallo Ann,</p>',
  language: 'nl',
};
