import { z } from 'zod';
import type { Extending } from '../../../domain/customer/extend.ts';
import type { CompanyId, CustomerId } from '../../../domain/ids.ts';
import { Refused } from '../../../domain/outcome.ts';
import type { Actor } from '../../../domain/people.ts';
import type { BillTo, ConsentSigner } from '../../store.ts';
import type { Rooms, Tx } from '../commit.ts';
import { unknownCustomer } from '../customers/reads.ts';
import {
  ofCompany,
  readSheet,
  seenBy,
  sheetColumns as customerColumns,
} from '../customers/sheets.ts';
import { readParty } from '../rows.ts';
import { billToRow, readConsent, signerRow } from './rows.ts';

export type About = { readonly customer: CustomerId; readonly provider: CompanyId };
export type Around = Extending & {
  readonly billTo: BillTo;
  readonly signer: ConsentSigner | null;
};

const row = z.object({
  company: z.unknown(),
  provider: z.unknown(),
  partnered: z.boolean(),
  consent: z.unknown(),
  signer: signerRow.nullable(),
  billTo: billToRow,
  now: z.coerce.date(),
});
/** A customer that is not the company's, and a provider that never met it, are not there. */
export async function extendingOf(
  tx: Tx,
  actor: Actor,
  { customer, provider }: About,
): Promise<Around & { readonly now: Date }> {
  const us = actor.company;
  const [found] = await tx.$queryRaw<unknown[]>`
    select ${customerColumns}, row_to_json(own) as company, row_to_json(x) as provider, clock_timestamp() as now,
      x.id is not null and exists (select from "Partnership" p where p."providerId" = x.id and p."resellerId" = own.id
        and p.status = 'active') as partnered,
      row_to_json(k) as consent,
      (select json_build_object('name', n.name, 'email', n.email, 'note', n.note)
        from "CustomerConsentSigner" n where n."consentId" = k.id) as signer,
      json_build_object('companyName', c.name, 'country', c.country, 'email', b.email, 'firstName', b."firstName",
        'lastName', b."lastName", 'phone', b.phone, 'culture', b.culture, 'language', b.language,
        'addressLine', b."addressLine", 'city', b.city, 'state', b.state, 'postalCode', b."postalCode",
        'registrationNumber', b."registrationNumber") as "billTo"
    from ${seenBy(us, provider)}
    join "Company" own on own.id = ${us}
    left join "Company" x on x.id = ${provider} and exists (select from "Partnership" p
      where p."providerId" = x.id and p."resellerId" = own.id)
    left join "CustomerProfile" b on b."customerId" = c.id
    left join "CustomerConsent" k on k."customerId" = c.id and k."holderId" = own.id and k."providerId" = x.id
      and k."usedAt" is null
    where c.id = ${customer} and ${ofCompany(us)}`;
  if (found === undefined) throw unknownCustomer();
  const read = row.parse(found);
  if (read.provider === null) throw new Refused({ code: 'unknown' });
  const { relationships, grants, agreements, customer: record } = readSheet(found);
  return {
    customer: record,
    relationships,
    grants,
    agreements,
    company: readParty(read.company),
    provider: readParty(read.provider),
    partnered: read.partnered,
    consent: read.consent === null ? null : readConsent(read.consent),
    billTo: read.billTo,
    signer: read.signer,
    now: read.now,
  };
}

/** Partnership, then customer: neither can end before this commit, nor can anybody else extend it. */
export async function lockExtending(
  tx: Tx,
  { clock }: Rooms,
  actor: Actor,
  about: About,
): Promise<Around & { readonly now: Date }> {
  await tx.$queryRaw`
    select from "Partnership" p where p."providerId" = ${about.provider} and p."resellerId" = ${actor.company}
      and p.status = 'active' for share`;
  await tx.$queryRaw`
    select from "Customer" c where c.id = ${about.customer} and ${ofCompany(actor.company)} for update`;
  const found = await extendingOf(tx, actor, about);
  return { ...found, now: clock?.() ?? found.now };
}
