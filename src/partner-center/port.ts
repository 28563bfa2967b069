/** What Samen asks of Microsoft's Partner Center. */
export interface PartnerCenter {
  /** What Microsoft hands out once for a new tenant; nobody keeps it. */
  setUp(customer: { readonly domain: string }): Promise<SetupInfo>;
  /** Whether a tenant has this domain already; unknown where nobody can ask. */
  domainTaken(domain: string): Promise<boolean | 'unknown'>;
  /** Carries an accepted request out. The same request again gets the same answer, so whoever did not hear it asks once more. However slow, it ends: who waited in vain answers `unreachable`. */
  transfer(request: TransferRequest): Promise<TransferAnswer>;
}

type SetupInfo =
  /** Nothing was created: a person still creates this admin user at Microsoft. */
  | { readonly kind: 'guided'; readonly adminUser: string }
  /** Made up for practice, opens nothing. */
  | { readonly kind: 'practice'; readonly userName: string; readonly password: string };

export const adminUserOf = (domain: string): string => `admin@${domain}`;

export type TransferRequest = {
  /** Names the act: the same one after a time-out (MS-RequestId). */
  readonly requestId: string;
  readonly transfer: string;
  readonly customer: string;
  /** Tenant ids. */
  readonly source: string;
  readonly target: string;
  readonly groups: readonly {
    /** Its base's id (transferGroupId). */
    readonly group: string;
    readonly lines: readonly {
      readonly subscription: string;
      readonly offer: string;
      readonly quantity: number;
      readonly partnerIdOnRecord: string;
    }[];
  }[];
};
/** One of each group: an accept answers 200 also where some of them failed (R-XFR-24). */
type GroupAnswer = { readonly group: string } & (
  { readonly done: true } | { readonly done: false; readonly code: number; readonly text: string }
);
type TransferAnswer =
  /** `known`: declared where nobody asked Microsoft. */
  | {
      readonly kind: 'answered';
      readonly known: 'declared' | 'read';
      readonly groups: readonly GroupAnswer[];
    }
  /** Whether it arrived is unknown: ask again with the same id, after so many seconds where it said so. */
  | { readonly kind: 'unreachable'; readonly retryAfter: number | null };
