import { describe, expect, test } from 'vitest';
import { readConfig } from '../../../src/config.ts';
import { faults, key, slack } from './environment.ts';

describe('keys of links and forms', () => {
  test('are kept outside a database server, or it does not start', () => {
    const server = { ...slack, DATABASE_URL: 'postgres://db/samen' };
    expect(faults(server)).toEqual([expect.stringMatching(/^SECRET_KEYS is missing: .*openssl/)]);
    expect(readConfig({ ...server, SECRET_KEYS: key('1', 7) }).secretKeys).toBe(key('1', 7));
  });

  test.for([
    ['hush', "SECRET_KEYS can't be read at key 1: "],
    [`${key('1', 7)},hush`, "SECRET_KEYS can't be read at key 2: "],
    [`${key('1', 7)},${key('1', 8)}`, 'SECRET_KEYS has two keys with one id: '],
  ] as const)('say what is wrong with them, without a value: %#', ([keys, said]) => {
    const [told, ...more] = faults({ ...slack, SECRET_KEYS: keys });
    expect(more).toEqual([]);
    expect(told).toContain(said);
    expect(told).not.toMatch(/hush|BwcH/);
  });
});

describe('proxies that are believed', () => {
  test.for(['hush', '10.0.0.0/33', '10.0.0.0/', '10.1', '10.0.0.1,', '0.0.0.0/0', '::/0'])(
    'can not be %s',
    (TRUSTED_PROXIES) => {
      expect(faults({ ...slack, TRUSTED_PROXIES })).toEqual([
        expect.stringMatching(/^TRUSTED_PROXIES has to be addresses or networks /),
      ]);
    },
  );
});

describe('mail', () => {
  const mail = { SMTP_URL: 'smtp://mail.example.com', MAIL_FROM: 'samen@example.com' };
  test('needs a server and a sender, or neither', () => {
    expect(readConfig({ ...slack, ...mail }).mail).toEqual({
      url: mail.SMTP_URL,
      from: mail.MAIL_FROM,
    });
    expect(faults({ ...slack, SMTP_URL: mail.SMTP_URL })).toEqual([
      'MAIL_FROM is missing: the address that mail from SMTP_URL is sent as.',
    ]);
    expect(faults({ ...slack, MAIL_FROM: mail.MAIL_FROM })).toEqual([
      'SMTP_URL is missing: MAIL_FROM alone sends nothing. Set both or none.',
    ]);
  });

  test.for([
    'hush',
    'https://hush',
    'smtp://',
    'smtp:///hush',
    'smtp://hush:2:3',
    'smtp://hush?pool=true',
    'smtp://hush/path',
    'smtp://hush:%zz@mail',
    'smtp://hush:%ff@mail',
  ])('has no server at %s', (SMTP_URL) => {
    const said = faults({ ...slack, ...mail, SMTP_URL });
    expect(said).toEqual([expect.stringMatching(/^SMTP_URL has to look like smtp:/)]);
    expect(said.join()).not.toContain('hush');
  });

  test.for([
    'hush',
    'hush@',
    'Hush <hush>',
    'Hush hush@example.com',
    'Hush\r\nBcc: x <hush@example.com>',
    'a@example.com, hush@example.com',
  ])('has no sender %j', (MAIL_FROM) => {
    const said = faults({ ...slack, ...mail, MAIL_FROM });
    expect(said).toEqual([expect.stringMatching(/^MAIL_FROM has to be an address/)]);
    expect(said.join()).not.toContain('ush');
  });
});
