/** What an operator reads; not `ok` goes to stderr and ends with 1. */
export type Answer = { readonly ok: boolean; readonly lines: readonly string[] };

export const done = (...lines: string[]): Answer => ({ ok: true, lines });
export const no = (...lines: string[]): Answer => ({ ok: false, lines });
