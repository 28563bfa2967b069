import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns';
import { enGB, nl } from 'date-fns/locale';
import type { Language } from '../domain/company.ts';
import { zoneOf } from '../domain/zone.ts';

/** Whose clock a time is told by; a channel has many readers, so there the zone is named. */
export type Zone = { readonly name: string; readonly named: boolean };

const locales = { en: enGB, nl };
/** A moment in the reader's zone: "20 Nov 2026, 10:32". */
export function moment(at: Date, zone: Zone, language: Language): string {
  const name = zoneOf(zone.name);
  const text = format(new TZDate(at, name), 'd MMM yyyy, HH:mm', { locale: locales[language] });
  return zone.named ? `${text} (${name})` : text;
}

/** A calendar day, which has no zone: "20 Nov 2026". Kept as the UTC midnight that begins it. */
export const dayText = (day: Date, language: Language): string =>
  format(new TZDate(day, 'UTC'), 'd MMM yyyy', { locale: locales[language] });

/** The day that it is for a reader: "2026-11-20". */
export const today = (now: Date, zone: Zone): string =>
  format(new TZDate(now, zoneOf(zone.name)), 'yyyy-MM-dd');
