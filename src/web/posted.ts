import { z } from 'zod';

/** How long the same form, sent once more, shows its receipt (product.md 4). */
export const receiptMs = 15 * 60_000;

// What a page's fields post; a browser posts no more than they take.
export const ticked = z
  .string()
  .optional()
  .transform((value) => value === 'yes');
export const written = (max: number) =>
  z
    .string()
    .max(max)
    .optional()
    .transform((value) => value?.trim() ?? '');
export const longestReason = 500;
export const isAddress = (typed: string): boolean => z.email().safeParse(typed).success;
/** Signs that show nothing are no name. */
export const isName = (typed: string): boolean => /\p{L}/u.test(typed);
