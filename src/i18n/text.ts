// The braille blank takes room and shows nothing.
const lineBreaks = /(?:(?!\ufeff)[\s\u0085\u2800])+/gu;
// Controls, directional overrides, zero-width characters, fillers, tags.
const unseen =
  /(?!\u200c|\u200d|\ufe0e|\ufe0f)[\p{Cc}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;
// Joiners and selectors shape emoji, Arabic and Indic letters; anywhere else they only hide.
const joiners =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f\p{Script=Arabic}\p{M}])[\u200c\u200d]|[\u200c\u200d](?![\p{Extended_Pictographic}\p{L}])/gu;
const selectors = /(?<![\p{Extended_Pictographic}#*0-9])[\ufe0e\ufe0f]/gu;
const rightToLeft =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const [open, close] = ['\u2068', '\u2069'];
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** One line of what a reader can see: no controls, nothing hidden or directional, no half surrogates. */
const seen = (text: string) =>
  text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(lineBreaks, ' ')
    .replace(unseen, '')
    .replace(selectors, '')
    .replace(joiners, '')
    .replace(/ {2,}/g, ' ')
    .trim();

function cut(text: string, max: number): string {
  if (max <= 0) return '';
  const end = graphemes.segment(text).containing(max)?.index ?? text.length;
  // One character under a tower of marks is longer than the place: then by code point.
  const kept = end > 0 ? text.slice(0, end) : text.slice(0, max).replace(/[\ud800-\udbff]$/, '');
  return kept.replace(/(?:\s|\u200c|\u200d)+$/, '');
}

/** At most `max` UTF-16 units, "…" in place of what is missing, never half a character. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  const kept = cut(text, max - 1);
  if (!kept.includes(open) || kept.split(open).length === kept.split(close).length)
    return `${kept}…`;
  // A cut-off isolate would run on into what follows it.
  return `${cut(text, max - 2)}…${close}`;
}

/** Right-to-left text gets its own direction, so that it can't reorder the sentence around it. */
export const isolate = (text: string): string =>
  rightToLeft.test(text) ? `${open}${text}${close}` : text;

function fitted(text: string, max: number, finish: (text: string) => string): string {
  const isolated = isolate(shorten(text, max));
  return finish(isolated.length <= max ? isolated : isolate(shorten(text, max - 2)));
}

/** What somebody typed, on one line, for a place that knows plain text; at most `max` UTF-16 units. */
export const plain = (text: string, max = 3000): string =>
  fitted(seen(text), max, (shown) => shown);

const lookAlike: Record<string, string> = { '*': '∗', '~': '∼', '`': 'ˋ', _: 'ˍ' };
const entity: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * What somebody typed, for a place that knows only mrkdwn: one line, at most `max` UTF-16 units before escaping.
 * Nothing in it can become bold, code, a quote, an emoji, a link or a mention, whatever stands around it.
 */
export const inMrkdwn = (text: string, max = 200): string =>
  fitted(seen(text), max, (shown) =>
    shown
      .replace(/[&<>]/g, (sign) => entity[sign] ?? '')
      // Slack reads a zero-width character as a border here and as a letter there: only another sign is certain.
      .replace(/[*~`]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, (mark) => lookAlike[mark] ?? '')
      // A name, an address or an emoji ends at a zero-width space, so none begins or goes on here.
      .replace(/[.:/@#](?=\S)/gu, (sign) => `${sign}\u200b`)
      // At the start of a line Slack takes even the entity for a quotation.
      .replace(/^(\u2068?)&gt;/, '$1\u200b&gt;'),
  );
