import { expect, test } from 'vitest';
import { guided } from '../../../src/partner-center/guided.ts';
import { practice, takenForPractice } from '../../../src/partner-center/practice.ts';

test('R-CUST-08: without a connector no password is invented, and nobody knows whether a domain is taken', async () => {
  expect(await guided.setUp({ domain: 'acme.onmicrosoft.com' })).toEqual({
    kind: 'guided',
    adminUser: 'admin@acme.onmicrosoft.com',
  });
  expect(await guided.domainTaken('contoso.onmicrosoft.com')).toBe('unknown');
});

test('R-CUST-08: the sandbox’s password is marked as practice and never the same twice', async () => {
  const [one, other] = await Promise.all(
    ['acme.onmicrosoft.com', 'acme.onmicrosoft.com'].map((domain) => practice.setUp({ domain })),
  );
  expect(one).toEqual({
    kind: 'practice',
    userName: 'admin@acme.onmicrosoft.com',
    password: expect.stringMatching(/^practice-[\w-]{16}$/),
  });
  expect(one).not.toEqual(other);
});

test('R-CUST-13: in the sandbox the domains that are documented are taken, in any case, and no others', async () => {
  for (const domain of takenForPractice)
    expect(await practice.domainTaken(` ${domain.toUpperCase()} `)).toBe(true);
  expect(await practice.domainTaken('acme.onmicrosoft.com')).toBe(false);
});
