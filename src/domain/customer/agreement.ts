import type { CompanyId } from '../ids.ts';
import { refused, settled } from '../outcome.ts';
import type { Actor } from '../people.ts';
import type { Refusal } from '../refusals.ts';
import { activeOf, type Agreement } from './customer.ts';
import {
  customerFact,
  dayOf,
  needs,
  needsAs,
  untouched,
  withoutRelationship,
  type CustomerOutcome,
  type Held,
} from './life.ts';

export type AgreementWay = Extract<Agreement['method'], 'attested' | 'direct'>;
export type AgreementAsk = {
  readonly id: string;
  /** Null: nobody chose between two. */
  readonly way: AgreementWay | null;
  readonly day: string;
  readonly today: string;
  readonly signer: {
    readonly firstName: string;
    readonly lastName: string;
    readonly email: string;
  };
  readonly version: string;
  readonly link: string;
};

/** How this person may record the agreement: matrix row 22 attests (R-MCA-05), row 41 ticks what the customer did itself. */
export function agreementWays(seen: Held, by: Actor): readonly AgreementWay[] {
  const own = activeOf(seen.relationships, by.company);
  if (!own) return [];
  const attests =
    own.capacity !== 'reseller' && !needsAs('customer-agreement.attest', own.capacity, by);
  return [
    ...(attests ? (['attested'] as const) : []),
    ...(needs('portal-step.tick', by) ? [] : (['direct'] as const)),
  ];
}

/** `nameOf`: so that a reseller without another way is told which provider can. */
export function canRecordAgreement(
  seen: Held,
  by: Actor,
  nameOf: (company: CompanyId) => string,
): Refusal | null {
  const no = withoutRelationship(seen, by.company);
  if (no) return no;
  if (agreementWays(seen, by).length > 0) return null;
  const own = activeOf(seen.relationships, by.company);
  if (own && own.capacity !== 'reseller')
    return needsAs('customer-agreement.attest', own.capacity, by);
  const providers = seen.relationships.filter(
    (one) => one.capacity === 'provider' && one.status === 'active',
  );
  return {
    code: 'reseller-cannot-attest',
    names: providers.map(({ partner }) => nameOf(partner)),
  };
}

/** R-MCA-05, -06: with whom, and on a day that has been. */
export function recordAgreement(
  seen: Held,
  by: Actor,
  ask: AgreementAsk,
  nameOf: (company: CompanyId) => string,
  now: Date,
): CustomerOutcome {
  const no = canRecordAgreement(seen, by, nameOf);
  if (no) return refused(no);
  const own = activeOf(seen.relationships, by.company);
  if (!own) return refused({ code: 'not-your-customer' });
  const ways = agreementWays(seen, by);
  const way = ask.way ?? (ways.length === 1 ? ways[0] : undefined);
  if (way === undefined || !ways.includes(way))
    return refused({ code: 'misfit', about: 'way', why: 'choice' });
  if (ask.day > ask.today) return refused({ code: 'day-to-come', about: 'day' });
  if (way === 'attested')
    for (const about of ['firstName', 'lastName', 'email'] as const)
      if (ask.signer[about] === '') return refused({ code: 'misfit', about, why: 'missing' });
  const before = seen.agreements.find((one) => one.method === 'direct');
  if (way === 'direct' && before)
    return refused({ code: 'ticked-already', by: before.by, at: before.at });
  const agreement: Agreement = {
    id: ask.id,
    method: way,
    via: by.company,
    // The partner named with it works under the same agreement; no other provider does (R-MCA-04).
    partners: [by.company, ...(own.with === null ? [] : [own.with])],
    version: ask.version,
    link: ask.link,
    agreedOn: dayOf(ask.day),
    at: now,
    by: by.person,
  };
  return settled(
    { ...untouched, agreement },
    customerFact('customer.agreement-recorded', seen.customer.id, by.company),
  );
}
