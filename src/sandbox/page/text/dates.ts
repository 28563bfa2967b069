/** Whose clock and customs a time is drawn in. */
export type Reader = { tz: string; locale: string };

const day = (at: Date, tz: string) =>
  new Intl.DateTimeFormat('en-CA', {
    timeZone: tz,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(at);

/** "today", "yesterday", "tomorrow", or nothing where Slack's `_pretty` formats fall back to the date. */
function near(at: Date, { tz, locale }: Reader, now: Date): string | undefined {
  const days = Math.round((Date.parse(day(at, tz)) - Date.parse(day(now, tz))) / 86_400_000);
  if (Math.abs(days) > 1) return undefined;
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day');
}

const spelled: Record<string, Intl.DateTimeFormatOptions> = {
  date: { year: 'numeric', month: 'long', day: 'numeric' },
  date_short: { year: 'numeric', month: 'short', day: 'numeric' },
  date_long: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  time: { hour: 'numeric', minute: '2-digit' },
  time_secs: { hour: 'numeric', minute: '2-digit', second: '2-digit' },
};

function ago(at: Date, locale: string, now: Date): string {
  const seconds = (at.getTime() - now.getTime()) / 1000;
  const step =
    (
      [
        ['day', 86_400],
        ['hour', 3600],
        ['minute', 60],
      ] as const
    ).find(([, size]) => Math.abs(seconds) >= size) ?? (['second', 1] as const);
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(
    Math.round(seconds / step[1]),
    step[0],
  );
}

/** Fills Slack's date tokens (`{date_short_pretty} at {time}`); an unknown one stays as written. */
export function dateText(seconds: number, format: string, reader: Reader, now: Date): string {
  const at = new Date(seconds * 1000);
  return format.replace(/\{(\w+)\}/g, (whole, name: string) => {
    if (name === 'date_num') return day(at, reader.tz);
    if (name === 'date_slash') return day(at, reader.tz).replaceAll('-', '/');
    if (name === 'ago') return ago(at, reader.locale, now);
    const pretty = name.endsWith('_pretty');
    const options = spelled[name.replace(/_pretty$/, '').replace('day_divider', 'date_long')];
    if (options === undefined) return whole;
    const close = pretty ? near(at, reader, now) : undefined;
    return (
      close ??
      new Intl.DateTimeFormat(reader.locale, { timeZone: reader.tz, ...options }).format(at)
    );
  });
}

/** Slack's `ts` ("1699999999.000100") as seconds. */
export const secondsOf = (ts: string) => Number(ts.split('.')[0]);
