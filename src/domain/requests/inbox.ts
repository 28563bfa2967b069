import type { CompanyId, PersonId } from '../ids.ts';
import type { RequestKind } from './kinds.ts';
import { soonBy, weekBefore } from './reminders.ts';

/** product.md 5, from top to bottom. What is about to expire also stands where it waits. */
export const sections = ['ours', 'others', 'soon', 'decided'] as const;
export type Section = (typeof sections)[number];

/** As little of a request as a line in an inbox says of it. */
export type InboxItem = {
  readonly kind: RequestKind;
  readonly id: string;
  /** With its kind it says which right settles it. */
  readonly form: string;
  /** Of its own kind; words for it stand with that kind. */
  readonly status: string;
  /** Null: it waits for somebody outside Slack, or it is over. */
  readonly waitsFor: CompanyId | null;
  /** The company that asked, and who of it. */
  readonly from: { readonly id: CompanyId; readonly name: string; readonly person: PersonId };
  /** The company that was asked; null: a customer alone. */
  readonly to: { readonly id: CompanyId; readonly name: string } | null;
  readonly customer: string | null;
  readonly asked: Date;
  /** Null: it has no deadline. */
  readonly until: Date | null;
  /** Null: open. */
  readonly ended: Date | null;
};

/** Where an item stands in a company's inbox; the store's statement says the same in SQL. */
export function sectionsOf(
  { waitsFor, until, ended }: Pick<InboxItem, 'waitsFor' | 'until' | 'ended'>,
  us: CompanyId,
  now: Date,
): readonly Section[] {
  if (ended) return ended >= weekBefore(now) ? ['decided'] : [];
  const side: Section = waitsFor === us ? 'ours' : 'others';
  return until && until <= soonBy(now) ? [side, 'soon'] : [side];
}
