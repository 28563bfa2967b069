import type { Language } from '../domain/company.ts';

/** What a page is drawn for. */
type PageAsk = { readonly language: Language };
export type PageAnswer = {
  readonly status: number;
  readonly html: string;
  /** Whether the token was one of ours; those that are not are counted per address. */
  readonly known: boolean;
};

/** What stands behind a link. A `Refused` for "busy" or "database-away" becomes a page of its own; anything else thrown is a fault. */
export interface Doorstep {
  show(token: string, ask: PageAsk): Promise<PageAnswer>;
  decide(token: string, ask: PageAsk & { readonly form: URLSearchParams }): Promise<PageAnswer>;
}
