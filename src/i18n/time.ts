import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns';
import { enGB, nl } from 'date-fns/locale';
import type { Language } from '../domain/company.ts';

/** Whose clock a time is told by; a channel has many readers, so there the zone is named. */
export type Zone = { readonly name: string; readonly named: boolean };

const locales = { en: enGB, nl };
const known = (zone: string): string => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    // Slack hands out zone names that a newer or older ICU may not have.
    return 'UTC';
  }
};

/** A moment in the reader's zone: "20 Nov 2026, 10:32". */
export function moment(at: Date, zone: Zone, language: Language): string {
  const name = known(zone.name);
  const text = format(new TZDate(at, name), 'd MMM yyyy, HH:mm', { locale: locales[language] });
  return zone.named ? `${text} (${name})` : text;
}
