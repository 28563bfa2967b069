import { daytime, localDay } from './reminders.ts';

/** What was said already about a request that nobody can settle. */
export type Escalated = {
  /** The people who are told once have been. */
  readonly told: boolean;
  /** The last day on which the company's channel heard of it: "2026-11-20"; null: never. */
  readonly pinged: string | null;
};

/**
 * Nobody is left who could decide: whoever asked and the Global admins are told once, the channel daily (I row 26);
 * roles are never widened. `zone` is the company's, in whose daytime the channel is told.
 */
export function escalation(
  seen: Escalated,
  zone: string,
  now: Date,
): { readonly tell: boolean; readonly ping: string | null; readonly next: Date } {
  const today = localDay(now, zone);
  const due = seen.pinged === null || seen.pinged < today;
  const ping = due && daytime(now, zone) === now ? today : null;
  const next = ping === null && due ? daytime(now, zone) : new Date(now.getTime() + 24 * 3_600_000);
  return { tell: !seen.told, ping, next };
}
