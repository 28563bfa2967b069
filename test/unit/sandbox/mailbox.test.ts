import { once } from 'node:events';
import { connect } from 'node:net';
import type { KnownBlock } from '@slack/types';
import { createTransport, type SendMailOptions } from 'nodemailer';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftOf } from '../../../src/sandbox/mail/draft.ts';
import { ada, ben } from './small-bot.ts';
import { modal, Stage } from './stage.ts';

const at = new Stage();

const link = 'http://localhost:3000/i/c2FtZW4tYS1sb25nLXRva2VuLXRoYXQtbXVzdC1ub3QtYnJlYWs_x=1';
const invitation: SendMailOptions = {
  from: { name: 'Noordwind, via Samen', address: 'samen@sandbox.example' },
  to: 'Sanne <sanne@bakkerij.example>',
  replyTo: 'Ada Lovelace <ada@noordwind.example>',
  subject: 'Uitnodiging: één link',
  text: `Open dit:\n${link}\n${'x'.repeat(200)} é`,
  html: `<p>Open <a href="${link}">dit</a> é</p>`,
};
const send = async (mail: SendMailOptions): Promise<unknown> => {
  const transport = createTransport(at.sandbox.smtpUrl);
  try {
    return await transport.sendMail(mail);
  } finally {
    transport.close();
  }
};
const page = (path: string, init?: RequestInit) => fetch(`${at.sandbox.url}/page/${path}`, init);

describe('a mail that is sent', () => {
  test('arrives whole: who, to whom, both parts and the link in one piece', async () => {
    await send(invitation);
    const [mail, ...more] = at.sandbox.mails();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      how: 'sent',
      from: 'Noordwind, via Samen <samen@sandbox.example>',
      replyTo: 'Ada Lovelace <ada@noordwind.example>',
      to: ['sanne@bakkerij.example'],
      subject: 'Uitnodiging: één link',
      at: '2026-03-01T09:00:00.000Z',
      read: false,
    });
    expect(mail?.text).toBe(invitation.text);
    expect(mail?.html).toBe(invitation.html);
  });

  test('goes to whom the envelope names, copies that no header shows among them', async () => {
    await send({ ...invitation, bcc: 'quiet@bakkerij.example' });
    expect(at.sandbox.mails()[0]?.to).toEqual(['sanne@bakkerij.example', 'quiet@bakkerij.example']);
  });

  test('without a text part, a name or an answer address is taken too', async () => {
    await send({ from: 'a@b.example', to: 'c@d.example', html: '<b>hi</b>' });
    const [mail] = at.sandbox.mails();
    expect(mail).toMatchObject({ from: 'a@b.example', replyTo: null, subject: '' });
    expect(mail?.html).toBe('<b>hi</b>');
  });

  test('is refused over 1 MB, also when its size was not told before', async () => {
    const big = { ...invitation, text: 'x'.repeat(1_100_000) };
    await expect(send(big)).rejects.toMatchObject({ responseCode: 552 });
    const said = await conversation([
      'EHLO me',
      'MAIL FROM:<a@b.example>',
      'RCPT TO:<c@d.example>',
      'DATA',
      `Subject: big\r\n\r\n${'x\r\n'.repeat(400_000)}.`,
      'QUIT',
    ]);
    expect(said).toContain('\r\n552 ');
    expect(at.sandbox.mails()).toEqual([]);
  });

  test('can’t be sent by a web page: what speaks HTTP is turned away', async () => {
    expect(await conversation(['POST / HTTP/1.1', 'Host: localhost'])).toContain('421 ');
    expect(at.sandbox.mails()).toEqual([]);
  });

  test('idle waits for one that is on its way, and not for a connection that is kept', async () => {
    let quiet: Promise<number> | undefined;
    await conversation(
      ['EHLO me', 'MAIL FROM:<a@b.example>', 'RCPT TO:<c@d.example>', 'DATA', '.', 'QUIT'],
      () => (quiet ??= at.sandbox.idle().then(() => at.sandbox.mails().length)),
    );
    expect(await quiet).toBe(1);

    const { hostname: host, port } = new URL(at.sandbox.smtpUrl);
    const kept = createTransport({ pool: true, host, port: Number(port) });
    await kept.sendMail(invitation);
    await at.sandbox.idle();
    await kept.sendMail(invitation);
    await at.sandbox.idle();
    expect(at.sandbox.mails()).toHaveLength(3);
    kept.close();
  });
});

/** Speaks SMTP by hand, one line after each answer; everything the server said. */
async function conversation(
  lines: readonly string[],
  heard: () => unknown = () => undefined,
): Promise<string> {
  const socket = connect(Number(new URL(at.sandbox.smtpUrl).port), '127.0.0.1');
  let said = '';
  const left = [...lines];
  socket.on('data', (piece: Buffer) => {
    said += piece.toString();
    heard();
    const next = /^\d{3} .*\r\n$/m.test(piece.toString()) ? left.shift() : undefined;
    if (next !== undefined) socket.write(`${next}\r\n`);
  });
  await once(socket, 'close');
  return said;
}

