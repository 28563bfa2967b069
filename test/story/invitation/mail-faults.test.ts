import { afterEach, expect, test, vi } from 'vitest';
import type { SMTPServerOptions } from 'smtp-server';
import { minute } from '../../support/samen.ts';
import { answer } from '../../unit/mail/server.ts';
import { openPost, type Post } from './mail-steps.ts';
import { bea, invitation, linkIn, opens, posts, reseller, ticks, tokenIn } from './steps.ts';

let post: Post;
afterEach(() => post.close());
async function opensPost(options?: SMTPServerOptions, patienceMs?: number): Promise<void> {
  post = await openPost(options, patienceMs);
}

const seconds = 1_000;
const moves = (ms: number): void => {
  vi.setSystemTime(Date.now() + ms);
};
/** Invites by mail from here; nothing is delivered yet. */
async function sends(email = 'info@duinroos.example'): Promise<string> {
  const by = reseller(post.samen);
  await by.types('/customer invite');
  expect(await by.submits({ ...invitation, email })).toBe('updated');
  const link = linkIn(by.modalText());
  expect(await by.submits({ how: 'here' })).toBe('updated');
  await by.closesAll();
  return link;
}
const states = async (): Promise<string[]> => {
  const rows = await post.samen.sql<{ state: string }>(`select state from "Mail" order by state`);
  return rows.map(({ state }) => state);
};
const seen = () => reseller(post.samen).visible();
const subjects = async () => (await post.mails()).map(({ subject }) => subject);
const ids = async () => (await post.mails()).map(({ messageId }) => messageId);

test('R-INV-12: a refused recipient stands on the card and in a message; the invitation stays open, and its draft comes once more', async () => {
  await opensPost({ onRcptTo: (_, __, done) => done(answer(550)) });
  const link = await sends();
  await post.works();
  expect(await states()).toEqual(['failed']);
  const by = reseller(post.samen);
  expect(seen()).toContain('The message could not be delivered (550). Press Details');
  expect(seen()).toContain(
    'The message to Duinroos Bakkerij could not be delivered (550). The invitation is still open',
  );
  expect((await opens(post.samen, link)).status).toBe(200);
  await by.clicks('Details');
  await by.clicks('Draft once more');
  expect(by.modalText()).toContain('The draft comes to you as a private message.');
  await by.closesAll();
  // A second message to one person waits a second.
  moves(seconds);
  await post.works();
  expect(seen()).toContain(link);
  // What the server said holds an address; only its code is kept.
  expect(post.samen.logged()).not.toContain('adven');
});

test('a dead server is asked once in 30 seconds, whatever waits; once it is back everything goes out', async () => {
  await opensPost();
  post.line.mode = 'hangs up';
  for (const email of ['a@duinroos.example', 'b@duinroos.example', 'c@duinroos.example'])
    await sends(email);
  await post.works();
  expect(post.line.calls).toBe(1);
  expect(seen()).toContain('Message waits to be sent since');
  for (const calls of [2, 3, 4]) {
    moves(15 * seconds);
    await post.works();
    expect(post.line.calls).toBe(calls - 1);
    moves(15 * seconds);
    await post.works();
    expect(post.line.calls).toBe(calls);
  }
  expect(await states()).toEqual(['open', 'open', 'open']);
  post.line.mode = 'through';
  moves(30 * seconds);
  await post.works();
  moves(30 * seconds);
  await post.works();
  expect(await states()).toEqual(['sent', 'sent', 'sent']);
  expect(seen()).toContain('Message sent from here on');
  // Nobody was to blame for that: it counts as no try of a mail.
  expect(await post.samen.sql('select 1 from "Mail" where attempts > 0')).toEqual([]);
});

test('a decision stands while nobody answers the call, and its receipts come later', async () => {
  await opensPost();
  const link = await sends();
  await post.works();
  await post.line.down();
  const form = { form: tokenIn(await opens(post.samen, link)), decision: 'accept' };
  const page = await posts(post.samen, link, { ...form, ...bea, ...ticks });
  expect(page.text).toContain('You accepted');
  await post.works();
  expect(await states()).toEqual(['open', 'open', 'sent']);
  // One message a second in a channel.
  for (let waits = 0; waits < 3; waits++) {
    moves(seconds);
    await post.works();
  }
  expect(seen()).toContain('Duinroos Bakkerij accepted on');
  expect(
    await post.samen.sql(`select 1 from "ResellerRelationship" where status = 'active'`),
  ).toHaveLength(1);
  await post.line.up();
  moves(31 * seconds);
  await post.works();
  moves(31 * seconds);
  await post.works();
  expect(await states()).toEqual(['sent', 'sent', 'sent']);
  expect(
    (await subjects()).filter((one) => one === 'Receipt: Duinroos Bakkerij accepted'),
  ).toHaveLength(2);
});

test('a slow server that never answers is tried again, and holds up nothing but mail', async () => {
  await opensPost({}, 300);
  post.line.mode = 'silent';
  const link = await sends();
  await post.works();
  expect(await states()).toEqual(['open']);
  expect(seen()).toContain('Zuidplas ICT invites Duinroos Bakkerij');
  expect((await opens(post.samen, link)).status).toBe(200);
  post.line.mode = 'through';
  moves(30 * seconds);
  await post.works();
  expect(await states()).toEqual(['sent']);
});

