import { describe, expect, test } from 'vitest';
import type { CompanyId, PersonId } from '../../../src/domain/ids.ts';
import type { Actor } from '../../../src/domain/people.ts';
import {
  delegate,
  endDelegation,
  isAway,
  readersOf,
  type Delegating,
  type Delegation,
} from '../../../src/domain/requests/delegation.ts';

const company = 'zuidplas' as CompanyId;
const [anna, bram, chris] = ['anna', 'bram', 'chris'] as unknown as [PersonId, PersonId, PersonId];
const by: Actor = {
  person: anna,
  user: 'U1',
  home: 'T1',
  company,
  kinds: ['reseller'],
  roles: ['global-admin'],
};
const now = new Date('2026-06-01T08:00:00Z');
const free: Delegating = { current: null, roles: ['global-admin'], theirs: null };
const ask = {
  delegate: bram,
  from: '2026-06-10',
  until: '2026-06-20',
  timeZone: 'Europe/Amsterdam',
};
const made = (seen: Delegating, asked = ask) => delegate(seen, asked, by, now);
const away = (from: PersonId, to: PersonId): Delegation => ({
  company,
  from,
  to,
  since: new Date('2026-06-09T22:00:00Z'),
  until: new Date('2026-06-20T22:00:00Z'),
});

describe('while I am away, somebody decides for me (product.md 3, matrix row 45)', () => {
  test('from the first day to the end of the last one, in one’s own zone', () => {
    expect(made(free)).toEqual({
      ok: true,
      next: away(anna, bram),
      facts: [{ kind: 'delegation.made', company, person: anna, delegate: bram }],
    });
    expect(isAway(away(anna, bram), new Date('2026-06-20T21:59:59Z'))).toBe(true);
    expect(isAway(away(anna, bram), new Date('2026-06-20T22:00:00Z'))).toBe(false);
  });

  test.each([
    ['oneself', free, { ...ask, delegate: anna }, 'delegate-unfit'],
    ['somebody without a role here', { ...free, roles: [] }, ask, 'delegate-unfit'],
    ['a day that has passed', free, { ...ask, from: '2026-05-31' }, 'dates-misfit'],
    ['an end before its beginning', free, { ...ask, until: '2026-06-09' }, 'dates-misfit'],
    ['longer than 90 days', free, { ...ask, until: '2026-12-01' }, 'dates-misfit'],
    ['no chains: somebody away then', { ...free, theirs: away(bram, chris) }, ask, 'delegate-away'],
  ] as const)('is refused: %s', (_, seen, asked, code) => {
    expect(made(seen, asked)).toMatchObject({ ok: false, refusal: { code } });
  });

  test('one that has begun can be prolonged', () => {
    const begun = { ...away(anna, bram), since: new Date('2026-05-24T22:00:00Z') };
    const longer = made({ ...free, current: begun }, { ...ask, from: '2026-05-25' });
    expect(longer).toMatchObject({ ok: true, next: { since: begun.since } });
  });

  test('back earlier; back already is no fault', () => {
    expect(endDelegation(away(anna, bram))).toMatchObject({
      ok: true,
      next: null,
      facts: [{ kind: 'delegation.ended' }],
    });
    expect(endDelegation(null)).toMatchObject({ ok: true, facts: [] });
  });

  const deciders = [{ person: anna }, { person: bram }];
  test('moves cards and reminders to the delegate', () => {
    expect(readersOf(deciders, [away(anna, bram)])).toEqual([
      { reader: { person: bram }, standsFor: [anna] },
    ]);
  });
  test('not rights: a delegate who may not decide gets nothing', () => {
    expect(readersOf(deciders, [away(anna, chris)])).toEqual([
      { reader: { person: anna }, standsFor: [] },
      { reader: { person: bram }, standsFor: [] },
    ]);
  });
  test('no chains: whoever is away decides for nobody', () => {
    const all = [...deciders, { person: chris }];
    expect(readersOf(all, [away(anna, bram), away(bram, chris)])).toEqual([
      { reader: { person: anna }, standsFor: [] },
      { reader: { person: chris }, standsFor: [bram] },
    ]);
  });
});
