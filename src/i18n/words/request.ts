import type { Why } from '../../domain/requests/notices.ts';
import type { Section } from '../../domain/requests/inbox.ts';
import type { RequestKind } from '../../domain/requests/kinds.ts';

/** Of one request: the company that asked, the one that was asked, and whom it is for; what is not there is empty. */
type RequestNames = {
  readonly from: string;
  readonly to: string;
  readonly customer: string;
};

/** Requests of every kind alike: reminders, what nobody can decide, the week of a company. */
export interface RequestWords {
  /** What waits, as a sentence without its full stop; the second is said while somebody outside Slack waits for a "yes, this is them" or a result for a look at Microsoft, the third of what is not sent or not carried out yet. */
  readonly waits: Readonly<
    Record<
      RequestKind,
      {
        readonly asked: (names: RequestNames) => string;
        readonly answered: (names: RequestNames) => string;
        readonly draft: (names: RequestNames) => string;
      }
    >
  >;
  /** `for`: the colleague who is away. */
  readonly reminder: (what: string, until: string) => string;
  readonly standsFor: (names: readonly string[]) => string;
  readonly decidedFor: (names: readonly string[]) => string;
  readonly elsewhere: string;
  readonly nobody: {
    readonly forOurs: (what: string, roles: readonly string[], us: string) => string;
    readonly forAsker: (what: string, them: string) => string;
  };
  readonly digest: {
    readonly title: (company: string) => string;
    readonly counts: Readonly<Record<Section, (n: number) => string>>;
    readonly where: string;
  };
  readonly delegation: {
    readonly made: (who: string, company: string) => string;
    readonly ended: (who: string, company: string) => string;
  };
  readonly why: Readonly<Record<Why, (company: string) => string>>;
}