describe('the mailbox', () => {
  test('keeps the newest 200, until they are forgotten or the workspace is reset', async () => {
    const write = (subject: string) =>
      at.sandbox.act(ada, { do: 'mail', to: ['c@d.example'], subject, text: '' });
    for (let n = 1; n <= 201; n += 1) await write(`${n}`);
    expect(at.sandbox.mails()).toHaveLength(200);
    expect(at.sandbox.mails()[0]?.subject).toBe('2');
    at.sandbox.forgetMails();
    expect(at.sandbox.mails()).toEqual([]);
    await write('again');
    await page('reset', { method: 'POST' });
    expect(at.sandbox.mails()).toEqual([]);
  });

  test('is the same for everybody, newest first, and read for everybody once opened', async () => {
    await send(invitation);
    await send({ ...invitation, subject: 'Second' });
    const lines = async (who: string) =>
      (await (await page(`state?as=${who}`)).json()) as { mails: { id: string; read: boolean }[] };
    const { mails } = await lines(ada);
    expect(mails).toMatchObject([{ subject: 'Second', read: false }, { read: false }]);
    expect(JSON.stringify(mails)).not.toContain('/i/');
    expect((await lines(ben)).mails).toEqual(mails);
    const mail = mails[0]?.id ?? '';
    expect(await at.sandbox.act(ben, { do: 'openMail', mail })).toEqual({ ok: true });
    expect((await lines(ada)).mails.map(({ read }) => read)).toEqual([true, false]);
    expect(await at.sandbox.act(ben, { do: 'openMail', mail: 'M0' })).toMatchObject({ ok: false });
    expect(await (await page(`mails/${mail}`)).json()).toMatchObject({ text: invitation.text });
  });

  test('gives an HTML part alone, with a policy that lets it do nothing but link', async () => {
    await send({ ...invitation, html: '<base href="http://x.example"><p>hi</p>' });
    const [mail] = at.sandbox.mails();
    const part = await page(`mails/${mail?.id}/html`);
    expect(await part.text()).toMatch(/^<!doctype html>.*<base target="_blank"><base href/);
    const policy = part.headers.get('content-security-policy');
    for (const rule of [
      "default-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'self'",
      'sandbox allow-popups allow-popups-to-escape-sandbox',
    ])
      expect(policy?.split('; ')).toContain(rule);
    expect(part.headers.get('referrer-policy')).toBe('no-referrer');
    await at.sandbox.act(ada, { do: 'mail', to: ['c@d.example'], subject: '', text: 'no HTML' });
    const drafted = at.sandbox.mails().at(-1)?.id;
    for (const none of [`mails/${drafted}/html`, 'mails/M0', 'mails/M0/html', 'mails/a/b/c'])
      expect((await page(none)).status).toBe(404);
  });
});

describe('“open in e-mail”', () => {
  const url = `mailto:sanne%40bakkerij.example?subject=Een%20link&body=Dag%20Sanne%0D%0A${encodeURIComponent(link)}`;

  test('a person’s link in a modal or a message drafts the mail that they then send', async () => {
    const blocks: KnownBlock[] = [
      {
        type: 'rich_text',
        elements: [
          { type: 'rich_text_section', elements: [{ type: 'link', url, text: 'Open in e-mail' }] },
        ],
      },
    ];
    await at.opened(modal({ blocks }));
    await at.sandbox.as(ada).sendsDraft('Open in e-mail');
    const text = `<${url.replaceAll('&', '&amp;')}|Open &amp; send>`;
    await at.client.chat.postMessage({ channel: 'C0IN', text });
    await at.sandbox.as(ben).sendsDraft('Open & send');
    await expect(at.sandbox.as(ben).sendsDraft('Nothing')).rejects.toThrow(
      'no e-mail link "Nothing"',
    );
    const drafted = {
      how: 'drafted',
      replyTo: null,
      to: ['sanne@bakkerij.example'],
      subject: 'Een link',
      text: `Dag Sanne\n${link}`,
      html: null,
    };
    expect(at.sandbox.mails()).toMatchObject([
      { ...drafted, from: 'Ada Lovelace <ada.lovelace@sandbox.example>' },
      { ...drafted, from: 'Ben Guest <ben.guest@sandbox.example>' },
    ]);
  });

  test('nobody sends to nobody, or to what is no address', async () => {
    for (const to of [[], ['sanne'], ['a@b.example', 'Sanne <s@b.example>'], ['a@b@c']])
      expect(await at.sandbox.act(ada, { do: 'mail', to, subject: 'x', text: 'x' })).toMatchObject({
        ok: false,
        fields: { to: expect.any(String) },
      });
    expect(at.sandbox.mails()).toEqual([]);
  });

  test('whatever is written into a link comes out of it as it was', () => {
    const line = fc.string({ unit: 'grapheme' }).filter((s) => !/[\r\n]/.test(s));
    fc.assert(
      fc.property(line, fc.array(line, { maxLength: 3 }), (subject, lines) => {
        const text = lines.join('\n');
        const body = encodeURIComponent(lines.join('\r\n'));
        const made = `mailto:a%2Bb@c.example?subject=${encodeURIComponent(subject)}&body=${body}`;
        expect(draftOf(made)).toEqual({ to: ['a+b@c.example'], subject, text });
      }),
      { numRuns: 40 },
    );
  });

  test.each([
    ['mailto:', { to: [], subject: '', text: '' }],
    [
      'MAILTO:a@b.example,%20c@d.example?TO=e@f.example',
      { to: ['a@b.example', 'c@d.example', 'e@f.example'] },
    ],
    ['mailto:a@b.example?subject=1+1=2&body=100%', { subject: '1+1=2', text: '100%' }],
    ['mailto:a@b.example?subject=one%0D%0ABcc:%20x@y.example', { subject: 'one Bcc: x@y.example' }],
    ['mailto:a@b.example?cc=x@y.example#part', { to: ['a@b.example'] }],
  ])('reads %s', (made, draft) => {
    expect(draftOf(made)).toMatchObject(draft);
  });

  test('is no other kind of address', () => {
    for (const other of ['https://a.example', 'javascript:mailto:a@b.example', ' mailto:a@b', ''])
      expect(draftOf(other)).toBeNull();
  });
});
