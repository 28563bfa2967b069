import { expect, test } from 'vitest';
import { chainOf, sealOf, verifyChain, type Sealable, type Seal } from '../../src/domain/chain.ts';

const chain = 'noordwind';
const entry = (n: number, what: Partial<Sealable> = {}): Sealable => ({
  id: `entry-${n}`,
  at: new Date(Date.UTC(2026, 5, 1, 8, n)),
  companyId: chain,
  counterpartId: 'zuidplas',
  personId: 'person-1',
  roles: ['global-admin'],
  action: 'partnership.authorized',
  subject: 'partnership',
  subjectId: `partnership-${n}`,
  before: { status: 'issued' },
  after: { status: 'active', n },
  via: 'slack',
  known: 'declared',
  ...what,
});
type Record = { seals: Seal[]; entries: Map<string, Sealable> };

function sealed(entries: readonly Sealable[]): Record {
  const seals: Seal[] = [];
  for (const one of entries) {
    const [seq, previous] = [seals.length + 1, seals.at(-1)?.hash ?? ''];
    seals.push({ seq, entryId: one.id, hash: sealOf(chain, seq, previous, one) });
  }
  return { seals, entries: new Map(entries.map((one) => [one.id, one])) };
}
const five = (): Record => sealed([1, 2, 3, 4, 5].map((n) => entry(n)));
const breaks = ({ seals, entries }: Record, earlier: { seq: number; hash: string }[] = []) =>
  verifyChain(
    chain,
    seals,
    entries,
    earlier.map((head) => ({ chain, ...head })),
  );
const at = (seq: number) => ({ chain, seq, entryId: `entry-${seq}` });

test('what nobody touched holds, also against an earlier head', () => {
  const record = five();
  const { seq = 0, hash = '' } = record.seals[2] ?? {};
  expect(breaks(record, [{ seq, hash }])).toEqual([]);
  expect(breaks(sealed([]))).toEqual([]);
});

test('R-AUD-01: one changed byte in any field that a seal covers is found and named', () => {
  const changed: Partial<Sealable>[] = [
    { at: new Date(Date.UTC(2026, 5, 1, 8, 3, 0, 1)) },
    { counterpartId: 'zuidplat' },
    { counterpartId: null },
    { personId: 'person-2' },
    { roles: ['global-admim'] },
    { roles: [] },
    { action: 'partnership.declined' },
    { subject: 'company' },
    { subjectId: 'partnership-4' },
    { before: null },
    { after: { status: 'active', n: 4 } },
    { after: { status: 'active', n: '3' } },
    { via: 'operator' },
    { known: 'ticked' },
  ];
  for (const what of changed) {
    const record = five();
    record.entries.set('entry-3', entry(3, what));
    expect({ what, found: breaks(record) }).toEqual({
      what,
      found: [{ what: 'changed', ...at(3) }],
    });
  }
});

test('the order in which a database keeps the keys of an object changes nothing', () => {
  const record = five();
  record.entries.set('entry-3', entry(3, { after: { n: 3, status: 'active' } }));
  expect(breaks(record)).toEqual([]);
});

test('a removed entry, and one that was removed with its seal', () => {
  const record = five();
  record.entries.delete('entry-2');
  expect(breaks(record)).toEqual([{ what: 'removed', ...at(2) }]);
  const without = five();
  without.seals.splice(1, 1);
  expect(breaks(without)).toContainEqual({ what: 'gap', chain, seq: 2 });
});

test('two entries that changed places, also one of another company’s', () => {
  const record = five();
  const [, two, , four] = record.seals;
  if (!two || !four) throw new Error('There are five.');
  record.seals[1] = { ...two, entryId: four.entryId };
  record.seals[3] = { ...four, entryId: two.entryId };
  expect(breaks(record)).toEqual([
    { what: 'swapped', chain, seq: 2, entryId: 'entry-4' },
    { what: 'swapped', chain, seq: 4, entryId: 'entry-2' },
  ]);
  const strange = five();
  strange.entries.set('entry-3', entry(3, { companyId: 'oostzee' }));
  expect(breaks(strange)).toEqual([{ what: 'swapped', ...at(3) }]);
});

test('a cut tail shows only against an earlier head', () => {
  const record = five();
  const { seq = 0, hash = '' } = record.seals[4] ?? {};
  record.seals.length = 3;
  expect(breaks(record)).toEqual([]);
  expect(breaks(record, [{ seq, hash }])).toEqual([{ what: 'cut', chain, seq: 5 }]);
});

test('a chain computed anew shows only against an earlier head', () => {
  const { seq = 0, hash = '' } = five().seals[4] ?? {};
  const anew = sealed([1, 2, 3, 4, 5].map((n) => entry(n, n === 1 ? { known: 'ticked' } : {})));
  expect(breaks(anew)).toEqual([]);
  expect(breaks(anew, [{ seq, hash }])).toEqual([{ what: 'rewritten', chain, seq: 5 }]);
});

test('the same entries in another chain or at another place have other seals', () => {
  const one = entry(1);
  const all = [sealOf('a', 1, '', one), sealOf('b', 1, '', one), sealOf('a', 2, '', one)];
  expect(new Set(all).size).toBe(3);
});

test('an entry stands in the chain of who acted, else of whom it concerns, else of the operator', () => {
  expect(chainOf({ companyId: 'a', counterpartId: 'b' })).toBe('a');
  expect(chainOf({ companyId: null, counterpartId: 'b' })).toBe('b');
  expect(chainOf({ companyId: null, counterpartId: null })).toBe('operator');
});
