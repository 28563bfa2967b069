import { describe, expect, test } from 'vitest';
import type { CompanyId, PersonId, SubscriptionId } from '../../../src/domain/ids.ts';
import { escalation } from '../../../src/domain/requests/escalation.ts';
import { sectionsOf } from '../../../src/domain/requests/inbox.ts';
import {
  decidersAmong,
  decidersOf,
  requestKinds,
  rightOf,
  rolesFor,
  rolesNeeded,
  settles,
} from '../../../src/domain/requests/kinds.ts';
import { groupOfFact, groupsOf } from '../../../src/domain/requests/notices.ts';
import { doingOf, type Wish } from '../../../src/domain/subscription/ask.ts';

const us = 'zuidplas' as CompanyId;
const [anna, bram] = ['anna', 'bram'] as unknown as [PersonId, PersonId];
const now = new Date('2026-06-01T08:00:00Z');
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);

describe('what a kind of request is', () => {
  const subscription = 's' as SubscriptionId;
  const wishes: readonly Wish[] = [
    { what: 'new', offer: 'o', name: 'O', quantity: 1 },
    { what: 'quantity', subscription, quantity: 2 },
    { what: 'upgrade', subscription, offer: 'o', name: 'O' },
    { what: 'renewal', subscription, renews: true },
  ];
  test.each(wishes)('matrix row 48: a wish for $what waits for whoever may do it', (wish) => {
    expect(rightOf('ask', wish.what)).toBe(doingOf(wish));
  });
  test('a form that nobody knows is a fault', () => {
    expect(() => rightOf('ask', 'else')).toThrow('ask');
  });
  test('every kind is settled by somebody', () => {
    for (const kind of requestKinds) expect(rolesFor(kind)).not.toEqual([]);
    expect(settles('partnership', 'partnership.declined')).toBe(true);
    expect(settles('partnership', 'partnership.withdrawn')).toBe(false);
  });
  test('R-XFR-17, -30: a transfer waits for whoever may accept it, and then for a look of either side', () => {
    const agents = ['admin-agent', 'sales-agent'];
    expect(rolesNeeded({ kind: 'transfer', form: 'active' }, ['provider'])).toEqual(agents);
    expect(rolesNeeded({ kind: 'transfer', form: 'active' }, ['direct-bill'])).toEqual([]);
    for (const kind of ['provider', 'reseller', 'direct-bill'] as const)
      expect(rolesNeeded({ kind: 'transfer', form: 'to-verify' }, [kind])).toEqual(agents);
    expect(settles('transfer', 'transfer.rejected')).toBe(true);
    expect(settles('transfer', 'transfer.target-verified')).toBe(false);
  });
  test('R-XFR-30: four eyes hold for the decision, not for the look at what came of it', () => {
    const waits = {
      kinds: ['provider' as const],
      relaxed: false,
      colleagues: [{ person: anna, roles: ['admin-agent' as const], timeZone: 'UTC' }],
    };
    const among = (form: string) => decidersOf({ kind: 'transfer', form }, waits, [anna]);
    expect(among('active')).toEqual([]);
    expect(among('to-verify')).toHaveLength(1);
  });
  test('R-ROLE-07: whoever asked decides nothing, unless the company relaxed that', () => {
    const all = [anna, bram].map((person) => ({
      person,
      roles: ['global-admin' as const],
      timeZone: 'UTC',
    }));
    const among = (relaxed: boolean) =>
      decidersAmong(all, ['global-admin'], { relaxed, dependent: [anna] }).map((one) => one.person);
    expect(among(false)).toEqual([bram]);
    expect(among(true)).toEqual([anna, bram]);
  });
});

describe('nobody can decide any more (I row 26)', () => {
  const zone = 'Europe/Amsterdam';
  test('people are told once, the channel daily', () => {
    expect(escalation({ told: false, pinged: null }, zone, now)).toMatchObject({
      tell: true,
      ping: '2026-06-01',
    });
    expect(escalation({ told: true, pinged: '2026-06-01' }, zone, now)).toEqual({
      tell: false,
      ping: null,
      next: later(1),
    });
  });
  test('the channel in its company’s daytime alone', () => {
    const night = new Date('2026-06-05T20:00:00Z');
    expect(escalation({ told: true, pinged: '2026-06-04' }, zone, night)).toEqual({
      tell: false,
      ping: null,
      next: new Date('2026-06-08T07:00:00Z'),
    });
  });
});

describe('where a request stands in an inbox (product.md 5)', () => {
  test.each([
    ['ours', { waitsFor: us, until: later(20), ended: null }, ['ours']],
    ['somebody else’s', { waitsFor: null, until: later(20), ended: null }, ['others']],
    ['about to expire', { waitsFor: us, until: later(3), ended: null }, ['ours', 'soon']],
    ['without a deadline', { waitsFor: us, until: null, ended: null }, ['ours']],
    ['decided this week', { waitsFor: null, until: null, ended: later(-7) }, ['decided']],
    ['decided before', { waitsFor: null, until: null, ended: later(-8) }, []],
  ] as const)('%s', (_, item, where) => {
    expect(sectionsOf(item, us, now)).toEqual(where);
  });
});

describe('what can be switched off', () => {
  test('by the kind of fact; roles and channels never', () => {
    expect(groupOfFact('partnership.declined')).toBe('partnership');
    expect(groupOfFact('member.roles-given')).toBeNull();
    expect(groupOfFact('company.channel-lost')).toBeNull();
  });
  test('a person has no digest, a channel no reminders', () => {
    expect(groupsOf('person')).not.toContain('digest');
    expect(groupsOf('company')).not.toContain('reminder');
  });
});
