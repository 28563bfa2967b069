import type { CompanyId, CustomerId, PersonId } from '../ids.ts';
import { refused, settled, type Outcome } from '../outcome.ts';
import type { Party } from '../partnership.ts';
import type { Actor } from '../people.ts';
import type { Refusal } from '../refusals.ts';
import { standingsOf } from '../roles.ts';
import {
  activeOf,
  agreementFor,
  type Agreement,
  type CustomerFact,
  type Relationship,
} from './customer.ts';
import { dayOf, needs, withoutRelationship, type Held } from './life.ts';

/** How the customer said yes. */
export const consentWays = ['email', 'letter', 'call', 'meeting'] as const;
export type ConsentWay = (typeof consentWays)[number];

/** R-EXT-04: a customer's yes to one provider, good for one extension. Who said it and the note stand in a row made for that. */
export type Consent = {
  readonly id: string;
  readonly customer: CustomerId;
  /** Whose record it is; the provider sees that there is one and its day, no more. */
  readonly holder: CompanyId;
  readonly provider: CompanyId;
  readonly way: ConsentWay;
  readonly agreedOn: Date;
  readonly at: Date;
  readonly by: PersonId;
  /** Null: no extension was made with it yet. */
  readonly usedAt: Date | null;
};

/** What stands around an extension at this moment. */
export type Extending = Held & {
  readonly company: Pick<Party, 'id' | 'confirmed'>;
  readonly provider: Party;
  readonly partnered: boolean;
  /** For this provider, not used yet. */
  readonly consent: Consent | null;
};
/** A snapshot of the bill-to data, for that provider alone; a later change is not carried. */
type BillToShare = {
  readonly from: CompanyId;
  readonly to: CompanyId;
  readonly consent: string;
  readonly at: Date;
};
/** The provider gets a relationship and no delegated admin privileges (R-EXT-06). */
export type Extended = {
  readonly relationship: Relationship;
  readonly consent: Consent;
  readonly billTo: BillToShare;
};

/** R-MCA-02 to -04: what becomes of the customer's agreement under this provider. `none` and `not-kept` leave the provider something to do. */
export type AgreementCase = 'none' | 'kept' | 'not-kept';
export function agreementCase(
  agreements: readonly Agreement[],
  partner: CompanyId,
  provider: CompanyId,
): AgreementCase {
  if (agreementFor(agreements, [provider])) return 'kept';
  return agreementFor(agreements, [partner]) ? 'not-kept' : 'none';
}

/** R-EXT-01, -08: a transitioning partner's Admin agent. */
export function mayExtend(by: Actor, confirmed: boolean): Refusal | null {
  if (!standingsOf(by.kinds).includes('transitioning')) return { code: 'extension-tp-only' };
  return needs('relationship.extend', by) ?? (confirmed ? null : { code: 'not-confirmed' });
}
/** R-EXT-02: whether this customer's relationship can be extended at all. */
export function mayExtendFor(seen: Held & Pick<Extending, 'company'>, by: Actor): Refusal | null {
  const no = mayExtend(by, seen.company.confirmed) ?? withoutRelationship(seen, by.company);
  if (no) return no;
  return activeOf(seen.relationships, by.company)?.capacity === 'direct-bill'
    ? null
    : { code: 'won-as-reseller', name: seen.customer.name };
}
/** R-EXT-03, and one extension per provider. */
function providerMisfit({ provider, partnered, relationships }: Extending): Refusal | null {
  const about = 'provider';
  if (!provider.confirmed || !provider.kinds.includes('provider')) return { code: 'unknown' };
  if (!partnered) return { code: 'provider-not-partnered', about, name: provider.name };
  const theirs = activeOf(relationships, provider.id);
  return theirs
    ? { code: 'already-extended', about, name: provider.name, since: theirs.since }
    : null;
}

const extensionFact = (
  kind: Extract<CustomerFact, { to: unknown }>['kind'],
  { customer, provider }: Pick<Extending, 'customer' | 'provider'>,
  by: Actor,
): CustomerFact => ({ kind, customer: customer.id, partner: by.company, to: provider.id });

/** R-EXT-04: recorded before the extension. `day` and `today`: like 2026-06-01, by the reader's clock. */
export function recordConsent(
  seen: Extending,
  by: Actor,
  ask: {
    readonly id: string;
    readonly way: ConsentWay;
    readonly day: string;
    readonly today: string;
    readonly signer: { readonly name: string; readonly email: string };
  },
  now: Date,
): Outcome<Consent, CustomerFact> {
  const no = mayExtendFor(seen, by) ?? providerMisfit(seen);
  if (no) return refused(no);
  const { consent, provider, customer } = seen;
  if (consent)
    return refused({
      code: 'consent-already',
      about: 'provider',
      name: provider.name,
      at: consent.at,
    });
  if (ask.day > ask.today) return refused({ code: 'day-to-come', about: 'day' });
  for (const about of ['name', 'email'] as const)
    if (ask.signer[about] === '') return refused({ code: 'misfit', about, why: 'missing' });
  const next: Consent = {
    id: ask.id,
    customer: customer.id,
    holder: by.company,
    provider: provider.id,
    way: ask.way,
    agreedOn: dayOf(ask.day),
    at: now,
    by: by.person,
    usedAt: null,
  };
  return settled(next, extensionFact('customer.consent-recorded', seen, by));
}

/** R-EXT-01 to -06: the relationship, the used consent and the copy come together or not at all. */
export function extendRelationship(
  seen: Extending,
  by: Actor,
  ask: { readonly id: string; readonly billToTicked: boolean },
  now: Date,
): Outcome<Extended, CustomerFact> {
  const no = mayExtendFor(seen, by) ?? providerMisfit(seen);
  if (no) return refused(no);
  const { consent, provider } = seen;
  if (!consent)
    return refused({ code: 'consent-required', about: 'provider', name: provider.name });
  if (!ask.billToTicked) return refused({ code: 'tick-missing', about: 'billTo' });
  const relationship: Relationship = {
    id: ask.id,
    partner: provider.id,
    capacity: 'provider',
    with: by.company,
    origin: 'extension',
    since: now,
    atMicrosoft: { known: 'declared' },
    status: 'active',
  };
  return settled(
    {
      relationship,
      consent: { ...consent, usedAt: now },
      billTo: { from: by.company, to: provider.id, consent: consent.id, at: now },
    },
    extensionFact('customer.extended', seen, by),
  );
}

/** R-EXT-09: the partner that extended it looked at Microsoft and found the provider with the customer. */
export function verifyExtension(
  seen: Held & Pick<Extending, 'company' | 'provider'>,
  by: Actor,
  ticked: boolean,
  now: Date,
): Outcome<Relationship, CustomerFact> {
  const { provider } = seen;
  const no = mayExtendFor(seen, by);
  if (no) return refused(no);
  const theirs = activeOf(seen.relationships, provider.id);
  if (theirs?.origin !== 'extension' || theirs.with !== by.company)
    return refused({ code: 'not-extended', name: provider.name });
  const { atMicrosoft } = theirs;
  if (atMicrosoft.known === 'ticked')
    return refused({ code: 'ticked-already', by: atMicrosoft.by, at: atMicrosoft.at });
  if (!ticked) return refused({ code: 'tick-missing', about: 'tick' });
  return settled(
    { ...theirs, atMicrosoft: { known: 'ticked', via: 'partner', by: by.person, at: now } },
    extensionFact('customer.extension-verified', seen, by),
  );
}
