import { name } from '../blocks.ts';
import type { Reader } from '../frame.ts';

/** A decision is that of whoever made it and of the colleagues for whom they stood in (product.md 3). */
export const alsoFor = (away: readonly string[] | undefined, { words }: Reader): string[] =>
  away && away.length > 0 ? [words.request.decidedFor(away.map(name))] : [];
