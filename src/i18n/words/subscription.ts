/** What a list is narrowed to. */
export type SubscriptionState = 'active' | 'suspended' | 'cancelled' | 'all';
/** What a subscription is chosen for. */
export type PickFor =
  'reseller' | 'quantity' | 'upgrade' | 'renewal' | 'suspend' | 'reactivate' | 'cancel';

export interface SubscriptionWords {
  readonly list: {
    readonly title: string;
    readonly filter: string;
    readonly states: Readonly<Record<SubscriptionState, string>>;
    readonly ofCustomer: string;
    readonly everyCustomer: string;
    readonly typeName: string;
    readonly empty: string;
    readonly emptyFiltered: string;
    readonly open: string;
    readonly order: string;
  };
  readonly seats: (count: number) => string;
  readonly byUse: string;
  /** How many there are of which offer, for a row or a menu. */
  readonly label: (customer: string, offer: string, count: string) => string;
  readonly state: {
    readonly active: (since: string) => string;
    readonly suspended: (when: string, by: string | null) => string;
    readonly cancelled: (when: string, by: string | null) => string;
  };
  readonly known: {
    readonly declared: string;
    readonly ticked: (by: string, when: string) => string;
  };
  readonly sheet: {
    readonly title: string;
    readonly through: (owner: string) => string;
    readonly forReseller: (reseller: string) => string;
    readonly addOnUnder: (base: string, state: string) => string;
    readonly addOns: string;
    readonly addOn: (name: string, count: string, state: string) => string;
    readonly short: {
      readonly active: string;
      readonly suspended: string;
      readonly cancelled: string;
    };
    /** R-RSL-01: the three stand side by side. */
    readonly links: string;
    readonly linkCustomer: string;
    readonly related: (company: string, related: boolean, admin: boolean) => string;
    readonly linkRecord: string;
    readonly record: (mpn: string, company: string | null) => string;
    readonly recordNobody: string;
    readonly recordOwn: string;
    readonly incentive: string;
    readonly linkSupport: string;
    readonly support: (company: string) => string;
    readonly supportOwner: (company: string) => string;
    readonly renewal: { readonly on: string; readonly off: string };
    readonly suspendedText: string;
    readonly cancelledText: string;
    readonly azure: string;
    readonly left: string;
    readonly leftText: (what: string) => string;
    readonly leftWhat: (
      count: string,
      state: string,
      renewal: string,
      record: string | null,
    ) => string;
    readonly leftRenewal: { readonly on: string; readonly off: string };
    readonly leftWhere: string;
    readonly leftTick: string;
    /** For whoever may not press it. */
    readonly leftTickOthers: string;
    readonly users: string;
    readonly usersText: string;
    readonly usersNoRights: string;
    readonly askProvider: string;
    readonly tick: string;
    readonly tickSure: string;
    readonly quantity: string;
    readonly upgrade: string;
    readonly renewalTurn: { readonly on: string; readonly off: string };
    readonly reseller: string;
    readonly assignSupport: string;
    readonly suspend: string;
    readonly reactivate: string;
    readonly cancel: string;
    readonly wish: string;
    readonly back: string;
    /** On a customer's sheet. */
    readonly ofCustomer: (count: number) => string;
  };
  readonly pick: {
    readonly title: Readonly<Record<PickFor, string>>;
    readonly which: string;
    readonly next: string;
  };
  readonly quantity: {
    readonly title: string;
    readonly submit: string;
    readonly now: (count: string) => string;
    readonly field: string;
    readonly hint: (minimum: string, maximum: string) => string;
    readonly addOns: string;
  };
  readonly upgrade: {
    readonly title: string;
    readonly submit: string;
    readonly to: string;
    readonly none: (offer: string) => string;
    readonly choose: string;
    readonly happens: string;
    readonly ordered: (count: string) => string;
    readonly suspended: (offer: string) => string;
    readonly withAddOns: (names: string) => string;
    readonly support: string;
    readonly together: string;
  };
  readonly renewal: {
    readonly title: string;
    readonly turnOn: string;
    readonly turnOff: string;
    readonly nowOn: string;
    readonly nowOff: string;
    readonly on: string;
    readonly off: string;
  };
  readonly reseller: {
    readonly title: string;
    readonly submit: string;
    readonly counts: string;
    readonly fixed: string;
  };
  readonly suspend: {
    readonly title: string;
    readonly submit: string;
    readonly access: string;
    readonly data: string;
    readonly addOns: (names: string) => string;
    readonly noPhase: string;
    readonly undo: string;
  };
  readonly reactivate: {
    readonly title: string;
    readonly submit: string;
    readonly access: string;
    readonly addOns: string;
  };
  readonly cancel: {
    readonly title: string;
    readonly submit: string;
    readonly forGood: string;
    readonly addOns: (names: string) => string;
    readonly data: string;
    readonly sure: string;
    readonly sureTick: string;
  };
  /** Below every form: nothing happens at Microsoft by it. */
  readonly next: string;
}
