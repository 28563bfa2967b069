import { describe, expect, test } from 'vitest';
import type { KeptFact, Planned } from '../../../src/domain/facts.ts';
import type {
  AskId,
  CompanyId,
  CustomerId,
  OrderId,
  PersonId,
  SubscriptionId,
} from '../../../src/domain/ids.ts';
import type { Role } from '../../../src/domain/people.ts';
import type { AskFact, ProviderAsk, Wish } from '../../../src/domain/subscription/ask.ts';
import { plan, type Around } from '../../../src/notify/plan.ts';
import type { Audience, Reader } from '../../../src/store/store.ts';

const at = new Date('2026-06-01T08:00:00Z');
const [provider, reseller] = ['provider' as CompanyId, 'reseller' as CompanyId];
const reader = (user: string, ...roles: Role[]): Reader => ({
  person: user.toLowerCase() as PersonId,
  user,
  team: 'T',
  roles,
});
const audience = (company: CompanyId, channel: string | null, ...members: Reader[]): Audience => ({
  company,
  team: 'T',
  channel,
  members,
});
const sales = reader('SALES', 'sales-agent');
const helpdesk = reader('HELP', 'helpdesk-agent');
const boss = reader('BOSS', 'global-admin');
const asker = reader('ASKER', 'helpdesk-agent');
const chief = reader('CHIEF', 'global-admin');

const line = (one: Planned): string => {
  const where = 'channel' in one.to ? `#${one.to.channel}` : `@${one.to.user}`;
  const what = one.kind === 'card' && one.buttons ? 'card with buttons' : one.kind;
  const called =
    one.kind === 'card' && one.mention.length > 0 ? ` calls ${one.mention.join(' ')}` : '';
  return `${what} to ${where} for ${one.company ?? 'nobody'}${called}`;
};
const printed = (fact: KeptFact['fact'], by: Reader | null, around: Around): string[] => {
  const { planned, redraw } = plan({ id: 'fact', at, by: by?.person ?? null, fact }, around);
  return [...planned.map(line), ...(redraw ? [`redraw ${redraw.kind} ${redraw.id}`] : [])];
};

const subscription = 's' as SubscriptionId;
const seats: Wish = { what: 'quantity', subscription, quantity: 20 };
const asked = (wish: Wish, change: Partial<Extract<Around, { about: 'ask' }>> = {}): Around => {
  const ask: ProviderAsk = {
    id: 'wish' as AskId,
    customer: 'c' as CustomerId,
    provider,
    reseller,
    wish,
    asked: { by: asker.person, user: asker.user, at },
    version: 1,
    status: 'issued',
    until: at,
  };
  const face = { name: 'x', mpnId: '1', country: 'NL', timeZone: 'UTC' };
  return {
    about: 'ask',
    sheet: {
      ask,
      provider: { ...face, id: provider },
      reseller: { ...face, id: reseller },
      customer: { id: ask.customer, name: 'x' },
      subscription: null,
      message: null,
      names: new Map(),
    },
    provider: audience(provider, 'CP', sales, helpdesk, boss),
    reseller: audience(reseller, 'CR', asker, chief),
    asker,
    inChannel: new Set(['SALES', 'HELP']),
    ...change,
  };
};
const wish = (kind: AskFact['kind']) => ({ kind, ask: 'wish' as AskId });

describe('what a reseller asks', () => {
  test('to those who can do it: called in their channel, the others by DM; the asking channel watches', () => {
    expect(printed(wish('ask.issued'), asker, asked(seats))).toEqual([
      'card with buttons to #CP for provider calls SALES HELP',
      'card with buttons to @BOSS for provider',
      'card to #CR for reseller',
    ]);
  });

  test('matrix row 15: an order is nothing for the helpdesk', () => {
    const order: Wish = { what: 'new', offer: 'o', name: 'x', quantity: 1 };
    expect(printed(wish('ask.issued'), asker, asked(order))).toEqual([
      'card with buttons to #CP for provider calls SALES',
      'card with buttons to @BOSS for provider',
      'card to #CR for reseller',
    ]);
  });

  test('five are called; without channels everything goes to people', () => {
    const many = [1, 2, 3, 4, 5, 6].map((n) => reader(`S${n}`, 'sales-agent'));
    const around = asked(seats, {
      provider: audience(provider, 'CP', ...many),
      inChannel: new Set(many.map(({ user }) => user)),
    });
    expect(printed(wish('ask.issued'), asker, around).slice(0, 2)).toEqual([
      'card with buttons to #CP for provider calls S1 S2 S3 S4 S5',
      'card with buttons to @S6 for provider',
    ]);
    const alone = asked(seats, {
      provider: audience(provider, null, sales),
      reseller: audience(reseller, null, asker),
    });
    expect(printed(wish('ask.issued'), asker, alone)).toEqual([
      'card with buttons to @SALES for provider',
      'card to @ASKER for reseller',
    ]);
  });

  test.each(['ask.accepted', 'ask.declined', 'ask.expired', 'ask.voided'] as const)(
    '%s: a line to both channels and to whoever asked, and every copy anew',
    (kind) => {
      expect(printed(wish(kind), kind === 'ask.expired' ? null : sales, asked(seats))).toEqual([
        'line to #CP for provider',
        'line to #CR for reseller',
        'line to @ASKER for reseller',
        'redraw ask wish',
      ]);
    },
  );

  test('who takes it back needs no message about it', () => {
    expect(printed(wish('ask.withdrawn'), asker, asked(seats))).toEqual([
      'line to #CP for provider',
      'line to #CR for reseller',
      'redraw ask wish',
    ]);
  });
});

describe('what happens to a subscription', () => {
  const support = 'support' as CompanyId;
  const around = (...audiences: Audience[]): Around => ({
    about: 'subscription',
    audiences,
    actor: sales,
  });
  const both = [
    audience(provider, 'CP', sales, boss),
    audience(reseller, null, asker, chief),
  ] as const;

  test('a line to the owner and the reseller; without a channel to its Global admins', () => {
    const fact = { kind: 'subscription.quantity-changed', subscription } as const;
    expect(printed(fact, sales, around(...both))).toEqual([
      'line to #CP for provider',
      'line to @CHIEF for reseller',
    ]);
  });

  test('the support contact hears it too', () => {
    const fact = { kind: 'subscription.support-assigned', subscription, before: null } as const;
    expect(printed(fact, sales, around(...both, audience(support, 'CS')))).toEqual([
      'line to #CP for provider',
      'line to @CHIEF for reseller',
      'line to #CS for support',
    ]);
  });

  test('an order that waits is a card of its owner; what becomes of it draws the card anew', () => {
    const order = 'o' as OrderId;
    const [owner] = both;
    expect(printed({ kind: 'order.waiting', order }, sales, around(owner))).toEqual([
      'card with buttons to #CP for provider',
    ]);
    const unheard = audience(provider, null, sales, boss);
    expect(printed({ kind: 'order.waiting', order }, sales, around(unheard))).toEqual([
      'card with buttons to @SALES for provider',
    ]);
    expect(printed({ kind: 'order.placed', order }, sales, around(...both))).toEqual([
      'line to #CP for provider',
      'line to @CHIEF for reseller',
      'redraw order o',
    ]);
  });
});
