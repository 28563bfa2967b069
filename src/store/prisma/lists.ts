import { z } from 'zod';

/** How names are sorted and searched: without case, accents and the one character that PostgreSQL has not; the column beside the name has COLLATE "C". */
export const folded = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}|\0/gu, '')
    .toLowerCase()
    .trim();

/** For `like`, where % and _ that somebody typed are letters. */
export const pattern = (typed: string): string =>
  `%${folded(typed).replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;

/** Where a page goes on; opaque to everybody else. A value that is not ours starts from the beginning. */
export function cursorOf(values: readonly string[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}
export function readCursor(cursor: string | null, length: number): readonly string[] | null {
  if (cursor === null) return null;
  const read = z
    .string()
    .transform((text, ctx) => {
      try {
        return JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown;
      } catch {
        ctx.addIssue('not a cursor of ours');
        return z.NEVER;
      }
    })
    .pipe(z.array(z.string()).length(length))
    .safeParse(cursor);
  return read.success ? read.data : null;
}
