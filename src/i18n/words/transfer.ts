/** What a list of requests is narrowed to. */
export type TransferState = 'open' | 'to-verify' | 'ended' | 'all';
/** What a request is chosen for. */
export type TransferPurpose = 'show' | 'withdraw' | 'verify';
/** What an open request stands in the way of. */
export type TransferHeld = 'quantity' | 'suspend' | 'cancel' | 'upgrade';

/** A partner hands subscriptions to a provider; `who` is a person, `source` and `target` are the companies, `counted` is like "15 seats". */
export interface TransferWords {
  /** How a request is called. */
  readonly called: (number: string) => string;
  readonly counted: (name: string, counted: string) => string;
  readonly comesAlong: (name: string, counted: string) => string;
  readonly customer: {
    readonly title: string;
    readonly which: string;
    readonly placeholder: string;
    readonly next: string;
    readonly nobody: string;
  };
  readonly form: {
    readonly title: string;
    readonly submit: string;
    readonly forCustomer: (customer: string) => string;
    readonly intro: string;
    readonly noProvider: (customer: string) => string;
    readonly provider: string;
    readonly choose: string;
    readonly toProvider: (target: string) => string;
    readonly subscriptions: string;
    readonly subscriptionsHint: string;
    readonly placeholder: string;
    readonly nothing: (customer: string) => string;
    readonly chosen: string;
    readonly chosenNone: string;
    readonly frozen: string;
    readonly stays: (count: number) => string;
    readonly stay: (counted: string, reason: string) => string;
    readonly orderAnew: string;
    readonly page: (from: number, to: number, total: number) => string;
  };
  readonly orderAnew: {
    readonly title: string;
    readonly intro: (name: string, customer: string) => string;
    readonly first: string;
    readonly afterwards: string;
    readonly suspended: string;
    readonly ask: string;
    readonly cancel: string;
  };
  readonly review: {
    readonly title: string;
    readonly submit: string;
    readonly intro: (target: string, customer: string) => string;
    readonly here: string;
    readonly lines: string;
    readonly happens: (target: string) => string;
    readonly newIds: (target: string) => string;
    readonly sourceSuspended: string;
    readonly sourceUnlisted: string;
    readonly frozen: string;
    readonly record: (mpn: string) => string;
    readonly support: (target: string) => string;
    readonly bills: (target: string) => string;
    readonly not: string;
    readonly notRest: string;
    readonly notCustomer: string;
    readonly notUndone: string;
    readonly notMicrosoft: string;
    readonly until: (target: string, when: string) => string;
    readonly message: string;
    readonly messageHint: (target: string) => string;
    readonly consent: string;
    readonly consentHint: string;
  };
  readonly list: {
    readonly title: string;
    readonly filter: string;
    readonly states: Readonly<Record<TransferState, string>>;
    readonly ofCustomer: string;
    readonly everyCustomer: string;
    readonly typeName: string;
    readonly row: (customer: string, from: string, to: string) => string;
    readonly empty: string;
    readonly emptyFiltered: string;
    readonly open: string;
  };
  readonly pick: {
    readonly title: Readonly<Record<TransferPurpose, string>>;
    readonly which: string;
    readonly placeholder: string;
    readonly next: string;
    readonly none: Readonly<Record<TransferPurpose, string>>;
    readonly label: (number: string, customer: string, other: string) => string;
  };
  /** What became of it stands on its card. */
  readonly waits: (target: string, until: string) => string;
  readonly sheet: {
    readonly title: string;
    readonly fromTo: (source: string, target: string) => string;
    readonly askedBy: (who: string, when: string) => string;
    readonly message: string;
    readonly consent: string;
    readonly lines: (count: number) => string;
    readonly addOn: string;
    readonly complete: (target: string, id: string) => string;
    readonly sourceSuspended: string;
    readonly sourceUnlisted: string;
    readonly azure: (id: string) => string;
    readonly stale: (counted: string, when: string) => string;
    readonly stayed: (why: string) => string;
    readonly staleNext: string;
    readonly accept: string;
    readonly reject: string;
    readonly withdraw: string;
    readonly verify: string;
    readonly makeAnew: string;
    readonly makeAnewSure: (target: string) => string;
    readonly again: string;
    readonly back: string;
  };
  readonly accept: {
    readonly title: string;
    readonly submit: string;
    readonly intro: (source: string, customer: string) => string;
    readonly happens: string;
    readonly yours: string;
    readonly theirs: (source: string) => string;
    readonly record: (source: string, mpn: string) => string;
    readonly support: string;
    readonly bills: string;
    readonly partly: string;
    readonly noUndo: string;
    readonly stale: (names: string) => string;
    readonly recorded: string;
    readonly tickLabel: string;
    readonly tick: string;
  };
  readonly reject: {
    readonly title: string;
    readonly submit: string;
    readonly intro: (source: string, customer: string) => string;
    readonly reason: string;
    readonly reasonHint: (source: string) => string;
  };
  readonly withdraw: {
    readonly title: string;
    readonly submit: string;
    readonly intro: (target: string, customer: string) => string;
    readonly free: string;
  };
  readonly verify: {
    readonly title: string;
    readonly submit: string;
    readonly target: (customer: string) => string;
    readonly targetLine: (counted: string, id: string) => string;
    readonly targetNext: (source: string) => string;
    readonly source: (target: string, customer: string) => string;
    readonly sourceNext: string;
    readonly tickLabel: string;
    readonly targetTick: string;
    readonly sourceTick: string;
  };
  /** R-XFR-15: above the form that would change it. */
  readonly held: {
    readonly by: (name: string, counted: string, number: string) => string;
    readonly so: Readonly<Record<TransferHeld, string>>;
    readonly moved: string;
  };
}
