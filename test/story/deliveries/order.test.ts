import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSamen, type Samen } from '../../support/samen.ts';
import { admin, labels, removes, requested, sales, sheet } from '../partnership/steps.ts';
import { calls, cards, deliveries, gives, told } from './steps.ts';

let samen: Samen;
beforeEach(async () => {
  samen = await openSamen();
});
afterEach(() => samen.close());

const roles = ['Sales agent', 'Admin agent', 'User admin'];
const fails = (times: number, how: { error: string } | { retryAfter: number }) =>
  samen.sandbox.fail({
    method: 'chat.postMessage',
    times,
    how: 'error' in how ? 'error' : 'ratelimited',
    ...how,
  });

test('one after the other in the order in which things happened, a second apart', async () => {
  await gives(samen, ...roles);
  await samen.settle();
  expect(told(samen)).toEqual(roles);
  const at = calls(samen, 'chat.postMessage').map((one) => one.at);
  const gaps = at.slice(1).map((one, i) => one - (at[i] ?? 0));
  expect(gaps.every((gap) => gap >= 1_000)).toBe(true);
});

test('Retry-After holds up the whole queue for just that long, keeps its order and uses no attempt', async () => {
  fails(9, { retryAfter: 20 });
  await gives(samen, ...roles);
  await samen.settle();
  expect(told(samen)).toEqual(roles);
  const posts = calls(samen, 'chat.postMessage');
  expect(posts.map((one) => one.error ?? 'ok')).toEqual([
    ...Array<string>(9).fill('ratelimited'),
    'ok',
    'ok',
    'ok',
  ]);
  for (const [i, post] of posts.slice(1, 10).entries())
    expect(post.at - (posts[i]?.at ?? 0)).toBeGreaterThanOrEqual(20_000);
  expect(await deliveries(samen)).toEqual(
    roles.map(() => ({ state: 'sent', attempts: 0, deaths: 0, error: null })),
  );
});

test('a fault of one does not let the others pass it', async () => {
  await gives(samen, ...roles);
  fails(3, { error: 'odd_answer' });
  await samen.settle();
  expect(told(samen)).toEqual(roles);
});

test('a workspace that does not answer is asked once every 30 s, whatever waits; then everything comes', async () => {
  fails(3, { error: 'service_unavailable' });
  await gives(samen, ...roles);
  await requested(samen);
  await samen.settle();
  const posts = calls(samen, 'chat.postMessage');
  const probes = posts.slice(0, 4).map((one) => one.at);
  expect(posts.map((one) => one.error ?? 'ok').slice(0, 4)).toEqual([
    ...Array<string>(3).fill('service_unavailable'),
    'ok',
  ]);
  for (const [i, at] of probes.slice(1).entries())
    expect(at - (probes[i] ?? 0)).toBeGreaterThanOrEqual(30_000);
  expect(told(samen).map((text) => text.split('\n')[0])).toEqual(roles);
  expect(cards(sales(samen), 'noordwind-csp')).toHaveLength(1);
  expect(cards(admin(samen), 'zuidplas-csp')).toHaveLength(1);
});

test('a "no" is an answer: whatever waited for the workspace goes on', async () => {
  fails(1, { error: 'service_unavailable' });
  fails(1, { error: 'odd_answer' });
  await gives(samen, 'Sales agent');
  await requested(samen);
  await samen.settle();
  const [lost, refused, ...others] = calls(samen, 'chat.postMessage');
  expect([lost?.error, refused?.error]).toEqual(['service_unavailable', 'odd_answer']);
  expect(others.filter((one) => one.error !== undefined)).toEqual([]);
  expect(await samen.sql(`select 1 from "Delivery" where state <> 'sent'`)).toEqual([]);
});

