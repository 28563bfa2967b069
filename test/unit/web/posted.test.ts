import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Refused } from '../../../src/domain/outcome.ts';
import { Door, form, headersOf, strict, token } from './open-door.ts';

let door: Door;
beforeEach(async () => {
  door = await Door.open();
});
afterEach(() => door.close());

const none = (status: number) => ({ status, asked: [] });
const outcome = async (answer: Promise<Response>) => ({
  status: (await answer).status,
  asked: door.asked,
});
async function statuses(count: number, one: (at: number) => Promise<Response>): Promise<number[]> {
  const all: number[] = [];
  for (let at = 0; at < count; at++) all.push((await one(at)).status);
  return all;
}
const twenty = (status: number) => Array.from({ length: 20 }, () => status);
const from = (at: number) => `2001:db8:1:2::${at.toString(16)}`;
const guess = () =>
  door.ask('/i/x', { method: 'POST', body: 'a', headers: { 'content-type': form } });
function fails(error: Error): void {
  door.behind = async () => {
    throw error;
  };
}

describe('what is posted', () => {
  test('100 kB are read, and not a byte more', async () => {
    expect((await door.post(`a=${'x'.repeat(99_998)}`)).status).toBe(200);
    door.asked = [];
    expect(await outcome(door.post(`a=${'x'.repeat(99_999)}`))).toEqual(none(413));
    expect((await door.post('x'.repeat(3_000_000))).status).toBe(413);
  });

  test.each([
    'application/json',
    'text/plain',
    'multipart/form-data; boundary=x',
    `${form}; charset=latin1`,
  ])('%s is no form of ours', async (type) => {
    expect(await outcome(door.post('a=b', { headers: { 'content-type': type } }))).toEqual(
      none(415),
    );
  });

  test('packed is not read either; a charset of UTF-8 is', async () => {
    expect(await outcome(door.post('a=b', { headers: { 'content-encoding': 'gzip' } }))).toEqual(
      none(415),
    );
    expect(
      (await door.post('a=b', { headers: { 'content-type': `${form}; charset=UTF-8` } })).status,
    ).toBe(200);
  });

  test.each([['a=%ff'], ['a=%'], ['a=%zz'], ['a=%00'], ['a=\0'], [new Uint8Array([97, 61, 255])]])(
    'what no browser sends is not guessed at: %#',
    async (body) => {
      expect(await outcome(door.post(body))).toEqual(none(400));
    },
  );

  test('who hangs up half way gets nothing, and nothing is logged', async () => {
    const socket = connect(door.port, '127.0.0.1');
    socket.write(
      `POST /i/${token} HTTP/1.1\r\nHost: x\r\nContent-Type: ${form}\r\nContent-Length: 9\r\n\r\na=`,
    );
    socket.end();
    await once(socket.resume(), 'close');
    expect((await door.ask('/')).status).toBe(200);
    expect([door.asked, door.logged]).toEqual([[], []]);
  });

  test('who dribbles is cut off', async () => {
    await door.close();
    door = await Door.open({ patience: 100 });
    const said = await door.raw(
      `POST /i/${token} HTTP/1.1\r\nHost: x\r\nContent-Type: ${form}\r\nContent-Length: 9\r\n\r\na=`,
    );
    expect(said).toMatch(/^(HTTP\/1\.1 408 |$)/);
    expect(door.asked).toEqual([]);
  });
});

describe('limits', () => {
  test('after 20 unknown links in a minute no more are tried; a link of theirs still opens', async () => {
    expect(await statuses(21, (at) => door.ask(`/i/guess-${at}`, { from: '192.0.2.7' }))).toEqual([
      ...twenty(404),
      429,
    ]);
    const over = await door.ask('/i/guess', { from: '192.0.2.7' });
    expect(Number(over.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await over.text()).toContain('Too many tries');
    expect((await door.ask(`/i/${token}`, { from: '192.0.2.7' })).status).toBe(200);
    expect((await door.ask('/i/guess', { from: '192.0.2.8' })).status).toBe(404);
  });

  test('a link can be read as often as one likes', async () => {
    const all = await statuses(50, () => door.ask(`/i/${token}`, { from: '192.0.2.7' }));
    expect(new Set(all)).toEqual(new Set([200]));
  });

  test('the 21st post in a minute is not looked at, also of an IPv6 network', async () => {
    expect(await statuses(21, (at) => door.post('a=b', { from: from(at) }))).toEqual([
      ...twenty(200),
      429,
    ]);
    expect(door.asked).toHaveLength(20);
    expect((await door.ask(`/i/${token}`, { from: from(1) })).status).toBe(200);
    expect((await door.post('a=b', { from: '2001:db8:1:3::1' })).status).toBe(200);
  });

  test('posts that can’t be read count too, and posts to links that are none count twice', async () => {
    expect(await statuses(10, () => door.post('a=%ff'))).toEqual(twenty(400).slice(10));
    expect(await statuses(11, guess)).toEqual([...twenty(404).slice(10), 429]);
    expect(await statuses(11, () => door.ask('/i/x'))).toEqual([...twenty(404).slice(10), 429]);
  });
});

describe('when it fails', () => {
  test('a fault has a reference, and neither the page nor the log tells link or form', async () => {
    fails(new Error(`lost ${token}`));
    const got = await door.post('first=Nina', { from: '192.0.2.7' });
    expect([got.status, await got.text()]).toEqual([500, expect.stringContaining('R-7')]);
    expect(door.logged).toEqual([expect.stringContaining('"sentence":"A page failed."')]);
    expect(door.logged.join()).toContain('R-7');
    expect(door.logged.join()).not.toMatch(/a-token|Nina|192\.0/);
  });

  test('in the language of the page', async () => {
    fails(new Error('lost'));
    expect(await (await door.ask(`/i/${token}?language=nl`)).text()).toContain(
      'Er ging bij ons iets mis',
    );
    expect(await (await door.post('language=nl')).text()).toContain('Er ging bij ons iets mis');
  });

  test.each([
    ['busy', 'It is busy'],
    ['database-away', 'reach our records'],
  ] as const)('%s is said, with when to come again, and is no fault', async (code, sentence) => {
    fails(new Refused({ code }));
    const got = await door.ask(`/i/${token}`);
    expect([got.status, await got.text()]).toEqual([503, expect.stringContaining(sentence)]);
    expect(Number(got.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(headersOf(got)).toMatchObject(strict);
    expect(door.logged).toEqual([]);
  });
});
