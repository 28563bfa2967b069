import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import type { SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, test } from 'vitest';
import type { Mailer } from '../../../src/mail/port.ts';
import { smtpMailer, type Patience } from '../../../src/mail/smtp.ts';
import { answer, mail, MailServer } from './server.ts';

const impatient: Patience = { connection: 300, greeting: 300, socket: 300, whole: 1_000 };
const from = 'Samen <samen@example.com>';
const link = `https://samen.example.com/some/longer/path/than/usual/i/${'aB3-_'.repeat(30)}?language=nl`;
let closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.toReversed()) await close();
  closing = [];
});

function mailer(url: string): Mailer {
  const made = smtpMailer({ url, from }, impatient);
  closing.push(() => made.close());
  return made;
}
async function open(options: SMTPServerOptions = {}, login = '') {
  const server = await MailServer.open(options);
  closing.push(() => server.close());
  return { server, out: mailer(`smtp://${login}127.0.0.1:${server.port}`) };
}
/** A server that is none: it takes the call, and then does as it is told. */
async function openSocket(heard: (socket: Socket) => void): Promise<Mailer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => socket.destroy()));
    heard(socket);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  closing.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return mailer(`smtp://127.0.0.1:${(server.address() as AddressInfo).port}`);
}

describe('a mail that arrives', () => {
  test('has a text and an HTML part with the link whole, in its language', async () => {
    const { server, out } = await open();
    const html = `<p>Zoë – <a href="${link}">${link}</a></p>`;
    expect(await out.send({ ...mail, text: `Zoë – open:\n${link}\n`, html })).toEqual({ ok: true });
    const got = await server.mail();
    expect(got.text?.trimEnd()).toBe(`Zoë – open:\n${link}`);
    expect(got.html?.trim()).toBe(html);
    expect(got.raw).toMatch(/^Content-Type: multipart\/alternative;/m);
    expect(got.raw).not.toContain('format=flowed');
  });

  test('says from whom, to whom, that a machine sent it, and which mail it is each time', async () => {
    const { server, out } = await open();
    await out.send(mail);
    const got = await server.mail();
    const headers = Object.fromEntries(got.headers.map(({ key, value }) => [key, value]));
    expect(headers).toMatchObject({
      'message-id': '<d1@samen.example.com>',
      'auto-submitted': 'auto-generated',
      'content-language': 'nl',
      subject: 'Zuidplas ICT nodigt je uit',
    });
    expect(got.from).toMatchObject({
      name: 'Zuidplas ICT via Samen',
      address: 'samen@example.com',
    });
    expect(got.to).toMatchObject([{ name: '', address: 'ann@adven.example' }]);
    expect(got.replyTo).toMatchObject([{ address: 'nina@zuidplas.example' }]);
    expect(server.got).toMatchObject([{ from: 'samen@example.com', to: ['ann@adven.example'] }]);
    expect(Object.keys(headers).toSorted()).toEqual([
      'auto-submitted',
      'content-language',
      'content-type',
      'date',
      'from',
      'message-id',
      'mime-version',
      'reply-to',
      'subject',
      'to',
    ]);
  });

  test('without a name or an answer’s address it is plainly ours', async () => {
    const { server, out } = await open();
    await out.send({ ...mail, fromName: null, replyTo: null });
    const got = await server.mail();
    expect(got.from).toMatchObject({ name: 'Samen', address: 'samen@example.com' });
    expect(got.replyTo).toBeUndefined();
  });

  test('a name or a subject adds no header, whatever is in it', async () => {
    const { server, out } = await open();
    const bad = 'Zuid\r\nBcc: eve@evil.example\r\n\r\n<eve@evil.example>, "x" \u2028 <b>\0';
    await out.send({ ...mail, fromName: bad, subject: bad });
    const got = await server.mail();
    expect(got.bcc).toBeUndefined();
    expect(got.headers).toHaveLength(10);
    expect(got.from?.address).toBe('samen@example.com');
    expect(got.subject).toMatch(/^Zuid Bcc: eve@evil\.example <eve/);
    expect(server.got[0]?.to).toEqual(['ann@adven.example']);
  });

  test.each([
    '\r\nRCPT TO:<eve@evil.example>',
    ', eve@evil.example',
    '>',
    ' ',
    '\0',
    ':',
    '@b.example',
  ])('an address is one address, or nothing is sent: %j', async (trick) => {
    const { server, out } = await open();
    const address = `ann@adven.example${trick}`;
    expect([
      await out.send({ ...mail, to: address }),
      await out.send({ ...mail, replyTo: address }),
    ]).toEqual([
      { ok: false, why: 'refused', error: 'address' },
      { ok: false, why: 'fault', error: 'address' },
    ]);
    expect(server.got).toEqual([]);
  });

  test('a user and a password of any letters come from the URL', async () => {
    const { server, out } = await open(
      { authOptional: false },
      'samen%40example.com:h%C3%BCsh%2F%3A@',
    );
    expect(await out.send(mail)).toEqual({ ok: true });
    expect(server.logins).toEqual(['samen@example.com:hüsh/:']);
  });
});