test('many changes of one card are one edit of each copy', async () => {
  await requested(samen);
  await sheet(admin(samen));
  await admin(samen).clicks('Authorize');
  await admin(samen).submits({ tick: ['yes'] });
  await sheet(admin(samen));
  await admin(samen).clicks('Done at Microsoft');
  await admin(samen).closesAll();
  await admin(samen).types('/partner admin-access');
  await admin(samen).submits({ tick: ['yes'] });
  await admin(samen).closesAll();
  expect(calls(samen, 'chat.update')).toEqual([]);
  await removes(samen);
  await samen.settle();
  expect(await samen.sql('select version from "Partnership"')).toEqual([{ version: 5 }]);
  expect(calls(samen, 'chat.update')).toHaveLength(2);
  for (const [who, where] of [
    [sales(samen), 'noordwind-csp'],
    [admin(samen), 'zuidplas-csp'],
  ] as const) {
    const [card] = cards(who, where);
    expect(card && who.messageText(card)).toContain('ended the partnership on');
    expect(labels(card)).toEqual([]);
  }
});

test('what happened to one person is told in its order, whichever job comes first', async () => {
  await gives(samen, 'Sales agent', 'Admin agent');
  const facts = await samen.sql<{ id: string }>(
    `select id from "Fact" where kind = 'member.roles-given' order by ord desc`,
  );
  const tell = samen.bot.tasks['tell'];
  for (const { id } of facts) await tell?.({ fact: id }, {} as never);
  await samen.settle();
  expect(told(samen)).toEqual(['Sales agent', 'Admin agent']);
});

test('an edit that has to wait makes room for the one that was asked for meanwhile', async () => {
  await requested(samen);
  const { outbox } = samen.bot.backstage;
  const [copy] = await samen.sql<{ queue: string; subjectId: string }>(
    `select queue, "subjectId" from "Copy" where channel = 'CZUIDPLAS'`,
  );
  const subject = { kind: 'partnership', id: copy?.subjectId } as Parameters<typeof outbox.add>[2];
  const [fact] = await samen.sql<{ id: string }>('select id from "Fact"');
  // As if two more things had happened to it.
  const happens = async () => {
    await samen.sql('update "Fact" set told = false');
    await outbox.add(fact?.id ?? '', [], subject, []);
  };
  await happens();
  const first = await outbox.start(copy?.queue ?? '', 6_000);
  if (first?.kind !== 'redraw') throw new Error('The edit was not the next.');
  await happens();
  await outbox.later(first.id, { at: new Date(Date.now() + 5_000), error: 'ratelimited' });
  await samen.settle();
  expect(calls(samen, 'chat.update')).toHaveLength(2);
  expect(await samen.sql(`select 1 from "Delivery" where state <> 'sent'`)).toEqual([]);
});

test('an edit that got lost with its process is made by the sweep at the next start', async () => {
  await requested(samen);
  await admin(samen).clicks('Authorize');
  await admin(samen).submits({ tick: ['yes'] });
  await samen.sql('delete from graphile_worker._private_jobs');
  const open = () =>
    cards(sales(samen), 'noordwind-csp').map((card) => sales(samen).messageText(card));
  expect(open()).toEqual([expect.stringContaining('Open until')]);
  await samen.bot.backstage.outbox.sweep();
  await samen.settle();
  expect(open()).toEqual([expect.stringContaining('authorized Noordwind Distribution')]);
  expect(await samen.bot.backstage.outbox.sweep()).toEqual({ queues: 0, redraws: 0 });
});

test('and by the sweep that comes every ten minutes; what waits in a queue without a job goes on', async () => {
  await requested(samen);
  fails(1, { retryAfter: 600 });
  await gives(samen, 'Sales agent');
  await samen.settle();
  await admin(samen).clicks('Authorize');
  await admin(samen).submits({ tick: ['yes'] });
  await samen.sql('delete from graphile_worker._private_jobs');
  expect(await deliveries(samen)).toMatchObject([{ state: 'open' }]);
  await samen.sql(`select graphile_worker.add_job('sweep', run_at => $1)`, [new Date()]);
  await samen.settle();
  expect(told(samen)).toEqual(['Sales agent']);
  const [card] = cards(sales(samen), 'noordwind-csp');
  expect(card && sales(samen).messageText(card)).toContain('authorized Noordwind Distribution');
});
