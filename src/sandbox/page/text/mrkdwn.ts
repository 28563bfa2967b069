/**
 * Slack's mrkdwn as a tree. Entities are decoded in the leaves only, after everything else was found:
 * `&lt;!channel&gt;` is text, `<!channel>` is a mention.
 */
export type Piece =
  | string
  | { kind: 'bold' | 'italic' | 'strike' | 'quote'; of: Piece[] }
  | { kind: 'code' | 'block'; text: string }
  | { kind: 'link'; to: string; text: string }
  | { kind: 'user' | 'channel' | 'group' | 'everyone'; id: string; text?: string }
  | { kind: 'date'; seconds: number; format: string; otherwise: string; to?: string }
  | { kind: 'emoji'; name: string };

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };
const decode = (text: string) =>
  text.replace(/&(?:lt|gt|amp);/g, (entity) => entities[entity] ?? entity);

const marks = { '*': 'bold', _: 'italic', '~': 'strike' } as const;
const isMark = (mark: string): mark is keyof typeof marks => mark in marks;

// A mark opens at a border (start, space, punctuation) and closes at one, with no space just inside.
const marked =
  /`([^`\n]+)`|<([^<>\n]+)>|(?<![\p{L}\p{N}*_~])([*_~])(?=\S)((?:(?!\3)[^\n])*\S)\3(?![\p{L}\p{N}*_~])|(?<![\p{L}\p{N}:]):([a-z0-9_+-]+):|(?<![\p{L}\p{N}])(https?:\/\/[^\s<>|`]+)/gu;

/** Splits at the first border only: a label may hold the sign again. */
function cut(text: string, border: string): [string, string | undefined] {
  const at = text.indexOf(border);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + border.length)];
}

function date(token: string, label: string | undefined): Piece | undefined {
  const [, seconds, format = '', to] = /^!date\^(\d+)\^([^^]+)(?:\^(.+))?$/.exec(token) ?? [];
  if (seconds === undefined) return undefined;
  return {
    kind: 'date',
    seconds: Number(seconds),
    format: decode(format),
    otherwise: label ?? '',
    ...(to === undefined ? {} : { to: decode(to) }),
  };
}

/** What stands between `<` and `>`. */
function angle(inside: string): Piece {
  const [what, raw] = cut(inside, '|');
  const label = raw === undefined ? undefined : decode(raw);
  const shown = label === undefined ? {} : { text: label };
  if (what.startsWith('@')) return { kind: 'user', id: what.slice(1), ...shown };
  if (what.startsWith('#')) return { kind: 'channel', id: what.slice(1), ...shown };
  if (what.startsWith('!subteam^')) return { kind: 'group', id: what.slice(9), ...shown };
  const when = date(what, label);
  if (when !== undefined) return when;
  if (what.startsWith('!')) return { kind: 'everyone', id: what.slice(1), ...shown };
  return { kind: 'link', to: decode(what), text: label ?? decode(what) };
}

/** A full stop or bracket after an address belongs to the sentence. */
function bareLink(address: string): Piece[] {
  const [, to = address, rest = ''] = /^(.*?)([.,:;!?)'"\]*_~]*)$/.exec(address) ?? [];
  const link: Piece = { kind: 'link', to: decode(to), text: decode(to) };
  return rest === '' ? [link] : [link, decode(rest)];
}

function inline(text: string, linkify: boolean): Piece[] {
  const out: Piece[] = [];
  let from = 0;
  for (const found of text.matchAll(marked)) {
    const [whole, code, angled, mark, within = '', emoji, bare] = found;
    if (bare !== undefined && !linkify) continue;
    if (found.index > from) out.push(decode(text.slice(from, found.index)));
    from = found.index + whole.length;
    if (code !== undefined) out.push({ kind: 'code', text: decode(code) });
    else if (angled !== undefined) out.push(angle(angled));
    else if (mark !== undefined && isMark(mark))
      out.push({ kind: marks[mark], of: inline(within, linkify) });
    else if (bare !== undefined) out.push(...bareLink(bare));
    else out.push({ kind: 'emoji', name: emoji ?? '' });
  }
  if (from < text.length) out.push(decode(text.slice(from)));
  return out;
}

// `>>>` quotes everything after it, `>` its own line. Slack reads the escaped sign the same way.
const quotes = /(^(?:>|&gt;){3}[\s\S]*|(?:^(?:>|&gt;).*\n?)+)/m;

function lines(text: string, linkify: boolean): Piece[] {
  return text.split(quotes).flatMap((part): Piece[] => {
    if (!/^(?:>|&gt;)/.test(part)) return inline(part, linkify);
    const bare = /^(?:>|&gt;){3}/.test(part)
      ? part.replace(/^(?:>|&gt;){3} ?/, '')
      : part.replace(/^(?:>|&gt;) ?/gm, '');
    return [{ kind: 'quote', of: inline(bare.replace(/\n$/, ''), linkify) }];
  });
}

/**
 * Reads a mrkdwn text as Slack draws it.
 * `verbatim` is the text object's own flag: bare addresses then stay text.
 */
export function mrkdwn(text: string, { verbatim = false } = {}): Piece[] {
  return text
    .split(/```\n?([\s\S]+?)```\n?/)
    .flatMap((part, index): Piece[] =>
      index % 2 === 1
        ? [{ kind: 'block', text: decode(part.replace(/\n$/, '')) }]
        : lines(part, !verbatim),
    );
}
