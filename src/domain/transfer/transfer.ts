import type {
  CompanyId,
  CustomerId,
  OrderId,
  PersonId,
  SubscriptionId,
  TransferId,
} from '../ids.ts';
import type { Outcome } from '../outcome.ts';

/** What can be moved (R-XFR-07): licence-based services, and Azure pay-as-you-go (MS-AZR-0145P). */
export const movable = ['licence', 'azure-payg'] as const;
export type Movable = (typeof movable)[number];

/** Why a line stayed: Microsoft's code and words; without a code one of ours. */
export type Fault =
  | { readonly code: number; readonly text: string }
  /** `changed`: it was no longer as agreed when it was carried out; `no-answer`: the result does not name its group. */
  | { readonly code: null; readonly text: 'changed' | 'no-answer' };

/** One subscription of a request; the id of its base is its group, which moves or stays as a whole (R-XFR-25). */
export type TransferLine = {
  /** The source's. */
  readonly subscription: SubscriptionId;
  readonly group: SubscriptionId;
  readonly offer: string;
  readonly name: string;
  readonly kind: Movable;
  /** Frozen at creation (R-XFR-14). */
  readonly quantity: number;
  readonly azureId: string | null;
  /** R-XFR-27: the source's location number, so that it stays reseller of record. */
  readonly mpnId: string;
  /** The count that stands there since, where somebody changed it while the request was open (R-XFR-15). */
  readonly stale: { readonly quantity: number; readonly at: Date } | null;
} & (
  | { readonly status: 'open' }
  | { readonly status: 'complete'; readonly became: SubscriptionId; readonly order: OrderId }
  | { readonly status: 'failed'; readonly fault: Fault }
);

export type Tick = { readonly by: PersonId; readonly at: Date };
/** R-XFR-20, -21, -30: the provider looks first, then whoever gave it away. */
export type Verification =
  | { readonly waits: 'target' }
  | { readonly waits: 'source'; readonly target: Tick }
  | { readonly waits: null; readonly target: Tick; readonly source: Tick };

type Accepted = Tick & { readonly fourEyesRelaxed: boolean };
type Finished = {
  readonly accepted: Accepted;
  readonly at: Date;
  readonly verification: Verification;
};

/** C.7: a transitioning partner hands subscriptions of one customer to one provider. */
export type Transfer = {
  readonly id: TransferId;
  /** Who starts it; the target never does in this flow. */
  readonly direction: 'source';
  readonly customer: CustomerId;
  readonly source: CompanyId;
  readonly target: CompanyId;
  readonly asked: { readonly by: PersonId; readonly user: string; readonly at: Date };
  /** Each base with its add-ons behind it. */
  readonly lines: readonly TransferLine[];
  readonly version: number;
} & (
  | { readonly status: 'active'; readonly until: Date }
  | { readonly status: 'in-progress'; readonly accepted: Accepted }
  | ({ readonly status: 'complete' } & Finished)
  | ({ readonly status: 'partially-complete' } & Finished)
  | { readonly status: 'failed'; readonly accepted: Accepted; readonly at: Date }
  | {
      readonly status: 'rejected';
      readonly by: PersonId;
      readonly at: Date;
      readonly reason: string | null;
      readonly fourEyesRelaxed: boolean;
    }
  | {
      readonly status: 'withdrawn';
      /** Null: the partnership ended, and the request with it. */
      readonly by: PersonId | null;
      readonly at: Date;
    }
  | { readonly status: 'expired'; readonly at: Date }
);
export type TransferStatus = Transfer['status'];
export const transferStatuses = [
  'active',
  'in-progress',
  'complete',
  'partially-complete',
  'failed',
  'rejected',
  'withdrawn',
  'expired',
] as const satisfies readonly TransferStatus[];

/** R-XFR-11: while it is one of these no other request may have its lines. */
export const isOpen = ({ status }: Pick<Transfer, 'status'>): boolean =>
  status === 'active' || status === 'in-progress';

export type TransferFact = {
  readonly kind:
    | 'transfer.requested'
    | 'transfer.accepted'
    | 'transfer.rejected'
    | 'transfer.withdrawn'
    | 'transfer.partnership-ended'
    | 'transfer.expired'
    | 'transfer.count-changed'
    | 'transfer.completed'
    | 'transfer.partially-completed'
    | 'transfer.failed'
    | 'transfer.target-verified'
    | 'transfer.source-verified';
  readonly transfer: TransferId;
};
export type TransferOutcome = Outcome<Transfer, TransferFact>;

export const transferFact = (kind: TransferFact['kind'], { id }: Pick<Transfer, 'id'>) => ({
  kind,
  transfer: id,
});

/** What no decision changes. */
export const termsOf = (t: Transfer) => ({
  id: t.id,
  direction: t.direction,
  customer: t.customer,
  source: t.source,
  target: t.target,
  asked: t.asked,
  lines: t.lines,
  version: t.version,
});

/** How people call it: the first digits of its id. */
export const numberOf = (id: TransferId): string => id.slice(0, 8).toUpperCase();

/** The lines by group, bases first, in the order of the request. */
export function groupsOf<Line extends Pick<TransferLine, 'group' | 'subscription'>>(
  lines: readonly Line[],
): readonly { readonly group: SubscriptionId; readonly lines: readonly Line[] }[] {
  const groups = [...new Set(lines.map(({ group }) => group))];
  return groups.map((group) => ({
    group,
    lines: lines
      .filter((line) => line.group === group)
      .toSorted((a, b) => Number(b.subscription === group) - Number(a.subscription === group)),
  }));
}