test('a server that says "later" is asked a minute later, with the same mail', async () => {
  const raw: string[] = [];
  let tries = 0;
  await opensPost({
    onData: (stream, _, done) => {
      let text = '';
      stream.on('data', (piece: Buffer) => (text += piece.toString()));
      stream.on('end', () => {
        raw.push(text);
        tries += 1;
        done(tries < 3 ? answer(451) : null);
      });
    },
  });
  await sends();
  await post.works();
  moves(59 * seconds);
  await post.works();
  expect(tries).toBe(1);
  moves(seconds);
  await post.works();
  expect(tries).toBe(2);
  moves(2 * minute);
  await post.works();
  expect(await states()).toEqual(['sent']);
  const messageIds = raw.map((text) => /^Message-ID: (.*)$/m.exec(text)?.[1]);
  expect(new Set(messageIds).size).toBe(1);
  expect(messageIds).toHaveLength(3);
});

test('eight faults park a mail; the card and a message say so, and the invitation stays open', async () => {
  await opensPost({ onMailFrom: (_, __, done) => done(answer(553)) });
  const link = await sends();
  for (let tries = 1; tries <= 7; tries++) {
    await post.works();
    expect(await states()).toEqual(['open']);
    moves(2 ** tries * seconds);
  }
  await post.works();
  expect(await states()).toEqual(['parked']);
  expect(post.line.calls).toBe(8);
  expect(seen()).toContain('could not be delivered (553)');
  expect(post.samen.logged()).toContain('A mail failed eight times and is parked.');
  expect((await opens(post.samen, link)).status).toBe(200);
  moves(60 * minute);
  await post.works();
  expect(post.line.calls).toBe(8);
});

test('a process that died between start and end: sent again by another, soon, as the same mail', async () => {
  await opensPost();
  await sends();
  await post.works();
  const [first] = await ids();
  // As it stands when the process dies after the server took the mail: its job is freed and comes back.
  await post.samen.sql(`update "Mail" set state = 'started', "startedAt" = $1, "endedAt" = null`, [
    new Date(),
  ]);
  await post.samen.sql(
    `select graphile_worker.add_job('mail', json_build_object('mail', id), run_at => $1) from "Mail"`,
    [new Date()],
  );
  await post.works();
  expect(post.server.got).toHaveLength(1);
  // No sweep is needed for it.
  moves(40 * seconds);
  await post.works();
  expect(await ids()).toEqual([first, first]);
  expect(await states()).toEqual(['sent']);
});

test('a second job of a mail that went out brings it not back while the server is away', async () => {
  await opensPost();
  await sends();
  await post.works();
  post.line.mode = 'hangs up';
  await sends('b@duinroos.example');
  await post.works();
  await post.samen.sql(
    `select graphile_worker.add_job('mail', json_build_object('mail', id), run_at => $1)
     from "Mail" where state = 'sent'`,
    [new Date()],
  );
  await post.works();
  expect(await states()).toEqual(['open', 'sent']);
});

test('a mail that can’t be drawn is tried again like any other', async () => {
  await opensPost();
  // A cloud that this version does not know.
  const cloud = (name: string) =>
    post.samen.sql(`update "CustomerInvitation" set cloud = $1`, [name]);
  post.line.mode = 'hangs up';
  await sends();
  await post.works();
  await cloud('other');
  post.line.mode = 'through';
  moves(30 * seconds);
  await post.works();
  expect(post.samen.logged()).toContain('A mail could not be drawn.');
  expect(await post.samen.sql('select state, attempts, error from "Mail"')).toEqual([
    { state: 'open', attempts: 1, error: 'not_drawn' },
  ]);
  await cloud('public');
  moves(seconds);
  await post.works();
  expect(await states()).toEqual(['sent']);
});

test('what was lost is found by the sweep', async () => {
  await opensPost();
  post.line.mode = 'hangs up';
  await sends();
  await post.works();
  await post.samen.sql('delete from graphile_worker._private_jobs');
  post.line.mode = 'through';
  moves(10 * minute);
  await post.samen.bot.backstage.mails.sweep();
  await post.works();
  expect(await states()).toEqual(['sent']);
});

test.each([
  ['taken back', 'Take it back'],
  ['sent anew by its author', 'New link'],
])(
  'an invitation that was %s meanwhile is not mailed, and nobody is told of that',
  async (_, press) => {
    await opensPost();
    post.line.mode = 'hangs up';
    await sends();
    await post.works();
    const by = reseller(post.samen);
    await by.clicks('Details');
    await by.clicks(press);
    if (press === 'New link') await by.submits({ how: 'self' });
    await by.closesAll();
    post.line.mode = 'through';
    moves(30 * seconds);
    await post.works();
    expect(post.server.got).toEqual([]);
    expect(await states()).toEqual(['failed']);
    expect(seen()).not.toContain('could not be delivered');
  },
);

test('an invitation that ran out while the server was away is not mailed, and nobody hears that it is still open', async () => {
  await opensPost();
  post.line.mode = 'hangs up';
  await sends();
  await post.works();
  // No day of it is spent on trying: only the end of its time counts here.
  await post.samen.sql(`update "CustomerInvitation" set "expiresAt" = $1`, [new Date()]);
  moves(10 * minute);
  await post.samen.sql(
    `update graphile_worker._private_jobs set run_at = $1 where key like 'expire:%'`,
    [new Date()],
  );
  await post.works();
  expect(seen()).toContain('expired');
  post.line.mode = 'through';
  moves(30 * seconds);
  await post.works();
  expect(post.server.got).toEqual([]);
  expect(seen()).not.toContain('still open');
});
