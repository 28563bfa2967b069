import type { Refusal } from '../../domain/refusals.ts';

/** What a speaker knows besides the refusal: names for its ids, and times as the reader tells them. */
export interface Saying {
  /** Who decided, where the refusal names somebody. */
  readonly by: string | null;
  /** Who can help: the Global admins of the company that the refusal names. */
  readonly admins: readonly string[];
  /** For somebody without a role: who gives one, company by company. */
  readonly givers: readonly { readonly company: string; readonly admins: readonly string[] }[];
  readonly when: (at: Date) => string;
  readonly country: (code: string) => string;
  readonly region: (name: string) => string;
  /** As people type it: "@Samen". */
  readonly bot: string;
}
/** Every code has its sentence and its next step; one that is missing does not compile. */
export type RefusalWords = RefusalWordsOf<Refusal>;
/** Of a part of them. */
export type RefusalWordsOf<Some extends Refusal> = (refusal: Some, saying: Saying) => string;
