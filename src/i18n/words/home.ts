import type { Section } from '../../domain/requests/inbox.ts';
import type { RequestKind } from '../../domain/requests/kinds.ts';

/** What is open for a company, and the short ways to everything else. */
export interface HomeWords {
  readonly sections: Readonly<
    Record<
      Section,
      {
        readonly title: (n: number) => string;
        readonly none: string;
        /** Of the window with all of them. */
        readonly window: string;
      }
    >
  >;
  readonly shown: (shown: number, total: number) => string;
  readonly showAll: string;
  readonly until: (when: string) => string;
  readonly noDeadline: string;
  readonly details: string;
  readonly toWaiting: string;
  /** By the status in which it ended. */
  readonly outcomes: Readonly<Record<RequestKind, Readonly<Record<string, string>>>>;
  readonly ended: (outcome: string, when: string) => string;
  readonly search: {
    readonly label: string;
    readonly placeholder: string;
    readonly customers: string;
    readonly partners: string;
    /** Over a group of which only the first are shown. */
    readonly more: (group: string, more: string) => string;
  };
  /** To whoever installed, once. */
  readonly welcome: {
    readonly title: string;
    readonly does: readonly string[];
    readonly first: string;
    readonly alone: string;
  };
  readonly nouns: Readonly<
    Record<
      'partner' | 'customer' | 'subscription' | 'support' | 'transfer' | 'enroll' | 'csp',
      string
    >
  >;
}
