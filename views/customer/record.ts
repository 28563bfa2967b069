import type { Relationship } from '../../src/domain/customer/customer.ts';
import type { Held } from '../../src/domain/customer/life.ts';
import type { CompanyId, PersonId } from '../../src/domain/ids.ts';
import { dayText, moment } from '../../src/i18n/time.ts';
import { name } from '../blocks.ts';
import type { Reader } from '../frame.ts';

/** Everything that the record says of a customer to one company at this moment. */
export type CustomerRecord = Held & {
  readonly contact: {
    readonly firstName: string | null;
    readonly lastName: string | null;
    readonly email: string | null;
    readonly phone: string | null;
  };
  readonly partners: ReadonlyMap<CompanyId, { readonly name: string; readonly here: boolean }>;
  readonly names: ReadonlyMap<PersonId, string>;
};

export const partnerName = ({ partners }: CustomerRecord, id: CompanyId): string =>
  name(partners.get(id)?.name ?? '');
export const personName = ({ names }: CustomerRecord, id: PersonId | null): string | null => {
  const found = id === null ? undefined : names.get(id);
  return found === undefined ? null : name(found);
};

const endOf = (one: Relationship) => (one.status === 'removed' ? one.at.getTime() : Infinity);
/** The relationship that counts for a company: the one it has, else the last that ended. */
export function ownOf({ relationships }: Held, company: CompanyId): Relationship | null {
  const own = relationships.filter((one) => one.partner === company);
  return own.toSorted((a, b) => endOf(b) - endOf(a))[0] ?? null;
}
/** The partners that were named with a company, by their relationships. */
export const othersOf = ({ relationships }: Held, company: CompanyId): readonly CompanyId[] => [
  ...new Set(
    relationships.flatMap((one) =>
      one.partner === company
        ? one.with === null
          ? []
          : [one.with]
        : one.with === company
          ? [one.partner]
          : [],
    ),
  ),
];

/** Delegated admin of one partner, and how that is known. */
export function rightsOf({ grants }: Held, partner: CompanyId, { words, zone }: Reader): string {
  const w = words.customer.rights;
  const grant = grants.find((one) => one.partner === partner);
  if (!grant) return w.none;
  if (grant.granted) return w[grant.known];
  return grant.by === 'customer'
    ? w.byCustomer(grant.on && dayText(grant.on, words.language))
    : w.byRemoval(moment(grant.at, zone, words.language));
}
