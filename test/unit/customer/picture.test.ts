import { expect, test } from 'vitest';
import type { Relationship } from '../../../src/domain/customer/customer.ts';
import type { CompanyId, CustomerId } from '../../../src/domain/ids.ts';
import { words } from '../../../src/i18n/index.ts';
import { altOf, svgOf } from '../../../src/picture/chain.ts';
import { chainPicture } from '../../../views/customer/picture.ts';

const at = new Date('2026-06-01T08:00:00Z');
const reader = { words: words.en, zone: { name: 'Europe/Amsterdam', named: false } };
type Half = readonly [partner: string, capacity: Relationship['capacity'], named?: string];

/** The picture of a customer with these relationships, as Noordwind sees it. */
function pictured(...halves: readonly Half[]) {
  const names = ['noordwind', 'zuidplas', 'oostzee'];
  const sheet = {
    customer: {
      id: 'c' as CustomerId,
      recordedBy: 'noordwind' as CompanyId,
      name: 'Tasman',
      tenantId: null,
      domain: null,
      country: 'NL',
      cloud: 'public' as const,
      recordedAt: at,
      version: 1,
    },
    relationships: halves.map(([partner, capacity, named]): Relationship => ({
      id: partner,
      partner: partner as CompanyId,
      capacity,
      with: (named ?? null) as CompanyId | null,
      origin: 'created',
      since: at,
      atMicrosoft: { known: 'declared' },
      status: 'active',
    })),
    grants: [],
    agreements: [],
    contact: { firstName: null, lastName: null, email: null, phone: null },
    partners: new Map(names.map((one) => [one as CompanyId, { name: one, here: true }])),
    names: new Map(),
  };
  const of = { company: 'Noordwind', id: 'noordwind' as CompanyId, now: at };
  return chainPicture({ sheet, supports: [] }, of, reader);
}
const named = (chain: ReturnType<typeof pictured>) =>
  chain.columns.map((column) => column.map(({ name }) => name));
const tied = (chain: ReturnType<typeof pictured>) =>
  chain.ties.map(({ from, to, said }) => {
    const nameAt = ([column, row]: typeof from) => chain.columns[column]?.[row]?.name;
    return [nameAt(from), said, nameAt(to)];
  });

test('a provider stands before the reseller through which it sells, whichever half names the other', () => {
  for (const halves of [
    [
      ['zuidplas', 'reseller', 'noordwind'],
      ['noordwind', 'provider'],
    ],
    [
      ['noordwind', 'provider', 'zuidplas'],
      ['zuidplas', 'reseller'],
    ],
  ] as const) {
    const chain = pictured(...halves);
    expect(named(chain)).toEqual([['noordwind'], ['zuidplas'], ['Tasman']]);
    expect(tied(chain)).toEqual([
      ['noordwind', 'sells through', 'zuidplas'],
      ['zuidplas', 'serves', 'Tasman'],
    ]);
  }
});

test('one provider and two resellers', () => {
  const chain = pictured(
    ['noordwind', 'provider', 'zuidplas'],
    ['zuidplas', 'reseller', 'noordwind'],
    ['oostzee', 'reseller', 'noordwind'],
  );
  expect(named(chain)).toEqual([['noordwind'], ['zuidplas', 'oostzee'], ['Tasman']]);
  expect(tied(chain)).toHaveLength(4);
});

test('whoever serves the customer itself stands beside it', () => {
  const chain = pictured(['noordwind', 'direct-bill']);
  expect(named(chain)).toEqual([['noordwind'], ['Tasman']]);
  expect(tied(chain)).toEqual([['noordwind', 'serves', 'Tasman']]);
});

test('a customer that nobody serves any more', () => {
  const chain = pictured();
  expect(named(chain)).toEqual([['Tasman']]);
  expect(chain.ties).toEqual([]);
  expect(svgOf(chain)).toContain('Tasman');
  expect(altOf(chain)).toContain('No agreement on record');
});
