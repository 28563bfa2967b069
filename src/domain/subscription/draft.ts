import { refused, settled, type Outcome } from '../outcome.ts';
import { mostLines, type OrderLine } from './order.ts';

/** A line as somebody asked for it; where it stands follows from what it hangs on. */
export type LineAsk = Omit<OrderLine, 'number'>;
type Lines = readonly OrderLine[];

const baseLine = ({ under }: LineAsk): number | null =>
  under !== null && 'line' in under ? under.line : null;

/** Add-ons stand under their base, in the order in which they came; the numbers are the places. */
function arranged(lines: Lines): Lines {
  const placed = new Set<OrderLine>();
  const put = (line: OrderLine): readonly OrderLine[] => {
    if (placed.has(line)) return [];
    placed.add(line);
    return [line, ...lines.filter((one) => baseLine(one) === line.number).flatMap(put)];
  };
  const roots = lines.filter((one) => !lines.some(({ number }) => number === baseLine(one)));
  const all = [...roots.flatMap(put), ...lines.flatMap(put)];
  const place = new Map(all.map((line, i) => [line.number, i + 1]));
  return all.map((line, i) => {
    const base = baseLine(line);
    const under = base === null ? line.under : { line: place.get(base) ?? 0 };
    return { ...line, number: i + 1, under };
  });
}

export function addLine(lines: Lines, ask: LineAsk): Outcome<Lines, never> {
  if (lines.length >= mostLines) return refused({ code: 'order-too-long', limit: mostLines });
  return settled(arranged([...lines, { ...ask, number: lines.length + 1 }]));
}

export function changeLine(lines: Lines, number: number, ask: LineAsk): Outcome<Lines, never> {
  if (!lines.some((one) => one.number === number)) return refused({ code: 'order-draft-gone' });
  return settled(arranged(lines.map((one) => (one.number === number ? { ...ask, number } : one))));
}

/** A base goes with its add-ons: they have nothing to hang on any more. */
export function removeLine(lines: Lines, number: number): Lines {
  const below = lines.filter((one) => baseLine(one) === number).map((one) => one.number);
  const left = below.reduce<Lines>((now, one) => removeOnly(now, one), lines);
  return arranged(removeOnly(left, number));
}
const removeOnly = (lines: Lines, number: number): Lines =>
  lines.filter((one) => one.number !== number);
