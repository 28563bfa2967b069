import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { minute, openSamen, type Samen } from '../../../support/samen.ts';
import { asksFor, everything, invites, posts, opens, tokenIn } from '../steps.ts';

const form = 'application/x-www-form-urlencoded';
const from = (address: string) => ({ 'x-forwarded-for': address });
let number = 0;
const somebody = (): Record<string, string> => {
  number += 1;
  return { name: `Customer ${number}`, email: `it@customer${number}.example`, admin: 'yes' };
};

describe('behind a proxy that is trusted', () => {
  let samen: Samen;
  let link: string;
  beforeAll(async () => {
    samen = await openSamen({ pace: 'off', trustedProxies: ['127.0.0.1'] });
    link = await invites(samen, somebody());
  });
  afterAll(() => samen.close());

  const guesses = async (times: number, address: (n: number) => string): Promise<number[]> => {
    const statuses: number[] = [];
    for (let n = 0; n < times; n++)
      statuses.push((await asksFor(samen, `${link}${n}`, { headers: from(address(n)) })).status);
    return statuses;
  };
  const knocks = (address: string, body = 'form=x') =>
    asksFor(samen, link, {
      method: 'POST',
      body,
      headers: { ...from(address), 'content-type': form },
    });

  test('after 20 unknown links in a minute no more are tried; a link that is good still opens', async () => {
    const statuses = await guesses(22, () => '192.0.2.1');
    expect(statuses).toEqual([...Array<number>(20).fill(404), 429, 429]);
    const stopped = await asksFor(samen, `${link}x`, { headers: from('192.0.2.1') });
    expect(stopped.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(await stopped.text()).toContain('Nothing was changed. Wait a minute and try again.');
    for (let n = 0; n < 30; n++)
      expect((await asksFor(samen, link, { headers: from('192.0.2.1') })).status).toBe(200);
    expect((await asksFor(samen, `${link}x`, { headers: from('192.0.2.2') })).status).toBe(404);
    await samen.later(minute + 1000);
    expect((await asksFor(samen, `${link}x`, { headers: from('192.0.2.1') })).status).toBe(404);
  });

  test('after 20 forms in a minute no more are looked at, whatever is in them', async () => {
    const page = await opens(samen, link);
    const before = await everything(samen);
    for (let n = 0; n < 20; n++) expect((await knocks('192.0.2.9')).status).toBe(403);
    const good = new URLSearchParams({ form: tokenIn(page), decision: 'decline', sure: 'yes' });
    const stopped = await knocks('192.0.2.9', good.toString());
    expect(stopped.status).toBe(429);
    expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await everything(samen)).toEqual(before);
    expect((await asksFor(samen, link, { headers: from('192.0.2.9') })).status).toBe(200);
    await samen.later(minute + 1000);
    expect((await knocks('192.0.2.9')).status).toBe(403);
  });

  test('of IPv6 a whole /64 is one address', async () => {
    const statuses = await guesses(21, (n) => `2001:db8:0:1::${(n + 1).toString(16)}`);
    expect(statuses.at(-1)).toBe(429);
    expect(await guesses(1, () => '2001:db8:0:2::1')).toEqual([404]);
    expect(await guesses(1, () => '[2001:db8:0:1:ffff::9]:4711')).toEqual([429]);
  });

  test('only what the trusted proxy wrote is believed of a longer list', async () => {
    const statuses = await guesses(21, (n) => `203.0.113.${n}, 198.51.100.7`);
    expect(statuses.at(-1)).toBe(429);
  });

  test.each([
    ['exactly 100 kB', 'form=x&more='.padEnd(100_000, 'x'), form, 403],
    ['a byte more', 'form=x&more='.padEnd(100_001, 'x'), form, 413],
    ['JSON', '{"decision":"accept"}', 'application/json', 415],
    ['text', 'decision=accept', 'text/plain', 415],
    ['in parts', '--x--', 'multipart/form-data; boundary=x', 415],
    ['of another charset', 'a=b', `${form}; charset=utf-16`, 415],
    ['what is no text', 'form=%ff', form, 400],
  ])('a body of %s', async (_, body, type, status) => {
    const before = await everything(samen);
    const answer = await asksFor(samen, link, {
      method: 'POST',
      body,
      headers: { 'content-type': type },
    });
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain('Nothing was changed.');
    expect(await everything(samen)).toEqual(before);
  });
});

describe('without a trusted proxy', () => {
  test('X-Forwarded-For is anybody’s invention: everybody behind one socket is one address', async () => {
    const samen = await openSamen({ pace: 'off' });
    try {
      const link = await invites(samen, somebody());
      const statuses: number[] = [];
      for (let n = 0; n < 21; n++) statuses.push((await opens(samen, `${link}${n}`)).status);
      expect(statuses.slice(19)).toEqual([404, 429]);
      expect((await opens(samen, link)).status).toBe(200);
      for (let n = 0; n < 20; n++) await posts(samen, link, { form: 'x' });
      expect((await posts(samen, link, { form: 'x' })).status).toBe(429);
    } finally {
      await samen.close();
    }
  });
});
