/** A party of a chain: what it is, its name, and what is said of it. */
type Party = {
  readonly is: string;
  readonly name: string;
  readonly lines: readonly string[];
};
/** What one party is to another, by their places: column, and row within it. */
type Tie = {
  readonly from: readonly [column: number, row: number];
  readonly to: readonly [column: number, row: number];
  readonly said: string;
};
/** A chain from left to right, in words that are chosen and translated already. */
export type Chain = {
  readonly title: string;
  readonly columns: readonly (readonly Party[])[];
  readonly ties: readonly Tie[];
  /** As of when, and whose record it is. */
  readonly foot: string;
};

const box = { width: 260, padding: 16, gap: 24 } as const;
const between = 190;
const edge = 32;
const font = { is: 13, name: 18, line: 14, tie: 13, title: 22 } as const;
const height = (size: number): number => Math.round(size * 1.4);
/** What a row of a picture may take: a name of hundreds of letters must not push everything else out. */
const rows = { name: 2, line: 3, tie: 4, title: 2 } as const;
/** More than this can't be read at once; what is left out is in the sheet. */
const most = { parties: 6, lines: 8 } as const;

/** XML knows no control characters and no half of a surrogate pair, not even escaped. */
export const escaped = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Cn}]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

const lettersOf = (text: string): string[] => Array.from(text);
/** Of the letters of DejaVu Sans, rather too wide than too narrow. */
const widthOf = (letter: string): number =>
  /[ijl.,:;|!'’()[\] ]/.test(letter)
    ? 0.42
    : /[mwMW@%—]|[^\p{ASCII}\p{Script=Latin}]/u.test(letter)
      ? 1.02
      : 0.67;
const widthAt = (size: number, text: string): number =>
  lettersOf(text).reduce((sum, letter) => sum + widthOf(letter), 0) * size;

/** A text as rows that fit; what does not is cut with an ellipsis. */
function wrapped(text: string, size: number, width: number, limit: number): readonly string[] {
  const done: string[] = [];
  let row = '';
  const words = text
    .trim()
    .split(/\s+/u)
    .flatMap((word) => (widthAt(size, word) > width ? word.split(/(?<=-)/) : [word]))
    .flatMap((word) => pieces(word, size, width));
  for (const word of words) {
    const longer = row === '' ? word : `${row} ${word}`;
    if (widthAt(size, longer) <= width) row = longer;
    else {
      done.push(row);
      row = word;
    }
  }
  const all = [...done, row];
  if (all.length <= limit) return all;
  const last = lettersOf(all[limit - 1] ?? '');
  while (last.length > 0 && widthAt(size, `${last.join('')}…`) > width) last.pop();
  return [...all.slice(0, limit - 1), `${last.join('')}…`];
}
/** A word that is wider than its row. */
function pieces(word: string, size: number, width: number): string[] {
  const found = [''];
  // No row of ours holds more, and names are typed by anybody.
  for (const letter of lettersOf(word).slice(0, 400)) {
    const now = found.at(-1) ?? '';
    if (widthAt(size, now + letter) > width) found.push(letter);
    else found[found.length - 1] = now + letter;
  }
  return found;
}

type Drawn = {
  readonly rows: readonly { text: string; size: number; bold: boolean; ink: string }[];
};
const inks = {
  dark: '#1d1c1d',
  soft: '#5e5d60',
  line: '#8a898c',
  paper: '#ffffff',
  fill: '#f6f6f7',
};

function drawParty({ is, name, lines }: Party): Drawn {
  const inner = box.width - 2 * box.padding;
  const as = (text: string, size: number, limit: number, bold: boolean, ink: string) =>
    wrapped(text, size, inner, limit).map((row) => ({ text: row, size, bold, ink }));
  return {
    rows: [
      ...as(is, font.is, 1, false, inks.soft),
      ...as(name, font.name, rows.name, true, inks.dark),
      ...lines
        .slice(0, most.lines)
        .flatMap((line) => as(line, font.line, rows.line, false, inks.dark)),
    ],
  };
}
const tall = ({ rows: all }: Drawn): number =>
  all.reduce((sum, { size }) => sum + height(size), 2 * box.padding);

const textAt = (
  x: number,
  y: number,
  row: { text: string; size: number; bold?: boolean; ink: string },
  anchor = 'start',
): string =>
  `<text x="${x}" y="${y}" font-size="${row.size}" fill="${row.ink}" text-anchor="${anchor}"${
    row.bold ? ' font-weight="bold"' : ''
  }>${escaped(row.text)}</text>`;

type Placed = {
  readonly x: number;
  readonly y: number;
  readonly tall: number;
  readonly drawn: Drawn;
};

/** A chain as SVG; everything that people typed is escaped, wrapped and cut. Pure. */
export function svgOf({ title, columns, ties, foot }: Chain): string {
  const drawn = columns.map((column) => column.slice(0, most.parties).map(drawParty));
  const tallest = Math.max(
    ...drawn.map((column) => column.reduce((sum, one) => sum + tall(one) + box.gap, -box.gap)),
    0,
  );
  const width = 2 * edge + columns.length * box.width + Math.max(columns.length - 1, 0) * between;
  const heads = wrapped(title, font.title, width - 2 * edge, rows.title);
  const top = edge + heads.length * height(font.title) + edge / 2;
  const places: readonly (readonly Placed[])[] = drawn.map((column, at) => {
    const own = column.reduce((sum, one) => sum + tall(one) + box.gap, -box.gap);
    let y = top + (tallest - own) / 2;
    return column.map((one) => {
      const place = { x: edge + at * (box.width + between), y, tall: tall(one), drawn: one };
      y += place.tall + box.gap;
      return place;
    });
  });
  const feet = wrapped(foot, font.is, width - 2 * edge, 2);
  const whole = top + tallest + edge / 2 + feet.length * height(font.is) + edge;
  const leaving = ({ from }: Tie): number =>
    ties.filter((one) => one.from[0] === from[0] && one.from[1] === from[1]).length;
  const body = [
    ...heads.map((text, i) =>
      textAt(edge, edge + (i + 1) * height(font.title) - 8, {
        text,
        size: font.title,
        bold: true,
        ink: inks.dark,
      }),
    ),
    ...ties.map((tie) => drawTie(tie, places, leaving(tie) > 1)),
    ...places.flat().map(drawBox),
    ...feet.map((text, i) =>
      textAt(edge, top + tallest + edge / 2 + (i + 1) * height(font.is), {
        text,
        size: font.is,
        ink: inks.soft,
      }),
    ),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${whole}" viewBox="0 0 ${width} ${whole}" font-family="DejaVu Sans"><rect width="100%" height="100%" fill="${inks.paper}"/>${body.join('')}</svg>`;
}

function drawBox({ x, y, tall: tallness, drawn }: Placed): string {
  let line = y + box.padding;
  const texts = drawn.rows.map((row) => {
    line += height(row.size);
    return textAt(x + box.padding, line - row.size * 0.35, row);
  });
  return `<rect x="${x}" y="${y}" width="${box.width}" height="${tallness}" rx="8" fill="${inks.fill}" stroke="${inks.line}"/>${texts.join('')}`;
}

/** An arrow with its words above it, on the side where it is alone; nothing where one of its ends was left out. */
function drawTie(
  { from, to, said }: Tie,
  places: readonly (readonly Placed[])[],
  forks: boolean,
): string {
  const [start, end] = [places[from[0]]?.[from[1]], places[to[0]]?.[to[1]]];
  if (!start || !end) return '';
  const [x1, y1] = [start.x + box.width + 4, start.y + start.tall / 2];
  const [x2, y2] = [end.x - 10, end.y + end.tall / 2];
  const bend = forks ? x1 + 12 : x2 - 12;
  const words = wrapped(said, font.tie, between - 44, rows.tie);
  const lowest = (forks ? y2 : y1) - 8 - (words.length - 1) * height(font.tie);
  const texts = words.map((text, i) =>
    textAt(
      (x1 + x2) / 2 + (forks ? 8 : -8),
      lowest + i * height(font.tie),
      { text, size: font.tie, ink: inks.dark },
      'middle',
    ),
  );
  return `<path d="M${x1} ${y1} H${bend} V${y2} H${x2}" stroke="${inks.line}" stroke-width="2" fill="none"/><path d="M${x2 - 2} ${y2 - 6} L${x2 + 8} ${y2} L${x2 - 2} ${y2 + 6} Z" fill="${inks.line}"/>${texts.join('')}`;
}

/** Slack takes so much beside a file. */
const longestAlt = 1_000;

/** The same in words, for whoever does not see the picture. */
export function altOf({ title, columns, ties, foot }: Chain): string {
  const nameAt = ([column, row]: Tie['from']): string => columns[column]?.[row]?.name ?? '';
  const parties = columns
    .flat()
    .map(
      ({ is, name, lines }) => `${is}: ${name}${lines.length > 0 ? ` (${lines.join('; ')})` : ''}.`,
    );
  const said = ties.map(
    ({ from, to, said: words }) => `${nameAt(from)} → ${nameAt(to)}: ${words}.`,
  );
  const whole = [`${title}.`, ...parties, ...said, foot].join(' ');
  return whole.length <= longestAlt
    ? whole
    : `${whole.slice(0, longestAlt - 1).replace(/\p{Cs}$/u, '')}…`;
}
