import { afterEach, beforeEach, expect, test } from 'vitest';
import { day, hour } from '../../support/samen.ts';
import { partnered } from '../partnership/steps.ts';
import { openPost, type Post } from './mail-steps.ts';
import {
  accepts,
  begins,
  declines,
  invitation,
  invites,
  linkIn,
  opens,
  posts,
  reseller,
  ticks,
  tokenIn,
} from './steps.ts';

let post: Post;
beforeEach(async () => {
  post = await openPost();
});
afterEach(() => post.close());

/** The only mail so far to somebody. */
async function mailTo(address: string) {
  const all = (await post.mails()).filter(({ to }) => to?.[0]?.address === address);
  expect(all.map(({ subject }) => subject)).toHaveLength(1);
  const [one] = all;
  if (!one) throw new Error('no mail');
  return { ...one, text: one.text ?? '', html: one.html ?? '' };
}
const count = (text: string, part: string) => text.split(part).length - 1;
const headersOf = (mail: { headers: { key: string; value: string }[] }) =>
  Object.fromEntries(mail.headers.map(({ key, value }) => [key, value]));

test('R-INV-11: sent from here it says who sends it, where an answer goes and which mail it is, in both parts with one link', async () => {
  const link = await invites(post.samen, invitation, undefined, 'here');
  const mail = await mailTo('info@duinroos.example');
  const [row] = await post.samen.sql<{ id: string }>('select id from "Mail"');
  expect(headersOf(mail)).toMatchObject({
    'message-id': `<${row?.id}@samen>`,
    'auto-submitted': 'auto-generated',
    'content-language': 'en',
    'reply-to': 'csp@zuidplas.example',
    subject: 'Zuidplas ICT invites Duinroos Bakkerij',
  });
  expect(mail.from).toEqual({
    name: 'Zuidplas Admin agent, Zuidplas ICT',
    address: 'samen@test.example',
  });
  expect(count(mail.text, link)).toBe(1);
  expect(
    [...mail.html.matchAll(/<a href="([^"]*)">([^<]*)<\/a>/g)].map((one) => one.slice(1)),
  ).toEqual([[link, link]]);
  for (const part of [mail.text, mail.html]) {
    expect(part).not.toContain('{{link}}');
    expect(part).toContain('(the link below)');
    expect(part).toContain('Zuidplas Admin agent of Zuidplas ICT sends you this through Samen');
    expect(part).toContain('An answer to this mail goes to Zuidplas ICT.');
    expect(part).toContain('Did you not expect this?');
    expect(part).toContain('until 1 Jul 2026');
  }
  expect((await opens(post.samen, link)).status).toBe(200);
  expect(reseller(post.samen).visible()).toContain('Message sent from here on 1 Jun 2026');
  // The draft is sent, so none comes to be sent once more.
  expect(reseller(post.samen).visible()).not.toContain('Open in e-mail');
});

test('its link is whole in a mail in Dutch too, and without a company’s address no answer is promised', async () => {
  await post.samen.sql(`delete from "CompanyContact" where "companyId" = 'zuidplas'`);
  const link = await invites(post.samen, { ...invitation, language: 'nl' }, undefined, 'here');
  const mail = await mailTo('info@duinroos.example');
  expect(headersOf(mail)['content-language']).toBe('nl');
  expect(mail.replyTo).toBeUndefined();
  expect(mail.text).not.toContain('Een antwoord op deze mail');
  expect(mail.text).toContain('Wat Zuidplas Admin agent schrijft:');
  expect(count(mail.text, link)).toBe(1);
});

