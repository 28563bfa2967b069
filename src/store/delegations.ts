import type { PersonId } from '../domain/ids.ts';
import type { Actor } from '../domain/people.ts';
import type { Delegating, Delegation, DelegationFact } from '../domain/requests/delegation.ts';
import type { Act, Decide } from './store.ts';

/** Each their own, in the company for which they act (matrix row 45). */
export interface Delegations {
  /** Null: they decide for themselves. One whose last day has passed is none. */
  own(actor: Actor): Promise<(Delegation & { readonly name: string }) | null>;
  /** For the picker: the colleagues with a role, without the person themselves. */
  colleagues(actor: Actor): Promise<readonly { person: PersonId; name: string }[]>;
  make(
    actor: Actor,
    act: Act,
    delegate: PersonId,
    decide: Decide<Delegating, Delegation, DelegationFact>,
  ): Promise<void>;
  end(
    actor: Actor,
    act: Act,
    decide: Decide<Delegation | null, Delegation | null, DelegationFact>,
  ): Promise<void>;
}
