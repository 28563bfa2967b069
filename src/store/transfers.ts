import type { CompanyId, CustomerId, PersonId, SubscriptionId, TransferId } from '../domain/ids.ts';
import type { Actor } from '../domain/people.ts';
import type { Subscription } from '../domain/subscription/subscription.ts';
import type { DecidingTransfer } from '../domain/transfer/decisions.ts';
import type { Executed, Executing } from '../domain/transfer/execution.ts';
import type { Requesting } from '../domain/transfer/request.ts';
import type { Transfer, TransferFact, TransferStatus } from '../domain/transfer/transfer.ts';
import type { Act, Changed, Decide, Face, Page } from './store.ts';

/** A request with everything that a card or a sheet says of it to one of its two companies. */
export type TransferSheet = {
  readonly transfer: Transfer;
  readonly source: Face;
  readonly target: Face;
  readonly customer: { readonly id: CustomerId; readonly name: string };
  /** To the provider. */
  readonly message: string | null;
  /** The source's note of the customer's yes, for the source alone (R-OPS-02). */
  readonly consent: string | null;
  /** What stands there now: of a line, the source's own to the source, and what came of it to both. */
  readonly subscriptions: ReadonlyMap<SubscriptionId, Subscription>;
  readonly names: ReadonlyMap<PersonId, string>;
  /** The colleagues, by name, for whom whoever decided stood in. */
  readonly decidedFor?: readonly string[];
};
export type TransferFilter = {
  readonly state: 'open' | 'to-verify' | 'ended' | 'all';
  readonly customer: CustomerId | null;
};
/** What is being put together, for an hour. */
export type TransferDraft = {
  readonly customer: CustomerId;
  readonly provider: CompanyId | null;
  readonly subscriptions: readonly SubscriptionId[];
};
/** What somebody wrote with a new request. */
export type TransferNotes = { readonly message: string | null; readonly consent: string | null };

/** A request is there for the company that gives and the one that takes. */
export interface Transfers {
  /** Own direct customers for the picker, by name. */
  customers(actor: Actor, typed: string): Promise<Page<{ id: CustomerId; name: string }>>;
  /** Providers with a partnership and a relationship with this customer that names the actor's company (R-XFR-02, -04). */
  providers(actor: Actor, customer: CustomerId): Promise<readonly Face[]>;
  /** What stands around a request, without a lock: its fleet is everything the company owns of this customer. */
  requesting(actor: Actor, customer: CustomerId, provider: CompanyId): Promise<Requesting>;
  readonly drafts: {
    keep(actor: Actor, id: string, draft: TransferDraft): Promise<void>;
    /** Null: never here, somebody else's, or older than an hour. */
    read(actor: Actor, id: string): Promise<TransferDraft | null>;
    drop(actor: Actor, id: string): Promise<void>;
  };
  /** Makes the request of a draft, which goes with it, under the locks of everything the rule looks at. */
  create(
    actor: Actor,
    act: Act,
    draft: string,
    notes: TransferNotes,
    decide: Decide<
      Requesting & { readonly subscriptions: readonly SubscriptionId[] },
      Transfer,
      TransferFact
    >,
  ): Promise<Changed<Transfer>>;
  /** Accepts, rejects, withdraws, verifies. An accepted one is carried out in the background. */
  change(
    actor: Actor,
    act: Act,
    id: TransferId,
    decide: Decide<DecidingTransfer, Transfer, TransferFact>,
  ): Promise<Changed<Transfer>>;
  look(actor: Actor, id: TransferId): Promise<DecidingTransfer & { readonly sheet: TransferSheet }>;
  list(actor: Actor, filter: TransferFilter, after: string | null): Promise<Page<TransferSheet>>;
  /** For pickers, by customer and the other company. */
  pick(
    actor: Actor,
    typed: string,
    state: TransferFilter['state'],
  ): Promise<
    Page<{ id: TransferId; customer: string; other: string; status: TransferStatus; at: Date }>
  >;
}

/** What jobs hold. */
export interface TransfersBackstage {
  expire(id: TransferId, decide: Decide<Transfer, Transfer, TransferFact>): Promise<void>;
  /** Open ones whose deadline has passed: what a lost job left behind. */
  overdue(limit: number): Promise<readonly TransferId[]>;
  /** What has to be carried out; null: it runs no longer. */
  running(id: TransferId): Promise<RunningTransfer | null>;
  /** Accepted ones without a result: what a lost job left behind. */
  unfinished(limit: number): Promise<readonly TransferId[]>;
  /** Brings its job back at `at`; null: as soon as its queue lets it. */
  carryOut(id: TransferId, at: Date | null): Promise<void>;
  /** The result, in one commit with every subscription it changes; who comes second changes nothing. */
  finish(
    id: TransferId,
    known: 'declared' | 'read',
    decide: Decide<Executing, Executed, TransferFact>,
  ): Promise<void>;
  /** Between whom it is, and who asked: whoever is told of it; null where it is gone. */
  sides(id: TransferId): Promise<Pick<Transfer, 'id' | 'source' | 'target' | 'asked'> | null>;
  /** As one of its companies sees it; null where it is gone, or not that company's to see. */
  sheet(id: TransferId, company: CompanyId): Promise<TransferSheet | null>;
}
/** An accepted request, with the tenants that Microsoft knows its sides by. */
export type RunningTransfer = {
  readonly transfer: Transfer;
  readonly sourceTenant: string;
  readonly targetTenant: string;
};
