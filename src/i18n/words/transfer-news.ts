import type { Fault } from '../../domain/transfer/transfer.ts';

/** What a transfer request's card and lines say; `who` is a person, `source` gives, `target` is the provider. */
export interface TransferNewsWords {
  readonly card: {
    readonly title: string;
    readonly asks: (source: string, target: string, customer: string) => string;
    readonly askedBy: (number: string, who: string, when: string) => string;
    readonly message: string;
    /** Above the list of what it is about. */
    readonly about: (count: number) => string;
    /** `seats`: null where it is billed by use. */
    readonly base: (name: string, seats: number | null) => string;
    readonly addOn: (name: string, seats: number | null) => string;
    readonly stale: (line: string, seats: number) => string;
    readonly more: (count: number) => string;
    readonly staleNext: (source: string) => string;
    readonly changes: string;
    readonly changesIf: (target: string) => string;
    readonly changesNew: (target: string) => string;
    readonly changesLicence: (source: string) => string;
    readonly changesAzure: (source: string) => string;
    readonly changesRecord: (source: string) => string;
    readonly stays: string;
    readonly staysRest: string;
    readonly staysCounts: string;
    readonly staysMicrosoft: (source: string, target: string) => string;
    readonly until: (when: string) => string;
    readonly who: (roles: readonly string[], target: string) => string;
    readonly waiting: (target: string) => string;
    readonly tell: (target: string) => string;
    readonly takeBack: string;
    readonly opens: string;
    readonly elsewhere: string;
    readonly accept: string;
    readonly reject: string;
  };
  readonly outcome: {
    readonly accepted: (target: string, who: string, when: string) => string;
    readonly running: string;
    readonly complete: (count: number, target: string, when: string) => string;
    readonly partly: (done: number, count: number, target: string, when: string) => string;
    readonly failed: (source: string, when: string) => string;
    readonly results: string;
    readonly moved: (line: string) => string;
    readonly stayed: (line: string) => string;
    readonly stayedBecause: (line: string, why: string) => string;
    readonly stayedNext: (source: string, target: string) => string;
    readonly left: string;
    readonly declared: string;
    readonly leftMicrosoft: (source: string, target: string) => string;
    readonly targetLooks: (target: string, source: string) => string;
    readonly targetLooked: (who: string, target: string, when: string) => string;
    readonly sourceLooks: (source: string) => string;
    readonly sourceLooked: (who: string, source: string, when: string) => string;
    readonly verified: string;
    readonly rejected: (target: string, who: string, when: string) => string;
    readonly withdrawn: (source: string, who: string, when: string) => string;
    readonly partnershipEnded: (when: string) => string;
    readonly expired: (when: string) => string;
    readonly free: (source: string) => string;
    readonly reason: string;
    readonly noReason: string;
    readonly fourEyesRelaxed: string;
  };
  /** Why a line stayed, as a part of a sentence. Microsoft's own words come with their code. */
  readonly fault: Readonly<Record<Extract<Fault, { code: null }>['text'], string>> & {
    readonly microsoft: (code: number, text: string) => string;
  };
  /** One line in a channel or a DM. `request`: its number and its customer. */
  readonly lines: {
    readonly request: (number: string, customer: string) => string;
    readonly accepted: (who: string, target: string, request: string) => string;
    readonly rejected: (
      who: string,
      target: string,
      request: string,
      reason: string | null,
    ) => string;
    readonly withdrawn: (who: string, source: string, request: string) => string;
    readonly partnershipEnded: (request: string) => string;
    readonly expired: (request: string, target: string) => string;
    readonly countChanged: (name: string, from: number, to: number, request: string) => string;
    readonly moreChanged: (count: number) => string;
    readonly countNext: string;
    readonly countsBack: (request: string) => string;
    readonly completed: (request: string, target: string) => string;
    readonly partly: (done: number, count: number, request: string, target: string) => string;
    readonly failed: (request: string, source: string) => string;
    readonly failedNext: string;
    readonly youLook: string;
    readonly theyLook: (target: string) => string;
    readonly targetVerified: (who: string, target: string, request: string) => string;
    readonly nowYou: string;
    readonly nowThey: (source: string) => string;
    readonly sourceVerified: (who: string, source: string, request: string) => string;
  };
}
