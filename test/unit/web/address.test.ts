import type { IncomingMessage } from 'node:http';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clientAddress } from '../../../src/web/address.ts';

type Asked = Pick<IncomingMessage, 'headers'> & { socket: { remoteAddress?: string } };
const from = (remoteAddress: string | undefined, forwarded?: string): IncomingMessage =>
  ({
    socket: remoteAddress === undefined ? {} : { remoteAddress },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  }) satisfies Asked as IncomingMessage;

describe('without trusted proxies', () => {
  const addressOf = clientAddress([]);
  test.for([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['', 'unknown'],
    [undefined, 'unknown'],
  ] as const)('%s counts as %s', ([address, counted]) => {
    expect(addressOf(from(address))).toBe(counted);
  });

  test('nobody says themselves who they are', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6(), fc.string()), (said) => {
        expect(addressOf(from('192.0.2.7', said))).toBe('192.0.2.7');
      }),
      { numRuns: 100 },
    );
  });
});

describe('behind proxies', () => {
  const addressOf = clientAddress(['10.0.0.0/8', '2001:db8:ff::/48']);
  test.for([
    ['the proxy’s word counts', '10.0.0.1', '192.0.2.7', '192.0.2.7'],
    [
      'only the last word that a stranger wrote',
      '10.0.0.1',
      '198.51.100.1, 192.0.2.7',
      '192.0.2.7',
    ],
    ['through two of them', '10.0.0.1', '192.0.2.7, 10.0.0.2', '192.0.2.7'],
    ['a proxy seen as mapped', '::ffff:10.0.0.1', '192.0.2.7', '192.0.2.7'],
    ['a proxy by IPv6', '2001:db8:ff::1', '2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['with a port', '10.0.0.1', '192.0.2.7:4711', '192.0.2.7'],
    ['with a port behind IPv6', '10.0.0.1', '[2001:db8:1:2::9]:4711', '2001:db8:1:2::/64'],
    ['no word: the proxy itself', '10.0.0.1', undefined, '10.0.0.1'],
    ['nonsense: the proxy itself', '10.0.0.1', 'hush', '10.0.0.1'],
    ['a stranger’s word counts nothing', '192.0.2.7', '198.51.100.1', '192.0.2.7'],
  ] as const)('%s', ([, socket, said, counted]) => {
    expect(addressOf(from(socket, said))).toBe(counted);
  });

  test('whatever is sent, it has an address or none, and never fails', () => {
    fc.assert(
      fc.property(fc.string(), (said) => {
        expect(addressOf(from('10.0.0.1', said))).toMatch(/^([\d.]+|[\da-f:]+\/64)$/);
      }),
      { numRuns: 200 },
    );
  });
});
