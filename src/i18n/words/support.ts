export interface SupportWords {
  readonly pick: {
    readonly title: string;
    readonly subscription: string;
    readonly placeholder: string;
    readonly submit: string;
  };
  readonly assign: {
    readonly title: string;
    readonly submit: string;
    /** R-SUP-05. */
    readonly seen: string;
    readonly now: (contact: string) => string;
    readonly nowOwn: string;
    readonly links: string;
    readonly linkCustomer: string;
    readonly linkRecord: (mpn: string | null) => string;
    readonly linkSupport: string;
    readonly contact: string;
    readonly contactHint: string;
    readonly contactPlaceholder: string;
    readonly ourselves: (owner: string) => string;
    readonly nobody: string;
    readonly unfit: string;
    readonly unfitAdmin: (reseller: string) => string;
    readonly unfitMore: string;
    readonly negotiate: string;
    readonly done: (contact: string, name: string, customer: string) => string;
    readonly doneOwn: (name: string, customer: string) => string;
    readonly left: string;
  };
  readonly list: {
    readonly title: string;
    readonly ours: (contact: string) => string;
    readonly oursOwn: string;
    readonly theirs: (owner: string) => string;
    readonly line: (name: string, customer: string) => string;
    readonly since: (when: string) => string;
    readonly suspended: string;
    readonly change: string;
    readonly empty: string;
  };
}
