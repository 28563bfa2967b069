import { describe, expect, test } from 'vitest';
import type { Company } from '../../src/domain/company.ts';
import type { Fact, KeptFact, Planned } from '../../src/domain/facts.ts';
import type { CompanyId, PartnershipId, PersonId } from '../../src/domain/ids.ts';
import type { Partnership } from '../../src/domain/partnership.ts';
import type { Role } from '../../src/domain/people.ts';
import { plan, type Around, type Plan } from '../../src/notify/plan.ts';
import type { Audience, Reader } from '../../src/store/store.ts';

const at = new Date('2026-06-01T08:00:00Z');
const [provider, reseller] = ['provider' as CompanyId, 'reseller' as CompanyId];
const person = (user: string) => user.toLowerCase() as PersonId;
const reader = (user: string, ...roles: Role[]): Reader => ({
  person: person(user),
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
const boss = reader('BOSS', 'global-admin');
const admin = reader('ADMIN', 'global-admin');
const helper = reader('HELPER', 'helpdesk-agent');

const base = {
  id: 'it' as PartnershipId,
  provider,
  reseller,
  asked: { by: sales.person, user: 'SALES', at },
  issue: 0,
  version: 1,
};
const issued: Partnership = { ...base, status: 'issued', until: at };
const agreed = {
  since: at,
  by: admin.person,
  fourEyesRelaxed: false,
  adminAccess: { given: true } as const,
  atMicrosoft: { known: 'declared' } as const,
};
const removed = (told: boolean): Partnership => ({
  ...base,
  status: 'removed',
  by: boss.person,
  at,
  agreed,
  told,
});

const kept = (fact: Fact, by: Reader | null): KeptFact => ({
  id: 'fact',
  at,
  by: by?.person ?? null,
  fact,
});
type Kind = Exclude<
  Extract<Fact, { partnership: unknown }>['kind'],
  'partnership.mail-finished' | 'partnership.link-renewed'
>;
const of = (kind: Kind, by: Reader | null) => kept({ kind, partnership: base.id }, by);
const between = (
  partnership: Partnership,
  change: Partial<Extract<Around, { about: 'partnership' }>> = {},
): Around => ({
  about: 'partnership',
  partnership,
  provider: audience(provider, 'CP', sales, boss),
  reseller: audience(reseller, 'CR', admin, helper),
  inChannel: new Set(['ADMIN', 'HELPER']),
  asker: sales,
  actor: sales,
  outside: false,
  answered: false,
  mails: false,
  reachable: false,
  ...change,
});

const line = (one: Planned): string => {
  const where = 'channel' in one.to ? `#${one.to.channel}` : `@${one.to.user}`;
  const what = one.kind === 'card' && one.buttons ? 'card with buttons' : one.kind;
  const called =
    one.kind === 'card' && one.mention.length > 0 ? ` calls ${one.mention.join(' ')}` : '';
  return `${what} to ${where} for ${one.company ?? 'nobody'}${called}`;
};
/** A plan as one reads it: what, where, for whom, with whom called. */
const printed = ({ planned, redraw }: Plan): string[] => [
  ...planned.map(line),
  ...(redraw ? [`redraw ${redraw.kind} ${redraw.id}`] : []),
];

describe('a request', () => {
  const asked = of('partnership.requested', sales);

  test('to the deciding channel with buttons, to the asking one without', () => {
    expect(printed(plan(asked, between(issued)))).toEqual([
      'card with buttons to #CR for reseller calls ADMIN',
      'card to #CP for provider',
    ]);
  });

  test('whoever may decide and is not in the channel gets it by DM, for that company', () => {
    expect(printed(plan(asked, between(issued, { inChannel: new Set() })))).toEqual([
      'card with buttons to #CR for reseller',
      'card with buttons to @ADMIN for reseller',
      'card to #CP for provider',
    ]);
  });

  test('five are called; the sixth, and somebody of another workspace, by DM', () => {
    const admins = [1, 2, 3, 4, 5, 6].map((n) => reader(`A${n}`, 'global-admin'));
    const foreign = { ...reader('FAR', 'global-admin'), team: 'T2' };
    const around = between(issued, {
      reseller: audience(reseller, 'CR', foreign, ...admins),
      inChannel: new Set([...admins.map((one) => one.user), 'FAR']),
    });
    expect(printed(plan(asked, around))).toEqual([
      'card with buttons to #CR for reseller calls A1 A2 A3 A4 A5',
      'card with buttons to @FAR for reseller',
      'card with buttons to @A6 for reseller',
      'card to #CP for provider',
    ]);
  });

  test('without channels everything goes to people', () => {
    const around = between(issued, {
      provider: audience(provider, null, sales, boss),
      reseller: audience(reseller, null, admin, helper),
      inChannel: new Set(),
    });
    expect(printed(plan(asked, around))).toEqual([
      'card with buttons to @ADMIN for reseller',
      'card to @SALES for provider',
    ]);
  });

  test('an asker who is gone leaves nobody to watch where there is no channel', () => {
    const around = between(issued, { provider: audience(provider, null), asker: null });
    expect(printed(plan(asked, around))).toEqual([
      'card with buttons to #CR for reseller calls ADMIN',
    ]);
  });
});

describe('what became of it', () => {
  const active: Partnership = { ...base, status: 'active', ...agreed };
  const both = ['line to #CP for provider', 'line to #CR for reseller'];
  const dm = 'line to @SALES for provider';
  const redraw = 'redraw partnership it';

  test.each<[Kind, Partnership, Reader | null]>([
    ['partnership.authorized', active, admin],
    [
      'partnership.declined',
      { ...base, status: 'declined', by: admin.person, at, reason: null },
      admin,
    ],
    ['partnership.withdrawn', { ...base, status: 'withdrawn', by: boss.person, at }, boss],
    ['partnership.expired', { ...base, status: 'expired', at }, null],
    ['partnership.removed', removed(true), boss],
  ])('%s: a line in both channels, a DM to whoever asked, every copy anew', (kind, now, by) => {
    expect(printed(plan(of(kind, by), between(now)))).toEqual([...both, dm, redraw]);
  });

  test('whoever did it needs no DM about it', () => {
    const withdrawn: Partnership = { ...base, status: 'withdrawn', by: sales.person, at };
    expect(printed(plan(of('partnership.withdrawn', sales), between(withdrawn)))).toEqual([
      ...both,
      redraw,
    ]);
  });

  test.each<Kind>(['partnership.admin-access-cut', 'partnership.done-at-microsoft'])(
    '%s decides nothing: lines, but no DM',
    (kind) => {
      expect(printed(plan(of(kind, admin), between(active)))).toEqual([...both, redraw]);
    },
  );

  test('R-PART-21: kept back, the reseller has no line, and what came before it still does', () => {
    expect(printed(plan(of('partnership.removed', boss), between(removed(false))))).toEqual([
      'line to #CP for provider',
      dm,
      redraw,
    ]);
    // Told late, after the end: the decision itself is no part of what was kept back.
    expect(printed(plan(of('partnership.authorized', admin), between(removed(false))))).toEqual([
      ...both,
      dm,
      redraw,
    ]);
  });

  test('without channels each Global admin by DM, and nobody twice', () => {
    const around = between(active, {
      provider: audience(provider, null, boss, sales),
      reseller: audience(reseller, null, admin, helper),
      asker: boss,
    });
    expect(printed(plan(of('partnership.authorized', admin), around))).toEqual([
      'line to @BOSS for provider',
      'line to @ADMIN for reseller',
      redraw,
    ]);
  });
});

describe('companies and people', () => {
  const kinds: Company['kinds'] = ['reseller'];
  const company = { id: reseller, kinds, claimed: { by: admin.person, at } } as Company;
  const about = (change: Partial<Extract<Around, { about: 'company' }>> = {}): Around => ({
    about: 'company',
    company,
    audience: audience(reseller, 'CR', admin, helper),
    reviewers: [reader('OWNER'), admin],
    rivals: [],
    ...change,
  });
  const happened = (kind: Extract<Fact, { kind: `company.${string}` }>['kind']) =>
    kept({ kind, company: reseller }, null);

  test('a claim goes to the reviewers, not to whoever made it', () => {
    expect(printed(plan(happened('company.claimed'), about()))).toEqual([
      'card with buttons to @OWNER for nobody',
    ]);
  });

  test('a claim on a confirmed company is told to its Global admins', () => {
    const rivals = [audience(provider, 'CP', sales, boss)];
    expect(printed(plan(happened('company.claimed'), about({ rivals })))).toEqual([
      'line to @BOSS for provider',
      'card with buttons to @OWNER for nobody',
    ]);
  });

  test.each(['company.confirmed', 'company.rejected'] as const)('%s: its Global admins', (kind) => {
    expect(printed(plan(happened(kind), about()))).toEqual([
      'line to @ADMIN for reseller',
      'redraw company reseller',
    ]);
  });

  test('confirmed by its enrolment, without a kind yet: that tells what comes next', () => {
    const waits = about({ company: { ...company, kinds: [] } });
    expect(printed(plan(happened('company.confirmed'), waits))).toEqual([
      'redraw company reseller',
    ]);
  });

  test.each(['company.restricted', 'company.unrestricted', 'company.corrected'] as const)(
    '%s: one line in its channel, without one to its Global admins',
    (kind) => {
      expect(printed(plan(happened(kind), about()))).toEqual([
        'line to #CR for reseller',
        'redraw company reseller',
      ]);
      const without = about({ audience: audience(reseller, null, admin, helper) });
      expect(printed(plan(happened(kind), without))).toEqual([
        'line to @ADMIN for reseller',
        'redraw company reseller',
      ]);
    },
  );

  test('a new channel gets its test line; other settings are nobody’s news', () => {
    expect(printed(plan(happened('company.channel-chosen'), about()))).toEqual([
      'line to #CR for reseller',
    ]);
    expect(printed(plan(happened('company.settings-changed'), about()))).toEqual([]);
  });

  test('given roles are told to the person, unless it was their own doing', () => {
    const given = kept(
      {
        kind: 'member.roles-given',
        company: reseller,
        person: helper.person,
        before: [],
        after: ['helpdesk-agent'],
      },
      admin,
    );
    const around: Around = { about: 'membership', reader: helper, audience: null };
    expect(printed(plan(given, around))).toEqual(['line to @HELPER for reseller']);
    expect(printed(plan({ ...given, by: helper.person }, around))).toEqual([]);
  });
});
