import { describe, expect, test } from 'vitest';
import type { CompanyId } from '../../../src/domain/ids.ts';
import {
  accept,
  confirmAcceptor,
  declineInvitation,
} from '../../../src/domain/invitation/answer.ts';
import { invite, type Inviting } from '../../../src/domain/invitation/invitation.ts';
import { askDraft, issue, mayWrite, reissue, revoke } from '../../../src/domain/invitation/life.ts';
import { roles, type Kind, type Role } from '../../../src/domain/people.ts';
import { noordwind, now, zuidplas } from '../partnership/parties.ts';
import {
  actor,
  agent,
  answering,
  ask,
  code,
  customer,
  draft,
  every,
  given,
  issued,
  seen,
  standing,
  until,
  yes,
} from './parties.ts';

describe('matrix rows 38 and 39: who may invite may resend, take back and confirm', () => {
  const three: Role[] = ['global-admin', 'admin-agent', 'sales-agent'];
  const [two, kinds] = [
    three.slice(0, 2),
    {
      IP: ['provider'],
      IR: ['reseller'],
      TP: ['reseller', 'direct-bill'],
      DB: ['direct-bill'],
    } as const,
  ];
  const rows = [
    ['solo', false, { IP: three, IR: two, TP: two, DB: three }],
    ['solo', true, { IP: two, IR: two, TP: two, DB: two }],
    ['joint', true, { IP: [], IR: two, TP: two, DB: [] }],
  ] as const;
  test.each(
    rows.flatMap(([kind, admin, may]) =>
      (['IP', 'IR', 'TP', 'DB'] as const).map(
        (company) => [kind, admin, company, may[company]] as const,
      ),
    ),
  )('%s, admin rights %s, a company that is %s: %j', (kind, admin, company, may) => {
    const sent = { ...issued, kind, admin };
    const waits = { ...every['to-confirm'], kind, admin };
    const allowed = roles.filter((role) => {
      const by = actor(role, kinds[company]);
      const answers = [
        code(reissue(sent, by, standing, 'self', now)),
        code(revoke(sent, by, now)),
        code(askDraft(sent, by, now)),
        code(issue({ ...sent, status: 'draft', until }, by, standing, 'self', now)),
        code(confirmAcceptor(answering(waits), by, { customer }, now)),
        mayWrite(sent, by, true, now)?.code ?? 'done',
      ];
      expect(new Set(answers).size).toBe(1);
      expect(['done', 'role-needed']).toContain(answers[0]);
      return answers[0] === 'done';
    });
    expect(allowed.toSorted()).toEqual([...may].toSorted());
  });

  test('another company’s invitation is unknown, also to the provider in it', () => {
    for (const by of [
      actor('global-admin', ['provider'], noordwind),
      actor('global-admin', ['reseller'], 'x' as CompanyId),
    ])
      for (const invitation of Object.values(every)) {
        expect(code(revoke(invitation, by, now))).toBe('unknown');
        expect(code(reissue(invitation, by, standing, 'self', now))).toBe('unknown');
        expect(code(askDraft(invitation, by, now))).toBe('unknown');
        expect(code(confirmAcceptor(answering(invitation), by, { customer }, now))).toBe('unknown');
        expect(mayWrite(invitation, by, false, now)).toEqual({ code: 'unknown' });
      }
  });
});

describe('R-INV-03: together with a provider', () => {
  const cases: [string, Partial<Inviting>, string][] = [
    ['without one chosen', { provider: null, partnership: null }, 'misfit'],
    ['whose partnership is over', { partnership: null }, 'not-partnered'],
    [
      'of whom one is a reseller no more',
      { inviter: { ...seen.inviter, kinds: ['provider'] as Kind[] } },
      'kind-needed',
    ],
  ];
  test.each(cases)('%s', (_, change, refusal) => {
    const kinds = change.inviter?.kinds ?? ['reseller'];
    const by = actor('global-admin', kinds);
    expect(code(invite({ ...seen, ...change }, ask, by, given, now))).toBe(refusal);
  });

  test('both relationships or none: an acceptance adds what is missing for each', () => {
    const outcome = accept(answering(issued), yes, now);
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    expect(outcome.next.joined?.relationships).toEqual([
      { partner: zuidplas, capacity: 'reseller', with: noordwind, origin: 'joint-invite' },
      { partner: noordwind, capacity: 'provider', with: zuidplas, origin: 'joint-invite' },
    ]);
    expect(outcome.next.joined?.grants).toEqual([zuidplas, noordwind]);
    expect(outcome.next.joined?.agreement).toEqual([zuidplas, noordwind]);
  });

  test('its ground is gone: the link is dead, nobody can confirm, nothing can be sent', () => {
    const gone = { grounded: false };
    expect(code(accept(answering(issued, gone), yes, now))).toBe('link-dead');
    expect(code(declineInvitation(answering(issued, gone), true, now))).toBe('link-dead');
    const waits = answering(every['to-confirm'], gone);
    expect(code(confirmAcceptor(waits, agent, { customer }, now))).toBe('not-partners');
    const alone = { ...standing, partnered: false };
    expect(code(issue(draft, agent, alone, 'self', now))).toBe('not-partnered');
    expect(code(reissue(issued, agent, alone, 'self', now))).toBe('not-partnered');
  });
});
