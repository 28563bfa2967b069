import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { style } from '../../../views/page/style.ts';
import { Door, headersOf, strict, token } from './open-door.ts';

let door: Door;
beforeEach(async () => {
  door = await Door.open();
});
afterEach(() => door.close());

describe('ways', () => {
  test('Slack’s is Slack’s', async () => {
    expect(await (await door.ask('/slack/events', { method: 'POST' })).text()).toBe('slack');
  });

  test('a link is shown, and only shown, to whoever gets it', async () => {
    const got = await door.ask(`/i/${token}`);
    expect([got.status, await got.text()]).toEqual([200, '<p>the invitation</p>']);
    const head = await door.ask(`/i/${token}`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(door.asked.map(({ how }) => how)).toEqual(['show', 'show']);
  });

  test('a form is decided on, with what was posted', async () => {
    expect((await door.post('decision=accept&first=J%C3%BCrgen+P')).status).toBe(200);
    expect(door.asked).toEqual([
      { how: 'decide', token, language: 'en', form: 'decision=accept&first=J%C3%BCrgen+P' },
    ]);
  });

  test.each(['', 'x', `${token}/`, `${token}/x`, '%00', '..%2f', 'x'.repeat(5000)])(
    'whatever else stands behind /i/ is door.asked for in the same way: %#',
    async (other) => {
      const got = await door.ask(`/i/${other}`);
      expect([got.status, await got.text()]).toEqual([404, '<p>no link</p>']);
      expect(door.asked).toEqual([{ how: 'show', token: other, language: 'en' }]);
    },
  );

  test('what a mail program or a tracker adds to a link is not its token', async () => {
    await door.ask(`/i/${token}?utm_source=mail&x=?`);
    expect(door.asked).toEqual([{ how: 'show', token, language: 'en' }]);
  });

  test.each([
    [`/i/${token}`, 'PUT', 'GET, HEAD, POST'],
    [`/i/${token}`, 'OPTIONS', 'GET, HEAD, POST'],
    ['/', 'POST', 'GET, HEAD'],
  ])('%s by %s is told what works', async (path, method, allow) => {
    const got = await door.ask(path, { method });
    expect([got.status, got.headers.get('allow')]).toEqual([405, allow]);
    expect(door.asked).toEqual([]);
  });

  test.each(['/i', '/favicon.ico', '/I/x', '/slack/events/x'])('%s is not here', async (path) => {
    const got = await door.ask(path);
    expect([got.status, await got.text()]).toEqual([404, expect.stringContaining('nothing here')]);
    expect(door.asked).toEqual([]);
  });

  test.each(['//[', 'http://[', '*', '//samen.example.com:99999/'])(
    'a request for %s is answered, and the next one too',
    async (target) => {
      const said = await door.raw(`GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
      expect(said).toMatch(/^HTTP\/1\.1 4\d\d /);
      expect((await door.ask('/')).status).toBe(200);
    },
  );
});

describe('the language', () => {
  test.each([
    ['', '', 'en'],
    ['', 'nl', 'nl'],
    ['', 'nl-BE,nl;q=0.9,en;q=0.8', 'nl'],
    ['', 'de, nl;q=0.5, en;q=0.4', 'nl'],
    ['', 'de', 'en'],
    ['', '*', 'en'],
    ['', ';;q=,', 'en'],
    ['?language=nl', 'en', 'nl'],
    ['?language=en', 'nl', 'en'],
    ['?language=fr', 'nl', 'nl'],
  ])('of /i/…%s with "%s" is %s', async (query, accepted, language) => {
    await door.ask(`/i/${token}${query}`, { headers: { 'accept-language': accepted } });
    expect(door.asked).toEqual([{ how: 'show', token, language }]);
  });

  test('stays what it was on the form', async () => {
    await door.post('language=nl', { headers: { 'accept-language': 'en' } });
    expect(door.asked).toMatchObject([{ how: 'decide', language: 'nl' }]);
  });

  test('is that of every page of ours', async () => {
    expect(await (await door.ask('/?language=nl')).text()).toContain('<html lang="nl">');
    expect(await (await door.ask('/nowhere?language=nl')).text()).toContain('Hier is niets');
  });
});

describe('headers', () => {
  test('every page has them, whatever its status', async () => {
    const many = await Promise.all([
      door.ask('/'),
      door.ask('/nowhere'),
      door.ask(`/i/${token}`),
      door.ask('/i/other'),
      door.ask(`/i/${token}`, { method: 'PUT' }),
      door.post('x'.repeat(100_001)),
      door.post('a=%ff'),
    ]);
    expect(many.map(({ status }) => status)).toEqual([200, 404, 200, 404, 405, 413, 400]);
    for (const one of many) expect(headersOf(one)).toMatchObject(strict);
  });

  test('a page loads nothing, runs nothing, and has our one style', async () => {
    const got = await door.ask('/');
    const hash = createHash('sha256').update(style).digest('base64');
    expect(got.headers.get('content-security-policy')?.split('; ')).toEqual([
      "default-src 'none'",
      `style-src 'sha256-${hash}'`,
      "img-src 'none'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ]);
    expect(await got.text()).toContain(`<style>${style}</style>`);
  });

  test('on plain http nobody is told to insist on https', async () => {
    await door.close();
    door = await Door.open({ publicUrl: 'http://localhost:3000' });
    expect((await door.ask('/')).headers.has('strict-transport-security')).toBe(false);
  });
});
