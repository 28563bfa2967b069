import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  accept,
  confirmAcceptor,
  declineInvitation,
} from '../../../src/domain/invitation/answer.ts';
import type { Invitation } from '../../../src/domain/invitation/invitation.ts';
import {
  askDraft,
  expireInvitation,
  issue,
  reissue,
  revoke,
  voidInvitation,
} from '../../../src/domain/invitation/life.ts';
import { after, hour, noordwind, now, zuidplas } from '../partnership/parties.ts';
import {
  agent,
  answering,
  code,
  customer,
  every,
  issued,
  standing,
  until,
  yes,
} from './parties.ts';

const acts = (invitation: Invitation, at: Date) => ({
  issue: code(issue(invitation, agent, standing, 'self', at)),
  reissue: code(reissue(invitation, agent, standing, 'self', at)),
  draft: code(askDraft(invitation, agent, at)),
  revoke: code(revoke(invitation, agent, at)),
  confirm: code(confirmAcceptor(answering(invitation), agent, { customer }, at)),
  accept: code(accept(answering(invitation), yes, at)),
  decline: code(declineInvitation(answering(invitation), true, at)),
});

describe('C.3: every act in every state', () => {
  const over = 'invitation-over';
  const table: [Invitation['status'], Record<string, string>][] = [
    [
      'draft',
      {
        issue: 'done',
        reissue: 'not-sent-yet',
        draft: 'not-sent-yet',
        revoke: 'done',
        confirm: 'nobody-to-confirm',
        accept: 'link-dead',
        decline: 'link-dead',
      },
    ],
    [
      'issued',
      {
        issue: 'already-sent',
        reissue: 'done',
        draft: 'done',
        revoke: 'done',
        confirm: 'nobody-to-confirm',
        accept: 'done',
        decline: 'done',
      },
    ],
    [
      'to-confirm',
      {
        issue: 'acceptor-waits',
        reissue: 'acceptor-waits',
        draft: 'acceptor-waits',
        revoke: 'done',
        confirm: 'done',
        accept: 'link-dead',
        decline: 'link-dead',
      },
    ],
    ...(['accepted', 'declined', 'revoked', 'expired', 'voided'] as const).map(
      (status): [Invitation['status'], Record<string, string>] => [
        status,
        {
          issue: over,
          reissue: over,
          draft: over,
          revoke: over,
          confirm: over,
          accept: 'link-dead',
          decline: 'link-dead',
        },
      ],
    ),
  ];
  test.each(table)('%s', (status, expected) => {
    expect(acts(every[status], now)).toEqual(expected);
  });

  test('from the deadline on, whatever any job has done, nothing goes', () => {
    for (const status of ['draft', 'issued', 'to-confirm'] as const) {
      const { accept: accepted, decline, ...ours } = acts(every[status], until);
      expect([accepted, decline]).toEqual(['link-dead', 'link-dead']);
      expect(new Set(Object.values(ours))).toEqual(new Set([over]));
      const outcome = expireInvitation(every[status], until);
      expect(outcome).toMatchObject({ ok: true, next: { status: 'expired', at: until } });
      expect(outcome.ok && outcome.facts.length).toBe(status === 'draft' ? 0 : 1);
    }
  });

  test('expiring and voiding touch nothing that is over', () => {
    for (const status of ['accepted', 'declined', 'revoked', 'expired', 'voided'] as const) {
      expect(expireInvitation(every[status], after(99 * 24 * hour))).toMatchObject({
        next: every[status],
        facts: [],
      });
      expect(voidInvitation(every[status], 'partnership-ended', now)).toMatchObject({
        next: every[status],
        facts: [],
      });
    }
    const solo: Invitation = { ...issued, kind: 'solo' as const, provider: null };
    expect(voidInvitation(solo, 'partnership-ended', now)).toMatchObject({ next: solo, facts: [] });
  });

  test('whoever says "no, not them" leaves the time of the answer on record', () => {
    expect(revoke(every['to-confirm'], agent, after(hour))).toMatchObject({
      next: { status: 'revoked', answeredAt: now },
      facts: [{ kind: 'invitation.acceptor-refused' }],
    });
  });

  test('on the last day there are three more to look at who accepted', () => {
    const late = new Date(until.getTime() - hour);
    const outcome = accept(answering(issued), { ...yes, sameOrganisation: false }, late);
    expect(outcome).toMatchObject({
      next: {
        invitation: { status: 'to-confirm', until: new Date(late.getTime() + 72 * hour) },
        joined: null,
      },
    });
  });
});

test('R-INV-13, R-INV-14: nothing but a global admin with the agreement accepts, in any combination', () => {
  fc.assert(
    fc.property(
      fc.record({
        globalAdmin: fc.boolean(),
        agreement: fc.boolean(),
        done: fc.boolean(),
        sameOrganisation: fc.boolean(),
        agreed: fc.boolean(),
      }),
      ({ agreed, ...form }) => {
        const outcome = accept(answering(issued, { agreed }), { ...form, customer }, now);
        const good = form.globalAdmin && (agreed || form.agreement);
        const agreement = agreed ? null : [zuidplas, noordwind];
        const joined = form.sameOrganisation ? { customer, agreement } : null;
        const made = { ok: true, next: { joined } };
        expect(outcome).toMatchObject(good ? made : { ok: false });
      },
    ),
  );
});
