import type { Subject } from '../domain/facts.ts';
import type { CompanyId } from '../domain/ids.ts';

/** A mail that is to go out from here; whom it reaches and what it says is looked up when it does. */
export type PlannedMail = {
  readonly kind: 'invitation' | 'partnership' | 'enrolment' | 'receipt' | 'enrolment-status';
  readonly subject: Extract<Subject, { kind: 'invitation' | 'partnership' | 'enrolment' }>;
  /** Of an invitation the issue of its link, of a receipt the version it tells of: each goes out once. */
  readonly issue: number;
  /** The company that sends it, or that gets its receipt. */
  readonly company: CompanyId;
  /** A receipt for the company itself; else it goes to whoever was invited or answered. */
  readonly toCompany: boolean;
};
export type QueuedMail = PlannedMail & { readonly id: string; readonly attempts: number };

export interface Mails {
  /** Marked as started; null where it is over, or its first try still under way. */
  start(id: string, callMs: number): Promise<QueuedMail | null>;
  /** Over: what it was about has its card drawn anew. */
  end(
    id: string,
    ended: { how: 'sent' } | { how: 'failed' | 'parked'; error: string },
  ): Promise<void>;
  later(id: string, how: { at: Date; error: string; counts: boolean }): Promise<void>;
  /** Brings back what a crash left behind; answers with their number. */
  sweep(): Promise<number>;
}
