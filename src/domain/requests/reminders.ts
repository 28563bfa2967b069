import { TZDate } from '@date-fns/tz';
import { addDays, getDay, max, min, set, subDays } from 'date-fns';
import { zoneOf } from '../zone.ts';

/** product.md 3: people are reminded on working days, between these hours of their own. */
const hours = { from: 9, to: 17 } as const;
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** So long after the card, and after the other reminder. */
const apart = 48 * hourMs;

/** Half of the time has passed, or the deadline is near. */
const reminders = ['half', 'last'] as const;
type Reminder = (typeof reminders)[number];

/** Every time in UTC: how long something is open does not change with anybody's clocks. */
export type Reminded = {
  readonly asked: Date;
  readonly until: Date;
  /** When this reader got its card. */
  readonly card: Date;
  readonly sent: Readonly<Partial<Record<Reminder, Date>>>;
};

const isWorkingDay = (at: Date): boolean => getDay(at) >= 1 && getDay(at) <= 5;
const opening = (at: TZDate): TZDate =>
  set(at, { hours: hours.from, minutes: 0, seconds: 0, milliseconds: 0 });

/** The moment itself where it is daytime for its reader, else the beginning of their next working day. */
export function daytime(at: Date, zone: string): Date {
  // Reckoned in the reader's zone, so that 9 o'clock is 9 o'clock also on the day the clocks change.
  const there = new TZDate(at, zoneOf(zone));
  const isToday = isWorkingDay(there) && there.getHours() < hours.to;
  if (isToday && there.getHours() >= hours.from) return at;
  let day = isToday ? there : addDays(there, 1);
  while (!isWorkingDay(day)) day = addDays(day, 1);
  return new Date(opening(day).getTime());
}

/** When a reminder is for by the request's own time alone. */
function nominal(which: Reminder, { asked, until }: Reminded): Date {
  if (which === 'last') return new Date(until.getTime() - 3 * dayMs);
  const half = (asked.getTime() + until.getTime()) / 2;
  return new Date(Math.max(half, asked.getTime() + 7 * dayMs));
}

/**
 * The next reminder of one reader: at half of the time but not before day 7, and 3 days before the deadline. Null: none is left.
 * Nothing is sent for the past, so a reminder that nobody could send moves on with `now`; none comes after the deadline.
 */
export function nextReminder(
  seen: Reminded,
  zone: string,
  now: Date,
): { readonly which: Reminder; readonly at: Date } | null {
  const [next] = reminders
    .filter((which) => seen.sent[which] === undefined)
    .map((which) => {
      const other = seen.sent[which === 'half' ? 'last' : 'half'];
      const after = [seen.card, ...(other ? [other] : [])].map(
        (at) => new Date(at.getTime() + apart),
      );
      return { which, at: daytime(max([nominal(which, seen), now, ...after]), zone) };
    })
    .filter(({ at }) => at < seen.until)
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());
  return next ?? null;
}

/** Monday morning for its readers: the day that names a company's week; null at any other time. */
export function digestDay(now: Date, zone: string): string | null {
  const there = new TZDate(now, zoneOf(zone));
  return getDay(there) === 1 && daytime(now, zone) === now ? localDay(now, zone) : null;
}

const two = (n: number): string => String(n).padStart(2, '0');
/** The calendar day that it is there: "2026-11-20". */
export function localDay(at: Date, zone: string): string {
  const there = new TZDate(at, zoneOf(zone));
  return `${there.getFullYear()}-${two(there.getMonth() + 1)}-${two(there.getDate())}`;
}

/** The first moment of a calendar day there, and of the day after it. */
export function dayThere(day: string, zone: string): { readonly from: Date; readonly to: Date } {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const from = new TZDate(year, month - 1, date, zoneOf(zone));
  return { from: new Date(from.getTime()), to: new Date(addDays(from, 1).getTime()) };
}

/** When a request has to be looked at again, at the latest a day from now: people come and go meanwhile. */
export const nextLook = (times: readonly Date[], now: Date): Date =>
  min([...times.filter((at) => at > now), addDays(now, 1)]);

/** App Home's "about to expire", and "decided this week". */
export const soonBy = (now: Date): Date => addDays(now, 3);
export const weekBefore = (now: Date): Date => subDays(now, 7);