test('the personal text is quoted as theirs, and nothing in it opens anything or becomes a header', async () => {
  const by = reseller(post.samen);
  await post.samen.sql(
    `update "PersonProfile" set name = 'Eve https://evil.example' where "personId" = $1`,
    [by.user.toLowerCase()],
  );
  expect(await begins(invitation, by)).toBe('updated');
  const link = linkIn(by.modalText());
  const typed = [
    'Look at https://evil.example/pay?now=1, www.evil.example or evil.example/pay,',
    'write to mailto:eve@evil.example or eve@evil.example.',
    '<a href="https://evil.example">Here</a> <img src=x onerror=alert(1)> {{link}}',
    '> not quoted by us',
    `The real one: ${link}`,
  ].join('\n');
  const subject = 'Hello\r\nBcc: eve@evil.example\r\n\r\n<b>{{x}}';
  expect(await by.submits({ how: 'here', subject, text: typed })).toBe('updated');
  await post.samen.settle();
  const mail = await mailTo('info@duinroos.example');
  expect(mail.bcc).toBeUndefined();
  expect(mail.headers.map(({ key }) => key)).not.toContain('bcc');
  expect(post.server.got[0]?.to).toEqual(['info@duinroos.example']);
  expect(mail.from?.address).toBe('samen@test.example');
  const inHtml = mail.html.replaceAll(/<a href="[^"]*">[^<]*<\/a>|<title>.*<\/title>/g, '');
  expect(count(mail.html, '<a ')).toBe(1);
  expect(mail.html).not.toMatch(/<img|<a href="https:\/\/evil/);
  for (const part of [mail.text.replace(link, ''), inHtml]) {
    expect(part).not.toMatch(/:\/\/[^\s\u200b]/);
    expect(part).not.toMatch(/www\.[^\s\u200b]/);
    expect(part).not.toMatch(/\w[.@](?:evil|example)/);
    expect(part).not.toMatch(/mailto:[^\s\u200b]/);
    expect(part).not.toContain('{{link}}');
  }
  const quoted = mail.text.split('\n').filter((line) => line.startsWith('> '));
  expect(quoted).toHaveLength(5);
  expect(quoted[3]).toBe('> > not quoted by us');
  expect(mail.html).toMatch(
    /<blockquote[^>]*>Look at[\s\S]*The real one: \(the link below\)<\/blockquote>/,
  );
});

test('whoever accepts has a receipt in their language, and each partner one in its own; the provider’s names nobody', async () => {
  await partnered(post.samen);
  await post.samen.sql(`update "Company" set language = 'nl' where id = 'noordwind'`);
  const link = await invites(
    post.samen,
    { ...invitation, provider: 'Noordwind' },
    undefined,
    'self',
  );
  expect(post.server.got).toEqual([]);
  const more = { language: 'nl', firstName: 'Bea https://evil.example' };
  expect((await accepts(post.samen, link, more)).text).toContain(
    'Je ontvangstbewijs komt per mail.',
  );
  const theirs = await mailTo('bea@duinroos.example');
  expect(theirs.subject).toBe('Ontvangstbewijs: Duinroos Bakkerij accepteerde');
  expect(headersOf(theirs)).toMatchObject({
    'content-language': 'nl',
    'reply-to': 'csp@zuidplas.example',
  });
  expect(theirs.text).toContain('Een resellerrelatie met Noordwind Distribution');
  expect(theirs.text).toContain('Acceptatie van de Microsoft');
  const ours = await mailTo('csp@zuidplas.example');
  expect(ours.subject).toBe('Receipt: Duinroos Bakkerij accepted');
  expect(ours.text).toContain('Bakker accepted for Duinroos Bakkerij on 1 Jun 2026');
  expect(ours.text).not.toContain('https://evil.example');
  expect(ours.text).not.toContain('Write to Zuidplas');
  expect(ours.replyTo).toBeUndefined();
  const providers = await mailTo('partners@noordwind.example');
  expect(providers.subject).toBe('Ontvangstbewijs: Duinroos Bakkerij accepteerde');
  expect(providers.text).not.toMatch(/Bea|Bakker /);
  for (const { text } of [theirs, ours, providers])
    expect(text).not.toMatch(/granted|toegekend|active|actief/i);
  expect(post.server.got).toHaveLength(3);
});

test('an acceptor from elsewhere has a receipt that says to wait, and another one that says what came of it', async () => {
  const by = reseller(post.samen);
  const elsewhere = { email: 'bea@elsewhere.example' };
  const no = await invites(post.samen, invitation, by, 'self');
  await accepts(post.samen, no, elsewhere);
  expect((await mailTo(elsewhere.email)).subject).toBe(
    'Receipt: Duinroos Bakkerij, waiting for the partner',
  );
  expect((await mailTo('csp@zuidplas.example')).text).toContain(
    'Nothing is recorded until Zuidplas ICT',
  );
  post.server.got.length = 0;
  await by.clicks('See who accepted');
  expect(await by.submits({ theirs: 'no' })).toBe('closed');
  await post.samen.settle();
  expect((await mailTo(elsewhere.email)).subject).toBe('Not recorded: Duinroos Bakkerij');
  post.server.got.length = 0;

  const yes = await invites(post.samen, invitation, by, 'self');
  await accepts(post.samen, yes, elsewhere);
  post.server.got.length = 0;
  await by.clicks('See who accepted');
  expect(await by.submits({ theirs: 'yes' })).toBe('closed');
  await post.samen.settle();
  expect((await mailTo(elsewhere.email)).subject).toBe('Receipt: Duinroos Bakkerij accepted');
  expect((await mailTo('csp@zuidplas.example')).subject).toBe(
    'Receipt: Duinroos Bakkerij accepted',
  );
});

test('who declines gave no address, so the inviter’s company alone has a receipt', async () => {
  const link = await invites(post.samen, invitation, undefined, 'self');
  await declines(post.samen, link, 'Not now');
  const mail = await mailTo('csp@zuidplas.example');
  expect(mail.subject).toBe('Receipt: Duinroos Bakkerij declined');
  expect(post.server.got).toHaveLength(1);
});

test('100 mails a day go out for one company, the next one is refused under its field', async () => {
  const plant = (company: string, kind: string, times: number) =>
    post.samen.sql(
      `insert into "Mail"(id, kind, subject, "subjectId", "companyId", state, "addedAt")
       select $1 || $2 || n, $2, 'invitation', $1 || n, $1, 'sent', $4 from generate_series(1, $3) as n`,
      [company, kind, times, new Date()],
    );
  await plant('zuidplas', 'invitation', 100);
  await plant('oostzee', 'invitation', 100);
  const by = reseller(post.samen);
  expect(await begins(invitation, by)).toBe('updated');
  const refusal = await by.submits({ how: 'here' });
  expect(refusal).toEqual({ errors: { how: expect.stringContaining('100') } });
  expect(await post.samen.sql('select status from "CustomerInvitation"')).toEqual([
    { status: 'draft' },
  ]);
  // Tomorrow there is room again.
  await post.samen.later(day + hour);
  expect(await by.submits({ how: 'here' })).toBe('updated');
  await post.samen.settle();
  await mailTo('info@duinroos.example');
});

test('receipts count for nobody’s day', async () => {
  await post.samen.sql(
    `insert into "Mail"(id, kind, subject, "subjectId", "companyId", state, "addedAt")
     select n, 'receipt', 'invitation', n, 'zuidplas', 'sent', $1 from generate_series(1, 100) as n`,
    [new Date()],
  );
  await invites(post.samen, invitation, undefined, 'here');
  expect((await mailTo('info@duinroos.example')).subject).toContain('invites');
});

test('a company that nobody confirmed sends nothing', async () => {
  const by = post.samen.person('middelveld', 'admin-agent');
  await by.types('/customer invite');
  expect(by.visible()).toMatch(/confirm|bevestig/i);
  expect(by.modal()?.submit ?? null).toBeNull();
  await post.samen.settle();
  expect(post.server.got).toEqual([]);
});

test('no address, text or link is in a job, a fact, an entry or the log', async () => {
  const by = reseller(post.samen);
  expect(await begins(invitation, by)).toBe('updated');
  const link = linkIn(by.modalText());
  await by.submits({ how: 'here', subject: 'Marker-subject', text: `Marker-text ${link}` });
  await post.works();
  await by.closesAll();
  const page = await opens(post.samen, link);
  await posts(post.samen, link, {
    form: tokenIn(page),
    decision: 'accept',
    firstName: 'Marker-first',
    lastName: 'Marker-last',
    email: 'marker@duinroos.example',
    ...ticks,
  });
  const waiting = await post.samen.sql(
    `select payload::text, last_error from graphile_worker._private_jobs`,
  );
  expect(waiting).not.toEqual([]);
  await post.samen.settle();
  const kept = await Promise.all(
    ['Fact', 'AuditEntry', 'Mail', 'Delivery', 'Operation'].map((table) =>
      post.samen.sql(`select to_jsonb(t) as row from "${table}" t`),
    ),
  );
  const token = link.split('/i/')[1] ?? '-';
  for (const said of [JSON.stringify(waiting), JSON.stringify(kept), post.samen.logged()])
    expect(said).not.toMatch(new RegExp(`duinroos|marker-|${token}`, 'i'));
});
