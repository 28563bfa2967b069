import type { CustomerFact } from '../domain/customer/customer.ts';
import type { KeptFact, Planned, Subject } from '../domain/facts.ts';
import type { CompanyId, CustomerId } from '../domain/ids.ts';
import type { Audience, Backstage, CustomerSheet } from '../store/store.ts';
import type { Message } from '../../views/blocks.ts';
import { customerLine } from '../../views/customer/lines.ts';
import { othersOf, ownOf } from '../../views/customer/record.ts';
import type { Reader } from '../../views/frame.ts';
import { lineFor } from './audience.ts';

/** Who hears of a customer: the partner that did something, and those that were named with it where it is theirs to know. */
export type AroundCustomer = {
  readonly about: 'customer';
  readonly customer: CustomerId;
  readonly own: Audience;
  readonly partners: readonly Audience[];
};

export async function aroundCustomer(
  fact: CustomerFact,
  { customers, outbox }: Backstage,
): Promise<AroundCustomer | null> {
  const sheet = await customers.sheet(fact.customer, fact.partner);
  const own = sheet && (await outbox.audience(fact.partner));
  if (!sheet || !own) return null;
  const partners = await Promise.all(concerned(fact, sheet).map((one) => outbox.audience(one)));
  return {
    about: 'customer',
    customer: fact.customer,
    own,
    partners: partners.filter((one) => one !== null),
  };
}

/** C.4: a partner here that has a relationship of its own; of an end only unless the remover kept it back. The customer gets nothing. */
function concerned(fact: CustomerFact, sheet: CustomerSheet): readonly CompanyId[] {
  const { kind, partner } = fact;
  // Of several providers only the one it was extended to.
  if (kind === 'customer.extended')
    return sheet.partners.get(fact.to)?.here === true ? [fact.to] : [];
  // What a partner learns of its own rights and portal steps is its own.
  const shared = ['customer.added', 'customer.removed', 'customer.agreement-recorded'];
  if (!shared.includes(kind)) return [];
  const own = ownOf(sheet, partner);
  if (kind === 'customer.removed' && (own?.status !== 'removed' || !own.told)) return [];
  return othersOf(sheet, partner).filter(
    (one) =>
      sheet.partners.get(one)?.here === true &&
      sheet.relationships.some((its) => its.partner === one && its.status === 'active'),
  );
}

export function customerPlan({ customer, own, partners }: AroundCustomer): Planned[] {
  const subject: Subject = { kind: 'customer', id: customer };
  return [own, ...partners].flatMap((audience) => lineFor(audience, subject));
}

export async function drawCustomerLine(
  { fact, by }: Pick<KeptFact, 'by'> & { readonly fact: CustomerFact },
  company: CompanyId,
  { customers, companies, outbox }: Backstage,
  reader: Reader,
): Promise<Message | null> {
  const sheet = await customers.sheet(fact.customer, company);
  if (!sheet) return null;
  const person = by === null ? null : await outbox.reader(by);
  // Before the extension the customer's sheet does not know the provider.
  const to = 'to' in fact ? await companies.byId(fact.to) : null;
  const named = to ? [[to.id, { name: to.name, here: true }] as const] : [];
  const record = { ...sheet, partners: new Map([...sheet.partners, ...named]) };
  return customerLine(fact, record, person?.name ?? '', company, reader);
}
