/** A reseller asks its provider; `who` is a person, `of` the company they act for. */
export interface AskWords {
  /** What is wanted, as the object of a sentence. */
  readonly wish: {
    readonly new: (seats: number, offer: string) => string;
    readonly quantity: (seats: number, name: string) => string;
    readonly upgrade: (name: string, to: string) => string;
    readonly renewal: {
      readonly on: (name: string) => string;
      readonly off: (name: string) => string;
    };
  };
  readonly form: {
    readonly title: string;
    readonly submit: string;
    readonly intro: string;
    readonly open: string;
    readonly openUntil: (wish: string, provider: string, until: string) => string;
    readonly withdraw: string;
    readonly withdrawSure: (provider: string) => string;
    readonly provider: string;
    readonly toProvider: (provider: string) => string;
    readonly what: string;
    readonly whats: Readonly<Record<'quantity' | 'upgrade' | 'renewal', string>>;
    readonly offer: string;
    readonly offerPlaceholder: string;
    readonly seats: string;
    readonly seatsNew: string;
    readonly seatsNow: (seats: number) => string;
    readonly seatsHint: (least: number, most: number) => string;
    readonly upgradeTo: string;
    readonly noUpgrade: (name: string) => string;
    readonly renewal: { readonly on: string; readonly off: string };
    readonly suspended: (name: string) => string;
    readonly message: string;
    readonly messageHint: (provider: string | null) => string;
    readonly sent: (provider: string, until: string) => string;
    readonly sentNext: string;
  };
  readonly card: {
    readonly title: string;
    readonly asks: (reseller: string, provider: string, customer: string) => string;
    readonly askedBy: (who: string, when: string) => string;
    readonly message: string;
    readonly changes: string;
    readonly changesIf: (provider: string) => string;
    readonly change: {
      readonly new: (seats: number, offer: string, customer: string) => string;
      readonly quantity: (name: string, now: number, seats: number) => string;
      readonly upgrade: (name: string, to: string) => string;
      readonly renewal: {
        readonly on: (name: string) => string;
        readonly off: (name: string) => string;
      };
    };
    readonly bills: string;
    readonly stays: string;
    readonly staysRest: string;
    readonly staysMicrosoft: string;
    readonly until: (when: string) => string;
    readonly who: (roles: readonly string[], provider: string) => string;
    readonly waiting: (provider: string) => string;
    readonly takeBack: string;
    readonly opens: string;
    readonly elsewhere: string;
    readonly accept: string;
    readonly decline: string;
  };
  readonly outcome: {
    readonly accepted: (provider: string, who: string, when: string) => string;
    readonly acceptedNext: string;
    readonly declined: (provider: string, who: string, when: string) => string;
    readonly withdrawn: (reseller: string, who: string, when: string) => string;
    readonly expired: (when: string) => string;
    readonly voided: (when: string) => string;
    readonly reason: string;
    readonly noReason: string;
    readonly fourEyesRelaxed: string;
  };
  readonly decline: {
    readonly title: string;
    readonly submit: string;
    readonly intro: (reseller: string, wish: string, customer: string) => string;
    readonly reason: string;
    readonly reasonHint: (reseller: string) => string;
  };
  /** One line in a channel or a DM when somebody decided, or time did. */
  readonly lines: {
    readonly accepted: (provider: string, who: string, wish: string, customer: string) => string;
    readonly declined: (
      provider: string,
      who: string,
      wish: string,
      customer: string,
      reason: string | null,
    ) => string;
    readonly withdrawn: (reseller: string, who: string, wish: string, customer: string) => string;
    readonly expired: (reseller: string, wish: string, customer: string) => string;
    readonly voided: (reseller: string, wish: string, customer: string) => string;
  };
}
