import { shorten } from '../../i18n/text.ts';
import { DoesNotFit } from './limits.ts';

export type Json = { readonly [key: string]: unknown };
export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const list = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isJson) : []);

/** Shortens mrkdwn without leaving half an entity, which would show, or half a link, which would break. */
export function shortenMrkdwn(text: string, max: number): string {
  if (text.length <= max) return text;
  const [kept = '', end = ''] = shorten(text, max).split(/(?=…\u2069?$)/u);
  return (
    kept
      .replace(/<[^<>]*$/u, '')
      .replace(/&[a-z]{0,3}$/u, '')
      .trimEnd() + end
  );
}

/** A string that people read; Slack refuses empty ones. */
export const words = (text: unknown, max: number): string => shorten(readable(text), max);
const readable = (text: unknown) => (typeof text === 'string' && text !== '' ? text : '–');

/** A text object of either kind. */
export function textObject(text: Json, max: number): Json {
  const shown = readable(text['text']);
  return {
    ...text,
    text: text['type'] === 'mrkdwn' ? shortenMrkdwn(shown, max) : shorten(shown, max),
  };
}

/** Machines read these back, so a cut one would be another one. */
export function keep(part: Json, place: string, most: Readonly<Record<string, number>>): void {
  for (const [key, max] of Object.entries(most)) {
    const value = part[key];
    if (typeof value === 'string' && value.length > max)
      throw new DoesNotFit(`${place}.${key}`, max);
  }
}

/** Replaces the named parts that are there, each by its own rule. */
export function parts(of: Json, rules: Readonly<Record<string, (part: Json) => Json>>): Json {
  const changed: Record<string, unknown> = { ...of };
  for (const [key, rule] of Object.entries(rules)) {
    const part = of[key];
    if (isJson(part)) changed[key] = rule(part);
  }
  return changed;
}
