import { describe, expect, test } from 'vitest';
import type { KeptFact, Planned } from '../../../src/domain/facts.ts';
import type { CompanyId, PersonId, TransferId } from '../../../src/domain/ids.ts';
import type { Role } from '../../../src/domain/people.ts';
import type { TransferFact } from '../../../src/domain/transfer/transfer.ts';
import { plan, type Around } from '../../../src/notify/plan.ts';
import type { Audience, Reader } from '../../../src/store/store.ts';

const at = new Date('2026-06-01T08:00:00Z');
const [target, source] = ['target' as CompanyId, 'source' as CompanyId];
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
const agent = reader('AGENT', 'admin-agent');
const sales = reader('SALES', 'sales-agent');
const boss = reader('BOSS', 'global-admin');
const help = reader('HELP', 'helpdesk-agent');
const asker = reader('ASKER', 'admin-agent');
const chief = reader('CHIEF', 'global-admin');

const around = (change: Partial<Extract<Around, { about: 'transfer' }>> = {}): Around => ({
  about: 'transfer',
  transfer: { id: 'one' as TransferId },
  target: audience(target, 'CT', agent, sales, boss, help),
  source: audience(source, 'CS', asker, chief),
  asker,
  inChannel: new Set(['AGENT', 'BOSS', 'HELP']),
  ...change,
});
const line = (one: Planned): string => {
  const where = 'channel' in one.to ? `#${one.to.channel}` : `@${one.to.user}`;
  const what = one.kind === 'card' && one.buttons ? 'card with buttons' : one.kind;
  const called =
    one.kind === 'card' && one.mention.length > 0 ? ` calls ${one.mention.join(' ')}` : '';
  return `${what} to ${where} for ${one.company ?? 'nobody'}${called}`;
};
const printed = (kind: TransferFact['kind'], by: Reader | null, seen: Around): string[] => {
  const kept: KeptFact = {
    id: 'fact',
    at,
    by: by?.person ?? null,
    fact: { kind, transfer: 'one' as TransferId },
  };
  const { planned, redraw, mails } = plan(kept, seen);
  expect(mails).toEqual([]);
  return [...planned.map(line), ...(redraw ? [`redraw ${redraw.kind} ${redraw.id}`] : [])];
};

describe('a transfer request', () => {
  test('R-XFR-16, -17: a card to those of the provider who can decide; the source watches', () => {
    expect(printed('transfer.requested', asker, around())).toEqual([
      'card with buttons to #CT for target calls AGENT',
      'card with buttons to @SALES for target',
      'card to #CS for source',
    ]);
  });

  test('without channels everything goes to people; without a decider it hangs in the channel', () => {
    const alone = around({
      target: audience(target, null, agent, boss),
      source: audience(source, null, asker, chief),
    });
    expect(printed('transfer.requested', asker, alone)).toEqual([
      'card with buttons to @AGENT for target',
      'card to @ASKER for source',
    ]);
    const nobody = around({ target: audience(target, 'CT', boss, help) });
    expect(printed('transfer.requested', asker, nobody)).toEqual([
      'card with buttons to #CT for target',
      'card to #CS for source',
    ]);
  });

  const outcomes = [
    ['transfer.accepted', sales],
    ['transfer.rejected', sales],
    ['transfer.withdrawn', chief],
    ['transfer.partnership-ended', boss],
    ['transfer.expired', null],
    ['transfer.completed', null],
    ['transfer.partially-completed', null],
    ['transfer.failed', null],
    ['transfer.target-verified', sales],
    ['transfer.source-verified', chief],
  ] as const;
  test.each(outcomes)(
    'C.7: %s is told to both sides and to whoever asked, and every copy is drawn anew',
    (kind, by) => {
      expect(printed(kind, by, around())).toEqual([
        'line to #CT for target',
        'line to #CS for source',
        'line to @ASKER for source',
        'redraw transfer one',
      ]);
    },
  );

  test('who did it needs no message about it', () => {
    for (const kind of ['transfer.withdrawn', 'transfer.source-verified'] as const)
      expect(printed(kind, asker, around())).toEqual([
        'line to #CT for target',
        'line to #CS for source',
        'redraw transfer one',
      ]);
  });

  test('R-XFR-15: a changed count is told to the source alone; the cards of both show it', () => {
    expect(printed('transfer.count-changed', chief, around())).toEqual([
      'line to #CS for source',
      'line to @ASKER for source',
      'redraw transfer one',
    ]);
    const unheard = around({ source: audience(source, null, asker, chief), asker: chief });
    expect(printed('transfer.count-changed', asker, unheard)).toEqual([
      'line to @CHIEF for source',
      'redraw transfer one',
    ]);
  });
});
