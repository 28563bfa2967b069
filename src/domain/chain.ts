import { createHash } from 'node:crypto';

/** What a seal covers of an audit entry: ids, times, values and our own words; nothing by which a person could be named. */
export type Sealable = {
  readonly id: string;
  readonly at: Date;
  readonly companyId: string | null;
  readonly counterpartId: string | null;
  readonly personId: string | null;
  readonly roles: readonly string[];
  readonly action: string;
  readonly subject: string;
  readonly subjectId: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly via: string;
  readonly known: string;
};
export type Seal = { readonly seq: number; readonly entryId: string; readonly hash: string };
export type Head = { readonly chain: string; readonly seq: number; readonly hash: string };

/** The operator's own acts, which concern no company. */
const operatorsChain = 'operator';
/** An entry stands in the chain of the company that acted, else of the one it concerns. */
export const chainOf = (entry: Pick<Sealable, 'companyId' | 'counterpartId'>): string =>
  entry.companyId ?? entry.counterpartId ?? operatorsChain;

/** JSON with sorted keys, because the database keeps objects in an order of its own. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`)
      .join(',')}}`;
  return JSON.stringify(value) ?? 'null';
}

/** The next link: covers the entry, its place and everything before it. */
export function sealOf(chain: string, seq: number, previous: string, entry: Sealable): string {
  const { id, at, companyId, counterpartId, personId, roles } = entry;
  const { action, subject, subjectId, before, after, via, known } = entry;
  const covered = { id, at, companyId, counterpartId, personId, roles, action, subject, subjectId };
  return createHash('sha256')
    .update(canonical({ chain, seq, previous, ...covered, before, after, via, known }))
    .digest('hex');
}

/** What is wrong with a chain, and where. */
export type Break =
  | {
      readonly what: 'changed';
      readonly chain: string;
      readonly seq: number;
      readonly entryId: string;
    }
  | {
      readonly what: 'removed';
      readonly chain: string;
      readonly seq: number;
      readonly entryId: string;
    }
  | { readonly what: 'gap'; readonly chain: string; readonly seq: number }
  | {
      readonly what: 'swapped';
      readonly chain: string;
      readonly seq: number;
      readonly entryId: string;
    }
  | { readonly what: 'cut'; readonly chain: string; readonly seq: number }
  | { readonly what: 'rewritten'; readonly chain: string; readonly seq: number };

/** Walks a chain from its beginning; `entries` are those its seals name. An earlier head finds what was cut off or computed anew. */
export function verifyChain(
  chain: string,
  seals: readonly Seal[],
  entries: ReadonlyMap<string, Sealable>,
  earlier: readonly Head[],
): Break[] {
  const breaks: Break[] = [];
  let previous = '';
  let expected = 1;
  for (const { seq, entryId, hash } of seals) {
    if (seq !== expected) breaks.push({ what: 'gap', chain, seq: expected });
    const entry = entries.get(entryId);
    if (!entry) breaks.push({ what: 'removed', chain, seq, entryId });
    else if (chainOf(entry) !== chain) breaks.push({ what: 'swapped', chain, seq, entryId });
    else if (sealOf(chain, seq, previous, entry) !== hash) {
      // Right for another place in the chain: entries changed places; else the entry itself changed.
      const moved = seals.some(
        (other, i) =>
          other.entryId !== entryId &&
          sealOf(chain, other.seq, seals[i - 1]?.hash ?? '', entry) === other.hash,
      );
      breaks.push({ what: moved ? 'swapped' : 'changed', chain, seq, entryId });
    }
    // On with what is written there, so that one fault is one finding.
    previous = hash;
    expected = seq + 1;
  }
  for (const { seq, hash } of earlier) {
    const then = seals.find((seal) => seal.seq === seq);
    if (!then) breaks.push({ what: 'cut', chain, seq });
    else if (then.hash !== hash) breaks.push({ what: 'rewritten', chain, seq });
  }
  return breaks;
}
