/** Markup of ours; whatever else goes into a page is escaped on its way into one. */
export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
}
export type Piece = Html | string | number | null | readonly Piece[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? '');

function markupOf(piece: Piece): string {
  if (piece === null) return '';
  if (piece instanceof Html) return piece.markup;
  if (typeof piece === 'object') return piece.map(markupOf).join('');
  return escaped(String(piece));
}

/** Where a hole stands: between tags, in a tag, or in the quotes of an attribute. */
function placeOf(before: string): 'text' | 'tag' | 'value' {
  const open = before.lastIndexOf('<');
  const tag = before.slice(open);
  if (open < 0 || tag.includes('>')) return 'text';
  return tag.split('"').length % 2 === 0 ? 'value' : 'tag';
}

/** Every hole is escaped, unless what stands in it is markup already; `null` is nothing. Throws where escaping would not help. */
export function html(literals: TemplateStringsArray, ...holes: readonly Piece[]): Html {
  let before = '';
  for (const [at, hole] of holes.entries()) {
    before += literals[at] ?? '';
    const [place, ours] = [placeOf(before), hole instanceof Html];
    if (place === 'value' && ours) throw new Error('Markup stands in an attribute.');
    if (place === 'tag' && !ours && hole !== null) throw new Error('A hole in a tag needs quotes.');
  }
  return new Html(String.raw({ raw: literals }, ...holes.map(markupOf)));
}

/** `name="value"` for each; true stands alone, false and null are left out. */
export const attributes = (given: Readonly<Record<string, string | boolean | null>>): Html =>
  new Html(
    Object.entries(given)
      .filter(([, value]) => value !== null && value !== false)
      .map(([name, value]) => (value === true ? name : `${name}="${escaped(String(value))}"`))
      .join(' '),
  );
