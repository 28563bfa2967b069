import { createTransport } from 'nodemailer';
import { z } from 'zod';
import type { Mailer, MailSent, OutgoingMail } from './port.ts';

/** How long a mail server may take, in milliseconds. */
export type Patience = {
  readonly connection: number;
  readonly greeting: number;
  /** Of silence. */
  readonly socket: number;
  readonly whole: number;
};
const patient: Patience = { connection: 5_000, greeting: 5_000, socket: 10_000, whole: 30_000 };
const onThisMachine = ['localhost', '127.0.0.1', '[::1]'];

/** Sends by SMTP. Off this machine the connection is encrypted and the server's certificate is verified, or nothing is sent. */
export function smtpMailer(
  { url, from }: { readonly url: string; readonly from: string },
  patience: Patience = patient,
): Mailer {
  const { hostname, port, protocol, username, password } = new URL(url);
  const local = onThisMachine.includes(hostname);
  const transport = createTransport({
    host: hostname.replace(/^\[(.*)\]$/, '$1'),
    ...(port === '' ? {} : { port: Number(port) }),
    secure: protocol === 'smtps:',
    requireTLS: !local,
    tls: { rejectUnauthorized: !local },
    ...(username === ''
      ? {}
      : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: patience.connection,
    greetingTimeout: patience.greeting,
    socketTimeout: patience.socket,
    disableFileAccess: true,
    disableUrlAccess: true,
    logger: false,
  });
  const sender = senderIn(from);
  return {
    async send(mail) {
      if (!isAddress(mail.to)) return { ok: false, why: 'refused', error: 'address' };
      if (mail.replyTo !== null && !isAddress(mail.replyTo))
        return { ok: false, why: 'fault', error: 'address' };
      try {
        await transport.sendMail({
          ...lettered(mail, sender),
          signal: AbortSignal.timeout(patience.whole),
        });
        return { ok: true };
      } catch (error) {
        return sorted(error);
      }
    },
    close: () => transport.close(),
  };
}

type Sender = { readonly name: string; readonly address: string };
function senderIn(from: string): Sender {
  const [, name = '', address = from] = /^([^<]*)<([^>]+)>$/.exec(from) ?? [];
  return { name: name.trim(), address };
}

/** nodemailer takes apart what it is given as an address, and would send to whomever it finds in there. */
const isAddress = (text: string): boolean =>
  /^[^\s@<>()[\]\\,;:"\p{Cc}]+@[^\s@<>()[\]\\,;:"\p{Cc}]+$/u.test(text);

/** A header is one line; a second one would be a header of somebody else's choice. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

function lettered(mail: OutgoingMail, sender: Sender) {
  const name = mail.fromName === null ? sender.name : oneLine(mail.fromName);
  return {
    messageId: mail.messageId,
    from: { name, address: sender.address },
    to: { name: '', address: mail.to },
    envelope: { from: sender.address, to: [mail.to] },
    ...(mail.replyTo === null ? {} : { replyTo: { name: '', address: mail.replyTo } }),
    subject: oneLine(mail.subject),
    text: mail.text,
    html: mail.html,
    // Never the "flowed" format, which may break a long link.
    textEncoding: 'quoted-printable' as const,
    headers: {
      // RFC 3834: no holiday notices in return.
      'Auto-Submitted': 'auto-generated',
      'Content-Language': mail.language,
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

const failure = z.object({
  code: z.string().regex(/^E[A-Z0-9]{2,20}$/),
  responseCode: z.number().int().optional(),
  command: z.string().optional(),
});
const unreachable = ['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EDNS', 'ETLS', 'EABORT'];
/** 503: out of order; 530 and 535: the server wants another login from us. None of them is about this mail. */
const aboutUs = [503, 530, 535];

/** What the server's answer means; an error that is not nodemailer's is thrown on. */
function sorted(error: unknown): MailSent {
  const read = failure.safeParse(error);
  if (!read.success) throw error;
  const { code, responseCode: said, command = '' } = read.data;
  if (code === 'ETLS') return { ok: false, why: 'unreachable', error: code };
  if (said !== undefined && said >= 400 && said < 500)
    return { ok: false, why: 'later', error: String(said) };
  if (said !== undefined && said >= 500) {
    const ofMail = ['RCPT TO', 'DATA'].includes(command) && !aboutUs.includes(said);
    return { ok: false, why: ofMail ? 'refused' : 'fault', error: String(said) };
  }
  return { ok: false, why: unreachable.includes(code) ? 'unreachable' : 'fault', error: code };
}
