import type { AskId, CompanyId, CustomerId, PersonId, SubscriptionId } from '../domain/ids.ts';
import type { Actor } from '../domain/people.ts';
import type { AskedOf, AskFact, Asking, ProviderAsk, Wish } from '../domain/subscription/ask.ts';
import type { DecidingAsk } from '../domain/subscription/ask-decisions.ts';
import type { Act, Changed, Decide, Face } from './store.ts';

/** A wish with everything that a card says of it. */
export type AskSheet = {
  readonly ask: ProviderAsk;
  readonly provider: Face;
  readonly reseller: Face;
  readonly customer: { readonly id: CustomerId; readonly name: string };
  /** What it is about, as it is now. */
  readonly subscription: AskedOf | null;
  readonly message: string | null;
  readonly names: ReadonlyMap<PersonId, string>;
  /** Colleagues who were away, for whom whoever decided did so too. */
  readonly decidedFor?: readonly string[];
};
/** What a wish is about: a customer's new subscription, or one that is there. */
export type AskedAbout =
  { readonly customer: CustomerId } | { readonly subscription: SubscriptionId };
/** What stands around a wish before it is typed. */
export type Wishing = {
  readonly customer: { readonly id: CustomerId; readonly name: string; readonly country: string };
  /** Whom one can ask: the providers that were named with this customer. */
  readonly providers: readonly Face[];
  readonly subscription: AskedOf | null;
  /** The own wishes about it that are open. */
  readonly open: readonly AskSheet[];
};

/** A wish is there for the reseller that asked and the provider that it asked. */
export interface Asks {
  wishing(actor: Actor, about: AskedAbout): Promise<Wishing>;
  issue(
    actor: Actor,
    act: Act,
    ask: {
      readonly about: AskedAbout;
      readonly provider: CompanyId;
      readonly wish: Wish;
      readonly message: string | null;
    },
    decide: Decide<Asking, ProviderAsk, AskFact>,
  ): Promise<Changed<ProviderAsk>>;
  /** Declines it or takes it back; what is done for it accepts it in that change's own commit. */
  change(
    actor: Actor,
    act: Act,
    id: AskId,
    decide: Decide<DecidingAsk, ProviderAsk, AskFact>,
  ): Promise<Changed<ProviderAsk>>;
  look(actor: Actor, id: AskId): Promise<DecidingAsk & { readonly sheet: AskSheet }>;
}

/** What jobs hold. */
export interface AsksBackstage {
  expire(id: AskId, decide: Decide<ProviderAsk, ProviderAsk, AskFact>): Promise<void>;
  /** Open ones whose deadline has passed: what a lost job left behind. */
  overdue(limit: number): Promise<readonly AskId[]>;
  sheet(id: AskId): Promise<AskSheet | null>;
}
