import { addDays } from 'date-fns';
import { describe, expect, test } from 'vitest';
import { expire, withdraw } from '../../../src/domain/partnership-decisions.ts';
import {
  acceptOutside,
  askMail,
  confirmOutside,
  declineOutside,
  finishMail,
  refuseOutside,
  renewLink,
  replaceOutside,
} from '../../../src/domain/partnership-outside.ts';
import type { Decision, Partnership } from '../../../src/domain/partnership.ts';
import { active, admin, after, base, ended, every, hour, issued, now, sales } from './parties.ts';

const waiting: Partnership = {
  ...issued,
  status: 'to-confirm',
  answeredAt: now,
  until: after(hour),
};
const mailed: Partnership = { ...issued, issue: 1 };
const ticks = { globalAdmin: true, consent: true };
const helper = { ...sales, roles: ['helpdesk-agent' as const] };
const said = (decision: Decision) => (decision.ok ? decision.next.status : decision.refusal.code);
const asked = (partnership: Partnership, outside = true) => ({ partnership, outside });

describe('on the page', () => {
  test('R-PART-10, R-PART-11: both ticks, and it waits for the provider whoever accepts', () => {
    expect(said(acceptOutside(asked(issued), ticks, now))).toBe('to-confirm');
    expect(said(acceptOutside(asked(issued), { ...ticks, globalAdmin: false }, now))).toBe(
      'customer-ga-required',
    );
    expect(said(acceptOutside(asked(issued), { ...ticks, consent: false }, now))).toBe(
      'tick-missing',
    );
  });

  test('a reseller on Slack, a decided request and one past its time are one dead link', () => {
    for (const seen of [waiting, active, ...ended, { ...issued, until: now }]) {
      expect(said(acceptOutside(asked(seen), ticks, now))).toBe('link-dead');
      expect(said(declineOutside(asked(seen), { sure: true, reason: null }, now))).toBe(
        'link-dead',
      );
    }
    expect(said(acceptOutside(asked(issued, false), ticks, now))).toBe('link-dead');
    expect(said(declineOutside(asked(issued, false), { sure: true, reason: null }, now))).toBe(
      'link-dead',
    );
  });

  test('a decline takes a tick, and is nobody’s of ours', () => {
    expect(said(declineOutside(asked(issued), { sure: false, reason: null }, now))).toBe(
      'tick-missing',
    );
    const done = declineOutside(asked(issued), { sure: true, reason: 'No' }, now);
    expect(done).toMatchObject({ ok: true, next: { status: 'declined', by: null, reason: 'No' } });
  });

  test('accepted late it waits for three days more, never for less', () => {
    const late = acceptOutside(asked(issued), ticks, now);
    expect(late).toMatchObject({ next: { until: addDays(now, 3) } });
    const early = acceptOutside(
      asked({ ...base, status: 'issued', until: addDays(now, 20) }),
      ticks,
      now,
    );
    expect(early).toMatchObject({ next: { until: addDays(now, 20) } });
  });
});

describe('the provider’s yes or no', () => {
  test('rows 38, 39: whoever may ask may say so, nobody else', () => {
    for (const rule of [confirmOutside, refuseOutside]) {
      expect(said(rule(waiting, admin, now))).toBe('unknown');
      expect(said(rule(waiting, helper, now))).toBe('role-needed');
      expect(said(rule(waiting, sales, after(hour)))).toBe('expired');
      expect(said(rule(issued, sales, now))).toBe('no-answer-waits');
    }
    expect(said(confirmOutside(waiting, sales, now))).toBe('active');
    expect(said(refuseOutside(waiting, sales, now))).toBe('withdrawn');
  });

  test('while it waits it can be withdrawn, and it expires', () => {
    expect(said(withdraw(waiting, sales, now))).toBe('withdrawn');
    expect(said(expire(waiting, after(hour)))).toBe('expired');
    expect(said(expire(waiting, now))).toBe('to-confirm');
  });

  test('what the same reseller authorized in Slack replaces whatever is open or agreed', () => {
    for (const seen of [issued, waiting, active])
      expect(said(replaceOutside(seen, now))).toBe('replaced');
    expect(replaceOutside(active, now)).toMatchObject({ next: { agreed: { since: now } } });
    for (const seen of ended) expect(replaceOutside(seen, now)).toMatchObject({ facts: [] });
  });
});

describe('its mail', () => {
  const standing = { outside: true, deadlineDays: 30 };

  test('R-PART-06: finished once, then made anew or asked for once more', () => {
    expect(finishMail(issued, sales, 'self', now)).toMatchObject({ next: { issue: 1 } });
    expect(said(finishMail(mailed, sales, 'self', now))).toBe('mail-finished');
    expect(said(renewLink(issued, sales, standing, 'self', now))).toBe('no-mail-yet');
    expect(said(askMail(issued, sales, now))).toBe('no-mail-yet');
    expect(said(askMail(mailed, sales, now))).toBe('issued');
  });

  test('I.1: a new link has as long again where it is the only way to answer', () => {
    expect(renewLink(mailed, sales, standing, 'here', now)).toMatchObject({
      next: { issue: 2, until: addDays(now, 30) },
      facts: [{ how: 'here' }],
    });
    expect(renewLink(mailed, sales, { ...standing, outside: false }, 'here', now)).toMatchObject({
      next: { issue: 2, until: after(hour) },
    });
  });

  test('nobody else’s, and not when it is over', () => {
    for (const rule of [
      (seen: Partnership, by: typeof sales) => finishMail(seen, by, 'self', now),
      (seen: Partnership, by: typeof sales) => renewLink(seen, by, standing, 'self', now),
      (seen: Partnership, by: typeof sales) => askMail(seen, by, now),
    ]) {
      expect(said(rule(mailed, admin))).toBe('unknown');
      expect(said(rule(mailed, helper))).toBe('role-needed');
      expect(said(rule(waiting, sales))).toBe('answer-waits');
      for (const seen of every.filter(({ status }) => status !== 'issued'))
        expect(rule(seen, sales).ok).toBe(false);
    }
  });
});
