import type { Refusal } from './refusals.ts';

/** What the domain answers: the next state with the facts to tell, or a "no" with its reason. */
export type Outcome<Next, Fact> =
  { ok: true; next: Next; facts: readonly Fact[] } | { ok: false; refusal: Refusal };

export const settled = <N, F>(next: N, ...facts: F[]): Outcome<N, F> => ({ ok: true, next, facts });
export const refused = (refusal: Refusal) => ({ ok: false as const, refusal });

/** How a refusal leaves a transaction: thrown, so that the transaction rolls back by itself. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** Throws `Refused` where the domain said no. */
export function granted<N, F>(outcome: Outcome<N, F>): { next: N; facts: readonly F[] } {
  if (!outcome.ok) throw new Refused(outcome.refusal);
  return outcome;
}