describe('the connection', () => {
  /** This machine by a name that does not say so. */
  const elsewhere = '0.0.0.0';

  test('is encrypted off this machine, or nothing is sent', async () => {
    const { server } = await open();
    const out = mailer(`smtp://samen:hush@${elsewhere}:${server.port}`);
    expect(await out.send(mail)).toEqual({ ok: false, why: 'unreachable', error: 'ETLS' });
    expect([server.got, server.logins]).toEqual([[], []]);
  });

  test.each(['smtp', 'smtps'])(
    'is with nobody whose certificate can’t be verified, by %s; on this machine it need not be',
    async (scheme) => {
      const { server } = await open({ secure: scheme === 'smtps', disabledCommands: [] });
      const there = mailer(`${scheme}://samen:hush@${elsewhere}:${server.port}`);
      expect(await there.send(mail)).toMatchObject({ ok: false, why: 'unreachable' });
      expect([server.got, server.logins]).toEqual([[], []]);
      const here = mailer(`${scheme}://127.0.0.1:${server.port}`);
      expect(await here.send(mail)).toEqual({ ok: true });
    },
  );
});

describe('a mail that does not', () => {
  test.each([
    [
      'refused',
      'a recipient that is none',
      { onRcptTo: (_, __, done) => done(answer(550)) },
      '550',
    ],
    ['refused', 'a mail that is not wanted', { onData: drained(554) }, '554'],
    ['later', 'a recipient for later', { onRcptTo: (_, __, done) => done(answer(451)) }, '451'],
    ['later', 'a server that is full', { onData: drained(452) }, '452'],
    ['later', 'a server that is busy', { onConnect: (_, done) => done(answer(421)) }, '421'],
    [
      'fault',
      'a sender that is not allowed',
      { onMailFrom: (_, __, done) => done(answer(553)) },
      '553',
    ],
    ['fault', 'a login that is demanded', { authOptional: false }, '530'],
  ] as const satisfies readonly (readonly [string, string, SMTPServerOptions, string])[])(
    '%s: %s',
    async (why, _, options, error) => {
      const { out } = await open(options);
      expect(await out.send(mail)).toEqual({ ok: false, why, error });
    },
  );

  test('a wrong password is our fault, and is told nowhere', async () => {
    const { out } = await open({}, 'samen:wrong@');
    expect(await out.send(mail)).toEqual({ ok: false, why: 'fault', error: '535' });
  });

  test('a dead server is unreachable', async () => {
    const server = await MailServer.open();
    const { port } = server;
    await server.close();
    expect(await mailer(`smtp://127.0.0.1:${port}`).send(mail)).toEqual({
      ok: false,
      why: 'unreachable',
      error: 'ESOCKET',
    });
  });

  test('a name that leads nowhere is unreachable', async () => {
    const sent = await mailer('smtp://mail.invalid:25').send(mail);
    expect(sent).toMatchObject({ ok: false, why: 'unreachable' });
  });

  test.each([
    ['says nothing', () => undefined],
    ['hangs up', (socket: Socket) => socket.destroy()],
    ['says hello and no more', (socket: Socket) => socket.write('220 hello\r\n')],
    [
      'dribbles',
      (socket: Socket) => {
        const drop = setInterval(() => socket.write('2'), 50);
        socket.on('close', () => clearInterval(drop));
      },
    ],
  ])('a server that %s is unreachable', async (_, heard) => {
    const out = await openSocket(heard);
    expect(await out.send(mail)).toMatchObject({ ok: false, why: 'unreachable' });
  });

  test('a server that dies half way is unreachable, and the mail goes out again as the same one', async () => {
    let alive = false;
    const { server, out } = await open({
      onMailFrom: (_, __, done) => (alive ? done() : server.cut()),
    });
    expect(await out.send(mail)).toMatchObject({ ok: false, why: 'unreachable' });
    alive = true;
    expect(await out.send(mail)).toEqual({ ok: true });
    expect((await server.mail()).messageId).toBe(mail.messageId);
  });
});

/** The mail is read whole before it is refused. */
function drained(code: number): NonNullable<SMTPServerOptions['onData']> {
  return (stream, _, done) => {
    stream.resume().on('end', () => done(answer(code)));
  };
}
