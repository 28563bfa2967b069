/** One line in a channel or a DM when something about a subscription changed. `who`: a person of the owner for its own people, else the owner. */
export interface SubscriptionLineWords {
  /** `first`: the first few, like "10 × Office 365 E3"; `more`: how many stand behind them. */
  readonly ordered: (
    who: string,
    customer: string,
    first: readonly string[],
    more: number,
  ) => string;
  readonly orderedLine: (seats: number, name: string) => string;
  readonly dropped: (who: string, customer: string) => string;
  readonly quantity: (who: string, name: string, customer: string, seats: number) => string;
  readonly suspended: (who: string, name: string, customer: string) => string;
  readonly reactivated: (who: string, name: string, customer: string) => string;
  readonly cancelled: (who: string, name: string, customer: string) => string;
  readonly upgraded: (who: string, name: string, customer: string) => string;
  readonly renewal: {
    readonly on: (who: string, name: string, customer: string) => string;
    readonly off: (who: string, name: string, customer: string) => string;
  };
  /** Null: left out on purpose. */
  readonly reseller: (who: string, name: string, customer: string, mpn: string | null) => string;
  readonly support: {
    readonly assigned: (who: string, name: string, customer: string, contact: string) => string;
    readonly back: (who: string, name: string, customer: string, owner: string) => string;
    readonly yours: (owner: string, name: string, customer: string) => string;
    readonly notYours: (owner: string, name: string, customer: string) => string;
  };
  readonly done: (who: string, name: string, customer: string) => string;
}
