import type { Happening } from '../../domain/customer/timeline.ts';

/** A customer's chain: on the screen, and as a picture. */
export interface WhoWords {
  readonly title: string;
  readonly pickTitle: string;
  readonly which: string;
  readonly rights: string;
  readonly support: string;
  readonly supports: (company: string, subscriptions: number) => string;
  readonly noSupport: string;
  readonly open: (total: number) => string;
  readonly openUntil: (what: string, until: string) => string;
  readonly noOpen: string;
  readonly timeline: string;
  readonly happened: (when: string, what: string, company: string, person: string | null) => string;
  readonly noTimeline: string;
  readonly before: string;
  readonly what: Readonly<Record<Happening, string>>;
  readonly picture: {
    readonly button: string;
    readonly asked: string;
    readonly heading: (customer: string) => string;
    readonly customer: string;
    readonly since: (when: string) => string;
    readonly sellsThrough: string;
    readonly serves: string;
    readonly agreement: (version: string, day: string) => string;
    readonly noAgreement: string;
    readonly support: (names: readonly string[]) => string;
    readonly foot: (company: string, when: string) => string;
    /** Slack took no file: the same in words. */
    readonly refused: string;
    /** Slack did not say whether it came. */
    readonly doubtful: (customer: string) => string;
  };
}
