import type { Happening } from '../domain/customer/timeline.ts';
import type { CompanyId, CustomerId } from '../domain/ids.ts';
import type { Actor } from '../domain/people.ts';
import type { InboxItem } from '../domain/requests/inbox.ts';
import type { CustomerSheet } from './customers.ts';
import type { Act } from './store.ts';

/** Whom a customer's subscriptions name as support contact, and for how many. */
type Support = { readonly name: string; readonly subscriptions: number };
/** A customer's chain as one of its partners may see it. */
export type WhoSheet = {
  readonly sheet: CustomerSheet;
  readonly supports: readonly Support[];
  /** Of the companies of this customer; the reader's own among them. */
  readonly open: { readonly total: number; readonly rows: readonly InboxItem[] };
  /** The newest first; `more`: there were others before. */
  readonly timeline: {
    readonly more: boolean;
    readonly rows: readonly {
      readonly at: Date;
      readonly what: Happening;
      readonly company: string;
      /** Of the reader's own company alone. */
      readonly person: string | null;
    }[];
  };
};

export interface Whos {
  look(actor: Actor, id: CustomerId): Promise<WhoSheet>;
  /** Has the picture sent into the person's own DM, once for each act. */
  picture(actor: Actor, act: Act, id: CustomerId): Promise<void>;
}

/** What jobs hold: what a picture shows. */
export interface WhoBackstage {
  /** Null: not that company's to see (any more). */
  chain(id: CustomerId, company: CompanyId): Promise<Pick<WhoSheet, 'sheet' | 'supports'> | null>;
}
