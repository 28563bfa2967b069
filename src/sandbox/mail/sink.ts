import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { callbackify } from 'node:util';
import PostalMime, { type Address, type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { Busy } from '../busy.ts';
import type { Mail } from '../contract.ts';

type Arrived = Omit<Mail, 'id' | 'at' | 'read'>;

const most = 1_048_576;

const refusal = (responseCode: number, message: string) =>
  Object.assign(new Error(message), { responseCode });

function shown(address: Address | undefined): string | null {
  if (!address?.address) return null;
  return address.name ? `${address.name} <${address.address}>` : address.address;
}

/** Without the line end that belongs to the conversation, not to the mail. */
const whole = (part: string): string => part.replace(/\n$/, '');

/** As it was delivered: the recipients are the envelope's, whatever the header calls them. */
function arrived(mail: Email, { envelope }: SMTPServerSession): Arrived {
  const sender = envelope.mailFrom ? envelope.mailFrom.address : '';
  return {
    how: 'sent',
    from: shown(mail.from) ?? sender,
    replyTo: shown(mail.replyTo?.[0]),
    to: envelope.rcptTo.map(({ address }) => address),
    subject: mail.subject ?? '',
    text: whole(mail.text ?? ''),
    html: mail.html === undefined ? null : whole(mail.html),
  };
}

/** Null when it is too large; it is read to its end all the same, or the sender would never hear why. */
async function bytesOf(stream: SMTPServerDataStream): Promise<Buffer | null> {
  const pieces: Buffer[] = [];
  for await (const piece of stream as AsyncIterable<Buffer>)
    if (!stream.sizeExceeded) pieces.push(piece);
  return stream.sizeExceeded ? null : Buffer.concat(pieces);
}

/** A mail server of this machine that takes every mail and delivers none: they end in the mailbox. */
export class Sink {
  private readonly server: SMTPServer;
  private readonly sockets = new Set<Socket>();
  private readonly receive: (mail: Arrived) => void;
  private readonly busy: Busy;
  /** Conversations in which a mail is on its way, by the sender's port. A kept connection rests between two mails. */
  private readonly underWay = new Map<number, () => void>();

  constructor(busy: Busy, receive: (mail: Arrived) => void) {
    this.busy = busy;
    this.receive = receive;
    this.server = new SMTPServer({
      name: 'sandbox.example',
      disabledCommands: ['AUTH', 'STARTTLS'],
      authOptional: true,
      disableReverseLookup: true,
      logger: false,
      size: most,
      maxClients: 50,
      closeTimeout: 1,
      onMailFrom: (_address, session, done) => {
        this.begins(session.remotePort);
        done();
      },
      onData: callbackify((stream: SMTPServerDataStream, session: SMTPServerSession) =>
        this.take(stream, session),
      ),
    });
    // A sender that breaks off is an "error" here; it knows that itself.
    this.server.on('error', () => undefined);
    // Earlier than the server's own events, which come after its greeting.
    this.server.server.on('connection', (socket: Socket) => {
      const port = socket.remotePort ?? 0;
      this.sockets.add(socket);
      this.begins(port);
      socket.on('close', () => {
        this.sockets.delete(socket);
        this.ends(port);
      });
    });
  }

  /** Answers with the address for `SMTP_URL`. */
  async listen(): Promise<string> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server.server, 'listening');
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    const closed = new Promise<void>((done) => this.server.close(done));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  private async take(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
    try {
      const bytes = await bytesOf(stream);
      if (!bytes) throw refusal(552, 'This mail is larger than 1 MB.');
      this.receive(arrived(await PostalMime.parse(bytes), session));
    } finally {
      this.ends(session.remotePort);
    }
  }

  private begins(port: number): void {
    if (this.underWay.has(port)) return;
    void this.busy.during(() => new Promise<void>((done) => this.underWay.set(port, done)));
  }

  private ends(port: number): void {
    this.underWay.get(port)?.();
    this.underWay.delete(port);
  }
}
