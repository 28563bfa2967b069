export interface OrderWords {
  readonly pick: {
    readonly title: string;
    readonly which: string;
    readonly next: string;
    readonly placeholder: string;
    /** R-TRN-09: who can't be chosen here, and why. */
    readonly resold: string;
  };
  /** How one line reads, wherever it stands. */
  readonly one: {
    readonly head: (number: number, offer: string, count: string) => string;
    readonly seats: (count: number) => string;
    readonly byUse: string;
    readonly underLine: (line: number, offer: string) => string;
    readonly underThere: (offer: string) => string;
    readonly underNothing: string;
    readonly record: (mpn: string) => string;
    readonly recordNobody: string;
    readonly recordMissing: string;
  };
  readonly list: {
    readonly title: string;
    readonly forCustomer: (customer: string) => string;
    readonly throughReseller: (reseller: string) => string;
    readonly ownCustomer: string;
    readonly intro: string;
    readonly waits: string;
    readonly empty: string;
    readonly full: (most: number) => string;
    readonly add: string;
    readonly edit: string;
    readonly remove: string;
    readonly removed: (line: number, addOns: number) => string;
    readonly review: string;
    readonly keep: string;
  };
  readonly line: {
    readonly addTitle: string;
    readonly editTitle: string;
    readonly submit: string;
    readonly offer: string;
    readonly offerPlaceholder: string;
    readonly offerHint: string;
    readonly quantity: string;
    readonly quantityHint: (minimum: number, maximum: number) => string;
    readonly quantityFirst: string;
    readonly byUse: string;
    readonly under: string;
    readonly underHint: string;
    readonly record: string;
    readonly recordReseller: (reseller: string, mpn: string) => string;
    readonly recordOther: string;
    readonly recordNobody: string;
    readonly recordHint: string;
    readonly mpn: string;
    readonly mpnHint: string;
    readonly recordFixed: string;
  };
  readonly review: {
    readonly title: string;
    readonly submit: string;
    readonly intro: string;
    readonly happens: string;
    readonly onRecord: (count: number) => string;
    readonly told: (reseller: string) => string;
    readonly toldUs: string;
    readonly support: string;
    readonly not: string;
    readonly notBought: string;
    readonly notIncentive: string;
    readonly agreement: (customer: string) => string;
    readonly edit: string;
    readonly cancel: string;
    readonly cancelSure: string;
    readonly cancelled: string;
  };
  readonly placed: {
    readonly title: string;
    readonly done: (count: number, customer: string) => string;
    readonly next: string;
    readonly mark: string;
    readonly support: string;
    readonly assign: string;
    readonly again: string;
  };
  /** On the review of a new customer, and after it was recorded. */
  readonly fresh: {
    readonly title: string;
    readonly none: string;
    readonly fill: string;
    readonly change: string;
    readonly waits: string;
    readonly waiting: string;
  };
  readonly waiting: {
    readonly title: string;
    readonly headline: (customer: string) => string;
    readonly stands: string;
    readonly since: (when: string) => string;
    readonly lines: string;
    readonly inTheWay: string;
    readonly somethingElse: string;
    readonly nothing: string;
    readonly who: string;
    readonly retry: string;
    readonly drop: string;
    readonly dropSure: string;
    readonly placed: (by: string | null, when: string) => string;
    readonly dropped: (by: string | null, when: string) => string;
    readonly placedNext: string;
    readonly droppedNext: string;
    readonly summary: (customer: string) => string;
    /** On the list of subscriptions. */
    readonly some: (count: number) => string;
    readonly open: (customer: string) => string;
  };
}
