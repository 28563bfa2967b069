import { assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dayThere,
  daytime,
  digestDay,
  localDay,
  nextReminder,
  type Reminded,
} from '../../../src/domain/requests/reminders.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const zones = ['Europe/Amsterdam', 'America/Los_Angeles', 'Asia/Kolkata'] as const;
const at = (text: string) => new Date(text);
const seenAs = (asked: string, days: number, more: Partial<Reminded> = {}): Reminded => ({
  asked: at(asked),
  until: new Date(at(asked).getTime() + days * dayMs),
  card: at(asked),
  sent: {},
  ...more,
});
/** What is sent by somebody who looks every hour. */
function lifeOf(first: Reminded, zone: string) {
  let seen = first;
  const sent: { which: string; at: Date }[] = [];
  for (let now = first.asked; now <= first.until; now = new Date(now.getTime() + hourMs)) {
    const next = nextReminder(seen, zone, now);
    if (!next || next.at > now) continue;
    sent.push({ which: next.which, at: now });
    seen = { ...seen, sent: { ...seen.sent, [next.which]: now } };
  }
  return sent;
}
const hourIn = (zone: string, when: Date) =>
  Number(
    new Intl.DateTimeFormat('en', { timeZone: zone, hour: 'numeric', hourCycle: 'h23' }).format(
      when,
    ),
  );
const dayIn = (zone: string, when: Date) =>
  new Intl.DateTimeFormat('en', { timeZone: zone, weekday: 'short' }).format(when);

describe('when a decider is reminded (product.md 3)', () => {
  test('at half of the time, and 3 days before the deadline', () => {
    // A Monday at noon in Amsterdam; 30 days.
    const sent = lifeOf(seenAs('2026-06-01T10:00:00Z', 30), 'Europe/Amsterdam');
    expect(sent.map(({ which, at: when }) => [which, when.toISOString()])).toEqual([
      ['half', '2026-06-16T10:00:00.000Z'],
      // Day 27 is a Sunday: Monday morning.
      ['last', '2026-06-29T07:00:00.000Z'],
    ]);
  });

  test('not before day 7, however short the time is', () => {
    const sent = lifeOf(seenAs('2026-06-01T10:00:00Z', 10), 'Europe/Amsterdam');
    expect(sent.map(({ which }) => which)).toEqual(['half', 'last']);
    expect(sent[0]?.at).toEqual(at('2026-06-08T10:00:00Z'));
    // 48 h after the other, not at the same time.
    expect(sent[1]?.at).toEqual(at('2026-06-10T10:00:00Z'));
  });

  test('3 days: once, 48 h after the card', () => {
    const sent = lifeOf(seenAs('2026-06-01T10:00:00Z', 3), 'Europe/Amsterdam');
    expect(sent).toEqual([{ which: 'last', at: at('2026-06-03T10:00:00Z') }]);
  });

  test('48 h after the card of whoever became a decider later', () => {
    const card = at('2026-06-15T10:00:00Z');
    const next = nextReminder(
      seenAs('2026-06-01T10:00:00Z', 30, { card }),
      'Europe/Amsterdam',
      at('2026-06-16T10:00:00Z'),
    );
    expect(next).toEqual({ which: 'half', at: at('2026-06-17T10:00:00Z') });
  });

  test('never after the deadline', () => {
    // Friday evening to Monday morning: no working day is left.
    const seen = seenAs('2026-06-03T06:00:00Z', 3, { sent: { half: at('2026-06-03T06:00:00Z') } });
    expect(nextReminder(seen, 'Europe/Amsterdam', at('2026-06-05T17:00:00Z'))).toBeNull();
  });

  test('an unknown zone is UTC, not a fault', () => {
    expect(daytime(at('2026-06-01T03:00:00Z'), 'Mars/Olympus')).toEqual(at('2026-06-01T09:00:00Z'));
  });

  test.each(zones)(
    '%s: in the daytime of working days, each once and 48 h apart, whatever the clocks do',
    (zone) => {
      assert(
        property(
          // A year with both changes of the clocks; deadlines as settings allow.
          integer({ min: 0, max: 364 * 24 * 60 }),
          integer({ min: 3, max: 90 }),
          (minutes, days) => {
            const asked = new Date(Date.UTC(2026, 0, 1) + minutes * 60_000);
            const seen = seenAs(asked.toISOString(), days);
            const sent = lifeOf(seen, zone);
            expect(new Set(sent.map(({ which }) => which)).size).toBe(sent.length);
            for (const { at: when } of sent) {
              expect(hourIn(zone, when)).toBeGreaterThanOrEqual(9);
              expect(hourIn(zone, when)).toBeLessThan(17);
              expect(['Sat', 'Sun']).not.toContain(dayIn(zone, when));
              expect(when.getTime()).toBeLessThan(seen.until.getTime());
            }
            const half = sent.filter(({ which }) => which === 'half');
            expect(half.every((one) => one.at.getTime() >= asked.getTime() + 7 * dayMs)).toBe(true);
            // After the card, and after each other.
            const times = [asked, ...sent.map((one) => one.at)].map((one) => one.getTime());
            const pauses = times.slice(1).map((time, i) => time - (times[i] ?? 0));
            expect(pauses.every((pause) => pause >= 48 * hourMs)).toBe(true);
            // Long ones have both.
            expect(sent.length).toBeGreaterThanOrEqual(days >= 14 ? 2 : 0);
          },
        ),
        { numRuns: 12 },
      );
    },
  );

  test('9 o’clock is 9 o’clock before and after the clocks change', () => {
    // 25 October 2026 and 28 March 2027 are Sundays in Europe.
    expect(daytime(at('2026-10-23T20:00:00Z'), 'Europe/Amsterdam')).toEqual(
      at('2026-10-26T08:00:00Z'),
    );
    expect(daytime(at('2027-03-26T20:00:00Z'), 'Europe/Amsterdam')).toEqual(
      at('2027-03-29T07:00:00Z'),
    );
  });

  test('a day there begins at its own midnight, also when it has 23 or 25 hours', () => {
    expect(dayThere('2026-10-25', 'Europe/Amsterdam')).toEqual({
      from: at('2026-10-24T22:00:00Z'),
      to: at('2026-10-25T23:00:00Z'),
    });
    expect(localDay(at('2026-10-24T22:00:00Z'), 'Europe/Amsterdam')).toBe('2026-10-25');
  });

  test('the digest is for Monday in the daytime of the company', () => {
    expect(digestDay(at('2026-06-01T07:00:00Z'), 'Europe/Amsterdam')).toBe('2026-06-01');
    expect(digestDay(at('2026-06-01T06:59:00Z'), 'Europe/Amsterdam')).toBeNull();
    expect(digestDay(at('2026-06-02T07:00:00Z'), 'Europe/Amsterdam')).toBeNull();
  });
});
